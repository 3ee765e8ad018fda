"""The parties and measures that a person may mean, by whatever he types; new ones are held beside near ones.

>>> known = Known([Party(id="north-korea", name="North Korea", aliases=("Pyongyang",))], [])
>>> known.party("pyongyang"), known.party("Japan"), known.near_party("Nort Korea")
('north-korea', None, 'north-korea')
"""

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from pourparler.reading.typed.deeds import Deed, deed
from pourparler.reading.typed.understanding import Record, Understood, Unread, understood
from pourparler.record.conditions import syntax
from pourparler.record.conditions.choices import condition_of
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.syntax import Condition, Operand, Require, of
from pourparler.record.ids import nearest, slug
from pourparler.record.likeness.gist import gist
from pourparler.record.measures import Measure
from pourparler.record.parties import Party

_WORD = re.compile(r"\w{3,}")
_ARTICLE = re.compile(r"^\s*(?:the|an?)\s", re.IGNORECASE)
_WORDS = re.compile(r"[\w-]+")
_FREE_WORDS = re.compile(r"[^\W\d_]+\s+[^\W\d_]+")
_LANGUAGE = re.compile(
    r"((?<![\w-])(?:no\s+later\s+than|in\s+return\s+for|only\s+if|by\s+step\s+\d+|"
    r"before|after|with|first|never|require|not|and|or|if|then)(?![\w-])|[()])"
)
"""What is no part of a measure's words; the words of a measure may not be among them."""
_JOINING = frozenset({"and", "or", "with", "after", "first"})
"""Words of the language that stand within the words for a step as well."""
_SAME_LETTERS = 5
"""Letters by which two words count as forms of one: "refund", "refunding"."""


_UNREAD = {
    Unread.ASKS: "it asks something",
    Unread.MAYBE: "it tells what only may be",
    Unread.PAST: "it tells what was done",
    Unread.PROMISES: "it tells what somebody would do, and not what that waits for",
    Unread.LONG: "it is longer than one position",
}
_HELPS = 'Say who wants what before what, as in "no return to work until the arrears are paid".'


