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
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
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
    if not any(map(str.isdigit, text)):
        return ()
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


# -- days told of from the day of the report --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A day that a sentence names from the day of its report.

    Attributes:
        date: the day.
        words: those that name it.
        rule: how they were resolved, in words for people.
    """

    date: PartialDate
    words: str
    rule: str


_NEAR = {
    "yesterday": -1, "last night": -1, "yesterday evening": -1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "earlier today": 0, "tomorrow": 1,
}  # fmt: skip
_NEAR_WORDS = re.compile(rf"(?i)\b(?:{'|'.join(sorted(_NEAR, key=len, reverse=True))})\b")
_WEEKDAY = re.compile(
    rf"(?i)(?P<which>\b(?:last|next|this|coming|by|from|until|before|deadline\sof)\s)?\b(?P<day>{'|'.join(_WEEKDAYS)})(?!['’]s|s)\b"
)
_MONTH_AND_DAY = re.compile(
    r"(?i)"
    rf"\b(?:{_MONTH}\s{_DAY}|(?P<day_first>[0-3]?\d)(?:st|nd|rd|th)?\s(?P<month_last>{'|'.join(MONTHS)}))\b(?!,?\s(?:19|20)\d\d)"
)
_TO_COME = re.compile(r"(?i)\b(?:will|shall|would|is\sto|are\sto|due|planned|scheduled|expected|next)\b")


_MAY_NAME_A_DAY = re.compile(r"(?i)\d|day\b|night\b|tomorrow\b|this\s(?:morning|afternoon|evening)\b")
"""Without which no day is named, which is so of most sentences."""


def resolved_dates(words: str, day: datetime.date) -> tuple[ResolvedDate, ...]:
    """The days that a sentence names, seen from the day of its report, in the order of the words.

    A weekday or a day of a month is the last one past, unless the words before it speak of what is to come.

    Args:
        words: the sentence.
        day: the day of the report.

    >>> (friday,) = resolved_dates("Peru walked out on Friday morning.", datetime.date(2014, 7, 7))
    >>> str(friday.date), friday.rule
    ('2014-07-04', 'the last Friday before the report, or its own day')
    >>> (later,) = resolved_dates("Talks will resume on January 9.", datetime.date(2006, 11, 30))
    >>> str(later.date), later.rule
    ('2007-01-09', 'the next such day after the report')
    """
    if not _MAY_NAME_A_DAY.search(words):
        return ()
    every = (_printed(words), _near(words, day), _on_a_weekday(words, day), _on_a_day(words, day))
    return tuple(date for _, date in sorted((one for one in every if one), key=lambda one: one[0]))


def _printed(words: str) -> tuple[int, ResolvedDate] | None:
    whole = next(iter(printed_dates(words)), None)
    return (whole.start, ResolvedDate(whole.date, whole.words, "printed in full")) if whole else None


def _near(words: str, day: datetime.date) -> tuple[int, ResolvedDate] | None:
    match = _NEAR_WORDS.search(words)
    if match is None:
        return None
    by = _NEAR[match.group().lower()]
    rule = {-1: "the day before the report", 0: "the day of the report", 1: "the day after the report"}[by]
    return _resolved(match, day + datetime.timedelta(days=by), rule)


def _on_a_weekday(words: str, day: datetime.date) -> tuple[int, ResolvedDate] | None:
    match = _WEEKDAY.search(words)
    if match is None:
        return None
    name = match["day"].capitalize()
    which = (match["which"] or "").strip().lower()
    ahead = (_WEEKDAYS.index(name.lower()) - day.weekday()) % 7
    if which != "last" and (which not in ("", "this") or _TO_COME.search(words[: match.start()])):
        return _resolved(match, day + datetime.timedelta(days=ahead or 7), f"the first {name} after the report")
    back = (7 - ahead) % 7
    if which == "last" and back == 0:
        back = 7
    own = "" if which == "last" else ", or its own day"
    return _resolved(match, day - datetime.timedelta(days=back), f"the last {name} before the report{own}")


def _on_a_day(words: str, day: datetime.date) -> tuple[int, ResolvedDate] | None:
    match = _MONTH_AND_DAY.search(words)
    if match is None:
        return None
    month = _month_number(match["month"] or match["month_last"])
    number = int(match["day"] or match["day_first"])
    ahead = bool(_TO_COME.search(words[: match.start()]))
    try:
        date = datetime.date(day.year, month, number)
        if ahead and date < day:
            date = date.replace(year=day.year + 1)
        elif not ahead and date > day:
            date = date.replace(year=day.year - 1)
    except ValueError:
        return None
    rule = "the next such day after the report" if ahead else "the last such day up to the report"
    return _resolved(match, date, rule)


def _resolved(match: re.Match[str], date: datetime.date, rule: str) -> tuple[int, ResolvedDate]:
    return match.start(), ResolvedDate(PartialDate.of(date), match.group(), rule)
