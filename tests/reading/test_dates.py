import pytest

from pourparler.reading.dates import printed_dates


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
