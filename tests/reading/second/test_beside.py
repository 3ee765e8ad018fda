"""Two readings of one report beside each other."""

from pourparler.reading import read_report
from pourparler.reading.acts.seconded import By
from pourparler.reading.second.beside import beside, overlap
from pourparler.reading.second.opinions import Opinion
from pourparler.reading.second.speakers import Speaker
from pourparler.reading.second.spoken import Spoken
from pourparler.reading.second.weights import Weights
from pourparler.record.statements import Act

TEXT = (
    "Harbour talks\n\nThe dockers' union rejected the plan. No crane, in the port authority's view, can stand still.\n"
)
REPORT = read_report("a.txt", TEXT.encode())
FOUND = Weights(None, {"thresholds": {"sure": 0.7, "missed": 0.3}})  # type: ignore[arg-type]


def said(words: str, act: Act, party: str | None, probability: float = 0.8) -> Spoken:
    at = REPORT.text.index(words)
    opinion = Opinion(span=(at, at + len(words)), act=act, probability=probability, place=1.0)
    return Spoken(opinion, Speaker(party, 1.0))


def by(*heard: Spoken) -> list[tuple[By, bool]]:
    two = beside(REPORT.text, REPORT.by_rules, heard, FOUND)
    return [(one.seconded.by, one.seconded.sure) for one in two.statements if one.seconded is not None]


def test_the_same_place_act_and_speaker_is_read_by_both_and_sure_where_the_model_does_not_doubt() -> None:
    assert by(said("The dockers' union rejected the plan", Act.REFUSE, "Dockers' union")) == [(By.BOTH, True)]
    assert by(said("The dockers' union rejected the plan", Act.REFUSE, "Dockers' union", 0.5)) == [(By.BOTH, False)]


def test_where_the_model_knows_no_speaker_the_one_of_the_rules_stands() -> None:
    assert by(said("The dockers' union rejected the plan", Act.REFUSE, None)) == [(By.BOTH, True)]


def test_another_act_or_speaker_is_no_agreement() -> None:
    assert by(said("The dockers' union rejected the plan", Act.ACCEPT, "Dockers' union")) == [(By.RULE, False)]
    assert by(said("The dockers' union rejected the plan", Act.REFUSE, "Port authority")) == [(By.RULE, False)]
    assert by() == [(By.RULE, False)]


def test_what_the_model_alone_reads_is_told_where_it_is_likely_and_drafted_never() -> None:
    alone = said("No crane, in the port authority's view, can stand still", Act.REFUSE, "Port authority")
    two = beside(REPORT.text, REPORT.by_rules, [alone], FOUND)
    assert [(one.speaker, one.act) for one in two.missed] == [("Port authority", Act.REFUSE)]
    assert len(two.statements) == len(REPORT.statements)
    doubted = said("No crane, in the port authority's view, can stand still", Act.REFUSE, "Port authority", 0.2)
    assert not beside(REPORT.text, REPORT.by_rules, [doubted], FOUND).missed


def test_places_that_have_less_than_half_of_the_shorter_in_common_are_two() -> None:
    assert overlap((0, 10), (6, 16)) == 0.0
    assert overlap((0, 10), (5, 15)) == 0.5
    assert overlap((0, 41), (0, 10)) == 0.0  # a whole paragraph is no place for everything in it
