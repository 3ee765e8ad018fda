"""The table in a real Chromium, by keys alone; skipped where there is none."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pourparler.record import codec
from tests.web.serving import Served, served
from tests.web.sitting import Sitting, held_back, without_fault
from tests.web.test_table import FERRY, record

pytest.importorskip("starlette", reason="starlette is not installed")
pytestmark = pytest.mark.browser

PAGES = (
    "positions",
    "positions?at=work-first",
    "positions/position",
    "positions/position?id=pay-first",
    "positions/position?party=line&k0=by+step&a0=new&pk0=require&pa0=pay&k1=never&a1=sign",
    "positions/position?id=deep",
    "positions/parties",
    "positions/party?id=union",
    "positions/measure?id=pay",
    "positions/removing?what=party&id=union",
    "positions/goal-and-facts",
    "positions/fact?place=0",
    "positions/worth?party=union",
    "positions/worth?party=line",
    "positions/begin",
    "positions/proposals",
    "positions/proposals?at=line-plan",
    "positions/proposal?id=line-plan&answer=refused&part=answer",
    "positions/proposal?k0=with&source=new&answer-source=new",
    "positions/removing?what=proposal&id=line-plan",
    "positions/sessions",
    "positions/sessions?at=first-day",
    "positions/session?id=first-day&source=new",
    "positions/removing?what=session&id=first-day",
    "positions/statements",
    "positions/statements?party=line&at=no-way",
    "positions/statement?id=no-way&states=1&about=pay&about=new",
    "positions/removing?what=statement&id=no-way",
)


@pytest.fixture
def ferry(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "ferry.talks.yaml").write_text(WHOLE)
    with served(tmp_path) as bench:
        yield bench


WHOLE = f"""\
{FERRY}\
ranking: {{line: [strike-ends, 0, pay]}}
proposals:
  - {{id: line-plan, by: [line], says: pay with strike-ends, date: 2020-05-01}}
sessions:
  - {{id: first-day, date: 2020-05-01, kind: plenary, present: [union, line], outcome: adjourned}}
  - {{id: aside, kind: bilateral, present: [line]}}
statements:
  - {{id: wages, by: union, act: demand, about: [pay]}}
  - {{id: no-way, by: line, act: refuse, text: it will not pay, drafted_by: rules}}
