"""The oracle's own worths: what a package brings to whom, and what is left of it after a breakdown.

Written from the design documents alone, in exact fractions. Choices where they leave one open:

* *Valued* are the binding parties that stand in `worth` or `ranking`, be their entry empty; one that only stands in
  `together` is unvalued.
* In a ranking, measures in one tier with the mark 0 are worth exactly 0, and those it does not name are worth 0.
  A marked ranking has its tiers above the mark at the means of uniform order statistics on (0, 1), those below on
  (-1, 0); one without a mark has all of them on (-1, 1).
* `together` terms of a ranked party are added as they stand, and two entries for the same measures both count.
* A guarantee counts though the party that gives it is left out or outside.
* *Mixed* is a file in which some valued party has worth and another a ranking.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from tests.naive_talks import Talks

Package = frozenset[str]
LOSSES = {"no": Fraction(0), "partly": Fraction(1, 2), "yes": Fraction(1)}
NONE = Fraction(0)


@dataclass(frozen=True, eq=False)
class Worths:
    """Mean worths of the valued parties, in ids' order; `kept` is the share of a measure's worth not lost."""

    parties: tuple[str, ...]
    unvalued: tuple[str, ...]
    mixed: bool
    value: Mapping[str, Mapping[str, Fraction]]
    kept: Mapping[str, Fraction]
    together: Mapping[str, Sequence[tuple[Package, Fraction]]]
    walk_away: Mapping[str, Fraction]
    penalty: Mapping[str, Fraction]
    compensation: Mapping[str, Fraction]
    known: dict[tuple[str, str, Package], Fraction] = field(default_factory=dict)

    def completed(self, party: str, measures: Package) -> Fraction:
        """u: what these measures bring with the plan completed."""
        if ("completed", party, measures) not in self.known:
            single = sum((self.value[party].get(measure, NONE) for measure in measures), NONE)
            extra = sum((worth for group, worth in self.together[party] if group <= measures), NONE)
            self.known["completed", party, measures] = single + extra
        return self.known["completed", party, measures]

    def left(self, party: str, measures: Package) -> Fraction:
        """What is left of these measures when cooperation breaks down, against the status quo."""
        if ("left", party, measures) not in self.known:
            single = (self.kept[measure] * self.value[party].get(measure, NONE) for measure in measures)
            extra = (
                min(self.kept[measure] for measure in group) * worth
                for group, worth in self.together[party]
                if group <= measures
            )
            self.known["left", party, measures] = sum(single, NONE) + sum(extra, NONE)
        return self.known["left", party, measures]

    def broken(self, party: str, measures: Package) -> Fraction:
        """b: what these measures bring when cooperation breaks down and there is no deal."""
        return min(NONE, self.walk_away[party]) + self.left(party, measures)

    def gain(self, party: str, measures: Package) -> Fraction:
        """What these measures bring over walking away."""
        return self.completed(party, measures) - self.walk_away[party]

    def gains(self, measures: Package) -> tuple[Fraction, ...]:
        return tuple(self.gain(party, measures) for party in self.parties)

    def acceptable(self, measures: Package) -> bool:
        return all(gain >= 0 for gain in self.gains(measures))


def worths_of(talks: Talks, without: str | Collection[str] = ()) -> Worths:
    """Read the worths of a talks file as loaded from YAML, some parties perhaps away."""
    worth, ranking = talks.get("worth") or {}, talks.get("ranking") or {}
    binding = binding_parties(talks, without)
    valued = tuple(sorted(binding & ({*worth} | {*ranking})))
    return Worths(
        parties=valued,
        unvalued=tuple(sorted(binding - set(valued))),
        mixed=bool(set(valued) & {*worth}) and bool(set(valued) & {*ranking}),
        value={p: values_of(worth[p] or {}) if p in worth else ranked(ranking[p] or ()) for p in valued},
        kept={measure["id"]: 1 - loss(measure.get("reversible", "no")) for measure in talks["measures"]},
        together={p: extras_of(talks, p) for p in valued},
        walk_away={p: exact((talks.get("walk_away") or {}).get(p, 0)) for p in valued},
        penalty={p: exact((talks.get("breaking_off") or {}).get(p, 0)) + deterred(talks, p) for p in valued},
        compensation={p: guaranteed(talks, "covers", p, "compensates") for p in valued},
    )


def binding_parties(talks: Talks, without: str | Collection[str] = ()) -> set[str]:
    """List the parties of every role but outside and observer that are not away."""
    away = {without} if isinstance(without, str) else set(without)
    return {p["id"] for p in talks["parties"] if p.get("role", "party") not in ("outside", "observer")} - away


def exact(number: object) -> Fraction:
    """Read a number as it is written, so that 0.1 is a tenth."""
    return Fraction(str(number))


def mean(amount: Any) -> Fraction:
    """Give the mean of a number, of a range (uniform) or of a triple (triangular)."""
    numbers = [exact(number) for number in amount] if isinstance(amount, (list, tuple)) else [exact(amount)]
    return sum(numbers, NONE) / len(numbers)


def loss(reversible: object) -> Fraction:
    """Read the share of a measure's worth that a breakdown takes away."""
    if isinstance(reversible, bool):
        return Fraction(int(reversible))
    return LOSSES[reversible] if reversible in LOSSES else exact(reversible)


def values_of(entry: Mapping[str, Any]) -> dict[str, Fraction]:
    return {measure: mean(amount) for measure, amount in entry.items()}


def ranked(tiers: Sequence[Any]) -> dict[str, Fraction]:
    """Give the mean worth of each measure of a ranking, over all worths that agree with it.

    The j-th best of k numbers drawn uniformly from (0, 1) has the mean (k + 1 - j) / (k + 1).
    """
    groups = [list(tier) if isinstance(tier, (list, tuple)) else [tier] for tier in tiers]
    marks = [place for place, group in enumerate(groups) if any(is_mark(item) for item in group)]
    if not marks:
        return spread(groups, Fraction(-1), Fraction(1))
    above, level, below = groups[: marks[0]], groups[marks[0]], groups[marks[0] + 1 :]
    even = {item: NONE for item in level if not is_mark(item)}
    return {**spread(above, NONE, Fraction(1)), **even, **spread(below, Fraction(-1), NONE)}


def is_mark(item: object) -> bool:
    """Say whether an item of a ranking is the status quo, not a measure."""
    return not isinstance(item, str) and item == 0


def spread(groups: Sequence[Iterable[str]], low: Fraction, high: Fraction) -> dict[str, Fraction]:
    """Place groups, best first, at the means of uniform order statistics between two numbers."""
    width = (high - low) / (len(groups) + 1)
    return {item: high - place * width for place, group in enumerate(groups, start=1) for item in group}


def extras_of(talks: Talks, party: str) -> list[tuple[Package, Fraction]]:
    entries = [entry for entry in talks.get("together") or () if entry["party"] == party]
    return [(frozenset(entry["measures"]), mean(entry["worth"])) for entry in entries]


def deterred(talks: Talks, party: str) -> Fraction:
    return guaranteed(talks, "deters", party, "by_amount")


def guaranteed(talks: Talks, role: str, party: str, amount: str) -> Fraction:
    """Sum what the guarantees to or against a party come to."""
    entries = [entry for entry in talks.get("guarantees") or () if entry.get(role) == party]
    return sum((exact(entry[amount]) for entry in entries), NONE)
