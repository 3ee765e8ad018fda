"""Packages sorted by worth into levels, compiled: so that a move looks at those of a level or two, not at all."""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled
from pourparler.analysis.kernels.concession_game import EQUAL

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]
Levels = NDArray[np.int32]

LEVELS = 256


@compiled
def measure(values: Numbers, extra: Numbers, term_party: Places, talk: int, party: int, scales: Numbers) -> None:
    """The least that a package may be worth to a party, and levels by worth up to the most."""
    low, high = 0.0, 0.0
    for place in range(values.shape[2]):
        low += min(values[talk, party, place], 0.0)
        high += max(values[talk, party, place], 0.0)
    for term in range(term_party.shape[0]):
        if term_party[term] == party:
            low += min(extra[talk, term], 0.0)
            high += max(extra[talk, term], 0.0)
    scales[party, 0], scales[party, 1] = low, LEVELS / (high - low) if high > low else 0.0


@compiled
def level_of(worth: float, low: float, scale: float) -> int:
    """The level of a worth."""
    return min(max(int((worth - low) * scale), 0), LEVELS - 1)


@compiled
def sort(
    worth: Numbers, levels: Levels, by_level: Levels, starts: Places, scales: Numbers, ranked: Numbers, party: int
) -> None:
    """Sort packages into levels, the lowest first, within a level by place.

    Args:
        worth: (parties, packages).
        levels: (packages,) room.
        by_level: (parties, packages) comes to hold the packages, level by level.
        starts: (parties, levels + 1) comes to hold where each level begins.
        scales: (parties, 2) the worth where levels begin, and levels by worth.
        ranked: (parties, packages) comes to hold what the packages are worth, in the order of ``by_level``.
        party: whose worth counts.
    """
    low, scale = scales[party, 0], scales[party, 1]
    for level in range(LEVELS + 1):
        starts[party, level] = 0
    for package in range(worth.shape[1]):
        level = level_of(worth[party, package], low, scale)
        levels[package] = level
        starts[party, level + 1] += 1
    for level in range(LEVELS):
        starts[party, level + 1] += starts[party, level]
    for package in range(worth.shape[1]):
        at = starts[party, levels[package]]
        by_level[party, at] = package
        ranked[party, at] = worth[party, package]
        starts[party, levels[package]] = at + 1
    for level in range(LEVELS, 0, -1):
        starts[party, level] = starts[party, level - 1]
    starts[party, 0] = 0


@compiled
def just_enough(
    by_level: Levels,
    starts: Places,
    scales: Numbers,
    ranked: Numbers,
    admits: Mask,
    party: int,
    row: int,
    target: float,
) -> int:
    """The package of least worth that is enough; -1 for none."""
    enough = target - EQUAL
    chosen, least = -1, np.inf
    for level in range(level_of(enough, scales[party, 0], scales[party, 1]), LEVELS):
        for at in range(starts[party, level], starts[party, level + 1]):
            worth = ranked[party, at]
            if enough <= worth < least and admits[row, by_level[party, at]]:
                chosen, least = by_level[party, at], worth
        if chosen >= 0:
            return chosen
    return -1


@compiled
def worth_most(
    by_level: Levels, starts: Places, ranked: Numbers, admits: Mask, party: int, row: int, least: float
) -> int:
    """The package of most worth, where that is no less than the least; -1 for none."""
    chosen, most = -1, -np.inf
    for level in range(LEVELS - 1, -1, -1):
        for at in range(starts[party, level], starts[party, level + 1]):
            worth = ranked[party, at]
            if worth > most and worth >= least and admits[row, by_level[party, at]]:
                chosen, most = by_level[party, at], worth
        if chosen >= 0:
            return chosen
    return -1
