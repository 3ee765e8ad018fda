import datetime

import pytest

from pourparler.reading.page.dates import printed_dates, resolved_dates


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Posted November. 14, 2011 07:12,", "2011-11-14"),
        ("Published: Sept. 8, 2012 at 9:47 a.m.", "2012-09-08"),
        ("Jul 7th, 2017 10:04am", "2017-07-07"),
        ("MONDAY, NOVEMBER 8, 1999", "1999-11-08"),
        ("10 December 2019 · 4 min read", "2019-12-10"),
        ("28.02.2013, 06:12", "2013-02-28"),
        ("2019-01-29 07:30 GMT+4", "2019-01-29"),
        ("25/12/2004", "2004-12-25"),
    ],
)
def test_dates_are_read_in_the_shapes_that_papers_print(printed: str, date: str) -> None:
    assert [str(found.date) for found in printed_dates(printed)] == [date]


@pytest.mark.parametrize(
    "printed", ["on November 29", "03/04/2012", "31.02.2013", "2013", "Friday morning", "page 12.13.14"]
)
def test_no_date_is_made_of_what_is_none_or_may_be_two(printed: str) -> None:
    assert printed_dates(printed) == ()


def test_a_date_keeps_the_words_it_came_from() -> None:
    text = "Posted November. 14, 2011 07:12,"
    (found,) = printed_dates(text)
    assert text[found.start : found.end] == found.words == "November. 14, 2011"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("It closed yesterday.", "2014-07-07"),
        ("It closed this morning.", "2014-07-08"),
        ("It opens tomorrow.", "2014-07-09"),
        ("It closed on Friday morning.", "2014-07-04"),
        ("It closed on Tuesday.", "2014-07-08"),
        ("It closed last Tuesday.", "2014-07-01"),
        ("It will open on Friday.", "2014-07-11"),
        ("Pay by Friday.", "2014-07-11"),
        ("It closed on November 29.", "2013-11-29"),
        ("It closed on 5 July.", "2014-07-05"),
        ("It will open on January 5.", "2015-01-05"),
        ("It closed on 3 May 2012.", "2012-05-03"),
    ],
)
def test_days_are_resolved_in_the_direction_that_the_words_give(words: str, date: str) -> None:
    (found,) = resolved_dates(words, datetime.date(2014, 7, 8))
    assert str(found.date) == date
    assert found.words in words
    assert found.rule


@pytest.mark.parametrize(
    "words", ["It closed in May.", "They may come.", "On February 30 it closed.", "On Fridays it is shut."]
)
def test_no_day_is_made_of_words_that_name_none(words: str) -> None:
    assert resolved_dates(words, datetime.date(2014, 7, 8)) == ()
