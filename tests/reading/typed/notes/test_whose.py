"""A label is a party's name, or what the line is."""

import pytest

from pourparler.reading.typed.notes.whose import mode_of, name_of


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Union", "Union"),
        ("the union", "Union"),
        ("Co.", "Company"),
        ("Govt", "Government"),
        ("US", "United States"),
        ("NK", "North Korea"),
        ("Union (Ana Ruiz)", "Union"),
        ("Next steps", None),
        ("back pay", None),
        ("No talks", None),
        ("Both sides", None),
        ("", None),
    ],
)
def test_a_label_is_a_name_or_none(label: str, name: str | None) -> None:
    assert name_of(label) == name


def test_what_a_party_has_is_no_part_of_its_name() -> None:
    assert mode_of("Union's demands") == ("Union", "demands")
    assert mode_of("Ferry line") == ("Ferry line", "")
