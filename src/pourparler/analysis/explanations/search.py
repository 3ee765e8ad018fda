"""Finding the explanations: a conflict search over hypotheses, with all that is on record held fixed.

As for conflicts among positions, candidates are drawn as sets that meet every complement of a set known to be able to
hold [Liffiton2008]_. They are drawn by price: since every hypothesis costs something, all smaller sets have been tried
before, and one that cannot hold is minimal as it is found. What is special: an assumed goal is less what a ``refuses``
of the set refuses, so a set may hold though a smaller one, with more of the goal, does not. What is learnt from a set
that holds is therefore learnt only for sets that refuse all of the goal that did not happen there.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from pourparler.analysis.explanations.hypotheses import UNCHECKED, Hypothesis, Kind, condition
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Counter, Sat
from pourparler.record.conditions.atoms import in_atoms, true_at
from pourparler.record.talks import Talks

MOST_HYPOTHESES = 3
"""Hypotheses in one explanation."""
DEAREST = 6
"""The highest price of an explanation."""
EASY = 200
"""Conflicts of the solver within which one more hypothesis must fit; it is left out otherwise."""

Numbers = tuple[int, ...]


class Supposing:
    """A record in one solver, in which hypotheses can be switched on.

    Args:
        talks: the record.
        hypotheses: what may be supposed.
        assumed: ids of the assumed goal; None where the record has one.
        budget: time for all questions.
    """

    def __init__(
        self, talks: Talks, hypotheses: Sequence[Hypothesis], assumed: Sequence[str] | None, budget: Budget
    ) -> None:
        self.talks, self.hypotheses, self.assumed = talks, hypotheses, tuple(assumed or ())
        says = [condition(talks, one) for one in hypotheses]
        self.model = TalksModel(talks, supposed=says, besides=self.assumed)
        self.solver = Sat(self.model.clauses, budget, top=self.model.encoding.top)
        self._formulas = [in_atoms(one) for one in says]
        self.positions = [position.id for position in talks.binding_positions]
        self._said = self.model.said(self.positions)
        self._hard = self.model.fact_switches() + self.model.goal_switches()

    def close(self) -> None:
        """Give the solver's memory back."""
        self.solver.close()

    def refused(self, numbers: Sequence[int]) -> frozenset[str]:
        """What of the assumed goal some hypotheses refuse, which is then no part of it."""
        chosen = (self.hypotheses[number] for number in numbers)
        return frozenset(one.measure or "" for one in chosen if one.kind is Kind.REFUSES) & frozenset(self.assumed)

    def _given(self, numbers: Sequence[int]) -> list[int]:
        """Facts, and what is left of the goal beside some hypotheses."""
        gone = self.refused(numbers)
        goal = [self.model.encoding.happens(measure) for measure in self.assumed if measure not in gone]
        return [*self._hard, *goal]

    def _supposed(self, numbers: Iterable[int]) -> list[int]:
        return [self.model.supposed[number] for number in numbers]

    def can_hold(self, numbers: Sequence[int]) -> bool:
        """Whether the record can hold together with some hypotheses."""
        return self.solver.solve([*self._given(numbers), *self._supposed(numbers), *self._said])

    def makes_sense(self, numbers: Sequence[int]) -> bool:
        """Whether what nobody insists on among the hypotheses is possible together with facts and goal."""
        checked = (number for number in numbers if self.hypotheses[number].kind not in UNCHECKED)
        return self.solver.solve([*self._given(numbers), *self._supposed(checked)])

    def enlarged(self, numbers: Sequence[int], held: frozenset[int]) -> tuple[frozenset[int], frozenset[str]]:
        """Hypotheses that can hold together with the record and more of these; and what of the assumed goal is missing.

        Args:
            numbers: hypotheses that can, as the solver has just found.
            held: those that do on the roadmap it found.
        """
        missing = self.missing()
        rest = [number for number in range(len(self.hypotheses)) if number not in held]
        while rest and self._can_hold_one_more(numbers, held, rest):
            held |= self.held()
            missing = self.missing()
            rest = [number for number in rest if number not in held]
        return held, missing

    def _can_hold_one_more(self, numbers: Sequence[int], held: frozenset[int], rest: Sequence[int]) -> bool:
        switch = self.solver.new_variable()
        self.solver.add([-switch, *self._supposed(rest)])
        kept = self._supposed({*numbers, *held})
        answer = self.solver.try_solve([*self._given(numbers), *kept, *self._said, switch], EASY)
        self.solver.add([-switch])
        return bool(answer)

    def held(self) -> frozenset[int]:
        """Numbers of the hypotheses that hold on the roadmap that the solver found last."""
        step_of = self.model.encoding.step_of(self.solver.model())
        return frozenset(number for number, formula in enumerate(self._formulas) if true_at(formula, step_of))

    def missing(self) -> frozenset[str]:
        """What of the assumed goal does not happen on that roadmap."""
        step_of = self.model.encoding.step_of(self.solver.model())
        return frozenset(self.assumed) - step_of.keys()

    def conflict(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """Binding positions, as few as need be, that cannot hold together with some hypotheses."""
        places = self.solver.shrink([*self._given(numbers), *self._supposed(numbers)], self._said)
        return tuple(self.positions[place] for place in places)


class ExplanationSearch:
    """Draws sets of hypotheses by price, and keeps those that explain.

    Args:
        supposing: the record with its hypotheses.
        budget: time for the search.

    Attributes:
        open: whether there may be more.
    """

    def __init__(self, supposing: Supposing, budget: Budget) -> None:
        self._supposing = supposing
        self._hypotheses = supposing.hypotheses
        self.open = bool(self._hypotheses)
        every = range(1, len(self._hypotheses) + 1)
        self._map = Sat([], budget, top=len(self._hypotheses))
        paid = [number for number in every for _ in range(self._hypotheses[number - 1].price)]
        self._price = Counter(self._map, paid, DEAREST)
        self._size = Counter(self._map, list(every), MOST_HYPOTHESES)
        self._refused = {measure: self._refusal_of(measure) for measure in supposing.assumed}
        self._forbid_contrary()

    def close(self) -> None:
        """Give memory back."""
        self._map.close()

    def of_price(self, price: int) -> Iterator[Numbers]:
        """Explanations of one price, each as ascending numbers; those of all lower prices were drawn before."""
        assumed = [*self._price.at_most(price), *self._size.at_most(MOST_HYPOTHESES)]
        while self.open and self._map.solve(assumed):
            drawn = tuple(literal - 1 for literal in self._map.model() if 0 < literal <= len(self._hypotheses))
            if self._supposing.can_hold(drawn):
                self._learn(drawn)
                continue
            self._map.add([-(number + 1) for number in drawn])
            if self._supposing.makes_sense(drawn):
                yield drawn

    def _learn(self, drawn: Numbers) -> None:
        """Whatever explains has a hypothesis that did not fit, or leaves in the goal what did not happen."""
        held, missing = self._supposing.enlarged(drawn, self._supposing.held())
        rest = [number + 1 for number in range(len(self._hypotheses)) if number not in held]
        clause = [*rest, *(-self._refused[measure] for measure in missing)]
        self._map.add(clause)
        self.open = bool(clause)  # else all can hold together

    def _refusal_of(self, measure: str) -> int:
        """A literal that is true exactly where a hypothesis that is drawn refuses the measure."""
        literal = self._map.new_variable()
        refusals = [
            number
            for number, one in enumerate(self._hypotheses, start=1)
            if one.kind is Kind.REFUSES and one.measure == measure
        ]
        self._map.add([-literal, *refusals])
        for number in refusals:
            self._map.add([literal, -number])
        return literal

    def _forbid_contrary(self) -> None:
        """That no deal comes without a measure is never supposed beside a refusal of it."""
        numbered = list(enumerate(self._hypotheses, start=1))
        goals = [(number, one) for number, one in numbered if one.kind is Kind.GOAL]
        refusals = [(number, one) for number, one in numbered if one.kind is Kind.REFUSES]
        for (goal, needed), (refusal, unwanted) in product(goals, refusals):
            if needed.measure == unwanted.measure:
                self._map.add([-goal, -refusal])
