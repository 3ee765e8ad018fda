"""What is found in one statement: a position, or something put forward that others answer."""

from dataclasses import dataclass, field

from pourparler.reading.acts.statements import Reading
from pourparler.reading.report import Report
from pourparler.record.conditions.syntax import Condition
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer


@dataclass(slots=True)
class Found:
    """A position as drawn from one statement, before those that say the same are put together."""

    party: str
    says: Condition
    firmness: Firmness
    report: Report
    reading: Reading
    doing: str
    refused: bool = False
    past: bool = False


def take_back(found: list[Found], reading: Reading) -> None:
    """Leave out what was drawn from a statement, which is then read anew."""
    found[:] = [one for one in found if one.reading is not reading]


@dataclass(slots=True, eq=False)
class Offered:
    """What a party put forward, and what became of it.

    Attributes:
        party: who, by full name.
        says: the condition that would hold.
        report: where it was put forward.
        reading: by which words.
        found: the position it is as long as nobody has answered it.
        answer: what became of it.
        answered_by: those who refused or accepted it, by full name.
        answered_in: where they did so.
        alone: whether no more is told of it than whose it is.
    """

    party: str
    says: Condition
    report: Report
    reading: Reading
    found: Found | None = None
    answer: ProposalAnswer = ProposalAnswer.OPEN
    answered_by: list[str] = field(default_factory=list)
    answered_in: list[tuple[Report, Reading]] = field(default_factory=list)
    alone: bool = False

    def answered(self, answer: ProposalAnswer, report: Report, reading: Reading) -> None:
        """Take in an answer; once one of those asked has refused, it is refused."""
        if ProposalAnswer.REFUSED in (self.answer, answer) and self.answer is not answer:
            self.answer = ProposalAnswer.REFUSED
            if answer is not ProposalAnswer.REFUSED:
                return
            self.answered_by.clear()
            self.answered_in.clear()
        self.answer = answer
        self.answered_by.append(reading.speaker)
        self.answered_in.append((report, reading))
