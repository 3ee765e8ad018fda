"""The same questions put to CP-SAT, modelled as suits it: whole-number steps and enforcement literals.

Conflicts: assumptions and their sufficient subset, then deletion; smallest by implicit hitting sets, each hitting set
and each largest set that can hold an optimum of CP-SAT. Unlocks: least weighted number of descents, then forbid and
ask again. CP-SAT starts each solve afresh: it has no incremental mode.
"""

import math
import time
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from ortools.sat.python import cp_model

from pourparler.analysis.solvers import OutOfTimeError
from pourparler.record.conditions.syntax import (
    And,
    Before,
    Condition,
    InReturnFor,
    Never,
    NoLaterThan,
    Operand,
    Require,
    With,
)
from pourparler.record.talks import Talks

GROWING = 0.2
"""Seconds spent at most on making a set that can hold as large as possible: any such set serves."""


class CpsatWay:
    """One record, asked by way of CP-SAT.

    Args:
        talks: the record; its positions say what ``benchmarks.instances`` draws, and the goal is made of measures.
        seconds: the limit for each question.
        workers: threads of CP-SAT.
    """

    def __init__(self, talks: Talks, seconds: float | None, workers: int = 1) -> None:
        self.name = "CP-SAT" if workers == 1 else f"CP-SAT, {workers} workers"
        self._seconds, self._workers = seconds, workers
        self._end = math.inf
        self._model = model = cp_model.CpModel()
        measures = [measure.id for measure in talks.measures]
        self._step = {measure: model.new_int_var(1, len(measures), measure) for measure in measures}
        self._happens = {measure: model.new_bool_var(f"{measure} happens") for measure in measures}
        for wanted in talks.wanted:
            self._post(wanted, [])
        self._positions = [position.id for position in talks.binding_positions]
        self._rungs: dict[str, list[Any]] = {}
        self._price: dict[str, Fraction] = {}
        for position in talks.binding_positions:
            forms = talks.rungs(position)
            self._rungs[position.id] = self._ladder(position.id, forms)
            self._price[position.id] = Fraction(position.firmness.weight, len(forms))
        self._said = {position: rungs[0] for position, rungs in self._rungs.items()}

    # -- the model -----------------------------------------------------------------------------------------------

    def _ladder(self, position: str, forms: Sequence[Condition]) -> list[Any]:
        """A literal for each rung; standing on one is standing on those below, too."""
        rungs = [self._model.new_bool_var(f"{position} rung {number}") for number in range(len(forms))]
        for form, rung in zip(forms, rungs, strict=True):
            self._post(form, [rung])
        for above, below in pairwise(rungs):
            self._model.add_implication(above, below)
        return rungs

    def _post(self, condition: Condition, literals: list[Any]) -> None:
        """Have the condition hold where the literals are true."""
        match condition:
            case And(parts):
                for part in parts:
                    self._post(part, literals)
            case Require(what):
                self._model.add_bool_and(self._happens[_only(what)]).only_enforce_if(literals)
            case Never(what):
                self._model.add_bool_and(~self._happens[_only(what)]).only_enforce_if(literals)
            case Before(awaited, waiting):
                self._wait(_only(awaited), _only(waiting), literals, lead=1)
            case NoLaterThan(awaited, waiting):
                self._wait(_only(awaited), _only(waiting), literals, lead=0)
            case InReturnFor(awaited, waiting):
                self._follow(_only(awaited), _only(waiting), literals)
            case With(left, right):
                self._wait(_only(left), _only(right), literals, lead=0)
                self._wait(_only(right), _only(left), literals, lead=0)
            case _:
                raise ValueError(f"{condition} is not drawn here")

    def _follow(self, awaited: str, waiting: str, literals: list[Any]) -> None:
        self._model.add_bool_or(self._happens[awaited], ~self._happens[waiting]).only_enforce_if(literals)

    def _wait(self, awaited: str, waiting: str, literals: list[Any], lead: int) -> None:
        self._follow(awaited, waiting, literals)
        order = self._model.add(self._step[awaited] + lead <= self._step[waiting])
        order.only_enforce_if([*literals, self._happens[waiting]])

    # -- conflicts -----------------------------------------------------------------------------------------------

    def first_conflict(self) -> tuple[str, ...]:
        """A minimal conflict, whichever comes first."""
        self._start_clock()
        return self._shrink(self._positions)

    def _shrink(self, positions: Sequence[str]) -> tuple[str, ...]:
        """A minimal conflict among positions that are known to conflict."""
        rest = self._core(positions) or []
        needed: list[str] = []
        while rest:
            tried = rest.pop()
            core = self._core([*needed, *rest])
            if core is None:
                needed.append(tried)
            else:
                rest = [position for position in rest if position in core]
        return tuple(position for position in self._positions if position in needed)

    def _core(self, positions: Sequence[str]) -> list[str] | None:
        """Positions among these that conflict, not always as few as possible; None where all can hold."""
        self._model.clear_assumptions()
        self._model.add_assumptions([self._said[position] for position in positions])
        solver = self._solver()
        status = solver.solve(self._model)
        self._model.clear_assumptions()
        if status == cp_model.INFEASIBLE:
            named = {self._said[position].index: position for position in positions}
            return [named[index] for index in solver.sufficient_assumptions_for_infeasibility()]
        _proved(status)
        return None

    def smallest_conflict(self) -> tuple[str, ...]:
        """A conflict of fewest positions: the least set that meets every correction set, once it is a conflict."""
        self._start_clock()
        drawing = cp_model.CpModel()
        drawn = {position: drawing.new_bool_var(position) for position in self._positions}
        drawing.minimize(sum(drawn.values()))
        while True:
            solver = self._solver()
            _proved(solver.solve(drawing))
            candidate = [position for position in self._positions if solver.boolean_value(drawn[position])]
            left_out = self._correction_of(candidate)
            if left_out is None:
                return tuple(candidate)
            drawing.add_bool_or(drawn[position] for position in left_out)

    def _correction_of(self, candidate: Iterable[str]) -> list[str] | None:
        """Positions left out of a large set that can hold and contains the candidate; None if it cannot hold."""
        model = self._model.clone()
        said = {position: model.get_bool_var_from_proto_index(self._said[position].index) for position in self._said}
        model.add_bool_and(said[position] for position in candidate)
        model.maximize(sum(said.values()))
        solver = self._solver(GROWING)
        status = solver.solve(model)
        if status == cp_model.UNKNOWN:  # not even one such set in so short a time
            solver = self._solver()
            status = solver.solve(model)
        if status == cp_model.INFEASIBLE:
            return None
        _proved(status, or_found=True)
        return [position for position in self._positions if not solver.boolean_value(said[position])]

    # -- unlocks -------------------------------------------------------------------------------------------------

    def unlock_prices(self, most: int) -> list[Fraction]:
        """The prices of the cheapest unlocks, red lines movable."""
        self._start_clock()
        model = self._model.clone()
        rungs = {
            position: [model.get_bool_var_from_proto_index(rung.index) for rung in rungs]
            for position, rungs in self._rungs.items()
        }
        scale = math.lcm(*(price.denominator for price in self._price.values()))
        model.minimize(sum(int(self._price[p] * scale) * ~rung for p, ladder in rungs.items() for rung in ladder))
        prices: list[Fraction] = []
        while len(prices) < most:
            solver = self._solver()
            status = solver.solve(model)
            if status == cp_model.INFEASIBLE:
                break
            _proved(status)
            prices.append(Fraction(round(solver.objective_value), scale))
            model.add_bool_or(_lowest_left(solver, ladder) for ladder in rungs.values() if _descends(solver, ladder))
        return prices

    # -- the rest ------------------------------------------------------------------------------------------------

    def can_hold(self, positions: tuple[str, ...]) -> bool:
        """Whether these positions can hold together with the goal."""
        self._start_clock()
        return self._core(positions) is None

    def _start_clock(self) -> None:
        self._end = math.inf if self._seconds is None else time.monotonic() + self._seconds

    def _solver(self, seconds: float = math.inf) -> cp_model.CpSolver:
        left = min(seconds, self._end - time.monotonic())
        if left <= 0:
            raise OutOfTimeError
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = self._workers
        if left < math.inf:
            solver.parameters.max_time_in_seconds = left
        return solver


def _only(what: Operand) -> str:
    """The one measure of an operand."""
    (measure,) = what.measures
    return measure


def _descends(solver: cp_model.CpSolver, ladder: Sequence[Any]) -> bool:
    return not solver.boolean_value(ladder[0])


def _lowest_left(solver: cp_model.CpSolver, ladder: Sequence[Any]) -> Any:
    """The lowest rung that is no longer stood on: to pass over a descent, stay here at least."""
    return [rung for rung in ladder if not solver.boolean_value(rung)][-1]


def _proved(status: Any, *, or_found: bool = False) -> None:
    """Stop where the search was cut short."""
    if status == cp_model.OPTIMAL or (or_found and status == cp_model.FEASIBLE):
        return
    if status in {cp_model.FEASIBLE, cp_model.UNKNOWN}:
        raise OutOfTimeError
    raise RuntimeError(f"CP-SAT says {status}")
