"""Why the talks are stuck, in words: conflicts by kind, each position with its passages."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pourparler.analysis.deadlock.answer import Conflict, ConflictKind, Deadlock
from pourparler.brief.disputes import against_itself, disputed
from pourparler.brief.document import Line, cited, line
from pourparler.brief.wording.conditions import claim, plainly
from pourparler.brief.wording.measures import nominal, nominals
from pourparler.brief.wording.names import (
    capital,
    counted,
    going_on,
    is_plural,
    listed,
    number,
    party_names,
    sentence,
)
from pourparler.record.conditions.questions import wait_of
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Cite = Callable[[str], Line]
"""The references of a position, by its id; empty where it rests on none."""

HEADINGS = {
    ConflictKind.ORDER: "A circle of “you first”",
    ConflictKind.REFUSAL: "A demand against a refusal",
    ConflictKind.THROUGH_FACT: "A circle through a fact",
    ConflictKind.THROUGH_GOAL: "Refusals that leave no way to the goal",
}


LIKELY_MISREAD = "One of them may be read wrongly, or given up since: a party seldom insists on what rules itself out."


def heading(talks: Talks, number_of: int, conflict: Conflict) -> str:
    """The heading of a conflict, by its kind."""
    return f"{number_of} · {kind(talks, conflict)}"


def kind(talks: Talks, conflict: Conflict) -> str:
    """What sort of conflict it is, in a few words."""
    if not conflict.positions:
        return "Demands that exclude one another" if _asking(talks, conflict) else "The goal itself"
    if against_itself(talks, conflict):
        return "A party against itself"
    if conflict.kind is ConflictKind.ORDER and len(conflict.positions) == 1:
        return "A demand that cannot be met as it stands"
    if conflict.kind is ConflictKind.THROUGH_GOAL and len(conflict.positions) == 1:
        return "A refusal that leaves no way to the goal"
    return HEADINGS[conflict.kind]


def stuck_in(talks: Talks, deadlock: Deadlock, places: Sequence[Conflict]) -> str:
    """The verdict on stuck talks; ``places``: what is in dispute, the main thing first."""
    if deadlock.conflicts and not deadlock.conflicts[0].positions:
        if talks.goal is None:
            return "Not all that the parties ask for can happen, and no goal on record says what of it a deal needs."
        return "The talks cannot succeed as the goal is written: goal and facts contradict each other."
    if alone := against_itself(talks, places[0]):
        return (
            f"Nothing on record divides the parties, and yet no deal is possible: {party_names(talks, alone)} "
            f"{'are' if is_plural(talks, alone) else 'is'} on record with what cannot hold together."
        )
    least = "" if deadlock.conflicts_exhaustive else "at least "
    return f"The talks are stuck in {least}{counted(len(places), 'place')}."


def held(talks: Talks, position: Position, cite: Cite) -> Line:
    """One position as a clause with its passages: "China wants … before it will … [1]"."""
    refs = cite(position.id)
    return line(claim(talks, position), " " if refs else "", refs)


def told(talks: Talks, conflict: Conflict, cite: Cite) -> tuple[Line, ...]:
    """A conflict in words: what each side insists on, one item each, draft readings marked."""
    items = []
    for id_ in conflict.positions or _asking(talks, conflict):
        position = talks.position_by_id[id_]
        mark = " (a draft reading, not confirmed)" if position.is_draft else ""
        refs = cite(id_)
        text = capital(claim(talks, position))
        items.append(line(text, mark, " " if refs else "", refs, "."))
    for fact in conflict.facts:
        because = f": {fact.why}" if fact.why else ""
        items.append(line(sentence(f"A fact that nobody can negotiate away: {plainly(talks, fact.says)}{because}")))
    return tuple(items)


def verdict(talks: Talks, conflict: Conflict) -> str:
    """Why the positions just told cannot hold together."""
    count = len(conflict.positions)
    if not count and talks.goal is None:
        return "All that they ask for was taken to be needed, and the facts rule out that all of it happens."
    if not count:
        return (
            "Facts and goal cannot hold together, so no party is to blame and nothing that a party gives up will help."
        )
    each = "Either can hold; not both." if count == 2 else "They cannot all hold."
    if count == 1:
        each = "With the goal and the facts as they are, it cannot be met."
    if against_itself(talks, conflict):
        return f"{each} {LIKELY_MISREAD}"
    match conflict.kind:
        case ConflictKind.ORDER:
            return f"{each} What is in dispute is the order, not the things themselves."
        case ConflictKind.THROUGH_FACT:
            return f"{each} Without the fact, an order could be found that satisfies {'both' if count == 2 else 'all'}."
        case ConflictKind.REFUSAL:
            helps = "one side must give way, or the matter be parked or left ambiguous"
            return f"{each} No order of steps helps: {helps}."
        case _:
            goal = listed([plainly(talks, part) for part in talks.wanted])
            aim = f"The goal is {goal}: without" if goal else "Without"
            what = "what is refused" if count == 1 else "one of the things refused"
            return f"{'' if count == 1 else each + ' '}{aim} {what} it cannot be reached, in whatever order."


def short(talks: Talks, conflict: Conflict, cite: Cite) -> Line:
    """A conflict as one sentence: who waits for whom, or the positions side by side."""
    if not conflict.positions:
        asked = replace(conflict, positions=_asking(talks, conflict), kind=ConflictKind.THROUGH_FACT)
        return line(*((_side_by_side(talks, asked, cite), " ") if asked.positions else ()), verdict(talks, conflict))
    told = _you_first(talks, conflict, cite) or _side_by_side(talks, conflict, cite)
    return line(told, f" {LIKELY_MISREAD}") if against_itself(talks, conflict) else told


def _asking(talks: Talks, conflict: Conflict) -> tuple[str, ...]:
    """Who asks for what the facts rule out, where all that is asked for was taken for the goal."""
    if conflict.positions or talks.goal is not None:
        return ()
    ruled_out = {measure for fact in conflict.facts for measure in measures_of(fact.says)}
    return tuple(one.id for one in talks.binding_positions if ruled_out.intersection(measures_of(one.says)))


def beyond_goal(talks: Talks, left_out: Sequence[Conflict], cite: Cite) -> list[Line]:
    """That the goal on record leaves something in dispute out, and that a deal which needs it would be stuck."""
    if not left_out:
        return []
    needs = listed([plainly(talks, part) for part in talks.wanted])
    goal = f"The goal on record, {needs}, leaves" if needs else "That the record says that a deal needs nothing leaves"
    out = "a dispute" if len(left_out) == 1 else f"{number(len(left_out))} disputes"
    after = "Should a deal need what it is over, the talks would be stuck after all."
    return [line(f"{goal} out {out}."), short(talks, left_out[0], cite), line(after)]


def _you_first(talks: Talks, conflict: Conflict, cite: Cite) -> Line:
    """Two sides that each want the other's step first; nothing where it is not as plain as that."""
    held = [talks.position_by_id[id_] for id_ in conflict.positions]
    waits = [wait_of(position.says) for position in held]
    if len(held) != 2 or held[0].party == held[1].party:
        return ()
    one, other = waits
    if one is None or other is None or not one.lead or not other.lead:
        return ()
    if (one.awaited, one.waiting) != (other.waiting, other.awaited):
        return ()
    both = capital(listed([party_names(talks, position.party) for position in held]))
    mine = cited(f"{both} each want the other to go first: {nominals(talks, one.awaited)}", cite(held[0].id))
    return line(mine, ", or ", cited(nominals(talks, other.awaited), cite(held[1].id)), ".")


