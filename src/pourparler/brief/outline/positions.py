"""Who takes part and demands what, and who wants what before what."""

from pourparler.analysis.taking_part import is_told_of
from pourparler.brief.document import Bullets, Line, Section, Strong, Table, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import headings, remarks
from pourparler.brief.wording.conditions import cells, claim
from pourparler.brief.wording.measures import quoted
from pourparler.brief.wording.names import capital, going_on, party_labels, sentence
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


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
        if not own and not is_told_of(talks, party):
            continue
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
