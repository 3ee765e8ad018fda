"""Finding the explanations: a conflict search over hypotheses, with all that is on record held fixed.

As for conflicts among positions, candidates are sets that meet every complement of a set known to be able to hold
[Liffiton2008]_. They are drawn by price: since every hypothesis costs something, all smaller sets have been tried
before, and one that cannot hold is minimal as it is found. What is special: an assumed goal is less what a ``refuses``
of the set refuses, so a set may hold though a smaller one, with more of the goal, does not. What is learnt from a set
that holds is therefore learnt only for sets that refuse all of the goal that did not happen there. And two measures
that the record tells apart are not made one by way of a third.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.hypotheses import UNCHECKED, Hypothesis, Kind, condition
from pourparler.analysis.model.talks_model import TalksModel, as_said
from pourparler.analysis.solvers import Budget, Sat
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
        self.model = TalksModel(talks, as_said, supposed=says, besides=self.assumed)
        self.solver = Sat(self.model.clauses, budget, top=self.model.encoding.top)
        self.solver.prefer(self.model.supposed)
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
        """Numbers of the hypotheses that are switched on where the solver looked last, others may hold there too."""
        model = self.solver.model()
        return frozenset(number for number, switch in enumerate(self.model.supposed) if model[switch - 1] > 0)

    def missing(self) -> frozenset[str]:
        """What of the assumed goal does not happen there."""
        model = self.solver.model()
        return frozenset(m for m in self.assumed if model[self.model.encoding.happens(m) - 1] < 0)

    def conflict(self, numbers: Sequence[int]) -> tuple[str, ...]:
        """Binding positions, as few as need be, that cannot hold together with some hypotheses."""
        places = self.solver.shrink([*self._given(numbers), *self._supposed(numbers)], self._said)
        return tuple(self.positions[place] for place in places)


@dataclass(frozen=True, slots=True)
class _Lesson:
    """What a set that can hold teaches: explanations have one of some hypotheses, or leave the goal whole.

    Attributes:
        one_of: the hypotheses, as bits.
        missing: as bits, the refusals of each measure of the assumed goal that did not happen; none of some is taken.
    """

    one_of: int
    missing: tuple[int, ...]

    def allows(self, bits: int) -> bool:
        """Whether a set may explain, for all that was learnt here."""
        return bool(bits & self.one_of) or any(not bits & refusals for refusals in self.missing)


class ExplanationSearch:
    """Draws sets of hypotheses by price, and keeps those that explain.

    So few hypotheses make so few sets that they are gone through one by one: the last hypothesis of each is one of
    those that all lessons leave, and only what is left then is asked of the solver.

    Args:
        supposing: the record with its hypotheses.
    """

    def __init__(self, supposing: Supposing) -> None:
        self._supposing = supposing
        self._hypotheses = supposing.hypotheses
        self._prices = [one.price for one in self._hypotheses]
        self._costing = {price: _bits(n for n, p in enumerate(self._prices) if p == price) for price in self._prices}
        self._refusals = {measure: self._refusals_of(measure) for measure in supposing.assumed}
        self._lessons: list[_Lesson] = []
        self._alone = 0
        self._apart = [0] * len(self._hypotheses)
        for number, one in enumerate(self._hypotheses):
            if one.kind is Kind.GOAL:  # never beside a refusal of the same measure
                self._set_apart(number, self._refusals_of(one.measure))
        self._told_apart = Situation(supposing.talks).named_together

    def of_price(self, price: int) -> Iterator[Numbers]:
        """Explanations of one price, each as ascending numbers; those of all lower prices must have been drawn before.

        Raises:
            OutOfTimeError: the budget is used up.
        """
        for size in range(MOST_HYPOTHESES):
            for begun in combinations(range(len(self._hypotheses)), size):
                left = price - sum([self._prices[number] for number in begun])
                if left > 0:
                    yield from self._completed(begun, left)

    def _completed(self, begun: Numbers, price: int) -> Iterator[Numbers]:
        """The explanations that a set becomes by one more hypothesis, behind its last one and of this price."""
        for number in _numbers(self._last_ones(begun, price)):
            numbers = (*begun, number)
            if self._joins_what_is_apart(numbers) or not all(one.allows(_bits(numbers)) for one in self._lessons):
                continue
            if self._supposing.can_hold(numbers):
                self._learn(numbers)
                continue
            self._keep(numbers)
            if self._supposing.makes_sense(numbers):
                yield numbers

    def _joins_what_is_apart(self, numbers: Numbers) -> bool:
        """Whether hypotheses that two measures are one would, together, make one of two that the record tells apart."""
        one_step: list[frozenset[str]] = []
        for pair in (frozenset(self._hypotheses[n].measures) for n in numbers if self._hypotheses[n].kind is Kind.SAME):
            touched = [step for step in one_step if step & pair]
            one_step = [step for step in one_step if not step & pair] + [pair.union(*touched)]
        return any(frozenset(pair) in self._told_apart for step in one_step for pair in combinations(step, 2))

    def _last_ones(self, begun: Numbers, price: int) -> int:
        """The hypotheses that may be the last, as bits: no smaller set is known with them, nor a lesson against."""
        chosen = _bits(begun)
        against = self._alone
        for number in begun:
            against |= self._apart[number]
        if chosen & against:
            return 0
        last = self._costing.get(price, 0) & ~against & (-1 << (begun[-1] + 1 if begun else 0))
        for place, lesson in enumerate(self._lessons):
            if not lesson.allows(chosen):
                last &= lesson.one_of
            if not last:
                self._lessons.insert(0, self._lessons.pop(place))  # it is asked first the next time
                return 0
        return last

    def _learn(self, numbers: Numbers) -> None:
        held, missing = self._supposing.enlarged(numbers, self._supposing.held())
        others = _bits(number for number in range(len(self._hypotheses)) if number not in held)
        self._lessons.insert(0, _Lesson(others, tuple(self._refusals[measure] for measure in missing)))

    def _keep(self, numbers: Numbers) -> None:
        """Nothing larger is minimal."""
        if len(numbers) == 1:
            self._alone |= _bits(numbers)
        elif len(numbers) == 2:
            self._set_apart(numbers[0], _bits(numbers[1:]))

    def _set_apart(self, number: int, others: int) -> None:
        self._apart[number] |= others
        for other in _numbers(others):
            self._apart[other] |= 1 << number

    def _refusals_of(self, measure: str | None) -> int:
        numbered = enumerate(self._hypotheses)
        return _bits(number for number, one in numbered if one.kind is Kind.REFUSES and one.measure == measure)


def _bits(numbers: Iterable[int]) -> int:
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1
