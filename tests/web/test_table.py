"""The table, worked at as a program asks: everything is chosen, nothing typed in the language."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from pourparler.desk import picking
from pourparler.record import codec
from pourparler.record.conditions.choices import chosen
from pourparler.record.talks import Talks
from tests.web.serving import MONDAY, TUESDAY, Answered, Served, served

pytest.importorskip("starlette", reason="starlette is not installed")

ROOT = Path(__file__).parents[2]
FERRY = """\
# kept: what stands above
pourparler: 1
talks: The ferry
parties:
  - {id: union, name: The union, aliases: [the crews]}   # kept: a party
  - {id: line, name: The line}
measures:
  - {id: strike-ends, what: end the strike, by: [union]}
  - {id: pay, what: raise wages, by: [line]}   # kept: a measure
  - {id: sign, what: sign the agreement, by: [union, line]}
goal: [strike-ends]
facts:
  - {says: pay before sign, why: the board must agree first}
positions:
  # kept: a position
  - id: pay-first
    party: union
    says: pay before strike-ends   # kept: a condition
    firmness: firm
  - {id: work-first, party: line, says: strike-ends before pay}
  - {id: deep, party: line, says: pay and (sign or never strike-ends), firmness: soft}
"""


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One for all, since starting takes longer than what is asked."""
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "ferry.talks.yaml").write_text(FERRY)
    with served(folder) as bench:
        yield bench


@pytest.fixture
def ferry(at_work: Served) -> Iterator[Served]:
    """As it was: what a test did is undone after it."""
    assert text(at_work) == FERRY
    yield at_work
    for _ in range(30):
        if text(at_work) == FERRY:
            return
        at_work.ask("/undo", {"here": "/"})


def record(bench: Served) -> Talks:
    (file,) = bench.folder.glob("*.yaml")
    return codec.load(file)


def text(bench: Served) -> str:
    (file,) = bench.folder.glob("*.yaml")
    return file.read_text()


def send(bench: Served, path: str, fields: dict[str, Any]) -> Answered:
    """Send a form; a list is a field that was filled in several times."""
    body = urlencode(fields, doseq=True).encode()
    return bench.ask(path, body=body, Content_Type="application/x-www-form-urlencoded")


def fields_in(page: str) -> dict[str, list[str]]:
    """What a browser would send from the form of a page as it stands."""
    form = re.search(r'<form class="(?:choose|entry-form)".*?</form>', page, re.DOTALL)
    assert form is not None
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input [^>]*>", form[0]):
        given = {name: unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}
        if given.get("type") not in ("checkbox", "radio") or " checked" in tag:
            found.setdefault(given["name"], []).append(given.get("value", ""))
    for tag, inside in re.findall(r"(<select [^>]*>)(.*?)</select>", form[0], re.DOTALL):
        name = re.search(r'name="([^"]*)"', tag)
        picked = re.search(r'<option(?: value="([^"]*)")? selected>([^<]*)', inside)
        first = re.search(r'<option(?: value="([^"]*)")?>([^<]*)', inside)
        got = picked or first
        if name and got:
            found.setdefault(name[1], []).append(unescape(got[1] if got[1] is not None else got[2]))
    for name_, inside in re.findall(r'<textarea [^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', form[0], re.DOTALL):
        found.setdefault(name_, []).append(unescape(inside))
    return found


def cell(page: str, party: int, measure: str) -> str:
    """What stands in a cell of the matrix, in words."""
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if f">{measure}</a>" in row)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", re.findall(r"<td>.*?</td>", row, re.DOTALL)[party])).split())


# -- looking -----------------------------------------------------------------------------------------------------------


def test_the_matrix_says_how_each_party_stands_to_each_measure(ferry: Served) -> None:
    page = ferry.ask("/positions").text
    assert cell(page, 0, "raise wages") == "wants it before end the strike firm"
    assert cell(page, 1, "raise wages").startswith("only after end the strike only said")
    assert cell(page, 0, "end the strike") == "only after raise wages firm"
    assert "names it in a longer condition" in cell(page, 1, "sign the agreement")
    assert cell(page, 0, "sign the agreement") == "–"
    assert "The union wants the line to raise wages before it will end the strike." in unescape(page).replace(
        "The line", "the line"
    )


