"""The benchmark of explanations times talks that are not stuck, and enough hypotheses on the large ones."""

from benchmarks.explanations import Row, records, table, talks_of
from benchmarks.instances import Size
from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.record.codec import dumps, loads


def test_the_talks_are_without_faults_not_stuck_and_the_same_for_the_same_seed() -> None:
    for seed in range(3):
        talks = talks_of(Size(10, 15), seed)
        assert loads(dumps(talks)) == talks == talks_of(Size(10, 15), seed)
        assert not find_deadlock(talks).answer.stuck


def test_as_many_hypotheses_are_tried_on_forty_measures_as_ever() -> None:
    row = Row()
    for talks in records(Size(40, 60), 2, goal_written=True):
        row.measure(talks)
    assert row.tried == [60, 60]
    assert min(row.found) > 3
    assert min(row.usual) > 0


def test_the_table_has_a_line_for_each_size_and_goal() -> None:
    lines = list(table(1, (Size(6, 8),)))
    assert len(lines) == 4
    assert ["written" in lines[2], "assumed" in lines[3]] == [True, True]
