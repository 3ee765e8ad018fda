"""What stands of a model's drafts: entries of the record with their passages, what was dropped, what is doubtful."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pourparler.record.conditions.syntax import Condition
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.statements import TalksState


class Reason(StrEnum):
    """Why something that the model said is not kept."""

    NOT_IN_TEXT = "quotation not in the report"
    ORDER_TO_PROGRAMS = "words that tell a program what to do"
    UNKNOWN_PARTY = "party not in the report"
    UNKNOWN_MEASURE = "measure without a doer or without words in the report"
    UNREADABLE = "condition that cannot be read"
    ANSWER = "answer to a proposal without its words in the report"


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that the model said and that is not kept: why, and what it was."""

    reason: Reason
    what: str


class Doubt(StrEnum):
    """What a person should look at first: the entry is kept."""

    NO_ORDER = "no order"
    NO_REFUSAL = "no refusal"


@dataclass(frozen=True, slots=True)
class Remark:
    """A doubt about an entry, with the words it rests on."""

    doubt: Doubt
    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What stands of one answer; ids of positions and proposals are given later.

    Attributes:
        talks: what the talks are about.
        positions: with their grounds.
        proposals: with theirs.
        state: how the talks are said to stand.
        state_ground: on what words that rests.
        goal: what the talks are for, by its words.
        not_said: questions.
        dropped: what does not stand.
        remarks: what is doubtful.
        faults: what the model can mend, one sentence each.
    """

    talks: str = ""
    positions: tuple[Position, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    state: TalksState | None = None
    state_ground: Ground | None = None
    goal: tuple[Condition, ...] = ()
    not_said: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    remarks: tuple[Remark, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Parties and measures known so far, each by its id; what was known first keeps its name."""

    parties: Mapping[str, Party] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)


def count(dropped: Iterable[Dropped]) -> dict[Reason, int]:
    """How often each reason applied, most frequent first."""
    return dict(Counter(one.reason for one in dropped).most_common())
