"""What a party prefers, over all states: by an order of states, by priorities, or by worth, in this order.

Priorities are prioritised statements: a state in which the most important of those that differ holds is the better one,
whatever holds of the rest [FangHipelKilgourPeng2003]_. Worths are taken at their means, as exact numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np
import numpy.typing as npt

from pourparler.analysis.stability.truths import States, where_true
from pourparler.analysis.worth.valuation import PartyWorth, valuation_of
from pourparler.record.conditions.syntax import Condition
from pourparler.record.talks import Talks
from pourparler.record.valuations import OrderOfStates

Order = npt.NDArray[np.int64]
"""Per state its place in an order with ties, from 0, the worst. Shape (states,)."""


class Basis(StrEnum):
    """What a preference rests on in the record."""

    ORDER_OF_STATES = "order of states"
    PRIORITIES = "priorities"
    WORTH = "worth"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True)
class Preferred:
    """One party's order of all states.

    Attributes:
        basis: what it rests on; of a party without any, each state is as good as the other here.
        ranks: the place of each state. Shape (states,).
        listed: numbers of the states that an order of states names; the others stand below all of them. Empty of
            another basis.
    """

    basis: Basis
    ranks: Order
    listed: frozenset[int] = frozenset()


def preferred(talks: Talks, party: str, states: States, bit_of: Mapping[str, int]) -> Preferred:
    """What a party prefers.

    Args:
        talks: the record.
        party: its id.
        states: sets of measures as numbers: bit k stands for the k-th measure.
        bit_of: the number of each measure's bit.
    """
    for order in talks.order_of_states:
        if order.party == party:
            return _listed(order, states, bit_of)
    for entry in talks.priorities:
        if entry.party == party:
            return Preferred(basis=Basis.PRIORITIES, ranks=_places(_score(entry.statements, states, bit_of)))
    worth = valuation_of(talks).of.get(party)
    if worth is None:
        return Preferred(basis=Basis.NOTHING, ranks=np.zeros(states.shape, dtype=np.int64))
    return Preferred(basis=Basis.WORTH, ranks=_places(worths_of(worth, states, bit_of)[0]))


def _listed(order: OrderOfStates, states: States, bit_of: Mapping[str, int]) -> Preferred:
    ranks = np.zeros(states.shape, dtype=np.int64)
    named = set()
    for place, tier in enumerate(reversed(order.tiers), start=1):
        for state in tier:
            number = sum(1 << bit_of[measure] for measure in state)
            ranks[number] = place
            named.add(number)
    return Preferred(basis=Basis.ORDER_OF_STATES, ranks=ranks, listed=frozenset(named))


_AT_ONCE = 30
"""Statements that one number holds the truth of, beside the place of a state so far."""


def _score(statements: tuple[Condition, ...], states: States, bit_of: Mapping[str, int]) -> Order:
    """A number that is higher where a more important statement holds."""
    score = np.zeros(states.shape, dtype=np.int64)
    for number, statement in enumerate(statements, start=1):
        score = 2 * score + where_true(statement, states, bit_of)
        if number % _AT_ONCE == 0:
            score = _places(score)
    return score


def worths_of(worth: PartyWorth, states: States, bit_of: Mapping[str, int]) -> tuple[npt.NDArray[Any], int]:
    """What all states are worth to a party, and into how many parts a point of worth is divided there.

    Args:
        worth: of the party; uncertain amounts at their means.
        states: sets of measures as numbers: bit k stands for the k-th measure.
        bit_of: the number of each measure's bit.

    Returns:
        The worths, shape (states,), exact whole numbers of the greatest unit that all amounts are multiples of, where
        they are not too large for that; and how many of these units make a point.
    """
    parts = [(1 << bit_of[measure], value) for measure, value in worth.values.items() if value]
    parts += [(sum(1 << bit_of[measure] for measure in term.measures), term.mean) for term in worth.terms]
    unit = lcm(*(value.denominator for _, value in parts))
    whole = sum((abs(value * unit) for _, value in parts), start=Fraction(0)) < 2**62
    total = np.zeros(states.shape, dtype=np.int64 if whole else np.float64)
    for bits, value in parts:
        total += np.where((states & bits) == bits, int(value * unit) if whole else float(value), 0)
    return (total, unit) if whole else (np.round(total, 9), 1)


def _places(scores: npt.NDArray[Any]) -> Order:
    """Scores as places in their order, so that they stay small."""
    return np.unique(scores, return_inverse=True)[1].reshape(scores.shape).astype(np.int64)
