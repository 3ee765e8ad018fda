import pytest

from pourparler.reading.page.layout import Paragraph
from pourparler.reading.page.sentences import LONGEST, cut, quotations


def _cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in cut(text, (Paragraph(0, len(text)),))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lund met the U.S. envoy on Nov. 3. He left at 4 p.m. with J. Prado.",
        'He said: "It is late. We go." They went.',
        "Peru, for its part. expressed hope. Nobody answered.",
    ],
)
def test_abbreviations_quotations_and_slips_end_no_sentence(text: str) -> None:
    assert len(_cut(text)) == 2


def test_no_ends_a_sentence_where_no_number_follows() -> None:
    assert _cut("No. We will not sign. Look at No. 4 again.") == ["No.", "We will not sign.", "Look at No. 4 again."]


def test_each_sentence_is_where_it_says() -> None:
    text = "  One came.  Two left!\nWho stayed? “Nobody.” "
    assert _cut(text) == ["One came.", "Two left!", "Who stayed?", "“Nobody.”"]


def test_what_has_no_end_is_cut_at_a_space() -> None:
    pieces = _cut("word " * 2000)
    assert max(map(len, pieces)) <= LONGEST
    assert sum(map(len, pieces)) >= 2000 * 5 - len(pieces) - 1


def test_a_mark_left_open_quotes_nothing() -> None:
    text = "“" + "x" * 5000 + " said “no”."
    assert [text[start:end] for start, end in quotations(text, 0, len(text))] == ["“no”"]


def test_the_legal_form_of_a_firm_ends_no_sentence() -> None:
    assert len(_cut("Tarn, Lisle & Co. Inc.'s mill shut. Staff of Tarn Bros. Ltd left. Tarn & Co. Nobody stayed.")) == 4
