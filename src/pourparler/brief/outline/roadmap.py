"""An order that everybody would keep, or who would stop where: the answer to ``pourparler roadmap``."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.roadmap.answer import Roadmap, Temptation
from pourparler.analysis.roadmap.remedies.answer import Remedy
from pourparler.brief.document import Block, Bullets, Document, Heading, Line, Paragraph, Section, Table, line
from pourparler.brief.figures import roadmap as grid
from pourparler.brief.wording import headings, remarks
from pourparler.brief.wording import remedies as mending
from pourparler.brief.wording import roadmaps as told
from pourparler.brief.wording.names import date, party_labels
from pourparler.brief.wording.unlocks import step_cell, supposed
from pourparler.brief.wording.verdict import is_draft
from pourparler.record.talks import Talks

MOST_TEMPTATIONS = 6
"""Temptations that are told: the largest of each party first."""

MOST_REMEDIES = 6
"""Remedies that are told, cheapest first."""


def compose(talks: Talks, finding: Finding[Roadmap]) -> Document:
    """The whole answer, in the order of reading."""
    answer = finding.answer
    sections = (
        Section("in-short", told.IN_SHORT, tuple(_in_short(talks, answer))),
        Section("fails", told.FAILS, tuple(in_the_way(talks, answer))),
        Section("steps", told.STEPS, tuple(_steps(talks, answer))),
        Section("tempted", told.TEMPTED, tuple(tempted(talks, answer))),
        Section("mends", mending.MENDS, tuple(_mended(talks, answer))),
        Section("risks", told.RISKS, tuple(_risks(talks, answer))),
        Section("rests", told.RESTS, tuple(_rests(talks, answer))),
        Section("dates", mending.DATES, tuple(_dates(talks, answer))),
        Section("sure", told.SURE, tuple(_sure(talks, answer))),
    )
    return Document(
        title=talks.title,
        question=talks.question,
        standing=line(remarks.standing(talks)),
        sections=tuple(section for section in sections if section.blocks),
    )


def in_brief(talks: Talks, finding: Finding[Roadmap], ways_out: Sequence[Unlock] = ()) -> Section:
    """The part of a briefing: the order, who would be tempted to leave it when, and what would mend it."""
    answer = finding.answer
    blocks = [*_in_short(talks, answer, lead="plain", above=ways_out), *in_the_way(talks, answer)]
    blocks += _figures(talks, answer)
    parts = ((told.TEMPTED, tempted), (mending.MENDS, _mended), (told.RESTS, _rests), (mending.DATES, _dates))
    for heading, part in parts:
        inside = part(talks, answer)
        blocks += [Heading(heading), *inside] if inside else []
    sure = _sure(talks, answer)
    return Section("roadmap", headings.ROADMAP, (*blocks, *([Heading(told.SURE), *sure] if sure else [])))


def _in_short(
    talks: Talks, answer: Roadmap, *, lead: str = "lead", above: Sequence[Unlock] | None = None
) -> list[Block]:
    notices: list[Block] = []
    if answer.goal_assumed is not None and above is None:
        notices.append(Paragraph(line(remarks.goal(talks, answer)), "notice"))
    sentences = [
        supposed(talks, answer.unlock, above or ()),
        told.chosen(talks, answer),
        told.verdict(talks, answer),
        told.in_words(talks, answer) if above is None else "",
    ]
    return [*notices, Paragraph(line(" ".join(text for text in sentences if text)), lead)]


def in_the_way(talks: Talks, answer: Roadmap) -> list[Block]:
    """Conditions that no order of the package keeps."""
    if not answer.failing:
        return []
    items = tuple(line(told.failing(talks, one)) for one in answer.failing)
    return [Paragraph(line(told.together(len(items)))), Bullets(items)]


def _steps(talks: Talks, answer: Roadmap) -> list[Block]:
    if not answer.steps:
        return []
    rows: list[tuple[Line, ...]] = [
        (line(str(number)), line(step_cell(talks, step)), line(told.exposed(talks, answer, number)))
        for number, step in enumerate(answer.steps, start=1)
    ]
    if not answer.valued:
        rows = [row[:2] for row in rows]
        table = Table(told.STEPS, told.STEPS_HEADER[:2], tuple(rows), (9, 91))
    else:
        table = Table(told.STEPS_CAPTION, told.STEPS_HEADER, tuple(rows), (8, 65, 27))
    exposure = {party: values[1:-1] for party, values in answer.exposure}
    return [grid.draw(talks, answer.steps, exposure), table]


def _figures(talks: Talks, answer: Roadmap) -> list[Block]:
    """How far each party is below having no deal after each step; who does what then, the first pages tell."""
    if not answer.steps or not answer.valued:
        return []
    exposure = {party: values[1:-1] for party, values in answer.exposure}
    rows: list[tuple[Line, ...]] = [
        (line(str(number)), line(told.exposed_all(talks, answer, number))) for number in range(1, len(answer.steps) + 1)
    ]
    table = Table(told.STEPS_CAPTION, told.EXPOSED_HEADER, tuple(rows), (10, 90))
    return [grid.draw(talks, answer.steps, exposure), table]


def tempted(talks: Talks, answer: Roadmap) -> list[Block]:
    """Who would stop where: the largest temptation of each party first."""
    shown = leading(answer.temptations)
    if not shown:
        return []
    items = tuple(line(told.tempted(talks, answer, one)) for one in shown)
    more = told.more_tempted(len(answer.temptations) - len(shown))
    return [Bullets(items), *([Paragraph(line(more))] if more else [])]


def leading(temptations: tuple[Temptation, ...]) -> list[Temptation]:
    """The largest of each party, then the largest of the rest, in their order."""
    first: dict[str, Temptation] = {}
    for one in temptations:
        first.setdefault(one.party, one)
    others = [one for one in temptations if one not in first.values()]
    shown = [*first.values(), *others][:MOST_TEMPTATIONS]
    return [one for one in temptations if one in shown]


def _mended(talks: Talks, answer: Roadmap) -> list[Block]:
    if not answer.steps or not answer.valued or answer.self_enforcing:
        return []
    blocks: list[Block] = []
    if answer.remedies:
        items = tuple(line(mending.remedy(talks, one)) for one in best_remedies(answer.remedies))
        blocks = [Paragraph(line(mending.TRIED)), Bullets(items, numbered=True)]
        if answer.remedies[0].steps != answer.steps:
            blocks.append(Paragraph(line(mending.order(talks, answer.remedies[0]))))
    said = mending.no_remedy(answer)
    return [*blocks, *([Paragraph(line(said))] if said else [])]


def best_remedies(remedies: tuple[Remedy, ...]) -> list[Remedy]:
    """The cheapest of each kind, then the cheapest of the rest, in their order."""
    first = {remedy.kind: remedy for remedy in reversed(remedies)}.values()
    others = [one for one in remedies if one not in first][: max(0, MOST_REMEDIES - len(first))]
    return [one for one in remedies if one in first or one in others]


def _dates(talks: Talks, answer: Roadmap) -> list[Block]:
    found = answer.calendar
    if found is None:
        return []
    said = [*mending.missed(talks, found), mending.untimed(talks, found)]
    if not found.steps:
        return [Paragraph(line(mending.NO_DAY))]
    rows = tuple(
        (line(str(number)), line(date(begins)), line(date(done)))
        for number, (begins, done) in enumerate(found.steps, start=1)
    )
    table = Table(mending.DATES_CAPTION, mending.DATES_HEADER, rows, (10, 45, 45))
    return [table, Bullets(tuple(line(text) for text in said if text))] if any(said) else [table]


def _risks(talks: Talks, answer: Roadmap) -> list[Block]:
    if not answer.steps or not answer.valued:
        return []
    exposed, cheated, floor = dict(answer.exposure), dict(answer.if_cheated), dict(answer.floor)
    costs = dict(answer.breaking_off)
    rows: list[tuple[Line, ...]] = [
        (
            line(party_labels(talks, [party])),
            line(told.figure(max(exposed[party][:-1], default=0.0))),
            line(told.figure(cheated[party])),
            line(told.needed(needed)),
            line(told.figure(costs[party])),
            line(told.figure(floor[party])),
        )
        for party, needed in answer.needed_deterrence
    ]
    table = Table(told.RISKS_CAPTION, told.RISKS_HEADER, tuple(rows), (25, 15, 15, 15, 15, 15))
    return [table, Paragraph(line(told.RISKS_NOTE))]


def _rests(talks: Talks, answer: Roadmap) -> list[Block]:
    if not answer.relies_on:
        return []
    withheld = [text for one in answer.relies_on if (text := told.relied(talks, one))]
    items = tuple(map(line, [*withheld, *told.undone(talks, answer.relies_on)]))
    return [Paragraph(line(told.IF_THEY_MEAN_IT)), Bullets(items)]


def _sure(talks: Talks, answer: Roadmap) -> list[Block]:
    if not answer.steps:
        return []
    items = [told.proved(answer, drafted=is_draft(talks), as_if=bool(talks.supposed))]
    if answer.surety is not None:
        items += [
            mending.share(answer.surety),
            mending.breaks(talks, answer.surety),
            mending.matters(talks, answer.surety),
        ]
    if answer.valued:
        items += [told.unvalued(talks, answer), told.ONE_BY_ONE, told.JUDGEMENT]
    items.append(told.ADVICE)
    return [Bullets(tuple(line(item) for item in items if item))]
