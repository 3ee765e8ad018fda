"""Times why talks are stuck and what would unlock them, beside CP-SAT on the same talks in the same run.

Run ``./go bench``, or ``python -m benchmarks.deadlock --help``; docs/benchmarks.md says what is measured.
"""

import argparse
import math
import os
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any, Protocol, TypeVar

from benchmarks.instances import FAMILIES, Size, stuck_talks
from benchmarks.pysat_way import PysatWay
from pourparler.analysis.solvers import OutOfTimeError
from pourparler.record.talks import Talks

Answer = TypeVar("Answer")

SIZES = (Size(10, 20), Size(20, 60), Size(40, 120), Size(60, 300))
RESULTS = Path(__file__).parent / "results" / "deadlock.md"
UNLOCKS = 5
REPEATS = 3
"""Times that a question is asked; the least time counts."""
SLOW = 2.0
"""Seconds; a question that takes longer is asked once only."""


class Way(Protocol):
    """A way of answering the questions for one record."""

    name: str

    def first_conflict(self) -> tuple[str, ...]:
        """A minimal conflict."""

    def smallest_conflict(self) -> tuple[str, ...]:
        """A conflict of fewest positions."""

    def unlock_prices(self, most: int) -> list[Any]:
        """Prices of the cheapest unlocks."""

    def can_hold(self, positions: tuple[str, ...]) -> bool:
        """Whether positions can hold together."""


QUESTIONS: dict[str, Callable[[Way], Any]] = {
    "first conflict": lambda way: way.first_conflict(),
    "smallest conflict": lambda way: way.smallest_conflict(),
    f"{UNLOCKS} cheapest unlocks": lambda way: way.unlock_prices(UNLOCKS),
}
MODEL = "model"
WHOLE = "whole answer"


class DisagreementError(Exception):
    """Two ways gave different answers to the same question."""


@dataclass(slots=True)
class Cell:
    """Times of one way for one question, one for each record; infinite where the limit was met."""

    times: list[float] = field(default_factory=list)

    def settled(self, records: int) -> bool:
        """Whether so many limits were met that the median is known to be beyond the limit."""
        return 2 * sum(map(math.isinf, self.times)) >= records

    def median(self) -> float:
        """The median, infinite where half or more met the limit."""
        return math.inf if self.settled(len(self.times)) else median(self.times)


@dataclass(frozen=True, slots=True)
class Options:
    """What is run.

    Attributes:
        records: stuck records for each family and size.
        limit: seconds for each question.
        workers: threads of CP-SAT, one line of times for each.
        sizes: of the talks.
        families: of the talks.
    """

    records: int
    limit: float
    workers: tuple[int, ...]
    sizes: tuple[Size, ...]
    families: tuple[str, ...]

    def ways(self) -> list[Callable[[Talks], Way]]:
        """Makers of the ways, ours first."""
        return [lambda talks: PysatWay(talks, self.limit), *(self._cpsat(workers) for workers in self.workers)]

    def _cpsat(self, workers: int) -> Callable[[Talks], Way]:
        from benchmarks.cpsat_way import CpsatWay  # the peer is not needed where it is not asked for

        return lambda talks: CpsatWay(talks, self.limit, workers)

    def names(self) -> list[str]:
        """What the ways are called."""
        peers = ["CP-SAT" if count == 1 else f"CP-SAT, {count} workers" for count in self.workers]
        return [PysatWay.name, *peers]


