"""Why the talks are stuck, in words: conflicts by kind, each position with its passages."""

from collections.abc import Callable, Sequence

from pourparler.analysis.deadlock.answer import Conflict, ConflictKind, Deadlock
from pourparler.brief.document import Line, line
from pourparler.brief.wording.conditions import claim, plainly
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
from pourparler.record.conditions.questions import alone
from pourparler.record.conditions.syntax import Place, measures_of
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


def heading(number_of: int, conflict: Conflict) -> str:
    """The heading of a conflict, by its kind."""
    if not conflict.positions:
        return f"{number_of} · The goal itself"
    if conflict.kind is ConflictKind.ORDER and len(conflict.positions) == 1:
        return f"{number_of} · A demand that cannot be met as it stands"
    if conflict.kind is ConflictKind.THROUGH_GOAL and len(conflict.positions) == 1:
        return f"{number_of} · A refusal that leaves no way to the goal"
    return f"{number_of} · {HEADINGS[conflict.kind]}"


def stuck_in(deadlock: Deadlock) -> str:
    """The verdict in one sentence."""
    if not deadlock.stuck:
        return "The talks are not stuck: there is an order of steps that breaks no party’s conditions."
    if deadlock.conflicts and not deadlock.conflicts[0].positions:
        return "The talks cannot succeed as the goal is written: goal and facts contradict each other."
    least = "" if deadlock.conflicts_exhaustive else "at least "
    return f"The talks are stuck in {least}{counted(len(deadlock.conflicts), 'place')}."


def held(talks: Talks, position: Position, cite: Cite) -> Line:
    """One position as a clause with its passages: "China wants … before it will … [1]"."""
    refs = cite(position.id)
    return line(claim(talks, position), " " if refs else "", refs)


def told(talks: Talks, conflict: Conflict, cite: Cite) -> tuple[Line, ...]:
    """A conflict in words: what each side insists on, one item each, draft readings marked."""
    items = []
    for id_ in conflict.positions:
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
    if not count:
        return (
            "Facts and goal cannot hold together, so no party is to blame and nothing that a party gives up will help."
        )
    each = (
        "Either can hold; not both."
        if count == 2
        else f"Any {number(count - 1)} can hold together; not all {number(count)}."
    )
    if count == 1:
        each = "With the goal and the facts as they are, it cannot be met."
    match conflict.kind:
        case ConflictKind.ORDER:
            return f"{each} What is in dispute is the order, not the things themselves."
        case ConflictKind.THROUGH_FACT:
            return f"{each} Without the fact, an order could be found that satisfies {'both' if count == 2 else 'all'}."
        case ConflictKind.REFUSAL:
            helps = "one side must give way, or the matter must be parked or left ambiguous"
            return f"{each} No order of steps helps: {helps}."
        case _:
            goal = listed([plainly(talks, part) for part in talks.wanted])
            aim = f"The goal is {goal}: without" if goal else "Without"
            what = "what is refused" if count == 1 else "one of the things refused"
            return f"{'' if count == 1 else each + ' '}{aim} {what} it cannot be reached, in whatever order."


def short(talks: Talks, conflict: Conflict, cite: Cite) -> Line:
    """A conflict as one sentence: the positions side by side."""
    if not conflict.positions:
        return line(verdict(talks, conflict))
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


def others(talks: Talks, conflicts: Sequence[Conflict], cite: Cite, most: int = 3) -> Line:
    """The conflicts beside the main one in one sentence; refusals of the same demand are told together."""
    clauses = _clauses(talks, conflicts, cite)
    if not clauses:
        return ()
    shown, more = clauses[:most], len(clauses) - most
    parts: list[object] = ["Besides, " if len(clauses) == 1 else "Besides: "]
    for index, clause in enumerate(shown):
        parts += ["; " if index else "", clause]
    parts.append(f"; and {number(more)} more, told below." if more > 0 else ".")
    return line(*parts)  # type: ignore[arg-type]


def _clauses(talks: Talks, conflicts: Sequence[Conflict], cite: Cite) -> list[Line]:
    """A clause for each conflict; those that share a demand and what is refused become one."""
    clauses: dict[object, Line] = {}
    refusers: dict[object, list[str]] = {}
    for index, conflict in enumerate(conflicts):
        pair = _demand_and_refusal(talks, conflict)
        key: object = index if pair is None else pair[0]
        if pair is None:
            clauses[key] = _side_by_side(talks, conflict, cite)
        else:
            clauses[key] = held(talks, talks.position_by_id[pair[0]], cite)
            refusers.setdefault(key, []).append(pair[1])
    return [line(text, _refused_by(talks, refusers.get(key, []), cite)) for key, text in clauses.items()]


def _demand_and_refusal(talks: Talks, conflict: Conflict) -> tuple[str, str] | None:
    """The demand and the refusal, where that is all a conflict consists of."""
    if conflict.kind is not ConflictKind.REFUSAL or len(conflict.positions) != 2 or conflict.facts:
        return None
    first, second = (talks.position_by_id[id_] for id_ in conflict.positions)
    if alone(first.says, Place.REFUSED):
        first, second = second, first
    if not alone(second.says, Place.REFUSED) or not alone(first.says, Place.REQUIRED):
        return None
    shared = set(measures_of(first.says)) & set(measures_of(second.says))
    return (first.id, second.id) if shared else None


def _refused_by(talks: Talks, positions: Sequence[str], cite: Cite) -> Line:
    if not positions:
        return ()
    parts: list[object] = [", which "]
    for index, id_ in enumerate(positions):
        refs = cite(id_)
        parts += [
            " and " if index else "",
            party_names(talks, talks.position_by_id[id_].party),
            " " if refs else "",
            refs,
        ]
    holders = [party for id_ in positions for party in talks.position_by_id[id_].party]
    parts.append(" refuse" if is_plural(talks, tuple(dict.fromkeys(holders))) else " refuses")
    return line(*parts)  # type: ignore[arg-type]


def _side_by_side(talks: Talks, conflict: Conflict, cite: Cite) -> Line:
    parts: list[object] = []
    previous: tuple[str, ...] = ()
    for index, id_ in enumerate(conflict.positions[:3]):
        position = talks.position_by_id[id_]
        text, refs = claim(talks, position), cite(id_)
        if position.party == previous:
            text = going_on(talks, position.party, text)
        joint = ("", ", but " if position.party != previous else ", and ", ", and ")[index]
        parts += [joint, text, " " if refs else "", refs]
        previous = position.party
    if len(conflict.positions) > 3:
        parts.append(f", and {counted(len(conflict.positions) - 3, 'further position')} to the same effect")
    parts.append(_through_goal(conflict))
    if conflict.facts:
        parts.append(
            ", and a fact stands between them" + (f" ({conflict.facts[0].why})" if conflict.facts[0].why else "")
        )
    return line(*parts)  # type: ignore[arg-type]
