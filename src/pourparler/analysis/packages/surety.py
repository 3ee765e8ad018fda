"""How sure packages are where worths are not: draws of all worths, and in how many of them each package holds up."""

from dataclasses import replace
from typing import TYPE_CHECKING

from pourparler.analysis.packages.answer import Acceptability, Package, Packages
from pourparler.analysis.worth.draws import Draws, draw
from pourparler.analysis.worth.valuation import Valuation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]

MOST_DRAWN = 10_000
"""Packages that are tried on draws, the fairest first."""

MOST_COMPARED = 1_000
"""Packages that are compared with one another in each draw."""


def with_acceptability(answer: Packages, valuation: Valuation, draws: int, seed: int) -> Packages:
    """The same answer, its packages with how they fare where uncertain worths are drawn."""
    if not valuation.uncertain or not draws:
        return answer
    named = [package for _, point in answer.points for package in point.packages]
    distinct = {package.measures: package for package in (*named, *answer.packages)}
    tried = list(distinct.values())[:MOST_DRAWN]
    if not tried:
        return answer
    found = dict(zip((p.measures for p in tried), _fared(tried, valuation, draw(valuation, draws, seed)), strict=True))

    def told(packages: tuple[Package, ...]) -> tuple[Package, ...]:
        return tuple(replace(package, acceptability=found.get(package.measures)) for package in packages)

    return replace(
        answer,
        packages=told(answer.packages),
        utilitarian=replace(answer.utilitarian, packages=told(answer.utilitarian.packages)),
        egalitarian=replace(answer.egalitarian, packages=told(answer.egalitarian.packages)),
        nash=replace(answer.nash, packages=told(answer.nash.packages)),
        kalai_smorodinsky=replace(answer.kalai_smorodinsky, packages=told(answer.kalai_smorodinsky.packages)),
    )


def _fared(packages: list[Package], valuation: Valuation, draws: Draws) -> list[Acceptability]:
    import numpy as np

    membership = np.array([[m in package.measures for m in valuation.measures] for package in packages])
    count = len(draws.values)
    everyone = np.ones((len(packages), count), dtype=bool)
    to = np.empty((len(packages), len(valuation.parties)))
    for number, party in enumerate(valuation.parties):
        worths = membership.astype(float) @ draws.values[:, number, :].T
        for column, (holder, term) in enumerate(_terms(valuation)):
            if holder == number:
                happens = np.logical_and.reduce(membership[:, [valuation.measures.index(m) for m in term]], axis=1)
                worths += happens[:, None] * draws.terms[:, column]
        accepted = worths >= float(party.walk_away) - 1e-9
        to[:, number] = accepted.mean(axis=1)
        everyone &= accepted
    shares = everyone.mean(axis=1)
    errors = np.sqrt(shares * (1 - shares) / count)
    return [
        Acceptability(
            share=float(shares[row]),
            se=float(errors[row]),
            to=tuple(zip(valuation.ids, to[row].tolist(), strict=True)),
        )
        for row in range(len(packages))
    ]


def _terms(valuation: Valuation) -> list[tuple[int, frozenset[str]]]:
    """Extra worths in the order of the draws, each with its party."""
    return [(number, term.measures) for number, party in enumerate(valuation.parties) for term in party.terms]
