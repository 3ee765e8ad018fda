"""Simulated talks over packages, very many of them: what is played, what chance brings, and what came of each talk.

A talk goes by one of three protocols (``docs/concessions.md`` says each rule). ``concession_talk`` plays one talk by
the rules as they are written, move by move; where there are many, a compiled loop plays the same talks some hundred
times as fast, and finds the same to the last bit: both add worths in one order and compare the same numbers.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np

from pourparler.analysis.kernels.compiled import in_parts, pays_off
from pourparler.analysis.kernels.concession_game import Bits, Chances, Game, Numbers, Places

_MANY = 100
"""Talks from which a compiled loop is worth the seconds that it takes to load or compile."""


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
