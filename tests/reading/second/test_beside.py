"""Two readings of one sentence beside each other."""

from pourparler.reading import read_report
from pourparler.reading.second.beside import overlap, speaker_of
from pourparler.reading.second.opinions import Opinion
from pourparler.record.statements import Act

TEXT = "Harbour talks\n\nThe dockers' union turned down the plan. The port authority was told. It would wait.\n"


def speaker(words: str | None) -> str | None:
    report = read_report("a.txt", TEXT.encode())
    at = report.text.find(words) if words is not None else 0
    mention = (at, at + len(words)) if words is not None else None
    opinion = Opinion(span=(15, 55), act=Act.REFUSE, probability=0.9, place=0.9, mention=mention)
    return speaker_of(opinion, report.text, report.roster)


def test_the_words_for_the_speaker_are_taken_for_the_party_that_they_name() -> None:
    assert speaker("The dockers' union") == "Dockers' union"


def test_a_pronoun_means_whoever_was_named_last() -> None:
    assert speaker("It") == "Port authority"


def test_words_that_name_nobody_known_name_nobody() -> None:
    assert speaker("turned down") is None
    assert speaker(None) is None


def test_places_that_have_less_than_half_of_the_shorter_in_common_are_two() -> None:
    assert overlap((0, 10), (6, 16)) == 0.0
    assert overlap((0, 10), (5, 15)) == 0.5
    assert overlap((0, 41), (0, 10)) == 0.0  # a whole paragraph is no place for everything in it
