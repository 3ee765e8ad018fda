from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _parties(text: str) -> set[str | None]:
    whole = text + FILLER
    return {m.party for m in muster(whole, lay_out(whole)).mentions}


def test_a_body_with_its_country_behind_is_not_that_country() -> None:
    assert _parties("Transport Peru approved the plan.") == {"Transport Peru"}
    assert _parties("Debt Watch Peru coordinator Ana Ruiz refused.") == {"Debt Watch Peru"}


def test_a_country_after_other_words_is_itself() -> None:
    assert "Peru" in _parties("On transport Peru approved the plan.")
