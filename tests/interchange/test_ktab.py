from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.interchange import ktab
from pourparler.record.check import check
from tests.interchange.fixtures import KTAB


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "smp.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_positions_taken_are_the_measures_of_which_one_happens(tmp_path: Path) -> None:
    talks = ktab.read(written(tmp_path, KTAB)).talks
    assert [measure.id for measure in talks.measures] == ["route-0", "route-80"]
    assert [str(fact.says) for fact in talks.facts] == ["never (route-0 and route-80)"]
    assert str(talks.wanted[0]) == "route-0 or route-80"
    assert check(talks) == ()


def test_worth_falls_with_distance_times_salience(tmp_path: Path) -> None:
    talks = ktab.read(written(tmp_path, KTAB)).talks
    worth = {party: {name: amount.mean for name, amount in worths} for party, worths in talks.worth}
    assert worth == {
        "n": {"route-0": 50.0, "route-80": 10.0},
        "s": {"route-0": 20.0, "route-80": 100.0},
        "t": {"route-0": 2.0, "route-80": 10.0},
    }
    assert dict(talks.walk_away) == {"n": 0.0, "s": 0.0, "t": 0.0}


def test_influence_is_kept_in_notes_and_said_to_be_lost(tmp_path: Path) -> None:
    reading = ktab.read(written(tmp_path, KTAB))
    position = reading.talks.positions[1]
    assert (position.id, str(position.says), position.firmness.value) == ("s-route-80", "require route-80", "soft")
    assert position.note == "KTAB: salience 100, influence 40.5"
    assert any(sentence.startswith("influence") for sentence in reading.lost)
    assert any("Where the pipe goes" in sentence for sentence in reading.lost)


def test_each_dimension_is_a_group(tmp_path: Path) -> None:
    text = "T,d,2,2\nActor,Description,Power,Pstn1,Sal1,Pstn2,Sal2\nA,a,1,10,20,30,40\nB,b,1,10,60,90,40\n"
    talks = ktab.read(written(tmp_path, text)).talks
    assert [measure.what for measure in talks.measures] == ["Pstn1: 10", "Pstn2: 30", "Pstn2: 90"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("S,South", "N,South", 'smp.csv:4: two actors are called "N"'),
        ("40.5", "much", 'smp.csv:4: "much" is not a number'),
        (",80,100,", ",180,100,", "smp.csv:4: a position or salience is not from 0 to 100"),
        (",Route Salience", "", "smp.csv:2: there are 4 headings"),
        ("T,Transit state,20,80,10,", "T,Transit state,20", "smp.csv:5: there are fewer than 5 cells"),
    ],
)
def test_each_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        ktab.read(written(tmp_path, KTAB.replace(old, new)))
    assert told in str(caught.value)


def test_a_file_is_known_by_its_second_row(tmp_path: Path) -> None:
    assert ktab.is_ktab(written(tmp_path, KTAB))
    assert not ktab.is_ktab(written(tmp_path, "measure,us\nstop,1\n"))
    assert not ktab.is_ktab(tmp_path / "none.csv")
