"""What is supposed, and what would be different then, in words: always as if, never of the talks as they are."""

from collections.abc import Callable
from typing import Any

from pourparler.analysis.deadlock.answer import Conflict, Deadlock
from pourparler.analysis.verdict import Reason, Verdict
from pourparler.brief.wording import besides, conflicts, moves, unlocks
from pourparler.brief.wording.conditions import claim, demand, dropped, let_come_later, plainly, softened
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import amount, capital, counted, does, listed, party_names, sentence
from pourparler.desk.beside import ASKED, Aspect, Beside, Side
from pourparler.desk.suppose import Supposition
from pourparler.record.edits import Edit
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

HEADING = "What if"
AS_IF = "This answers as if something were so that is not on record. It says nothing of the talks as they are."
SUPPOSED = "Supposed is:"
CAPTION = "The talks as they are, beside the talks as if"
HEADER = ("", "As they are", "As if")
SAME = "the same"
NOT_KNOWN = "not known"
REPORTS = "What the reports say of the talks does not decide here; once it is the record, that decides again."
MOST_NAMED = 3

ASPECTS = {
    Aspect.VERDICT: "Verdict",
    Aspect.CONFLICTS: "What clashes",
    Aspect.WAYS_OUT: "Ways out",
    Aspect.CHEAPEST: "What the least one asks",
    Aspect.MOVES: "Moves that unlock",
    Aspect.DEALS: "Deals",
    Aspect.ORDER: "Order of steps",
    Aspect.HISTORY: "How far apart",
    Aspect.LASTING: "Outcomes that last",
    Aspect.CONCESSIONS: "Who gives way first",
    Aspect.SURE: "How sure",
}
_REASONS = {
    Reason.NO_POSITIONS: "no position that binds is on record",
    Reason.NOTHING_MEETS: "the positions do not touch one another",
    Reason.SAY_STALLED: "the reports say that the talks are stalled",
    Reason.SAY_BROKEN_OFF: "the reports say that the talks have broken down",
    Reason.READ_BY_RULES: "what was read is not confirmed",
}


def told(one: Supposition) -> str:
    """What is supposed, as a clause: "China no longer insists on …"."""
    if one.move is not None:
        title = moves.TITLES.get(one.move.move, moves.written(one.move.move))
        return f"{title.lower()}: {moves.told(one.before, one.move).rstrip('.')}"
    return edit(one.before, one.edits[0])


def edit(talks: Talks, one: Edit) -> str:
    """What an edit supposes, as a clause."""
    for id_, firmness in one.firmness:
        return _firmness(talks, id_, firmness)
    for id_ in one.out:
        position = talks.position_by_id[id_]
        return dropped(talks, position.party, position.says)
    for id_, says in one.says:
        position = talks.position_by_id[id_]
        said = talks.spelled_out(position, position.says)
        accepted, when = let_come_later(talks, position.says, said, says)
        if accepted:
            return f"{does(talks, position.party, 'accept')} {accepted} {when}"
        if says in talks.rungs(position)[1:]:
            return softened(talks, position.party, position.says, said, says)
        return f"instead of what it says now, {demand(talks, position.party, says)}"
    for position in one.positions:
        return f"besides, {claim(talks, position)}"
    for stays, other in one.same:
        return f"{nominal(talks, stays)} and {nominal(talks, other)} are one and the same"
    for valued in one.valued:
        return _worth(talks, valued.party, dict(valued.worth))
    return _goal(talks, one)


def _firmness(talks: Talks, id_: str, firmness: Firmness) -> str:
    position = talks.position_by_id[id_]
    insists = claim(talks, position)
    if firmness is Firmness.SOFT:
        return f"what is on record no longer binds: {insists}"
    words = {Firmness.STATED: "is only said", Firmness.FIRM: "is firm", Firmness.RED_LINE: "is a red line"}
    return f"this {words[firmness]}: {insists}"


def _worth(talks: Talks, party: str, worth: dict[str, Amount]) -> str:
    before = dict(dict(talks.worth).get(party, ()))
    changed = [measure for measure, value in worth.items() if before.get(measure) != value] or [*worth][:1]
    parts = [f"{nominal(talks, measure)} {_amount(worth[measure])}" for measure in changed]
    was = [f", not {_amount(before[measure])}" if measure in before else "" for measure in changed]
    values = does(talks, (party,), "value")
    return f"{values} {listed([f'{part}{old}' for part, old in zip(parts, was, strict=True)])}"


def _amount(value: Amount) -> str:
    if value.certain:
        return f"at {amount(value.low)}"
    return f"at {amount(value.low)} to {amount(value.high)}"


def _goal(talks: Talks, edit: Edit) -> str:
    items = [plainly(talks, item) for item in edit.goal or ()]
    return f"what has to happen is {listed(items)}" if items else "nothing has to happen"


# -- side by side ----------------------------------------------------------------------------------------------------


def cells(beside: Beside, aspect: Aspect) -> tuple[str, str]:
    """One aspect, of the talks as they are and as if."""
    return _cell(beside.before, aspect), _compared(beside, aspect)


