"""Statements recorded by choosing: who said what, of what state of the talks, and what becomes of the verdict."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pourparler.record.edits import says_nothing
from pourparler.record.statements import Statement
from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.test_table import FERRY, fields_in, record, send, text

pytest.importorskip("starlette", reason="starlette is not installed")

SAID = f"""\
{FERRY}\
sources:
  - {{id: packet, outlet: The Packet, date: 2020-05-02}}
  - {{id: gazette, outlet: The Gazette, file: gazette.txt, date: 2020-05-03}}
statements:
  # kept: a statement
  - id: wages
    by: union   # kept: who said it
    date: 2020-05-01
    speaker_name: A. Stoker
    to: line
    act: demand
    about: [pay, strike-ends]
    says: pay before strike-ends
    attribution: named
    grounds: [{{source: packet, quote: "wages first"}}]
  - {{id: stall, act: assess, state: stalled, grounds: [{{source: gazette, quote: "the talks are stalled"}}]}}
  - {{id: no-way, by: line, act: refuse, text: "it will not pay", drafted_by: rules, grounds: [gazette]}}
  - {{id: deeper, by: line, act: offer, says: pay and (sign or never strike-ends)}}
"""


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("said")
    (folder / "ferry.talks.yaml").write_text(SAID)
    with served(folder) as bench:
        yield bench


@pytest.fixture
def ferry(at_work: Served) -> Iterator[Served]:
    """As it was: what a test did is undone after it."""
    assert text(at_work) == SAID
    yield at_work
    for _ in range(30):
        if text(at_work) == SAID:
            return
        at_work.ask("/undo", {"here": "/"})


def the(bench: Served, name: str) -> Statement:
    return next(one for one in record(bench).statements if one.id == name)


def test_statements_are_listed_in_plain_words_with_passages(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions/statements").text)
    assert "4 statements." in page
    assert "The union (A. Stoker) made a demand of The line. That is: " in page
    assert "The report says that the talks are stalled." in page
    assert "“it will not pay”" in page
    assert "wages first" in page
    data = ferry.ask("/positions/statements.json").data["statements"]
    assert [(one["id"], one.get("state"), one["problems"]) for one in data] == [
        ("wages", None, []),
        ("stall", "stalled", []),
        ("no-way", None, []),
        ("deeper", None, []),
    ]
    assert text(ferry).splitlines()[data[0]["line"] - 1] == "  - id: wages"
    rows = list(csv.DictReader(io.StringIO(ferry.ask("/positions/statements.csv").text.lstrip("\ufeff"))))
    assert [(row["by"], row["act"], row["draft"]) for row in rows][:3] == [
        ("The union", "demand", "False"),
        ("", "assess", "False"),
        ("The line", "refuse", "True"),
    ]


def test_statements_are_filtered_by_who_said_them(ferry: Served) -> None:
    page = ferry.ask("/positions/statements?party=line").text
    assert "2 statements of this party." in page
    assert "The union (A. Stoker)" not in page
    assert 'href="/positions/statements?party=line&at=deeper#at" data-key="j"' in unescape(page)
    data = ferry.ask("/positions/statements.json?party=line").data["statements"]
    assert [one["id"] for one in data] == ["no-way", "deeper"]


def test_what_is_recorded_as_agreed_to_or_withdrawn_ends_the_position_that_held_it_back(ferry: Served) -> None:
    assert ferry.ask("/verdict.json").data["verdict"] == "stuck"
    agreed = {
        "party": "line",
        "date": "5 May 2020",
        "act": "accept",
        "states": "1",
        "k0": "with",
        "a0": "pay",
        "b0": "strike-ends",
    }
    assert send(ferry, "/positions/statement", agreed).status == 303
    over = record(ferry).position_by_id["work-first"]
    assert (str(over.until), over.ended) == ("2020-05-05", "agreed away")
    assert ferry.ask("/verdict.json").data["verdict"] != "stuck"
    withdrawn = {
        "party": "union",
        "date": "6 May 2020",
        "act": "withdraw",
        "states": "1",
        "k0": "before",
        "a0": "pay",
        "b0": "strike-ends",
    }
    assert send(ferry, "/positions/statement", withdrawn).status == 303
    over = record(ferry).position_by_id["pay-first"]
    assert (str(over.until), over.ended) == ("2020-05-06", "softened")
    assert "# kept: a condition" in text(ferry)


def test_a_statement_is_recorded_with_a_condition_and_undone(ferry: Served) -> None:
    fields = {
        "party": "union",
        "date": "5 May 2020",
        "act": "offer",
        "to": "line",
        "about": ["sign", ""],
        "states": "1",
        "k0": "with",
        "a0": "pay",
        "b0": "strike-ends",
        "text": "both at once",
        "attribution": "anonymous",
        "source": "packet",
        "quote": "both on one day",
    }
    answer = send(ferry, "/positions/statement", fields)
    one = the(ferry, answer.headers["location"].partition("at=")[2])
    assert (one.by, one.to, one.act, str(one.date), str(one.says), one.text, one.attribution) == (
        "union",
        "line",
        "offer",
        "2020-05-05",
        "pay with strike-ends",
        "both at once",
        "anonymous",
    )
    assert one.about == ("sign", "pay", "strike-ends"), "what the condition names is what it is about, too"
    assert [(ground.source, ground.quote) for ground in one.grounds] == [("packet", "both on one day")]
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", SAID)
    assert "Last: Added a statement" in unescape(ferry.ask(answer.headers["location"]).text)
    ferry.ask("/undo", {"here": "/positions/statements"})
    assert text(ferry) == SAID


def test_a_statement_about_a_measure_that_is_not_in_the_list_brings_it_along(ferry: Served) -> None:
    fields = {"party": "line", "about": ["new"], "new-what": "paint the funnels", "new-by": ["line"]}
    answer = send(ferry, "/positions/statement", fields)
    assert the(ferry, answer.headers["location"].partition("at=")[2]).about == ("paint-the-funnels",)
    assert record(ferry).measure_by_id["paint-the-funnels"].by == ("line",)


def test_a_statement_that_is_shown_is_saved_unchanged(ferry: Served) -> None:
    for name in ("wages", "stall", "deeper"):
        page = ferry.ask(f"/positions/statement?id={name}").text
        assert "The verdict is now" not in page
        assert send(ferry, "/positions/statement", fields_in(page)).status == 303
        assert text(ferry) == SAID


def test_party_date_act_and_state_are_changed_with_what_becomes_of_the_verdict(ferry: Served) -> None:
    before = fields_in(ferry.ask("/positions/statement?id=wages").text)
    chosen = {"party": ["line"], "to": ["union"], "date": ["2 May 2020"], "act": ["signal"], "state": ["moving"]}
    fields = before | chosen | {"states": [""]}
    page = unescape(ferry.ask(f"/positions/statement?id=wages&seen={before['seen'][0]}&party=line&state=moving").text)
    assert "The report says that the talks are moving." in page
    assert "The verdict is now: <strong>stuck</strong>; with this: <strong>stuck</strong>." in page
    assert text(ferry) == SAID, "looking decides nothing"
    send(ferry, "/positions/statement", fields)
    one = the(ferry, "wages")
    assert (one.by, str(one.date), one.act, one.state, one.says) == ("line", "2020-05-02", "signal", "moving", None)
    assert (one.speaker_name, one.about, one.attribution) == ("A. Stoker", ("pay", "strike-ends"), "named")
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", SAID)


def test_that_the_talks_are_stalled_is_told_to_withhold_a_verdict(tmp_path: Path) -> None:
    loose = FERRY.replace("pay before strike-ends", "pay with strike-ends").replace(
        "says: strike-ends before pay", "says: pay"
    )
    (tmp_path / "t.talks.yaml").write_text(loose)
    with served(tmp_path) as bench:
        page = bench.ask("/positions/statement?state=stalled&act=assess").text
        assert "The verdict is now: <strong>not stuck</strong>; with this: <strong>cannot say</strong>." in page


def test_a_draft_is_confirmed_as_it_is_or_by_changing_it(ferry: Served) -> None:
    assert 'data-key="y"' in ferry.ask("/positions/statements?at=no-way").text
    ferry.ask("/positions/statements/confirm", {"id": "no-way", "here": "/positions/statements"})
    assert the(ferry, "no-way").drafted_by is None
    ferry.ask("/undo", {"here": "/"})
    send(
        ferry, "/positions/statement", fields_in(ferry.ask("/positions/statement?id=no-way").text) | {"act": ["offer"]}
    )
    assert (the(ferry, "no-way").act, the(ferry, "no-way").drafted_by) == ("offer", None)


@pytest.mark.parametrize(
    ("fields", "at", "told"),
    [
        ({"party": ""}, "party", "Choose who said it"),
        ({"date": "soon"}, "date", "“soon” is no date"),
        ({"states": "1"}, "k0", "Choose what is said"),
        ({"states": "1", "k0": "before", "a0": "pay"}, "b0", "Choose a measure here"),
        ({"about": "new"}, "new-what", "Say in a few words what is done"),
        ({"quote": "as they said"}, "source", "where these words stand"),
    ],
)
def test_what_cannot_stay_so_is_told_at_its_field(ferry: Served, fields: dict[str, Any], at: str, told: str) -> None:
    answer = send(ferry, "/positions/statement", {"party": "line", "act": "demand", "seen": "", **fields})
    page = unescape(answer.text)
    assert answer.status == 422
    assert f'href="#{at}"' in page
    assert f'id="{at}"' in page
    assert told in page
    assert re.search(rf'id="{at}-wrong"', page)
    assert text(ferry) == SAID


def test_a_statement_is_taken_out_once_it_is_told_what_becomes_of_the_verdict(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions/removing?what=statement&id=wages").text)
    assert "Take out the statement?" in page
    assert "The verdict is now: <strong>stuck</strong>; without it: <strong>stuck</strong>." in page
    answer = send(ferry, "/positions/take-out", {"what": "statement", "id": "wages"})
    assert answer.headers["location"] == "/positions/statements"
    assert [one.id for one in record(ferry).statements] == ["stall", "no-way", "deeper"]
    ferry.ask("/undo", {"here": "/"})
    assert text(ferry) == SAID


def test_what_a_report_would_say_again_is_out_and_stays_as_a_passage_looked_at(ferry: Served) -> None:
    send(ferry, "/positions/take-out", {"what": "statement", "id": "stall"})
    assert says_nothing(the(ferry, "stall"))
    assert [ground.quote for ground in the(ferry, "stall").grounds] == ["the talks are stalled"]
    listed = ferry.ask("/positions/statements.json").data["statements"]
    assert [one["id"] for one in listed] == ["wages", "no-way", "deeper"]
    assert ferry.ask("/positions/statement?id=stall").status == 404


def test_a_statement_that_another_window_changed_is_not_written_over(ferry: Served) -> None:
    mine = fields_in(ferry.ask("/positions/statement?id=wages").text)
    send(ferry, "/positions/statement", mine | {"act": ["threat"]})
    theirs = text(ferry)
    refused = send(ferry, "/positions/statement", mine | {"date": ["2019"]})
    assert refused.status == 422
    assert "This was changed meanwhile" in refused.text
    assert text(ferry) == theirs
    assert ferry.ask("/positions/statement?id=nobody").status == 404


def test_many_statements_are_listed_a_part_at_a_time(tmp_path: Path) -> None:
    many = "".join(f"  - {{id: s{number}, by: line, act: demand}}\n" for number in range(120))
    (tmp_path / "t.talks.yaml").write_text(f"{FERRY}statements:\n{many}")
    with served(tmp_path) as bench:
        page = unescape(bench.ask("/positions/statements?party=line&at=s100").text)
        assert "101 to 120 of 120." in page
        assert 'href="/positions/statements?party=line&at=s99#at" data-key="k"' in page
        number = text(bench).splitlines().index("  - {id: s70, by: line, act: demand}") + 1
        assert bench.ask(f"/talks/entry?line={number}").headers["location"] == "/positions/statements?at=s70"


def test_what_was_read_is_changed_before_anything_is_written(bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/verdict.json")
    first = bench.ask("/positions/statements.json").data["statements"][0]
    page = bench.ask(f"/positions/statement?id={first['id']}").text
    send(bench, "/positions/statement", fields_in(page) | {"act": ["consider"]})
    one = the(bench, first["id"])
    assert (one.act, one.drafted_by) == ("consider", None)
    send(bench, "/positions/take-out", {"what": "statement", "id": first["id"]})
    assert first["id"] not in [one["id"] for one in bench.ask("/positions/statements.json").data["statements"]]
    bench.ask("/verdict.json")
    readings = bench.ask("/reading.json").data["readings"]
    again = [one for one in readings if first["id"] in str(one) and one["standing"] == "suggested"]
    assert again == [], "it is not read again"
