"""Parties and steps that reports brought beside a record: who or what on record each may be.

What is plainly on record was read under its name. What is left may still be the same under another name: where that is
likely, it is asked about, nearest first; nobody is asked again what he has answered. Two who speak to each other, and
two steps that one position, fact or meeting names both, are two.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, measures: [{id: m, by: [a]}], parties: [{id: a, name: Hospital Board},
...  {id: h, name: the hospital, drafted_by: rules}]}''')
>>> [(one.id, one.nearest, one.asked) for one in newcomers(talks, {"party:h": 1})]
[('h', 'a', ('a',))]
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations
from typing import TypeVar

from pourparler.desk.ledger import Change
from pourparler.record.edits import Edit, edited
from pourparler.record.likeness.near import Near, nearest_step
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks

_Entry = TypeVar("_Entry", Party, Measure)
PARTY, MEASURE = "party", "measure"
_ALIKE = 0.6
_MOST_ASKED = 2
"""Entries on record that are asked about for one new one."""
Brought = Mapping[str, int]
"""Which change brought a party or a measure, by "kind:id"; what none did was there before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A party or a measure that reports brought.

    Attributes:
        kind: "party" or "measure".
        id: its id.
        nearest: the id of that on record which it may be; None where nothing is near.
        asked: ids of those about which a person is asked, the nearest first.
        known: ids of all that were on record before.
    """

    kind: str
    id: str
    nearest: str | None
    asked: tuple[str, ...]
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two of which a person is asked whether they are one.

    Attributes:
        kind: "party" or "measure".
        stays: id of the one on record.
        goes: id of the new one.
        also: measures that are plainly one as soon as the two parties are, each as (one that stays, new one).
    """

    kind: str
    stays: str
    goes: str
    also: tuple[tuple[str, str], ...] = ()

    @property
    def edit(self) -> Edit:
        """The change that makes them one."""
        one = ((self.stays, self.goes),)
        return Edit(same_parties=one, same=self.also) if self.kind == PARTY else Edit(same=one)


def brought_between(before: Talks, after: Talks) -> tuple[str, ...]:
    """What a record has that it did not have before, as "kind:id"."""
    parties = (f"{PARTY}:{party.id}" for party in after.parties if party.id not in before.party_by_id)
    return (*parties, *(f"{MEASURE}:{m.id}" for m in after.measures if m.id not in before.measure_by_id))


def brought_by(changes: Iterable[Change]) -> dict[str, int]:
    """Which change brought what, of those that stand."""
    marks = (f"{PARTY}:", f"{MEASURE}:")
    return {entry: one.number for one in changes for entry in one.about if entry.startswith(marks)}


def newcomers(talks: Talks, brought: Brought) -> tuple[Newcomer, ...]:
    """Those that reports brought and nobody has confirmed, parties first.

    Args:
        talks: the record.
        brought: what was brought, and by which change.
    """
    beside = _Beside(talks, brought)
    return (
        *map(beside.party, beside.new(talks.parties, PARTY)),
        *map(beside.step, beside.new(talks.measures, MEASURE)),
    )


def pairs(talks: Talks, brought: Brought) -> tuple[Pair, ...]:
    """Those to ask about: parties before steps, for their steps follow from them."""
    asked = [Pair(kind=one.kind, stays=stays, goes=one.id) for one in newcomers(talks, brought) for stays in one.asked]
    return tuple(_with_steps(talks, one, brought) if one.kind == PARTY else one for one in asked)


def _with_steps(talks: Talks, one: Pair, brought: Brought) -> Pair:
    after = edited(talks, [one.edit])
    beside = _Beside(after, brought)
    own = [m for m in beside.new(after.measures, MEASURE) if one.stays in m.by]
    plain = ((beside.plainly(measure), measure.id) for measure in own)
    also = tuple((stays, goes) for stays, goes in plain if stays is not None)
    return Pair(kind=one.kind, stays=one.stays, goes=one.goes, also=also)


