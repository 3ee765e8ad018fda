"""Whom an act is directed at that names nobody: whoever did what it answers, or the other of two sides."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pourparler.reading.acts.addressees import OPPOSED
from pourparler.reading.acts.statements import Reading
from pourparler.record.statements import Act

_NEAR = 2
"""Sentences between an act and the one it answers."""
_EVERYBODY = re.compile(
    r"(?i)\b(?:both|the\stwo|all|the)\s(?:the\s)?(?:\w+\s)?(?:sides|parties|countries|governments|delegations|leaders|camps|capitals|"
    r"ministers|neighbou?rs|partners|states|sister\srepublics|companies)\b|\beach\sother\b|\bone\sanother\b"
)


_REPLIES = frozenset({Act.REFUSE, Act.ACCUSE})
"""Acts that answer the one before, if it was somebody else's."""
_OF_WHAT_WAS_SAID = re.compile(
    r"(?i)\b(?:the\s(?:idea|offer|proposal|plan|invitation|suggestion|letter|draft|compromise)|it|that|this|in\sprinciple|within\s\w+)\b|"
    r"\b(?:accepted|agreed|revert)$"
)
"""Words by which an acceptance, a welcome or a pause to think shows that it answers."""


def directed(readings: Sequence[Reading], sides: tuple[str, ...]) -> list[Reading]:
    """Readings of one report, in order; those that name nobody directed at whom they answer.

    Where just two parties make demands, offers and threats in the whole report, and it is mostly about them, each makes
    them to the other.

    Args:
        readings: of one report, in order.
        sides: the two parties that it is mostly about.
    """
    most = _mostly(readings, sides)
    pair = {reading.speaker for reading in readings if reading.act in OPPOSED and not reading.joint}
    done: list[Reading] = []
    for reading in readings:
        addressee = reading.addressee
        if addressee is None and not reading.joint and not _EVERYBODY.search(reading.quote):
            addressee = _answered(reading, done)
            between = len(pair) == 2 and pair == set(sides)
            if addressee is None and reading.act in OPPOSED and reading.speaker in sides and (between or most):
                addressee = next(iter(set(sides) - {reading.speaker}))
        done.append(replace(reading, addressee=addressee))
    return done


_MOST = 0.85
"""Share of the demands, offers and threats that two sides make in a report that is about the two."""


def _mostly(readings: Sequence[Reading], sides: tuple[str, ...]) -> bool:
    """Whether two sides make nearly all demands, offers and threats, and both make some."""
    speakers = [reading.speaker for reading in readings if reading.act in OPPOSED and not reading.joint]
    theirs = [speaker for speaker in speakers if speaker in sides]
    return len(set(theirs)) == 2 and len(theirs) >= _MOST * len(speakers)


def _answered(reading: Reading, before: Sequence[Reading]) -> str | None:
    """Who did the last thing that this one may answer."""
    if reading.act in (Act.ACCEPT, Act.SIGNAL, Act.CONSIDER):
        if not _OF_WHAT_WAS_SAID.search(reading.quote):
            return None
    elif reading.act not in _REPLIES:
        return None
    near = _NEAR if reading.act in _REPLIES else 1
    for earlier in reversed(before):
        if reading.sentence - earlier.sentence > near:
            return None
        if earlier.speaker == reading.speaker or earlier.joint or earlier.act not in OPPOSED:
            continue
        if earlier.act is Act.REFUSE and reading.act is Act.REFUSE and earlier.addressee != reading.speaker:
            continue
        if earlier.addressee in (None, reading.speaker):
            return earlier.speaker
    return None