def test_each_entry_leads_to_its_line_in_the_text_and_back(ferry: Served) -> None:
    lines = text(ferry).splitlines()
    for name, line in re.findall(r"at=([\w-]+)#at|/talks#line-(\d+)", ferry.ask("/positions").text):
        if line:
            assert lines[int(line) - 1].strip().startswith("- ")
        else:
            assert name
    number = lines.index("  - id: pay-first") + 1
    assert ferry.ask(f"/talks/entry?line={number + 2}").headers["location"] == "/positions?at=pay-first"
    measure = next(n for n, line in enumerate(lines, start=1) if "id: pay," in line)
    assert ferry.ask(f"/talks/entry?line={measure}").headers["location"] == "/positions/parties?in=pay"
    assert ferry.ask("/talks/entry?line=3").status == 200
    assert "/talks/entry" in ferry.ask("/talks").text


def test_a_filter_stands_in_the_address_and_holds_for_all_twins(ferry: Served) -> None:
    for query, names in {
        "party=union": ["pay-first"],
        "measure=sign": ["deep"],
        "firmness=soft": ["deep"],
        "confirmed=draft": [],
        "party=line&firmness=stated": ["work-first"],
    }.items():
        data = ferry.ask(f"/positions.json?{query}").data
        assert [entry["id"] for entry in data["positions"]] == names
        rows = list(csv.DictReader(io.StringIO(ferry.ask(f"/positions.csv?{query}").text.lstrip("\ufeff"))))
        assert [row["id"] for row in rows] == names
        page = ferry.ask(f"/positions?{query}").text
        assert f"{len(names)} of 3 positions" in page


def test_the_data_keeps_the_keys_of_a_talks_file_and_adds_words_and_line(ferry: Served) -> None:
    (first, *_) = ferry.ask("/positions.json").data["positions"]
    assert (first["party"], first["says"], first["firmness"]) == ("union", "pay before strike-ends", "firm")
    assert first["words"].startswith("The union wants")
    assert text(ferry).splitlines()[first["line"] - 1] == "  - id: pay-first"
    assert (first["status"], first["not_in_force"], first["problems"]) == ("confirmed", None, [])


def test_a_fault_stands_beside_its_entry_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "ferry.talks.yaml").write_text(
        FERRY.replace("says: strike-ends before pay", "says: strike-end before pay")
    )
    with served(tmp_path) as bench:
        page = unescape(bench.ask("/positions").text)
        beside = re.search(r'<li[^>]*>(?:(?!<li).)*class="beside"(?:(?!<li).)*', page, re.DOTALL)
        assert beside is not None
        assert 'no measure has that id. Did you mean "strike-ends"?' in beside[0]
        assert "strike-end before pay" in beside[0]
        assert re.search(r'href="/talks#line-\d+"', beside[0])
        assert "Add a position" not in page
        assert "mend them in the text" in page
        told = [entry["problems"] for entry in bench.ask("/positions.json").data["positions"]]
        assert [len(one) for one in told] == [0, 1, 0]


def test_what_is_to_keep_in_mind_stands_beside_its_entry(ferry: Served) -> None:
    send(ferry, "/positions/party", {"name": "The town", "role": "party"})
    page = ferry.ask("/positions/parties").text
    assert re.search(r"The town(?:(?!</tr>).)*nothing mentions party", page, re.DOTALL)


def test_a_record_as_of_a_date_is_looked_at_and_not_changed(ferry: Served) -> None:
    page = ferry.ask("/positions?on=2020-01-01").text
    assert "wants it before" in page
    assert "Add a position" not in page
    assert 'name="on" value="2020-01-01"' in page


# -- writing -----------------------------------------------------------------------------------------------------------


