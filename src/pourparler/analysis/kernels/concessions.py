"""Simulated talks over packages, very many of them: what is played, what chance brings, and what came of each talk.

A talk goes by one of three protocols (``docs/concessions.md`` says each rule). ``concession_talk`` plays one talk by
the rules as they are written, move by move; where there are many, a compiled loop plays the same talks some hundred
times as fast, and finds the same to the last bit: both add worths in one order and compare the same numbers.
"""

from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import in_parts, pays_off

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
_MANY = 100
"""Talks from which a compiled loop is worth the seconds that it takes to load or compile."""


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


@dataclass(frozen=True, kw_only=True)
class Played:
    """What came of talks.

    Attributes:
        deal: (talks,) the package agreed on; -1 for none.
        round: (talks,) the round in which it was, from 0; -1 for none.
        first: (talks,) who gave way first; -1 for nobody.
        shares: (talks, parties) what each got, as a share of the way from walking away to its best package; 0 without
            a deal.
    """

    deal: Places
    round: Places
    first: Places
    shares: Numbers


def play(game: Game, chances: Chances, *, loops: bool | None = None) -> Played:
    """Play talks.

    Args:
        game: what is bargained over.
        chances: what each talk begins with.
        loops: whether to take a compiled loop; None: where it is there and pays off.

    Cost: for each talk, parties x packages, and little for each round.
    """
    talks, parties = chances.order.shape
    played = Played(
        deal=np.full(talks, -1, dtype=np.int64),
        round=np.full(talks, -1, dtype=np.int64),
        first=np.full(talks, -1, dtype=np.int64),
        shares=np.zeros((talks, parties)),
    )
    if pays_off(talks >= _MANY) if loops is None else loops:
        in_parts(partial(_in_loops, game, chances, played, sums_of(game.bits)), talks, least=16)
    else:
        _one_by_one(game, chances, played)
    return played


def _one_by_one(game: Game, chances: Chances, played: Played) -> None:
    from pourparler.analysis.kernels.concession_talk import Talk

    for number in range(len(played.deal)):
        talk = Talk(game, chances, number)
        talk.play()
        played.deal[number], played.round[number], played.first[number] = talk.deal, talk.ended, talk.first
        played.shares[number] = talk.shares()


@dataclass(frozen=True, kw_only=True)
class Sums:
    """How the worths of packages are added up, each sum one measure longer than another.

    Attributes:
        shorter: (sums,) the sum without its last measure; the first, of nothing, is its own.
        last: (sums,) its last measure.
        of: (packages,) the sum that is the package.
    """

    shorter: Places
    last: Places
    of: Places


def sums_of(bits: Bits) -> Sums:
    """The sums of some packages, and all that these are made of; measures are added in their order."""
    found: dict[int, int] = {0: 0}
    shorter, last = [0], [0]
    of = [_sum_of(int(case), found, shorter, last) for case in bits]
    return Sums(
        shorter=np.array(shorter, dtype=np.int64), last=np.array(last, dtype=np.int64), of=np.array(of, dtype=np.int64)
    )


def _sum_of(case: int, found: dict[int, int], shorter: list[int], last: list[int]) -> int:
    if case not in found:
        top = case.bit_length() - 1
        before = _sum_of(case & ~(1 << top), found, shorter, last)
        found[case] = len(last)
        shorter.append(before)
        last.append(top)
    return found[case]


def _in_loops(game: Game, chances: Chances, played: Played, sums: Sums, first: int, last: int) -> None:
    from pourparler.analysis.kernels import concession_loops

    concession_loops.play(
        game.protocol,
        (game.bits.astype(np.int64), sums.shorter, sums.last, sums.of),
        (game.terms, game.term_party, game.walk_away, game.curves),
        game.admits,
        np.stack((game.stride, game.top, game.lets_go), axis=1),
        (chances.values, chances.terms, chances.order, chances.behaviour, chances.text, chances.changes),
        (played.deal, played.round, played.first, played.shares),
        (first, last),
    )
