"""Over time, in the browser: the line, the date as a control, what changed between two dates."""

import csv
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.hostile import hostile_talks
from tests.web.serving import Served, served
from tests.web.sitting import Sitting, without_fault

SIX_PARTY = Path(__file__).parents[2] / "examples" / "six-party-over-time.talks.yaml"
OTHERS = ("/", "/positions", "/why", "/briefing")


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("six")
    shutil.copy(SIX_PARTY, folder)
    with served(folder) as bench:
        yield bench


def page(bench: Served, address: str) -> str:
    """A page as it reads when its work is done."""
    for _ in range(60):
        told = " ".join(bench.ask(address).text.split())
        if "<h1>Working</h1>" not in told:
            return told
    raise AssertionError(f"{address} is not done")


def test_the_page_shows_the_line_and_what_moved_it(six: Served) -> None:
    text = page(six, "/history")
    assert "The distance is 4 since 11 December 2008. It was widest, at 6.67" in text
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in text
    assert "North Korea softened. Until then: freeing the accounts" in text
    assert 'class="band as-of"' not in text


def test_a_date_is_looked_at_by_its_address(six: Served) -> None:
    text = page(six, "/history?on=2007-01-25")
    assert "As of 25 January 2007. The other pages show the talks as they stood then." in text
    assert "Verdict: stuck. Distance: 3." in text
    assert "North Korea and the United States: 3" in text
    assert "In force were sixteen positions:" in text
    assert re.search(r'href="/history\?on=2007-01-19" data-key="k"', text)
    assert re.search(r'href="/history\?on=2007-02-05" data-key="j"', text)
    assert 'aria-current="date">23 January 2007' in text


@pytest.mark.parametrize("other", OTHERS)
def test_the_other_pages_show_the_talks_as_they_stood_then(six: Served, other: str) -> None:
    text = page(six, f"{other}?on=2007-01-25")
    assert "As of 25 January 2007. What came later is not used." in text
    assert "12 December 2008" not in text
    assert f'href="{other}" data-key="0"' in text
    assert 'href="/history?on=2007-01-25" data-key="O"' in text


def test_the_verdict_of_a_date_is_that_of_the_date(six: Served) -> None:
    told = {day: six.ask(f"/verdict.json?on={day}").data["verdict"] for day in ("2007-01-25", "2007-02-14")}
    dates = {one["date"]: one["verdict"] for one in six.ask("/history.json").data["dates"]}
    assert told == {"2007-01-25": dates["2007-01-23"], "2007-02-14": dates["2007-02-13"]}
    assert told == {"2007-01-25": "stuck", "2007-02-14": "not stuck"}


def test_two_dates_are_compared_by_an_address_or_by_a_form(six: Served) -> None:
    text = page(six, "/history?compare=2006-11-30,2007-02-12")
    assert "narrowed by 1.33, from 4.67 to 3.33. The verdict is the same: stuck." in text
    sent = six.ask("/history?from=2006-11-30&until=2007-02-12&suppose=us-cvid+soft")
    assert sent.status == 303
    assert sent.headers["location"] == "/history?suppose=us-cvid+soft&compare=2006-11-30%2C2007-02-12"
    data = six.ask("/history.json?compare=2006-11-30,2007-02-12").data
    assert data["compared"]["softened"] == ["dprk-bda-1", "dprk-bda-2"]


def test_a_date_that_is_none_is_told(six: Served) -> None:
    for address in ("/history?on=yesterday", "/history?compare=2006", "/history?compare=2006,soon"):
        answer = six.ask(address)
        assert answer.status == 409
        assert "There is a problem" in answer.text


def test_a_date_as_people_write_it_is_looked_at_and_compared(six: Served) -> None:
    sent = six.ask("/history?day=25+January+2007&suppose=us-cvid+soft&suppose=dprk-bda-1+soft")
    there = "/history?on=2007-01-25&suppose=us-cvid+soft&suppose=dprk-bda-1+soft"
    assert (sent.status, sent.headers["location"]) == (303, there)
    sent = six.ask("/history?from=Nov+30,+2006&until=12+February+2007")
    assert sent.headers["location"] == "/history?compare=2006-11-30%2C2007-02-12"


def test_a_date_that_is_not_understood_stays_in_its_field_with_what_is_wrong(six: Served) -> None:
    for query, field in (("day=soon", "day"), ("from=2006&until=soon", "until")):
        answer = six.ask(f"/history?{query}")
        assert answer.status == 422
        assert f'<p class="wrong" id="{field}-wrong">“soon” is no date' in answer.text
        assert re.search(rf'id="{field}" name="{field}" value="soon"[^>]* aria-invalid="true"', answer.text)


