"""After everything that can be done, the focus is on something: whoever works with keys goes on from there."""

import re
from typing import Any

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.serving import MONDAY, TUESDAY, Served
from tests.web.sitting import Sitting
from tests.web.walking import walk

LAST = ("/undo", "/redo")
"""Done after everything else: they change what the others are about."""
FILLS = """form => {
  for (const one of document.querySelectorAll('details')) one.open = true;
  for (const one of form.querySelectorAll('input:not([type=hidden]):not([type=file]), textarea:not([hidden])'))
    if (!one.value) one.value = 'Bolivia will not sign before Peru pays';
  document.getElementById('main').dataset.before = 'yes';
  const button = form.querySelector('button:not([type=button])');
  button.focus();
  return document.activeElement === button;
}"""
FOCUSED = """() => new Promise((found) => {
  let looked = 0;
  const look = () => document.activeElement !== document.body || (looked += 1) > 200
    ? found(document.activeElement.tagName)
    : requestAnimationFrame(look);
  look();
})"""
"""What has the focus, as soon as something has."""


def forms(bench: Served) -> list[tuple[str, str]]:
    """Every form that does something, once, with a page on which it stands."""
    found: dict[str, str] = {}
    for one in walk(bench).pages:
        for action in re.findall(r'<form[^>]*method="post"[^>]*action="([^"]*)"', one.answer.text):
            found.setdefault(action.partition("?")[0], one.address)
    return sorted(((action, page) for action, page in found.items()), key=lambda one: one[0] in LAST)


def submitted(sitting: Sitting, action: str, page: str) -> str | None:
    """What has the focus once a form was sent by key; None where the form is not there any more."""
    from playwright.sync_api import TimeoutError as LateError

    sitting.page.goto(sitting.bench.address.rstrip("/") + page)
    form = sitting.page.query_selector(f'form[method="post"][action^="{action}"]')
    if form is None or not form.evaluate(FILLS):
        return None
    sitting.page.keyboard.press("Enter")
    try:
        sitting.page.wait_for_selector("#main:not([data-before])", state="attached")
    except LateError:
        return "lost"
    return str(sitting.page.evaluate(FOCUSED))


def lost(browser: Any, bench: Served) -> tuple[set[str], set[str]]:
    """Forms after which the focus is lost, and all that were sent."""
    sitting = Sitting(browser, bench)
    found = {action: submitted(sitting, action, page) for action, page in forms(bench)}
    sitting.page.close()
    return {action for action, tag in found.items() if tag in ("BODY", "HTML", "lost")}, {a for a in found if found[a]}


@pytest.mark.browser
def test_the_focus_is_never_lost_after_a_form_on_what_was_read(browser: Any, bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/briefing.json")
    bench.ask("/history.json")
    without, sent = lost(browser, bench)
    assert without == set()
    assert sent >= {"/answer", "/undo"}


@pytest.mark.browser
def test_another_page_begins_at_its_head_and_the_same_page_keeps_its_place(browser: Any, bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/briefing.json")
    sitting = Sitting(browser, bench, viewport={"width": 1000, "height": 300})
    for key, there in (("P", "Who wants what before what"), ("W", "Why stuck"), ("P", "Who wants what before what")):
        sitting.page.evaluate("window.scrollTo({ top: 250, behavior: 'instant' })")
        assert sitting.page.evaluate("window.scrollY") > 0
        sitting.press(key, f"h1:text('{there}')")
        assert (key, sitting.page.evaluate("window.scrollY")) == (key, 0)
    sitting.press("j", ".current")
    sitting.press("j", ".current")
    top, bottom = sitting.page.evaluate(
        "(({ top, bottom }) => [top, bottom])(document.activeElement.getBoundingClientRect())"
    )
    assert (sitting.focus, top < 300, bottom > 0) == ("at", True, True), "what was chosen is seen"
    sitting.page.close()


@pytest.mark.browser
def test_a_workbench_that_was_stopped_is_told_of(browser: Any, bench: Served) -> None:
    sitting = Sitting(browser, bench)
    bench.process.terminate()
    bench.process.wait()
    sitting.page.keyboard.press("P")
    sitting.page.wait_for_selector("[role=alert]:has-text('The workbench does not answer')")
    sitting.page.close()
