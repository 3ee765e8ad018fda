import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster


def _parties(text: str) -> set[str | None]:
    whole = f"Talks go on\n\n4 May 2014\n\n{text}\n"
    return {m.party for m in muster(whole, lay_out(whole)).mentions}


@pytest.mark.parametrize(
    "text",
    [
        "The official Tarjug news agency said Peru would sign. Tarjug said Peru wants more.",
        "Peru told the newspaper Tarjug it would not sign. Tarjug said Peru wants more.",
        "The Tarjug Dawn newspaper said Peru wants more. Tarjug Dawn said Peru would not sign.",
    ],
)
def test_a_paper_that_only_tells_of_others_is_no_party(text: str) -> None:
    assert _parties(text) == {"Peru"}


def test_a_paper_that_bargains_is_one() -> None:
    assert "Tarjug" in _parties("The Tarjug newspaper rejected the printers' claim. Tarjug said it would not pay more.")


def test_who_is_of_a_paper_that_only_tells_of_others_is_nobody_s() -> None:
    text = "Talks\n\n4 May 2014\n\nPeru told the newspaper Tarjug so. Tarjug chief executive Ana Rojas was late.\n"
    assert muster(text, lay_out(text)).people == {"Ana Rojas": None}


def test_a_known_paper_is_no_party() -> None:
    text = "Peru rejected it. The Associated Press reported that Peru wants more. The New York Times asked for comment."
    assert _parties(text) == {"Peru"}


def test_a_known_paper_whose_staff_strike_is_one() -> None:
    text = "The Associated Press rejected a claim of its staff. Associated Press journalists said Peru had paid."
    assert "Associated Press" in _parties(text)
