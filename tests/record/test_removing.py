"""Taking out a party or a measure: nothing that is left mentions it, and the record stays sound."""

import pytest
from hypothesis import given, settings

from pourparler.record import codec
from pourparler.record.check import check
from pourparler.record.edits import Edit, edited
from pourparler.record.removing import without_measure, without_measures, without_party, without_position
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount
from pourparler.record.valuing import Valued
from tests.strategies import talks as any_talks

WHOLE = """
pourparler: 1
talks: The ferry
parties: [{id: union, name: The union}, {id: line, name: The line}, {id: town, name: The town, role: mediator}]
sources: [{id: s, outlet: The Packet}]
measures:
  - {id: sail, by: [union], alternatives: [wait], excludes: [wait]}
  - {id: promise-sail, by: [union], kind: promise, promises: sail}
  - {id: wait, by: [union, line]}
  - {id: pay, by: [line]}
facts: [{says: sail before pay}, {says: wait before pay}]
goal: [sail, pay]
positions:
  - {id: pay-first, party: union, says: pay before sail, fallbacks: [pay with sail, pay first]}
  - {id: both, party: [union, line], says: never wait}
  - {id: no-pay, party: line, says: never pay, fallbacks: [pay with sail, sail before pay, wait before pay]}
proposals: [{id: plan, by: [line], says: pay with sail, answer: refused, answered_by: [union, town]}]
answered:
  - {binds: pay-first, answer: no}
  - {goal: sail, answer: no}
  - {refuses: {party: line, measure: wait}, answer: unknown}
worth: {union: {sail: -1, pay: 3}, line: {sail: 4}}
together: [{party: union, measures: [sail, pay], worth: 1}]
ranking: {town: [[sail, pay], 0, wait]}
priorities: {line: [sail, not wait]}
order_of_states: {line: [[sail], {tied: [[pay], [sail, pay]]}]}
walk_away: {union: 1, line: 0.5}
breaking_off: {line: 2}
guarantees: [{by: town, covers: union, compensates: 2}, {by: town, deters: line, by_amount: 1}]
sessions: [{id: met, date: 2020-01-01, present: [union, line, town]}]
statements:
  - {id: s1, by: union, to: line, act: demand, about: [pay, sail], says: pay before sail, date: 2020-01-01}
  - {id: s2, by: line, to: union, act: refuse, about: [pay], reported_by: town, date: 2020-01-01}
"""


@pytest.fixture
def ferry() -> Talks:
    return codec.loads(WHOLE)


def names_in(data: object) -> set[str]:
    """Every text in some data, and every word of it."""
    if isinstance(data, dict):
        return {name for key, value in data.items() for name in names_in(key) | names_in(value)}
    if isinstance(data, list):
        return {name for value in data for name in names_in(value)}
    return {data, *data.replace("(", " ").replace(")", " ").split()} if isinstance(data, str) else set()


def test_a_measure_goes_with_its_promises_and_what_speaks_of_it(ferry: Talks) -> None:
    left = without_measure(ferry, "sail")
    assert [measure.id for measure in left.measures] == ["wait", "pay"]
    assert [position.id for position in left.positions] == ["both", "no-pay"]
    assert [str(form) for form in left.position_by_id["no-pay"].fallbacks or ()] == ["wait before pay"]
    assert left.proposals == ()
    assert [str(fact.says) for fact in left.facts] == ["wait before pay"]
    assert [str(item) for item in left.goal or ()] == ["require pay"]
    assert [(one.about, one.says) for one in left.statements] == [(("pay",), None), (("pay",), None)]
    assert [entry.kinds for entry in left.answered] == [("refuses",)]
    assert left.worth == (("union", (("pay", Amount(3, None, 3)),)),)
    assert left.together == ()
    assert left.ranking[0].tiers == (("pay",), (None,), ("wait",))
    assert [str(said) for said in left.priorities[0].statements] == ["not wait"]
    assert left.order_of_states[0].tiers == ((frozenset({"pay"}),),)
    assert names_in(codec.to_json(left)).isdisjoint({"sail", "promise-sail"})
    assert not [fault for fault in check(left) if not fault.warning]


def test_what_is_tied_to_a_measure_stays_without_the_tie(ferry: Talks) -> None:
    left = without_measure(ferry, "wait")
    assert left.measure_by_id["sail"].alternatives == left.measure_by_id["sail"].excludes == ()
    assert left.measure_by_id["promise-sail"].promises == "sail"
    assert [position.id for position in left.positions] == ["pay-first", "no-pay"]


