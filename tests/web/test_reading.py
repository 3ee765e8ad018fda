"""Going through what was read, asked as a program asks."""

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from pourparler.record import codec
from tests.web.serving import MONDAY, TUESDAY, Answered, Served, served

pytest.importorskip("starlette", reason="starlette is not installed")

WEDNESDAY = (
    "14 May 2003\n\nPeru again refused to open its market before Chile lowers its tariffs. Chile and Peru met in Lima "
    "on Tuesday.\n"
)


@pytest.fixture
def read(bench: Served) -> Served:
    for text in (MONDAY, TUESDAY):
        assert bench.paste(text).status == 303
    return bench


def readings(bench: Served, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = bench.ask(f"/reading.json{query}").data["readings"]
    return found


def do(bench: Served, what: str, one: dict[str, Any], here: str = "/reading", **fields: str) -> Answered:
    told = {"source": one["source"], "reading": one["id"], "seen": one["print"], "here": here}
    return bench.ask(f"/reading/{what}", told | fields)


def standing(bench: Served) -> list[str]:
    return [one["standing"] for one in readings(bench)]


def of_act(bench: Served, act: str) -> dict[str, Any]:
    return next(one for one in readings(bench) if one["act"] == act)


def test_a_report_stands_beside_its_readings_each_at_its_place_with_a_number(read: Served) -> None:
    (first, *_) = readings(read)
    page = read.ask(f"/reports/{first['source']}").text
    assert '<mark class="now"' in page
    assert first["words"] == "Peru wants Chile to lower Chile's tariffs before it will open Peru's market."
    assert first["words"] in unescape(page)
    assert re.search(r'<a class="begins" href="/reports/[^"]+" aria-label="Reading 1, suggested">1\?</a>', page)
    assert all(f'data-key="{key}"' in page for key in "aresmb")
    assert page.count("<h1>") == 1


def test_looking_decides_nothing_and_leaves_no_trace(read: Served) -> None:
    (first, *_) = readings(read)
    for mode in ("", "&mode=edit", "&mode=split", "&mode=join"):
        assert read.ask(f"/reports/{first['source']}?reading={first['id']}{mode}").status == 200
    assert [path.name for path in read.folder.iterdir() if path.suffix == ".yaml"] == []


def test_accepted_is_confirmed_in_the_talks_file_and_the_next_that_is_open_is_looked_at(read: Served) -> None:
    first, second, *_ = readings(read)
    answer = do(read, "accept", first)
    assert answer.status == 303
    assert answer.headers["location"].endswith(urlencode({"reading": second["id"], "of": second["source"]}))
    assert standing(read)[:2] == ["confirmed", "suggested"]
    (file,) = read.folder.glob("*.talks.yaml")
    talks = codec.load(file)
    assert [position.is_draft for position in talks.positions] == [False, True]
    assert [statement.drafted_by is None for statement in talks.statements[:2]] == [True, False]
    (decided, *_) = readings(read)
    assert decided["decided"][1] == "K. Moe"
    read.ask("/undo", {"here": "/"})
    assert set(standing(read)) == {"suggested"}


def test_a_question_of_the_verdict_and_a_reading_are_answered_by_the_same(read: Served) -> None:
    (question, *_) = read.ask("/verdict.json").data["questions"]
    read.ask("/answer", {"question": question["id"], "reply": "yes"})
    assert standing(read).count("confirmed") == 1
    for one in readings(read, "?standing=suggested"):
        do(read, "accept", one)
    assert read.ask("/verdict.json").data["questions"] == []


def test_a_rejected_reading_is_remembered_also_when_another_report_comes(read: Served) -> None:
    (first, *_) = readings(read)
    do(read, "reject", first)
    (file,) = read.folder.glob("*.talks.yaml")
    assert len(codec.load(file).positions) == 1
    assert read.ask("/verdict.json").data["verdict"] != "stuck"
    read.paste(WEDNESDAY)
    again = readings(read, f"?source={first['source']}")
    assert [one["standing"] for one in again] == ["rejected"]
    assert "somebody has looked at it" in again[0]["words"]
    assert len(readings(read, "?standing=rejected")) == 1


def test_a_reading_that_has_changed_meanwhile_is_told_and_nothing_is_done(read: Served) -> None:
    (first, *_) = readings(read)
    do(read, "accept", first)
    for what in ("accept", "reject", "edit", "split", "join", "look"):
        answer = do(read, what, first)
        assert answer.status == 409
        assert "it has changed meanwhile, and nothing was done" in answer.text
    assert standing(read)[0] == "confirmed"
    assert do(read, "accept", first | {"id": "statement:nowhere"}).status == 409
    assert read.ask("/reading/accept-all", {"here": "/reading", "seen": "old"}).status == 409


def test_bulk_acceptance_is_of_the_filter_only_and_is_one_undo(read: Served) -> None:
    everything = len(readings(read))
    page = read.ask("/reading?party=peru").text
    here, seen = (
        re.search(rf'action="/reading/accept-all".*?name="{name}" value="([^"]*)"', page) for name in ("here", "seen")
    )
    assert here is not None
    assert seen is not None
    count = len(readings(read, "?party=peru"))
    assert 0 < count < everything
    assert (f"Accept all {count} that are open" if count > 1 else "Accept this one") in page
    answer = read.ask("/reading/accept-all", {"here": here[1].replace("&amp;", "&"), "seen": seen[1]})
    assert answer.headers["location"] == "/reading?party=peru"
    assert standing(read).count("confirmed") == count
    assert standing(read).count("suggested") == everything - count
    read.ask("/undo", {"here": "/"})
    assert standing(read).count("confirmed") == 0


def test_filters_are_in_the_address_and_in_the_data(read: Served) -> None:
    whole = readings(read)
    for query in ("party=chile", "act=precondition", "doubt=low", "standing=decided", f"source={whole[0]['source']}"):
        some = readings(read, f"?{query}")
        assert len(some) < len(whole)
        table = read.ask(f"/reading.csv?{query}").body.decode("utf-8-sig")
        assert len(list(csv.DictReader(io.StringIO(table)))) == len(some)
        assert f"{len(some)} reading" in read.ask(f"/reading?{query}").text
    assert read.ask("/reading?party=nobody&reading=x&of=y&which=9999999&mode=edit").status == 200


EDIT = {"party": "Peru", "act": "demand", "form": "never", "first": "lower its tariffs", "firmness": "red line"}


def test_an_edit_is_chosen_not_typed_in_ids_and_says_who_made_it(read: Served) -> None:
    (first, *_) = readings(read)
    address = f"/reading?{urlencode({'reading': first['id'], 'of': first['source'], 'mode': 'edit'})}"
    page = unescape(read.ask(address).text)
    assert re.search(r'<option value="Peru">named \d+ times?</option>', page)
    assert '<option value="before" selected>' in page
    measure = re.search(r'name="first" value="([^"]+)"', page)
    assert measure is not None
    words = do(read, "words", first, **(EDIT | {"first": measure[1]})).text
    assert "In the language" in words
    assert "<html" not in words
    assert do(read, "edit", first, **(EDIT | {"first": measure[1]})).status == 303
    (edited, *_) = readings(read)
    assert (edited["standing"], edited["forms"][0].split()[0], edited["act"]) == ("edited", "never", "demand")
    (file,) = read.folder.glob("*.talks.yaml")
    position = codec.load(file).positions[0]
    assert (position.firmness.value, position.drafted_by) == ("red line", None)
    assert "said before" in (position.note or "")


def test_a_name_that_nobody_knows_is_asked_about_before_it_is_made(read: Served) -> None:
    (first, *_) = readings(read)
    here = f"/reading?{urlencode({'reading': first['id'], 'of': first['source'], 'mode': 'edit'})}"
    asked = do(read, "edit", first, here, **(EDIT | {"party": "Peruu", "first": "lower the tariff"}))
    assert asked.status == 422
    assert "No party is called “Peruu”. Which is meant?" in asked.text
    assert 'value="Peruu"' in asked.text
    assert re.search(r'name="settle party Peruu"[^>]* value="peru" checked', asked.text)
    assert "There is a problem" in asked.text
    assert standing(read)[0] == "suggested"
    near = re.search(r'name="settle measure lower the tariff"[^>]* value="([^"]+)" checked', asked.text)
    assert near is not None
    settled = {"settle party Peruu": "peru", "settle measure lower the tariff": "new", "doer lower the tariff": "Chile"}
    assert (
        do(read, "edit", first, here, **(EDIT | {"party": "Peruu", "first": "lower the tariff"} | settled)).status
        == 303
    )
    (file,) = read.folder.glob("*.talks.yaml")
    talks = codec.load(file)
    assert talks.measure_by_id["lower-the-tariff"].by == ("chile",)
    assert "peruu" not in talks.party_by_id


def test_one_becomes_two_and_two_become_one(read: Served) -> None:
    (first, *_) = readings(read)
    before = len(readings(read))
    address = f"/reading?{urlencode({'reading': first['id'], 'of': first['source'], 'mode': 'split'})}"
    page = unescape(read.ask(address).text)
    names = dict(re.findall(r'name="one\.(first|second)" value="([^"]+)"', page))
    one = {f"one.{key}": value for key, value in (EDIT | {"form": "require", "first": names["first"]}).items()}
    two = {f"two.{key}": value for key, value in (EDIT | {"first": names["second"], "party": "Chile"}).items()}
    same = {f"two.{key.removeprefix('one.')}": value for key, value in one.items()}
    assert do(read, "split", first, address, **one, **same).status == 422
    assert do(read, "split", first, address, **one, **two).status == 303
    after = readings(read)
    assert len(after) == before + 1
    halves = [one for one in after if one["source"] == first["source"]]
    assert [half["standing"] for half in halves] == ["edited", "edited"]
    assert [half["passages"][0]["quote"] for half in halves] == [first["passages"][0]["quote"]] * 2
    other = " ".join(halves[1][key] for key in ("source", "id", "print"))
    assert do(read, "join", halves[0], other=other).status == 303
    (file,) = read.folder.glob("*.talks.yaml")
    assert len(codec.load(file).positions) == 2
    read.ask("/undo", {"here": "/"})
    assert len(codec.load(file).positions) == 3


def test_two_measures_are_made_one_after_a_look_at_what_changes(read: Served) -> None:
    measures = [one["id"] for one in read.ask("/talks.json").data["measures"]]
    query = urlencode({"kind": "measure", "stays": measures[0], "goes": measures[1]})
    looked = read.ask(f"/same.json?{query}").data
    assert looked["positions"]
    assert looked["before"] == "stuck"
    page = read.ask(f"/same?{query}").text
    assert "would say something else" in page
    assert not list(read.folder.glob("*.yaml"))
    people = {"kind": "party", "stays": "Peru", "goes": "Chile"}
    assert read.ask(f"/same.json?{urlencode(people)}").data["goes"] == "Chile"
    page = read.ask(f"/same?{urlencode(people)}").text
    found = re.search(r'name="seen" value="([^"]*)"', page)
    if found is not None:
        made = {"kind": "party", "stays": "peru", "goes": "chile", "seen": found[1]}
        assert read.ask("/same", made).status == 303
        (file,) = read.folder.glob("*.talks.yaml")
        assert [party.id for party in codec.load(file).parties] == ["peru"]
        assert read.ask("/same", made).status == 409
    assert read.ask("/same?kind=measure&stays=x&goes=y").status == 409
    assert read.ask("/same?kind=nothing&stays=x&goes=y").status == 409


def test_two_of_which_one_waits_for_the_other_are_told_to_be_two_and_not_made_one(tmp_path: Path) -> None:
    text = f"{NAMED_TWICE}positions: [{{id: p, party: c, says: m before n}}]\n"
    (tmp_path / "t.talks.yaml").write_text(text, encoding="utf-8")
    with served(tmp_path) as bench:
        page = bench.ask("/same?kind=measure&stays=m&goes=n").text
        assert "This tells one from the other" in page
        assert "Make them one" not in page
        assert 'href="/positions/position?id=p"' in page
        looked = bench.ask("/same.json?kind=measure&stays=m&goes=n").data
        assert len(looked["waits_for_itself"]) == 1
        (seen,) = re.findall(r'name="seen" value="([^"]*)"', bench.ask("/same?kind=party&stays=a&goes=b").text)
        assert bench.ask("/same", {"kind": "measure", "stays": "m", "goes": "n", "seen": seen}).status == 409
        assert (tmp_path / "t.talks.yaml").read_text(encoding="utf-8") == text


def test_names_that_may_be_one_are_offered_each_with_its_kind_and_no_more_once_they_are_one(tmp_path: Path) -> None:
    (tmp_path / "t.talks.yaml").write_text(NAMED_TWICE, encoding="utf-8")

    def offered(kind: str) -> list[str]:
        page = bench.ask(f"/same?kind={kind}").text.partition("May be the same, by their words")[2]
        return [name for name in ("open the borders", "the Republic of Peru") if f"“{name}” and “" in page]

    with served(tmp_path) as bench:
        assert offered("measure") == ["open the borders"]
        assert offered("party") == ["the Republic of Peru"]
        page = bench.ask("/same?kind=party&stays=a&goes=b").text
        (seen,) = re.findall(r'name="seen" value="([^"]*)"', page)
        assert bench.ask("/same", {"kind": "party", "stays": "a", "goes": "b", "seen": seen}).status == 303
        assert offered("party") == []
        assert offered("measure") == ["open the borders"]


NAMED_TWICE = """\
pourparler: 1
talks: T
parties: [{id: a, name: Republic of Peru}, {id: b, name: the Republic of Peru}, {id: c, name: Chile}]
measures: [{id: m, what: open the border, by: a}, {id: n, what: open the borders, by: b}, {id: o, what: sign, by: c}]
"""


def test_a_report_that_is_gone_or_says_something_else_is_told(read: Served) -> None:
    (first, *_) = readings(read)
    do(read, "accept", first)
    (report,) = (path for path in read.folder.glob("*.txt") if "Peru said" in path.read_text())
    text = report.read_text()
    report.write_text(text.replace("it will not open its market", "it will never sell its market"))
    page = read.ask(f"/reports/{first['source']}?reading={first['id']}").text
    assert "These words are not found in the report" in page
    report.unlink()
    page = read.ask(f"/reports/{first['source']}?reading={first['id']}").text
    assert "The file of this report is not in the folder." in page
    assert first["passages"][0]["quote"].replace("'", "&#39;") in page
    assert "the file is not here" in read.ask("/reports").text


def test_a_report_that_cannot_be_read_is_shown_with_the_reason_and_the_remedy(read: Served) -> None:
    (read.folder / "empty.txt").write_bytes(b"  \n")
    (row,) = (one for one in read.ask("/reports.json").data["reports"] if one["file"] == "empty.txt")
    assert row["problems"] == ["the report is empty. Give a file with the text of a report in it."]
    assert "1 could not be read" in read.ask("/reports").text
    page = read.ask(f"/reports/{row['id']}").text
    assert "This report could not be read" in page
    assert "Give a file with the text of a report in it" in page
    assert read.ask("/reports/nowhere").status == 404


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


def test_hostile_text_is_inert_on_every_page_of_readings(bench: Served) -> None:
    (bench.folder / "a<b>.txt").write_text(
        f"12 May 2003\n\nPeru said that {HOSTILE} it will not open its market before Chile lowers its tariffs.\n"
    )
    told = json.dumps(HOSTILE)
    (bench.folder / "t.talks.yaml").write_text(
        f"""pourparler: 1
talks: T
parties: [{{id: peru, name: {told}}}, {{id: chile, name: Chile}}]
measures: [{{id: m, what: {told}, by: [peru]}}, {{id: n, what: lower, by: [chile]}}]
sources: [{{id: s, outlet: {told}, title: {told}, file: "a<b>.txt"}}]
positions: [{{id: p, party: peru, says: n before m, note: {told}, grounds: [{{source: s, quote: {told}}}]}}]
"""
    )
    found = readings(bench)
    assert found
    one = urlencode({"reading": "position:p", "of": "s"})
    for path in (
        "/reports",
        "/reading",
        f"/reading?{one}",
        "/reports/s",
        "/same",
        "/same?kind=party",
        "/reports/s?mode=edit",
        f"/reading?{one}&mode=edit",
        f"/reading?{one}&mode=join",
        "/reports/s?mode=split",
        f"/reading?party={HOSTILE}",
    ):
        text = bench.ask(path.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace('"', "%22")).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert [one["standing"] for one in found if one["forms"] == ["n before m"]] == ["confirmed"]


UNDATED = "Peru refused to open its market before Chile lowers its tariffs.\n"


def test_a_report_that_prints_no_date_is_dated_on_its_page(bench: Served) -> None:
    bench.paste(UNDATED)
    (row,) = bench.ask("/reports.json").data["reports"]
    page = bench.ask(f"/reports/{row['id']}").text
    assert "date not known" in page
    assert "Say when it was printed <kbd>d</kbd>" in page
    answer = bench.ask("/reports/date", {"source": row["id"], "here": f"/reports/{row['id']}", "date": "12 May 2003"})
    assert answer.status == 303
    assert [one["date"] for one in bench.ask("/reports.json").data["reports"]] == ["2003-05-12"]
    page = bench.ask(answer.headers["location"]).text
    assert "Outlet not known, 2003-05-12" in page
    assert "Its date is wrong" in page


@pytest.mark.parametrize(("written", "told"), [("", "No date is written"), ("12 May", "“12 May” is no date")])
def test_what_is_no_date_is_told_and_kept_in_its_field(bench: Served, written: str, told: str) -> None:
    bench.paste(UNDATED)
    (row,) = bench.ask("/reports.json").data["reports"]
    answer = bench.ask("/reports/date", {"source": row["id"], "here": f"/reports/{row['id']}", "date": written})
    assert answer.status == 409
    assert told in unescape(answer.text)
    assert f'value="{written}"' in answer.text
    assert not any(path.suffix == ".yaml" for path in bench.folder.iterdir())


def test_the_verdict_leads_to_the_field_of_a_date_that_is_missing(bench: Served) -> None:
    (bench.folder / "monday.txt").write_text(MONDAY.partition("\n\n")[2])
    page = bench.seen("/").text
    assert "monday.txt has no date" in page
    (address,) = re.findall(r'<a href="(/reports/[^"]*)">monday.txt</a>', page)
    report = bench.seen(address).text
    assert re.search(r'<details class="choosing" open>.*?<input id="date" name="date" data-focus', report, re.DOTALL)
    (source,) = re.findall(r'name="source" value="([^"]*)"', report)[:1]
    assert bench.ask("/reports/date", {"source": source, "here": address, "date": "12 May 2003"}).status == 303
    assert "has no date" not in bench.seen("/").text
    assert "Without a date" not in bench.seen("/").text


def test_a_report_of_which_the_talks_file_has_nothing_yet_is_not_dated(read: Served) -> None:
    first = readings(read)[0]
    assert do(read, "accept", first).status == 303
    read.paste(UNDATED)
    row = next(one for one in read.ask("/reports.json").data["reports"] if one["date"] is None)
    assert "Say when it was printed" not in read.ask(f"/reports/{row['id']}").text
