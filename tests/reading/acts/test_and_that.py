"""What somebody said with one "said" and two "that" are two statements, though both do the same."""

import pytest

from pourparler.reading import read_report


def quotes(words: str) -> list[str]:
    return [one.quote for one in read_report("a.txt", words.encode()).statements]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Ferry Guild said it would not sail", "that it would not pay the fine"),
        ("The Ferry Guild said it would mend the pier", "that it would pay the fine"),
    ],
)
def test_two_things_of_one_kind_that_are_said_are_two_statements(first: str, second: str) -> None:
    assert quotes(f"{first} and {second}.") == [first, second]


def test_an_and_that_within_a_quotation_parts_nothing() -> None:
    assert len(quotes('The Ferry Guild said "it would not sail and that it would not pay the fine".')) == 1
