"""Ways out and moves on cards, in words: options with risks, what would still be in the way, where it was seen."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.analysis.moves.answer import Suggestion
from pourparler.brief.wording import moves as moved
from pourparler.brief.wording import suppositions, unlocks
from pourparler.brief.wording import ways_out as out
from pourparler.brief.wording.names import amount, listed, party_labels, sentence
from pourparler.casebook.moves import Move, all_moves
from pourparler.record.edits import Edit
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks

NOBODY = "Nobody in particular"
NO_RISK = "None is known from the form of the conditions alone."
FIRMNESS = {
    Firmness.SOFT: "It no longer binds (soft)",
    Firmness.STATED: "It is only said",
    Firmness.FIRM: "It is firm",
    Firmness.RED_LINE: "It is a red line",
}
WALKS = "As things are valued, somebody would rather walk away."
NOT_VALUED = "Nothing of what is on record. What it is worth to whom is not known."
NOTHING = "Nothing of what is on record."

who_moves = out.who_moves
refused_way_out = out.refused_before
refused_move = moved.refused_before
written = moved.written


def changes(talks: Talks, unlock: Unlock) -> str:
    """What a way out asks."""
    return sentence(unlocks.changes(talks, unlock.descents))


def risks(talks: Talks, unlock: Unlock) -> tuple[str, ...]:
    """What is at risk in a way out."""
    return (out.risk(talks, unlock.descents).removeprefix("Risk: ") or NO_RISK,)


def left(acceptable: bool | None) -> str:
    """What would still be in the way."""
    return NOT_VALUED if acceptable is None else NOTHING if acceptable else WALKS


def edit(talks: Talks, one: Edit) -> str:
    """What is supposed, as a clause."""
    return suppositions.edit(talks, one)


# -- moves -----------------------------------------------------------------------------------------------------------


def title(move: str) -> str:
    """What a move is called."""
    return moved.TITLES.get(move, written(move))


def done(talks: Talks, one: Suggestion) -> str:
    """What is done in it."""
    return moved.told(talks, one)


def givers(talks: Talks, one: Suggestion) -> tuple[str, ...]:
    """Those whose positions concede something."""
    conceding = {p for step in one.steps for c in step.concessions for p in talks.position_by_id[c.position].party}
    return tuple(party.id for party in talks.parties if party.id in conceding)


def getters(talks: Talks, deadlock: Deadlock, one: Suggestion) -> str:
    """Those of the other positions in the conflicts that it breaks."""
    conceded = {c.position for step in one.steps for c in step.concessions}
    broken = [conflict.positions for conflict in deadlock.conflicts if conceded & set(conflict.positions)]
    others = {id_ for positions in broken for id_ in positions} - conceded
    holders = {party for id_ in others for party in talks.position_by_id[id_].party}
    found = tuple(party.id for party in talks.parties if party.id in holders)
    return party_labels(talks, found) if found else NOBODY


def _made_of(one: Suggestion) -> list[Move]:
    repertoire = {move.id: move for move in all_moves()}
    return [repertoire[id_] for id_ in one.moves if id_ in repertoire]


def needs(one: Suggestion) -> tuple[str, ...]:
    """What it needs, and of what to be warned."""
    made_of = _made_of(one)
    need = [moved.NEEDS.get(move.id, move.needs) for move in made_of if move.needs]
    warned = [sentence(f"it {move.warning}") for move in made_of if move.warning]
    refused = [case for move in made_of for case in move.refused]
    told = [f"It works only {listed(need)}."] if need else []
    told += warned
    told += [f"It was refused in {_cases(refused)}."] if refused else []
    return tuple(told) or (NO_RISK,)


def still_left(one: Suggestion) -> str:
    """What would still be in the way after it."""
    if one.goal_shrinks:
        return moved.SHRINKS
    if one.acceptable and one.shortfall:
        return f"{moved.WALKS_OUT}: what breaking off would cost falls short by {amount(one.shortfall)} in all."
    return left(one.acceptable)


def cases(one: Suggestion) -> tuple[str, ...]:
    """Cases of the repertoire in which its own move was seen."""
    return tuple(_made_of(one)[0].seen) if _made_of(one) else ()


def seen(one: Suggestion) -> str:
    """The same in words."""
    found = cases(one)
    return f"{_cases(found)}." if found else ""


def _cases(found: Sequence[str]) -> str:
    return listed([moved.precedent(case) for case in dict.fromkeys(found)])