def test_a_position_is_added_by_choosing_and_undone(ferry: Served) -> None:
    before = text(ferry)
    answer = send(
        ferry,
        "/positions/position",
        {
            "party": ["union", "line"],
            "k0": "no later than",
            "a0": ["pay", "sign", ""],
            "ja0": "any",
            "b0": ["strike-ends", ""],
            "firmness": "red line",
            "since": "2020-05",
            "deadline": "2020-06-01",
            "confidence": "low",
            "note": "from the press office",
            "source": "new",
            "source-outlet": "The Packet",
            "source-date": "2020-05-02",
            "quote": "Not without pay",
        },
    )
    name = answer.headers["location"].partition("at=")[2]
    position = record(ferry).position_by_id[name]
    assert (position.party, str(position.says)) == (("union", "line"), "(pay or sign) no later than strike-ends")
    assert (position.firmness, position.confidence, str(position.since)) == ("red line", "low", "2020-05")
    assert (str(position.deadline), position.note) == ("2020-06-01", "from the press office")
    assert [(ground.source, ground.quote) for ground in position.grounds] == [
        ("the-packet-2020-05-02", "Not without pay")
    ]
    assert record(ferry).source_by_id["the-packet-2020-05-02"].outlet == "The Packet"
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", before)
    page = ferry.ask(answer.headers["location"]).text
    assert "Not without pay" in page
    assert "Last: Added a position" in page
    ferry.ask("/undo", {"here": "/positions"})
    assert text(ferry) == before


def test_every_position_that_can_be_shown_is_saved_unchanged(tmp_path: Path) -> None:
    file = ROOT / "examples/six-party/six-party.talks.yaml"
    (tmp_path / "t.talks.yaml").write_bytes(file.read_bytes())
    with served(tmp_path) as bench:
        for position in record(bench).positions:
            page = bench.ask(f"/positions/position?id={position.id}").text
            assert chosen(position.says) is not None
            assert send(bench, "/positions/position", fields_in(page)).status == 303
            assert (tmp_path / "t.talks.yaml").read_bytes() == file.read_bytes(), position.id


def test_what_is_nested_deeper_leads_to_its_line_and_stays_as_it_is(ferry: Served) -> None:
    page = ferry.ask("/positions/position?id=deep").text
    number = next(n for n, line in enumerate(text(ferry).splitlines(), start=1) if "id: deep" in line)
    assert f'<a href="/talks#line-{number}">Change it in the text' in page
    assert 'name="k0"' not in page
    send(ferry, "/positions/position", fields_in(page) | {"firmness": ["firm"]})
    assert str(record(ferry).position_by_id["deep"].says) == "pay and (sign or never strike-ends)"
    assert record(ferry).position_by_id["deep"].firmness == "firm"


def test_looking_at_a_form_decides_nothing_and_shows_the_sentence(ferry: Served) -> None:
    before = text(ferry)
    query = "party=line&k0=before&a0=strike-ends&b0=sign"
    page = unescape(ferry.ask(f"/positions/position?{query}").text)
    assert "The line wants the union to end the strike before it will sign the agreement." in page.replace(
        "The union", "the union"
    )
    assert "<code>strike-ends before sign</code>" in page
    data = ferry.ask(f"/positions/position.json?{query}").data
    assert (data["says"], data["open"]) == ("strike-ends before sign", [])
    assert [one["field"] for one in ferry.ask("/positions/position.json?party=line&k0=before&a0=pay").data["open"]] == [
        "b0"
    ]
    assert text(ferry) == before


def test_what_the_verdict_becomes_is_told_before_anything_is_saved(ferry: Served) -> None:
    before = text(ferry)
    query = "id=work-first&party=line&k0=never&a0=sign"
    page = ferry.ask(f"/positions/position?{query}").text
    assert "The verdict is now: <strong>stuck</strong>; with this: <strong>not stuck</strong>." in page
    told = ferry.ask(f"/positions/position.json?{query}").data["verdict"]
    assert told == {"now": "stuck", "then": "not stuck"}
    assert ferry.ask("/verdict.json").data["verdict"] == "stuck"
    assert "The verdict is now" not in ferry.ask("/positions/position?id=work-first").text, "nothing would change"
    assert text(ferry) == before
    send(ferry, "/positions/position", {"id": "work-first", "party": "line", "k0": "never", "a0": "sign"})
    assert ferry.ask("/verdict.json").data["verdict"] == "not stuck"
    goal = ferry.ask("/positions/goal.json?k0=require&a0=sign").data["verdict"]
    assert goal == {"now": "not stuck", "then": "stuck"}


