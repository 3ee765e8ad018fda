"""How far apart the parties were over time: the answer to a question of its own, and a part of a briefing."""

from collections.abc import Iterator
from itertools import pairwise

from pourparler.analysis.finding import Finding
from pourparler.analysis.history.answer import Change, History, Standing
from pourparler.brief.document import Block, Bullets, Document, Heading, Line, Paragraph, Section, Table, cited, line
from pourparler.brief.figures import distance as figure
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import headings, remarks
from pourparler.brief.wording import history as told
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.measures import quoted
from pourparler.brief.wording.names import capital, date, party_labels
from pourparler.brief.wording.verdict import nothing_yet
from pourparler.record.dates import PartialDate
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

MOST_SAID = 12
"""Statements between two dates that are told, the latest first."""


def compose(talks: Talks, finding: Finding[History]) -> Document:
    """The whole answer; where two dates were asked about, what lies between them alone."""
    passages = Passages(talks)
    asked = finding.answer.compared is not None
    sections = [compared(talks, finding.answer, passages) if asked else in_brief(talks, finding, passages)]
    notes = passages.notes(uncited=False)
    sections += [Section("sources", headings.SOURCES, (notes,))] if notes.items else []
    return Document(
        title=talks.title, question=talks.question, standing=line(remarks.standing(talks)), sections=tuple(sections)
    )


def page(talks: Talks, finding: Finding[History], on: PartialDate, link: figure.Link) -> Document:
    """All that is to be seen of one date, with the picture of all dates before it.

    Args:
        talks: the record, not cut off at the date.
        finding: how far apart the parties were.
        on: the date that is looked at.
        link: the address of a date.
    """
    stood, answer, passages = talks.as_it_stood(on), finding.answer, Passages(talks)
    asked = [compared(talks, answer, passages)] if answer.compared is not None else []
    then = on_date(stood, answer, on, passages)
    below = Section("moved", told.MOVED, (*moved(talks, answer, passages), *pairs(talks, answer)))
    picture = figure.draw(talks, answer, passages.known, link=link, on=on)
    lead = Section("history", told.HISTORY, (*_lead(talks, finding), *([picture] if picture is not None else [])))
    notes = passages.notes(uncited=False)
    sources = [Section("sources", headings.SOURCES, (notes,))] if notes.items else []
    sections = (*asked, lead, then, below, *sources)
    return Document(title=told.OVER_TIME, question=None, standing=(), sections=sections)


def on_date(stood: Talks, answer: History, on: PartialDate, passages: Passages) -> Section:
    """How the talks stood on a date: the distance between all and between each two, and every position in force."""
    standing = answer.on(on)
    heading = told.on_date(on)
    if standing is None:
        begins = stood.begins_later or answer.begins
        words = nothing_yet(on, begins) if begins is not None else told.NO_DATES
        return Section("on-date", heading, (Paragraph(line(words), "notice"),))
    blocks: list[Block] = [Paragraph(line(" ".join(told.stood(standing))))]
    change = next((change for change in answer.changes if change.to == standing.date), None)
    items = () if change is None else tuple(told.movements(stood, change, passages.leading))
    blocks += [Paragraph(line(told.moved_then(standing))), Bullets(items)] if items else []
    apart = told.pairs_on(stood, answer, standing.date)
    blocks += [Paragraph(line(told.BETWEEN)), Bullets(tuple(line(one) for one in apart))] if apart else []
    held = [stood.position_by_id[id_] for id_ in standing.positions]
    claims = (cited(capital(claim(stood, p)), passages.leading(p.id)) for p in held)
    blocks += (
        [Paragraph(line(told.in_force(len(held)))), Bullets(tuple(line(one, ".") for one in claims))] if held else []
    )
    return Section("on-date", heading, tuple(blocks))


def in_brief(talks: Talks, finding: Finding[History], passages: Passages) -> Section:
    """The part of a briefing: where it stands, the picture with its table, and the distance between each two."""
    answer = finding.answer
    if not answer.dates:
        return Section("history", told.HISTORY, tuple(_without_dates(talks)))
    below = [
        Heading(told.MOVED),
        *moved(talks, answer, passages),
        *pairs(talks, answer),
    ]  # gives passages their numbers
    picture = figure.draw(talks, answer, passages.known)
    blocks = (*_lead(talks, finding), *([picture] if picture is not None else []), *below)
    return Section("history", told.HISTORY, blocks)


def _lead(talks: Talks, finding: Finding[History]) -> Iterator[Block]:
    """What to know before reading on, and where it stands."""
    if not finding.exhaustive:
        yield Paragraph(line(told.CUT_SHORT), "notice")
    if goal := told.goal(talks, finding.answer):
        yield Paragraph(line(goal), "notice")
    yield Paragraph(line(" ".join(told.in_short(talks, finding.answer))), "lead")


