"""Places of a report that name a step, and which of them name the same one."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from training.alike import Alike, tokens_of
from training.places import place_of


def steps_in(gold: dict[str, Any], truth: dict[str, Any] | None, text: str, offsets: np.ndarray) -> Alike:
    """The steps of a report with its annotations."""
    labels: dict[tuple[int, int], set[str]] = {}
    for place, label in _places(gold, text):
        labels.setdefault(place, set()).add(label)
    places = ((tokens_of(offsets, *place), label) for place, (label, *more) in labels.items() if not more)
    told = _told(truth or {}, text)
    pairs = ((tokens_of(offsets, *one), tokens_of(offsets, *other), same) for one, other, same in told)
    return Alike(
        tuple((tokens, label) for tokens, label in places if tokens),
        tuple((one, other, same) for one, other, same in pairs if one and other),
    )


def _places(gold: dict[str, Any], text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for one in gold["statements"]:
        found = place_of(text, one.get("step"), one["span"])
        if found and one.get("measure"):
            yield found, one["measure"]
        for condition in one["conditions"]:
            if condition.get("measure"):
                yield (condition["span"][0], condition["span"][1]), condition["measure"]


def _told(truth: dict[str, Any], text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int], bool]]:
    for key, same in (("same", True), ("not_same", False)):
        for *_, one, other in truth.get(key, ()):
            places = place_of(text, one, (0, len(text))), place_of(text, other, (0, len(text)))
            if places[0] and places[1]:
                yield places[0], places[1], same
