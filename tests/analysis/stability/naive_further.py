"""Unknown preference, strength and coalitions as their papers write them, word by word and slowly.

[LiHipelKilgourFang2004]_ for (a) to (d), [HamoudaKilgourHipel2004]_ and [XuHipelKilgour2009]_ for strength,
[InoharaHipel2008]_ for coalitions. Reached lists are built on ``naive.joint``'s way of writing, not on the program's.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass

from tests.analysis.stability.naive import Model, joint

Ahead = Callable[[int, int], set[int]]


def legal(ahead: Ahead, movers: list[int], start: int) -> set[int]:
    """What legal sequences reach, by trying all of them up to a length at which nothing new can come."""
    ends: set[tuple[int, int | None]] = {(start, None)}
    while True:
        more: set[tuple[int, int | None]] = set()
        for (state, last), mover in itertools.product(ends, movers):
            if mover != last:
                more |= {(there, mover) for there in ahead(mover, state)}
        if more <= ends:
            return {state for state, last in ends if last is not None}
        ends |= more


# -- unknown: R+, RU, and what is not preferred ----------------------------------------------------------------------


def unknown_stable(model: Model, party: int, state: int, concept: str, attitude: str) -> bool:
    others = [one for one in range(model.parties) if one != party]
    plus = {one for one in model.moves[party, state] if model.view[party, one, state] == "better"}
    unsure = {one for one in model.moves[party, state] if model.view[party, one, state] == "unknown"}
    starts = plus | unsure if attitude in ("a", "c") else plus
    if concept == "nash":
        return not starts
    wrong = {"same", "worse", "unknown"} if attitude in ("c", "d") else {"same", "worse"}
    bad = {one for one in model.states if model.view[party, one, state] in wrong}
    for start in starts:
        if concept == "seq":
            sanctions = legal(
                lambda mover, here: {
                    one for one in model.moves[mover, here] if model.view[mover, one, here] in ("better", "unknown")
                },
                others,
                start,
            )
        else:
            sanctions = joint(model, others, start, improving=False)
        sanctions &= bad
        if concept == "smr":
            sanctions = {one for one in sanctions if model.moves[party, one] <= bad}
        if not sanctions:
            return False
    return True


# -- strength: worths stand for states; more than two apart is strongly preferred ------------------------------------


@dataclass
class Worths:
    model: Model
    worth: dict[tuple[int, int], int]

    def ahead(self, mover: int, here: int) -> set[int]:
        return {one for one in self.model.moves[mover, here] if self.worth[mover, one] > self.worth[mover, here]}

    def everywhere(self, mover: int, here: int) -> set[int]:
        return self.model.moves[mover, here]


def strength_stable(worths: Worths, party: int, state: int, concept: str, *, strong: bool) -> bool:
    model, worth = worths.model, worths.worth
    others = [one for one in range(model.parties) if one != party]
    if strong:
        bad = {one for one in model.states if worth[party, state] - worth[party, one] > 2}
    else:
        bad = {one for one in model.states if worth[party, one] <= worth[party, state]}
    for start in worths.ahead(party, state):
        if concept == "nash":
            return False
        sanctions = legal(worths.ahead if concept == "seq" else worths.everywhere, others, start) & bad
        if concept == "smr":
            sanctions = {one for one in sanctions if model.moves[party, one] <= bad}
        if not sanctions:
            return False
    return True


# -- coalitions --------------------------------------------------------------------------------------------------------


def together(model: Model, members: tuple[int, ...], state: int) -> set[int]:
    """R_H(s); of options, any change of what members do, at once, that leads to a state."""
    if not model.options:
        return legal(lambda mover, here: model.moves[mover, here], list(members), state) - {state}
    here = model.options[state]
    return {
        one
        for one, there in model.options.items()
        if one != state
        and all(model.owner[name] in members for name in here ^ there)
        and not (here - there) & model.fixed
    }


def all_gain(model: Model, members: tuple[int, ...], state: int) -> set[int]:
    """R_H++(s)."""
    reached = together(model, members, state)
    return {one for one in reached if all(model.view[member, one, state] == "better" for member in members)}


def by_groups(model: Model, others: tuple[int, ...], start: int) -> set[int]:
    """What coalitions among the others reach, each by what all its members prefer, none twice in a row."""
    groups = [c for size in range(1, len(others) + 1) for c in itertools.combinations(others, size)]
    return legal(lambda group, here: all_gain(model, groups[group], here), list(range(len(groups))), start)


def coalition_stable(model: Model, members: tuple[int, ...], state: int, concept: str) -> bool:
    others = tuple(one for one in range(model.parties) if one not in members)
    bad = {one for one in model.states if any(model.at_most(member, one, state) for member in members)}
    for start in all_gain(model, members, state):
        if concept == "nash":
            return False
        if concept == "seq":
            sanctions = by_groups(model, others, start)
        else:
            sanctions = together(model, others, start) if others else set()
        sanctions &= bad
        if concept == "smr":
            sanctions = {one for one in sanctions if together(model, members, one) <= bad}
        if not sanctions:
            return False
    return True
