"""All draws, judged: how often each answer is so, and which judgement it turns on.

Two sets of draws are made. The first gives the shares; where one judgement is drawn afresh while all others stay as
drawn, its column comes from the second [Saltelli2010]_.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pourparler.analysis.deadlock.naming import names
from pourparler.analysis.model.encoding import as_step_of
from pourparler.analysis.solvers import OutOfTimeError
from pourparler.analysis.sureness.answer import Change, CheapestWay, Mattering, Of, SureDeal, SureOrder, Turning
from pourparler.analysis.sureness.distinct import distinct_rows
from pourparler.analysis.sureness.effects import total_effect
from pourparler.analysis.sureness.judgements import About, Judgement
from pourparler.analysis.sureness.outcomes import Outcomes, Unlocking, Way
from pourparler.analysis.sureness.shares import Share, share_of
from pourparler.analysis.sureness.standing import Rows, Standing
from pourparler.analysis.sureness.worths import DrawnWorths, Tested
from pourparler.analysis.verdict import Ruling, find_verdict

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Levels = NDArray[np.int8]

MOST_MATTERING = 10
"""Judgements that are listed for one answer."""


def drawn_levels(judgements: Sequence[Judgement], draws: int, seed: int, which: int) -> "Levels":
    """(draws, judgements) the level of each judgement in each draw.

    Args:
        judgements: each with its levels.
        draws: how many.
        seed: the same seed gives the same draws.
        which: 0 for the first set of draws, 1 for the second.
    """
    import numpy as np

    apart = np.random.SeedSequence(seed, spawn_key=(which,))  # from the worths, whose seed is the plain number
    source = np.random.Generator(np.random.PCG64(apart))
    levels = np.zeros((draws, len(judgements)), dtype=np.int8)
    for column, one in enumerate(judgements):
        bounds = np.cumsum([probability for _, probability in one.levels])[:-1]
        levels[:, column] = np.searchsorted(bounds, source.random(draws), side="right")
    return levels


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A deal or an order whose sureness is asked.

    Attributes:
        package: its measures.
        steps: of the order; None of a deal.
        descended: rungs down after the way out that is assumed, by position.
    """

    package: frozenset[str]
    steps: tuple[tuple[str, ...], ...] | None = None
    descended: Mapping[str, int]


