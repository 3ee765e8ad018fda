"""The roadmap shown for a way out, and what decides between ways out of equal price where the record has worth.

Those after which somebody need not lose come first; then the least total shortfall, then the least largest exposure of
the roadmap shown (semantics, "What would unlock").
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from pourparler.analysis.deadlock.unlocks import BY_IDS, Descents, Order
from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.model.simplest import RoadmapFinder
from pourparler.analysis.worth.keeping import Judge


@dataclass(frozen=True, slots=True)
class Shown:
    """The roadmap shown for one way out.

    Attributes:
        roadmap: fewest measures, then fewest steps, then ids, among the acceptable ones if there are any.
        acceptable: whether nobody would rather walk away; None where the record values nothing.
        shortfall: what deterrence lacks, in all.
        exposure: the largest.
    """

    roadmap: Steps
    acceptable: bool | None = None
    shortfall: Fraction = Fraction(0)
    exposure: Fraction = Fraction(0)


class Showing:
    """Finds and judges the roadmap of each way out, once.

    Args:
        finder: looks for roadmaps.
        standing: the literals under which every position stands where descents leave it.
        accepted: the literal of everybody's acceptance; None where the record values nothing.
        judge: of roadmaps.
    """

    def __init__(
        self,
        finder: RoadmapFinder,
        standing: Callable[[dict[str, int]], Sequence[int]],
        accepted: int | None,
        judge: Judge,
    ) -> None:
        self._finder, self._standing, self._accepted, self._judge = finder, standing, accepted, judge
        self._known: dict[Descents, Shown | None] = {}

    @property
    def order(self) -> Order:
        """In which order ways out are listed."""
        return BY_IDS if self._accepted is None else Order(self._key, alike=1)

    def of(self, descents: Descents) -> Shown | None:
        """The roadmap of a way out; None where there is none, which is never so for an unlock."""
        if descents not in self._known:
            self._known[descents] = self._found(descents)
        return self._known[descents]

    def _found(self, descents: Descents) -> Shown | None:
        literals = list(self._standing(dict(descents.steps)))
        if self._accepted is None:
            roadmap = self._finder.simplest(literals)
            return roadmap if roadmap is None else Shown(roadmap)
        roadmap = self._finder.simplest([*literals, self._accepted])
        acceptable = roadmap is not None
        roadmap = roadmap if roadmap is not None else self._finder.simplest(literals)
        if roadmap is None:
            return None
        judged = self._judge.judge(roadmap)
        return Shown(roadmap, acceptable, judged.total_shortfall, judged.largest_exposure)

    def _key(self, descents: Descents) -> tuple[object, ...]:
        shown = self.of(descents)
        if shown is None:
            return (descents.price, True)
        return (descents.price, not shown.acceptable, shown.shortfall, shown.exposure, *descents.order[1:])
