"""Conditions as clauses: the order encoding of steps.

A Boolean variable says "measure m is done by the end of step t" for every measure and t = 1 … T; done by t implies
done by t + 1, and a measure that never happens is not done by T. ``a before b`` then reads, for each t, "b done by t
implies a done by t - 1" [Tamura2009]_. T is the number of measures, or less where the conditions cannot need as many
steps. Literals are integers, negative for "not", as solvers take them.
"""

from collections.abc import Iterable, Mapping, Sequence

from pourparler.errors import LimitError
from pourparler.record.conditions.syntax import (
    And,
    Atom,
    Before,
    ByStep,
    Condition,
    If,
    InReturnFor,
    Never,
    NoLaterThan,
    Not,
    Operand,
    Or,
    Require,
    With,
    measures_of,
)

LARGEST = 1_000_000
"""Measures times steps that are searched at most: about 1,000 measures, each of which may need its own step."""

Clause = list[int]


class OrderEncoding:
    """Clauses over "done by step" variables, and the way back from a model to a roadmap.

    Args:
        measures: ids.
        conditions: what will be asked of them.
        steps: how many steps there may be; None = as many as the conditions can need.
        gapless: whether no step before the last may be empty, though no condition cares.

    Attributes:
        measures: ids, in the order of the variables.
        steps: T, the most steps a roadmap is looked for in.
        clauses: what must hold so far.
        top: the highest variable in use.
    """

    def __init__(
        self,
        measures: Sequence[str],
        conditions: Iterable[Condition],
        *,
        steps: int | None = None,
        gapless: bool = False,
    ) -> None:
        conditions = tuple(conditions)
        self.measures = tuple(measures)
        self.steps = most_steps(len(self.measures), conditions) if steps is None else steps
        if len(self.measures) * self.steps > LARGEST:
            raise LimitError(
                f"{len(self.measures)} measures in up to {self.steps} steps are more than can be searched. "
                "Leave out measures and positions that do not matter to the question."
            )
        self._index = {measure: number for number, measure in enumerate(self.measures)}
        self.top = len(self.measures) * self.steps
        self.clauses: list[Clause] = []
        self._count_as_done()
        if gapless or asks_for_lateness(conditions):
            self._leave_no_step_empty()

    # -- variables -----------------------------------------------------------------------------------------------

    def done(self, measure: str, step: int) -> int:
        """The literal "done by the end of this step", 1 ≤ step; beyond T it means T."""
        return self._index[measure] * self.steps + min(step, self.steps)

    def happens(self, measure: str) -> int:
        """The literal "happens at some step"."""
        return self.done(measure, self.steps)

    def new_variable(self) -> int:
        """A variable nobody uses yet."""
        self.top += 1
        return self.top

    def _count_as_done(self) -> None:
        for measure in self.measures:
            for step in range(1, self.steps):
                self.clauses.append([-self.done(measure, step), self.done(measure, step + 1)])

    def _leave_no_step_empty(self) -> None:
        """Steps are not empty; it matters only where a condition asks that something come late."""
        for step in range(2, self.steps + 1):
            started = [self._begins(measure, step - 1) for measure in self.measures]
            for measure in self.measures:
                self.clauses.append([self.done(measure, step - 1), -self.done(measure, step), *started])

    def _begins(self, measure: str, step: int) -> int:
        """A literal that implies that the measure happens exactly in this step."""
        literal = self.new_variable()
        self.clauses.append([-literal, self.done(measure, step)])
        if step > 1:
            self.clauses.append([-literal, -self.done(measure, step - 1)])
        return literal

    # -- conditions ----------------------------------------------------------------------------------------------

    def literal(self, condition: Condition) -> int:
        """A literal that, where true, makes the condition hold."""
        return self._name(self._clauses(condition, positive=True))

    def require(self, conditions: Iterable[Condition]) -> None:
        """Make conditions hold in every model."""
        self.clauses += [[self.literal(condition)] for condition in conditions]

    def any_literal(self, literals: Sequence[int]) -> int:
        """A literal that, where true, makes at least one of the literals true."""
        return literals[0] if len(literals) == 1 else self._name([list(literals)])

    def _name(self, clauses: list[Clause]) -> int:
        if len(clauses) == 1 and len(clauses[0]) == 1:
            return clauses[0][0]
        literal = self.new_variable()
        self.clauses.extend([-literal, *clause] for clause in clauses)
        return literal

    def _clauses(self, condition: Condition, *, positive: bool) -> list[Clause]:
        """Clauses that together say the condition, or its contrary."""
        match condition:
            case Not(part):
                return self._clauses(part, positive=not positive)
            case And(parts):
                return self._joined([(part, positive) for part in parts], conjunction=positive)
            case Or(parts):
                return self._joined([(part, positive) for part in parts], conjunction=not positive)
            case If(premise, conclusion):
                return self._joined([(premise, not positive), (conclusion, positive)], conjunction=not positive)
            case _:
                return self._said(condition) if positive else self._denied(condition)

    def _joined(self, parts: list[tuple[Condition, bool]], *, conjunction: bool) -> list[Clause]:
        encoded = [self._clauses(part, positive=positive) for part, positive in parts]
        if conjunction:
            return [clause for clauses in encoded for clause in clauses]
        return [[literal for clauses in encoded for literal in self._alternative(clauses)]]

    def _alternative(self, clauses: list[Clause]) -> Clause:
        """One of several ways out: a clause to be merged into the choice."""
        return clauses[0] if len(clauses) == 1 else [self._name(clauses)]

    def _said(self, atom: Atom) -> list[Clause]:
        match atom:
            case Require(what):
                return _all_or_any(what, [[self.happens(m)] for m in what.measures])
            case Never(what):
                return _all_or_any(_contrary(what), [[-self.happens(m)] for m in what.measures])
            case ByStep(what, step):
                return _all_or_any(what, [[-self.happens(m), self.done(m, step)] for m in what.measures])
            case Before(awaited, waiting):
                return self._waits(awaited, waiting, range(1, self.steps + 1), lead=1)
            case NoLaterThan(awaited, waiting):
                return self._waits(awaited, waiting, range(1, self.steps + 1), lead=0)
            case InReturnFor(awaited, waiting):
                return self._waits(awaited, waiting, [self.steps], lead=0)
            case With(left, right):
                every = range(1, self.steps + 1)
                return self._waits(left, right, every, lead=0) + self._waits(right, left, every, lead=0)
            case _:
                raise ValueError(f"{atom} depends on who speaks: spell it out first")

    def _waits(self, awaited: Operand, waiting: Operand, steps: Iterable[int], lead: int) -> list[Clause]:
        clauses: list[Clause] = []
        for waiter in waiting.measures:
            for step in steps:
                earlier = [[self.done(m, step - lead)] if step > lead else [] for m in awaited.measures]
                clauses += [[-self.done(waiter, step), *rest] for rest in _all_or_any(awaited, earlier)]
        return clauses

    def _denied(self, atom: Atom) -> list[Clause]:
        match atom:
            case Require(what):
                return _all_or_any(_contrary(what), [[-self.happens(m)] for m in what.measures])
            case Never(what):
                return _all_or_any(what, [[self.happens(m)] for m in what.measures])
            case ByStep(what, step):
                late = [self._both(self.happens(m), -self.done(m, step)) for m in what.measures]
                return _all_or_any(_contrary(what), [[literal] for literal in late])
            case Before(awaited, waiting):
                return [self._overtaken(awaited, waiting, range(1, self.steps + 1), lead=1)]
            case NoLaterThan(awaited, waiting):
                return [self._overtaken(awaited, waiting, range(1, self.steps + 1), lead=0)]
            case InReturnFor(awaited, waiting):
                return [self._overtaken(awaited, waiting, [self.steps], lead=0)]
            case With(left, right):
                every = range(1, self.steps + 1)
                apart = self._overtaken(left, right, every, lead=0) + self._overtaken(right, left, every, lead=0)
                return [apart]
            case _:
                raise ValueError(f"{atom} depends on who speaks: spell it out first")

    def _overtaken(self, awaited: Operand, waiting: Operand, steps: Iterable[int], lead: int) -> Clause:
        """At some step one that should wait is done while what it should wait for is not."""
        ways: Clause = []
        for waiter in waiting.measures:
            for step in steps:
                missing = [-self.done(m, step - lead) for m in awaited.measures] if step > lead else []
                if not missing:
                    ways.append(self.done(waiter, step))
                elif awaited.any_of:
                    ways.append(self._both(self.done(waiter, step), *missing))
                else:
                    ways += [self._both(self.done(waiter, step), literal) for literal in missing]
        return ways

    def _both(self, *literals: int) -> int:
        return self._name([[literal] for literal in literals])

    # -- back to roadmaps ----------------------------------------------------------------------------------------

    def step_of(self, model: Sequence[int]) -> dict[str, int]:
        """The step of each measure that happens in a solver's model; steps numbered without gaps from 1."""
        true = {literal for literal in model if literal > 0}
        rough = {
            m: next(t for t in range(1, self.steps + 1) if self.done(m, t) in true)
            for m in self.measures
            if self.happens(m) in true
        }
        number = {step: place for place, step in enumerate(sorted(set(rough.values())), start=1)}
        return {measure: number[step] for measure, step in rough.items()}


