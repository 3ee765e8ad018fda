import pytest

from pourparler.reading.reader import read_report

_TALK = """

Will Chile open the lock?

We will not open it. I have told them so.

Chile wants it shut by May. Does that trouble you?

It does. I hope for a deal.

When do you meet?

We met on Monday.
"""


def _speakers(introduction: str) -> set[str]:
    readings = read_report("a.txt", f"The lock in May\n\n{introduction}{_TALK}".encode()).statements
    return {reading.speaker for reading in readings if reading.quote.startswith(("We will", "I "))}


@pytest.mark.parametrize(
    ("introduction", "speaker"),
    [
        ("The Peruvian ports minister, Rosa Prado, spoke to Tom Field about Chile and the lock this week.", "Peru"),
        ("Tom Field spoke to the Peruvian ports minister, Rosa Prado, about Chile and the lock this week.", "Peru"),
        ("Rosa Prado has been the mediator between Peru and Chile. She spoke to Tom Field in Lima.", "Rosa Prado"),
    ],
)
def test_who_is_interviewed_is_told_above_the_first_question(introduction: str, speaker: str) -> None:
    assert _speakers(introduction) == {speaker}


def test_what_an_interviewer_asks_is_no_statement_but_what_he_tells_of_others_is() -> None:
    text = "The lock in May\n\nThe Peruvian ports minister, Rosa Prado, spoke to us about Chile and the lock." + _TALK
    readings = read_report("a.txt", text.encode()).statements
    assert ("Chile", "demand") in {(reading.speaker, reading.act.value) for reading in readings}
    assert not any("trouble" in reading.quote or "When" in reading.quote for reading in readings)
