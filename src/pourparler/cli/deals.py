"""What is asked about deals beyond the list: which two to compare, whom to do better by, what to draw and to write."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.errors import InputError, Problem
from pourparler.record.ids import did_you_mean

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Package, Packages
    from pourparler.brief.document import Figure
    from pourparler.brief.outline.packages import Asked
    from pourparler.record.talks import Talks

POINTS = ("egalitarian", "nash", "kalai_smorodinsky", "utilitarian")
"""Named points that a user may write instead of measures; also the order in which a deal to improve on is sought."""
NOTHING = "nothing"
"""Written for the deal in which nothing happens."""

MOST_BARS = 12
"""Deals whose acceptability is drawn."""


def check_named(
    talks: "Talks", compare: tuple[str, str, str] | None, improve: str | None, pair: tuple[str, str] | None
) -> None:
    """Refuse names that are not in the record, before anything is searched.

    Raises:
        InputError: with every one of them.
    """
    problems: list[Problem] = []
    if compare is not None:
        if compare[1] != "with":
            remedy = "Write it so: --compare id,id with id,id (no spaces after commas)."
            problems.append(
                Problem(file="--compare", line=None, what='"with" must stand between two deals', remedy=remedy)
            )
        problems += [problem for written in (compare[0], compare[2]) for problem in _unknown(talks, written)]
    valued = _valued(talks)
    asked = [("--improve", party) for party in [improve] if party is not None]
    asked += [("--pair", party) for party in pair or ()]
    problems += [_not_valued(option, party, talks, valued) for option, party in asked if party not in valued]
    if pair is not None and pair[0] == pair[1]:
        problems.append(Problem(file="--pair", line=None, what="a frontier needs two parties", remedy="Name another."))
    if problems:
        raise InputError(problems)


def _unknown(talks: "Talks", written: str) -> Iterator[Problem]:
    if written in (*POINTS, NOTHING) and written not in talks.measure_by_id:
        return
    for id_ in _ids(written):
        if id_ not in talks.measure_by_id:
            remedy = did_you_mean(id_, (*talks.measure_by_id, *POINTS)) or "See the ids of the measures in the file."
            yield Problem(file="--compare", line=None, what=f'no measure has the id "{id_}"', remedy=remedy)


def _ids(written: str) -> list[str]:
    return [id_.strip() for id_ in written.split(",") if id_.strip()]


def _valued(talks: "Talks") -> tuple[str, ...]:
    with_worth = {party for party, _ in talks.worth} | {ranking.party for ranking in talks.ranking}
    return tuple(p.id for p in talks.parties if p.id in talks.binding_parties and p.id in with_worth)


def _not_valued(option: str, party: str, talks: "Talks", valued: tuple[str, ...]) -> Problem:
    if party in talks.party_by_id:
        what = f'the file has neither worth nor ranking for "{party}", or it does not bind'
    else:
        what = f'no party has the id "{party}"'
    there = f"There are: {', '.join(valued)}." if valued else "Add worth to the talks file."
    return Problem(file=option, line=None, what=what, remedy=did_you_mean(party, valued) or there)


# -- what is asked ---------------------------------------------------------------------------------------------------


def asked_of(talks: "Talks", answer: "Packages", compare: tuple[str, str, str] | None, improve: str | None) -> "Asked":
    """The comparison and the improvement that were asked for.

    Raises:
        InputError: a named point to compare does not exist.
    """
    from pourparler.analysis.packages.carried_out import can_be_carried_out
    from pourparler.analysis.packages.tradeoffs import cheapest_improvement
    from pourparler.analysis.packages.tradeoffs import compare as compared
    from pourparler.analysis.worth.valuation import valuation_of
    from pourparler.brief.outline.packages import Asked, standing_out

    valuation, comparison, possible = valuation_of(talks), None, (True, True)
    if compare is not None:
        one, other = (_deal(talks, answer, written) for written in (compare[0], compare[2]))
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
        return tuple(_ids(written))
    if written == NOTHING:
        return ()
    if not points[written].packages:
        remedy = "Name its measures instead: id,id."
        raise InputError([Problem(file="--compare", line=None, what=f"there is no {written} deal", remedy=remedy)])
    return points[written].packages[0].measures


# -- what is written -------------------------------------------------------------------------------------------------


def as_csv(talks: "Talks", answer: "Packages") -> str:
    """All listed packages for a spreadsheet: what each is best in, gains by party, and a column for each measure."""
    named = answer.names
    packages = distinct(answer)
    parties = [party for party, _ in packages[0].gains] if packages else []
    measures = [measure.id for measure in talks.measures]
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(
        ["deal", "stands out as", "efficient", *(f"gain of {p}" for p in parties), "acceptability", "se", *measures]
    )
    for number, package in enumerate(packages, start=1):
        happens = frozenset(package.measures)
        sure = package.acceptability
        writer.writerow(
            [
                number,
                " ".join(named.get(package.measures, ())),
                "" if package.efficient is None else int(package.efficient),
                *(gain for _, gain in package.gains),
                "" if sure is None else sure.share,
                "" if sure is None else sure.se,
                *(int(measure in happens) for measure in measures),
            ]
        )
    return file.getvalue()


def distinct(answer: "Packages") -> "list[Package]":
    """The efficient packages, and the named ones that are not efficient."""
    known = {package.measures for package in answer.packages}
    rest = {p.measures: p for _, point in answer.points for p in point.packages if p.measures not in known}
    return [*answer.packages, *rest.values()]


def draw(talks: "Talks", answer: "Packages", figure: str, pair: tuple[str, str] | None, path: Path) -> None:
    """Draw a figure into a file.

    Raises:
        InputError: there is nothing to draw.
        MissingExtraError: a PNG was asked for, and what makes it is not installed.
    """
    from pourparler.brief.formats import png
    from pourparler.record import codec

    made = _figure(talks, answer, figure, pair)
    if path.suffix.lower() == ".png":
        codec.save(png.render(made.svg), path)
    else:
        codec.save(f"{made.svg}\n", path)


def _figure(talks: "Talks", answer: "Packages", figure: str, pair: tuple[str, str] | None) -> "Figure":
    from pourparler.brief.figures import acceptability, frontier, gains
    from pourparler.brief.outline.packages import others, standing_out

    named = standing_out(answer)
    deals = [(deal.letters, deal.package) for deal in named]
    if not deals:
        raise _nothing("no deal stands out, so there is nothing to draw", "Run it without --picture: it says why.")
    if figure == "gains":
        return gains.draw(talks, deals)
    if figure == "acceptability":
        deals += [(deal.letters, deal.package) for deal in others(answer, named)]
        known = [(letters, package) for letters, package in deals if package.acceptability is not None]
        if not known:
            raise _nothing("the worths are single numbers, so nothing was drawn", "Give ranges, such as [2, 4].")
        return acceptability.draw(known[:MOST_BARS])
    valued = [party for party, _ in deals[0][1].gains]
    if pair is None and len(valued) < 2:
        raise _nothing("a frontier needs two valued parties", "Draw the gains: --figure gains.")
    return frontier.draw(talks, answer, pair or (valued[0], valued[1]), deals)


def _nothing(what: str, remedy: str) -> InputError:
    return InputError([Problem(file="--picture", line=None, what=what, remedy=remedy)])
