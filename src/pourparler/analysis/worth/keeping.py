"""Whether a roadmap is kept: who would stop or shirk where, and what that leaves the others with.

Plain Python over exact numbers, no solver: the judge of every roadmap that is shown (semantics, "Roadmap that is
kept"). It checks one party at a time with everybody else stopping, as in the theory of safe exchange
[SandholmLesser1995]_.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from pourparler.analysis.model.encoding import Steps, as_step_of
from pourparler.analysis.worth.breakdown import Breakdown, all_of
from pourparler.analysis.worth.choices import MOST_TRIED, best_choice, every
from pourparler.analysis.worth.valuation import MeasureSet, PartyWorth, Valuation, valuation_of
from pourparler.record.talks import Talks

NONE = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that a party might do instead of going on.

    Attributes:
        party: who.
        step: the step in which it skips something, or after which it walks off (0 = before the first).
        skips: what it skips; nothing where it walks off.
        outcome: what then happens in all.
        gain: what it is then better off by than with the deal kept, before what breaking off costs.
    """

    party: str
    step: int
    skips: tuple[str, ...]
    outcome: MeasureSet
    gain: Fraction


class Judge:
    """Judges roadmaps of one record.

    Args:
        talks: the record.
        valuation: what things are worth; None = as the record says.
    """

    def __init__(self, talks: Talks, valuation: Valuation | None = None) -> None:
        self.talks = talks
        self.valuation = valuation_of(talks) if valuation is None else valuation
        self.breakdown = Breakdown(talks=talks, valuation=self.valuation)
        self.everybody = tuple(party.id for party in talks.parties if party.id not in talks.left_out)

    def judge(self, steps: Iterable[Iterable[str]]) -> "Judgement":
        """The figures of one roadmap."""
        return Judgement(self, tuple(tuple(step) for step in steps))


