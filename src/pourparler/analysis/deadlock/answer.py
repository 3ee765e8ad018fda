"""The answer to "why are the talks stuck, and what would unlock them?"."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, TypeAlias

from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.shown import Shown, counted
from pourparler.record.conditions.syntax import Condition
from pourparler.record.measures import Fact
from pourparler.record.positions import Confidence

Data: TypeAlias = dict[str, Any]
Encode: TypeAlias = Callable[[object, Any], Any]
Decode: TypeAlias = Callable[[Any, Any], Any]


class ConflictKind(StrEnum):
    """Why positions cannot hold together; the first that fits."""

    THROUGH_GOAL = "through goal"
    REFUSAL = "refusal"
    THROUGH_FACT = "through fact"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A minimal set of binding positions that cannot hold together, given facts and goal.

    Attributes:
        positions: ids, in the order of the record; empty where facts and goal cannot hold by themselves.
        kind: why.
        facts: facts without which these positions could hold together (a minimal set of them).
        confidence: the lowest confidence of the positions.
    """

    positions: tuple[str, ...]
    kind: ConflictKind
    facts: tuple[Fact, ...] = ()
    confidence: Confidence = Confidence.HIGH

    def to_data(self, _encode: Encode) -> Data:
        """As JSON data: the facts as conditions, and beside them why they are facts."""
        return {
            "positions": list(self.positions),
            "kind": self.kind.value,
            "facts": [str(fact.says) for fact in self.facts],
            "because": [fact.why for fact in self.facts],
            "confidence": self.confidence.value,
        }

    @classmethod
    def from_data(cls, data: Data, decode: Decode) -> "Conflict":
        """From what ``to_data`` made."""
        said = decode(tuple[Condition, ...], data["facts"])
        return cls(
            positions=decode(tuple[str, ...], data["positions"]),
            kind=ConflictKind(data["kind"]),
            facts=tuple(Fact(says=says, why=why) for says, why in zip(said, data["because"], strict=True)),
            confidence=Confidence(data["confidence"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """One position that softens.

    Attributes:
        position: its id.
        said: what it says.
        to: the form it stands on now; None = dropped.
        steps: rungs down, from 1.
        of_steps: rungs from what it says to dropped.
        price: weight x steps / of_steps.
    """

    position: str
    said: Condition = field(metadata={"json": "from"})
    to: Condition | None
    steps: int
    of_steps: int
    price: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """A minimal set of descents after which an admissible roadmap exists.

    Attributes:
        id: a short name made of its content, the same in every list and every answer.
        number: its place among all ways out, from 1, however many are listed; None where that was not found.
        price: sum of the prices of the descents.
        descents: in the order of the record.
        gives: parties whose positions descend.
        gets: parties of the other positions in the conflicts that it breaks.
        roadmap: one that then works, an acceptable one if there is any: fewest measures, then fewest steps, then ids.
        acceptable: whether the roadmap is no worse than walking away for every valued party; None = no worths.
    """

    id: str
    number: int | None
    price: float
    descents: tuple[Descent, ...] = field(metadata={"json": "changes"})
    gives: tuple[str, ...]
    gets: tuple[str, ...]
    roadmap: Steps
    acceptable: bool | None = None


def steps_down(unlock: Unlock | None) -> dict[str, int]:
    """How many rungs each position has descended after a way out, by id; nothing without one."""
    return {descent.position: descent.steps for descent in unlock.descents} if unlock else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonGround:
    """The positions of greatest total weight that can hold together, and those to set aside.

    Attributes:
        keep: ids that can hold together as they are.
        set_aside: the other ids.
        tied: True where another choice has the same weight and sets aside as many.
    """

    keep: tuple[str, ...]
    set_aside: tuple[str, ...]
    tied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Deadlock(Shown):
    """Whether the talks are stuck, why, and what would unlock them.

    Attributes:
        stuck: no admissible roadmap exists.
        goal: what had to happen, as given or assumed.
        goal_assumed: ids of the measures of the assumed goal; None where the record has a goal.
        conflicts: see ``semantics``: all of at most three positions (up to 100), then disjoint larger ones.
        conflicts_exhaustive: whether these are all conflicts there are.
        unlocks: cheapest first; among equals see ``find_unlocks``.
        needs_red_line: where nothing else unlocks: sets of positions, with red lines among them, that would have to
            move, cheapest first.
        common_ground: what can hold together.
        roadmap: where not stuck: an admissible one with fewest measures, then fewest steps, then ids.
        not_binding: ids of the positions that were left out.
        hinges: ids of the positions without which (each alone) the talks would not be stuck.
        beyond_goal: where not stuck: conflicts that the goal on record leaves out, since it does not need that on the
            order of which two parties insist.
    """

    table: ClassVar[str] = "unlocks"

    stuck: bool
    goal: tuple[Condition, ...]
    goal_assumed: tuple[str, ...] | None
    conflicts: tuple[Conflict, ...]
    conflicts_exhaustive: bool
    unlocks: tuple[Unlock, ...]
    needs_red_line: tuple[tuple[str, ...], ...]
    common_ground: CommonGround
    roadmap: Steps | None
    not_binding: tuple[str, ...]
    hinges: tuple[str, ...]
    beyond_goal: tuple[Conflict, ...] = ()

    def summary(self) -> str:
        """As in ``Shown``."""
        if not self.stuck:
            return "not stuck"
        parts = [counted(len(self.conflicts), "conflict"), counted(len(self.unlocks), "way out", "ways out")]
        return ", ".join(("stuck", *parts))
