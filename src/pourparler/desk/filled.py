"""What somebody filled in on a form, read as what the record holds; all that is wrong with it is told at once.

>>> filled = Filled({"firmness": ["firm"], "since": ["2006-11"], "until": ["soon"]})
>>> filled.one("firmness"), str(filled.date("since")), filled.date("until")
('firm', '2006-11', None)
>>> [(wrong.field, wrong.what) for wrong in filled.wrongs]
[('until', '“soon” is no date: write it as 28 November 2006, 2006-11-28, 2006-11 or 2006')]
"""

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate

_Word = TypeVar("_Word", bound=StrEnum)
CHANGED = (
    "This was changed meanwhile, in another window or by an undo. Save again to put what is filled in here in its place"
)

HOW_DATES = "write it as 28 November 2006, 2006-11-28, 2006-11 or 2006"
_LONGEST_DATE = 40
"""Characters of a date as somebody writes it; more says more than a date."""


def date_in(written: str) -> PartialDate:
    """A date as files have it, or as people write it: "28 November 2006", "on Nov 28, 2006".

    >>> str(date_in("2006-11")), str(date_in("28 November 2006")), str(date_in("Tuesday, Nov. 28, 2006"))
    ('2006-11', '2006-11-28', '2006-11-28')
    >>> date_in("1 May 2006 to 3 May 2006")
    Traceback (most recent call last):
    ...
    ValueError: "1 May 2006 to 3 May 2006" is not a date

    Raises:
        ValueError: it is none, or several.
    """
    from pourparler.reading.page.dates import printed_dates

    try:
        return PartialDate.parse(written)
    except ValueError:
        found = printed_dates(written)
        if len(found) != 1 or len(written) > _LONGEST_DATE:
            raise
        return found[0].date


def print_of(entry: object) -> str:
    """What tells whether an entry is still as it was."""
    return hashlib.sha256(repr(entry).encode("utf-8", "replace")).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """Something that cannot stay so.

    Attributes:
        field: the name of the field.
        what: what is wrong and how to mend it, a sentence without its full stop.
        near: entries that may be meant, (id, words) pairs, where that is what is asked.
    """

    field: str
    what: str
    near: tuple[tuple[str, str], ...] = ()


class FilledError(InputError):
    """A form that cannot be taken as it is filled in.

    Args:
        wrongs: all that is wrong with it.
    """

    def __init__(self, wrongs: Iterable[Wrong]) -> None:
        self.wrongs = tuple(wrongs)
        super().__init__(Problem(file="", line=None, what=wrong.what) for wrong in self.wrongs)


class Filled:
    """The fields of a form, each with what was filled in, and what is wrong with them so far."""

    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        self.fields = fields
        self.wrongs: list[Wrong] = []

    def __contains__(self, name: str) -> bool:
        return name in self.fields

    def one(self, name: str, default: str = "") -> str:
        """What was filled in last."""
        return ([*self.fields.get(name, ()), default][:1][0]).strip()

    def all(self, name: str) -> tuple[str, ...]:
        """All that was chosen, each once."""
        return tuple(dict.fromkeys(value.strip() for value in self.fields.get(name, ()) if value.strip()))

    def known(self, name: str, ids: Iterable[str]) -> tuple[str, ...]:
        """What was chosen of what there is."""
        there = frozenset(ids)
        return tuple(value for value in self.all(name) if value in there)

    def text(self, name: str) -> str | None:
        """Words; None where none were written."""
        return self.one(name).replace("\r\n", "\n") or None

    def date(self, name: str) -> PartialDate | None:
        """A date; None where none was written, or it is none."""
        written = self.one(name)
        try:
            return date_in(written) if written else None
        except ValueError:
            self.wrong(name, f"“{written}” is no date: {HOW_DATES}")
            return None

    def number(self, name: str) -> float | None:
        """A number; None where none was written, or it is none."""
        written = self.one(name).replace("−", "-").replace(",", ".")
        try:
            value = float(written) if written else None
        except ValueError:
            value = math.nan
        if value is None or math.isfinite(value):
            return value
        self.wrong(name, f"“{self.one(name)}” is no number: write it as 4, -2 or 0.5")
        return None

    def word(self, name: str, words: type[_Word], default: _Word) -> _Word:
        """One of a set of words."""
        written = self.one(name)
        return words(written) if written in set(words) else default

    def wrong(self, name: str, what: str, near: tuple[tuple[str, str], ...] = ()) -> None:
        """Note what cannot stay so."""
        self.wrongs.append(Wrong(field=name, what=what, near=near))

    def seen(self, entry: object) -> str:
        """The print of what the form showed of an entry when somebody began to fill it in."""
        return self.one("seen") or print_of(entry)

    def refuse_if_changed(self, entry: object) -> None:
        """Whoever filled in a form saw what stands there now.

        Args:
            entry: what stands there now.

        Raises:
            FilledError: somebody else, or another window, has changed it meanwhile.
        """
        if self.seen(entry) != print_of(entry):
            raise FilledError([Wrong(field="main", what=CHANGED)])

    def finish(self) -> None:
        """All was read.

        Raises:
            FilledError: something cannot stay so.
        """
        if self.wrongs:
            raise FilledError(self.wrongs)
