"""Which packages are admissible: every combination of forms against the truth on every roadmap."""

import itertools
import json
import random
from collections.abc import Iterator, Sequence

import pytest

from pourparler.analysis.packages import table as tables
from pourparler.analysis.packages.table import PackageTable, TooManyPackagesError, acceptable_table
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth import Valuation
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition
from pourparler.record.conditions.truth import holds
from tests.naive_random_worth import random_valued_talks

FORMS = (
    "{a} before {b}",
    "{a} no later than {b}",
    "{a} with {b}",
    "{a} in return for {b}",
    "({a} or {b}) before {c}",
    "{a} before ({b} and {c})",
    "({a} and {b}) no later than {c}",
    "{c} only if ({a} or {b})",
    "require ({a} or {b})",
    "never ({a} and {b})",
    "{a} by step 1",
    "({a} or {b}) by step 1",
    "not ({a} before {b})",
    "not ({a} no later than {b})",
    "not ({a} with {b})",
    "not ({a} in return for {b})",
    "not (({a} or {b}) before {c})",
    "not ({a} by step 1)",
    "if {a} then {b} before {c}",
    "if {a} before {b} then {c}",
    "{a} before {b} or {b} before {c}",
    "{a} before {b} or never {c}",
)


def worthless(measures: Sequence[str]) -> Valuation:
    return Valuation(measures=tuple(measures), parties=(), unvalued=(), losses={})


def ordered_partitions(items: tuple[str, ...]) -> Iterator[list[tuple[str, ...]]]:
    if not items:
        yield []
    for size in range(1, len(items) + 1):
        for first in itertools.combinations(items, size):
            for rest in ordered_partitions(tuple(item for item in items if item not in first)):
                yield [first, *rest]


def admissible(measures: Sequence[str], conditions: Sequence[Condition]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for size in range(len(measures) + 1):
        for package in itertools.combinations(measures, size):
            for steps in ordered_partitions(package):
                step_of = {m: number for number, step in enumerate(steps, start=1) for m in step}
                if all(holds(condition, step_of) for condition in conditions):
                    found.add(package)
                    break
    return found


@pytest.mark.parametrize("seed", range(150))
def test_packages_are_those_that_some_order_admits(seed: int) -> None:
    rng = random.Random(seed)
    measures = "abcd"[: rng.randint(3, 4)]
    texts = [
        rng.choice(FORMS).format(**dict(zip("abc", rng.sample(measures, 3), strict=True))) for _ in range(seed % 6)
    ]
    conditions = [parse(text) for text in texts]
    table = acceptable_table(worthless(measures), conditions, (), Budget())
    assert {table.measures_in(row) for row in range(len(table))} == admissible(measures, conditions)


def test_measures_of_those_who_are_left_out_do_not_happen() -> None:
    table = acceptable_table(worthless("ab"), [], ["a"], Budget())
    assert [table.measures_in(row) for row in range(len(table))] == [(), ("b",)]


def test_more_packages_than_are_written_out_are_never_taken_for_all() -> None:
    with pytest.raises(TooManyPackagesError):
        acceptable_table(worthless([f"m{number}" for number in range(12)]), [], (), Budget(), most=1000)


@pytest.mark.parametrize("seed", range(30))
def test_what_is_multiplied_out_a_few_at_a_time_is_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    talks = loads(json.dumps(random_valued_talks(random.Random(seed), measures=7, positions=1)))

    def packages(most: int = 10_000) -> PackageTable:
        return acceptable_table(valuation_of(talks), [fact.says for fact in talks.facts], (), Budget(), most=most)

    whole = packages()
    monkeypatch.setattr(tables, "AT_A_TIME", 3)
    parts = packages()
    assert parts.bits.tolist() == whole.bits.tolist()
    assert parts.gains.tolist() == whole.gains.tolist()
    if len(whole) > 1:
        with pytest.raises(TooManyPackagesError):
            packages(most=len(whole) - 1)
