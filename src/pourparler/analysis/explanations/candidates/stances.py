"""Hypotheses about a party and a measure: that it refuses what is asked of it, or demands what another refuses."""

from collections.abc import Iterable, Iterator

from pourparler.analysis.explanations.candidates.situation import Pair, Situation
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.record.conditions.questions import refused
from pourparler.record.parties import Role
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks


def stances(situation: Situation, tied: frozenset[Pair]) -> Iterator[Hypothesis]:
    """Every hypothesis about a party and a measure.

    Args:
        situation: the record.
        tied: measures that are probably one step: by ``same`` at a price of 1.
    """
    yield from _refuses(situation, tied)
    yield from _demands(situation, tied)


def _refuses(situation: Situation, tied: frozenset[Pair]) -> Iterator[Hypothesis]:
    """Somebody refuses what another asks of it and what it has said nothing about."""
    for measure in situation.measures:
        if measure.id not in situation.asking:
            continue
        for party in measure.by:
            binds = party in situation.talks.binding_parties
            if binds and not _near(measure.id, situation.by(party, situation.naming), tied):
                price = 2 if _is_silent(situation, party) else 3
                yield Hypothesis(kind=Kind.REFUSES, party=party, measure=measure.id, price=price)


def _is_silent(situation: Situation, party: str) -> bool:
    """Whether nothing is known of what a party insists on, or it refused something that was not understood."""
    return party not in situation.holding or any(_not_understood(one, party) for one in situation.talks.statements)


def _not_understood(statement: Statement, party: str) -> bool:
    is_refusal = statement.act is Act.REFUSE and statement.by == party
    return is_refusal and not statement.about and statement.says is None


def _demands(situation: Situation, tied: frozenset[Pair]) -> Iterator[Hypothesis]:
    """Somebody demands what another refuses and nobody asks for."""
    for measure, refusing in situation.refusing.items():
        if measure in situation.asking:
            continue
        wanting = {party for refuser in refusing for party in _opposite(situation.talks, refuser, measure)}
        for party in situation.talks.parties:
            asked = situation.by(party.id, situation.asking)
            if party.id in wanting - refusing and not _near(measure, asked, tied):
                price = 3 if party.id in situation.holding else 2
                yield Hypothesis(kind=Kind.DEMANDS, party=party.id, measure=measure, price=price)


def _opposite(talks: Talks, refuser: str, measure: str) -> frozenset[str]:
    """Those of whom a refusal may be the answer: the other of two, the one addressed, those who would gain."""
    bargaining = {party.id for party in talks.parties if party.role is Role.PARTY} & talks.binding_parties
    others = bargaining - {refuser} if len(bargaining) == 2 and refuser in bargaining else set()
    addressed = {one.to for one in talks.statements if one.to and one.by == refuser and _refuses_it(one, measure)}
    return (frozenset(others) | addressed | frozenset(_gaining(talks, measure))) & talks.binding_parties


def _refuses_it(statement: Statement, measure: str) -> bool:
    told = statement.act is Act.REFUSE and measure in statement.about
    return told or (statement.says is not None and any(measure in never for never in refused(statement.says)))


def _gaining(talks: Talks, measure: str) -> Iterator[str]:
    """Parties to whom a measure is worth something, by their worths or rankings."""
    for party, amounts in talks.worth:
        if any(name == measure and amount.mean > 0 for name, amount in amounts):
            yield party
    for ranking in talks.ranking:
        better = ranking.tiers[: next((place for place, tier in enumerate(ranking.tiers) if None in tier), 0)]
        if any(measure in tier for tier in better):
            yield ranking.party


def _near(measure: str, others: Iterable[str], tied: frozenset[Pair]) -> bool:
    """Whether a measure is among others, or tied to one of them."""
    return any(measure == other or frozenset((measure, other)) in tied for other in others)
