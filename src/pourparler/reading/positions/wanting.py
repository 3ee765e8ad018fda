"""Which cues ask for something and which refuse it, and when what a statement is about is held back."""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.held_nouns import IS_ITS
from pourparler.reading.english.noun_acts import NOUNS
from pourparler.reading.english.purposes import PURPOSES
from pourparler.reading.english.verbs import VERBS
from pourparler.record.statements import Act

DEMANDING = frozenset(
    {"precondition-of", IS_ITS.id, PURPOSES.id, *(cue.id for cue in (*VERBS, *NOUNS) if cue.act is Act.DEMAND)}
)
"""Cues by which something is asked of somebody."""
REFUSING = frozenset(cue.id for cue in (*VERBS, *NOUNS) if cue.act is Act.REFUSE)
"""Cues by which something is refused: what they wait for comes first."""


def withholds(reading: Reading) -> bool:
    """Whether a statement refuses what it is about, or will not do it before something else."""
    return reading.act is Act.REFUSE or (reading.act is Act.PRECONDITION and reading.cue not in DEMANDING)
