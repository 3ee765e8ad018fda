"""One look of the model at a text, on which all that it tells of it rests."""

import functools
from dataclasses import dataclass
from pathlib import Path

from pourparler.reading.second.hearing import Heard, ear_of
from pourparler.reading.second.likeness import Likeness
from pourparler.reading.second.weights import Weights


@dataclass(frozen=True, slots=True)
class Look:
    """A text as the model reads it.

    Attributes:
        found: the weights of the model.
        heard: what its heads say of each token.
        likeness: compares places of the text.
    """

    found: Weights
    heard: Heard
    likeness: Likeness


def look(found: Weights, text: str) -> Look:
    """Read a text; one of the last is not read again, for reports of a pile are gone through twice."""
    kept = _last.get((found.fingerprint, text))
    if kept is None:
        kept = Look(found, ear_of(found).hear(text), _likeness(found.folder, found.fingerprint))
        if len(_last) >= _KEPT:
            _last.pop(next(iter(_last)), None)
        _last[found.fingerprint, text] = kept
    return kept


_KEPT = 32
"""Texts of which it is kept what was heard: about a megabyte each."""
_last: dict[tuple[str, str], Look] = {}


@functools.cache
def _likeness(folder: Path, _fingerprint: str) -> Likeness:
    """Read once for these weights."""
    return Likeness.of(folder)
