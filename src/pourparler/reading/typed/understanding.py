"""A sentence of one's own, understood by what is on record: what is sure, what may be meant, what was not understood.

>>> record = Record(
...     [Party(id="crew", name="The Crew"), Party(id="line", name="The Line")],
...     [Measure(id="pay", what="pay the arrears", by=("line",)), Measure(id="sail", what="sail again", by=("crew",))],
... )
>>> told = understood("The crew will not sail before the line has paid the arrears", record)
>>> str(told.condition), told.holders
('pay before sail', ('crew',))
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pourparler.reading.english.rule import Rule
from pourparler.reading.typed.grammar import Form, Said, Unread, said_in
from pourparler.reading.typed.naming import Meant, Record
from pourparler.record.conditions.choices import Chosen, Clause, Group, condition_of
from pourparler.record.conditions.parse import ConditionError
from pourparler.record.conditions.syntax import Condition, Operand
from pourparler.record.measures import Measure
from pourparler.record.parties import Party

__all__ = ["Measure", "Party", "Record", "Understood", "Unread", "understood"]

BOTH = Rule(
    id="both-of-them",
    does="two things are meant that are named elsewhere",
    pattern=r"^(?:both|the\stwo|they|these|it\sall)(?:\s(?:things|steps|of\sthem))?$",
    any_case=True,
    fires_on=("both", "the two", "they", "these", "it all", "both things", "both steps", "the two of them"),
    passes_over=("both levies", "the two dams"),
)


_AWAITED_FIRST = ("before", "no later than")
"""Words of the language before which stands what is waited for."""


@dataclass(frozen=True, slots=True)
class Clausal:
    """One form with what is meant in each of its gaps; ``any_of`` says where one of several is enough."""

    word: str
    gaps: tuple[tuple[Meant, ...], ...]
    any_of: tuple[bool, ...]
    denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What was understood of a sentence.

    Attributes:
        text: the sentence.
        holders: the parties that it says insist on it.
        says: its forms; none where it was not understood.
        premise: what must be met for it to count.
        days: words for a day, which no form holds.
        unread: why nothing was understood, where that is known.
    """

    text: str
    holders: tuple[str, ...] = ()
    says: tuple[Clausal, ...] = ()
    premise: tuple[Clausal, ...] = ()
    days: tuple[str, ...] = ()
    unread: Unread | None = None

    @property
    def parts(self) -> tuple[Meant, ...]:
        """Every stretch of words that stands for a measure, in order."""
        return tuple(_parts((*self.says, *self.premise)))

    @property
    def awaited(self) -> tuple[str, ...]:
        """The words for what is waited for."""
        orders = (one for one in self.says if one.word in _AWAITED_FIRST)
        return tuple(part.words for one in orders for part in one.gaps[0])

    @property
    def is_sure(self) -> bool:
        """Whether it says something, and nothing in it may mean several things."""
        return bool(self.says) and all(part.is_sure for part in self.parts)

    @property
    def condition(self) -> Condition | None:
        """What it says in the language, where that is sure."""
        if not self.is_sure:
            return None
        try:
            return condition_of(self.chosen({}))
        except ConditionError:
            return None

    def doubted(self) -> "Understood":
        """The same with nothing taken for sure, so that each step is asked about."""

        def unsure(one: Clausal) -> Clausal:
            return replace(one, gaps=tuple(tuple(replace(part, is_sure=False) for part in gap) for gap in one.gaps))

        return replace(self, says=tuple(map(unsure, self.says)), premise=tuple(map(unsure, self.premise)))

    def chosen(self, settled: Mapping[str, str]) -> Chosen:
        """What it comes to, picked; what is not sure is left open.

        Args:
            settled: for words that may mean several things, the measure that is meant.
        """
        premise = tuple(_clause(one, settled) for one in self.premise)
        says = Group(clauses=tuple(_clause(one, settled) for one in self.says))
        return Chosen(says=says, premise=Group(clauses=premise) if premise else None)


OF_IT = Rule(
    id="of-what-was-asked",
    does="nothing is named but what was asked about",
    pattern=r"^(?:(?:to|about|of|on|any|such|even|be|being|have|having)\s|(?:talk|speak|hear|discuss|consider|do|think|negotiate|accept|agree|allow|sign|happen)\w*\s)*"
    r"(?:it|this|that|so|them|these|those|such\sa\sthing|the\ssame)(?:\s(?:at\sall|now|yet|either|again|happens?|done|goes\sahead))*$",
    any_case=True,
    fires_on=(
        *("it", "talk of it", "talks about this", "to hear of that", "speak of it now", "discuss it yet", "do so"),
        *("consider it", "think of it", "negotiate on it", "accept this", "agree to that", "allow it", "sign it"),
        *(
            "any of them",
            "even talk of these",
            "be of those",
            "being about it",
            "have it",
            "having it",
            "do such a thing",
        ),
        *(
            "such of it",
            "the same",
            "it at all",
            "it either",
            "it again",
            "it happens",
            "it happen",
            "it done",
            "it goes ahead",
        ),
    ),
    passes_over=("the levy", "talk of the levy", "it rains", "that levy", "talks"),
)


