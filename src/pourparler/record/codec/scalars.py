"""What a single value means once its type is known: YAML 1.2 core rules, and nothing beyond them.

Each reader gives the value, or raises ``Refusal`` with what is wrong and how to mend it.
"""

import math
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from pourparler.record.codec.door import Refusal, shown
from pourparler.record.codec.nodes import Scalar
from pourparler.record.codec.schema import SHARES
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.ids import did_you_mean, invisible, is_id, near_names, slug

LONGEST_ID = 200
"""Characters in one id; more is refused."""

LARGEST = 1e15
"""The largest worth or cost, up or down; more is refused."""
LONGEST_LAG = 1_000
"""Steps before a skipped measure is noticed; more is refused."""
LONGEST_NAME = 1_000
"""Characters in what things and people are called; more is refused."""
LONGEST_WORDS = 50_000
"""Characters in quotations, notes and other words; more is refused."""

_WHOLE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", re.ASCII)
_TRUE, _FALSE = ("true", "True", "TRUE"), ("false", "False", "FALSE")
_NOTHING = ("", "~", "null", "Null", "NULL")
_LONGEST_NUMBER = 400

Word = TypeVar("Word", bound=StrEnum)


def is_nothing(scalar: Scalar) -> bool:
    """Whether a value says that none is given."""
    return scalar.plain and scalar.text in _NOTHING


def is_bool(scalar: Scalar) -> bool:
    """Whether a value is written as true or false."""
    return scalar.plain and scalar.text in (*_TRUE, *_FALSE)


def is_whole(scalar: Scalar) -> bool:
    """Whether a value is written as a whole number."""
    return scalar.plain and bool(_WHOLE.fullmatch(scalar.text))


def is_number(scalar: Scalar) -> bool:
    """Whether a value is written as a number, finite or not."""
    text = scalar.text
    return is_whole(scalar) or (scalar.plain and bool(_NUMBER.fullmatch(text) or _NOT_FINITE.fullmatch(text)))


def read_id(scalar: Scalar) -> str:
    """The id of an entry, as written, in NFC (as conditions read it)."""
    text = name_in(scalar)
    if len(text) > LONGEST_ID:
        raise Refusal(f'"{shown(text)}" is too long for an id', f"At most {LONGEST_ID} characters can be read.")
    if hidden := invisible(text):
        raise Refusal(f'the id "{shown(text)}" holds an invisible character ({hidden})', "Type it anew.")
    if not is_id(text):
        raise Refusal(
            f'"{shown(text)}" is not an id',
            f'Use letters, digits, and single hyphens inside, for instance "{slug(text)}".',
        )
    return text


def name_in(scalar: Scalar) -> str:
    """A text that names an entry; whether there is such an entry is for ``check`` to say."""
    if not scalar.text:
        raise Refusal("an id is empty", "Fill it in, or take it away.")
    return unicodedata.normalize("NFC", scalar.text)


def read_whole(scalar: Scalar) -> int:
    """A whole number."""
    if not is_whole(scalar):
        raise Refusal(f'"{shown(scalar.text)}" is not a whole number', _unquoted(scalar, "Write a number such as 2."))
    if len(scalar.text) > _LONGEST_NUMBER:
        raise Refusal(f'"{shown(scalar.text)}" is too large', "Write a number such as 2.")
    return _whole(scalar.text)


def _whole(text: str) -> int:
    return int(text, 0) if text.startswith(("0o", "0x")) else int(text)


def read_number(scalar: Scalar) -> float:
    """A finite number."""
    text = scalar.text
    if not is_number(scalar):
        raise Refusal(f'"{shown(text)}" is not a number', _unquoted(scalar, "Write a number such as 2 or -0.5."))
    if _NOT_FINITE.fullmatch(text) or len(text) > _LONGEST_NUMBER:
        raise Refusal(f'"{shown(text)}" is not a finite number', "Write a number such as 2 or -0.5.")
    try:
        number = float(_whole(text)) if is_whole(scalar) else float(text)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Refusal(f'"{shown(text)}" is too large', "Write a number such as 2 or -0.5.")
    return number


def read_amount(scalar: Scalar) -> float:
    """A number that stands for a worth or a cost, so that sums of many stay numbers."""
    number = read_number(scalar)
    if abs(number) > LARGEST:
        remedy = f"Numbers up to {LARGEST:,.0f} can be added up. Count in thousands or millions."
        raise Refusal(f"{shown(scalar.text)} is too large for a worth", remedy)
    return number


def read_text(scalar: Scalar, longest: int) -> str:
    """A text of at most so many characters."""
    if len(scalar.text) > longest:
        what = f"a text of {len(scalar.text):,} characters is too long here"
        raise Refusal(what, f"At most {longest:,} are read. Shorten it, or leave it to a report named by `file`.")
    return scalar.text


def read_share(scalar: Scalar) -> float:
    """``no``, ``partly``, ``yes``, or a number from 0 to 1."""
    if scalar.text in SHARES:
        return SHARES[scalar.text]
    remedy = "Write no, partly or yes, or a number from 0 to 1."
    try:
        share = read_number(scalar)
    except Refusal as refusal:
        raise Refusal(f'"{shown(scalar.text)}" does not say how much is lost', remedy) from refusal
    if not 0 <= share <= 1:
        raise Refusal(f"{shown(scalar.text)} is not from 0 to 1", remedy)
    return share


def read_bool(scalar: Scalar) -> bool:
    """True or false."""
    if is_bool(scalar):
        return scalar.text in _TRUE
    raise Refusal(f'"{shown(scalar.text)}" is neither true nor false', _unquoted(scalar, "Write true or false."))


def read_word(scalar: Scalar, words: type[Word]) -> Word:
    """One of a closed set of words."""
    known = [word.value for word in words]
    if scalar.text in known:
        return words(scalar.text)
    remedy = f"Known: {', '.join(known)}."
    if len(scalar.text) < 100 and (near := did_you_mean(scalar.text, known)):
        remedy = near
    what = f'"{shown(scalar.text)}" is not a known {_spaced(words.__name__)}'
    raise Refusal(what, remedy, wrong=scalar.text, instead=_nearest_first(scalar.text, known))


def _nearest_first(text: str, known: list[str]) -> Iterable[str]:
    """The words of a set, those that are near first."""
    near = near_names(text, known, most=3) if len(text) < 100 else ()
    return (*near, *(word for word in known if word not in near))


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def read_date(scalar: Scalar) -> PartialDate:
    """A day, a month or a year."""
    try:
        return PartialDate.parse(scalar.text)
    except ValueError as error:
        day = re.match(r"\d{4}-\d{2}-\d{2}(?=[Tt ])", scalar.text, re.ASCII)
        remedy = f"Give the day alone: {day[0]}." if day else "Write 2006-11-30, 2006-11 or 2006."
        raise Refusal(f'"{shown(scalar.text)}" is not a date', remedy) from error


def read_condition(scalar: Scalar) -> Condition:
    """A condition in the language of conditions."""
    try:
        return parse(scalar.text)
    except ConditionError as error:
        raise Refusal(f'in "{shown(scalar.text)}": {shown(error.what, 200)}', error.remedy) from error


def _unquoted(scalar: Scalar, remedy: str) -> str:
    return remedy if scalar.plain else f"{remedy.removesuffix('.')}, without quotes."
