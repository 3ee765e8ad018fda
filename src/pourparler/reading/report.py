"""A report: what was read from it, and the way back from there to its original.

Reading works on the text without what is invisible; a record speaks of the original, never tidied, and every offset
in a record or in what a program prints is an offset into that.
"""

import hashlib
from dataclasses import dataclass, field

from pourparler.reading.acts.noted import LeftOut
from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionCue, Cue
from pourparler.reading.page.inputs.kinds import Kind
from pourparler.reading.page.inputs.original import Original
from pourparler.reading.page.inputs.taken import Doubt
from pourparler.reading.page.sentences import Sentence
from pourparler.reading.second.missed import Missed
from pourparler.reading.second.told import Told
from pourparler.reading.who.names import Known
from pourparler.reading.who.roster import Roster
from pourparler.record.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a report is read with.

    Attributes:
        known: parties that are known beforehand, each with other words for it.
        people: who is known beforehand, each with the party for which he speaks.
        cues: of acts, of a person's own.
        condition_cues: of conditions, likewise.
    """

    known: tuple[Known, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    cues: tuple[Cue, ...] = ()
    condition_cues: tuple[ConditionCue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was read from one report.

    Attributes:
        file: its name as given.
        title: the headline.
        outlet: who published it.
        byline: who wrote it.
        date: when; None where the report does not say, for no date is invented.
        date_words: the words the date came from.
        text: the text as it was read, into which the offsets of its parts point.
        original: the text as decoded or extracted, and the way back to it; the same text nearly always.
        kind: what it came as.
        text_sha256: the original's fingerprint.
        sentences: of the body.
        parties: full names of those who speak, are spoken to or have a role in the talks, in the order of the text.
        statements: what they did by saying it.
        roster: everybody named, with aliases, people and roles.
        read_in_part: whether it holds more text or statements than are read from one report.
        doubts: what a person must know of how its text was got.
        missed: what a second reader reads where the rules read nothing.
        unread: of somebody's notes, the lines that were not understood.
        terms: what it was read with; None where its statements are not those of the rules alone.
    """

    file: str
    title: str | None
    outlet: str | None
    byline: str | None
    date: PartialDate | None
    date_words: str | None
    text: str
    original: Original
    kind: Kind
    text_sha256: str
    sentences: tuple[Sentence, ...]
    parties: tuple[str, ...]
    statements: tuple[Reading, ...]
    roster: Roster
    read_in_part: bool = False
    doubts: tuple[Doubt, ...] = ()
    missed: tuple[Missed, ...] = ()
    unread: tuple[LeftOut, ...] = ()
    terms: Terms | None = field(default=None, compare=False, repr=False)

    @property
    def by_rules(self) -> Told:
        """What the rules tell of it, for a second reader."""
        return Told(self.sentences, self.roster, self.statements)


def sha256(text: str) -> str:
    """The fingerprint of a text, by which the same report is recognised."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
