"""Which hypotheses about drafted entries are worth a question to a person.

That somebody refuses what is asked of it, or demands what another refuses, is supposed of whom a program took for the
doer or the one addressed: often the nearest name. Where that is nobody who takes part in the talks, or the two are one
side, the question is nonsense. Of what a person wrote or confirmed everything may be asked.
"""

from functools import cached_property

from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.hypotheses import OF_A_PARTY, Hypothesis, Kind
from pourparler.analysis.taking_part import one_side, taking_part


class WorthAsking:
    """What may be asked about one record."""

    def __init__(self, situation: Situation) -> None:
        self.situation, self.talks = situation, situation.talks

    @cached_property
    def _part(self) -> frozenset[str]:
        return taking_part(self.talks)

    def __call__(self, one: Hypothesis) -> bool:
        """Whether a hypothesis may be asked about."""
        if one.kind not in OF_A_PARTY or one.party is None or one.measure is None:
            return True
        if self.talks.measure_by_id[one.measure].drafted_by is None:
            return True
        opposite = self.situation.asking if one.kind is Kind.REFUSES else self.situation.refusing
        party = self.talks.party_by_id[one.party]
        others = [self.talks.party_by_id[other] for other in opposite.get(one.measure, ()) if other in self._part]
        return one.party in self._part and bool(others) and not any(one_side(party, other) for other in others)