class Judged:
    """Every draw of a record, judged.

    Args:
        standing: what draws hold.
        judgements: all of them; those with levels are, in this order, those of ``standing``.
        worths: drawn, with as many draws.
        seed: of the draws.
    """

    def __init__(self, standing: Standing, judgements: Sequence[Judgement], worths: DrawnWorths, seed: int) -> None:
        self.standing, self.judgements, self.worths = standing, judgements, worths
        self.draws = worths.draws
        self.levels, self.afresh = (drawn_levels(standing.judgements, self.draws, seed, which) for which in (0, 1))
        self.outcomes = Outcomes(standing)
        self.rows = standing.rows(self.levels)
        self.unlocking = self.outcomes.unlocking(self.rows)
        self._answers: dict[Of, tuple[Mask, Callable[[Rows, Unlocking], Mask], Tested | None]] = {}
        self._asks(Of.STUCK, lambda _, unlocking: unlocking.stuck)

    def _asks(self, of: Of, judge: "Callable[[Rows, Unlocking], Mask]", tested: Tested | None = None) -> "Mask":
        """Ask of every draw whether something is so, and keep how to ask it again."""
        so = judge(self.rows, self.unlocking)
        self._answers[of] = (so, judge, tested)
        return so if tested is None else so & tested.holds()

    def share(self, so: "Mask") -> Share:
        """In how many of the draws something is so."""
        return share_of(int(so.sum()), self.draws)

    # -- the verdict ---------------------------------------------------------------------------------------------

    def rulings(self) -> Counter[Ruling]:
        """How many draws have which ruling; each different record is asked once."""
        import numpy as np

        stuck = self.unlocking.stuck
        counted = Counter({Ruling.STUCK: int(stuck.sum())})
        state = [n for n, one in enumerate(self.standing.judgements) if one.about is About.STATE]
        parts = (self.rows.present, self.rows.supposed, self.levels[:, state])
        table = np.hstack([part.astype(np.int8) for part in parts])[~stuck]
        distinct, back = distinct_rows(table)
        counts = np.bincount(back, minlength=len(distinct))
        size = self.rows.present.shape[1]
        for row, count in zip(distinct.tolist(), counts.tolist(), strict=True):
            self.standing.budget.left()
            record = self.standing.record(row[:size], row[size : len(row) - len(state)], state_gone=self._gone(row))
            counted[find_verdict(record, stuck=False).ruling] += count
        return counted

    def _gone(self, row: Sequence[int]) -> tuple[str, ...]:
        state = [one for one in self.standing.judgements if one.about is About.STATE]
        return state[0].statements if state and row[-1] == 1 else ()

    @property
    def distinct(self) -> int:
        """How many different records there are among the draws."""
        import numpy as np

        return len(np.unique(self.levels, axis=0)) if self.levels.shape[1] else 1

    # -- ways out ------------------------------------------------------------------------------------------------

    def ways_out(self, most: int) -> tuple[CheapestWay, ...]:
        """Those that are cheapest in most draws; the first of them is asked about again."""
        cheapest: Counter[Way] = Counter()
        alone: Counter[Way] = Counter()
        for count, ways in self.outcomes.cheapest(self.unlocking):
            cheapest.update(dict.fromkeys(ways, count))
            alone.update(dict.fromkeys(ways if len(ways) == 1 else (), count))
        least = min((count for _, count in cheapest.most_common(most)), default=0)
        changes = {way: self.outcomes.changes(way) for way, count in cheapest.items() if count >= least}
        order = sorted(changes, key=lambda way: (-cheapest[way], len(way), _content(changes[way])))[:most]
        if order:
            self._asks(Of.WAY_OUT, lambda _, unlocking: self.outcomes.is_cheapest(unlocking, order[0]))
        called = names(_content(changes[way]) for way in order)
        return tuple(
            CheapestWay(
                id=name,
                changes=changes[way],
                cheapest=share_of(cheapest[way], self.draws),
                alone=share_of(alone[way], self.draws),
            )
            for way, name in zip(order, called, strict=True)
        )

    # -- deals and the order -------------------------------------------------------------------------------------

    def deals(self, deals: Iterable[Deal]) -> tuple[tuple[SureDeal, ...], Share | None]:
        """How sure each deal is, the surest first, and whether any of them is acceptable; that one is asked again."""
        import numpy as np

        found: list[tuple[SureDeal, Deal]] = []
        some: Mask = np.zeros(self.draws, dtype=bool)
        for deal in deals:
            tested = self.worths.deal(deal.package)
            possible = self.outcomes.allows(self.rows, deal.package, deal.descended)
            some |= possible & tested.holds()
            sure = SureDeal(
                measures=tuple(sorted(deal.package)),
                acceptable=self.share(possible & tested.holds()),
                possible=self.share(possible),
                accepted=self.share(tested.holds()),
            )
            found.append((sure, deal))
        found.sort(key=lambda pair: (-pair[0].acceptable.share, len(pair[0].measures), pair[0].measures))
        if found:
            self._ask_deal(found[0][1])
        return tuple(sure for sure, _ in found), self.share(some) if found else None

    def _ask_deal(self, deal: Deal) -> None:
        allows = self.outcomes.allows
        tested = self.worths.deal(deal.package)
        self._asks(Of.DEAL, lambda rows, _: allows(rows, deal.package, deal.descended), tested)

    def order(self, deal: Deal, tested: Tested) -> SureOrder:
        """How sure it is that an order is kept."""
        steps = deal.steps or ()
        step_of = as_step_of(steps)
        kept = self._asks(Of.ORDER, lambda rows, _: self.outcomes.keeps(rows, step_of, deal.descended), tested)
        possible, _, _ = self._answers[Of.ORDER]
        return SureOrder(
            steps=steps,
            kept=self.share(kept),
            possible=self.share(possible),
            worthwhile=self.share(tested.holds()),
        )

    # -- what it turns on ----------------------------------------------------------------------------------------

    def turning(self, progress: Callable[[int, int], None] | None = None) -> tuple[tuple[Turning, ...], bool]:
        """On which judgements each answer turns, as far as time goes, and whether that was far enough for all."""
        found: dict[Of, list[Mattering]] = {of: [] for of in self._answers}
        known = True
        try:
            for number, one in enumerate(self.judgements):
                self.standing.budget.left()
                if progress is not None:
                    progress(number, len(self.judgements))
                for of, afresh in self._afresh(number, one):
                    self._compare(found[of], number, self._drawn(of), afresh)
        except OutOfTimeError:
            known = False
        return tuple(self._turning(of, by) for of, by in found.items()), known

    def _drawn(self, of: Of) -> "Mask":
        so, _, tested = self._answers[of]
        return so if tested is None else so & tested.holds()

    def _compare(self, found: list[Mattering], number: int, drawn: "Mask", afresh: "Mask") -> None:
        effect = total_effect(drawn.astype(float), afresh.astype(float))
        if effect is not None and effect.effect > 0:
            found.append(Mattering(judgement=number, total_effect=effect.effect, se=effect.se))

    def _turning(self, of: Of, by: Iterable[Mattering]) -> Turning:
        drawn = self._drawn(of)
        first = sorted(by, key=lambda one: (-one.total_effect, one.judgement))[:MOST_MATTERING]
        return Turning(of=of, varies=bool(drawn.any()) and not bool(drawn.all()), by=tuple(first))

    def _afresh(self, number: int, one: Judgement) -> "Iterator[tuple[Of, Mask]]":
        """Each answer in every draw, with one judgement drawn afresh."""
        if one.about is About.WORTH:
            party, columns = self.worths.place(one)
            for of, (so, _, tested) in self._answers.items():
                if tested is not None:
                    yield of, so & tested.afresh(party, columns)
            return
        if one.about is About.STATE:  # no answer but the verdict in words hangs on it
            return
        levels = self.levels.copy()
        levels[:, number] = self.afresh[:, number]
        rows = self.standing.with_afresh(self.rows, levels, number)
        unlocking = self.outcomes.unlocking(rows)
        for of, (_, judge, tested) in self._answers.items():
            so = judge(rows, unlocking)
            yield of, so if tested is None else so & tested.holds()


def _content(changes: Iterable[Change]) -> str:
    """What a way out is, as every list of ways out has it."""
    return "\n".join(
        f"{one.position} dropped" if one.to is None else f"{one.position} {one.steps} {one.to}" for one in changes
    )
