"""Why the talks are stuck, what would unlock them, the roadmap, and the common ground."""

from pourparler.analysis.deadlock.answer import Conflict, Deadlock, Unlock
from pourparler.analysis.model.simplest import Roadmap
from pourparler.brief.document import Block, Bullets, Heading, Line, Paragraph, Section, Table, line
from pourparler.brief.figures import conflict as conflict_figure
from pourparler.brief.figures import roadmap as roadmap_figure
from pourparler.brief.outline.opening import in_order
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import conflicts as told
from pourparler.brief.wording import headings, remarks, unlocks
from pourparler.brief.wording import verdict as verdicts
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.names import amount, capital
from pourparler.record.talks import Talks


def why(talks: Talks, deadlock: Deadlock, passages: Passages) -> Section:
    """Each conflict under its own heading: told, drawn, and why it does not give."""
    blocks: list[Block] = []
    for number, conflict in enumerate(in_order(deadlock), start=1):
        blocks += _conflict(talks, conflict, number, passages)
    if deadlock.stuck and not deadlock.conflicts_exhaustive:
        said = remarks.search(exhaustive=True, conflicts_exhaustive=False, drafted=verdicts.is_draft(talks))
        blocks.append(Paragraph(line(said)))
    return Section("why", headings.WHY, tuple(blocks))


def _conflict(talks: Talks, conflict: Conflict, number: int, passages: Passages) -> list[Block]:
    blocks: list[Block] = [Heading(told.heading(number, conflict))]
    if conflict.positions:
        items = told.told(talks, conflict, passages.of_position)
        blocks += [conflict_figure.draw(talks, conflict, number, passages.of_position), Bullets(items)]
    elif conflict.facts:
        blocks.append(Bullets(told.told(talks, conflict, passages.of_position)))
    return [*blocks, Paragraph(line(told.verdict(talks, conflict)))]


def unlock(talks: Talks, deadlock: Deadlock) -> Section:
    """The ways out, cheapest first; where there are none, what would have to move."""
    if deadlock.unlocks:
        rows = tuple(_unlock_row(talks, one) for one in deadlock.unlocks)
        said = line(unlocks.prices(deadlock.unlocks), " ", remarks.CONVENTION)
        table = Table(headings.UNLOCK_CAPTION, headings.UNLOCK_HEADER, rows, (8, 8, 16, 52, 16))
        return Section("unlock", headings.UNLOCK, (table, Paragraph(said)))
    blocks: list[Block] = [Paragraph(line(unlocks.cheapest(talks, deadlock)))]
    if len(deadlock.needs_red_line) > 1:
        sets = tuple(line(text, ".") for text in unlocks.red_lines(talks, deadlock.needs_red_line))
        blocks += [Paragraph(line(f"{headings.RED_LINES}:")), Bullets(sets)]
    return Section("unlock", headings.UNLOCK, tuple(blocks) if deadlock.stuck else ())


def _unlock_row(talks: Talks, one: Unlock) -> tuple[Line, ...]:
    return (
        line(unlocks.called(one)),
        line(amount(one.price)),
        line(unlocks.givers(talks, one.gives)),
        line(capital(unlocks.changes(talks, one))),
        line(unlocks.givers(talks, one.gets)),
    )


def roadmap(talks: Talks, deadlock: Deadlock) -> Section:
    """An admissible order of steps: of talks that are not stuck, or after the first way out."""
    steps: Roadmap | None = deadlock.unlocks[0].roadmap if deadlock.unlocks else deadlock.roadmap
    if not steps:
        empty = deadlock.roadmap is not None and not deadlock.stuck
        blocks: tuple[Block, ...] = (Paragraph(line(remarks.EMPTY_ROADMAP)),) if empty else ()
        return Section("roadmap", headings.ROADMAP, blocks)
    opening = remarks.after_unlock(len(deadlock.unlocks)) if deadlock.unlocks else remarks.WITHOUT_UNLOCK
    rows = tuple((line(str(i)), line(unlocks.step_cell(talks, step))) for i, step in enumerate(steps, start=1))
    table = Table(headings.ROADMAP_CAPTION, headings.ROADMAP_HEADER, rows, (9, 91))
    said = (Paragraph(line(opening)), roadmap_figure.draw(talks, steps), table, Paragraph(line(remarks.NOT_EXAMINED)))
    return Section("roadmap", headings.ROADMAP, said)


def common_ground(talks: Talks, deadlock: Deadlock, passages: Passages) -> Section:
    """What can hold together, and what to park."""
    ground = deadlock.common_ground
    opening = [remarks.common_ground(ground), remarks.tied(ground)]
    blocks: list[Block] = [Paragraph(line(" ".join(text for text in opening if text)))]
    if ground.set_aside:
        items = []
        for id_ in ground.set_aside:
            position = talks.position_by_id[id_]
            refs = passages.of_position(id_)
            text = capital(claim(talks, position))
            items.append(line(text, " " if refs else "", refs, "."))
        blocks += [Paragraph(line(remarks.set_aside(ground))), Bullets(tuple(items))]
    shown = bool(ground.keep or ground.set_aside)
    return Section("common-ground", headings.COMMON, tuple(blocks) if shown else ())
