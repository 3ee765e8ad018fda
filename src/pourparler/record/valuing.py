"""What everything is worth to one party, set anew as a whole: worths or a ranking, never both."""

from dataclasses import dataclass, replace
from typing import TypeVar

from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Ranking

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """What everything is worth to one party, anew: worths or a ranking, or neither.

    Attributes:
        party: its id.
        worth: (measure, amount) pairs; empty where a ranking stands for them, or nothing is known.
        tiers: as in ``Ranking``.
        walk_away: worth of no deal; None where the file does not say.
        breaking_off: what it costs to be the one that breaks off; None where the file does not say.
    """

    party: str
    worth: tuple[tuple[str, Amount], ...] = ()
    tiers: tuple[tuple[str | None, ...], ...] = ()
    walk_away: float | None = None
    breaking_off: float | None = None


def valued(talks: Talks, one: Valued) -> Talks:
    """The record with what everything is worth to a party anew; whoever was valued before keeps his place."""
    tiers = {entry.party: entry.tiers for entry in talks.ranking} | {one.party: one.tiers}
    return replace(
        talks,
        worth=_pairs(talks.worth, one.party, one.worth or None),
        ranking=tuple(Ranking(party=party, tiers=order) for party, order in tiers.items() if order),
        walk_away=_pairs(talks.walk_away, one.party, one.walk_away),
        breaking_off=_pairs(talks.breaking_off, one.party, one.breaking_off),
    )


def _pairs(pairs: tuple[tuple[str, _Value], ...], party: str, value: _Value | None) -> tuple[tuple[str, _Value], ...]:
    """Pairs by party with another value for one of them; None takes it out."""
    if value is None:
        return tuple(pair for pair in pairs if pair[0] != party)
    return tuple((dict(pairs) | {party: value}).items())
