"""What lasts, in the browser: what nobody would leave, and an outcome judged that is put together by ticking."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.serving import Served, served
from tests.web.sitting import Sitting, without_fault
from tests.web.test_history import page

PRISONERS = """\
pourparler: 1
talks: Prisoner's dilemma
parties: [{id: p1, name: Ann}, {id: p2, name: Bob}]
measures: [{id: c1, what: keep silent, by: p1, reversible: yes}, {id: c2, what: stay silent, by: p2, reversible: yes}]
positions: [{id: p, party: p1, says: c2 before c1}, {id: q, party: p2, says: c1 before c2}]
goal: [c1]
order_of_states:
  p1: [[c2], [c1, c2], [], [c1]]
  p2: [[c1], [c1, c2], [], [c2]]
"""


@pytest.fixture(scope="module")
def prison(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("prison")
    (folder / "prison.talks.yaml").write_text(PRISONERS, encoding="utf-8")
    with served(folder) as bench:
        yield bench


def test_the_page_leads_with_what_lasts_and_draws_it(prison: Served) -> None:
    text = page(prison, "/stability")
    assert "Of four outcomes that the facts allow" in text
    assert 'data-from="c1 c2"' in text
    assert "What it would take to stay" not in text


def test_an_outcome_is_judged_by_its_address(prison: Served) -> None:
    text = page(prison, "/stability?outcome=asked&in=c1&in=c2")
    assert "Ann takes back keeping silent, and nothing deters that." in text
    assert "What it would take to stay" in text
    assert text.count(" checked") == 2
    assert "This is how things are." in page(prison, "/stability?outcome=asked")


def test_twins_have_the_same_as_data_and_as_a_table(prison: Served) -> None:
    assert prison.ask("/stability.json?outcome=asked&in=c1").data["asked"]["in_force"] == ["c1"]
    rows = [*csv.DictReader(io.StringIO(prison.ask("/stability.csv").text.lstrip("\ufeff")))]
    assert [(one["in force"], one["nash"], one["seq"]) for one in rows] == [("", "yes", "yes"), ("c1, c2", "", "yes")]


def test_its_style_sheet_is_its_own_with_the_widths_of_its_tables(prison: Served) -> None:
    sheet = prison.ask("/sheet/stability.css?outcome=asked&in=c1")
    assert (sheet.status, sheet.headers["content-type"].partition(";")[0]) == (200, "text/css")
    assert "col.w52 { width: 52%; }" in sheet.text  # of the table of concepts
    assert "col.w28 { width: 28%; }" in sheet.text  # of who would stay
    assert "col.w28" not in prison.ask("/sheet/stability.css").text


def test_an_outcome_of_what_is_no_measure_is_told(prison: Served) -> None:
    assert "is no measure" in page(prison, "/stability?in=nothing-of-the-kind")


def test_a_supposition_holds_here_too(prison: Served) -> None:
    text = page(prison, "/stability?suppose=p1+values+c1+at+3")
    assert 'class="band' in text


def test_a_person_judges_an_outcome_by_keys(browser: Any, prison: Served) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    someone = Sitting(browser, prison)
    someone.page.wait_for_selector(".ruling")
    someone.press("L", "form[action='/stability']")
    someone.press("e", "input[name=in]")
    for box in someone.page.query_selector_all("input[name=in]"):
        box.check()
    someone.press("Enter", "text=What it would take to stay")
    without_fault(axe, someone, "/stability")
