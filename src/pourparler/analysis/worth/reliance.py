"""What a roadmap rests on: that somebody withholds what he would gladly do, or takes back what another enjoys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from pourparler.analysis.worth.breakdown import Breakdown
from pourparler.analysis.worth.choices import every
from pourparler.analysis.worth.keeping import Check, Judgement
from pourparler.analysis.worth.valuation import MeasureSet, PartyWorth

MOST_WITHHELD = 10
"""Measures of one party of which every combination is tried; of more, only ones and pairs, and all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """What a party is trusted to do about another that breaks off.

    Attributes:
        party: who is trusted.
        withholds: what it must withhold, though it would gain by doing it.
        undone: what it must be able to take back, though the other enjoys it already.
        against: who is kept from breaking off by it.
    """

    party: str
    withholds: tuple[str, ...]
    undone: tuple[str, ...] = ()
    against: str


def reliances(judgement: Judgement) -> tuple[Reliance, ...]:
    """Everything that the checks which hold rest on, by who withholds and against whom."""
    breakdown = judgement.breakdown
    found, undone = dict[tuple[str, str], set[str]](), dict[tuple[str, str], set[str]]()
    glad = {m: frozenset(breakdown.doers[m]) for m in judgement.package if _gladly(breakdown, m)}
    for party in judgement.parties:
        held = (check for check in judgement.every_way[party.party] if check.gain <= party.breaking_off)
        for check in {check.outcome: check for check in held}.values():
            for other, measures in _offers(glad, check).items():
                relied = _Withheld(judgement, party, check).by(measures)
                if relied:
                    found.setdefault((other, party.party), set()).update(relied)
        for measure in _taken_back(judgement, party):
            for other in (breakdown.doers[measure] - {party.party}) or {party.party}:
                undone.setdefault((other, party.party), set()).add(measure)
    return tuple(
        Reliance(
            party=pair[0],
            withholds=tuple(sorted(found.get(pair, ()))),
            undone=tuple(sorted(undone.get(pair, ()))),
            against=pair[1],
        )
        for pair in sorted(found.keys() | undone.keys())
    )


def _taken_back(judgement: Judgement, party: PartyWorth) -> set[str]:
    """Measures that a party enjoys already, and that keep it only because a breakdown would take them from it.

    They are the union of the smallest sets without whose loss a check that holds would fail.
    """
    breakdown, relied = judgement.breakdown, set[str]()
    losses = breakdown.valuation.losses
    for check in judgement.every_way[party.party]:
        done = judgement.done_before(check)
        enjoyed = sorted(m for m in done if party.values.get(m, 0) > 0 and losses[m])
        held, now = check.gain <= party.breaking_off, breakdown.left(party, check.outcome)
        minimal: list[MeasureSet] = []
        for safe in map(frozenset, _sets(enjoyed) if held else ()):
            gain = check.gain + breakdown.left_for_good(party, check.outcome, safe) - now
            if gain > party.breaking_off and not any(less <= safe for less in minimal):
                minimal.append(safe)
                relied |= safe
    return relied


def _gladly(breakdown: Breakdown, measure: str) -> bool:
    """Whether all who do it get something out of it."""
    of = breakdown.valuation.of
    return all(doer in of and of[doer].values.get(measure, 0) > 0 for doer in breakdown.doers[measure])


def _offers(glad: Mapping[str, MeasureSet], check: Check) -> dict[str, list[str]]:
    """What each other party would gladly do that does not happen."""
    offers: dict[str, list[str]] = {}
    for measure in sorted(glad.keys() - check.outcome):
        if check.party not in glad[measure]:
            for doer in glad[measure]:
                offers.setdefault(doer, []).append(measure)
    return offers


class _Withheld:
    """What one check rests on.

    Args:
        judgement: of the roadmap.
        party: whose check it is.
        check: it holds.
    """

    def __init__(self, judgement: Judgement, party: PartyWorth, check: Check) -> None:
        self._breakdown, self._party, self._check = judgement.breakdown, party, check
        self._step_of = judgement.step_of
        self._now = self._breakdown.left(party, check.outcome)

    def by(self, measures: list[str]) -> MeasureSet:
        """The union of the smallest sets of measures with which the check would fail."""
        minimal: list[MeasureSet] = []
        for more in self._candidates(measures):
            if not any(less <= more for less in minimal) and self._would_fail(more):
                minimal.append(more)
        return frozenset(m for some in minimal for m in some)

    def _candidates(self, measures: list[str]) -> Iterator[MeasureSet]:
        return map(frozenset, _sets(measures))

    def _would_fail(self, more: MeasureSet) -> bool:
        outcome = self._check.outcome
        gain = self._check.gain + self._breakdown.left(self._party, outcome | more) - self._now
        return gain > self._party.breaking_off and self._breakdown.facts_allow(more, outcome, self._step_of)


def _sets(measures: list[str]) -> Iterator[tuple[str, ...]]:
    """Every set of few measures, smallest first; of many, ones, pairs and all."""
    if len(measures) <= MOST_WITHHELD:
        yield from every(measures)
        return
    yield from ((m,) for m in measures)
    yield from combinations(measures, 2)
    yield tuple(measures)
