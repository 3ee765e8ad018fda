"""Which outcomes last whatever is not known of preferences, and which only if parties take it in one way or another."""

from dataclasses import dataclass

import numpy as np

from pourparler.analysis.stability.answer import InForce
from pourparler.analysis.stability.certain import Pairwise, as_known
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.legacy import Missed
from pourparler.analysis.stability.options import option_form
from pourparler.analysis.stability.strongly import Strongly
from pourparler.analysis.stability.unknown import Attitude, all_equilibria
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """How much is not known of one party's preferences.

    Attributes:
        party: its id.
        share: of all pairs of outcomes, how many nobody knows which of it prefers; 0 to 1.
    """

    party: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """The outcomes that are stable for everybody, by one concept and attitude to what is not known.

    Attributes:
        concept: how far parties look ahead.
        attitude: how they take what is not known.
        outcomes: those with fewest measures first, then by ids.
    """

    concept: Concept
    attitude: Attitude
    outcomes: tuple[InForce, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """What lasts as far as anybody knows.

    Attributes:
        states: how many outcomes there are that the facts allow.
        unsure: per party, how much is not known.
        lasting: per concept and attitude, what lasts.
    """

    states: int
    unsure: tuple[Unsure, ...]
    lasting: tuple[Lasting, ...]

    def outcomes(self, concept: Concept, attitude: Attitude) -> tuple[InForce, ...]:
        """What lasts by one concept and attitude."""
        return next(one.outcomes for one in self.lasting if (one.concept, one.attitude) == (concept, attitude))


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """What is told beside the plain answer to those who ask for it; each None where nobody does.

    Attributes:
        vouched: what lasts as far as anybody knows.
        missed: what older programs call unstable though it is not.
        strongly: what lasts because leaving it could cost dear.
    """

    vouched: Vouched | None = None
    missed: tuple[Missed, ...] | None = None
    strongly: Strongly | None = None


def find_vouched(talks: Talks) -> Vouched:
    """Say which outcomes last as far as anybody knows: ranges of worth stay ranges, and silence is not indifference.

    The definitions are those of [LiHipelKilgourFang2004]_. What lasts by the first attitude lasts however parties take
    what is not known; what does not by the last does not, however they take it.

    >>> from pourparler.record.codec import loads
    >>> talks = loads('''
    ... pourparler: 1
    ... talks: Thaw
    ... parties: [{id: north}, {id: south}]
    ... measures: [{id: open-road, by: north, reversible: yes}, {id: send-aid, by: south, reversible: yes}]
    ... worth: {north: {open-road: [-1, 2], send-aid: 1}, south: {send-aid: -1, open-road: 1}}
    ... ''')
    >>> found = find_vouched(talks)
    >>> found.outcomes(Concept.NASH, Attitude.A), found.outcomes(Concept.NASH, Attitude.B)
    ((), ((), ('open-road',)))

    Args:
        talks: a record without faults.

    Raises:
        LimitError: the record has too many outcomes.
    """
    form = option_form(talks)
    conflict = as_known(talks, form)
    lasting = (
        Lasting(
            concept=concept,
            attitude=attitude,
            outcomes=form.outcomes(form.states[place] for place in places),
        )
        for (concept, attitude), places in all_equilibria(conflict).items()
    )
    preferences = zip(conflict.parties, conflict.preferences, strict=True)
    return Vouched(
        states=conflict.size,
        unsure=tuple(Unsure(party=party, share=_share(one)) for party, one in preferences),
        lasting=tuple(lasting),
    )


def _share(preference: object) -> float:
    if not isinstance(preference, Pairwise):
        return 0.0
    size = len(preference.signs)
    return float(np.count_nonzero(preference.signs == 2) / max(1, size * (size - 1)))
