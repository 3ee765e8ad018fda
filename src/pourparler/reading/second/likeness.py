"""Whether two places of a report name the same step or party, by the directions in which the model puts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from pourparler.reading.second.hearing import Floats, Heard

FILE = "likeness.npz"
"""Of the weights: for each of what two places may have in common, direction, scale and bias."""

Span = tuple[int, int]


class What(StrEnum):
    """What two places may have in common: the step that they name; the party that they name, or that says them."""

    STEP = "step"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Compares places of a text.

    Attributes:
        direction: by what is compared, shape (width of directions, width of the encoder).
        scale: by which a cosine is raised to a logit.
        bias: of the logit.
    """

    direction: dict[What, Floats]
    scale: dict[What, float]
    bias: dict[What, float]

    @classmethod
    def of(cls, folder: Path) -> "Likeness":
        """The one of these weights."""
        with np.load(folder / FILE) as kept:
            return cls(
                {what: kept[f"{what}.direction"].astype(np.float32) for what in What},
                {what: float(kept[f"{what}.scale"]) for what in What},
                {what: float(kept[f"{what}.bias"]) for what in What},
            )

    def directions(self, heard: Heard, what: What, places: Sequence[Span]) -> Floats:
        """The direction of each place of a text, of length one; nought for a place without a token.

        Returns:
            Shape (places, width).
        """
        turned = _means(heard, places) @ self.direction[what].T
        long = np.linalg.norm(turned, axis=1, keepdims=True)
        made: Floats = np.asarray(turned / np.where(long > 0, long, 1), np.float32)
        return made

    def between(self, what: What, one: Floats, other: Floats) -> Floats:
        """How probable it is that each place of one side has it in common with each of the other.

        Returns:
            Shape (places of one, places of other), from 0 to 1.
        """
        logits = self.scale[what] * (one @ other.T) + self.bias[what]
        shares: Floats = np.asarray(1 / (1 + np.exp(-logits)), np.float32)
        return shares


def _means(heard: Heard, places: Sequence[Span]) -> Floats:
    """What stands behind the tokens of each place, on the whole; nought where there is none."""
    bounds = np.searchsorted(heard.offsets[:, 0], np.array(places, np.int64).reshape(-1, 2))
    means = np.zeros((len(places), heard.hidden.shape[1]), np.float32)
    for row, (first, past) in enumerate(bounds.tolist()):
        if past > first:
            means[row] = np.add.reduce(heard.hidden[first:past], 0) / (past - first)
    return means
