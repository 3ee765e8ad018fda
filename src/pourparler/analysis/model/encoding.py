"""Conditions as clauses: the order encoding of steps.

A Boolean variable says "measure m is done by the end of step t" for every measure and t = 1 … T; done by t implies
done by t + 1, and a measure that never happens is not done by T. ``a before b`` then reads, for each t, "b done by t
implies a done by t - 1" [Tamura2009]_. T is the number of measures, or less where the conditions cannot need as many
steps. Literals are integers, negative for "not", as solvers take them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from pourparler.errors import LimitError
from pourparler.record.conditions.atoms import Apart, Atom, By, Every, Formula, Happens, Some, atoms_of, in_atoms
from pourparler.record.conditions.syntax import Condition, measures_of

LARGEST = 1_000_000
"""Measures times steps that are searched at most: about 1,000 measures, each of which may need its own step."""

Clause = list[int]
Steps: TypeAlias = tuple[tuple[str, ...], ...]
"""Steps in order; each step the sorted ids of the measures that happen in it, at the same time."""


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
        atoms = frozenset(atoms_of(map(in_atoms, conditions)))
        self.measures = tuple(measures)
        self.steps = _most_steps(len(self.measures), atoms) if steps is None else steps
        if len(self.measures) * self.steps > LARGEST:
            raise LimitError(
                f"{len(self.measures)} measures in up to {self.steps} steps are more than can be searched. "
                "Leave out measures and positions that do not matter to the question."
            )
        self._index = {measure: number for number, measure in enumerate(self.measures)}
        self.top = len(self.measures) * self.steps
        self.clauses: list[Clause] = []
        self._count_as_done()
        if gapless or any(map(_is_late, atoms)):
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
            first, last = self.done(measure, 1), self.happens(measure)
            self.clauses += [[-done, done + 1] for done in range(first, last)]

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
        return self._name(self._clauses(in_atoms(condition)))

    def require(self, conditions: Iterable[Condition]) -> None:
        """Make conditions hold in every model."""
        self.clauses += [[self.literal(condition)] for condition in conditions]

    def _name(self, clauses: list[Clause]) -> int:
        if len(clauses) == 1 and len(clauses[0]) == 1:
            return clauses[0][0]
        literal = self.new_variable()
        self.clauses.extend([-literal, *clause] for clause in clauses)
        return literal

    def _clauses(self, formula: Formula) -> list[Clause]:
        """Clauses that together say a formula."""
        match formula:
            case Every(parts):
                return [clause for part in parts for clause in self._clauses(part)]
            case Some(parts):
                return [[literal for part in parts for literal in self._alternative(self._clauses(part))]]
            case Happens(measure, so):
                return [[self.happens(measure) if so else -self.happens(measure)]]
            case By(measure, step, so):
                in_time, happens = self.done(measure, step), self.happens(measure)
                return [[-happens, in_time]] if so else [[happens], [-in_time]]
            case Apart(earlier, later, lead):
                waiting, awaited = self.done(later, 0), [self.done(measure, -lead) for measure in earlier]
                early = [[-(waiting + step)] for step in range(1, 1 + lead)]
                steps = range(1 + lead, 1 + self.steps)
                return early + [[-(waiting + step), *(before + step for before in awaited)] for step in steps]

    def _alternative(self, clauses: list[Clause]) -> Clause:
        """One of several ways out: a clause to be merged into the choice."""
        return clauses[0] if len(clauses) == 1 else [self._name(clauses)]

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


def as_steps(step_of: Mapping[str, int]) -> Steps:
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
    """How many steps a roadmap can need: no more than the measures that conditions set apart in a row, and one.

    Laying every measure in the earliest step that the satisfied conditions allow keeps them all satisfied, and the
    number of steps is then one more than the strict precedences on the longest chain. On a chain each measure stands
    at most once before and once after, so that no chain is longer than a largest matching of those that come earlier
    with those that come later. Only "not … by step" asks for lateness, and then every measure may need its own step.
    """
    return _most_steps(measures, frozenset(atoms_of(map(in_atoms, conditions))))


def _most_steps(measures: int, atoms: Collection[Atom]) -> int:
    if any(map(_is_late, atoms)):
        return max(1, measures)
    later: dict[str, set[str]] = {}
    for atom in atoms:
        if isinstance(atom, Apart) and atom.lead:
            for measure in atom.earlier:
                later.setdefault(measure, set()).add(atom.later)
    return max(1, min(measures, _matched(later) + 1))


def _matched(later: Mapping[str, Collection[str]]) -> int:
    """The size of a largest matching of measures with later ones: each new pair may make others switch."""
    with_: dict[str, str] = {}
    held: dict[str, str] = {}
    for start in later:
        came: dict[str, str] = {}
        front = [start]
        while front:
            measure = front.pop()
            fresh = [other for other in later[measure] if other not in came]
            came.update(dict.fromkeys(fresh, measure))
            free = next((other for other in fresh if other not in with_), None)
            if free is not None:
                _switch(free, came, with_, held)
                break
            front += [with_[other] for other in fresh]
    return len(with_)


def _switch(free: str | None, came: Mapping[str, str], with_: dict[str, str], held: dict[str, str]) -> None:
    """Pair a free measure along the way that reached it; whoever held another one so far lets it go to the next."""
    while free is not None:
        measure = came[free]
        with_[free], given_up = measure, held.get(measure)
        held[measure], free = free, given_up


def _is_late(atom: Atom) -> bool:
    return isinstance(atom, By) and not atom.so


def asks_for_lateness(conditions: Iterable[Condition]) -> bool:
    """Whether some condition holds only where steps come before: then any measure at all may be what fills them."""
    return any(map(_is_late, atoms_of(map(in_atoms, conditions))))


def bearing(measures: Iterable[str], conditions: Sequence[Condition]) -> list[str]:
    """The measures that can matter to conditions: those they name, or all where one asks for lateness."""
    named = {measure for condition in conditions for measure in measures_of(condition)}
    every = asks_for_lateness(conditions)
    return [measure for measure in measures if every or measure in named]
