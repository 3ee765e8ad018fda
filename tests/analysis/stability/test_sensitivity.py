"""Shares of draws in which an outcome lasts: exact where nothing is drawn, near the truth where that is known."""

import pytest

from pourparler.analysis.stability.concepts import Concept, judge
from pourparler.analysis.stability.options import option_form
from pourparler.analysis.stability.sensitivity import Share, shares
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.record.codec import loads

HEAD = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
measures: [{id: m, by: a, reversible: yes}, {id: n, by: b, reversible: yes}]
"""
CONCEPTS = (Concept.NASH, Concept.SEQ)


def _shares(more: str, state: int, draws: int = 1000) -> dict[tuple[str | None, str], Share]:
    talks = loads(HEAD + more)
    found = shares(option_form(talks), valuation_of(talks), state, CONCEPTS, draws=draws, seed=7)
    return {(one.party, one.concept.value): one for one in found}


def test_where_worths_are_certain_every_draw_says_what_the_record_says() -> None:
    more = "worth: {a: {m: -1, n: 2}, b: {m: 2, n: -1}}"
    form = option_form(loads(HEAD + more))
    for state in form.states:
        told = _shares(more, state, draws=3)
        for concept in CONCEPTS:
            for number, party in enumerate(form.parties):
                assert told[party, concept.value].share == judge(form, number, state, concept).stable
                assert told[party, concept.value].se == 0


def test_a_share_is_near_the_truth_and_says_how_near() -> None:
    told = _shares("worth: {a: {m: [-1, 3]}, b: {n: [-1, 1]}}", 0)
    alone = told["a", "nash"]  # nothing is better than m where m is worth less than 0: a quarter of the range
    assert abs(alone.share - 0.25) < 3 * alone.se
    both = told[None, "nash"]
    assert abs(both.share - 0.125) < 3 * both.se
    assert alone.se == pytest.approx((alone.share * (1 - alone.share) / 1000) ** 0.5)


def test_extra_worth_of_measures_together_is_drawn_too() -> None:
    more = "worth: {a: {m: -1}}\ntogether: [{party: a, measures: [m, n], worth: [0, 4]}]"
    told = _shares(more, 0b10)  # n is in force: a takes m up where the extra worth is over 1
    assert abs(told["a", "nash"].share - 0.25) < 3 * told["a", "nash"].se


def test_who_has_an_order_of_states_is_judged_by_it_in_every_draw() -> None:
    told = _shares("worth: {b: {n: [-1, 1]}}\norder_of_states: {a: [[m], []]}", 0)
    assert (told["a", "nash"].share, told["a", "nash"].se) == (0, 0)


def test_the_same_seed_gives_the_same_shares() -> None:
    more = "worth: {a: {m: [-1, 3]}}"
    assert _shares(more, 0, draws=50) == _shares(more, 0, draws=50)
