"""By when something is wanted: words for a last day, resolved from the day of the report forwards.

A last day is told of, never an order of steps: "before Friday" waits for nothing that anybody does.
"""

import datetime
import re

from pourparler.reading.page.dates import MONTHS, printed_dates
from pourparler.record.dates import PartialDate

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBERS = dict(
    zip(
        "a one two three four five six seven eight nine ten twelve fourteen eighteen thirty sixty ninety".split(),
        (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 30, 60, 90),
        strict=True,
    )
)
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>(?:19|20)\d\d))?"
_UPON = r"\b(?:by|before|until|no\slater\sthan|not\slater\sthan)\s(?:midnight\son\s|noon\son\s)?"
_END = r"\b(?:by|before|until)\sthe\s(?:end|close)\sof\s"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"{_UPON}(?:the\s)?{_DAY}\s(?:of\s)?{_MONTH}\b{_YEAR}",
        rf"{_UPON}{_MONTH}\s{_DAY}\b{_YEAR}",
        rf"{_END}{_MONTH}\b{_YEAR}",
        rf"{_END}(?:the\s|this\s)?(?P<whole>year|month|week)\b",
        rf"{_UPON}(?P<weekday>{'|'.join(_WEEKDAYS)})\b",
        rf"\bwithin\s(?:the\s(?:next\s)?)?(?P<number>\d+|{'|'.join(_NUMBERS)})\s(?P<unit>day|week|month)s?\b",
        rf"\b(?P<number>\d+|{'|'.join(_NUMBERS)})\s(?P<unit>day|week|month)s\sto\b",
    )
)


_MAY_BE = re.compile(r"(?i)\b(?:by|before|until|than|within)\s|(?:day|week|month)s\sto\b")
"""Without which no shape is found: to try one pattern takes a seventh of the time."""


def spans(words: str) -> tuple[tuple[int, int], ...]:
    """Where words name a last day.

    >>> spans("that the gates open by 15 May 2012 at all costs")
    ((20, 34),)
    """
    if not _MAY_BE.search(words):
        return ()
    return tuple(sorted({match.span() for shape in _SHAPES for match in shape.finditer(words)}))


_TIME = re.compile(
    r"(?:before|until|till|by|after|once)\s(?:the\s\w+\sof\s)?(?:(?:the|that|this|next|last|any|coming|lunar|chinese|orthodox|school|academic|"
    r"rainy|dry|fishing|growing|planting|tourist)\s){0,3}(?:(?:end|start|beginning|middle|close)\sof\s(?:the\s|this\s|next\s)?\w+|"
    r"term|break|rains|monsoon|harvest|carnival|advent|lent|midsummer|midwinter|hogmanay|dates?|days?|time|weeks?|weekend|months?|years?|night|morning|evening|summer|winter|spring|autumn|season|holidays?|christmas|easter|ramadan|eid|"
    r"diwali|holi|nowruz|passover|thanksgiving|new\syear(?:['’]s\s(?:eve|day))?|then|now|tomorrow|tonight|(?:an?\s)?(?:[\w-]+\s){0,2}deadline|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?:\s\d{1,2})?(?:,?\s\d{4})?)",
    re.IGNORECASE,
)
"""A time that is no day of the calendar, and nothing that anybody does: "before that date", "until the end of June"."""


def names_a_day(words: str) -> bool:
    """Whether words are a last day and nothing else.

    >>> names_a_day("by Friday"), names_a_day("after the first of next month"), names_a_day("before the army leaves")
    (True, True, False)
    """
    bare = words.strip(" ,.;")
    if _TIME.fullmatch(bare):
        return True
    return any((match := shape.match(bare)) and len(bare) - match.end() < len(" evening") for shape in _SHAPES)


