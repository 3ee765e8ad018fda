"""Times commands on inputs of one size, twice and four times that size: whether what takes long grows with its input.

Run ``python -m benchmarks.growth --help``; docs/benchmarks.md says what is measured.
"""

import argparse
import math
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.instances import Size, draw_talks
from benchmarks.reports import texts, write_reports
from pourparler.record import codec

RESULTS = Path(__file__).parent / "results" / "growth.md"
EXAMPLES = Path(__file__).parents[1] / "examples"
HERE = Path(__file__).parents[1] / "src"
TIMES = (1, 2, 4)
SLOW = 5.0
"""Seconds; a command that takes longer is run once only."""


@dataclass(frozen=True, slots=True)
class Corner:
    """Input that can be made larger.

    Attributes:
        name: what it is, with what grows.
        command: of the program.
        smallest: the first of three sizes.
        make: writes an input of a size into a folder, and returns what the command is given.
    """

    name: str
    command: str
    smallest: int
    make: Callable[[Path, int], Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How it is measured.

    Attributes:
        repeats: runs of each command, of which the least counts.
        limit: seconds for each run.
    """

    repeats: int
    limit: float


def reports(folder: Path, count: int) -> Path:
    """So many reports of three affairs."""
    write_reports(folder, count, texts("0[1-3]"))
    return folder


def positions(folder: Path, count: int) -> Path:
    """Talks about 40 measures with so many positions."""
    return _written(folder, codec.dumps(draw_talks("planted", Size(40, count), 1)))


def lists(folder: Path, length: int) -> Path:
    """Two positions, each with a list of so many measures that another waits for, or that wait for it."""
    names = [f"m{number}" for number in range(length)]
    says = {"a": f"({' or '.join(names)}) before end", "b": f"end before ({' and '.join(names)})"}
    return _written(folder, _two_parties([*names, "end"], [f"party: {p}, says: {s}" for p, s in says.items()]))


def ladder(folder: Path, length: int) -> Path:
    """One position with so many fallbacks."""
    forms = ["x with y", "y only if x", "y in return for x"]
    fallbacks = ", ".join(forms[number % 3] for number in range(length))
    held = [f"party: a, says: y before x, fallbacks: [{fallbacks}]", "party: b, says: x before y"]
    return _written(folder, _two_parties(["x", "y"], held))


def _two_parties(measures: Sequence[str], held: Sequence[str]) -> str:
    listed = "\n".join(f"- {{id: {measure}, by: {'ab'[number % 2]}}}" for number, measure in enumerate(measures))
    said = "\n".join(f"- {{id: p{number}, {entry}}}" for number, entry in enumerate(held))
    return f"pourparler: 1\ntalks: T\nparties: [{{id: a}}, {{id: b}}]\nmeasures:\n{listed}\npositions:\n{said}\n"


def _written(folder: Path, text: str) -> Path:
    path = folder / "talks.yaml"
    path.write_text(text, encoding="utf-8")
    return path


CORNERS = (
    Corner("reports to read", "read", 50, reports),
    Corner("reports to brief on", "brief", 50, reports),
    Corner("positions on 40 measures", "stuck", 100, positions),
    Corner("items of two lists", "stuck", 14, lists),
    Corner("fallbacks of a position", "stuck", 25, ladder),
)
ALONE = (
    ("stuck", EXAMPLES / "quickstart.talks.yaml"),
    ("roadmap", EXAMPLES / "quickstart.talks.yaml"),
    ("brief", EXAMPLES / "six-party"),
)
"""Commands on the examples: mostly what is loaded before anything is asked."""


def run(source: Path, command: str, given: Path, options: Options) -> float:
    """Seconds that processors worked on a command, the least of a few; infinite where the limit was met.

    Each run is a fresh process, all that it begins counts, and nothing that an earlier run kept is used.
    """
    environment = {**os.environ, "PYTHONPATH": str(source), "POURPARLER_CACHE": ""}
    asked = [sys.executable, "-m", "pourparler", command, str(given)]
    least = math.inf
    for _ in range(options.repeats):
        begun = _worked()
        try:
            subprocess.run(asked, env=environment, capture_output=True, timeout=options.limit, check=True)
        except subprocess.TimeoutExpired:
            return math.inf
        least = min(least, _worked() - begun)
        if least > SLOW:
            break
    return least


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def growth(times: Sequence[float]) -> float:
    """By how much more the second doubling adds than the first: 2 where time is linear in size, 4 where quadratic.

    >>> growth([1.5, 2, 3]), growth([1.5, 2, 4])
    (2.0, 4.0)
    """
    first, second = times[1] - times[0], times[2] - times[1]
    return second / first if first > 0 else math.nan


# -- the table -------------------------------------------------------------------------------------------------------


def rows(sources: Sequence[Path], options: Options) -> Iterator[list[str]]:
    """A line for each corner and source, the sources one after the other on the same input."""
    for corner in CORNERS:
        found: dict[Path, list[float]] = {source: [] for source in sources}
        for size in (times * corner.smallest for times in TIMES):
            with tempfile.TemporaryDirectory() as folder:
                given = corner.make(Path(folder), size)
                for source in sources:
                    found[source].append(run(source, corner.command, given, options))
        sizes = " / ".join(str(times * corner.smallest) for times in TIMES)
        for source, times in found.items():
            grown = growth(times)
            shown = f"{grown:.1f}" if math.isfinite(grown) else "–"
            yield [
                f"`{corner.command}`, {corner.name}",
                sizes,
                _name(source),
                " / ".join(_seconds(each, options.limit) for each in times),
                shown,
                _ratio(found[sources[-1]][-1], times[-1]),
            ]
    for command, given in ALONE:
        alone = {source: run(source, command, given, options) for source in sources}
        for source, each in alone.items():
            what = f"`{command}`, {given.name}"
            yield [what, "–", _name(source), _seconds(each, options.limit), "–", _ratio(alone[sources[-1]], each)]


def _told(row: list[str]) -> list[str]:
    """A line, shown as soon as it is known."""
    print(" | ".join(row), file=sys.stderr, flush=True)
    return row


def _name(source: Path) -> str:
    return "now" if source == HERE else "before"


def _seconds(seconds: float, limit: float) -> str:
    return f"> {limit:g} s" if math.isinf(seconds) else f"{seconds:.2f} s"


def _ratio(now: float, other: float) -> str:
    return "–" if math.isinf(other) or math.isinf(now) else f"{other / now:.1f}"


def page(sources: Sequence[Path], options: Options) -> str:
    """The results as Markdown."""
    head = ["command, what grows", "sizes", "source", "seconds of work", "growth", "÷ now"]
    table = [head, ["---", "---", "---", "--:", "--:", "--:"], *map(_told, rows(sources, options))]
    parts = ["# What takes long grows with its input", ABOUT, f"Python {platform.python_version()}."]
    return "\n\n".join([*parts, "\n".join(f"| {' | '.join(row)} |" for row in table)]) + "\n"


ABOUT = (
    "Written by `python -m benchmarks.growth --write`; what is measured is said in "
    "[docs/benchmarks.md](../../docs/benchmarks.md). Growth is 2 where time is linear in size, 4 where it is "
    "quadratic. Only ratios within one run mean something."
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the table, and keep it if asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"keep the table in benchmarks/results/{RESULTS.name}")
    parser.add_argument("--against", type=Path, metavar="SRC", help="another version's src folder, run beside this one")
    parser.add_argument(
        "--repeats", type=int, default=3, metavar="N", help="runs of each, of which the least counts (3)"
    )
    parser.add_argument("--limit", type=float, default=300, metavar="SECONDS", help="for each run (300)")
    given = parser.parse_args(arguments)
    if given.repeats < 1 or given.limit <= 0:
        parser.error("--repeats must be at least 1, and --limit above 0")
    options = Options(repeats=given.repeats, limit=given.limit)
    text = page([*([given.against] if given.against else []), HERE], options)
    print(text)
    if given.write:
        RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
