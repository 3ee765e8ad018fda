"""The briefing in the page: what is chosen of it stands in its address, and its files say the same."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.sitting import Sitting

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
    for told in ("There is a problem", "is not a date", "none is chosen", 'value="soon"', 'value="Draft"'):
        assert told in page.text
    assert looked_at.ask("/briefing.md?date=soon").status == 409
    assert looked_at.ask("/briefing.md?section=moon").status == 409


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
