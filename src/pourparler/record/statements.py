"""What was said, as read: positions and measures are distilled from statements."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.passages import Ground


class Act(StrEnum):
    """What somebody does by saying something."""

    DEMAND = "demand"
    PRECONDITION = "precondition"
    OFFER = "offer"
    PROMISE = "promise"
    ACCEPT = "accept"
    REFUSE = "refuse"
    THREAT = "threat"
    ACCUSE = "accuse"
    SIGNAL = "signal"
    ASSESS = "assess"
    MEET = "meet"
    WITHDRAW = "withdraw"
    CONSIDER = "consider"


class Attribution(StrEnum):
    """On whose word a report says it: a named speaker, an unnamed one, or the paper itself."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    REPORTER = "reporter"


class TalksState(StrEnum):
    """What a report says of the talks as a whole."""

    STALLED = "stalled"
    BROKEN_OFF = "broken off"
    MOVING = "moving"
    AGREED = "agreed"


WORST_FIRST = (TalksState.BROKEN_OFF, TalksState.STALLED, TalksState.MOVING, TalksState.AGREED)
"""Where reports differ on how the talks stand, the worst decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One act of speech by one party.

    Attributes:
        id: its name.
        date: when it was said.
        by: the party whose act it is; None where the report itself says how the talks stand.
        speaker_name: the official, where named.
        to: the party it is directed at.
        act: what is done by it.
        about: measures it is about.
        says: the condition it states, if any.
        text: its words, or the words that report it.
        attribution: on whose word.
        reported_by: the party that ascribes it to the speaker, where it is not the speaker.
        grounds: where it was read.
        state: what it says of the state of the talks, whatever its act.
        drafted_by: the reader that drafted it; None once a person has written or confirmed it.
    """

    id: str
    date: PartialDate | None = None
    by: str | None = None
    speaker_name: str | None = None
    to: str | None = None
    act: Act
    about: tuple[str, ...] = ()
    says: Condition | None = None
    text: str | None = None
    attribution: Attribution | None = None
    reported_by: str | None = None
    grounds: tuple[Ground, ...] = ()
    state: TalksState | None = None
    drafted_by: Drafter | None = None
