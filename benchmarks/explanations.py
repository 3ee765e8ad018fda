"""Times what would explain a deadlock, on talks that are not stuck and have many near-alike measures.

Run ``python -m benchmarks.explanations --help``; docs/benchmarks.md says what is measured.
"""

import argparse
import platform
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, islice
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.instances import Size, draw_talks
from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.model.talks_model import TalksModel, as_said
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

RESULTS = Path(__file__).parent / "results" / "explanations.md"
WRITTEN_BY = (
    "Written by `python -m benchmarks.explanations --write`; what is measured is said in "
    "[docs/benchmarks.md](../../docs/benchmarks.md). Seconds of work of one processor."
)
SIZES = (Size(10, 15), Size(20, 30), Size(40, 60), Size(40, 120))
VERBS = ("open", "inspect", "lift", "raise", "freeze", "end", "sign", "release", "withdraw", "pay")
THINGS = ("books", "ban", "strike", "price", "crew", "truce", "wages", "accord", "notices", "gates", "levy", "dam")
PLACES = ("in the north", "in the south", "on the island", "at the border", "in May", "in June")
SOFT = 0.25
"""Share of the positions that are soft."""


def talks_of(size: Size, seed: int) -> Talks:
    """Planted talks with nothing that blocks them, their measures told in words of a small stock."""
    rng = Random(f"explanations {size} {seed}")
    talks = draw_talks("planted", size, seed)
    told = tuple(
        replace(measure, what=f"{rng.choice(VERBS)} the {rng.choice(THINGS)} {rng.choice(PLACES)}")
        for measure in talks.measures
    )
    held = tuple(
        replace(position, firmness=Firmness.SOFT) if rng.random() < SOFT else position for position in talks.positions
    )
    free = replace(talks, measures=told, positions=held)
    return replace(free, positions=tuple(_that_can_hold(free)))


def _that_can_hold(talks: Talks) -> Iterator[Position]:
    """Positions one after the other, those that would block left out."""
    model = TalksModel(talks, as_said)
    with Sat(model.clauses, Budget(), top=model.encoding.top) as solver:
        kept = model.hard(assumed_goal(model, solver))
        for position in talks.positions:
            if position.firmness is Firmness.SOFT:
                yield position
            elif solver.solve([*kept, *model.said([position.id])]):
                kept += model.said([position.id])
                yield position


def records(size: Size, most: int, *, goal_written: bool) -> Iterator[Talks]:
    """So many records; without a written goal those in which the positions can hold together with the assumed one."""
    drawn = (talks_of(size, seed) for seed in count())
    told = (talks if goal_written else replace(talks, goal=None) for talks in drawn)
    yield from islice((talks for talks in told if find_explanations(talks).answer.considered), most)


@dataclass(slots=True)
class Row:
    """Times for one size and goal, in seconds of work, one for each record; and what was found.

    Attributes:
        usual: of the three that are listed usually.
        whole: of all that there are.
        tried: hypotheses.
        found: lines in all.
    """

    usual: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    tried: list[int] = field(default_factory=list)
    found: list[int] = field(default_factory=list)

    def measure(self, talks: Talks) -> None:
        """Time one record."""
        begun = time.process_time()
        self.tried.append(find_explanations(talks).answer.considered)
        between = time.process_time()
        self.found.append(len(find_explanations(talks, most=10**6).answer.explanations))
        self.usual.append(between - begun)
        self.whole.append(time.process_time() - between)


def table(most: int, sizes: Sequence[Size]) -> Iterator[str]:
    """The lines of the table."""
    yield "| measures / positions | goal | hypotheses | the usual three | longest | all | longest | explanations |"
    yield "| --- | --- | --: | --: | --: | --: | --: | --: |"
    for size in sizes:
        for written in (True, False):
            row = Row()
            for talks in records(size, most, goal_written=written):
                row.measure(talks)
            times = (median(row.usual), max(row.usual), median(row.whole), max(row.whole))
            told = " | ".join(f"{1000 * seconds:.0f} ms" for seconds in times)
            goal = "written" if written else "assumed"
            yield f"| {size} | {goal} | {median(row.tried):.0f} | {told} | {median(row.found):.0f} |"


def page(lines: Sequence[str], most: int) -> str:
    """The table with what it needs to be understood."""
    return "\n".join(
        [
            "# What would explain a deadlock",
            "",
            WRITTEN_BY,
            "",
            f"Python {platform.python_version()}; {most} records for each line; medians, and the longest.",
            "",
            *lines,
            "",
        ]
    )


def main() -> None:
    """Measure, and print or write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=9, help="for each size and goal")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name}")
    given = parser.parse_args()
    lines: list[str] = []
    for text in table(given.records, SIZES):
        print(text, flush=True)
        lines.append(text)
    if given.write:
        RESULTS.write_text(page(lines, given.records), encoding="utf-8")


if __name__ == "__main__":
    main()
