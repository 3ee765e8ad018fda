"""Saying when a report was printed: what rests on it alone is dated with it, and nothing else."""

import pytest

from pourparler.errors import InputError
from pourparler.record.codec import loads
from pourparler.record.dates import PartialDate
from pourparler.record.edits import Edit, edited

TALKS = loads("""
pourparler: 1
talks: Tariffs
as_of: 2003-05-01
parties: [{id: peru}, {id: chile}]
measures: [{id: open, by: [peru]}, {id: lower, by: [chile]}]
sources: [{id: wire}, {id: gazette, date: 2003-04-30}]
positions:
  - {id: alone, party: peru, says: lower before open, grounds: [{source: wire, quote: a}]}
  - {id: both, party: chile, says: open before lower, grounds: [{source: wire, quote: b}, {source: gazette, quote: c}]}
  - {id: known, party: chile, says: never lower, since: 2003-04-02, grounds: [{source: wire, quote: d}]}
  - {id: nowhere, party: chile, says: open}
statements:
  - {id: s1, by: peru, act: demand, grounds: [{source: wire, quote: a}]}
  - {id: s2, by: chile, act: demand, date: 2003-04-30, grounds: [{source: gazette, quote: c}]}
proposals: [{id: offer, by: [peru], says: open, grounds: [{source: wire, quote: e}]}]
""")
MAY = PartialDate.parse("2003-05-12")


def dated(source: str, date: PartialDate) -> dict[str, str]:
    talks = edited(TALKS, [Edit(dated=((source, date),))])
    told = {one.id: str(one.date) for one in talks.sources} | {one.id: str(one.date) for one in talks.statements}
    told |= {one.id: str(one.date) for one in talks.proposals}
    return told | {one.id: str(one.since) for one in talks.positions} | {"as of": str(talks.as_of)}


def test_what_rests_on_the_report_alone_and_has_no_date_is_dated_with_it() -> None:
    told = dated("wire", MAY)
    assert {told[name] for name in ("wire", "alone", "s1", "offer")} == {"2003-05-12"}


def test_what_rests_on_another_too_or_is_dated_otherwise_or_on_nothing_stays() -> None:
    told = dated("wire", MAY)
    assert (told["both"], told["known"], told["nowhere"]) == ("None", "2003-04-02", "None")
    assert (told["gazette"], told["s2"]) == ("2003-04-30", "2003-04-30")


def test_what_had_the_wrong_date_of_its_report_is_dated_with_it() -> None:
    told = dated("gazette", MAY)
    assert (told["gazette"], told["s2"]) == ("2003-05-12", "2003-05-12")


def test_the_day_as_of_which_the_record_is_told_moves_on_but_never_back() -> None:
    assert dated("wire", MAY)["as of"] == "2003-05-12"
    assert dated("wire", PartialDate.parse("2003-04"))["as of"] == "2003-05-01"


def test_a_report_that_is_not_there_cannot_be_dated() -> None:
    with pytest.raises(InputError, match='no source has the id "wires"'):
        edited(TALKS, [Edit(dated=(("wires", MAY),))])