def test_a_promise_goes_alone(ferry: Talks) -> None:
    left = without_measure(ferry, "promise-sail")
    assert [measure.id for measure in left.measures] == ["sail", "wait", "pay"]
    assert left.positions == ferry.positions


def test_a_party_goes_with_its_own_measures_and_what_it_alone_holds(ferry: Talks) -> None:
    left = without_party(ferry, "line")
    assert [party.id for party in left.parties] == ["union", "town"]
    assert [(measure.id, measure.by) for measure in left.measures] == [
        ("sail", ("union",)),
        ("promise-sail", ("union",)),
        ("wait", ("union",)),
    ]
    assert [(position.id, position.party) for position in left.positions] == [("both", ("union",))]
    assert left.proposals == ()
    assert left.sessions[0].present == ("union", "town")
    assert [(one.id, one.to) for one in left.statements] == [("s1", None)]
    assert [entry.by for entry in left.guarantees] == ["town"]
    assert (left.walk_away, left.breaking_off) == ((("union", 1.0),), ())
    assert "line" not in names_in(codec.to_json(left))
    assert not [fault for fault in check(left) if not fault.warning]


def test_who_only_answered_or_reported_leaves_the_rest_standing(ferry: Talks) -> None:
    left = without_party(ferry, "town")
    assert left.proposals[0].answered_by == ("union",)
    assert [one.reported_by for one in left.statements] == [None, None]
    assert left.guarantees == ()
    assert left.ranking == ()
    assert len(left.positions) == 3


def test_the_questions_about_a_position_go_with_it(ferry: Talks) -> None:
    assert [entry.kinds for entry in without_position(ferry, "pay-first").answered] == [("goal",), ("refuses",)]
    assert without_position(ferry, "plan").proposals == ()
    assert edited(ferry, [Edit(out=("pay-first",))]) == without_position(ferry, "pay-first")


@settings(max_examples=15)
@given(any_talks())
def test_nothing_that_is_left_names_what_was_taken_out(talks: Talks) -> None:
    before = len([fault for fault in check(talks) if not fault.warning])
    for measure in talks.measures:
        left = without_measure(talks, measure.id)
        assert measure.id not in left.measure_by_id
        faults = [fault for fault in check(left) if not fault.warning]
        assert not [fault for fault in faults if "has that id" in fault.what or "no measure" in fault.what]
    for party in talks.parties:
        faults = [fault for fault in check(without_party(talks, party.id)) if not fault.warning]
        assert not [fault for fault in faults if "no party" in fault.what or "no measure" in fault.what]
    assert before == 0


@settings(max_examples=15)
@given(any_talks())
def test_many_measures_taken_out_at_once_leave_what_is_left_of_one_after_the_other(talks: Talks) -> None:
    for some in (talks.measures[:2], talks.measures[1:4], talks.measures):
        left = talks
        for measure in some:
            left = without_measure(left, measure.id) if measure.id in left.measure_by_id else left
        assert without_measures(talks, [measure.id for measure in some]) == left


def test_an_edit_takes_out_and_puts_in(ferry: Talks) -> None:
    assert edited(ferry, [Edit(measures_out=("sail",))]) == without_measure(ferry, "sail")
    assert edited(ferry, [Edit(measures_out=("sail", "promise-sail"))]) == without_measure(ferry, "sail")
    assert edited(ferry, [Edit(parties_out=("line",))]) == without_party(ferry, "line")


def test_worths_and_rankings_are_set_anew_for_one_party_alone(ferry: Talks) -> None:
    amount = Amount(-1, 0, 2)
    valued = Valued(party="town", worth=(("pay", amount),), walk_away=2.0)
    after = edited(ferry, [Edit(valued=(valued,))])
    assert dict(after.worth)["town"] == (("pay", amount),)
    assert after.ranking == ()
    assert after.walk_away == (*ferry.walk_away, ("town", 2.0))
    assert after.breaking_off == ferry.breaking_off
    ranked = edited(after, [Edit(valued=(Valued(party="union", tiers=(("pay",), (None,))),))])
    assert [(one.party, one.tiers) for one in ranked.ranking] == [("union", (("pay",), (None,)))]
    assert [party for party, _ in ranked.worth] == ["line", "town"]
    assert dict(ranked.walk_away) == {"line": 0.5, "town": 2.0}
