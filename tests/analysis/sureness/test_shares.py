"""What is drawn, and the shares that follow where they can be worked out by hand."""

import json
from dataclasses import replace
from itertools import product
from math import sqrt
from random import Random

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.explanations.hypotheses import Kind
from pourparler.analysis.sureness import Share, find_sureness
from pourparler.analysis.sureness.answer import Of
from pourparler.analysis.sureness.judgements import About, Conventions, Judgement, Law
from pourparler.analysis.verdict import Ruling
from pourparler.desk.answering import confirmed
from pourparler.errors import LimitError
from pourparler.record.codec import loads
from pourparler.record.edits import edited
from pourparler.record.talks import Talks
from tests.naive_random import random_talks

DRAWS = 10_000
HEAD = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
measures: [{id: m, what: open the gate, by: [ana]}, {id: n, what: pay the toll, by: [ben]}]
"""
VALUED = f"""{HEAD}
goal: []
positions: [{{id: p, party: ana, says: require m, confidence: low}}]
worth: {{ana: {{m: [-2, 1], n: 1}}, ben: {{m: 2, n: -1}}}}
"""


def near(share: Share | None, exact: float, errors: float = 3) -> bool:
    assert share is not None
    return abs(share.share - exact) <= errors * sqrt(max(0.0, exact * (1 - exact)) / DRAWS) + 1e-9


# -- what is drawn ---------------------------------------------------------------------------------------------------


def test_where_nothing_is_unsure_nothing_is_drawn() -> None:
    found = find_sureness(loads(f"{HEAD}goal: [m]\npositions: [{{id: p, party: ana, says: n before m}}]"), explained=0)
    assert found.answer.judgements == ()
    assert (found.answer.stuck, found.answer.draws, found.seed) == (None, 0, None)


def test_a_persons_own_entry_is_drawn_only_where_he_gave_it_low_confidence() -> None:
    entry = "{{id: p, party: ana, says: n before m, confidence: {}}}"
    drawn = {
        confidence: [one.about for one in _judgements(f"positions: [{entry.format(confidence)}]")]
        for confidence in ("high", "medium", "low")
    }
    assert drawn == {"high": [], "medium": [], "low": [About.READING]}


def _judgements(more: str) -> tuple[Judgement, ...]:
    found = find_sureness(loads(f"{HEAD}goal: [m]\n{more}"), draws=10, explained=0).answer.judgements
    return tuple(found)


def test_of_a_draft_reading_and_firmness_are_drawn_by_its_confidence() -> None:
    draft = "{id: p, party: ana, says: n before m, firmness: firm, confidence: medium, drafted_by: rules}"
    reading, firmness = find_sureness(
        loads(f"{HEAD}goal: [m]\npositions: [{draft}]"), draws=10, explained=0
    ).answer.judgements
    assert dict(reading.levels) == pytest.approx({"as read": 0.8, "the other way": 0.1, "not held": 0.1})
    assert str(reading.other) == "m before n"
    assert dict(firmness.levels) == pytest.approx({"firm": 0.8, "stated": 0.1, "red line": 0.1})
    assert reading.convention
    assert firmness.convention


def test_what_the_record_itself_says_of_its_doubt_is_no_convention() -> None:
    text = f"{HEAD}worth: {{ana: {{m: [-2, 1], n: [0, 1, 3]}}}}\nranking: {{ben: [m, 0, n]}}"
    worths = find_sureness(loads(text), draws=10, explained=0).answer.judgements
    assert [(one.party, one.measures, one.law, one.convention) for one in worths] == [
        ("ana", ("m",), Law.UNIFORM, False),
        ("ana", ("n",), Law.TRIANGULAR, False),
        ("ben", ("m", "n"), Law.ORDER, False),
    ]


def test_conventions_can_be_set_and_are_told() -> None:
    talks = loads(f"{HEAD}goal: [m]\npositions: [{{id: p, party: ben, says: never m, confidence: low}}]")
    for low in (0.2, 0.9):
        found = find_sureness(talks, conventions=Conventions(low=low), explained=0).answer
        assert found.conventions.low == low
        assert near(found.stuck, low)
    assert find_sureness(talks, conventions=Conventions(low=1), explained=0).answer.judgements == ()


def test_the_same_seed_gives_the_same_answer_and_another_seed_another() -> None:
    talks = loads(VALUED)
    assert find_sureness(talks, seed=4) == find_sureness(talks, seed=4)
    assert find_sureness(talks, seed=4).answer != find_sureness(talks, seed=5).answer


def test_one_draw_is_refused_and_no_time_is_told() -> None:
    with pytest.raises(ValueError, match="two draws"):
        find_sureness(loads(VALUED), draws=1)
    with pytest.raises(LimitError):
        find_sureness(loads(VALUED), time_limit=1e-9)


# -- deals and orders by hand ----------------------------------------------------------------------------------------


def test_a_deal_is_acceptable_where_worth_and_readings_both_allow_it() -> None:
    """The first party loses up to 2 by the gate and gains 1 by the toll; in a quarter it would never open it."""
    answer = find_sureness(loads(VALUED), draws=DRAWS, explained=0).answer
    both = next(deal for deal in answer.deals if deal.measures == ("m", "n"))
    assert near(both.possible, 0.75)
    assert near(both.accepted, 2 / 3)
    assert near(both.acceptable, 0.5)
    assert answer.order is not None
    assert answer.order.kept.share <= min(answer.order.possible.share, answer.order.worthwhile.share)


def test_total_effects_are_those_of_a_product_of_two_chances() -> None:
    answer = find_sureness(loads(VALUED), draws=DRAWS, explained=0).answer
    deal = next(one for one in answer.turning if one.of is Of.DEAL)
    found = {answer.judgements[one.judgement].about: one for one in deal.by}
    for about, exact in ((About.READING, 0.25 / 0.5), (About.WORTH, (1 / 3) / 0.5)):
        assert abs(found[about].total_effect - exact) <= 3 * found[about].se


def test_the_total_effect_on_stuck_talks_is_that_of_two_orders_that_may_be_opposed() -> None:
    """Opposed in 1/4 + 1/16 of draws; what varies with one reading alone, the other known, is 4/5 of the variance."""
    text = f"""{HEAD}
