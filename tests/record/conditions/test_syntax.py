"""Trees of conditions: how they print, what they name, and how parts of them are replaced."""

import pytest
from hypothesis import given, settings

from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import (
    RESERVED,
    And,
    Before,
    Condition,
    Form,
    If,
    Never,
    Not,
    Operand,
    Or,
    Require,
    any_of,
    both,
    forms,
    measures_of,
    of,
    operands,
    rewrite,
)
from tests.strategies import conditions

A, B, C = (Require(of(measure)) for measure in "abc")


@pytest.mark.parametrize(
    ("operand", "printed"),
    [
        (of("a"), "a"),
        (of("a", "b"), "(a and b)"),
        (any_of("a", "b"), "(a or b)"),
        (any_of("a"), "a"),
    ],
)
def test_an_operand_is_one_measure_or_a_list_in_parentheses(operand: Operand, printed: str) -> None:
    assert str(operand) == printed


def test_at_least_one_of_one_is_that_one() -> None:
    assert any_of("a") == of("a")


@pytest.mark.parametrize(
    ("tree", "printed"),
    [
        (And((Or((A, B)), C)), "(a or b) and c"),
        (Or((And((A, B)), C)), "(a and b) or c"),
        (And((And((A, B)), C)), "(a and b) and c"),
        (Not(And((A, B))), "not (a and b)"),
        (Not(Not(A)), "not not a"),
        (And((Not(A), B)), "not a and b"),
        (If(If(A, B), C), "if (if a then b) then c"),
        (If(And((A, B)), Or((B, C))), "if a and b then b or c"),
        (Or((If(A, B), C)), "(if a then b) or c"),
        (Not(If(A, B)), "not (if a then b)"),
        (A, "require a"),
        (Not(A), "not a"),
        (Or((Require(any_of("a", "b")), Never(of("c")))), "require (a or b) or never c"),
    ],
)
def test_parentheses_stand_where_reading_back_needs_them(tree: Condition, printed: str) -> None:
    assert str(tree) == printed
    assert parse(printed) == tree


def test_forms_and_measures_come_in_the_order_of_writing_each_measure_once() -> None:
    condition = parse("if c before a then (b or a) by step 2 and not (d with c)")
    assert [str(form) for form in forms(condition)] == ["c before a", "(b or a) by step 2", "d with c"]
    assert measures_of(condition) == ("c", "a", "b", "d")


@pytest.mark.parametrize("text", ["a before b", "a no later than b", "b in return for a", "a with b"])
def test_two_sided_forms_name_both_sides(text: str) -> None:
    (form,) = forms(parse(text))
    assert operands(form) == (of("a"), of("b"))


def test_one_condition_alone_is_its_own_conjunction() -> None:
    assert both([A]) == A
    assert both([A, B]) == And((A, B))


def reversed_order(form: Form) -> Condition:
    return Before(form.waiting, form.awaited) if isinstance(form, Before) else form


SAID = "if a before b then a before c and (not a before d or b before d)"


def test_forms_are_replaced_everywhere_or_only_where_they_are_asked_for() -> None:
    condition = parse(SAID)
    assert rewrite(condition, reversed_order) == parse(
        "if b before a then c before a and (not d before a or d before b)"
    )
    assert rewrite(condition, reversed_order, everywhere=False) == parse(
        "if a before b then c before a and (not a before d or d before b)"
    )


@given(conditions(["a", "b", "c"]))
@settings(max_examples=40)
def test_replacing_nothing_changes_nothing(condition: Condition) -> None:
    assert rewrite(condition, lambda form: form) == condition


def test_measures_may_be_called_on_and_yes_but_not_like_words_of_the_language() -> None:
    assert {"before", "by", "step", "first", "for"} <= RESERVED
    assert not {"on", "yes", "NO", "stop"} & RESERVED
