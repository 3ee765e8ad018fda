"""An order of steps, in brief: who does what when, who is then worse off, who might stop, and what would mend it."""

from collections.abc import Iterator
from dataclasses import replace

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.roadmap.answer import Roadmap
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.document import Block, Bullets, Line, Paragraph, Section, Table, line
from pourparler.brief.wording import bargains, headings, remarks
from pourparler.brief.wording import order as told
from pourparler.brief.wording.roadmaps import NOTHING
from pourparler.brief.wording.unlocks import step_cell
from pourparler.desk.findings import Findings
from pourparler.record.talks import Talks

MOST_RISKS = 3
"""Temptations, and remedies, that are told."""


def order(talks: Talks, findings: Findings, verdict: Verdict) -> Section:
    """The order that would be kept best, else the simplest that breaks no condition; what speaks against it first."""
    made = _order(talks, findings)
    if verdict.ruling is not Ruling.CANNOT_SAY or not made.blocks:
        return made
    return replace(made, blocks=(Paragraph(line(told.in_doubt(verdict))), *made.blocks))


def _order(talks: Talks, findings: Findings) -> Section:
    deadlock = findings.deadlock.answer
    answer = findings.roadmap.answer if findings.roadmap is not None else None
    if answer is not None and answer.steps:
        return Section(
            "order", told.HEADING, (*_by_hand(talks, findings), *_kept(talks, findings, answer, answer.steps))
        )
    if answer is not None and answer.steps == () and deadlock.stuck:
        return Section("order", told.HEADING, (Paragraph(line(NOTHING)),))
    steps = deadlock.unlocks[0].roadmap if deadlock.unlocks else deadlock.roadmap
    if steps is not None and not steps and not deadlock.stuck:
        return Section("order", told.HEADING, (Paragraph(line(remarks.EMPTY_ROADMAP)),))
    return Section("order", told.HEADING, tuple(_simplest(talks, deadlock, steps)) if steps else ())


def _simplest(talks: Talks, deadlock: Deadlock, steps: Steps) -> list[Block]:
    opening = (
        told.supposing(talks, deadlock.unlocks[0], deadlock.unlocks) if deadlock.unlocks else remarks.WITHOUT_UNLOCK
    )
    rows = tuple((line(str(i)), line(step_cell(talks, step))) for i, step in enumerate(steps, start=1))
    table = Table(headings.ROADMAP_CAPTION, headings.ROADMAP_HEADER, rows, (9, 91))
    return [Paragraph(line(f"{opening} {remarks.NOT_EXAMINED}")), table]


def _by_hand(talks: Talks, findings: Findings) -> Iterator[Block]:
    """What somebody chose of it, and which conditions an order that was made by hand breaks."""
    chosen = told.chosen(talks, findings)
    if chosen:
        yield Paragraph(line(chosen))
    if findings.order is not None and findings.order.broken:
        steps = findings.order.roadmap.steps or ()
        broken = tuple(line(bargains.broken(talks, one, steps)) for one in findings.order.broken)
        yield Paragraph(line(bargains.breaks(findings.order.roadmap.unlock)), "notice")
        yield Bullets(broken)


def _kept(talks: Talks, findings: Findings, answer: Roadmap, steps: Steps) -> list[Block]:
    above, order = findings.deadlock.answer.unlocks, findings.order
    breaks = order is not None and bool(order.broken)
    supposed = told.supposing(talks, answer.unlock, above) if answer.unlock else remarks.WITHOUT_UNLOCK
    kept = bargains.NOT_WEIGHED if breaks and not answer.valued else told.keeps(talks, answer, best=order is None)
    opening = ["" if breaks else supposed, kept]
    blocks: list[Block] = [Paragraph(line(" ".join(text for text in opening if text))), _table(talks, answer, steps)]
    risks = [*told.tempted(talks, answer, MOST_RISKS), *told.relied(talks, answer, MOST_RISKS)]
    risks += told.mended(talks, answer, MOST_RISKS)
    return [*blocks, Bullets(tuple(map(line, risks)))] if risks else blocks


def _table(talks: Talks, answer: Roadmap, steps: Steps) -> Table:
    rows: list[tuple[Line, ...]] = [
        (line(str(number)), line(step_cell(talks, step)), line(told.exposed(talks, answer, number)))
        for number, step in enumerate(steps, start=1)
    ]
    if not answer.valued:
        return Table(headings.ROADMAP_CAPTION, headings.ROADMAP_HEADER, tuple(row[:2] for row in rows), (9, 91))
    return Table(told.CAPTION, told.HEADER, tuple(rows), (8, 64, 28))
