"""A text as a model would read it that was told what stands where: for tests of what follows from its reading."""

import re
from collections.abc import Mapping

import numpy as np

from pourparler.reading.second.hearing import Heard
from pourparler.reading.second.likeness import Likeness, What

WIDTH = 8
SIZES = {"place": 3, "act": 13, "mention": 3, "step": 3, "condition": 13, "stance": 4, "who": 5}


def heard(
    text: str, labels: Mapping[str, Mapping[str, int]] | None = None, points: Mapping[str, int] | None = None
) -> Heard:
    """The text with labels and directions at every place where some words stand.

    Args:
        text: of the report.
        labels: by head, the label of the first token of some words; further tokens have the next one.
        points: the direction of some words, as a number below WIDTH; all else points nowhere.
    """
    offsets = np.array([match.span() for match in re.finditer(r"\w+|[^\w\s]", text)], np.int64)
    heads = {head: np.eye(size, dtype=np.float32)[np.zeros(len(offsets), int)] for head, size in SIZES.items()}
    hidden = np.zeros((len(offsets), WIDTH), np.float32)
    for head, told in (labels or {}).items():
        for words, label in told.items():
            for tokens in _tokens(text, offsets, words):
                heads[head][tokens] = np.eye(SIZES[head])[label + 1]
                heads[head][tokens[:1]] = np.eye(SIZES[head])[label]
    for words, direction in (points or {}).items():
        for tokens in _tokens(text, offsets, words):
            hidden[tokens] = np.eye(WIDTH)[direction]
    return Heard(offsets, heads, hidden)


def likeness() -> Likeness:
    """Places that point the same way are the same, others are not."""
    plain = np.eye(WIDTH, dtype=np.float32)
    return Likeness(dict.fromkeys(What, plain), dict.fromkeys(What, 10.0), dict.fromkeys(What, -5.0))


def _tokens(text: str, offsets: np.ndarray, words: str) -> list[np.ndarray]:
    places = [match.span() for match in re.finditer(re.escape(words), text)]
    assert places, words
    return [np.flatnonzero((offsets[:, 0] >= start) & (offsets[:, 1] <= end)) for start, end in places]
