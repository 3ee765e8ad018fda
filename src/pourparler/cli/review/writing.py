"""Writing what a review confirmed: a new file, or what was decided since put into the one that is there."""

import datetime
from dataclasses import replace
from pathlib import Path

from pourparler.errors import InputError, Problem
from pourparler.reading.review.apply import changed, confirmed
from pourparler.reading.review.journal import Journal, Written
from pourparler.reading.review.state import Review
from pourparler.reading.review.update import pending, touched, updated
from pourparler.record import codec
from pourparler.record.talks import Talks

_COMMENT = "Read from reports by a program; what is not marked as a draft was confirmed by a person."


def write_confirmed(draft: Talks, review: Review, journal: Journal, output: Path) -> str:
    """Write what is confirmed; a file that is there is changed only where something was decided since.

    Args:
        draft: the draft.
        review: what was decided about it.
        journal: where the decisions are kept, and that they were written.
        output: the talks file.

    Returns:
        What was written, in words.

    Raises:
        InputError: the file cannot be written, or what was decided does not add up: then nothing is.
    """
    talks = confirmed(draft, review)
    if output.exists():
        document, existing = codec.read(output), codec.load(output)
        without = confirmed(draft, replace(review, changes=()))
        talks = updated(existing, draft, without, touched(review, journal.events))
        talks = changed(talks, pending(review, journal.events))
        text = codec.rewrite(document.text, talks)
    else:
        text = codec.dumps(talks, comment=_COMMENT)
    _refuse_faults(text, output)
    codec.save(text, output)
    journal.add(Written(now()))
    drafts = sum(position.is_draft for position in talks.positions)
    return f"Wrote {output}: {len(talks.positions)} positions, of which {drafts} are still drafts."


def _refuse_faults(text: str, output: Path) -> None:
    found = codec.read_text(text, str(output)).faults
    if found:
        why = Problem(
            file=str(output),
            line=None,
            what="was not written, for what was decided does not add up",
            remedy="Your decisions are kept: go on with the same command and edit what is named above.",
        )
        raise InputError([*found, why])


def now() -> str:
    """This moment, as a journal has it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
