"""What pages show as tables for a spreadsheet: columns and rows, each row with the passage that it rests on."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.history.answer import History
from pourparler.analysis.roadmap.given import GivenOrder
from pourparler.analysis.stability.answer import Stability
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.sureness.answer import Sureness
from pourparler.brief import asked
from pourparler.brief.document import (
    Document,
    Figure,
    Heading,
    Line,
    Notes,
    Reference,
    Section,
    Table,
    line,
    lines_of,
)
from pourparler.brief.tracing import text_of
from pourparler.brief.wording import stability as told
from pourparler.brief.wording import suppositions, sureness
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import listed, party_labels
from pourparler.brief.wording.unlocks import descent
from pourparler.desk.asking import Asked
from pourparler.desk.beside import Beside
from pourparler.desk.report_list import ReportRow
from pourparler.record.talks import Talks

Sheet: TypeAlias = tuple[tuple[str, ...], list[tuple[object, ...]]]
"""The heads of the columns, and the rows."""


def why(talks: Talks, deadlock: Deadlock) -> Sheet:
    """Conflicts and ways out: a row for each position of a conflict, and for each that a way out softens."""
    columns = ("what", "which", "party", "position", "in words", "price", "where", "passage")
    rows: list[tuple[object, ...]] = []
    for number, conflict in enumerate(deadlock.conflicts, start=1):
        for id_ in conflict.positions:
            said = claim(talks, talks.position_by_id[id_])
            rows.append(("conflict", number, *_held(talks, id_), said, None, *_passage(talks, id_)))
    for unlock in deadlock.unlocks:
        for one in unlock.descents:
            told = (*_held(talks, one.position), descent(talks, one), one.price, *_passage(talks, one.position))
            rows.append(("way out", unlock.number, *told))
    return columns, rows


def _held(talks: Talks, id_: str) -> tuple[str, str]:
    return party_labels(talks, talks.position_by_id[id_].party), id_


def _passage(talks: Talks, id_: str) -> tuple[str, str]:
    """Where a position was said, and its words: of several passages the first that shows them."""
    found = asked.passages(talks, talks.position_by_id[id_].grounds)
    return (found[0].where, found[0].quote) if found else ("", "")


def order(talks: Talks, best: GivenOrder, given: GivenOrder) -> Sheet:
    """The best order and a given one: a row for each party at each step, 0 before the first."""
    columns = ("order", "step", "what is done", "party", "exposed after it", "gains by stopping there", "lacks")
    rows: list[tuple[object, ...]] = []
    for name, one in (("best", best), ("this", given)):
        steps = ((), *(one.roadmap.steps or ()))
        exposed, lacks = dict(one.roadmap.exposure), dict(one.lacks)
        for number, step in enumerate(steps):
            done = "; ".join(label(talks, measure) for measure in step)
            for party, gain in one.gain:
                figures = (exposed[party][number], gain[number], lacks[party][number])
                rows.append((name, number, done, party_labels(talks, [party]), *figures))
    return columns, rows


def history(talks: Talks, answer: History) -> Sheet:
    """How far apart the parties were: a row for each date, with a column for each two parties."""
    pairs = [" – ".join(party_labels(talks, [party]) for party in pair.parties) for pair in answer.pairs]
    columns = ("date", "distance", "verdict", "reasons", "conflicts", "in force", "what moved it", *pairs)
    moved = {change.to: change for change in answer.changes}
    rows: list[tuple[object, ...]] = []
    for place, one in enumerate(answer.dates):
        ids = (
            [] if one.date not in moved else [i for m in moved[one.date].movements if m.moved for i in (m.went, m.came)]
        )
        told = ", ".join(id_ for id_ in ids if id_ is not None)
        apart = (pair.dates[place].distance for pair in answer.pairs)
        said = (one.verdict.value, ", ".join(reason.value for reason in one.reasons), one.conflicts, one.in_force)
        rows.append((str(one.date), one.distance, *said, told, *apart))
    return columns, rows


def stability(talks: Talks, answer: Stability) -> Sheet:
    """The outcomes that last: a row for each, with the concepts by which it is stable for everybody."""
    names = [one.value for one in Concept]
    found = {name: {*(getattr(answer.equilibria, name) or ())} for name in names}
    outcomes = sorted(set().union(*found.values()), key=lambda one: (len(one), one))
    done = {measure: told.outcome(talks, (measure,)) for measure in answer.measures}
    rows: list[tuple[object, ...]] = []
    for one in outcomes:
        words = listed([done[measure] for measure in one]) or told.outcome(talks, ())
        rows.append((", ".join(one), words, *("yes" if one in found[name] else "" for name in names)))
    return ("in force", "in words", *names), rows


def sure(talks: Talks, answer: Sureness) -> Sheet:
    """What was drawn: a row for each judgement, with its total effect on each answer and the error of that."""
    turns = {one.of: {each.judgement: each for each in one.by} for one in answer.turning}
    heads = tuple(f"{of.value}: {what}" for of in turns for what in ("total effect", "standard error"))
    rows: list[tuple[object, ...]] = []
    for place, one in enumerate(answer.judgements):
        found = [by.get(place) for by in turns.values()]
        effects = [f for each in found for f in ((None, None) if each is None else (each.total_effect, each.se))]
        told = (one.about.value, sureness.name(talks, one), sureness.drawn_from(talks, one), sureness.figures_of(one))
        rows.append((*told, *effects))
    return ("about", "in words", "drawn from", "whose figures", *heads), rows


def questions(talks: Talks | None, asked_: Iterable[Asked]) -> Sheet:
    """What would settle the verdict: a row for each passage of each question."""
    columns = ("question", "settles", "in words", "where", "passage")
    return columns, [] if talks is None else list(_questions(talks, asked_))


def _questions(talks: Talks, asked_: Iterable[Asked]) -> Iterator[tuple[object, ...]]:
    for one in asked.shown(talks, asked_):
        begins = (one.id, "yes" if one.settles else "no", one.words)
        yield from ((*begins, passage.where, passage.quote) for passage in one.passages)
        if not one.passages:
            yield (*begins, "", "")


def reports(rows: Iterable[ReportRow]) -> Sheet:
    """What was read: a row for each report."""
    columns = ("file", "headline", "outlet", "date", "talks found", "statements", "positions")
    return columns, [
        (row.file, row.title, row.outlet, row.date, "yes" if row.read else "no", row.statements, row.positions)
        for row in rows
    ]


def what_if(beside: Beside) -> Sheet:
    """The talks as they are beside the talks as if: a row for each aspect."""
    columns = ("what", "as they are", "as if", "the same")
    cells = ((suppositions.ASPECTS[aspect], *suppositions.cells(beside, aspect)) for aspect in beside.aspects)
    return columns, [(name, before, after, "yes" if before == after else "no") for name, before, after in cells]


def document(paper: Document) -> Sheet:
    """A briefing, or a form, as a table: a row for each thing that it says, with the sources that this rests on.

    A cell of a table is a row of its own, ``part`` being what names its row there, and ``what`` its column.
    """
    columns = ("section", "part", "what", "in words", "sources")
    notes = {number: text_of(words) for section in paper.parts for number, words in _notes(section)}
    rows: list[tuple[object, ...]] = []
    for section in paper.parts:
        for part, what, words in _said(section):
            cited = (piece.number for piece in words if isinstance(piece, Reference))
            sources = "; ".join(notes.get(number, "") for number in dict.fromkeys(cited))
            rows.append((section.heading, part, what, text_of(words), sources))
    return columns, rows


def _notes(section: Section) -> Iterator[tuple[int, Line]]:
    for block in section.blocks:
        if isinstance(block, Notes):
            yield from block.items


def _said(section: Section) -> Iterator[tuple[str, str, Line]]:
    """What a section says: under which heading or in which row of a table, in which column, and the words."""
    heading = ""
    for block in section.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            for row in block.rows:
                cells = zip(block.header[1:], row[1:], strict=False)
                yield from ((text_of(row[0]), what, words) for what, words in cells)
        elif isinstance(block, Figure):
            yield from ((block.title, one.what, line(one.says, one.rests_on)) for one in block.parts)
        elif not isinstance(block, Notes):
            yield from ((heading, "", words) for words in lines_of(block))
