"""A page of several columns is read one column after the other, however it was drawn."""

import pytest

from pourparler.reading.page.inputs.columns import by_columns
from pourparler.reading.page.inputs.pdf import take
from tests.reading.page.inputs.test_pdf import pdf

LEFT = ("Lima will not talk about fishing until", "Santiago has stopped its dredging in", "the bay, a minister said.")
RIGHT = (
    "Santiago rejected the offer and asked",
    "for both ships to be returned before",
    "any plan is shown to Lima.",
    "Talks are off.",
)
ROWS = [(LEFT[n] if n < len(LEFT) else "", right) for n, right in enumerate(RIGHT)]
IN_ORDER = "\n".join(("Dredging divides the bay", *LEFT, *RIGHT))


def at(x: int, row: int, words: str) -> bytes:
    return b"1 0 0 1 %d %d Tm (%s) Tj\n" % (x, 700 - 13 * row, words.encode()) if words else b""


def drawn(*pieces: bytes) -> str:
    heading = b"1 0 0 1 56 760 Tm (Dredging divides the bay) Tj\n"
    return take("page.pdf", pdf(b"BT /F1 10 Tf " + heading + b"".join(pieces) + b"ET")).text


def test_columns_drawn_row_by_row_are_read_one_after_the_other() -> None:
    assert drawn(*(at(56, n, left) + at(311, n, right) for n, (left, right) in enumerate(ROWS))) == IN_ORDER


def test_columns_of_which_each_word_is_placed_are_read_one_after_the_other() -> None:
    def words(x: int, row: int, line: str) -> bytes:
        starts = [sum(len(word) + 1 for word in line.split()[:n]) for n in range(len(line.split()))]
        return b"".join(at(x + 5 * start, row, word) for start, word in zip(starts, line.split(), strict=True))

    text = drawn(*(words(56, n, left) + words(311, n, right) for n, (left, right) in enumerate(ROWS)))
    assert "".join(text.split()) == "".join(IN_ORDER.split())


def test_columns_drawn_one_after_the_other_stay_as_they_are() -> None:
    pieces = [*(at(56, n, line) for n, line in enumerate(LEFT)), *(at(311, n, line) for n, line in enumerate(RIGHT))]
    assert drawn(*pieces) == IN_ORDER


@pytest.mark.parametrize(
    "page",
    [
        "Lima asked for more.\nSantiago did not answer.\nBoth went home.",
        (
            "Item          2023          2024\n"
            "Fish          12 t          13 t\n"
            "Crab          3 t           4 t\n"
            "Sole          1 t           2 t"
        ),
        (
            "A line of a report that is long     and has a gap\n"
            "where another line runs on under the gap of it, and\n"
            "more     words than a gap can hold\n"
            "and so on     to the end"
        ),
        "",
    ],
    ids=["no columns", "a table", "gaps that do not stand under each other", "nothing"],
)
def test_what_is_no_page_of_columns_is_left_as_it_was_drawn(page: str) -> None:
    assert by_columns("as drawn", page) == "as drawn"


def test_three_columns_and_a_line_across_them_are_told_apart() -> None:
    row = "{:<26}{:<26}{}".format
    page = "\n".join(
        [
            "Three sides of one river, seen from its three banks by us",
            *(row(f"one is {n} and on", f"two is {n} and on", f"three is {n} and on") for n in "abc"),
            "A line that runs across the page to its very end, all in one",
        ]
    )
    read = by_columns(" ".join(page.split()), page).splitlines()
    assert read[1:-1] == [f"{column} is {n} and on" for column in ("one", "two", "three") for n in "abc"]
    assert read[0].startswith("Three sides")
    assert read[-1].startswith("A line that")
