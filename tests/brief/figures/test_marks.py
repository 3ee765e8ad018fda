"""Marks on a line of time: none covers another, and none is lost."""

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pourparler.brief.figures.marks import APART, gathered
from pourparler.record.passages import Ground

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2010, 1, 1))


@given(st.lists(DAYS), st.floats(0.001, 50))
def test_no_mark_covers_another_and_what_is_told_of_a_day_is_in_the_one_that_holds_the_day(
    days: list[datetime.date], scale: float
) -> None:
    told = [(day, (Ground(source="s", quote=f"{number}"),)) for number, day in enumerate(days)]
    marks = list(gathered(told, lambda day: scale * day.toordinal()))
    assert all(after.x - before.x >= APART for before, after in pairwise(marks))
    assert sum(len(mark.each) for mark in marks) == len(days)
    for day, grounds in told:
        (mark,) = [one for one in marks if one.first <= day <= one.last]
        assert grounds in mark.each
