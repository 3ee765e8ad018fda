"""The hypotheses that are tried: all that the rules allow and nobody has answered, the cheapest first."""

from collections.abc import Collection

from pourparler.analysis.explanations.candidates.pairs import pairs
from pourparler.analysis.explanations.candidates.readings import readings
from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.candidates.stances import stances
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind, settled
from pourparler.record.talks import Talks

MOST = 60
"""Hypotheses that are tried."""


def candidates(talks: Talks, assumed: Collection[str] | None) -> tuple[Hypothesis, ...]:
    """Every hypothesis that may be made, by price, kind and ids.

    Args:
        talks: the record.
        assumed: the measures that are assumed to be the goal; None where one is written.
    """
    situation, answered = Situation(talks), settled(talks)
    of_two = [one for one in pairs(situation) if one.key not in answered]
    tied = frozenset(frozenset(one.measures) for one in of_two if one.kind is Kind.SAME and one.price == 1)
    others = [*stances(situation, tied), *readings(situation, assumed)]
    every = [*of_two, *(one for one in others if one.key not in answered)]
    return tuple(sorted(every, key=lambda one: (one.price, *one.key)))
