"""Ways out, in words: what each party would let go, and the steps that then work."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Deadlock, Descent, Unlock
from pourparler.analysis.model.simplest import Roadmap
from pourparler.brief.wording.conditions import dropped, plainly, softened
from pourparler.brief.wording.measures import doers, label, named
from pourparler.brief.wording.names import (
    amount,
    capital,
    does,
    going_on,
    is_plural,
    listed,
    number,
    party_labels,
    party_names,
    sentence,
)
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks


def descent(talks: Talks, step_down: Descent) -> str:
    """One position that softens, as a clause: "China drops its refusal of “…”"."""
    position = talks.position_by_id[step_down.position]
    holders = position.party
    if step_down.to is None and position.id in talks.proposal_by_id:
        return _withdrawn(talks, talks.proposal_by_id[position.id], holders, step_down.said)
    if step_down.to is None:
        return dropped(talks, holders, step_down.said)
    return softened(talks, holders, position.says, step_down.said, step_down.to)


def _withdrawn(talks: Talks, proposal: Proposal, holders: Sequence[str], said: Condition) -> str:
    """A proposal that is dropped: taken back, or what was agreed given up."""
    its = "their" if is_plural(talks, holders) else "its"
    what = "agreement to this" if proposal.answer is ProposalAnswer.ACCEPTED else "proposal"
    return f"{does(talks, holders, 'withdraw')} {its} {what}: {plainly(talks, said)}"


def changes(talks: Talks, unlock: Unlock) -> str:
    """All that softens, as one clause."""
    clauses: list[str] = []
    previous: tuple[str, ...] = ()
    for one in unlock.descents:
        holders = talks.position_by_id[one.position].party
        clause = descent(talks, one)
        clauses.append(going_on(talks, holders, clause) if holders == previous else clause)
        previous = holders
    return "; ".join(clauses)


def called(unlock: Unlock) -> str:
    """By what a way out is asked for again: its number, or its id where it has none."""
    return unlock.id if unlock.number is None else str(unlock.number)


def assumed(talks: Talks, unlock: Unlock) -> str:
    """That what follows stands on a way out, and on which."""
    which = f"number {unlock.number}" if unlock.number is not None else f"“{unlock.id}”"
    opening = f"The talks are stuck; what follows assumes a way out ({which} in the list of “pourparler stuck”)"
    return sentence(f"{opening}: {changes(talks, unlock)}")


def cheapest(talks: Talks, deadlock: Deadlock) -> str:
    """The cheapest way out in one sentence, with how many cost the same."""
    if not deadlock.unlocks:
        return _no_way_out(talks, deadlock)
    first = deadlock.unlocks[0]
    same = sum(unlock.price == first.price for unlock in deadlock.unlocks)
    which = "The cheapest way out" if same == 1 else f"One of {number(same)} equally cheap ways out"
    return sentence(f"{which}, at a price of {amount(first.price)}: {changes(talks, first)}")


def _no_way_out(talks: Talks, deadlock: Deadlock) -> str:
    if deadlock.needs_red_line:
        demands = [_of_position(talks, id_) for id_ in deadlock.needs_red_line[0]]
        return sentence(
            f"Nothing short of crossing a red line unlocks the talks; the cheapest would be to move {listed(demands)}"
        )
    if deadlock.conflicts and not deadlock.conflicts[0].positions:
        return "Only a different goal, or different facts, would open a way."
    return "No way out was found that the parties’ positions allow."


def _of_position(talks: Talks, id_: str) -> str:
    position = talks.position_by_id[id_]
    return f"{party_names(talks, position.party)} on {listed([named(talks, m) for m in measures_of(position.says)])}"


def red_lines(talks: Talks, sets: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The sets of positions, with red lines among them, that would have to move."""
    return tuple(capital(listed([_of_position(talks, id_) for id_ in one])) for one in sets)


def prices(unlocks: Sequence[Unlock]) -> str:
    """What the prices say about which to choose."""
    if len({round(unlock.price, 9) for unlock in unlocks}) == 1 and len(unlocks) > 1:
        return f"All {number(len(unlocks))} cost the same, so price does not decide between them: politics does."
    same = sum(abs(unlock.price - unlocks[0].price) < 1e-9 for unlock in unlocks)
    if same > 1:
        return f"The first {number(same)} cost the same: between them price does not decide."
    return "" if len(unlocks) == 1 else "The first is the cheapest."


def order(talks: Talks, roadmap: Roadmap) -> str:
    """A roadmap as one sentence: "The order would then be: “…”; then, on one day, “…” and “…”"."""
    steps = []
    for index, step in enumerate(roadmap):
        opening = "" if index == 0 else "then "
        together = "together, " if len(step) > 1 else ""
        steps.append(f"{opening}{together}{listed([named(talks, measure) for measure in step])}")
    return sentence(f"The order would be: {'; '.join(steps)}") if steps else "Nothing would have to happen."


def acts(talks: Talks, step: Sequence[str]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The measures of one step, grouped by who does them."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for measure in step:
        groups.setdefault(doers(talks, measure), []).append(label(talks, measure))
    return tuple((by, tuple(what)) for by, what in groups.items())


def step_cell(talks: Talks, step: Sequence[str]) -> str:
    """Who does what in a step, as a cell."""
    groups = [f"{party_labels(talks, by)}: {'; '.join(what)}" for by, what in acts(talks, step)]
    return " · ".join(groups)


def givers(talks: Talks, parties: Sequence[str]) -> str:
    """Parties in a cell; a dash where there is none."""
    return party_labels(talks, parties) if parties else "–"