"""


def choose(sitting: Sitting, field: str, words: str) -> None:
    """Come to a list with Tab, and type what it begins with, as one does without a mouse."""
    for _ in range(80):
        if sitting.page.evaluate("document.activeElement.id") == field:
            break
        sitting.page.keyboard.press("Tab")
    assert sitting.page.evaluate("document.activeElement.id") == field
    sitting.page.keyboard.type(words)


def test_a_position_is_added_changed_and_undone_by_keys_alone(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.press("P", "h1:text('Who wants what before what')")
    sitting.press("a", "h1:text('Add a position')")
    choose(sitting, "party-2", " ")
    choose(sitting, "k0", "refuses")
    sitting.page.wait_for_selector("text=What is refused")
    assert sitting.focus == "k0", "what is shown anew leaves the focus where it was"
    choose(sitting, "a0", "sign")
    sitting.page.wait_for_selector(".preview code:text('never sign')")
    assert "The line refuses to sign the agreement." in sitting.page.inner_text(".preview")
    assert sitting.focus == "a0"
    sitting.press("Control+Enter", "h1:text('Who wants what before what')")
    sitting.page.wait_for_selector(".current code:text('never sign')")
    assert str(record(ferry).positions[-1].says) == "never sign"
    assert sitting.focus == "at", "the new one has the focus"
    sitting.press("e", "h1:text('Change a position')")
    choose(sitting, "firmness-2", "")
    sitting.page.keyboard.press("ArrowDown")
    sitting.page.keyboard.press("Escape")
    sitting.press("a", ".current .badge:text('firm')")
    assert record(ferry).positions[-1].firmness == "firm"
    sitting.press("u", ".current .badge:text('only said')")
    sitting.press("u", "h1:text('Who wants what before what')")
    sitting.page.wait_for_selector("main:not(:has-text('never sign'))")
    assert len(record(ferry).positions) == 3
    assert sitting.complaints == []
    sitting.page.close()


def test_the_refusal_of_an_offer_is_recorded_and_undone_by_keys_alone(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.press("P", "h1:text('Who wants what before what')")
    sitting.press("5", "h1:text('Who put forward what')")
    sitting.press("r", "h1:text('Change a proposal')")
    assert sitting.focus == "answered", "who refused it is asked first"
    choose(sitting, "answered-1", " ")
    sitting.page.wait_for_selector(".preview:has-text('which The union refused')")
    sitting.page.wait_for_selector(".preview:has-text('The verdict is now: stuck; with this: stuck.')")
    sitting.press("Control+Enter", "h1:text('Who put forward what')")
    sitting.page.wait_for_selector(".current .badge:text('refused')")
    assert [(one.answer, one.answered_by) for one in record(ferry).proposals] == [("refused", ("union",))]
    sitting.press("u", ".current .badge:text('open')")
    assert [(one.answer, one.answered_by) for one in record(ferry).proposals] == [("open", ())]
    sitting.press("a", "h1:text('Add a proposal')")
    assert sitting.complaints == []
    sitting.page.close()


def test_a_session_is_recorded_and_undone_by_keys_alone(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.press("P", "h1:text('Who wants what before what')")
    sitting.press("6", "h1:text('Who met when')")
    sitting.press("j", ".current:has-text('Bilateral session: The line.')")
    sitting.press("a", "h1:text('Add a session')")
    choose(sitting, "party-1", " ")
    choose(sitting, "date", "3 May 2020")
    choose(sitting, "kind", "caucus")
    sitting.page.wait_for_selector(".preview:has-text('Caucus session: The union.')")
    choose(sitting, "outcome", "to be continued")
    sitting.press("Control+Enter", ".current:has-text('Outcome: to be continued.')")
    assert sitting.focus == "at", "the new one has the focus"
    assert [str(one.date) for one in record(ferry).sessions] == ["2020-05-01", "None", "2020-05-03"]
    sitting.press("u", "p:has-text('2 sessions.')")
    assert len(record(ferry).sessions) == 2
    assert sitting.complaints == []
    sitting.page.close()


def test_a_statement_is_changed_and_undone_by_keys_alone(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.press("P", "h1:text('Who wants what before what')")
    sitting.press("7", "h1:text('Who said what')")
    sitting.press("j", ".current:has-text('it will not pay')")
    sitting.press("e", "h1:text('Change a statement')")
    choose(sitting, "party", "The union")
    choose(sitting, "act", "offer")
    choose(sitting, "state", "moving")
    choose(sitting, "about", "sign")
    sitting.page.wait_for_selector(
        ".preview:has-text('The union made an offer: signing the agreement. The report says')"
    )
    choose(sitting, "states", "it states one")
    sitting.page.wait_for_selector("text=What must come first")
    assert sitting.focus == "states", "what is shown anew leaves the focus where it was"
    choose(sitting, "k0", "demands")
    sitting.page.wait_for_selector("text=What is demanded")
    choose(sitting, "a0", "sign")
    sitting.page.wait_for_selector(".preview code:text('sign')")
    sitting.press("Control+Enter", ".current .badge:text('moving')")
    one = record(ferry).statements[1]
    assert (one.by, one.act, one.state, one.about, str(one.says)) == (
        "union",
        "offer",
        "moving",
        ("sign",),
        "require sign",
    )
    sitting.press("u", ".current:has-text('The line said no')")
    assert record(ferry).statements[1].by == "line"
    sitting.press("y", "p:has-text('Last: Confirmed a statement')")
    assert record(ferry).statements[1].drafted_by is None
    assert sitting.complaints == []
    sitting.page.close()


def test_a_ranking_is_moved_by_buttons_and_by_dragging(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.page.goto(f"{ferry.address}positions/worth?party=line")

    def tiers() -> list[str | None]:
        return [tier[0] for tier in record(ferry).ranking[0].tiers]

    for _ in range(60):
        sitting.page.keyboard.press("Tab")
        if "Down end the strike" in sitting.page.evaluate("document.activeElement.textContent"):
            break
    sitting.press("Enter", "#moved")
    assert tiers() == [None, "strike-ends", "pay"]
    assert "Down end the strike" in sitting.page.evaluate("document.activeElement.textContent")
    sitting.press("j", "li:nth-child(3)#moved")
    assert tiers() == [None, "pay", "strike-ends"]
    sitting.press("k", "li:nth-child(2)#moved")
    assert tiers() == [None, "strike-ends", "pay"]
    sitting.page.drag_and_drop(".ranking li:nth-child(3) .what", ".ranking li:nth-child(1) .what")
    sitting.page.wait_for_selector(".ranking li:nth-child(1):has-text('raise wages')")
    assert tiers() == ["pay", None, "strike-ends"]
    sitting.press("u", ".ranking")
    sitting.page.wait_for_selector(".ranking li:nth-child(1):not(:has-text('raise wages'))")
    assert tiers() == [None, "strike-ends", "pay"]
    assert sitting.complaints == []
    sitting.page.close()


def test_what_is_typed_stays_while_the_sentence_is_shown_anew(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.page.goto(f"{ferry.address}positions/position?party=line")
    sitting.page.fill("#note", "typed before")
    sitting.page.select_option("#a0", "new")
    sitting.page.wait_for_selector("#new-what:visible")
    sitting.page.fill("#new-what", "open the harbour")
    sitting.page.select_option("#b0", "pay")
    sitting.page.wait_for_selector("#b0_1")
    assert sitting.page.input_value("#note") == "typed before"
    assert sitting.page.input_value("#new-what") == "open the harbour"
    sitting.page.check("[name=new-by] >> nth=0")
    sitting.page.click("text=Save")
    sitting.page.wait_for_selector(".current code:text('open-the-harbour before pay')")
    assert record(ferry).measures[-1].what == "open the harbour"
    sitting.page.close()


def test_what_is_chosen_while_an_answer_is_on_its_way_stays(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    sitting.page.goto(f"{ferry.address}positions/position?party=line")
    awaited = held_back(sitting, "**/positions/position?*")
    with sitting.page.expect_request("**/positions/position?*"):
        sitting.page.select_option("#a0", "strike-ends")
    sitting.page.clock.install()
    sitting.page.select_option("#b0", "pay")
    awaited[0].continue_()
    sitting.page.wait_for_timeout(500)  # in which its answer would come
    sitting.page.clock.run_for(500)
    sitting.page.wait_for_selector(".preview code:text('strike-ends before pay')")
    assert sitting.complaints == []
    sitting.page.close()


def test_what_is_chosen_elsewhere_on_the_page_while_an_answer_is_on_its_way_is_asked_about_after_it(
    browser: Any, ferry: Served
) -> None:
    sitting = Sitting(browser, ferry)
    sitting.page.goto(f"{ferry.address}positions/session")
    awaited = held_back(sitting, "**/positions/session?*")
    with sitting.page.expect_request("**/positions/session?*"):
        sitting.page.check("#party-1")
    sitting.page.clock.install()
    sitting.page.select_option("#kind", "caucus")
    sitting.page.clock.run_for(500)  # it waits for its turn
    sitting.page.fill("#outcome", "to be continued")  # and what is filled in now has not even asked yet
    with sitting.page.expect_response("**/positions/session?*"):
        awaited[0].continue_()
    sitting.page.wait_for_selector(".preview:has-text('Caucus session: The union.')")
    sitting.page.clock.run_for(500)
    sitting.page.wait_for_selector(".preview:has-text('Caucus session: The union. Outcome: to be continued.')")
    assert sitting.complaints == []
    sitting.page.close()


def test_a_cursor_that_is_set_before_the_page_listens_counts(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    late = held_back(sitting, "**/static/table.js*")
    sitting.page.goto(f"{ferry.address}talks#line-4", wait_until="commit")
    sitting.page.wait_for_selector("textarea.code:focus")
    late[0].continue_()
    sitting.rest()
    assert sitting.page.input_value("#entry-line") == "4"
    sitting.page.close()


def test_the_line_of_the_cursor_leads_to_its_entry(browser: Any, ferry: Served) -> None:
    sitting = Sitting(browser, ferry)
    line = next(n for n, told in enumerate(FERRY.splitlines(), start=1) if "id: work-first" in told)
    sitting.page.goto(f"{ferry.address}talks#line-{line}")
    for _ in range(100):
        if sitting.page.input_value("#entry-line") == str(line):
            break
        sitting.page.wait_for_timeout(20)
    assert sitting.page.input_value("#entry-line") == str(line)
    sitting.page.keyboard.press("Escape")
    sitting.press("e", ".current code:text('strike-ends before pay')")
    sitting.page.close()


def test_it_works_without_scripts(browser: Any, ferry: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{ferry.address}positions/position")
    page.check("#party-1")
    page.select_option("#k0", "never")
    page.click("text=Preview")
    page.wait_for_selector("text=What is refused")
    assert page.is_checked("#party-1")
    page.select_option("#a0", "sign")
    page.click("text=Save")
    page.wait_for_selector(".current code:text('never sign')")
    page.click("text=Take out")
    page.wait_for_selector("text=Last: Took out")
    assert codec.load(ferry.folder / "ferry.talks.yaml") == codec.loads(WHOLE)
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1200)])
def test_no_part_of_the_table_keeps_anybody_out(browser: Any, ferry: Served, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    sitting = Sitting(browser, ferry, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    for path in PAGES:
        sitting.page.goto(f"{ferry.address}{path}")
        sitting.page.wait_for_selector("main h1")
        without_fault(axe, sitting, path)
        assert sitting.page.evaluate("document.documentElement.scrollWidth") <= width, path
    sitting.page.close()