class _Beside:
    """What is new, held against what is on record."""

    def __init__(self, talks: Talks, brought: Brought) -> None:
        self.talks, self.brought = talks, brought
        self._answered = {frozenset(pair) for one in talks.answered for pair in (one.same, one.same_parties) if pair}

    def new(self, entries: Iterable[_Entry], kind: str) -> Iterator[_Entry]:
        """Those of them that were brought and are still drafts."""
        return (one for one in entries if one.drafted_by is not None and f"{kind}:{one.id}" in self.brought)

    def _known(self, entries: Iterable[_Entry], kind: str, id_: str) -> Iterator[_Entry]:
        at = self.brought[f"{kind}:{id_}"]
        return (one for one in entries if self.brought.get(f"{kind}:{one.id}", 0) < at)

    def party(self, new: Party) -> Newcomer:
        """A new party, and whom it may be."""
        from pourparler.reading.who.called import Called, near_name

        known = tuple(self._known(self.talks.parties, PARTY, new.id))
        names = {name.casefold() for name in new.aliases}
        near = {
            one.id: max(
                near_name(new.label, Called(one.label, one.aliases)),
                Near(any(name.casefold() in names for name in (one.label, *one.aliases))),
            )
            for one in known
        }
        return self._newcomer(PARTY, new.id, near, self._two_parties)

    def step(self, new: Measure) -> Newcomer:
        """A new step, and which it may be: one of the same doer is asked about."""
        near = dict(self._near_steps(new))
        ours = {name: how for name, how in near.items() if set(self.talks.measure_by_id[name].by) & set(new.by)}
        found = self._newcomer(MEASURE, new.id, ours, self._two_steps)
        others = self._newcomer(MEASURE, new.id, near, self._two_steps)
        return replace(others, nearest=found.nearest or others.nearest, asked=found.asked)

    def plainly(self, new: Measure) -> str | None:
        """The only step on record of the same doer that a new one plainly is."""
        plain = [
            name
            for name, how in self._near_steps(new)
            if how is Near.PLAIN and set(self.talks.measure_by_id[name].by) & set(new.by)
        ]
        free = [name for name in plain if not self._is_settled(new.id, name, self._two_steps)]
        return free[0] if len(free) == len(plain) == 1 else None

    def _near_steps(self, new: Measure) -> Iterator[tuple[str, Near]]:
        for one in self._known(self.talks.measures, MEASURE, new.id):
            is_kind = one.kind is new.kind
            yield one.id, nearest_step(new.label, (one.label, *one.phrases)) if is_kind else Near.NOT

    def _newcomer(self, kind: str, id_: str, near: Mapping[str, Near], two: frozenset[frozenset[str]]) -> Newcomer:
        ranked = sorted((name for name, how in near.items() if how), key=lambda name: -near[name])
        asked = [name for name in ranked if not self._is_settled(id_, name, two)]
        nearest = next(iter(asked or ranked), None) or self._by_letters(kind, id_, near)
        return Newcomer(kind=kind, id=id_, nearest=nearest, asked=tuple(asked[:_MOST_ASKED]), known=tuple(near))

    def _by_letters(self, kind: str, id_: str, known: Iterable[str]) -> str | None:
        """The one that is written most alike, where anything is."""
        entries = self.talks.party_by_id if kind == PARTY else self.talks.measure_by_id
        alike = ((SequenceMatcher(None, entries[id_].label, entries[name].label).ratio(), name) for name in known)
        ratio, name = max(alike, default=(0.0, ""))
        return name if ratio >= _ALIKE else None

    def _is_settled(self, one: str, other: str, two: frozenset[frozenset[str]]) -> bool:
        return frozenset((one, other)) in self._answered | two

    @cached_property
    def _two_parties(self) -> frozenset[frozenset[str]]:
        """Pairs of parties that are named beside each other: one speaks to the other, or both do or hold something."""
        together: list[tuple[str, ...]] = [
            (statement.by or "", statement.to or "") for statement in self.talks.statements
        ]
        together += [position.party for position in self.talks.positions]
        together += [session.present for session in self.talks.sessions]
        together += [measure.by for measure in self.talks.measures]
        return frozenset(frozenset(pair) for names in together for pair in combinations(names, 2))

    @cached_property
    def _two_steps(self) -> frozenset[frozenset[str]]:
        from pourparler.analysis.explanations.candidates.situation import Situation

        return Situation(self.talks).named_together
