"""What others ask of a condition: each question on every form, so that nobody needs to tell forms apart."""

import random

import pytest

from pourparler.record.conditions import syntax
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.questions import (
    alone,
    asserted,
    conclusion,
    conjuncts,
    cut,
    demanded,
    has_order,
    is_choice,
    is_plain_demand,
    measures_at,
    ordered,
    refused,
    replaced,
    wait_of,
    without,
    word_of,
)
from pourparler.record.conditions.syntax import Operand, Place, measures_of, of
from pourparler.record.conditions.truth import holds
from tests import naive

MEASURES = ("a", "b", "c", "d")


def every_condition() -> list[str]:
    return [naive.random_formula(random.Random(seed), MEASURES, seed % 3, own=MEASURES) for seed in range(200)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("a", "a"),
        ("(a or b) before (c and d)", "a b"),
        ("a no later than c", "a"),
        ("c in return for a", "a"),
        ("never a", ""),
        ("a with b", ""),
        ("a first", ""),
        ("a by step 2", ""),
        ("if a then not b before c", "a b"),
    ],
)
def test_what_is_demanded_is_required_or_waited_for(text: str, asked: str) -> None:
    assert demanded(parse(text)) == tuple(asked.split())


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("a before b and c with d", "a b c d"),
        ("a no later than b", "a b"),
        ("a first", "a"),
        ("b in return for a", ""),
        ("a and never b and c by step 2", ""),
        ("not a before b", "a b"),
    ],
)
def test_order_is_what_says_who_comes_sooner(text: str, measures: str) -> None:
    assert ordered(parse(text)) == tuple(measures.split())


def test_each_never_is_told_with_all_that_it_names() -> None:
    assert refused(parse("never (a or b) and (c before d or not never c)")) == (("a", "b"), ("c",))


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("a before b", True),
        ("a no later than b", True),
        ("a with b", False),
        ("a first", False),
        ("b in return for a", False),
    ],
)
def test_has_order_where_something_waits_for_a_step(text: str, waits: bool) -> None:
    assert has_order(parse(f"c and ({text})")) is waits


@pytest.mark.parametrize("text", ["(a or b) before c", "a no later than (b and c)", "c in return for (a and b)"])
def test_a_wait_says_itself_again(text: str) -> None:
    wait = wait_of(parse(text))
    assert wait is not None
    assert str(wait.condition) == text


@pytest.mark.parametrize("text", ["a with b", "a first", "never a", "a before b and c", "not a before b"])
def test_what_says_more_or_less_than_one_wait_is_none(text: str) -> None:
    assert wait_of(parse(text)) is None


@pytest.mark.parametrize(
    ("text", "place", "measures"),
    [
        ("never (a and b)", Place.REFUSED, "a b"),
        ("a before (b and c)", Place.WAITING, "b c"),
        ("a before (b and c)", Place.AWAITED, "a"),
        ("not never a", Place.REFUSED, ""),
        ("never a and never b", Place.REFUSED, ""),
        ("a first", Place.FIRST, "a"),
        ("a with b", Place.TOGETHER, "a b"),
        ("a by step 2", Place.LIMITED, "a"),
    ],
)
def test_one_form_alone_tells_how_its_measures_stand(text: str, place: Place, measures: str) -> None:
    assert alone(parse(text), place) == tuple(measures.split())


def test_every_measure_of_every_condition_stands_somewhere() -> None:
    for text in every_condition():
        assert measures_at(parse(text), *Place) == measures_of(parse(text)), text


def test_what_is_asserted_is_not_denied_nor_left_to_choice() -> None:
    said = parse("a before b and (if c then never d) and not a with c and (b or d)")
    assert [str(form) for form in asserted(said)] == ["a before b", "never d"]


@pytest.mark.parametrize(("text", "rest"), [("if a then b before c", "b before c"), ("a before b", "a before b")])
def test_the_conclusion_is_what_is_said_once_the_if_is_met(text: str, rest: str) -> None:
    assert str(conclusion(parse(text))) == rest


@pytest.mark.parametrize(
    ("text", "choice"), [("a or b", True), ("require (a or b)", True), ("require (a and b)", False), ("a", False)]
)
def test_a_choice_is_met_by_one_of_several(text: str, choice: bool) -> None:
    assert is_choice(parse(text)) is choice


@pytest.mark.parametrize(
    ("text", "plain"),
    [("a", True), ("a and (b and require (c or d))", True), ("a or b", False), ("a and never b", False)],
)
def test_a_plain_demand_has_no_word_of_order_or_condition(text: str, plain: bool) -> None:
    assert is_plain_demand(parse(text)) is plain


@pytest.mark.parametrize("seed", range(30))
def test_parts_that_are_cut_hold_together_where_the_whole_holds(seed: int) -> None:
    condition = parse(naive.random_formula(random.Random(seed), MEASURES, 1))
    parts = list(cut(condition))
    assert set(parts) >= {part for part in conjuncts(condition) if len(measures_of(part)) < 2}
    for steps in naive.all_roadmaps(MEASURES):
        step_of = naive.moments(steps)
        assert all(holds(part, step_of) for part in parts) is holds(condition, step_of)


def test_parts_are_cut_by_what_waits_and_by_pairs_that_go_together() -> None:
    said = parse("(a or b) before (c and d) and (a and b) with c and never (a or b)")
    assert [str(part) for part in cut(said)] == [
        "(a or b) before c",
        "(a or b) before d",
        "a with c",
        "b with c",
        "never (a or b)",
    ]


def test_measures_are_replaced_by_how_they_stand() -> None:
    def change(place: Place, what: Operand) -> Operand:
        return of("x") if place is Place.AWAITED else what

    said = parse("a before b and not a before b and never a")
    assert str(replaced(said, change)) == "x before b and not x before b and never a"
    assert str(replaced(said, change, everywhere=False)) == "x before b and not a before b and never a"


def test_each_form_is_known_by_its_word() -> None:
    said = "require a|never a|a before b|a no later than b|b in return for a|a with b|a first|a by step 2"
    words = [word_of(parse(text)) for text in said.split("|")]
    assert words == ["require", "never", "before", "no later than", "in return for", "with", "first", "by step"]
    assert [word_of(parse(text)) for text in ("not a", "a and b", "a or b", "if a then b")] == [
        "not",
        "and",
        "or",
        "if",
    ]


def test_each_form_has_a_place_for_each_of_its_operands() -> None:
    kinds = {type(form) for text in every_condition() for form in syntax.forms(parse(text))}
    assert len(kinds) == 8
    for text in every_condition():
        for form in syntax.forms(parse(text)):
            assert len(form.places) == len(syntax.operands(form))


@pytest.mark.parametrize(
    ("says", "left"),
    [
        ("never (pay or work)", "never work"),
        ("require (pay and work)", "require work"),
        ("pay and work", "require work"),
        ("if rest then pay and work", "if rest then work"),
        ("never pay", None),
        ("pay before work", None),
    ],
)
def test_what_is_left_without_one_measure(says: str, left: str | None) -> None:
    rest = without(parse(says), {"pay"})
    assert (str(rest) if rest else None) == left
