"""Notes in their place among what is read of a report: paragraphs, names, statements, lines that say nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pourparler.reading.acts.noted import Left, LeftOut, Noted
from pourparler.reading.acts.statements import Reading
from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.layout import Layout, Paragraph
from pourparler.reading.page.sentences import Sentence
from pourparler.reading.typed.notes.found import NoteLine, Notes
from pourparler.reading.who.roster import Mention, Roster
from pourparler.record.statements import Act, Attribution

CUE = "note"
"""The cue of a statement that a line of notes makes."""
_ACTS = {"require": Act.DEMAND, "never": Act.REFUSE}


def laid_out(text: str, notes: Notes) -> Layout:
    """Notes as a page: the heading's first line its title, and each thing noted a paragraph of its own."""
    told = [(start, text[start:end]) for start, end in notes.heading]
    dates = [
        replace(one, start=one.start + start, end=one.end + start)
        for start, words in told
        for one in printed_dates(words)
    ]
    days = {one.words.strip() for one in dates}
    above = [(start, words) for start, words in told if words.strip(" .") not in days]
    title = above.pop(0)[1] if above and not re.search(r"[.!?]$", above[0][1]) else None
    paragraphs = [Paragraph(start, start + len(words)) for start, words in above]
    below = [Paragraph(line.said, line.end, label=line.speaker) for line in notes.lines]
    return Layout(title, None, None, dates[0] if dates else None, (*paragraphs, *below))


def with_names(roster: Roster, text: str, notes: Notes) -> None:
    """Put the parties of notes among those of a report."""
    begun = (_mention(line, text, notes) for line in notes.lines if line.speaker)
    given = [mention for mention in begun if mention is not None]
    taken = {at for mention in given for at in range(mention.start, mention.end)}
    others = [one for one in roster.mentions if taken.isdisjoint(range(one.start, one.end))]
    roster.mentions = sorted([*others, *given], key=lambda one: one.start)
    roster.roles |= dict.fromkeys(notes.helpers, "mediator")


def _mention(line: NoteLine, text: str, notes: Notes) -> Mention | None:
    """The name at the head of a line, as a mention of its party."""
    words = text[line.start : line.end]
    called = [who for who, name in notes.names.items() if name == line.speaker and words.startswith(who)]
    length = max(map(len, called), default=0)
    return Mention(line.start, line.start + length, line.speaker) if length else None


def with_notes(
    statements: Sequence[Reading], text: str, sentences: Sequence[Sentence], notes: Notes
) -> tuple[Reading, ...]:
    """The statements of a report with those that its lines of notes make in place of what was read there otherwise."""
    made: list[Reading] = []
    for line in notes.lines:
        if line.noted is not None:
            number = next((n for n, one in enumerate(sentences) if one.start <= line.said < one.end), None)
            if number is not None:
                made += (_statement(text, line, line.noted, holder, number) for holder in line.holders)
    spoken = {one.sentence for one in made}
    kept = (one for one in statements if one.sentence not in spoken)
    return tuple(sorted([*kept, *made], key=lambda one: (one.sentence, one.span)))


def _statement(text: str, line: NoteLine, noted: Noted, holder: str, number: int) -> Reading:
    return Reading(
        speaker=holder,
        speaker_name=None,
        addressee=None,
        act=_ACTS.get(noted.says[0].word, Act.PRECONDITION),
        conditions=(),
        span=(line.start, line.end),
        quote=text[line.start : line.end],
        has_quotation=False,
        attribution=Attribution.REPORTER,
        reported_by=None,
        cue=CUE,
        content=(line.said, line.end),
        sentence=number,
        joint=line.holders if len(line.holders) > 1 else (),
        noted=noted,
    )


def unread_in(notes: Notes, sentences: Sequence[Sentence], said: set[int]) -> tuple[LeftOut, ...]:
    """The lines that say nothing of what anybody wants, nor of how the talks stand.

    Args:
        notes: the notes.
        sentences: of the report that they are.
        said: numbers of the sentences that say something.
    """
    spoken = [(sentences[number].start, sentences[number].end) for number in said]
    return tuple(
        LeftOut((line.start, line.end), line.said, line.left or Left.UNCLEAR, line.speaker)
        for line in notes.lines
        if not any(start < line.end and line.said < end for start, end in spoken)
    )
