"""Few packages and many are told apart alike."""

import numpy as np
import pytest

from pourparler.analysis.kernels import frontier
from pourparler.analysis.packages.efficient import FEW, efficient


@pytest.mark.parametrize("parties", [0, 1, 2, 3, 5])
def test_few_packages_are_judged_as_many_are(parties: int) -> None:
    gains = np.random.default_rng(parties).integers(0, 8, (300, parties)).astype(float)
    assert efficient(gains).tolist() == frontier.efficient(gains).tolist()


def test_many_packages_are_judged_by_the_compiled_code() -> None:
    gains = np.arange(FEW + 1.0)[:, None]
    assert np.flatnonzero(efficient(gains)).tolist() == [FEW]
