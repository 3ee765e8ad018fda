import pytest

from pourparler.reading.matters.actions import actions_in


@pytest.mark.parametrize(
    ("phrase", "what"),
    [
        ("that the company take the letters back", "withdraw the letters"),
        ("until the company took back the letters"[6:], "withdraw the letters"),
        ("to take the letters back by Friday", "withdraw the letters"),
        ("that the notices go", "withdraw the notices"),
        ("to call off the strike", "cancel the strike"),
        ("to let the hostages go", "free the hostages"),
        ("setting the crew free", "free the crew"),
        ("to take the road back to the port", "take the road back to the port"),
    ],
)
def test_verbs_of_two_words_are_the_one_that_they_mean(phrase: str, what: str) -> None:
    assert [action.what for action in actions_in(phrase)] == [what]


@pytest.mark.parametrize("told", ["that the strike be called off first", "the strike to be called off"])
def test_a_verb_of_two_words_is_one_where_the_thing_comes_first(told: str) -> None:
    assert [action.verb for action in actions_in(told)] == ["cancel"]
