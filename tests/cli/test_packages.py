import csv
import importlib.util
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pourparler import find_packages, loads
from pourparler.cli.packages import _too_slow
from pourparler.cli.settings import quicker_with_solver
from pourparler.errors import InputError, MissingExtraError
from tests.cli.asking import Command

ROOT = Path(__file__).parents[2]
BAKERY = """\
pourparler: 1
talks: The bakery strike
parties:
  - {id: union, name: Bakers' Union}
  - {id: owner, name: The Owner}
  - {id: mayor, name: The Mayor, role: mediator}
measures:
  - {id: end-strike, what: go back to work, by: [union]}
  - {id: raise, what: raise wages, by: [owner]}
  - {id: shifts, what: give up night shifts, by: [owner]}
  - {id: overtime, what: work overtime in December, by: [union]}
goal: [end-strike]
worth:
  union: {end-strike: [-3, -1], raise: [2, 3, 4], shifts: [1, 4], overtime: -1}
  owner: {end-strike: [4, 6], raise: [-4, -2], shifts: [-3, -1], overtime: [1, 3]}
together:
  - {party: union, measures: [raise, shifts], worth: -1}
"""
STUCK = """\
positions:
  - {id: raise-first, party: union, says: raise before end-strike, firmness: firm}
  - {id: work-first, party: owner, says: end-strike before raise}
  - {id: no-shifts, party: owner, says: never shifts, firmness: red line}
"""
PROMISED = {
    *("feasible", "exhaustive", "unlock", "packages", "utilitarian", "nash", "egalitarian", "kalai_smorodinsky"),
    "unvalued",
}
POINTS = ("utilitarian", "nash", "egalitarian", "kalai_smorodinsky")


def write(folder: Path, *more: str, text: str = BAKERY) -> str:
    path = folder / "bakery.yaml"
    path.write_text("".join((text, *more)), encoding="utf-8")
    return str(path)


ASKED = Command("packages")
run, answered, in_json, told = ASKED.run, ASKED.answered, ASKED.in_json, ASKED.told


# -- the promised JSON -----------------------------------------------------------------------------------------------


def test_every_promised_key_is_there(tmp_path: Path) -> None:
    answer = in_json(write(tmp_path))
    assert set(answer) >= PROMISED
    assert answer["feasible"] == 5
    assert answer["exhaustive"] is True
    assert answer["unlock"] == []
    assert answer["unvalued"] == ["mayor"]
    for package in answer["packages"]:
        assert {"measures", "worth", "efficient", "acceptability"} <= set(package)
        assert package["efficient"] is True
        assert set(package["worth"]) == {"union", "owner"}
        assert {"share", "se"} <= set(package["acceptability"])
        assert 0 <= package["acceptability"]["share"] <= 1
    for point in POINTS:
        assert all({"measures", "worth"} <= set(package) for package in answer[point])
    assert answer["egalitarian"][0]["measures"] == ["end-strike", "overtime", "raise", "shifts"]


def test_every_key_of_the_answer_is_in_the_documents(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8").split("## `packages`")[1].split("\n## ")[0]
    named = {word for code in re.findall(r"`([^`]+)`", page) for word in re.findall(r"\w+", code)}
    answer = in_json(write(tmp_path), "--compare", "nash", "with", "nothing", "--improve", "owner")
    assert keys_of(answer, ids={"union", "owner", "mayor", "raise", "end-strike", "overtime", "shifts"}) <= named
    ranked = f"{BAKERY.split('worth:', maxsplit=1)[0]}ranking: {{union: [raise, 0, end-strike]}}\n"
    assert keys_of(in_json(write(tmp_path, text=ranked))["ordinal"], ids=set()) <= named


def keys_of(value: object, ids: set[str]) -> set[str]:
    if isinstance(value, dict):
        return (set(value) - ids).union(*(keys_of(part, ids) for part in value.values()))
    return set().union(*(keys_of(part, ids) for part in value)) if isinstance(value, list) else set()


def test_worths_that_are_certain_have_no_acceptability(tmp_path: Path) -> None:
    answer = in_json(write(tmp_path, text=re.sub(r"\[[^\]]*?(-?\d)\]", r"\1", BAKERY)))
    assert answer["packages"]
    assert all(package["acceptability"] is None for package in answer["packages"])
    assert answer["seed"] is None


def test_stuck_talks_are_answered_after_a_way_out_that_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, STUCK)
    answer = in_json(path)
    assert answer["stuck"] is True
    assert [set(change) for change in answer["unlock"]] == [{"position", "from", "to", "steps", "of_steps", "price"}]
    assert in_json(path, "--unlock", "2")["unlock"] != answer["unlock"]
    assert "The talks are stuck; what follows supposes way out 1" in told(path)


