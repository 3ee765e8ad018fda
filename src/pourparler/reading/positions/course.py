"""The course of the positions over many reports: in force from their first statement until something ends them.

A position is not dropped because nobody repeats it. It ends when it is withdrawn, when what it asks is done, when the
party agrees to what it refused, or when the party states another form of it; an offer that softens a demand leaves the
demand standing and becomes its fall-back. Where two sources say the contrary within two days, both are kept.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pourparler.reading.positions.distil import Found
from pourparler.reading.positions.forms import Bearing, asked, bearing, refused, withheld
from pourparler.reading.report import Report
from pourparler.record.conditions.questions import without
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.statements import Act

AT_ONCE = 2
"""Days within which two sources that differ contradict each other; after that something has changed."""

Passage = tuple[Report, tuple[int, int]]


@dataclass(slots=True, eq=False)
class Line:
    """One position as it runs through the reports.

    Attributes:
        party: id of the holder.
        says: the condition.
        found: the statements it rests on.
        dates: when each was made, as far as known.
        key: tells apart what undated reports say.
        since: first day, where not that of the first statement.
        until: first day no longer in force.
        why: why it ended, in words.
        ended_in: the passage that ends it.
        next: what took its place.
        before: what it took the place of.
        fallbacks: softer forms offered.
        softened_in: the passages of those offers.
        contradicted: whether another source says the contrary.
        done: what was done of what it asks.
        over: whether it ended on a day that nobody knows: an undated report says so.
        names: the measures it names.
    """

    party: str
    says: Condition
    found: list[Found]
    dates: list[PartialDate]
    key: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    why: str = ""
    ended_in: Passage | None = None
    next: "Line | None" = None
    before: "Line | None" = None
    fallbacks: list[Condition] = field(default_factory=list)
    softened_in: list[Passage] = field(default_factory=list)
    contradicted: bool = False
    done: set[str] = field(default_factory=set)
    over: bool = False
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """See what it is about."""
        self.names = frozenset(measures_of(self.says))

    def may_bear_on(self, named: frozenset[str]) -> bool:
        """Whether it names one of these measures, or is of a form that can be compared without."""
        return not self.names.isdisjoint(named) or not (asked(self.says) or refused(self.says))

    @property
    def begun(self) -> PartialDate | None:
        """First day in force."""
        return self.since or min(self.dates, key=PartialDate.first_day, default=None)

    @property
    def last(self) -> datetime.date | None:
        """The last day on which it was stated."""
        return max((date.first_day() for date in self.dates), default=None)

    @property
    def is_open(self) -> bool:
        """Whether nothing has ended it."""
        return self.until is None and not self.over

    def went_before(self, date: PartialDate | None, passage: Passage) -> bool:
        """Whether it was last stated before a passage: on an earlier day, or further up in the same report."""
        last = self.found[-1]
        above = last.report is passage[0] and (last.past or last.reading.span[1] <= passage[1][0])
        return above or self.is_older(date)

    def is_older(self, date: PartialDate | None) -> bool:
        """Whether it was last stated on an earlier day."""
        return date is not None and self.last is not None and self.last < date.first_day()

    def set_aside(self) -> None:
        """All that was found of it tells of a time that is over; it binds again as soon as somebody says it anew."""
        for one in self.found:
            one.past = True

    def end(self, date: PartialDate | None, why: str, passage: Passage) -> None:
        """End it."""
        self.until, self.why, self.ended_in, self.over = date, why, passage, date is None


@dataclass(slots=True, eq=False)
class Clash:
    """Two passages of which both cannot be so."""

    lines: tuple[Line, ...]
    passages: tuple[Passage, Passage]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A party agreed to measures."""

    party: str
    measures: frozenset[str]
    date: PartialDate | None
    passage: Passage
    source: tuple[str, str | None]


def source_of(report: Report, reported_by: str | None) -> tuple[str, str | None]:
    """Who tells it: the paper, and the party that ascribes it to the speaker."""
    return (report.outlet or report.file, reported_by)


def _told_by(found: Found) -> tuple[str, str | None]:
    return source_of(found.report, found.reading.reported_by)


def _at_once(date: PartialDate | None, other: datetime.date | None) -> bool:
    return date is not None and other is not None and abs((date.first_day() - other).days) <= AT_ONCE


