"""A record as one set of clauses in which facts, goal and every rung of every position can be switched on.

A switch is a literal: assuming it makes its condition hold. Standing on a rung means that what the position says *or*
any form above the rung holds, so each rung follows from the one above.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from pourparler.analysis.model.encoding import Clause, OrderEncoding, bearing
from pourparler.record.conditions.atoms import Formula, in_atoms, true_at
from pourparler.record.conditions.syntax import Condition
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

ReadAs: TypeAlias = Callable[[Condition], Condition]


def as_said(condition: Condition) -> Condition:
    """Conditions as they stand, for who does not ask what anybody might live with instead."""
    return condition


"""A way of reading conditions; see ``record.conditions.ladder``."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """One position in the model.

    Attributes:
        position: the entry.
        forms: what it says, then the forms it might live with; ``first`` spelled out.
        switches: for each form, the literal of standing on its rung or above.
        formula: what it says, in atoms.
    """

    position: Position
    forms: tuple[Condition, ...]
    switches: tuple[int, ...]
    formula: Formula

    @property
    def said(self) -> int:
        """The literal of what it says."""
        return self.switches[0]


class TalksModel:
    """The clauses of a record; measures that no condition names are left out, since nothing asks for them.

    Args:
        talks: the record; its positions that are in force of a binding party take part, soft ones included.
        read_as: how conditions are read, e.g. with their order forgotten; rungs below what is said are then left out.
        besides: measures that take part though no condition names them.
        supposed: further conditions, without ``first``, that can be switched on.

    Attributes:
        ladders: by position id, in the order of the record.
        supposed: the switches of the further conditions.
        facts: (fact, switch) pairs.
        encoding: the variables.
    """

    def __init__(
        self,
        talks: Talks,
        read_as: ReadAs | None = None,
        besides: Collection[str] = (),
        supposed: Sequence[Condition] = (),
    ) -> None:
        self.talks = talks
        forms = {position.id: self._forms(position, read_as) for position in talks.standing_positions}
        facts = [(fact, read_as(fact.says) if read_as else fact.says) for fact in talks.all_facts]
        self.goal = tuple(read_as(item) if read_as else item for item in talks.wanted)
        further = [read_as(says) if read_as else says for says in supposed]
        every = [*(f for rungs in forms.values() for f in rungs), *(says for _, says in facts), *self.goal, *further]
        named = frozenset(bearing((measure.id for measure in talks.measures), every))
        taking_part = [m.id for m in talks.measures if m.id in named or m.id in besides]
        self.encoding = OrderEncoding(taking_part, every)
        absent = (measure for measure in talks.absent_measures if measure in self.encoding.measures)
        self.encoding.clauses += [[-self.encoding.happens(measure)] for measure in absent]
        self.facts = tuple((fact, self._switch([self.encoding.literal(says)])) for fact, says in facts)
        self._goal_switches = [self._switch([self.encoding.literal(item)]) for item in self.goal]
        self.supposed = tuple(self._switch([self.encoding.literal(says)]) for says in further)
        self.ladders = {
            position.id: self._ladder(position, forms[position.id]) for position in talks.standing_positions
        }

    def _forms(self, position: Position, read_as: ReadAs | None) -> tuple[Condition, ...]:
        if read_as is None:
            return self.talks.rungs(position)
        return (read_as(self.talks.spelled_out(position, position.says)),)

    def _ladder(self, position: Position, forms: tuple[Condition, ...]) -> Ladder:
        switches: list[int] = []
        for literal in [self.encoding.literal(form) for form in forms]:
            switches.append(self._switch([literal, *switches[-1:]]))  # its own form, or whatever the rung above says
        for above, below in pairwise(switches):
            self.encoding.clauses.append([-above, below])
        return Ladder(position, forms, tuple(switches), in_atoms(forms[0]))

    def _switch(self, literals: Sequence[int]) -> int:
        switch = self.encoding.new_variable()
        self.encoding.clauses.append([-switch, *literals])
        return switch

    # -- what is assumed -----------------------------------------------------------------------------------------

    def fact_switches(self) -> list[int]:
        """The literals that make every fact hold."""
        return [switch for _, switch in self.facts]

    def goal_switches(self, assumed: Iterable[str] | None = None) -> list[int]:
        """The literals that make the goal hold: the record's own, or that each of these measures happens."""
        if assumed is not None:
            return [self.encoding.happens(measure) for measure in assumed]
        return list(self._goal_switches)

    def hard(self, assumed_goal: Iterable[str] | None = None) -> list[int]:
        """Facts and goal: what holds whatever anybody says."""
        return self.fact_switches() + self.goal_switches(assumed_goal)

    def said(self, positions: Iterable[str]) -> list[int]:
        """The literals that make these positions hold as said."""
        return [self.ladders[position].said for position in positions]

    def held(self, positions: Sequence[str], solved: Sequence[int]) -> list[int]:
        """Numbers of the positions that hold, as said, on the roadmap of a solver's model."""
        step_of = self.encoding.step_of(solved)
        formulas = (self.ladders[position].formula for position in positions)
        return [number for number, formula in enumerate(formulas) if true_at(formula, step_of)]

    @property
    def clauses(self) -> list[Clause]:
        """What the switches mean."""
        return self.encoding.clauses
