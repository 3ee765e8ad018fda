"""Deals as one works with them: which stand out, two compared, one improved on, all as a table."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from pourparler.errors import InputError, Problem

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Package, Packages
    from pourparler.analysis.packages.tradeoffs import Comparison, Improvement
    from pourparler.record.talks import Talks

SENSES = ("egalitarian", "nash", "kalai_smorodinsky", "utilitarian")
"""In which a deal may stand out, in the order in which they are told; the first is what an improvement starts from."""

NOTHING = "nothing"
"""Written for the deal in which nothing happens."""

MOST_OTHERS = 10
"""Deals that are listed beside those that stand out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A package with the name it is told under.

    Attributes:
        letters: A, B, C.
        package: what happens, and what it is worth.
        senses: ids of the named points that it is.
        tied: those of them in which another package is as good.
    """

    letters: str
    package: "Package"
    senses: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What else was asked about the deals.

    Attributes:
        comparison: two packages that the user named.
        possible: whether each of the two can be carried out.
        improvement: the cheapest for a party, where there is one.
        party: for whom it was sought.
    """

    comparison: "Comparison | None" = None
    possible: tuple[bool, bool] = (True, True)
    improvement: "Improvement | None" = None
    party: str | None = None


def standing_out(answer: "Packages") -> tuple[Deal, ...]:
    """One deal for each named point, as few as do: of several that tie, one that is named already or efficient."""
    points = dict(answer.points)
    chosen: dict[tuple[str, ...], Package] = {}
    for sense in SENSES:
        tied = points[sense].packages
        if tied and not any(package.measures in chosen for package in tied):
            best = min(tied, key=lambda package: (not package.efficient, package.measures))
            chosen[best.measures] = best
    best_in = {sense: {package.measures for package in point.packages} for sense, point in answer.points}
    return tuple(
        Deal(
            letters=letter(place),
            package=package,
            senses=tuple(sense for sense in SENSES if measures in best_in[sense]),
            tied=tuple(sense for sense in SENSES if measures in best_in[sense] and len(best_in[sense]) > 1),
        )
        for place, (measures, package) in enumerate(chosen.items())
    )


def others(answer: "Packages", named: Sequence[Deal]) -> tuple[Deal, ...]:
    """The first efficient packages that are not named."""
    known = {deal.package.measures for deal in named}
    rest = (package for package in answer.packages if package.measures not in known)
    return tuple(
        Deal(letters=letter(place), package=package)
        for place, package in enumerate(islice(rest, MOST_OTHERS), start=len(named))
    )


def letter(place: int) -> str:
    """The name of a deal by its place: A, B, … Z, AA."""
    first = "" if place < 26 else letter(place // 26 - 1)
    return f"{first}{chr(ord('A') + place % 26)}"


# -- what is asked ---------------------------------------------------------------------------------------------------


def asked_of(talks: "Talks", answer: "Packages", compare: tuple[str, str] | None, improve: str | None) -> Asked:
    """The comparison and the improvement that were asked for.

    Raises:
        InputError: a named point to compare does not exist.
    """
    from pourparler.analysis.packages.carried_out import can_be_carried_out
    from pourparler.analysis.packages.tradeoffs import cheapest_improvement
    from pourparler.analysis.packages.tradeoffs import compare as compared
    from pourparler.analysis.worth.valuation import valuation_of

    valuation, comparison, possible = valuation_of(talks), None, (True, True)
    if compare is not None:
        one, other = (_deal(talks, answer, written) for written in compare)
        comparison = compared(valuation, one, other)
        possible = (can_be_carried_out(talks, answer, one), can_be_carried_out(talks, answer, other))
    named = standing_out(answer)
    found = None
    if improve is not None and named:
        found = cheapest_improvement(valuation, named[0].package.measures, improve, distinct(answer))
    return Asked(comparison=comparison, possible=possible, improvement=found, party=improve)


def _deal(talks: "Talks", answer: "Packages", written: str) -> tuple[str, ...]:
    """The measures of a deal that was written as ids, as a named point, or as nothing."""
    points = dict(answer.points)
    if written in talks.measure_by_id or written not in (*points, NOTHING):
        return tuple(ids(written))
    if written == NOTHING:
        return ()
    if not points[written].packages:
        remedy = "Name its measures instead: id,id."
        raise InputError([Problem(file=written, line=None, what=f"there is no {written} deal", remedy=remedy)])
    return points[written].packages[0].measures


def ids(written: str) -> list[str]:
    """The ids in ``id,id…``."""
    return [id_.strip() for id_ in written.split(",") if id_.strip()]


# -- all as a table --------------------------------------------------------------------------------------------------


def as_table(talks: "Talks", answer: "Packages") -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """Columns and rows of all listed packages: what each is best in, gains by party, and a column for each measure."""
    named = answer.names
    packages = distinct(answer)
    gains = [f"gain of {party}" for party, _ in packages[0].gains] if packages else []
    measures = [measure.id for measure in talks.measures]
    columns = ("deal", "stands out as", "efficient", *gains, "acceptability", "se", *measures)
    return columns, [_row(number, package, named, measures) for number, package in enumerate(packages, start=1)]


def _row(
    number: int, package: "Package", named: dict[tuple[str, ...], list[str]], measures: Sequence[str]
) -> tuple[object, ...]:
    happens, sure = frozenset(package.measures), package.acceptability
    return (
        number,
        " ".join(named.get(package.measures, ())),
        "" if package.efficient is None else int(package.efficient),
        *(gain for _, gain in package.gains),
        "" if sure is None else sure.share,
        "" if sure is None else sure.se,
        *(int(measure in happens) for measure in measures),
    )


def as_csv(talks: "Talks", answer: "Packages") -> str:
    """The same for a spreadsheet."""
    columns, rows = as_table(talks, answer)
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([columns, *rows])
    return file.getvalue()


def distinct(answer: "Packages") -> "list[Package]":
    """The efficient packages, and the named ones that are not efficient."""
    known = {package.measures for package in answer.packages}
    rest = {p.measures: p for _, point in answer.points for p in point.packages if p.measures not in known}
    return [*answer.packages, *rest.values()]
