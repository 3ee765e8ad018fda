"""What only a solver can see in a record: facts and goal that cannot hold, fallbacks that are not weaker."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pourparler.analysis.model.encoding import OrderEncoding, bearing
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.syntax import Condition, Not
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Facts and items of the goal that cannot hold together; places in ``talks.facts`` and ``talks.goal``.

    ``implied`` are the facts among them that follow from what measures promise or exclude.
    """

    facts: tuple[int, ...]
    goal: tuple[int, ...]
    implied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """A position that cannot hold at all, whatever the others say."""

    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotWeaker:
    """A fallback that does not follow from the form above it; ``fallback`` is its place among the fallbacks."""

    position: str
    fallback: int


def find_contradiction(talks: Talks, budget: Budget | None = None) -> Contradiction | None:
    """A smallest-by-shrinking set of facts and goal items that cannot hold together, or None.

    Cost: one SAT call for each fact and goal item.
    """
    model = TalksModel(talks)
    with Sat(model.clauses, budget or Budget(), top=model.encoding.top) as solver:
        switches = model.hard()
        if solver.solve(switches):
            return None
        needed = solver.shrink([], switches)
    facts = [number for number in needed if number < len(model.facts)]
    written = tuple(number for number in facts if number < len(talks.facts))
    implied = tuple(str(talks.all_facts[number].says) for number in facts if number >= len(talks.facts))
    goal = tuple(number - len(model.facts) for number in needed if number >= len(model.facts))
    return Contradiction(facts=written, goal=goal, implied=implied)


def find_not_weaker(talks: Talks) -> Iterator[NotWeaker]:
    """Fallbacks that do not follow from what stands above them on the ladder, given the facts.

    Cost: one SAT call for each fallback.
    """
    for position in talks.positions:
        forms = (position.says, *(position.fallbacks or ()))
        spelled = [talks.spelled_out(position, form) for form in forms]
        for place, (above, below) in enumerate(pairwise(spelled)):
            if not follows(talks, above, below):
                yield NotWeaker(position=position.id, fallback=place)


def find_unreachable(talks: Talks) -> Iterator[Unreachable]:
    """Binding positions that no roadmap satisfies, whatever facts and goal."""
    for position in talks.binding_positions:
        if _never_holds(talks, position):
            yield Unreachable(position=position.id)


def _never_holds(talks: Talks, position: Position) -> bool:
    return not _possible(talks, (talks.spelled_out(position, position.says),))


def follows(talks: Talks, above: Condition, below: Condition) -> bool:
    """Whether every roadmap on which one condition holds lets the other hold, given the facts."""
    facts = tuple(fact.says for fact in talks.all_facts)
    return not _possible(talks, (*facts, above, Not(below)))


def _possible(talks: Talks, conditions: tuple[Condition, ...]) -> bool:
    encoding = OrderEncoding(bearing((measure.id for measure in talks.measures), conditions), conditions)
    switches = [encoding.literal(condition) for condition in conditions]
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        return solver.solve(switches)
