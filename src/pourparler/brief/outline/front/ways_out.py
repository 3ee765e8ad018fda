"""The ways out as alternatives, and what has worked elsewhere in such a place."""

import datetime
from collections.abc import Mapping, Sequence

from pourparler.analysis.deadlock.answer import Conflict, Deadlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.moves.answer import Moves, Step, Suggestion
from pourparler.brief.disputes import disputed, disputes
from pourparler.brief.document import Block, Bullets, Heading, Line, Paragraph, Section, Strong, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import conflicts, headings, unlocks
from pourparler.brief.wording import moves as moved
from pourparler.brief.wording import ways_out as told
from pourparler.brief.wording.names import capital
from pourparler.desk import put_before
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.proposals import Proposal
from pourparler.record.talks import Talks

MOST_WAYS = 3
"""Ways out that are told on the first pages."""

GIVING_WAY = "concede"
MOST_EACH = 2
"""Moves that are told for each thing in dispute."""
MOST_REFUSED = 3
"""Refused proposals that are told."""


def ways_out(talks: Talks, deadlock: Deadlock, moves: Finding[Moves] | None, passages: Passages) -> Section:
    """What would unlock the talks; where nothing does, what would have to move; and what was refused before."""
    if not deadlock.stuck:
        return Section("ways-out", told.HEADING, ())
    blocks = _listed(talks, deadlock) if deadlock.unlocks else _none(talks, deadlock)
    refused = _refused(talks, deadlock, passages)
    return Section("ways-out", told.HEADING, (*blocks, *refused, *_elsewhere(talks, deadlock, moves, bool(refused))))


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


def _refused(talks: Talks, deadlock: Deadlock, passages: Passages) -> list[Block]:
    """What was put forward on the things in dispute and refused, the latest first: a way out may be that again."""
    matters = {measure for conflict in deadlock.conflicts for measure in disputed(talks, conflict)}
    bearing = [one for one in put_before.refused(talks) if matters & {*measures_of(one.says)}]
    bearing.sort(key=lambda one: one.date.first_day() if one.date else datetime.date.min, reverse=True)
    items = tuple(_told(talks, one, passages) for one in bearing[:MOST_REFUSED])
    return [Paragraph(line(told.REFUSED)), Bullets(items)] if items else []


def _told(talks: Talks, one: Proposal, passages: Passages) -> Line:
    cited = passages.of(dict.fromkeys((*one.grounds, *one.answer_grounds)))
    return line(told.refused(talks, one), *((" ", cited) if cited else ()), ".")


# -- what has worked elsewhere -------------------------------------------------------------------------------------


def _elsewhere(talks: Talks, deadlock: Deadlock, finding: Finding[Moves] | None, some_refused: bool) -> list[Block]:
    """For each thing in dispute, the moves that were tried on it and are part of what unlocks the talks."""
    if finding is None or not finding.answer.suggestions:
        return []
    found = _bearing(talks, disputes(talks, deadlock), finding.answer.suggestions)
    told_before = moved.Told()
    roadmaps = {step: one.roadmap for one in reversed(finding.answer.suggestions) for step in one.steps}
    items = tuple(_bullet(talks, conflict, steps, told_before, roadmaps) for conflict, steps in found if steps)
    if not items:
        return []
    return [Heading(moved.ELSEWHERE), Paragraph(line(moved.tried(some_refused=some_refused))), Bullets(items)]


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


def _bullet(
    talks: Talks, conflict: Conflict, steps: Sequence[Step], told_before: moved.Told, roadmaps: Mapping[Step, Steps]
) -> Line:
    said = " ".join(told_before.one_step(talks, step, roadmaps[step]) for step in steps)
    return line(Strong(f"Over {conflicts.over(talks, conflict)}."), " ", capital(said))