def test_the_same_seed_gives_the_same_answer_and_another_seed_another(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert answered(path, "--json") == answered(path, "--json")
    first, other = (in_json(path, "--seed", seed, "--draws", "100")["packages"] for seed in ("1", "2"))
    assert first != other


def test_each_efficient_package_has_its_line_so_that_many_are_written_quickly(tmp_path: Path) -> None:
    lines = answered(write(tmp_path), "--json").splitlines()
    found = [json.loads(line.strip().rstrip(",")) for line in lines[lines.index(' "packages": [') + 1 : -2]]
    assert found == in_json(write(tmp_path))["packages"]


# -- the words -------------------------------------------------------------------------------------------------------


def test_the_words_say_how_many_which_is_fair_in_which_sense_and_how_sure(tmp_path: Path) -> None:
    said = told(write(tmp_path))
    assert "Five deals are acceptable to all" in said
    assert "Deal A is the fairest to those who gain least (egalitarian)" in said
    assert "The Mayor is left out of account" in said
    assert re.search(r"Deal A is acceptable to all in \d\d% of 10,000 draws \(standard error 0\.\d%, seed 1\)", said)
    assert "advice, not a forecast" in said
    assert "the analyst’s judgement" in said


def test_scales_that_cannot_be_compared_are_said_to_be(tmp_path: Path) -> None:
    mixed = re.sub(r"  owner: \{end.*\n", "ranking: {owner: [end-strike, overtime, 0, shifts, raise]}\n", BAKERY)
    said = told(write(tmp_path, text=mixed))
    assert "Some parties have worths and others only a ranking" in said
    assert "egalitarian" not in said
    assert in_json(write(tmp_path, text=mixed))["comparable"] is False


def test_where_no_deal_is_acceptable_it_says_who_would_lose_how_much_at_best(tmp_path: Path) -> None:
    said = told(write(tmp_path, "walk_away: {union: 9, owner: 3}\n"))
    assert "No deal is acceptable to all" in said
    assert re.search(r"The deal that comes closest is .*: with it the Bakers' Union is [\d.]+ worse off", said)
    assert in_json(write(tmp_path, "walk_away: {union: 9}\n"))["closest"]["measures"]


def test_talks_without_worth_are_told_to_be(tmp_path: Path) -> None:
    said = told(write(tmp_path, text=BAKERY.split("worth:", maxsplit=1)[0]))
    assert "Eight different deals keep every condition" in said
    assert "takes numbers (“worth”)" in said


def test_two_deals_are_compared_party_by_party(tmp_path: Path) -> None:
    said = told(write(tmp_path), "--compare", "end-strike", "with", "egalitarian")
    assert "The second adds" in said
    assert "Bakers' Union 3.5 (with raising wages: 3, with giving up night shifts: 2.5; against that" in said
    assert "The first is not acceptable to all: the Bakers' Union would rather walk away." in said


def test_a_deal_that_breaks_a_condition_is_said_to(tmp_path: Path) -> None:
    said = told(write(tmp_path), "--compare", "raise", "with", "nash")
    assert "The first is not a deal as things stand" in said


def test_a_better_deal_for_a_party_is_found_with_its_cost(tmp_path: Path) -> None:
    said = told(write(tmp_path), "--improve", "owner")
    assert "The deal that costs the others least is better for The Owner by" in said
    found = in_json(write(tmp_path), "--improve", "owner")["improve"]
    assert found["rise"] > 0
    assert found["cost"] == -sum(min(0, change["difference"]) for change in found["changes"])


def test_many_deals_are_told_by_the_first_ten_and_how_to_get_the_rest(tmp_path: Path) -> None:
    count = 8
    measures = "".join(f"  - {{id: m{n}, by: [{'ab'[n % 2]}]}}\n" for n in range(count))
    worths = "".join(
        f"  {party}: {{{', '.join(f'm{n}: {sign * 2**n}' for n in range(count))}}}\n"
        for party, sign in (("a", 1), ("b", -1))
    )
    head = "pourparler: 1\ntalks: Many\nparties: [{id: a}, {id: b}]\n"
    path = write(tmp_path, text=f"{head}measures:\n{measures}worth:\n{worths}walk_away: {{a: -999, b: -999}}\n")
    assert len(in_json(path)["packages"]) == 2**count
    said = told(path)
    assert "Add --csv FILE for all of them" in said
    assert len(said) < 10_000


# -- files -----------------------------------------------------------------------------------------------------------


def test_the_table_holds_every_deal_with_gains_and_measures(tmp_path: Path) -> None:
    path, table = write(tmp_path), tmp_path / "deals.csv"
    answered(path, "--csv", str(table))
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"))))
    for row, package in zip(rows, in_json(path)["packages"], strict=True):
        assert float(row["gain of union"]) == package["gains"]["union"]
        assert [m for m in ("end-strike", "overtime", "raise", "shifts") if row[m] == "1"] == package["measures"]


@pytest.mark.parametrize("figure", ["gains", "frontier", "acceptability"])
def test_each_picture_is_drawn_without_scripts(figure: str, tmp_path: Path) -> None:
    picture = tmp_path / "deals.svg"
    answered(write(tmp_path), "--picture", str(picture), "--figure", figure)
    drawn = picture.read_text(encoding="utf-8")
    assert drawn.startswith("<svg ")
    assert "<script" not in drawn


def test_a_png_is_written_or_what_it_lacks_is_said(tmp_path: Path) -> None:
    picture = tmp_path / "deals.png"
    done = run(write(tmp_path), "--picture", str(picture))
    if isinstance(done.exception, MissingExtraError):
        assert done.exception.extra == "png"
        assert not picture.exists()
    else:
        assert picture.read_bytes().startswith(b"\x89PNG")


def test_the_quicker_search_is_named_only_where_it_is_not_there_and_time_ran_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not quicker_with_solver(exhaustive=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert "searching for orders" in quicker_with_solver(exhaustive=False)
    assert not quicker_with_solver(exhaustive=True)


def test_what_compares_more_deals_in_the_time_is_named_only_where_time_ran_out_over_many() -> None:
    answer = find_packages(loads(BAKERY)).answer
    short = replace(answer, is_sample=True, feasible=120_000)
    assert "120,000 deals" in _too_slow(short, there=False)
    assert "numba" in _too_slow(short, there=False) or "go with fast" in _too_slow(short, there=False)
    assert not _too_slow(short, there=True)
    assert not _too_slow(answer, there=False)
    assert not _too_slow(replace(short, feasible=900), there=False)


# -- faults ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--compare", "rase", "with", "nash"), 'Did you mean "raise"?'),
        (("--compare", "raise", "and", "nash"), '"with" must stand between'),
        (("--improve", "onwer"), 'Did you mean "owner"?'),
        (("--improve", "mayor"), "neither worth nor ranking"),
        (("--picture", "x.svg", "--pair", "union", "union"), "needs two parties"),
        (("--unlock", "1"), "not stuck"),
    ],
)
def test_a_fault_is_named_with_its_remedy(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = run(write(tmp_path), *arguments)
    assert isinstance(done.exception, InputError)
    assert said in str(done.exception)


@pytest.mark.parametrize("arguments", [("--picture", "x.gif"), ("--figure", "gains")])
def test_what_cannot_be_drawn_is_refused_before_searching(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert run(write(tmp_path), *arguments).exit_code == 2


def test_the_command_line_does_not_load_numpy_to_show_its_help() -> None:
    code = "import sys; from pourparler.cli import group, packages; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"
