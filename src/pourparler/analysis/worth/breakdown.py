"""What is left when cooperation breaks down: what still happens, and what it is then worth (semantics, "Worth")."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from math import lcm

from pourparler.analysis.worth.valuation import MeasureSet, PartyWorth, Valuation
from pourparler.record.conditions.atoms import Formula, in_atoms, measures_in, true_at
from pourparler.record.conditions.questions import cut
from pourparler.record.conditions.syntax import Condition
from pourparler.record.talks import Talks

MOST_UNCONDITIONAL = 12
"""Unconditional measures whose every choice is tried; of more, those that facts forbid are taken away one by one."""


@dataclass(frozen=True, kw_only=True)
class Breakdown:
    """What breaking off leaves of a roadmap.

    Attributes:
        talks: the record.
        valuation: what things are worth.
    """

    talks: Talks
    valuation: Valuation

    @cached_property
    def doers(self) -> dict[str, frozenset[str]]:
        """Who must do each measure."""
        return {measure.id: frozenset(measure.by) for measure in self.talks.measures}

    @cached_property
    def lags(self) -> dict[str, int]:
        """Steps before others notice that a measure was skipped."""
        return {measure.id: measure.lag for measure in self.talks.measures}

    @cached_property
    def unconditional(self) -> MeasureSet:
        """Measures whose doers go ahead whatever others skip."""
        return frozenset(measure.id for measure in self.talks.measures if measure.unconditional)

    @cached_property
    def parts(self) -> tuple[Condition, ...]:
        """The facts, cut into parts that hold or fail by themselves: one for each measure that waits."""
        return tuple(part for fact in self.talks.all_facts for part in cut(fact.says))

    @cached_property
    def _left_of(self) -> dict[str, tuple[dict[str, Fraction], list[tuple[MeasureSet, Fraction]]]]:
        """What a breakdown leaves of each worth and of each extra worth, by party."""
        kept = {measure: 1 - loss for measure, loss in self.valuation.losses.items()}
        return {
            party.party: (
                {m: kept[m] * value for m, value in party.values.items() if kept[m] * value},
                [(term.measures, min(kept[m] for m in term.measures) * term.mean) for term in party.terms],
            )
            for party in self.valuation.parties
        }

    @cached_property
    def scale(self) -> int:
        """Whole numbers per unit of worth, so that sums of what is left are sums of whole numbers."""
        numbers = [n for alone, _ in self._left_of.values() for n in alone.values()]
        numbers += [share for _, terms in self._left_of.values() for _, share in terms]
        return lcm(1, *(number.denominator for number in numbers))

    @cached_property
    def _shares(self) -> dict[str, tuple[dict[str, int], list[tuple[MeasureSet, int]]]]:
        return {
            party: (
                {m: int(value * self.scale) for m, value in alone.items()},
                [(measures, int(share * self.scale)) for measures, share in terms],
            )
            for party, (alone, terms) in self._left_of.items()
        }

    @cached_property
    def _parts_on(self) -> dict[str, frozenset[Formula]]:
        """The parts of the facts that speak of each measure, in atoms."""
        named: dict[str, set[Formula]] = {}
        for part in map(in_atoms, self.parts):
            for measure in measures_in(part):
                named.setdefault(measure, set()).add(part)
        return {measure: frozenset(parts) for measure, parts in named.items()}

    def can_walk_off(self, party: str, package: MeasureSet, done: MeasureSet) -> bool:
        """Whether a party has a part of a package left to withhold, or one done that a breakdown takes back.

        Args:
            party: its id.
            package: all that is to happen.
            done: what has happened of it.
        """
        own = (m for m in package if party in self.doers[m])
        return any(m not in done or self.valuation.losses[m] > 0 for m in own)

    def left_for_good(self, party: PartyWorth, happened: MeasureSet, safe: MeasureSet) -> Fraction:
        """What is left of what happened where some measures can no longer be taken back, whatever was coded."""
        kept = {m: Fraction(1) if m in safe else 1 - self.valuation.losses[m] for m in happened}
        total = sum((kept[m] * party.values.get(m, 0) for m in happened), start=Fraction(0))
        terms = (term for term in party.terms if term.measures <= happened)
        return total + sum((min(kept[m] for m in term.measures) * term.mean for term in terms), start=Fraction(0))

    def left(self, party: PartyWorth, happened: MeasureSet) -> Fraction:
        """What is left to a party of what happened, against the status quo.

        Extra worths keep the smallest share that is left of any of their measures.
        """
        alone, terms = self._shares[party.party]
        total = sum(alone[m] for m in happened if m in alone)
        total += sum(share for measures, share in terms if measures <= happened)
        return Fraction(total, self.scale)

    def outcome(
        self, happened: MeasureSet, later: MeasureSet, step_of: Mapping[str, int], breaker: str | None
    ) -> MeasureSet:
        """What happened, and what still happens although somebody breaks off.

        Args:
            happened: what has happened so far.
            later: measures of later steps.
            step_of: the step of each measure in the roadmap.
            breaker: who breaks off; what he does, alone or jointly, happens no more.
        """
        free = sorted(m for m in (later & self.unconditional) - happened if breaker not in self.doers[m])
        return happened | self._allowed(free, happened, step_of) if free else happened

    def _allowed(self, free: list[str], happened: MeasureSet, step_of: Mapping[str, int]) -> MeasureSet:
        """The largest set that facts allow; of several as large the first by ids."""
        if self.facts_allow(frozenset(free), happened, step_of):
            return frozenset(free)
        if len(free) > MOST_UNCONDITIONAL:
            return self._taken_away(free, happened, step_of)
        return next(
            frozenset(some)
            for size in range(len(free) - 1, -1, -1)
            for some in combinations(free, size)
            if not size or self.facts_allow(frozenset(some), happened, step_of)
        )

    def _taken_away(self, free: list[str], happened: MeasureSet, step_of: Mapping[str, int]) -> MeasureSet:
        left = list(free)
        while left and not self.facts_allow(frozenset(left), happened, step_of):
            broken = self._broken(frozenset(left), happened, step_of)
            left.remove(next((m for m in reversed(left) if m in broken), left[-1]))
        return frozenset(left)

    def facts_allow(self, more: MeasureSet, happened: MeasureSet, step_of: Mapping[str, int]) -> bool:
        """Whether no part of the facts that holds on what happened fails with more of the measures."""
        return not self._broken(more, happened, step_of)

    def entangled(self, party: PartyWorth, choices: MeasureSet, later: MeasureSet) -> list[tuple[str, ...]]:
        """Choices in groups: what one choice is worth to a party depends only on the others of its group.

        Measures hang together through extra worths, and through facts that say what still goes ahead.
        """
        free = self.unconditional & later
        _, terms = self._shares[party.party]
        links = [measures & choices for measures, _ in terms]
        links += [measures_in(part) & (choices | free) for m in free for part in self._parts_on.get(m, ())]
        groups: list[frozenset[str]] = [frozenset([m]) for m in sorted(choices | free)]
        for link in links:
            apart = [group for group in groups if not group & link]
            joined = frozenset(m for group in groups if group & link for m in group)
            groups = [*apart, joined] if joined else apart
        return [tuple(sorted(group & choices)) for group in groups if group & choices]

    def _broken(self, more: MeasureSet, happened: MeasureSet, step_of: Mapping[str, int]) -> frozenset[str]:
        """Measures of the parts of facts that hold on what happened and would not with more."""
        parts = {part for measure in more for part in self._parts_on.get(measure, ())}
        if not parts:
            return frozenset()
        before = {m: step_of[m] for m in happened}
        after = before | {m: step_of[m] for m in more}
        broken = (part for part in parts if true_at(part, before) and not true_at(part, after))
        return frozenset(measure for part in broken for measure in measures_in(part))


def all_of(steps: Iterable[Iterable[str]]) -> MeasureSet:
    """Every measure of some steps."""
    return frozenset(measure for step in steps for measure in step)
