"""What may be printed: nothing that moves the cursor, and nothing that turns the direction of what follows."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pourparler.brief.document import _DIRECTIONS, printable


def letter_by_letter(text: str) -> str:
    spaced = " ".join(text.split())
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs") and c not in _DIRECTIONS)


@given(st.text())
def test_a_text_is_as_if_each_letter_was_looked_at(text: str) -> None:
    assert printable(text) == letter_by_letter(text)


def test_no_letter_that_is_left_out_passes_as_printable() -> None:
    passed = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isprintable()]
    assert [c for c in passed if unicodedata.category(c) in ("Cc", "Cs") or c in _DIRECTIONS] == []