NOT_BEFORE = Rule(
    id="not-before",
    does="what was asked about is not to be before something else",
    pattern=r"^(?:no,\s)?not(?=\s(?:before|until|unless|as\slong\sas|while)\s)",
    any_case=True,
    fires_on=(
        *("not before they pay", "No, not until they pay", "not unless they pay"),
        *("not as long as they march", "not while they march"),
    ),
    passes_over=("not the levy", "nothing before they pay", "they will not before they pay"),
)


NOT_WITHOUT = Rule(
    id="not-without",
    does="what was asked about is to be only together with something else",
    pattern=r"^(?:(?:yes|no),\s)?(?:but\s)?(?:not\swithout|only\s(?:together\s)?with)(?=\s)",
    any_case=True,
    fires_on=(
        *("only with more pay", "Only together with a pact", "yes, but only with a pact", "but only with a pact"),
        *("not without pay", "No, not without pay"),
    ),
    passes_over=("only once they pay", "with a pact", "only within a year", "not before they pay"),
)


def understood(
    text: str, record: Record, given: tuple[str, ...] = (), asked: tuple[str, ...] = (), *, new: bool = False
) -> Understood:
    """What a sentence says.

    Args:
        text: as it was typed.
        record: the parties and measures on record.
        given: two measures that "both" stands for.
        asked: the measures that it answers a question about, which "it" may stand for.
        new: whether it may refuse a step, or put two in an order, of which nothing is on record.
    """
    said = said_in(_of_what_was_asked(text) if asked else text, record.who)
    says = tuple(_of_it(_clausal(form, record, given), asked) for form in said.forms)
    premise = tuple(_of_it(_clausal(form, record, given), asked) for form in said.premise)
    told = Understood(text=text, holders=said.holders, says=says, premise=premise, days=said.days, unread=said.unread)
    plain = new and any(all(form.gaps) and (len(form.gaps) > 1 or form.word == "never") for form in said.forms)
    return (
        told
        if plain or any(part.near for part in told.parts) or _names_none(said)
        else replace(told, says=(), premise=())
    )


def _of_what_was_asked(text: str) -> str:
    """An answer that begins with when it would be so, as a sentence: "it not before they pay"."""
    return NOT_BEFORE.sub("it not", NOT_WITHOUT.sub("no it without", text))


def _names_none(said: Said) -> bool:
    return any(BOTH.fullmatch(gap) for form in said.forms for gap in form.gaps)


def _clausal(form: Form, record: Record, given: tuple[str, ...]) -> Clausal:
    if BOTH.fullmatch(form.gaps[0]) and len(form.gaps) == 2:
        two = given if len(given) == 2 else ("", "")
        gaps = tuple((Meant(words=form.gaps[0], near=(id_,) if id_ else (), is_sure=bool(id_)),) for id_ in two)
        return Clausal(form.word, gaps, (False, False), form.denied)
    read = [record.several(gap) for gap in form.gaps]
    return Clausal(form.word, tuple(each for each, _ in read), tuple(any_of for _, any_of in read), form.denied)


def _of_it(one: Clausal, asked: tuple[str, ...]) -> Clausal:
    """With what was asked about as what is meant where nothing else is named; of several, as what may be."""

    def meant(part: Meant) -> Meant:
        is_open = not part.is_sure and (not part.words.strip() or OF_IT.match(part.words) is not None)
        return replace(part, near=asked, is_sure=len(asked) == 1) if asked and is_open else part

    return replace(one, gaps=tuple(tuple(map(meant, gap)) for gap in one.gaps))


def _clause(one: Clausal, settled: Mapping[str, str]) -> Clause:
    operands = []
    for gap, any_of in zip(one.gaps, one.any_of, strict=True):
        ids = tuple(dict.fromkeys(filter(None, (part.measure or settled.get(part.words) for part in gap))))
        operands.append(Operand(ids, any_of=any_of and len(ids) > 1))
    return Clause(word=one.word, operands=tuple(operands), denied=one.denied)


def _parts(clauses: tuple[Clausal, ...]) -> Iterator[Meant]:
    for clause in clauses:
        for gap in clause.gaps:
            yield from gap
