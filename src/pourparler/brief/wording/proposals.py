"""The words of proposals: whom one binds when the talks stand, why it binds nobody, and what was refused before."""

from collections.abc import Sequence

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
    if proposal.answer is ProposalAnswer.REFUSED and all(map(talks.only_proposes, proposal.by)):
        return "It binds nobody: whoever made it only proposes, and insists on nothing"
    return "It binds nobody any more: what was said or agreed since takes its place"


def told_before(talks: Talks, refused: Sequence[Proposal]) -> str:
    """That what is told was put forward before and refused: "The same was proposed by Norland, and refused by …"."""
    return " ".join(_told_before(talks, one) for one in refused)


def _told_before(talks: Talks, one: Proposal) -> str:
    when = f" on {date(one.date)}" if one.date else ""
    by = f" by {party_names(talks, one.answered_by)}" if one.answered_by else ""
    return sentence(f"the same was proposed by {party_names(talks, one.by)}{when}, and refused{by}")