def test_one_more_clause_a_premise_and_one_less(ferry: Served) -> None:
    query = "party=line&k0=before&a0=pay&b0=sign"
    more = ferry.ask(f"/positions/position?{query}&do=clause").text
    assert 'id="k1"' in more
    assert 'id="join"' in more
    premise = ferry.ask(f"/positions/position?{query}&do=premise").text
    assert 'id="pk0"' in premise
    less = ferry.ask(f"/positions/position?{query}&k1=never&a1=sign&do=drop-0").text
    assert "<code>never sign</code>" in less
    assert 'id="k1"' not in less
    send(
        ferry,
        "/positions/position",
        {
            "party": "line",
            "k0": "never",
            "a0": "sign",
            "k1": "require",
            "a1": "strike-ends",
            "join": "any",
            "pk0": "require",
            "pa0": "pay",
            "firmness": "firm",
        },
    )
    assert str(record(ferry).positions[-1].says) == "if pay then never sign or strike-ends"


@pytest.mark.parametrize(
    ("fields", "at", "told"),
    [
        ({"k0": "never", "a0": "pay"}, "party", "Choose who insists on it"),
        ({"party": "union", "k0": "before", "a0": "pay"}, "b0", "Choose a measure here"),
        ({"party": "union", "k0": "by step", "a0": "pay", "s0": "soon"}, "s0", "number of the step"),
        ({"party": "union", "k0": "before", "a0": "pay", "b0": "pay"}, "a0", "stands twice"),
        ({"party": "union", "k0": "never", "a0": "pay", "since": "May"}, "since", "“May” is no date"),
        (
            {"party": "union", "k0": "never", "a0": "pay", "since": "2020", "until": "2019"},
            "until",
            "end before it begins",
        ),
        ({"party": "union", "k0": "never", "a0": "new"}, "new-what", "begin"),
        ({"party": "union", "k0": "never", "a0": "pay", "quote": "no"}, "source", "where these words stand"),
        ({"party": "union", "k0": "never", "a0": "pay", "source": "new"}, "source-outlet", "which report"),
        ({"party": "union", "k0": "first", "a0": ["strike-ends", "sign"]}, "k0", "does nothing else"),
    ],
)
def test_what_cannot_stay_so_is_told_at_its_field_and_nothing_is_lost(
    ferry: Served, fields: dict[str, Any], at: str, told: str
) -> None:
    before = text(ferry)
    answer = send(ferry, "/positions/position", {"note": "kept <b>", **fields})
    page = unescape(answer.text)
    assert answer.status == 422
    assert "There is a problem" in page
    assert f'href="#{at}"' in page
    assert told in page
    assert re.search(rf'id="{at}-wrong"', page)
    assert "kept <b></textarea>" in page
    assert text(ferry) == before


def test_a_new_measure_comes_with_its_position_and_a_near_name_is_asked_about_first(ferry: Served) -> None:
    fields = {
        "party": "line",
        "k0": "before",
        "a0": "new",
        "b0": "pay",
        "new-what": "raising the wages",
        "new-by": "union",
    }
    asked = send(ferry, "/positions/position", fields)
    assert asked.status == 422
    assert "This may be “raise wages”, which is in the list" in unescape(asked.text)
    send(ferry, "/positions/position", fields | {"new-what": "open the harbour"})
    talks = record(ferry)
    assert (talks.measures[-1].what, talks.measures[-1].by) == ("open the harbour", ("union",))
    assert str(talks.positions[-1].says) == f"{talks.measures[-1].id} before pay"
    sure = send(ferry, "/positions/position", fields | {"sure": "1"})
    assert sure.status == 303


def test_a_draft_that_is_changed_or_confirmed_is_a_draft_no_more(bench: Served) -> None:
    bench.paste(MONDAY)
    bench.paste(TUESDAY)
    bench.ask("/verdict.json")
    one, other = bench.ask("/positions.json").data["positions"]
    assert one["status"] == other["status"] == "draft"
    bench.ask("/positions/confirm", {"id": one["id"], "here": "/positions"})
    page = bench.ask(f"/positions/position?id={other['id']}").text
    send(bench, "/positions/position", fields_in(page) | {"firmness": ["red line"]})
    assert [position.drafted_by for position in record(bench).positions] == [None, None]
    assert record(bench).position_by_id[other["id"]].grounds


def test_a_position_is_taken_out_and_comes_back(ferry: Served) -> None:
    before = text(ferry)
    ferry.ask("/positions/remove", {"id": "work-first", "here": "/positions"})
    assert [position.id for position in record(ferry).positions] == ["pay-first", "deep"]
    assert re.findall("kept: .*", text(ferry)) == re.findall("kept: .*", before)
    ferry.ask("/undo", {"here": "/"})
    assert text(ferry) == before


