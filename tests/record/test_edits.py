from dataclasses import replace

import pytest

from pourparler.errors import InputError
from pourparler.record.check import check
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit, MeasureChange, edited, says_nothing
from pourparler.record.measures import Fact, Measure
from pourparler.record.parties import Party
from pourparler.record.proposals import Proposal
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


def test_an_entry_that_has_the_id_of_another_takes_its_place() -> None:
    record = talks(CIRCLE)
    one = record.position_by_id["s"]
    other = replace(one, id="new", note="new")
    after = edited(record, [Edit(positions=(replace(one, note="seen"), other))])
    assert [p.id for p in after.positions] == [*(p.id for p in record.positions), "new"]
    assert after.position_by_id["s"].note == "seen"
    assert edited(record, [Edit(positions=(other,), out=("s",), confirmed=("new",))]).position_by_id.get("s") is None


def test_a_statement_is_put_otherwise_left_out_or_says_nothing_and_its_passage_stays() -> None:
    said = """statements: [{id: a, by: south, act: refuse, about: [pay], says: never pay, text: No, grounds: [r]},
      {id: b, by: north, act: demand, grounds: [r]}, {id: c, act: assess, state: stalled, grounds: [r]}]
sources: [{id: r, outlet: Gazette}]
sessions: [{id: met, present: [south], grounds: [r]}]
"""
    record = talks(CIRCLE + said)
    after = edited(record, [Edit(unsaid=("a",), statements_out=("b",), sessions_out=("met",), no_state=("c",))])
    assert [one.id for one in after.statements] == ["a", "c"]
    looked_at = after.statements[0]
    assert (looked_at.by, looked_at.says, looked_at.about, looked_at.text) == (None, None, (), "No")
    assert looked_at.grounds == record.statements[0].grounds
    assert [says_nothing(one) for one in after.statements] == [True, True]
    assert not any(map(says_nothing, record.statements))
    assert after.sessions == ()
    assert check(after) == check(record)
    for edit in (Edit(unsaid=("z",)), Edit(statements_out=("z",)), Edit(sessions_out=("z",))):
        with pytest.raises(InputError, match='has the id "z"'):
            edited(record, [edit])


def test_new_parties_and_proposals_come_in_once() -> None:
    record = talks(CIRCLE)
    made = Proposal(id="offer", by=("west",), says=parse("pay"))
    edit = Edit(parties=(Party(id="west", name="West"), Party(id="south", name="Another")), proposals=(made,))
    after = edited(record, [edit, edit])
    assert [party.id for party in after.parties] == [*(party.id for party in record.parties), "west"]
    assert after.party_by_id["south"] == record.party_by_id["south"]
    assert after.proposals == (made,)
