"""Atoms say what the forms say: against the oracle's own reading of the language, on every roadmap there is."""

import random
from itertools import product

import pytest

from pourparler.record.conditions.atoms import (
    Apart,
    By,
    Every,
    Formula,
    Happens,
    Some,
    atoms_of,
    conjuncts,
    contrary,
    in_atoms,
    measures_in,
    true_at,
)
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.conditions.truth import spell_out_first
from tests import naive
from tests.naive_language import true_at as true_at_oracle

MEASURES = ("a", "b", "c", "d")
ROADMAPS = [naive.moments(steps) for steps in naive.all_roadmaps(MEASURES)]
RANDOM_CONDITIONS = 300


def agree(text: str, own: list[tuple[str, ...]]) -> int:
    """Compare on every roadmap, as said and denied; how many comparisons that were."""
    condition = spell_out_first(parse(text), own) if own else parse(text)
    formula, speakers = naive.parse(text), {measure for measures in own for measure in measures}
    said, denied, turned = in_atoms(condition), in_atoms(condition, so=False), contrary(in_atoms(condition))
    for step_of in ROADMAPS:
        expected = true_at_oracle(formula, step_of, speakers)
        assert true_at(said, step_of) is expected, (text, step_of)
        assert true_at(denied, step_of) is not expected, (text, step_of)
        assert true_at(turned, step_of) is not expected, (text, step_of)
    return 3 * len(ROADMAPS)


def lists(names: str) -> list[str]:
    """A measure, both lists of two."""
    return [names[0], f"({' and '.join(names)})", f"({' or '.join(names)})"]


@pytest.mark.parametrize("form", ["before", "after", "no later than", "only if", "in return for"])
def test_each_form_that_waits_means_the_same_with_each_list(form: str) -> None:
    for left, right in product(lists("ab"), lists("cd")):
        agree(f"{left} {form} {right}", [])


@pytest.mark.parametrize("text", ["{} by step 1", "{} by step 2", "require {}", "never {}"])
def test_each_form_of_one_list_means_the_same(text: str) -> None:
    for what in ("a", "(a and b)", "(a or b)", "(a and b and c)", "(a or b or c)"):
        agree(text.format(what), [])


@pytest.mark.parametrize("text", ["a with b", "(a and b) with c", "a with (b and c)", "(a and c) with (b and d)"])
def test_with_ties_each_to_each(text: str) -> None:
    agree(text, [])


@pytest.mark.parametrize("own", [[("b", "c")], [("b",), ("a", "c")], [("c", "d"), ("b", "c")]])
@pytest.mark.parametrize("text", ["a first", "(a and d) first", "(a or d) first", "not a first", "if b then a first"])
def test_a_first_of_one_or_of_several_who_say_it_together_means_the_same(text: str, own: list[tuple[str, ...]]) -> None:
    agree(text, own)


def test_random_conditions_mean_the_same_in_a_hundred_thousand_comparisons() -> None:
    rng = random.Random(9)
    compared = 0
    for _ in range(RANDOM_CONDITIONS):
        one, other = (tuple(rng.sample(MEASURES, rng.randint(2, 4))) for _ in range(2))
        own = rng.choice([[one], [one, other]])
        compared += agree(naive.random_formula(rng, MEASURES, rng.randint(0, 3), own=one), own)
    assert compared > 100_000


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("a before b", Apart(("a",), "b", 1)),
        ("(a or b) before c", Apart(("a", "b"), "c", 1)),
        ("not a before b", Every((Happens("b"), Apart(("b",), "a", 0)))),
        ("not a no later than b", Every((Happens("b"), Apart(("b",), "a", 1)))),
        ("not (a or b) before c", Every((Happens("c"), Apart(("c",), "a", 0), Apart(("c",), "b", 0)))),
        ("not not a before b", Apart(("a",), "b", 1)),
        ("b in return for a", Some((Happens("b", so=False), Happens("a")))),
        ("never (a and b)", Some((Happens("a", so=False), Happens("b", so=False)))),
        ("not a by step 2", By("a", 2, so=False)),
    ],
)
def test_an_order_that_is_denied_is_one_the_other_way_round(text: str, atoms: Formula) -> None:
    assert in_atoms(parse(text)) == atoms


def test_a_with_of_long_lists_takes_one_atom_for_each_measure() -> None:
    names = [f"m{number}" for number in range(20)]
    text = f"({' and '.join(names[:10])}) with ({' and '.join(names[10:])})"
    assert len(list(atoms_of([in_atoms(parse(text))]))) == 20


def test_conjuncts_are_what_all_has_to_hold() -> None:
    said = in_atoms(parse("a and (b and never (c or d)) and (a or b)"))
    assert [part for part in conjuncts(said) if not isinstance(part, Some)] == [
        Happens("a"),
        Happens("b"),
        Happens("c", so=False),
        Happens("d", so=False),
    ]
    assert list(conjuncts(Happens("a"))) == [Happens("a")]


@pytest.mark.parametrize("seed", range(20))
def test_a_formula_speaks_of_the_measures_that_the_condition_names(seed: int) -> None:
    condition = parse(naive.random_formula(random.Random(seed), MEASURES, 2))
    assert measures_in(in_atoms(condition)) == frozenset(measures_of(condition))
