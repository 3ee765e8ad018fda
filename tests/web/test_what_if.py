"""What if in the workbench: looked at, kept, made the record or thrown away; never saved by itself."""

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.serving import Served, served
from tests.web.sitting import Sitting, without_fault

PORT = """\
# As we understood it on Friday.
pourparler: 1
talks: The port
parties: [{id: union, name: The Union}, {id: port, name: The Port}]
measures:
  - {id: raise, what: raise wages, by: [port]}
  - {id: go-back, what: go back to work, by: [union]}
goal: [raise, go-back]
positions:
  - {id: raise-first, party: union, says: raise before go-back}   # said on the radio
  - {id: back-first, party: port, says: go-back before raise, firmness: firm}
"""
LATER = "back-first says raise in return for go-back"


@pytest.fixture
def port(bench: Served) -> Served:
    (bench.folder / "port.talks.yaml").write_text(PORT, encoding="utf-8")
    return bench


def so(path: str, *texts: str, **more: str) -> str:
    return f"{path}?{urlencode([*(('suppose', text) for text in texts), *more.items()])}"


def talks_in(folder: Path) -> str:
    return (folder / "port.talks.yaml").read_text(encoding="utf-8")


def test_a_form_only_changes_the_address_and_nothing_is_saved(port: Served) -> None:
    for form in (
        {"add": LATER},
        {"words": "back-first soft"},
        {"party": "port", "word": "never", "first": "raise", "second": "go-back"},
        {"party": "port", "word": "before", "first": "go-back", "second": "raise"},
        {"values": "port", "measure": "raise", "worth": "-1 to 2"},
    ):
        answer = port.ask(so("/what-if", "raise-first firm", **form))
        assert answer.status == 303
        went = answer.headers["location"]
        assert went.startswith("/what-if?suppose=raise-first+firm&suppose=")
        assert port.ask(went).status == 200
    assert talks_in(port.folder) == PORT
    assert {path.name for path in port.folder.iterdir()} == {"port.talks.yaml"}


def test_both_sides_stand_beside_one_another_with_what_would_be_different(port: Served) -> None:
    data = port.ask(so("/what-if.json", LATER)).data
    assert data["what_if"]["verdict"] == {"before": "stuck", "after": "not stuck"}
    assert data["options"]["suppose"] == [LATER]
    page = port.ask(so("/what-if", LATER)).text
    assert "The Port accepts that The Union goes back to work later in the deal." in page
    assert "No longer: the clash of The Union and The Port over raising wages." in page
    table = port.ask(so("/what-if.csv", LATER)).text
    assert "Verdict,Stuck,Not stuck,no" in table


def test_every_page_says_in_a_band_that_it_is_looked_at_as_if_and_leads_on_so(port: Served) -> None:
    for path in ("/", "/why", "/positions", "/what-if", "/briefing", "/talks", "/reports"):
        port.ask(so("/briefing.json", LATER))
        page = port.ask(so(path, LATER)).text
        assert "You are looking at what if:" in page, path
        assert f'href="{so("/why", LATER).replace("&", "&amp;")}"' in page, path
        assert "You are looking at what if:" not in port.ask(path).text
    assert "This page shows what is on disk." in port.ask(so("/talks", LATER)).text
    for page in ("/reports", "/reading", "/same"):
        assert "This page shows what is on disk." in port.ask(so(page, LATER)).text, page
    assert "This page shows what is on disk." not in port.ask(so("/positions", LATER)).text
    as_of = port.ask("/reading?on=2024-03-01").text
    assert "This page shows what is on disk." in as_of
    assert "What came later is not used" not in as_of
    assert 'ruling-not-stuck">' in port.ask(so("/", LATER)).text
    assert 'ruling-stuck">' in port.ask("/").text


def test_nothing_is_asked_or_changed_from_a_page_that_only_supposes(port: Served) -> None:
    assert 'action="/answer"' not in port.ask(so("/", LATER)).text
    refused = port.ask("/answer", {"question": "x", "reply": "yes", "here": so("/", LATER)})
    assert refused.status == 409
    assert "only supposed; nothing was changed" in refused.text
    assert port.ask("/answer", {"question": "x", "reply": "yes"}, Referer=so("http://x/", LATER)).status == 409
    assert talks_in(port.folder) == PORT


