"""Puts the question "how far apart were the parties, over time?" and gathers the answer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TypeVar

from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.finding import Finding
from pourparler.analysis.history.answer import Change, History, Pair, PairDistance, Standing
from pourparler.analysis.history.changes import change_between
from pourparler.analysis.history.dates import Stood, bare, dates_of_change, is_before_record, lightened, stood_at_most
from pourparler.analysis.history.distances import Distances, Held
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat
from pourparler.analysis.verdict import find_verdict
from pourparler.errors import LimitError, Setting
from pourparler.record.conditions.syntax import Condition, Require, measures_of, of
from pourparler.record.dates import PartialDate
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Asked = TypeVar("Asked")
Made = TypeVar("Made")


def find_history(
    talks: Talks,
    *,
    compare: tuple[PartialDate | str, PartialDate | str] | None = None,
    time_limit: float | None = None,
) -> Finding[History]:
    """Say how far apart the parties were on each date on which something changed, and what moved it.

    The distance on a date is the price of the cheapest unlock, red lines allowed to move, by what was known then; all
    dates stand under one goal, so that they may be compared. Where the record has none, it is the one that is assumed
    on the latest date on which positions suggest any.

    >>> from pourparler.record.codec import loads
    >>> talks = loads('''
    ... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}, {id: n, by: [b]}],
    ...  goal: [m, n], positions: [{id: p, party: a, says: n before m, since: 2024-01-01},
    ...  {id: q, party: b, says: m before n, since: 2024-02-01, until: 2024-03-01},
    ...  {id: r, party: b, says: n in return for m, since: 2024-03-01}]}''')
    >>> history = find_history(talks).answer
    >>> [(str(one.date), one.verdict.value, one.distance) for one in history.dates][1]
    ('2024-02-01', 'stuck', 1.3333333333333333)
    >>> history.changes[-1].softened
    ('q', 'r')

    Args:
        talks: a record without faults.
        compare: two dates, such as "2006-12-23", between which to say what changed; of one after the day at which the
            talks stand nothing is known, and they are taken as they stand.
        time_limit: seconds; None = as long as it takes.

    Returns:
        The finding; ``exhaustive`` says that nothing was left out for want of time. What is there is proved.

    Raises:
        LimitError: time was over before anything could be said.
        ValueError: one of the two dates is none.
    """
    asked = sorted((_date(one) for one in compare or ()), key=PartialDate.last_day)
    try:
        answer, whole = _Inquiry(talks, asked, Budget(time_limit)).answer()
    except OutOfTimeError:
        what = f"{time_limit:g} s were not enough to say how far apart the parties were. Allow more time."
        raise LimitError(what, by=Setting.TIME_LIMIT) from None
    limits = {} if time_limit is None else {"time_limit": time_limit}
    changes = (*answer.changes, *((answer.compared,) if answer.compared else ()))
    moved = (id_ for c in changes for id_ in (*c.softened, *c.hardened, *c.met, *c.agreed_away, *c.new))
    grounds = tuple(dict.fromkeys(moved))
    return Finding(analysis="history", answer=answer, grounds=grounds, exhaustive=whole, limits=limits)


def _date(given: PartialDate | str) -> PartialDate:
    return PartialDate.parse(given) if isinstance(given, str) else given


class _Inquiry:
    """One run over one record."""

    def __init__(self, talks: Talks, compare: Sequence[PartialDate], budget: Budget) -> None:
        self.talks, self.budget, self.whole = talks, budget, True
        self.stood = dates_of_change(talks)
        self.compare = tuple(stood_at_most(lightened(talks), date) for date in compare)

    def answer(self) -> tuple[History, bool]:
        """The distances, without which nothing can be said; then each further part as far as time allows."""
        goal, assumed, as_of = self._goal()
        begins = self.talks.begins_later or self.talks.begins
        pairs = self._pairs()
        with Distances(self.talks, goal, self._positions(pairs), self.budget) as distances:
            dates = [self._standing(stood, distances) for stood in self.stood]
            compared = self._compared(distances)
            changes = self._as_far(pairwise(self.stood), lambda two: change_between(two[0], two[1], distances))
            told = self._as_far(pairs, lambda pair: self._pair(pair, distances))
            counted = self._as_far(self.stood, lambda stood: distances.conflicts(stood.binding))
        history = History(
            goal=tuple(_told(part) for part in goal),
            goal_assumed=assumed,
            goal_as_of=as_of,
            begins=begins,
            dates=tuple(replace(d, conflicts=n) for d, n in zip(dates, _filled(counted, len(dates)), strict=True)),
            changes=tuple(changes),
            pairs=tuple(told),
            compared=compared,
        )
        return history, self.whole

    def _as_far(self, of: Iterable[Asked], made: Callable[[Asked], Made]) -> list[Made]:
        """One after the other, as long as there is time."""
        found: list[Made] = []
        try:
            found.extend(made(one) for one in of)
        except OutOfTimeError:
            self.whole = False
        return found

    # -- one goal for all dates ----------------------------------------------------------------------------------------

    def _goal(self) -> tuple[tuple[Condition, ...], tuple[str, ...] | None, PartialDate | None]:
        """What has to happen; where it is assumed, its measures, and the date whose positions suggest it."""
        if self.talks.goal is not None:
            return self.talks.goal, None, None
        for stood in reversed(self.stood):
            if found := _assumed(stood.talks, self.budget):
                return tuple(Require(of(measure)) for measure in found), found, stood.date
        return (), (), None

    # -- dates and pairs -----------------------------------------------------------------------------------------------

    def _standing(self, stood: Stood, distances: Distances) -> Standing:
        distance = distances.distance(stood.binding)
        verdict = find_verdict(stood.talks, stuck=distances.is_stuck(stood.binding))
        force = tuple(position.id for position in stood.talks.positions_in_force)
        return Standing(
            date=stood.date,
            verdict=verdict.ruling,
            reasons=verdict.reasons,
            distance=None if distance is None else float(distance),
            in_force=len(force),
            positions=force,
        )

    def _compared(self, distances: Distances) -> Change | None:
        if not self.compare:
            return None
        first, second = self.compare
        change = change_between(first, second, distances)
        nothing = [is_before_record(self.talks, stood.date) for stood in self.compare]
        return replace(change, before=None if nothing[0] else change.before, after=None if nothing[1] else change.after)

    def _pairs(self) -> list[tuple[str, str]]:
        heard = {party for stood in self.stood for position in stood.binding for party in position.party}
        return list(combinations((party.id for party in self.talks.parties if party.id in heard), 2))

    def _pair(self, pair: tuple[str, str], distances: Distances) -> Pair:
        found = [(stood.date, distances.distance(of_two(stood.binding, pair))) for stood in self.stood]
        apart = (PairDistance(date=date, distance=None if d is None else float(d)) for date, d in found)
        return Pair(parties=pair, dates=tuple(apart))

    def _positions(self, pairs: Sequence[tuple[str, str]]) -> Iterable[Position]:
        """Every position of any set that is asked about."""
        for stood in (*self.stood, *self.compare):
            yield from stood.binding
            for pair in pairs:
                yield from of_two(stood.binding, pair)


def of_two(held: Held, pair: tuple[str, str]) -> Held:
    """The positions of two parties, as far as they hold them."""
    both = ((position, tuple(party for party in position.party if party in pair)) for position in held)
    return frozenset(bare(position, party) for position, party in both if party)


def _assumed(talks: Talks, budget: Budget) -> tuple[str, ...]:
    model = TalksModel(talks)
    with Sat(model.clauses, budget, top=model.encoding.top) as solver:
        return assumed_goal(model, solver) or ()


def _told(part: Condition) -> str:
    """An item of the goal: a measure by its id, anything more as a condition."""
    names = measures_of(part)
    return names[0] if part == Require(of(*names)) and len(names) == 1 else str(part)


def _filled(found: Sequence[Made], length: int) -> list[Made | None]:
    return [*found, *([None] * (length - len(found)))]
