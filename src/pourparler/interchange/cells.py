r"""Tables as spreadsheets write them: any of their encodings, separators and ways with numbers; and written for them.

>>> rows_of("\ufeffmeasure;us\r\nstop;-0,5\r\n".encode(), "worth.csv")[1].cells
('stop', '-0,5')
>>> amount_of("-2..0"), amount_of("1,5", separator=";"), amount_of("1,500")
(Amount(low=-2.0, mode=None, high=0.0), Amount(low=1.5, mode=None, high=1.5), None)
>>> guarded("=cmd"), guarded("-2"), guarded("-2..0")
("'=cmd", '-2', "'-2..0")
"""

import csv
import io
import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pourparler.interchange.carried import refusal
from pourparler.record.codec.door import Refusal, to_text
from pourparler.record.codec.encode import number
from pourparler.record.valuations import Amount

MOST_ROWS = 5_000
"""Rows of a table; more is refused."""
MOST_COLUMNS = 200
"""Columns of a table; more is refused."""
SEPARATORS = ",;\t"

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?", re.ASCII)
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}([.,])\d{3}", re.ASCII)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, without what is around them, its line in the file, and what separates cells there."""

    line: int
    cells: tuple[str, ...]
    separator: str = ","

    def cell(self, place: int) -> str:
        """A cell; empty where the row is short."""
        return self.cells[place] if place < len(self.cells) else ""


def rows_of(content: bytes, name: str) -> list[Row]:
    """The rows of a table that are not empty.

    Args:
        content: the file.
        name: of the file, for messages.

    Raises:
        InputError: no text, or more than is read.
    """
    try:
        text = to_text(_decoded(content, name))
    except Refusal as refused:
        raise refusal(name, refused.what, refused.remedy, refused.line) from refused
    first, _, rest = text.partition("\n")
    separator, skipped = _separator(first), 0
    if first.strip().strip('"').startswith("sep=") and len(first.strip().strip('"')) == 5:
        separator, text, skipped = first.strip().strip('"')[-1], rest, 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[Row] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(reader.line_num + skipped, tuple(_tidy(cell) for cell in cells), separator))
            _check_size(rows, name, reader.line_num)
    except csv.Error as error:
        raise refusal(
            name, f"this is not a table: {error}", "Save it anew as CSV.", reader.line_num + skipped
        ) from error
    if not rows:
        raise refusal(name, "the table is empty", "Fill it in, and save it as CSV.")
    return rows


def _check_size(rows: list[Row], name: str, line: int) -> None:
    if len(rows) > MOST_ROWS or (rows and len(rows[-1].cells) > MOST_COLUMNS):
        raise refusal(
            name, "this table is too large", f"At most {MOST_ROWS} rows of {MOST_COLUMNS} cells are read.", line
        )


def _decoded(content: bytes, name: str) -> str:
    """The text: in Unicode, or as Excel writes it in the west where it is no Unicode."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, name)
    if b"\0" in content:
        raise refusal(name, "this is not a text file", "In the spreadsheet, save it as CSV.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252", name)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        remedy = "In the spreadsheet, save it as CSV UTF-8."
        raise refusal(name, f"this is not {encoding.upper()} text", remedy) from error


def _separator(line: str) -> str:
    """The sign that stands most often in the first line, outside quotation marks."""
    bare = re.sub(r'"[^"]*"', "", line)
    return max(SEPARATORS, key=bare.count)


def _tidy(cell: str) -> str:
    """A cell without the spaces around it, and without the sign that keeps a spreadsheet from reckoning."""
    cell = unicodedata.normalize("NFC", cell).replace("\xa0", " ").strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def amount_of(cell: str, separator: str = ",") -> Amount | None:
    """A number, ``low..high`` or ``low..mode..high``; None for anything else.

    Args:
        cell: the text.
        separator: what separates the cells of its file.
    """
    parts = [number_of(part, separator) for part in re.split(r"\.\.|…", cell)]
    numbers = [part for part in parts if part is not None]
    if len(numbers) < len(parts) or len(parts) > 3 or numbers != sorted(numbers):
        return None
    return Amount(numbers[0], numbers[1] if len(numbers) == 3 else None, numbers[-1])


def number_of(cell: str, separator: str = ",") -> float | None:
    """A finite number, also with a decimal comma or a real minus sign; None for anything else.

    So it is for what may be thousands: ``1,234``, and ``1.234`` where semicolons separate the cells, as in countries
    that write a decimal comma.
    """
    text = cell.strip().replace("−", "-")
    thousands = _THOUSANDS.fullmatch(text)
    if len(text) > 100 or (thousands and (thousands[1] == "." if separator == ";" else thousands[1] == ",")):
        return None
    if "." not in text:
        text = text.replace(",", ".", 1)
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def amount_cell(amount: Amount) -> str:
    """An amount as a cell."""
    numbers = [amount.low] if amount.certain and amount.mode is None else [amount.low, amount.mode, amount.high]
    return "..".join(plain(one) for one in numbers if one is not None)


def plain(value: float) -> str:
    """A number as a cell."""
    return repr(number(value))


def table_text(rows: Iterable[Sequence[str]]) -> str:
    """The text of a table, with the mark by which Excel knows UTF-8, and no cell that it takes for a formula."""
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([guarded(cell) for cell in row] for row in rows)
    return "\ufeff" + stream.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay as they are."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
