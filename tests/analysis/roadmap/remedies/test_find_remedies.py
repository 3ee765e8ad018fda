"""Each remedy does what it says, and is told only if it helps."""

import json
from typing import Any

from pourparler.analysis.roadmap import Roadmap, find_roadmap
from pourparler.analysis.roadmap.remedies import RemedyKind, find_remedies
from pourparler.analysis.roadmap.remedies.answer import Remedy
from pourparler.analysis.roadmap.remedies.kinds import MOST_PARTS
from pourparler.analysis.roadmap.remedies.variant import Variant
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.codec import loads


def exchange(**more: Any) -> dict[str, Any]:
    return {
        "pourparler": 1,
        "talks": "Exchange",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [{"id": "hand-over", "by": "north"}, {"id": "pay", "by": "south"}],
        "goal": ["hand-over", "pay"],
        "worth": {"north": {"hand-over": -2, "pay": 4}, "south": {"pay": -2, "hand-over": 4}},
        **more,
    }


def found(data: dict[str, Any], package: tuple[str, ...] = ("hand-over", "pay")) -> Roadmap:
    return find_roadmap(loads(json.dumps(data)), package, draws=0).answer


def of_kind(answer: Roadmap, kind: RemedyKind) -> list[Remedy]:
    return [remedy for remedy in answer.remedies if remedy.kind is kind]


def test_deterrence_of_what_is_lacking_mends_every_acceptable_deal() -> None:
    answer = found(exchange())
    [remedy] = answer.remedies
    assert remedy.kind is RemedyKind.DETERRENCE
    assert dict(remedy.amounts) == {party: lacks for party, lacks in answer.shortfall if lacks}
    assert remedy.shortfall_after == 0
    mended = exchange(breaking_off=dict(remedy.amounts))
    assert found(mended).self_enforcing


def test_escrow_with_a_third_party_makes_an_exchange_safe() -> None:
    parties = [{"id": "north"}, {"id": "south"}, {"id": "press"}, {"id": "swiss", "role": "mediator"}]
    [remedy] = of_kind(found(exchange(parties=parties)), RemedyKind.ESCROW)
    assert remedy.holders == ("swiss",)
    assert remedy.price == remedy.shortfall_after == 0
    [(deposit, _)] = remedy.made
    order = [measure for step in remedy.steps for measure in step]
    assert order == [deposit, "hand-over", "pay"]


def test_nobody_who_has_a_stake_holds_anything() -> None:
    parties = [{"id": "north"}, {"id": "south"}, {"id": "east"}]
    worth = exchange()["worth"] | {"east": {"pay": 1, "hand-over": 1}}
    assert not of_kind(found(exchange(parties=parties, worth=worth)), RemedyKind.ESCROW)


def test_what_can_be_divided_is_split_in_no_more_parts_than_help() -> None:
    measures = [{"id": "hand-over", "by": "north", "divisible": "by batch"}, {"id": "pay", "by": "south"}]
    remedies = of_kind(found(exchange(measures=measures)), RemedyKind.SPLITTING)
    assert [(one.measures, one.parts, one.shortfall_after) for one in remedies] == [(("hand-over",), (2,), 1.0)]
    both = [measure | {"divisible": "yes"} for measure in measures]
    together = of_kind(found(exchange(measures=both)), RemedyKind.SPLITTING)[0]
    assert together.measures == ("hand-over", "pay")
    assert max(together.parts) <= MOST_PARTS
    assert together.shortfall_after == 2 / max(together.parts)


