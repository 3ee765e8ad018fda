"""What a party put forward as a whole, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.passages import Ground


class ProposalAnswer(StrEnum):
    """What became of a proposal; refused as soon as one of those asked refuses."""

    REFUSED = "refused"
    ACCEPTED = "accepted"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one or several put forward, which counts as a position under its id (``holding``).

    Attributes:
        id: its name, which no position has.
        by: those who put it forward.
        says: the condition that would hold.
        answer: what became of it.
        answered_by: those who refused or accepted it.
        date: when it was put forward.
        grounds: where it was put forward.
        answer_grounds: where the answer was given.
        drafted_by: the reader that drafted it; None once a person has written or confirmed it.
    """

    id: str
    by: tuple[str, ...]
    says: Condition
    answer: ProposalAnswer = ProposalAnswer.OPEN
    answered_by: tuple[str, ...] = ()
    date: PartialDate | None = None
    grounds: tuple[Ground, ...] = ()
    answer_grounds: tuple[Ground, ...] = ()
    drafted_by: Drafter | None = None
