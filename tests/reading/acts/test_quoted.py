"""A quotation of several sentences tells each act that its sentences tell."""

import pytest

from pourparler.reading.reader import read_report

_LEAD = "The Harbour Guild and Lantern Shipping met on Monday over the night shift, and parted without a word.\n\n"


def _acts(sentence: str) -> list[tuple[str, str]]:
    report = read_report("report.txt", (_LEAD + sentence).encode())
    return [(r.act.value, r.quote) for r in report.statements if r.span[0] >= len(_LEAD)]


def test_sentences_of_different_acts_are_statements_of_their_own() -> None:
    (refusal, promise) = _acts('"We will not sign this. We will come back on Friday," the Harbour Guild said.')
    assert refusal == ("refuse", '"We will not sign this.')
    assert promise == ("promise", 'We will come back on Friday," the Harbour Guild said')


def test_sentences_of_one_act_are_one_statement() -> None:
    (only,) = _acts('"We will not sign. We will not talk," the Harbour Guild said.')
    assert only[0] == "refuse"


@pytest.mark.parametrize(
    "said",
    [
        '"It is a long road. We will not sign. The sea is cold. We will come back on Friday," the Harbour Guild said.',
        'The Harbour Guild said: "It is a long road. We will not sign. The sea is cold. We will come back on Friday."',
    ],
)
def test_a_sentence_that_tells_nothing_goes_with_the_one_before_or_the_first_that_does(said: str) -> None:
    acts = _acts(said)
    assert [act for act, _ in acts] == ["refuse", "promise"]
    assert "It is a long road. We will not sign. The sea is cold." in acts[0][1]


def test_each_is_directed_and_ascribed_as_the_whole() -> None:
    report = read_report(
        "report.txt", (_LEAD + '"We will not sign this. We will come back on Friday," said the Harbour Guild.').encode()
    )
    mine = [r for r in report.statements if r.span[0] >= len(_LEAD)]
    assert {r.speaker for r in mine} == {"Harbour Guild"}
    assert {r.attribution.value for r in mine} == {"named"}
    assert all(r.has_quotation for r in mine)


def test_what_is_said_without_quotation_marks_is_not_cut() -> None:
    assert len(_acts("The Harbour Guild said it would not sign.")) == 1


_SPEECH = """Lantern Shipping rejected the fee.

“We will not sign it,” the Harbour Guild said. “It is an insult to us.

“We want the night shift back.

“We will strike on Friday.”

Lantern Shipping wants an answer.
"""


def test_a_speech_over_several_paragraphs_is_one_speakers_to_its_end() -> None:
    report = read_report("report.txt", (_LEAD + _SPEECH).encode())
    told = [(r.speaker, r.act.value) for r in report.statements if r.span[0] >= len(_LEAD)]
    assert told[0][0] == told[-1][0] == "Lantern Shipping"
    assert {speaker for speaker, _ in told[1:-1]} == {"Harbour Guild"}
    assert {"demand", "threat"} <= {act for _, act in told[1:-1]}


def test_a_sentence_that_names_its_speaker_goes_on_with_nobody_elses_words() -> None:
    said = _LEAD + 'Lantern Shipping rejected the fee. "We want a date," said the widow, "and we want it now."'
    assert not [r for r in read_report("report.txt", said.encode()).statements if "widow" in r.quote]
