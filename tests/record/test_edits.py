import pytest

from pourparler.errors import InputError
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit, MeasureChange, edited
from pourparler.record.measures import Fact, Measure
from tests.analysis.moves.asked import CIRCLE, talks


def test_an_edit_that_says_nothing_changes_nothing() -> None:
    assert edited(talks(CIRCLE), [Edit(why="move calendar")]) == talks(CIRCLE)


def test_the_same_edit_twice_adds_nothing_twice() -> None:
    edit = Edit(
        why="move split",
        measures=(Measure(id="pay-part-1", by=("north",)),),
        facts=(Fact(says=parse("pay-part-1 before pay")),),
        goal_in=(parse("pay-part-1"),),
        shared=(("pay", "pay-part-1"),),
    )
    assert edited(talks(CIRCLE), [edit, edit]) == edited(talks(CIRCLE), [edit])


def test_a_date_that_is_there_stays() -> None:
    dated = talks(CIRCLE.replace("{id: lend-pumps, by: north}", "{id: lend-pumps, by: north, deadline: 2008}"))
    later = MeasureChange(measure="lend-pumps", deadline=dated.as_of)
    assert edited(dated, [Edit(why="move calendar", changes=(later,))]) == dated


def test_fallbacks_above_the_form_that_is_stood_on_are_gone() -> None:
    rungs = "says: pay before open-bridge, fallbacks: [pay no later than open-bridge, lend-pumps before open-bridge]"
    record = talks(CIRCLE.replace("says: pay before open-bridge", rungs))
    edit = Edit(why="move concede", says=(("s", parse("pay no later than open-bridge")),))
    kept = edited(record, [edit]).position_by_id["s"].fallbacks
    assert kept is not None
    assert [str(form) for form in kept] == ["lend-pumps before open-bridge"]


def test_a_ranking_takes_the_part_where_the_whole_stands() -> None:
    ranked = talks(CIRCLE.split("worth:")[0] + "ranking: {south: [pay, 0, open-bridge]}\n")
    part = Measure(id="pay-part-1", by=("north",))
    split = Edit(why="move split", measures=(part,), shared=(("pay", "pay-part-1"),))
    assert edited(ranked, [split]).ranking[0].tiers[0] == ("pay", "pay-part-1")


def test_who_confirms_a_position_stands_behind_its_holder_and_its_measures_and_nothing_else() -> None:
    drafted = CIRCLE.replace("{id: s,", "{id: s, drafted_by: rules,").replace(
        "{id: pay,", "{id: pay, drafted_by: rules,"
    )
    drafted = drafted.replace("{id: lend-pumps,", "{id: lend-pumps, drafted_by: rules,")
    record = talks(drafted)
    assert record.position_by_id["s"].is_draft
    after = edited(record, [Edit(why="K. Moe", confirmed=("s",))])
    assert not after.position_by_id["s"].is_draft
    assert [one.id for one in after.measures if one.drafted_by] == ["lend-pumps"]
    assert edited(after, [Edit(why="K. Moe", confirmed=("s",))]) == after
    with pytest.raises(InputError, match='no position has the id "t9"'):
        edited(record, [Edit(why="K. Moe", confirmed=("t9",))])
