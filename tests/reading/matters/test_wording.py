import pytest

from pourparler.reading.matters.wording import LONGEST, tidy, with_article, with_owner


@pytest.mark.parametrize(
    ("phrase", "owner", "worded"),
    [
        ("unfreeze its accounts", "Chile", "unfreeze Chile's accounts"),
        ("lift its tariffs on their steel", "United States", "lift the United States' tariffs on the steel"),
        ("lift their own tariffs", None, "lift the tariffs"),
    ],
)
def test_no_pronoun_is_left_hanging(phrase: str, owner: str | None, worded: str) -> None:
    assert with_owner(phrase, owner) == worded


def test_a_long_phrase_ends_at_a_boundary_and_not_in_dots() -> None:
    phrase = "repair the upper lock and the lower lock and the harbour wall with stone from the old quarry " * 2
    assert len(tidy(phrase)) <= LONGEST
    assert phrase.startswith(tidy(phrase))
    assert tidy(phrase).split()[-1] not in {"and", "the", "with", "from", "in"}


def test_a_party_that_is_only_described_is_named_with_its_article() -> None:
    assert with_article("Company") == "the company"
