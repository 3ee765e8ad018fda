"""Which moves are enough together: every conflict must be met, so sets are grown along those that are still open.

A set of moves unlocks when it meets every conflict. So a set that does not is only ever grown by moves that fit a
conflict it leaves open, cheapest sets first: the tree of hitting sets [Reiter1987]_, in the order of prices.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from heapq import heappop, heappush

from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.repertoire import REPERTOIRE
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.steps import goal_after, standing
from pourparler.record.conditions.syntax import Condition

MOST_MOVES = 3
"""Different moves in one suggestion."""
MOST_STEPS = 6
"""Places at which a suggestion makes a move."""
MOST_SETS = 400
"""Sets that are looked at for one move."""

Bundle = tuple[Step, ...]


class _Queue:
    """Sets of steps, each once: those that keep the goal first, then the cheapest, then the smallest."""

    def __init__(self) -> None:
        self._heap: list[tuple[bool, Fraction, int, int, Bundle]] = []
        self._seen: set[frozenset[int]] = set()

    def push(self, bundle: Bundle) -> None:
        """Put a set in its place, unless it was there before."""
        key = _key(bundle)
        if key not in self._seen:
            self._seen.add(key)
            heappush(self._heap, (shrinks(bundle), price(bundle), len(bundle), len(self._seen), bundle))

    def pop(self) -> Bundle | None:
        """The first set; None where none is left."""
        return heappop(self._heap)[-1] if self._heap else None


def _key(bundle: Bundle) -> frozenset[int]:
    """Which steps, in whatever order; they live as long as the search, so that ids stay theirs."""
    return frozenset(id(step) for step in bundle)


class Bundles:
    """Grows sets of steps.

    Args:
        situation: the record.
        cores: conflicts that are known from the start.
    """

    def __init__(self, situation: Situation, cores: tuple[tuple[str, ...], ...]) -> None:
        self._situation, self._cores = situation, cores
        self._fitting: dict[tuple[str, ...], tuple[Step, ...]] = {}
        self._open: dict[frozenset[int], tuple[str, ...] | None] = {}

    def of(self, move: str) -> Iterator[Bundle]:
        """Sets that hold a move, need all their steps, and seem to unlock: the goal kept first, then cheapest."""
        queue = _Queue()
        for step in self._made_of(move):
            queue.push((step,))
        for _ in range(MOST_SETS):
            bundle = queue.pop()
            if bundle is None:
                return
            core_left = self._left_open(bundle)
            if core_left is not None:
                for step in beside(bundle, self.fitting(core_left)):
                    if not self._serves_twice(bundle, step):
                        queue.push((*bundle, step))
            elif self._needs_all(bundle):
                yield bundle

    def _made_of(self, move: str) -> Iterator[Step]:
        """Every step of a move, at any conflict known from the start."""
        return (step for core in self._cores for step in self.fitting(core) if step.move == move)

    def fitting(self, core: tuple[str, ...]) -> tuple[Step, ...]:
        """Every step of every move that lets these positions hold together."""
        if core not in self._fitting:
            positions = [self._situation.talks.position_by_id[id_] for id_ in core]
            found = [step for move in REPERTOIRE for step in move.fits(self._situation, positions)]
            self._fitting[core] = tuple(found)
        return self._fitting[core]

    def _serves_twice(self, bundle: Bundle, step: Step) -> bool:
        """Whether one thing would be the substitute for two demands of the same party, which gains nothing by it."""
        same = [other for other in bundle if other.move == step.move == "substitute" and other.instead == step.instead]
        return any(self._parties(other) & self._parties(step) for other in same)

    def _parties(self, step: Step) -> set[str]:
        by_id = self._situation.talks.position_by_id
        return {party for concession in step.concessions for party in by_id[concession.position].party}

    def _left_open(self, bundle: Bundle) -> tuple[str, ...] | None:
        key = _key(bundle)
        if key not in self._open:
            stands: dict[str, Condition | None] = {}
            goal = self._situation.talks.wanted
            for step in bundle:
                stands.update(standing(step))
                goal = goal_after(goal, step)
            self._open[key] = self._situation.core(stands, goal)
        return self._open[key]

    def _needs_all(self, bundle: Bundle) -> bool:
        """Whether no step could be left out."""
        return all(self._left_open(bundle[:place] + bundle[place + 1 :]) for place in range(len(bundle)))


def price(bundle: Bundle) -> Fraction:
    """What the positions concede in all."""
    given = {concession.position: concession.price for step in bundle for concession in step.concessions}
    return sum(given.values(), start=Fraction(0))


def shrinks(bundle: Bundle) -> bool:
    """Whether something leaves the goal."""
    return any(step.edit.goal_out for step in bundle)


def beside(bundle: Bundle, steps: Iterable[Step]) -> Iterator[Step]:
    """Steps that may stand beside others: no position twice, no measure made over twice, not too many."""
    if len(bundle) == MOST_STEPS:
        return
    moves = {one.move for one in bundle}
    touched = {position for one in bundle for position in one.edit.touches}
    made_over = {measure for one in bundle for measure in _made_over(one)}
    for step in steps:
        fits = step.move in moves or len(moves) < MOST_MOVES
        if fits and touched.isdisjoint(step.edit.touches) and made_over.isdisjoint(_made_over(step)):
            yield step


def _made_over(step: Step) -> Iterator[str]:
    """Measures that a step changes or puts something in the place of."""
    yield from (change.measure for change in step.edit.changes)
    if step.edit.measures:
        yield from step.about
