"""The oracle's judge of a roadmap: who would stop or shirk where, and what it would take to keep them.

Every figure of "Roadmap that is kept", from the definitions alone. Choices where the documents leave one open:

* **U, who breaks off.** In the checks of i it is i. In the loss if cheated it is the party that skips. In the
  exposure of i it is some other party, whichever leaves i worst off (i itself goes ahead with what it does
  unconditionally); in talks of one party, nobody. Parties of any role may break off or cheat, valued or not.
* **U, what facts allow.** Facts are cut into parts: `x and y`, and one part for each measure that waits or is
  bound (`a before (b and c)` is `a before b`, `a before c`). U is the largest set of unconditional measures of
  later steps (ties: first by ids), none of them the breaker's, such that every part that holds on what has happened
  also holds with U, each measure in the step it has in the roadmap. A part that the breakdown itself violates
  (`require x`) forbids nothing.
* **Shirking.** Facts limit neither Q, nor what is left of the step, nor L. L is all the measures of the next steps,
  as many as the largest lag in Q, that i has no hand in, and any of those it does jointly, as it likes: the check
  must hold for every choice. What i does alone in those steps is not in L. U comes on top, beyond what L holds.
* **Loss if cheated.** "All stops" is read as in exposure: no L, but U and the compensation count; the cheat skips
  any non-empty set of its measures of the step.
* **Shortfall** of a party with u < r, whose needed deterrence is none: what its other checks are short of.
* **Acceptable** is said of the package's worth, **admissible** apart from it; self-enforcing needs both.
* **Temptations** of the same gain and step: by party, then by what is skipped (a walk-off first). A choice of joint
  measures is no temptation of its own: the best choice counts.
* **Relies on.** For a check of i that holds: sets of measures that do not happen in it, of which every doer (i is
  none of them) has a worth above 0, that some one party has a hand in each of, that facts allow as in U, and with
  which the check would fail. A party's `withholds` against i is the union of the minimal such sets of all checks.
* **Undone.** For a check of i that holds: sets of measures done before, each worth more than 0 to i, with whose loss
  set to 0 the check would fail. `undone` is the union of the minimal such sets of all checks, at each other doer of
  the measure; where i does it alone, at i.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import combinations
from typing import TypedDict

from tests.naive_language import WAITING, Formula, Moments, moments, true_at
from tests.naive_talks import Steps, Table, Talks, table_of
from tests.naive_worth import NONE, Package, Worths, worths_of

Rungs = Mapping[str, int]
"""The rung on which a position stands, for those that have descended."""


class Temptation(TypedDict):
    """Who gains how much, over what breaking off costs, by skipping what in a step; a walk-off skips nothing."""

    party: str
    step: int
    skips: list[str]
    gain: Fraction


class Reliance(TypedDict):
    """What a party is trusted to withhold, though it would gain by it, if another breaks off."""

    party: str
    withholds: list[str]
    undone: list[str]
    against: str


class Judgement(TypedDict):
    """Every figure of a roadmap, by valued party."""

    steps: list[list[str]]
    admissible: bool
    acceptable: bool
    self_enforcing: bool
    needed_deterrence: dict[str, Fraction | None]
    shortfall: dict[str, Fraction]
    total_shortfall: Fraction
    floor: dict[str, Fraction]
    exposure: dict[str, list[Fraction]]
    largest_exposure: Fraction
    if_cheated: dict[str, Fraction]
    temptations: list[Temptation]
    relies_on: list[Reliance]
    unvalued: list[str]


@dataclass(frozen=True)
class Check:
    """That a party gains nothing by what it might do; `gain` is b - u, before what breaking off costs."""

    party: str
    step: int
    skips: tuple[str, ...]
    happens: Package
    gain: Fraction


@dataclass(frozen=True, eq=False)
class Judge:
    """Talks read once, to judge many roadmaps."""

    table: Table
    worths: Worths
    doers: Mapping[str, frozenset[str]]
    lag: Mapping[str, int]
    unconditional: frozenset[str]
    parties: tuple[str, ...]
    fact_parts: tuple[Formula, ...] = field(default=())

    def admits(self, steps: Steps, rungs: Rungs | None = None) -> bool:
        """Say whether facts, goal and binding positions, each on its rung or above, hold."""
        when = moments(steps)
        stands = rungs or {}
        return self.table.hard(when) and all(p.rung(when) <= stands.get(p.id, 0) for p in self.table.binding)

    # -- what happens when somebody breaks off -----------------------------------------------------------------------

    def still_happens(self, steps: Steps, after: int, happened: Package, breaker: str | None) -> Package:
        """U: the unconditional measures after a step that somebody's breaking off does not stop."""
        later = _all(steps[after:]) & self.unconditional - happened
        if not later:
            return later
        free = sorted(measure for measure in later if breaker not in self.doers[measure])
        when, largest_first = moments(steps), sorted(subsets_by_size(free), key=len, reverse=True)
        return next(more for more in largest_first if not more or self.allowed(when, happened, more))

    def allowed(self, when: Moments, happened: Package, more: Package) -> bool:
        """Say whether every part of the facts that holds on what happened holds with more of the measures."""
        before = {measure: when[measure] for measure in happened}
        after = before | {measure: when[measure] for measure in more}
        return all(true_at(part, after) for part in self.fact_parts if true_at(part, before))

    def stopped(self, steps: Steps, after: int, happened: Package, breaker: str | None) -> Package:
        return happened | self.still_happens(steps, after, happened, breaker)

    # -- checks ------------------------------------------------------------------------------------------------------

    def checks(self, party: str, steps: Steps) -> Iterator[Check]:
        """Give every check of a party: walking off after each step, and each way to shirk in each."""
        completed = self.worths.completed(party, _all(steps))
        for step in range(len(steps) + 1):
            if not self.may_walk_off(party, steps, step):
                continue
            happens = self.stopped(steps, step, _all(steps[:step]), party)
            yield Check(party, step, (), happens, self.worths.broken(party, happens) - completed)
        for step in range(1, len(steps) + 1):
            own = sorted(measure for measure in steps[step - 1] if party in self.doers[measure])
            for skipped in subsets_by_size(own)[1:]:
                for happens in self.shirked(party, steps, step, skipped):
                    gain = self.worths.broken(party, happens) - completed
                    yield Check(party, step, tuple(sorted(skipped)), happens, gain)

    def may_walk_off(self, party: str, steps: Steps, step: int) -> bool:
        """Say whether a measure of a party, alone or joint, is to come after a step, or one carried out can be lost."""
        to_come = any(party in self.doers[measure] for measure in _all(steps[step:]))
        lossy = (measure for measure in _all(steps[:step]) if self.worths.kept[measure] < 1)
        return to_come or any(party in self.doers[measure] for measure in lossy)

    def shirked(self, party: str, steps: Steps, step: int, skipped: Package) -> Iterator[Package]:
        """Give all that may happen when a party skips some of its measures of a step."""
        noticed = step + max(self.lag[measure] for measure in skipped)
        meanwhile = _all(steps[step:noticed])
        others = {measure for measure in meanwhile if party not in self.doers[measure]}
        joint = sorted(measure for measure in meanwhile - others if len(self.doers[measure]) > 1)
        for taken in subsets_by_size(joint):
            happened = (_all(steps[:step]) - skipped) | others | taken
            yield self.stopped(steps, step, happened, party)

    # -- figures -----------------------------------------------------------------------------------------------------

    def needed(self, party: str, steps: Steps) -> Fraction:
        """The least cost of breaking off that makes every check of a party hold."""
        return max([NONE, *(check.gain for check in self.checks(party, steps))])

    def shortfall(self, party: str, steps: Steps) -> Fraction:
        return max(NONE, self.needed(party, steps) - self.worths.penalty[party])

    def total_shortfall(self, steps: Steps) -> Fraction:
        return sum((self.shortfall(party, steps) for party in self.worths.parties), NONE)

    def floor(self, party: str, package: Package) -> Fraction:
        if all(self.worths.kept[measure] == 1 for measure in package if party in self.doers[measure]):
            return NONE
        return max(NONE, self.worths.broken(party, package) - self.worths.completed(party, package))

    def exposure(self, party: str, steps: Steps, after: int) -> Fraction:
        """How far below the status quo a party is if all stops after a step, another breaking off."""
        done = _all(steps[:after])
        breakers: Iterable[str | None] = [other for other in self.parties if other != party] or [None]
        outcomes = {self.stopped(steps, after, done, breaker) for breaker in breakers}
        return max(self.below_status_quo(party, outcome) for outcome in outcomes)

    def largest_exposure(self, steps: Steps) -> Fraction:
        pairs = ((party, after) for party in self.worths.parties for after in range(len(steps)))
        return max((self.exposure(party, steps, after) for party, after in pairs), default=NONE)

    def if_cheated(self, party: str, steps: Steps) -> Fraction:
        """The most a party is below the status quo when another skips its part of a step and all stops."""
        return max((self.below_status_quo(party, outcome) for outcome in self.cheats(party, steps)), default=NONE)

    def cheats(self, party: str, steps: Steps) -> Iterator[Package]:
        for step, now in enumerate(steps, start=1):
            for other in self.parties:
                part = sorted(measure for measure in now if other in self.doers[measure])
                for skipped in subsets_by_size(part)[1:] if other != party else ():
                    yield self.stopped(steps, step, _all(steps[:step]) - skipped, other)

    def largest_loss(self, steps: Steps) -> Fraction:
        return max((self.if_cheated(party, steps) for party in self.worths.parties), default=NONE)

    def below_status_quo(self, party: str, outcome: Package) -> Fraction:
        return max(NONE, -(self.worths.left(party, outcome) + self.worths.compensation[party]))

    # -- who stops, and on whom it rests -----------------------------------------------------------------------------

    def temptations(self, steps: Steps) -> list[Temptation]:
        """List the checks that fail, largest gain first, then earliest."""
        gains: dict[tuple[int, str, tuple[str, ...]], Fraction] = {}
        for party in self.worths.parties:
            for check in self.checks(party, steps):
                key, gain = (check.step, party, check.skips), check.gain - self.worths.penalty[party]
                gains[key] = max(gain, gains.get(key, gain))
        found = sorted((-gain, key) for key, gain in gains.items() if gain > 0)
        return [
            {"party": party, "step": step, "skips": list(skips), "gain": -loss} for loss, (step, party, skips) in found
        ]

    def relies_on(self, steps: Steps) -> list[Reliance]:
        """List what others must withhold, against their interest, for the checks that hold to hold."""
        found: dict[tuple[str, str], set[str]] = {}
        for party in self.worths.parties:
            for check in self.checks(party, steps):
                for other in self.worths.parties if check.gain <= self.worths.penalty[party] else ():
                    if relied := frozenset().union(*self.breaking(check, steps, other)):
                        found.setdefault((other, party), set()).update(relied)
        undone: dict[tuple[str, str], set[str]] = {}
        for party in self.worths.parties:
            for measure in self.taken_back(party, steps):
                for other in self.doers[measure] - {party} or {party}:
                    undone.setdefault((other, party), set()).add(measure)
        return [
            {
                "party": other,
                "withholds": sorted(found.get((other, party), ())),
                "undone": sorted(undone.get((other, party), ())),
                "against": party,
            }
            for other, party in sorted({*found, *undone})
        ]

    def taken_back(self, party: str, steps: Steps) -> set[str]:
        """What a party enjoys already: the union of the smallest sets that, were they safe, would make a check fail."""
        found: set[str] = set()
        for check in self.checks(party, steps):
            if check.gain > self.worths.penalty[party]:
                continue
            done = _all(steps[: check.step - (1 if check.skips else 0)])
            enjoyed = sorted(m for m in done if self.worths.value[party].get(m, NONE) > 0)
            failing = [safe for safe in subsets_by_size(enjoyed) if self.fails_with(check, safe)]
            found.update(*(safe for safe in failing if not any(less < safe for less in failing)))
        return found

    def fails_with(self, check: Check, safe: Package) -> bool:
        """Say whether a check fails where the loss of these measures is 0."""
        left = replace(self.worths, kept={**self.worths.kept, **dict.fromkeys(safe, Fraction(1))}, known={})
        more = left.left(check.party, check.happens) - self.worths.left(check.party, check.happens)
        return check.gain + more > self.worths.penalty[check.party]

    def breaking(self, check: Check, steps: Steps, other: str) -> list[Package]:
        """List the minimal sets that another party would gladly do and that would make a check fail."""
        glad = sorted(m for m in _all(steps) - check.happens if other in self.doers[m] and self.gladly(m, check.party))
        when, found = moments(steps), list[Package]()
        for more in subsets_by_size(glad)[1:]:
            gain = check.gain + self.added(check.party, check.happens, more)
            fails = gain > self.worths.penalty[check.party] and self.allowed(when, check.happens, more)
            if fails and not any(less < more for less in found):
                found.append(more)
        return found

    def added(self, party: str, happens: Package, more: Package) -> Fraction:
        return self.worths.broken(party, happens | more) - self.worths.broken(party, happens)

    def gladly(self, measure: str, against: str) -> bool:
        """Say whether all who do a measure get something out of it; the one it is withheld from is not among them."""
        values = self.worths.value
        return all(doer != against and values.get(doer, {}).get(measure, 0) > 0 for doer in self.doers[measure])

    # -- all of it ---------------------------------------------------------------------------------------------------

    def judgement(self, steps: Steps, rungs: Rungs | None = None) -> Judgement:
        """Give every figure of a roadmap."""
        worths, package = self.worths, _all(steps)
        shortfall = {party: self.shortfall(party, steps) for party in worths.parties}
        acceptable, admissible = worths.acceptable(package), self.admits(steps, rungs)
        fits = {party: worths.gain(party, package) >= 0 for party in worths.parties}
        return {
            "steps": [sorted(step) for step in steps],
            "admissible": admissible,
            "acceptable": acceptable,
            "self_enforcing": admissible and acceptable and not any(shortfall.values()),
            "needed_deterrence": {p: self.needed(p, steps) if fits[p] else None for p in worths.parties},
            "shortfall": shortfall,
            "total_shortfall": sum(shortfall.values(), NONE),
            "floor": {party: self.floor(party, package) for party in worths.parties},
            "exposure": {p: [self.exposure(p, steps, t) for t in range(len(steps) + 1)] for p in worths.parties},
            "largest_exposure": self.largest_exposure(steps),
            "if_cheated": {party: self.if_cheated(party, steps) for party in worths.parties},
            "temptations": self.temptations(steps),
            "relies_on": self.relies_on(steps),
            "unvalued": list(worths.unvalued),
        }


