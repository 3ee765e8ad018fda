"""Who of those that a report hears is a side of the matter: who makes something wait before who only speaks."""

from collections import Counter

from pourparler.reading.report import Report
from pourparler.reading.who import register
from pourparler.reading.who.roles import HELPS_ALWAYS
from pourparler.record.statements import Act


def speakers_of(report: Report) -> tuple[str, ...]:
    """Those who say something: who make something wait first, then those that the report names most."""
    count = Counter(reading.speaker for reading in report.statements)
    named = Counter(m.party for m in report.roster.mentions if m.party and not m.place)
    waits = _who_make_wait(report)
    return tuple(sorted(count, key=lambda party: (party not in waits, -named[party], -count[party], party)))


def who_only_help(report: Report) -> frozenset[str]:
    """Those who host, mediate or look on, of all that speak or are named."""
    told = {*(m.party for m in report.roster.mentions if m.party), *(one.speaker for one in report.statements)}
    called_so = report.roster.roles.keys() - _who_make_wait(report)
    return frozenset(party for party in told if party in called_so or _helps_always(party))


def _who_make_wait(report: Report) -> frozenset[str]:
    """Those who make something wait; none of them only helps others, whatever else the report calls him."""
    return frozenset(one.speaker for one in report.statements if one.act is Act.PRECONDITION)


def _helps_always(party: str) -> bool:
    row = register.entry(party)
    return bool(row and row.role) or HELPS_ALWAYS.fires(party)
