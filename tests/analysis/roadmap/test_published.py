"""What the theory of safe exchange says, as far as it can be computed; and the facts that semantics.md ends with."""

import json
import random
import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from pourparler.analysis.roadmap import find_roadmap
from pourparler.analysis.roadmap.exact import orders
from pourparler.analysis.roadmap.remedies import RemedyKind
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.codec import loads

ROOT = Path(__file__).parents[3]


def exchange(worth: Mapping[str, Mapping[str, float]], **more: Any) -> dict[str, Any]:
    """Talks in which whoever loses by a measure does it."""
    doer = {measure: party for party, values in worth.items() for measure, value in values.items() if value < 0}
    return {
        "pourparler": 1,
        "talks": "Exchange",
        "parties": [{"id": party} for party in worth],
        "measures": [{"id": measure, "by": party} for measure, party in sorted(doer.items())],
        "goal": sorted(doer),
        "worth": worth,
        **more,
    }


def goods_for_money(chunks: list[tuple[float, float]], payments: int, **more: Any) -> dict[str, Any]:
    """A supplier delivers goods (cost, value) one by one, a buyer pays 1 at a time."""
    goods, money = [f"good-{n}" for n in range(len(chunks))], [f"pay-{n}" for n in range(payments)]
    return exchange(
        {
            "supplier": {g: -cost for g, (cost, _) in zip(goods, chunks, strict=True)} | dict.fromkeys(money, 1.0),
            "buyer": {g: value for g, (_, value) in zip(goods, chunks, strict=True)} | dict.fromkeys(money, -1.0),
        },
        **more,
    )


def best(data: dict[str, Any]) -> Any:
    return find_roadmap(loads(json.dumps(data)), draws=0).answer


def judged(data: dict[str, Any], steps: list[list[str]]) -> Any:
    return Judge(loads(json.dumps(data))).judge(steps)


def test_an_isolated_exchange_without_a_cost_of_defection_is_never_safe() -> None:
    """Sandholm & Lesser 1995: whoever has to do the last costly thing does not do it."""
    assert not best(goods_for_money([(2, 3)], 2)).self_enforcing
    assert not best(goods_for_money([(1, 5), (1, 5)], 3)).self_enforcing


@pytest.mark.parametrize(("chunks", "payments"), [([(2, 3), (2, 3)], 5), ([(3, 4), (1, 2)], 5), ([(1, 2), (1, 2)], 3)])
def test_exchange_is_safe_if_costs_of_defection_together_cover_the_worst_chunk(
    chunks: list[tuple[float, float]], payments: int
) -> None:
    """Sandholm & Lesser 1995: what remains to be paid must stay between what remains to be delivered, at cost and at
    value, give or take what defection costs; so both costs together must cover what delivering a chunk moves."""

    def asked_by(order: list[tuple[float, float]]) -> float:
        left = [sum(pair[0] for pair in order[n:]) for n in range(len(order))]
        value_after = [sum(pair[1] for pair in order[n + 1 :]) for n in range(len(order))]
        return max(cost - value for cost, value in zip(left, value_after, strict=True))

    least = min(asked_by(order) for order in (chunks, chunks[::-1]))
    assert best(goods_for_money(chunks, payments)).total_shortfall == max(1, least)


def test_smaller_chunks_need_less() -> None:
    whole = best(goods_for_money([(4, 6)], 5)).total_shortfall
    halves = best(goods_for_money([(2, 3), (2, 3)], 5)).total_shortfall
    quarters = best(goods_for_money([(1, 1.5)] * 4, 5)).total_shortfall
    assert whole > halves > quarters


def test_an_entry_fee_of_what_is_needed_makes_an_exchange_defection_free() -> None:
    """Matsubara & Yokoo 2002: a fee that is lost by whoever defects."""
    data = goods_for_money([(2, 3), (2, 3)], 5)
    needed = {party: value for party, value in best(data).needed_deterrence if value is not None}
    assert best(data | {"breaking_off": needed}).self_enforcing
    less = {party: max(0.0, fee - 0.5) for party, fee in needed.items()}
    assert not best(data | {"breaking_off": less}).self_enforcing


