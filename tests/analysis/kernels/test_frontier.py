"""Efficient rows against the definition: a row is out if another is at least as good for all and better for one."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from itertools import combinations

import numpy as np
import pytest

from pourparler.analysis.kernels import frontier
from pourparler.analysis.kernels.compiled import is_there
from pourparler.analysis.kernels.frontier import Mask, Points

Find = Callable[[Points], Mask]


@pytest.fixture(params=["arrays", "loops"])
def efficient(request: pytest.FixtureRequest) -> Find:
    """Each of the two ways, whatever the size."""
    if request.param == "loops" and not is_there():
        pytest.skip("numba is not installed")
    return partial(frontier.efficient, loops=request.param == "loops")


def by_definition(gains: Points) -> Mask:
    at_least = np.ones((len(gains), len(gains)), dtype=bool)
    more = np.zeros_like(at_least)
    for gain in gains.T:
        at_least &= gain[:, None] >= gain
        more |= gain[:, None] > gain
    more &= at_least
    return np.logical_not(more.any(axis=0), dtype=np.bool_)


def additive(rng: np.random.Generator, issues: int, parties: int) -> Points:
    """Gains of all outcomes of some issues of ten values."""
    gains = np.zeros((1, parties))
    for _ in range(issues):
        gains = (gains[:, None, :] + rng.random((10, parties))).reshape(-1, parties)
    return gains.round(9)


@pytest.mark.parametrize("parties", range(1, 9))
def test_small_tables_with_ties_and_duplicates_agree_with_the_definition(parties: int, efficient: Find) -> None:
    rng = np.random.default_rng(parties)
    for _ in range(60):
        gains = rng.integers(-3, rng.integers(-1, 9), (rng.integers(1, 50), parties)).astype(float)
        assert np.array_equal(efficient(gains), by_definition(gains))


@pytest.mark.parametrize("parties", [1, 2, 3, 4, 6])
@pytest.mark.parametrize("kind", ["uniform", "few levels", "opposed", "equal sums", "two sizes"])
def test_tables_longer_than_a_block_agree_with_the_definition(kind: str, parties: int, efficient: Find) -> None:
    rng = np.random.default_rng(7)
    drawn = rng.random((2300, parties))
    gains = {
        "uniform": drawn,
        "few levels": np.floor(drawn * 12),
        "opposed": drawn / drawn.sum(axis=1, keepdims=True) + (rng.random((2300, 1)) < 0.5) * 1e-3,
        "equal sums": np.round(drawn * 8) * [1.0] * parties,
        "two sizes": np.floor(drawn * 5) * np.where(np.arange(parties) % 2, 1e-20, 1e20),  # rounded sums are equal
    }[kind]
    assert np.array_equal(efficient(gains), by_definition(gains))


def test_additive_outcomes_agree_with_the_definition(efficient: Find) -> None:
    gains = additive(np.random.default_rng(3), 4, 6)
    mask = efficient(gains)
    kept, left = gains[mask], gains[~mask]
    assert np.array_equal(mask[:200], [not ((gains >= row).all(1) & (gains > row).any(1)).any() for row in gains[:200]])
    assert all((kept >= row).all(axis=1).any() for row in left[::20])
    assert len(kept) + len(left) == 10_000


@pytest.mark.parametrize("parties", [2, 3])
def test_all_of_many_rows_are_efficient_where_one_gains_what_another_loses(parties: int, efficient: Find) -> None:
    first = np.random.default_rng(5).permutation(100_000).astype(float)
    gains = np.column_stack([first, -first, np.zeros_like(first)][:parties])
    assert efficient(gains).all()


def test_more_efficient_rows_than_a_block_are_all_found(efficient: Find) -> None:
    gains = np.random.default_rng(2).multinomial(1000, [0.2] * 5, 5_000).astype(float)
    assert efficient(gains).all()
    worse = gains - [0, 0, 0, 0, 1]
    assert np.array_equal(efficient(np.vstack([gains, worse])), np.arange(10_000) < 5_000)


def test_more_parties_than_bits_in_a_word(efficient: Find) -> None:
    pairs = np.array([[float(number in pair) for number in range(70)] for pair in combinations(range(70), 2)])
    assert efficient(pairs).all()
    assert not efficient(np.vstack([pairs, np.zeros(70)]))[-1]


def test_nothing_dominates_where_there_are_no_rows_or_no_parties(efficient: Find) -> None:
    assert efficient(np.zeros((0, 3))).shape == (0,)
    assert efficient(np.zeros((4, 0))).all()


def test_the_table_is_left_as_it_was_and_need_not_be_contiguous(efficient: Find) -> None:
    gains = np.asfortranarray(np.random.default_rng(1).random((3000, 4)))
    before = gains.copy()
    assert np.array_equal(efficient(gains[::2]), by_definition(gains[::2]))
    assert np.array_equal(gains, before)


@pytest.mark.parametrize("parties", [2, 3, 4, 6])
@pytest.mark.parametrize("share", [0.0, 0.9, 1.0])
def test_both_ways_agree_on_a_hundred_thousand_rows(parties: int, share: float) -> None:
    if not is_there():
        pytest.skip("numba is not installed")
    rng = np.random.default_rng(parties)
    drawn = rng.random((100_000, parties)).round(3)
    gains = drawn * (1 - share) + share * drawn / (drawn.sum(axis=1, keepdims=True) + 1)
    few = gains if share == 0 else gains[:8000]
    assert np.array_equal(frontier.efficient(few, loops=False), frontier.efficient(few, loops=True))


def test_a_search_that_may_not_go_on_names_efficient_rows_alone() -> None:
    gains = np.random.default_rng(4).multinomial(1000, [0.25] * 4, 3_000).astype(float)
    asked = iter([True, True, False])
    mask, complete = frontier.efficient_while(gains, lambda: next(asked), loops=False)
    assert not complete
    assert 0 < mask.sum() < by_definition(gains).sum()
    assert not (mask & ~by_definition(gains)).any()


def test_a_million_rows_of_two_parties_need_nothing_compiled() -> None:
    code = (
        "import sys, numpy as np; from pourparler.analysis.kernels.frontier import efficient;"
        "efficient(np.random.default_rng(0).random((1_000_000, 2))); print('numba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"
