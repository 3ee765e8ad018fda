"""The figures of how well reports are read are those that one counts by hand."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "figures.py"
TEXT = """Ferry talks stall

Lima, 3 March 2026

Peru rejected the toll on Tuesday. Chile demanded that Peru lower the toll before any talks.
"""
GOLD = {"parties": [{"id": "Peru", "aliases": ["Peru", "Lima"]}, {"id": "Chile", "aliases": ["Chile", "Santiago"]}]}
REFUSED = {"party": "Peru", "kind": "never", "passage": "Peru rejected the toll"}
LOWERED = {"party": "Chile", "kind": "before", "passage": "Chile demanded that Peru lower the toll before any talks"}
UNHEARD = {"party": "Chile", "kind": "never", "passage": "on Tuesday"}


def figures(folder: Path, positions: list[dict[str, str]], verdict: str, **more: Any) -> list[str]:
    folder.mkdir()
    (folder / "01.txt").write_text(TEXT, "utf-8")
    (folder / "01.json").write_text(json.dumps(GOLD), "utf-8")
    truth = {"positions": positions, "verdict": verdict, **more}
    (folder / "01.positions.json").write_text(json.dumps(truth), "utf-8")
    done = subprocess.run([sys.executable, SCRIPT, folder], capture_output=True, text=True, check=True)
    return done.stdout.split("\n\n")


def test_the_misses_are_counted_and_come_first(tmp_path: Path) -> None:
    heading, verdicts, positions = figures(tmp_path / "set", [REFUSED, LOWERED, UNHEARD], "cannot say")
    assert heading == "## set"
    assert verdicts.startswith("1 reports. Wrong: ")
    assert positions.strip() == "Positions missed: 1 of 3; drafted and wrong: 0 of 2."


def test_a_party_a_kind_or_a_place_that_differs_is_wrong(tmp_path: Path) -> None:
    wrong = [{**REFUSED, "party": "Chile"}, {**LOWERED, "kind": "require"}]
    *_, positions = figures(tmp_path / "set", wrong, "cannot say")
    assert positions.strip() == "Positions missed: 2 of 2; drafted and wrong: 2 of 2."


@pytest.mark.parametrize("also_ok", [[], ["stuck", "not stuck", "cannot say"]])
def test_a_verdict_is_right_where_a_careful_reader_gives_it_or_could(tmp_path: Path, also_ok: list[str]) -> None:
    _, verdicts, _ = figures(tmp_path / "set", [], "none of these", also_ok=also_ok)
    right = int(bool(also_ok))
    assert verdicts == f"1 reports. Wrong: 0 false all-clears, 0 false alarms, {1 - right} not said; right: {right}."


def test_the_reports_of_some_hands_are_counted_by_themselves(tmp_path: Path) -> None:
    figures(tmp_path / "set", [REFUSED], "cannot say")
    for file in list((tmp_path / "set").iterdir()):
        file.rename(file.with_name(file.name.replace("01", "AB01")))
    for hands, count in (("AB", 1), ("A,AB", 1), ("A", 0)):
        done = subprocess.run(
            [sys.executable, SCRIPT, f"{tmp_path / 'set'}:{hands}"], capture_output=True, text=True, check=True
        )
        assert done.stdout.startswith(f"## set, {hands}\n")
        assert ("1 reports." in done.stdout) is bool(count)
