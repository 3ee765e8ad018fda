"""The answer to "which moves would unlock the talks?"."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.shown import Shown, counted
from pourparler.record.conditions.syntax import Condition
from pourparler.record.edits import Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """What a move asks of one position.

    Attributes:
        position: its id.
        said: what it says.
        to: what it says then; None = set aside, ``said`` again where its words stay and what they speak of is less.
        price: in the weights of positions.
    """

    position: str
    said: Condition
    to: Condition | None
    price: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One move of a suggestion, made at one place.

    Attributes:
        move: id of the move in the repertoire.
        about: measures that it turns on.
        through: the party that holds, assures or takes the step; None where there is none.
        instead: what is put in the place of what ``about`` names; None where nothing is.
        concessions: what it asks of positions.
        edit: what it does to the record.
    """

    move: str
    about: tuple[str, ...]
    through: str | None = None
    instead: str | None = None
    concessions: tuple[Concession, ...]
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A move that unlocks, alone or with others that it needs.

    Attributes:
        move: id of the move.
        steps: where it is made, its own first, then those of the other moves that are needed beside it.
        price: sum of what the positions concede.
        goal_shrinks: whether something that was to happen is left for later.
        roadmap: one that then works, an acceptable one if there is any.
        acceptable: whether nobody would rather walk away; None where the record values nothing.
        shortfall: what deterrence lacks on that roadmap; None where the record values nothing.
        exposure: the largest on that roadmap; None where the record values nothing.
    """

    move: str
    steps: tuple[Step, ...]
    price: float
    goal_shrinks: bool
    roadmap: Steps
    acceptable: bool | None
    shortfall: float | None
    exposure: float | None

    @property
    def moves(self) -> tuple[str, ...]:
        """Ids of all moves that it is made of, its own first."""
        return tuple(dict.fromkeys(step.move for step in self.steps))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Moves(Shown):
    """The moves that were tried and unlock the talks, the cheapest first; one suggestion for each move.

    Attributes:
        suggestions: those that unlock.
        goal: what had to happen, as given or assumed.
    """

    table: ClassVar[str] = "suggestions"

    suggestions: tuple[Suggestion, ...]
    goal: tuple[Condition, ...]

    def of(self, move: str) -> Suggestion | None:
        """The suggestion of one move."""
        return next((suggestion for suggestion in self.suggestions if suggestion.move == move), None)

    def summary(self) -> str:
        """As in ``Shown``."""
        return f"{counted(len(self.suggestions), 'move')} that would unlock the talks"
