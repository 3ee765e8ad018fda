"""Dates as reports give them: a day, or only a month or a year."""

import calendar
import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An ISO date whose day, or month and day, may be unknown.

    >>> str(PartialDate.parse("2006-11")), PartialDate.parse("2006-11").last_day().isoformat()
    ('2006-11', '2006-11-30')
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``2006``, ``2006-11`` or ``2006-11-29``.

        Raises:
            ValueError: the text is not such a date, or no such day exists.
        """
        match = _ISO.match(text.strip())
        if not match:
            raise ValueError(f'"{text}" is not a date')
        year = int(match[1])
        month, day = (int(part) if part else None for part in match.group(2, 3))
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)  # raises where no such day exists
        return cls(year, month, day)

    @classmethod
    def of(cls, day: datetime.date) -> "PartialDate":
        """The full date of a day."""
        return cls(day.year, day.month, day.day)

    @property
    def is_a_day(self) -> bool:
        """Whether it is known to the day."""
        return self.day is not None

    def first_day(self) -> datetime.date:
        """The first day that the date may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> datetime.date:
        """The last day that the date may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The ISO form, as precise as the date is known."""
        parts = [f"{self.year:04d}"] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)
