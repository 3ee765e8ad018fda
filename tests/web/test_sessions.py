"""Sessions recorded by choosing: who met when, where, how it ended, and what becomes of the verdict."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pourparler.record.sessions import Session
from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.test_table import FERRY, fields_in, record, send, text

pytest.importorskip("starlette", reason="starlette is not installed")

MEETINGS = f"""\
{FERRY}\
sources:
  - {{id: packet, outlet: The Packet, date: 2020-05-02}}
sessions:
  # kept: a session
  - id: first-day
    date: 2020-05-01
    kind: plenary   # kept: its kind
    place: the town hall
    present: [union, line]
    outcome: adjourned
    grounds: [{{source: packet, quote: "they met for an hour"}}]
  - {{id: aside, kind: working group, present: [line]}}
"""


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("meetings")
    (folder / "ferry.talks.yaml").write_text(MEETINGS)
    with served(folder) as bench:
        yield bench


@pytest.fixture
def ferry(at_work: Served) -> Iterator[Served]:
    """As it was: what a test did is undone after it."""
    assert text(at_work) == MEETINGS
    yield at_work
    for _ in range(30):
        if text(at_work) == MEETINGS:
            return
        at_work.ask("/undo", {"here": "/"})


def the(bench: Served, name: str) -> Session:
    return next(one for one in record(bench).sessions if one.id == name)


def test_sessions_are_listed_in_plain_words_with_passages(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions/sessions").text)
    assert "2 sessions." in page
    assert "Plenary session, the town hall: The union and The line. Outcome: adjourned." in page
    assert "they met for an hour" in page
    assert "1 May 2020" in page
    data = ferry.ask("/positions/sessions.json").data["sessions"]
    assert [(one["id"], one["present"], one["problems"]) for one in data] == [
        ("first-day", ["union", "line"], []),
        ("aside", ["line"], []),
    ]
    assert text(ferry).splitlines()[data[0]["line"] - 1] == "  - id: first-day"
    rows = list(csv.DictReader(io.StringIO(ferry.ask("/positions/sessions.csv").text.lstrip("\ufeff"))))
    assert [(row["date"], row["kind"], row["present"]) for row in rows] == [
        ("1 May 2020", "plenary", "The union and The line"),
        ("", "working group", "The line"),
    ]


def test_a_session_is_recorded_with_a_date_as_people_write_it_and_undone(ferry: Served) -> None:
    fields = {
        "party": ["line", "union"],
        "date": "on Tuesday, 5 May 2020",
        "kind": "bilateral",
        "place": "the pier",
        "outcome": "no agreement",
        "source": "new",
        "source-outlet": "my notes",
        "source-date": "5 May 2020",
        "quote": "nothing came of it",
    }
    answer = send(ferry, "/positions/session", fields)
    one = the(ferry, answer.headers["location"].partition("at=")[2])
    assert (str(one.date), one.kind, one.place, one.present, one.outcome) == (
        "2020-05-05",
        "bilateral",
        "the pier",
        ("line", "union"),
        "no agreement",
    )
    assert [(ground.source, ground.quote) for ground in one.grounds] == [("my-notes-2020-05-05", "nothing came of it")]
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", MEETINGS)
    page = unescape(ferry.ask(answer.headers["location"]).text)
    assert "Bilateral session, the pier: The line and The union. Outcome: no agreement." in page
    assert "Last: Added a session" in page
    ferry.ask("/undo", {"here": "/positions/sessions"})
    assert text(ferry) == MEETINGS


def test_a_session_that_is_shown_is_saved_unchanged(ferry: Served) -> None:
    for name in ("first-day", "aside"):
        page = ferry.ask(f"/positions/session?id={name}").text
        assert "The verdict is now" not in page
        assert send(ferry, "/positions/session", fields_in(page)).status == 303
        assert text(ferry) == MEETINGS


def test_the_form_tells_what_is_filled_in_as_a_sentence_and_writes_nothing(ferry: Served) -> None:
    address = "/positions/session?id=first-day&seen=&party=line&kind=caucus&date=3+May+2020"
    page = unescape(ferry.ask(address).text)
    assert "Caucus session, the town hall: The line. Outcome: adjourned." in page
    assert "The verdict is now: <strong>stuck</strong>; with this: <strong>stuck</strong>." in page
    told = ferry.ask(address.replace("?", ".json?")).data
    assert told["words"] == "Caucus session, the town hall: The line. Outcome: adjourned."
    assert told["verdict"] == {"now": "stuck", "then": "stuck"}
    assert text(ferry) == MEETINGS


def test_a_session_is_changed_and_what_is_emptied_is_gone(ferry: Served) -> None:
    fields = fields_in(ferry.ask("/positions/session?id=first-day").text)
    send(ferry, "/positions/session", fields | {"party": ["line"], "place": "", "kind": "plenary", "forget0": "1"})
    one = the(ferry, "first-day")
    assert (one.present, one.place, one.outcome, one.grounds) == (("line",), None, "adjourned", ())
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", MEETINGS)


@pytest.mark.parametrize(
    ("fields", "at", "told"),
    [
        ({"party": "", "date": ""}, "party", "Choose who took part, or say when it was"),
        ({"date": "soon"}, "date", "“soon” is no date"),
        ({"quote": "as they said"}, "source", "where these words stand"),
        ({"source": "new"}, "source-outlet", "which report or note"),
    ],
)
def test_what_cannot_stay_so_is_told_at_its_field(ferry: Served, fields: dict[str, Any], at: str, told: str) -> None:
    answer = send(ferry, "/positions/session", {"party": "line", "seen": "", **fields})
    page = unescape(answer.text)
    assert answer.status == 422
    assert f'href="#{at}"' in page
    assert f'id="{at}"' in page
    assert told in page
    assert re.search(rf'id="{at}-wrong"', page)
    assert text(ferry) == MEETINGS


def test_a_session_is_taken_out_once_it_is_told_what_becomes_of_the_verdict(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions/removing?what=session&id=aside").text)
    assert "Take out the session?" in page
    assert "The verdict is now: <strong>stuck</strong>; without it: <strong>stuck</strong>." in page
    assert 'href="/positions/sessions" data-key="k"' in page
    answer = send(ferry, "/positions/take-out", {"what": "session", "id": "aside"})
    assert answer.headers["location"] == "/positions/sessions"
    assert [one.id for one in record(ferry).sessions] == ["first-day"]
    ferry.ask("/undo", {"here": "/"})
    assert text(ferry) == MEETINGS


def test_a_session_that_another_window_changed_is_not_written_over(ferry: Served) -> None:
    mine = fields_in(ferry.ask("/positions/session?id=first-day").text)
    send(ferry, "/positions/session", mine | {"outcome": ["broken off"]})
    theirs = text(ferry)
    refused = send(ferry, "/positions/session", mine | {"date": ["2019"]})
    assert refused.status == 422
    assert "This was changed meanwhile" in refused.text
    assert text(ferry) == theirs
    assert ferry.ask("/positions/session?id=nobody").status == 404


def test_a_line_of_the_text_leads_to_its_session(ferry: Served) -> None:
    number = text(ferry).splitlines().index("  - id: first-day") + 1
    assert ferry.ask(f"/talks/entry?line={number}").headers["location"] == "/positions/sessions?at=first-day"


def test_many_sessions_are_listed_a_part_at_a_time(tmp_path: Path) -> None:
    many = "".join(f"  - {{id: s{number}, date: 2020-01, present: [line]}}\n" for number in range(120))
    (tmp_path / "t.talks.yaml").write_text(f"{FERRY}sessions:\n{many}")
    with served(tmp_path) as bench:
        page = bench.ask("/positions/sessions?at=s49").text
        assert "1 to 50 of 120." in page
        assert re.findall(r'at=(\w+)#at" data-key="j"', page) == ["s50"], (
            "from the last the key goes on to the next part"
        )
        assert re.findall(r'at=(\w+)#at" data-key="k"', page) == ["s48"]
        assert "51 to 100 of 120." in bench.ask("/positions/sessions?at=s50").text
        assert len(bench.ask("/positions/sessions.json").data["sessions"]) == 120


def test_a_session_can_be_recorded_before_anything_is_written(bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/verdict.json")
    before = len(bench.ask("/positions/sessions.json").data["sessions"])
    party = bench.ask("/talks.json").data["parties"][0]["id"]
    send(bench, "/positions/session", {"party": party, "kind": "plenary", "date": "12 May 2003"})
    assert len(record(bench).sessions) == before + 1
    assert (record(bench).sessions[-1].kind, record(bench).sessions[-1].present) == ("plenary", (party,))
