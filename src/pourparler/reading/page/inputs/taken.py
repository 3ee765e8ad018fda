"""What a door gives: the text of a report, and what its wrapping says of it."""

from dataclasses import dataclass, field
from enum import StrEnum

from pourparler.reading.page.inputs.kinds import Kind
from pourparler.record.dates import PartialDate


class DoubtKind(StrEnum):
    """What may be wrong with a text as taken in."""

    LEFT_OUT = "left out"
    SAVED_ON = "saved on"
    LETTERS_GUESSED = "letters guessed"
    LETTERS_MENDED = "letters mended"
    LETTERS_LOST = "letters lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something a person must know of how a text was got.

    Attributes:
        kind: what it is.
        words: what was left out, in the words of the file or the name of a part; the name of the encoding; words
            that show it.
    """

    kind: DoubtKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the wrapping of a report says of it: the head of a page, the headers of a mail.

    Attributes:
        title: the headline.
        outlet: who published it.
        byline: who wrote it.
        date: when it was published.
        date_words: the words that say so.
        is_own_date: whether that is the report's own date, before any that its text prints.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    date: PartialDate | None = None
    date_words: str | None = None
    is_own_date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A report as taken in.

    Attributes:
        kind: what it came as.
        text: its text; for plain text the file as decoded, else what was extracted.
        hints: what its wrapping says of it.
        doubts: what a person must know of how the text was got: what may be missing, what was guessed.
    """

    kind: Kind
    text: str
    hints: Hints = field(default_factory=Hints)
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One report of several: what it is called, and its bytes."""

    name: str
    data: bytes