goal: [m, n]
positions:
  - {{id: p, party: ana, says: n before m, confidence: low}}
  - {{id: q, party: ben, says: m before n, confidence: low}}
"""
    answer = find_sureness(loads(text), draws=DRAWS, explained=0).answer
    assert near(answer.stuck, 5 / 16)
    stuck = next(one for one in answer.turning if one.of is Of.STUCK)
    assert {one.judgement for one in stuck.by} == {0, 1}
    assert all(abs(one.total_effect - 0.8) <= 3 * one.se for one in stuck.by)
    way = next(one for one in answer.turning if one.of is Of.WAY_OUT)
    assert way.varies
    assert {one.judgement for one in way.by} == {0, 1}


@pytest.mark.parametrize(
    ("worth", "exact"),
    [
        ("worth: {ana: {m: [-4, -1, 2], n: 1}, ben: {m: 1}}", 0.5),
        ("worth: {ana: {m: [-3, 1], n: 2}, ben: {m: 1}}", 0.75),
        ("ranking: {ana: [n, 0, m]}\nworth: {ben: {m: 1}}", 0.5),
        ("worth: {ana: {m: -1}, ben: {m: 1}}\ntogether: [{party: ana, measures: [m, n], worth: [0, 4]}]", 0.75),
        ("worth: {ana: {m: -1, n: [0, 4]}, ben: {m: 1}}\nwalk_away: {ana: 1}", 0.5),
        (
            (
                "worth: {ana: {m: 1}, ben: {m: -1}}\ntogether: [{party: ana, measures: [m, n], worth: [5, 6]}, "
                "{party: ben, measures: [m, n], worth: [0, 4]}]"
            ),
            0.75,
        ),
    ],
)
def test_worths_are_drawn_from_the_law_on_record(worth: str, exact: float) -> None:
    text = f"{HEAD}goal: [m, n]\npositions: [{{id: p, party: ben, says: m before n}}]\n{worth}"
    deal = find_sureness(loads(text), draws=DRAWS, explained=0).answer.deals
    assert [near(one.accepted, exact) for one in deal if one.measures == ("m", "n")] == [True]


def test_an_order_is_kept_only_where_it_is_meant_as_it_was_read() -> None:
    text = f"""{HEAD}
