"""The best order of a package as a plain CP-SAT model: what somebody would write who knows the definitions only.

For additive worths without lags, unconditional measures or joint choices. A whole-number step for each measure; for
each party and step the best way to shirk is what is skipped of each measure by itself, since worths add up; every check
is in the model from the start.
"""

import time
from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import MeasureSet
from pourparler.record.conditions.syntax import Before, Condition, NoLaterThan


def plain_best(
    judge: Judge, package: MeasureSet, conditions: Sequence[Condition], limit: float
) -> tuple[tuple[Fraction, ...], list[float]]:
    """The figures that are proved within the limit, and the seconds after which each was."""
    begun, times, figures = time.perf_counter(), list[float](), list[Fraction]()
    plain = _Plain(judge, sorted(package), conditions)
    for terms in ([*plain.short], [plain.exposure], [plain.loss]):
        left = limit - (time.perf_counter() - begun)
        least = plain.least(terms, left) if left > 0 else None
        if least is None:
            break
        figures.append(Fraction(least, plain.factor))
        times.append(time.perf_counter() - begun)
    return tuple(figures), times


class _Plain:
    """The model."""

    def __init__(self, judge: Judge, package: Sequence[str], conditions: Sequence[Condition]) -> None:
        from ortools.sat.python import cp_model

        self.cp, self.judge, self.package = cp_model, judge, package
        self.model: Any = cp_model.CpModel()
        parties = judge.valuation.parties
        self.left = {p.party: {m: judge.breakdown.left(p, frozenset([m])) for m in package} for p in parties}
        numbers = [n for values in self.left.values() for n in values.values()]
        numbers += [n for p in parties for n in (p.breaking_off, p.walk_away, p.compensation, p.worth(package))]
        self.factor = lcm(1, *(n.denominator for n in numbers))
        most = sum(abs(int(n * self.factor)) for n in numbers) + 1
        self.steps = range(len(package) + 1)
        self.step = {m: self.model.new_int_var(1, len(package), m) for m in package}
        self.done = {(m, t): self._by(m, t) for m in package for t in self.steps}
        self.short = [self.model.new_int_var(0, most, "") for _ in parties]
        self.exposure, self.loss = (self.model.new_int_var(0, most, "") for _ in range(2))
        for condition in conditions:
            self._keep(condition)
        self._check()

    def _by(self, measure: str, step: int) -> Any:
        done = self.model.new_bool_var("")
        self.model.add(self.step[measure] <= step).only_enforce_if(done)
        self.model.add(self.step[measure] > step).only_enforce_if(~done)
        return done

    def _keep(self, condition: Condition) -> None:
        match condition:
            case Before(awaited, waiting):
                self.model.add(self.step[awaited.measures[0]] < self.step[waiting.measures[0]])
            case NoLaterThan(awaited, waiting):
                self.model.add(self.step[awaited.measures[0]] <= self.step[waiting.measures[0]])
            case _:
                raise ValueError(f"{condition} is not in the instances")

    def _check(self) -> None:
        doers, parties = self.judge.breakdown.doers, self.judge.valuation.parties
        for party, short in zip(parties, self.short, strict=True):
            left = {m: int(value * self.factor) for m, value in self.left[party.party].items()}
            kept = int(
                (party.worth(self.package) + party.breaking_off - min(Fraction(0), party.walk_away)) * self.factor
            )
            own = {m for m in self.package if party.party in doers[m] and left[m] < 0}
            for t in self.steps:
                self.model.add(short >= self._sum(left, t) - kept)
                if t:
                    self.model.add(short >= self._sum(left, t, own) - kept)
                    self._cheated(party, left, t)
                all_done = self.model.new_bool_var("")
                self.model.add_bool_or([~self.done[m, t] for m in self.package] + [all_done])
                below = -self._sum(left, t) - int(party.compensation * self.factor)
                self.model.add(self.exposure >= below).only_enforce_if(~all_done)
                for m in self.package:
                    self.model.add_implication(all_done, self.done[m, t])

    def _cheated(self, party: Any, left: dict[str, int], t: int) -> None:
        doers = self.judge.breakdown.doers
        for other in self.judge.everybody:
            part = [m for m in self.package if other in doers[m]] if other != party.party else []
            for skipped in part:
                now = self.model.new_bool_var("")
                self.model.add_bool_or([~self.done[skipped, t], self.done[skipped, t - 1], now])
                gone = {m for m in part if left[m] > 0} | {skipped}
                below = -self._sum(left, t, gone) - int(party.compensation * self.factor)
                self.model.add(self.loss >= below).only_enforce_if(now)

    def _sum(self, left: dict[str, int], t: int, skipped: Sequence[str] | set[str] = ()) -> Any:
        """What is left of what is done by a step, what is skipped in it left out."""
        return sum(value * self.done[m, t - 1 if m in skipped else t] for m, value in left.items() if value)

    def least(self, terms: Sequence[Any], seconds: float) -> int | None:
        """The least sum, kept from now on; None where the time was over before it was proved."""
        self.model.minimize(sum(terms))
        solver = self.cp.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 1
        if solver.solve(self.model) != self.cp.OPTIMAL:
            return None
        least = round(solver.objective_value)
        self.model.add(sum(terms) <= least)
        return least
