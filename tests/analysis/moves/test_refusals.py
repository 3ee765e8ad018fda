from pourparler.record.positions import Firmness
from tests.analysis.moves.asked import REFUSED, after, moves_of, says, suggested, talks


def test_what_is_parked_goes_to_a_group_and_the_refusal_stands() -> None:
    edited = after(talks(REFUSED), "park")
    assert edited.position_by_id["n"].firmness is Firmness.SOFT
    assert edited.position_by_id["s"] == talks(REFUSED).position_by_id["s"]
    assert edited.measure_by_id["name-it-group"].by == ("north", "south")
    assert "require name-it-group" in [str(item) for item in edited.wanted]


def test_to_park_a_demand_costs_all_of_it() -> None:
    assert suggested(talks(REFUSED), "park").price == 2


def test_an_open_wording_takes_the_place_of_what_is_refused() -> None:
    edited = after(talks(REFUSED), "ambiguity_or_default")
    assert (says(edited, "n"), says(edited, "s")) == ("require name-it-wording", "never name-it")


def test_a_deed_of_one_party_cannot_be_worded_openly() -> None:
    deed = REFUSED.replace("by: [north, south]}", "by: south}")
    assert moves_of(talks(deed)).of("ambiguity_or_default") is None
    assert moves_of(talks(deed)).of("park") is not None


def test_no_move_touches_a_red_line() -> None:
    both = REFUSED.replace("says: require name-it}", "says: require name-it, firmness: red line}")
    assert moves_of(talks(both)).suggestions == ()


ROUND = """
measures:
  - {id: border, by: south}
  - {id: vote, by: north}
  - {id: truce, by: [north, south]}
  - {id: aid, by: north}
goal: [border, vote, aid]
positions:
  - {id: n, party: north, says: border before vote, firmness: red line}
  - {id: s, party: south, says: vote before border, firmness: red line}
worth: {north: {truce: 1}, south: {truce: 2, aid: 1}}
"""


def test_of_a_circle_of_red_lines_what_lies_outside_is_banked() -> None:
    assert [s.move for s in moves_of(talks(ROUND)).suggestions] == ["park"]
    suggestion = suggested(talks(ROUND), "park")
    edited = after(talks(ROUND), "park")
    assert suggestion.goal_shrinks
    assert [str(item) for item in edited.wanted] == ["require aid", "require truce", "require border-group"]
    assert edited.positions == talks(ROUND).positions


def test_a_goal_of_which_nothing_would_be_left_is_not_parked() -> None:
    whole = ROUND.replace("goal: [border, vote, aid]", "goal: [border, vote]")
    assert moves_of(talks(whole)).suggestions == ()


TEXT = """
measures:
  - {id: plan, what: the border plan, by: [north, south]}
  - {id: terms, by: [north, south]}
  - {id: trade, by: north}
facts: [{says: trade before terms}]
goal: [plan, trade]
positions:
  - {id: n, party: north, says: plan before trade, firmness: red line}
  - {id: s, party: south, says: terms before plan, firmness: firm}
"""


def test_a_text_that_waits_is_settled_now_and_revised_later() -> None:
    edited = after(talks(TEXT), "ambiguity_or_default")
    assert says(edited, "s") == "terms before plan-revised"
    assert says(edited, "n") == "plan before trade"
    assert "plan before plan-revised" in [str(fact.says) for fact in edited.facts]


OUTSIDER = """
measures: [{id: pay, by: north}, {id: watch, by: [south, east]}]
goal: [pay]
positions:
  - {id: e, party: east, says: watch before pay, firmness: firm}
  - {id: s, party: south, says: never watch}
"""


def test_who_has_no_part_in_the_goal_is_not_waited_for() -> None:
    suggestion = suggested(talks(OUTSIDER), "change_who_must_agree")
    assert suggestion.steps[0].through == "south"
    assert after(talks(OUTSIDER), "change_who_must_agree").measure_by_id["watch"].by == ("east",)


def test_who_would_then_have_nothing_left_to_do_first_keeps_its_part() -> None:
    insisting = OUTSIDER + "  - {id: f, party: south, says: pay first, firmness: stated}\n"
    assert suggested(talks(insisting), "change_who_must_agree").steps[0].through == "east"
    doing_more = insisting.replace("[south, east]}]", "[south, east]}, {id: ship, by: [south]}]")
    assert suggested(talks(doing_more), "change_who_must_agree").steps[0].through == "south"


def test_who_the_goal_needs_must_agree() -> None:
    needed = OUTSIDER.replace("{id: pay, by: north}", "{id: pay, by: [north, south, east]}")
    assert moves_of(talks(needed)).of("change_who_must_agree") is None
