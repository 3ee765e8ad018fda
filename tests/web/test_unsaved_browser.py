"""What somebody typed is not lost without a word, in a real Chromium; skipped where there is none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.sitting import Sitting, without_fault
from tests.web.test_table import FERRY, record

pytest.importorskip("starlette", reason="starlette is not installed")
pytestmark = pytest.mark.browser

ASKED = "dialog#unsaved[open]"


@pytest.fixture
def ferry(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "ferry.talks.yaml").write_text(FERRY)
    with served(tmp_path) as bench:
        yield bench


@pytest.fixture
def sitting(browser: Any, ferry: Served) -> Iterator[Sitting]:
    one = Sitting(browser, ferry, bypass_csp=True)
    one.page.set_default_timeout(10_000)
    yield one
    assert [told for told in one.complaints if "the server responded with a status of 4" not in told] == []
    one.page.close()


def at(sitting: Sitting, path: str) -> Any:
    """A page, once it listens."""
    sitting.page.goto(f"{sitting.bench.address}{path}")
    sitting.rest()
    return sitting.page


def choose(page: Any, words: str) -> None:
    """One of the choices that the question gives."""
    page.click(f"{ASKED} button:text('{words}')")


def test_figures_of_one_party_are_not_lost_to_the_link_of_another(sitting: Sitting) -> None:
    page = at(sitting, "positions/worth?party=union")
    page.fill("#w1", "4")
    page.click("main li a:has-text('The line')")
    page.wait_for_selector(ASKED)
    choose(page, "Stay here")
    assert (page.input_value("#w1"), page.inner_text("#one")) == ("4", "The union")
    page.click("main li a:has-text('The line')")
    choose(page, "Save")
    page.wait_for_selector("text=Last: Changed what things are worth to The union")
    assert dict(record(sitting.bench).worth)["union"][0][0] == "pay"
    page.click("main li a:has-text('The line')")
    page.wait_for_selector("#one:text('The line')")


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("positions/position", "#note"),
        ("positions/measure", "#what"),
        ("positions/party", "#name"),
        ("talks", "#talks-text"),
        ("reports", "textarea"),
        ("briefing", "#author"),
        ("what-if", "#words"),
    ],
)
def test_no_key_leads_away_from_what_is_typed_unless_somebody_says_so(sitting: Sitting, path: str, field: str) -> None:
    page = at(sitting, path)
    page.wait_for_selector(field, state="attached")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.fill(field, "typed by hand")
    page.keyboard.press("Escape")
    sitting.press("H", ASKED)
    page.keyboard.press("Escape")
    page.wait_for_selector(ASKED, state="detached")
    assert page.input_value(field) == "typed by hand"
    page.focus("main")
    sitting.press("H", ASKED)
    choose(page, "Go on without it")
    page.wait_for_selector("h1:text('How sure')")


def test_a_key_that_is_pressed_at_once_after_the_question_was_closed_asks_anew(sitting: Sitting) -> None:
    page = at(sitting, "positions/party")
    page.fill("#name", "typed by hand")
    page.keyboard.press("Escape")
    sitting.press("H", ASKED)
    page.evaluate(
        "document.getElementById('unsaved').close();"
        "document.getElementById('main').dispatchEvent(new KeyboardEvent('keydown', {key: 'H', bubbles: true}))"
    )
    page.wait_for_timeout(100)  # in which the news of the closing comes
    choose(page, "Go on without it")
    page.wait_for_selector("h1:text('How sure')")


def test_what_is_chosen_for_the_briefing_is_not_left_out_of_a_file_without_a_word(sitting: Sitting) -> None:
    page = at(sitting, "briefing")
    page.click("summary[data-key=s]")
    page.fill("#marking", "Restricted")
    page.click("a[href^='/briefing.md']")
    page.wait_for_selector(ASKED)
    choose(page, "Show it so")
    page.wait_for_selector(".marked:text('Restricted')")
    with page.expect_download():
        page.click("a[href^='/briefing.md']")


def test_what_is_refused_is_still_unsaved(sitting: Sitting) -> None:
    page = at(sitting, "positions/worth?party=union")
    page.fill("#w0", "much")
    page.click("main button:text('Save')")
    page.wait_for_selector(".wrong")
    page.click("main li a:has-text('The line')")
    page.wait_for_selector(ASKED)


def test_what_is_chosen_on_the_way_is_still_unsaved(sitting: Sitting) -> None:
    page = at(sitting, "positions/position")
    page.fill("#note", "typed by hand")
    page.click("text=And something else")
    page.wait_for_selector("#k1")
    assert page.input_value("#note") == "typed by hand"
    page.click("text=Back to the table")
    page.wait_for_selector(ASKED)


def test_what_cannot_be_written_stays_in_its_place(sitting: Sitting) -> None:
    page = at(sitting, "positions/measure")
    page.fill("#what", "open the harbour")
    page.check("[name=by] >> nth=0")
    (sitting.bench.folder / "another.talks.yaml").write_text(FERRY)
    page.click("main button:text('Save')")
    page.wait_for_selector("#not-saved:focus")
    assert page.input_value("#what") == "open the harbour"
    (sitting.bench.folder / "another.talks.yaml").unlink()
    page.click("main button:text('Save')")
    page.wait_for_selector(".current:has-text('open the harbour')")


def test_another_form_is_not_sent_over_what_is_typed(sitting: Sitting) -> None:
    page = at(sitting, "positions/worth?party=union")
    page.fill("#w0", "-2")
    page.keyboard.press("Escape")
    sitting.press("r", ASKED)
    choose(page, "Go on without it")
    page.wait_for_selector(".ranking")


def test_leaving_what_one_gives_up_is_not_asked_about_nor_is_what_nobody_touched(sitting: Sitting) -> None:
    page = at(sitting, "positions/position?id=pay-first")
    sitting.press("H", "h1:text('How sure')")
    assert not page.is_visible(ASKED)


def test_a_place_for_another_party_comes_by_key_and_loses_nothing(browser: Any, bench: Served) -> None:
    sitting = Sitting(browser, bench)
    page = at(sitting, "positions/begin")
    page.fill("#title", "The bay")
    for place in range(5):
        page.fill(f"#name{place}", f"Party {place}")
        page.fill(f"#does{place}", f"sign {place}")
        if place > 1:
            page.keyboard.press("Escape")
            sitting.press("p", f"#name{place + 1}:focus")
    assert [page.input_value(f"#does{place}") for place in range(5)] == [f"sign {place}" for place in range(5)]
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("h1:text('Who wants what before what')")
    assert len(record(bench).parties) == 5
    assert sitting.complaints == []
    page.close()


def test_the_question_keeps_nobody_out(sitting: Sitting) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = at(sitting, "positions/party")
    page.fill("#name", "The town")
    page.keyboard.press("Escape")
    sitting.press("H", ASKED)
    without_fault(axe, sitting, "the question")


def test_what_several_forms_would_look_for_goes_along_together(sitting: Sitting) -> None:
    page = at(sitting, "what-if")
    page.fill("#words", "work-first soft")
    page.fill("#worth", "5")
    page.click("nav a:has-text('Positions')")
    page.wait_for_selector(ASKED)
    choose(page, "Send all 2")
    page.wait_for_selector(".supposed li:nth-child(2)")
    told = page.locator(".supposed code").all_inner_texts()
    assert "work-first soft" in told
    assert any(one.endswith("at 5") for one in told)


def test_what_several_forms_would_write_is_saved_one_after_the_other(browser: Any, bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    source, reading = next((one["source"], one["id"]) for one in bench.ask("/reading.json").data["readings"])
    sitting = Sitting(browser, bench)
    page = at(sitting, f"reports/{source}?reading={reading}&mode=edit")
    page.click("summary[data-key=d]")
    page.fill("#date", "1 May 2003")
    page.select_option("select[name=firmness]", "soft")
    page.click("nav a:has-text('Positions')")
    page.wait_for_selector(ASKED)
    choose(page, "Save all 2")
    page.wait_for_selector(".last:has-text('Dated')")
    assert sitting.complaints == []
    page.close()
    saved = record(bench)
    assert {str(one.date) for one in saved.sources} >= {"2003-05-01"}
    assert "soft" in {position.firmness.value for position in saved.positions}


def test_what_cannot_be_sent_together_is_not_offered_so(sitting: Sitting) -> None:
    page = at(sitting, "what-if?suppose=work-first+soft")
    page.fill("#words", "pay-first soft")
    page.fill("#name", "mild")
    page.click("nav a:has-text('Positions')")
    page.wait_for_selector(f"{ASKED} [data-apart]")
    assert not page.is_visible(f"{ASKED} [value=save]")
    choose(page, "Stay here")
    assert (page.input_value("#words"), page.input_value("#name")) == ("pay-first soft", "mild")
