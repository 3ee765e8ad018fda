"""The cheapest sets to give up, one after another, against brute force."""

import itertools
import random

import pytest

from pourparler.analysis.solvers import Budget, MaxSat

VARIABLES = 5


def costs(hard: list[list[int]], soft: dict[int, int]) -> list[int]:
    """What each choice of soft literals gives up, cheapest first."""
    found = {}
    for truths in itertools.product((False, True), repeat=VARIABLES):
        if all(any(truths[abs(x) - 1] == (x > 0) for x in clause) for clause in hard):
            held = tuple(x for x in soft if truths[x - 1])
            found[held] = sum(price for x, price in soft.items() if x not in held)
    return sorted(found.values())


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("seconds", [None, 60.0])
def test_what_is_cheapest_to_give_up_comes_first_and_everything_comes_once(seed: int, seconds: float | None) -> None:
    rng = random.Random(seed)
    every = range(1, VARIABLES + 1)
    hard = [[rng.choice((1, -1)) * v for v in rng.sample(every, rng.randint(1, 3))] for _ in range(rng.randint(0, 8))]
    soft = {v: rng.choice((1, 1, 2, 7, 20)) for v in rng.sample(every, rng.randint(1, VARIABLES))}
    found = []
    with MaxSat(hard, soft, Budget(seconds)) as search:
        while (true := search.best()) is not None:
            assert search.cost == sum(price for x, price in soft.items() if x not in true)
            found.append(search.cost)
            search.forbid([-x if x in true else x for x in soft])
    assert found == costs(hard, soft)


def test_with_nothing_to_give_up_it_is_only_asked_whether_all_can_hold() -> None:
    with MaxSat([[1], [-1, 2]], {}, Budget()) as search:
        assert {1, 2} <= (search.best() or set())
        assert search.cost == 0
        search.forbid([-2])
        assert search.best() is None
