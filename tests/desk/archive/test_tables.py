from pathlib import Path

import pytest

from pourparler.desk.archive.tables import COLUMNS, Tables
from tests.desk.archive.archives import table


def row(**told: object) -> list[object]:
    return [told.get(column) for column in COLUMNS["statements"]]


def _ends_early() -> list[list[object]]:
    return [row(id="s2"), _Odd()]  # type: ignore[list-item]


class _Odd:
    def __iter__(self) -> None:
        raise ValueError("shorter")


def test_no_cell_is_taken_for_a_formula_and_words_stand_on_one_line(tmp_path: Path) -> None:
    with Tables(tmp_path) as tables:
        tables.add("statements", [row(text="=1+1", quote="a\nb", start=-1, by="@x")])
    (found,) = table(tmp_path, "statements")
    assert (found["text"], found["quote"], found["start"], found["by"]) == ("'=1+1", "a b", "-1", "'@x")


def test_where_something_goes_wrong_the_tables_are_as_they_were(tmp_path: Path) -> None:
    with Tables(tmp_path) as tables:
        tables.add("statements", [row(id="s1")])
    with pytest.raises(ValueError, match="shorter"), Tables(tmp_path) as tables:
        tables.add("statements", _ends_early())
    assert [found["id"] for found in table(tmp_path, "statements")] == ["s1"]
    assert not list(tmp_path.glob(".*"))


def test_parquet_says_the_same_with_numbers_as_numbers_and_what_is_unknown_as_null(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with Tables(tmp_path) as tables:
        tables.add("statements", [row(id="s1", start=3, quote="é\ud800"), row(id="s2")])
    found = parquet.read_table(tmp_path / "statements.parquet").to_pylist()
    assert [(one["id"], one["start"], one["quote"]) for one in found] == [("s1", 3, "é?"), ("s2", None, None)]
    assert list(found[0]) == list(COLUMNS["statements"])
    assert parquet.read_table(tmp_path / "positions.parquet").num_rows == 0