def test_the_chunk_that_is_dearest_to_deliver_goes_first_where_each_is_worth_more_than_it_costs() -> None:
    """Sandholm & Lesser 1995: in which sequence chunks are delivered decides whether the exchange is safe."""
    answer = best(goods_for_money([(1, 2), (3, 4), (1, 2)], 6))
    delivered = [measure for step in answer.steps for measure in step if measure.startswith("good")]
    assert delivered[0] == "good-1"
    assert answer.total_shortfall == 1
    last = {"facts": [{"says": "(good-0 and good-2) before good-1"}]}
    assert best(goods_for_money([(1, 2), (3, 4), (1, 2)], 6, **last)).total_shortfall == 3


def test_a_third_party_who_holds_makes_an_isolated_exchange_safe() -> None:
    """Sandholm & Wang 2002: what is impossible between two without a cost of defection is possible with a third."""
    alone = goods_for_money([(2, 3)], 2)
    parties = [*alone["parties"], {"id": "bank", "role": "guarantor"}]
    assert not [remedy for remedy in best(alone).remedies if remedy.kind is RemedyKind.ESCROW]
    held = [remedy for remedy in best(alone | {"parties": parties}).remedies if remedy.kind is RemedyKind.ESCROW]
    assert min(remedy.shortfall_after for remedy in held) == 0


def test_smaller_rounds_need_less_and_no_number_of_them_needs_nothing() -> None:
    """Lockwood & Thomas 2002, Compte & Jehiel 2004: what cannot be taken back is given in small steps."""
    needed = []
    for rounds in (1, 2, 4, 8):
        given = {who: [f"{who[0]}{n}" for n in range(rounds)] for who in ("north", "south")}
        worth = {
            who: dict.fromkeys(given[who], -4 / rounds) | dict.fromkeys(given[other], 8 / rounds)
            for who, other in (("north", "south"), ("south", "north"))
        }
        order = judged(exchange(worth), [[f"n{n}", f"s{n}"] for n in range(rounds)])
        needed.append(set(order.needed_deterrence.values()))
    assert needed == [{Fraction(4)}, {Fraction(2)}, {Fraction(1)}, {Fraction(1, 2)}]


def test_contributions_that_are_given_back_leave_nobody_exposed() -> None:
    """Admati & Perry 1991: sunk contributions against a subscription, due only if the project comes about."""

    def project(reversible: str) -> Any:
        data = exchange({"north": {"north-pays": -1}, "south": {"south-pays": -1}})
        measures = [measure | {"reversible": reversible} for measure in data["measures"]]
        together = [{"party": p, "measures": ["north-pays", "south-pays"], "worth": 3} for p in ("north", "south")]
        return judged(data | {"measures": measures, "together": together}, [["north-pays"], ["south-pays"]])

    assert (project("no").largest_exposure, project("yes").largest_exposure) == (1, 0)


def test_a_guarantor_makes_mutual_disarmament_safe() -> None:
    """Walter 1997: a deal both want fails since nobody could enforce it, until an outsider stands behind it."""
    data = exchange({"rebels": {"rebels-disarm": -3, "army-withdraws": 5}, "army": {"army-withdraws": -3}})
    data["worth"]["army"]["rebels-disarm"] = 5
    parties = [*data["parties"], {"id": "guarantor", "role": "guarantor"}]
    alone = best(data)
    assert alone.acceptable
    assert not alone.self_enforcing
    pledges = [{"by": "guarantor", "deters": party, "by_amount": 3} for party in ("rebels", "army")]
    assert best(data | {"parties": parties, "guarantees": pledges}).self_enforcing
    weak = [pledge | {"by_amount": 1} for pledge in pledges]
    assert not best(data | {"parties": parties, "guarantees": weak}).self_enforcing


# -- the facts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_the_last_step_unravels_every_order_where_nothing_is_lost_and_nothing_deters(seed: int) -> None:
    rng = random.Random(seed)
    parties, ids = ("north", "south", "east"), "abcd"
    doer = {measure: rng.choice(parties) for measure in ids}
    worth = {p: {m: rng.randint(-3, -1) if doer[m] == p else rng.randint(0, 5) for m in ids} for p in parties}
    judge = Judge(loads(json.dumps(exchange(worth))))
    assert all(judge.judge(steps).total_shortfall > 0 for steps in orders(tuple(ids)))


def test_looking_at_whole_steps_only_overlooks_who_skips_a_part() -> None:
    worth = {"north": {"n1": -2, "n2": -1, "s1": 3}, "south": {"s1": -1, "n1": 2, "n2": 3}}
    data = exchange(worth, breaking_off={"north": 1.5, "south": 5})
    data["worth"]["north"]["n2"] = 1
    order = judged(data, [["n1", "n2", "s1"]])
    assert [one.skips for one in order.temptations] == [("n1",)]
    assert max(one.gain for one in order.checks["north"] if one.skips == ("n1", "n2")) == 1


