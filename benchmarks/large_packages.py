"""Times the named points where packages are too many to be listed: 30 to 100 measures, six parties.

Run ``python -m benchmarks.large_packages --help``. Conditions hold on a hidden order or are drawn each by itself, half
as many as measures: ``before``, ``no later than``, ``in return for``, require, never, ``or``, ``if``. Worths are whole
numbers, or told to a thousandth, which leaves no two packages equal and is harder to prove.
"""

import argparse
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.packages.large import (
    LargePoint,
    LargeProblem,
    PackageSpace,
    egalitarian,
    kalai_smorodinsky,
    nash,
    sample_frontier,
    utilitarian,
)
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.syntax import Before, Condition, If, InReturnFor, Never, NoLaterThan, Or, Require, of

SIZES = (30, 60, 100)
PARTIES = 6
THOUSANDTHS = 1000
SAMPLE = 20
RESULTS = Path(__file__).parent / "results" / "large_packages.md"
POINTS: dict[str, Callable[[PackageSpace], LargePoint]] = {
    "utilitarian": utilitarian,
    "egalitarian (leximin)": egalitarian,
    "Nash": nash,
    "Kalai-Smorodinsky": kalai_smorodinsky,
}

Row = list[int]


# -- instances ---------------------------------------------------------------------------------------------------------


def draw_condition(rng: Random, step: dict[str, int]) -> Condition:
    """One condition; those of strict order hold on the hidden steps."""
    early, late, third, fourth = rng.sample(sorted(step), 4)
    early, late = sorted((early, late), key=step.__getitem__)
    forms: tuple[tuple[int, Condition], ...] = (
        (40 if step[early] < step[late] else 0, Before(of(early), of(late))),
        (14, NoLaterThan(of(late), of(early))),
        (16, InReturnFor(of(late), of(early))),
        (6, Require(of(early))),
        (6, Never(of(early))),
        (9, Or((Require(of(early)), Never(of(late)), Before(of(third), of(fourth))))),
        (9, If(Require(of(early)), Or((Require(of(late)), Before(of(third), of(fourth)))))),
    )
    return rng.choices([condition for _, condition in forms], [share for share, _ in forms])[0]


def sparse_worths(rng: Random, measures: int) -> list[Row]:
    """Each measure costs the one who does it and serves one to three others."""
    rows = [[0] * measures for _ in range(PARTIES)]
    for measure in range(measures):
        doer, *served = rng.sample(range(PARTIES), rng.randint(2, 4))
        rows[doer][measure] = -rng.randint(1, 10)
        for party in served:
            rows[party][measure] = rng.randint(1, 8)
    return rows


def dense_worths(rng: Random, measures: int) -> list[Row]:
    """Everybody minds every measure, one way or the other."""
    return [[rng.randint(-10, 10) for _ in range(measures)] for _ in range(PARTIES)]


WORTHS = {"sparse": sparse_worths, "dense": dense_worths}


def in_thousandths(rng: Random, worth: int, *, fine: bool) -> Fraction:
    """A worth, or one near it that hardly any other equals."""
    near = rng.randint(-THOUSANDTHS // 2, THOUSANDTHS // 2) if fine and worth else 0
    return worth + Fraction(near, THOUSANDTHS)


def draw_problem(family: str, measures: int, seed: int, *, fine: bool) -> LargeProblem | None:
    """A problem, or None where nothing meets its conditions."""
    rng = Random(f"{family} {measures} {seed}")
    ids = tuple(f"m{number:03}" for number in range(measures))
    step = {measure: rng.randint(1, measures // 3) for measure in ids}
    conditions = [draw_condition(rng, step) for _ in range(measures // 2)]
    encoding = OrderEncoding(ids, conditions)
    encoding.clauses += [[encoding.literal(condition)] for condition in conditions]
    with Sat(encoding.clauses, Budget(), top=encoding.top) as solver:
        if not solver.solve():
            return None
    return LargeProblem(
        measures=ids,
        clauses=encoding.clauses,
        happens=tuple(encoding.happens(measure) for measure in ids),
        top=encoding.top,
        parties=tuple(f"p{number}" for number in range(PARTIES)),
        values=tuple(
            tuple(in_thousandths(rng, worth, fine=fine) for worth in row) for row in WORTHS[family](rng, measures)
        ),
    )


def problems(family: str, measures: int, *, fine: bool) -> Iterator[LargeProblem]:
    """Problems that some package meets, acceptable to all, in the order of seeds."""
    seed = 0
    while True:
        problem = draw_problem(family, measures, seed, fine=fine)
        seed += 1
        if problem is not None:
            with PackageSpace(problem, Budget(), most_ties=1) as space:
                if utilitarian(space).packages:
                    yield problem


# -- measuring ---------------------------------------------------------------------------------------------------------


@dataclass
class Times:
    """Seconds for one question over several problems."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    proved: int = 0

    def row(self) -> str:
        """As the table shows it."""
        figures = (median(self.wall), max(self.wall), median(self.cpu), max(self.cpu))
        return " | ".join(f"{seconds:.2f} s" for seconds in figures) + f" | {self.proved} of {len(self.wall)}"


def time_it(times: Times, problem: LargeProblem, limit: float, ask: Callable[[PackageSpace], bool]) -> None:
    """Ask one question, the reading of the clauses included."""
    wall, cpu = time.perf_counter(), time.process_time()
    with PackageSpace(problem, Budget(limit)) as space:
        times.proved += ask(space)
    times.wall.append(time.perf_counter() - wall)
    times.cpu.append(time.process_time() - cpu)


def sampled(space: PackageSpace) -> bool:
    """Whether there was time for a whole sample."""
    sample = sample_frontier(space, SAMPLE)
    return sample.whole or len(sample.packages) == SAMPLE


def measure(family: str, measures: int, records: int, limit: float, *, fine: bool) -> Iterator[str]:
    """The rows of one kind of problem."""
    chosen = list(islice(problems(family, measures, fine=fine), records))
    worths = "to a thousandth" if fine else "whole"
    for name, find in POINTS.items():
        times = Times()
        for problem in chosen:
            time_it(times, problem, limit, lambda space, find=find: find(space).proved)  # type: ignore[misc]
        yield f"| {family}, {worths} | {measures} | {name} | {times.row()} |"
    times = Times()
    for problem in chosen:
        time_it(times, problem, 10 * limit, sampled)
    yield f"| {family}, {worths} | {measures} | {SAMPLE} of the frontier | {times.row()} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the table row by row, and keep it if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"keep the table in benchmarks/results/{RESULTS.name}")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="numbers of measures")
    parser.add_argument("--records", type=int, default=4, metavar="N", help="problems for each row (4)")
    parser.add_argument("--limit", type=float, default=20, metavar="SECONDS", help="for each point (20)")
    given = parser.parse_args(arguments)
    setting = (
        f"Python {platform.python_version()}, ortools {version('ortools')}, one thread. {given.records} problems for "
        f"each row; {PARTIES} parties, half as many conditions as measures; limit {given.limit:g} s, ten times that "
        "for a sample. All ties up to 100 are listed."
    )
    lines = [
        "# The named points where packages are too many to be listed: times",
        "",
        setting,
        "",
        "| worths | measures | question | median | longest | median CPU | longest CPU | proved |",
        "| --- | --: | --- | --: | --: | --: | --: | --: |",
    ]
    print("\n".join(lines), flush=True)
    for fine in (False, True):
        for family in WORTHS:
            for size in given.sizes:
                for row in measure(family, size, given.records, given.limit, fine=fine):
                    print(row, flush=True)
                    lines.append(row)
    if given.write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
