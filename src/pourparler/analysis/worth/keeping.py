"""Whether a roadmap is kept: who would stop or shirk where, and what that leaves the others with.

Plain Python over exact numbers, no solver: the judge of every roadmap that is shown (semantics, "Roadmap that is
kept"). It checks one party at a time with everybody else stopping, as in the theory of safe exchange
[SandholmLesser1995]_.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations

from pourparler.analysis.model.encoding import as_step_of
from pourparler.analysis.worth.breakdown import Breakdown, all_of
from pourparler.analysis.worth.valuation import Package, PartyWorth, valuation_of
from pourparler.record.talks import Talks

Steps = tuple[tuple[str, ...], ...]
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
    outcome: Package
    gain: Fraction


class Judge:
    """Judges roadmaps of one record.

    Args:
        talks: the record.
    """

    def __init__(self, talks: Talks) -> None:
        self.talks = talks
        self.valuation = valuation_of(talks)
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
        self._breakdown, self._parties = judge.breakdown, judge.valuation.parties
        self._everybody = judge.everybody
        self.steps = steps
        self.package = all_of(steps)
        self._step_of = as_step_of(steps)

    # -- checks --------------------------------------------------------------------------------------------------

    @cached_property
    def checks(self) -> dict[str, tuple[Check, ...]]:
        """Every check of every valued party: walking off after each step, and each way to shirk in each."""
        return {party.party: tuple(self._checks(party)) for party in self._parties}

    def _checks(self, party: PartyWorth) -> Iterator[Check]:
        for step in range(len(self.steps) + 1):
            yield self._check(party, step, (), self._outcome(all_of(self.steps[:step]), step, party.party))
        for step, now in enumerate(self.steps, start=1):
            own = sorted(m for m in now if party.party in self._breakdown.doers[m])
            for skips in _some(own):
                ways = (self._check(party, step, skips, out) for out in self._shirked(party.party, step, skips))
                yield max(ways, key=lambda check: check.gain)

    def _check(self, party: PartyWorth, step: int, skips: tuple[str, ...], outcome: Package) -> Check:
        without_deal = min(NONE, party.walk_away)
        gain = without_deal + self._breakdown.left(party, outcome) - party.worth(self.package)
        return Check(party=party.party, step=step, skips=skips, outcome=outcome, gain=gain)

    def _shirked(self, party: str, step: int, skips: Sequence[str]) -> Iterator[Package]:
        """What may happen when a party skips measures of a step; joint ones of the next steps are its choice."""
        noticed = step + max(self._breakdown.lags[m] for m in skips)
        meanwhile = all_of(self.steps[step:noticed])
        others = frozenset(m for m in meanwhile if party not in self._breakdown.doers[m])
        joint = sorted(m for m in meanwhile - others if len(self._breakdown.doers[m]) > 1)
        for taken in ((), *_some(joint)):
            happened = (all_of(self.steps[:step]) - frozenset(skips)) | others | frozenset(taken)
            yield self._outcome(happened, step, party)

    def _outcome(self, happened: Package, step: int, breaker: str | None) -> Package:
        return self._breakdown.outcome(happened, all_of(self.steps[step:]), self._step_of, breaker)

    def worst(self, party: str) -> Check:
        """The check by which a party gains most; of several the first."""
        return max(self.checks[party], key=lambda check: check.gain)

    # -- figures -------------------------------------------------------------------------------------------------

    @cached_property
    def acceptable(self) -> bool:
        """Whether no valued party would rather walk away."""
        return all(party.gain(self.package) >= 0 for party in self._parties)

    @cached_property
    def needed_deterrence(self) -> dict[str, Fraction | None]:
        """The least cost of breaking off that keeps each party; None where no penalty mends its loss."""
        return {p.party: self._needed(p.party) if p.gain(self.package) >= 0 else None for p in self._parties}

    def _needed(self, party: str) -> Fraction:
        return max(NONE, *(check.gain for check in self.checks[party]))

    @cached_property
    def shortfall(self) -> dict[str, Fraction]:
        """What each party's cost of breaking off lacks."""
        return {p.party: max(NONE, self._needed(p.party) - p.breaking_off) for p in self._parties}

    @cached_property
    def total_shortfall(self) -> Fraction:
        """The sum of the shortfalls."""
        return sum(self.shortfall.values(), start=NONE)

    @cached_property
    def floor(self) -> dict[str, Fraction]:
        """What tearing up the completed deal would bring each party, whatever the order."""
        return {
            p.party: max(NONE, min(NONE, p.walk_away) + self._breakdown.left(p, self.package) - p.worth(self.package))
            for p in self._parties
        }

    @cached_property
    def exposure(self) -> dict[str, tuple[Fraction, ...]]:
        """For each party, how far it is below the status quo if another stops all after step 0 … K."""
        return {
            party.party: tuple(self._exposure(party, step) for step in range(len(self.steps) + 1))
            for party in self._parties
        }

    def _exposure(self, party: PartyWorth, step: int) -> Fraction:
        breakers: list[str | None] = [other for other in self._everybody if other != party.party]
        done = all_of(self.steps[:step])
        outcomes = {self._outcome(done, step, breaker) for breaker in breakers or [None]}
        return max(self._below(party, outcome) for outcome in outcomes)

    @cached_property
    def largest_exposure(self) -> Fraction:
        """The largest exposure of any party before the last step is done."""
        return max((x for party in self.exposure.values() for x in party[: len(self.steps)]), default=NONE)

    @cached_property
    def if_cheated(self) -> dict[str, Fraction]:
        """The most each party is below the status quo when one other skips its part of one step and all stops."""
        return {
            party.party: max((loss for loss, _, _ in self._losses(party)), default=NONE) for party in self._parties
        }

    def worst_cheat(self, party: str) -> tuple[Fraction, str, tuple[str, ...]]:
        """The largest loss of a party if cheated, by whom and of what; there must be another who does something."""
        holder = next(p for p in self._parties if p.party == party)
        return max(self._losses(holder), key=lambda cheat: cheat[0])

    @cached_property
    def largest_loss(self) -> Fraction:
        """The largest loss of any party if cheated."""
        return max(self.if_cheated.values(), default=NONE)

    def _losses(self, party: PartyWorth) -> Iterator[tuple[Fraction, str, tuple[str, ...]]]:
        for step, now in enumerate(self.steps, start=1):
            for other in self._everybody:
                part = sorted(m for m in now if other != party.party and other in self._breakdown.doers[m])
                for skips in _some(part):
                    outcome = self._outcome(all_of(self.steps[:step]) - frozenset(skips), step, other)
                    yield self._below(party, outcome), other, skips

    def _below(self, party: PartyWorth, outcome: Package) -> Fraction:
        return max(NONE, -(self._breakdown.left(party, outcome) + party.compensation))


def _some(measures: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every choice of at least one."""
    for size in range(1, len(measures) + 1):
        yield from combinations(measures, size)
