"""Dates that may lack a day or a month."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.record.dates import PartialDate
from tests.strategies import dates


@given(dates())
def test_a_date_reads_back_as_it_is_printed(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date


@given(st.dates())
def test_a_full_date_means_its_day_alone(day: datetime.date) -> None:
    date = PartialDate.of(day)
    assert date.first_day() == date.last_day() == day
    assert str(date) == day.isoformat()


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2006", "2006-01-01", "2006-12-31"),
        ("2006-11", "2006-11-01", "2006-11-30"),
        ("2006-12", "2006-12-01", "2006-12-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        (" 2006-11-29 ", "2006-11-29", "2006-11-29"),
    ],
)
def test_a_partial_date_runs_from_its_first_day_to_its_last(written: str, first: str, last: str) -> None:
    date = PartialDate.parse(written)
    assert (date.first_day().isoformat(), date.last_day().isoformat()) == (first, last)


@pytest.mark.parametrize(
    "written", ["2006-13", "2006-00", "2006-00-15", "2006-11-00", "2006-02-29", "2006-11-31", "0000"]
)
def test_a_day_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    "written", ["", "06", "2006-1", "2006-11-2", "2006/11", "20061129", "2006-11-29x", "٢٠٠٦", "Nov 2006"]
)
def test_what_is_not_written_as_a_date_is_named(written: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate.parse(written)
