"""What differs from talk to talk: worths within what is known of them, who speaks first, how each party concedes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pourparler.analysis.concessions.answer import Behaviour, Protocol
from pourparler.analysis.concessions.setting import Setting
from pourparler.analysis.worth.draws import draw

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pourparler.analysis.kernels.concession_game import Chances, Game

    Places = NDArray[np.int64]

AT_ONCE = 2_000
"""Talks whose chances are drawn together, whatever the number of processors: so that figures do not depend on it."""
DRAFTS = 5
"""Changes of a single text that are read out in one round."""
DRAWN = (Behaviour.BOULWARE, Behaviour.LINEAR, Behaviour.CONCEDER, Behaviour.TIT_FOR_TAT)
"""The behaviours that are drawn, each as likely as another, where it is not said how a party concedes."""
POWERS = {Behaviour.BOULWARE: 4.0, Behaviour.LINEAR: 1.0, Behaviour.CONCEDER: 0.25}
"""How far a party has conceded when a share t of the time is over: t to this power."""
_ROWS = (*POWERS, Behaviour.HOLDS_OUT)


def game_of(setting: Setting, protocol: Protocol, rounds: int) -> "Game":
    """What is bargained over, as arrays.

    Args:
        setting: the same, from the record; at least one package is possible.
        protocol: by which rules.
        rounds: how many.
    """
    import numpy as np

    from pourparler.analysis.kernels import concession_game as kernel

    codes = {
        Protocol.ALTERNATING: kernel.ALTERNATING,
        Protocol.SINGLE_TEXT: kernel.SINGLE_TEXT,
        Protocol.SHUTTLE: kernel.SHUTTLE,
    }
    place = {measure: bit for bit, measure in enumerate(setting.valuation.measures)}
    masks = [np.uint64(sum(1 << place[m] for m in measures)) for _, measures in setting.terms]
    has = [(setting.bits & mask) == mask for mask in masks]
    widths = [top + 1 for top in setting.top]
    return kernel.Game(
        protocol=codes[protocol],
        rounds=rounds,
        bits=setting.bits,
        measures=len(place),
        terms=np.array(has, dtype=np.bool_).reshape(len(has), len(setting.bits)),
        term_party=np.array([party for party, _ in setting.terms], dtype=np.int64),
        walk_away=np.array(setting.walk_away),
        admits=setting.admits,
        stride=np.cumprod([1, *widths[:-1]], dtype=np.int64),
        top=np.array(setting.top, dtype=np.int64),
        lets_go=np.array(setting.lets_go, dtype=np.int64),
        curves=np.array([_curve(behaviour, rounds) for behaviour in _ROWS]),
    )


def _curve(behaviour: Behaviour, rounds: int) -> list[float]:
    """How far a party has conceded in each round; all the way in the last."""
    if behaviour not in POWERS:
        return [0.0] * rounds
    return [(number / (rounds - 1)) ** POWERS[behaviour] if rounds > 1 else 1.0 for number in range(rounds)]


def code(behaviour: Behaviour) -> int:
    """The row of its curve, or what says that it answers others."""
    from pourparler.analysis.kernels.concession_game import ANSWERS

    return ANSWERS if behaviour is Behaviour.TIT_FOR_TAT else _ROWS.index(behaviour)


def behaviour_of(row: int) -> Behaviour:
    """The behaviour of a row."""
    return Behaviour.TIT_FOR_TAT if row < 0 else _ROWS[row]


def block_of(
    setting: Setting,
    game: "Game",
    behaviours: Mapping[str, Behaviour],
    block: int,
    seed: int,
    *,
    size: int = AT_ONCE,
) -> "Chances":
    """The chances of one block of talks.

    Args:
        setting: what is bargained over.
        game: the same as arrays.
        behaviours: how parties concede, by id; drawn for those not named.
        block: which, from 0: its talks are those from ``block * AT_ONCE`` on.
        seed: the same seed gives the same talks.
        size: how many of its talks are wanted, the first ones; all are drawn.
    """
    import numpy as np

    from pourparler.analysis.kernels.concession_game import SINGLE_TEXT, Chances

    drawn = draw(setting.valuation, AT_ONCE, seed << 32 | block)
    source = np.random.Generator(np.random.PCG64([seed, block]))
    parties, drafts = len(setting.parties), DRAFTS if game.protocol == SINGLE_TEXT else 0
    order = source.permuted(np.tile(np.arange(parties), (AT_ONCE, 1)), axis=1)
    rows = np.array([code(one) for one in DRAWN])[source.integers(0, len(DRAWN), (AT_ONCE, parties))]
    for party, behaviour in behaviours.items():
        rows[:, setting.parties.index(party)] = code(behaviour)
    return Chances(
        values=drawn.values[:size],
        terms=drawn.terms[:size],
        order=order[:size],
        behaviour=rows[:size],
        text=source.integers(0, len(game.bits), AT_ONCE)[:size],
        changes=_turned(game, source.integers(0, 1 << 30, (AT_ONCE, game.rounds, drafts, 2)))[:size],
    )


def _turned(game: "Game", numbers: "Places") -> "NDArray[np.int16]":
    """Measures that a mediator turns over: of those that not all possible packages have, or not all have not."""
    import numpy as np

    every, some = np.bitwise_and.reduce(game.bits), np.bitwise_or.reduce(game.bits)
    open_ = [bit for bit in range(game.measures) if int(every ^ some) >> bit & 1] or [0]
    chosen: NDArray[np.int16] = np.array(open_, dtype=np.int16)[numbers % len(open_)]
    return chosen