class Known:
    """Parties and measures of a draft, and those that a person added."""

    def __init__(self, parties: Iterable[Party], measures: Iterable[Measure]) -> None:
        """Know these."""
        self.parties = {party.id: party for party in parties}
        self.measures = {measure.id: measure for measure in measures}

    # -- parties -----------------------------------------------------------------------------------------------------

    def party(self, typed: str) -> str | None:
        """The party of an id, a name or an alias, or of the only one that begins so."""
        names = self._party_names()
        wanted = typed.strip().casefold()
        if wanted in names:
            return names[wanted]
        begun = {party for name, party in names.items() if wanted and name.startswith(wanted)}
        return begun.pop() if len(begun) == 1 else None

    def near_party(self, typed: str) -> str | None:
        """The party that a mistyped name may stand for."""
        names = self._party_names()
        near = nearest(typed.strip().casefold(), names)
        return names[near] if near else None

    def new_party(self, name: str) -> Party:
        """A party of a name that nobody has."""
        party = Party(id=slug(name), name=" ".join(name.split()))
        self.parties[party.id] = party
        return party

    def _party_names(self) -> dict[str, str]:
        return {
            name.casefold(): party.id
            for party in reversed(self.parties.values())
            for name in (*party.aliases, party.label, party.id)
        }

    # -- measures ----------------------------------------------------------------------------------------------------

    def measure(self, typed: str) -> str | None:
        """The measure of an id, or of its words."""
        wanted = slug(_ARTICLE.sub("", typed))
        if typed.strip() in self.measures:
            return typed.strip()
        named = ((slug(m.id), slug(_ARTICLE.sub("", m.label)), m.id) for m in self.measures.values())
        return next((id_ for by_id, by_words, id_ in named if wanted in (by_id, by_words)), None)

    def near_measures(self, typed: str) -> tuple[str, ...]:
        """Measures that may be the same in other words, the likeliest first: spelled alike, then most words shared."""
        wanted = _stems(typed)
        others = [measure for measure in self.measures.values() if self._may_be(typed, measure.id)]
        shared = {m.id: len(wanted & _stems(f"{m.id} {m.label}")) for m in others}
        near = [name for name in shared if wanted and 2 * shared[name] >= len(wanted)]
        spelled = nearest(slug(typed), shared)
        near.sort(key=lambda name: (name != spelled, -shared[name]))
        return tuple(dict.fromkeys([*([spelled] if spelled else []), *near]))[:4]

    def _may_be(self, typed: str, measure: str) -> bool:
        """Whether words may mean a measure for all their figures: 7 per cent is not 13 per cent."""
        told, known = gist(typed).figures, gist(self.measures[measure].label).figures
        return not (told and known and told.isdisjoint(known))

    def deed(self, words: str) -> Deed:
        """What words for a step come to, and who they say does it."""
        return deed(words, self.record())

    def new_measure(self, words: str, by: tuple[str, ...]) -> Measure:
        """A measure in words that nobody used."""
        name = slug(words)
        name = f"{name}-it" if name in syntax.RESERVED else name
        measure = Measure(id=name, what=" ".join(words.split()), by=by)
        self.measures[name] = measure
        return measure

    # -- conditions --------------------------------------------------------------------------------------------------

    def condition(
        self, typed: str, settle: Callable[[str], str], asked: tuple[str, ...] = (), *, doubted: bool = False
    ) -> Condition:
        """A condition as typed, each measure that is not known replaced by what it is settled to be.

        Args:
            typed: in the language of conditions, its measures by their ids or in words of one's own; or a sentence.
            settle: gives the id of the measure that is meant by an unknown one.
            asked: the measures that it answers a question about, which "it" may stand for.
            doubted: whether what is likely meant is asked about, too: somebody was misunderstood before.

        Raises:
            ConditionError: it is not a condition, or would name a measure twice in one form.

        >>> known = Known([], [Measure(id="pay-the-fine", what="pay the fine", by=("a",))])
        >>> str(known.condition("open the gate before pay the fine", lambda words: words.replace(" ", "-")))
        'open-the-gate before pay-the-fine'
        >>> str(known.condition("no opening of the gate until the fine is paid", lambda words: "open-the-gate"))
        'pay-the-fine before open-the-gate'
        """
        try:
            condition = parse(typed)
        except ConditionError:
            if _FREE_WORDS.search(typed) is None:
                raise
            told = None if self._is_in_known_words(typed) else understood(typed, self.record(), asked=asked, new=True)
            mistyped = next(((word, meant) for word in _WORDS.findall(typed) if (meant := _meant(word))), None)
            if told is not None and told.says and (told.is_sure or not mistyped):
                return self._as_a_sentence(told, settle, doubted=doubted)
            if told is not None and told.unread is not None and (told.unread is Unread.ASKS or not mistyped):
                raise ConditionError(f'nothing of "{typed}" is understood: {_UNREAD[told.unread]}', _HELPS) from None
            if mistyped:
                word, meant = mistyped
                what = f'"{word}" is not a word of the language of conditions'
                raise ConditionError(what, f'Did you mean "{meant}"?') from None
            condition = Require(of(settle(typed))) if self._is_one_step(typed) else parse(self._with_ids(typed, settle))
        unknown = [name for name in syntax.measures_of(condition) if name not in self.measures]
        return renamed(condition, {name: settle(name) for name in unknown}) if unknown else condition

    def record(self) -> Record:
        """What is known, to understand sentences by."""
        return Record(self.parties.values(), self.measures.values())

    def _as_a_sentence(self, told: Understood, settle: Callable[[str], str], *, doubted: bool) -> Condition:
        """A sentence of one's own; what is not sure in it is settled."""
        if doubted:
            told = told.doubted()
        open_ = dict.fromkeys(part.words for part in told.parts if not part.is_sure)
        return condition_of(told.chosen({words: settle(words) for words in open_}))

    def _is_in_known_words(self, typed: str) -> bool:
        """Whether nothing stands between the words of the language but measures by their words."""
        stretches = [part.strip() for part in _LANGUAGE.split(typed)[::2] if part.strip()]
        return all(self.measure(part) for part in stretches)

    def _is_one_step(self, typed: str) -> bool:
        """Whether words that nobody used so far are joined as in "quotas by stocks and sales", one step."""
        joined = {word.casefold() for word in _LANGUAGE.findall(typed)}
        stretches = [part.strip() for part in _LANGUAGE.split(typed)[::2] if part.strip()]
        return joined <= _JOINING and not any(self.measure(part) for part in stretches)

    def _with_ids(self, typed: str, settle: Callable[[str], str]) -> str:
        """The words between those of the language, each stretch as the id of the measure that it names."""
        parts = (
            part if number % 2 or not part.strip() else f" {self._id(part.strip(), settle)} "
            for number, part in enumerate(_LANGUAGE.split(typed))
        )
        return " ".join("".join(parts).split())

    def _id(self, words: str, settle: Callable[[str], str]) -> str:
        return self.measure(words) or settle(words)


def renamed(condition: Condition, names: dict[str, str]) -> Condition:
    """A condition on other measures.

    Raises:
        ConditionError: a measure would stand twice in one form.

    >>> str(renamed(parse("a before (b and c)"), {"b": "d"}))
    'a before (d and c)'
    """

    def change(_: syntax.Place, old: Operand) -> Operand:
        return replace(old, measures=tuple(names.get(name, name) for name in old.measures))

    changed = syntax.rewrite(condition, lambda form: syntax.restated(form, change))
    return parse(str(changed))


def _meant(word: str) -> str | None:
    """The word of the language that another most likely stands for by a slip of the keys.

    >>> [_meant(word) for word in ("befor", "requrie", "nevver", "water", "returns", "repair", "before")]
    ['before', 'require', 'never', None, None, None, None]
    """
    near = (one for one in syntax.RESERVED if len(one) > 4 and _is_a_slip(word, one))
    return None if word in syntax.RESERVED else next(near, None)


def _is_a_slip(word: str, of: str) -> bool:
    """Whether a letter of it is missing or too many in the midst or at the end, or two are the wrong way round."""
    if word.startswith(of) or word[:1] != of[0]:
        return False
    without = {of[:at] + of[at + 1 :] for at in range(1, len(of))}
    swapped = {of[:at] + of[at + 1] + of[at] + of[at + 2 :] for at in range(1, len(of) - 1)}
    return word in without | swapped or any(word[:at] + word[at + 1 :] == of for at in range(1, len(word)))


@functools.lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_SAME_LETTERS].casefold() for word in _WORD.findall(text.replace("-", " ")))


__all__ = ["ConditionError", "Known", "renamed"]
