"""Words of order: what they are found in, and what they are not."""

import pytest

from pourparler.analysis.explanations.candidates.order_words import FIRES_ON, PASSES_OVER, has_word_of_order


@pytest.mark.parametrize("sentence", FIRES_ON)
def test_a_word_of_order_is_found(sentence: str) -> None:
    assert has_word_of_order(sentence)


@pytest.mark.parametrize("sentence", PASSES_OVER)
def test_what_only_looks_like_one_is_passed_over(sentence: str) -> None:
    assert not has_word_of_order(sentence)
