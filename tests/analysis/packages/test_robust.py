"""Shares of draws against a loop over draws and packages."""

from itertools import product
from math import prod

import numpy as np
import pytest
from numpy.typing import NDArray

from pourparler.analysis.packages.robust import Acceptability, Together, acceptability

Mask = NDArray[np.bool_]
Numbers = NDArray[np.float64]


def worths_of(packages: Mask, values: Numbers, together: Together | None, draw: int) -> Numbers:
    """(packages, parties) in one draw."""
    worths = np.array([values[draw][:, package].sum(axis=1) for package in packages])
    if together is not None:
        for needed, party, extra in zip(together.measures, together.parties, together.worths[draw], strict=True):
            worths[:, party] += [extra * package[needed].all() for package in packages]
    return worths


def dominates(better: Numbers, worse: Numbers) -> bool:
    return bool((better >= worse).all() and (better > worse).any())


def by_definition(packages: Mask, values: Numbers, walk_away: Numbers, together: Together | None) -> dict[str, Numbers]:
    draws = len(values)
    to_each = np.zeros((len(packages), values.shape[1]))
    to_all, efficient, nash = np.zeros((3, len(packages)))
    central = np.zeros((len(packages), *values.shape[1:]))
    for draw in range(draws):
        gains = np.round(worths_of(packages, values, together, draw) - walk_away, 9)
        to_each += gains >= 0
        accepted = [row for row in range(len(packages)) if (gains[row] >= 0).all()]
        products = {row: prod(map(float, gains[row])) for row in accepted if (gains[row] > 0).all()}
        for row in accepted:
            to_all[row] += 1
            efficient[row] += not any(
                (gains[o] >= gains[row]).all() and (gains[o] > gains[row]).any() for o in accepted
            )
            if row in products and products[row] >= max(products.values()) * (1 - 1e-9):
                nash[row] += 1
                central[row] += values[draw]
    with np.errstate(invalid="ignore"):
        central /= nash[:, None, None]
    return {
        "to_each": to_each / draws,
        "to_all": to_all / draws,
        "efficient": efficient / draws,
        "nash": nash / draws,
        "central": central,
    }


def assert_as_defined(answer: Acceptability, defined: dict[str, Numbers]) -> None:
    for name in ("to_each", "to_all", "efficient", "nash"):
        assert np.array_equal(getattr(answer, name), defined[name]), name
    assert answer.central_of.tolist() == np.flatnonzero(defined["nash"]).tolist()
    assert np.allclose(answer.central, defined["central"][answer.central_of])


def some_together(rng: np.random.Generator, draws: int, parties: int, measures: int) -> Together:
    return Together(
        measures=rng.random((3, measures)) < 0.5,
        parties=rng.integers(0, parties, 3),
        worths=rng.normal(size=(draws, 3)).round(1),
    )


@pytest.mark.parametrize("parties", [1, 2, 3, 6])
@pytest.mark.parametrize("decimals", [0, 1, 12])
def test_shares_and_central_worths_agree_with_a_loop(parties: int, decimals: int) -> None:
    rng = np.random.default_rng(parties)
    packages = np.array(list(product([False, True], repeat=5)))
    values = (rng.normal(size=(40, parties, 5)) + 0.5).round(decimals)
    walk_away = rng.normal(size=parties).round(decimals) - 0.5
    for together in (None, some_together(rng, 40, parties, 5)):
        answer = acceptability(packages, values, walk_away, together)
        assert_as_defined(answer, by_definition(packages, values, walk_away, together))


def test_draws_that_do_not_fit_into_one_chunk_are_all_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    packages = rng.random((20, 6)) < 0.5
    values = rng.normal(size=(50, 3, 6)) + 0.3
    together = some_together(rng, 50, 3, 6)
    whole = acceptability(packages, values, np.zeros(3), together)
    monkeypatch.setattr("pourparler.analysis.packages.robust._CHUNK", 7 * 8 * 3 * 20)
    parts = acceptability(packages, values, np.zeros(3), together)
    assert np.array_equal(whole.nash, parts.nash)
    assert np.array_equal(whole.efficient, parts.efficient)
    assert np.allclose(whole.central, parts.central)
    assert np.allclose(whole.central_together, parts.central_together)


def test_worths_too_large_to_add_exactly_are_compared_as_they_are() -> None:
    packages = np.array(list(product([False, True], repeat=6)))
    rng = np.random.default_rng(4)
    values = np.floor(rng.normal(size=(30, 4, 6)) * 3) * np.array([1e9, 1.0, 1e-3, 1e9])[:, None]
    defined = by_definition(packages, values, np.full(4, -1e12), None)
    assert np.array_equal(acceptability(packages, values, np.full(4, -1e12)).efficient, defined["efficient"])


def test_packages_that_tie_as_the_nash_package_are_each_counted() -> None:
    packages = np.array([[True, False, False], [False, True, False], [False, False, True]])
    values = np.array([[[1.0, 2.0, 0.1 + 0.2], [2.0, 1.0, 0.3]]])
    answer = acceptability(packages, values, np.zeros(2))
    assert answer.nash.tolist() == [1, 1, 0]
    assert answer.central.tolist() == [values[0].tolist()] * 2


def test_sums_that_differ_by_rounding_alone_are_equal() -> None:
    packages = np.array([[True, True, False], [False, False, True]])
    values = np.array([[[0.1, 0.2, 0.3], [1.0, 1.0, 2.0]]])
    answer = acceptability(packages, values, np.array([0.3, 2.0]))
    assert answer.to_all.tolist() == [1, 1]
    assert answer.efficient.tolist() == [1, 1]
    assert answer.nash.tolist() == [0, 0]  # nobody gains


def test_central_extra_worths_are_those_drawn_where_the_package_wins() -> None:
    packages = np.array([[True, True], [False, True]])
    values = np.ones((4, 1, 2))
    extra = Together(
        measures=np.array([[True, True]]), parties=np.array([0]), worths=np.array([[-2.0], [-3.0], [1.0], [3.0]])
    )
    answer = acceptability(packages, values, np.zeros(1), extra)
    assert answer.nash.tolist() == [0.5, 0.5]
    assert answer.central_together.tolist() == [[2.0], [-2.5]]


def test_standard_errors_are_those_of_a_share() -> None:
    answer = acceptability(np.array([[True]]), np.array([[[1.0]], [[-1.0]], [[2.0]], [[-3.0]]]), np.zeros(1))
    assert answer.to_all.tolist() == [0.5]
    assert answer.error(answer.to_all).tolist() == [0.25]
    assert answer.error(np.array([0.0, 1.0])).tolist() == [0, 0]


def test_no_packages_is_an_answer() -> None:
    answer = acceptability(np.zeros((0, 2), dtype=bool), np.ones((3, 2, 2)), np.zeros(2))
    assert answer.to_each.shape == (0, 2)
    assert answer.central.shape == (0, 2, 2)
