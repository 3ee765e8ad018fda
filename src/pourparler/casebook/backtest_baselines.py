"""What somebody without the analyses would have hit: by chance, or by a rule of thumb."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import comb

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.record.conditions.ladder import same_step_allowed
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

EQUAL = 1e-9
"""Prices closer than this are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Among:
    """A hit among things that are alike.

    Attributes:
        cheaper: how many come before, whatever breaks ties.
        alike: how many are alike with the first hit, itself included.
        hits: how many of these are hits.
        others: how many hits there are in all, these included.
        of: how many there are in all.
    """

    cheaper: int
    alike: int
    hits: int
    others: int
    of: int

    def chance(self, most: int) -> float:
        """That one is among the first where ties are broken at random."""
        return one_of(self.alike, self.hits, most - self.cheaper)

    def blind(self, most: int) -> float:
        """That one is among so many drawn at random from all."""
        return one_of(self.of, self.others, most)


def one_of(count: int, hits: int, drawn: int) -> float:
    """The chance that so many drawn hold at least one hit."""
    drawn = max(0, min(drawn, count))
    return 1 - comb(count - hits, drawn) / comb(count, drawn) if hits else 0.0


def alike_in_first(prices: Sequence[float], does: Sequence[bool]) -> Among:
    """The first hit among those that cost the same.

    >>> tie = alike_in_first([1, 2, 2, 2], [False, False, True, False])
    >>> tie.cheaper, tie.alike, tie.hits, round(tie.chance(2), 3), round(tie.blind(1), 3)
    (1, 3, 1, 0.333, 0.25)
    """
    price = next((price for price, hit in zip(prices, does, strict=True) if hit), None)
    if price is None:
        return Among(cheaper=len(prices), alike=0, hits=0, others=0, of=len(prices))
    alike = [hit for other, hit in zip(prices, does, strict=True) if abs(other - price) < EQUAL]
    cheaper = sum(other < price - EQUAL for other in prices)
    return Among(cheaper=cheaper, alike=len(alike), hits=sum(alike), others=sum(does), of=len(prices))


def random_kinds(suggested: int, made: int, kinds: int) -> float:
    """The chance that as many kinds of move, drawn at random, hold one of those that were made."""
    return one_of(kinds, made, suggested)


def least_firm(talks: Talks, deadlock: Deadlock, given_up: Iterable[str]) -> float:
    """The share of ways to drop the least firm position of each conflict that drop nothing but what was given up."""
    weakest = [_weakest(talks, conflict.positions) for conflict in deadlock.conflicts]
    if not weakest:
        return 0.0
    ways = [set(way) for way in product(*weakest)]
    return sum(way <= set(given_up) for way in ways) / len(ways)


def _weakest(talks: Talks, positions: Iterable[str]) -> list[str]:
    entries = [talks.position_by_id[position] for position in positions]
    least = min((entry.firmness.weight for entry in entries), default=0)
    return [entry.id for entry in entries if entry.firmness.weight == least]


def simultaneously(talks: Talks, deadlock: Deadlock, given_up: Iterable[str]) -> bool:
    """Whether reading each "before" in the conflicts as "at the same time" unlocks, and softens nothing else."""
    disputed = {position for conflict in deadlock.conflicts for position in conflict.positions}
    softer = {p.id: _softer(talks, p) for p in talks.binding_positions if p.id in disputed}
    changed = {id_ for id_, p in softer.items() if p != talks.position_by_id[id_]}
    if not changed or not changed <= set(given_up):
        return False
    return not find_deadlock(talks.with_positions(softer), most=1).answer.stuck


def _softer(talks: Talks, position: Position) -> Position:
    said = talks.spelled_out(position, position.says)
    form = same_step_allowed(said)
    return position if form == said else replace(position, says=form)
