"""Whom a report names together as those who talk."""

import pytest

from pourparler.reading.acts.pairs import named_together
from pourparler.reading.acts.subjects import sides
from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " Nothing else was told that day, and the rain went on over the harbour."


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks between Peru and Chile went on.",
        "Peru and Chile signed a paper.",
        "Peru broke off its talks with Chile.",
    ],
)
def test_two_who_talk_are_named_together(sentence: str) -> None:
    text = sentence + FILLER
    assert named_together(muster(text, lay_out(text)), text) == {"Peru": 1, "Chile": 1}


def test_those_named_together_are_the_sides_though_others_are_named_more_often() -> None:
    text = "Talks between Peru and Chile went on. Brazil looked on. Brazil waited. Brazil asked Bolivia." + FILLER
    roster = muster(text, lay_out(text))
    assert set(sides(roster, text)) == {"Peru", "Chile"}
    assert sides(roster)[0] == "Brazil"