def _compared(beside: Beside, aspect: Aspect) -> str:
    after = _cell(beside.after, aspect)
    least = _price(beside.after), _price(beside.before)
    if aspect is Aspect.CHEAPEST and least[0] is not None and least[1] is not None and abs(least[0] - least[1]) > 1e-9:
        return f"{after} (asks {'less' if least[0] < least[1] else 'more'} than now)"
    elsewhere = _dates(beside) if aspect is Aspect.HISTORY else 0
    return f"{after} (something else on {counted(elsewhere, 'date')})" if elsewhere else after


def _dates(beside: Beside) -> int:
    """On how many dates the parties were otherwise far apart."""
    one, other = (None if s.findings is None else s.findings.history for s in (beside.before, beside.after))
    return 0 if one is None or other is None else besides.otherwise_on(one.answer, other.answer)


def _price(side: Side) -> float | None:
    found = side.findings.deadlock.answer.unlocks if side.findings is not None else ()
    return found[0].price if found else None


def _cell(side: Side, aspect: Aspect) -> str:
    findings, verdict = side.findings, side.verdict
    if findings is None or verdict is None:
        return NOT_KNOWN
    deadlock = findings.deadlock.answer
    match aspect:
        case Aspect.VERDICT:
            return _verdict(verdict)
        case Aspect.CONFLICTS:
            return _conflicts(side.talks, deadlock.conflicts)
        case Aspect.WAYS_OUT:
            return _ways_out(deadlock)
        case Aspect.CHEAPEST:
            return capital(unlocks.changes(side.talks, deadlock.unlocks[0].descents)) if deadlock.unlocks else "–"
        case Aspect.MOVES:
            return _moves(side, stuck=deadlock.stuck)
        case _:
            return _of_question(side, aspect)


def _of_question(side: Side, aspect: Aspect) -> str:
    """The answer to a question of its own."""
    finding = getattr(side.findings, ASKED[aspect])
    if finding is None:
        return NOT_KNOWN
    if aspect is Aspect.CONCESSIONS:
        return besides.giving_way(side.talks, finding.answer)
    return _IN_A_CELL[aspect](finding.answer)


_IN_A_CELL: dict[Aspect, Callable[[Any], str]] = {
    Aspect.DEALS: besides.deals,
    Aspect.ORDER: besides.order,
    Aspect.HISTORY: besides.distance,
    Aspect.LASTING: besides.lasting,
    Aspect.SURE: besides.sure,
}


def _verdict(verdict: Verdict) -> str:
    reasons = listed([_REASONS[reason] for reason in verdict.reasons])
    return f"{capital(verdict.ruling.value)}{f': {reasons}' if reasons else ''}"


def _conflicts(talks: Talks, found: tuple[Conflict, ...]) -> str:
    if not found:
        return "Nothing"
    over = list(dict.fromkeys(conflicts.over(talks, one) for one in found))
    more = f"; {len(over) - MOST_NAMED} more" if len(over) > MOST_NAMED else ""
    return f"{capital(counted(len(found), 'conflict'))}: over {'; '.join(over[:MOST_NAMED])}{more}"


def _ways_out(deadlock: Deadlock) -> str:
    if not deadlock.stuck:
        return "None is needed"
    if deadlock.unlocks:
        return f"{capital(counted(len(deadlock.unlocks), 'way'))} out listed"
    return "None without crossing a red line" if deadlock.needs_red_line else "None was found"


def _moves(side: Side, *, stuck: bool) -> str:
    if not stuck:
        return "None is needed"
    finding = side.findings.moves if side.findings is not None else None
    if finding is None:
        return NOT_KNOWN
    names = [moves.TITLES.get(one.move, one.move).lower() for one in finding.answer.suggestions]
    more = f"; {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{len(names)}: {'; '.join(names[:MOST_NAMED])}{more}" if names else "None was found"


# -- differences in sentences ----------------------------------------------------------------------------------------


def differences(beside: Beside) -> tuple[str, ...]:
    """What would be different, in sentences; one that says so where nothing would."""
    found = [_difference(beside, aspect) for aspect in beside.aspects]
    clashes = [_clashes(beside.before, beside.gone, "No longer"), _clashes(beside.after, beside.new, "New")]
    said = tuple(text for text in (*found[:1], *clashes, *found[1:]) if text)
    return said or ("Nothing of what is compared would be different.",)


def _difference(beside: Beside, aspect: Aspect) -> str:
    before, after = cells(beside, aspect)
    if before == after or NOT_KNOWN in (before, after) or aspect not in _IN_A_SENTENCE:
        return ""
    return sentence(f"{ASPECTS[aspect]}: {_small(after)}; as things are, {_small(before)}")


_IN_A_SENTENCE = tuple(aspect for aspect in Aspect if aspect not in (Aspect.CONFLICTS, Aspect.CHEAPEST, Aspect.MOVES))
"""What is short enough to be told again in a sentence."""


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _clashes(side: Side, found: tuple[Conflict, ...], opening: str) -> str:
    if not found:
        return ""
    who = [f"of {_holders(side.talks, one)} over {conflicts.over(side.talks, one)}" for one in found[:MOST_NAMED]]
    more = f"; {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return sentence(f"{opening}: the clash {'; '.join(who)}{more}")


def _holders(talks: Talks, conflict: Conflict) -> str:
    held = [party for id_ in conflict.positions for party in talks.position_by_id[id_].party]
    return party_names(talks, tuple(dict.fromkeys(held))) or "facts and goal"
