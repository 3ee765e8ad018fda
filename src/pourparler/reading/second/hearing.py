"""A text through the encoder: what each head says of each token, and what stands behind it. The door of onnxruntime."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Any

import numpy as np
import numpy.typing as npt

from pourparler.reading.second.weights import Weights, checked
from pourparler.reading.second.word_pieces import Pieces, WordPieces

Floats = npt.NDArray[np.float32]

_TOKENS = 190
"""At most in a window, without the tokens that begin and end it."""
_COMMON = 16
"""Tokens that two windows have in common at least, so that each is read with what stands around it."""
_FIRST, _LAST = 101, 102
_TOGETHER = 4
"""Windows that are read at a time, at most."""

_Window = tuple[int, int, int, int, int]
"""The number of its text, and what :func:`windows_of` tells."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A text as the encoder reads it.

    Attributes:
        offsets: of each token in the text, shape (n, 2).
        heads: the probabilities of each head's labels by its name, shape (n, labels).
        hidden: what stands behind each token, shape (n, width).
    """

    offsets: npt.NDArray[np.int64]
    heads: dict[str, Floats]
    hidden: Floats

    def tokens(self, start: int, end: int) -> slice:
        """The tokens that begin in [start, end) of the text."""
        first, past = np.searchsorted(self.offsets[:, 0], (start, end))
        return slice(int(first), int(past))


class Ear:
    """An encoder that is ready to run, on one thread."""

    def __init__(self, found: Weights) -> None:
        import onnxruntime

        checked(found)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = str(found.folder / "reader.onnx")
        self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._words = WordPieces.of(found.folder / "vocabulary.txt")
        self._heads: dict[str, int] = found.about["heads"]
        self._width = int(found.about["width"])

    def hear(self, text: str) -> Heard:
        """Run a text of any length through the encoder."""
        return self.hear_each([text])[0]

    def hear_each(self, texts: Sequence[str]) -> list[Heard]:
        """Run several texts through it, windows of one length together."""
        encoded = [self._words.cut(text) for text in texts]
        said = [np.zeros((len(one.ids), sum(self._heads.values())), np.float32) for one in encoded]
        hidden = [np.zeros((len(one.ids), self._width), np.float32) for one in encoded]
        windows = [(number, *cut) for number, one in enumerate(encoded) for cut in windows_of(len(one.ids))]
        for some in _together(windows):
            answers, behind = self._run([encoded[number].ids[start:end] for number, start, end, _, _ in some])
            for row, (number, start, _, first, past) in enumerate(some):
                here = slice(first - start + 1, past - start + 1)
                said[number][first:past], hidden[number][first:past] = answers[row, here], behind[row, here]
        return [self._heard(*parts) for parts in zip(encoded, said, hidden, strict=True)]

    def _run(self, windows: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
        ids = np.array([[_FIRST, *window, _LAST] for window in windows], np.int32)
        said, hidden = self._session.run(["said", "hidden"], {"ids": ids})
        return said, hidden

    def _heard(self, encoded: Pieces, said: Floats, hidden: Floats) -> Heard:
        heads, at = {}, 0
        for head, size in self._heads.items():
            heads[head], at = _shares(said[:, at : at + size]), at + size
        offsets = np.array(encoded.offsets, np.int64).reshape(-1, 2)
        return Heard(offsets, heads, hidden)


def stretches(where: npt.NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Tokens in a row at which something is so: from the first to past the last."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], where, [False]]).astype(np.int8)))
    yield from ((int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True))


def windows_of(tokens: int) -> list[tuple[int, int, int, int]]:
    """Windows of one length over a text of so many tokens, as (start, end, first, past).

    Each is read in [start, end) and answers for [first, past), up to the middle of what it has in common with the next.

    >>> windows_of(300)
    [(0, 158, 0, 150), (142, 300, 150, 300)]
    """
    if not tokens:
        return []
    count = max(1, ceil((tokens - _COMMON) / (_TOKENS - _COMMON)))
    length = ceil((tokens + (count - 1) * _COMMON) / count)
    starts = [number * (tokens - length) // max(1, count - 1) for number in range(count)]
    edges = [0, *((before + length + after) // 2 for before, after in pairwise(starts)), tokens]
    return [
        (start, start + length, first, past) for start, first, past in zip(starts, edges[:-1], edges[1:], strict=True)
    ]


def _together(windows: Sequence[_Window]) -> Iterator[list[_Window]]:
    """Windows that can be read at a time: of one length, so that none is filled up."""
    by_length: dict[int, list[_Window]] = {}
    for window in windows:
        by_length.setdefault(window[2] - window[1], []).append(window)
    for alike in by_length.values():
        yield from (alike[at : at + _TOGETHER] for at in range(0, len(alike), _TOGETHER))


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    shares: Floats = raised / raised.sum(-1, keepdims=True)
    return shares


_ready: dict[str, Ear] = {}


def ear_of(found: Weights) -> Ear:
    """The encoder of these weights, made ready once."""
    if found.fingerprint not in _ready:
        _ready[found.fingerprint] = Ear(found)
    return _ready[found.fingerprint]
