"""Where a condition holds, over all states at once: a state is a set of measures, with no order between them."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from pourparler.record.conditions.atoms import Apart, By, Every, Formula, Happens, Some, in_atoms
from pourparler.record.conditions.ladder import order_forgotten
from pourparler.record.conditions.syntax import Condition

States = npt.NDArray[np.int64]
"""Sets of measures as numbers: bit k stands for the k-th measure. Shape (states,)."""
Truth = npt.NDArray[np.bool_]
"""Whether something holds in each state. Shape (states,)."""


def where_true(condition: Condition, states: States, bit_of: Mapping[str, int]) -> Truth:
    """Whether a condition holds in each state; every word of order reads as "in return for", under ``not``, too.

    Args:
        condition: what is said, without ``first``.
        states: the states.
        bit_of: the number of each measure's bit.
    """
    return _true(in_atoms(order_forgotten(condition, everywhere=True)), states, bit_of)


def _true(formula: Formula, states: States, bit_of: Mapping[str, int]) -> Truth:
    match formula:
        case Happens(measure, so):
            return _in_force(measure, states, bit_of) if so else ~_in_force(measure, states, bit_of)
        case Apart(earlier, later, _):
            awaited = [_in_force(measure, states, bit_of) for measure in earlier]
            return _any([*awaited, ~_in_force(later, states, bit_of)])
        case By(_, _, so):
            return np.full(states.shape, so, dtype=np.bool_)
        case Every(parts):
            return ~_any([~_true(part, states, bit_of) for part in parts])
        case Some(parts):
            return _any([_true(part, states, bit_of) for part in parts])


def _any(parts: list[Truth]) -> Truth:
    found = np.zeros(parts[0].shape, dtype=np.bool_)
    for part in parts:
        found |= part
    return found


def _in_force(measure: str, states: States, bit_of: Mapping[str, int]) -> Truth:
    return ((states >> bit_of[measure]) & 1).astype(np.bool_)
