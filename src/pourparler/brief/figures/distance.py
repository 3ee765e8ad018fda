"""How far apart the parties were over time: a line in steps, and below it, on the same days, who met and who spoke.

The line is dashed where nobody could say whether the talks were stuck, and broken off where nothing meets: neither is
a distance of nothing. Each party has a lane with a mark for each day on which it spoke, over a band as high as the
number of its positions in force.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from pourparler.analysis.history.answer import History, Standing
from pourparler.analysis.verdict import Ruling
from pourparler.brief.document import Figure, Line
from pourparler.brief.figures import svg
from pourparler.brief.figures.axis import Axis
from pourparler.brief.figures.marks import Mark, gathered
from pourparler.brief.figures.parts import Parts
from pourparler.brief.wording import captions
from pourparler.brief.wording import history as told
from pourparler.brief.wording.names import amount, date, party_labels
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

_LEFT, _RIGHT, _WIDTH = 118.0, 26.0, 720.0
_TOP, _HIGH, _LANE = 14.0, 150.0, 30.0
_MOST_YEARS, _ROOM = 8, 152.0
Link = Callable[[PartialDate], str]
"""The address of a date; none where a picture stands on paper."""
Cite = Callable[[tuple[Ground, ...]], Line]


@dataclass(frozen=True, slots=True)
class _Days:
    """From days to places across the picture."""

    first: datetime.date
    last: datetime.date

    def at(self, day: datetime.date) -> float:
        whole = (self.last - self.first).days or 1
        return _LEFT + 8 + (_WIDTH - _RIGHT - _LEFT - 16) * (day - self.first).days / whole


def draw(
    talks: Talks, history: History, cite: Cite, *, link: Link | None = None, on: PartialDate | None = None
) -> Figure | None:
    """The picture; nothing where there are fewer than two dates.

    Args:
        talks: the record.
        history: how far apart the parties were.
        cite: gives the references of passages.
        link: the address to which a date leads; None = to what moved the distance then.
        on: a date to mark.
    """
    if len(history.dates) < 2:
        return None
    picture = _Picture(talks, history, cite, link)
    lanes = [*([captions.SESSIONS] if _met(talks) else []), *_heard(talks, history)]
    bottom = _TOP + _HIGH + 18 + _LANE * len(lanes)
    body = [*picture.scale(), *picture.years(bottom), *picture.looked_at(on, bottom), picture.line(), *picture.marks()]
    for place, lane in enumerate(lanes):
        top = _TOP + _HIGH + 18 + _LANE * place
        body += picture.sessions(top) if lane == captions.SESSIONS else picture.lane(lane, top)
    text = captions.distance_text(
        history.dates[0].date, history.dates[-1].date, len(talks.sessions), len(talks.statements)
    )
    drawn = svg.drawing("distance", captions.DISTANCE, text, (_WIDTH, bottom + 30), body)
    return Figure("distance", captions.DISTANCE, text, drawn, "", tuple(picture.parts.rows))  # Markdown has the table


def _span(talks: Talks, history: History) -> _Days:
    known = [one.date.first_day() for one in history.dates]
    known += [*_met(talks), *(s.date.first_day() for s in talks.statements if s.date is not None)]
    return _Days(min(known), max(known))


def _met(talks: Talks) -> list[datetime.date]:
    return [met.date.first_day() for met in talks.sessions if met.date is not None]


def _spoke(talks: Talks, party: str) -> list[datetime.date]:
    return [one.date.first_day() for one in talks.statements if one.by == party and one.date is not None]


def _heard(talks: Talks, history: History) -> list[str]:
    """Parties that spoke, or held a position."""
    held = {id_ for one in history.dates for id_ in one.positions}
    holders = {party for position in talks.held if position.id in held for party in position.party}
    return [party.id for party in talks.parties if party.id in holders or _spoke(talks, party.id)]


class _Picture:
    """One picture as it is drawn."""

    def __init__(self, talks: Talks, history: History, cite: Cite, link: Link | None) -> None:
        self.talks, self.history, self.cite, self.link = talks, history, cite, link
        self.days, self.parts = _span(talks, history), Parts("distance")
        self.starts = [self.days.at(one.date.first_day()) for one in history.dates]
        self.ends = [*self.starts[1:], _WIDTH - _RIGHT]
        most = max((one.distance or 0.0 for one in history.dates), default=0.0) or 1.0
        self.axis = Axis(0.0, most * 1.1, _TOP + _HIGH, _TOP)

    # -- the line ------------------------------------------------------------------------------------------------------

    def scale(self) -> Iterator[str]:
        """Round numbers, and lines across at each."""
        yield self.axis.up(_LEFT, _WIDTH - _RIGHT)
        for number in self.axis.round_numbers():
            yield svg.words((_LEFT - 6, self.axis.at(number)), [amount(number)], colour=svg.SOFT, anchor="end")
        yield svg.words((4, _TOP + _HIGH / 2), svg.wrap(captions.APART, 12, 2), anchor="start")

    def line(self) -> str:
        """Level from each date to the next; the last goes on to the edge."""
        firm: list[str] = []
        open_: list[str] = []
        for one, start, end in zip(self.history.dates, self.starts, self.ends, strict=True):
            if one.distance is not None:
                level = f"M{start:.1f} {self.axis.at(one.distance):.1f}H{end:.1f}"
                (open_ if one.verdict is Ruling.CANNOT_SAY else firm).append(level)
        return (
            f'<path d="{self._rises()}" stroke="{svg.EDGE}" stroke-width="1.3" fill="none"/>'
            f'<path d="{"".join(firm)}" stroke="{svg.INK}" stroke-width="3" fill="none"/>'
            f'<path d="{"".join(open_)}" stroke="{svg.INK}" stroke-width="3" stroke-dasharray="3 4" fill="none"/>'
        )

    def _rises(self) -> str:
        steps = zip(pairwise(one.distance for one in self.history.dates), self.ends, strict=False)
        return "".join(
            f"M{x:.1f} {self.axis.at(a):.1f}V{self.axis.at(b):.1f}"
            for (a, b), x in steps
            if a is not None and b is not None and a != b
        )

    def marks(self) -> Iterator[str]:
        """One for each date on which the distance became another."""
        befores = (None, *self.history.dates)
        for before, one, x in zip(befores, self.history.dates, self.starts, strict=False):
            if one.distance is None or (before is not None and before.distance == one.distance):
                continue
            colour, y = svg.NO if one.verdict is Ruling.STUCK else svg.INK, self.axis.at(one.distance)
            dot = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="#fff" stroke="{colour}" stroke-width="2.2"/>'
            to = None if self.link is None else self.link(one.date)
            yield self.parts.add(date(one.date), told.step(before, one), dot, rests_on=self._moved(one), to=to)

    def _moved(self, one: Standing) -> Line:
        """The passages of what moved the distance to where it is."""
        change = next((change for change in self.history.changes if change.to == one.date), None)
        ids = [] if change is None else [m.came or m.went for m in change.movements if m.moved]
        known = self.talks.position_by_id
        return self.cite(tuple(ground for id_ in ids if id_ in known for ground in known[id_].grounds))

    # -- the lanes -----------------------------------------------------------------------------------------------------

    def sessions(self, top: float) -> Iterator[str]:
        """A square for each day on which they met."""
        middle = top + _LANE / 2
        yield _name(captions.SESSIONS, middle)
        told = [(met.date.first_day(), met.grounds) for met in self.talks.sessions if met.date is not None]
        for one in gathered(told, self.days.at):
            mark = f'<rect x="{one.x - 4.5:.1f}" y="{middle - 4.5:.1f}" width="9" height="9" fill="{svg.FACT}"/>'
            yield self._told(captions.SESSIONS, one, mark, session=True)

    def lane(self, party: str, top: float) -> Iterator[str]:
        """A dot for each day on which a party spoke, over a band as high as the number of its positions."""
        name, low = party_labels(self.talks, [party]), top + _LANE - 6
        yield _name(name, low)
        yield self._band(party, low)
        said = [(one.date.first_day(), one.grounds) for one in self.talks.statements if one.by == party and one.date]
        for one in gathered(said, self.days.at):
            mark = f'<circle cx="{one.x:.1f}" cy="{low:.1f}" r="3.4" fill="{svg.INK}"/>'
            yield self._told(name, one, mark, session=False)

    def _told(self, name: str, one: Mark, mark: str, *, session: bool) -> str:
        refs = self.cite(tuple(chain.from_iterable(one.each)))
        what, says = captions.mark_of(name, one.first, one.last), captions.marked(len(one.each), session=session)
        return self.parts.add(what, says, mark, rests_on=refs)

    def _band(self, party: str, low: float) -> str:
        mine = {position.id for position in self.talks.held if party in position.party}
        counts = [sum(id_ in mine for id_ in one.positions) for one in self.history.dates]
        each = (_LANE - 8) / max(*counts, 1)
        steps = "".join(
            f"M{start:.1f} {low:.1f}V{low - each * count:.1f}H{end:.1f}V{low:.1f}z"
            for start, end, count in zip(self.starts, self.ends, counts, strict=True)
            if count
        )
        return f'<path d="{steps}" fill="{svg.EDGE}" fill-opacity="0.55"/>'

    def looked_at(self, on: PartialDate | None, bottom: float) -> Iterator[str]:
        """A date that is looked at, where it is within the picture."""
        if on is not None and self.days.first <= on.last_day() <= self.days.last:
            x = self.days.at(on.last_day())
            dashed = 'stroke-width="2" stroke-dasharray="6 4"'
            yield f'<path d="M{x:.1f} {_TOP}V{bottom:.1f}" stroke="{svg.FACT}" {dashed}/>'

    def years(self, bottom: float) -> Iterator[str]:
        """The first and the last day; between them the years, where there are several."""
        days = self.days
        turns = [datetime.date(year, 1, 1) for year in range(days.first.year + 1, days.last.year + 1)]
        for day in turns[:: max(1, -(-len(turns) // _MOST_YEARS))]:
            x = days.at(day)
            yield f'<path d="M{x:.1f} {_TOP}V{bottom:.1f}" stroke="{svg.FILL}" stroke-width="1.2"/>'
            if _LEFT + _ROOM < x < _WIDTH - _ROOM:
                yield svg.words((x, bottom + 14), [str(day.year)], colour=svg.SOFT)
        yield svg.words((_LEFT, bottom + 14), svg.wrap(date(days.first), 20, 1), colour=svg.SOFT, anchor="start")
        yield svg.words((_WIDTH - 4, bottom + 14), svg.wrap(date(days.last), 20, 1), colour=svg.SOFT, anchor="end")


def _name(name: str, middle: float) -> str:
    rule = f'<path d="M{_LEFT} {middle:.1f}H{_WIDTH - _RIGHT}" stroke="{svg.FILL}" stroke-width="1.5"/>'
    return rule + svg.words((4, middle), svg.wrap(name, 15, 1), anchor="start")
