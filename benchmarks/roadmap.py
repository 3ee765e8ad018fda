"""Times the search for the best order of a package, beside an exact search and a plain CP-SAT model, in the same run.

Run ``python -m benchmarks.roadmap``; docs/benchmarks.md says what is measured.
"""

import argparse
import math
import os
import platform
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.plain_orders import plain_best
from pourparler.analysis.roadmap.engine import Engine
from pourparler.analysis.roadmap.exact import exact_best
from pourparler.analysis.roadmap.search import FIGURES
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import MeasureSet
from pourparler.record.conditions.syntax import Before, Condition, NoLaterThan, of
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

RESULTS = Path(__file__).parent / "results" / "roadmap.md"
MOST_EXACT = 9
"""Measures up to which the exact search is asked."""


class DisagreementError(Exception):
    """Two ways proved different figures."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large an instance is."""

    measures: int
    parties: int
    conditions: int

    def __str__(self) -> str:
        """As tables show it."""
        return f"{self.measures} / {self.parties} / {self.conditions}"


SIZES = (Size(6, 3, 3), Size(8, 3, 4), Size(9, 3, 4), Size(14, 3, 7), Size(22, 3, 11), Size(30, 4, 20), Size(40, 6, 30))


@dataclass(frozen=True, slots=True)
class Found:
    """What one way made of one instance.

    Attributes:
        seconds: how long it took; infinite where the limit was met before all was proved.
        first: seconds to the proof of the least shortfall; infinite where there was none, None where not told apart.
        figures: least shortfall, exposure and loss, as far as proved.
    """

    seconds: float
    first: float | None
    figures: tuple[Fraction, ...]


Way = Callable[[Judge, MeasureSet, Sequence[Condition], float], Found]


def instance(size: Size, seed: int) -> tuple[Judge, MeasureSet, tuple[Condition, ...]]:
    """Random talks: what a party does costs it, the others may gain by it; conditions of order that can hold."""
    rng = Random(f"roadmap {size} {seed}")
    parties = [f"party-{number}" for number in range(size.parties)]
    ids = [f"m{number:02d}" for number in range(size.measures)]
    doers = {m: [parties[place % size.parties]] for place, m in enumerate(ids)}
    for place, m in enumerate(ids):
        if rng.random() < 0.1:
            doers[m].append(parties[(place + 1) % size.parties])
    talks = Talks(
        title=f"{size}, seed {seed}",
        parties=tuple(Party(id=party) for party in parties),
        measures=tuple(
            Measure(id=m, by=tuple(doers[m]), reversible=rng.choice((0, 0.5, 1)) if rng.random() < 0.25 else 0)
            for m in ids
        ),
        worth=tuple((party, tuple((m, _amount(rng, party in doers[m])) for m in ids)) for party in parties),
        breaking_off=tuple((party, 3.0) for party in parties),
    )
    return Judge(talks), frozenset(ids), tuple(_condition(rng, ids) for _ in range(size.conditions))


def _amount(rng: Random, own: bool) -> Amount:
    value = -rng.randint(1, 3) if own else rng.choice((0, 0, 1, 1, 2))
    return Amount(value, None, value)


def _condition(rng: Random, ids: Sequence[str]) -> Condition:
    one, other = sorted(rng.sample(range(len(ids)), 2))
    form = rng.choice((Before, Before, NoLaterThan))
    return form(of(ids[one]), of(ids[other]))


# -- the ways --------------------------------------------------------------------------------------------------------


def ours(judge: Judge, package: MeasureSet, conditions: Sequence[Condition], limit: float) -> Found:
    """Pourparler's search."""
    begun, times = time.perf_counter(), dict[str, float]()

    def tell(figure: str) -> None:
        times[figure] = time.perf_counter() - begun

    best = Engine(judge=judge, budget=Budget(limit), progress=tell).best(package, conditions)
    seconds = time.perf_counter() - begun
    if best is None or best.proved is None:
        return Found(math.inf, math.inf, ())
    level = FIGURES.index(best.proved) + 1
    judged = best.judgement
    figures = (judged.total_shortfall, judged.largest_exposure, judged.largest_loss)[:level]
    return Found(seconds if best.proved == "all" else math.inf, times.get("exposure", seconds), figures)


