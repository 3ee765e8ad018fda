"""Few packages and many are told apart alike."""

import numpy as np
import pytest

from pourparler.analysis.kernels import frontier
from pourparler.analysis.packages.efficient import FEW, efficient


@pytest.mark.parametrize("parties", [0, 1, 2, 3, 5])
def test_few_packages_are_judged_as_many_are(parties: int) -> None:
    gains = np.random.default_rng(parties).integers(0, 8, (300, parties)).astype(float)
    assert efficient(gains)[0].tolist() == frontier.efficient(gains).tolist()


def test_many_packages_are_judged_by_the_compiled_code() -> None:
    gains = np.arange(FEW + 1.0)[:, None]
    assert np.flatnonzero(efficient(gains)[0]).tolist() == [FEW]


def test_what_is_found_before_the_time_is_over_is_efficient_and_not_passed_off_as_all() -> None:
    gains = np.random.default_rng(1).random((12_000, 6))
    gains -= gains.mean(axis=1, keepdims=True)  # nobody gains but at the cost of others: all are efficient
    asked: list[None] = []

    def go_on() -> bool:
        asked.append(None)
        return len(asked) < 3

    some, complete = efficient(gains, go_on)
    whole, _ = efficient(gains)
    assert not complete
    assert 0 < some.sum() < whole.sum()
    assert not (some & ~whole).any()
