from tests.analysis.moves.asked import CIRCLE, after, moves_of, says, suggested, talks

TWO = (
    CIRCLE.replace("measures:\n", "measures:\n  - {id: name-it, by: [north, south]}\n")
    .replace("positions:\n", "positions:\n  - {id: m, party: north, says: require name-it}\n")
    .replace("worth:", "  - {id: r, party: south, says: never name-it, firmness: red line}\nworth:")
)


def test_where_one_move_is_not_enough_others_stand_beside_it() -> None:
    suggestion = suggested(talks(TWO), "simultaneity")
    assert suggestion.move == suggestion.moves[0] == "simultaneity"
    assert len(suggestion.moves) == 2
    assert says(after(talks(TWO), "simultaneity"), "s") == "pay with open-bridge"


def test_each_suggestion_needs_all_of_its_steps() -> None:
    assert all(len(suggestion.steps) == 2 for suggestion in moves_of(talks(TWO)).suggestions)


def test_no_step_is_made_where_one_is_enough() -> None:
    assert all(len(suggestion.steps) == 1 for suggestion in moves_of(talks(CIRCLE)).suggestions)


def test_one_thing_is_no_substitute_for_two_demands_of_the_same_party() -> None:
    twice = (
        CIRCLE.replace("goal:", "  - {id: dredge, by: south}\ngoal:")
        .replace(
            "positions:\n",
            "positions:\n  - {id: t, party: north, says: dredge before pay}\n"
            "  - {id: u, party: south, says: pay before dredge, firmness: firm}\n",
        )
        .replace("goal: [pay, open-bridge]", "goal: [pay, open-bridge, dredge]")
    )
    for suggestion in moves_of(talks(twice)).suggestions:
        instead = [step.instead for step in suggestion.steps if step.move == "substitute"]
        assert len(instead) == len(set(instead))