def test_fall_backs_are_chosen_ordered_and_given_up(ferry: Served) -> None:
    send(ferry, "/positions/fallback", {"id": "pay-first", "k0": "with", "a0": "pay", "b0": "strike-ends"})
    send(ferry, "/positions/fallback", {"id": "pay-first", "k0": "require", "a0": "pay"})

    def forms() -> list[str]:
        return [str(form) for form in record(ferry).position_by_id["pay-first"].fallbacks or ()]

    assert forms() == ["pay with strike-ends", "require pay"]
    send(ferry, "/positions/fallbacks", {"id": "pay-first", "do": "up", "place": "1"})
    assert forms() == ["require pay", "pay with strike-ends"]
    send(
        ferry,
        "/positions/fallback",
        {"id": "pay-first", "place": "0", "k0": "in return for", "a0": "pay", "b0": "sign"},
    )
    assert forms() == ["sign in return for pay", "pay with strike-ends"]
    send(ferry, "/positions/fallbacks", {"id": "pay-first", "do": "remove", "place": "0"})
    assert forms() == ["pay with strike-ends"]
    send(ferry, "/positions/fallbacks", {"id": "pay-first", "do": "none"})
    assert record(ferry).position_by_id["pay-first"].fallbacks == ()
    send(ferry, "/positions/fallbacks", {"id": "pay-first", "do": "usual"})
    assert record(ferry).position_by_id["pay-first"].fallbacks is None
    refused = send(ferry, "/positions/fallback", {"id": "pay-first", "k0": "before", "a0": "pay", "b0": "strike-ends"})
    assert "a fall-back asks less" in refused.text


def test_facts_and_goal_are_chosen(ferry: Served) -> None:
    send(ferry, "/positions/fact", {"k0": "with", "a0": "pay", "b0": "sign", "why": "one vote"})
    send(ferry, "/positions/fact", {"place": "0", "k0": "no later than", "a0": "pay", "b0": "sign", "why": ""})
    assert [(str(fact.says), fact.why) for fact in record(ferry).facts] == [
        ("pay no later than sign", None),
        ("pay with sign", "one vote"),
    ]
    send(ferry, "/positions/goal", {"k0": "require", "a0": ["pay", "sign"], "ja0": "any"})
    assert [str(item) for item in record(ferry).wanted] == ["require strike-ends", "require (pay or sign)"]
    send(ferry, "/positions/take-out", {"what": "goal", "id": "0"})
    send(ferry, "/positions/take-out", {"what": "fact", "id": "1"})
    assert [str(item) for item in record(ferry).wanted] == ["require (pay or sign)"]
    assert len(record(ferry).facts) == 1
    send(ferry, "/positions/no-goal", {})
    assert record(ferry).goal == ()
    refused = send(ferry, "/positions/fact", {"k0": "first", "a0": "pay"})
    assert "Nobody speaks here" in refused.text


# -- parties and measures ----------------------------------------------------------------------------------------------


def test_a_party_and_a_measure_are_added_and_changed(ferry: Served) -> None:
    send(ferry, "/positions/party", {"name": "Harbour Board", "aliases": "the board\r\n\r\nHB", "role": "guarantor"})
    party = record(ferry).parties[-1]
    assert (party.id, party.name, party.aliases, party.role) == (
        "harbour-board",
        "Harbour Board",
        ("the board", "HB"),
        "guarantor",
    )
    page = ferry.ask("/positions/measure?id=pay").text
    assert send(ferry, "/positions/measure", fields_in(page)).status == 303
    assert text(ferry).count("what: raise wages, by: [line]}   # kept: a measure") == 1
    send(
        ferry,
        "/positions/measure",
        fields_in(page)
        | {
            "by": ["line", "harbour-board"],
            "reversible": "share",
            "share": "0.25",
            "lag": "2",
            "deadline": "2020-07",
            "excludes": ["sign", ""],
            "phrases": "more pay\r\nwages",
            "unconditional": "1",
        },
    )
    pay = record(ferry).measure_by_id["pay"]
    assert (pay.by, pay.reversible, pay.lag, str(pay.deadline)) == (("line", "harbour-board"), 0.25, 2, "2020-07")
    assert (pay.excludes, pay.phrases, pay.unconditional) == (("sign",), ("more pay", "wages"), True)
    send(
        ferry,
        "/positions/measure",
        {"what": "promise to sign", "by": "line", "promises": "sign", "reversible": "yes", "sure": "1"},
    )
    promise = record(ferry).measures[-1]
    assert (promise.kind, promise.promises, promise.reversible) == ("promise", "sign", 1.0)