def as_steps(step_of: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    """Steps in order, each the sorted ids of its measures.

    >>> as_steps({"stop": 2, "release": 1, "inspect": 2})
    (('release',), ('inspect', 'stop'))
    """
    last = max(step_of.values(), default=0)
    return tuple(tuple(sorted(m for m, s in step_of.items() if s == step)) for step in range(1, last + 1))


def as_step_of(steps: Iterable[Iterable[str]]) -> dict[str, int]:
    """The step of each measure, from 1."""
    return {measure: number for number, step in enumerate(steps, start=1) for measure in step}


def most_steps(measures: int, conditions: Iterable[Condition]) -> int:
    """How many steps a roadmap can need: no more than the conditions that set two measures apart, and one.

    Laying every measure in the earliest step that the satisfied conditions allow keeps them all satisfied, and the
    number of steps is then one more than the strict conditions on the longest chain. Only "not … by step" asks for
    lateness, and then every measure may need a step of its own.
    """
    apart = 0
    for atom, positive in {pair for condition in conditions for pair in polar_atoms(condition)}:
        match atom, positive:
            case ByStep(), False:
                return max(1, measures)
            case Before(awaited, waiting), True:
                apart += min(len(awaited.measures), len(waiting.measures))
            case NoLaterThan() | With(), False:
                apart += 1
    return max(1, min(measures, apart + 1))


def asks_for_lateness(conditions: Iterable[Condition]) -> bool:
    """Whether some condition holds only where steps come before: then any measure at all may be what fills them."""
    pairs = (pair for condition in conditions for pair in polar_atoms(condition))
    return any(isinstance(atom, ByStep) and not positive for atom, positive in pairs)


def bearing(measures: Iterable[str], conditions: Sequence[Condition]) -> list[str]:
    """The measures that can matter to conditions: those they name, or all where one asks for lateness."""
    named = {measure for condition in conditions for measure in measures_of(condition)}
    every = asks_for_lateness(conditions)
    return [measure for measure in measures if every or measure in named]


def polar_atoms(condition: Condition, *, positive: bool = True) -> Iterable[tuple[Atom, bool]]:
    """Every form, and whether it stands under an even number of denials."""
    match condition:
        case Not(part):
            yield from polar_atoms(part, positive=not positive)
        case And(parts) | Or(parts):
            for part in parts:
                yield from polar_atoms(part, positive=positive)
        case If(premise, conclusion):
            yield from polar_atoms(premise, positive=not positive)
            yield from polar_atoms(conclusion, positive=positive)
        case _:
            yield condition, positive


def _contrary(what: Operand) -> Operand:
    """Denying "all" leaves "at least one" to be denied, and the other way round."""
    return Operand(what.measures, any_of=not what.any_of)


def _all_or_any(what: Operand, clauses: list[Clause]) -> list[Clause]:
    """All of the clauses, or one clause with a choice among them."""
    return [[literal for clause in clauses for literal in clause]] if what.any_of else clauses
