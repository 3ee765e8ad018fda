"""What only the second reader reads, as a report keeps it."""

from dataclasses import dataclass

from pourparler.record.statements import Act

Span = tuple[int, int]


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
