"""The ways out after which some package is acceptable to all, in their order and as far down as is looked."""

from collections.abc import Iterator

from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.analysis.deadlock.prepared import Prepared
from pourparler.analysis.deadlock.ways_out import MOST_LOOKED_AT, lists_all, ways_out
from pourparler.analysis.finding import Finding
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.record.talks import Talks


class AcceptableWays:
    """Looks through the ways out of stuck talks.

    Args:
        talks: the record.
        found: why it is stuck, with the same ``red_lines``.
        red_lines: whether red lines may move.
        budget: time for the search.

    Attributes:
        first: the first way out of all, acceptable or not; None where there is none.
        tried: how many were looked at.
        tried_all: whether there is none beyond those, or none that could be accepted.
    """

    def __init__(self, talks: Talks, found: Finding[Deadlock], *, red_lines: bool, budget: Budget) -> None:
        self._talks, self._found, self._red_lines, self._budget = talks, found, red_lines, budget
        self.first: Unlock | None = next(iter(found.answer.unlocks), None)
        self.tried = 0
        self.tried_all = False

    def ways(self) -> Iterator[Unlock]:
        """Those after which some package is acceptable, or may be; ends where the limits are met."""
        try:
            yield from self._ways()
        except OutOfTimeError:
            return

    def _ways(self) -> Iterator[Unlock]:
        for unlock in ways_out(self._talks, self._found, red_lines=self._red_lines, budget=self._budget):
            if self.tried == MOST_LOOKED_AT:
                break
            self.tried += 1
            if unlock.acceptable is not False:
                yield unlock
            elif self.tried == 1 and not self._could_be_accepted():
                break  # nor after any other
        self.tried_all = self.tried < MOST_LOOKED_AT  # of so many alike, no more are put in order

    def _could_be_accepted(self) -> bool:
        """Whether to look at all: worth asking where the first way out leaves nothing that is acceptable."""
        if lists_all(self._found):
            return True
        with Prepared(self._talks, self._budget) as record:
            return record.could_be_accepted(self._found.answer.goal_assumed, red_lines=self._red_lines)
