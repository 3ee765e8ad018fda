"""Deals and orders in draws of the worths: who would rather walk away, stop or shirk.

What a party gains by any of that is a sum of worths with fixed coefficients, so one product of two tables tells it for
all draws at once; and drawing one worth afresh changes it by one column.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pourparler.analysis.roadmap.surety import Checks, checks_of, held_in, left_of
from pourparler.analysis.sureness.judgements import Judgement
from pourparler.analysis.worth.draws import Draws, draw
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import Valuation
from pourparler.record.valuations import Amount

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Mask = NDArray[np.bool_]


class DrawnWorths:
    """Worths in two sets of draws: the second is drawn from where a worth is drawn afresh.

    Args:
        valuation: what is known of the worths.
        draws: how many.
        seed: of the first set; the second has the next one.
    """

    def __init__(self, valuation: Valuation, draws: int, seed: int) -> None:
        self.valuation, self.draws = valuation, draws
        first, second = draw(valuation, draws, seed), draw(valuation, draws, seed + 1)
        self.worths = [self._of(first, place) for place in range(len(valuation.parties))]
        self.afresh = [self._of(second, place) for place in range(len(valuation.parties))]

    def _of(self, drawn: Draws, place: int) -> "Numbers":
        """(draws, features) the worths of one party: of all measures, then its extra ones."""
        import numpy as np

        before = sum(len(party.terms) for party in self.valuation.parties[:place])
        terms = drawn.terms[:, before : before + len(self.valuation.parties[place].terms)]
        return np.hstack([drawn.values[:, place, :], terms])

    def deal(self, package: Iterable[str]) -> "Tested":
        """Whether nobody would rather walk away from a deal."""
        import numpy as np

        happens = frozenset(package)
        left = [np.array([left_of(self.valuation, p, happens, whole=True)]) for p in self.valuation.parties]
        parties = zip(self.valuation.parties, left, strict=True)
        return Tested(self, [Checks(p, -row, np.array([-float(p.walk_away)])) for p, row in parties])

    def order(self, judge: Judge, steps: Sequence[Sequence[str]]) -> "Tested":
        """Whether nobody would rather walk away from an order of steps, stop or shirk."""
        judged = judge.judge(steps)
        return Tested(self, [checks_of(judged, self.valuation, party) for party in self.valuation.parties])

    def place(self, judgement: Judgement) -> tuple[int, list[int]]:
        """Whose worth a judgement is of, as a place among the parties, and its columns."""
        party = self.valuation.ids.index(judgement.party or "")
        holder, column = self.valuation.parties[party], {m: n for n, m in enumerate(self.valuation.measures)}
        if judgement.amount is None or len(judgement.measures) == 1:
            return party, [column[measure] for measure in judgement.measures]
        terms = [(tuple(sorted(term.measures)), _three(term.amount)) for term in holder.terms]  # may be alike in one
        return party, [len(column) + terms.index((judgement.measures, judgement.amount))]


def _three(amount: Amount) -> tuple[float, float | None, float]:
    return amount.low, amount.mode, amount.high


class Tested:
    """What must hold of a deal or an order for each party, in every draw.

    Args:
        drawn: the worths.
        checks: for each valued party.
    """

    def __init__(self, drawn: DrawnWorths, checks: Sequence[Checks]) -> None:
        self._drawn, self._checks = drawn, checks
        self._gains = [worths @ c.coefficients.T for worths, c in zip(drawn.worths, checks, strict=True)]
        self._kept = [held_in(gains, c) for gains, c in zip(self._gains, checks, strict=True)]

    def holds(self) -> "Mask":
        """(draws,) whether all do."""
        return self._all(self._kept)

    def afresh(self, party: int, columns: Sequence[int]) -> "Mask":
        """(draws,) the same with some worths of one party drawn afresh."""
        checks, chosen = self._checks[party], list(columns)
        change = self._drawn.afresh[party][:, chosen] - self._drawn.worths[party][:, chosen]
        gains = self._gains[party] + change @ checks.coefficients[:, chosen].T
        kept = [*self._kept[:party], held_in(gains, checks), *self._kept[party + 1 :]]
        return self._all(kept)

    def _all(self, kept: "Sequence[Mask]") -> "Mask":
        import numpy as np

        every: Mask = np.ones(self._drawn.draws, dtype=bool)
        for one in kept:
            every &= one
        return every
