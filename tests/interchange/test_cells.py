import pytest

from pourparler.errors import InputError
from pourparler.interchange.cells import MOST_COLUMNS, MOST_ROWS, amount_of, guarded, number_of, rows_of, table_text
from pourparler.record.valuations import Amount

TEXT = "measure;what;us\nfree;prisoners – all;1,5\n"


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in rows_of(content, "x.csv")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_of_spreadsheets_is_read(encoding: str) -> None:
    assert cells(TEXT.encode(encoding))[1] == ("free", "prisoners – all", "1,5")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_separator_is_found(separator: str) -> None:
    text = f'measure{separator}"a,b;c"{separator}us\r\n\r\nstop{separator}"two\nlines"{separator} 1 \r\n'
    assert cells(text.encode()) == [("measure", "a,b;c", "us"), ("stop", "two\nlines", "1")]


def test_excels_line_on_the_separator_is_obeyed() -> None:
    rows = rows_of(b"sep=;\r\nmeasure;us\r\nstop;1\r\n", "x.csv")
    assert [(row.line, row.cells) for row in rows] == [(2, ("measure", "us")), (3, ("stop", "1"))]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2", Amount(2.0, None, 2.0)),
        ("−1.5", Amount(-1.5, None, -1.5)),
        ("-2..0", Amount(-2.0, None, 0.0)),
        ("-2 .. -1,5 .. 0", Amount(-2.0, -1.5, 0.0)),
        ("0…4", Amount(0.0, None, 4.0)),
        ("1e3", Amount(1000.0, None, 1000.0)),
    ],
)
def test_amounts_are_read_as_people_write_them(cell: str, expected: Amount) -> None:
    assert amount_of(cell, ";") == expected


@pytest.mark.parametrize(
    "cell", ["much", "4..2", "1..2..3..4", "1.234,5", "1,2,3", "1.234", "inf", "nan", "", "..", "1e999", "5%"]
)
def test_what_is_no_amount_is_not_guessed(cell: str) -> None:
    assert amount_of(cell, ";") is None


def test_what_may_be_thousands_is_not_guessed() -> None:
    assert [number_of(cell) for cell in ("1,234", "-12,500", "0,125", "1,5", "1.234")] == [
        None,
        None,
        0.125,
        1.5,
        1.234,
    ]
    assert [number_of(cell, ";") for cell in ("1.234", "1,234", "0.125")] == [None, 1.234, 0.125]


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "@sum", "-2..0", "\tx", "-a"])
def test_no_cell_is_a_formula_and_each_comes_back(cell: str) -> None:
    text = table_text([["measure", cell]])
    assert text.startswith("\ufeffmeasure,")
    assert guarded(cell).startswith("'")
    assert cells(text.encode())[0][1] == cell


def test_what_is_too_large_or_no_text_is_refused() -> None:
    for content in (
        b"a\n" * (MOST_ROWS + 1),
        b"," * MOST_COLUMNS + b"a",
        b"PK\x03\x04\0\0",
        b" \n",
        b"\x81",
        b"a\x04b,c",
    ):
        with pytest.raises(InputError):
            rows_of(content, "x.csv")


def test_a_cell_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="not a table"):
        rows_of(b'a,"' + b"x" * 200_000, "x.csv")
