import re

import pytest

from pourparler.reading.english.inflection import forms, idiom, idioms, verbs_of


@pytest.mark.parametrize(
    ("verb", "others"),
    [
        ("dig", {"digs", "dug", "digging"}),
        ("drop", {"drops", "dropped", "dropping"}),
        ("deny", {"denies", "denied", "denying"}),
        ("make", {"makes", "made", "making"}),
        ("brush", {"brushes", "brushed", "brushing"}),
        ("agree", {"agrees", "agreed", "agreeing"}),
        ("give", {"gives", "gave", "given", "giving"}),
        ("stay", {"stays", "stayed", "staying"}),
    ],
)
def test_a_verb_has_its_forms(verb: str, others: set[str]) -> None:
    assert set(forms(verb)) == {verb, *others}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("dig its heels in", "dug their heels in"),
        ("drop its demands?", "dropping a long-standing demand"),
        ("stick to/by its guns", "sticks by its guns"),
        ("be open to", "is also open to"),
        ("be open to", "remained open to"),
        ("be not ready", "isn't ready"),
        ("be not ready", "were not ready"),
    ],
)
def test_an_idiom_is_found_in_any_form(row: str, words: str) -> None:
    assert re.fullmatch(idiom(row), words)


@pytest.mark.parametrize(
    ("row", "words"),
    [("drop its demands?", "dropped its pen"), ("be open to", "is hardly open to"), ("dig in", "digit in")],
)
def test_other_words_are_not_the_idiom(row: str, words: str) -> None:
    assert not re.match(idiom(row), words)


def test_what_comes_after_a_gap_must_follow_but_is_not_taken_in() -> None:
    pattern = re.compile(idiom("brush … aside"))
    assert pattern.match("brushed the appeal aside").group() == "brushed"  # type: ignore[union-attr]
    assert not pattern.match("brushed the appeal. Aside")
    assert not pattern.match("brushed for a week aside")


def test_idioms_of_one_verb_are_one_alternative_the_longest_first() -> None:
    pattern = idioms(("hold out", "hold out for", "stick to"))
    assert pattern.count("held") == 1
    assert re.match(pattern, "held out for more").group() == "held out for"  # type: ignore[union-attr]


def test_verbs_whose_past_is_their_plain_form_are_not_asked_for_several() -> None:
    assert verbs_of(("hold out", "put off", "be open to")) == {"hold"}
