"""Words that name no step, and words that do."""

import pytest

from pourparler.analysis.explanations.candidates.unclear import FIRES_ON, PASSES_OVER, names_no_step


@pytest.mark.parametrize("words", FIRES_ON)
def test_half_a_clause_names_no_step(words: str) -> None:
    assert names_no_step(words)


@pytest.mark.parametrize("words", PASSES_OVER)
def test_what_somebody_could_do_names_one(words: str) -> None:
    assert not names_no_step(words)