goal: [m, n]
positions: [{{id: p, party: ana, says: n before m, confidence: low}}]
worth: {{ana: {{m: -1, n: 2}}, ben: {{m: 3, n: -1}}}}
breaking_off: {{ana: 9, ben: 9}}
"""
    order = find_sureness(loads(text), draws=DRAWS, explained=0).answer.order
    assert order is not None
    assert order.steps == (("n",), ("m",))
    assert order.worthwhile.share == 1
    assert near(order.kept, 0.75)


def test_a_position_that_is_dropped_is_one_way_out_whichever_way_it_was_meant() -> None:
    text = f"""{HEAD}
goal: [m, n]
positions:
  - {{id: p, party: ana, says: n before m, fallbacks: [], confidence: low}}
  - {{id: q, party: ben, says: m with n, firmness: red line}}
"""
    (way,) = find_sureness(loads(text), draws=DRAWS, explained=0).answer.ways_out
    assert [(one.position, one.to) for one in way.changes] == [("p", None)]
    assert near(way.cheapest, 0.75)
    assert near(way.alone, 0.75)


def test_a_deal_is_all_that_happens() -> None:
    """A deal without a measure is not possible where somebody may be meant to require that measure."""
    text = f"""{HEAD}
goal: []
positions: [{{id: p, party: ana, says: never m, confidence: low}}]
worth: {{ana: {{n: [1, 2]}}, ben: {{n: 1}}}}
"""
    answer = find_sureness(loads(text), draws=DRAWS, explained=0).answer
    (deal,) = answer.deals
    assert deal.measures == ("n",)
    assert near(deal.possible, 0.75)
    assert near(deal.acceptable, 0.75)
    assert answer.order is not None
    assert near(answer.order.kept, 0.75)


def test_deals_and_order_are_judged_after_the_way_out_that_is_assumed() -> None:
    text = f"""{HEAD}
goal: [m, n]
positions:
  - {{id: p, party: ana, says: n before m, firmness: firm}}
  - {{id: q, party: ben, says: m before n, fallbacks: [n before m]}}
  - {{id: r, party: ben, says: n before m, confidence: low, firmness: soft}}
worth: {{ana: {{n: [-1, 3]}}, ben: {{m: 1}}}}
walk_away: {{ana: 1}}
"""
    answer = find_sureness(loads(text), draws=DRAWS, explained=0).answer
    assert answer.unlock_id is not None
    (deal,) = answer.deals
    assert deal.possible.share == 1
    assert near(deal.accepted, 0.5)
    assert answer.order is not None
    assert answer.order.steps == (("n",), ("m",))
    assert answer.order.possible.share == 1


def test_an_order_that_lacks_what_a_goal_comes_to_hold_is_not_kept_in_those_draws() -> None:
    """A soft draft that binds after all makes a second party speak of k, and so makes k a part of the assumed goal."""
    text = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
measures: [{id: m, by: [ana]}, {id: n, by: [ben]}, {id: k, by: [ben]}]
positions:
  - {id: p, party: ana, says: n before m}
  - {id: q, party: ben, says: n before m}
  - {id: s, party: ana, says: n before k}
  - {id: r, party: ben, says: m before k, firmness: soft, confidence: low, drafted_by: rules}
worth: {ana: {n: 3, k: -5}, ben: {m: 2}}
breaking_off: {ana: 9, ben: 9}
"""
    answer = find_sureness(loads(text), draws=DRAWS, explained=0).answer
    assert answer.order is not None
    assert answer.order.steps == (("n",), ("m",))
    assert near(answer.order.possible, 1 - 0.5 * 0.75)
    assert all(near(deal.possible, 1 - 0.5 * 0.75) for deal in answer.deals if "k" not in deal.measures)


def test_facts_that_no_goal_can_meet_leave_the_talks_stuck_in_every_draw() -> None:
    text = f"{HEAD}goal: [m]\nfacts: [{{says: never m, why: broken}}]\nworth: {{ana: {{m: [1, 2]}}}}"
    answer = find_sureness(loads(text), draws=100, explained=0).answer
    assert answer.stuck is not None
    assert answer.no_way_out is not None
    assert (answer.stuck.share, answer.no_way_out.share) == (1, 1)


