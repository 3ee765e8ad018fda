"""Proposals recorded by choosing: what was put forward, how it was answered, and what becomes of the verdict."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pourparler.record.proposals import Proposal
from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.test_table import FERRY, fields_in, record, send, text

pytest.importorskip("starlette", reason="starlette is not installed")

OFFERS = f"""\
{FERRY}\
sources:
  - {{id: packet, outlet: The Packet, date: 2020-05-02}}
proposals:
  # kept: an offer
  - id: line-plan
    by: [line]   # kept: who made it
    says: pay with strike-ends
    date: 2020-05-01
    grounds: [{{source: packet, quote: "both on one day"}}]
  - {{id: joint, by: [line, union], says: require sign, answer: accepted, answered_by: [line, union]}}
"""
OFFER = {"party": "union", "k0": "with", "a0": "pay", "b0": "strike-ends"}


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("offers")
    (folder / "ferry.talks.yaml").write_text(OFFERS)
    with served(folder) as bench:
        yield bench


@pytest.fixture
def ferry(at_work: Served) -> Iterator[Served]:
    """As it was: what a test did is undone after it."""
    assert text(at_work) == OFFERS
    yield at_work
    for _ in range(30):
        if text(at_work) == OFFERS:
            return
        at_work.ask("/undo", {"here": "/"})


def the(bench: Served, name: str) -> Proposal:
    return record(bench).proposal_by_id[name]


def test_proposals_are_listed_in_plain_words_with_passages_and_what_counts(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions/proposals").text)
    assert "raising wages together with ending the strike" in page
    assert "which is not answered yet" in page
    assert "An offer: it binds nobody before it is answered." in page
    assert "both on one day" in page
    assert "put forward: 1 May 2020" in page
    assert "It binds" in page
    data = ferry.ask("/positions/proposals.json").data["proposals"]
    assert [(one["id"], one["says"], one["problems"]) for one in data] == [
        ("line-plan", "pay with strike-ends", []),
        ("joint", "require sign", []),
    ]
    assert text(ferry).splitlines()[data[0]["line"] - 1] == "  - id: line-plan"
    rows = list(csv.DictReader(io.StringIO(ferry.ask("/positions/proposals.csv").text.lstrip("\ufeff"))))
    assert [(row["by"], row["answer"], row["date"]) for row in rows] == [
        ("The line", "open", "1 May 2020"),
        ("The line and The union", "accepted", ""),
    ]


def test_an_offer_is_recorded_with_its_refusal_and_undone(ferry: Served) -> None:
    fields = {
        **OFFER,
        "date": "on Tuesday, 5 May 2020",
        "answer": "refused",
        "answered": ["line"],
        "source": "new",
        "source-outlet": "my notes",
        "source-date": "5 May 2020",
        "quote": "both at once",
        "answer-source": "new",
        "answer-source-outlet": "my notes",
        "answer-source-date": "2020-05-05",
        "answer-quote": "not like this",
    }
    answer = send(ferry, "/positions/proposal", fields)
    name = answer.headers["location"].partition("at=")[2]
    one = the(ferry, name)
    assert (one.by, str(one.says), one.answer, one.answered_by) == (
        ("union",),
        "pay with strike-ends",
        "refused",
        ("line",),
    )
    assert str(one.date) == "2020-05-05"
    assert [ground.quote for ground in (*one.grounds, *one.answer_grounds)] == ["both at once", "not like this"]
    assert [source.id for source in record(ferry).sources] == ["packet", "my-notes-2020-05-05"], "one note, named twice"
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", OFFERS)
    page = unescape(ferry.ask(answer.headers["location"]).text)
    assert "which The line refused" in page
    assert "not like this" in page
    assert "Last: Added a proposal" in page
    ferry.ask("/undo", {"here": "/positions/proposals"})
    assert text(ferry) == OFFERS


def test_an_answer_is_added_to_an_offer_with_what_becomes_of_the_verdict(ferry: Served) -> None:
    assert "answer=accepted" in ferry.ask("/positions/proposals?at=line-plan").text
    page = ferry.ask("/positions/proposal?id=line-plan&answer=accepted&answered=union&part=answer").text
    assert "The verdict is now: <strong>stuck</strong>; with this: <strong>not stuck</strong>." in page
    assert "which The union accepted" in unescape(page)
    assert text(ferry) == OFFERS, "looking decides nothing"
    send(ferry, "/positions/proposal", fields_in(page))
    one = the(ferry, "line-plan")
    assert (one.answer, one.answered_by) == ("accepted", ("union",))
    assert one.grounds[0].quote == "both on one day"
    assert ferry.ask("/verdict.json").data["verdict"] == "not stuck"


def test_a_proposal_that_is_shown_is_saved_unchanged(ferry: Served) -> None:
    for name in ("line-plan", "joint"):
        page = ferry.ask(f"/positions/proposal?id={name}").text
        assert "The verdict is now" not in page
        assert send(ferry, "/positions/proposal", fields_in(page)).status == 303
        assert text(ferry) == OFFERS


def test_an_offer_is_changed_and_a_passage_taken_away(ferry: Served) -> None:
    fields = fields_in(ferry.ask("/positions/proposal?id=line-plan").text)
    send(ferry, "/positions/proposal", fields | {"a0": ["sign", ""], "date": "2 May 2020", "forget0": "1"})
    one = the(ferry, "line-plan")
    assert (str(one.says), str(one.date), one.grounds) == ("sign with strike-ends", "2020-05-02", ())
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", OFFERS)


@pytest.mark.parametrize(
    ("fields", "at", "told"),
    [
        ({"party": ""}, "party", "Choose who put it forward"),
        ({"b0": ""}, "b0", "Choose a measure here"),
        ({"date": "soon"}, "date", "“soon” is no date"),
        ({"answered": "line"}, "answer", "Choose whether it was accepted or refused"),
        ({"answer-source": "packet"}, "answer", "Choose whether it was accepted or refused"),
        ({"answer": "refused", "answer-quote": "no"}, "answer-source", "where these words stand"),
        ({"answer": "refused", "answer-source": "new"}, "answer-source-outlet", "which report or note"),
        ({"party": "line", "k0": "first", "a0": ["pay", "sign"]}, "k0", "does nothing else"),
    ],
)
def test_what_cannot_stay_so_is_told_at_its_field(ferry: Served, fields: dict[str, Any], at: str, told: str) -> None:
    answer = send(ferry, "/positions/proposal", {**OFFER, "quote": "", **fields})
    page = unescape(answer.text)
    assert answer.status == 422
    assert f'href="#{at}"' in page
    assert f'id="{at}"' in page
    assert told in page
    assert re.search(rf'id="{at}-wrong"', page)
    assert text(ferry) == OFFERS


def test_a_proposal_is_taken_out_once_it_is_told_what_becomes_of_the_verdict(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions/removing?what=proposal&id=joint").text)
    assert "Take out the proposal?" in page
    assert "The verdict is now: <strong>stuck</strong>; without it: <strong>stuck</strong>." in page
    assert 'href="/positions/proposals" data-key="k"' in page
    told = ferry.ask("/positions/removing.json?what=proposal&id=joint").data
    assert told["verdict"] == {"now": "stuck", "then": "stuck"}
    answer = send(ferry, "/positions/take-out", {"what": "proposal", "id": "joint"})
    assert answer.headers["location"] == "/positions/proposals"
    assert [one.id for one in record(ferry).proposals] == ["line-plan"]
    ferry.ask("/undo", {"here": "/"})
    assert text(ferry) == OFFERS


def test_a_proposal_that_another_window_changed_is_not_written_over(ferry: Served) -> None:
    mine = fields_in(ferry.ask("/positions/proposal?id=line-plan").text)
    send(ferry, "/positions/proposal", mine | {"answer": ["refused"], "answered": ["union"]})
    theirs = text(ferry)
    refused = send(ferry, "/positions/proposal", mine | {"date": ["2019"]})
    assert refused.status == 422
    assert "This was changed meanwhile" in refused.text
    assert text(ferry) == theirs
    assert ferry.ask("/positions/proposal?id=nobody").status == 404


def test_the_list_of_positions_and_the_text_lead_to_the_form_of_a_proposal(ferry: Served) -> None:
    page = ferry.ask("/positions?at=line-plan").text
    assert "/positions/proposal?id=line-plan&amp;back=" in page
    assert "Change in the text" not in page
    number = text(ferry).splitlines().index("  - id: line-plan") + 1
    assert ferry.ask(f"/talks/entry?line={number}").headers["location"] == "/positions/proposals?at=line-plan"


def test_an_offer_after_the_day_on_which_the_talks_stand_is_said_not_to_count(tmp_path: Path) -> None:
    (tmp_path / "t.talks.yaml").write_text(f"{OFFERS}as_of: 2020-04-30\n")
    with served(tmp_path) as bench:
        page = bench.ask("/positions/proposals?at=line-plan").text
        assert "It does not count: the talks stand at 30 April 2020, before it was put forward." in page


def test_an_offer_can_be_recorded_before_anything_is_written(bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/verdict.json")
    assert bench.ask("/positions/proposals.json").data == {"proposals": []}
    talks = bench.ask("/talks.json").data
    one, other = (measure["id"] for measure in talks["measures"])
    party = talks["parties"][0]["id"]
    send(bench, "/positions/proposal", {"party": party, "k0": "with", "a0": one, "b0": other})
    assert [str(offer.says) for offer in record(bench).proposals] == [f"{one} with {other}"]