def test_everything_on_day_one_moves_exposure_into_the_step() -> None:
    data = exchange({"north": {"n1": -2, "n2": -2, "s1": 4, "s2": 4}, "south": {"s1": -2, "s2": -2, "n1": 4, "n2": 4}})
    at_once = judged(data, [["n1", "n2", "s1", "s2"]])
    in_rounds = judged(data, [["n1", "s1"], ["n2", "s2"]])
    assert at_once.largest_exposure == in_rounds.largest_exposure == 0
    assert (at_once.largest_loss, in_rounds.largest_loss) == (4, 2)
    assert set(at_once.needed_deterrence.values()) == {Fraction(4)}
    assert set(in_rounds.needed_deterrence.values()) == {Fraction(2)}


@pytest.mark.parametrize("seed", range(6))
def test_doing_things_at_once_never_helps_enforcement_but_cuts_exposure(seed: int) -> None:
    rng = random.Random(100 + seed)
    doer = dict(zip("abcd", ("north", "south", "north", "south"), strict=True))
    worth = {
        p: {m: rng.randint(-3, -1) if doer[m] == p else rng.randint(0, 4) for m in doer} for p in ("north", "south")
    }
    judge = Judge(loads(json.dumps(exchange(worth))))
    all_orders = [judge.judge(steps) for steps in orders("abcd")]
    one_by_one = [order for order in all_orders if len(order.steps) == 4]
    assert min(o.total_shortfall for o in one_by_one) == min(o.total_shortfall for o in all_orders)
    assert min(o.largest_exposure for o in one_by_one) >= min(o.largest_exposure for o in all_orders)


# -- the examples of docs/explanation-roadmap.md ---------------------------------------------------------------------


def test_the_river_is_as_the_page_tells_it() -> None:
    page = (ROOT / "docs" / "explanation-roadmap.md").read_text(encoding="utf-8")
    [written] = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    talks = loads(written)
    answer = find_roadmap(talks).answer
    assert answer.total_shortfall == 4
    assert set(Judge(talks).judge([["pay", "withdraw"]]).needed_deterrence.values()) == {Fraction(4)}
    held, split, *_, deterred = answer.remedies
    assert [one.kind for one in (held, split, deterred)] == [
        RemedyKind.ESCROW,
        RemedyKind.SPLITTING,
        RemedyKind.DETERRENCE,
    ]
    assert (held.holders, split.parts, dict(deterred.amounts)) == (("envoys",), (2, 4), {"north": 4})
    assert [one.shortfall_after for one in (held, split, deterred)] == [0, 1, 0]


def test_what_can_be_taken_back_holds_the_last_step_of_the_six_parties() -> None:
    text = (ROOT / "examples" / "six-party" / "six-party.talks.yaml").read_text(encoding="utf-8")
    answer = find_roadmap(loads(text), draws=0).answer
    assert answer.self_enforcing
    assert answer.steps is not None
    assert "lift-sanctions" in answer.steps[-1]
    judge = Judge(loads(text))
    kept = judge.judge(answer.steps)
    [skipping] = [one for one in kept.checks["us"] if one.step == len(kept.steps) and one.skips]
    assert judge.valuation.of["us"].worth(kept.package) == 6
    assert skipping.skips == ("lift-sanctions",)
    assert skipping.gain == Fraction(-3, 2)
    for_good = text.replace("by: [dprk], reversible: yes}", "by: [dprk], reversible: no}")
    tempted = Judge(loads(for_good)).judge(answer.steps)
    assert tempted.needed_deterrence["us"] == Fraction(7, 2)
    assert tempted.floor["us"] == Fraction(3, 2)


def test_the_accounts_may_go_before_or_after_the_reactor() -> None:
    text = (ROOT / "examples" / "six-party" / "six-party.talks.yaml").read_text(encoding="utf-8")
    after, before = (find_roadmap(loads(text), unlock=number, draws=0).answer for number in (1, 2))
    assert after.self_enforcing
    assert before.self_enforcing
    assert after.largest_exposure == before.largest_exposure == 1
    assert sooner(after, "stop-reactor", "free-accounts")
    assert sooner(before, "free-accounts", "stop-reactor")


def sooner(answer: Any, first: str, second: str) -> bool:
    step_of = {measure: number for number, step in enumerate(answer.steps) for measure in step}
    return bool(step_of[first] < step_of[second])
