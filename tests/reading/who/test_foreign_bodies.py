from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _called(text: str) -> dict[str, str | None]:
    whole = text + FILLER
    return {whole[m.start : m.end]: m.party for m in muster(whole, lay_out(whole)).mentions}


def test_a_body_in_another_language_is_one_by_its_first_word() -> None:
    called = _called("On Monday Minera Alta Cruz refused to pay. The Frente de Liberación del Sur left.")
    assert {"Minera Alta Cruz", "Frente de Liberación del Sur"} <= {*called.values()}
