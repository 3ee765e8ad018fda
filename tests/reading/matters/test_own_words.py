"""What is asked for in words that name no known doing is told in those words."""

import pytest

from pourparler.reading.matters.own_words import affirmed, by_its_words, is_denied, something_in


@pytest.mark.parametrize(
    ("phrase", "what"),
    [
        ("its new loan is through", "have its new loan through"),
        ("18 seats and the home portfolio", "18 seats and the home portfolio"),
        ("crates will go into a locked store only", "have crates go into a locked store"),
        ("Rs. 1,700 without strings", "Rs. 1,700 without strings"),
    ],
)
def test_a_phrase_of_no_known_verb_is_the_thing_that_is_wanted(phrase: str, what: str) -> None:
    assert [action.what for action in something_in(phrase)] == [what]


@pytest.mark.parametrize("phrase", ["it", "to sign it", "nothing more", "that", "a thing is ripe"])
def test_what_names_nothing_is_nothing(phrase: str) -> None:
    assert not any(action.is_sensible for action in something_in(phrase))


def test_known_doing_goes_before_the_words_themselves() -> None:
    (action,) = something_in("that the tolls be refunded")
    assert (action.verb, action.what) == ("refund", "refund the tolls")


def test_figures_alone_are_no_thing() -> None:
    assert by_its_words("the") is None


@pytest.mark.parametrize(
    ("phrase", "other"),
    [
        ("that the border will not be moved", "that the border will be moved"),
        ("the fee cannot be waived", "the fee can be waived"),
        ("they won’t pay", "they will pay"),
        ("to keep the fee", "to keep the fee"),
        ("to promise what it cannot pay", "to promise what it cannot pay"),
        ("keep alight a lamp that may not be lit", "keep alight a lamp that may not be lit"),
        ("for two months that it would not sail", "for two months that it would sail"),
    ],
)
def test_what_is_refused_in_a_denied_clause_is_the_clause_without_its_denial(phrase: str, other: str) -> None:
    assert affirmed(phrase) == other


@pytest.mark.parametrize(
    ("phrase", "denied"),
    [
        ("that no bank be paid more", True),
        ("not to strike in harvest time", True),
        ("that the fee must not rise", True),
        ("no more than 5 per cent", False),
        ("that the fee be halved", False),
    ],
)
def test_a_demand_may_be_that_something_be_not(phrase: str, denied: bool) -> None:
    assert is_denied(phrase) is denied


def test_what_is_to_be_so_no_longer_is_another_thing_than_that_it_be_so() -> None:
    (over,) = something_in("having them no longer empty the sea")
    assert (over.what, over.words, over.nominal) == (
        "have them no longer empty the sea",
        ("end", "empty", "sea"),
        False,
    )
    assert over.words != something_in("to empty the sea")[0].words


@pytest.mark.parametrize(
    ("phrase", "what"),
    [
        ("We can negotiate", "negotiate"),
        ("they would be late", "have they late"),
        ("The port can wait", "have The port wait"),
    ],
)
def test_what_a_pronoun_would_do_is_the_doing(phrase: str, what: str) -> None:
    own = by_its_words(phrase)
    assert own is not None
    assert own.what == what
