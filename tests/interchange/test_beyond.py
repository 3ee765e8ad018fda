from pourparler.interchange.beyond import beyond, lost_conditions, lost_ranges
from pourparler.record import codec

TALKS = codec.loads("""
pourparler: 1
talks: T
as_of: 2006
parties: [{id: a, aliases: [A]}, {id: b}]
measures: [{id: m, by: a, lag: 2}, {id: n, by: b}, {id: p, by: a, kind: promise, promises: m}]
facts: [{says: n before m}]
goal: [m or n]
worth: {a: {m: [1, 3], n: 2}}
sessions: [{id: s}, {id: t}]
""")


def test_each_part_that_is_not_kept_is_told_with_its_number() -> None:
    assert list(beyond(TALKS)) == ["2 sessions", '"as_of"', "of measures: promises, lag", "of parties: aliases"]
    assert list(beyond(TALKS, kept=("sessions", "as_of", "lag", "aliases"))) == ["of measures: promises"]


def test_conditions_are_told_with_those_that_promises_imply() -> None:
    assert list(lost_conditions(TALKS)) == ['the fact "n before m"', 'the fact "p before m"', 'of the goal: "m or n"']
    assert list(lost_conditions(TALKS, kept=(*TALKS.all_facts, *TALKS.wanted))) == []


def test_ranges_are_counted() -> None:
    assert list(lost_ranges(TALKS)) == ["1 range of worth: the mean is written instead"]
