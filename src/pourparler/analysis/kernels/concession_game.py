"""What simulated talks are played on: packages, what chance brings to each talk, and the figures of the rules."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Small = NDArray[np.int16]
Mask = NDArray[np.bool_]
Bits = NDArray[np.uint64]

ALTERNATING, SINGLE_TEXT, SHUTTLE = 0, 1, 2
ANSWERS = -1
"""The behaviour that has no curve of its own: to give as much as others give."""
EQUAL = 1e-9
"""Worths that are no further apart are equal."""
SHOWS = 0.1
"""The share of its way from the best to walking away from which on a party is taken to have given way."""
HALF_WAY, WHOLE_WAY = 0.5, 1.0 - 1e-9
"""How far a party has conceded when it lets go first of what it stated, then of what it holds firmly."""


@dataclass(frozen=True, kw_only=True)
class Game:
    """What is bargained over: packages, and which of them the positions of parties leave.

    Attributes:
        protocol: ``ALTERNATING``, ``SINGLE_TEXT`` or ``SHUTTLE``.
        rounds: how many there are; at least 1.
        bits: (packages,) as bit masks, ascending; at least one.
        measures: how many bits there are.
        terms: (terms, packages) whether all measures of an extra worth happen.
        term_party: (terms,) whose it is.
        walk_away: (parties,) worth of no deal.
        admits: (postures of all, packages) whether some order keeps what all stand on; party i at posture p adds
            p times ``stride[i]`` to the row.
        stride: (parties,).
        top: (parties,) the last posture of each, in which it has let go of all that it may let go of.
        lets_go: (parties,) the first posture in which it has let go of anything.
        curves: (behaviours, rounds) how far a party has conceded in each round, 0 to 1, never falling.
    """

    protocol: int
    rounds: int
    bits: Bits
    measures: int
    terms: Mask
    term_party: Places
    walk_away: Numbers
    admits: Mask
    stride: Places
    top: Places
    lets_go: Places
    curves: Numbers

    @cached_property
    def rows(self) -> list[list[bool]]:
        """``admits`` as plain lists."""
        rows: list[list[bool]] = self.admits.tolist()
        return rows

    @cached_property
    def steps(self) -> list[tuple[int, int]]:
        """The last posture of each party, and its stride, as plain numbers."""
        return list(zip(self.top.tolist(), self.stride.tolist(), strict=True))


@dataclass(frozen=True, kw_only=True)
class Chances:
    """What differs from talk to talk.

    Attributes:
        values: (talks, parties, measures) worth of each measure.
        terms: (talks, terms) extra worths.
        order: (talks, parties) who speaks first, second, …
        behaviour: (talks, parties) a row of ``Game.curves``, or ``ANSWERS``.
        text: (talks,) the package that a single text begins with.
        changes: (talks, rounds, drafts, 2) the measures that the mediator turns over in each draft; twice the same is
            one. No drafts except for a single text.
    """

    values: Numbers
    terms: Numbers
    order: Places
    behaviour: Places
    text: Places
    changes: Small
