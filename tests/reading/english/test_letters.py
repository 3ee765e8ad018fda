import pytest

from pourparler.reading.english.conditions import CONDITIONS
from pourparler.reading.english.cue import C, _of_letter, _of_word, compiled, places
from pourparler.reading.english.letters import ANY, alternatives, first_letters, first_words
from pourparler.reading.english.verbs import VERBS


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("ask|offer", {"a", "o"}),
        (r"(?<=we\s)(?:re)?ject", {"r", "j"}),
        (r"(?-i:[A-C])x", {"a", "b", "c"}),
        (r"['’]s", {"'", "’"}),
        (r"\w+ed", {ANY}),
        (r"(?:not\s)?", {"n", ANY}),
    ],
)
def test_the_first_letters_are_all_with_which_a_match_can_begin(pattern: str, letters: set[str]) -> None:
    assert first_letters(pattern) == letters


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("ask|offer(?:s|ed)", ("ask", "offer(?:s|ed)")),
        (r"(?:ask|beg)\sfor", (r"(?:ask|beg)\sfor",)),
        (r"a[|(]b|\||\(c|[^]|]d", ("a[|(]b", r"\|", r"\(c", "[^]|]d")),
        ("", ("",)),
    ],
)
def test_a_pattern_is_taken_apart_where_it_chooses_as_a_whole(pattern: str, ways: tuple[str, ...]) -> None:
    assert alternatives(pattern) == ways


def test_no_more_is_compiled_than_a_word_of_the_page_can_begin() -> None:
    """To compile the rest would take longer than to read a page."""
    compiled.cache_clear()
    _of_letter.cache_clear()
    _of_word.cache_clear()
    list(places(VERBS, "The dog yawned."))
    every = {way for cue in VERBS for way in alternatives(cue.pattern)}
    can = {way for way in every if not first_words(way) and first_letters(way) & {"t", "d", "y", ANY}}
    assert compiled.cache_info().misses == len(can) < len(every) / 3


def _agrees(cues: tuple[C, ...]) -> bool:
    for text in (sentence for cue in cues for sentence in cue.fires_on):
        each = {(rank, m.span()) for rank, cue in enumerate(cues) for m in compiled(cue.pattern).finditer(text)}
        if not each <= {(rank, match.span()) for rank, _, match in places(cues, text)}:
            return False
    return True


def test_a_look_by_letters_finds_what_a_look_for_each_finds() -> None:
    assert _agrees(VERBS)
    assert _agrees(CONDITIONS)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:dug|digs)\sin", {"dug", "digs"}),
        (r"(?:dug|digs)(?:\sin|\sout)", {"dug", "digs"}),
        (r"(?:dug|digs)(?=\s[^.]{1,9}\sin\b)", {"dug", "digs"}),
        ("(?:relent|relents)", {"relent", "relents"}),
        ("(?:relent)s", set()),
        (r"(?:dug)?\sin", set()),
        (r"dug\sin", set()),
        (r"(?:do|did)(?:\s?not)\sagree", set()),
        (r"(?:do|did)(?:\snot|n['’]t)\sagree", set()),
    ],
)
def test_whole_words_are_told_where_every_match_begins_with_one(pattern: str, words: set[str]) -> None:
    assert first_words(pattern) == words