def test_a_date_before_the_record_says_so(six: Served) -> None:
    text = page(six, "/history?on=2001")
    assert "Nothing was on record by 2001: the first entry is of 27 August 2003." in text
    assert re.search(r'href="/history\?on=2003-08-27" data-key="j"', text)
    assert "Nothing was on record by 2001" in page(six, "/?on=2001")


def test_the_twins_hold_every_date(six: Served) -> None:
    data = six.ask("/history.json").data
    rows = list(csv.DictReader(io.StringIO(six.ask("/history.csv").text.removeprefix("\ufeff"))))
    assert [row["date"] for row in rows] == [one["date"] for one in data["dates"]]
    assert [float(row["distance"]) if row["distance"] else None for row in rows] == [
        one["distance"] for one in data["dates"]
    ]
    row = next(row for row in rows if row["date"] == "2007-01-23")
    assert (row["what moved it"], row["North Korea – Japan"]) == ("dprk-bda-1, dprk-bda-2", "2.0")


def test_what_is_supposed_is_supposed_on_every_date(six: Served) -> None:
    supposed = six.ask("/history.json?suppose=us-noprecond+soft").data
    plain = six.ask("/history.json").data
    on = [one["date"] for one in plain["dates"]].index("2005-02-22")
    assert (plain["dates"][on]["distance"], supposed["dates"][on]["distance"]) == (pytest.approx(4 / 3), 0)
    text = page(six, "/history?suppose=us-noprecond+soft&on=2005-02-23")
    assert re.search(r'href="/history\?on=[\d-]+&amp;suppose=us-noprecond\+soft" data-key="j"', text)


def test_without_dates_the_page_says_what_it_needs(bench: Served) -> None:
    (bench.folder / "t.talks.yaml").write_text(
        "pourparler: 1\ntalks: T\nparties: [{id: a}]\nmeasures: [{id: m, by: [a]}]\ngoal: [m]\n"
    )
    assert "Nothing on record has a date" in page(bench, "/history")
    assert bench.ask("/history.json").data["dates"] == []


def test_nothing_written_in_a_record_runs(bench: Served) -> None:
    (bench.folder / "t.talks.yaml").write_text(hostile_talks()[0], encoding="utf-8")
    text = page(bench, "/history")
    assert "alert(1)" in text
    assert not re.search(r'<script(?! src="/static/)|<img|<svg/', text)


def test_a_person_walks_along_the_dates_with_keys(browser: Any, bench: Served) -> None:
    shutil.copy(SIX_PARTY, bench.folder)
    someone = Sitting(browser, bench)
    someone.page.wait_for_selector(".ruling")
    someone.press("O", ".dating .here")
    assert someone.page.text_content(".dating .here") == "12 December 2008"
    someone.press("k", '.here:text("11 December 2008")')
    assert "on=2008-12-11" in someone.page.url
    assert someone.focus == "here"
    someone.press("k", '.here:text("11 October 2008")')
    someone.press("W", 'a[aria-current="page"]:text("Why stuck")')
    assert "/why?on=2008-10-11" in someone.page.url
    someone.press("O", '.here:text("11 October 2008")')
    someone.press("s", '#compared, h2:text("What changed between the two dates")')
    someone.press("0", '.here:text("12 December 2008")')
    assert "compare=" in someone.page.url
    assert someone.complaints == []


def test_a_date_is_chosen_in_the_picture(browser: Any, six: Served) -> None:
    someone = Sitting(browser, six)
    someone.page.goto(f"{six.address}history")
    mark = someone.page.wait_for_selector('figure svg a[aria-label^="23 January 2007"]')
    assert mark.get_attribute("aria-label") == "23 January 2007: 3, narrowed by 1.67, stuck"
    mark.focus()
    someone.press("Enter", '.here:text("23 January 2007")')
    assert someone.page.url.endswith("/history?on=2007-01-23")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_nobody_is_kept_out(browser: Any, six: Served, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    someone = Sitting(browser, six, color_scheme=scheme, viewport={"width": width, "height": 800})
    for address in ("history?on=2007-01-25", "history?compare=2006-11-30,2007-02-12", "?on=2001"):
        someone.page.goto(six.address + address)
        someone.page.wait_for_selector("h1:not(:text('Working'))")
        without_fault(axe, someone, address)
        assert someone.page.evaluate("document.documentElement.scrollWidth") <= width
