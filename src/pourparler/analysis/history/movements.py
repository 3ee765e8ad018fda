"""What lies between two dates: which entries came, went, or took the place of others.

A position that ended is matched with the one that its holder put in its place: one that came meanwhile and names one
of its measures. How it ended is taken from the record where that says so (``ended``). Else it was *agreed away* where
a text came on that day: a proposal was accepted, a report tells of an agreement, or positions of two parties ended
with nothing in their place. Otherwise its holder softened.
"""

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from pourparler.analysis.history.answer import MovementKind
from pourparler.analysis.history.dates import Stood
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Ending, Position
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import TalksState

_KINDS = {
    Ending.SOFTENED: MovementKind.SOFTENED,
    Ending.MET: MovementKind.MET,
    Ending.AGREED_AWAY: MovementKind.AGREED_AWAY,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry that is not the same on both dates.

    Attributes:
        went: as it stood on the first; None where it is new.
        came: as it stands on the second; None where it is gone.
        ended: how the first ended; None where that is to be told from what became of the distance.
        stated: whether the record says so itself.
    """

    went: Position | None
    came: Position | None
    ended: MovementKind | None = None
    stated: bool = False


def entries_between(before: Stood, after: Stood) -> tuple[Entry, ...]:
    """All entries that came, went or changed between two dates, in the order of the record, those that came last."""
    old, new = before.held, after.held
    gone = [position for id_, position in old.items() if id_ not in new]
    come = [position for id_, position in new.items() if id_ not in old]
    matched = _successors(gone, come, after)
    texts = _days_of_texts(before, after, [position for position in gone if position.id not in matched], come)
    in_place = {id_: position for id_, position in matched.items() if _last_day(id_, after) not in texts}
    revised = [Entry(one, new[id_], *_revised(one, new[id_])) for id_, one in old.items() if new.get(id_, one) != one]
    ended = [_ended(position, in_place.get(position.id), after, texts) for position in gone]
    taken = {position.id for position in in_place.values()}
    return (*revised, *ended, *(Entry(None, position) for position in come if position.id not in taken))


def _revised(one: Position, other: Position) -> tuple[MovementKind | None, bool]:
    """An entry that stands, held by fewer, since some of them agreed to something else."""
    left = one.says == other.says and set(other.party) < set(one.party)
    return (MovementKind.AGREED_AWAY if left else None), left


def _ended(position: Position, instead: Position | None, after: Stood, texts: Container[object]) -> Entry:
    stated = _stated(position.id, after)
    if stated is not None:
        return Entry(position, instead, _KINDS[stated], stated=True)
    if _last_day(position.id, after) in texts:
        return Entry(position, instead, MovementKind.AGREED_AWAY)
    return Entry(position, instead, None if instead is not None else MovementKind.SOFTENED)


def _stated(position: str, after: Stood) -> Ending | None:
    found = after.talks.position_by_id.get(position)
    return None if found is None else found.ended


def _last_day(position: str, after: Stood) -> datetime.date | None:
    """The first day without it; None where no date says."""
    found = after.talks.position_by_id.get(position)
    return None if found is None or found.until is None else found.until.first_day()


# -- what came instead -----------------------------------------------------------------------------------------------


def _successors(gone: Iterable[Position], come: Iterable[Position], after: Stood) -> dict[str, Position]:
    """For each that ended, by id, the one that its holder put in its place, those most alike first."""
    pairs = [(_likeness(one, other), one, other) for one in gone for other in come if _may_follow(one, other, after)]
    found: dict[str, Position] = {}
    for _, one, other in sorted(pairs, key=lambda pair: -pair[0]):
        if one.id not in found and other not in found.values():
            found[one.id] = other
    return found


def _may_follow(one: Position, other: Position, after: Stood) -> bool:
    """Whether another says what one said before: the same holder, about one of the same measures, and not earlier."""
    if set(one.party).isdisjoint(other.party) or not _likeness(one, other):
        return False
    if _stated(one.id, after) in (Ending.MET, Ending.AGREED_AWAY):
        return False
    last, since = _last_day(one.id, after), after.talks.position_by_id[other.id].since
    return last is None or since is None or since.first_day() >= last


def _likeness(one: Position, other: Position) -> float:
    """The share of measures that stand in both, of those that stand in either."""
    mine, theirs = frozenset(measures_of(one.says)), frozenset(measures_of(other.says))
    return len(mine & theirs) / len(mine | theirs)


# -- texts -----------------------------------------------------------------------------------------------------------


def _days_of_texts(
    before: Stood, after: Stood, without_successor: Iterable[Position], come: Iterable[Position]
) -> frozenset[datetime.date]:
    """The days between two dates on which a text came, as far as the record shows."""
    first, last = before.date.last_day(), after.date.last_day()
    days = {*_told(after), *_ends_of_several(without_successor, after), *_lines_in_common(come, after)}
    return frozenset(day for day in days if first < day <= last)


def _told(after: Stood) -> Iterator[datetime.date]:
    for proposal in after.talks.proposals:
        if proposal.answer is ProposalAnswer.ACCEPTED and proposal.date is not None:
            yield proposal.date.first_day()
    for statement in after.talks.statements:
        if statement.state is TalksState.AGREED and statement.date is not None:
            yield statement.date.first_day()


def _ends_of_several(ended: Iterable[Position], after: Stood) -> Iterator[datetime.date]:
    """Days on which positions of two parties ended with nothing in their place."""
    holders: defaultdict[datetime.date, set[tuple[str, ...]]] = defaultdict(set)
    for position in ended:
        day = _last_day(position.id, after)
        if day is not None and _stated(position.id, after) is None:
            holders[day].add(position.party)
    yield from (day for day, parties in holders.items() if len(parties) > 1)


def _lines_in_common(come: Iterable[Position], after: Stood) -> Iterator[datetime.date]:
    """Days from which on two parties say the same."""
    holders: defaultdict[tuple[datetime.date, str], set[tuple[str, ...]]] = defaultdict(set)
    for position in come:
        since = after.talks.position_by_id[position.id].since
        if since is not None:
            holders[since.first_day(), str(position.says)].add(position.party)
    yield from (day for (day, _), parties in holders.items() if len(parties) > 1)
