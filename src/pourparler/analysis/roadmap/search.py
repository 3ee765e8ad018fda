"""The best order of a package: one figure after the other, each as far as it can be proved.

Least total shortfall, then least largest exposure, then least largest loss if cheated, then fewest steps, then ids
(semantics, "Roadmap that is kept"). The program proposes an order, the judge says what it is worth; where the judge
finds a way to shirk or to cheat that the program did not know of, it is added, and the program asked again. A figure is
proved when the program cannot do better and the judge agrees.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.roadmap.program import OrderProgram
from pourparler.analysis.solvers import OutOfTimeError
from pourparler.analysis.solvers.program import Solved, Values
from pourparler.analysis.worth.keeping import Judgement

FIGURES = ("shortfall", "exposure", "if cheated", "steps", "all")
"""What is made small, in turn; "all" means the order of ids, too."""

SHARE_OF_TIME = 0.6
"""Of the time that is left, for each figure; the rest is for those to come."""

MOST_BITS = 48
"""Bits of the numbers that say which of several orders comes first by ids."""

MOST_IN_LISTS = 50
"""Measures whose lists can be put in the order of ids: the places of longer lists are numbers too large."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best order that was found.

    Attributes:
        judgement: of it.
        proved: the last of ``FIGURES`` that is proved, with all before it; None where none is.
        bounds: for each figure that was looked at, what no order can be below that is as good in those before.
    """

    judgement: Judgement
    proved: str | None
    bounds: dict[str, Fraction]


class OrderSearch:
    """One search.

    Args:
        program: the orders of a package.
        progress: told, before each figure, which it is.
        until: the last figure that matters.
    """

    def __init__(
        self, program: OrderProgram, progress: Callable[[str], None] | None = None, until: str = FIGURES[-1]
    ) -> None:
        self.program, self._progress, self._until = program, progress, until
        self.best: Judgement | None = None
        self.proved: str | None = None
        self.bounds: dict[str, Fraction] = {}
        self._cheats = False

    def run(self) -> Best | None:
        """The best order, or None where there is none.

        Raises:
            OutOfTimeError: time was over before any order was found.
        """
        try:
            self._by_figures()
        except OutOfTimeError:
            if self.best is None:
                raise
        return None if self.best is None else Best(self.best, self.proved, self.bounds)

    def _by_figures(self) -> None:
        program = self.program
        going = True
        asked: list[tuple[str, dict[int, int], Callable[[Judgement], Fraction]]] = [
            ("shortfall", dict.fromkeys(program.shortfall.values(), 1), lambda judged: judged.total_shortfall),
            ("exposure", {program.exposure: 1}, lambda judged: judged.largest_exposure),
            ("if cheated", {program.loss: 1}, lambda judged: judged.largest_loss),
        ]
        weigh = {"exposure": program.weigh_exposure, "if cheated": program.weigh_loss}
        for name, terms, figure in asked:
            self._cheats = name == "if cheated"
            weigh.get(name, lambda: None)()
            proved = self._least(name, terms, figure)
            if self.best is None:
                return
            self.program.cp.bound(terms, high=program.whole(figure(self.best)))
            going = going and proved
            if going:
                self.proved = name
            if name == self._until:
                return
        self._fewest_steps(going)

    def _least(self, name: str, terms: dict[int, int], figure: Callable[[Judgement], Fraction]) -> bool:
        """Make one figure small; the best order is replaced where the judge finds it better. Whether it is proved."""
        if self._progress:
            self._progress(name)
        program = self.program
        program.cp.maximize({variable: -weight for variable, weight in terms.items()})
        try:
            with program.budget.share(SHARE_OF_TIME):
                return self._lowered(name, figure)
        except OutOfTimeError:
            if self.best is None:
                raise
            return False

    def _lowered(self, name: str, figure: Callable[[Judgement], Fraction]) -> bool:
        """Ask, judge and add what the judge knows better, until the bound is met or nothing can be added."""
        program, bound = self.program, 0
        while True:
            solved = self._solve()
            if solved.values is None:
                if not solved.proved:
                    raise OutOfTimeError
                return False
            if solved.bound is not None or solved.proved:  # without valued parties there is no sum to bound
                bound = max(bound, -(solved.bound or 0))
                self.bounds[name] = Fraction(bound, program.factor)
            judged = program.judge.judge(program.roadmap(solved.values))
            if self.best is None or figures(judged) < figures(self.best):
                self.best = judged
            agreed = not self._add_what_is_worse(judged, solved.values)
            if name in self.bounds and program.whole(figure(self.best)) <= bound:
                return True
            if agreed:
                return False

    def _solve(self) -> Solved:
        """The next order; the search for it begins at the last one."""
        solved = self.program.cp.solve()
        if solved.values is not None:
            self.program.cp.start_from(dict(enumerate(solved.values, start=1)))
        return solved

    def _add_what_is_worse(self, judged: Judgement, values: Sequence[int]) -> bool:
        """Ways to shirk and to cheat that the judge knows of and the program did not."""
        program, added = self.program, False
        for party in program.parties:
            known = values[program.shortfall[party.party] - 1]
            if program.whole(judged.shortfall[party.party]) > known:
                added |= program.shirk(judged.worst(party.party))
            if self._cheats and program.whole(judged.if_cheated[party.party]) > values[program.loss - 1]:
                _, other, skips = judged.worst_cheat(party.party)
                added |= program.cheat(party.party, other, skips)
        return added

    # -- steps and ids -------------------------------------------------------------------------------------------

    def _fewest_steps(self, going: bool) -> None:
        program = self.program
        ends = [program.complete[step] for step in range(1, program.steps + 1)]
        program.cp.maximize(dict.fromkeys(ends, 1))
        while True:
            solved = self._solve()
            if solved.values is None:
                return
            judged = program.judge.judge(program.roadmap(solved.values))
            if not self._add_what_is_worse(judged, solved.values):
                break
        if self.best is None or figures(judged) < figures(self.best):
            self.best = judged
        if not solved.proved:
            return
        if going:
            self.proved = "steps"
        if len(program.package) > MOST_IN_LISTS:
            return
        program.cp.add([program.complete[len(judged.steps)]])
        self._first_by_ids(judged.steps)
        if going:
            self.proved = "all"

    def _first_by_ids(self, found: Steps) -> None:
        """Of the orders that are left, the first in the order of ids: as many steps at a time as numbers can hold."""
        program, left, number = self.program, list(self.program.package), 1
        while number < len(found):
            bits = len(left) + 1  # what the place of one list takes
            steps = range(number, min(number + max(1, MOST_BITS // bits), len(found)))
            terms: dict[int, int] = {}
            for step in steps:
                for variable, weight in self._place_of_list(left, step).items():
                    terms[variable] = terms.get(variable, 0) + (weight << bits * (steps[-1] - step))
            program.cp.maximize({variable: -weight for variable, weight in terms.items()})
            judged, values = self._agreed()
            program.cp.bound(terms, high=sum(weight * values[v - 1] for v, weight in terms.items()))
            self.best = judged
            done = {m for step in judged.steps[: steps[-1]] for m in step}
            left = [m for m in left if m not in done]
            number = steps[-1] + 1

    def _place_of_list(self, left: Sequence[str], step: int) -> dict[int, int]:
        """A sum that is smaller for the measures of a step, the smaller their list is in the order of ids.

        In that order a list comes before all that go on from it, and after all that have something smaller where it
        first differs; so what counts is each measure that is passed over although a later one is in the step.
        """
        program = self.program
        terms, later = dict[int, int](), -program.true
        for place, measure in enumerate(reversed(left)):
            now = program.starts(measure, step)
            passed = program.both(-now, later)
            if passed != -program.true:
                terms[passed] = 2**place
            terms[now] = terms.get(now, 0) + 1
            later = program.either(now, later)
        return terms

    def _agreed(self) -> tuple[Judgement, Values]:
        """The best order for what is asked now, on which program and judge agree.

        Raises:
            OutOfTimeError: time was over before it was proved.
        """
        while True:
            solved = self._solve()
            if solved.values is None or not solved.proved:
                raise OutOfTimeError
            judged = self.program.judge.judge(self.program.roadmap(solved.values))
            if not self._add_what_is_worse(judged, solved.values):
                return judged, solved.values


def figures(judged: Judgement) -> tuple[Fraction, Fraction, Fraction, int, Steps]:
    """What decides which order comes first."""
    return (
        judged.total_shortfall,
        judged.largest_exposure,
        judged.largest_loss,
        len(judged.steps),
        tuple(tuple(sorted(step)) for step in judged.steps),
    )
