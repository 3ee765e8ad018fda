"""A deal that is changed to see whether that mends it: its measures, worths and conditions together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import MeasureSet, PartyWorth, Valuation
from pourparler.record.conditions.questions import replaced
from pourparler.record.conditions.syntax import Condition, Operand, Place
from pourparler.record.measures import Fact, Measure
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What stands in the place of a measure.

    Attributes:
        begins: stands where the measure waits for something.
        ends: stands where something waits for the measure.
        every: stands where the measure has to happen, or must not.
    """

    begins: str
    ends: str
    every: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A deal that may have been changed.

    Attributes:
        talks: with the measures as they are in it; of its positions and worths nothing is used.
        valuation: what it is worth.
        demands: goal and positions, where they stand.
        facts: what nobody can negotiate away.
        package: what happens.
        made: what each new measure stands for.
    """

    talks: Talks
    valuation: Valuation
    demands: tuple[Condition, ...]
    facts: tuple[Condition, ...]
    package: MeasureSet
    made: tuple[tuple[str, str], ...] = ()

    @property
    def judge(self) -> Judge:
        """Of this deal."""
        facts = tuple(Fact(says=says) for says in self.facts)
        plain = tuple(replace(measure, promises=None, excludes=()) for measure in self.talks.measures)
        return Judge(replace(self.talks, measures=plain, facts=facts), self.valuation)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All that must hold."""
        return (*self.facts, *self.demands)

    def measure(self, id_: str) -> Measure:
        """One of its measures."""
        return next(measure for measure in self.talks.measures if measure.id == id_)

    def new_id(self, like: str, suffix: str) -> str:
        """An id that nothing has yet."""
        taken = {measure.id for measure in self.talks.measures}
        id_ = f"{like}-{suffix}"
        while id_ in taken:
            id_ = f"{id_}-{suffix}"
        return id_

    def with_measure(self, id_: str, change: Callable[[Measure], Measure]) -> "Variant":
        """One measure changed; what can be taken back of it is weighed anew."""
        measures = tuple(change(m) if m.id == id_ else m for m in self.talks.measures)
        losses = dict(self.valuation.losses) | {m.id: Fraction(str(m.reversible)) for m in measures if m.id == id_}
        return replace(
            self, talks=replace(self.talks, measures=measures), valuation=replace(self.valuation, losses=losses)
        )

    def with_worths(self, change: Callable[[PartyWorth], PartyWorth]) -> "Variant":
        """What everybody has by it changed."""
        parties = tuple(change(party) for party in self.valuation.parties)
        return replace(self, valuation=replace(self.valuation, parties=parties))

    def with_new(self, new: Sequence[Measure], stands_for: str) -> "Variant":
        """Measures added to the record and to the deal, worth nothing to anybody so far."""
        losses = dict(self.valuation.losses) | {m.id: Fraction(str(m.reversible)) for m in new}
        return replace(
            self,
            talks=replace(self.talks, measures=(*self.talks.measures, *new)),
            valuation=replace(self.valuation, losses=losses, measures=(*self.valuation.measures, *(m.id for m in new))),
            package=self.package | {m.id for m in new},
            made=(*self.made, *((m.id, stands_for) for m in new)),
        )

    def with_facts(self, more: Iterable[Condition]) -> "Variant":
        """Further facts."""
        return replace(self, facts=(*self.facts, *more))

    def with_parts(self, old: str, parts: Parts, *, in_facts: bool) -> "Variant":
        """Conditions that name a measure name what stands in its place; facts too, if so asked."""

        def read(condition: Condition) -> Condition:
            return replaced(condition, lambda place, what: _with(place, what, old, parts))

        facts = tuple(map(read, self.facts)) if in_facts else self.facts
        return replace(self, demands=tuple(map(read, self.demands)), facts=facts)


def _with(place: Place, what: Operand, old: str, parts: Parts) -> Operand:
    """The measures at a place, what stands for the old one in its place."""
    if old not in what.measures or place is Place.FIRST:
        return what
    new = _standing_for(place, what, parts)
    return Operand(tuple(n for m in what.measures for n in (new if m == old else (m,))), any_of=what.any_of)


def _standing_for(place: Place, what: Operand, parts: Parts) -> tuple[str, ...]:
    if place is Place.WAITING:
        return (parts.begins,)
    whole = (place is Place.REQUIRED and not what.any_of) or (
        place is Place.REFUSED and (what.any_of or len(what.measures) == 1)
    )
    return parts.every if whole else (parts.ends,)


def shared_out(worth: PartyWorth, old: str, new: Mapping[str, Fraction], whole: Iterable[str]) -> PartyWorth:
    """What a measure is worth, shared out among others; extra worths with it ask for all of ``whole`` in its place."""
    values = {m: value for m, value in worth.values.items() if m != old}
    if old in worth.values:
        values |= {m: share * worth.values[old] for m, share in new.items() if share}
    terms = tuple(
        replace(term, measures=(term.measures - {old}) | frozenset(whole)) if old in term.measures else term
        for term in worth.terms
    )
    return replace(worth, values=values, terms=terms)
