"""The order encoding: how many steps are enough, no empty steps where lateness counts, and the way back."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.analysis.model.encoding import (
    LARGEST,
    OrderEncoding,
    as_step_of,
    as_steps,
    bearing,
    most_steps,
)
from pourparler.analysis.solvers import Budget, Sat
from pourparler.errors import LimitError
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition
from tests import naive


def conditions(*texts: str) -> list[Condition]:
    return [parse(text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "steps"),
    [
        ((), 1),
        (("a with b", "c no later than d", "a", "never b", "d in return for a", "a by step 3"), 1),
        (("a before b",), 2),
        (("a before b", "b before c"), 3),
        (("a before b", "a before b"), 2),
        (("a before (b and c and d)",), 2),
        (("(a and b) before (c and d)",), 3),
        (("a before (b and c)", "d before c"), 3),
        (("a before b", "a before c", "a before d"), 2),
        (("a before d", "b before d", "if c then (a or b or c) before d"), 2),
        (("(a or b) before c", "(a or b) before d"), 3),
        (("a before b", "b before a"), 3),
        (("not a before b",), 1),
        (("not a no later than b",), 2),
        (("not a with b",), 3),
        (("if a before b then c",), 1),
        (("if a with b then c before d",), 4),
        (("not a by step 1",), 4),
        (("if a by step 3 then b",), 4),
        (("a before b", "b before c", "c before d", "d before a", "a before c"), 4),
    ],
)
def test_no_more_steps_are_looked_at_than_strict_conditions_ask_for(texts: tuple[str, ...], steps: int) -> None:
    assert most_steps(4, conditions(*texts)) == steps


def largest_matching(pairs: set[tuple[str, str]]) -> int:
    """By looking at every set of later measures that some of the earlier ones can have for themselves."""
    taken = {frozenset[str]()}
    for earlier in sorted({earlier for earlier, _ in pairs}):
        taken |= {had | {later} for had in taken for first, later in pairs if first == earlier and later not in had}
    return max(map(len, taken))


@pytest.mark.parametrize("seed", range(300))
def test_steps_are_counted_by_the_largest_matching_of_earlier_with_later_measures(seed: int) -> None:
    rng = random.Random(seed)
    pairs = {(rng.choice("abcdefgh"), rng.choice("stuvwxyz")) for _ in range(rng.randint(1, 22))}
    texts = [f"{earlier} before {later}" for earlier, later in pairs]
    assert most_steps(99, conditions(*texts)) == 1 + largest_matching(pairs)


@pytest.mark.parametrize("seed", range(80))
def test_a_roadmap_with_more_steps_is_never_needed(seed: int) -> None:
    rng = random.Random(seed)
    texts = [naive.random_formula(rng, "abcd", rng.choice((0, 0, 1, 2))) for _ in range(rng.randint(1, 4))]
    formulas = [naive.parse(text) for text in texts]
    enough = most_steps(4, conditions(*texts))
    needed: dict[frozenset[str], int] = {}
    for steps in naive.all_roadmaps("abcd"):
        if all(naive.holds(formula, steps) for formula in formulas):
            package = frozenset().union(*steps)
            needed[package] = min(len(steps), needed.get(package, len(steps)))
    assert max(needed.values(), default=0) <= enough, texts


def test_no_step_is_empty_where_something_has_to_come_late() -> None:
    late = parse("a and not a by step 2")
    for measures, possible in (("a", False), ("ab", False), ("abc", True), ("abcd", True)):
        encoding = OrderEncoding(measures, [late])
        wanted = encoding.literal(late)
        with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
            assert solver.solve([wanted]) is possible
            if possible:
                assert encoding.step_of(solver.model())["a"] > 2


@pytest.mark.parametrize("seed", range(25))
def test_late_steps_are_those_of_brute_force(seed: int) -> None:
    rng = random.Random(seed)
    step, text = rng.randint(1, 3), naive.random_formula(rng, "abc", 1)
    texts = ["a", f"not a by step {step}", text]
    said = conditions(*texts)
    encoding = OrderEncoding("abc", said)
    wanted = [encoding.literal(condition) for condition in said]
    formulas = [naive.parse(one) for one in texts]
    possible = {
        steps for steps in naive.all_roadmaps("abc") if all(naive.holds(formula, steps) for formula in formulas)
    }
    found = set()
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        while solver.solve(wanted):
            steps = as_steps(encoding.step_of(solver.model()))
            found.add(tuple(map(frozenset, steps)))
            solver.add([-literal for literal in solver.model()[: 3 * encoding.steps]])
    assert found == possible


def test_steps_are_numbered_without_gaps_on_the_way_back() -> None:
    encoding = OrderEncoding("abc", conditions("a before b", "b before c"))
    assert encoding.steps == 3
    model = [encoding.done("a", 2), encoding.done("a", 3), encoding.done("c", 3)]
    assert encoding.step_of(model) == {"a": 1, "c": 2}
    assert encoding.step_of([-literal for literal in model]) == {}


def test_a_step_beyond_the_last_means_the_last() -> None:
    encoding = OrderEncoding("ab", conditions("a before b"))
    assert encoding.done("b", 9) == encoding.done("b", 2) == encoding.happens("b")
    assert len({encoding.done(measure, step) for measure in "ab" for step in (1, 2)}) == 4


def test_what_is_done_stays_done() -> None:
    encoding = OrderEncoding("abc", conditions("a before b", "b before c"))
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        assert solver.solve([encoding.done("a", 1)])
        assert not solver.solve([encoding.done("a", 1), -encoding.done("a", 3)])


@pytest.mark.parametrize("text", ["a first", "not a first"])
def test_first_must_be_spelled_out_before(text: str) -> None:
    encoding = OrderEncoding("ab", [])
    with pytest.raises(ValueError, match="spell it out first"):
        encoding.literal(parse(text))


def test_measures_that_nothing_names_matter_only_where_lateness_counts() -> None:
    assert bearing("abcd", conditions("a before c", "never a")) == ["a", "c"]
    assert bearing("abcd", conditions("a by step 2")) == ["a"]
    assert bearing("abcd", conditions("if a by step 2 then c")) == ["a", "b", "c", "d"]


def test_what_is_too_large_to_search_is_refused_and_not_begun() -> None:
    count = LARGEST // 1000 + 1
    names = [f"m{number}" for number in range(count)]
    OrderEncoding(names, [])
    with pytest.raises(LimitError, match="more than can be searched"):
        OrderEncoding(names, conditions("not m1 by step 2"))


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=1), max_size=5))
def test_steps_and_the_step_of_each_measure_are_two_ways_to_say_the_same(drawn: list[frozenset[str]]) -> None:
    seen: set[str] = set()
    steps = []
    for step in drawn:
        if step - seen:
            steps.append(tuple(sorted(step - seen)))
        seen |= step
    assert as_steps(as_step_of(steps)) == tuple(steps)
