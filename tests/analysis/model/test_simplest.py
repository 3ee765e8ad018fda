"""Fewest measures, then fewest steps, then ids: against all roadmaps there are."""

import random

import pytest

from pourparler.analysis.model.encoding import OrderEncoding, Steps
from pourparler.analysis.model.simplest import RoadmapFinder
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.parse import parse
from tests import naive


def simplest(measures: str, *texts: str) -> Steps | None:
    said = [parse(text) for text in texts]
    encoding = OrderEncoding(measures, said)
    wanted = [encoding.literal(condition) for condition in said]
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        return RoadmapFinder(encoding, solver).simplest(wanted)


def by_looking_at_all(measures: str, *texts: str) -> Steps | None:
    formulas = [naive.parse(text) for text in texts]
    fit = [
        tuple(tuple(sorted(step)) for step in steps)
        for steps in naive.all_roadmaps(measures)
        if all(naive.holds(formula, steps) for formula in formulas)
    ]
    return min(fit, key=lambda steps: (sum(map(len, steps)), len(steps), steps), default=None)


@pytest.mark.parametrize(
    ("texts", "steps"),
    [
        ((), ()),
        (("a before b",), ()),
        (("require (c or b)",), (("b",),)),
        (("c or a and b",), (("c",),)),
        (("c", "a"), (("a", "c"),)),
        (("b", "a before b"), (("a",), ("b",))),
        (("a", "b", "not a with b"), (("a",), ("b",))),
        (("a", "b", "c", "not a with b"), (("a",), ("b", "c"))),
        (("a", "b", "c", "b before a"), (("b",), ("a", "c"))),
        (("c", "not c by step 2"), (("a",), ("b",), ("c",))),
        (("a", "b", "c", "d", "not a by step 2"), (("b",), ("c",), ("a", "d"))),
        (("a", "never a"), None),
    ],
)
def test_the_roadmap_shown_has_fewest_measures_then_fewest_steps_then_the_first_ids(
    texts: tuple[str, ...], steps: Steps | None
) -> None:
    assert by_looking_at_all("abcd", *texts) == steps
    assert simplest("abcd", *texts) == steps


@pytest.mark.parametrize("seed", range(80))
def test_no_roadmap_is_simpler(seed: int) -> None:
    rng = random.Random(seed)
    measures = "abcd" if seed % 4 else "abcde"
    wanted = rng.sample(measures, rng.randint(0, 3))
    texts = [*wanted, *(naive.random_formula(rng, measures, rng.choice((0, 0, 1))) for _ in range(rng.randint(1, 4)))]
    assert simplest(measures, *texts) == by_looking_at_all(measures, *texts), texts


def test_one_finder_answers_again_and_again() -> None:
    rng = random.Random(9)
    texts = [naive.random_formula(rng, "abcd", 1) for _ in range(8)]
    said = [parse(text) for text in texts]
    encoding = OrderEncoding("abcd", said)
    literals = {text: encoding.literal(condition) for text, condition in zip(texts, said, strict=True)}
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        finder = RoadmapFinder(encoding, solver)
        for _ in range(25):
            chosen = rng.sample(texts, rng.randint(1, 4))
            assumed = [literals[text] for text in chosen]
            assert finder.simplest(assumed) == by_looking_at_all("abcd", *chosen), chosen
            assert assumed == [literals[text] for text in chosen], "what was assumed is left alone"


def test_steps_are_in_the_order_of_ids_whatever_the_order_of_the_record() -> None:
    assert simplest("dcba", "a", "b", "c", "not a with b") == (("a",), ("b", "c"))
