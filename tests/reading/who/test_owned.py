import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _called(text: str) -> dict[str, str | None]:
    whole = text + FILLER
    return {whole[m.start : m.end]: m.party for m in muster(whole, lay_out(whole)).mentions}


@pytest.mark.parametrize(
    ("text", "part", "party"),
    [
        ("Peru met Chile. Peru's Atomic Energy Organization refused.", "Atomic Energy Organization", "Peru"),
        ("Tarn Museum met the union. The museum's trustees refused.", "trustees", "Tarn Museum"),
        ("The Green League met the Labour Front. Its party council refused.", "Its party council", "Green League"),
    ],
)
def test_a_part_behind_its_owner_is_that_party(text: str, part: str, party: str) -> None:
    assert _called(text)[part] == party


def test_those_whom_somebody_pays_are_no_part_of_him() -> None:
    assert _called("Tarn Museum met its union. The museum's workers refused.").get("workers") != "Tarn Museum"