def test_a_misread_report_of_the_state_is_drawn_and_of_a_supposition_it_is_not() -> None:
    text = f"""{HEAD}
goal: [m]
positions: [{{id: p, party: ben, says: m}}, {{id: q, party: ana, says: n before m}}]
statements: [{{id: s, act: assess, state: stalled, drafted_by: rules}}]
"""
    answer = find_sureness(loads(text), draws=DRAWS, explained=0).answer
    assert [one.about for one in answer.judgements] == [About.STATE]
    assert near(answer.cannot_say, 0.8)
    assert near(answer.not_stuck, 0.2)
    supposed = replace(loads(text), supposed=("something",))
    assert find_sureness(supposed, draws=100, explained=0).answer.judgements == ()


def test_at_least_one_deal_is_acceptable_no_more_rarely_than_the_surest() -> None:
    text = f"{HEAD}goal: []\nworth: {{ana: {{m: [-1, 3], n: [-2, 3]}}, ben: {{m: 3, n: -1}}}}"
    answer = find_sureness(loads(text), draws=DRAWS, explained=0).answer
    assert answer.some_deal is not None
    shares = [deal.acceptable.share for deal in answer.deals]
    assert shares == sorted(shares, reverse=True)
    assert max(shares) <= answer.some_deal.share <= sum(shares)
    assert len(set(shares)) > 1
    assert near(next(deal.acceptable for deal in answer.deals if deal.measures == ("m",)), 0.75)


def test_what_no_condition_ties_together_adds_up() -> None:
    """Two circles of "you first", each in half of the draws; what unlocks both unlocks each."""
    text = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
measures: [{id: m, by: [ana]}, {id: n, by: [ben]}, {id: k, by: [ana]}, {id: j, by: [ben]}]
goal: [m, n, k, j]
positions:
  - {id: p, party: ana, says: n before m, fallbacks: [n with m]}
  - {id: q, party: ben, says: m with n, confidence: low, firmness: firm}
  - {id: r, party: ana, says: j before k, fallbacks: [j with k]}
  - {id: s, party: ben, says: k with j, confidence: low, firmness: firm}
