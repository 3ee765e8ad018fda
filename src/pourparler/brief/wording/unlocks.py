"""Ways out, in words: what each party would let go, and the steps that then work."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Deadlock, Descent, Unlock
from pourparler.brief.wording.conditions import LATER, dropped, let_come_later, plainly, softened
from pourparler.brief.wording.measures import doers, label, nominal, nominals
from pourparler.brief.wording.names import (
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
from pourparler.record.conditions.questions import Wait, wait_of
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks


def descent(talks: Talks, one: Descent) -> str:
    """One position that softens, as a clause: "China drops its refusal of the pact"."""
    position = talks.position_by_id[one.position]
    if one.to is None and position.id in talks.proposal_by_id:
        return _withdrawn(talks, talks.proposal_by_id[position.id], position.party, one.said)
    if one.to is None:
        return dropped(talks, position.party, one.said)
    accepted, when = _later(talks, one)
    if accepted:
        return f"{does(talks, position.party, 'accept')} {accepted} {when}"
    return softened(talks, position.party, position.says, one.said, one.to)


def _later(talks: Talks, one: Descent) -> tuple[str, str]:
    return let_come_later(talks, talks.position_by_id[one.position].says, one.said, one.to)


def changes(talks: Talks, descents: Sequence[Descent]) -> str:
    """All that softens, as one clause: what both sides accept together first, then party by party."""
    mutual, rest = _mutual(descents)
    clauses = [_both_accept(talks, *pair) for pair in mutual]
    grouped: dict[tuple[str, ...], list[Descent]] = {}
    for one in rest:
        grouped.setdefault(talks.position_by_id[one.position].party, []).append(one)
    for holders, group in grouped.items():
        told = _of_one(talks, holders, group)
        clauses += [told[0], *(going_on(talks, holders, clause) for clause in told[1:])]
    return "; ".join(clauses)


def _of_one(talks: Talks, holders: Sequence[str], group: Sequence[Descent]) -> list[str]:
    """The clauses of one party; what it accepts later is told in one."""
    later = [accepted for one in group if (accepted := _later(talks, one)[0]) and _later(talks, one)[1] == LATER]
    others = [descent(talks, one) for one in group if _later(talks, one)[1] != LATER]
    return [*([f"{does(talks, holders, 'accept')} {listed(later)} {LATER}"] if later else []), *others]


def _mutual(descents: Sequence[Descent]) -> tuple[list[tuple[Descent, Descent]], list[Descent]]:
    """The pairs in which two sides accept the same two things in one step, and all others."""
    pairs: list[tuple[Descent, Descent]] = []
    rest: list[Descent] = []
    for one in descents:
        mirror = next((other for other in rest if _mirrors(one, other)), None)
        if mirror is None:
            rest.append(one)
        else:
            rest.remove(mirror)
            pairs.append((mirror, one))
    return pairs, rest


def on_one_day(one: Descent) -> Wait | None:
    """The two sides of an order that may now come in one step, where that is all that is accepted."""
    wait = wait_of(one.to) if one.to is not None else None
    return wait if wait is not None and wait.lead == 0 else None


def _mirrors(one: Descent, other: Descent) -> bool:
    mine, yours = on_one_day(one), on_one_day(other)
    return mine is not None and yours is not None and (mine.awaited, mine.waiting) == (yours.waiting, yours.awaited)


def _both_accept(talks: Talks, one: Descent, other: Descent) -> str:
    holders = [p for descent_ in (one, other) for p in talks.position_by_id[descent_.position].party]
    wait = on_one_day(one)
    told = f"{nominals(talks, wait.awaited)} and {nominals(talks, wait.waiting)}" if wait is not None else ""
    return f"{does(talks, tuple(dict.fromkeys(holders)), 'accept')} {told} at the same time"


def _withdrawn(talks: Talks, proposal: Proposal, holders: Sequence[str], said: Condition) -> str:
    """A proposal that is dropped: taken back, or what was agreed given up."""
    its = "their" if is_plural(talks, holders) else "its"
    what = "agreement to this" if proposal.answer is ProposalAnswer.ACCEPTED else "proposal"
    return f"{does(talks, holders, 'withdraw')} {its} {what}: {plainly(talks, said)}"


def called(unlock: Unlock) -> str:
    """By what a way out is asked for again: its number, or its id where it has none."""
    return unlock.id if unlock.number is None else str(unlock.number)


def numbered(unlock: Unlock) -> str:
    """A way out that is taken for granted, by its number in the list that tells which one that is."""
    return "the way out that is supposed" if unlock.number is None else f"way out {unlock.number}"


def conditions(unlock: Unlock | None) -> str:
    """What a deal keeps: what was said as it stands, or as a way out softens it."""
    return "every condition" if unlock is None else f"every condition as softened by {numbered(unlock)}"


def placed(unlock: Unlock, above: Sequence[Unlock]) -> str:
    """A way out by its place in the list that the reader has above; nothing where it is not there."""
    places = [place for place, one in enumerate(above, start=1) if one.id == unlock.id]
    if not places:
        return ""
    return "the way out above" if len(above) == 1 else f"way out {places[0]} above"


def supposed(talks: Talks, unlock: Unlock | None, above: Sequence[Unlock] = ()) -> str:
    """Which way out is supposed: by its place where the reader has it above, else by what it asks."""
    if unlock is None:
        return ""
    if told := placed(unlock, above):
        return f"This supposes {told}."
    opening = f"The talks are stuck; what follows supposes way out {called(unlock)}"
    return sentence(f"{opening}: {changes(talks, unlock.descents)}")


def no_way_out(talks: Talks, deadlock: Deadlock) -> str:
    """That nothing unlocks the talks, and what would."""
    if deadlock.needs_red_line:
        demands = [_of_position(talks, id_) for id_ in deadlock.needs_red_line[0]]
        return sentence(
            f"Nothing short of crossing a red line unlocks the talks; least would be to move {listed(demands)}"
        )
    if deadlock.conflicts and not deadlock.conflicts[0].positions:
        goal = "A goal that says what a deal needs" if talks.goal is None else "Only a different goal"
        return f"{goal}, or different facts, would open a way."
    return "No way out was found that the parties’ positions allow."


def _of_position(talks: Talks, id_: str) -> str:
    position = talks.position_by_id[id_]
    return f"{party_names(talks, position.party)} on {listed([nominal(talks, m) for m in measures_of(position.says)])}"


def red_lines(talks: Talks, sets: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The sets of positions, with red lines among them, that would have to move."""
    return tuple(capital(listed([_of_position(talks, id_) for id_ in one])) for one in sets)


