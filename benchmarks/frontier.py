"""Times the search for efficient outcomes beside NegMAS on identical talks in the same run.

Run ``python -m benchmarks.frontier``; docs/benchmarks.md says what is measured. NegMAS is asked where it is installed.
"""

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]

RESULTS = Path(__file__).parent / "results" / "frontier.md"
ISSUES = (4, 5, 6)
"""Each of ten values: 10^4, 10^5 and 10^6 outcomes."""
PARTIES = (2, 3, 6)
VALUES = 10
REPEATS = 5
"""Times that a question is asked; the least time counts."""
SLOW = 2.0
"""Seconds; a question that takes longer is asked once only."""
HOW_TO_INSTALL = """\
NegMAS is not installed here, so Pourparler is timed alone. To have both, in an environment of their own:
    python -m venv peers
    peers/bin/pip install --editable . negmas==0.16.0
    peers/bin/python -m benchmarks.frontier"""


class DisagreementError(Exception):
    """The two found different efficient outcomes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one program did with one instance.

    Attributes:
        first: seconds of the first call in a fresh process, on a tiny instance: loading and compiling.
        seconds: least of some calls.
        memory: most bytes that a call added to the process; None where the system does not tell.
        efficient: how many different gains the efficient outcomes have.
        digest: of these gains.
    """

    first: float
    seconds: float
    memory: int | None
    efficient: int
    digest: str


def instance(issues: int, parties: int, seed: int) -> Table:
    """Gains of each party from each outcome: the sum of what it gets from each issue, rounded to 9 decimals."""
    rng = np.random.default_rng(seed)
    gains = np.zeros((1, parties))
    for _ in range(issues):
        gains = (gains[:, None, :] + rng.random((VALUES, parties))).reshape(-1, parties)
    return gains.round(9)


def ours() -> Callable[[Table], Table]:
    """Pourparler's way: the efficient rows."""
    from pourparler.analysis.kernels.frontier import efficient

    return lambda gains: gains[efficient(gains)]


def negmas() -> Callable[[Table], Table]:
    """NegMAS's way: the function that its own documentation recommends for this."""
    warnings.simplefilter("ignore")  # it says of large instances that they are large
    from negmas.preferences.ops import pareto_frontier_numpy

    return lambda gains: gains[pareto_frontier_numpy(gains, sort_by_welfare=False)]


WAYS = {"Pourparler": ours, "NegMAS": negmas}


def measure(way: str, issues: int, parties: int, seed: int) -> Measured:
    """Ask one program about one instance; for a process of its own."""
    gains = instance(issues, parties, seed)
    start = time.perf_counter()
    find = WAYS[way]()
    find(instance(4, parties, seed + 1))
    first = time.perf_counter() - start
    found, memory = with_memory(partial(find, gains))
    times: list[float] = []
    while len(times) < REPEATS and sum(times) < SLOW:
        start = time.perf_counter()
        find(gains)
        times.append(time.perf_counter() - start)
    distinct = np.unique(found, axis=0)
    digest = hashlib.sha256(distinct.tobytes()).hexdigest()
    return Measured(first=first, seconds=min(times), memory=memory, efficient=len(distinct), digest=digest)


def with_memory(call: Callable[[], Table]) -> tuple[Table, int | None]:
    """Call, and tell how far the process grew meanwhile (Linux only)."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak so far is forgotten
        before = resident("VmRSS")
    except OSError:
        return call(), None
    answer = call()
    return answer, resident("VmHWM") - before


def resident(which: str) -> int:
    """Bytes of memory of this process, as the system counts them."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(1024 * int(line.split()[1]) for line in lines if line.startswith(which + ":"))


def in_own_process(way: str, issues: int, parties: int, seed: int) -> Measured:
    """Measure in a fresh process, so that neither program inherits the other's memory."""
    command = [sys.executable, "-m", "benchmarks.frontier", "--alone", way, str(issues), str(parties), str(seed)]
    with TemporaryDirectory() as empty:
        settings = {**os.environ, "NUMBA_CACHE_DIR": empty}  # the first call compiles
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=settings)
    return Measured(**json.loads(done.stdout))


