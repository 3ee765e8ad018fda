"""Tries every remedy that fits an order which somebody would not keep, and lists those that help."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pourparler.analysis.roadmap.engine import Engine
from pourparler.analysis.roadmap.remedies.answer import Remedy, RemedyKind
from pourparler.analysis.roadmap.remedies.kinds import Option, options
from pourparler.analysis.roadmap.remedies.variant import Variant
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.worth.keeping import Judgement
from pourparler.analysis.worth.valuation import PartyWorth

MOST_TOGETHER = 3
"""Changes of one kind that are made together."""

KINDS_TOGETHER = (RemedyKind.LINK, RemedyKind.INSPECTION, RemedyKind.SPLITTING, RemedyKind.ESCROW)
"""Kinds of which several changes are tried together where one does not mend everything."""


def find_remedies(deal: Variant, judged: Judgement, budget: Budget) -> tuple[tuple[Remedy, ...], bool]:
    """Remedies that leave less to be deterred, cheapest first, and whether all were tried.

    Args:
        deal: as it is.
        judged: its best order, which somebody would not keep.
        budget: time for all trials.
    """
    trial = _Trial(deal, judged, budget)
    found, tried_all = list(_deterrence(deal, judged)), True
    try:
        for _, same_kind in groupby(options(deal, judged), key=lambda option: option.kind):
            found += trial.of_one_kind(list(same_kind))
    except OutOfTimeError:
        found += trial.unfinished
        tried_all = False
    order = list(RemedyKind)
    found.sort(key=lambda remedy: (remedy.price, order.index(remedy.kind), len(remedy.measures), remedy.measures))
    return tuple(found), tried_all


def _deterrence(deal: Variant, judged: Judgement) -> Iterator[Remedy]:
    """Make breaking off dearer by what is lacking, and see that the order is then kept."""
    if not judged.acceptable:
        return
    lacking = {party: lacks for party, lacks in judged.shortfall.items() if lacks}

    def dearer(worth: PartyWorth) -> PartyWorth:
        return replace(worth, breaking_off=worth.breaking_off + lacking.get(worth.party, 0))

    after = deal.with_worths(dearer).judge.judge(judged.steps)
    yield Remedy(
        kind=RemedyKind.DETERRENCE,
        amounts=tuple((party, float(lacks)) for party, lacks in lacking.items()),
        shortfall_after=float(after.total_shortfall),
        price=float(judged.total_shortfall + after.total_shortfall),
        steps=judged.steps,
    )


class _Trial:
    """Makes changes and looks for the best order of what comes of them."""

    def __init__(self, deal: Variant, judged: Judgement, budget: Budget) -> None:
        self.deal, self.judged, self.budget = deal, judged, budget
        self.unfinished: list[Remedy] = []

    def of_one_kind(self, choices: Sequence[Option]) -> list[Remedy]:
        """The single changes that help; where none mends everything, the best ones together."""
        self.unfinished = []
        for choice in choices:
            self._try((choice,))
        self.unfinished = _fewest_parts(self.unfinished)
        if choices[0].kind in KINDS_TOGETHER:
            self._together(choices)
        found, self.unfinished = self.unfinished, []
        return found

    def _together(self, choices: Sequence[Option]) -> None:
        """Add to the best change the one that then helps most, and once more."""
        best = min(self.unfinished, key=lambda remedy: remedy.shortfall_after, default=None)
        while best is not None and best.shortfall_after > 0 and len(best.measures) < MOST_TOGETHER:
            made = self._made_of(best, choices)
            more = [
                remedy
                for choice in choices
                if choice.measure not in best.measures and (remedy := self._tried((*made, choice)))
            ]
            better = min(more, key=lambda remedy: remedy.shortfall_after, default=None)
            if better is None or better.shortfall_after >= best.shortfall_after:
                return
            self.unfinished.append(better)
            best = better

    def _made_of(self, remedy: Remedy, choices: Sequence[Option]) -> tuple[Option, ...]:
        parts = remedy.parts or (None,) * len(remedy.measures)
        wanted = list(zip(remedy.measures, parts, strict=True))
        return tuple(next(c for c in choices if (c.measure, c.parts) == one) for one in wanted)

    def _try(self, made: tuple[Option, ...]) -> None:
        remedy = self._tried(made)
        if remedy is not None:
            self.unfinished.append(remedy)

    def _tried(self, made: tuple[Option, ...]) -> Remedy | None:
        """The remedy that some changes together are; None where they do not help."""
        deal = self.deal
        for option in made:
            deal = option.make(deal)
        judge = deal.judge
        best = Engine(judge=judge, budget=self.budget).best(deal.package, deal.conditions, until="shortfall")
        self.budget.left()
        if best is None or not self._helps(best.judgement):
            return None
        lacks = float(best.judgement.total_shortfall)
        return Remedy(
            kind=made[0].kind,
            measures=tuple(option.measure for option in made),
            holders=tuple(option.holder for option in made if option.holder is not None),
            parts=tuple(option.parts for option in made if option.parts is not None),
            shortfall_after=lacks,
            price=lacks,
            steps=best.judgement.steps,
            made=deal.made,
        )

    def _helps(self, after: Judgement) -> bool:
        """Whether less is lacking; or nobody would rather walk away, where somebody would."""
        if not after.acceptable:
            return False
        return after.total_shortfall < self.judged.total_shortfall or not self.judged.acceptable


def _fewest_parts(remedies: Sequence[Remedy]) -> list[Remedy]:
    """Of ways to split, or to hold, the same measure the best; of equal ones the one with fewest parts."""
    best: dict[tuple[str, ...], Remedy] = {}
    for remedy in remedies:
        known = best.get(remedy.measures)
        if known is None or remedy.shortfall_after < known.shortfall_after:
            best[remedy.measures] = remedy
    return list(best.values())
