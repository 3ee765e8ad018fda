"""Why the second reader reads a passage so: the words that carried it, and the annotated sentences nearest to it."""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pourparler.reading.page.sentences import Sentence
from pourparler.reading.second.hearing import Ear, Heard, ear_of
from pourparler.reading.second.look import look
from pourparler.reading.second.opinions import ACTS, Opinion, Span
from pourparler.reading.second.spoken import spoken
from pourparler.reading.second.told import Told
from pourparler.reading.second.weights import Weights
from pourparler.record.statements import Act

_MOST_WORDS = 3
"""Words that are told to have carried an opinion."""
_LEAST = 0.02
"""By which the probability falls without a word that carried it."""
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class Carried:
    """A word without which the probability falls, at [start, end) of the text, and by how much."""

    start: int
    end: int
    by: float


@dataclass(frozen=True, slots=True)
class Near:
    """An annotated sentence near to what was read.

    Attributes:
        words: the annotated place.
        act: as annotated.
        likeness: from -1 to 1.
    """

    words: str
    act: Act
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoned:
    """An opinion of the second reader with its reasons.

    Attributes:
        opinion: what it reads, and how probable it is.
        speaker: the party it takes for the speaker; None where that is not clear.
        carried: the words that carried it, the weightiest first.
        near: the nearest annotated sentences.
    """

    opinion: Opinion
    speaker: str | None
    carried: tuple[Carried, ...]
    near: tuple[Near, ...]


def reasoned(text: str, told: Told, found: Weights) -> tuple[Reasoned, ...]:
    """Every opinion on a text that lies in its body, with its reasons.

    Args:
        text: of a report.
        told: what the rules tell of it.
        found: the weights of the model.
    """
    ear, seen = ear_of(found), look(found, text)
    every = []
    for one in spoken(text, told, seen):
        around = _around(one.opinion.span, told.sentences)
        if around is not None:
            every.append(
                Reasoned(
                    opinion=one.opinion,
                    speaker=one.by.party,
                    carried=_carried(ear, text, one.opinion, around),
                    near=_nearest(seen.heard, one.opinion.span, found.folder),
                )
            )
    return tuple(every)


def _around(span: Span, sentences: Sequence[Sentence]) -> Span | None:
    """The sentences in which a place lies."""
    over = [one for one in sentences if one.start < span[1] and span[0] < one.end]
    return (over[0].start, over[-1].end) if over and over[0].start <= span[0] else None


def _carried(ear: Ear, text: str, one: Opinion, around: Span) -> tuple[Carried, ...]:
    """Leave each word of the place out of its sentence in turn, and see how far the probability falls."""
    words = [match.span() for match in re.finditer(r"[\w’'-]+", text[slice(*one.span)])]
    places = [(one.span[0] + start, one.span[0] + end) for start, end in words]
    without = [text[around[0] : start] + text[end : around[1]] for start, end in places]
    whole, *less = ear.hear_each([text[slice(*around)], *without])
    first, past = one.span[0] - around[0], one.span[1] - around[0]
    before = _probability(whole, first, past, one.act)
    falls = [
        Carried(start, end, round(before - _probability(heard, first, past - (end - start), one.act), 3))
        for (start, end), heard in zip(places, less, strict=True)
    ]
    return tuple(sorted((f for f in falls if f.by >= _LEAST), key=lambda fall: -fall.by)[:_MOST_WORDS])


def _probability(heard: Heard, start: int, end: int, act: Act) -> float:
    here = heard.tokens(start, end)
    if here.stop <= here.start:
        return 0.0
    place = 1 - heard.heads["place"][here, 0].mean()
    return float(place * heard.heads["act"][here, ACTS.index(act)].mean())


def _nearest(heard: Heard, span: Span, folder: Path) -> tuple[Near, ...]:
    known, vectors = _annotated(folder)
    likeness = vectors @ vector(heard, span)
    order = np.argsort(-likeness, kind="stable")[:_NEAREST]
    return tuple(Near(known[at]["words"], Act(known[at]["act"]), round(float(likeness[at]), 3)) for at in order)


def vector(heard: Heard, span: Span) -> npt.NDArray[np.float32]:
    """What stands behind the words of a place, as one direction of length 1."""
    here = heard.tokens(*span)
    middle = heard.hidden[here].mean(0) if here.stop > here.start else heard.hidden.mean(0)
    length = float(np.linalg.norm(middle))
    told: npt.NDArray[np.float32] = (middle / (length or 1.0)).astype(np.float32)
    return told


@functools.cache
def _annotated(folder: Path) -> tuple[list[dict[str, str]], npt.NDArray[np.float32]]:
    """Annotated sentences, and their directions."""
    known = json.loads((folder / "sentences.json").read_text(encoding="utf-8"))
    packed: npt.NDArray[np.int8] = np.load(folder / "sentences.npy")
    vectors: npt.NDArray[np.float32] = packed.astype(np.float32) / np.float32(127)
    return known, vectors
