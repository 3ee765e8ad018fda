"""What several parties would leave an outcome for by agreement: changes that all who make them prefer.

An outcome that each party alone would keep may last only as long as nobody talks [InoharaHipel2008]_. A measure with
several doers is moved by all of them; whoever need not move is not asked.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from pourparler.analysis.stability.coalitions import Departure
from pourparler.analysis.stability.options import OptionForm
from pourparler.analysis.stability.paths import movers_of

Numbers = npt.NDArray[np.int64]


def agreed(form: OptionForm, state: int) -> tuple[Departure, ...]:
    """The smallest groups of two parties or more with an improvement on a state, each with its smallest one.

    Args:
        form: the conflict.
        state: the state that they would leave.

    Returns:
        A departure for each group that holds no smaller one; the fewest parties first. Cost: O(states).
    """
    there = np.arange(len(form.feasible), dtype=np.int64)
    change = there ^ state
    makers = _makers(form, change)
    gaining = sum((ranks > ranks[state]).astype(np.int64) << party for party, ranks in enumerate(form.ranks))
    possible = form.feasible & (change & (_fixed(form) | (state & form.one_way)) == 0)
    found = np.flatnonzero(possible & (makers & ~gaining == 0) & (np.bitwise_count(makers) > 1))
    return tuple(_smallest(makers[found], found, np.bitwise_count(change[found])))


def _makers(form: OptionForm, change: Numbers) -> Numbers:
    """For each change the parties that have to make it: bit k stands for the k-th."""
    makers = np.zeros_like(change)
    for mover in movers_of(form):
        makers |= np.where(change & mover.bits, sum(1 << party for party in mover.parties), 0)
    return makers


def _fixed(form: OptionForm) -> int:
    """Bits of what nobody who is bound can change."""
    free = sum(mover.bits for mover in movers_of(form))
    return (len(form.feasible) - 1) & ~free


def _smallest(makers: Numbers, there: Numbers, sizes: Numbers) -> Iterator[Departure]:
    order = np.lexsort((there, sizes, makers))
    groups, first = np.unique(makers[order], return_index=True)
    told: list[int] = []
    for group, place in sorted(zip(groups.tolist(), first.tolist(), strict=True), key=lambda one: one[0].bit_count()):
        if not any(smaller & group == smaller for smaller in told):
            told.append(group)
            members = tuple(party for party in range(group.bit_length()) if group >> party & 1)
            yield Departure(coalition=members, to=int(there[order[place]]))
