"""The briefing in the page: what is chosen of it stands in its address, and its files say the same."""

import html
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.sitting import Sitting, without_fault

pytest.importorskip("starlette", reason="starlette is not installed")

CHOICE = "chosen=1&section=wants&section=why&author=K.+Moe&date=2003-05-14&marking=Restricted"


@pytest.fixture(scope="module")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("talks")
    with served(folder) as one:
        one.paste(MONDAY)
        one.paste(TUESDAY)
        one.ask("/verdict.json")
        yield one


def test_page_and_files_are_one_composition_with_the_same_choices(looked_at: Served) -> None:
    text = looked_at.ask(f"/briefing.md?{CHOICE}").text
    assert text.startswith("**Restricted**\n")
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## What to know first",
        "## Why the talks are stuck",
        "## Who wants what before what",
        "## Sources",
    ]
    assert "Prepared by K. Moe, 14 May 2003." in text
    assert looked_at.ask(f"/briefing.json?{CHOICE}").data["markdown"] == text
    page = looked_at.ask(f"/briefing?{CHOICE}").text
    for told in ("Prepared by K. Moe, 14 May 2003.", "Restricted", "nobody has confirmed it yet"):
        assert told in page
        assert told in looked_at.ask(f"/briefing.html?{CHOICE}").text
    assert 'id="why"' in page
    assert 'id="in-short"' not in page
    with zipfile.ZipFile(BytesIO(looked_at.ask(f"/briefing.docx?{CHOICE}").body)) as word:
        assert "Restricted" in word.read("word/header1.xml").decode()
        assert "Restricted" in word.read("word/footer1.xml").decode()
        assert "K. Moe" in word.read("docProps/core.xml").decode()
        assert "In short" not in word.read("word/document.xml").decode()


def test_what_is_chosen_is_what_the_page_shows_as_chosen(looked_at: Served) -> None:
    page = looked_at.ask(f"/briefing?{CHOICE}").text
    assert 'value="why" checked' in page
    assert 'value="in-short">' in page
    assert 'value="K. Moe"' in page
    whole = looked_at.ask("/briefing?full=1").text
    assert 'value="in-short" checked' in whole
    assert 'value="wants" checked' in whole
    assert 'value="wants">' in looked_at.ask("/briefing").text
    assert (
        "/briefing?author=K.+Moe&amp;date=2003-05-14&amp;marking=Restricted"
        in looked_at.ask(f"/briefing?full=1&{CHOICE}").text
    )


def test_what_cannot_be_understood_is_told_and_kept(looked_at: Served) -> None:
    page = looked_at.ask("/briefing?chosen=1&date=soon&marking=Draft")
    assert page.status == 200
    for told in ("There is a problem", "is no date", "none is chosen", 'value="soon"', 'value="Draft"'):
        assert told in page.text
    assert looked_at.ask("/sheet/briefing.css?chosen=1&date=soon").status == 200
    assert looked_at.ask("/briefing.md?date=soon").status == 409
    assert looked_at.ask("/briefing.md?section=moon").status == 409


def test_a_date_at_the_head_is_written_as_people_write_it(looked_at: Served) -> None:
    for written in ("14 May 2003", "May 14, 2003", "2003-05-14"):
        assert "14 May 2003" in looked_at.ask(f"/briefing.md?{urlencode({'date': written})}").text.partition("## ")[0]
    wrong = looked_at.ask("/briefing?chosen=1&section=why&date=soon").text
    assert '<p class="wrong" id="date-wrong">“soon” is no date' in wrong


def test_where_nothing_makes_a_pdf_the_page_says_so_and_what_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked" / "weasyprint"
    blocked.mkdir(parents=True)
    (blocked / "__init__.py").write_text("raise ImportError('not here')")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PYTHONPATH", f"{blocked.parent}:{Path(__file__).parents[2] / 'src'}")
    folder = tmp_path / "talks"
    folder.mkdir()
    with served(folder) as bench:
        bench.paste(MONDAY)
        bench.paste(TUESDAY)
        bench.ask("/verdict.json")
        page = bench.ask("/briefing").text
        assert "No PDF here" in page
        assert "/briefing.pdf" not in page
        assert bench.ask("/briefing.pdf").status == 409


