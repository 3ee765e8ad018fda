"""Windows of reports as arrays of fixed shapes, with pairs of steps among them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from training.alike import Alike, Tokens
from training.annotated import HEADS, UNKNOWN, Annotated

FIRST, LAST = 101, 102
"""Tokens that begin and end a window."""
PLACES = 384
"""Places of steps in a batch; what is beyond is left out."""

_SHORTEST = 4
_NATURAL, _SAME = 0.5, 4.0
"""What a pair counts of which the annotation does not tell by itself, and how much more one that is the same."""


class Pairs(NamedTuple):
    """Places, and what two of them have in common.

    Attributes:
        places: window, first token and past the last of each place, shape (PLACES, 3).
        same: 1 where two have it in common, shape (PLACES, PLACES).
        counts: what each pair counts; 0 where nothing is known of it.
    """

    places: np.ndarray
    same: np.ndarray
    counts: np.ndarray


class Batch(NamedTuple):
    """A step's worth of windows.

    Attributes:
        ids: of tokens, shape (windows, tokens).
        mask: 1 where there is a token.
        labels: by head, shape (windows, tokens).
        steps: places that name a step, and whether it is the same one.
        parties: places that name a party or are a statement of one, and whether it is the same one.
    """

    ids: np.ndarray
    mask: np.ndarray
    labels: dict[str, np.ndarray]
    steps: Pairs
    parties: Pairs


Window = tuple[int, int]


def batches(reports: Sequence[Annotated], windows: int, tokens: int, chance: np.random.Generator) -> Iterator[Batch]:
    """All reports in an order by chance, over and over, each time cut elsewhere; whole reports while they fit."""
    left: list[tuple[Annotated, list[Window]]] = []
    while True:
        some: list[tuple[Annotated, list[Window]]] = []
        room = windows
        while room:
            if not left:
                left = [
                    (reports[n], _windows(len(reports[n].ids), tokens - 2, chance))
                    for n in chance.permutation(len(reports))
                ]
            report, cuts = left.pop()
            some.append((report, cuts[:room]))
            room -= len(cuts[:room])
        yield _batch(some, windows, tokens)


def _windows(count: int, longest: int, chance: np.random.Generator) -> list[Window]:
    first = -int(chance.integers(0, longest // 2))
    cuts = ((max(at, 0), min(at + longest, count)) for at in range(first, count, longest))
    return [(start, end) for start, end in cuts if end - start > _SHORTEST]


def _batch(some: Sequence[tuple[Annotated, list[Window]]], windows: int, tokens: int) -> Batch:
    ids = np.zeros((windows, tokens), np.int32)
    mask = np.zeros((windows, tokens), np.float32)
    labels = {head: np.full((windows, tokens), UNKNOWN, np.int32) for head in HEADS}
    steps, parties = _Pairs(), _Pairs()
    row = 0
    for report, cuts in some:
        steps.add(report.steps, cuts, row)
        parties.add(report.parties, cuts, row)
        for start, end in cuts:
            last = end - start + 1
            ids[row, 0], ids[row, 1:last], ids[row, last] = FIRST, report.ids[start:end], LAST
            mask[row, : last + 1] = 1
            for head, of in labels.items():
                of[row, 1:last] = report.labels[head][start:end]
            row += 1
    return Batch(ids, mask, labels, steps.pairs, parties.pairs)


class _Pairs:
    """Places and what is known of their pairs, as they are put together."""

    def __init__(self) -> None:
        self.pairs = Pairs(
            np.zeros((PLACES, 3), np.int32),
            np.zeros((PLACES, PLACES), np.float32),
            np.zeros((PLACES, PLACES), np.float32),
        )
        self.used = 0

    def add(self, told: Alike, cuts: Sequence[Window], row: int) -> None:
        labelled = ((self._place(tokens, cuts, row), label) for tokens, label in told.places)
        known = [(at, label) for at, label in labelled if at is not None]
        for number, (one, label) in enumerate(known):
            for other, beside in known[:number]:
                self._tell(one, other, same=label == beside, counts=_NATURAL)
        for first, second, same in told.told:
            left, right = self._place(first, cuts, row), self._place(second, cuts, row)
            if left is not None and right is not None:
                self._tell(left, right, same=same, counts=1.0)

    def _place(self, tokens: Tokens, cuts: Sequence[Window], row: int) -> int | None:
        """None where it lies across two windows, or no room is left."""
        for number, (start, end) in enumerate(cuts):
            if start <= tokens[0] and tokens[1] <= end and self.used < PLACES:
                self.pairs.places[self.used] = row + number, tokens[0] - start + 1, tokens[1] - start + 1
                self.used += 1
                return self.used - 1
        return None

    def _tell(self, one: int, other: int, *, same: bool, counts: float) -> None:
        self.pairs.same[one, other] = same
        self.pairs.counts[one, other] = counts * (_SAME if same else 1.0)
