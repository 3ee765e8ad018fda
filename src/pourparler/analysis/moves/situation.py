"""What a move has to fit: the record, who may move, who stands outside, and what a set of standings leaves open."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from pourparler.analysis.model.encoding import OrderEncoding, asks_for_lateness
from pourparler.analysis.solvers import Budget, Sat
from pourparler.analysis.worth.valuation import Valuation, valuation_of
from pourparler.record.conditions.ladder import order_forgotten
from pourparler.record.conditions.questions import conjuncts, refused
from pourparler.record.conditions.syntax import Condition, both, measures_of
from pourparler.record.measures import Measure
from pourparler.record.parties import Role
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

Standing = Mapping[str, Condition | None]
"""What positions say instead of what they say; None = nothing."""

_THIRD = (Role.MEDIATOR, Role.GUARANTOR, Role.VERIFIER, Role.HOST, Role.OBSERVER, Role.OUTSIDE)
"""Roles of those who may stand between the others, the first to be asked first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    """What cannot hold together, not always as little as possible.

    Attributes:
        positions: ids.
        goal: items.
    """

    positions: frozenset[str]
    goal: frozenset[Condition]


class Situation:
    """One record that is stuck, ready to be asked what some standings would leave open.

    New measures of a move are taken to be free here, so that what seems to unlock must still be tried on the record.

    Args:
        talks: the record, with its goal written out.
        disputed: positions that take part in a conflict.
        budget: time for all questions.
    """

    def __init__(self, talks: Talks, disputed: Iterable[str], budget: Budget) -> None:
        self.talks = talks
        self.disputed = frozenset(disputed)
        self.binding = talks.binding_positions
        self._rungs = {position.id: talks.rungs(position) for position in self.binding}
        facts = [fact.says for fact in talks.all_facts]
        forms = [form for rungs in self._rungs.values() for form in rungs]
        conditions = [*facts, *talks.wanted, *forms]
        named = {measure for condition in conditions for measure in measures_of(condition)}
        worthy = self.valuation.bearing | {other for measure in talks.measures for other in measure.alternatives}
        taking_part = [m.id for m in talks.measures if m.id in named or m.id in worthy]
        late = asks_for_lateness(conditions)
        self._encoding = OrderEncoding(taking_part, conditions, steps=max(1, len(taking_part)), gapless=late)
        self._known = frozenset(taking_part)
        self._literals: dict[str, int] = {}
        self._said: dict[str, int | None] = {}
        self._facts = [self._encoding.literal(says) for says in facts]
        absent = [measure for measure in talks.absent_measures if measure in self._known]
        self._facts += [-self._encoding.happens(measure) for measure in absent]
        self._added = len(self._encoding.clauses)
        self._solver = Sat(self._encoding.clauses, budget, top=self._encoding.top)

    def close(self) -> None:
        """Give memory back."""
        self._solver.close()

    # -- who -----------------------------------------------------------------------------------------------------

    @cached_property
    def valuation(self) -> Valuation:
        """What things are worth."""
        return valuation_of(self.talks)

    def may_move(self, position: Position) -> bool:
        """Whether a move may touch it: never a red line."""
        return position.firmness is not Firmness.RED_LINE

    def holders(self, position: Position) -> tuple[str, ...]:
        """The binding parties that hold it."""
        return self.talks.binding_holders(position)

    def doers(self, measures: Iterable[str]) -> frozenset[str]:
        """Everybody who takes part in doing some measures."""
        return frozenset(party for measure in measures for party in self.measure(measure).by)

    def measure(self, measure: str) -> Measure:
        """A measure by its id."""
        return self.talks.measure_by_id[measure]

    def demanded_by(self, parties: Iterable[str]) -> frozenset[str]:
        """What some parties ask for, in any position that is in force, or the goal asks for by name."""
        asking = set(parties)
        says = [p.says for p in self.talks.standing_positions if asking & set(p.party)]
        wanted = {m for condition in (*says, *self.talks.wanted) for m in measures_of(condition)}
        return frozenset(wanted - {m for condition in says for never in refused(condition) for m in never})

    @cached_property
    def third_parties(self) -> tuple[str, ...]:
        """Who could stand between the others: by role, then in the order of the record.

        Somebody outside who takes sides, in any position that is in force, cannot.
        """
        sides = {
            party for position in self.talks.positions_in_force for party in position.party
        } - self.talks.binding_parties
        free = [p for p in self.talks.parties if p.role in _THIRD and p.id not in {*sides, *self.talks.left_out}]
        return tuple(party.id for party in sorted(free, key=lambda party: _THIRD.index(party.role)))

    def third_party(self, apart_from: Iterable[str]) -> str | None:
        """The first who could stand between the others and is not one of them; None where there is nobody."""
        involved = set(apart_from)
        return next((party for party in self.third_parties if party not in involved), None)

    def refusing(self, measure: str) -> tuple[Position, ...]:
        """Binding positions that say "never" to it."""
        return tuple(p for p in self.binding if any(measure in m for m in refused(p.says)))

    # -- what stands in the way -----------------------------------------------------------------------------------

    def price(self, position: Position, to: Condition | None) -> Fraction:
        """What a position concedes: its weight by rungs, half of it for a form that is not on its ladder."""
        weight = Fraction(position.firmness.weight)
        rungs = self._rungs[position.id]
        if to is None:
            return weight
        return weight * rungs.index(to) / len(rungs) if to in rungs else weight / 2

    def rungs(self, position: Position) -> tuple[Condition, ...]:
        """What it says, then the forms it might live with."""
        return self._rungs[position.id]

    def said(self, position: Position) -> Condition:
        """What it says, with ``first`` spelled out."""
        return self._rungs[position.id][0]

    def can_hold(self, positions: Iterable[str], standing: Standing, goal: Sequence[Condition] | None = None) -> bool:
        """Whether positions can hold together where some of them stand elsewhere."""
        return self._solver.solve(self._hard(goal) + [x for _, x in self._standing(positions, standing)])

    def remainder(self, positions: Iterable[str], goal: Sequence[Condition]) -> "Remainder | None":
        """What of some positions as said and of a goal cannot hold together; None where all of it can."""
        held = self._standing(positions, {})
        items = [(item, self._literal(item)) for item in goal if self._free_of_new(item) is not None]
        if self._solver.solve([*self._facts, *(literal for _, literal in (*items, *held))]):
            return None
        core = set(self._solver.core())
        return Remainder(
            positions=frozenset(id_ for id_, literal in held if literal in core),
            goal=frozenset(item for item, literal in items if literal in core),
        )

    def core(self, standing: Standing, goal: Sequence[Condition]) -> tuple[str, ...] | None:
        """Positions that cannot hold together where some of them stand elsewhere; None where all can."""
        hard = self._hard(goal)
        held = self._standing([position.id for position in self.binding], standing)
        if self._solver.solve([*hard, *(literal for _, literal in held)]):
            return None
        return tuple(held[place][0] for place in self._solver.shrink(hard, [literal for _, literal in held]))

    def _hard(self, goal: Sequence[Condition] | None) -> list[int]:
        items = map(self._free_of_new, self.talks.wanted if goal is None else goal)
        return self._facts + [self._literal(item) for item in items if item is not None]

    def _standing(self, positions: Iterable[str], standing: Standing) -> list[tuple[str, int]]:
        held = ((id_, self._stands(standing[id_]) if id_ in standing else self._as_said(id_)) for id_ in positions)
        return [(id_, literal) for id_, literal in held if literal is not None]

    def _as_said(self, position: str) -> int | None:
        """The literal of what a position says: asked for again and again."""
        if position not in self._said:
            self._said[position] = self._stands(self._rungs[position][0])
        return self._said[position]

    def _stands(self, form: Condition | None) -> int | None:
        free = self._free_of_new(form)
        return None if free is None else self._literal(free)

    def _free_of_new(self, condition: Condition | None) -> Condition | None:
        """What a condition asks of measures that are there; None where that is nothing."""
        parts = [] if condition is None else list(conjuncts(condition))
        there = [part for part in parts if self._known.issuperset(measures_of(part))]
        return both(there) if there else None

    def _literal(self, condition: Condition) -> int:
        if (name := str(condition)) not in self._literals:
            self._literals[name] = self._encoding.literal(condition)
            for clause in self._encoding.clauses[self._added :]:
                self._solver.add(clause)
            self._added = len(self._encoding.clauses)
            self._solver.top = max(self._solver.top, self._encoding.top)
        return self._literals[name]

    @cached_property
    def naming(self) -> Mapping[str, frozenset[str]]:
        """Binding positions by the measures they name as said."""
        naming: dict[str, set[str]] = {}
        for position in self.binding:
            for measure in measures_of(self.said(position)):
                naming.setdefault(measure, set()).add(position.id)
        return {measure: frozenset(positions) for measure, positions in naming.items()}

    def forgotten(self, position: Position) -> Condition:
        """What a position says with its words of order read as "in return for"."""
        return order_forgotten(self.said(position))
