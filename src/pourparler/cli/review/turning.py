"""What is asked in a review beside its sentences, what turns on a sentence, and what it says and names so far."""

from collections.abc import Iterator

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.matters import asked
from pourparler.brief.wording.names import sentence
from pourparler.desk.halves import TextOf
from pourparler.desk.in_words import InWords, PutOff, in_order
from pourparler.desk.mattering import Weighed
from pourparler.reading.positions.drafting import Draft
from pourparler.reading.review.journal import Journal, Seen
from pourparler.reading.review.known import Known
from pourparler.reading.review.state import Entry, Review, ReviewItem, Verdict
from pourparler.record.talks import Talks

_TWO_READINGS = "All of these stand or fall by one key; e takes them one by one, and c says of one what is so."


def open_questions(
    talks: Talks, weighed: Weighed, put_off: PutOff, *, answered: int = 0
) -> list[Explanation | InWords]:
    """Where nobody can say whether the talks are stuck: what would explain it, and what is answered in words.

    Args:
        talks: the record.
        weighed: what turns on each of its readings.
        put_off: what is not to be asked now.
        answered: how many questions were answered so far.
    """
    if weighed.verdict.ruling is Ruling.STUCK:
        return []
    cannot_say = weighed.verdict.ruling is Ruling.CANNOT_SAY
    found = find_explanations(talks).answer.explanations if cannot_say else ()
    return in_order(talks, weighed.verdict, found, put_off=put_off, answered=answered)


def changed_reports(draft: Draft, journal: Journal) -> Iterator[str]:
    """Which reports have changed since they were reviewed, in words; the journal has them as they are from here on."""
    seen = {event.file: event.text_sha256 for event in journal.events if isinstance(event, Seen)}
    for report in draft.reports:
        if seen.get(report.file, report.text_sha256) != report.text_sha256:
            yield f"{report.file} has changed since it was reviewed: its sentences are shown again."
        if seen.get(report.file) != report.text_sha256:
            journal.add(Seen(report.file, report.text_sha256))


def consequences(talks: Talks, review: Review, weighed: Weighed | None, item: ReviewItem) -> list[str]:
    """What turns on a sentence, in words; and what else is read in it, as long as nobody has decided it.

    Args:
        talks: the draft.
        review: what was decided about it.
        weighed: what turns on each reading; None where that is not known.
        item: the sentence.
    """
    ids = {position.id for position in item.positions} | {statement.id for statement in item.statements}
    known = ids & {*talks.position_by_id, *(statement.id for statement in talks.statements)}
    turning = [matter for matter in (weighed.worth_asking if weighed else ()) if matter.entry in known]
    now = weighed.verdict.ruling if weighed else None
    told = [asked(talks, matter, now) for matter in turning]
    if item.key not in review.standing:
        others = known - {matter.entry for matter in turning}
        read = [position for position in item.positions if position.id in others]
        told += [sentence(f"read as: {claim(talks, position)}") for position in read]
    return [*told, _TWO_READINGS] if len(told) > 1 else told


def text_of(draft: Draft) -> TextOf:
    """What gives the text of a source of a draft."""
    texts = {
        source.id: report.original.text for source, report in zip(draft.talks.sources, draft.reports, strict=False)
    }
    return texts.get


def said_in(review: Review, item: ReviewItem) -> tuple[Entry, ...]:
    """What a sentence says so far: as it was edited, else as it is proposed."""
    now = review.standing.get(item.key)
    return now.entries if now is not None and now.verdict is Verdict.EDIT else item.entries


def named_in(talks: Talks, review: Review) -> Known:
    """The parties and measures of a draft and of what was edited."""
    edits = review.standing.values()
    parties = [*talks.parties, *(party for edit in edits for party in edit.parties)]
    return Known(parties, [*talks.measures, *(m for edit in edits for m in edit.measures)])
