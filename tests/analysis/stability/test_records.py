"""From the text of a talks file to its equilibria: the whole way is held against definitions written down apart.

Conditions are made as sentences together with what they mean of a set of measures, so that nothing here is parsed, and
the states, moves and preferences of the oracle are worked out from that alone.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import pytest

from pourparler.analysis.stability import find, find_stability
from pourparler.record.codec import loads
from tests.analysis.stability import naive

State = frozenset[str]
Holds = Callable[[State], bool]
CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq", "sim")


@dataclass(frozen=True)
class Record:
    """A talks file, and what it means."""

    text: str
    model: naive.Model
    doers: dict[str, list[str]]
    parties: str


def record(seed: int) -> Record:
    """A random talks file with facts, joint, one-way and outsiders' measures, and preferences of every kind."""
    dice = random.Random(seed)
    parties = "abcd"[: dice.randint(2, 4)]
    names = [f"m{number}" for number in range(dice.randint(3, 5))]
    doers = {name: _doers(dice, parties) for name in names}
    back = {name: dice.choice([None, "no", "partly", "yes", "0.25", "yes"]) for name in names}
    facts = [_condition(dice, names, 2) for _ in range(dice.choice([0, 0, 1, 2]))]
    states = [
        frozenset(chosen)
        for size in range(len(names) + 1)
        for chosen in combinations(names, size)
        if all(holds(frozenset(chosen)) for _, holds in facts)
    ]
    lines = ["pourparler: 1", "talks: Drawn", f"parties: [{', '.join(f'{{id: {one}}}' for one in parties)}"]
    lines[-1] += ", {id: z, role: outside}]"
    lines.append("measures:")
    for name in names:
        marked = f", reversible: {back[name]}" if back[name] else ""
        lines.append(f"  - {{id: {name}, by: [{', '.join(doers[name])}]{marked}}}")
    lines.append("facts:" if facts else "facts: []")
    lines += [f"  - {{says: '{text}'}}" for text, _ in facts]
    scores, written = _preferences(dice, parties, names, states)
    moves = {
        (number, one): {
            two
            for two, there in enumerate(states)
            if two != one
            and all(doers[name] == [party] for name in states[one] ^ there)
            and all(back[name] not in (None, "no") for name in states[one] - there)
        }
        for number, party in enumerate(parties)
        for one in range(len(states))
    }
    view = {
        (number, one, two): _beside(scores[party](states[one]), scores[party](states[two]))
        for number, party in enumerate(parties)
        for one in range(len(states))
        for two in range(len(states))
    }
    fixed = {name for name in names if back[name] in (None, "no")}
    model = naive.Model(len(parties), list(range(len(states))), moves, view, dict(enumerate(states)), fixed=fixed)
    return Record("\n".join([*lines, *written]) + "\n", model, doers, parties)


def _doers(dice: random.Random, parties: str) -> list[str]:
    if dice.random() < 0.15:
        return sorted(dice.sample(parties, 2))
    return ["z"] if dice.random() < 0.05 else [dice.choice(parties)]


def _beside(here: object, there: object) -> str:
    return "same" if here == there else "better" if here > there else "worse"  # type: ignore[operator]


# -- conditions: the sentence, and what it means ---------------------------------------------------------------------


def _condition(dice: random.Random, names: list[str], depth: int) -> tuple[str, Holds]:
    if depth == 0 or dice.random() < 0.4:
        return _form(dice, names)
    (one, holds), (two, too) = _condition(dice, names, depth - 1), _condition(dice, names, depth - 1)
    match dice.choice(["not", "and", "or", "if"]):
        case "not":
            return f"not ({one})", lambda state: not holds(state)
        case "and":
            return f"(({one}) and ({two}))", lambda state: holds(state) and too(state)
        case "or":
            return f"(({one}) or ({two}))", lambda state: holds(state) or too(state)
        case _:
            return f"(if ({one}) then ({two}))", lambda state: not holds(state) or too(state)


def _form(dice: random.Random, names: list[str]) -> tuple[str, Holds]:
    m, n, o = dice.sample(names, 3)
    return dice.choice(
        [
            (m, lambda state: m in state),
            (f"never ({m} or {n})", lambda state: not state & {m, n}),
            (f"{m} before {n}", lambda state: n not in state or m in state),
            (f"{n} after ({m} or {o})", lambda state: n not in state or bool(state & {m, o})),
            (f"({m} and {o}) no later than {n}", lambda state: n not in state or state >= {m, o}),
            (f"{m} before ({n} or {o})", lambda state: m in state or not state & {n, o}),
            (f"{n} in return for {m}", lambda state: n not in state or m in state),
            (f"{m} with {n}", lambda state: (m in state) == (n in state)),
            (f"({m} and {o}) with {n}", lambda state: len({m in state, n in state, o in state}) == 1),
        ]
    )


# -- preferences -----------------------------------------------------------------------------------------------------


def _preferences(
    dice: random.Random, parties: str, names: list[str], states: list[State]
) -> tuple[dict[str, Callable[[State], object]], list[str]]:
    """Per party what it prefers, and the parts of the file that say so."""
    parts: dict[str, list[str]] = {"worth": [], "priorities": [], "order_of_states": [], "together": []}
    scores: dict[str, Callable[[State], object]] = {}
    for party in parties:
        for kind in ("worth", "priorities", "order_of_states"):  # the later one goes before the earlier
            if dice.random() < 0.5:
                scores[party] = _KINDS[kind](dice, party, names, states, parts)
        scores.setdefault(party, lambda _: 0)
    written = [f"{kind}:\n" + "\n".join(f"  {one}" for one in lines) for kind, lines in parts.items() if lines]
    return scores, written


