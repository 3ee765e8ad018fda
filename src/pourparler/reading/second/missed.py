"""What only the second reader reads, as a report keeps it."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten

from pourparler.record.statements import Act

Span = tuple[int, int]

_TOLD, _LONGEST = 4, 120
"""Passages of one report that are told beside its draft, and characters of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What only the model reads: possibly missed by the rules, and for a person to look at.

    Attributes:
        span: where it stands in the text.
        quote: the words there.
        speaker: the party that the model takes for the speaker; None where it is not clear.
        mention: where the words stand that it takes for the speaker.
        act: what is done.
        probability: that there is a statement, and of this act; from 0 to 1.
        sentence: number of its sentence.
    """

    span: Span
    quote: str
    speaker: str | None
    mention: Span | None
    act: Act
    probability: float
    sentence: int


def likeliest(missed: Iterable[Missed]) -> list[Missed]:
    """The few that are told beside a draft, in the order of the text."""
    return sorted(sorted(missed, key=lambda one: -one.probability)[:_TOLD], key=lambda one: one.span)


def shortened(words: str) -> str:
    """The words of a passage, as they are told there."""
    return shorten(words, _LONGEST, placeholder=" …")
