"""What every answer can show of itself: a short line, plain data, tables for a data frame and for a notebook."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any, ClassVar

from pourparler.record.codec.answers import encode

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

MOST_ROWS = 20
"""Rows that a notebook shows."""


class Shown:
    """Mixed into the answers, which are frozen dataclasses.

    Attributes:
        table: which of its lists an answer is shown by, unless another is asked for.
    """

    __slots__ = ()
    table: ClassVar[str]

    def summary(self) -> str:
        """The answer in a few words, for a developer: how many of what."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, with the keys of its JSON."""
        data: dict[str, Any] = encode(self)
        return data

    def rows(self, table: str | None = None) -> list[Row]:
        """One of the lists of the answer, each entry as one row.

        Args:
            table: its key in ``to_dict``; None = the one the answer is shown by.

        Raises:
            ValueError: it has no such list.
        """
        name = table or self.table
        found = self.to_dict().get(name)
        if not isinstance(found, list):
            lists = [key for key, value in self.to_dict().items() if isinstance(value, list)]
            raise ValueError(f'no list is called "{name}". There are: {", ".join(lists)}.')
        return [_flat(item) for item in found]

    def to_frame(self, table: str | None = None) -> "pd.DataFrame":
        """One of its lists as a data frame; needs pandas.

        Args:
            table: as for ``rows``.
        """
        import pandas as pd

        return pd.DataFrame(self.rows(table))

    def __repr__(self) -> str:
        """One line, however much there is."""
        return f"<{type(self).__name__}: {self.summary()}>"

    def _repr_html_(self) -> str:
        rows = self.rows()
        return f"<p>{escape(self.summary())}</p>{_table(rows[:MOST_ROWS])}{_more(len(rows) - MOST_ROWS)}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "way out", "ways out"), counted(3, "deal")
    ('1 way out', '3 deals')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def _flat(item: Any) -> Row:
    """An entry as one row: what stands inside it as columns of their own, one level deep."""
    if not isinstance(item, dict):
        return {"value": item}
    row: Row = {}
    for key, value in item.items():
        if isinstance(value, dict) and all(not isinstance(inner, dict | list) for inner in value.values()):
            row |= {f"{key} {name}": inner for name, inner in value.items()}
        else:
            row[key] = value
    return row


def _table(rows: Iterable[Row]) -> str:
    rows = list(rows)
    if not rows:
        return ""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(_cell(row.get(column)) for column in columns)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(str(item) for item in value)
    return f"<td>{'' if value is None else escape(str(value))}</td>"


def _more(number: int) -> str:
    return f"<p>and {number} more</p>" if number > 0 else ""
