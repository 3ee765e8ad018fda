"""How sure the answer is: the answer to a question of its own."""

from collections.abc import Iterator

from pourparler.analysis.finding import Finding
from pourparler.analysis.sureness.answer import Sureness
from pourparler.brief.document import Block, Bullets, Document, Heading, Paragraph, Section, Table, line
from pourparler.brief.wording import headings, remarks
from pourparler.brief.wording import sureness as told
from pourparler.brief.wording.unlocks import step_cell
from pourparler.record.talks import Talks

MOST_TOLD = 3
"""Judgements that are told for each answer; the data has more."""


def compose(talks: Talks, finding: Finding[Sureness]) -> Document:
    """The whole answer."""
    return Document(
        title=talks.title,
        question=talks.question,
        standing=line(remarks.standing(talks)),
        sections=(section(talks, finding),),
    )


def section(talks: Talks, finding: Finding[Sureness]) -> Section:
    """Shares first, then what was drawn, and what the answer turns on."""
    answer = finding.answer
    if not answer.judgements:
        more = f"{told.as_on_record(answer)} {told.not_drawn(talks, answer)}".strip()
        return Section("how-sure", told.HEADING, (Paragraph(line(told.NOTHING_UNSURE), "lead"), Paragraph(line(more))))
    blocks = (
        Paragraph(line(told.in_short(answer, finding.seed)), "lead"),
        Paragraph(line(told.as_on_record(answer), " ", told.MEANS)),
        *_turning(talks, answer),
        *_ways_out(talks, answer),
        *_deals(talks, answer),
        *_order(talks, answer),
        *_drawn(talks, answer),
    )
    return Section("how-sure", told.HEADING, blocks)


def _turning(talks: Talks, answer: Sureness) -> Iterator[Block]:
    yield Heading(told.TURNS)
    for one in answer.turning:
        yield Paragraph(line(f"{told.asked(one.of)}:" if one.by else f"{told.asked(one.of)}: {told.NOTHING_TURNS}"))
        if one.by:
            yield Bullets(tuple(line(told.matters(talks, answer, each)) for each in one.by[:MOST_TOLD]))
    if any(one.by for one in answer.turning):
        yield Paragraph(line(told.TURNS_MEANS))
    if not answer.turning_known:
        yield Paragraph(line(told.TURNS_CUT), "notice")


def _ways_out(talks: Talks, answer: Sureness) -> Iterator[Block]:
    rows = tuple(
        (
            line(way.id),
            line(told.what_gives(talks, answer, way)),
            line(told.table_cell(way.cheapest)),
            line(told.table_cell(way.alone)),
        )
        for way in answer.ways_out
    )
    if rows:
        yield Heading(told.WAYS_OUT)
        yield Table(told.WAYS_CAPTION, told.WAYS_HEADER, rows, (12, 48, 20, 20))
    if not answer.ways_out_known:
        yield Paragraph(line(told.WAYS_CUT), "notice")


def _deals(talks: Talks, answer: Sureness) -> Iterator[Block]:
    rows = tuple(
        (
            line(told.deal(talks, one)),
            *(line(told.table_cell(share)) for share in (one.acceptable, one.possible, one.accepted)),
        )
        for one in answer.deals
    )
    if rows:
        yield Heading(told.DEALS)
        yield Paragraph(line(" ".join(text for text in (told.after(answer), told.some_deal(answer)) if text)))
        yield Table(told.DEALS_CAPTION, told.DEALS_HEADER, rows, (40, 20, 20, 20))


def _order(talks: Talks, answer: Sureness) -> Iterator[Block]:
    if answer.order is not None:
        yield Heading(told.ORDER)
        steps = enumerate(answer.order.steps, start=1)
        rows = tuple((line(str(number)), line(step_cell(talks, step))) for number, step in steps)
        yield Table(headings.ROADMAP_CAPTION, headings.ROADMAP_HEADER, rows, (9, 91))
        yield Paragraph(line(told.kept(answer)))


def _drawn(talks: Talks, answer: Sureness) -> Iterator[Block]:
    rows = tuple(
        (line(told.name(talks, one)), line(told.drawn_from(talks, one)), line(told.figures_of(one)))
        for one in answer.judgements
    )
    yield Heading(told.DRAWN_CAPTION)
    yield Table(told.DRAWN_CAPTION, told.DRAWN_HEADER, rows, (42, 38, 20))
    notes = (
        told.CONVENTIONS if any(one.convention for one in answer.judgements) else "",
        told.not_drawn(talks, answer),
    )
    yield Paragraph(line(" ".join(note for note in notes if note)))