class Judgement:
    """What a roadmap asks of everybody; each figure is worked out when it is first asked for.

    Args:
        judge: the record.
        steps: of the roadmap.
    """

    def __init__(self, judge: Judge, steps: Steps) -> None:
        self.breakdown, self.parties = judge.breakdown, judge.valuation.parties
        self._everybody = judge.everybody
        self.steps = steps
        self.package = all_of(steps)
        self.step_of = as_step_of(steps)
        self._done = tuple(all_of(steps[:step]) for step in range(len(steps) + 1))
        self._kept = {party.party: party.worth(self.package) for party in self.parties}

    # -- checks --------------------------------------------------------------------------------------------------

    @cached_property
    def checks(self) -> dict[str, tuple[Check, ...]]:
        """Every check of every valued party: walking off after each step, and each way to shirk in each.

        Who has no part left, and has done nothing that could be taken back, can neither walk off nor tear up the deal.

        Of many own measures in one step only the way to shirk that brings most.
        """
        return {party: tuple(_best_of_each(ways)) for party, ways in self.every_way.items()}

    @cached_property
    def every_way(self) -> dict[str, tuple[Check, ...]]:
        """The same, with every choice of what a party that shirks still does jointly with others."""
        return {party.party: tuple(self._checks(party)) for party in self.parties}

    def _checks(self, party: PartyWorth) -> Iterator[Check]:
        for step, done in enumerate(self._done):
            if self.breakdown.can_walk_off(party.party, self.package, done):
                yield self._check(party, step, (), self._outcome(done, step, party.party))
        for step, now in enumerate(self.steps, start=1):
            own = sorted(m for m in now if party.party in self.breakdown.doers[m])
            most = max((self.breakdown.lags[m] for m in own), default=0)
            if len(own) + len(self._joint(party.party, step, most)) > MOST_TRIED:
                yield self._worst_shirk(party, step, own)
                continue
            for skips in every(own):
                for taken in ((), *every(self._joint(party.party, step, self._noticed_after(skips)))):
                    yield self._shirk(party, step, skips, frozenset(taken))

    def _check(self, party: PartyWorth, step: int, skips: tuple[str, ...], outcome: MeasureSet) -> Check:
        without_deal = min(NONE, party.walk_away)
        gain = without_deal + self.breakdown.left(party, outcome) - self._kept[party.party]
        return Check(party=party.party, step=step, skips=skips, outcome=outcome, gain=gain)

    def _noticed_after(self, skips: Iterable[str]) -> int:
        return max((self.breakdown.lags[m] for m in skips), default=0)

    def _joint(self, party: str, step: int, lag: int) -> list[str]:
        """What a party does jointly with others in the next steps, before they notice."""
        meanwhile = all_of(self.steps[step : step + lag])
        doers = self.breakdown.doers
        return sorted(m for m in meanwhile if party in doers[m] and len(doers[m]) > 1)

    def _shirk(self, party: PartyWorth, step: int, skips: Sequence[str], taken: MeasureSet) -> Check:
        """What happens when a party skips measures of a step; joint ones of the next steps are its choice."""
        meanwhile = all_of(self.steps[step : step + self._noticed_after(skips)])
        others = frozenset(m for m in meanwhile if party.party not in self.breakdown.doers[m])
        happened = (self._done[step] - frozenset(skips)) | others | taken
        return self._check(party, step, tuple(skips), self._outcome(happened, step, party.party))

    def _worst_shirk(self, party: PartyWorth, step: int, own: Sequence[str]) -> Check:
        """The way to shirk that brings most, found for each measure that is skipped for sure."""
        later = all_of(self.steps[step:])
        ways = []
        for first in own:
            lag = self.breakdown.lags[first]
            joint = frozenset(self._joint(party.party, step, lag))
            quick = frozenset(m for m in own if self.breakdown.lags[m] <= lag)

            def way(chosen: MeasureSet, joint: MeasureSet = joint) -> Check:
                return self._shirk(party, step, sorted(chosen - joint), chosen & joint)

            def gain(chosen: MeasureSet, joint: MeasureSet = joint) -> Fraction:
                return self._shirk(party, step, sorted(chosen - joint), chosen & joint).gain

            groups = self.breakdown.entangled(party, quick | joint, later)
            ways.append(way(best_choice(groups, frozenset([first]), gain)))
        return max(ways, key=lambda check: check.gain)

    def _outcome(self, happened: MeasureSet, step: int, breaker: str | None) -> MeasureSet:
        if not self.breakdown.unconditional:
            return happened
        return self.breakdown.outcome(happened, self.package - self._done[step], self.step_of, breaker)

    def worst(self, party: str) -> Check:
        """The check by which a party gains most; of several the first."""
        return max(self.checks[party], key=lambda check: check.gain)

    def done_before(self, check: Check) -> MeasureSet:
        """What had happened when a party stops: before the step in which it skips, or after which it walks off."""
        return self._done[check.step - 1 if check.skips else check.step]

    # -- figures -------------------------------------------------------------------------------------------------

    @cached_property
    def acceptable(self) -> bool:
        """Whether no valued party would rather walk away."""
        return all(party.gain(self.package) >= 0 for party in self.parties)

    @cached_property
    def needed_deterrence(self) -> dict[str, Fraction | None]:
        """The least cost of breaking off that keeps each party; None where no penalty mends its loss."""
        return {p.party: self._needed(p.party) if p.gain(self.package) >= 0 else None for p in self.parties}

    def _needed(self, party: str) -> Fraction:
        return max((NONE, *(check.gain for check in self.checks[party])))

    @cached_property
    def shortfall(self) -> dict[str, Fraction]:
        """What each party's cost of breaking off lacks."""
        return {p.party: max(NONE, self._needed(p.party) - p.breaking_off) for p in self.parties}

    @cached_property
    def total_shortfall(self) -> Fraction:
        """The sum of the shortfalls."""
        return sum(self.shortfall.values(), start=NONE)

    @cached_property
    def floor(self) -> dict[str, Fraction]:
        """What tearing up the completed deal would bring each party, whatever the order."""
        return {
            p.party: max(NONE, min(NONE, p.walk_away) + self.breakdown.left(p, self.package) - p.worth(self.package))
            if self.breakdown.can_walk_off(p.party, self.package, self.package)
            else NONE
            for p in self.parties
        }

    @cached_property
    def exposure(self) -> dict[str, tuple[Fraction, ...]]:
        """For each party, how far it is below the status quo if another stops all after step 0 … K."""
        return {
            party.party: tuple(self._exposure(party, step) for step in range(len(self.steps) + 1))
            for party in self.parties
        }

    def _exposure(self, party: PartyWorth, step: int) -> Fraction:
        breakers: list[str | None] = [other for other in self._everybody if other != party.party]
        done = self._done[step]
        if not self.breakdown.unconditional:
            return self._below(party, done)
        outcomes = {self._outcome(done, step, breaker) for breaker in breakers or [None]}
        return max(self._below(party, outcome) for outcome in outcomes)

    @cached_property
    def largest_exposure(self) -> Fraction:
        """The largest exposure of any party before the last step is done."""
        return max((x for party in self.exposure.values() for x in party[: len(self.steps)]), default=NONE)

    @cached_property
    def if_cheated(self) -> dict[str, Fraction]:
        """The most each party is below the status quo when one other skips its part of one step and all stops."""
        return {party.party: max((loss for loss, _, _ in self._losses(party)), default=NONE) for party in self.parties}

    def worst_cheat(self, party: str) -> tuple[Fraction, str, tuple[str, ...]]:
        """The largest loss of a party if cheated, by whom and of what; there must be another who does something."""
        holder = next(p for p in self.parties if p.party == party)
        return max(self._losses(holder), key=lambda cheat: cheat[0])

    @cached_property
    def largest_loss(self) -> Fraction:
        """The largest loss of any party if cheated."""
        return max(self.if_cheated.values(), default=NONE)

    def _losses(self, party: PartyWorth) -> Iterator[tuple[Fraction, str, tuple[str, ...]]]:
        for step, now in enumerate(self.steps, start=1):
            for other in self._everybody:
                part = sorted(m for m in now if other != party.party and other in self.breakdown.doers[m])
                for skips in self._cheats(party, other, step, part):
                    yield self._cheated(party, other, step, skips), other, skips

    def _cheats(self, party: PartyWorth, other: str, step: int, part: Sequence[str]) -> Iterable[tuple[str, ...]]:
        """What another may skip of its part of a step; of many only what hurts most."""
        if len(part) <= MOST_TRIED:
            return every(part)
        groups = self.breakdown.entangled(party, frozenset(part), all_of(self.steps[step:]))
        worst = (
            best_choice(groups, frozenset([first]), lambda some: self._cheated(party, other, step, some, least=None))
            for first in part
        )
        return [tuple(sorted(skips)) for skips in worst]

    def _cheated(
        self, party: PartyWorth, other: str, step: int, skips: Iterable[str], least: Fraction | None = NONE
    ) -> Fraction:
        outcome = self._outcome(self._done[step] - frozenset(skips), step, other)
        return self._below(party, outcome, least)

    def _below(self, party: PartyWorth, outcome: MeasureSet, least: Fraction | None = NONE) -> Fraction:
        below = -(self.breakdown.left(party, outcome) + party.compensation)
        return below if least is None else max(least, below)

    # -- who stops -----------------------------------------------------------------------------------------------

    @cached_property
    def temptations(self) -> tuple[Check, ...]:
        """The checks that fail, largest gain over what breaking off costs first, then earliest."""
        failing = [
            (party.breaking_off - check.gain, check)
            for party in self.parties
            for check in self.checks[party.party]
            if check.gain > party.breaking_off
        ]
        failing.sort(key=lambda pair: (pair[0], pair[1].step, pair[1].party, pair[1].skips))
        return tuple(check for _, check in failing)


def _best_of_each(ways: Iterable[Check]) -> Iterator[Check]:
    """Of several ways with the same skips, the one that brings most."""
    best: dict[tuple[int, tuple[str, ...]], Check] = {}
    for check in ways:
        key = check.step, check.skips
        if key not in best or check.gain > best[key].gain:
            best[key] = check
    return iter(best.values())
