"""Times how sure an answer is: as draws grow, as doubtful readings grow, and beside one question per drawn record.

Run ``python -m benchmarks.sureness``; docs/benchmarks.md says what is measured.
"""

import argparse
import platform
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.frontier import shown
from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.sureness import find_sureness
from pourparler.record.codec import load, loads
from pourparler.record.talks import Talks

RESULTS = Path(__file__).parent / "results" / "sureness.md"
EXAMPLE = Path(__file__).parents[1] / "examples" / "six-party" / "six-party.talks.yaml"
DRAWS = (1_000, 10_000, 100_000)
DRAFTS = (4, 8, 16, 32)
CIRCLE = 4
"""Drafts that bear on one another."""
CONFIDENCE = ("high", "medium", "low")


def drafted(drafts: int, seed: int) -> Talks:
    """Talks read by a program: circles of four positions, each over three measures of its own."""
    dice = Random(seed)
    parties = "".join(f"{{id: p{number}}}, " for number in range(4))
    measures, positions = "", ""
    for place in range(drafts):
        circle, number = divmod(place, CIRCLE)
        if number < CIRCLE - 1:
            measures += f"{{id: m{circle}-{number}, by: [p{number}]}}, "
        one, other = dice.sample(range(CIRCLE - 1), 2) if drafts - circle * CIRCLE >= CIRCLE else (0, 0)
        says = f"m{circle}-{one} before m{circle}-{other}" if one != other else f"never m{circle}-0"
        doubt = f"confidence: {dice.choice(CONFIDENCE)}, drafted_by: rules"
        positions += f"{{id: d{place}, party: p{number}, says: {says}, {doubt}}}, "
    return loads(
        f"{{pourparler: 1, talks: Drafted, parties: [{parties}], measures: [{measures}], positions: [{positions}]}}"
    )


def timed(talks: Talks, draws: int) -> tuple[float, int, int]:
    """Seconds for the answer, how many judgements were drawn, and how many different records."""
    start = time.perf_counter()
    found = find_sureness(talks, draws=draws).answer
    return time.perf_counter() - start, len(found.judgements), found.distinct


def one_by_one(talks: Talks) -> float:
    """Seconds that one question to a record takes."""
    start = time.perf_counter()
    find_deadlock(talks, most=1)
    return time.perf_counter() - start


def table() -> Iterator[str]:
    """The whole page, line by line."""
    yield "# How sure the answer is: times"
    yield f"\nPython {platform.python_version()}, {platform.system()}, {platform.machine()}.\n"
    yield "| talks | judgements | draws | different records | time | one question for each, at most |"
    yield "|---|---|---|---|---|---|"
    example = load(EXAMPLE)
    find_sureness(example, draws=100)  # loads what is slow to load
    for draws in DRAWS:
        yield _row("the six-party example", example, draws)
    for drafts in DRAFTS:
        yield _row(f"{drafts} drafts", drafted(drafts, seed=1), 10_000)


def _row(name: str, talks: Talks, draws: int) -> str:
    seconds, judgements, distinct = timed(talks, draws)
    apart = distinct * (judgements + 1) * one_by_one(talks)
    return f"| {name} | {judgements} | {draws:,} | {distinct:,} | {shown(seconds)} | {shown(apart)} |"


def main() -> None:
    """Print the table, and keep it where that is asked for."""
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--write", action="store_true", help=f"keep the table in {RESULTS.name}")
    lines = []
    write = asking.parse_args().write
    for one in table():
        print(one, flush=True)
        lines.append(one)
    if write:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
