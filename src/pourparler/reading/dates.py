"""Dates as newspapers print them, read only where day, month and year are all there.

>>> [(str(found.date), found.words) for found in printed_dates("Posted November. 30, 2006 06:49,")]
[('2006-11-30', 'November. 30, 2006')]
>>> printed_dates("on November 29") + printed_dates("03/04/2012")
()
"""

import datetime
import re
from dataclasses import dataclass

from pourparler.record.dates import PartialDate

MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\b{_MONTH},?\s{{1,3}}{_DAY}\b,?\s{{0,3}}{_YEAR}",
        rf"(?<!\d){_DAY}\.?\s{{1,3}}(?:of\s)?{_MONTH},?\s{{1,3}}{_YEAR}",
        rf"(?<!\d){_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR}年\s?(?P<month>[01]?\d)月\s?(?P<day>[0-3]?\d)日",
        rf"(?<!\d)(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{_YEAR}",
        rf"(?<!\d)(?P<first>[0-3]?\d)[/-](?P<second>[0-3]?\d)[/-]{_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date and the words it came from, at [start, end) of what was searched."""

    date: PartialDate
    words: str
    start: int
    end: int


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """Every whole date in a text, in the order of printing.

    A date such as 03/04/2012, which is a day in April here and in March there, is not read.
    """
    found = [
        PrintedDate(date, match.group(), match.start(), match.end())
        for shape in _SHAPES
        for match in shape.finditer(text)
        if (date := _date_of(match)) is not None
    ]
    return tuple(sorted(found, key=lambda printed: printed.start))


def _date_of(match: re.Match[str]) -> PartialDate | None:
    parts = match.groupdict()
    if "first" in parts:
        day, month = _which_is_the_day(int(parts["first"]), int(parts["second"]))
    else:
        day, month = int(parts["day"]), _month_number(parts["month"])
    try:
        return PartialDate.of(datetime.date(int(parts["year"]), month, day))
    except ValueError:
        return None


def _which_is_the_day(first: int, second: int) -> tuple[int, int]:
    """(day, month) where only one reading is possible; a date that does not exist where two are."""
    if first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else (0, 0)


def _month_number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(word[:3].lower()))
