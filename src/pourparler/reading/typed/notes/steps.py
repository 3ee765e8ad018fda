"""Which words of notes tell one step, and who would do it.

What somebody holds back he would do himself, what he waits for another; where one line says "no return to work until
back pay" and another "strike over first, then pay", these are two steps and not four, each with the one party that
both lines leave for it. What might as well be two steps is left two: it is asked about, not taken for granted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pourparler.reading.acts import noted
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import KNOWN_VERBS, keywords, plain_verb
from pourparler.reading.matters.own_words import something_in
from pourparler.reading.typed.deeds import acts
from pourparler.reading.typed.grammar import Form, Said
from pourparler.reading.typed.naming import Record
from pourparler.reading.typed.notes.shorthand import step
from pourparler.reading.typed.understanding import BOTH
from pourparler.record.conditions.choices import may_be_any
from pourparler.record.measures import Measure
from pourparler.record.parties import Party

Parties = frozenset[str]
JOINT = Rule(
    id="done-by-both",
    does="what nobody can do alone",
    pattern=r"\b(?:talks?|negotiat\w+|meetings?|summit|dialogue|ceasefire|cease-fire|truce|armistice|agreement|deal|treaty|accord|swap|exchange|sign(?:ing)?)\b",
    any_case=True,
    fires_on=(
        *("talk", "talks", "negotiations", "negotiate", "a meeting", "meetings", "the summit", "a dialogue"),
        *("ceasefire", "cease-fire", "a truce", "an armistice", "an agreement", "a deal", "the treaty", "the accord"),
        *("a swap", "an exchange", "sign", "signing"),
    ),
    passes_over=("pay the arrears", "a signal", "dealers"),
)
REFERS = Rule(
    id="what-was-told-before",
    does="what the line before told first",
    pattern=r"^(?:then|that|this|it)(?:\s(?:is|has\sbeen)\s(?:done|so|met))?$",
    any_case=True,
    fires_on=("then", "That", "this", "it", "that is done", "it has been done", "that is so", "this is met"),
    passes_over=("that levy", "then pay"),
)
_SELVES = re.compile(r"^(?:we|us|our\sside|I)\b\s*", re.IGNORECASE)
_OTHERS = re.compile(r"^(?:they|the\sother\s(?:side|party)|the\sothers|he|she|you)\b\s*", re.IGNORECASE)
_BY = re.compile(r"\sby\s(?:the\s)?(?P<who>[\w.'’ -]{2,40})$")
_REFUSED_DOING = re.compile(r"\b(?:will|would|wo|ca|can|do|does|refus\w+)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One line of notes: whose it is, what it says, and whether what comes first in it is offered, not waited for."""

    holders: tuple[str, ...]
    said: Said
    offers: bool = False


