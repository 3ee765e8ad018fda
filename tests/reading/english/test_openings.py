"""What is told of the words with which a pattern can begin holds for every match there is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.english.cue import compiled
from pourparler.reading.english.openings import openings

MORE = False
WHOLE = True


def whole(*words: str) -> set[tuple[str, bool]]:
    return {(word, WHOLE) for word in words}


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("ask|offer", whole("ask", "offer")),
        (r"(?:dug|digs)\sin", whole("dug", "digs")),
        (r"refus(?:es|ed)(?=\s[^.]{1,9}\sin\b)", whole("refuses", "refused")),
        (r"(?<=we\s)(?:re)?ject", whole("ject", "reject")),
        (r"c[oa]m(?:es)?\b", whole("com", "cam", "comes", "cames")),
        (r"(?:do|did)(?:\s?not|n['’]t)\sagree", whole("do", "did", "donot", "didnot", "don", "didn")),
        (r"['’]s\sout", whole("'", "’")),
        (r"(?:dug)?\sin", whole("dug")),
        (r"ox{1}y{0,1}", whole("ox", "oxy")),
        (r"ox{2}", {("ox", MORE)}),
        (r"oxy+\s", {("oxy", MORE)}),
        (r"oxy*?\s", {("ox", WHOLE), ("oxy", MORE)}),
        (r"flexib\w+", {("flexib", MORE)}),
        (r"(?:not\s)?\w+ly", {("not", WHOLE), ("", MORE)}),
        (r"(?-i:[A-C])x", {("", MORE)}),
        (r"self-\s", whole("self-")),
        (r"a\.b", whole("a")),
        ("", {("", MORE)}),
    ],
)
def test_openings_are_whole_words_where_the_pattern_tells_them(pattern: str, told: set[tuple[str, bool]]) -> None:
    assert openings(pattern) == told


def test_of_very_many_openings_the_first_letters_are_told() -> None:
    assert openings("(?:a|b|c|d|e|f|g|h)" * 4) == {(letter, MORE) for letter in "abcdefgh"}


_ATOMS = st.sampled_from(["a", "b", "ab", "-", r"\s", "['’]", "[ab]", r"\w", "[^a]", ".", r"\b", "(?=a)", "(?!b)", "B"])
PATTERNS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,1}", "{1,2}", "??"])).map(
            lambda both: f"(?:{both[0]}){both[1]}"
        ),
    ),
    max_leaves=8,
)
_TOKEN = re.compile(r"(?<![\w-])(?:[\w-]+|\S)|['’]")


@given(pattern=PATTERNS, text=st.text(alphabet="abAB-' ’.", max_size=12))
def test_whatever_matches_at_a_word_is_told_among_the_openings(pattern: str, text: str) -> None:
    """The definition, on patterns and texts made at random: tried at each word against the standard library."""
    told = openings(pattern)
    for token in _TOKEN.finditer(text):
        if compiled(pattern).match(text, token.start()):
            word = token.group().lower()
            assert any(word == opening if is_whole else word.startswith(opening) for opening, is_whole in told)
