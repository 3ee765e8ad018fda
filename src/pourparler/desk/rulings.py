"""The verdict on a record, where it is found quickly: what a change would make of it, before it is made."""

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.solvers.budget import stopped_by
from pourparler.analysis.verdict import Ruling, find_verdict
from pourparler.desk.long_work import LongWork
from pourparler.record.talks import Talks

PATIENCE = 1.0
"""Seconds for which a verdict is waited for."""


def quick_ruling(talks: Talks, patience: float = PATIENCE) -> Ruling | None:
    """The verdict; None where it was not found in time, and then nobody goes on looking for it.

    Args:
        talks: a record without faults.
        patience: seconds for which it is waited for.
    """
    work = LongWork[Ruling](lambda work: _ruling(talks, work))
    if work.wait(patience):
        return work.result()
    work.stop()
    return None


def _ruling(talks: Talks, work: LongWork[Ruling]) -> Ruling:
    with stopped_by(work.stopped):
        return find_verdict(talks, stuck=find_deadlock(talks, most=1).answer.stuck).ruling
