from tests.analysis.moves.asked import CIRCLE, after, moves_of, says, suggested, talks


def test_a_part_is_given_first_and_the_rest_stays_where_it_was() -> None:
    edited = after(talks(CIRCLE), "split")
    assert says(edited, "s") == "pay-part-1 before open-bridge and open-bridge in return for pay"
    assert says(edited, "n") == "open-bridge before pay"
    assert [str(fact.says) for fact in edited.facts] == ["pay-part-1 before pay"]


def test_both_sides_of_a_split_concede_half() -> None:
    suggestion = suggested(talks(CIRCLE), "split")
    assert suggestion.price == 4 / 2 + 2 / 2
    assert {c.position for c in suggestion.steps[0].concessions} == {"n", "s"}


def test_a_part_has_half_the_worth_of_the_whole() -> None:
    worth = {party: dict(amounts) for party, amounts in after(talks(CIRCLE), "split").worth}
    assert worth["south"]["pay"].mean == worth["south"]["pay-part-1"].mean == 2
    assert worth["north"]["pay"].mean == worth["north"]["pay-part-1"].mean == -0.5


def test_what_the_whole_must_wait_for_its_part_must_wait_for() -> None:
    waiting = CIRCLE + "facts: [{says: lend-pumps before pay}]\n"
    assert "lend-pumps before pay-part-1" in [str(fact.says) for fact in after(talks(waiting), "split").facts]


def test_what_cannot_be_divided_is_not_split() -> None:
    assert moves_of(talks(CIRCLE.replace(", divisible: by instalment", ""))).of("split") is None


HALVES = """
measures: [{id: leave, by: south, divisible: by village}, {id: pay, by: north}]
goal: [pay, leave]
positions:
  - {id: n, party: north, says: leave before pay}
  - {id: s, party: south, says: never leave, firmness: firm}
"""


def test_of_what_is_refused_a_part_takes_the_place_and_the_rest_stays_refused() -> None:
    edited = after(talks(HALVES), "split")
    assert [str(item) for item in edited.wanted] == ["require pay", "require leave-part-1"]
    assert (says(edited, "n"), says(edited, "s")) == ("leave-part-1 before pay", "never leave")
    assert suggested(talks(HALVES), "split").goal_shrinks


def test_part_of_what_a_red_line_refuses_is_refused_too() -> None:
    assert moves_of(talks(HALVES.replace("firmness: firm", "firmness: red line"))).of("split") is None


def test_a_substitute_must_be_worth_half_of_what_was_asked() -> None:
    assert says(after(talks(CIRCLE), "substitute"), "s") == "lend-pumps before open-bridge"
    poor = CIRCLE.replace("lend-pumps: 2}", "lend-pumps: 1}")
    assert moves_of(talks(poor)).of("substitute") is None


def test_a_substitute_that_the_record_names_needs_no_worth() -> None:
    named = CIRCLE.replace("divisible: by instalment", "alternatives: [lend-pumps]").split("worth:")[0]
    assert says(after(talks(named), "substitute"), "s") == "lend-pumps before open-bridge"


def test_what_is_asked_for_anyway_is_no_substitute() -> None:
    asked = CIRCLE.replace("goal: [pay, open-bridge]", "goal: [pay, open-bridge, lend-pumps]")
    assert moves_of(talks(asked)).of("substitute") is None


VENUES = """
measures: [{id: meet-north, by: [north, south]}, {id: meet-east, by: [north, south]}]
goal: [meet-north or meet-east]
positions:
  - {id: n, party: north, says: never meet-east, firmness: firm}
  - {id: s, party: south, says: never meet-north, firmness: red line}
"""


def test_who_refuses_the_other_way_to_the_same_end_takes_it_for_its_own() -> None:
    [step] = suggested(talks(VENUES), "substitute").steps
    assert (step.about, step.instead, step.edit.aside) == (("meet-north",), "meet-east", ("n",))
