"""The best order of a small package, found by looking at all of them: a second engine, and a check on the first.

What a party may gain by stopping depends on what is done, hardly on the order in which it was done. So orders are built
up step by step over sets of what is done; of two orders that lead to the same set, and leave the same conditions open,
the one that is as good in every figure is kept, the other dropped.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import lcm

from pourparler.analysis.model.encoding import Steps, as_step_of
from pourparler.analysis.roadmap.search import Best, figures
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.choices import every
from pourparler.analysis.worth.keeping import Judge, Judgement
from pourparler.analysis.worth.valuation import MeasureSet, PartyWorth
from pourparler.record.conditions.atoms import Apart, By, Formula, atoms_of, conjuncts, in_atoms, true_at
from pourparler.record.conditions.syntax import Condition, measures_of

MOST_MEASURES = 7
"""Measures of a package every order of which is judged, where facts decide what goes ahead unconditionally."""

Done = tuple[MeasureSet, ...]
"""What was done by the end of the latest steps, as many as decide what happens next."""


def exact_best(judge: Judge, package: MeasureSet, conditions: Sequence[Condition], budget: Budget) -> Best | None:
    """The best order, or None where no order keeps the conditions.

    Raises:
        OutOfTimeError: time was over.

    Cost: 3^measures steps between sets, and for each as many checks as there are ways to shirk in it.
    """
    free = package & judge.breakdown.unconditional
    named = {measure for part in judge.breakdown.parts for measure in measures_of(part)}
    found = (
        _tried(judge, package, conditions, budget) if free & named else _Orders(judge, package, conditions).best(budget)
    )
    return None if found is None else Best(found, "all", _bounds(found))


def _bounds(judged: Judgement) -> dict[str, Fraction]:
    shortfall, exposure, loss, *_ = figures(judged)
    return {"shortfall": shortfall, "exposure": exposure, "if cheated": loss}


# -- every order, judged -------------------------------------------------------------------------------------------


def _tried(judge: Judge, package: MeasureSet, conditions: Sequence[Condition], budget: Budget) -> Judgement | None:
    best: Judgement | None = None
    formulas = [in_atoms(condition) for condition in conditions]
    for steps in orders(tuple(sorted(package))):
        budget.left()
        step_of = as_step_of(steps)
        if all(true_at(formula, step_of) for formula in formulas):
            judged = judge.judge(steps)
            if best is None or figures(judged) < figures(best):
                best = judged
    return best


def orders(measures: Sequence[str]) -> Iterator[Steps]:
    """Every order of some measures, several in one step included.

    >>> list(orders(("a", "b")))
    [(('a',), ('b',)), (('b',), ('a',)), (('a', 'b'),)]
    """
    if not measures:
        yield ()
    for size in range(1, len(measures) + 1):
        for first in combinations(measures, size):
            rest = [measure for measure in measures if measure not in first]
            yield from ((first, *later) for later in orders(rest))


# -- over sets of what is done ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Order:
    """An order so far, with its figures; each only grows.

    Attributes:
        short: what deterrence lacks, by party.
        exposure: the largest.
        loss: the largest, if cheated.
        steps: as they were.
    """

    short: tuple[int, ...]
    exposure: int
    loss: int
    steps: Steps

    def as_good_as(self, other: "_Order") -> bool:
        """Whether nothing that follows could make the other one come first."""
        if any(mine > its for mine, its in zip(self.short, other.short, strict=True)):
            return False
        if self.exposure > other.exposure or self.loss > other.loss:
            return False
        return (len(self.steps), self.steps) <= (len(other.steps), other.steps)


@dataclass(frozen=True, slots=True)
class _State:
    """What decides how an order may go on, and what that is worth.

    Attributes:
        done: by the end of the latest steps, the last of them last.
        broken: atoms of order that do not hold.
        number: of steps; 0 where conditions do not care.
    """

    done: Done
    broken: frozenset[Apart | By]
    number: int


class _Orders:
    """All orders of a package in which nothing depends on what goes ahead by order of the facts."""

    def __init__(self, judge: Judge, package: MeasureSet, conditions: Sequence[Condition]) -> None:
        self.judge, self.package = judge, package
        self.formulas = [in_atoms(condition) for condition in conditions]
        self.breakdown, self.parties = judge.breakdown, judge.valuation.parties
        self.memory = max((self.breakdown.lags[m] for m in package), default=0)
        self.atoms = frozenset(_that_break(self.formulas))
        self.must = self.atoms & frozenset(part for formula in self.formulas for part in conjuncts(formula))
        self.counts = any(isinstance(atom, By) for atom in self.atoms)
        numbers = [n for p in self.parties for n in (p.walk_away, p.breaking_off, p.compensation, p.worth(package))]
        self.scale = lcm(self.breakdown.scale, *(number.denominator for number in numbers))
        self.tempted, self.below = cache(self._tempted), cache(self._below)

    def best(self, budget: Budget) -> Judgement | None:
        """The first of the orders that keep the conditions."""
        start = _State((frozenset(),), frozenset(), 0)
        empty = _Order((0,) * len(self.parties), 0, 0, ())
        layers: list[dict[_State, list[_Order]]] = [{} for _ in range(len(self.package) + 1)]
        layers[0][start] = [self._walked_off(empty, frozenset())]
        for layer in layers[:-1]:
            for state, kept in layer.items():
                budget.left()
                for step in every(sorted(self.package - state.done[-1])):
                    after = self._after(state, frozenset(step))
                    if after is not None:
                        into = layers[len(after.done[-1])].setdefault(after, [])
                        for order in kept:
                            _keep(into, self._longer(order, state, after.done[-1], step))
        ends = (self._ended(order, state) for state, kept in layers[-1].items() for order in kept)
        fit = [order for order in ends if self._keeps(order)]
        return self.judge.judge(min(fit, key=_total).steps) if fit else None

    def _keeps(self, order: _Order) -> bool:
        step_of = as_step_of(order.steps)
        return all(true_at(formula, step_of) for formula in self.formulas)

    def _after(self, state: _State, step: MeasureSet) -> _State | None:
        """The state after a step, or None where a condition that must hold no longer does."""
        before, number = state.done[-1], state.number + self.counts
        broken = frozenset(atom for atom in self.atoms if self._breaks(atom, before, step, number))
        if broken & self.must:
            return None
        done = (*state.done, before | step)[-(self.memory + 1) :]
        return _State(done, state.broken | broken, number)

    def _breaks(self, atom: Apart | By, before: MeasureSet, step: MeasureSet, number: int) -> bool:
        if isinstance(atom, By):
            return number > atom.step and atom.measure in step
        there = before if atom.lead else before | step
        return atom.later in step and there.isdisjoint(atom.earlier)

    # -- figures -------------------------------------------------------------------------------------------------

    def _longer(self, order: _Order, state: _State, done: MeasureSet, step: tuple[str, ...]) -> _Order:
        window = (*state.done, done)
        longer = _Order(order.short, order.exposure, order.loss, (*order.steps, step))
        longer = self._walked_off(longer, done)
        longer = self._cheated(longer, state.done[-1], done)
        return self._shirked(longer, window) if len(window) == self.memory + 2 else longer

    def _ended(self, order: _Order, state: _State) -> _Order:
        """The order with the ways to shirk in its last steps."""
        padded = state.done + (self.package,) * (self.memory + 1)
        for place in range(len(state.done) - 1):
            order = self._shirked(order, padded[place : place + self.memory + 2])
        return order

    def _walked_off(self, order: _Order, done: MeasureSet) -> _Order:
        tempted = (
            self.tempted(p.party, done, done) if self.breakdown.can_walk_off(p.party, self.package, done) else 0
            for p in self.parties
        )
        exposure = order.exposure if done == self.package else max(order.exposure, self._exposure(done))
        return _Order(tuple(map(max, order.short, tempted)), exposure, order.loss, order.steps)

    def _exposure(self, done: MeasureSet) -> int:
        return max(
            (
                self.below(party.party, done, done, other)
                for party in self.parties
                for other in self._breakers(party.party)
            ),
            default=0,
        )

    def _breakers(self, party: str) -> Sequence[str | None]:
        others = [other for other in self.judge.everybody if other != party]
        return others or [None]

    def _cheated(self, order: _Order, before: MeasureSet, done: MeasureSet) -> _Order:
        losses = (
            self.below(party.party, done - frozenset(skips), done, other)
            for party in self.parties
            for other in self.judge.everybody
            if other != party.party
            for skips in every(sorted(m for m in done - before if other in self.breakdown.doers[m]))
        )
        return _Order(order.short, order.exposure, max((order.loss, *losses)), order.steps)

    def _shirked(self, order: _Order, window: Done) -> _Order:
        short = (max((old, *self._ways(party, window))) for old, party in zip(order.short, self.parties, strict=True))
        return _Order(tuple(short), order.exposure, order.loss, order.steps)

    def _ways(self, party: PartyWorth, window: Done) -> Iterator[int]:
        """What each way to shirk in the first step of a window brings."""
        before, done = window[:2]
        doers = self.breakdown.doers
        for skips in every(sorted(m for m in done - before if party.party in doers[m])):
            meanwhile = window[1 + max(self.breakdown.lags[m] for m in skips)] - done
            others = frozenset(m for m in meanwhile if party.party not in doers[m])
            joint = sorted(m for m in meanwhile - others if len(doers[m]) > 1)
            for taken in ((), *every(joint)):
                yield self.tempted(party.party, (done - frozenset(skips)) | others | frozenset(taken), done)

    def _tempted(self, party: str, happened: MeasureSet, done: MeasureSet) -> int:
        """What deterrence lacks where this has happened when a party stops after these were to be done."""
        worth = self.judge.valuation.of[party]
        left = self.breakdown.left(worth, happened | self._ahead(done, party))
        gain = min(Fraction(0), worth.walk_away) + left - worth.worth(self.package) - worth.breaking_off
        return max(0, int(gain * self.scale))

    def _below(self, party: str, happened: MeasureSet, done: MeasureSet, breaker: str | None) -> int:
        worth = self.judge.valuation.of[party]
        left = self.breakdown.left(worth, happened | self._ahead(done, breaker))
        return max(0, int(-(left + worth.compensation) * self.scale))

    def _ahead(self, done: MeasureSet, breaker: str | None) -> MeasureSet:
        free = self.package & self.breakdown.unconditional
        return frozenset(m for m in free - done if breaker not in self.breakdown.doers[m])


def _that_break(formulas: Iterable[Formula]) -> Iterator[Apart | By]:
    """Atoms of order, each of which breaks once and for all; what asks for lateness holds where its contrary breaks."""
    for atom in atoms_of(formulas):
        if isinstance(atom, Apart):
            yield atom
        elif isinstance(atom, By):
            yield By(atom.measure, atom.step)


def _keep(orders_: list[_Order], new: _Order) -> None:
    """Add an order, unless one is as good; drop those that it is as good as."""
    if any(old.as_good_as(new) for old in orders_):
        return
    orders_[:] = [old for old in orders_ if not new.as_good_as(old)]
    orders_.append(new)


def _total(order: _Order) -> tuple[int, int, int, int, Steps]:
    return sum(order.short), order.exposure, order.loss, len(order.steps), order.steps
