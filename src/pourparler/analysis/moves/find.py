"""Tries the moves of the repertoire on talks that are stuck, and keeps those that unlock them."""

from dataclasses import dataclass, replace

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.moves.answer import Moves, Suggestion
from pourparler.analysis.moves.bundles import Bundle, Bundles, price, shrinks
from pourparler.analysis.moves.repertoire import REPERTOIRE
from pourparler.analysis.moves.situation import Situation
from pourparler.analysis.moves.trial import Trial, tried
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.solvers.budget import tell
from pourparler.record.edits import edited
from pourparler.record.talks import Talks

MOST_TRIED = 3
"""Sets of equal price, or that only seemed to unlock, that are tried on the record for one move."""


def find_moves(
    talks: Talks, deadlock: Finding[Deadlock], *, most: int | None = None, time_limit: float | None = None
) -> Finding[Moves]:
    """Find, for each move of the repertoire, the cheapest way in which it unlocks the talks, alone or with others.

    Nothing is suggested that was not tried: the move is made on the record, and the talks are then not stuck. No move
    touches a red line. Each looks at the form of the conditions and of the measures alone, so that what is demanded
    and refused is offered other moves than a circle of "you first".

    Args:
        talks: the record that was asked.
        deadlock: why it is stuck.
        most: how many suggestions to keep; None = one for each move that unlocks.
        time_limit: seconds; None = as long as it takes.

    Returns:
        The finding; ``exhaustive`` says that the search was not cut short.
    """
    goal = deadlock.answer.goal
    cores = tuple(conflict.positions for conflict in deadlock.answer.conflicts if conflict.positions)
    found: list[Suggestion] = []
    exhaustive = True
    if deadlock.answer.stuck and cores:
        inquiry = _Inquiry(replace(talks, goal=goal), cores, Budget(time_limit))
        try:
            for one in filter(None, (inquiry.best(move.id) for move in REPERTOIRE)):
                found.append(one)
                tell(one)
        except OutOfTimeError:
            exhaustive = False
        finally:
            inquiry.close()
    suggestions = tuple(sorted(found, key=_rank))[:most]
    grounds = dict.fromkeys(c.position for s in suggestions for step in s.steps for c in step.concessions)
    limits = {} if time_limit is None else {"time_limit": time_limit}
    answer = Moves(suggestions=suggestions, goal=goal)
    return Finding(analysis="moves", answer=answer, grounds=tuple(grounds), exhaustive=exhaustive, limits=limits)


def applied(talks: Talks, moves: Moves, suggestion: Suggestion) -> Talks:
    """The record after a suggestion; an assumed goal is written out, so that it still stands there tomorrow."""
    return edited(replace(talks, goal=moves.goal), (step.edit for step in suggestion.steps))


class _Inquiry:
    """One run over one record."""

    def __init__(self, talks: Talks, cores: tuple[tuple[str, ...], ...], budget: Budget) -> None:
        self.talks, self.budget = talks, budget
        self.situation = Situation(talks, {position for core in cores for position in core}, budget)
        self.bundles = Bundles(self.situation, cores)
        self._known: dict[frozenset[int], Trial | None] = {}

    def close(self) -> None:
        self.situation.close()

    def best(self, move: str) -> Suggestion | None:
        """The cheapest way in which a move unlocks; of several the one that leaves least to lose on the way."""
        best: Candidate | None = None
        for number, bundle in enumerate(self.bundles.of(move)):
            dearer = best is not None and _cost(bundle) > _cost(best.bundle)
            if number == MOST_TRIED or dearer:
                break
            outcome = self._tried(bundle)
            if outcome is None:
                continue
            candidate = Candidate(bundle, outcome)
            if best is None or candidate.goes_before(best):
                best = candidate
        return None if best is None else _suggestion(move, best.bundle, best.outcome)

    def _tried(self, bundle: Bundle) -> Trial | None:
        key = frozenset(id(step) for step in bundle)
        if key not in self._known:
            self._known[key] = tried(edited(self.talks, (step.edit for step in bundle)), self.budget)
        return self._known[key]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A set of steps that unlocks, and how the talks then stand."""

    bundle: Bundle
    outcome: Trial

    def goes_before(self, other: "Candidate") -> bool:
        """Whether it is the better one; the shortfall takes longest, and is worked out only where it decides."""
        mine, its = self._first, other._first
        if mine != its:
            return mine < its
        return self._then < other._then

    @property
    def _first(self) -> tuple[object, ...]:
        return (_cost(self.bundle), self.outcome.acceptable is False, self.outcome.exposure or 0.0)

    @property
    def _then(self) -> tuple[float, int]:
        return (self.outcome.shortfall or 0.0, len(self.bundle))


def _cost(bundle: Bundle) -> tuple[bool, float]:
    return shrinks(bundle), float(price(bundle))


def _suggestion(move: str, bundle: Bundle, outcome: Trial) -> Suggestion:
    own = tuple(step for step in bundle if step.move == move)
    return Suggestion(
        move=move,
        steps=(*own, *(step for step in bundle if step.move != move)),
        price=float(price(bundle)),
        goal_shrinks=shrinks(bundle),
        roadmap=outcome.roadmap,
        acceptable=outcome.acceptable,
        shortfall=outcome.shortfall,
        exposure=outcome.exposure,
    )


def _rank(suggestion: Suggestion) -> tuple[object, ...]:
    """What keeps the goal first; then the price, whom it leaves with less than nothing, and what is at risk."""
    return (
        suggestion.goal_shrinks,
        suggestion.price,
        suggestion.acceptable is False,
        suggestion.exposure or 0.0,
        suggestion.shortfall or 0.0,
        len(suggestion.steps),
        suggestion.move,
    )