class Measurement:
    """The times for one family and size."""

    def __init__(self, options: Options, family: str, size: Size) -> None:
        self.options, self.family, self.size = options, family, size
        self.cells = {(question, name): Cell() for question in (MODEL, *QUESTIONS, WHOLE) for name in options.names()}
        self.seeds: list[int] = []
        self.smallest: list[int | None] = []
        self.compared = 0

    def run(self) -> None:
        """Ask every way every question about every record."""
        for seed, talks in islice(stuck_talks(self.family, self.size, is_stuck), self.options.records):
            self.seeds.append(seed)
            self._measure(talks)

    def _measure(self, talks: Talks) -> None:
        ways: list[Way] = []
        answers: dict[str, list[Any]] = {question: [] for question in QUESTIONS}
        for make in self.options.ways():
            way = self._made(partial(make, talks))
            ways.append(way)
            for question, ask in QUESTIONS.items():
                answers[question].append(self._timed(question, way.name, partial(ask, way)))
            if isinstance(way, PysatWay):
                self._timed(WHOLE, way.name, way.whole_answer)
        sizes = [len(conflict) for conflict in answers["smallest conflict"] if conflict is not None]
        self.smallest.append(sizes[0] if sizes else None)
        self.compared += compare(ways, answers, talks.title)

    def _made(self, make: Callable[[], Way]) -> Way:
        """A way, its model made."""
        seconds, way = least_time(make)
        self.cells[MODEL, way.name].times.append(seconds)
        return way

    def _timed(self, question: str, name: str, ask: Callable[[], Answer]) -> Answer | None:
        """The answer, None where the limit was met or would only be met again; the time goes to its cell."""
        cell = self.cells[question, name]
        if cell.settled(self.options.records):
            return None
        try:
            seconds, answer = least_time(ask)
        except OutOfTimeError:
            seconds, answer = math.inf, None
        cell.times.append(seconds)
        return answer


def least_time(ask: Callable[[], Answer]) -> tuple[float, Answer]:
    """The least time of a few, and the answer; what took long is not asked again."""
    least, answer = timed(ask)
    for _ in range(REPEATS - 1):
        if least < SLOW:
            least = min(least, timed(ask)[0])
    return least, answer


def timed(ask: Callable[[], Answer]) -> tuple[float, Answer]:
    """The time of a question, and the answer."""
    started = time.perf_counter()
    answer = ask()
    return time.perf_counter() - started, answer


def is_stuck(talks: Talks) -> bool:
    """Whether the positions cannot all hold; the goal of drawn talks always can."""
    return not PysatWay(talks, None).can_hold(tuple(position.id for position in talks.binding_positions))


def compare(ways: Sequence[Way], answers: dict[str, list[Any]], title: str) -> int:
    """Hold the answers of the ways against each other; return how many were compared.

    Raises:
        DisagreementError: a conflict is not minimal in the eyes of another way, or figures differ.
    """
    compared = 0
    for question in ("first conflict", "smallest conflict"):
        for number, conflict in enumerate(answers[question]):
            judges = [judge for place, judge in enumerate(ways) if place != number]
            if conflict is not None and judges:
                if not is_minimal(judges[0], conflict):
                    raise DisagreementError(f"{title}: {conflict} of {ways[number].name} is no minimal conflict")
                compared += 1
    for question, figure in (("smallest conflict", len), (f"{UNLOCKS} cheapest unlocks", list)):
        figures = [figure(answer) for answer in answers[question] if answer is not None]
        if any(other != figures[0] for other in figures[1:]):
            raise DisagreementError(f"{title}: {question}: {figures}")
        compared += max(0, len(figures) - 1)
    return compared


def is_minimal(judge: Way, conflict: tuple[str, ...]) -> bool:
    """Whether these positions cannot hold together but all without any one of them can."""
    rests = [tuple(other for other in conflict if other != position) for position in conflict]
    return not judge.can_hold(conflict) and all(judge.can_hold(rest) for rest in rests)


# -- the table -------------------------------------------------------------------------------------------------------


def page(options: Options, measurements: Iterable[Measurement]) -> str:
    """The results as Markdown."""
    measurements = list(measurements)
    parts = [
        "# Why stuck, and what would unlock: times",
        f"Written by `./go bench --write`; what is measured is said in [docs/benchmarks.md]({ABOUT}).",
        "Only ratios within one run mean something.",
        f"{surroundings(options)} Medians of {options.records} stuck records, {options.limit:g} s for a question.",
    ]
    for family in options.families:
        of_family = [measured for measured in measurements if measured.family == family]
        parts += [f"## {family.capitalize()} talks", table(options, of_family), notes(of_family)]
    compared = sum(measured.compared for measured in measurements)
    if options.workers:
        parts.append(f"{compared} answers were held against those of another solver; all agree.")
    return "\n\n".join(parts) + "\n"


ABOUT = "../../docs/benchmarks.md"


