"""Where words stand in a text, and which tokens lie there."""

from collections.abc import Sequence

import numpy as np


def within(offsets: np.ndarray, start: int, end: int) -> np.ndarray:
    """The tokens that lie in [start, end) of the text."""
    return np.flatnonzero((offsets[:, 0] >= start) & (offsets[:, 1] <= end))


def begin(labels: np.ndarray, tokens: np.ndarray, first: int = 1) -> None:
    """Label some tokens: the first one, and the others with the label after it."""
    labels[tokens] = first + 1
    labels[tokens[:1]] = first


def place_of(text: str, words: str | None, span: Sequence[int]) -> tuple[int, int] | None:
    """Where words stand: in the span, else before it, where they are nearest."""
    if not words:
        return None
    at = text.find(words, *span)
    at = at if at >= 0 else text.rfind(words, 0, span[0])
    return (at, at + len(words)) if at >= 0 else None
