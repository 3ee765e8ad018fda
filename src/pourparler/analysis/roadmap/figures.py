"""The figures of a judged order, as an answer tells them."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from pourparler.analysis.roadmap.answer import Figures, Roadmap, Temptation
from pourparler.analysis.roadmap.search import Best
from pourparler.analysis.worth.keeping import Judgement
from pourparler.analysis.worth.reliance import reliances


def with_figures(answer: Roadmap, best: Best) -> Roadmap:
    """An answer with the best order of its package."""
    judged = best.judgement
    return replace(
        answer,
        steps=tuple(tuple(sorted(step)) for step in judged.steps),
        acceptable=judged.acceptable,
        self_enforcing=judged.acceptable and not judged.total_shortfall,
        needed_deterrence=tuple(
            (party, None if needed is None else float(needed)) for party, needed in judged.needed_deterrence.items()
        ),
        breaking_off=tuple((party.party, float(party.breaking_off)) for party in judged.parties),
        shortfall=_plain(judged.shortfall),
        floor=_plain(judged.floor),
        exposure=tuple((party, tuple(map(float, exposed))) for party, exposed in judged.exposure.items()),
        largest_exposure=float(judged.largest_exposure),
        if_cheated=_plain(judged.if_cheated),
        proved=best.proved,
        bounds=_plain(best.bounds),
        temptations=temptations(judged),
        relies_on=reliances(judged),
    )


def _plain(numbers: Mapping[str, Fraction]) -> Figures:
    return tuple((name, float(number)) for name, number in numbers.items())


def temptations(judged: Judgement) -> tuple[Temptation, ...]:
    """The checks that fail, with what is gained over what breaking off costs."""
    costs = {party.party: party.breaking_off for party in judged.parties}
    return tuple(
        Temptation(party=check.party, step=check.step, skips=check.skips, gain=float(check.gain - costs[check.party]))
        for check in judged.temptations
    )
