import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _called(text: str) -> dict[str, str | None]:
    whole = text + FILLER
    return {whole[m.start : m.end]: m.party for m in muster(whole, lay_out(whole)).mentions}


@pytest.mark.parametrize(
    ("words", "short", "party"),
    [
        (
            "The school board met Fenwick Shipping. Fenwick Shipping left. The board refused.",
            "The board",
            "School board",
        ),
        ("Tarn Rovers's supporters' trust met Fenwick Shipping. The trust refused.", "The trust", "Supporters' trust"),
        ("Fenwick Shipping met the rugby club. The club refused.", "The club", "Rugby club"),
        ("Fenwick Shipping met the crews. The board refused.", "The board", "Fenwick Shipping"),
        ("The Tarn Harbour Trust met a harbour trust. The trust refused.", "The trust", "Tarn Harbour Trust"),
    ],
)
def test_the_board_is_the_one_that_a_word_tells_of(words: str, short: str, party: str) -> None:
    assert _called(words)[short] == party


def test_of_two_boards_neither_is_the_board() -> None:
    words = "The school board met the drainage board. Fenwick Shipping left. The board of Fenwick Shipping refused."
    assert _called(words)["The board"] not in ("School board", "Drainage board")


def test_a_club_that_goes_by_a_name_is_not_only_a_club() -> None:
    assert "Baseball club" not in _called("On Monday the Tarn Bears baseball club refused to sign.").values()
