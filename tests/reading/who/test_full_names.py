import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _parties(text: str) -> set[str | None]:
    whole = text + FILLER
    return {m.party for m in muster(whole, lay_out(whole)).mentions}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The official committee of unsecured creditors refused to sign.", "Official committee of unsecured creditors"),
        ("The Carters' Union of the Upper Tarn refused to sign. The union left.", "Carters' Union of the Upper Tarn"),
        ("The firm Muelles del Sur refused to sign. Muelles said it wants more.", "Muelles del Sur"),
        ("Peru rejected what Peru's Northern Liberation Front wants.", "Northern Liberation Front"),
        ("The Dutch-backed Brisk Foods, which refused to sign, left.", "Brisk Foods"),
    ],
)
def test_a_party_goes_by_its_full_name(text: str, party: str) -> None:
    assert party in _parties(text)


def test_a_plural_that_owns_is_part_of_a_name() -> None:
    assert "Teachers' Guild" in _parties("The Teachers' Guild of all things refused to sign.")


def test_initials_stand_for_a_name_with_a_place_in_it() -> None:
    text = "The Movement of Carters of the Morena (MOCAMO) refused to sign. MOCAMO left."
    assert _parties(text) == {"MOCAMO"}


def test_a_part_of_a_name_is_that_party() -> None:
    text = "The National Carters Bloc refused. On Monday the Carters Bloc's negotiator, Ana Ruiz, left."
    assert "Carters Bloc" not in _parties(text)


def test_a_rival_is_another_party() -> None:
    assert {"Carters Union", "Rival Carters Union"} <= _parties(
        "The Rival Carters Union refused. On Monday the Carters Union's negotiator, Ana Ruiz, left."
    )
