"""When they met and when they spoke: a lane for the sessions and one for each party, along the days."""

import datetime
from collections.abc import Callable, Sequence
from itertools import chain

from pourparler.brief.document import Figure, Line
from pourparler.brief.figures import svg
from pourparler.brief.figures.marks import Told, gathered
from pourparler.brief.figures.parts import Parts
from pourparler.brief.wording import captions
from pourparler.brief.wording.names import date, party_labels
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

_LEFT, _RIGHT, _LANE, _WIDTH = 118.0, 24.0, 34.0, 480.0


def draw(talks: Talks, cite: Callable[[tuple[Ground, ...]], Line]) -> Figure | None:
    """The lanes; nothing where fewer than two days are known.

    Args:
        talks: the record.
        cite: gives the references of passages.
    """
    lanes = _lanes(talks)
    days = sorted({day for _, marks in lanes for day, _ in marks})
    parts = Parts("timeline")
    if len(days) < 2:
        return None
    height = _LANE * len(lanes) + 52
    body: list[str] = []
    for index, (name, marks) in enumerate(lanes):
        middle = _LANE * (index + 0.5) + 6
        body.append(_lane(name, middle))
        body += _marks(name, marks, days, middle, (parts, cite), square=index == 0 and bool(_sessions(talks)))
    body += _ends(days, height)
    text = captions.timeline_text(days[0], days[-1], len(talks.sessions), len(talks.statements))
    drawn = svg.drawing("timeline", captions.TIMELINE, text, (_WIDTH, height), body)
    return Figure("timeline", captions.TIMELINE, text, drawn, "", tuple(parts.rows))  # in Markdown the list says it


def _sessions(talks: Talks) -> list[Told]:
    return [(met.date.first_day(), met.grounds) for met in talks.sessions if met.date]


def _lanes(talks: Talks) -> list[tuple[str, list[Told]]]:
    met = _sessions(talks)
    lanes = [(captions.SESSIONS, met)] if met else []
    for party in talks.parties:
        spoken = [(s.date.first_day(), s.grounds) for s in talks.statements if s.by == party.id and s.date]
        if spoken:
            lanes.append((party_labels(talks, [party.id]), spoken))
    return lanes


def _lane(name: str, middle: float) -> str:
    rule = f'<path d="M{_LEFT} {middle:.1f}H{_WIDTH - _RIGHT}" stroke="{svg.EDGE}" stroke-width="1"/>'
    return rule + svg.words((4, middle), svg.wrap(name, 15, 2), anchor="start")


def _marks(
    name: str,
    told: Sequence[Told],
    days: Sequence[datetime.date],
    middle: float,
    into: tuple[Parts, Callable[[tuple[Ground, ...]], Line]],
    *,
    square: bool,
) -> list[str]:
    """One mark a day, larger where more was said."""
    span = (days[-1] - days[0]).days or 1
    (parts, cite), drawn = into, []
    for one in gathered(told, lambda day: _LEFT + 8 + (_WIDTH - _RIGHT - _LEFT - 16) * (day - days[0]).days / span):
        size = 4.5 + 1.2 * min(len(one.each) - 1, 4)
        mark = f'<circle cx="{one.x:.1f}" cy="{middle:.1f}" r="{size:.1f}" fill="{svg.INK}"/>'
        if square:
            mark = f'<rect x="{one.x - 5:.1f}" y="{middle - 5:.1f}" width="10" height="10" fill="{svg.FACT}"/>'
        what, says = captions.mark_of(name, one.first, one.last), captions.marked(len(one.each), session=square)
        drawn.append(parts.add(what, says, mark, rests_on=cite(tuple(chain.from_iterable(one.each)))))
    return drawn


def _ends(days: Sequence[datetime.date], height: float) -> list[str]:
    first, last = (svg.wrap(date(day), 20, 1) for day in (days[0], days[-1]))
    return [
        svg.words((_LEFT, height - 20), first, colour=svg.SOFT, anchor="start"),
        svg.words((_WIDTH - 4, height - 20), last, colour=svg.SOFT, anchor="end"),
    ]
