import csv
import io
from pathlib import Path

import pytest

from pourparler.reading import read_report
from pourparler.reading.exports.table import COLUMNS, as_csv, harmless
from pourparler.record.dates import PartialDate

CANAL = Path(__file__).parents[1] / "reports" / "canal.txt"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_each_statement_is_a_row_with_its_words_at_their_place() -> None:
    report = read_report("canal.txt", CANAL.read_bytes())
    found = rows(as_csv([report], {}))
    assert len(found) == len(report.statements) > 3
    for row, reading in zip(found, report.statements, strict=True):
        assert tuple(row) == COLUMNS
        assert (row["speaker"], row["act"], row["date"]) == (reading.speaker, reading.act, str(report.date))
        words = report.original.text[int(row["start"]) : int(row["end"])]
        assert row["words"].lstrip("'") == " ".join(words.split())


def test_conditions_stand_with_their_words() -> None:
    report = read_report("a.txt", b"Chile met Bolivia. Bolivia refused to reopen the lock until Chile\npaid the toll.")
    assert rows(as_csv([report], {}))[-1]["conditions"] == "until: until Chile paid the toll"


def test_a_date_that_a_person_gave_goes_before_that_of_the_report() -> None:
    report = read_report("canal.txt", CANAL.read_bytes())
    dated = rows(as_csv([report], {"canal.txt": PartialDate.parse("1999-01")}))
    assert {row["date"] for row in dated} == {"1999-01"}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_a_file_named_like_a_formula_is_harmless() -> None:
    report = read_report("=cmd.txt", b"Bolivia met Chile at the lock. Bolivia turned down the plan.")
    assert {row["report"] for row in rows(as_csv([report], {}))} == {"'=cmd.txt"}