def deadline(words: str, told: PartialDate | None) -> PartialDate | None:
    """The last day that words name, if any; one without a year is the next there is after the report.

    >>> told = PartialDate.parse("2012-05-03")
    >>> [str(deadline(w, told)) for w in ("by the end of June", "within ten days", "by Friday", "before 2 May")]
    ['2012-06-30', '2012-05-13', '2012-05-04', '2013-05-02']
    >>> deadline("by Friday", None)
    """
    day = told.first_day() if told and told.day else None
    for shape in _SHAPES:
        match = shape.search(words)
        found = _resolved(match, day) if match else None
        if found:
            return PartialDate.of(found)
    return None


def _resolved(match: re.Match[str], day: datetime.date | None) -> datetime.date | None:
    parts = match.groupdict()
    if parts.get("month"):
        return _in_month(parts, day)
    if day is None:
        return None
    if parts.get("whole"):
        return _end_of(parts["whole"].lower(), day)
    if parts.get("weekday"):
        ahead = (_WEEKDAYS.index(parts["weekday"].lower()) - day.weekday()) % 7
        return day + datetime.timedelta(days=ahead or 7)
    return _later(day, parts["number"].lower(), parts["unit"].lower())


def _in_month(parts: dict[str, str | None], day: datetime.date | None) -> datetime.date | None:
    month = MONTHS.index((parts["month"] or "").lower()) + 1
    of_month = int(parts.get("day") or 0)
    if parts.get("year") is None and day is None:
        return None
    year = int(parts["year"] or 0) or (day.year if day else 0)
    try:
        found = PartialDate.parse(f"{year}-{month:02d}" + (f"-{of_month:02d}" if of_month else "")).last_day()
        past = parts.get("year") is None and day is not None and found < day
        return found.replace(year=found.year + 1) if past else found
    except ValueError:
        return None


def _end_of(whole: str, day: datetime.date) -> datetime.date:
    if whole == "week":
        return day + datetime.timedelta(days=6 - day.weekday())
    return PartialDate(day.year, day.month if whole == "month" else None).last_day()


def _later(day: datetime.date, number: str, unit: str) -> datetime.date | None:
    count = int(number) if number.isdigit() else _NUMBERS[number]
    if count > 1000:
        return None
    if unit != "month":
        return day + datetime.timedelta(days=count * (7 if unit == "week" else 1))
    years, month = divmod(day.month - 1 + count, 12)
    last = PartialDate(day.year + years, month + 1).last_day()
    return last.replace(day=min(day.day, last.day))


def day_of_event(words: str, told: PartialDate | None) -> PartialDate | None:
    """The day on which something happened, where words say so: the last such day up to that of the report.

    >>> told = PartialDate.parse("2012-05-03")
    >>> [str(day_of_event(w, told)) for w in ("met on Tuesday", "met yesterday", "met on April 30", "met again")]
    ['2012-05-01', '2012-05-02', '2012-04-30', 'None']
    """
    printed = printed_dates(words)
    if printed:
        return printed[0].date
    if told is None or told.day is None:
        return None
    day = told.first_day()
    match = _HAPPENED.search(words)
    if match is None:
        return None
    if match["weekday"]:
        back = (day.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
        return PartialDate.of(day - datetime.timedelta(days=back))
    if match["near"]:
        return PartialDate.of(day - datetime.timedelta(days=match["near"].lower() == "yesterday"))
    return _last_in_month(match, day)


_HAPPENED = re.compile(
    rf"\b(?:(?:on|late|early|last|since)\s(?P<weekday>{'|'.join(_WEEKDAYS)})\b|(?P<near>yesterday|today)\b"
    rf"|(?:on|of)\s(?:the\s)?(?:(?P<first>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>{'|'.join(MONTHS)})\b"
    r"(?:\s(?P<second>[0-3]?\d)(?!\d))?)",
    re.IGNORECASE,
)


def _last_in_month(match: re.Match[str], day: datetime.date) -> PartialDate | None:
    number = match["first"] or match["second"]
    if number is None:
        return None
    month = MONTHS.index(match["month"].lower()) + 1
    try:
        found = datetime.date(day.year, month, int(number))
        return PartialDate.of(found.replace(year=day.year - 1) if found > day else found)
    except ValueError:
        return None
