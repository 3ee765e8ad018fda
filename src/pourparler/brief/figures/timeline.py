"""When they met and when they spoke: a lane for the sessions and one for each party, along the days."""

import datetime
from collections.abc import Sequence

from pourparler.brief.document import Figure
from pourparler.brief.figures import svg
from pourparler.brief.wording import captions
from pourparler.brief.wording.names import date, party_labels
from pourparler.record.talks import Talks

_LEFT, _RIGHT, _LANE, _WIDTH = 118.0, 24.0, 34.0, 480.0


def draw(talks: Talks) -> Figure | None:
    """The lanes; nothing where fewer than two days are known."""
    lanes = _lanes(talks)
    days = sorted({day for _, marks in lanes for day in marks})
    if len(days) < 2:
        return None
    height = _LANE * len(lanes) + 52
    body: list[str] = []
    for index, (name, marks) in enumerate(lanes):
        middle = _LANE * (index + 0.5) + 6
        body.append(_lane(name, middle))
        body += _marks(name, marks, days, middle, square=index == 0 and bool(_session_days(talks)))
    body += _ends(days, height)
    text = captions.timeline_text(days[0], days[-1], len(talks.sessions), len(talks.statements))
    drawn = svg.drawing("timeline", captions.TIMELINE, text, (_WIDTH, height), body)
    return Figure("timeline", captions.TIMELINE, text, drawn, "")  # in Markdown the list says it


def _session_days(talks: Talks) -> list[datetime.date]:
    return [met.date.first_day() for met in talks.sessions if met.date]


def _lanes(talks: Talks) -> list[tuple[str, list[datetime.date]]]:
    met = _session_days(talks)
    lanes = [(captions.SESSIONS, met)] if met else []
    for party in talks.parties:
        spoken = [s.date.first_day() for s in talks.statements if s.by == party.id and s.date]
        if spoken:
            lanes.append((party_labels(talks, [party.id]), spoken))
    return lanes


def _lane(name: str, middle: float) -> str:
    rule = f'<path d="M{_LEFT} {middle:.1f}H{_WIDTH - _RIGHT}" stroke="{svg.EDGE}" stroke-width="1"/>'
    return rule + svg.words((4, middle), svg.wrap(name, 15, 2), anchor="start")


def _marks(
    name: str, marks: Sequence[datetime.date], days: Sequence[datetime.date], middle: float, *, square: bool
) -> list[str]:
    """One mark a day, larger where more was said."""
    span = (days[-1] - days[0]).days or 1
    drawn = []
    for day in sorted(set(marks)):
        x = _LEFT + 8 + (_WIDTH - _RIGHT - _LEFT - 16) * (day - days[0]).days / span
        size = 4.5 + 1.2 * min(marks.count(day) - 1, 4)
        mark = f'<circle cx="{x:.1f}" cy="{middle:.1f}" r="{size:.1f}" fill="{svg.INK}"/>'
        if square:
            mark = f'<rect x="{x - 5:.1f}" y="{middle - 5:.1f}" width="10" height="10" fill="{svg.FACT}"/>'
        drawn.append(svg.part(f"{name}, {date(day)}: {marks.count(day)}", mark))
    return drawn


def _ends(days: Sequence[datetime.date], height: float) -> list[str]:
    first, last = (svg.wrap(date(day), 20, 1) for day in (days[0], days[-1]))
    return [
        svg.words((_LEFT, height - 20), first, colour=svg.SOFT, anchor="start"),
        svg.words((_WIDTH - 4, height - 20), last, colour=svg.SOFT, anchor="end"),
    ]
