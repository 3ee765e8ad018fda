"""How the talks stand by all the reports of a pile: less what another report, or the same one, takes back.

An agreement that members then vote down, or that one side calls off, is no longer how the talks stand, whether the
reports are dated or not: whoever tells of the end knew of the agreement. Nor do they stand there by a report which
tells that somebody still holds out, or that the agreement is on another matter.
"""

from collections.abc import Sequence

from pourparler.reading.english.agreements_undone import UNDOES
from pourparler.reading.english.background import GOOD
from pourparler.reading.positions.settled import Standing, holds_out, is_news
from pourparler.reading.positions.states import StateTold
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate
from pourparler.record.statements import TalksState

Stands = Sequence[tuple[Report, PartialDate | None, Standing]]
"""All reports of a pile, each with its date and how the talks stand by it."""


def still_told(report: Report, stands: Stands) -> tuple[StateTold, ...]:
    """The states that a report tells and that stand, seen from all reports of its pile."""
    when, stand = next((when, stand) for one, when, stand in stands if one is report)
    good = [told for told in stand.states if told.state in GOOD]
    ending = [(one, date, other.states) for one, date, other in stands if any(t.cue in UNDOES for t in other.states)]
    undone = any(
        _undoes(report, states, good) if one is report else _not_before(date, when) for one, date, states in ending
    )
    gone = TalksState.AGREED in stand.told and holds_out(report)
    return tuple(
        told
        for told in stand.states
        if not (told.state in GOOD and undone) and not (told.state is TalksState.AGREED and gone)
    )


def _undoes(report: Report, states: Sequence[StateTold], good: Sequence[StateTold]) -> bool:
    """Whether a report that tells of both tells the end as its news, or neither."""
    ends = [told for told in states if told.cue in UNDOES]
    return _in_lead(report, ends) or not _in_lead(report, good)


def _in_lead(report: Report, told: Sequence[StateTold]) -> bool:
    return any(one.whole is None or is_news(report, one.whole) for one in told)


def _not_before(ending: PartialDate | None, made: PartialDate | None) -> bool:
    """Whether an end may have come after an agreement, by their dates."""
    return ending is None or made is None or ending.last_day() >= made.first_day()
