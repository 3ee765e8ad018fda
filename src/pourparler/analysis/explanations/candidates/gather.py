"""The hypotheses that are tried: all that the rules allow and nobody has answered, the cheapest first."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import count

from pourparler.analysis.explanations.candidates.pairs import pairs
from pourparler.analysis.explanations.candidates.readings import readings
from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.candidates.stances import stances
from pourparler.analysis.explanations.candidates.worth_asking import WorthAsking
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind, settled
from pourparler.record.talks import Talks

MOST = 60
"""Hypotheses that are tried."""


def candidates(talks: Talks, assumed: Collection[str] | None) -> tuple[Hypothesis, ...]:
    """Every hypothesis that may be made and is worth asking about, by price, kind and ids.

    Args:
        talks: the record.
        assumed: the measures that are assumed to be the goal; None where one is written.
    """
    situation, answered = Situation(talks), settled(talks)
    of_two = [one for one in pairs(situation) if one.key not in answered]
    tied = frozenset(frozenset(one.measures) for one in of_two if one.kind is Kind.SAME and one.price == 1)
    others = [*stances(situation, tied), *readings(situation, assumed)]
    every = [*of_two, *(one for one in others if one.key not in answered)]
    worth = WorthAsking(situation)
    priced = (replace(one, price=worth.price(one)) for one in every if worth(one))
    return tuple(_cheapest_first(priced, situation))


def _cheapest_first(every: Iterable[Hypothesis], situation: Situation) -> Iterator[Hypothesis]:
    """By price; of one price, those that nothing of their kind was asked about yet before a second about the same.

    Where more can be made than are tried, as many measures and parties as possible are asked about, and two measures
    that one party alone speaks of come last: they bring nobody's position together with another's.
    """
    ranked: list[tuple[int, bool, int, tuple[int, tuple[str, ...]], Hypothesis]] = []
    asked: dict[tuple[Kind, bool, str], set[int]] = {}
    for one in sorted(every, key=lambda one: (one.price, *one.key)):
        alone = len({party for measure in one.measures for party in situation.naming.get(measure, ())}) == 1
        taken = [asked.setdefault((one.kind, alone, name), set()) for name in one.ids]
        rank = next(rank for rank in count() if not any(rank in ranks for ranks in taken))
        for ranks in taken:
            ranks.add(rank)
        ranked.append((one.price, alone, rank, one.key, one))
    yield from (one for *_, one in sorted(ranked, key=lambda told: told[:4]))