def test_inspectors_help_where_it_takes_time_to_notice() -> None:
    measures: list[dict[str, Any]] = [
        {"id": "hand-over", "by": "north", "lag": 2},
        {"id": "pay", "by": "south"},
        {"id": "thank", "by": "south"},
    ]
    worth = {"north": {"hand-over": -1, "pay": 4, "thank": 3}, "south": {"hand-over": 4}}
    data = exchange(
        measures=measures, worth=worth, facts=[{"says": "hand-over before pay"}, {"says": "pay before thank"}]
    )
    [remedy, *_] = of_kind(found(data, ("hand-over", "pay", "thank")), RemedyKind.INSPECTION)
    assert (remedy.measures, remedy.shortfall_after) == (("hand-over",), 0.0)
    measures[0]["lag"] = 0
    assert found(data, ("hand-over", "pay", "thank")).self_enforcing


def test_a_link_helps_where_somebody_goes_ahead_whatever_others_skip() -> None:
    measures = [{"id": "hand-over", "by": "north"}, {"id": "pay", "by": "south", "unconditional": True}]
    worth = {"north": {"hand-over": -2, "pay": 4}, "south": {"hand-over": 4}}
    answer = found(exchange(measures=measures, worth=worth))
    [remedy] = of_kind(answer, RemedyKind.LINK)
    assert (remedy.measures, remedy.shortfall_after, answer.total_shortfall) == (("pay",), 0.0, 2.0)


def test_a_benefit_that_can_be_taken_back_is_kept_for_last() -> None:
    worth = {"north": {"hand-over": -2, "pay": 4}, "south": {"pay": 0, "hand-over": 4}}
    data = exchange(worth=worth, facts=[{"says": "pay no later than hand-over"}])
    [remedy] = of_kind(found(data), RemedyKind.REVOCABLE)
    assert (remedy.measures, remedy.shortfall_after) == (("pay",), 0.0)
    assert "pay" in remedy.steps[-1]


def test_another_measure_of_the_record_can_make_a_deal_keep_itself() -> None:
    recognise = {"id": "recognise", "by": "north", "reversible": "yes"}
    data = exchange(
        measures=[*exchange()["measures"], recognise],
        worth={"north": {"hand-over": -1, "pay": 4}, "south": {"pay": -2, "hand-over": 2, "recognise": 3}},
        facts=[{"says": "hand-over before pay"}],
    )
    [remedy] = of_kind(found(data), RemedyKind.ADDED)
    assert (remedy.measures, remedy.shortfall_after) == (("recognise",), 0.0)


def test_a_deal_that_somebody_loses_by_is_mended_by_more_in_it_only() -> None:
    data = exchange(
        measures=[*exchange()["measures"], {"id": "fish", "by": "south", "reversible": "yes"}],
        worth={"north": {"hand-over": -3, "pay": 2, "fish": 2}, "south": {"pay": -1, "hand-over": 4}},
    )
    answer = found(data)
    assert not answer.acceptable
    assert {remedy.kind for remedy in answer.remedies} == {RemedyKind.ADDED}


def test_demands_of_order_are_kept_by_every_remedy() -> None:
    data = exchange(
        parties=[{"id": "north"}, {"id": "south"}, {"id": "swiss"}],
        measures=[measure | {"divisible": "yes"} for measure in exchange()["measures"]],
        positions=[{"id": "you-first", "party": "south", "says": "hand-over before pay"}],
    )
    for remedy in found(data).remedies:
        made = dict(remedy.made)
        first = {made.get(m, m): place for place, step in reversed(list(enumerate(remedy.steps))) for m in step}
        assert first["hand-over"] < first["pay"] or remedy.kind is RemedyKind.ESCROW


def test_without_time_what_was_found_is_told_and_that_not_all_was_tried() -> None:
    talks = loads(json.dumps(exchange(parties=[{"id": "north"}, {"id": "south"}, {"id": "swiss"}])))
    judge = Judge(talks)
    package = frozenset(("hand-over", "pay"))
    deal = Variant(talks=talks, valuation=judge.valuation, demands=(), facts=(), package=package)
    remedies, tried_all = find_remedies(deal, judge.judge([["hand-over"], ["pay"]]), Budget(0))
    assert ([remedy.kind for remedy in remedies], tried_all) == ([RemedyKind.DETERRENCE], False)
