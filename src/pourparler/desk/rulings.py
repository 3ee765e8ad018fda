"""What changes would make of the verdict, before they are made: looked for beside, and kept while looked at."""

from dataclasses import dataclass
from threading import Lock

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.solvers.budget import stopped_by
from pourparler.analysis.verdict import Ruling, find_verdict
from pourparler.desk.long_work import LongWork
from pourparler.errors import PourparlerError
from pourparler.record.edits import Edit, edited
from pourparler.record.talks import Talks

PATIENCE = 1.0
"""Seconds for which a verdict is waited for."""
_LONGEST = 20.0
"""Seconds after which nobody looks for it any more."""
_MOST = 4
"""Changes whose verdicts are looked for or kept at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What a change would make of the verdict.

    Attributes:
        now: the verdict as it is; None where it is not known.
        then: the verdict after the change; likewise.
        is_done: whether no more is to come.
    """

    now: Ruling | None = None
    then: Ruling | None = None
    is_done: bool = True


class Rulings:
    """The verdicts on what records would be after changes, those that were asked for last."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._works: list[tuple[Talks, Edit, LongWork[Ruling | None]]] = []

    def after(self, talks: Talks, edit: Edit) -> LongWork[Ruling | None]:
        """The verdict after a change: under way, or done; None where it cannot be made, or is not found in time.

        Args:
            talks: the record without it.
            edit: the change.
        """
        with self._lock:
            known = (work for of, change, work in self._works if of is talks and change == edit)
            found = next((work for work in known if not work.stopped.is_set()), None)
            if found is None:
                found = LongWork(lambda work: _ruling(talks, edit, work))
                for _, _, older in self._works[: 1 - _MOST]:
                    older.stop()
                self._works = [*self._works, (talks, edit, found)][-_MOST:]
            return found


def _ruling(talks: Talks, edit: Edit, work: LongWork[Ruling | None]) -> Ruling | None:
    try:
        with stopped_by(work.stopped):
            after = edited(talks, [edit])
            stuck = find_deadlock(after, most=1, time_limit=_LONGEST).answer.stuck
            return find_verdict(after, stuck=stuck).ruling
    except PourparlerError:
        return None
