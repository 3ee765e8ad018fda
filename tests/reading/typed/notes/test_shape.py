"""Notes are cut where their writer began something new, and each piece is given to whoever it is of."""

import pytest

from pourparler.reading.typed.notes.shape import shape


def cut(text: str) -> list[tuple[str, str]]:
    """Who, and what, of each thing that is noted; a heading has no who."""
    return [(" and ".join(one.who), text[one.said : one.end]) for one in shape(text).items]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Union: no talks. Port: talks first.", [("Union", "no talks."), ("Port", "talks first.")]),
        ("Union wants pay; Port wants work", [("Union", "Union wants pay"), ("Port", "Port wants work")]),
        (
            "Maru wants pay first, but Tesh wants work first",
            [("Maru", "Maru wants pay first"), ("Tesh", "Tesh wants work first")],
        ),
        ("1) Mgmt - refuses talks", [("Management", "refuses talks")]),
        ("Union:\n  - pay first\n  - talks later", [("Union", "pay first"), ("Union", "talks later")]),
        ("Union:\n- pay first\ntalks are off", [("Union", "pay first"), ("", "talks are off")]),
        ("Union: pay first; then work", [("Union", "pay first; then work")]),
        ("Union/Crew: pay first\nUnion: a\nCrew: b", [("Union and Crew", "pay first"), ("Union", "a"), ("Crew", "b")]),
        ("Ceasefire - only after withdrawal\nMaru: b", [("Maru", "b")]),
    ],
)
def test_each_thing_noted_is_given_to_whoever_it_is_of(text: str, wanted: list[tuple[str, str]]) -> None:
    assert cut(text) == wanted


def test_lines_above_the_first_name_are_the_heading() -> None:
    text = "Bus talks, 3 May 2024\nwith the mayor\n\nUnion: pay first\n"
    assert [text[start:end] for start, end in shape(text).heading] == ["Bus talks, 3 May 2024", "with the mayor"]


def test_a_short_name_stands_for_the_full_one_that_is_the_only_one() -> None:
    assert {one.who for one in shape("Port Authority: a\nPort: b").items} == {("Port Authority",)}
    unions = shape("Port Union: a\nCity Union: b\nUnion: c").items
    assert [one.who for one in unions] == [("Port Union",), ("City Union",), ("Union",)]


@pytest.mark.parametrize(("label", "mode"), [("Union demands", "demands"), ("Union red lines", "red"), ("Union", "")])
def test_a_heading_says_what_a_party_has_there(label: str, mode: str) -> None:
    assert [one.mode for one in shape(f"{label}:\n- a\n").items] == [mode]