def rows(ways: Sequence[str], seed: int) -> Iterator[str]:
    """Lines of the table, as they are measured.

    Raises:
        DisagreementError: two programs found different efficient outcomes.
    """
    yield "| outcomes × parties | efficient | " + " | ".join(header(ways)) + " |"
    yield "| --- | --: |" + " --: |" * len(header(ways))
    for parties in PARTIES:
        for issues in ISSUES:
            results = [in_own_process(way, issues, parties, seed) for way in ways]
            if len({result.digest for result in results}) > 1:
                raise DisagreementError(f"10^{issues} × {parties}: {results}")
            yield f"| 10^{issues} × {parties} | {results[0].efficient} | " + " | ".join(cells(results)) + " |"


def header(ways: Sequence[str]) -> list[str]:
    """Names of the columns."""
    ratio = ["NegMAS ÷ Pourparler"] if len(ways) > 1 else []
    return [*ways, *ratio, *(f"memory, {way}" for way in ways), "loading and compiling, Pourparler"]


def cells(results: Sequence[Measured]) -> list[str]:
    """Columns of one instance."""
    ratio = [two_figures(results[1].seconds / results[0].seconds)] if len(results) > 1 else []
    memory = [grown(each.memory) for each in results]
    return [*(shown(each.seconds) for each in results), *ratio, *memory, shown(results[0].first)]


def grown(memory: int | None) -> str:
    """Memory in MB; less than one is the process's own coming and going."""
    if memory is None:
        return "?"
    return f"{two_figures(memory / 1e6)} MB" if memory >= 1e6 else "< 1 MB"


def shown(seconds: float) -> str:
    """Seconds to two figures."""
    return f"{two_figures(seconds)} s" if seconds >= 1 else f"{two_figures(seconds * 1000)} ms"


def two_figures(number: float) -> str:
    """A number to two figures, whole from 10 on."""
    return f"{float(f'{number:.2g}'):.0f}" if number >= 10 else f"{number:.2g}"


def table(ways: Sequence[str], seed: int) -> Iterator[str]:
    """The whole page, line by line."""
    programs = ["numpy", "numba", *(["negmas"] if "NegMAS" in ways else [])]
    yield "# Outcomes nobody could improve on: times"
    yield ""
    yield "Written by `python -m benchmarks.frontier --write`; what is measured is said in"
    yield "[docs/benchmarks.md](../../docs/benchmarks.md)."
    yield ""
    yield "Only ratios within one run mean something."
    yield ""
    versions = ", ".join(f"{program} {version(program)}" for program in programs)
    yield f"Python {platform.python_version()}, {versions}, {os.cpu_count()} cores. Seed {seed}."
    yield ""
    yield from rows(ways, seed)
    if len(ways) > 1:
        yield ""
        yield "Both found the same efficient outcomes in each row."


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.frontier", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"keep the table in {RESULTS.name}")
    parser.add_argument("--seed", type=int, default=0, help="of the worths (0)")
    parser.add_argument("--alone", nargs=4, metavar=("WAY", "ISSUES", "PARTIES", "SEED"), help=argparse.SUPPRESS)
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = arguments(given)
    if options.alone:
        way, *numbers = options.alone
        print(json.dumps(as_json(measure(way, *map(int, numbers)))))
        return
    ways = [way for way in WAYS if way != "NegMAS" or find_spec("negmas")]
    if len(ways) < len(WAYS):
        print(HOW_TO_INSTALL, file=sys.stderr)
    lines = []
    for line in table(ways, options.seed):
        print(line, flush=True)
        lines.append(line)
    if options.write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def as_json(measured: Measured) -> dict[str, Any]:
    """Fields by name."""
    return {name: getattr(measured, name) for name in Measured.__slots__}


if __name__ == "__main__":
    main()
