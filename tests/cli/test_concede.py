"""``pourparler concede`` as people and programs meet it."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pourparler.desk.answers import from_json
from tests.cli.asking import Command

ROOT = Path(__file__).parents[2]
SIX_PARTY = str(ROOT / "examples" / "six-party" / "six-party.talks.yaml")
STRIKE = str(ROOT / "examples" / "quickstart.talks.yaml")
PORT = """\
pourparler: 1
talks: The port
parties: [{id: union, name: The Union}, {id: port, name: The Port}]
measures: [{id: raise, what: raise wages, by: [port]}, {id: go-back, what: go back to work, by: [union]}]
goal: [raise, go-back]
positions:
  - {id: raise-first, party: union, says: raise before go-back}
  - {id: back-first, party: port, says: go-back before raise, firmness: firm}
worth:
  union: {raise: [2, 4], go-back: -1}
  port: {raise: -1, go-back: 3}
"""

ASKED = Command("concede")
run, in_json, told = ASKED.run, ASKED.in_json, ASKED.told


@pytest.fixture
def port(tmp_path: Path) -> str:
    path = tmp_path / "port.talks.yaml"
    path.write_text(PORT, encoding="utf-8")
    return str(path)


def keys_in(value: object) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for inner in value.values() for key in keys_in(inner))}
    return {key for inner in value for key in keys_in(inner)} if isinstance(value, list) else set()


def test_every_key_is_in_the_documents(port: str) -> None:
    answer = in_json(port, "--runs", "20", "--tournament", "--transcript", "2")
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    page = page.partition("\n## `concede`\n")[2].partition("\n## ")[0]
    made = {"question", "program", "name", "version", "record", "options", "as_of", "seed", "grounds", "union", "port"}
    assert [key for key in sorted(keys_in(answer) - made) if not re.search(rf"\b{key}\b", page)] == []
    assert answer["question"] == "concessions"
    assert (answer["runs"], answer["options"]["runs"], answer["seed"]) == (20, 20, 1)


def test_the_answer_can_be_read_back(port: str) -> None:
    answer = in_json(port, "--runs", "20", "--tournament", "--transcript", "2")
    back = from_json(json.loads(json.dumps(answer))).answer
    assert back.agreed.share == answer["agreed"]["share"]
    assert len(back.tournament) == 25


def test_words_say_who_gives_way_first_how_sure_and_that_it_is_no_forecast(port: str) -> None:
    text = told(port, "--runs", "200", "--behaviour", "union=conceder", "--behaviour", "The Port=holds-out")
    assert "The Union gives way first in all 200 talks by these rules (so at least 98.1%)." in text  # on the order
    assert "tells what these rules lead to, not what anybody will do." in text
    assert "As positions are held now, the talks are stuck." in text
    assert "| The Union | much at once | all (so at least 98.1%) |" in text
    assert "| The Port | never | none (so at most 1.9%) |" in text
    assert "Red lines are never let go of." in text
    assert not re.search(r"\bwill give\b|probab|likely", text)


def test_no_figure_stands_bare_and_none_is_all_or_nothing_with_a_range(port: str) -> None:
    for how in (("linear", "conceder"), ("holds-out", "holds-out"), ("boulware", "linear")):
        behaviours = ("--behaviour", f"union={how[0]}", "--behaviour", f"port={how[1]}")
        text = told(port, "--runs", "150", "--tournament", *behaviours)
        assert not re.search(r"\b(0|100)% \(", text)
        assert not re.search(r"\d%(?! \(| in each|\)| to)", text)
    assert "In all 150 talks by these rules (so at least 97.5%) nobody gives way." in told(
        port, "--runs", "150", "--behaviour", "union=holds-out", "--behaviour", "port=holds-out"
    )


def test_parties_that_draws_do_not_tell_apart_are_not_ranked(port: str) -> None:
    alike = told(port, "--runs", "100", "--behaviour", "union=linear", "--behaviour", "port=linear")
    assert "These draws do not tell it apart from The" in alike
    apart = told(port, "--runs", "100", "--behaviour", "union=conceder", "--behaviour", "port=holds-out")
    assert "do not tell it apart" not in apart


@pytest.mark.parametrize("protocol", ["alternating", "single-text", "shuttle"])
def test_each_protocol_says_its_rules_and_tells_a_talk_move_by_move(port: str, protocol: str) -> None:
    text = told(port, "--runs", "30", "--protocol", protocol, "--transcript", "7")
    rules = {
        "alternating": "Parties speak one after the other",
        "single-text": "begins with a text that is drawn",
        "shuttle": "goes from one party to the next",
    }
    assert [name for name, words in rules.items() if words in text] == [protocol]
    assert "## Talk 7, move by move" in text
    assert "A: raising wages and going back to work." in text
    assert re.search(r"It ends with deal A\.|It ends without a deal\.", text)
    held = told(port, "--runs", "5", "--transcript", "2", "--behaviour", "port=holds-out", "--protocol", protocol)
    assert re.search(r"[Tt]he Port holds out[;.]", held)


def test_the_tournament_says_what_pays_against_whom(port: str) -> None:
    text = told(port, "--runs", "500", "--tournament")
    assert "Ways of conceding against each other" in text
    assert text.count("| never |") >= 9
    assert "Where the other holds out, the one gets most by" in text
    assert in_json(port, "--runs", "500")["tournament"] == []


def test_tables_are_written_for_a_spreadsheet(port: str, tmp_path: Path) -> None:
    for option, heading, rows in (((), "party", 2), (("--tournament",), "one", 25)):
        file = tmp_path / f"{rows}.csv"
        assert run(port, "--runs", "20", "--csv", str(file), *option).exit_code == 0
        table = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
        assert (table[0][0], len(table)) == (heading, rows + 1)
        assert all(0 <= float(cell) <= 1 for row in table[1:] for cell in row[2:5])


def test_without_worth_it_cannot_be_said_and_that_is_an_answer() -> None:
    text = told(STRIKE)
    assert "Who would give way first cannot be said" in text
    assert "What things are worth to the Bakers' Union and The Owner is not on record." in text
    assert in_json(STRIKE)["unplayed"] == "worth unknown"


def test_all_that_is_wrong_with_ways_of_conceding_is_told_at_once(port: str) -> None:
    done = run(port, "--behaviour", "unoin=bulware", "--behaviour", "port", "--behaviour", "port=gently")
    assert done.exit_code != 0
    said = str(done.exception) if done.exception is not None else done.output
    for words in (
        'no party is called "unoin". Did you mean "union"?',
        '"bulware" is no way of conceding. Did you mean "boulware"?',
        "it is not said how the party concedes",
        '"gently" is no way of conceding. Write PARTY=WAY',
    ):
        assert words in said


def test_the_page_tells_what_the_example_says() -> None:
    page = " ".join((ROOT / "docs" / "concessions.md").read_text(encoding="utf-8").split())
    told_first = told(SIX_PARTY).partition("The United States gives")[2].partition(" on average.")[0]
    assert told_first
    assert told_first in page


def test_who_takes_no_part_cannot_be_told_how_to_concede(tmp_path: Path) -> None:
    file = tmp_path / "third.yaml"
    file.write_text(PORT.replace("name: The Port}", "name: The Port}, {id: city}"), encoding="utf-8")
    done = run(str(file), "--behaviour", "city=linear")
    assert '"city" takes no part' in str(done.exception)
    assert "union, port" in str(done.exception)


def test_a_talk_that_is_not_played_cannot_be_told(port: str) -> None:
    done = run(port, "--runs", "5", "--transcript", "6")
    assert done.exit_code == 2
    assert "only 5 talks are played" in done.output


def test_what_is_supposed_is_said_first_and_is_what_is_played(port: str) -> None:
    answer = in_json(port, "--runs", "50", "--suppose", "back-first dropped")
    assert answer["what_if"]["supposed"][0]["edit"] == "back-first dropped"
    assert (answer["stuck"], in_json(port, "--runs", "50")["stuck"]) == (False, True)


def test_as_a_process_it_answers_on_the_example() -> None:
    asked = [sys.executable, "-m", "pourparler", "concede", SIX_PARTY, "--runs", "50", "--json"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=120)
    answer = json.loads(done.stdout)
    assert answer["outcomes"] == 2304
    assert {one["party"] for one in answer["parties"]} == {"dprk", "us", "china", "rok", "japan", "russia"}
    assert done.stderr == ""