def _worth(
    dice: random.Random, party: str, names: list[str], _: list[State], parts: dict[str, list[str]]
) -> Callable[[State], object]:
    values = {name: Fraction(dice.randint(-30, 30), 10) for name in names}
    extra, both = Fraction(dice.randint(-20, 20), 10), set(dice.sample(names, 2))
    parts["worth"].append(f"{party}: {{{', '.join(f'{name}: {float(value)}' for name, value in values.items())}}}")
    parts["together"].append(f"- {{party: {party}, measures: [{', '.join(sorted(both))}], worth: {float(extra)}}}")
    return lambda state: sum(values[name] for name in state) + (extra if both <= state else 0)


def _priorities(
    dice: random.Random, party: str, names: list[str], _: list[State], parts: dict[str, list[str]]
) -> Callable[[State], object]:
    said = [_condition(dice, names, 1) for _ in range(dice.randint(1, 4))]
    parts["priorities"].append(f"{party}: [{', '.join(repr(text) for text, _ in said)}]")
    return lambda state: tuple(holds(state) for _, holds in said)


def _order(
    dice: random.Random, party: str, _: list[str], states: list[State], parts: dict[str, list[str]]
) -> Callable[[State], object]:
    listed = dice.sample(states, dice.randint(min(1, len(states)), len(states)))
    tiers: list[list[State]] = []
    for state in listed:
        if tiers and dice.random() < 0.3:
            tiers[-1].append(state)
        else:
            tiers.append([state])
    place = {state: -number for number, tier in enumerate(tiers) for state in tier}
    shown = [f"{{tied: [{', '.join(map(_ids, tier))}]}}" if len(tier) > 1 else _ids(tier[0]) for tier in tiers]
    parts["order_of_states"].append(f"{party}: [{', '.join(shown)}]")
    return lambda state: place.get(state, -len(tiers))


def _ids(state: State) -> str:
    return f"[{', '.join(sorted(state))}]"


_KINDS = {"worth": _worth, "priorities": _priorities, "order_of_states": _order}


# -- the claim -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(60))
def test_what_lasts_by_a_file_is_what_the_textbook_says_of_what_the_file_means(seed: int) -> None:
    drawn = record(seed)
    model = drawn.model
    answer = find_stability(loads(drawn.text)).answer
    assert answer.states == len(model.states)
    for concept in CONCEPTS:
        expected = {model.options[state] for state in naive.equilibria(model, concept)}
        assert {frozenset(one) for one in getattr(answer.equilibria, concept)} == expected, concept
        assert getattr(answer.counts, concept) == len(expected)


def _agreements(drawn: Record, state: int) -> dict[frozenset[str], set[State]]:
    """Groups of two or more, with what each of their members prefers and has a part in bringing about."""
    model, here = drawn.model, drawn.model.options[state]
    found: dict[frozenset[str], set[State]] = {}
    for one, there in model.options.items():
        group = frozenset(doer for name in here ^ there for doer in drawn.doers[name])
        can = group <= set(drawn.parties) and not (here - there) & model.fixed
        if can and len(group) > 1 and all(one in _better(model, drawn.parties.index(doer), state) for doer in group):
            found.setdefault(group, set()).add(there)
    return {group: there for group, there in found.items() if not any(other < group for other in found)}


def _better(model: naive.Model, party: int, state: int) -> set[int]:
    return {one for one in model.states if model.view[party, one, state] == "better"}


@pytest.mark.parametrize("seed", range(40))
def test_what_several_would_agree_on_is_what_all_who_make_it_prefer(seed: int) -> None:
    drawn = record(seed)
    talks = loads(drawn.text)
    for state, here in drawn.model.options.items():
        outcome = find_stability(talks, state=sorted(here)).answer.asked
        assert outcome is not None
        expected = _agreements(drawn, state)
        assert {frozenset(one.parties) for one in outcome.jointly} == expected.keys()
        for one in outcome.jointly:
            wanted = expected[frozenset(one.parties)]
            assert frozenset(one.to) in wanted
            assert len(here ^ frozenset(one.to)) == min(len(here ^ there) for there in wanted)


def test_what_is_left_out_of_a_list_is_counted_and_the_answer_is_not_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    measures = ", ".join(f"{{id: m{number}, by: a, reversible: yes}}" for number in range(4))
    talks = loads(f"pourparler: 1\ntalks: T\nparties: [{{id: a}}]\nmeasures: [{measures}]\nworth: {{a: {{m0: 1}}}}")
    assert find_stability(talks).exhaustive
    monkeypatch.setattr(find, "MOST_LISTED", 5)
    cut = find_stability(talks)
    assert (cut.exhaustive, cut.answer.counts.nash) == (False, 8)
    assert cut.answer.equilibria.nash[:4] == (("m0",), ("m0", "m1"), ("m0", "m2"), ("m0", "m3"))
    assert len(cut.answer.equilibria.nash) == 5
