"""What a door gives: the text of a report, and what its wrapping says of it."""

from dataclasses import dataclass, field

from pourparler.reading.page.inputs.kinds import Kind
from pourparler.record.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the wrapping of a report says of it: the head of a page, the headers of a mail.

    Attributes:
        title: the headline.
        outlet: who published it.
        byline: who wrote it.
        date: when it was published.
        date_words: the words that say so.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    date: PartialDate | None = None
    date_words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A report as taken in.

    Attributes:
        kind: what it came as.
        text: its text; for plain text the file as decoded, else what was extracted.
        hints: what its wrapping says of it.
    """

    kind: Kind
    text: str
    hints: Hints = field(default_factory=Hints)