def judge(
    talks: Talks,
    steps: Sequence[Collection[str]],
    rungs: Rungs | None = None,
    as_of: object = None,
    without: str | Collection[str] = (),
) -> Judgement:
    """Give every figure of a roadmap.

    Args:
        talks: The talks file as loaded from YAML.
        steps: The steps, each a set of measures.
        rungs: The rung of each position that has descended, where talks are judged after an unlock.
        as_of: A day to use in place of the file's own.
        without: A party, or several, who take no part.
    """
    return judge_of(talks, as_of, without).judgement(tuple(frozenset(step) for step in steps), rungs)


def judge_of(talks: Talks, as_of: object = None, without: str | Collection[str] = ()) -> Judge:
    """Read talks, to judge their roadmaps."""
    away = {without} if isinstance(without, str) else set(without)
    table, measures = table_of(talks, as_of, without), talks["measures"]
    return Judge(
        table=table,
        worths=worths_of(talks, without),
        doers={m["id"]: frozenset([m["by"]] if isinstance(m["by"], str) else m["by"]) for m in measures},
        lag={measure["id"]: measure.get("lag", 0) for measure in measures},
        unconditional=frozenset(measure["id"] for measure in measures if measure.get("unconditional")),
        parties=tuple(sorted({party["id"] for party in talks["parties"]} - away)),
        fact_parts=tuple(part for fact in table.facts for part in parts_of(fact)),
    )


def parts_of(fact: Formula) -> Iterator[Formula]:
    """Cut a fact into parts that all have to hold, one for each measure that waits."""
    kind, *rest = fact
    if kind == "and":
        for part in rest[0]:
            yield from parts_of(part)
    elif kind in WAITING:
        joiner, waited_for, waiting = rest
        for measure in waiting:
            yield (kind, joiner, waited_for, (measure,))
    elif kind == "with":
        yield from (("with", (one,), (other,)) for one in rest[0] for other in rest[1])
    else:
        yield fact


def subsets_by_size(measures: Sequence[str]) -> list[Package]:
    """List all subsets, the empty one first, then by size, then by ids."""
    sizes = range(len(measures) + 1)
    return [frozenset(chosen) for size in sizes for chosen in combinations(measures, size)]


def _all(steps: Iterable[Package]) -> Package:
    return frozenset().union(*steps)
