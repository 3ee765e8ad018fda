"""How strongly outcomes of a talks file hold is what the paper's definitions, written down apart, say of it."""

import random
from fractions import Fraction
from itertools import combinations

import pytest

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.strength import GRADED
from pourparler.analysis.stability.strongly import MOST_STATES, Strongly, find_strongly
from pourparler.errors import LimitError
from pourparler.record.codec import loads
from tests.analysis.stability import naive
from tests.analysis.stability.naive_further import Worths, strength_stable

THAW = """\
pourparler: 1
talks: Thaw
parties: [{id: north}, {id: south}]
measures: [{id: open-road, by: north, reversible: yes}, {id: send-aid, by: south, reversible: yes}]
"""
EXCHANGE = f"{THAW}worth: {{north: {{open-road: -1, send-aid: 3}}, south: {{send-aid: -1, open-road: 3}}}}\n"
BOTH = ("open-road", "send-aid")


def found_in(text: str, beyond: int | Fraction) -> Strongly:
    return find_strongly(loads(text), Fraction(beyond))


def drawn(seed: int) -> tuple[str, Worths, list[frozenset[str]]]:
    """A talks file, the same as a model of the oracle with worths, and its states; the last party only has an order."""
    dice = random.Random(seed)
    parties = "abc"[: dice.randint(2, 3)]
    names = [f"m{number}" for number in range(4)]
    doer = {name: dice.choice(parties) for name in names}
    fixed = {name for name in names if dice.random() < 0.3}
    apart = tuple(dice.sample(names, 2)) if dice.random() < 0.5 else ()
    states = [
        frozenset(chosen)
        for size in range(5)
        for chosen in combinations(names, size)
        if not apart or not set(apart) <= set(chosen)
    ]
    amounts = {party: {name: Fraction(dice.randrange(-9, 10), 2) for name in names} for party in parties[:-1]}
    order = dice.sample(names, 4)
    lines = [
        f"{party}: {{{', '.join(f'{n}: {float(a)}' for n, a in told.items())}}}" for party, told in amounts.items()
    ]
    measures = ", ".join(f"{{id: {n}, by: {doer[n]}, reversible: {'no' if n in fixed else 'yes'}}}" for n in names)
    text = f"""\
pourparler: 1
talks: Drawn
parties: [{", ".join(f"{{id: {one}}}" for one in parties)}]
measures: [{measures}]
facts: [{f"{{says: 'not ({apart[0]} and {apart[1]})'}}" if apart else ""}]
worth: {{{", ".join(lines)}}}
priorities: {{{parties[-1]}: [{", ".join(order)}]}}
"""
    worth = {}
    for party, name in enumerate(parties):
        for number, state in enumerate(states):
            if name in amounts:
                worth[party, number] = sum((amounts[name][one] for one in state), start=Fraction(0))
            else:  # an order of sixteen places, all of them within the threshold
                worth[party, number] = Fraction(sum(8 >> order.index(one) for one in state), 100)
    moves = {
        (party, one): {
            two
            for two, there in enumerate(states)
            if two != one and all(doer[n] == name for n in states[one] ^ there) and not (states[one] - there) & fixed
        }
        for party, name in enumerate(parties)
        for one in range(len(states))
    }
    model = naive.Model(len(parties), list(range(len(states))), moves, {}, dict(enumerate(states)))
    return text, Worths(model, worth), states  # type: ignore[arg-type]  # exact worths instead of whole ones


@pytest.mark.parametrize("seed", range(120))
def test_what_holds_strongly_and_what_only_mildly_is_the_papers(seed: int) -> None:
    text, worths, states = drawn(seed)
    found = found_in(text, 2)
    assert found.states == len(states)
    for concept in GRADED:
        general, strong = (
            {
                tuple(sorted(states[state]))
                for state in worths.model.states
                if all(
                    strength_stable(worths, party, state, concept.value, strong=hard)
                    for party in range(worths.model.parties)
                )
            }
            for hard in (False, True)
        )
        held = found.by(concept)
        assert {tuple(sorted(one)) for one in held.strongly} == strong
        assert {tuple(sorted(one)) for one in held.mildly} == general - strong


def test_an_exchange_holds_strongly_as_long_as_losing_it_costs_more_than_the_threshold() -> None:
    """Who takes back what it gave is answered in kind, and has lost 2."""
    assert found_in(EXCHANGE, Fraction(199, 100)).by(Concept.SEQ).strongly == ((), BOTH)
    assert found_in(EXCHANGE, 2).by(Concept.SEQ).mildly == (BOTH,)
    assert found_in(EXCHANGE, 2).by(Concept.SEQ).strongly == ((),)


def test_of_whom_only_an_order_is_known_no_loss_is_weighed_and_of_whom_nothing_is_it_is_said() -> None:
    text = (
        f"{THAW}worth: {{north: {{open-road: -1, send-aid: 3}}}}\npriorities: {{south: [open-road, not (send-aid)]}}\n"
    )
    found = found_in(text, 0)
    assert (found.weighed, found.ordered, found.unknown) == (("north",), ("south",), ())
    assert found.by(Concept.SEQ).mildly == (BOTH,), "what the south would lose is known as an order only"
    assert found_in(f"{THAW}worth: {{north: {{send-aid: 3}}}}\n", 0).unknown == ("south",)


def test_amounts_too_large_for_whole_numbers_are_compared_all_the_same() -> None:
    huge = EXCHANGE.replace("-1", "-1000000000.000000001").replace("3", "3000000000.000000003")
    assert found_in(huge, 1_000_000_000).by(Concept.SEQ).strongly == ((), BOTH)
    assert found_in(huge, 3_000_000_000).by(Concept.SEQ).mildly == (BOTH,)


def test_where_the_facts_allow_nothing_nothing_holds() -> None:
    found = found_in(f"{EXCHANGE}facts: [{{says: open-road}}, {{says: not (open-road)}}]\n", 1)
    assert found.states == 0
    assert [(one.strongly, one.mildly) for one in found.held] == [((), ())] * 4


def test_more_outcomes_than_can_be_judged_so_are_refused() -> None:
    many = ", ".join(f"{{id: m{number}, by: north}}" for number in range(8))
    with pytest.raises(LimitError, match=f"{MOST_STATES:,} are left"):
        found_in(EXCHANGE.replace("measures: [", f"measures: [{many}, "), 1)
