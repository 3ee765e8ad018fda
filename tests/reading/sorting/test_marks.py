"""What a report is known by."""

from datetime import date

from pourparler.reading import read_report
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


SHOEMAKERS = """\
Lasts lie idle at Morvane

The Tannery Post
8 May 2023

PEBWICK - The firm rejected the offer on Monday. Its manager, Ida Quell of Morvane Leather, said so. Morvane Leather's
director, Ida Quell, refused to pay for nights. She told the Shoemakers' Guild that Morvane Leather would not pay.
They're tired, the City Council said. Pebmarsh is a long way off.
"""


def test_the_words_of_a_partys_name_are_names_whether_or_not_it_is_known_for_a_party() -> None:
    known = marks_of(read_report("a.txt", SHOEMAKERS.encode(), known=(("Morvane Leather", ()),))).weights
    assert {"Morvane", "Leather", "party Morvane Leather"} <= known.keys()
    assert not {"Bolivia", "bolivia"} & marks_of(report(CANAL)).weights.keys()  # a table has it, whatever it is called


def test_words_that_any_body_has_are_no_names_in_that_of_a_party() -> None:
    weights = marks_of(report(SHOEMAKERS)).weights
    assert not {"City", "Council", "city", "council"} & weights.keys()
    assert weights["party City Council"] < weights["party Shoemakers' Guild"]


def test_a_party_that_goes_by_what_any_body_is_called_never_leads() -> None:
    text = "The Deputy Governor refused to pay. The Deputy Governor rejected the plan. Oban Mill rejected it, too."
    assert "Deputy Governor" not in marks_of(report(text)).leading


def test_shortened_words_are_no_marks() -> None:
    assert not [mark for mark in marks_of(report(SHOEMAKERS)).weights if "'" in mark and not mark.startswith("party")]


def test_a_word_that_stands_only_where_any_has_a_capital_may_be_a_name() -> None:
    unsure = marks_of(report(SHOEMAKERS)).unsure
    assert "pebmarsh" in unsure
    assert not {"morvane", "firm", "night"} & unsure


def test_the_names_of_a_person_and_of_whom_he_speaks_for_are_together() -> None:
    found = read_report("a.txt", SHOEMAKERS.encode(), known=(("Morvane Leather", ()),))
    together = marks_of(found).together
    assert {"Ida Quell", "Quell Morvane"} <= together


def test_the_names_of_mediators_and_hosts_are_told() -> None:
    text = "The mediator, Ines Calloway, met both sides. Mediator Ines Calloway asked Morvane Leather to wait."
    assert "Calloway" in marks_of(report(text)).helping
