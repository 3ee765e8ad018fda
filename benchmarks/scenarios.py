"""Compares scenarios of GENIUS and NegMAS, once converted, with NegMAS itself: the frontier and the Nash point.

Scenarios are not kept here: fetch some, install ``negmas`` beside Pourparler (it is under the AGPL, and no dependency
of ours), and run ``python -m benchmarks.scenarios FOLDER…``. Every folder below that holds a scenario is compared.

Six comparisons for each. *GENIUS*: what ``convert --from genius-divided`` makes of the XML, beside NegMAS's reading
with each evaluation divided by the largest of its issue, and whole numbers counted from their lowest, as GENIUS does.
*Packages*: the same talks file, looked at deal by deal, beside ``pourparler packages``. *Undivided*: what ``convert``
makes of it, beside NegMAS's reading as it is. *YAML*: what it makes of the YAML that NegMAS writes, beside NegMAS's own
reading. *Back*: NegMAS's reading of the YAML that ``convert`` writes. *Back, XML*: NegMAS's reading of the XML that
``convert`` writes, whose scale may differ.

A cell holds the distinct points of the frontier and the number of Nash points. NegMAS's frontier is cut at the
reservation values, as ours is. Points are compared as shares of the largest gains; equal means within 1e-9, where
NegMAS keeps points that only a rounding error saves from being dominated: these are counted beside.
"""

import argparse
import itertools
import math
import os
import tempfile
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from pourparler.analysis.packages import find_packages
from pourparler.errors import InputError
from pourparler.interchange import genius, genius_files, negmas, negmas_files
from pourparler.interchange.carried import Writing
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.conditions.truth import holds
from pourparler.record.ids import slug
from pourparler.record.talks import Talks

MOST_OUTCOMES = 60_000
EQUAL = 1e-9
RESULTS = Path(__file__).parent / "results" / "scenarios.md"

Point: TypeAlias = tuple[float, ...]
"""What each party gains, as a share of the most that it gains anywhere on the frontier: free of scales."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is compared: the distinct points of the frontier, and those of the greatest product of gains."""

    frontier: frozenset[Point]
    nash: frozenset[Point]
    rounding: int = 0
    """Points that only a rounding error keeps on the frontier, and that are left out."""

    def agrees(self, other: "Answer") -> bool:
        """Whether NegMAS says the same; of Nash points that tie within our tolerance it may name fewer."""
        return self.frontier == other.frontier and bool(self.nash) == bool(other.nash) and other.nash <= self.nash


# -- ours --------------------------------------------------------------------------------------------------------


def answer_of(talks: Talks) -> Answer:
    """The answer for a record whose goal is one of several measures, issue by issue."""
    groups = [measures_of(wanted) for wanted in talks.wanted]
    check_facts(talks, groups)
    worth = {party: {name: amount.mean for name, amount in worths} for party, worths in talks.worth}
    parties = sorted(worth)
    tables = [[np.array([worth[party][name] for name in group]) for group in groups] for party in parties]
    reserved = [dict(talks.walk_away)[party] for party in parties]
    return solved(utilities(tables), reserved)


def answer_of_packages(talks: Talks) -> Answer:
    """The answer of ``pourparler packages`` for the same record."""
    found = find_packages(talks).answer
    parties = sorted(party for party, _ in talks.worth)
    efficient_ones, nash = (
        np.array([[dict(package.gains)[party] for party in parties] for package in packages]).reshape(-1, len(parties))
        for packages in (found.packages, found.nash.packages)
    )
    return Answer(shares(efficient_ones, efficient_ones), shares(nash, efficient_ones))


def check_facts(talks: Talks, groups: Sequence[Sequence[str]]) -> None:
    """That each deal of one value per issue is admissible, and one of two values or of none is not."""
    conditions = [*(fact.says for fact in talks.facts), *talks.wanted]
    for deal in itertools.islice(itertools.product(*groups), 20):
        steps = dict.fromkeys(deal, 1)
        assert all(holds(condition, steps) for condition in conditions)
        for group, name in zip(groups, deal, strict=True):
            more = [dict(steps, **{other: 1}) for other in group if other != name]
            less = {other: 1 for other in deal if other != name}
            assert not any(all(holds(condition, other) for condition in conditions) for other in (less, *more))


