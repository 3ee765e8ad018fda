"""Reports beside a record written by hand: what is there keeps its name, what may be is asked, the rest is listed."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from pourparler.record import codec
from pourparler.record.talks import Talks
from tests.web.serving import Served, served

HOSPITAL = """\
pourparler: 1
talks: Westmere hospital
# what the two of them told me at lunch
parties:
  - {id: union, name: Nurses' Union, aliases: [the union]}
  - {id: board, name: Hospital Board}
measures:
  - {id: call-off-strike, what: call off the strike, by: [union]}
  - {id: pay-night, what: pay the night allowance, by: [board]}
"""
EASTBY = "  - {id: east, name: Nurses' Association of Eastby}\n"
MONDAY = (
    "3 March 2024\n\nThe nurses refused to cancel the strike before the board pays night allowances. “We will not call "
    "off the walkout until the night allowances are paid,” said Mary Okello, spokeswoman for the nurses.\n\n"
    "The board's management demanded that the strike be cancelled first. Management insisted that the walkout be "
    "ended before it pays any night allowance, its spokesman said.\n"
)
TUESDAY = "5 March 2024\n\nThe doctors demanded that the board hire more staff.\n"


@pytest.fixture
def hers(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "mine.talks.yaml").write_text(HOSPITAL)
    with served(tmp_path) as bench:
        yield bench


@pytest.fixture
def two_unions(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "mine.talks.yaml").write_text(HOSPITAL.replace("measures:\n", f"{EASTBY}measures:\n"))
    with served(tmp_path) as bench:
        yield bench


def on_file(bench: Served) -> Talks:
    return codec.load(bench.folder / "mine.talks.yaml")


def taken_in(bench: Served, *texts: str) -> str:
    """Where one is led to once reports are taken in."""
    for text in texts:
        bench.paste(text)
    assert "Take in as draft" in bench.seen("/").text
    return bench.ask("/take-in", {}).headers["location"]


def verdict(bench: Served) -> str:
    return str(bench.seen("/verdict.json").data["verdict"])


def test_what_reports_call_otherwise_meets_what_she_wrote_and_nothing_is_asked(hers: Served) -> None:
    assert taken_in(hers, MONDAY) == "/"
    talks = on_file(hers)
    assert [party.id for party in talks.parties] == ["union", "board"]
    assert [measure.id for measure in talks.measures] == ["call-off-strike", "pay-night"]
    assert {str(position.says) for position in talks.positions} >= {
        "pay-night before call-off-strike",
        "call-off-strike before pay-night",
    }
    assert verdict(hers) == "stuck"
    assert "# what the two of them told me at lunch" in (hers.folder / "mine.talks.yaml").read_text()


def test_who_may_be_two_on_record_is_asked_first_and_yes_joins_the_steps_too(two_unions: Served) -> None:
    assert taken_in(two_unions, MONDAY) == "/new"
    assert [party.id for party in on_file(two_unions).parties] == ["union", "board", "east", "nurses"]
    first, second = two_unions.seen("/new.json").data["questions"]
    assert first["words"].startswith("Are the nurses the same as the Nurses' Union?")
    assert "“cancel the strike” is “call off the strike”, too" in first["words"]
    assert second["words"].startswith("Are the nurses the same as Nurses' Association of Eastby?")
    asked = two_unions.seen("/verdict.json").data["questions"]
    assert [one["id"] for one in asked[:2]] == [first["id"], second["id"]]
    assert [one["reply"] for one in first["replies"]] == ["yes", "no", "unknown"]
    page = two_unions.seen("/new").text
    assert re.findall(r'data-key="(.)">(?:Yes|No|I do)', page) == ["y", "n", "d"]
    answer = {"question": first["id"], "reply": "yes", "here": "/new"}
    assert two_unions.ask("/answer", answer).headers["location"] == "/new"
    talks = on_file(two_unions)
    assert [party.id for party in talks.parties] == ["union", "board", "east"]
    assert [measure.id for measure in talks.measures] == ["call-off-strike", "pay-night"]
    assert (verdict(two_unions), two_unions.seen("/new.json").data["questions"]) == ("stuck", [])


@pytest.mark.parametrize("reply", ["no", "unknown"])
def test_what_was_answered_is_not_asked_again(two_unions: Served, reply: str) -> None:
    taken_in(two_unions, MONDAY)
    for _ in range(2):
        (first, *_) = two_unions.seen("/new.json").data["questions"]
        two_unions.ask("/answer", {"question": first["id"], "reply": reply, "here": "/new"})
    assert two_unions.seen("/new.json").data["questions"] == []
    assert {one.same_parties for one in on_file(two_unions).answered} == {("union", "nurses"), ("east", "nurses")}
    two_unions.ask("/undo", {})
    assert len(two_unions.seen("/new.json").data["questions"]) == 1
    two_unions.ask("/redo", {})
    two_unions.paste(TUESDAY)
    two_unions.ask("/take-in", {})
    assert not any("nurses" in one["id"] for one in two_unions.seen("/new.json").data["questions"])


def test_all_that_is_new_is_settled_on_one_page_with_a_preview(hers: Served) -> None:
    assert taken_in(hers, TUESDAY) == "/new"
    data = hers.seen("/new.json").data
    assert [one["words"] for one in data["parties"]] == ["Doctors"]
    assert "hire more staff" in [one["words"] for one in data["measures"]]
    doctors = {"kind": "party", "stays": "union", "goes": data["parties"][0]["id"]}
    page = hers.seen(f"/new?{urlencode(doctors)}").text
    assert "would be “Nurses' Union”" in page.replace("&#39;", "'")
    assert "The verdict is now" in page
    seen = re.search(r'name="seen" value="(\w+)"', page)
    assert seen is not None
    made = hers.ask("/same", doctors | {"seen": seen[1], "here": "/new"})
    assert (made.status, made.headers["location"]) == (303, "/new")
    assert [party.id for party in on_file(hers).parties] == ["union", "board"]
    assert hers.seen("/new.json").data["parties"] == []


def test_what_was_there_before_is_no_news(hers: Served) -> None:
    assert hers.seen("/new.json").data == {"questions": [], "parties": [], "measures": []}
    assert "that is not on record" in hers.seen("/new").text
    assert hers.ask("/new?kind=party&stays=union&goes=nobody").status == 409
