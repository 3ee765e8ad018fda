"""The remedies that change a deal: for each kind, on what it could work, and what becomes of the deal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from pourparler.analysis.roadmap.remedies.answer import RemedyKind
from pourparler.analysis.roadmap.remedies.variant import Parts, Variant, shared_out
from pourparler.analysis.worth.keeping import Judgement
from pourparler.analysis.worth.valuation import PartyWorth
from pourparler.record.conditions.syntax import Before, NoLaterThan, of
from pourparler.record.parties import Role

MOST_PARTS = 4
"""Parts into which a measure is split at most."""

_STANDING_BY = (Role.MEDIATOR, Role.GUARANTOR, Role.VERIFIER, Role.HOST)
"""Roles that are asked first to hold something, in this order; then any other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One change that could be made.

    Attributes:
        kind: of the remedy.
        measure: on which it works.
        holder: of escrow: who would hold it.
        parts: of splitting: how many.
        make: the deal with the change; may be made after other changes of the same kind.
    """

    kind: RemedyKind
    measure: str
    holder: str | None = None
    parts: int | None = None
    make: Callable[[Variant], Variant]


def options(deal: Variant, judged: Judgement) -> Iterator[Option]:
    """All single changes that could help with an order that is not kept, kind by kind."""
    yield from _links(deal)
    yield from _inspections(deal)
    yield from _splits(deal)
    yield from _escrows(deal, judged)
    yield from _revocable(deal, judged)
    yield from _added(deal)


def _links(deal: Variant) -> Iterator[Option]:
    for measure in deal.talks.measures:
        if measure.id in deal.package and measure.unconditional:

            def make(now: Variant, id_: str = measure.id) -> Variant:
                return now.with_measure(id_, lambda m: replace(m, unconditional=False))

            yield Option(kind=RemedyKind.LINK, measure=measure.id, make=make)


def _inspections(deal: Variant) -> Iterator[Option]:
    for measure in deal.talks.measures:
        if measure.id in deal.package and measure.lag:

            def make(now: Variant, id_: str = measure.id) -> Variant:
                return now.with_measure(id_, lambda m: replace(m, lag=0))

            yield Option(kind=RemedyKind.INSPECTION, measure=measure.id, make=make)


# -- splitting -----------------------------------------------------------------------------------------------------


def _splits(deal: Variant) -> Iterator[Option]:
    for measure in deal.talks.measures:
        if measure.id in deal.package and measure.divisible:
            for parts in range(2, MOST_PARTS + 1):

                def make(now: Variant, id_: str = measure.id, parts: int = parts) -> Variant:
                    return _split(now, id_, parts)

                yield Option(kind=RemedyKind.SPLITTING, measure=measure.id, parts=parts, make=make)


def _split(deal: Variant, old: str, count: int) -> Variant:
    """The measure becomes its first part; the others follow it, each in a later step, and share its worth equally."""
    rest = [deal.new_id(old, f"part-{number}") for number in range(2, count + 1)]
    every = (old, *rest)
    share = dict.fromkeys(every, Fraction(1, count))
    measure = deal.measure(old)
    changed = deal.with_parts(old, Parts(begins=old, ends=rest[-1], every=every), in_facts=True)
    changed = changed.with_new([replace(measure, id=id_, promises=None) for id_ in rest], old)
    changed = changed.with_worths(lambda worth: shared_out(worth, old, share, every))
    return changed.with_facts(Before(of(one), of(next_)) for one, next_ in zip(every, rest, strict=False))


# -- escrow --------------------------------------------------------------------------------------------------------


def _escrows(deal: Variant, judged: Judgement) -> Iterator[Option]:
    """What a tempted party does at its own cost, held until the others have done what it wants from them."""
    for party in deal.valuation.parties:
        if not judged.shortfall[party.party]:
            continue
        for measure in deal.talks.measures:
            costs = judged.breakdown.left(party, frozenset([measure.id])) < 0
            if measure.id not in deal.package or measure.by != (party.party,) or not costs:
                continue
            for against in _against(deal, judged, party, measure.id):
                holder = _holder(deal, judged, measure.id, against)
                if holder is not None:

                    def make(
                        now: Variant, id_: str = measure.id, holder: str = holder, against: frozenset[str] = against
                    ) -> Variant:
                        return _in_escrow(now, id_, holder, against)

                    yield Option(kind=RemedyKind.ESCROW, measure=measure.id, holder=holder, make=make)


def _against(deal: Variant, judged: Judgement, party: PartyWorth, measure: str) -> list[frozenset[str]]:
    """What it could be held for: all that the party gets from others, or what of it comes no later."""
    doers, left = judged.breakdown.doers, judged.breakdown.left
    wanted = frozenset(m for m in deal.package if party.party not in doers[m] and left(party, frozenset([m])) > 0)
    sooner = frozenset(m for m in wanted if judged.step_of[m] <= judged.step_of[measure])
    return [one for one in dict.fromkeys((wanted, sooner)) if one]


def _holder(deal: Variant, judged: Judgement, measure: str, against: frozenset[str]) -> str | None:
    """A third party with no stake in the measure and no part in what it is held for."""
    doers = judged.breakdown.doers
    taking_part = frozenset(doer for m in (measure, *against) for doer in doers[m])
    of_worth = deal.valuation.of
    free = [
        party
        for party in deal.talks.parties
        if party.id not in taking_part
        and party.id not in deal.talks.left_out
        and not (party.id in of_worth and of_worth[party.id].values.get(measure))
    ]
    order = {role: place for place, role in enumerate(_STANDING_BY)}
    chosen = min(free, key=lambda party: order.get(party.role, len(order)), default=None)
    return None if chosen is None else chosen.id


def _in_escrow(deal: Variant, old: str, holder: str, against: frozenset[str]) -> Variant:
    """The doer hands it over, and has it back if cooperation breaks down; the holder passes it on whatever others say.

    Where others wait for the measure, that it is handed over is enough for them.
    """
    deposit = deal.new_id(old, "deposit")
    measure = deal.measure(old)
    handed_over = replace(measure, id=deposit, promises=None, lag=0, unconditional=False)
    changed = deal.with_parts(old, Parts(begins=old, ends=deposit, every=(old,)), in_facts=False)
    changed = changed.with_new([handed_over], old)
    changed = changed.with_measure(old, lambda m: replace(m, by=(holder,), unconditional=True, lag=0))
    return changed.with_facts([Before(of(deposit), of(old)), Before(of(*sorted(against)), of(old))])


# -- what is given last, and what is added ----------------------------------------------------------------------------


def _revocable(deal: Variant, judged: Judgement) -> Iterator[Option]:
    """What a tempted party gets from others, in a form that is lost when it breaks off."""
    tempted = [party for party in deal.valuation.parties if judged.shortfall[party.party]]
    for measure in deal.talks.measures:
        wanted = any(
            measure.id in deal.package
            and party.party not in measure.by
            and judged.breakdown.left(party, frozenset([measure.id])) > 0
            for party in tempted
        )
        if wanted:

            def make(now: Variant, id_: str = measure.id) -> Variant:
                others = sorted(now.package - {id_})
                last = [NoLaterThan(of(*others), of(id_))] if others else []
                return now.with_measure(id_, lambda m: replace(m, reversible=1.0)).with_facts(last)

            yield Option(kind=RemedyKind.REVOCABLE, measure=measure.id, make=make)


def _added(deal: Variant) -> Iterator[Option]:
    bearing = deal.valuation.bearing
    for measure in deal.talks.measures:
        absent = measure.id in deal.talks.absent_measures
        if measure.id not in deal.package and measure.id in bearing and not absent:

            def make(now: Variant, id_: str = measure.id) -> Variant:
                return replace(now, package=now.package | {id_})

            yield Option(kind=RemedyKind.ADDED, measure=measure.id, make=make)