def test_it_is_kept_as_a_file_that_is_not_taken_for_the_talks_and_none_is_replaced(port: Served) -> None:
    for expected in ("giving-way", "giving-way-2"):
        answer = port.ask("/what-if/keep", {"suppose": LATER, "name": "Giving way!"})
        assert answer.status == 303
        assert f"kept=what-if%2F{expected}.talks.yaml" in answer.headers["location"]
    text = (port.folder / "what-if" / "giving-way.talks.yaml").read_text(encoding="utf-8")
    assert text.startswith("# What if: nothing in this file says that it is so.\n# Supposed: " + LATER)
    assert "# said on the radio" in text
    assert "says: raise in return for go-back" in text
    assert talks_in(port.folder) == PORT
    assert port.ask("/verdict.json").data["verdict"] == "stuck"
    assert so("/what-if", LATER).replace("&", "&amp;") in port.ask("/what-if").text
    outside = port.ask("/what-if/keep", {"suppose": LATER, "name": "../../etc/passwd"})
    assert outside.status == 303
    assert sorted(path.name for path in port.folder.iterdir()) == ["port.talks.yaml", "what-if"]


def test_it_is_made_the_record_as_one_change_that_one_undo_takes_back(port: Served) -> None:
    body = urlencode([("suppose", LATER), ("suppose", "raise-first firm")]).encode()
    headers = {"Content_Type": "application/x-www-form-urlencoded"}
    assert port.ask("/what-if/record", None, body, **headers).status == 303
    changed = talks_in(port.folder)
    assert "says: raise in return for go-back" in changed
    assert "made the record by K. Moe" in changed
    assert "# said on the radio" in changed
    assert port.ask("/verdict.json").data["verdict"] == "not stuck"
    port.ask("/undo", {})
    assert talks_in(port.folder) == PORT


def test_wrong_suppositions_are_told_in_place_and_what_was_typed_is_there_to_mend(port: Served) -> None:
    answer = port.ask(so("/what-if", LATER, "raise-frist soft"))
    assert answer.status == 422
    assert "There is a problem" in answer.text
    assert "Did you mean &#34;raise-first&#34;?" in answer.text
    assert 'value="raise-frist soft"' in answer.text
    assert port.ask(so("/what-if.json", "raise-frist soft")).status == 422
    assert port.ask("/what-if/keep", {"suppose": "raise-frist soft", "name": "x"}).status == 409
    assert port.ask("/what-if/record", {"name": "x"}).status == 409
    assert not (port.folder / "what-if").exists()


def test_cards_tell_who_gives_who_gets_and_what_it_risks_and_lead_to_what_if(port: Served) -> None:
    data = port.ask("/why.json").data
    cards = data["cards"]
    assert {card["kind"] for card in cards} == {"way out", "move"}
    assert data["stuck"] is True
    for card in cards:
        assert card["what"]
        assert card["gives"]
        assert card["gets"]
        assert card["risks"]
        assert card["left"]
        assert (card["kind"] == "way out") or card["seen"]
        tried = port.ask(so("/what-if.json", *card["suppose"])).data
        assert tried["what_if"]["verdict"]["after"] == "not stuck", card
    page = port.ask("/why").text
    for card in cards:
        address = so("/what-if", *card["suppose"]).replace("&", "&amp;")
        assert f'href="{address}"' in page, address
    assert "ought" not in page


@pytest.mark.browser
def test_a_way_out_is_tried_kept_and_made_the_record_by_keys_alone(browser: Any, port: Served) -> None:
    sitting = Sitting(browser, port)
    sitting.press("W", "a[data-key='1']")
    sitting.press("1", ".as-if")
    assert sitting.page.locator("tr.other td").last.is_visible()
    assert sitting.focus == "supposed"
    sitting.press("V", ".ruling-not-stuck")
    sitting.press("S", "button[data-key=m]")
    sitting.press("n", "#name:focus")
    sitting.page.keyboard.type("one way")
    sitting.press("Control+Enter", "code:text('what-if/one-way.talks.yaml')")
    assert talks_in(port.folder) == PORT
    sitting.press("z", "h2:text('Nothing is supposed yet')")
    assert sitting.page.locator(".as-if").count() == 0
    sitting.press("W", "a[data-key='1']")
    sitting.press("1", ".as-if")
    sitting.press("m", ".ruling-not-stuck")
    sitting.press("u", ".ruling-stuck")
    assert talks_in(port.folder) == PORT
    assert sitting.complaints == []
    assert {url.split("/")[2] for url in sitting.asked} == {port.address.split("/")[2]}
    sitting.page.close()


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 360)])
def test_what_if_and_why_keep_nobody_out(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    shutil.copytree(Path(__file__).parents[2] / "examples" / "six-party", tmp_path, dirs_exist_ok=True)
    with served(tmp_path) as bench:
        bench.ask("/why.json")
        sitting = Sitting(
            browser, bench, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
        )
        for path in ("what-if", "why", "what-if?suppose=accounts-first+soft", "what-if?suppose=acounts+soft"):
            sitting.page.goto(f"{bench.address}{path}")
            sitting.page.wait_for_selector("main h1:not(:text('Working'))")
            without_fault(axe, sitting, path)
            assert sitting.page.evaluate("document.documentElement.scrollWidth") <= width
        sitting.page.close()
