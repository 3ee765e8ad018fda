import pytest
from hypothesis import given

from pourparler.record import codec
from pourparler.record.codec.emit import WIDTH, flow, scalar, text_of
from tests.strategies import TREACHEROUS, texts

# What YAML 1.1 (still read by many programs) takes for a truth value, a number, a date or nothing.
TREACHEROUS_IN_YAML_1_1 = (
    "y",
    "N",
    "On",
    "OFF",
    "yes",
    "~",
    "",
    "1_000",
    "1:30",
    "0b1",
    "012",
    ".5",
    "-.inf",
    "<<",
    "=",
)


@pytest.mark.parametrize(
    "text", [*(t for t in TREACHEROUS if t.isascii() and t[0].isdigit()), *TREACHEROUS_IN_YAML_1_1]
)
def test_what_some_reader_takes_for_something_else_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'


@pytest.mark.parametrize(
    "text", ["North Korea", "U.S.", "South Korea's aid (rice)", "Dong-A Ilbo", "безъ-визъ", "wool"]
)
def test_ordinary_words_stand_without_quotes(text: str) -> None:
    assert scalar(text) == text


@given(texts())
def test_any_text_reads_back_in_any_place(text: str) -> None:
    assert codec.loads_plain(f"a: {scalar(text)}\nb: {flow([text, {'c': text}])}\n") == {
        "a": text,
        "b": [text, {"c": text}],
    }


def test_an_entry_that_does_not_fit_gets_one_line_per_key() -> None:
    entry = {"id": "a", "what": "x" * WIDTH, "grounds": [{"source": "s", "quote": "y" * 70}, "t" * 50]}
    text = text_of({"measures": [{"id": "b"}, entry]})
    assert text.splitlines() == [
        "",
        "measures:",
        "  - {id: b}",
        "  - id: a",
        f"    what: {'x' * WIDTH}",
        "    grounds:",
        f"      - {{source: s, quote: {'y' * 70}}}",
        f"      - {'t' * 50}",
    ]
    assert codec.loads_plain(text) == {"measures": [{"id": "b"}, entry]}


def test_a_comment_stands_at_the_top_and_cannot_become_data() -> None:
    assert text_of({"a": 1}, "one\n\ntalks: two").splitlines() == ["# one", "#", "# talks: two", "a: 1"]
