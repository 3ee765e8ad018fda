"""The tables of an archive, written row by row: CSV, and Parquet where what writes it is installed."""

import contextlib
import csv
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol, Self

from pourparler.desk.archive.drafting import POSITIONS, STATEMENTS, VERDICTS

REPORTS = (
    *("file", "sha256", "title", "outlet", "date", "standing", "why", "dispute", "copy_of", "program"),
)  # one for each report; for a file that was set aside, one for the file
COLUMNS = {"reports": REPORTS, "statements": STATEMENTS, "positions": POSITIONS, "verdicts": VERDICTS}
"""The columns of each table, by its name."""
NUMBERS = frozenset(
    {"start", "end", "conflicts", "parties", "measures", "statements", "positions", "reports"}
)  # all others hold text
_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to some spreadsheets."""
_TOGETHER = 5_000
"""Rows that are held until they are written as one group of a Parquet file."""


class _Table(Protocol):
    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Some more rows."""

    def close(self) -> None:
        """There are no more."""


class Tables:
    """All tables, written beside their places first and put there when all are whole.

    Args:
        folder: where they go.

    Attributes:
        files: what was written, once all is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, list[_Table]] = {}
        self._written: list[tuple[Path, Path]] = []
        self.files: tuple[Path, ...] = ()

    def __enter__(self) -> Self:
        for name in COLUMNS:
            self._open[name] = [kind(self._beside(f"{name}{ending}"), name) for ending, kind in _kinds()]
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for tables in self._open.values():
            for table in tables:
                table.close()
        for aside, target in self._written:
            if kind is None:
                os.replace(aside, target)  # noqa: PTH105 - the word for what it does
            else:
                aside.unlink(missing_ok=True)
        self.files = tuple(target for _, target in self._written)

    def add(self, name: str, rows: Sequence[Sequence[Any]]) -> None:
        """Some more rows of a table."""
        for table in self._open[name]:
            table.add(rows)

    def _beside(self, name: str) -> Path:
        aside = self._folder / f".{name}.new"
        self._written.append((aside, self._folder / name))
        return aside


def has_parquet() -> bool:
    """Whether what writes Parquet is installed."""
    with contextlib.suppress(ImportError):
        import pyarrow  # noqa: F401 - it is there

        return True
    return False


def _kinds() -> "Iterator[tuple[str, type[_Csv] | type[_Parquet]]]":
    yield ".csv", _Csv
    if has_parquet():
        yield ".parquet", _Parquet


class _Csv:
    """With a byte order mark, by which Excel knows UTF-8."""

    def __init__(self, path: Path, name: str) -> None:
        self._file = path.open("w", encoding="utf-8-sig", errors="replace", newline="")
        self._writer = csv.writer(self._file, lineterminator="\r\n")
        self._writer.writerow(COLUMNS[name])

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        self._writer.writerows([_cell(value) for value in row] for row in rows)

    def close(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()


def _cell(value: object) -> object:
    """No cell is taken for a formula; words stand on one line."""
    if not isinstance(value, str):
        return value
    told = " ".join(value.replace("\x00", "").split())
    return f"'{told}" if told.startswith(_RUNS) else told


class _Parquet:
    """Columns of text and of whole numbers, compressed; what is not known is null."""

    def __init__(self, path: Path, name: str) -> None:
        import pyarrow as pa
        from pyarrow import parquet

        kinds = [(column, pa.int64() if column in NUMBERS else pa.string()) for column in COLUMNS[name]]
        self._schema = pa.schema(kinds)
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Sequence[Any]] = []

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        self._rows += rows
        if len(self._rows) >= _TOGETHER:
            self._write()

    def _write(self) -> None:
        import pyarrow as pa

        columns = zip(*self._rows, strict=True)
        arrays = [pa.array(_plain(column), field.type) for column, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        if self._rows:
            self._write()
        self._writer.close()


def _plain(column: Sequence[Any]) -> list[Any]:
    """Text that can be written as UTF-8, whatever a damaged report held."""
    return [v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for v in column]
