"""The oracle's reading of the language of conditions against cases worked out by hand."""

from __future__ import annotations

from random import Random

import pytest

from tests.naive import LanguageError, holds, only_refuses, parse, random_formula, show, weakened


def roadmap(text: str) -> list[set[str]]:
    """Read `a b > c` as two steps; nothing as none."""
    return [set(step.split()) for step in text.split(">") if step.strip()]


TRUTHS = [
    ("a before b", "a > b, a, , c", "a b, b > a, b"),
    ("b after a", "a > b, a, ", "a b, b > a, b"),
    ("a no later than b", "a > b, a b, a, ", "b > a, b"),
    ("b only if a", "a > b, a b, a, ", "b > a, b"),
    ("a with b", "a b, , c", "a > b, b > a, a, b"),
    ("b in return for a", "a > b, b > a, a b, a, ", "b, b > c"),
    ("require a", "a, b > a", "b, "),
    ("a", "a, b > a", "b, "),
    ("never a", "b, ", "a, b > a"),
    ("a by step 2", "a, b > a, , b", "b > c > a"),
    ("a before (b or c)", "a > b c, a, a > c", "b > a, c, a c, a b"),
    ("a before (b and c)", "a > b c, a, a > c", "b > a, c, a c, a b"),
    ("(a or b) before c", "a > c, b > c, a > b c, b > c > a, ", "c, a c, c > a b"),
    ("(a and b) before c", "a > b > c, a b > c, a, ", "a > c, a > b c, c"),
    ("c only if (a or b)", "a c, b > c, b", "c, c > a b"),
    ("c only if (a and b)", "a b c, a > b c", "a c, a c > b"),
    ("c in return for (a or b)", "c > a, b c, ", "c, d > c"),
    ("c in return for (a and b)", "c > a > b, a b c, ", "c > a, b c"),
    ("(b or c) in return for a", "a b, b > a, ", "b, c, b c"),
    ("(a and b) with c", "a b c, , d", "a c, a b > c, a b, c"),
    ("c with (a and b)", "a b c, , d", "a c, a b > c, a b, c"),
    ("require (a or b)", "a, b, a b", "c, "),
    ("require (a and b)", "a b, a > b", "a, b, "),
    ("never (a or b)", "c, ", "a, b, a b"),
    ("never (a and b)", "a, b, ", "a b, a > b"),
    ("(a or b) by step 2", "a > c > b, c > d > a, c > a b", "c > d > a b"),
    ("(a and b) by step 2", "a > b, a b, a", "a > c > b, c > d > a b"),
    ("a first", "a > b, a > b c, c, a > d", "b, a b, b > a, d > b"),
    ("(a or c) first", "a > b > c, c > b, a > d, ", "a b, b, b > a c"),
    ("(a and c) first", "a c > b d, c > a > b, a", "a > b, a > b > c"),
    ("not a", "b, ", "a"),
    ("not a before b", "b, a b", "a > b, "),
    ("not (a and b)", "a, b, ", "a b"),
    ("a and b or c", "c, a b", "a, b, "),
    ("c or a and b", "c, a b", "a, b, "),
    ("not a and b", "b", "a b, , a"),
    ("if a then b or c", "b, a b, a c, ", "a"),
    ("if a and b then c", "a, a b c", "a b"),
    ("if a then if b then c", "a, b, a b c", "a b"),
    ("(a or b) and c", "a c, b c", "a, c, "),
    ("if a then b and c", "a b c, ", "a, a b"),
]


@pytest.mark.parametrize(("text", "true", "false"), TRUTHS, ids=[text for text, _, _ in TRUTHS])
def test_each_form_is_true_where_the_language_says_so(text: str, true: str, false: str) -> None:
    formula = parse(text)
    own = ("a", "b", "c", "d") if text.startswith("(") and "first" in text else ("a", "b", "d")
    assert [case for case in true.split(",") if not holds(formula, roadmap(case), own)] == []
    assert [case for case in false.split(",") if holds(formula, roadmap(case), own)] == []


FAULTS = [
    "a before a",
    "(a or b) with c",
    "a before",
    "before a",
    "(a and b or c) first",
    "a by step x",
    "a by step 0",
]
FAULTS += [
    "never a before b",
    "a b",
    "(a",
    "a)",
    "",
    "(a and a) first",
    "if a",
    "a no later b",
    "a < b",
    "-a",
    "a--b",
    "a before (not b)",
]


@pytest.mark.parametrize("text", FAULTS)
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(LanguageError):
        parse(text)


def test_one_tuple_for_every_spelling() -> None:
    assert parse("b after a") == parse("a before b") == parse("(a before b)") == ("before", "and", ("a",), ("b",))
    assert parse("b only if a") == parse("a no later than b")
    assert parse("a") == parse("require a") == ("require", "and", ("a",))
    assert parse("a before (c or b)") == parse("a before (b and c)")
    assert parse("a with b") == parse("b with a")
    assert parse("NO before on-the-spot2") == ("before", "and", ("NO",), ("on-the-spot2",))


def test_what_is_shown_reads_back_the_same() -> None:
    rng = Random(1)
    for _ in range(500):
        formula = parse(random_formula(rng, "abcd", 3, own="abcd"))
        assert parse(show(formula)) == formula


def test_order_is_weakened_and_forgotten_but_not_under_not_or_if() -> None:
    said = parse("if a before b then c before d and not a before d or a with b and (a by step 2)")
    assert (
        show(weakened(said))
        == "if a before b then ((c no later than d and (not a before d)) or (a with b and a by step 2))"
    )
    assert "(b in return for a and a in return for b)" in show(weakened(said, forget=True))
    assert weakened(parse("a first"), ("a", "b", "c")) == parse("a no later than (b and c)")
    assert weakened(parse("a first"), ("a", "b", "c"), forget=True) == parse("(b and c) in return for a")
    assert weakened(parse("(a or b) before c"), forget=True) == parse("c in return for (a or b)")


@pytest.mark.parametrize(
    "text",
    [
        "never a",
        "not a",
        "never (a or b) and not b",
        "if a then never b",
        "not (not never a)",
        "if a then not b",
    ],
)
def test_these_only_refuse(text: str) -> None:
    assert only_refuses(parse(text))


@pytest.mark.parametrize(
    "text",
    ["a", "not never a", "never a and b", "never a or a before b", "if never a then never b", "a by step 2"],
)
def test_these_do_not_only_refuse(text: str) -> None:
    assert not only_refuses(parse(text))
