"""How things as they are could come to another outcome: shortest ways, who has to move, and where they could get stuck.

Whoever can change something may move: each party what it does alone, and the doers of a joint measure together. Along a
way of improvements each move is better for everybody who makes it; along a way of moves it need not be
[FangHipelKilgour1993]_.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pourparler.analysis.kernels.stability import submasks
from pourparler.analysis.stability.options import OptionForm

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mover:
    """Those who change something together.

    Attributes:
        parties: their numbers; one alone, or all doers of a joint measure.
        bits: what they can change.
    """

    parties: tuple[int, ...]
    bits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """One step of a way.

    Attributes:
        parties: numbers of those who make it.
        to: the state that it leads to.
    """

    parties: tuple[int, ...]
    to: int


@dataclass(frozen=True, kw_only=True)
class Ways:
    """The shortest ways from one state to all that can be reached.

    Attributes:
        start: the state.
        distance: per state how many steps away it is; -1 where it cannot be reached. Shape (2 ** measures,).
        before: per reached state the one before it. Shape (2 ** measures,).
        by: per reached state the number of the mover that made the last step. Shape (2 ** measures,).
        movers: those who move.
    """

    start: int
    distance: Numbers
    before: Numbers
    by: Numbers
    movers: tuple[Mover, ...]

    def reaches(self, state: int) -> bool:
        """Whether there is a way."""
        return bool(self.distance[state] >= 0)

    def to(self, state: int) -> tuple[Advance, ...] | None:
        """A shortest way, of several always the same; None where there is none."""
        if not self.reaches(state):
            return None
        steps = []
        while state != self.start:
            steps.append(Advance(parties=self.movers[self.by[state]].parties, to=state))
            state = int(self.before[state])
        return tuple(reversed(steps))


def ways_from(form: OptionForm, start: int, *, improving: bool) -> Ways:
    """The shortest ways from a state. Cost: O(states times changes that a mover can make).

    Args:
        form: the conflict.
        start: the state they begin with.
        improving: whether each step has to be better than the state it is made from, for all who make it.
    """
    movers = movers_of(form)
    distance = np.full(form.feasible.shape, -1, dtype=np.int64)
    before, by = distance.copy(), distance.copy()
    distance[start] = 0
    layer = np.array([start], dtype=np.int64)
    length = 0
    while len(layer):
        length += 1
        found: list[Numbers] = []
        for number, mover in enumerate(movers):
            for here, there in _steps(form, mover, layer, improving=improving):
                fresh = distance[there] < 0
                new = there[fresh]
                distance[new], before[new], by[new] = length, here[fresh], number
                found.append(new)
        layer = np.concatenate(found) if found else np.empty(0, dtype=np.int64)
    return Ways(start=start, distance=distance, before=before, by=by, movers=movers)


def movers_of(form: OptionForm) -> tuple[Mover, ...]:
    """Everybody who can change something: parties alone, in the order of the record, then those who do it jointly."""
    alone = [Mover(parties=(party,), bits=bits) for party, bits in enumerate(form.own)]
    jointly = [Mover(parties=tuple(sorted(doers)), bits=bits) for doers, bits in form.joint]
    return tuple(mover for mover in (*alone, *jointly) if mover.bits)


def _steps(form: OptionForm, mover: Mover, layer: Numbers, *, improving: bool) -> Iterator[tuple[Numbers, Numbers]]:
    """For each change that a mover can make, from where in a layer and to where."""
    for change in sorted(submasks(mover.bits), key=lambda one: (one.bit_count(), one)):
        there = layer ^ change
        allowed = form.possible(layer, change)
        for party in mover.parties if improving else ():
            rank = form.ranks[party]
            allowed &= rank[there] > rank[layer]
        if allowed.any():
            yield layer[allowed], there[allowed]


def dead_ends(form: OptionForm, ways: Ways, wanted: Sequence[int]) -> Numbers:
    """The reached states, but for those wanted, from which no step is better for its makers; nearest first."""
    stays = np.ones(form.feasible.shape, dtype=np.bool_)
    reached = np.flatnonzero(ways.distance >= 0).astype(np.int64)
    for mover in ways.movers:
        for here, _ in _steps(form, mover, reached, improving=True):
            stays[here] = False
    stays[list(wanted)] = False
    ends = reached[stays[reached]]
    return ends[np.argsort(ways.distance[ends], kind="stable")]
