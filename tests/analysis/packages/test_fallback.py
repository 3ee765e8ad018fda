"""Fallback bargaining against its procedure step by step, its theorems, and a published example."""

from itertools import permutations, product

import numpy as np
import pytest
from numpy.typing import NDArray

from pourparler.analysis.packages.fallback import Fallback, fall_back, ranks_of

Ranks = NDArray[np.int64]


def step_by_step(ranks: Ranks, quota: int, lowest: Ranks) -> tuple[set[int], int | None]:
    """The procedure as it is told: approve of one rank more at a time, never of what is below impasse."""
    for depth in range(1, int(ranks.max()) + 1):
        approvals = ((ranks <= depth) & (ranks <= lowest[:, None])).sum(axis=0).tolist()
        if max(approvals) >= quota:
            return {place for place, count in enumerate(approvals) if count == max(approvals)}, depth
    return set(), None


def told(answer: Fallback) -> tuple[set[int], int | None]:
    return set(answer.winners.tolist()), answer.depth


@pytest.mark.parametrize("parties", [1, 2, 3, 5])
@pytest.mark.parametrize("ties", [False, True])
def test_the_outcome_is_that_of_the_procedure_step_by_step(parties: int, ties: bool) -> None:
    rng = np.random.default_rng(parties)
    for _ in range(150):
        packages = int(rng.integers(1, 7))
        worths = rng.integers(0, 3, (parties, packages)) if ties else rng.permuted([range(packages)] * parties, axis=1)
        ranks = ranks_of(worths.astype(float))
        quota = int(rng.integers(1, parties + 1))
        lowest = rng.integers(0, packages + 1, parties)
        assert told(fall_back(ranks, quota=quota, lowest=lowest)) == step_by_step(ranks, quota, lowest)
        everything = np.full(parties, packages)
        assert told(fall_back(ranks)) == step_by_step(ranks, parties, everything)


def test_two_parties_agree_on_something_middling_that_nothing_improves_on_and_spares_the_worst_off() -> None:
    # Brams and Kilgour (2001): with unanimity the outcome is at least middling in everybody's ranking, is
    # Pareto-optimal, and maximises the least satisfaction.
    first = np.arange(1, 6)
    for second in permutations(range(1, 6)):
        ranks = np.array([first, second])
        answer = fall_back(ranks)
        assert answer.depth is not None
        assert answer.depth <= 5 // 2 + 1
        assert answer.depth == ranks.max(axis=0).min()
        for winner in answer.winners.tolist():
            assert not (ranks < ranks[:, [winner]]).all(axis=0).any()


def test_unanimity_may_pass_over_what_a_majority_puts_first() -> None:
    # Brams and Kilgour (2001): not even the first choice of a majority need be chosen.
    ranks = np.array([[1, 2, 3], [1, 2, 3], [3, 2, 1]])
    assert told(fall_back(ranks)) == ({1}, 2)
    assert told(fall_back(ranks, quota=2)) == ({0}, 1)


def test_ten_players_and_three_provisions() -> None:
    # Example A of Brams, Kilgour and Sanver (2007): each of 000, 100, 010, 001 is the first choice of one player,
    # each of 110, 101, 011 of two; nearer to the first choice is better. By their Proposition 1 unanimous fallback
    # gives the combinations whose largest distance to a first choice is least: only 000, 2 away from the farthest.
    combinations = ["".join(bits) for bits in product("01", repeat=3)]
    firsts = ["000", "100", "010", "001"] + ["110", "101", "011"] * 2
    distances = np.array([[sum(a != b for a, b in zip(x, y, strict=True)) for x in combinations] for y in firsts])
    answer = fall_back(distances + 1)
    assert [combinations[place] for place in answer.winners] == ["000"]
    assert answer.depth == 2 + 1
    assert distances.max(axis=0).tolist() == [2, 3, 3, 3, 3, 3, 3, 3]
    by_one = fall_back(distances + 1, quota=1)
    assert [combinations[place] for place in by_one.winners] == ["011", "101", "110"]
    assert by_one.approvals == 2


def test_a_party_that_would_rather_have_no_deal_brings_impasse() -> None:
    ranks = np.array([[1, 2, 3], [3, 2, 1]])
    assert fall_back(ranks, lowest=np.array([1, 2])).depth is None
    assert told(fall_back(ranks, lowest=np.array([1, 2]), quota=1)) == ({0, 2}, 1)
    assert told(fall_back(ranks, lowest=np.array([2, 2]))) == ({1}, 2)


def test_no_packages_are_an_impasse() -> None:
    assert fall_back(np.zeros((2, 0), dtype=np.int64)).depth is None


@pytest.mark.parametrize("quota", [0, 3])
def test_a_quota_beyond_the_parties_is_refused(quota: int) -> None:
    with pytest.raises(ValueError, match="of 2 parties"):
        fall_back(np.ones((2, 2), dtype=np.int64), quota=quota)


def test_equal_worths_share_a_rank() -> None:
    assert ranks_of(np.array([[5.0, 7.0, 5.0, -1.0]])).tolist() == [[2, 1, 2, 3]]
