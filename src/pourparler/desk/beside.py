"""Two answers side by side: what was found of a record as it is, and of the same as if something were supposed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pourparler.analysis.verdict import Verdict, find_verdict
from pourparler.desk.findings import Findings
from pourparler.desk.suppose import Supposition
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Conflict


class Aspect(StrEnum):
    """What two answers are compared in."""

    VERDICT = "verdict"
    CONFLICTS = "conflicts"
    WAYS_OUT = "ways out"
    CHEAPEST = "cheapest way out"
    MOVES = "moves"
    DEALS = "deals"
    ORDER = "order"
    HISTORY = "distance"
    LASTING = "outcomes that last"
    CONCESSIONS = "who gives way first"
    SURE = "how sure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What was found of one record.

    Attributes:
        talks: the record.
        findings: the answers; None where the time was over before anything could be said.
    """

    talks: Talks
    findings: Findings | None

    @property
    def verdict(self) -> Verdict | None:
        """What may be said of it."""
        if self.findings is None:
            return None
        return find_verdict(self.talks, stuck=self.findings.deadlock.answer.stuck)

    @property
    def conflicts(self) -> "tuple[Conflict, ...]":
        """Why it is stuck."""
        return () if self.findings is None else self.findings.deadlock.answer.conflicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A record as it is, beside the same as if.

    Attributes:
        each: what is supposed.
        before: the record as it is.
        after: the record as if.
    """

    each: tuple[Supposition, ...]
    before: Side
    after: Side

    @property
    def gone(self) -> "tuple[Conflict, ...]":
        """Conflicts that are there no more."""
        return tuple(_less(self.before.conflicts, self.after.conflicts))

    @property
    def new(self) -> "tuple[Conflict, ...]":
        """Conflicts that were not there before."""
        return tuple(_less(self.after.conflicts, self.before.conflicts))

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What both sides, or one of them, answer."""
        return tuple(aspect for aspect in Aspect if any(_answers(side, aspect) for side in (self.before, self.after)))


def _less(these: "Iterable[Conflict]", those: "Iterable[Conflict]") -> "Iterator[Conflict]":
    known = {conflict.positions for conflict in those}
    return (conflict for conflict in these if conflict.positions not in known)


def _answers(side: Side, aspect: Aspect) -> bool:
    if side.findings is None:
        return False
    asked = ASKED.get(aspect)
    return asked is None or getattr(side.findings, asked) is not None


ASKED = {
    Aspect.MOVES: "moves",
    Aspect.DEALS: "packages",
    Aspect.ORDER: "roadmap",
    Aspect.HISTORY: "history",
    Aspect.LASTING: "stability",
    Aspect.CONCESSIONS: "concessions",
    Aspect.SURE: "sure",
}
"""What of the findings answers it; all else is answered wherever anything is."""
