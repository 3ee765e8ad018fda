"""Pieces of quotations: what is one, and what a person can be asked about."""

import pytest

from pourparler.analysis.explanations.candidates.pieces import FIRES_ON, PASSES_OVER, is_a_piece


@pytest.mark.parametrize("label", FIRES_ON)
def test_a_piece_is_found(label: str) -> None:
    assert is_a_piece(label)


@pytest.mark.parametrize("label", PASSES_OVER)
def test_what_names_a_step_is_passed_over(label: str) -> None:
    assert not is_a_piece(label)
