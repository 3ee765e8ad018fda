"""Whoever is told of by what it is, and only then by name, is one."""

import pytest

from pourparler.reading.reader import read_report


def speakers(text: str) -> list[str]:
    return [one.speaker for one in read_report("r.txt", text.encode()).statements]


def test_a_body_that_the_first_sentence_tells_of_is_the_one_named_next() -> None:
    text = "An Odrin council has refused to sell the hall.\n\nUpper Tarn Council wants a school there.\n"
    assert speakers(text) == ["Upper Tarn Council"] * 2


def test_of_two_that_may_be_meant_neither_is() -> None:
    text = "An Odrin council has refused to sell it.\n\nUpper Tarn Council and Lower Tarn Council met.\n"
    assert speakers(text)[0] not in ("Upper Tarn Council", "Lower Tarn Council")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Ulmer Democrats left in May. Lima wants them.\n\nParty leader Sir Ivo Brandt said they would not go.",
            "Ulmer Democrats",
        ),
        ("Odrin Party leader Hanna Brandt said it would not sign.", "Odrin Party"),
        ("The Odrin Party's Hanna Brandt said a sale was out of the question.", "Odrin Party"),
        ("Residents of the estate have refused to sell.", "Residents"),
        ("Wik communities in southern Peru are demanding the return of their land.", "Wik communities"),
        ("Traditional owners have rejected the mine. Cordell Resources met them.", "Traditional owners"),
        ("Cairn Watch, an environmental organisation which opposes the dam, wants it moved.", "Cairn Watch"),
        ("The Catalan Socialists want a tax deal.", "Catalan Socialists"),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, who: str) -> None:
    assert speakers(f"{text}\n")[-1 if "leader Sir" in text else 0] == who
