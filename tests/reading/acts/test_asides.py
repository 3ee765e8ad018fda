import pytest

from pourparler.reading.acts.statements import Reading
from pourparler.reading.reader import read_report
from pourparler.record.statements import Act, Attribution

HEAD = "A harbour quarrel\n\n4 May 2014\n\n"
FILLER = " The session lasted far into the night and few would stay."


def _read(sentence: str) -> list[Reading]:
    return list(read_report("a.txt", (HEAD + sentence + FILLER).encode()).statements)


def _kinds(reading: Reading) -> list[str]:
    return [condition.kind.value for condition in reading.conditions]


def test_a_speaker_between_subject_and_verb_tells_the_act_and_does_none() -> None:
    readings = _read("Peru met Chile. The Lock Keepers' Union, she added, wants a ban on night shifts.")
    assert [(one.speaker, one.act) for one in readings[2:]] == [("Lock Keepers' Union", Act.DEMAND)]


def test_an_act_goes_on_after_the_speaker_put_into_it() -> None:
    reading = _read("Chile was willing to pay half, officials said, provided Peru opened its port.")[0]
    assert (reading.speaker, reading.act, _kinds(reading)) == ("Chile", Act.OFFER, ["only_if"])
    assert reading.attribution is Attribution.ANONYMOUS


def test_an_inverted_speaker_stands_inside_what_waits() -> None:
    reading = _read("Before any fee is discussed, says Lima, Chile must open the lock.")[0]
    assert (reading.speaker, reading.act, _kinds(reading)) == ("Peru", Act.PRECONDITION, ["before"])
    assert reading.quote.endswith("open the lock")


def test_a_speaker_with_his_office_may_stand_inside_too() -> None:
    text = "Boats would not sail, Ana Rojas, Chile's envoy, told reporters in Lima, unless Peru paid its dues."
    reading = _read(text)[0]
    assert (reading.speaker, reading.act, _kinds(reading)) == ("Chile", Act.PRECONDITION, ["unless"])


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Ana Rojas, the Chilean envoy, said it would never open the lock.", "Chile"),
        ("Ana Rojas, the Chilean envoy, said Lima would never open the lock.", "Peru"),
        ("“We are done,” said Ana Rojas of Chile.", "Chile"),
    ],
)
def test_who_stands_after_said_speaks_only_if_no_verb_follows(sentence: str, speaker: str) -> None:
    assert _read(sentence)[0].speaker == speaker


def test_a_relative_clause_is_an_act_beside_that_of_its_sentence() -> None:
    readings = _read("Chile, which wants the toll abolished, will come only if Peru sends a text.")
    assert [(one.speaker, one.act) for one in readings] == [("Chile", Act.DEMAND), ("Chile", Act.PRECONDITION)]
