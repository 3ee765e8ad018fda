"""Hypotheses about a reading: that a position binds, that it is a "first", that no deal comes without a measure."""

from collections.abc import Collection, Iterable, Iterator

from pourparler.analysis.explanations.candidates.order_words import has_word_of_order
from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.record.conditions.questions import asked_for, conjuncts, demanded, is_plain_demand
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.parties import Role
from pourparler.record.passages import Ground
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.talks import Talks


def readings(situation: Situation, assumed: Collection[str] | None) -> Iterator[Hypothesis]:
    """Every hypothesis about how the record reads.

    Args:
        situation: the record.
        assumed: the measures that are assumed to be the goal; None where one is written.
    """
    for position in situation.positions:
        if may_bind(situation.talks, position):
            yield Hypothesis(kind=Kind.BINDS, position=position.id, price=1)
        elif _may_be_first(situation, position):
            yield Hypothesis(kind=Kind.ORDERED, position=position.id, price=2)
    yield from _goal(situation, assumed)


def may_bind(talks: Talks, position: Position) -> bool:
    """Whether a position in force of a binding party would bind if only it were not soft.

    What only a host or mediator proposes, and what an answer or a later word has settled, is soft for another reason.
    """
    if position.firmness is not Firmness.SOFT:
        return False
    proposal = talks.proposal_by_id.get(position.id)
    if proposal is None:
        return True
    roles = {talks.party_by_id[party].role for party in proposal.by}
    return proposal.answer is ProposalAnswer.OPEN and Role.PARTY in roles


# -- a "first" -------------------------------------------------------------------------------------------------------


def _may_be_first(situation: Situation, position: Position) -> bool:
    """Whether a plain demand has a word of order in its passage, and its holder something of its own to do after it."""
    if not is_plain_demand(position.says):
        return False
    asked = set(measures_of(position.says))
    own = [set(situation.talks.measures_by(party)) - asked for party in situation.holders(position)]
    return any(own) and any(map(has_word_of_order, _passages(situation.talks, position)))


def _passages(talks: Talks, position: Position) -> Iterator[str]:
    """The words that a position was read from: its quotations, and statements that rest on the same passage."""
    yield from (ground.quote for ground in position.grounds if ground.quote)
    for statement in talks.statements:
        if statement.text and statement.by in position.party and _meet(statement.grounds, position.grounds):
            yield statement.text


def _meet(some: Iterable[Ground], others: Iterable[Ground]) -> bool:
    """Whether two entries rest on one passage."""
    known = {(ground.source, ground.span or ground.quote) for ground in others if ground.span or ground.quote}
    return any((ground.source, ground.span or ground.quote) in known for ground in some)


# -- the goal --------------------------------------------------------------------------------------------------------


def _goal(situation: Situation, assumed: Collection[str] | None) -> Iterator[Hypothesis]:
    """No deal comes without what a binding position waits for or requires, where that does not hold already."""
    required = set(_required(situation.talks.wanted)) | set(assumed or ())
    said = [position.says for position in situation.talks.binding_positions]
    required |= set(_required(said))
    for measure in dict.fromkeys(m for says in said for m in asked_for(says)):
        if measure not in required:
            yield Hypothesis(kind=Kind.GOAL, measure=measure, price=1)


def _required(conditions: Iterable[Condition]) -> Iterator[str]:
    """The measures that have to happen anyway, each by itself."""
    for one in conditions:
        for part in conjuncts(one):
            if is_plain_demand(part) and len(demanded(part)) == 1:
                yield from demanded(part)