def utilities(tables: Sequence[Sequence[Any]]) -> Any:
    """Utilities by party and deal; the last issue runs fastest."""
    rows = []
    for table in tables:
        total = np.zeros(1)
        for values in table:
            total = (total[:, None] + values[None, :]).ravel()
        rows.append(total)
    return np.array(rows)


def solved(by_party: Any, reserved: Sequence[float]) -> Answer:
    """The frontier among acceptable deals, and the points of the greatest product of gains."""
    gains = (by_party - np.array(reserved)[:, None]).T
    gains = gains[(gains >= -EQUAL).all(axis=1)]
    best = gains[efficient(gains)]
    positive = best[(best > EQUAL).all(axis=1)]
    logs = np.log(positive).sum(axis=1)
    return Answer(shares(best, best), shares(positive[logs >= logs.max(initial=-math.inf) - EQUAL], best))


def shares(gains: Any, frontier: Any) -> frozenset[Point]:
    """Points as shares of the largest gains."""
    if not len(gains):
        return frozenset()
    most = frontier.max(axis=0)
    scale = np.where(most > EQUAL, most, 1.0)
    aside = 2.718e-7  # so that no share such as 0.2890625 is rounded up here and down there
    return frozenset(tuple(float(x) for x in row) for row in np.round(gains / scale + aside, 6) + 0.0)


def efficient(points: Any) -> Any:
    """Indices of the points that no point dominates; equal ones are all kept."""
    order = np.argsort(-points.sum(axis=1), kind="stable")
    found: list[int] = []
    while len(order):
        first, order = order[0], order[1:]
        found.append(int(first))
        others = points[order]
        worse = (others <= points[first] + EQUAL).all(axis=1) & (others < points[first] - EQUAL).any(axis=1)
        order = order[~worse]
    return np.array(found, dtype=int)


# -- NegMAS's ----------------------------------------------------------------------------------------------------


def negmas_answer(scenario: Any, *, as_genius: bool = False) -> Answer:
    """NegMAS's own frontier and Nash point, cut at the reservation values."""
    from negmas.preferences.ops import nash_points, pareto_frontier

    in_order = sorted(scenario.ufuns, key=lambda ufun: slug(ufun.name, longest=90))
    ufuns = [divided(ufun) if as_genius else copy(ufun) for ufun in in_order]
    ranges = [ufun.minmax(outcome_space=scenario.outcome_space, above_reserve=False) for ufun in ufuns]
    reserved = [finite(ufun.reserved_value, low) for ufun, (low, _) in zip(ufuns, ranges, strict=True)]
    for ufun in ufuns:
        ufun.reserved_value = -math.inf  # NegMAS cuts without tolerance: a deal worth 0.49999999999999994 is below 0.5
    points, _ = pareto_frontier(ufuns, outcomes=list(scenario.outcome_space.enumerate()))
    kept = [point for point in points if all(u >= r - EQUAL for u, r in zip(point, reserved, strict=True))]
    # The ranges say where gains begin; without them NegMAS counts from the worst deal where that is above the reserve.
    bounds = [(r, high) for r, (_, high) in zip(reserved, ranges, strict=True)]
    gains = np.array(kept, dtype=float).reshape(-1, len(ufuns)) - reserved
    real = gains[efficient(gains)]  # NegMAS keeps points that only rounding errors save from being dominated
    nash = [place for _, place in (nash_points(ufuns, kept, ranges=bounds) if kept else ())]
    best = gains[nash]
    return Answer(shares(real, gains), shares(best[(best > EQUAL).all(axis=1)], gains), len(gains) - len(real))


def finite(reserved: float | None, low: float) -> float:
    """A reservation value; the worst deal's where none is said."""
    return float(low) if reserved is None or not math.isfinite(reserved) else float(reserved)


def divided(ufun: Any) -> Any:
    """A utility function as GENIUS reads it: tables divided by their largest entry, whole numbers from their lowest."""
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.value_fun import TableFun

    def scaled(function: Any, issue: Any) -> Any:
        if not isinstance(function, TableFun):
            return TableFun({v: min(1.0, max(0.0, function(v - issue.min_value))) for v in issue.all})
        largest = max(function.mapping.values())
        scale = 1 / largest if largest >= 1e-5 else 0.0
        return TableFun({key: value * scale for key, value in function.mapping.items()})

    values = [scaled(*pair) for pair in zip(ufun.values, ufun.outcome_space.issues, strict=True)]
    return LinearAdditiveUtilityFunction(
        values=values,
        weights=ufun.weights,
        bias=ufun._bias,
        outcome_space=ufun.outcome_space,
        reserved_value=ufun.reserved_value,
    )


