import pytest

from pourparler.reading.matters.actions import actions_in
from pourparler.reading.matters.index import ALIKE
from pourparler.reading.matters.near import covers, gist, nearness


def _near(left: str, right: str) -> bool:
    return nearness(gist(*actions_in(left)), gist(*actions_in(right))) >= ALIKE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("freeing the hostages", "the release of the captives"),
        ("the withdrawal of its troops", "pulling out the army"),
        ("lifting the sanctions", "an end to the embargo"),
    ],
)
def test_words_of_one_family_are_near(left: str, right: str) -> None:
    assert _near(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("freeing the hostages", "feeding the hostages"),
        ("lifting the sanctions", "lifting the tariffs"),
        ("paying the bonus", "reinstating the drivers"),
    ],
)
def test_other_verbs_or_things_are_not_near(left: str, right: str) -> None:
    assert not _near(left, right)


def test_a_users_phrase_covers_what_names_all_its_words() -> None:
    (told,) = actions_in("unfreezing the accounts at the bank")
    assert covers("unfreeze accounts", told)
    assert covers("accounts", told)
    assert not covers("close accounts", told)
    assert not covers("pension accounts", told)
