"""Parser, truth and solver encoding agree with brute force over all ordered partitions of all subsets."""

import random

import pytest

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.truth import holds, spell_out_first
from tests import naive

MEASURES = ("a", "b", "c", "open-talks", "e2")


def fixed(encoding: OrderEncoding, step_of: dict[str, int]) -> list[int]:
    """The assumptions under which exactly this roadmap happens."""
    literals = []
    for measure in encoding.measures:
        for step in range(1, encoding.steps + 1):
            done = encoding.done(measure, step)
            literals.append(done if step_of.get(measure, encoding.steps + 1) <= step else -done)
    return literals


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(30))
def test_a_random_condition_means_the_same_everywhere(count: int, seed: int) -> None:
    rng = random.Random(1000 * count + seed)
    measures = MEASURES[:count]
    own = rng.sample(measures, rng.randint(0, count))
    text = naive.random_formula(rng, measures, depth=3, own=own)
    formula, condition = naive.parse(text), spell_out_first(parse(text), [own])
    encoding = OrderEncoding(measures, [condition])
    wanted = encoding.literal(condition)
    within, anywhere = False, False
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        for steps in naive.all_roadmaps(measures):
            step_of = {measure: number for number, step in enumerate(steps, start=1) for measure in step}
            expected = naive.holds(formula, steps, own)
            assert holds(condition, step_of) is expected, (text, steps)
            anywhere = anywhere or expected
            if len(steps) <= encoding.steps:
                assert solver.solve([wanted, *fixed(encoding, step_of)]) is expected, (text, steps)
                within = within or expected
        assert solver.solve([wanted]) is anywhere, text
    assert within is anywhere, "a roadmap of more steps than the encoding has is never needed"


@pytest.mark.parametrize("seed", range(60))
def test_a_denied_condition_is_the_contrary(seed: int) -> None:
    rng = random.Random(seed)
    measures = MEASURES[: rng.randint(2, 4)]
    text = naive.random_formula(rng, measures, depth=2)
    denied = parse(f"not ({text})")
    encoding = OrderEncoding(measures, [denied])
    wanted = encoding.literal(denied)
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        for steps in naive.all_roadmaps(measures):
            if len(steps) > encoding.steps:
                continue
            step_of = {measure: number for number, step in enumerate(steps, start=1) for measure in step}
            expected = not holds(parse(text), step_of)
            assert holds(denied, step_of) is expected
            assert solver.solve([wanted, *fixed(encoding, step_of)]) is expected, (text, steps)


@pytest.mark.parametrize("seed", range(40))
def test_conditions_together_hold_where_the_solver_says(seed: int) -> None:
    rng = random.Random(seed)
    measures = MEASURES[: rng.randint(3, 5)]
    texts = [naive.random_formula(rng, measures, depth=2) for _ in range(4)]
    conditions = [parse(text) for text in texts]
    encoding = OrderEncoding(measures, conditions)
    literals = [encoding.literal(condition) for condition in conditions]
    expected = any(
        all(naive.holds(naive.parse(text), steps) for text in texts) for steps in naive.all_roadmaps(measures)
    )
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        assert solver.solve(literals) is expected, texts
        if expected:
            step_of = encoding.step_of(solver.model())
            assert all(holds(condition, step_of) for condition in conditions), texts
