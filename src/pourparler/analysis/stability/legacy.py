"""What older programs for the graph model call stable, so that a difference from their answers can be explained.

They let each opponent move at most once while it answers an improvement; by the definition nobody moves twice *in a
row*, so that an opponent can move again after another one has [FangHipelKilgour1993]_. And for simultaneous stability
they go once through what the others could do at the same time: what was tried against one improvement is not tried
against the next. Both make them call unstable what the definition calls stable, never the other way round; with two
parties only the second can matter.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from pourparler.analysis.stability.concepts import Concept, judge
from pourparler.analysis.stability.concepts import equilibria as plain_equilibria
from pourparler.analysis.stability.conflict import Conflict, improvements, is_no_better, opponents
from pourparler.analysis.stability.options import option_form
from pourparler.record.talks import Talks

COMPARED = (Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SIM)
"""The concepts that such programs know."""
MOST_OUTCOMES = 1_024
"""Outcomes that are judged both ways; more is refused."""
_ANSWERED = (Concept.GMR, Concept.SMR, Concept.SEQ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What is stable for everybody by one concept, though such a program says that it is not.

    Attributes:
        concept: the concept.
        outcomes: ids of the measures in force in each.
    """

    concept: Concept
    outcomes: tuple[tuple[str, ...], ...]


def missed(talks: Talks) -> tuple[Missed, ...]:
    """What such a program would not call an equilibrium though it is one, by each concept that it knows.

    Args:
        talks: a record without faults.

    Raises:
        LimitError: there are too many outcomes.
    """
    form = option_form(talks)
    form.no_more_than(MOST_OUTCOMES, "to judge them in two ways")
    found = {one: sorted(plain_equilibria(form, one) - equilibria(form, one)) for one in COMPARED}
    return tuple(Missed(concept=one, outcomes=tuple(map(form.in_force, states))) for one, states in found.items())


def is_stable(conflict: Conflict, party: int, state: int, concept: Concept) -> bool:
    """Whether such a program calls a state stable for a party.

    Args:
        conflict: the conflict.
        party: the party's number.
        state: the state.
        concept: by which it is judged; ``SIM`` only where states are sets of measures.
    """
    better = sorted(improvements(conflict, party, state))
    if concept is Concept.SIM:
        moves = product(*((state, *sorted(improvements(conflict, one, state))) for one in opponents(conflict, party)))
        return all(_is_met(conflict, party, state, there, moves) for there in better)
    if concept not in _ANSWERED:
        return judge(conflict, party, state, concept).stable
    return all(_is_answered(conflict, party, state, there, concept) for there in better)


def equilibria(conflict: Conflict, concept: Concept) -> frozenset[int]:
    """The states that such a program calls stable for every party."""
    parties = range(len(conflict.parties))
    return frozenset(s for s in conflict.states if all(is_stable(conflict, one, s, concept) for one in parties))


def _is_met(conflict: Conflict, party: int, state: int, there: int, moves: Iterator[tuple[int, ...]]) -> bool:
    """Whether moves at the same time, of those not tried so far, leave a party no better off."""
    for chosen in moves:
        feared = conflict.together(state, [there, *chosen])
        if feared is not None and is_no_better(conflict, party, feared, state):
            return True
    return False


def _is_answered(conflict: Conflict, party: int, state: int, there: int, concept: Concept) -> bool:
    def ahead(mover: int, here: int) -> tuple[int, ...]:
        return improvements(conflict, mover, here) if concept is Concept.SEQ else conflict.reachable(mover, here)

    for feared in _once_each(ahead, frozenset(opponents(conflict, party)), there):
        after = conflict.reachable(party, feared) if concept is Concept.SMR else ()
        if all(is_no_better(conflict, party, one, state) for one in (feared, *after)):
            return True
    return False


def _once_each(ahead: Callable[[int, int], tuple[int, ...]], movers: frozenset[int], start: int) -> Iterator[int]:
    """Where movers lead to if each of them moves once at most, in any order."""
    seen = {(start, movers)}
    waiting = [(start, movers)]
    while waiting:
        state, left = waiting.pop()
        for mover in left:
            for there in ahead(mover, state):
                if (there, left - {mover}) not in seen:
                    seen.add((there, left - {mover}))
                    waiting.append((there, left - {mover}))
                    yield there
