"""Who of those that a report hears is a side of the matter: who makes something wait before who only speaks."""

from collections import Counter

from pourparler.reading.report import Report
from pourparler.record.statements import Act


def who_make_wait(report: Report) -> frozenset[str]:
    """Those who make something wait; none of them only helps others, whatever else the report calls him."""
    return frozenset(one.speaker for one in report.statements if one.act is Act.PRECONDITION)


def speakers_of(report: Report) -> tuple[str, ...]:
    """Those who say something: who make something wait first, then those that the report names most."""
    count = Counter(reading.speaker for reading in report.statements)
    named = Counter(m.party for m in report.roster.mentions if m.party and not m.place)
    waits = who_make_wait(report)
    return tuple(sorted(count, key=lambda party: (party not in waits, -named[party], -count[party], party)))
