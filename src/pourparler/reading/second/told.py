"""What the rules tell of a report, as far as the model needs it."""

from dataclasses import dataclass

from pourparler.reading.acts.statements import Reading
from pourparler.reading.page.sentences import Sentence
from pourparler.reading.who.roster import Roster


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules tell of a report.

    Attributes:
        sentences: of its body.
        roster: whom it speaks of.
        statements: as they read them.
    """

    sentences: tuple[Sentence, ...]
    roster: Roster
    statements: tuple[Reading, ...]
