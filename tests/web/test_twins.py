"""Each page as data: JSON and, where it is a table, CSV, from one place on the page."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.serving import MONDAY, TUESDAY, Served, served

pytest.importorskip("starlette", reason="starlette is not installed")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("talks")
    with served(folder) as one:
        one.paste(MONDAY)
        one.paste(TUESDAY)
        one.ask("/briefing.json")  # which waits for what a page would show under way
        yield one


def table(bench: Served, path: str) -> list[dict[str, str]]:
    answered = bench.ask(path)
    assert answered.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answered.body.decode("utf-8-sig"))))


def test_a_page_leads_to_its_data_and_keeps_what_its_address_says(bench: Served) -> None:
    led = r'<p class="twins">.*?</p>'
    for path, twins in (
        ("/", ["/verdict.json", "/verdict.csv"]),
        ("/why", ["/why.json", "/why.csv"]),
        ("/reports?added=1", ["/reports.json?added=1", "/reports.csv?added=1"]),
        ("/briefing?full=1", ["/briefing.json?full=1", "/briefing.csv?full=1"]),
        ("/talks", ["/talks.json"]),
    ):
        (found,) = re.findall(led, bench.seen(path).text, re.DOTALL)
        assert re.findall(r'href="([^"]*)"', found) == twins
        assert [bench.ask(twin).status for twin in twins] == [200] * len(twins)
    assert "twins" not in bench.seen("/nowhere").text


def test_each_position_of_a_conflict_and_of_a_way_out_is_a_row_with_its_passage(bench: Served) -> None:
    rows = table(bench, "/why.csv")
    whole = bench.ask("/why.json").data
    positions = [id_ for one in whole["conflicts"] for id_ in one["positions"]]
    softened = [change["position"] for one in whole["unlocks"] for change in one["changes"]]
    assert [row["position"] for row in rows if row["what"] == "conflict"] == positions
    assert [row["position"] for row in rows if row["what"] == "way out"] == softened
    assert positions
    assert softened
    for row in rows:
        assert row["party"] in ("Peru", "Chile")
        assert row["passage"] in f"{MONDAY} {TUESDAY}".replace("\n", " ")
        assert row["passage"]
        assert "May 2003" in row["where"]


def test_each_passage_of_a_question_is_a_row(bench: Served) -> None:
    rows = table(bench, "/verdict.csv")
    questions = bench.ask("/verdict.json").data["questions"]
    assert [row["question"] for row in rows] == [one["id"] for one in questions for _ in one["passages"]]
    assert [row["in words"] for row in rows] == [one["words"] for one in questions]
    assert {row["settles"] for row in rows} == {"yes"}


def test_each_report_is_a_row(bench: Served) -> None:
    rows = table(bench, "/reports.csv")
    assert [(row["date"], row["positions"]) for row in rows] == [("2003-05-13", "1"), ("2003-05-12", "1")]
    assert {row["talks found"] for row in rows} == {"yes"}


def test_an_empty_folder_has_tables_without_rows(tmp_path: Path) -> None:
    with served(tmp_path) as empty:
        for path in ("/verdict.csv", "/reports.csv"):
            assert table(empty, path) == []


def test_no_cell_is_taken_for_a_formula(tmp_path: Path) -> None:
    (tmp_path / "=1+1.txt").write_text(MONDAY)
    with served(tmp_path) as bench:
        (row,) = table(bench, "/reports.csv")
        assert row["file"] == "'=1+1.txt"