@dataclass(slots=True)
class Course:
    """All lines, as report after report is taken in, in the order of their dates.

    Attributes:
        party_id: the id of a party by its full name.
        promises: the act that each promise promises.
        lines: in the order of first mention.
        clashes: contradictions between sources.
        accepted: what was agreed to so far.
        saying: the same lines by holder, key and condition.
    """

    party_id: Callable[[str], str]
    promises: Mapping[str, str]
    lines: list[Line] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    accepted: list[Accepted] = field(default_factory=list)
    saying: dict[tuple[str, str, Condition], list[Line]] = field(default_factory=dict)

    def open_of(self, party: str | None) -> Iterator[Line]:
        """Positions still in force, of one party or of any."""
        yield from (line for line in list(self.lines) if line.is_open and (party is None or line.party == party))

    # -- statements --------------------------------------------------------------------------------------------------

    def state(self, found: Found, says: Condition, date: PartialDate | None, moment: str) -> None:
        """Take in one statement of a position."""
        party, key = self.party_id(found.party), "" if date else moment
        if self._is_repeated(found, says, date, party, key):
            return
        line = Line(party, says, [found], [date] if date else [], key)
        named = line.names | {self.promises[one] for one in line.names if one in self.promises}
        for old in list(self.open_of(party)):
            if old.key == key and old.may_bear_on(named) and not self._bears_on(old, line, found, date):
                return
        self._clash_with_agreement(line, found, date)
        self._add(line)

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self.saying.setdefault((line.party, line.key, line.says), []).append(line)

    def _is_repeated(self, found: Found, says: Condition, date: PartialDate | None, party: str, key: str) -> bool:
        for line in reversed(self.saying.get((party, key, says), [])):
            if line.is_open or self._is_disputed(line, found, date):
                line.found.append(found)
                line.dates += [date] if date else []
                return True
        return False

    def _is_disputed(self, line: Line, found: Found, date: PartialDate | None) -> bool:
        """Another source still has it when one says it has ended: then it is kept, and both are shown."""
        if line.until is None or line.ended_in is None or date is None or line.done:
            return False
        days = (date.first_day() - line.until.first_day()).days
        if not 0 <= days <= AT_ONCE or source_of(line.ended_in[0], None)[0] == _told_by(found)[0]:
            return False
        lines = (line, line.next) if line.next else (line,)
        self._clash(lines, (line.ended_in, (found.report, found.reading.span)))
        line.until, line.ended_in, line.next, line.why = None, None, None, ""
        return True

    def _bears_on(self, old: Line, new: Line, found: Found, date: PartialDate | None) -> bool:
        """What a new position does to an old one; False where it turns out to be the old one."""
        how = bearing(old.says, new.says, self.promises)
        last = old.found[-1]
        if how is Bearing.CONTRARY and _told_by(last) != _told_by(found) and _at_once(date, old.last):
            self._clash((old, new), ((last.report, last.reading.span), (found.report, found.reading.span)))
            return True
        is_offer = found.reading.act in (Act.OFFER, Act.PROMISE)
        own_demand = not refused(old.says) and last.reading.act not in (Act.OFFER, Act.PROMISE)
        if how is Bearing.SOFTER and is_offer and (own_demand or not old.is_older(date)):
            old.fallbacks.append(new.says)
            old.softened_in.append((found.report, found.reading.span))
        elif how is Bearing.AGAIN and old.is_older(date):
            old.found.append(found)
            old.dates += [date] if date else []
            return False
        elif how in (Bearing.SOFTER, Bearing.OTHER, Bearing.CONTRARY) and date and old.is_older(date):
            self._replace(old, new, date, found, how)
        return True

    def _replace(self, old: Line, new: Line, date: PartialDate, found: Found, how: Bearing) -> None:
        passage = (found.report, found.reading.span)
        rest = without(old.says, asked(new.says) | withheld(new.says)) if refused(old.says) else None
        softer = "a softer form" if how is Bearing.SOFTER else "another form"
        old.end(date, f"superseded by {softer}", passage)
        old.next, new.before = new, old
        if rest is not None:
            self._keep_rest(old, rest, date)

    def _keep_rest(self, old: Line, rest: Condition, date: PartialDate | None) -> None:
        self._add(Line(old.party, rest, list(old.found), list(old.dates), old.key, since=date, before=old))

    def _clash(self, lines: tuple[Line, ...], passages: tuple[Passage, Passage]) -> None:
        for line in lines:
            line.contradicted = True
        self.clashes.append(Clash(lines, passages))

    def _clash_with_agreement(self, line: Line, found: Found, date: PartialDate | None) -> None:
        for one in self.accepted:
            contrary = one.party == line.party and one.measures & refused(line.says)
            told_on = one.date.first_day() if one.date else None
            if contrary and one.source != _told_by(found) and _at_once(date, told_on):
                self._clash((line,), (one.passage, (found.report, found.reading.span)))

    # -- turns -------------------------------------------------------------------------------------------------------

    def agree(self, one: Accepted) -> None:
        """A party agreed to what it refused or held back."""
        self.accepted.append(one)
        for line in list(self.open_of(one.party)):
            given = one.measures & refused(line.says)
            last = line.found[-1]
            if given and _told_by(last) != one.source and _at_once(one.date, line.last):
                self._clash((line,), ((last.report, last.reading.span), one.passage))
                continue
            freed = bool(withheld(line.says)) and withheld(line.says) <= one.measures
            if (given or freed) and line.went_before(one.date, one.passage):
                self._give_up(line, given, one.date, "withdrawn: the party agreed to it", one.passage)

    def drop(self, line: Line, gone: frozenset[str], date: PartialDate | None, passage: Passage) -> None:
        """A demand or refusal was withdrawn, wholly or in part."""
        self._give_up(line, gone, date, "withdrawn", passage)

    def _give_up(self, line: Line, gone: frozenset[str], date: PartialDate | None, why: str, passage: Passage) -> None:
        rest = without(line.says, gone) if gone else None
        line.end(date, why, passage)
        if rest is not None and str(rest) != str(line.says):
            self._keep_rest(line, rest, date)

    def do(self, measure: str, date: PartialDate, passage: Passage) -> None:
        """A measure was done: what asked for it is met, what refused it is overtaken."""
        for line in list(self.open_of(None)):
            wanted, unwanted = asked(line.says), refused(line.says)
            if not line.is_older(date) or measure not in wanted | unwanted:
                continue
            line.done.add(measure)
            if wanted and wanted <= line.done:
                line.end(date, "met: what it asks was done", passage)
            elif unwanted:
                self._give_up(line, frozenset({measure}), date, "overtaken: what it refuses was done", passage)
