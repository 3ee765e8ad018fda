"""Which engine answers, and what is said where none can prove anything."""

import json
from typing import Any

import pytest

from pourparler.analysis.roadmap.engine import Engine, any_order
from pourparler.analysis.roadmap.exact import MOST_MEASURES
from pourparler.analysis.roadmap.program import OrderProgram, UndecidedError
from pourparler.analysis.roadmap.search import OrderSearch
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.truth import holds
from pourparler.record.talks import Talks


def record(count: int, facts: tuple[str, ...] = (), **more: Any) -> Talks:
    """Two parties that take turns; the first two measures go ahead whatever others skip."""
    ids = [f"m{place}" for place in range(count)]
    parties = ("north", "south")
    data = {
        "pourparler": 1,
        "talks": "Turns",
        "parties": [{"id": party} for party in parties],
        "measures": [{"id": m, "by": parties[p % 2], "unconditional": p < 2} for p, m in enumerate(ids)],
        "facts": [{"says": says} for says in facts],
        "worth": {
            party: {m: -1 if place % 2 == mine else 2 for place, m in enumerate(ids)}
            for mine, party in enumerate(parties)
        },
    }
    return loads(json.dumps(data | more))


ENTANGLED = ("m0 no later than m1", "(m1 or m2) before m0 or m3 before m0")


@pytest.mark.parametrize("count", [4, MOST_MEASURES + 1])
def test_where_facts_are_entangled_small_packages_are_tried_and_large_ones_left_unproved(count: int) -> None:
    talks = record(count, ENTANGLED)
    package, conditions = frozenset(m.id for m in talks.measures), tuple(fact.says for fact in talks.all_facts)
    judge = Judge(talks)
    with pytest.raises(UndecidedError):
        OrderProgram(judge, package, conditions, Budget())
    best = Engine(judge=judge, budget=Budget()).best(package, conditions)
    assert best is not None
    assert best.proved == ("all" if count <= MOST_MEASURES else None)
    step_of = {m: number for number, step in enumerate(best.judgement.steps) for m in step}
    assert all(holds(condition, step_of) for condition in conditions)


def test_a_package_that_no_order_fits_has_no_best_order() -> None:
    talks, circle = record(3), (parse("m0 before m1"), parse("m1 before m0"))
    package = frozenset(m.id for m in talks.measures)
    assert Engine(judge=Judge(talks), budget=Budget()).best(package, circle) is None
    assert any_order(package, circle, Budget()) is None


def test_of_several_packages_the_one_whose_order_comes_first_is_chosen() -> None:
    talks = record(4, breaking_off={"north": 1, "south": 0})
    engine = Engine(judge=Judge(talks), budget=Budget())
    packages = [frozenset(("m0", "m1")), frozenset(("m2", "m3"))]
    found = engine.first(packages, ())
    assert found is not None
    assert found[0] == frozenset(("m2", "m3"))  # m0 and m1 would go ahead unasked
    assert found[1].proved == "all"
    assert engine.first([], ()) is None


def test_without_time_some_order_is_shown_and_nothing_claimed_of_it() -> None:
    talks = record(6)
    best = Engine(judge=Judge(talks), budget=Budget(0)).best(frozenset(m.id for m in talks.measures), ())
    assert best is not None
    assert (best.proved, best.bounds) == (None, {})


def test_a_search_that_is_stopped_from_outside_ends() -> None:
    talks, budget = record(6), Budget()
    budget.stop()
    with pytest.raises(OutOfTimeError):
        Engine(judge=Judge(talks), budget=budget).best(frozenset(m.id for m in talks.measures), ())


def test_a_search_may_end_at_a_figure() -> None:
    talks = record(5)
    program = OrderProgram(Judge(talks), frozenset(m.id for m in talks.measures), (), Budget())
    best = OrderSearch(program, until="shortfall").run()
    assert best is not None
    assert (best.proved, set(best.bounds)) == ("shortfall", {"shortfall"})
    assert best.bounds["shortfall"] == best.judgement.total_shortfall


@pytest.mark.parametrize("count", [4, MOST_MEASURES + 1])
def test_numbers_too_large_for_the_solver_are_judged_all_the_same(count: int) -> None:
    talks = record(count, breaking_off={"north": 0.123456789012345, "south": 1e9})
    package, judge = frozenset(m.id for m in talks.measures), Judge(talks)
    with pytest.raises(UndecidedError):
        OrderProgram(judge, package, (), Budget())
    best = Engine(judge=judge, budget=Budget()).best(package, ())
    assert best is not None
    assert best.proved == ("all" if count <= MOST_MEASURES else None)


def test_facts_that_are_entangled_only_if_a_bystander_breaks_off_are_seen_before_the_search() -> None:
    east = {"parties": [{"id": party} for party in ("north", "south", "east")]}
    talks = record(3, ("m0 no later than m1", "m1 no later than m0"), **east)
    package, conditions = frozenset(m.id for m in talks.measures), tuple(fact.says for fact in talks.all_facts)
    best = Engine(judge=Judge(talks), budget=Budget()).best(package, conditions)
    assert best is not None
    assert best.proved == "all"
