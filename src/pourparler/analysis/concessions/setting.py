"""What is bargained over, from a record: packages, what they are worth, and how positions give way with their holders.

A package is possible if some order of it keeps the facts, the goal, every red line, and every position of those whose
worth is not on record: nothing says for what these would give way, so that they stand where they stand. A party that
takes part lets go as it concedes. Until it has gone half its way from its best to walking away, it stands on all that
it insists on, as said. From there on it has let go of what it stated, and stands on what it holds firmly in the last
form before it would drop it (its last fallback, or what it wants without the order). At the end it has let go of that,
too. A position of several goes when the last of its holders lets go.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

from pourparler.analysis.packages.order import orderable
from pourparler.analysis.packages.standing import stands_on
from pourparler.analysis.packages.table import TooManyPackagesError, acceptable_table
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.valuation import Valuation, valuation_of
from pourparler.errors import LimitError
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.uint64]
    Mask = NDArray[np.bool_]

MOST_OUTCOMES = 2**14
"""Packages that are bargained over at most."""
MOST_POSTURES = 3**7
"""Ways in which parties may stand beside each other that are looked at, at most."""
_LETS_GO = {Firmness.STATED: 1, Firmness.FIRM: 2}
"""The posture in which a position is let go of."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What parties with worth on record bargain over.

    Attributes:
        talks: the record.
        goal: what a deal has to bring.
        valuation: what things are worth.
        budget: time for all of it.
    """

    talks: Talks
    goal: tuple[Condition, ...]
    valuation: Valuation
    budget: Budget

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Ids of those who take part."""
        return self.valuation.ids

    @cached_property
    def moving(self) -> tuple[Position, ...]:
        """Positions that are let go of in the end."""
        return tuple(p for p in self.talks.binding_positions if p.firmness in _LETS_GO and self._take_part(p))

    def _take_part(self, position: Position) -> bool:
        return set(self.talks.binding_holders(position)) <= set(self.parties)

    @cached_property
    def top(self) -> tuple[int, ...]:
        """The last posture of each party: 0 where it has nothing to let go of."""
        held = {party: [0] for party in self.parties}
        for position in self.moving:
            for party in self.talks.binding_holders(position):
                held[party].append(_LETS_GO[position.firmness])
        return tuple(max(held[party]) for party in self.parties)

    @cached_property
    def bits(self) -> "Bits":
        """The possible packages, ascending.

        Raises:
            LimitError: there are too many.
        """
        absent = (*self.talks.absent_measures, *sorted(self._idle))
        try:
            table = acceptable_table(
                self.valuation, self._standing(self.top), absent, self.budget, accepted=False, most=MOST_OUTCOMES
            )
        except TooManyPackagesError:
            what = f"There are more than {MOST_OUTCOMES:,} packages to talk about, too many to be played."
            raise LimitError(f"{what} Write a goal, or take measures out that matter to nobody.") from None
        return table.bits

    @cached_property
    def lets_go(self) -> tuple[int, ...]:
        """The first posture of each party in which it stands on less than it said; past the last: never."""
        held = {party: top + 1 for party, top in zip(self.parties, self.top, strict=True)}
        for position in self.moving:
            softens = position.firmness is Firmness.STATED or len(self.talks.rungs(position)) > 1
            for party in self.talks.binding_holders(position):
                held[party] = min(held[party], 1 if softens else 2)
        return tuple(held[party] for party in self.parties)

    @property
    def _idle(self) -> set[str]:
        """Measures that are worth nothing to anybody and that nobody speaks of: with them packages are the same."""
        said = [form for position in self.talks.binding_positions for form in self.talks.rungs(position)]
        spoken = {m for condition in (*self._standing(self.top), *said) for m in measures_of(condition)}
        return set(self.valuation.measures) - spoken - self.valuation.bearing

    @cached_property
    def admits(self) -> "Mask":
        """(postures, packages) whether some order keeps what all stand on; the first party's posture counts fastest.

        Raises:
            LimitError: there are too many ways in which parties may stand.
        """
        import numpy as np

        ways = [range(top + 1) for top in reversed(self.top)]
        count = int(np.prod([len(way) for way in ways]))
        if count > MOST_POSTURES:
            what = f"The positions of {len(self.parties)} parties can stand beside each other in {count:,} ways."
            raise LimitError(f"{what} Leave out parties that matter less, to play talks among the others.")
        rows = [self._admitted(tuple(reversed(postures))) for postures in product(*ways)]
        return np.array(rows, dtype=np.bool_)

    def _admitted(self, postures: tuple[int, ...]) -> "Mask":
        self.budget.left()
        index = {measure: place for place, measure in enumerate(self.valuation.measures)}
        return orderable(self.bits, self._standing(postures), index, self.budget)

    def _standing(self, postures: Sequence[int]) -> tuple[Condition, ...]:
        """All that must hold where each party stands so."""
        of = dict(zip(self.parties, postures, strict=True))
        told = (self._stands(position, of) for position in self.talks.binding_positions)
        facts = (fact.says for fact in self.talks.all_facts)
        return (*facts, *self.goal, *(says for says in told if says is not None))

    def _stands(self, position: Position, of: Mapping[str, int]) -> Condition | None:
        if position.firmness not in _LETS_GO or not self._take_part(position):
            return stands_on(self.talks, position, 0)
        posture = min(of[party] for party in self.talks.binding_holders(position))
        forms, gone = len(self.talks.rungs(position)), _LETS_GO[position.firmness]
        down = forms if posture >= gone else forms - 1 if posture else 0
        return stands_on(self.talks, position, down)

    def measures_in(self, place: int) -> tuple[str, ...]:
        """Ids of the measures of a package, sorted."""
        case = int(self.bits[place])
        return tuple(sorted(m for bit, m in enumerate(self.valuation.measures) if case >> bit & 1))

    @cached_property
    def walk_away(self) -> list[float]:
        """Worth of no deal to each."""
        return [float(party.walk_away) for party in self.valuation.parties]

    @cached_property
    def terms(self) -> tuple[tuple[int, frozenset[str]], ...]:
        """Extra worths, in the order in which they are drawn: whose, and of which measures."""
        return tuple((i, term.measures) for i, party in enumerate(self.valuation.parties) for term in party.terms)


def setting_of(talks: Talks, goal: tuple[Condition, ...], budget: Budget) -> Setting:
    """What is bargained over.

    Args:
        talks: a record without faults.
        goal: what has to happen, as given or assumed.
        budget: time for all of it.
    """
    return Setting(talks=talks, goal=goal, valuation=valuation_of(talks), budget=budget)
