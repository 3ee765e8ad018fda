"""The workbench in a real Chromium; skipped where there is none, unless POURPARLER_REQUIRE_BROWSER=1."""

import time
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.serving import MONDAY, TUESDAY, Served
from tests.web.sitting import Sitting, without_fault
from tests.web.walking import walk

PORT = (
    """3 March 2025

The dockers' union said on Monday that it will not end its strike before the port company raises wages.
""",
    """4 March 2025

The port company said on Tuesday that it will not raise wages before the dockers' union ends its strike. Talks have
broken down.
""",
)
MERGER = (
    """6 June 2024

Calder Holdings said on Thursday that it will not sign the merger before Brant Group opens its books.
""",
    """7 June 2024

Brant Group said on Friday that it will not open its books before Calder Holdings signs the merger. The talks are
deadlocked.
""",
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("reports", [(MONDAY, TUESDAY), PORT, MERGER], ids=["tariffs", "port strike", "merger"])
def test_the_first_job_by_keyboard_alone(browser: Any, bench: Served, reports: tuple[str, str]) -> None:
    begun = time.monotonic()
    sitting = Sitting(browser, bench, accept_downloads=True)
    for rows, text in enumerate(reports, start=1):
        sitting.paste(text, rows)
    sitting.press("V", ".ruling")
    while question := sitting.question:
        assert sitting.focus == "question"
        sitting.presses += 1
        sitting.page.keyboard.press("y")
        while sitting.question == question:
            sitting.page.wait_for_timeout(20)
        sitting.rest()
    assert sitting.page.locator(".ruling").inner_text() == "Stuck"
    sitting.press("W", "h3:text('moves')")
    sitting.press("1", "text=What would be different")
    sitting.press("m", ".last:has-text('Made the record')")
    assert sitting.page.locator(".ruling").inner_text() != "Stuck"
    sitting.press("B", "text=Markdown")
    with sitting.page.expect_download() as download:
        sitting.page.keyboard.press("w")
    assert Path(download.value.path()).read_bytes().startswith(b"PK")
    assert sitting.presses + 1 <= 60
    assert time.monotonic() - begun <= 90, "the job is to be done within 90 seconds, on a slow machine, too"
    assert sitting.complaints == []
    assert {url.split("/")[2] for url in sitting.asked} == {bench.address.split("/")[2]}
    sitting.page.close()


def test_focus_is_never_lost_and_keys_leave_text_fields_alone(browser: Any, bench: Served) -> None:
    sitting = Sitting(browser, bench)
    sitting.page.keyboard.press("i")
    sitting.page.keyboard.type("VURB?j")
    assert sitting.page.input_value("#text") == "VURB?j"
    sitting.page.keyboard.press("Escape")
    sitting.press("?", "dialog[open]")
    listed = sitting.page.locator("dialog li kbd").all_inner_texts()
    assert {"V", "R", "B", "a", "i", "?"} <= set(listed)
    assert len(listed) == len(set(listed))
    sitting.page.keyboard.press("Escape")
    sitting.press("R", "dialog#unsaved[open]")
    sitting.page.click("button:text('Go on without it')")
    sitting.page.wait_for_selector("h1:text('Reports')")
    sitting.rest()
    assert sitting.focus == "main"
    sitting.page.close()


def test_undo_and_redo_by_keys_and_a_look_decides_nothing(browser: Any, bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    sitting = Sitting(browser, bench)
    sitting.page.wait_for_selector(".ruling")
    sitting.press("j", "a[data-key=k]")
    sitting.press("k", "a[data-key=j]")
    assert not list(bench.folder.glob("*.yaml"))
    sitting.press("n", ".ruling-cannot-say")
    sitting.press("u", ".ruling-stuck")
    sitting.press("U", ".ruling-cannot-say")
    sitting.page.close()


LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "few colours": {"forced_colors": "active"},
}
WIDTHS = (320, 360, 1200)
"""CSS pixels; 320 is what a window of 1280 shows at 400 % (WCAG 1.4.10)."""


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_keeps_anybody_out(browser: Any, bench: Served, look: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    sitting = Sitting(browser, bench, **LOOKS[look], viewport={"width": 320, "height": 256}, bypass_csp=True)
    without_fault(axe, sitting, "empty")
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    (question, *_) = bench.ask("/verdict.json").data["questions"]
    bench.ask("/answer", {"question": question["id"], "reply": "yes"})
    bench.ask("/briefing.json")
    for one in walk(bench).pages:
        looked_at(axe, sitting, one.address)
    (file,) = bench.folder.glob("*.yaml")
    file.write_text(file.read_text().replace("firmness: firm", "firmness: soft"))
    looked_at(axe, sitting, "/changed")
    sitting.page.close()


def looked_at(axe: Any, sitting: Sitting, address: str) -> None:
    """A page that keeps nobody out, and that one need not move sideways, however wide the window is."""
    sitting.page.goto(f"{sitting.bench.address.rstrip('/')}{address}")
    for width in WIDTHS:
        sitting.page.set_viewport_size({"width": width, "height": 800})
        wide = sitting.page.evaluate("document.documentElement.scrollWidth")
        assert (address, width, wide) == (address, width, min(wide, width))
        if width != 360:
            without_fault(axe, sitting, f"{address} at {width}")


def test_the_policy_lets_nothing_run_that_is_not_ours(browser: Any, bench: Served) -> None:
    bench.paste(f"<script>document.title = 'lost'</script><img src=x onerror=alert(1)> {MONDAY}")
    sitting = Sitting(browser, bench)
    sitting.page.wait_for_selector("h1")
    sitting.page.evaluate(
        """() => { const one = document.createElement('div'); document.body.append(one);
        one.innerHTML = '<img src=x onerror="document.title=1"><a href="javascript:document.title=2">x</a>';
        const two = document.createElement('script'); two.textContent = 'document.title = 3'; one.append(two);
        one.querySelector('a').click(); }"""
    )
    assert "Pourparler" in sitting.page.title()
    sitting.page.close()


def test_a_page_works_without_scripts(browser: Any, bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/verdict.json")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(bench.address)
    page.click("text=No, it is not so")
    page.wait_for_selector(".ruling-cannot-say")
    page.click("text=Undo")
    page.wait_for_selector(".ruling-stuck")
    context.close()
