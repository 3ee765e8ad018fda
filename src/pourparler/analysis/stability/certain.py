"""What a record lets be known of preferences, and no more: ranges stay ranges, and silence is not indifference.

| what the record has | a party prefers one outcome to another | nobody knows |
|---|---|---|
| order of states | by its place | of what the order leaves out |
| priorities | by its statements | never |
| worth | if it is worth more for all worths in their ranges; what is in both cancels | where they overlap |
| ranking | if it is worth more whatever worths agree with it | where none has the better of the other |
| nothing | never | always |

Worths that agree with a ranking of measures add up to more for one outcome than for another if, at every place of the
ranking above the status quo, it has at least as many measures that are at least as good, and at every place below at
most as many that are at least as bad, and somewhere more or fewer.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import numpy as np
import numpy.typing as npt

from pourparler.analysis.stability.conflict import Comparison, GraphForm
from pourparler.analysis.stability.options import OptionForm
from pourparler.analysis.stability.preferences import Basis
from pourparler.analysis.worth.valuation import PartyWorth, exact, tiers_of, valuation_of
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking

MOST_OUTCOMES = 512
"""Outcomes that are compared two by two; more is refused."""
Signs = npt.NDArray[np.int8]
"""Per pair of states: 1 better, 0 the same, -1 worse, 2 unknown. Shape (states, states)."""
_SEEN = {1: Comparison.BETTER, 0: Comparison.SAME, -1: Comparison.WORSE, 2: Comparison.UNKNOWN}


@dataclass(frozen=True, eq=False)
class Pairwise:
    """Preferences pair by pair, in an array."""

    signs: Signs

    def compare(self, state: int, other: int) -> Comparison:
        """How the first state is to the party, beside the other."""
        return _SEEN[int(self.signs[state, other])]


def as_known(talks: Talks, form: OptionForm) -> GraphForm:
    """A conflict with what is known of preferences; its states are the feasible ones, in their order.

    Args:
        talks: the record.
        form: its outcomes.

    Raises:
        LimitError: there are too many outcomes to compare them two by two.
    """
    form.no_more_than(MOST_OUTCOMES, "to compare them two by two")
    states = form.states
    place = {state: number for number, state in enumerate(states)}
    parties = range(len(form.parties))
    return GraphForm(
        parties=form.parties,
        size=len(states),
        moves=tuple({place[s]: tuple(place[t] for t in form.reachable(p, s)) for s in states} for p in parties),
        preferences=tuple(Pairwise(_signs(talks, form, party)) for party in parties),
        labels=tuple(frozenset(form.in_force(state)) for state in states),
    )


def _signs(talks: Talks, form: OptionForm, party: int) -> Signs:
    known, name = form.preferred[party], form.parties[party]
    signs: Signs
    ranks = known.ranks[form.feasible]
    if known.basis in (Basis.PRIORITIES, Basis.ORDER_OF_STATES):
        signs = np.sign(ranks[:, None] - ranks[None, :]).astype(np.int8)
        if known.basis is Basis.ORDER_OF_STATES:
            left_out = np.array([state not in known.listed for state in form.states])
            signs[left_out[:, None] | left_out[None, :]] = 2
    elif known.basis is Basis.WORTH:
        signs = _by_worth(valuation_of(talks).of[name], form)
    else:
        signs = np.full((len(ranks), len(ranks)), 2, dtype=np.int8)
    np.fill_diagonal(signs, 0)
    return signs


def _by_worth(worth: PartyWorth, form: OptionForm) -> Signs:
    if worth.ranking is not None and not worth.terms:
        return _by_counts(_counts(worth.ranking, form))
    if worth.ranking is not None:
        return np.full((len(form.states), len(form.states)), 2, dtype=np.int8)  # an order and numbers do not add up
    bits = {measure: 1 << number for number, measure in enumerate(form.measures)}
    parts = [(bits[measure], amount) for measure, amount in worth.amounts.items()]
    parts += [(sum(bits[measure] for measure in term.measures), term.amount) for term in worth.terms]
    held = _held(form, [mask for mask, _ in parts])
    low, high = _whole([amount for _, amount in parts])
    gained, lost = held[:, None, :] & ~held[None, :, :], held[None, :, :] & ~held[:, None, :]
    least = (gained * low).sum(axis=2) - (lost * high).sum(axis=2)
    most = (gained * high).sum(axis=2) - (lost * low).sum(axis=2)
    return _between(least, most)


def _between(least: npt.NDArray[np.int64], most: npt.NDArray[np.int64]) -> Signs:
    """How a difference is seen of which the least and the most are known."""
    signs = np.full(least.shape, 2, dtype=np.int8)
    signs[least > 0] = 1
    signs[most < 0] = -1
    signs[(least == 0) & (most == 0)] = 0
    return signs


def _held(form: OptionForm, masks: list[int]) -> npt.NDArray[np.bool_]:
    """Per state and set of measures, whether all of them are in force."""
    states = np.asarray(form.states, dtype=np.int64)[:, None]
    wanted = np.array(masks, dtype=np.int64)[None, :]
    held: npt.NDArray[np.bool_] = (states & wanted) == wanted
    return held


def _whole(amounts: list[Amount]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Least and most worths in whole numbers of a unit that all are multiples of."""
    ends = [(exact(amount.low), exact(amount.high)) for amount in amounts]
    unit = lcm(*(end.denominator for pair in ends for end in pair))
    whole = [[int(Fraction(end) * unit) for end in pair] for pair in ends]
    array = np.array(whole, dtype=np.int64).reshape(-1, 2)
    return array[:, 0], array[:, 1]


def _counts(ranking: Ranking, form: OptionForm) -> npt.NDArray[np.int64]:
    """Per state and place of a ranking, how many measures are at least so good, or, with a minus, so bad."""
    above, below, marked = tiers_of(ranking)
    number = {measure: place for place, measure in enumerate(form.measures)}
    held = _held(form, [1 << place for place in range(len(form.measures))])
    columns = []
    for sign, tiers in ((1, above), (-1, below[::-1])):
        for last in range(1, len(tiers) + 1):
            inside = [number[measure] for tier in tiers[:last] for measure in tier]
            columns.append(sign * held[:, inside].sum(axis=1))
    if not marked and above:  # nobody knows what is good at all: no more and no fewer of them
        columns.append(-columns[-1])
    return np.stack(columns, axis=1) if columns else np.zeros((len(form.states), 1), dtype=np.int64)


def _by_counts(counts: npt.NDArray[np.int64]) -> Signs:
    difference = counts[:, None, :] - counts[None, :, :]
    at_least, at_most = np.all(difference >= 0, axis=2), np.all(difference <= 0, axis=2)
    signs: Signs = np.full(difference.shape[:2], 2, dtype=np.int8)
    signs[at_least & ~at_most] = 1
    signs[at_most & ~at_least] = -1
    signs[at_least & at_most] = 0
    return signs
