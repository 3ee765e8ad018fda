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
        ("TOM FIELD went to meet a retired porter, Rosa Prado, 67, at the Tarn Lock Company's gate.", "Rosa Prado"),
        ("The Peruvian ports minister, Rosa Prado, explains to us why Chile and the lock matter.", "Peru"),
    ],
)
def test_who_is_interviewed_is_told_above_the_first_question(introduction: str, speaker: str) -> None:
    assert _speakers(introduction) == {speaker}


def test_what_an_interviewer_asks_is_no_statement_but_what_he_tells_of_others_is() -> None:
    text = "The lock in May\n\nThe Peruvian ports minister, Rosa Prado, spoke to us about Chile and the lock." + _TALK
    readings = read_report("a.txt", text.encode()).statements
    assert ("Chile", "demand") in {(reading.speaker, reading.act.value) for reading in readings}
    assert not any("trouble" in reading.quote or "When" in reading.quote for reading in readings)


_LETTER = """We have read your demands with care. We reject the fee.

The gate must open by May. It is high time.

We are ready to talk about rotas.
"""


@pytest.mark.parametrize(
    ("heading", "first", "writer"),
    [
        ("An open letter from Lantern Shipping to its crews", "", "Lantern Shipping"),
        ("STATEMENT BY THE HARBOUR GUILD", "", "Harbour Guild"),
        ("On the night shift", "We, the members of the Harbour Guild, met on Monday.\n\n", "Harbour Guild"),
    ],
)
def test_a_letter_printed_whole_is_the_word_of_who_wrote_it(heading: str, first: str, writer: str) -> None:
    readings = read_report("a.txt", f"{heading}\n\n{first}{_LETTER}".encode()).statements
    assert {reading.speaker for reading in readings} == {writer}
    assert {reading.act.value for reading in readings} >= {"refuse", "demand", "signal"}


@pytest.mark.parametrize(
    "text",
    [
        "A letter on the gate\n\n" + _LETTER,
        "An open letter from Lantern Shipping\n\nThe letter was long.\n\nThe crews read it.\n\nWill we see more?\n",
    ],
)
def test_what_nobody_is_said_to_have_written_is_nobodys(text: str) -> None:
    assert not read_report("a.txt", text.encode()).statements
