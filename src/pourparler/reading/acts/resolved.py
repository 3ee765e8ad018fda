"""Clauses of a joint text, whose subject stands at its head: "Agree to set up an authority;"."""

import re

from pourparler.reading.acts import ends
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.resolutions import RESOLUTIONS


def resolution(stretch: Stretch, context: Context) -> list[Clause]:
    """As in "Agree to set up an authority;": a clause of a joint text, whose subject stands at the head of the text."""
    parties = context.joint or (context.pair if len(context.pair) > 1 else ())
    if not parties:
        return []
    for cue in RESOLUTIONS:
        match = re.match(rf"(?:{cue.pattern})\b", stretch.text)
        if match:
            verb = stretch.start + match.end()
            end = ends.trimmed(stretch, stretch.start, stretch.end)
            subject = Subject(parties, stretch.start, stretch.start)
            context.spoke(subject)
            return [Clause(cue, subject, stretch.start, end, verb=verb, content=(verb, end))]
    return []
