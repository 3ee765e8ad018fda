"""Stability as the textbook writes it, word by word and slowly: the oracle. It shares no code with what it checks.

A model is (number of states, {(party, state): set of states}, {(party, state, other): "better" | "same" | "worse" |
"unknown"}, number of parties). Sources: [FangHipelKilgour1993]_ (legal sequences of several opponents, their chapter 4;
Nash, GMR, SMR, SEQ), [RegoVieira2017]_ (symmetric SEQ), [FraserHipel1984]_ (simultaneous sanctioning).
"""

import itertools
import random
from dataclasses import dataclass, field


@dataclass
class Model:
    parties: int
    states: list[int]
    moves: dict[tuple[int, int], set[int]]
    view: dict[tuple[int, int, int], str]
    options: dict[int, frozenset[str]] = field(default_factory=dict)
    owner: dict[str, int] = field(default_factory=dict)
    fixed: set[str] = field(default_factory=set)

    def improving(self, party: int, state: int) -> set[int]:
        return {one for one in self.moves[party, state] if self.view[party, one, state] == "better"}

    def at_most(self, party: int, one: int, state: int) -> bool:
        return self.view[party, one, state] in ("same", "worse")


def joint(model: Model, movers: list[int], start: int, *, improving: bool) -> set[int]:
    """R_H(s), or R_H+(s): by induction, with the set of those who can have made the last move to each state."""
    ahead = model.improving if improving else lambda party, state: model.moves[party, state]
    last: dict[int, set[int]] = {}
    for party in movers:
        for one in ahead(party, start):
            last.setdefault(one, set()).add(party)
    while True:
        more = {
            (two, party)
            for one, movers_last in last.items()
            for party in movers
            if movers_last != {party}
            for two in ahead(party, one)
            if party not in last.get(two, set())
        }
        if not more:
            return set(last)
        for two, party in more:
            last.setdefault(two, set()).add(party)


def stable(model: Model, party: int, state: int, concept: str) -> bool:
    others = [one for one in range(model.parties) if one != party]
    for better in model.improving(party, state):
        if concept == "nash":
            return False
        if concept == "sim":
            if not _simultaneous(model, party, state, better, others):
                return False
            continue
        sanctions = joint(model, others, better, improving=concept in ("seq", "sseq"))
        feared = [one for one in sanctions if model.at_most(party, one, state)]
        if concept in ("smr", "sseq"):
            feared = [one for one in feared if all(model.at_most(party, z, state) for z in model.moves[party, one])]
        if not feared:
            return False
    return True


def _simultaneous(model: Model, party: int, state: int, better: int, others: list[int]) -> bool:
    number = {options: one for one, options in model.options.items()}
    choices = [[None, *model.improving(other, state)] for other in others]
    for chosen in itertools.product(*choices):
        if all(one is None for one in chosen):
            continue
        changed = set(model.options[state])
        for one in (better, *(one for one in chosen if one is not None)):
            changed -= model.options[state] - model.options[one]
            changed |= model.options[one] - model.options[state]
        there = number.get(frozenset(changed))
        if there is not None and model.at_most(party, there, state):
            return True
    return False


def equilibria(model: Model, concept: str) -> set[int]:
    return {s for s in model.states if all(stable(model, party, s, concept) for party in range(model.parties))}


# -- random models ---------------------------------------------------------------------------------------------------


def option_model(
    seed: int, *, parties: int, options: int, infeasible: float, one_way: float, ties: int, unknown: float
) -> Model:
    """A random model in option form: each option is one party's, now and then two parties' jointly."""
    dice = random.Random(seed)
    names = [f"m{number}" for number in range(options)]
    owner = {name: dice.randrange(parties + (parties > 2)) for name in names}  # the last number: nobody's alone
    fixed = {name for name in names if dice.random() < one_way}
    everything = [frozenset(chosen) for size in range(options + 1) for chosen in itertools.combinations(names, size)]
    left = [state for state in everything if not state or dice.random() >= infeasible]
    label = dict(enumerate(left))
    moves = {
        (party, one): {
            two
            for two, there in label.items()
            if two != one
            and all(owner[name] == party for name in label[one] ^ there)
            and not (label[one] - there) & fixed
        }
        for party in range(parties)
        for one in label
    }
    return Model(parties, list(label), moves, _views(dice, parties, list(label), ties, unknown), label, owner, fixed)


def graph_model(seed: int, *, parties: int, states: int, share: float, ties: int, unknown: float) -> Model:
    """A random model in graph form: moves that need be neither transitive nor reversible."""
    dice = random.Random(seed)
    numbers = list(range(states))
    moves = {
        (party, one): {two for two in numbers if two != one and dice.random() < share}
        for party in range(parties)
        for one in numbers
    }
    return Model(parties, numbers, moves, _views(dice, parties, numbers, ties, unknown))


def _views(
    dice: random.Random, parties: int, states: list[int], ties: int, unknown: float
) -> dict[tuple[int, int, int], str]:
    view = {}
    for party in range(parties):
        worth = {state: dice.randrange(ties) for state in states}
        for one, two in itertools.combinations_with_replacement(states, 2):
            known = one == two or dice.random() >= unknown
            here, there = worth[one], worth[two]
            said = "unknown" if not known else "same" if here == there else "better" if here > there else "worse"
            view[party, one, two] = said
            view[party, two, one] = {"better": "worse", "worse": "better"}.get(said, said)
    return view