def prices(unlocks: Sequence[Unlock]) -> str:
    """What the prices say about which to choose."""
    if len({round(unlock.price, 9) for unlock in unlocks}) == 1 and len(unlocks) > 1:
        all_ = "Both" if len(unlocks) == 2 else f"All {number(len(unlocks))}"
        return f"{all_} cost the same, so price does not decide between them: politics does."
    same = sum(abs(unlock.price - unlocks[0].price) < 1e-9 for unlock in unlocks)
    if same > 1:
        return f"The first {number(same)} cost the same: between them price does not decide."
    return "" if len(unlocks) == 1 else "The first is the cheapest."


def acts(talks: Talks, step: Sequence[str]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The measures of one step, grouped by who does them."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for measure in step:
        groups.setdefault(doers(talks, measure), []).append(label(talks, measure))
    return tuple((by, tuple(what)) for by, what in groups.items())


def step_cell(talks: Talks, step: Sequence[str]) -> str:
    """Who does what in a step, as a cell."""
    groups = [f"{_who(talks, by)}: {'; '.join(what)}" for by, what in acts(talks, step)]
    return " · ".join(groups)


def _who(talks: Talks, by: Sequence[str]) -> str:
    """Those who act; all, where it is every party that has to do anything."""
    acting = {party for measure in talks.measures for party in measure.by}
    return "All" if len(by) > 2 and set(by) == acting else party_labels(talks, by)


def givers(talks: Talks, parties: Sequence[str]) -> str:
    """Parties in a cell; a dash where there is none."""
    return party_labels(talks, parties) if parties else "–"