def test_a_nearly_identical_name_is_asked_about(ferry: Served) -> None:
    for path, fields, told in (
        ("/positions/party", {"name": "Union"}, "This may be “The union”"),
        ("/positions/party", {"name": "the Crews"}, "This may be “The union”"),
        ("/positions/measure", {"what": "Raise the wages", "by": "union"}, "This may be “raise wages”"),
    ):
        before = text(ferry)
        asked = send(ferry, path, fields)
        assert asked.status == 422
        assert told in unescape(asked.text)
        assert text(ferry) == before
        assert send(ferry, path, {**fields, "sure": "1"}).status == 303
        assert text(ferry) != before


def test_what_depends_on_a_party_or_a_measure_is_told_before_it_goes(ferry: Served) -> None:
    before = text(ferry)
    page = unescape(ferry.ask("/positions/removing?what=measure&id=pay").text)
    assert "This goes with it" in page
    assert "raise wages before it will end the strike" in page
    assert "the fact: raising wages before signing the agreement" in page
    assert "with 4 more" in page
    assert text(ferry) == before
    send(ferry, "/positions/take-out", {"what": "measure", "id": "pay"})
    assert [measure.id for measure in record(ferry).measures] == ["strike-ends", "sign"]
    assert record(ferry).positions == ()
    ferry.ask("/undo", {"here": "/"})
    assert text(ferry) == before
    party = unescape(ferry.ask("/positions/removing?what=party&id=union").text)
    assert "the measure: end the strike" in party
    assert "the goal" in party
    send(ferry, "/positions/take-out", {"what": "party", "id": "union"})
    assert [party.id for party in record(ferry).parties] == ["line"]


# -- worth -------------------------------------------------------------------------------------------------------------


def test_worth_is_written_as_numbers_and_ranges(ferry: Served) -> None:
    send(ferry, "/positions/worth", {"party": "union", "w0": "-2", "w1": "3 to 5", "w2": "1, 2, 4", "walk_away": "0,5"})
    talks = record(ferry)
    amounts = {name: (value.low, value.mode, value.high) for name, value in dict(talks.worth)["union"]}
    assert amounts == {"strike-ends": (-2, None, -2), "pay": (3, None, 5), "sign": (1, 2, 4)}
    assert talks.walk_away == (("union", 0.5),)
    before = text(ferry)
    page = ferry.ask("/positions/worth?party=union").text
    assert send(ferry, "/positions/worth", fields_in(page)).status == 303
    assert text(ferry) == before
    refused = send(ferry, "/positions/worth", {"party": "union", "w0": "5 to 3"})
    assert refused.status == 422
    assert 'href="#w0"' in refused.text
    assert 'value="5 to 3"' in refused.text


def test_a_ranking_begins_with_the_order_of_the_numbers_and_is_moved(ferry: Served) -> None:
    def tiers() -> list[list[str | None]]:
        return [list(tier) for tier in record(ferry).ranking[0].tiers]

    send(ferry, "/positions/worth", {"party": "line", "w0": "3", "w1": "-2", "w2": "3", "breaking_off": "1"})
    send(ferry, "/positions/rank", {"party": "line", "do": "begin"})
    assert tiers() == [["strike-ends", "sign"], [None], ["pay"]]
    assert record(ferry).worth == ()
    assert record(ferry).breaking_off == (("line", 1.0),)
    answer = send(ferry, "/positions/rank", {"party": "line", "do": "down", "place": "0"})
    assert tiers() == [[None], ["strike-ends", "sign"], ["pay"]]
    assert "at=1" in answer.headers["location"]
    send(ferry, "/positions/rank", {"party": "line", "do": "untie", "place": "1"})
    send(ferry, "/positions/rank", {"party": "line", "do": "to", "place": "3", "to": "0"})
    assert tiers() == [["pay"], [None], ["strike-ends"], ["sign"]]
    send(ferry, "/positions/rank", {"party": "line", "do": "tie", "place": "3"})
    send(ferry, "/positions/rank", {"party": "line", "do": "out", "place": "0"})
    assert tiers() == [[None], ["strike-ends", "sign"]]
    send(ferry, "/positions/rank", {"party": "line", "do": "add", "measure": "pay"})
    assert tiers() == [[None], ["strike-ends", "sign"], ["pay"]]
    send(ferry, "/positions/rank", {"party": "line", "do": "numbers"})
    assert record(ferry).ranking == ()


