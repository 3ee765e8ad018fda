"""Which tokens name a party or a person: every place in a report where the annotation's names for them stand."""

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from training.places import begin, within

PARTY, PERSON = 1, 3
"""Labels of the first token; further ones have the next."""
NO_NAME = re.compile(
    r"^(?:he|she|it|they|we|i|you|who|his|her|their|its|our|my|us|them|one|all|both|the two|(?:the two|both) sides|.)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)


def named(gold: dict[str, Any], text: str, offsets: np.ndarray) -> np.ndarray:
    """The labels of the head ``who``, shape (n,)."""
    labels, taken = np.zeros(len(offsets), np.int32), np.zeros(len(text) + 1, bool)
    for words, label in sorted(_names(gold), key=lambda one: (-len(one[0]), one)):
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            if not taken[found.start() : found.end()].any():
                taken[found.start() : found.end()] = True
                article = _ARTICLE.match(found.group())
                start = found.start() + (article.end() if article else 0)
                begin(labels, within(offsets, start, found.end()), label)
    return labels


def _names(gold: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """Names of parties without those of their people, and names of people."""
    told = {one["speaker_name"] for one in gold["statements"] if one.get("speaker_name")}
    people = told | {name.split()[-1] for name in told}
    yield from ((name, PERSON) for name in people if not NO_NAME.match(name))
    parties = (party for party in gold["parties"] if isinstance(party, dict))
    for name in {name for party in parties for name in party["aliases"]} - people:
        if not NO_NAME.match(name) and not any(re.search(rf"\b{re.escape(one)}\b", name) for one in people):
            yield name, PARTY
