"""What an id may look like, and what a mistyped one may have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.record.ids import did_you_mean, is_id, nearest, slug
from tests.strategies import ids


@given(ids())
def test_letters_of_any_script_digits_and_single_hyphens_make_an_id(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize("text", ["e\u0301tat", "हिंदी", "2006", "NO", "a-1"])
def test_marks_that_belong_to_a_letter_are_part_of_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "-", "-a", "a-", "a--b", "a b", "a_b", "a.b", "\u0301a", "a-\u0301b", "a\n"])
def test_nothing_else_is_an_id(text: str) -> None:
    assert not is_id(text)


def test_the_nearest_known_word_is_found_whatever_its_case() -> None:
    assert nearest("Befor", ["after", "before"]) == "before"
    assert nearest("release-acounts", ["RELEASE-ACCOUNTS", "stop"]) == "RELEASE-ACCOUNTS"


def test_what_resembles_nothing_has_no_nearest_word() -> None:
    assert nearest("xyz", ["before", "after"]) is None
    assert nearest("before", []) is None
    assert did_you_mean("xyz", ["before"]) == ""


def test_of_words_that_differ_in_case_alone_the_first_is_meant() -> None:
    assert nearest("no", ["no", "NO", "No"]) == nearest("no", ["No", "no", "NO"]) == "NO"


@given(st.text(max_size=80))
def test_a_slug_is_an_id_and_short(text: str) -> None:
    made = slug(text)
    assert is_id(made)
    assert len(made) <= 40


def test_a_slug_is_cut_between_words_where_it_can_be() -> None:
    assert slug("stop the reactor now", longest=11) == "stop-the"
    assert slug("stop the reactor now", longest=16) == "stop-the-reactor"
    assert slug("unconditional", longest=5) == "uncon"
    assert slug("!?") == "x"
