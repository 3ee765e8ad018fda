"""A change that holds from a day on: what was insisted on until then stays on record, with the day on which it ended.

Without it whoever writes down that a party has given way would also write that it had never insisted, and all that is
told over time would be told of other talks.
"""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import replace

from pourparler.desk.writing import free
from pourparler.record.dates import PartialDate
from pourparler.record.edits import Edit, edited
from pourparler.record.positions import Ending, Position
from pourparler.record.talks import Talks


def from_then(talks: Talks, edits: Sequence[Edit]) -> Talks:
    """The record after some edits, which hold from the day at which it stands.

    A position whose words or force they change, or that they take out, ends on that day if it was held before it; as it
    is then it begins, under a new id. Of a record without any date the past is not known, and nothing is kept of it.

    Args:
        talks: the record.
        edits: made one after the other.

    Raises:
        InputError: an edit is about an entry that is not there.
    """
    after, day = edited(talks, edits), talks.day
    if day is None:
        return after
    touched = frozenset[str]().union(*(edit.touches for edit in edits))
    before = edited(talks, [_of_other_entries(edit) for edit in edits])
    ended = {one.id: one for one in before.positions if one.id in touched and _was_held_before(one, day)}
    then = PartialDate.parse(day.isoformat())
    over = {
        id_: replace(one, until=then, ended=_why(before, one, after.position_by_id.get(id_)))
        for id_, one in ended.items()
    }
    known = {one.id for one in talks.held}
    taken = {*known, *(one.id for one in after.held)}
    standing: list[Position] = []
    for one in after.positions:
        standing += [over.pop(one.id)] if one.id in over else []
        standing.append(_from(one, then, known, ended, taken))
    return replace(after, positions=(*standing, *over.values()))


def _of_other_entries(edit: Edit) -> Edit:
    """An edit without what it does to words and force of positions: whoever held one held it in today's names."""
    return replace(edit, says=(), aside=(), firmness=(), out=())


def _was_held_before(position: Position, day: datetime.date) -> bool:
    return position.in_force(day) and (position.since is None or position.since.first_day() < day)


def _from(
    position: Position, day: PartialDate, known: Collection[str], ended: Collection[str], taken: set[str]
) -> Position:
    """A position that begins on a day where it is new, or follows one that ended then; else as it is."""
    if position.id in ended:
        id_ = free(position.id, taken)
        taken.add(id_)
        return replace(position, id=id_, since=day)
    return replace(position, since=day) if position.id not in known and position.since is None else position


def _why(talks: Talks, old: Position, now: Position | None) -> Ending | None:
    """Softened, where it is held less firmly, or in a form that its holder might live with; else nobody says."""
    if now is None or now.firmness.weight < old.firmness.weight:
        return Ending.SOFTENED
    return Ending.SOFTENED if now.says != old.says and now.says in talks.rungs(old) else None
