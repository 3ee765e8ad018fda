"""When they met: sessions, their format and who was there."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground


class SessionKind(StrEnum):
    """The format of a meeting."""

    PLENARY = "plenary"
    BILATERAL = "bilateral"
    TRILATERAL = "trilateral"
    PREPARATORY = "preparatory"
    WORKING_GROUP = "working group"
    CAUCUS = "caucus"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting."""

    id: str
    date: PartialDate | None = None
    kind: SessionKind = SessionKind.OTHER
    place: str | None = None
    present: tuple[str, ...] = ()
    outcome: str | None = None
    grounds: tuple[Ground, ...] = ()
