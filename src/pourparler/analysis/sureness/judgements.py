"""The judgements on record that are not sure, and from which law each is drawn.

What a record says of its doubt is taken from there: ranges, triples and rankings of worth. Where it only says *that*
something is unsure (a reading of low confidence, a hypothesis that is more or less far-fetched), a probability is a
convention of this program: it is told with every answer, and may be set otherwise. What a person wrote or confirmed is
drawn only where he gave it low confidence. Nothing else is drawn: what is not on record is not made up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.analysis.verdict import Verdict
from pourparler.analysis.worth.valuation import PartyWorth, Valuation
from pourparler.record.conditions.questions import next_reading
from pourparler.record.conditions.syntax import Condition
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount


class About(StrEnum):
    """What kind of judgement."""

    READING = "reading"
    FIRMNESS = "firmness"
    STATE = "state of the talks"
    HYPOTHESIS = "hypothesis"
    WORTH = "worth"


class Law(StrEnum):
    """From which law it is drawn."""

    LEVELS = "levels"
    UNIFORM = "uniform"
    TRIANGULAR = "triangular"
    ORDER = "order"


HELD, OTHERWISE, NOT_HELD = "as read", "the other way", "not held"
SO, NOT_SO = "so", "not so"
SCALE = tuple(Firmness)
"""From soft to red line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """Probabilities that no record tells.

    Attributes:
        high: that a draft of high confidence is right.
        medium: of medium confidence.
        low: of low confidence, and of a person's own entry that he gave low confidence.
        likely: that a hypothesis of price 1 is so.
        possible: of price 2.
        far_fetched: of price 3.
    """

    high: float = 0.95
    medium: float = 0.8
    low: float = 0.5
    likely: float = 0.5
    possible: float = 0.25
    far_fetched: float = 0.125

    def right(self, confidence: Confidence) -> float:
        """The probability that what was read with this confidence is right."""
        return {Confidence.HIGH: self.high, Confidence.MEDIUM: self.medium, Confidence.LOW: self.low}[confidence]

    def so(self, hypothesis: Hypothesis) -> float:
        """The probability that a hypothesis is so."""
        return {1: self.likely, 2: self.possible}.get(hypothesis.price, self.far_fetched)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement that is not sure.

    Attributes:
        about: what kind it is.
        entry: id of the position, or of the first statement that tells how the talks stand; None of worth and of
            hypotheses.
        party: whose worth.
        measures: of one worth: the measure, or the several of an extra worth; of a ranking: all that it ranks.
        hypothesis: what is supposed.
        statements: ids of the statements that tell how the talks stand.
        other: what a position says where it is meant the other way.
        law: from which it is drawn.
        levels: (what may be so, probability) pairs; empty of worth.
        amount: (low, most likely or None, high) of a range or a triple.
        convention: whether the probabilities are a convention of the program, and not told by the record.
    """

    about: About
    entry: str | None = None
    party: str | None = None
    measures: tuple[str, ...] = ()
    hypothesis: Hypothesis | None = None
    statements: tuple[str, ...] = ()
    other: Condition | None = None
    law: Law = Law.LEVELS
    levels: tuple[tuple[str, float], ...] = ()
    amount: tuple[float, float | None, float] | None = None
    convention: bool = True


def unsure(
    talks: Talks, valuation: Valuation, verdict: Verdict, explained: Iterable[Explanation], conventions: Conventions
) -> tuple[Judgement, ...]:
    """All judgements on record that are not sure, in the order of the record.

    Args:
        talks: the record.
        valuation: what things are worth.
        verdict: what may be said of the talks as they are on record.
        explained: what would explain a deadlock that the record does not show; their hypotheses are drawn.
        conventions: probabilities that the record does not tell.
    """
    drawn = list(_positions(talks, conventions))
    firm = {one.entry for one in drawn if one.about is About.FIRMNESS}
    return (
        *drawn,
        *_state(talks, verdict, conventions),
        *_hypotheses(explained, firm, conventions),
        *(one for party in valuation.parties for one in _worths(party)),
    )


def of_positions(talks: Talks) -> tuple[Position, ...]:
    """Positions in force of a binding party that are written as positions: proposals are taken as they stand."""
    return tuple(p for p in talks.standing_positions if p.id not in talks.proposal_by_id)


def _positions(talks: Talks, conventions: Conventions) -> Iterator[Judgement]:
    for position in of_positions(talks):
        if not position.is_draft and position.confidence is not Confidence.LOW:
            continue
        right = conventions.right(position.confidence)
        if right >= 1:
            continue
        other = next_reading(position.says)
        yield Judgement(about=About.READING, entry=position.id, other=other, levels=_read(right, other))
        if position.is_draft:
            yield Judgement(about=About.FIRMNESS, entry=position.id, levels=_firm(right, position.firmness))


def _read(right: float, other: Condition | None) -> tuple[tuple[str, float], ...]:
    """As read; else, one as likely as the other, meant the other way, where there is one, or not held at all."""
    if other is None:
        return (HELD, right), (NOT_HELD, 1 - right)
    return (HELD, right), (OTHERWISE, (1 - right) / 2), (NOT_HELD, (1 - right) / 2)


def _firm(right: float, firmness: Firmness) -> tuple[tuple[str, float], ...]:
    """As read; else a step softer or firmer, one as likely as the other where there are both."""
    place = SCALE.index(firmness)
    near = [SCALE[number] for number in (place - 1, place + 1) if 0 <= number < len(SCALE)]
    return (firmness.value, right), *((one.value, (1 - right) / len(near)) for one in near)


def _state(talks: Talks, verdict: Verdict, conventions: Conventions) -> Iterator[Judgement]:
    """What reports tell of the talks, where only drafts say so: all that say the same are one judgement."""
    by_id = {one.id: one for one in talks.statements}
    for told in verdict.reported.told[:1]:
        if verdict.decides and all(by_id[name].drafted_by is not None for name in told.statements):
            right = conventions.right(Confidence.MEDIUM)
            if right < 1:
                levels = ((told.state.value, right), (NOT_SO, 1 - right))
                yield Judgement(about=About.STATE, entry=told.statements[0], statements=told.statements, levels=levels)


def _hypotheses(
    explained: Iterable[Explanation], firm: Iterable[str | None], conventions: Conventions
) -> Iterator[Judgement]:
    """Each hypothesis once; whether a draft binds is drawn with its firmness already."""
    drawn = {one.key: one for explanation in explained for one in explanation.hypotheses}
    for one in drawn.values():
        so = conventions.so(one)
        if (one.kind is Kind.BINDS and one.position in firm) or so <= 0:
            continue
        yield Judgement(about=About.HYPOTHESIS, hypothesis=one, levels=((SO, so), (NOT_SO, 1 - so)))


def _worths(party: PartyWorth) -> Iterator[Judgement]:
    if party.ranking is not None:
        ranked = tuple(sorted(party.values))
        if ranked:
            yield Judgement(about=About.WORTH, party=party.party, measures=ranked, law=Law.ORDER, convention=False)
    open_: list[tuple[tuple[str, ...], Amount]] = [((m,), amount) for m, amount in party.amounts.items()]
    open_ += [(tuple(sorted(term.measures)), term.amount) for term in party.terms]
    for measures, amount in open_:
        if not amount.certain:
            yield _worth(party.party, measures, amount)


def _worth(party: str, measures: tuple[str, ...], amount: Amount) -> Judgement:
    return Judgement(
        about=About.WORTH,
        party=party,
        measures=measures,
        law=Law.UNIFORM if amount.mode is None else Law.TRIANGULAR,
        amount=(amount.low, amount.mode, amount.high),
        convention=False,
    )