"""
    answer = find_sureness(loads(text), draws=DRAWS, explained=0, most=9).answer
    assert near(answer.stuck, 0.75)
    ways = {tuple(one.position for one in way.changes): way for way in answer.ways_out}
    assert ways.keys() == {("p",), ("r",), ("p", "r")}
    assert all(near(way.cheapest, 0.25) for way in ways.values())
    assert all(way.alone == way.cheapest for way in ways.values())


# -- hypotheses ------------------------------------------------------------------------------------------------------


def test_hypotheses_are_drawn_where_nobody_can_say_and_never_else() -> None:
    text = f"{HEAD}goal: [m]\npositions: [{{id: p, party: ben, says: m}}, {{id: q, party: ana, says: n before m}}]"
    free = find_sureness(loads(text)).answer
    stalled = find_sureness(loads(f"{text}\nstatements: [{{id: s, act: assess, state: stalled}}]")).answer
    assert (free.ruling, free.judgements) == (Ruling.NOT_STUCK, ())
    assert stalled.ruling is Ruling.CANNOT_SAY
    assert {one.about for one in stalled.judgements} == {About.HYPOTHESIS}
    assert stalled.not_stuck is not None
    assert stalled.not_stuck.share == 0
    assert find_sureness(
        loads(f"{text}\nstatements: [{{id: s, act: assess, state: stalled}}]"), explained=0
    ).answer == (
        find_sureness(loads(f"{text}\nstatements: [{{id: s, act: assess, state: stalled}}]"), explained=0).answer
    )


def _cannot_say(seed: int) -> Talks | None:
    """Random talks that are said to be stalled though the record does not show why; None where it does."""
    talks = random_talks(Random(seed), measures=3, positions=3)
    talks.pop("proposals", None)
    talks.pop("as_of", None)
    for entry in talks["positions"]:
        entry["confidence"] = "high"
        for key in ("since", "until"):
            entry.pop(key, None)
    talks["statements"] = [{"id": "s", "act": "assess", "state": "stalled"}]
    read = loads(json.dumps(talks))
    return None if find_deadlock(read).answer.stuck else read


@pytest.mark.parametrize("seed", range(60))
def test_shares_with_hypotheses_agree_with_every_subset_confirmed(seed: int) -> None:
    talks = _cannot_say(seed)
    if talks is None:
        return
    answer = find_sureness(talks, draws=DRAWS).answer
    explained = find_explanations(talks, most=3).answer.explanations
    hypotheses = list({one.key: one for each in explained for one in each.hypotheses}.values())
    assert {one.hypothesis for one in answer.judgements if one.hypothesis} == set(hypotheses)
    if not hypotheses:
        return
    exact = 0.0
    for chosen in product((True, False), repeat=len(hypotheses)):
        supposed = [one for one, so in zip(hypotheses, chosen, strict=True) if so]
        chance = 1.0
        for one, so in zip(hypotheses, chosen, strict=True):
            chance *= 0.5**one.price if so else 1 - 0.5**one.price
        variant = edited(talks, [confirmed(talks, *supposed)]) if supposed else talks
        exact += chance * find_deadlock(variant).answer.stuck
    assert near(answer.stuck, exact)


@pytest.mark.parametrize(
    "positions",
    [
        "{id: p, party: ana, says: n before m}, {id: q, party: ben, says: n before m}",
        "{id: p, party: ana, says: require n}",
    ],
)
def test_what_somebody_refuses_is_no_part_of_an_assumed_goal_in_the_draws_in_which_he_does(positions: str) -> None:
    refused = f"{HEAD}positions: [{positions}, {{id: r, party: ben, says: never m, confidence: low}}]"
    assert not find_deadlock(loads(refused)).answer.stuck
    answer = find_sureness(loads(refused), draws=400, explained=0).answer
    assert answer.stuck is not None
    assert answer.stuck.share == 0


def test_what_is_read_as_a_first_stands_instead_of_the_demand_and_not_beside_it() -> None:
    """Where it is so, the ways out are those of a record that says so, at the same price."""
    talks = loads(f"""{HEAD}
sources: [{{id: news, title: News}}]
goal: [m]
positions:
  - {{id: p, party: ana, says: n, grounds: [{{source: news, quote: "the toll has to be paid first"}}]}}
  - {{id: q, party: ben, says: m no later than n, firmness: firm}}
statements: [{{id: s, act: assess, state: stalled}}]
""")
    answer = find_sureness(talks, draws=1_000, explained=1).answer
    (judgement,) = answer.judgements
    assert judgement.hypothesis is not None
    assert judgement.hypothesis.kind is Kind.ORDERED
    unlocks = find_deadlock(edited(talks, [confirmed(talks, judgement.hypothesis)])).answer.unlocks
    least = [one for one in unlocks if one.price == unlocks[0].price]
    told = {tuple((one.position, str(one.to)) for one in way.changes) for way in answer.ways_out}
    assert told == {tuple((one.position, str(one.to)) for one in way.descents) for way in least}
    assert all(way.cheapest == answer.stuck for way in answer.ways_out)


def test_a_supposed_position_takes_the_place_of_none_on_record() -> None:
    text = f"""{HEAD}
goal: [m]
positions: [{{id: p, party: ben, says: m}}, {{id: q, party: ana, says: n before m}}]
statements: [{{id: s, act: assess, state: stalled}}]
"""
    plain, taken = (
        find_sureness(loads(text.replace("id: q", f"id: {name}"))).answer for name in ("q", "ben-refuses-n")
    )
    assert plain.stuck is not None
    assert 0 < plain.stuck.share < 1
    assert (taken.stuck, taken.cannot_say) == (plain.stuck, plain.cannot_say)


def test_of_one_deal_that_any_is_acceptable_is_as_sure_as_that_it_is() -> None:
    worth = "worth: {ana: {m: [-3, 1], n: 2}, ben: {m: 1}}"
    text = f"{HEAD}goal: [m, n]\npositions: [{{id: p, party: ben, says: m before n}}]\n{worth}"
    answer = find_sureness(loads(text), draws=400, explained=0).answer
    (deal,) = answer.deals
    assert 0 < deal.acceptable.share < 1
    assert answer.some_deal == deal.acceptable
