"""A record made ready for questions about its ways out: its clauses in one solver, and what judges roadmaps."""

from collections.abc import Collection

from pourparler.analysis.model.simplest import RoadmapFinder
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.analysis.worth.acceptance import accepted
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks


class Prepared:
    """One record and one solver; call ``close`` afterwards, or use as a context manager.

    Args:
        talks: a record without faults.
        budget: time for all questions.

    Attributes:
        model: the record in clauses.
        accepted: the literal of everybody's acceptance; None where the record values nothing.
        solver: holds the clauses.
        finder: of the simplest roadmaps.
        judge: of roadmaps.
        binding: ids of the binding positions, in the order of the record.
    """

    def __init__(self, talks: Talks, budget: Budget) -> None:
        self.talks, self.budget = talks, budget
        self.judge = Judge(talks)
        self.model = TalksModel(talks, besides=self.judge.valuation.bearing)
        valued = bool(self.judge.valuation.parties)
        self.accepted = accepted(self.model.encoding, self.judge.valuation) if valued else None
        self.solver = Sat(self.model.clauses, budget, top=self.model.encoding.top)
        self.finder = RoadmapFinder(self.model.encoding, self.solver)
        self.binding = [position.id for position in talks.binding_positions]

    def __enter__(self) -> "Prepared":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the solver's memory back."""
        self.solver.close()

    def could_be_accepted(self, goal: Collection[str] | None, *, red_lines: bool) -> bool:
        """Whether anything acceptable to all is left even where every position that may move is dropped.

        Args:
            goal: ids of the assumed goal, None where the record has one.
            red_lines: whether red lines may move.
        """
        may_move = movable(self.talks, red_lines=red_lines)
        fixed = [position for position in self.binding if position not in may_move]
        literals = [*self.model.hard(goal), *self.model.said(fixed)]
        return self.solver.solve([*literals, *([] if self.accepted is None else [self.accepted])])


def movable(talks: Talks, *, red_lines: bool) -> list[str]:
    """Ids of the positions that may descend."""
    stiff = () if red_lines else (Firmness.RED_LINE,)
    return [position.id for position in talks.binding_positions if position.firmness not in stiff]
