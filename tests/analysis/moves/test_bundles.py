from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.bundles import MOST_STEPS, beside
from pourparler.record.edits import Edit, MeasureChange
from pourparler.record.measures import Measure
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


def step(move: str, *positions: str, out: str = "", new: str = "") -> Step:
    """A step that drops some positions, changes a measure, or puts a new one in its place."""
    measures = (Measure(id=new, by=("a",)),) if new else ()
    changes = (MeasureChange(measure=out),) if out and not new else ()
    edit = Edit(out=positions, measures=measures, changes=changes)
    return Step(move=move, about=(out,) if out else (), concessions=(), edit=edit)


def test_steps_stand_beside_others_where_they_touch_nothing_twice_and_are_not_too_many() -> None:
    first, second, third = step("park", "p"), step("split", "q", out="m"), step("concede", "r")
    assert list(beside((first, second), [third])) == [third]
    assert list(beside((first, second), [step("concede", "q"), step("concede", "s", "p")])) == []
    assert list(beside((first, second), [step("concede", "r", out="m"), step("concede", "r", out="m", new="n")])) == []
    assert list(beside((first, second, third), [step("calendar", "s"), first, step("park", "s")])) == [
        step("park", "s")
    ]
    many = tuple(step("park", str(number)) for number in range(MOST_STEPS))
    assert list(beside(many, [step("park", "s")])) == []
    assert list(beside(many[1:], [step("park", "s")])) == [step("park", "s")]
