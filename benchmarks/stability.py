"""Times the stability of all states, as conflicts grow, and beside gmcr-py on the same conflicts in the same run.

Run ``python -m benchmarks.stability``; docs/benchmarks.md says what is measured. gmcr-py has no licence and is no part
of this project: who has a copy gives its folder with ``--gmcr``.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from benchmarks.frontier import resident, shown, two_figures
from pourparler.analysis.kernels.stability import Options, stable

RESULTS = Path(__file__).parent / "results" / "stability.md"
BESIDE = (6, 8, 10, 12)
"""Options of the conflicts that both programs judge; two parties."""
GROWTH = (10, 12, 14, 16, 18, 20)
PARTIES = (2, 3, 4, 6)
CONCEPTS = ("nash", "gmr", "smr", "seq")
"""What both must agree on. gmcr-py tries simultaneous moves for a party's first improvement only."""
REPEATS = 3
SLOW = 2.0
"""Seconds; what takes longer is asked once only."""


class DisagreementError(Exception):
    """The two judged a state differently."""


def conflict(options: int, parties: int, seed: int) -> Options:
    """All states can be, everything can be taken back, and each party's order of them is drawn at random."""
    dice = np.random.default_rng(seed)
    ranks = np.stack([dice.permutation(1 << options) for _ in range(parties)]).astype(np.int32)
    own = [0] * parties
    for option in range(options):
        own[option * parties // options] |= 1 << option
    return Options(ranks=ranks, feasible=np.ones(1 << options, dtype=np.bool_), own=tuple(own))


def ours(options: int, parties: int, seed: int) -> dict[str, Any]:
    """What Pourparler took: for a small conflict first, which loads and compiles, and then for this one."""
    start = time.perf_counter()
    found = stable(conflict(min(options, 6 + parties), parties, seed), loops=True)
    loading = time.perf_counter() - start
    asked = conflict(options, parties, seed)
    times: list[float] = []
    while len(times) < REPEATS and sum(times) < SLOW:
        start = time.perf_counter()
        found = stable(asked, loops=True)
        times.append(time.perf_counter() - start)
    verdicts = [np.packbits(getattr(found, one)).tobytes().hex() for one in CONCEPTS]
    memory = resident("VmHWM") if Path("/proc/self/status").exists() else None
    return {
        "seconds": min(times),
        "loading": loading,
        "memory": memory,
        "verdicts": verdicts,
        "tried": found.sim is not None,
    }


def theirs(options: int, seed: int, folder: str) -> dict[str, Any]:
    """What gmcr-py took, from the conflict that it loaded to all its verdicts."""
    sys.path.insert(0, folder)
    models, solvers = map(import_module, ("data_01_conflictModel", "data_02_conflictSolvers"))

    asked = conflict(options, 2, seed)
    with TemporaryDirectory() as place:
        path = Path(place) / "drawn.gmcr"
        path.write_text(json.dumps(as_gmcr(asked, options)), encoding="utf-8")
        model = models.ConflictModel()
        model.load_from_file(str(path))
    start = time.perf_counter()
    solver = solvers.LogicalSolver(model)
    solver.findEquilibria()
    seconds = time.perf_counter() - start
    found = [getattr(solver, f"{one}Stabilities").astype(np.bool_) for one in CONCEPTS]
    return {"seconds": seconds, "verdicts": [np.packbits(one).tobytes().hex() for one in found]}


def as_gmcr(asked: Options, options: int) -> dict[str, Any]:
    """The conflict in the file format of gmcr-py: states are numbered from 1, the best of a ranking stands first."""
    makers = [
        {
            "name": f"Party {party}",
            "options": [option for option in range(options) if asked.own[party] >> option & 1],
            "preferences": [],
            "preferenceRanking": (np.argsort(-asked.ranks[party]) + 1).tolist(),
        }
        for party in asked.parties
    ]
    return {
        "useManualPreferenceRanking": True,
        "options": [{"name": f"Option {option}", "permittedDirection": "both"} for option in range(options)],
        "decisionMakers": makers,
        "infeasibles": [],
    }


def alone(way: str, *given: object, limit: float | None = None) -> dict[str, Any] | None:
    """Measure in a fresh process; None where the limit was met."""
    command = [sys.executable, "-m", "benchmarks.stability", "--alone", way, *map(str, given)]
    try:
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return None
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def beside(folder: str, seed: int, limit: float) -> Iterator[str]:
    """The table of both programs.

    Raises:
        DisagreementError: they judged a state differently.
    """
    yield "| states, two parties | Pourparler | gmcr-py | gmcr-py ÷ Pourparler |"
    yield "| --: | --: | --: | --: |"
    for options in BESIDE:
        mine, other = alone("ours", options, 2, seed), alone("theirs", options, seed, folder, limit=limit)
        if mine is None:  # it has no limit
            continue
        if other is not None and other["verdicts"] != mine["verdicts"]:
            raise DisagreementError(f"{2**options} states, seed {seed}")
        took = f"> {limit:g} s" if other is None else shown(other["seconds"])
        ratio = (limit if other is None else other["seconds"]) / mine["seconds"]
        least = "> " if other is None else ""
        yield f"| {2**options:,} | {shown(mine['seconds'])} | {took} | {least}{two_figures(ratio)} |"


def growth(sizes: Sequence[int], seed: int) -> Iterator[str]:
    """The table of Pourparler by itself."""
    yield "| states | parties | seconds | peak memory of the process | loading | simultaneous moves |"
    yield "| --: | --: | --: | --: | --: | --- |"
    for parties in PARTIES:
        for options in sizes:
            found = alone("ours", options, parties, seed)
            if found is None:  # it has no limit
                continue
            memory = "?" if found["memory"] is None else f"{two_figures(found['memory'] / 1e6)} MB"
            tried = "all tried" if found["tried"] else "too many to try"
            yield (
                f"| {2**options:,} | {parties} | {shown(found['seconds'])} | {memory} | {shown(found['loading'])} "
                f"| {tried} |"
            )


def page(given: argparse.Namespace) -> Iterator[str]:
    """The results as Markdown, line by line as they are measured."""
    yield "# Stability of all states: times"
    yield ""
    yield "Written by `python -m benchmarks.stability --write`; what is measured is said in"
    yield "[docs/benchmarks.md](../../docs/benchmarks.md). Only ratios within one run mean something."
    yield ""
    versions = ", ".join(f"{name} {version(name)}" for name in ("numpy", "numba"))
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    yield f"Python {platform.python_version()}, {versions}, {os.cpu_count()} cores{load}. Seed {given.seed}."
    yield ""
    if given.gmcr:
        yield from beside(given.gmcr, given.seed, given.limit)
        yield ""
        yield "Where gmcr-py came to an end, both judged every state alike by Nash, GMR, SMR and SEQ."
        yield ""
    yield from growth([options for options in GROWTH if options <= given.most], given.seed)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and keep the tables if asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stability", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"keep the tables in {RESULTS.name}")
    parser.add_argument("--gmcr", metavar="FOLDER", help="a copy of gmcr-py, which has no licence")
    parser.add_argument("--limit", type=float, default=1800, metavar="SECONDS", help="for each run of gmcr-py (1800)")
    parser.add_argument("--most", type=int, default=20, metavar="OPTIONS", help="of the largest conflict (20)")
    parser.add_argument("--seed", type=int, default=0, help="of the orders (0)")
    parser.add_argument("--alone", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.alone:
        way, *rest = given.alone
        measured = ours(*map(int, rest)) if way == "ours" else theirs(int(rest[0]), int(rest[1]), rest[2])
        print(json.dumps(measured))
        return
    lines = []
    for line in page(given):
        print(line, flush=True)
        lines.append(line)
    if given.write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
