"""Talks can be written in Python, and are checked as a file is."""

import pytest

from pourparler.errors import TalksFileError
from pourparler.record.build import build
from pourparler.record.codec import dumps, loads
from pourparler.record.dates import PartialDate
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness, Position

TEXT = """
pourparler: 1
talks: The bakery strike
as_of: 2006-11
parties: [{id: union, name: Bakers' Union}, {id: owner}]
measures: [{id: end-strike, by: [union]}, {id: open-talks, what: talk about wages, by: [owner, union]}]
goal: [end-strike, open-talks]
positions:
  - {id: union-1, party: union, says: open-talks before end-strike, firmness: firm}
  - {id: both, party: [owner, union], says: never end-strike, since: 2006}
worth: {union: {end-strike: [-1, 2], open-talks: 1}}
"""


def test_what_is_built_is_what_a_file_says() -> None:
    assert build(
        "The bakery strike",
        as_of="2006-11",
        parties={"union": "Bakers' Union", "owner": None},
        measures={"end-strike": "union", "open-talks": {"what": "talk about wages", "by": ["owner", "union"]}},
        goal=["end-strike", "open-talks"],
        positions=[
            ("union", "open-talks before end-strike", Firmness.FIRM),
            {"id": "both", "party": ["owner", "union"], "says": "never end-strike", "since": "2006"},
        ],
        worth={"union": {"end-strike": [-1, 2], "open-talks": 1}},
    ) == loads(TEXT)


def test_entries_of_the_record_may_stand_for_their_keys() -> None:
    talks = loads(TEXT)
    position = talks.positions[1]
    again = build(
        talks.title,
        as_of=PartialDate(2006, 11),
        parties=(Party(id="union", name="Bakers' Union"), "owner"),
        measures=[Measure(id="end-strike", by=("union",)), talks.measures[1]],
        goal=talks.goal,
        positions=[talks.positions[0], position],
        worth={"union": {"end-strike": (-1, 2), "open-talks": 1}},
    )
    assert again == talks
    assert isinstance(position, Position)


def test_no_goal_and_a_goal_of_nothing_are_told_apart() -> None:
    parts = {"parties": ["a"], "measures": {"m": "a"}}
    assert build("T", **parts).goal is None
    assert build("T", **parts, goal=[]).goal == ()


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(TalksFileError) as refused:
        build("T", parties=["a"], measures={"m": "b"}, positions=[("a", "n before m"), ("a", "m befor m")], gaol=["m"])
    told = str(refused.value)
    assert all(name in told for name in ('"b"', '"n"', "befor", "gaol"))


def test_the_record_shows_itself_in_one_line() -> None:
    assert repr(loads(TEXT)) == '<Talks "The bakery strike": 2 parties, 2 measures, 2 positions>'
    assert loads(dumps(loads(TEXT))) == loads(TEXT)
    assert loads(TEXT).as_it_stood("2006-12-01").as_of == PartialDate(2006, 12, 1)
    with pytest.raises(ValueError, match="not a date"):
        loads(TEXT).as_it_stood("yesterday")
