"""``pourparler history`` as people and programs meet it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pourparler
from pourparler.desk.answers import from_json
from tests.cli.asking import Command

ROOT = Path(__file__).parents[2]
SIX_PARTY = str(ROOT / "examples" / "six-party-over-time.talks.yaml")
PROMISED = {"goal", "dates", "changes", "pairs"}
OF_A_DATE = {"date", "verdict", "distance", "conflicts", "in_force"}
OF_A_CHANGE = {"from", "to", "before", "after", "softened", "hardened", "met", "agreed_away", "new"}
BARS_SECONDS = 3.0

ASKED = Command("history")
run, answered, in_json, told = ASKED.run, ASKED.answered, ASKED.in_json, ASKED.told


@pytest.fixture(scope="module")
def answer() -> dict[str, object]:
    return dict(in_json(SIX_PARTY))


def test_the_promised_keys_are_there(answer: dict[str, list[dict[str, object]]]) -> None:
    assert answer.keys() >= PROMISED
    assert all(one.keys() >= OF_A_DATE for one in answer["dates"])
    assert all(one.keys() >= OF_A_CHANGE for one in answer["changes"])
    for pair in answer["pairs"]:
        assert len(pair["parties"]) == 2  # type: ignore[arg-type]
        assert all(one.keys() >= {"date", "distance"} for one in pair["dates"])  # type: ignore[attr-defined]


def test_every_key_is_in_the_documents(answer: dict[str, list[dict[str, object]]]) -> None:
    page = (
        (ROOT / "docs" / "json.md").read_text(encoding="utf-8").partition("\n## `history`\n")[2].partition("\n## ")[0]
    )
    keys = {*answer, *answer["dates"][0], *answer["changes"][0], *answer["pairs"][0]}
    keys |= {key for change in answer["changes"] for one in change["movements"] for key in one}  # type: ignore[attr-defined]
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", page)] == []


def test_the_answer_can_be_read_back(answer: dict[str, object]) -> None:
    assert from_json(json.loads(json.dumps(answer))).answer.on("2008-08-27").distance == pytest.approx(20 / 3)


def test_words_say_what_narrowed_it_and_by_how_much() -> None:
    text = told(SIX_PARTY)
    assert "The distance is 4 since 11 December 2008. It was widest, at 6.67, from 26 August 2008" in text
    assert "| 23 January 2007 | 3 | stuck | North Korea softened. Until then: freeing the accounts" in text
    assert "| 7 August 2005 | 0 | cannot say | The reports say that the talks are stalled. |" in text
    assert "Agreed away, United States: shutting and sealing the reactor before freeing the accounts" in text
    assert "probab" not in text
    assert "Daily NK" in text


def test_two_dates_are_compared_in_words_with_sources() -> None:
    text = told(SIX_PARTY, "--compare", "2006-11-30", "2007-02-12")
    assert "narrowed by 1.33, from 4.67 to 3.33. The verdict is the same: stuck." in text
    assert "Met, what South Korea asked for: returning to the talks before shipping rice" in text
    assert "19 January 2007: The report itself gave a view: “Pyongyang says a certain agreement was reached" in text
    assert "### What moved it" not in text
    assert "1. " in text.partition("## Sources")[2]


def test_a_date_before_the_record_says_so() -> None:
    assert "Nothing was on record by 2001: the first entry is of 27 August 2003." in told(SIX_PARTY, "--as-of", "2001")
    text = told(SIX_PARTY, "--compare", "2001", "2003-09-15")
    assert "Nothing was on record by 2001: the first entry is of 27 August 2003." in text
    assert in_json(SIX_PARTY, "--as-of", "2001")["dates"] == []


def test_of_two_dates_before_the_record_the_later_is_told() -> None:
    text = told(SIX_PARTY, "--compare", "2000", "2001")
    assert "Nothing was on record by 2001: the first entry is of 27 August 2003." in text
    assert "by 2000" not in text


def test_what_came_after_the_date_that_is_looked_at_is_neither_counted_nor_told() -> None:
    text = told(SIX_PARTY, "--as-of", "2007-01-01", "--compare", "2006-11-30", "2007-02-12")
    assert "The record stands as of 1 January 2007: of what came later nothing is known." in text
    assert "neither narrowed nor widened: 4.67" in text
    assert "delivering energy aid, freeing the accounts" not in text
    assert "The record stands as of" not in told(SIX_PARTY, "--compare", "2006", "2009-01-31")


def test_one_date_twice_is_told_as_one() -> None:
    text = told(SIX_PARTY, "--compare", "2006-11-30", "2006-11-30")
    assert "Both dates are 30 November 2006: neither narrowed nor widened: 4.67." in text


def test_a_record_without_dates_says_so() -> None:
    assert "Nothing on record has a date" in told(str(ROOT / "examples" / "quickstart.talks.yaml"))


def test_a_date_that_is_none_is_told() -> None:
    done = run(SIX_PARTY, "--compare", "yesterday", "2007")
    assert done.exit_code == 2
    assert '"yesterday" is not a date' in done.output


def test_without_a_party_its_positions_do_not_count() -> None:
    pairs = in_json(SIX_PARTY, "--without", "Japan")["pairs"]
    assert all("japan" not in pair["parties"] for pair in pairs)


def test_the_page_on_history_shows_what_the_program_prints() -> None:
    page = " ".join((ROOT / "docs" / "history.md").read_text(encoding="utf-8").replace("\n> ", " ").split())
    table = re.sub(r" \[\d+\]", "", told(SIX_PARTY))
    row = next(line for line in re.findall(r"\| (5 February 2007 \|.*?\.) \|", table))
    assert re.sub(r"^(.*?) \| (.*?) \| (.*?) \| ", r"\1: \2, \3. ", row) in page
    compared = told(SIX_PARTY, "--compare", "2006-11-30", "2007-02-12")
    assert compared.partition("## What changed between the two dates ")[2].partition(" - ")[0] in page


def test_the_briefing_holds_it_as_data_and_in_full_as_a_section() -> None:
    brief = Command("brief")
    whole = brief.in_json(SIX_PARTY)
    assert whole["history"].keys() >= PROMISED
    assert "## How far apart, over time" in brief.answered(SIX_PARTY, "--full")
    assert brief.in_json(str(ROOT / "examples" / "quickstart.talks.yaml"))["history"] is None


def test_all_dates_are_answered_by_the_program_in_three_seconds_of_work() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(pourparler.__file__).parents[1]), "POURPARLER_CACHE": ""}
    before = os.times()
    command = [sys.executable, "-m", "pourparler", "history", SIX_PARTY, "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    after = os.times()
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["dates"]) == 50
    assert after.children_user + after.children_system - before.children_user - before.children_system < BARS_SECONDS
