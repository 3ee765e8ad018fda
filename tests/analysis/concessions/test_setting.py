"""What is bargained over: what is possible, and how positions give way with those who hold them."""

from itertools import product

import pytest

from pourparler.analysis.concessions.setting import MOST_OUTCOMES, Setting, setting_of
from pourparler.analysis.solvers import Budget
from pourparler.errors import LimitError
from pourparler.record.codec import loads
from pourparler.record.conditions.truth import holds
from pourparler.record.talks import Talks

HEAD = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}, {id: c}]
measures: [{id: m, by: a}, {id: n, by: b}, {id: o, by: c}]
worth: {a: {m: -1, n: 2}, b: {m: 2, n: -1, o: 1}}
goal: []
"""
CIRCLE = """positions:
  - {id: p, party: a, says: n before m, firmness: FIRM_A}
  - {id: q, party: b, says: m before n, firmness: FIRM_B}
"""


def setting(more: str, head: str = HEAD) -> Setting:
    talks = loads(head + more)
    return setting_of(talks, tuple(talks.goal or ()), Budget())


def circle(a: str, b: str) -> Setting:
    return setting(CIRCLE.replace("FIRM_A", a).replace("FIRM_B", b))


def left(one: Setting, *postures: int) -> set[tuple[str, ...]]:
    """The packages that are left where the parties stand so."""
    row, width = 0, 1
    for posture, top in zip(postures, one.top, strict=True):
        row, width = row + posture * width, width * (top + 1)
    return {one.measures_in(place) for place in range(len(one.bits)) if one.admits[row, place]}


ALL = {(), ("m",), ("n",), ("o",), ("m", "n"), ("m", "o"), ("n", "o"), ("m", "n", "o")}


def test_only_parties_whose_worth_is_on_record_take_part() -> None:
    assert setting("").parties == ("a", "b")
    assert setting("").valuation.unvalued == ("c",)


def test_where_nothing_is_insisted_on_all_packages_are_possible_and_nobody_has_anything_to_let_go_of() -> None:
    one = setting("")
    assert left(one, 0, 0) == ALL
    assert one.top == (0, 0)


def test_a_circle_opens_once_either_lets_go_of_the_order_and_not_before() -> None:
    one = circle("firm", "firm")
    assert one.top == (2, 2)
    assert not {("m", "n")} & left(one, 0, 0)
    for postures in product(range(3), repeat=2):
        assert (("m", "n") in left(one, *postures)) == (postures != (0, 0)), postures


def test_what_is_stated_is_let_go_of_half_way_down() -> None:
    one = circle("stated", "firm")
    assert one.top == (1, 2)
    assert ("m", "n") in left(one, 1, 0)
    assert ("m",) not in left(one, 0, 0)  # b's m is first; a does m only after n
    assert ("m",) in left(one, 1, 2)


def test_what_is_firm_is_held_in_its_last_form_before_it_goes() -> None:
    one = setting("positions: [{id: p, party: a, says: n before m, firmness: firm}]")
    assert ("m",) not in left(one, 0, 0)
    assert ("m",) not in left(one, 1, 0)  # in return for n, whatever the order
    assert ("m",) in left(one, 2, 0)


def test_fallbacks_are_the_forms_that_are_stood_on() -> None:
    more = "positions: [{id: p, party: a, says: never m, fallbacks: [m before o], firmness: firm}]"
    one = setting(more)
    assert not any("m" in package for package in left(one, 0, 0))
    assert left(one, 1, 0) == left(one, 0, 0) | {("m",), ("m", "n"), ("m", "o"), ("m", "n", "o")}
    assert left(one, 2, 0) == ALL


def test_half_way_only_those_give_way_who_have_something_to_let_go_of_by_then() -> None:
    one = setting("positions: [{id: p, party: a, says: require n, firmness: firm}, {id: q, party: b, says: require m}]")
    assert (one.top, one.lets_go) == ((2, 1), (2, 1))  # what is firm and has but one form is held to the end
    assert circle("firm", "stated").lets_go == (1, 1)
    assert all(first > last for first, last in zip(setting("").lets_go, setting("").top, strict=True))


def test_red_lines_are_never_let_go_of() -> None:
    one = circle("red line", "red line")
    assert one.top == (0, 0)
    assert not {("m", "n"), ("m", "n", "o")} & left(one, 0, 0)
    mixed = circle("red line", "firm")
    assert mixed.top == (0, 2)
    assert ("m",) not in left(mixed, 0, 2)


def test_a_party_without_worth_on_record_lets_go_of_nothing() -> None:
    one = setting("positions: [{id: p, party: c, says: require m, firmness: stated}]")
    assert one.top == (0, 0)
    assert all("m" in package for package in left(one, 0, 0))


def test_a_position_of_several_goes_with_the_last_of_them() -> None:
    one = setting("positions: [{id: p, party: [a, b], says: require m, firmness: stated}]")
    assert one.top == (1, 1)
    assert left(one, 1, 1) == ALL
    for postures in ((0, 0), (1, 0), (0, 1)):
        assert all("m" in package for package in left(one, *postures))
    shared = setting("positions: [{id: p, party: [a, c], says: require m, firmness: stated}]")
    assert shared.top == (0, 0)  # one of its holders lets go of nothing


def test_soft_positions_do_not_bind_and_facts_and_goal_do() -> None:
    assert left(setting("positions: [{id: p, party: a, says: never m, firmness: soft}]"), 0, 0) == ALL
    fact = setting("facts: [{says: n only if m}]")
    assert left(fact, 0, 0) == {package for package in ALL if "n" not in package or "m" in package}
    goal = setting("", HEAD.replace("goal: []", "goal: [m or n]"))
    assert left(goal, 0, 0) == {package for package in ALL if {"m", "n"} & set(package)}


def test_measures_that_nobody_speaks_of_and_that_are_worth_nothing_are_left_out() -> None:
    head = HEAD.replace("{id: o, by: c}", "{id: o, by: c}, {id: idle, by: c}")
    assert all("idle" not in package for package in left(setting("", head), 0, 0))
    spoken = setting("positions: [{id: p, party: a, says: require idle, firmness: firm}]", head)
    assert any("idle" in package for package in left(spoken, 0, 0))


def test_letting_go_never_takes_a_package_away() -> None:
    one = circle("firm", "stated")
    for a, b in product(range(3), range(2)):
        assert left(one, 0, 0) <= left(one, a, b) <= left(one, 2, 1)


def test_every_package_that_is_left_has_an_order_that_keeps_what_is_stood_on() -> None:
    one = circle("firm", "stated")
    talks: Talks = one.talks
    said = [talks.position_by_id[id_].says for id_ in ("p", "q")]
    for package in ALL:
        orders = [dict(zip(sorted(package), steps, strict=True)) for steps in product((1, 2, 3), repeat=len(package))]
        keeps = any(all(holds(condition, order) for condition in said) for order in orders)
        assert (package in left(one, 0, 0)) == keeps, package


def test_too_much_to_talk_about_is_said() -> None:
    many = ", ".join(f"{{id: x{k}, by: a}}" for k in range(15))
    worth = ", ".join(f"x{k}: 1" for k in range(15))
    text = f"""
pourparler: 1
talks: T
parties: [{{id: a}}, {{id: b}}]
measures: [{many}]
worth: {{a: {{{worth}}}, b: {{x1: 1}}}}
goal: []
"""
    talks = loads(text)
    with pytest.raises(LimitError, match=f"more than {MOST_OUTCOMES:,} packages"):
        len(setting_of(talks, (), Budget()).bits)