# -- from nothing ------------------------------------------------------------------------------------------------------


def test_talks_begin_from_nothing_without_any_report(bench: Served) -> None:
    assert "/positions/begin" in bench.ask("/positions").text
    refused = send(bench, "/positions/begin", {"title": "", "name0": "The union"})
    assert refused.status == 422
    assert 'value="The union"' in refused.text
    assert list(bench.folder.glob("*.yaml")) == []
    send(
        bench,
        "/positions/begin",
        {
            "title": "The ferry",
            "name0": "The union",
            "does0": "end the strike",
            "name1": "The line",
            "does1": "raise wages",
        },
    )
    for party, first, then in (
        ("the-union", "raise-wages", "end-the-strike"),
        ("the-line", "end-the-strike", "raise-wages"),
    ):
        fields = {"party": party, "k0": "before", "a0": first, "b0": then, "firmness": "firm"}
        assert send(bench, "/positions/position", fields).status == 303
    send(bench, "/positions/goal", {"k0": "require", "a0": "end-the-strike"})
    assert bench.ask("/verdict.json").data["verdict"] == "stuck"
    for _ in range(4):
        bench.ask("/undo", {"here": "/"})
    assert list(bench.folder.glob("*.yaml")) == []


def test_talks_begin_with_as_many_parties_as_take_part(bench: Served) -> None:
    typed: dict[str, Any] = {"title": "The bay"}
    for place, name in enumerate(("Chad", "Mali", "Niger", "Togo", "Benin", "Ghana", "Kenya", "Sudan")):
        page = bench.ask(f"/positions/begin?{urlencode(typed | {'do': 'party'})}" if typed else "/positions/begin").text
        typed = {key: value for key, (value, *_) in fields_in(page).items()}
        typed |= {f"name{place}": name, f"does{place}": f"sign for {name}"}
    assert send(bench, "/positions/begin", typed).status == 303
    assert [party.name for party in record(bench).parties][-2:] == ["Kenya", "Sudan"]
    assert len(record(bench).measures) == 8


def test_a_goal_that_is_missing_is_told_in_words_that_lead_to_where_it_is_set(bench: Served) -> None:
    typed = {"title": "The bay", "name0": "Chad", "name1": "Mali", "does0": "sign", "does1": "pay"}
    send(bench, "/positions/begin", typed)
    (told,) = re.findall(r"<li>[^\n]*no goal is given.*?</li>", bench.ask("/positions").text)
    assert "Say what the least is that would count as a deal" in told
    assert '<a href="/positions/goal-and-facts">To Goal and facts</a>' in told


def test_what_was_done_about_a_position_is_told_by_what_it_says(ferry: Served) -> None:
    page = ferry.ask(send(ferry, "/positions/remove", {"id": "pay-first", "here": "/positions"}).headers["location"])
    (last,) = re.findall(r'<p class="last"[^>]*>(.*?)<span', page.text)
    told = "last: took out a position: the union wants the line to raise wages before it will end the strike"
    assert last.strip().lower() == told


def test_what_nobody_named_could_do_is_asked_about_not_dropped(bench: Served) -> None:
    typed = {"title": "The bay", "name0": "Chad", "name1": "Mali", "does0": "sign", "does2": "lift the ban"}
    refused = send(bench, "/positions/begin", typed | {"name2": ""})
    assert refused.status == 422
    assert "Say who could do this" in refused.text
    assert "lift the ban" in refused.text


def test_the_fields_of_a_form_are_what_was_picked(ferry: Served) -> None:
    for position in record(ferry).positions:
        picked = chosen(position.says)
        if picked is None:
            continue
        query = urlencode([("party", position.party[0]), *picking.fields_of(picked)])
        assert ferry.ask(f"/positions/position.json?{query}").data["says"] == str(position.says)