@dataclass(slots=True, eq=False)
class _Step:
    """A step, in all the words for it, and those who may be meant to do it."""

    words: list[str]
    may_do: Parties
    named: Parties = frozenset()
    joint: bool = False
    spoken_of_by: Parties = frozenset()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words for a step in one gap of a line: who is named as doing it, who may be meant, and who speaks of it."""

    words: str
    named: Parties
    may_do: Parties
    joint: bool
    holders: Parties


@dataclass(slots=True)
class _Gap:
    phrases: tuple[_Phrase, ...]
    any_of: bool
    steps: list[_Step] = field(default_factory=list)


@dataclass(slots=True)
class _Form:
    form: Form
    gaps: list[_Gap]


@dataclass(slots=True)
class _Line:
    says: list[_Form]
    premise: list[_Form]


def settle(lines: Sequence[Told], parties: Sequence[Party], taking_part: Sequence[str]) -> list[noted.Noted | None]:
    """What each line says, its steps by the same words wherever they are the same; None where that is not clear.

    Args:
        lines: in the order of the notes.
        parties: everybody named, their ids full names.
        taking_part: the full names of those who want something, and do not only help.
    """
    return _Settling(parties, taking_part).settled(lines)


class _Settling:
    """One look at all lines."""

    def __init__(self, parties: Sequence[Party], taking_part: Sequence[str]) -> None:
        self.parties, self.all = parties, frozenset(taking_part)
        self.names = Record(parties, ())
        self.steps: list[_Step] = []

    def settled(self, lines: Sequence[Told]) -> list[noted.Noted | None]:
        taken = [self._line(line) for line in lines]
        forms = [form for line in taken for form in (*line.says, *line.premise)]
        gaps = [(form, gap) for form in forms for gap in form.gaps]
        phrases = [(form, gap, phrase) for form, gap in gaps for phrase in gap.phrases]
        for form, gap, phrase in sorted(phrases, key=lambda one: -len(one[2].words.split())):
            gap.steps.append(self._step(form, phrase))
        last: _Form | None = None
        for form in forms:
            last = _both(form, last)
        for step_ in self.steps:
            step_.by = self._doers(step_)
        return [_noted(line) for line in taken]

    # -- phrases -------------------------------------------------------------------------------------------------------

    def _line(self, line: Told) -> _Line:
        says, premise = ([self._form(one, line) for one in forms] for forms in (line.said.forms, line.said.premise))
        return _Line(says, premise)

    def _form(self, form: Form, line: Told) -> _Form:
        return _Form(form, [self._gap(form, place, words, line) for place, words in enumerate(form.gaps)])

    def _gap(self, form: Form, place: int, words: str, line: Told) -> _Gap:
        own = _is_own(form, place) if not line.offers else place == 0
        if not words.strip() or BOTH.fullmatch(words.strip()) or REFERS.fullmatch(words.strip()):
            return _Gap((), any_of=False)
        parts = _parts(step(words))
        any_of = len(parts) > 1 and " or " in words and may_be_any(form.word)[place]
        return _Gap(tuple(self._phrase(part, line, own=own) for part in parts), any_of)

    def _phrase(self, words: str, line: Told, *, own: bool | None) -> _Phrase:
        holders = frozenset(line.holders)
        others = (self.all - holders) or self.all
        expected = self.all if own is None else holders if own else others
        who = self.names.who(words)
        named = frozenset(who.parties)
        selves, them, by = _SELVES.match(words), _OTHERS.match(words), _BY.search(words)
        if by and (agent := self.names.who(by["who"]).parties):
            named, words = frozenset(agent), words[: by.start()]
        elif selves or them:
            meant = holders if selves or own else others
            named = meant if len(meant) == 1 else frozenset()
            words = _plainly(words[(selves or them).end() :])  # type: ignore[union-attr]
        elif named and named.isdisjoint(expected) and not acts(words[who.end :]):
            named = frozenset()  # as in "union recognition first", said by the union
        elif named and acts(words[who.end :]):
            words = _plainly(words[who.end :].strip())
        joint = not named and bool(JOINT.search(words))
        return _Phrase(words or "do it", named, named or (self.all if joint else expected), joint, holders)

    # -- steps ---------------------------------------------------------------------------------------------------------

    def _step(self, form: _Form, phrase: _Phrase) -> _Step:
        """The step that a phrase tells; a new one where it is none that is known."""
        taken = [step_ for gap in form.gaps for step_ in gap.steps]
        free = [one for one in self.steps if one not in taken and _may_be(one, phrase)]
        found = self._meant(phrase.words, free)
        if found is None:
            found = _Step([], phrase.may_do, phrase.named, phrase.joint)
            self.steps.append(found)
        found.words.append(phrase.words)
        found.may_do &= phrase.may_do
        found.named |= phrase.named
        found.spoken_of_by |= phrase.holders
        return found

    def _meant(self, words: str, free: Sequence[_Step]) -> _Step | None:
        known = [
            Measure(id=f"step {n}", what=one.words[0], phrases=tuple(one.words[1:]), by=("x",))
            for n, one in enumerate(free)
        ]
        measure = Record(self.parties, known).meant(words).measure
        return None if measure is None else free[int(measure.removeprefix("step "))]

    def _doers(self, step_: _Step) -> tuple[str, ...]:
        """Who would do a step: those who are named, both for what both do, else the one who is left for it."""
        in_order = [party.id for party in self.parties]
        if step_.named:
            return tuple(one for one in in_order if one in step_.named)
        if step_.joint:
            both = step_.spoken_of_by if len(step_.spoken_of_by) > 1 else self.all
            return tuple(one for one in in_order if one in both)
        return tuple(one for one in in_order if one in step_.may_do)[:1]


def _is_own(form: Form, place: int) -> bool | None:
    """Whether the one who speaks would do what stands in a gap; None where that is open."""
    if form.word in ("before", "no later than", "in return for"):
        return place == 1
    if form.word == "never":
        return None
    return None if form.word == "with" else False


def _plainly(words: str) -> str:
    """What somebody does, as it is told of nobody: "signs the deal" is to sign it."""
    first, space, rest = words.partition(" ")
    return f"{plain_verb(first)}{space}{rest}" if plain_verb(first) in KNOWN_VERBS else words


def _parts(words: str) -> list[str]:
    """What a list holds, each by its own words; one that is no list as it is."""
    if not re.search(r"\s(?:and|or)\s", words):
        return [words]
    actions = [action for action in something_in(words) if action.is_sensible]
    halves = [part.strip(" ,") for part in re.split(r",?\s(?:and|or)\s", words)]
    return [*dict.fromkeys(halves)] if len(actions) == len(halves) > 1 else [words]


def _may_be(step_: _Step, phrase: _Phrase) -> bool:
    if step_.named and phrase.named and step_.named != phrase.named:
        return False
    return bool(step_.may_do & phrase.may_do) and step_.joint is phrase.joint


def _both(form: _Form, last: _Form | None) -> _Form | None:
    """What "both" and "that" stand for: the two steps of the line before, the first of them; the line to go by next."""
    for gap, words in zip(form.gaps, form.form.gaps, strict=True):
        if last is not None and REFERS.fullmatch(words.strip()):
            gap.steps = list(last.gaps[0].steps)
    if len(form.gaps) == 2 and BOTH.fullmatch(form.form.gaps[0].strip()):
        if last is not None and len(last.gaps) == 2:
            for gap, other in zip(form.gaps, last.gaps, strict=True):
                gap.steps = list(other.steps)
        return last
    return form


def _noted(line: _Line) -> noted.Noted | None:
    forms = [*line.says, *line.premise]
    if not line.says or any(not gap.steps for form in forms for gap in form.gaps):
        return None
    return noted.Noted(tuple(map(_written, line.says)), tuple(map(_written, line.premise)))


def _written(form: _Form) -> noted.Form:
    gaps = tuple(tuple(_as_step(step_) for step_ in dict.fromkeys(gap.steps)) for gap in form.gaps)
    return noted.Form(form.form.word, gaps, tuple(gap.any_of for gap in form.gaps), form.form.denied)


def _as_step(step_: _Step) -> noted.Step:
    return noted.Step(max(step_.words, key=_tells), step_.by, is_told=bool(step_.named))


def _tells(words: str) -> tuple[bool, float, int]:
    """How well words tell a step: by a verb that is known, with much of what they say, and with much."""
    action = next(iter(something_in(words)), None)
    every = frozenset(keywords(words))
    told = frozenset(keywords(action.what)) if action is not None else frozenset()
    has_verb = action is not None and action.verb is not None
    return has_verb and bool(told & every), len(told & every) / max(1, len(every)), len(told)
