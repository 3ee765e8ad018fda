"""How sure an answer is where worths are not known for sure: shares of draws of worths (SMAA) [LahdelmaSalminen2001]_.

For each package, the share of draws in which it is acceptable to each party and to all, in which it is efficient
among the packages that are acceptable in that draw, and in which it is the Nash package; and its central worths: the
mean of the worths drawn where it is the Nash package, that is, what the parties would typically have to value for it
to be the one. Where several packages tie as the Nash package of a draw, the draw counts for each of them. Numbers
closer than 10^-9 are equal.

A share is an estimate; its standard error is sqrt(share (1 - share) / draws).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Numbers = NDArray[np.float64]
    Places = NDArray[np.intp]

_CHUNK = 2**25
"""Bytes of worths that are looked at together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Extra worths that a party draws from measures that happen together.

    Attributes:
        measures: (terms, measures) whether a measure is one of those that must happen.
        parties: (terms,) place of the party.
        worths: (draws, terms).
    """

    measures: "Mask"
    parties: "Places"
    worths: "Numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """Shares of draws, by package.

    Attributes:
        draws: how many there were.
        to_all: (packages,) acceptable to all parties.
        to_each: (packages, parties) acceptable to each party.
        efficient: (packages,) acceptable to all, and nothing acceptable in the draw improves on it.
        nash: (packages,) the Nash package, or one of several.
        central_of: packages that are the Nash package in some draw, as places.
        central: (those, parties, measures) central worths.
        central_together: (those, terms) central extra worths.
    """

    draws: int
    to_all: "Numbers"
    to_each: "Numbers"
    efficient: "Numbers"
    nash: "Numbers"
    central_of: "Places"
    central: "Numbers"
    central_together: "Numbers"

    def error(self, shares: "Numbers") -> "Numbers":
        """Standard errors of shares."""
        import numpy as np

        errors: Numbers = np.sqrt(shares * (1 - shares) / self.draws)
        return errors


def acceptability(
    packages: "Mask", values: "Numbers", walk_away: "Numbers", together: Together | None = None
) -> Acceptability:
    """Count over draws of worths.

    Args:
        packages: (packages, measures) whether a measure happens.
        values: (draws, parties, measures) worths drawn.
        walk_away: (parties,) worth of no deal.
        together: extra worths, if there are any.

    Cost: draws x packages x (parties x measures + compared packages). Memory: about 32 MB besides the arguments,
    and a byte for each draw of a chunk and package.
    """
    import numpy as np

    draws, parties, measures = values.shape
    together = together or _nothing_together(draws, measures)
    happens = np.hstack([packages, _contained(packages, together)]).astype(np.float64)
    tally = _Tally(len(packages), parties)
    walk_away = np.asarray(walk_away, dtype=np.float64)
    size = max(1, _CHUNK // (8 * max(1, parties * len(packages))))
    for start in range(0, draws, size):
        part = slice(start, start + size)
        worths = _per_feature(values[part], together.parties, together.worths[part])
        tally.add(happens, worths, walk_away)
    return tally.shares(draws, measures, together.parties)


class _Tally:
    """Counts and sums so far."""

    def __init__(self, packages: int, parties: int) -> None:
        import numpy as np

        self.counts = np.zeros((2 + parties, packages), dtype=np.int64)
        self.won = np.zeros(packages, dtype=np.int64)
        self.sums: dict[int, Numbers] = {}

    def add(self, happens: "Numbers", worths: "Numbers", walk_away: "Numbers") -> None:
        """Count some draws.

        Args:
            happens: (packages, features) 1 where a measure, or all of a term, happens.
            worths: (draws, parties, features).
            walk_away: (parties,).
        """
        import numpy as np

        from pourparler.analysis.kernels.acceptance import count
        from pourparler.analysis.kernels.compiled import in_parts

        totals = worths.reshape(-1, worths.shape[2]) @ happens.T
        totals = totals.reshape(*worths.shape[:2], len(happens))
        nash = np.zeros((len(worths), len(happens)), dtype=np.bool_)

        def in_thread(first: int, last: int) -> "NDArray[np.int64]":
            counts = np.zeros_like(self.counts)
            count(totals, walk_away, counts, nash, first, last)
            return counts

        self.counts += sum(in_parts(in_thread, len(worths)))
        self.won += nash.sum(axis=0)
        for winner in np.flatnonzero(nash.any(axis=0)).tolist():
            self.sums[winner] = self.sums.get(winner, 0) + worths[nash[:, winner]].sum(axis=0)

    def shares(self, draws: int, measures: int, terms: "Places") -> Acceptability:
        """What the counts come to."""
        import numpy as np

        parties = len(self.counts) - 2
        winners = np.array(sorted(self.sums), dtype=np.intp)
        sums = [self.sums[winner] for winner in winners.tolist()]
        central = np.array(sums).reshape(len(winners), parties, measures + len(terms))
        central /= self.won[winners][:, None, None]
        shares = self.counts / draws
        return Acceptability(
            draws=draws,
            to_all=shares[0],
            to_each=shares[2:].T,
            efficient=shares[1],
            nash=self.won / draws,
            central_of=winners,
            central=central[:, :, :measures],
            central_together=central[:, terms, measures + np.arange(len(terms))],
        )


def _nothing_together(draws: int, measures: int) -> Together:
    import numpy as np

    return Together(
        measures=np.zeros((0, measures), dtype=np.bool_),
        parties=np.zeros(0, dtype=np.intp),
        worths=np.zeros((draws, 0)),
    )


def _contained(packages: "Mask", together: Together) -> "Mask":
    """(packages, terms) whether all measures of a term happen."""
    import numpy as np

    needed = together.measures.sum(axis=1)
    contained: Mask = packages.astype(np.int64) @ together.measures.T.astype(np.int64) == needed
    return contained


def _per_feature(values: "Numbers", parties: "Places", terms: "Numbers") -> "Numbers":
    """(draws, parties, measures + terms) worths, a term's to its own party alone."""
    import numpy as np

    spread = np.zeros((*values.shape[:2], terms.shape[1]))
    spread[:, parties, np.arange(terms.shape[1])] = terms
    return np.concatenate([values, spread], axis=2)
