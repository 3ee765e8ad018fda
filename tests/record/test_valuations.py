"""What a range or a guess amounts to."""

import pytest

from pourparler.record.valuations import Amount


@pytest.mark.parametrize(
    ("amount", "mean", "certain"),
    [
        (Amount(3.0, None, 3.0), 3.0, True),
        (Amount(-2.0, None, 0.0), -1.0, False),
        (Amount(0.0, 1.0, 5.0), 2.0, False),
    ],
)
def test_the_mean_is_that_of_the_uniform_or_the_triangular_law(amount: Amount, mean: float, certain: bool) -> None:
    assert amount.mean == pytest.approx(mean)
    assert amount.certain is certain
