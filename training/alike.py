"""Places of a report that have something in common: the step that they name, or the party."""

from dataclasses import dataclass

import numpy as np

from training.places import within

Tokens = tuple[int, int]
"""From the first to past the last."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Places of a report by what they have in common.

    Attributes:
        places: tokens of each place, with the label of what it names.
        told: pairs that the annotation tells to name the same, or not to though they look alike.
    """

    places: tuple[tuple[Tokens, str], ...]
    told: tuple[tuple[Tokens, Tokens, bool], ...] = ()


def tokens_of(offsets: np.ndarray, start: int, end: int) -> Tokens | None:
    """The tokens of a place; None where there are none."""
    found = within(offsets, start, end)
    return (int(found[0]), int(found[-1]) + 1) if len(found) else None
