"""What a report is known by."""

from datetime import date

from pourparler.reading.sorting.marks import HELPER, NAME, WORD, marks_of
from pourparler.record.dates import PartialDate
from tests.reading.sorting.piles import ROUND_ONE, report

CANAL = """\
Canal talks founder on tolls

Lakeland Tribune
14 November 2011

LIMA - Bolivia demanded that Chile lower the tolls on the upper lock. Chile refused to lower them before Bolivia pays
its debts. Ships such as the Toucan and the Wye wait there. La Paz thanked Peru, the mediator, for its patience.
"""


def test_parties_and_other_names_weigh_twice_what_words_weigh() -> None:
    weights = marks_of(report(CANAL)).weights
    assert {weights[mark] for mark in ("Toucan", "Wye")} == {NAME}
    assert {weights[mark] for mark in ("lock", "debt")} == {WORD}
    assert WORD < weights["toll"] < 3 * WORD
    assert weights["party Bolivia"] > NAME


def test_capitals_and_demonyms_count_for_their_party_and_for_nothing_else() -> None:
    weights = marks_of(report(CANAL)).weights
    assert weights["party Bolivia"] > weights["party Peru"]
    assert not {"Bolivia", "bolivia", "Paz", "Chile"} & weights.keys()


def test_words_of_any_report_on_talks_and_its_own_outlet_are_no_marks() -> None:
    weights = marks_of(report(ROUND_ONE.replace("The new rota", "The Dale Observer's rota"))).weights
    assert not {"said", "refused", "friday", "Friday", "march", "Observer", "observer"} & weights.keys()


def test_a_mediator_weighs_little_and_never_leads() -> None:
    found = report(CANAL)
    assert "Peru" in found.roster.roles
    marks = marks_of(found)
    assert marks.weights["party Peru"] <= HELPER * NAME * 2
    assert "Peru" not in marks.leading
    assert {"Bolivia", "Chile"} <= marks.leading
    assert {"Bolivia", "Chile", "Peru"} <= marks.named


def test_the_date_that_a_person_gave_goes_before_that_of_the_report() -> None:
    found = report(CANAL)
    assert (marks_of(found).first, marks_of(found).last) == (date(2011, 11, 14), date(2011, 11, 14))
    told = marks_of(found, PartialDate.parse("2012-02"))
    assert (told.first, told.last) == (date(2012, 2, 1), date(2012, 2, 29))
    assert marks_of(report(CANAL.replace("14 November 2011\n", ""))).first is None
