"""Why the talks are stuck, what would unlock them, the roadmap, and the common ground."""

from pourparler.analysis.deadlock.answer import Conflict, Deadlock, Unlock
from pourparler.brief.disputes import disputes
from pourparler.brief.document import Block, Bullets, Heading, Line, Paragraph, Section, Table, line
from pourparler.brief.figures import conflict as conflict_figure
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
    for number, conflict in enumerate(disputes(talks, deadlock), start=1):
        blocks += _conflict(talks, conflict, number, passages)
    if deadlock.stuck and not deadlock.conflicts_exhaustive:
        drafted, as_if = verdicts.is_draft(talks), bool(talks.supposed)
        said = remarks.search(exhaustive=True, conflicts_exhaustive=False, drafted=drafted, as_if=as_if)
        blocks.append(Paragraph(line(said)))
    return Section("why", headings.WHY, tuple(blocks))


def _conflict(talks: Talks, conflict: Conflict, number: int, passages: Passages) -> list[Block]:
    blocks: list[Block] = [Heading(told.heading(talks, number, conflict))]
    if conflict.positions:
        items = told.told(talks, conflict, passages.leading)
        blocks += [conflict_figure.draw(talks, conflict, number, passages.leading), Bullets(items)]
    elif conflict.facts:
        blocks.append(Bullets(told.told(talks, conflict, passages.leading)))
    return [*blocks, Paragraph(line(told.verdict(talks, conflict)))]


def prices(talks: Talks, deadlock: Deadlock) -> Section:
    """What each way out asks of the positions, by the convention on prices."""
    if not deadlock.unlocks:
        return Section("prices", headings.PRICES, ())
    rows = tuple(_price_row(talks, one) for one in deadlock.unlocks)
    said = line(unlocks.prices(deadlock.unlocks), " ", remarks.CONVENTION)
    table = Table(headings.PRICES_CAPTION, headings.PRICES_HEADER, rows, (9, 9, 17, 48, 17))
    return Section("prices", headings.PRICES, (table, Paragraph(said)))


def _price_row(talks: Talks, one: Unlock) -> tuple[Line, ...]:
    return (
        line(unlocks.called(one)),
        line(amount(one.price)),
        line(unlocks.givers(talks, one.gives)),
        line(capital(unlocks.changes(talks, one.descents))),
        line(unlocks.givers(talks, one.gets)),
    )


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
