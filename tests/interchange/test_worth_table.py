from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.interchange import worth_table
from pourparler.record import codec
from pourparler.record.valuations import Amount

TALKS = """
pourparler: 1
talks: Thaw
parties: [{id: us}, {id: dprk}]
measures: [{id: release, what: "=free", by: us}, {id: stop, by: [us, dprk]}]
goal: [stop]
worth:
  us: {release: -1, stop: [3, 5]}
  dprk: {release: [-2, -1, 0]}
ranking: {}
walk_away: {us: 0.5}
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "worth.csv"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        worth_table.read(path)
    return str(caught.value)


def test_a_table_comes_back_as_it_went(tmp_path: Path) -> None:
    talks = codec.loads(TALKS)
    [(_, text)] = worth_table.write(talks, "x").files
    path = written(tmp_path, text)
    assert worth_table.read_into(path, talks) == talks
    again = worth_table.read(path).talks
    assert (again.measures, again.worth, again.walk_away) == (talks.measures, talks.worth, talks.walk_away)


def test_what_a_table_cannot_hold_is_told() -> None:
    lost = worth_table.write(codec.loads(TALKS + "question: Who first?\n"), "x").lost
    assert lost == ('of the goal: "stop"', '"question"', "the title")


def test_a_filled_in_cell_counts_and_an_emptied_one_is_taken_out(tmp_path: Path) -> None:
    path = written(tmp_path, "measure;us;dprk\nrelease;;1,5\nwalk_away;;-1\nbreaking off;2;\n")
    talks = worth_table.read_into(path, codec.loads(TALKS))
    assert dict(talks.worth) == {
        "us": (("stop", Amount(3.0, None, 5.0)),),
        "dprk": (("release", Amount(1.5, None, 1.5)),),
    }
    assert dict(talks.walk_away) == {"us": 0.5, "dprk": -1.0}
    assert dict(talks.breaking_off) == {"us": 2.0}


def test_a_party_that_gets_worth_loses_its_ranking(tmp_path: Path) -> None:
    text = TALKS.replace("ranking: {}", "ranking: {dprk: [release, 0, stop]}").replace(
        "  dprk: {release: [-2, -1, 0]}\n", ""
    )
    talks = worth_table.read_into(written(tmp_path, "measure,dprk\nstop,1\n"), codec.loads(text))
    assert talks.ranking == ()


def test_names_that_the_talks_do_not_know_are_told_with_the_nearest(tmp_path: Path) -> None:
    path = written(tmp_path, "measure,us,dprkk\nrelaese,1,2\n")
    with pytest.raises(InputError) as caught:
        worth_table.read_into(path, codec.loads(TALKS))
    told = str(caught.value)
    assert 'worth.csv:1: no party of the talks file is called "dprkk". Did you mean "dprk"?' in told
    assert 'worth.csv:2: no measure of the talks file is called "relaese". Did you mean "release"?' in told


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    told = faults(
        written(
            tmp_path,
            "measure,by,us,us,a b\nfirst,us,1,1,1\nstop,us,lots,,\nstop,,,,\nopen,,,,\nwalk_away,,x,,\n,,1,,\n",
        )
    )
    for part in (
        'worth.csv:1: two columns are called "us"',
        'worth.csv:1: "a b" is not the id of a party',
        'worth.csv:2: "first" is not the id of a measure',
        'worth.csv:3: "lots" is not an amount, for us in the row of "stop"',
        'worth.csv:4: measure "stop" stands twice, first in line 3',
        'worth.csv:5: nobody does "open"',
        'worth.csv:6: "x" is not a number, for us',
        "worth.csv:7: a measure has no id",
    ):
        assert part in told


def test_a_table_without_the_column_of_measures_is_refused(tmp_path: Path) -> None:
    assert 'no column is called "measure"' in faults(written(tmp_path, "was,us\nstop,1\n"))
