"""What a second reader makes of a statement that the rules have read: whether it reads the same, and how surely."""

from dataclasses import dataclass
from enum import StrEnum


class By(StrEnum):
    """Who reads a statement at its place, with this act, of this speaker."""

    RULE = "rule"
    MODEL = "model"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Seconded:
    """A statement with a second opinion.

    Attributes:
        by: who reads it so.
        sure: whether both do, and the model does not doubt it.
        probability: that the model gives to its own reading there, from 0 to 1; None where it reads nothing there.
    """

    by: By
    sure: bool
    probability: float | None = None
