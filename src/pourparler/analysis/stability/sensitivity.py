"""How sure it is that an outcome lasts, where worths are known as ranges, guesses or an order only.

Worths are drawn as everywhere in the program, all parties together; in each draw the outcome is judged anew. A share is
an estimate; its standard error is sqrt(share (1 - share) / draws).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import TYPE_CHECKING

from pourparler.analysis.stability.concepts import Concept, judge
from pourparler.analysis.stability.conflict import Comparison
from pourparler.analysis.stability.options import OptionForm
from pourparler.analysis.stability.preferences import Basis
from pourparler.analysis.worth.draws import draw
from pourparler.analysis.worth.valuation import Valuation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Worths = NDArray[np.float64]

_SAME = 1e-9
"""Worths that are closer than this are equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In how many of the draws an outcome was stable.

    Attributes:
        party: id of the party for which; None: for everybody.
        concept: how far parties are taken to look ahead.
        share: the share of the draws, 0 to 1.
        se: its standard error.
    """

    party: str | None
    concept: Concept
    share: float
    se: float


@dataclass(frozen=True, kw_only=True)
class _Drawn:
    """The conflict with the worths of one draw; of a party whose preferences do not rest on worth, those on record."""

    form: OptionForm
    values: "dict[int, Worths]"
    terms: "dict[int, Sequence[tuple[int, float]]]"
    known: dict[tuple[int, int], float] = field(default_factory=dict)

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties."""
        return self.form.parties

    @property
    def has_options(self) -> bool:
        """Whether states are sets of measures."""
        return True

    @property
    def states(self) -> Sequence[int]:
        """The numbers of all states."""
        return self.form.states

    def reachable(self, party: int, state: int) -> tuple[int, ...]:
        """What a party can bring about alone from a state."""
        return self.form.reachable(party, state)

    def jointly(self, coalition: Collection[int], state: int) -> tuple[int, ...]:
        """What a coalition can bring about from a state."""
        return self.form.jointly(coalition, state)

    def together(self, state: int, there: Sequence[int]) -> int | None:
        """What comes of changes that are made at the same time."""
        return self.form.together(state, there)

    def compare(self, party: int, state: int, other: int) -> Comparison:
        """How the first state is to a party, beside the other."""
        if party not in self.values:
            return self.form.compare(party, state, other)
        more = self._worth(party, state) - self._worth(party, other)
        if abs(more) <= _SAME:
            return Comparison.SAME
        return Comparison.BETTER if more > 0 else Comparison.WORSE

    def _worth(self, party: int, state: int) -> float:
        if (party, state) not in self.known:
            values = self.values[party]
            alone = sum(float(values[bit]) for bit in range(len(self.form.measures)) if state >> bit & 1)
            extra = sum(worth for bits, worth in self.terms[party] if state & bits == bits)
            self.known[party, state] = alone + extra
        return self.known[party, state]


def shares(
    form: OptionForm, valuation: Valuation, state: int, concepts: Sequence[Concept], *, draws: int, seed: int
) -> tuple[Share, ...]:
    """In how many draws of worths an outcome is stable, for each party and for everybody.

    Args:
        form: the conflict.
        valuation: what is known of the worths.
        state: the outcome.
        concepts: how far parties are taken to look ahead.
        draws: how many; at least 1.
        seed: the same seed gives the same draws.
    """
    drawn = draw(valuation, draws, seed)
    row, columns = _places_in_draws(form, valuation), _terms_in_draws(form, valuation)
    stable = {(party, concept): 0 for concept in concepts for party in (None, *form.parties)}
    for number in range(draws):
        values, extra = drawn.values[number], drawn.terms[number]
        conflict = _Drawn(
            form=form,
            values={party: values[place] for party, place in row.items()},
            terms={party: [(bits, float(extra[at])) for at, bits in columns[party]] for party in row},
        )
        for concept in concepts:
            held = [judge(conflict, party, state, concept).stable for party in range(len(form.parties))]
            for name, so in zip((None, *form.parties), (all(held), *held), strict=True):
                stable[name, concept] += so
    return tuple(
        Share(party=party, concept=concept, share=count / draws, se=sqrt(count / draws * (1 - count / draws) / draws))
        for (party, concept), count in stable.items()
    )


def _places_in_draws(form: OptionForm, valuation: Valuation) -> dict[int, int]:
    """Of each party that is judged by worth, its row in a draw."""
    place = {party.party: number for number, party in enumerate(valuation.parties)}
    by_worth = (n for n, one in enumerate(form.preferred) if one.basis is Basis.WORTH)
    return {number: place[form.parties[number]] for number in by_worth}


def _terms_in_draws(form: OptionForm, valuation: Valuation) -> dict[int, list[tuple[int, int]]]:
    """Of each party, the columns of its extra worths in a draw, and the bits of the measures that bring them."""
    number = {party: place for place, party in enumerate(form.parties)}
    found: dict[int, list[tuple[int, int]]] = {place: [] for place in number.values()}
    terms = ((party.party, term.measures) for party in valuation.parties for term in party.terms)
    for column, (party, measures) in enumerate(terms):
        found[number[party]].append((column, form.number(measures)))
    return found
