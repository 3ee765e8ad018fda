"""Who spoke in a sentence, where he tells of another: "Ruiz says Low will not yield. He says …" is Ruiz again."""

import re
from collections.abc import Sequence

from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.english.cue import Cue, Where

_ANOTHER_CLAUSE = re.compile(r"[;:“”\"]|\.\s|,?\s(?:and|but|while|whereas|after|before|when|as)\s")
"""Between what somebody says and another who is no longer spoken of, but acts himself."""


def keep_the_speaker(told: Sequence[tuple[Cue, int, int, Subject]], stretch: Stretch, context: Context) -> None:
    """Have "he" in the next sentence be whoever spoke in this one, and not of whom he spoke.

    Args:
        told: the last verbs of the sentence: each with its cue, where it begins and ends, and its subject.
        stretch: the sentence.
        context: what the next sentence goes by.
    """
    if len(told) < _PAIR:
        return
    (cue, start, end, speaker), (_, _, _, other) = told[-_PAIR:]
    says = cue.where is Where.SAYING and speaker.person is not None and speaker.start < start
    of_another = other.own and other.person not in (None, speaker.person) and other.start >= end
    if says and of_another and not _ANOTHER_CLAUSE.search(stretch.before(other.start, end)):
        context.person = (speaker.person or "", speaker.parties)


_PAIR = 2
