"""The words of proposals: whom one binds when the talks stand, and why it binds nobody."""

from pourparler.brief.wording.names import capital, date, does, party_names, sentence
from pourparler.record.past import is_later
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks


def counts(talks: Talks, proposal: Proposal) -> str:
    """Whom a proposal binds when the talks stand, as a sentence; why nobody, where it binds nobody."""
    held = talks.position_by_id[proposal.id]
    if talks.day and is_later(proposal.date, talks.day):
        return f"It does not count: the talks stand at {date(talks.day)}, before it was put forward."
    if held not in talks.binding_positions:
        return sentence(_binds_nobody(talks, proposal))
    if proposal.answer is ProposalAnswer.REFUSED:
        return sentence(f"{capital(does(talks, held.party, 'stand'))} on it still")
    return sentence(f"It binds {party_names(talks, held.party)}")


def _binds_nobody(talks: Talks, proposal: Proposal) -> str:
    if proposal.answer is ProposalAnswer.OPEN:
        return "An offer: it binds nobody before it is answered"
    signed = (*proposal.by, *proposal.answered_by) if proposal.answer is ProposalAnswer.ACCEPTED else proposal.by
    if not any(talks.party_by_id[party].role.value == "party" for party in signed if party in talks.party_by_id):
        return "It binds nobody: none of those who made or accepted it is a party to the talks"
    return "It binds nobody any more: what was said or agreed since takes its place"
