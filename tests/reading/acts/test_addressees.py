"""Whom an act is directed at, as read from sentences."""

import pytest

from pourparler.reading import Reading, read_report

LEAD = "The envoys of Bolivia and Chile came back to the upper lock after a long summer, with Peru looking on. "


def _last(words: str) -> Reading:
    """The last act of a party that is named at the head of the last sentence."""
    readings = read_report("a.txt", (LEAD + words).encode()).statements
    return [reading for reading in readings if reading.speaker in ("Bolivia", "Peru")][-1]


@pytest.mark.parametrize(
    ("words", "addressee"),
    [
        ("Bolivia accused Chile of delay.", "Chile"),
        ("Bolivia rejected Chile's offer to pay half.", "Chile"),
        ("Bolivia told Chile to open the lock.", "Chile"),
        ("Bolivia dismissed demands from Chile for a toll.", "Chile"),
        ("Bolivia promised Chile a reply.", "Chile"),
        ("Bolivia promised that the lock beside the Chile road would open.", None),
    ],
)
def test_whoever_the_words_name_outright_is_spoken_to(words: str, addressee: str | None) -> None:
    assert _last(words).addressee == addressee


def test_a_pronoun_after_the_verb_is_whoever_the_sentence_before_named() -> None:
    assert _last("Peru spoke at noon. Chile had kept silent. Bolivia accused it of delay.").addressee == "Chile"


def test_a_call_on_both_sides_is_directed_at_none() -> None:
    assert _last("Peru urged both sides to wait.").addressee is None