@pytest.mark.browser
def test_sections_are_chosen_in_the_page_and_the_address_gives_them_again(browser: Any, looked_at: Served) -> None:
    sitting = Sitting(browser, looked_at)
    sitting.press("B", ".choosing")
    sitting.press("s", ".choosing[open]")
    sitting.page.uncheck("input[value=in-short]")
    sitting.page.check("input[value=wants]")
    sitting.page.fill("#marking", "Draft")
    sitting.page.press("#marking", "Enter")
    sitting.page.wait_for_selector(".marked")
    assert sitting.page.locator(".paper section").count() > 2
    assert not sitting.page.locator("#in-short").count()
    address = sitting.page.url
    shown = sitting.page.locator(".paper").inner_text()
    sitting.page.goto(address)
    assert sitting.page.locator(".paper").inner_text() == shown
    assert sitting.complaints == []
    sitting.page.close()


def test_a_reference_leads_to_the_report_with_the_sentence_marked_and_on_to_what_rests_on_it(looked_at: Served) -> None:
    page = looked_at.ask("/briefing?full=1").text
    led = set(re.findall(r'<a class="ref" href="(/passages/\w+)">', page))
    assert led
    assert "#note-" not in "".join(re.findall(r'<a class="ref"[^>]*>', page))
    for address in led:
        told = looked_at.ask(f"{address}.json").data["passage"]
        shown = looked_at.ask(address).text
        marked = "".join(re.findall(r"<mark[^>]*>([^<]*)</mark>", shown))
        assert " ".join(html.unescape(marked).split()) == told["quote"]
        assert told["quote"] in f"{MONDAY} {TUESDAY}".replace("\n", " ")
        kinds = {one["kind"] for one in told["rests"]}
        assert "sentence" in kinds
        assert kinds & {"statement", "position"}
    whole = [looked_at.ask(f"{address}.json").data["passage"] for address in led]
    kinds = {one["kind"] for told in whole for one in told["rests"]}
    assert {"statement", "position", "conflict", "way out", "sentence"} <= kinds
    assert any(one["draft"] for told in whole for one in told["rests"] if one["kind"] == "position")


def test_every_passage_of_the_list_has_a_page_and_those_that_are_gone_are_told(looked_at: Served) -> None:
    listed = looked_at.ask("/passages.json").data["passages"]
    page = looked_at.ask("/passages").text
    for one in listed:
        assert f"/passages/{one['id']}" in page
        assert looked_at.ask(f"/passages/{one['id']}").status == 200
    rows = looked_at.ask("/passages.csv").text.splitlines()
    assert len(rows) == 1 + sum(len(one["rests"]) for one in listed)
    assert looked_at.ask("/passages/nowhere").status == 404
    assert looked_at.ask("/passages/nowhere.json").status == 404


def test_a_passage_without_its_report_or_its_words_says_which_is_missing(tmp_path: Path) -> None:
    (tmp_path / "fish.talks.yaml").write_text(FISH)
    (tmp_path / "s.txt").write_text(MONDAY)
    with served(tmp_path) as bench:
        pages = {one["quote"]: bench.ask(f"/passages/{one['id']}").text for one in _passages(bench)}
    assert "These words are not in the report as it is" in pages["words that nobody wrote"]
    assert "The report itself is not in this folder" in pages["we wait"]
    assert "No words are on record, only the report" in pages[None]
    assert not any("<mark" in page for page in pages.values())


def test_a_passage_tells_what_rests_on_it_as_the_record_is_now(tmp_path: Path) -> None:
    file = tmp_path / "fish.talks.yaml"
    file.write_text(FISH)
    with served(tmp_path) as bench:
        (id_,) = [one["id"] for one in _passages(bench) if one["quote"] == "we wait"]

        def told() -> dict[str, list[str]]:
            kinds: dict[str, list[str]] = defaultdict(list)
            for one in bench.ask(f"/passages/{id_}.json").data["passage"]["rests"]:
                kinds[one["kind"]].append(one["words"])
            return kinds

        before = told()
        assert before["conflict"]
        file.write_text(FISH.replace("m before n", "n before m"))
        after = told()
        assert after["conflict"] == [], "they want the same"
        assert after["position"] != before["position"]
        assert after["sentence"] != before["sentence"], "a sentence of the briefing as it is now"
        assert after["position"][0].partition(" (")[0] in bench.ask(f"/passages/{id_}").text


