"""Reading one report: from its bytes to who said what, each at its place in the text."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pourparler.reading.acts.answers import directed
from pourparler.reading.acts.conditions import Condition
from pourparler.reading.acts.noted import LeftOut
from pourparler.reading.acts.seconded import By, Seconded
from pourparler.reading.acts.statements import Reading, read_sentence
from pourparler.reading.acts.subjects import Context, sides
from pourparler.reading.page.dates import resolved_dates
from pourparler.reading.page.inputs import Hints, Kind, take
from pourparler.reading.page.inputs.original import Original, smooth, without_controls
from pourparler.reading.page.layout import Layout, Paragraph, lay_out
from pourparler.reading.page.running import told_in_order
from pourparler.reading.page.sentences import Sentence, cut
from pourparler.reading.positions.distil import label
from pourparler.reading.positions.states import states_in
from pourparler.reading.report import Report, Terms, sha256
from pourparler.reading.second.missed import Missed
from pourparler.reading.second.told import Told
from pourparler.reading.second.weights import Weights, weights
from pourparler.reading.typed.notes.found import Notes, notes_in
from pourparler.reading.typed.notes.placing import laid_out, unread_in, with_names, with_notes
from pourparler.reading.who import register
from pourparler.reading.who.kinds import is_no_name
from pourparler.reading.who.names import Known, muster
from pourparler.reading.who.roster import Roster
from pourparler.reading.who.speaking import says_we, turns
from pourparler.record.dates import PartialDate
from pourparler.record.statements import Act

if TYPE_CHECKING:
    from pourparler.reading.english.cue_files import UserCues
    from pourparler.reading.second.beside import Beside
    from pourparler.reading.second.look import Look

__all__ = ["Condition", "Reading", "Report", "read_report", "report_json"]


MOST_STATEMENTS = 2_000
"""Statements read from one report; a long report has some forty, so what has more is no report."""


MOST_CHARACTERS = 250_000
"""Characters of running text read from one report: some hundred and twenty pages."""


def read_report(file: str, data: bytes, *, known: Sequence[Known] = (), cues: "UserCues | None" = None) -> Report:
    """Read a report.

    Args:
        file: its name, for messages and for the source.
        data: its bytes.
        known: parties that a person named, each with other words for it.
        cues: of a person's own.

    Raises:
        ReportError: it cannot be read; see :func:`pourparler.reading.page.inputs.take`.
    """
    taken = take(file, data)
    text, original = smooth(taken.text, markdown=file.lower().endswith(".md"))
    notes = notes_in(text, known) if taken.kind is Kind.TEXT else None
    if notes is None:
        text, original = told_in_order(text, original)
    page = lay_out(text) if notes is None else laid_out(text, notes)
    whole = page.paragraphs
    page = replace(page, paragraphs=_beginning(whole))
    sentences = cut(text, page.paragraphs)
    terms = Terms(known=tuple(known))
    if cues is not None:
        terms = replace(terms, cues=cues.acts, condition_cues=cues.conditions)
    roster, statements, missed = _understood(text, page, sentences, terms, notes)
    date, date_words = _date(taken.hints, page)
    report = Report(
        file=file,
        title=_named(taken.hints.title or page.title),
        outlet=_named(taken.hints.outlet or page.outlet),
        byline=_named(taken.hints.byline or page.byline),
        date=date,
        date_words=date_words,
        text=text,
        original=original,
        kind=taken.kind,
        text_sha256=sha256(taken.text),
        sentences=sentences,
        parties=_parties(roster, statements),
        statements=statements,
        roster=roster,
        read_in_part=len(statements) >= MOST_STATEMENTS or page.paragraphs != whole,
        doubts=taken.doubts,
        missed=missed,
        terms=terms if notes is None else None,
    )
    report = _labelled(report)
    return report if notes is None else replace(report, unread=_unread(report, notes))


def read_again(report: Report, terms: Terms) -> Report:
    """A report as it reads with more known beforehand; what is known of its page stays.

    Args:
        report: as it was read, and no notes.
        terms: all that it is read with now.
    """
    page = lay_out(report.text)
    page = replace(page, paragraphs=_beginning(page.paragraphs))
    roster, statements, missed = _understood(report.text, page, report.sentences, terms, None)
    parties = _parties(roster, statements)
    again = replace(report, roster=roster, parties=parties, statements=statements, missed=missed, terms=terms)
    return _labelled(again)


def _understood(
    text: str, page: Layout, sentences: tuple[Sentence, ...], terms: Terms, notes: Notes | None
) -> tuple[Roster, tuple[Reading, ...], tuple[Missed, ...]]:
    """Everybody a text speaks of, what they do by saying it, and what of it may be missed."""
    found = weights()
    seen = _seen(text, found) if found is not None and notes is None else None
    known = (*terms.known, *(notes.known if notes else ()))
    roster = _mustered(text, page, replace(terms, known=known), seen)
    if notes is not None:
        with_names(roster, text, notes)
    context = Context(roster=roster, sides=sides(roster, text))
    context.cues, context.condition_cues = terms.cues, terms.condition_cues
    statements = _read(text, page.paragraphs, sentences, context, [name for name, _ in terms.known])
    if notes is not None:
        return roster, with_notes(statements, text, sentences, notes), ()
    second = None if seen is None else _second(text, Told(sentences, roster, statements), seen)
    return (roster, statements, ()) if second is None else (roster, second.statements, second.missed)


def _labelled(report: Report) -> Report:
    """With what each statement is about, and the day on which it was made where that is told."""
    return replace(report, statements=tuple(_dated(reading, report) for reading in label(report)))


def _unread(report: Report, notes: Notes) -> tuple[LeftOut, ...]:
    """The lines of notes that say nothing, or nothing that holds together."""
    said = {one.sentence for one in report.statements if one.noted is None or one.measure is not None}
    told = {one.whole for one in states_in(report)}
    said |= {number for number, one in enumerate(report.sentences) if (one.start, one.end) in told}
    return unread_in(notes, report.sentences, said)


def _named(words: str | None) -> str | None:
    return None if words is None else without_controls(words)


def _seen(text: str, found: Weights) -> "Look":
    """The text as a second reader sees it, where one is there."""
    from pourparler.reading.second.look import look

    return look(found, text)


def _mustered(text: str, page: Layout, terms: Terms, seen: "Look | None") -> Roster:
    """Everybody a report speaks of, also those whom only a second reader knows for a party."""
    roster = muster(text, page, terms.known, dict(terms.people))
    if seen is None:
        return roster
    from pourparler.reading.second.names import names_heard

    heard = names_heard(seen.heard, text, roster)
    return muster(text, page, (*terms.known, *heard), dict(terms.people)) if heard else roster


def _second(text: str, told: Told, seen: "Look") -> "Beside":
    """What a second reader makes of what the rules tell, and what it reads beside."""
    from pourparler.reading.second.beside import beside
    from pourparler.reading.second.spoken import spoken

    return beside(text, told, spoken(text, told, seen), seen.found)


def _date(hints: Hints, page: Layout) -> tuple[PartialDate | None, str | None]:
    """When the report was written: as its wrapping says of the report itself, else as printed, else as it was sent."""
    if page.date is None or hints.is_own_date:
        return hints.date, hints.date_words
    return page.date.date, page.date.words


def _dated(reading: Reading, report: Report) -> Reading:
    """With the day on which it was done, where its words or the sentence around them name one not to come."""
    if report.date is None or report.date.day is None:
        return reading
    day = report.date.first_day()
    sentence = report.sentences[reading.sentence]
    for start, end in (reading.span, (sentence.start, sentence.end)):
        past = (one for one in resolved_dates(report.text[start:end], day) if one.date.first_day() <= day)
        found = next(past, None)
        if found is not None:
            return replace(reading, date=found.date, date_rule=f"“{found.words.strip()}”: {found.rule}")
    return reading


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


def _read(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    context: Context,
    known: Sequence[str],
) -> tuple[Reading, ...]:
    whose = turns([(p.start, p.label, says_we(text[p.start : p.end])) for p in paragraphs], context.roster, text)
    readings: list[Reading] = []
    # What is left unread is told of: see NoticeKind.TOO_MANY.
    for number, sentence in enumerate(sentences):
        if len(readings) >= MOST_STATEMENTS:
            break
        context.turn = whose[sentence.paragraph]
        readings += read_sentence(text, sentence, number, context)
    readings.sort(key=lambda reading: (reading.sentence, reading.span))
    readings = directed(_of_those_who_take_part(readings, context.roster), context.sides)
    speakers = {reading.speaker for reading in readings} | set(known)
    return tuple(
        reading if _may_be_spoken_to(reading.addressee, speakers) else replace(reading, addressee=None)
        for reading in readings
    )


def _of_those_who_take_part(readings: list[Reading], roster: Roster) -> list[Reading]:
    """Without what is merely said by those who do nothing else, as traders who tell of prices, or a passenger."""
    acting = {reading.speaker for reading in readings if reading.act is not Act.ASSESS}
    return [r for r in readings if r.speaker in acting or not (is_no_name(r.speaker) or r.speaker in roster.people)]


def _may_be_spoken_to(name: str | None, speakers: set[str]) -> bool:
    """Whether somebody is more than a thing talked about: he speaks too, or is a state or a movement."""
    row = register.entry(name) if name else None
    return name in speakers or (row is not None and row.kind != "body")


def _parties(roster: Roster, statements: tuple[Reading, ...]) -> tuple[str, ...]:
    taking_part = {name for s in statements for name in (s.speaker, s.addressee, s.reported_by) if name}
    taking_part |= set(roster.roles) | set(roster.gathered)
    # The country of the dateline may speak without being named.
    in_order = dict.fromkeys([*(m.party for m in roster.mentions if m.party), *sorted(taking_part)])
    return tuple(name for name in in_order if name in taking_part)


def report_json(report: Report) -> dict[str, Any]:
    """A report as the command ``read --json`` prints it.

    Offsets are those of the original: of the file as decoded, or of ``text``, which is there for everything that
    is not plain text.
    """
    return {
        "file": report.file,
        "title": report.title,
        "outlet": report.outlet,
        "date": str(report.date) if report.date else None,
        "byline": report.byline,
        "text_sha256": report.text_sha256,
        "parties": list(report.parties),
        **({} if report.kind is Kind.TEXT else {"text": report.original.text}),
        "statements": [_reading_json(reading, report.original) for reading in report.statements],
        **({"possibly_missed": [_missed_json(one, report.original) for one in report.missed]} if weights() else {}),
    }


def _reading_json(reading: Reading, original: Original) -> dict[str, Any]:
    return {
        "speaker": reading.speaker,
        "speaker_name": reading.speaker_name,
        "addressee": reading.addressee,
        "act": reading.act.value,
        "measure": reading.measure,
        "conditions": [{"kind": c.kind.value, "span": list(original.place(c.span))} for c in reading.conditions],
        "span": list(original.place(reading.span)),
        "quote": original.words(reading.span),
        "has_quotation": reading.has_quotation,
        "attribution": reading.attribution.value,
        "date": str(reading.date) if reading.date else None,
        "date_rule": reading.date_rule,
        "reported_by": reading.reported_by,
        **(_seconded_json(reading.seconded) if reading.seconded else {}),
    }


def _seconded_json(seconded: Seconded) -> dict[str, Any]:
    sure = None if seconded.probability is None else round(seconded.probability, 3)
    return {"by": seconded.by.value, "sure": seconded.sure, "model_probability": sure}


def _missed_json(missed: Missed, original: Original) -> dict[str, Any]:
    return {
        "by": By.MODEL.value,
        "sure": False,
        "speaker": missed.speaker,
        "act": missed.act.value,
        "span": list(original.place(missed.span)),
        "quote": original.words(missed.span),
        "model_probability": round(missed.probability, 3),
    }
