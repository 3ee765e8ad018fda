"""The best order of a package: one figure after the other, each as far as it can be proved.

Least total shortfall, then least largest exposure, then least largest loss if cheated, then fewest steps, then ids
(semantics, "Roadmap that is kept"). The program proposes an order, the judge says what it is worth; where the judge
finds a way to shirk or to cheat that the program did not know of, it is added, and the program asked again. A figure is
proved when the program cannot do better and the judge agrees.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pourparler.analysis.roadmap.program import OrderProgram
from pourparler.analysis.solvers import OutOfTimeError
from pourparler.analysis.worth.keeping import Judgement, Steps

FIGURES = ("shortfall", "exposure", "if cheated", "steps", "all")
"""What is made small, in turn; "all" means the order of ids, too."""


@dataclass(frozen=True, slots=True)
class Best:
    """The best order that was found.

    Attributes:
        judgement: of it.
        proved: the last of ``FIGURES`` that is proved, with all before it; None where none is.
        bounds: for each figure that was looked at, what no order can be below.
    """

    judgement: Judgement
    proved: str | None
    bounds: dict[str, Fraction]


class OrderSearch:
    """One search.

    Args:
        program: the orders of a package.
        progress: told, before each figure, which it is.
    """

    def __init__(self, program: OrderProgram, progress: Callable[[str], None] | None = None) -> None:
        self.program, self._progress = program, progress
        self.best: Judgement | None = None
        self.proved: str | None = None
        self.bounds: dict[str, Fraction] = {}

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
        figures: list[tuple[str, dict[int, int], Callable[[Judgement], Fraction]]] = [
            ("shortfall", dict.fromkeys(program.shortfall.values(), 1), lambda judged: judged.total_shortfall),
            ("exposure", {program.exposure: 1}, lambda judged: judged.largest_exposure),
            ("if cheated", {program.loss: 1}, lambda judged: judged.largest_loss),
        ]
        for name, terms, figure in figures:
            proved = self._least(name, terms, figure)
            if self.best is None:
                return
            self.program.cp.bound(terms, high=program.whole(figure(self.best)))
            going = going and proved
            if going:
                self.proved = name
        self._fewest_steps(going)

    def _least(self, name: str, terms: dict[int, int], figure: Callable[[Judgement], Fraction]) -> bool:
        """Make one figure small; the best order is replaced where the judge finds it better. Whether it is proved."""
        if self._progress:
            self._progress(name)
        program, share = self.program, {"shortfall": 0.6, "exposure": 0.6, "if cheated": 0.6}[name]
        program.cp.maximize({variable: -weight for variable, weight in terms.items()})
        bound: int | None = None
        try:
            with program.budget.share(share):
                while True:
                    solved = program.cp.solve()
                    if solved.values is None:
                        return False
                    if solved.bound is not None or solved.proved:  # without valued parties there is no sum to bound
                        bound = max(bound or 0, -(solved.bound or 0))
                    judged = program.judge.judge(program.roadmap(solved.values))
                    if self.best is None or figures(judged) < figures(self.best):
                        self.best = judged
                    agreed = not self._add_what_is_worse(judged, solved.values)
                    if bound is not None and program.whole(figure(self.best)) <= bound:
                        return True
                    if agreed:
                        return False
        except OutOfTimeError:
            if self.best is None:
                raise
            return False
        finally:
            if bound is not None:
                self.bounds[name] = Fraction(bound, program.factor)

    def _add_what_is_worse(self, judged: Judgement, values: Sequence[int]) -> bool:
        """Ways to shirk and to cheat that the judge knows of and the program did not."""
        program, added = self.program, False
        for party in program.parties:
            known = values[program.shortfall[party.party] - 1]
            if program.whole(judged.shortfall[party.party]) > known:
                added |= program.shirk(judged.worst(party.party))
            if program.whole(judged.if_cheated[party.party]) > values[program.loss - 1]:
                _, other, skips = judged.worst_cheat(party.party)
                added |= program.cheat(party.party, other, skips)
        return added

    # -- steps and ids -------------------------------------------------------------------------------------------

    def _fewest_steps(self, going: bool) -> None:
        program = self.program
        ends = [program.complete[step] for step in range(1, program.steps + 1)]
        program.cp.maximize(dict.fromkeys(ends, 1))
        while True:
            solved = program.cp.solve()
            if solved.values is None:
                return
            judged = program.judge.judge(program.roadmap(solved.values))
            if not self._add_what_is_worse(judged, solved.values):
                break
        self.best = judged
        if not solved.proved:
            return
        if going:
            self.proved = "steps"
        program.cp.maximize({})
        program.cp.add([program.complete[len(judged.steps)]])
        self._first_by_ids(judged.steps)
        if going:
            self.proved = "all"

    def _first_by_ids(self, found: Steps) -> None:
        """Of the orders that are left, the first in the order of ids: each place gets the first measure that fits."""
        program = self.program
        left = list(program.package)
        assumed: list[int] = []
        self._now = found
        for number in range(1, len(found) + 1):
            step: list[str] = []
            while True:
                closed = [*assumed, *(-program.done(m, number) for m in left)]
                if step and self._fits(closed, number, tuple(step)):
                    assumed = closed
                    break
                after = step[-1] if step else ""
                chosen = next(
                    m
                    for m in left
                    if m > after and self._fits([*assumed, program.done(m, number)], number, (*step, m), more=True)
                )
                step.append(chosen)
                left.remove(chosen)
                assumed.append(program.done(chosen, number))
        self.best = program.judge.judge(self._now)

    def _fits(self, literals: Sequence[int], number: int, step: tuple[str, ...], *, more: bool = False) -> bool:
        """Whether an order that is as good goes on like this; the last one found often shows it."""
        now = self._now[number - 1] if number <= len(self._now) else ()
        if now[: len(step)] == step and (more or len(now) == len(step)):
            return True
        while True:
            solved = self.program.cp.solve(assuming=literals)
            if solved.values is None:
                if not solved.proved:
                    raise OutOfTimeError
                return False
            judged = self.program.judge.judge(self.program.roadmap(solved.values))
            if not self._add_what_is_worse(judged, solved.values):
                self._now = judged.steps
                return True


def figures(judged: Judgement) -> tuple[Fraction, Fraction, Fraction, int, Steps]:
    """What decides which order comes first."""
    return (
        judged.total_shortfall,
        judged.largest_exposure,
        judged.largest_loss,
        len(judged.steps),
        tuple(tuple(sorted(step)) for step in judged.steps),
    )