# -- side by side ------------------------------------------------------------------------------------------------


def scenarios(folders: Sequence[Path]) -> Iterator[Path]:
    """Folders that hold a scenario."""
    for top in folders:
        for folder, _, files in sorted(os.walk(top)):
            paths = [Path(folder, name) for name in files]
            if any(genius.is_domain(path) for path in paths if path.suffix == ".xml"):
                yield Path(folder)


def written(writing: Writing, folder: Path) -> Path:
    """A folder with the files of a conversion."""
    folder.mkdir()
    for name, text in writing.files:
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def compare(folder: Path) -> list[str]:
    """What was found for one scenario: its size, and a cell for each comparison."""
    from negmas.inout import Scenario

    try:
        theirs = Scenario.load(folder, ignore_discount=True)
    except Exception:  # noqa: BLE001 - whatever it is, NegMAS does not read it
        return ["NegMAS cannot read it"]
    if theirs is None or not all(type(ufun).__name__ == "LinearAdditiveUtilityFunction" for ufun in theirs.ufuns):
        return ["not a sum over issues"]
    if any("dummy" in issue.name.lower() for issue in theirs.issues):
        return ["NegMAS adds an issue of its own, which is worth 1 to each"]
    size = math.prod(issue.cardinality for issue in theirs.issues)
    if size > MOST_OUTCOMES:
        return [f"{size:,} deals are too many to enumerate"]
    cells = [f"{len(theirs.issues)} issues × {len(theirs.ufuns)} parties, {size:,} deals"]
    talks = genius.read_divided(folder).talks
    ours = answer_of(talks)
    cells.append(told(ours, negmas_answer(theirs, as_genius=True)))
    cells.append(told(ours, answer_of_packages(talks)))
    cells.append(told(answer_of(genius.read(folder).talks), negmas_answer(theirs)))
    with tempfile.TemporaryDirectory() as there:
        theirs.to_yaml(Path(there) / "yaml")
        reread = Scenario.load(Path(there) / "yaml", ignore_discount=True)
        cells.append(told(answer_of(negmas.read(Path(there) / "yaml").talks), negmas_answer(reread)))
        back = Scenario.load(written(negmas_files.write(talks, ""), Path(there) / "back"))
        cells.append(told(ours, negmas_answer(back)))
        xml = Scenario.load(written(genius_files.write(talks, ""), Path(there) / "xml"))
        cells.append(told(ours, negmas_answer(xml)))
    return cells


def told(ours: Answer, theirs: Answer) -> str:
    """One cell: points on the frontier and Nash points where they agree, both where they do not."""
    if ours.agrees(theirs):
        beside = f" ({theirs.rounding} more by rounding)" if theirs.rounding else ""
        return f"{len(ours.frontier)}{beside} / {len(ours.nash)} ✓"
    (left, right) = ((len(one.frontier), len(one.nash)) for one in (ours, theirs))
    return f"✗ {left} beside {right}, {len(ours.frontier & theirs.frontier)} shared"


def table(folders: Sequence[Path], most: int) -> Iterator[str]:
    """The lines of the table, as they are found."""
    yield "| scenario | size | GENIUS | packages | undivided | YAML | back | back, XML |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for folder in itertools.islice(scenarios(folders), most):
        try:
            cells = compare(folder)
        except InputError as error:
            cells = [f"refused: {error.problems[0].what}"]
        yield f"| {folder.name} | {' | '.join(cells)}{' |' * (8 - len(cells))}"


def page(lines: Sequence[str]) -> str:
    """The table as it is kept."""
    return "\n".join(
        [
            "# Scenarios of GENIUS and NegMAS, once converted",
            "",
            "Written by `python -m benchmarks.scenarios --write`; what is compared is said in",
            "[docs/benchmarks.md](../../docs/benchmarks.md#scenarios-of-genius-and-negmas).",
            "",
            *lines,
            "",
        ]
    )


def main() -> None:
    """Compare every scenario below the folders that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=1000, help="scenarios at most")
    parser.add_argument("--write", action="store_true", help=f"keep the table in {RESULTS.name}")
    arguments = parser.parse_args()
    lines = []
    for line in table(arguments.folders, arguments.most):
        print(line, flush=True)
        lines.append(line)
    if arguments.write:
        RESULTS.write_text(page(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
