"""Large problems made small, and their named points by looking at every package; written from the definitions alone."""

import itertools
import math
from collections.abc import Callable, Iterable
from fractions import Fraction
from random import Random
from typing import Any

from pourparler.analysis.packages.large.problem import LargeProblem

Package = tuple[str, ...]
WORTHS = [Fraction(worth) for worth in ("-3", "-2", "-1", "-1/2", "0", "0", "1/3", "1", "3/2", "2", "3")]
EQUAL = 1e-9


def draw_problem(rng: Random, *, measures: int = 0, parties: int = 0, generous: bool = False) -> LargeProblem:
    """Random clauses over measures and a few variables more, random worths with ties, and walk-away worths."""
    count, people = measures or rng.randint(1, 7), parties or rng.randint(1, 4)
    top = count + rng.randint(0, 4)
    literals = rng.sample(range(1, top + 1), count)
    worths = [worth for worth in WORTHS if worth > -2] if generous else WORTHS
    return LargeProblem(
        measures=tuple(f"m{number}" for number in range(count)),
        clauses=[
            [rng.choice((1, -1)) * variable for variable in rng.sample(range(1, top + 1), min(top, rng.randint(1, 3)))]
            for _ in range(rng.randint(0, top))
        ],
        happens=tuple(rng.choice((1, 1, 1, -1)) * literal for literal in literals),
        top=top,
        parties=tuple(f"p{number}" for number in range(people)),
        values=tuple(tuple(rng.choice(worths) for _ in range(count)) for _ in range(people)),
        together=tuple(
            (rng.randrange(people), tuple(rng.sample(range(count), rng.randint(1, min(3, count)))), rng.choice(WORTHS))
            for _ in range(rng.randint(0, 3))
        ),
        walk_away=tuple(rng.choice([Fraction(0), Fraction(0), Fraction(-1, 2), Fraction(1)]) for _ in range(people)),
    )


def gains_of(problem: LargeProblem) -> dict[Package, tuple[Fraction, ...]]:
    """Every package that can happen, with what each party gains."""
    found = {}
    for truths in itertools.product((False, True), repeat=problem.top):
        if all(any(truths[abs(x) - 1] is (x > 0) for x in clause) for clause in problem.clauses):
            places = {k for k, x in enumerate(problem.happens) if truths[abs(x) - 1] is (x > 0)}
            found[tuple(sorted(problem.measures[k] for k in places))] = _gains(problem, places)
    return found


def _gains(problem: LargeProblem, places: set[int]) -> tuple[Fraction, ...]:
    gains = []
    for party, row in enumerate(problem.values):
        gain = -problem.walk_away[party] + sum((row[k] for k in places), Fraction(0))
        for whose, measures, worth in problem.together:
            if whose == party and set(measures) <= places:
                gain += worth
        gains.append(gain)
    return tuple(gains)


def acceptable(problem: LargeProblem) -> dict[Package, tuple[Fraction, ...]]:
    return {package: gains for package, gains in gains_of(problem).items() if min(gains) >= 0}


def efficient(problem: LargeProblem) -> dict[Package, tuple[Fraction, ...]]:
    every = acceptable(problem)
    return {
        package: gains
        for package, gains in every.items()
        if not any(
            other != gains and all(o >= g for o, g in zip(other, gains, strict=True)) for other in every.values()
        )
    }


def best_by(found: dict[Package, Any], measure: Callable[[Any], Any]) -> tuple[set[Package], Any]:
    """The packages with the largest measure, and this."""
    if not found:
        return set(), None
    best = max(measure(gains) for gains in found.values())
    return {package for package, gains in found.items() if measure(gains) == best}, best


def nash_of(problem: LargeProblem) -> tuple[set[Package], float | None]:
    logs = {
        package: math.fsum(math.log(gain) for gain in gains)
        for package, gains in acceptable(problem).items()
        if min(gains) > 0
    }
    best = max(logs.values(), default=None)
    return {package for package, total in logs.items() if best is not None and total >= best - EQUAL}, best


def ideal_shares(problem: LargeProblem) -> Callable[[tuple[Fraction, ...]], Fraction]:
    """The smallest share of ideal gains; parties whose ideal is 0 are left out."""
    ideals = [max(column) for column in zip(*acceptable(problem).values(), strict=True)]
    return lambda gains: min(
        (gain / ideal for gain, ideal in zip(gains, ideals, strict=True) if ideal), default=Fraction(0)
    )


def measures_of(packages: Iterable[Any]) -> set[Package]:
    return {package.measures for package in packages}
