"""A change that holds from a day on leaves the days before as they were."""

import datetime
from dataclasses import replace

import pytest

from pourparler.desk.from_then import from_then
from pourparler.desk.suppose import suppose
from pourparler.record import codec
from pourparler.record.check import check
from pourparler.record.dates import PartialDate
from pourparler.record.edits import Edit
from pourparler.record.positions import Ending, Position
from pourparler.record.talks import Talks

TALKS = codec.loads("""
pourparler: 1
talks: Hospital
as_of: 2026-05-10
parties: [{id: u, name: Union}, {id: b, name: Board}]
measures:
  - {id: strike, what: call off the strike, by: u}
  - {id: pay, what: pay the allowance, by: b}
  - {id: paid, what: hand over the allowance, by: b}
positions:
  - {id: p, party: u, says: pay before strike, firmness: firm, since: 2026-04-01}
  - {id: q, party: b, says: strike before paid, since: 2026-05-10}
  - {id: r, party: b, says: never pay}
  - {id: s, party: u, says: require pay, since: 2026-04-01, until: 2026-05-01}
""")
BEFORE, THEN = datetime.date(2026, 5, 9), datetime.date(2026, 5, 10)


def after(*texts: str, talks: Talks = TALKS) -> Talks:
    made = from_then(talks, [edit for one in suppose(talks, texts) for edit in one.edits])
    assert not [one for one in check(made) if not one.warning]
    assert codec.loads(codec.dumps(made)) == made
    return made


def held(talks: Talks, day: datetime.date) -> dict[str, tuple[str, str]]:
    return {p.id: (str(p.says), p.firmness.value) for p in talks.positions if p.in_force(day)}


def one(talks: Talks, id_: str) -> Position:
    return talks.position_by_id[id_]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("p soft", {"p-2": ("pay before strike", "soft")}),
        ("p says pay no later than strike", {"p-2": ("pay no later than strike", "firm")}),
        ("p dropped", {}),
    ],
)
def test_what_was_insisted_on_until_then_stays_and_ends_that_day(text: str, left: dict[str, tuple[str, str]]) -> None:
    made = after(text)
    assert held(made, BEFORE) == held(TALKS, BEFORE)
    unchanged = {"q": ("strike before paid", "stated"), "r": ("never pay", "stated")}
    assert held(made, THEN) == unchanged | left
    assert (one(made, "p").until, one(made, "p").ended) == (one(TALKS, "q").since, Ending.SOFTENED)


def test_who_insists_more_firmly_has_not_softened() -> None:
    made = after("r red line")
    assert (one(made, "r").ended, one(made, "r-2").firmness.value) == (None, "red line")
    assert one(after("p says pay"), "p").ended is None  # no form that it might live with


def test_who_wants_something_new_wants_it_from_that_day() -> None:
    made = after("u wants strike in return for paid")
    assert held(made, BEFORE) == held(TALKS, BEFORE)
    assert len(held(made, THEN)) == len(held(TALKS, THEN)) + 1


def test_what_begins_that_day_has_no_past_and_what_is_over_none_to_change() -> None:
    assert one(after("q soft"), "q").firmness.value == "soft"
    assert {p.id for p in after("q soft").positions} == {p.id for p in TALKS.positions}
    assert {p.id for p in after("s soft").positions} == {p.id for p in TALKS.positions}


def test_a_reading_that_is_corrected_was_always_meant_so() -> None:
    made = after("same pay paid", "p soft")
    assert held(made, BEFORE) == held(after("same pay paid"), BEFORE)
    assert str(one(made, "q").says) == "strike before pay"


def test_several_changes_of_one_position_end_it_once() -> None:
    made = after("p soft", "p says pay no later than strike")
    assert [p.id for p in made.positions if p.id.startswith("p")] == ["p", "p-2"]
    assert held(made, THEN)["p-2"] == ("pay no later than strike", "soft")


def test_where_nothing_is_dated_a_change_is_made_in_place() -> None:
    positions = tuple(replace(p, since=None, until=None) for p in TALKS.positions)
    undated = replace(TALKS, as_of=None, positions=positions)
    made = after("p soft", talks=undated)
    assert {p.id for p in made.positions} == {p.id for p in undated.positions}
    assert all(p.until is None and p.since is None for p in made.positions)


def test_who_is_set_aside_by_a_move_bound_until_then() -> None:
    made = from_then(TALKS, [Edit(why="a move", aside=("p",))])
    assert held(made, BEFORE) == held(TALKS, BEFORE)
    assert held(made, THEN)["p-2"] == ("pay before strike", "soft")


def test_what_is_new_and_says_since_when_keeps_that() -> None:
    since = PartialDate.parse("2026-05-02")
    new = replace(one(TALKS, "s"), id="new", since=since, until=None)
    assert one(from_then(TALKS, [Edit(positions=(new,))]), "new").since == since
