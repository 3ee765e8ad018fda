"""What a briefing is written from, besides what was read: the answers to its questions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.analysis.concessions.answer import Concessions
    from pourparler.analysis.deadlock.answer import Deadlock
    from pourparler.analysis.explanations.answer import Explanations
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.history.answer import History
    from pourparler.analysis.moves import Moves
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.roadmap.given import GivenOrder
    from pourparler.analysis.stability.answer import Stability
    from pourparler.analysis.sureness.answer import Sureness
    from pourparler.desk.mattering import Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that a briefing answers.

    Attributes:
        deadlock: why the talks are stuck, and what would unlock them.
        moves: the moves that do; None where the talks are not stuck or the time was over.
        explanations: questions whose answers would explain a deadlock; None where nobody asked for them, or the time
            was over.
        packages: the deals nobody could improve on; None where the record has no worth or the time was over.
        roadmap: an order that everybody would keep, or who would stop where; None as for packages.
        history: how far apart the parties were on each date; None where fewer than two dates are on record or the
            time was over.
        stability: which outcomes last; None where the record has neither priorities nor an order of states,
            or more than sixteen measures.
        concessions: who would give way first, by stated rules; None unless somebody asked.
        sure: how sure the answer is; None where nobody asked for it by itself.
        order: the order in ``roadmap``, judged, where somebody chose it by hand.
        weighed: what of a draft matters; None where no program drafted anything, or nobody asked.
    """

    deadlock: "Finding[Deadlock]"
    moves: "Finding[Moves] | None" = None
    explanations: "Finding[Explanations] | None" = None
    packages: "Finding[Packages] | None" = None
    roadmap: "Finding[Roadmap] | None" = None
    history: "Finding[History] | None" = None
    stability: "Finding[Stability] | None" = None
    concessions: "Finding[Concessions] | None" = None
    sure: "Finding[Sureness] | None" = None
    order: "GivenOrder | None" = None
    weighed: "Weighed | None" = None
