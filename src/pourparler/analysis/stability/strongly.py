"""Which outcomes last because leaving them could cost a party dear, not only because it would gain it nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import floor

import numpy as np

from pourparler.analysis.stability.answer import InForce
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.options import OptionForm, option_form
from pourparler.analysis.stability.preferences import Basis, worths_of
from pourparler.analysis.stability.strength import GRADED, Graded, all_equilibria_at
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.record.talks import Talks

MOST_STATES = 512
"""Outcomes that are judged so, by what each party fears of each of the others' answers."""
_MILD, _STRONG = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The outcomes that are stable for everybody by one concept.

    Attributes:
        concept: how far parties look ahead.
        strongly: those where whatever deters a party would cost it more than the threshold; those with fewest
            measures first, then by ids.
        mildly: those that are stable, but not strongly; in the same order.
    """

    concept: Concept
    strongly: tuple[InForce, ...]
    mildly: tuple[InForce, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strongly:
    """What lasts, by how hard whoever left it could be hit.

    Attributes:
        beyond: the threshold in points of worth: a loss of more than that is a strong one.
        states: how many outcomes there are that the facts allow.
        weighed: ids of the parties whose losses are weighed, by worth.
        ordered: of those of whom only an order is known; to them no loss counts as a strong one.
        unknown: of those of whose preferences nothing is on record; they are taken to gain nothing by any move.
        held: per concept, what lasts.
    """

    beyond: Fraction
    states: int
    weighed: tuple[str, ...]
    ordered: tuple[str, ...]
    unknown: tuple[str, ...]
    held: tuple[Held, ...]

    def by(self, concept: Concept) -> Held:
        """What lasts by one concept."""
        return next(one for one in self.held if one.concept is concept)


def find_strongly(talks: Talks, beyond: Fraction) -> Strongly:
    """Say which outcomes last strongly, with strength taken from differences in worth.

    The definitions are those of [HamoudaKilgourHipel2004]_: mild and strong preference, general and strong stability.
    An outcome that a party gains nothing by leaving is strongly stable for it.

    >>> from pourparler.record.codec import loads
    >>> talks = loads('''
    ... pourparler: 1
    ... talks: Thaw
    ... parties: [{id: north}, {id: south}]
    ... measures: [{id: open-road, by: north, reversible: yes}, {id: send-aid, by: south, reversible: yes}]
    ... worth: {north: {open-road: -1, send-aid: 3}, south: {send-aid: -1, open-road: 3}}
    ... ''')
    >>> find_strongly(talks, Fraction(1)).by(Concept.SEQ).strongly
    ((), ('open-road', 'send-aid'))
    >>> find_strongly(talks, Fraction(2)).by(Concept.SEQ)
    Held(concept=<Concept.SEQ: 'seq'>, strongly=((),), mildly=(('open-road', 'send-aid'),))

    Args:
        talks: a record without faults.
        beyond: how many points of worth a party has to lose for a loss to be a strong one; 0 or more.

    Raises:
        LimitError: the record has too many outcomes.
    """
    form = option_form(talks)
    form.no_more_than(MOST_STATES, "to say of each how strongly it holds")
    graded = Graded(conflict=form, degree=_degree(talks, form, beyond), most=_STRONG)
    found = all_equilibria_at(graded, (0, _STRONG))
    parties = {
        basis: tuple(party for party, one in zip(form.parties, form.preferred, strict=True) if one.basis is basis)
        for basis in Basis
    }
    return Strongly(
        beyond=beyond,
        states=len(form.states),
        weighed=parties[Basis.WORTH],
        ordered=parties[Basis.ORDER_OF_STATES] + parties[Basis.PRIORITIES],
        unknown=parties[Basis.NOTHING],
        held=tuple(
            Held(
                concept=concept,
                strongly=form.outcomes(found[concept, _STRONG]),
                mildly=form.outcomes(found[concept, 0] - found[concept, _STRONG]),
            )
            for concept in GRADED
        ),
    )


def _degree(talks: Talks, form: OptionForm, beyond: Fraction) -> Callable[[int, int, int], int]:
    """By how many degrees a party prefers an outcome to another: by worth, or mildly by an order alone."""
    bit_of = {measure: bit for bit, measure in enumerate(form.measures)}
    states = np.arange(len(form.feasible), dtype=np.int64)
    valuation = valuation_of(talks).of
    weighed: dict[int, tuple[list[int] | list[float], int | float]] = {}
    for party, (name, one) in enumerate(zip(form.parties, form.preferred, strict=True)):
        if one.basis is Basis.WORTH:
            worths, unit = worths_of(valuation[name], states, bit_of)
            limit = beyond * unit
            weighed[party] = worths.tolist(), floor(limit) if worths.dtype == np.int64 else float(limit)

    def degree(party: int, state: int, other: int) -> int:
        if form.ranks[party, state] <= form.ranks[party, other]:
            return 0
        if party not in weighed:
            return _MILD
        worths, limit = weighed[party]
        return _STRONG if worths[state] - worths[other] > limit else _MILD

    return degree
