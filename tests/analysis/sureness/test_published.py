"""Estimators against published examples: total effects of two test functions, and intervals of shares."""

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
import pytest

from pourparler.analysis.sureness.effects import total_effect
from pourparler.analysis.sureness.shares import share_of

DRAWS = 20_000
A = (0.0, 0.5, 3.0, 9.0, 99.0, 99.0)
"""Coefficients of the G function [Saltelli2010]_."""


def ishigami(x: Any) -> Any:
    """Ishigami and Homma's function with a = 7 and b = 0.1, of three numbers between -pi and pi."""
    one, two, three = ((2 * x - 1) * np.pi).T
    return np.sin(one) + 7 * np.sin(two) ** 2 + 0.1 * three**4 * np.sin(one)


def sobol_g(x: Any) -> Any:
    a = np.array(A)
    return np.prod((np.abs(4 * x - 2) + a) / (1 + a), axis=1)


def totals_of_g() -> list[float]:
    """The exact total effects: V_i times the product of (1 + V_j) of the others, over the variance."""
    parts = [1 / 3 / (1 + a) ** 2 for a in A]
    whole = float(np.prod([1 + part for part in parts]))
    return [part * whole / (1 + part) / (whole - 1) for part in parts]


def estimated(function: Callable[[Any], Any], number: int, size: int, seed: int) -> tuple[float, float]:
    source = np.random.default_rng(seed)
    first, second = source.random((DRAWS, size)), source.random((DRAWS, size))
    mixed = first.copy()
    mixed[:, number] = second[:, number]
    found = total_effect(function(first), function(mixed))
    assert found is not None
    return found.effect, found.se


@pytest.mark.parametrize(("number", "known"), [(0, 0.5576), (1, 0.4424), (2, 0.2437)])
def test_total_effects_of_ishigamis_function_are_within_three_standard_errors(number: int, known: float) -> None:
    effect, se = estimated(ishigami, number, 3, seed=1)
    assert abs(effect - known) < 3 * se + 5e-5
    assert se < 0.02


@pytest.mark.parametrize(("number", "known"), list(enumerate(totals_of_g())))
def test_total_effects_of_the_g_function_are_within_three_standard_errors(number: int, known: float) -> None:
    effect, se = estimated(sobol_g, number, 6, seed=2)
    assert abs(effect - known) < 3 * se


def test_standard_errors_are_as_large_as_what_estimates_differ_by() -> None:
    found = [estimated(ishigami, 0, 3, seed) for seed in range(40)]
    spread = float(np.std([effect for effect, _ in found]))
    told = float(np.mean([se for _, se in found]))
    assert 0.7 < told / spread < 1.4


def test_standard_errors_are_those_of_leaving_one_draw_out() -> None:
    """The jackknife, which knows nothing of the formula."""
    source = np.random.default_rng(3)
    first, second = source.random((1_500, 3)), source.random((1_500, 3))
    mixed = first.copy()
    mixed[:, 1] = second[:, 1]
    drawn, afresh = ishigami(first), ishigami(mixed)
    found = total_effect(drawn, afresh)
    assert found is not None
    left = [total_effect(np.delete(drawn, place), np.delete(afresh, place)) for place in range(len(drawn))]
    effects = np.array([one.effect for one in left if one is not None])
    jackknife = float(np.sqrt(len(effects) - 1) * effects.std())
    assert found.se == pytest.approx(jackknife, rel=0.03)


def test_what_never_varies_has_no_effect_to_tell() -> None:
    assert total_effect(np.ones(10), np.ones(10)) is None


def test_a_yes_that_turns_on_one_of_two_signs_alone() -> None:
    """All four cases once each: the first judgement decides, the second does not."""
    cases = np.array(list(product((0.0, 1.0), repeat=4)))  # first and second judgement, then both drawn afresh
    first, _, anew, _ = cases.T
    found = total_effect(first, anew)
    assert found is not None
    assert found.effect == pytest.approx(1.0)
    nothing = total_effect(first, first)
    assert nothing is not None
    assert nothing.effect == 0


@pytest.mark.parametrize(
    ("count", "draws", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_are_those_of_newcombes_table(count: int, draws: int, low: float, high: float) -> None:
    """Score method without continuity correction, Newcombe (1998), Statistics in Medicine 17, table I."""
    found = share_of(count, draws)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_all_and_nothing_keep_their_ends() -> None:
    assert share_of(7, 7).high == 1
    assert share_of(0, 7).low == 0
    assert share_of(7, 7).low == pytest.approx(1 - share_of(0, 7).high)


def test_the_standard_error_of_a_share_is_that_of_a_binomial() -> None:
    assert share_of(25, 100).se == pytest.approx((0.25 * 0.75 / 100) ** 0.5)
    assert share_of(10, 1_000).se == pytest.approx((0.01 * 0.99 / 1_000) ** 0.5)
