from pourparler.analysis.deadlock import find_deadlock
from pourparler.casebook.backtest_baselines import (
    alike_in_first,
    least_firm,
    one_of,
    random_kinds,
    simultaneously,
)
from pourparler.casebook.cases import find_case


def test_the_chance_of_a_hit_among_those_drawn() -> None:
    assert one_of(4, 1, 2) == 1 / 2
    assert one_of(4, 3, 2) == 1
    assert one_of(4, 0, 2) == 0
    assert one_of(2, 1, 5) == 1


def test_a_dearer_hit_has_only_the_places_that_are_left() -> None:
    among = alike_in_first([1, 1, 2, 2], [False, False, False, True])
    assert (among.cheaper, among.alike, among.hits) == (2, 2, 1)
    assert among.chance(3) == 1 / 2
    assert among.chance(2) == 0


def test_where_nothing_hits_there_is_no_chance() -> None:
    among = alike_in_first([1, 1], [False, False])
    assert among.chance(2) == among.blind(2) == 0


def test_all_kinds_hold_the_one_that_was_made() -> None:
    assert random_kinds(13, 1, 13) == 1
    assert random_kinds(1, 1, 13) == 1 - 12 / 13


def test_the_least_firm_of_each_conflict_is_dropped_and_ties_are_shared() -> None:
    talks = find_case("colombia-eln-2016").talks
    deadlock = find_deadlock(talks).answer
    assert least_firm(talks, deadlock, ["c2"]) == 1 / 2
    assert least_firm(talks, deadlock, ["c2", "c3"]) == 1


def test_at_the_same_time_counts_where_it_unlocks_and_softens_nothing_else() -> None:
    talks = find_case("colombia-eln-2016").talks
    deadlock = find_deadlock(talks).answer
    assert simultaneously(talks, deadlock, ["c2", "c3"])
    assert not simultaneously(talks, deadlock, ["c2"])
    refused = find_case("lockerbie-1998").talks
    assert not simultaneously(refused, find_deadlock(refused).answer, ["c1"])
