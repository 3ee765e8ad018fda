"""How sure packages are where worths are not: draws of all worths, and in how many of them each package holds up."""

from collections.abc import Collection, Sequence
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
    """The shares of each package; beyond ``MOST_COMPARED`` they are not compared with one another."""
    fared = _shares(packages[:MOST_COMPARED], valuation, draws)
    for start in range(MOST_COMPARED, len(packages), MOST_COMPARED):
        fared += _alone(packages[start : start + MOST_COMPARED], valuation, draws)
    return fared


def _alone(packages: list[Package], valuation: Valuation, draws: Draws) -> list[Acceptability]:
    """How often each package is acceptable, and nothing more."""
    import numpy as np

    membership = _membership([package.measures for package in packages], valuation)
    everyone = np.ones((len(packages), len(draws.values)), dtype=bool)
    to = np.empty((len(packages), len(valuation.parties)))
    for number, party in enumerate(valuation.parties):
        worths = membership.astype(float) @ draws.values[:, number, :].T
        for column, (holder, measures) in enumerate(_terms(valuation)):
            if holder == number:
                happens = [measures.issubset(package.measures) for package in packages]
                worths[happens] += draws.terms[:, column]
        accepted = worths >= float(party.walk_away) - 1e-9
        to[:, number] = accepted.mean(axis=1)
        everyone &= accepted
    shares = everyone.mean(axis=1)
    errors = np.sqrt(shares * (1 - shares) / len(draws.values))
    rows = zip(shares.tolist(), errors.tolist(), to.tolist(), strict=True)
    return [
        Acceptability(share=share, se=se, to=tuple(zip(valuation.ids, each, strict=True))) for share, se, each in rows
    ]


def _terms(valuation: Valuation) -> list[tuple[int, frozenset[str]]]:
    """Extra worths in the order of the draws, each with its party."""
    return [(number, term.measures) for number, party in enumerate(valuation.parties) for term in party.terms]


def _membership(packages: Sequence[Collection[str]], valuation: Valuation) -> "Mask":
    """(packages, measures) whether each measure happens."""
    import numpy as np

    rows = [[measure in package for measure in valuation.measures] for package in packages]
    return np.array(rows, dtype=bool).reshape(len(packages), len(valuation.measures))


def _shares(packages: list[Package], valuation: Valuation, draws: Draws) -> list[Acceptability]:
    import numpy as np

    from pourparler.analysis.packages.robust import Together, acceptability

    terms = _terms(valuation)
    together = Together(
        measures=_membership([measures for _, measures in terms], valuation),
        parties=np.array([number for number, _ in terms], dtype=np.intp),
        worths=draws.terms,
    )
    found = acceptability(
        _membership([package.measures for package in packages], valuation),
        draws.values,
        np.array([float(party.walk_away) for party in valuation.parties]),
        together,
    )
    errors = found.error(found.to_all)
    central = dict(zip(found.central_of.tolist(), found.central.tolist(), strict=True))
    return [
        Acceptability(
            central=_central(valuation, central[row]) if row in central else None,
            share=float(found.to_all[row]),
            se=float(errors[row]),
            to=tuple(zip(valuation.ids, found.to_each[row].tolist(), strict=True)),
            efficient=float(found.efficient[row]),
            nash=float(found.nash[row]),
        )
        for row in range(len(packages))
    ]


def _central(valuation: Valuation, worths: list[list[float]]) -> tuple[tuple[str, tuple[tuple[str, float], ...]], ...]:
    """By party, the central worth of each measure that is worth something."""
    named = (zip(valuation.measures, row, strict=True) for row in worths)
    kept = (tuple((measure, worth) for measure, worth in row if worth) for row in named)
    return tuple(zip(valuation.ids, kept, strict=True))
