"""``python -m training.same_step FOLDER…``: how well two wordings of one step are told from two steps.

Measured are the weights that ``POURPARLER_READER`` names, or those of the package, on pairs of places in one report:
all that the annotation labels (``places``), and those of which it tells outright that they are the same, or are not
though they look alike (``told``).
"""

import json
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from pourparler.reading.second.likeness import What
from pourparler.reading.second.look import Look, look
from pourparler.reading.second.weights import weights
from training.alike import Tokens
from training.annotated import annotations
from training.steps import steps_in

Judged = tuple[str, bool, float]
"""Which kind of pair, whether it is the same step, and how probable that is to the model."""
RIGHT = 0.95
"""Share of joins that have to be right for joining without asking."""


def judged(path: Path, seen: Look, text: str) -> Iterator[Judged]:
    """Every pair of places in a report."""
    beside = path.with_suffix(".positions.json")
    truth = json.loads(beside.read_text("utf-8")) if beside.exists() else None
    steps = steps_in(json.loads(path.read_text("utf-8")), truth, text, seen.heard.offsets)
    towards = [_direction(seen, tokens) for tokens, _ in steps.places]
    for one, other in combinations(range(len(towards)), 2):
        same = steps.places[one][1] == steps.places[other][1]
        yield "places", same, _between(seen, towards[one], towards[other])
    for first, second, same in steps.told:
        yield "told", same, _between(seen, _direction(seen, first), _direction(seen, second))


def area(pairs: list[Judged]) -> float:
    """The share of (same, not same) that are told in the right order: the area under the ROC curve.

    >>> area([("", True, 0.9), ("", False, 0.1), ("", True, 0.4), ("", False, 0.6)])
    0.75
    """
    same = np.array([score for _, right, score in pairs if right])
    others = np.sort([score for _, right, score in pairs if not right])
    below = np.searchsorted(others, same, "left") + np.searchsorted(others, same, "right")
    return float(below.sum() / 2 / (len(same) * len(others)))


def joined(pairs: list[Judged]) -> int:
    """How many of the likeliest pairs could be joined, RIGHT of them right."""
    right = np.cumsum([same for _, same, _ in sorted(pairs, key=lambda pair: -pair[2])])
    good = np.flatnonzero(right >= RIGHT * np.arange(1, len(right) + 1))
    return int(good[-1]) + 1 if len(good) else 0


def _direction(seen: Look, tokens: Tokens) -> np.ndarray:
    first, past = tokens
    place = int(seen.heard.offsets[first, 0]), int(seen.heard.offsets[past - 1, 1])
    return seen.likeness.directions(seen.heard, What.STEP, [place])


def _between(seen: Look, one: np.ndarray, other: np.ndarray) -> float:
    return float(seen.likeness.between(What.STEP, one, other)[0, 0])


if __name__ == "__main__":
    found = weights()
    if found is None:
        sys.exit("There are no weights of a second reader here.")
    every: list[Judged] = []
    for report in (path for name in sys.argv[1:] for path in annotations(Path(name))):
        words = report.with_suffix(".txt").read_text("utf-8")
        every += judged(report, look(found, words), words)
    for kind in ("places", "told"):
        some = [pair for pair in every if pair[0] == kind]
        print(f"{kind}: {len(some)} pairs, area {area(some):.2f}; {joined(some)} could be joined without asking")
