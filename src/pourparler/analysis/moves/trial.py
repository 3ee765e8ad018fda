"""A move is tried: the talks as they would then stand, and what an order of steps would ask of everybody."""

from dataclasses import dataclass

from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.model.simplest import RoadmapFinder
from pourparler.analysis.model.talks_model import TalksModel, as_said
from pourparler.analysis.solvers import Budget, Sat
from pourparler.analysis.worth.acceptance import accepted
from pourparler.analysis.worth.keeping import Judge, Judgement
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How talks stand after a move.

    Attributes:
        roadmap: one that works, an acceptable one if there is any: fewest measures, then fewest steps, then ids.
        acceptable: whether nobody would rather walk away; None where the record values nothing.
        judged: the figures of the roadmap; None where the record values nothing.
    """

    roadmap: Steps
    acceptable: bool | None = None
    judged: Judgement | None = None

    @property
    def shortfall(self) -> float | None:
        """What deterrence lacks on the roadmap."""
        return None if self.judged is None else float(self.judged.total_shortfall)

    @property
    def exposure(self) -> float | None:
        """The largest on the roadmap."""
        return None if self.judged is None else float(self.judged.largest_exposure)


def tried(talks: Talks, budget: Budget) -> Trial | None:
    """What the talks allow; None where they are stuck.

    Args:
        talks: the record after a move, with its goal written out.
        budget: time for the search.
    """
    judge = Judge(talks)
    model = TalksModel(talks, read_as=as_said, besides=judge.valuation.bearing)
    everybody = accepted(model.encoding, judge.valuation) if judge.valuation.parties else None
    said = [*model.hard(), *model.said(position.id for position in talks.binding_positions)]
    with Sat(model.clauses, budget, top=model.encoding.top) as solver:
        finder = RoadmapFinder(model.encoding, solver)
        roadmap = None if everybody is None else finder.simplest([*said, everybody])
        acceptable = None if everybody is None else roadmap is not None
        roadmap = finder.simplest(said) if roadmap is None else roadmap
    if roadmap is None:
        return None
    return Trial(roadmap=roadmap, acceptable=acceptable, judged=None if everybody is None else judge.judge(roadmap))
