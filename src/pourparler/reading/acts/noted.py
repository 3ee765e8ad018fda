"""What a line of somebody's notes says: forms of the language, with the writer's words for each step in their gaps."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Step:
    """Something to be done, as notes tell it.

    Attributes:
        words: for what is done; the same words all through the notes = the same step.
        by: those who would do it, by full name.
        is_told: whether the notes say who; else it was taken from who waits for it.
    """

    words: str
    by: tuple[str, ...]
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the language.

    Attributes:
        word: the words of the language that it turns on.
        gaps: what stands in each, in the order of the language.
        any_of: of each, whether one of several steps is enough.
        denied: whether it is not to hold.
    """

    word: str
    gaps: tuple[tuple[Step, ...], ...]
    any_of: tuple[bool, ...]
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """What a line says.

    Attributes:
        says: what somebody insists on.
        premise: what must be met for it to count.
        is_red_line: whether the notes call it one.
    """

    says: tuple[Form, ...]
    premise: tuple[Form, ...] = ()
    is_red_line: bool = False


class Left(StrEnum):
    """Why a line of notes says no position, as far as that is known."""

    NOBODY = "nobody"
    ONLY_NAMED = "only named"
    ASKS = "asks"
    PERHAPS = "perhaps"
    HAPPENED = "happened"
    OFFERS = "offers"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of notes that was not understood.

    Attributes:
        span: where it stands in the text, with the name at its head.
        said: where its words begin.
        why: why, as far as that is known.
        who: whose it is, by full name; None where nothing says.
    """

    span: tuple[int, int]
    said: int
    why: Left
    who: str | None = None
