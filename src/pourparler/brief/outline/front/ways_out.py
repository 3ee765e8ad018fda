"""The ways out as alternatives, and what has worked elsewhere in such a place."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Conflict, Deadlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.moves.answer import Moves, Step, Suggestion
from pourparler.brief.disputes import disputed, disputes
from pourparler.brief.document import Block, Bullets, Heading, Line, Paragraph, Section, Strong, line
from pourparler.brief.wording import conflicts, headings, unlocks
from pourparler.brief.wording import moves as moved
from pourparler.brief.wording import ways_out as told
from pourparler.brief.wording.names import capital
from pourparler.record.talks import Talks

MOST_WAYS = 3
"""Ways out that are told on the first pages."""

GIVING_WAY = "concede"
MOST_EACH = 2
"""Moves that are told for each thing in dispute."""


def ways_out(talks: Talks, deadlock: Deadlock, moves: Finding[Moves] | None) -> Section:
    """What would unlock the talks; where nothing does, what would have to move."""
    if not deadlock.stuck:
        return Section("ways-out", told.HEADING, ())
    blocks = _listed(talks, deadlock) if deadlock.unlocks else _none(talks, deadlock)
    return Section("ways-out", told.HEADING, (*blocks, *_elsewhere(talks, deadlock, moves)))


def _listed(talks: Talks, deadlock: Deadlock) -> list[Block]:
    shown = deadlock.unlocks[:MOST_WAYS]
    common = told.shared(shown)
    items = tuple(line(Strong(f"{told.who_moves(talks, one)}."), " ", told.asked(talks, one, common)) for one in shown)
    first = [told.opening(deadlock.unlocks, len(shown)), told.in_each(talks, common)]
    return [Paragraph(line(" ".join(text for text in first if text))), Bullets(items, numbered=True)]


def _none(talks: Talks, deadlock: Deadlock) -> list[Block]:
    blocks: list[Block] = [Paragraph(line(unlocks.no_way_out(talks, deadlock)))]
    if len(deadlock.needs_red_line) > 1:
        sets = tuple(line(text, ".") for text in unlocks.red_lines(talks, deadlock.needs_red_line))
        blocks += [Paragraph(line(f"{headings.RED_LINES}:")), Bullets(sets)]
    return blocks


# -- what has worked elsewhere -------------------------------------------------------------------------------------


def _elsewhere(talks: Talks, deadlock: Deadlock, finding: Finding[Moves] | None) -> list[Block]:
    """For each thing in dispute, the moves that were tried on it and are part of what unlocks the talks."""
    if finding is None or not finding.answer.suggestions:
        return []
    found = _bearing(talks, disputes(talks, deadlock), finding.answer.suggestions)
    told_before = moved.Told()
    items = tuple(_bullet(talks, conflict, steps, told_before) for conflict, steps in found if steps)
    if not items:
        return []
    return [Heading(moved.ELSEWHERE), Paragraph(line(moved.TRIED)), Bullets(items)]


def _bearing(
    talks: Talks, conflicts_: Sequence[Conflict], suggestions: Sequence[Suggestion]
) -> list[tuple[Conflict, list[Step]]]:
    """The first moves that bear on each conflict, none told twice; giving way is among the ways out already."""
    left = list(dict.fromkeys(step for one in suggestions for step in one.steps if step.move != GIVING_WAY))
    found = []
    for conflict in conflicts_:
        chosen: dict[str, Step] = {}
        for step in left:
            if _bears_on(talks, step, conflict) and len(chosen) < MOST_EACH:
                chosen.setdefault(step.move, step)
        left = [step for step in left if step not in chosen.values()]
        found.append((conflict, list(chosen.values())))
    return found


def _bears_on(talks: Talks, step: Step, conflict: Conflict) -> bool:
    held = {given.position for given in step.concessions} & set(conflict.positions)
    return bool(held or set(step.about) & set(disputed(talks, conflict)))


def _bullet(talks: Talks, conflict: Conflict, steps: Sequence[Step], told_before: moved.Told) -> Line:
    said = " ".join(told_before.one_step(talks, step) for step in steps)
    return line(Strong(f"Over {conflicts.over(talks, conflict)}."), " ", capital(said))
