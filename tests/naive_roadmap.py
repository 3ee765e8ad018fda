"""The oracle's best roadmap: every order of a package is judged, and the first in the order of search is kept.

For packages of up to six measures. Choices where the documents leave one open:

* The search order is used as it stands where a file mixes rankings and worths.
* Default package. With worth: the egalitarian ones of `packages` (after its unlock, where talks are stuck); where
  those are none because rankings and worths mix, the Kalai-Smorodinsky ones; where no package is acceptable, as with
  no worth, the smallest admissible ones (when stuck, after the first unlock of the list). "With no worth" means that
  no binding party is valued. Of several packages, the one whose best roadmap comes first in the order of search.
* A given package in stuck talks: of the whole list of minimal unlocks, the first that admits it; none: no steps.
* "Smallest" counts measures.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, TypedDict

from tests.naive_judge import Judge, Judgement, Rungs, judge, judge_of
from tests.naive_packages import Deals, packages, unlocks_with_worth
from tests.naive_talks import Steps, Talks, ordered_partitions
from tests.naive_worth import Package

__all__ = ["Roadmap", "best", "default_package", "judge", "roadmap"]


class Roadmap(TypedDict):
    """A package, the rungs on which positions stand for it, and its best roadmap, if any is admissible."""

    package: list[str] | None
    unlock: dict[str, int]
    judgement: Judgement | None


def roadmap(
    talks: Talks, package: Collection[str] | None = None, as_of: object = None, without: Collection[str] = ()
) -> Roadmap:
    """Answer for a given package or for the default one, after an unlock where talks are stuck."""
    if package is None:
        chosen, rungs = default_package(talks, as_of, without)
    else:
        chosen, rungs = frozenset(package), rungs_admitting(talks, frozenset(package), as_of, without)
    return {
        "package": None if chosen is None else sorted(chosen),
        "unlock": rungs,
        "judgement": None if chosen is None else best(talks, chosen, rungs, as_of, without),
    }


def best(
    talks: Talks,
    package: Collection[str],
    rungs: Rungs | None = None,
    as_of: object = None,
    without: Collection[str] = (),
) -> Judgement | None:
    """Judge the best roadmap of a package, if one is admissible.

    Args:
        talks: The talks file as loaded from YAML.
        package: Its measures, at most six.
        rungs: The rung of each position that has descended.
        as_of: A day to use in place of the file's own.
        without: A party, or several, who take no part.
    """
    judging = judge_of(talks, as_of, without)
    steps = first_in_order(judging, roadmaps_of(judging, frozenset(package), rungs or {}))
    return None if steps is None else judging.judgement(steps, rungs)


def roadmaps_of(judging: Judge, package: Package, rungs: Rungs) -> list[Steps]:
    """List the admissible roadmaps of a package; those with a party away have none of its measures."""
    if not package <= set(judging.table.measures):
        return []
    return [steps for steps in ordered_partitions(package) if judging.admits(steps, rungs)]


def first_in_order(judging: Judge, roadmaps: Iterable[Steps]) -> Steps | None:
    """Find the roadmap that comes first in the order of search, narrowing by one figure after another."""
    left = list(roadmaps)
    figures: list[Callable[[Steps], Any]] = [
        judging.total_shortfall,
        judging.largest_exposure,
        judging.largest_loss,
        len,
        lambda steps: [sorted(step) for step in steps],
    ]
    for figure in figures:
        known = [figure(steps) for steps in left]
        least = min(known, default=None)
        left = [steps for steps, value in zip(left, known, strict=True) if value == least]
    return left[0] if left else None


def default_package(
    talks: Talks, as_of: object = None, without: Collection[str] = ()
) -> tuple[Package | None, dict[str, int]]:
    """Choose the package whose best roadmap to show, and say on which rungs positions stand for it."""
    judging = judge_of(talks, as_of, without)
    answer = packages(talks, as_of=as_of, without=without)
    named = answer["egalitarian"] or answer["kalai_smorodinsky"]
    if named:
        return first_of(judging, [frozenset(deal["measures"]) for deal in named], answer["unlock"]), answer["unlock"]
    deals = Deals(judging)
    tried = [{}] if not deals.is_stuck() else [e["rungs"] for e in unlocks_with_worth(talks, False, as_of, without)]
    if not tried:
        return None, {}
    admissible = deals.admissible(tried[0])
    smallest = [package for package in admissible if len(package) == len(admissible[0])]
    return first_of(judging, smallest, tried[0]), tried[0]


def first_of(judging: Judge, choices: Iterable[Package], rungs: Rungs) -> Package:
    """Choose the package whose best roadmap comes first in the order of search."""
    steps = first_in_order(judging, (steps for package in choices for steps in roadmaps_of(judging, package, rungs)))
    return frozenset().union(*(steps or ()))


def rungs_admitting(
    talks: Talks, package: Package, as_of: object = None, without: Collection[str] = ()
) -> dict[str, int]:
    """Say on which rungs positions stand after the cheapest unlock that admits a package; none needed, none taken."""
    judging = judge_of(talks, as_of, without)
    if not Deals(judging).is_stuck():
        return {}
    unlocks = unlocks_with_worth(talks, False, as_of, without)
    fit = (entry["rungs"] for entry in unlocks if roadmaps_of(judging, package, entry["rungs"]))
    return next(fit, {})
