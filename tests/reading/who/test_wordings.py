"""Given words are found where a pattern made for them would find them."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from pourparler.reading.who.wordings import standing

_WORDS = st.text(alphabet="ab-.", min_size=1, max_size=3)
_NAMES = st.lists(_WORDS, min_size=1, max_size=2).map(" ".join).filter(lambda name: name == name.strip())


@given(text=st.text(alphabet="ab-. ", max_size=30), names=st.lists(_NAMES, max_size=4), cut=st.integers(0, 30))
def test_words_stand_where_a_pattern_of_all_of_them_matches(text: str, names: list[str], cut: int) -> None:
    assume(not re.fullmatch(r"\w\w", text[max(0, cut - 1) : cut + 1]))  # no span ends within a word
    spans = [(0, min(cut, len(text))), (min(cut, len(text)), len(text))]
    either = "|".join(map(re.escape, sorted(set(names), key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])") if either else None
    found = [m.span() for start, end in spans for m in pattern.finditer(text, start, end)] if pattern else []
    assert [(at, end) for at, end, _ in standing(text, spans, names)] == found


def test_a_word_within_another_and_one_outside_the_spans_are_passed_over() -> None:
    assert list(standing("Oslo, Osloites, Oslo", [(0, 15)], ["Oslo"])) == [(0, 4, "Oslo")]
    assert list(standing("Oslo", [(0, 4)], [])) == []
