"""Disputes over months and years, with parties in common, come apart, and each stays whole."""

from collections import defaultdict

from pourparler.reading.sorting import sort_reports
from tests.reading.sorting.piles import dispute_over_time, every_report, over_time


def test_each_of_nine_disputes_is_whole_and_alone() -> None:
    wanted = defaultdict[str, set[str]](set)
    for one in over_time():
        wanted[dispute_over_time(one)].add(one.file)
    found = {frozenset(one.file for one in reports) for reports in sort_reports(over_time()).disputes}
    assert found == {frozenset(files) for files in wanted.values()}
    assert len(found) == 9


def test_they_stay_so_among_other_reports() -> None:
    files = {one.file for one in over_time()}
    sorted_ = sort_reports([*over_time(), *every_report()])
    for reports in sorted_.disputes:
        mine = [one for one in reports if one.file in files]
        assert not mine or mine == list(reports)
        assert len({dispute_over_time(one) for one in mine}) <= 1


def test_two_reports_alone_on_two_disputes_of_the_same_parties_come_apart() -> None:
    by_name = {one.file: one for one in over_time()}
    pairs = (("cars-2.txt", "pipeline-2.txt"), ("classes-2.txt", "doctors-2.txt"), ("cranes-2.txt", "carriers-2.txt"))
    for pair in pairs:
        assert len(sort_reports([by_name[name] for name in pair]).disputes) == 2