def _without_dates(talks: Talks) -> Iterator[Block]:
    if talks.as_of is not None and talks.begins_later is not None:
        yield Paragraph(line(nothing_yet(talks.as_of, talks.begins_later)), "notice")
    else:
        yield Paragraph(line(told.NO_DATES), "notice")


# -- what moved it ---------------------------------------------------------------------------------------------------


def moved(talks: Talks, answer: History, passages: Passages) -> list[Block]:
    """Each date on which the distance or the verdict became another, with what did it."""
    changes = {change.to: change for change in answer.changes}
    shown = [(before, one) for before, one in pairwise((None, *answer.dates)) if one and _differs(before, one)]
    rows = tuple(_row(talks, before, one, changes.get(one.date), passages) for before, one in shown)
    rest = told.unmoved(len(answer.dates) - len(shown))
    table = Table(told.MOVED_CAPTION, told.MOVED_HEADER, rows, (16, 11, 13, 60))
    return [table, *([Paragraph(line(rest))] if rest else [])]


def _differs(before: Standing | None, one: Standing) -> bool:
    return before is None or (before.distance, before.verdict) != (one.distance, one.verdict)


def _row(
    talks: Talks, before: Standing | None, one: Standing, change: Change | None, passages: Passages
) -> tuple[Line, ...]:
    what = _joined(list(told.movements(talks, change, passages.leading))) if change is not None else ()
    lead = (f"{told.JOINTLY} ",) if change is not None and change.jointly else ()
    return (
        line(date(one.date)),
        line(told.apart(one)),
        line(one.verdict.value),
        line(lead, what) or line(told.because(before, one)),
    )


def _joined(lines: list[Line]) -> Line:
    joined: Line = ()
    for one in lines:
        joined = line(joined, " " if joined else "", one)
    return joined


# -- pairs -----------------------------------------------------------------------------------------------------------


def pairs(talks: Talks, answer: History) -> list[Block]:
    """How far apart each two are now, and when they were furthest apart; nothing where no two ever met."""
    rows = []
    for pair in answer.pairs:
        known = [one for one in pair.dates if one.distance is not None]
        if known:
            most = max(known, key=lambda one: one.distance or 0.0)
            cells = (told.distance(pair.dates[-1].distance), told.distance(most.distance), date(most.date))
            rows.append((line(" – ".join(party_labels(talks, [p]) for p in pair.parties)), *(line(c) for c in cells)))
    table = Table(told.PAIRS_CAPTION, told.PAIRS_HEADER, tuple(rows), (46, 18, 14, 22))
    return [Heading(told.PAIRS), table] if rows else []


# -- between two dates -----------------------------------------------------------------------------------------------


def compared(talks: Talks, answer: History, passages: Passages) -> Section:
    """What changed between two dates, in words, with sources."""
    change = answer.compared
    assert change is not None  # noqa: S101 -- asked only where two dates were
    blocks: list[Block] = [Paragraph(line(" ".join(told.compared(talks, answer, change))), "lead")]
    items = tuple(told.movements(talks, change, passages.leading))
    blocks += [Paragraph(line(told.JOINTLY))] if change.jointly else []
    blocks.append(Bullets(items) if items else Paragraph(line(told.NOTHING_MOVED)))
    others = tuple(told.others(talks, change, passages.leading))
    blocks += [Paragraph(line(told.WITHOUT_MOVING)), Bullets(others)] if others else []
    said = tuple(_between(talks, change, passages))
    blocks += [Heading(told.SAID_SINCE), Bullets(said)] if said else []
    return Section("compared", told.COMPARED, tuple(blocks))


def _between(talks: Talks, change: Change, passages: Passages) -> Iterator[Line]:
    """Sessions and statements after the first date and up to the second, the latest first."""
    first, last = change.from_.last_day(), change.to.last_day()
    entries: list[Session | Statement] = [*talks.sessions, *talks.statements]
    inside = [one for one in entries if one.date is not None and first < one.date.first_day() <= last]
    inside.sort(key=lambda one: one.date.first_day() if one.date is not None else last, reverse=True)
    for one in inside[:MOST_SAID]:
        words = remarks.session(talks, one) if isinstance(one, Session) else _said(talks, one)
        yield cited(f"{date(one.date)}: {words}", passages.of(one.grounds))
    if len(inside) > MOST_SAID:
        yield line(told.more(len(inside) - MOST_SAID))


def _said(talks: Talks, one: Statement) -> str:
    """A statement, with its words where it is about no measure."""
    words = f": {quoted(one.text)}" if one.text and not one.about else ""
    return f"{capital(remarks.said(talks, one))}{words}"
