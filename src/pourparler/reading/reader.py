"""Reading one report: from its bytes to who said what, each at its place in the text."""

from dataclasses import replace
from typing import Any

from pourparler.reading import who
from pourparler.reading.attribution import Context, sides
from pourparler.reading.distil import label
from pourparler.reading.layout import Paragraph, lay_out
from pourparler.reading.names import muster
from pourparler.reading.report import Report, decode, sha256
from pourparler.reading.roster import Roster
from pourparler.reading.sentences import Sentence, cut
from pourparler.reading.statements import Condition, Reading, read_sentence

__all__ = ["Condition", "Reading", "Report", "read_report", "report_json"]


MOST_STATEMENTS = 2_000
"""Statements read from one report; a long report has some forty, so what has more is no report."""


MOST_CHARACTERS = 400_000
"""Characters of running text read from one report: some two hundred pages."""


def read_report(file: str, data: bytes) -> Report:
    """Read a report.

    Args:
        file: its name, for messages and for the source.
        data: its bytes.

    Raises:
        ReportError: it cannot be read; see :func:`pourparler.reading.report.decode`.
    """
    text = decode(file, data)
    page = lay_out(text)
    whole = page.paragraphs
    page = replace(page, paragraphs=_beginning(whole))
    sentences = cut(text, page.paragraphs)
    roster = muster(text, page)
    statements = _read(text, sentences, roster)
    report = Report(
        file=file,
        title=page.title,
        outlet=page.outlet,
        byline=page.byline,
        date=page.date.date if page.date else None,
        date_words=page.date.words if page.date else None,
        text=text,
        text_sha256=sha256(text),
        sentences=sentences,
        parties=_parties(roster, statements),
        statements=statements,
        roster=roster,
        read_in_part=len(statements) >= MOST_STATEMENTS or page.paragraphs != whole,
    )
    return replace(report, statements=label(report))


def _beginning(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """As many paragraphs as are read, the last one cut where it is too long."""
    kept: list[Paragraph] = []
    left = MOST_CHARACTERS
    for paragraph in paragraphs:
        if left <= 0:
            break
        kept.append(replace(paragraph, end=min(paragraph.end, paragraph.start + left)))
        left -= paragraph.end - paragraph.start
    return tuple(kept)


def _read(text: str, sentences: tuple[Sentence, ...], roster: Roster) -> tuple[Reading, ...]:
    context = Context(roster=roster, sides=sides(roster))
    readings: list[Reading] = []
    # What is left unread is told of: see NoticeKind.TOO_MANY.
    for number, sentence in enumerate(sentences):
        if len(readings) >= MOST_STATEMENTS:
            break
        readings += read_sentence(text, sentence, number, context)
    readings.sort(key=lambda reading: (reading.sentence, reading.span))
    speakers = {reading.speaker for reading in readings}
    return tuple(
        reading if _may_be_spoken_to(reading.addressee, speakers) else replace(reading, addressee=None)
        for reading in readings
    )


def _may_be_spoken_to(name: str | None, speakers: set[str]) -> bool:
    """Whether somebody is more than a thing talked about: he speaks too, or is a state or a movement."""
    row = who.entry(name) if name else None
    return name in speakers or (row is not None and row.kind != "body")


def _parties(roster: Roster, statements: tuple[Reading, ...]) -> tuple[str, ...]:
    taking_part = {name for s in statements for name in (s.speaker, s.addressee, s.reported_by) if name}
    taking_part |= set(roster.roles) | set(roster.gathered)
    # The country of the dateline may speak without being named.
    in_order = dict.fromkeys([*(m.party for m in roster.mentions if m.party), *sorted(taking_part)])
    return tuple(name for name in in_order if name in taking_part)


def report_json(report: Report) -> dict[str, Any]:
    """A report as the command ``read --json`` prints it."""
    return {
        "file": report.file,
        "title": report.title,
        "outlet": report.outlet,
        "date": str(report.date) if report.date else None,
        "byline": report.byline,
        "text_sha256": report.text_sha256,
        "parties": list(report.parties),
        "statements": [_reading_json(reading) for reading in report.statements],
    }


def _reading_json(reading: Reading) -> dict[str, Any]:
    return {
        "speaker": reading.speaker,
        "speaker_name": reading.speaker_name,
        "addressee": reading.addressee,
        "act": reading.act.value,
        "measure": reading.measure,
        "conditions": [{"kind": c.kind.value, "span": list(c.span)} for c in reading.conditions],
        "span": list(reading.span),
        "quote": reading.quote,
        "has_quotation": reading.has_quotation,
        "attribution": reading.attribution.value,
        "reported_by": reading.reported_by,
    }
