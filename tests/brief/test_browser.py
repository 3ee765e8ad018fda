"""Opens briefs from disk in a real Chromium; skipped where there is none, unless POURPARLER_REQUIRE_BROWSER=1."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pourparler.brief.choices import Choices, chosen
from pourparler.brief.formats import html
from pourparler.brief.outline.compose import FORMS
from pourparler.desk.gather import Materials
from pourparler.desk.study import Study
from pourparler.record.codec import load, loads
from tests.brief.regenerate import document, path_of

CHROMIUM = Path("/usr/bin/chromium")
REQUIRED = os.environ.get("POURPARLER_REQUIRE_BROWSER") == "1"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not REQUIRED:
        pytest.importorskip("playwright", reason="playwright is not installed")
        if not CHROMIUM.exists():
            pytest.skip(f"no browser at {CHROMIUM}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("name", ["ferry", "six-party-2006", "lockerbie-1998", "open", "hostile"])
def test_a_brief_opens_from_disk_quietly_and_fits_the_screen(
    browser: Any, tmp_path: Path, name: str, width: int
) -> None:
    file = tmp_path / "brief.html"
    file.write_text(html.render(document(name, full=True)), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert complaints == []
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for kind in ("h1", "h2", "h3", "figure", ".picture"):
        for found in page.query_selector_all(kind):
            assert found.is_visible()
            box = found.bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
    page.close()


def test_words_in_pictures_stay_inside_them_and_large_enough_to_read(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    file.write_text(html.render(document("six-party-2006", full=True)), encoding="utf-8")
    page = browser.new_page(viewport={"width": 380, "height": 800})
    page.goto(file.as_uri())
    measured = page.evaluate(
        """[...document.querySelectorAll('figure svg')].flatMap(svg => [...svg.querySelectorAll('text')].map(text => {
          const inner = text.getBoundingClientRect(), outer = svg.getBoundingClientRect();
          return [inner.left >= outer.left - 1 && inner.right <= outer.right + 1,
                  inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1,
                  14 * outer.width / svg.viewBox.baseVal.width]; }))"""
    )
    assert measured
    for sideways, upright, size in measured:
        assert sideways
        assert upright
        assert size >= 9
    page.close()


def test_a_brief_prints(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    file.write_text(html.render(document("six-party-2006")), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert 1 < printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") + printed.count(b"/Type /Page/") <= 4
    page.close()


def test_every_part_of_a_picture_is_reached_by_keyboard_and_says_what_it_is(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    file.write_text(html.render(document("six-party-2006", full=True)), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    wanted = page.evaluate("document.querySelectorAll('svg a').length")
    drawn = page.evaluate("document.querySelectorAll('#why svg rect, #why ~ figure svg rect').length")
    reached: set[str] = set()
    for _ in range(2000):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => { const at = document.activeElement; if (!at || at === document.body) return null;
            return at.closest('svg') ? [...document.querySelectorAll('svg a')].indexOf(at)
              + ': ' + at.getAttribute('aria-label') : ''; }"""
        )
        if here is None:
            break
        reached.add(here)
    told = {one for one in reached if one}
    assert len(told) == wanted > drawn
    assert all(len(one.split(": ", maxsplit=1)[1]) > 3 for one in told)
    page.close()


def test_a_printed_brief_has_page_numbers(browser: Any, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    file = tmp_path / "brief.html"
    file.write_text(html.render(document("six-party-2006")), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.pdf(path=tmp_path / "brief.pdf", prefer_css_page_size=True)
    printed = pypdf.PdfReader(tmp_path / "brief.pdf").pages
    for number, sheet in enumerate(printed, start=1):
        assert f"{number} / {len(printed)}" in sheet.extract_text()
    page.close()


def test_the_marking_stands_at_the_head_and_foot_of_every_printed_page(browser: Any, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    file = tmp_path / "brief.html"
    made = replace(document("six-party-2006", full=True), marking='Restricted "1" </style>')
    file.write_text(html.render(made), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.pdf(path=tmp_path / "brief.pdf", prefer_css_page_size=True)
    printed = pypdf.PdfReader(tmp_path / "brief.pdf").pages
    assert len(printed) > 3
    for number, sheet in enumerate(printed, start=1):
        assert sheet.extract_text().count('Restricted "1" </style>') == 2, number
    page.close()


@pytest.mark.parametrize("name", ["six-party-2006", "lockerbie-1998", "ferry", "hostile", "crowded"])
def test_each_form_prints_on_one_page(browser: Any, tmp_path: Path, name: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    talks = loads(crowded()) if name == "crowded" else load(path_of(name))
    findings = Study(talks, time_limit=20).findings()
    page = browser.new_page()
    for form in FORMS:
        file = tmp_path / "form.html"
        made = chosen(Materials(talks=talks), findings, Choices(sections=(form,), marking="Restricted"))
        file.write_text(html.render(made), encoding="utf-8")
        page.goto(file.as_uri())
        page.pdf(path=tmp_path / "form.pdf", prefer_css_page_size=True)
        assert len(pypdf.PdfReader(tmp_path / "form.pdf").pages) == 1, form
    page.close()


def crowded() -> str:
    """Nine parties with long names, sixty measures with long words, and much said about each."""
    said = "words that go on and on about the matter at hand " * 5
    firm = ("red line", "firm", "stated", "soft")
    whole: dict[str, Any] = {
        "pourparler": 1,
        "talks": "A very large set of talks with many parties on a great many things",
        "parties": [{"id": f"p{i}", "name": f"The Federal Republic of Long Names and Places {i}"} for i in range(9)],
        "sources": [
            {
                "id": f"s{i}",
                "outlet": "The Long Herald",
                "title": f"What happened on day {i} of the long talks",
            }
            for i in range(60)
        ],
        "measures": [
            {"id": f"m{i}", "what": f"hand over the documents on border settlement {i} this year", "by": [f"p{i % 9}"]}
            for i in range(60)
        ],
        "positions": [],
        "statements": [],
    }
    for i in range(60):
        grounds = [{"source": f"s{i}", "quote": f"{i} {said.strip()}"}]
        held = {"party": f"p{(i + 1) % 9}", "firmness": firm[i // 2 % 4], "grounds": grounds}
        whole["positions"].append({"id": f"a{i}", "says": f"m{i} before m{(i + 1) % 60}", **held})
        softer = {"party": f"p{(i + 2) % 9}", "firmness": firm[i % 4], "fallbacks": [f"m{(i + 5) % 60}"]}
        whole["positions"].append({"id": f"b{i}", "says": f"m{i}", "grounds": grounds, **softer})
        to = {"by": f"p{i % 9}", "to": f"p{(i + 1 + i // 9) % 9}", "text": said.strip(), "grounds": grounds}
        whole["statements"].append({"id": f"t{i}", "act": "accuse", **to})
    return json.dumps(whole)