def exact(judge: Judge, package: MeasureSet, conditions: Sequence[Condition], limit: float) -> Found:
    """The exact search over sets of what is done."""
    begun = time.perf_counter()
    try:
        best = exact_best(judge, package, conditions, Budget(limit)) if len(package) <= MOST_EXACT else None
    except OutOfTimeError:
        best = None
    seconds = time.perf_counter() - begun
    if best is None:
        return Found(math.inf, None, ())
    judged = best.judgement
    return Found(seconds, None, (judged.total_shortfall, judged.largest_exposure, judged.largest_loss))


def plain(judge: Judge, package: MeasureSet, conditions: Sequence[Condition], limit: float) -> Found:
    """A plain CP-SAT model; it stops after the three figures."""
    begun = time.perf_counter()
    figures, times = plain_best(judge, package, conditions, limit)
    seconds = time.perf_counter() - begun
    return Found(seconds if len(figures) == 3 else math.inf, times[0] if times else math.inf, figures)


WAYS: dict[str, Way] = {"Pourparler": ours, "exact search": exact, "plain CP-SAT": plain}


# -- the table -------------------------------------------------------------------------------------------------------


def measured(size: Size, seeds: int, limit: float) -> dict[str, list[Found]]:
    """What every way made of every instance of a size.

    Raises:
        DisagreementError: two ways proved different figures.
    """
    found: dict[str, list[Found]] = {name: [] for name in WAYS}
    for seed in range(seeds):
        judge, package, conditions = instance(size, seed)
        for name, way in WAYS.items():
            found[name].append(way(judge, package, conditions, limit))
        for one in found.values():
            for other in found.values():
                if any(a != b for a, b in zip(one[-1].figures, other[-1].figures, strict=False)):
                    raise DisagreementError(f"{size}, seed {seed}: {one[-1].figures} and {other[-1].figures}")
    return found


def _seconds(times: Sequence[float | None], limit: float) -> str:
    known = [seconds for seconds in times if seconds is not None]
    if not known:
        return "–"
    middle = median(known)
    done = sum(seconds < math.inf for seconds in known)
    told = f"> {limit:g}" if middle == math.inf else f"{middle:.2f}"
    return told if done == len(known) else f"{told} ({done} of {len(known)})"


def table(sizes: Sequence[Size], seeds: int, limit: float) -> str:
    """The results as Markdown, line by line as they come."""
    head = [
        f"{name}, {what}"
        for name in WAYS
        for what in ("shortfall", "all")
        if (name, what) != ("exact search", "shortfall")
    ]
    lines = [f"| measures / parties / conditions | {' | '.join(head)} |", f"|---|{'---:|' * len(head)}"]
    print(*lines, sep="\n", flush=True)
    for size in sizes:
        found = measured(size, seeds, limit)
        cells = []
        for name, results in found.items():
            if name != "exact search":
                cells.append(_seconds([one.first for one in results], limit))
            cells.append(
                "–"
                if name == "exact search" and size.measures > MOST_EXACT
                else _seconds([o.seconds for o in results], limit)
            )
        lines.append(f"| {size} | {' | '.join(cells)} |")
        print(lines[-1], flush=True)
    return "\n".join(lines)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5, help="instances of each size")
    parser.add_argument("--limit", type=float, default=10, help="seconds for each")
    parser.add_argument("--sizes", type=int, default=len(SIZES), help="how many of the sizes, smallest first")
    parser.add_argument("--write", action="store_true", help=f"keep the table in {RESULTS.name}")
    chosen = parser.parse_args()
    ours(*instance(SIZES[0], 0), chosen.limit)  # loads the solver, which is not what is measured
    text = table(SIZES[: chosen.sizes], chosen.seeds, chosen.limit)
    about = (
        f"Medians of {chosen.seeds} instances in seconds, limit {chosen.limit:g} s; in brackets how many were proved "
        f"within it. Python {platform.python_version()}, OR-Tools {version('ortools')}, {os.cpu_count()} processors."
    )
    if chosen.write:
        RESULTS.write_text(f"# The best order of a package\n\n{about}\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
