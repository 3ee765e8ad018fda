"""Which cues ask for something and which refuse it, and when what a statement is about is held back."""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.held_nouns import IS_ITS
from pourparler.reading.english.noun_acts import NOUNS
from pourparler.reading.english.purposes import PURPOSES
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.verbs import VERBS
from pourparler.record.statements import Act

DEMANDING = frozenset(
    {"precondition-of", IS_ITS.id, PURPOSES.id, *(cue.id for cue in (*VERBS, *NOUNS) if cue.act is Act.DEMAND)}
)
"""Cues by which something is asked of somebody."""
REFUSING = frozenset(cue.id for cue in (*VERBS, *NOUNS) if cue.act is Act.REFUSE)
"""Cues by which something is refused: what they wait for comes first."""

_BEFORE_IT = frozenset({ConditionKind.UNTIL, ConditionKind.BEFORE, ConditionKind.UNLESS})
_NOTHING_BEFORE = Rule(
    id="nothing-before",
    does="what somebody insists on is that something will not be, or be done, until something else is",
    pattern=r"^\W*(?:that\s)?(?:there(?:['’]ll|\s(?:will|would|can|could|is|was|are|were|shall))\s(?:\w+ly\s)?(?:be\s)?(?:no\b|not\b|nothing\b)|(?:no|nothing|nobody|none|not\s(?:one|an?))\s|"
    r"(?:(?!that\b|which\b|who\b)[\w’'-]+\s){1,5}?(?:(?:will|would|can|could|shall|may)\snot|cannot|(?:wo|would|ca|could)n['’]t)\b)",
    any_case=True,
    fires_on=(
        "that there would be no new money until the strike ended",
        "there'll be no talks until then",
        "that nothing can be paid before the vote",
        "that talks cannot begin unless they stop",
        "that the rise will not be paid until May",
    ),
    passes_over=("that the men be paid before talks", "that the mill, which is not open, be sold first"),
)


def lets_nothing_come_before(reading: Reading) -> bool:
    """As in "insisted that there would be no talks until the strike ended": that holds back, whatever its verb."""
    if not _BEFORE_IT & {one.kind for one in reading.conditions}:
        return False
    return _NOTHING_BEFORE.match(reading.quote[max(0, reading.content[0] - reading.span[0]) :]) is not None


def withholds(reading: Reading) -> bool:
    """Whether a statement refuses what it is about, or will not do it before something else."""
    held = reading.cue not in DEMANDING or lets_nothing_come_before(reading)
    return reading.act is Act.REFUSE or (reading.act is Act.PRECONDITION and held)
