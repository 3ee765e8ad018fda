"""Places of a report that name a party or are a statement of one, with its name in the annotation."""

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from training.alike import Alike, tokens_of
from training.named import NO_NAME
from training.places import place_of


def parties_in(gold: dict[str, Any], text: str, offsets: np.ndarray) -> Alike:
    """Names, words that name a speaker, and statements of one speaker alone."""
    labels: dict[tuple[int, int], set[str]] = {}
    for place, label in (*_names(gold, text), *_spoken(gold, text)):
        labels.setdefault(place, set()).add(label)
    places = ((tokens_of(offsets, *place), label) for place, (label, *more) in labels.items() if not more)
    return Alike(tuple((tokens, label) for tokens, label in places if tokens))


def _names(gold: dict[str, Any], text: str) -> Iterator[tuple[tuple[int, int], str]]:
    taken = np.zeros(len(text) + 1, bool)
    parties = (party for party in gold["parties"] if isinstance(party, dict))
    names = {(name, party["id"]) for party in parties for name in party["aliases"] if not NO_NAME.match(name)}
    for name, party in sorted(names, key=lambda one: (-len(one[0]), one)):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if not taken[found.start() : found.end()].any():
                taken[found.start() : found.end()] = True
                yield found.span(), party


def _spoken(gold: dict[str, Any], text: str) -> Iterator[tuple[tuple[int, int], str]]:
    for one in gold["statements"]:
        yield (one["span"][0], one["span"][1]), one["speaker"]
        if found := place_of(text, one.get("mention"), one["span"]):
            yield found, one["speaker"]
