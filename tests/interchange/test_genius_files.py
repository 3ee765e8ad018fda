from pathlib import Path

import pytest

from pourparler.interchange import genius, genius_files
from pourparler.record import codec
from tests.interchange.fixtures import GENIUS, laid_out

THREAT = """
pourparler: 1
talks: '"Quoted" & <tagged>'
parties: [{id: a}, {id: b}]
measures: [{id: m, by: a}, {id: n, by: b}]
worth: {a: {m: -1, n: 3}, b: {m: 2, n: -4}}
walk_away: {a: 0, b: -1}
"""


def test_a_domain_comes_back_as_it_went(tmp_path: Path) -> None:
    talks = genius.read_divided(laid_out(tmp_path / "in", GENIUS)).talks
    writing = genius_files.write(talks, "x")
    again = genius.read_divided(laid_out(tmp_path / "out", dict(writing.files))).talks
    assert again.measures == talks.measures
    assert (again.facts, again.goal, again.walk_away) == (talks.facts, talks.goal, talks.walk_away)
    assert codec.to_json(again)["worth"] == codec.to_json(talks)["worth"]
    assert writing.lost == ("who does which measure",)


def test_worths_are_shifted_and_scaled_together_with_the_reservation(tmp_path: Path) -> None:
    talks = codec.loads(THREAT)
    writing = genius_files.write(talks, "x")
    again = genius.read_divided(laid_out(tmp_path / "out", dict(writing.files))).talks
    scaled = {party: {name: amount.mean for name, amount in worths} for party, worths in again.worth}
    assert scaled["a"] == pytest.approx({"m-yes": 0.0, "m-no": 0.25, "n-yes": 0.75, "n-no": 0.0})
    assert dict(again.walk_away) == pytest.approx({"a": 0.25, "b": 0.5})
    assert "the scale of a: utility = (worth + 1) / 4" in writing.lost


def test_signs_that_mean_something_in_xml_are_escaped(tmp_path: Path) -> None:
    writing = genius_files.write(codec.loads(THREAT), "x")
    assert genius.read_divided(laid_out(tmp_path / "out", dict(writing.files))).talks.title == '"Quoted" & <tagged>'