def surroundings(options: Options) -> str:
    """What it ran on."""
    programs = ["python-sat", *(["ortools"] if options.workers else [])]
    versions = ", ".join(f"{program} {version(program)}" for program in programs)
    return f"Python {platform.python_version()}, {versions}, {os.cpu_count()} cores."


def table(options: Options, measurements: Iterable[Measurement]) -> str:
    """One line for each size and question."""
    names = options.names()
    head = ["measures / conditions", "question", *names, *(f"{name} ÷ {PysatWay.name}" for name in names[1:])]
    rows = [head, ["---"] * 2 + ["--:"] * (len(head) - 2)]
    for measured in measurements:
        for question in (MODEL, *QUESTIONS):
            medians = [measured.cells[question, name].median() for name in names]
            ratios = [ratio(other, medians[0], options.limit) for other in medians[1:]]
            rows.append([str(measured.size), question, *(shown(each, options.limit) for each in medians), *ratios])
        whole = shown(measured.cells[WHOLE, names[0]].median(), options.limit)
        rows.append([str(measured.size), WHOLE, whole, *["–"] * (len(head) - 3)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def notes(measurements: Iterable[Measurement]) -> str:
    """Which records, and how large their smallest conflicts are."""
    return "\n".join(
        f"- {measured.size}: seeds {listed(measured.seeds)}; size of a smallest conflict {listed(measured.smallest)}"
        for measured in measurements
    )


def listed(numbers: Iterable[int | None]) -> str:
    """Numbers with commas; a question mark for what was not found in time."""
    return ", ".join("?" if number is None else str(number) for number in numbers)


def shown(seconds: float, limit: float) -> str:
    """A time with two significant figures."""
    if math.isinf(seconds):
        return f"> {limit:g} s"
    return f"{two_figures(seconds)} s" if seconds >= 1 else f"{two_figures(seconds * 1000)} ms"


def ratio(other: float, ours: float, limit: float) -> str:
    """How many times longer the other took."""
    if math.isinf(ours):
        return "?" if math.isinf(other) else f"< {two_figures(other / limit)}"
    return f"> {two_figures(limit / ours)}" if math.isinf(other) else two_figures(other / ours)


def two_figures(number: float) -> str:
    """Two significant figures, without an exponent."""
    rounded = round(number, 1 - math.floor(math.log10(number)))
    places = max(0, 1 - math.floor(math.log10(rounded)))
    return f"{rounded:,.{places}f}"


# -- the command -----------------------------------------------------------------------------------------------------


def read_options(arguments: Sequence[str] | None) -> tuple[Options, bool]:
    """The options, and whether to keep the result."""
    parser = argparse.ArgumentParser(prog="./go bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"keep the table in benchmarks/results/{RESULTS.name}")
    parser.add_argument("--quick", action="store_true", help="the two smaller sizes only")
    parser.add_argument("--family", choices=FAMILIES, help="one family of talks only")
    parser.add_argument("--records", type=int, default=4, metavar="N", help="stuck records for each size (4)")
    parser.add_argument("--limit", type=float, default=10, metavar="SECONDS", help="for each question (10)")
    parser.add_argument("--no-peer", action="store_true", help="leave CP-SAT out")
    given = parser.parse_args(arguments)
    if given.records < 1 or given.limit <= 0:
        parser.error("--records must be at least 1, and --limit above 0")
    options = Options(
        records=given.records,
        limit=given.limit,
        workers=() if given.no_peer else (1, 2),
        sizes=SIZES[:2] if given.quick else SIZES,
        families=(given.family,) if given.family else tuple(FAMILIES),
    )
    return options, given.write


def measure(options: Options) -> list[Measurement]:
    """Run it all, telling on standard output how far it is."""
    Measurement(options, "planted", Size(6, 10)).run()  # imports and first calls are not to be timed
    measurements = []
    for family in options.families:
        for size in options.sizes:
            started = time.perf_counter()
            measured = Measurement(options, family, size)
            measured.run()
            measurements.append(measured)
            print(f"{family}, {size}: {time.perf_counter() - started:.0f} s", flush=True)
    return measurements


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the table, and keep it if asked to."""
    options, write = read_options(arguments)
    text = page(options, measure(options))
    print(text)
    if write:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
