"""Where a claim rests: a source, and the words or the stretch of it."""

from dataclasses import dataclass

from pourparler.record.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A source that an entry rests on, with the passage where it is known.

    Attributes:
        source: id of a source.
        quote: the words themselves.
        span: character offsets [start, end) into the source's file as decoded.
    """

    source: str
    quote: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report, document or note that entries rest on; ``file`` is relative to the talks file."""

    id: str
    outlet: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    url: str | None = None
    file: str | None = None