FISH = """\
pourparler: 1
talks: Fish
parties: [{id: a}, {id: b}]
sources: [{id: s, outlet: The Sheet, file: s.txt}, {id: t, outlet: The Other}]
measures: [{id: m, by: [a]}, {id: n, by: [b]}]
positions:
  - {id: p, party: a, says: n before m, grounds: [{source: s, quote: words that nobody wrote}]}
  - {id: q, party: b, says: m before n, grounds: [{source: t, quote: we wait}, {source: s}]}
"""


def _passages(bench: Served) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = bench.ask("/passages.json").data["passages"]
    return told


@pytest.mark.browser
def test_a_reference_is_followed_to_the_marked_sentence_in_sight_and_by_keys_to_the_next(
    browser: Any, looked_at: Served
) -> None:
    sitting = Sitting(browser, looked_at, viewport={"width": 360, "height": 700})
    sitting.press("B", ".paper a.ref")
    sitting.page.click(".paper a.ref >> nth=0")
    sitting.page.wait_for_selector("mark")
    sitting.until("document.activeElement.id === 'here'")
    sitting.until(  # what brings it into sight may come after the page
        """() => { const mark = document.querySelector('mark').getBoundingClientRect();
        const text = document.querySelector('.report-text').getBoundingClientRect();
        return mark.top >= text.top && mark.top < text.bottom; }"""
    )
    sitting.rest()
    first = sitting.page.url
    sitting.page.keyboard.press("j" if sitting.page.locator("[data-key=j]").count() else "k")
    sitting.until("address => location.href !== address", first)
    assert sitting.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert sitting.complaints == []
    sitting.page.close()


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 360)])
def test_no_page_about_the_briefing_keeps_anybody_out(browser: Any, looked_at: Served, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    sitting = Sitting(
        browser, looked_at, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    passage = f"passages/{_passages(looked_at)[0]['id']}"
    for path in ("briefing?chosen=1&date=soon", "briefing?section=who-speaks", "passages", passage):
        sitting.page.goto(f"{looked_at.address}{path}")
        without_fault(axe, sitting, path)
        assert sitting.page.evaluate("document.documentElement.scrollWidth") <= width
    sitting.page.close()


def test_the_forms_have_pages_of_their_own_with_files_and_boxes(looked_at: Served) -> None:
    for form, told in (
        ("island", "Where positions diverge"),
        ("red-lines", "Red lines, and firm"),
        ("who-speaks", "Between"),
    ):
        led = looked_at.ask(f"/forms/{form}").headers["location"]
        assert led == f"/briefing?section={form}"
        page = looked_at.ask(led).text
        assert told in page
        assert f'value="{form}" checked' in page
        assert "(draft)" in page or "draft" in page
        assert f"/briefing.docx?section={form}" in page
        assert told in looked_at.ask(f"/briefing.md?section={form}").text
        assert looked_at.ask(f"/briefing.docx?section={form}").body.startswith(b"PK")
    assert looked_at.ask("/forms/moon").status == 404
    assert looked_at.ask("/forms/island?suppose=x").headers["location"] == "/briefing?section=island&suppose=x"


def test_a_form_keeps_author_date_and_marking_that_were_chosen(looked_at: Served) -> None:
    text = looked_at.ask(f"/briefing?{CHOICE}").text
    addresses = [html.unescape(one) for one in re.findall(r'href="(/forms/[^"]*)"', text)]
    assert len(addresses) == 3
    for address in addresses:
        answer = looked_at.ask(looked_at.ask(address).headers["location"])
        assert all(told in answer.text for told in ("Restricted", "K. Moe", "14 May 2003"))


def test_a_marking_is_not_lost_by_looking_at_another_page(looked_at: Served) -> None:
    looked_at.ask(f"/briefing?{CHOICE}")
    (back,) = re.findall(r'href="(/briefing[^"]*)" data-key="B"', looked_at.ask("/positions").text)
    text = looked_at.ask(html.unescape(back)).text
    assert all(told in text for told in ("Restricted", "K. Moe", "14 May 2003"))
    looked_at.ask("/briefing?chosen=1&date=soon")
    assert f'href="{back}"' in looked_at.ask("/positions").text, "what could not be understood is not kept"
    looked_at.ask("/briefing?chosen=1&section=why&author=&date=&marking=")
    (back,) = re.findall(r'href="(/briefing[^"]*)" data-key="B"', looked_at.ask("/positions").text)
    assert 'value="Restricted"' not in looked_at.ask(html.unescape(back)).text
