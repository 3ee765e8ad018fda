"""From probabilities of tokens to opinions: a place, its act, the words for speaker and step, what it waits for."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.second.hearing import Floats, Heard, stretches
from pourparler.record.statements import Act

Span = tuple[int, int]

ACTS = tuple(
    Act(name)
    for name in (
        "refuse demand precondition offer assess signal accept promise accuse meet withdraw threat consider"
    ).split()
)
"""In the order of the head."""
CONDITIONS = tuple(
    ConditionKind(name)
    for name in "first before after as_soon_as until unless only_if if simultaneous in_exchange phase deadline".split()
)
"""In the order of the head, after "none"."""

_SHORTEST = 4
"""Tokens of a place."""
_FAR = 300
"""Characters before a place within which the words for its speaker stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the model reads at one place.

    Attributes:
        span: the place in the text.
        act: the likeliest act.
        probability: that there is a statement, and of this act; from 0 to 1.
        place: probability that there is one at all.
        mention: where the words for the speaker stand; None where none are found.
        step: where the words for the step stand.
        conditions: what it waits for: the kind, and where it stands.
    """

    span: Span
    act: Act
    probability: float
    place: float
    mention: Span | None = None
    step: Span | None = None
    conditions: tuple[tuple[ConditionKind, Span], ...] = ()


def opinions(heard: Heard) -> tuple[Opinion, ...]:
    """All places in the order of the text."""
    return tuple(_opinion(heard, *place) for place in _runs(heard.heads["place"]) if place[1] - place[0] >= _SHORTEST)


def _opinion(heard: Heard, first: int, past: int) -> Opinion:
    acts = heard.heads["act"][first:past].mean(0)
    place = float(1 - heard.heads["place"][first:past, 0].mean())
    span = _span(heard, first, past)
    return Opinion(
        span=span,
        act=ACTS[int(acts.argmax())],
        probability=place * float(acts.max()),
        place=place,
        mention=_mention(heard, first, past),
        step=next((_span(heard, *run) for run in _runs(heard.heads["step"], first, past)), None),
        conditions=tuple(_conditions(heard, first, past)),
    )


def _mention(heard: Heard, first: int, past: int) -> Span | None:
    """In the place, else the last one before it that is near."""
    inside = list(_runs(heard.heads["mention"], first, past))
    if inside:
        return _span(heard, *inside[0])
    begin = heard.tokens(int(heard.offsets[first, 0]) - _FAR, int(heard.offsets[first, 0])).start
    before = list(_runs(heard.heads["mention"], begin, first))
    return _span(heard, *before[-1]) if before else None


def _conditions(heard: Heard, first: int, past: int) -> Iterator[tuple[ConditionKind, Span]]:
    kinds = heard.heads["condition"][first:past].argmax(-1)
    for start, end in stretches(kinds > 0):
        among = np.bincount(kinds[start:end], minlength=1 + len(CONDITIONS))[1:]
        yield CONDITIONS[int(among.argmax())], _span(heard, first + start, first + end)


def _runs(shares: Floats, first: int = 0, past: int | None = None) -> Iterator[tuple[int, int]]:
    """Stretches of tokens that are likelier inside than outside; one ends where another begins."""
    part = shares[first:past]
    for start, end in stretches(part[:, 0] < 0.5):
        begins = [at for at in range(start + 1, end) if part[at, 1] > 0.5]
        for begin, stop in zip([start, *begins], [*begins, end], strict=True):
            yield first + begin, first + stop


def _span(heard: Heard, first: int, past: int) -> Span:
    return int(heard.offsets[first, 0]), int(heard.offsets[past - 1, 1])