def _side_by_side(talks: Talks, conflict: Conflict, cite: Cite) -> Line:
    clauses: list[Line] = []
    previous: tuple[str, ...] = ()
    for id_ in conflict.positions[:3]:
        position = talks.position_by_id[id_]
        clause = held(talks, position, cite)
        if position.party == previous and isinstance(clause[0], str):
            clause = (going_on(talks, previous, clause[0]), *clause[1:])
        clauses.append(clause)
        previous = position.party
    more = len(conflict.positions) - 3
    parts: list[object] = []
    for index, clause in enumerate(clauses):
        parts.append("; " if index else "")
        parts.append(clause)
    tail = (
        f"; and {counted(more, 'further position')} {'close' if more > 1 else 'closes'} the circle" if more > 0 else ""
    )
    joined = line(*parts, tail, _through_goal(conflict), ".")  # type: ignore[arg-type]
    return _capital_line(joined)


def _through_goal(conflict: Conflict) -> str:
    """What refusals do to the goal."""
    if conflict.kind is not ConflictKind.THROUGH_GOAL:
        return ""
    return (
        ", and without that the goal is out of reach"
        if len(conflict.positions) == 1
        else "; between them they leave no way to the goal"
    )


def _capital_line(text: Line) -> Line:
    return (capital(text[0]), *text[1:]) if text and isinstance(text[0], str) else text


def over(talks: Talks, conflict: Conflict) -> str:
    """What a conflict is over, in a few words: "recognising the State", "lifting the ban or opening the road"."""
    matters = disputed(talks, conflict)
    if conflict.kind is ConflictKind.ORDER:  # one of a circle names it
        matters = matters[:1]
    return listed([nominal(talks, measure) for measure in matters], "or") or "the goal itself"


def others(talks: Talks, conflicts: Sequence[Conflict], most: int = 3) -> str:
    """What the conflicts beside the main one are over, in one sentence."""
    if not conflicts:
        return ""
    matters = list(dict.fromkeys(over(talks, conflict) for conflict in conflicts))
    more = len(matters) - most
    told = listed([*matters[:most], f"{counted(more, 'matter')} more"] if more > 0 else matters)
    return f"{'The other is' if len(conflicts) == 1 else f'The other {number(len(conflicts))} are'} over {told}."
