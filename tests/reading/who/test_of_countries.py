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


def test_a_body_of_the_united_nations_goes_by_its_own_name() -> None:
    text = "The United Nations Verification Mission called on both to stop."
    assert _parties(text) == {"United Nations Verification Mission"}


def test_british_columbia_is_not_britain() -> None:
    assert "United Kingdom" not in _parties("British Columbia refused to sign.")