def test_an_address_that_says_only_what_is_chosen_leaves_all_else_as_is_usual(ferry: Served) -> None:
    new = fields_in(ferry.ask("/positions/position?party=line&k0=never&a0=pay").text)
    assert (new["firmness"], new["confidence"], new["party"]) == (["stated"], ["medium"], ["line"])
    old = fields_in(ferry.ask("/positions/position?id=pay-first&k0=never&a0=pay&note=seen").text)
    assert (old["firmness"], old["note"]) == (["firm"], ["seen"])


# -- two windows -------------------------------------------------------------------------------------------------------


def test_a_form_that_is_no_longer_up_to_date_is_told_so_and_saved_only_when_asked_again(ferry: Served) -> None:
    for path, elsewhere in (
        ("/positions/position?id=work-first", {"id": "work-first", "party": "line", "k0": "never", "a0": "pay"}),
        ("/positions/measure?id=pay", {"id": "pay", "what": "raise wages by half", "by": "line", "sure": "1"}),
        ("/positions/party?id=line", {"id": "line", "name": "The shipping line", "sure": "1"}),
        ("/positions/worth?party=line", {"party": "line", "w0": "7"}),
        ("/positions/fact?place=0", {"place": "0", "k0": "never", "a0": "sign"}),
    ):
        mine = fields_in(ferry.ask(path).text)
        address = path.partition("?")[0]
        assert send(ferry, address, elsewhere).status == 303
        theirs = text(ferry)
        refused = send(ferry, address, mine)
        assert refused.status == 422, path
        assert "This was changed meanwhile" in refused.text
        assert text(ferry) == theirs
        assert send(ferry, address, fields_in(refused.text) | {"sure": ["1"]}).status == 303
        assert text(ferry) != theirs, path


def test_what_is_taken_out_by_its_place_is_what_the_page_showed(ferry: Served) -> None:
    page = ferry.ask("/positions/goal-and-facts").text
    seen = re.search(r'name="what" value="fact">.*?name="seen" value="(\w+)"', page)
    assert seen is not None
    send(ferry, "/positions/fact", {"k0": "never", "a0": "sign"})
    refused = send(ferry, "/positions/take-out", {"what": "fact", "id": "0", "seen": seen[1]})
    assert refused.status == 409
    assert len(record(ferry).facts) == 2


def test_the_talks_are_called_otherwise_without_their_text(ferry: Served) -> None:
    assert 'value="The ferry"' in ferry.ask("/positions/parties").text
    assert ferry.ask("/positions/called", {"called": " The crossing "}).status == 303
    assert record(ferry).title == "The crossing"
    assert "# kept: what stands above" in (ferry.folder / "ferry.talks.yaml").read_text()
    assert ferry.ask("/positions/called", {"called": " "}).status == 303
    assert record(ferry).title == "The crossing"
    ferry.ask("/undo", {"here": "/"})
    assert record(ferry).title == "The ferry"


def test_who_does_a_step_is_changed_from_the_matrix(ferry: Served) -> None:
    page = unescape(ferry.ask("/positions").text)
    assert re.search(r'<span class="by">by <a href="/positions/measure\?id=pay">The line', page)


@pytest.fixture
def nobody_s(tmp_path: Path) -> Iterator[Served]:
    """A folder in which nobody has done anything yet."""
    (tmp_path / "ferry.talks.yaml").write_text(FERRY)
    with served(tmp_path) as bench:
        yield bench


def test_who_stands_behind_a_position_and_since_when_is_told_beside_it(nobody_s: Served) -> None:
    ferry, told = nobody_s, '<span class="who" tabindex="0" title="'
    assert told not in ferry.ask("/positions").text, "who wrote the file, nobody knows"
    form = {
        "id": "pay-first",
        "party": "union",
        "k0": "before",
        "a0": "pay",
        "b0": "strike-ends",
        "firmness": "red line",
    }
    assert ferry.ask("/positions/position", {**form, "confidence": "high"}).status == 303
    page = ferry.ask("/positions").text
    assert page.count(told) == 1
    assert re.search(r'title="Changed [^"]*">by K. Moe, ', unescape(page))
    ferry.ask("/undo", {"here": "/"})
    assert told not in ferry.ask("/positions").text
