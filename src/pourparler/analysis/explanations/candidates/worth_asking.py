"""Which hypotheses about drafted entries are worth a question to a person.

That somebody refuses what is asked of it, or demands what another refuses, is supposed of whom a program took for the
doer or the one addressed: often the nearest name. Where that is nobody who takes part in the talks, or the two are one
side, the question is nonsense; and so it is about a piece of a quotation. Of what a person wrote or confirmed
everything may be asked.
"""

from functools import cached_property

from pourparler.analysis.explanations.candidates.pieces import is_a_piece
from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.hypotheses import OF_A_PARTY, Hypothesis, Kind
from pourparler.analysis.taking_part import leading, one_side, taking_part
from pourparler.record.conditions.syntax import measures_of


class WorthAsking:
    """What may be asked about one record."""

    def __init__(self, situation: Situation) -> None:
        self.situation, self.talks = situation, situation.talks

    @cached_property
    def _part(self) -> frozenset[str]:
        return taking_part(self.talks)

    def __call__(self, one: Hypothesis) -> bool:
        """Whether a hypothesis may be asked about."""
        drafted = [name for name in self._measures(one) if self.talks.measure_by_id[name].drafted_by is not None]
        if one.kind in OF_A_PARTY and (any(map(self._is_piece, drafted)) or (drafted and self._is_idle(one))):
            return False
        return all(map(self._is_told, drafted))

    def price(self, one: Hypothesis) -> int:
        """One more than the rules say where a drafted step is known by a quotation only, or is a bystander's matter."""
        drafted = [
            m for m in map(self.talks.measure_by_id.__getitem__, self._measures(one)) if m.drafted_by is not None
        ]
        if one.kind not in OF_A_PARTY or not drafted:
            return one.price
        opposite = self.situation.asking if one.kind is Kind.REFUSES else self.situation.refusing
        sides = one.party in self._leading, not self._leading.isdisjoint(opposite.get(one.measure or "", ()))
        is_told = not any(measure.label.startswith("“") for measure in drafted)
        return one.price + (not (all(sides) and is_told))

    @cached_property
    def _leading(self) -> frozenset[str]:
        return leading(self.talks)

    def _measures(self, one: Hypothesis) -> tuple[str, ...]:
        if one.position is not None:
            return measures_of(self.talks.position_by_id[one.position].says)
        return one.measures or ((one.measure,) if one.measure is not None else ())

    def _is_piece(self, measure: str) -> bool:
        return is_a_piece(self.talks.measure_by_id[measure].label)

    def _is_told(self, measure: str) -> bool:
        """Whether somebody speaks of a measure who takes part."""
        speaking = self.situation.naming.get(measure)
        return speaking is None or not self._part.isdisjoint(speaking)

    def _is_idle(self, one: Hypothesis) -> bool:
        """Whether a party takes no part, or stands against nobody but itself."""
        opposite = self.situation.asking if one.kind is Kind.REFUSES else self.situation.refusing
        party = self.talks.party_by_id[one.party or ""]
        others = self._part.intersection(opposite.get(one.measure or "", ()))
        same = any(one_side(party, self.talks.party_by_id[other]) for other in others)
        return party.id not in self._part or same or not others
