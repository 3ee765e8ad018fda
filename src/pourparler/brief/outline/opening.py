"""The first screen, and who wants what before what."""

from pourparler.analysis.deadlock.answer import Conflict, ConflictKind, Deadlock
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.document import Block, Bullets, Line, Paragraph, Section, Strong, Table, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import conflicts as told
from pourparler.brief.wording import headings, remarks, unlocks
from pourparler.brief.wording import verdict as verdicts
from pourparler.brief.wording.conditions import cells, claim
from pourparler.brief.wording.measures import quoted
from pourparler.brief.wording.names import capital, going_on, party_labels, sentence
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


def in_short(
    talks: Talks,
    deadlock: Deadlock,
    passages: Passages,
    notices: tuple[str, ...],
    verdict: Verdict,
    *,
    read_only: bool = False,
) -> Section:
    """The answer in at most five sentences, after what must be known before believing it."""
    blocks: list[Block] = [Paragraph(line(notice), "notice") for notice in notices]
    if deadlock.stuck:
        paragraphs = [[line(told.stuck_in(deadlock)), *verdicts.reported(verdict, passages.of)]]
        main = main_conflict(deadlock)
        rest = [conflict for conflict in in_order(deadlock) if conflict is not main]
        if main is not None:
            paragraphs[0].append(told.short(talks, main, passages.of_position))
        paragraphs.append([told.others(talks, rest, passages.of_position)])
        paragraphs.append([line(unlocks.cheapest(talks, deadlock)), line(remarks.hinge_short(talks, deadlock))])
    else:
        paragraphs = [verdicts.opening(talks, verdict, passages.of, read_only=read_only)]
    if verdict.ruling is Ruling.NOT_STUCK and deadlock.roadmap is not None:
        paragraphs[0] += [line(unlocks.order(talks, deadlock.roadmap)), line(remarks.NOT_EXAMINED)]
    told_lines = [_joined([one for one in sentences if one]) for sentences in paragraphs]
    blocks += [Paragraph(text, "lead") for text in told_lines if text]
    return Section("in-short", headings.IN_SHORT, tuple(blocks))


def _joined(sentences: list[Line]) -> Line:
    pieces: list[Line] = []
    for index, one in enumerate(sentences):
        pieces.append(line(" " if index else "", one))
    return line(*pieces)


def main_conflict(deadlock: Deadlock) -> Conflict | None:
    """The first circle of "you first", else the first conflict of any kind."""
    circles = [conflict for conflict in deadlock.conflicts if conflict.kind is ConflictKind.ORDER]
    return next(iter([*circles, *deadlock.conflicts]), None)


def in_order(deadlock: Deadlock) -> tuple[Conflict, ...]:
    """The conflicts as they are told: the main one first, the others as found."""
    main = main_conflict(deadlock)
    return tuple(sorted(deadlock.conflicts, key=lambda conflict: conflict is not main))


def parties(talks: Talks, passages: Passages) -> Section:
    """Each party with what it demands."""
    items: list[Line] = []
    for party in talks.parties:
        own = [p for p in talks.positions_in_force if party.id in p.party]
        said: list[Line] = []
        for index, position in enumerate(own):
            text = going_on(talks, [party.id], claim(talks, position, [party.id]))
            refs = passages.of_position(position.id)
            said.append(line(" " if index else "", capital(text), _draft(position), " " if refs else "", refs, "."))
        name = Strong(f"{remarks.party_role(talks, party.id)}.")
        items.append(line(name, " ", *(said or [line(remarks.NO_POSITION)])))
    return Section("parties", headings.PARTIES, (Bullets(tuple(items)),) if items else ())


def _draft(position: Position) -> str:
    return headings.DRAFT_MARK if position.is_draft else ""


def who_wants_what(talks: Talks, passages: Passages) -> Section:
    """The table of who wants what before what."""
    rows = tuple(_row(talks, p, passages) for p in talks.positions_in_force)
    table = Table(headings.WANTS_CAPTION, headings.WANTS_HEADER, rows, (13, 20, 19, 11, 37))
    return Section("wants", headings.WANTS, (table,) if rows else ())


def _row(talks: Talks, position: Position, passages: Passages) -> tuple[Line, ...]:
    want, tied = cells(talks, position.says)
    mark = headings.DRAFT_CELL if position.is_draft else ""
    return (
        line(party_labels(talks, position.party)),
        line(want),
        line(tied),
        line(f"{position.firmness.value}{mark}"),
        _said(talks, position, passages),
    )


def _said(talks: Talks, position: Position, passages: Passages) -> Line:
    """Where it was said, in what words; the analyst's note where there are none."""
    if not position.grounds:
        return line(headings.JUDGEMENT)
    pieces: list[Line] = []
    for index, ground in enumerate(position.grounds):
        where = remarks.where(talks.source_by_id.get(ground.source), ground)
        words = f": {quoted(ground.quote)}" if ground.quote else ""
        pieces.append(line("; " if index else "", where, words, " ", passages.of([ground])))
    note = "" if position.is_draft or not position.note else f". {sentence(headings.note(position.note))}"
    return line(*pieces, note)
