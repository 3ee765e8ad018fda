"""From reports to a draft talks file, for a person to confirm.

Every position is marked as a draft and carries the words it rests on. Reports are taken in the order of their dates.
Where some are dated and one is not, what the undated one says is drafted as soft: it does not bind until a person has
dated it. Measures of different moments (more than 90 days apart, or undated) are one only if they are worded alike.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pourparler.reading.distil import Exchange, Found, read
from pourparler.reading.grouping.actions import Action, actions_in
from pourparler.reading.grouping.measures import Measures, free_id, short_id
from pourparler.reading.grouping.wording import DESCRIBED, with_article
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.reading.report import Report
from pourparler.reading.title import title_of
from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.ids import slug
from pourparler.record.measures import Fact
from pourparler.record.parties import Envoy, Party, Role
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.statements import Act, Attribution, Statement
from pourparler.record.talks import Talks

APART = 90
"""Days between two reports after which they speak of different moments."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft talks file, the reports it was read from, and what a person must be told."""

    talks: Talks
    reports: tuple[Report, ...]
    notices: tuple[Notice, ...]


def draft(reports: Sequence[Report], dates: Mapping[str, PartialDate] | None = None) -> Draft:
    """Draft a talks file from reports.

    Args:
        reports: as read, in any order.
        dates: dates that a person gave, by file name; they go before what a report says.
    """
    desk = _Desk(dict(dates or {}))
    desk.take_in(reports)
    desk.distil()
    return Draft(desk.talks(), tuple(desk.reports), tuple(desk.notices))


@dataclass(slots=True)
class _Desk:
    """Where a draft is put together."""

    dates: dict[str, PartialDate]
    reports: list[Report] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)  # by fingerprint
    moments: dict[str, str] = field(default_factory=dict)  # by fingerprint
    exchanges: list[Exchange] = field(default_factory=list)
    measures: Measures = field(default_factory=Measures)
    goal: str | None = None

    # -- reports -----------------------------------------------------------------------------------------------------

    def take_in(self, reports: Sequence[Report]) -> None:
        """Each text once, dated ones first and in order; sources and moments."""
        seen: dict[str, Report] = {}
        for report in reports:
            first = seen.setdefault(report.text_sha256, report)
            if first is not report:
                self._tell(NoticeKind.SAME_REPORT, (first.file, report.file))
        self.reports = sorted(seen.values(), key=self._when)
        for report in self.reports:
            self._add_source(report)
            if self.date(report) is None:
                self._tell(NoticeKind.NO_DATE, (report.file,))
            if report.read_in_part:
                self._tell(NoticeKind.TOO_MANY, (report.file,))
            if not report.statements:
                self._tell(NoticeKind.NOTHING_FOUND, (report.file,))
        self._tell_moments_apart()

    def date(self, report: Report) -> PartialDate | None:
        """When a report was written: as a person said, else as it says."""
        return self.dates.get(report.file) or report.date

    def _when(self, report: Report) -> tuple[bool, str]:
        date = self.date(report)
        return (date is None, str(date.first_day()) if date else "")

    def _add_source(self, report: Report) -> None:
        date = self.date(report)
        name = slug(report.outlet or report.title or "report", longest=32) + (f"-{date}" if date else "")
        taken = {source.id for source in self.sources.values()}
        free = free_id(name, taken)
        self.sources[report.text_sha256] = Source(
            id=free, outlet=report.outlet, title=report.title, date=date, file=report.file
        )

    def _tell_moments_apart(self) -> None:
        previous: PartialDate | None = None
        moment = 0
        for report in self.reports:
            date = self.date(report)
            if date is None:
                self.moments[report.text_sha256] = f"undated {report.text_sha256}"
                continue
            if previous is not None and (date.first_day() - previous.last_day()).days > APART:
                moment += 1
            self.moments[report.text_sha256], previous = f"moment {moment}", date
        if len(set(self.moments.values())) > 1:
            self._tell(NoticeKind.TWO_MOMENTS, tuple(report.file for report in self.reports))

    @property
    def _some_dated(self) -> bool:
        return any(self.date(report) is not None for report in self.reports)

    def _tell(self, kind: NoticeKind, about: tuple[str, ...] = (), words: tuple[str, ...] = ()) -> None:
        self.notices.append(Notice(kind=kind, about=about, words=words))

    # -- measures and positions --------------------------------------------------------------------------------------

    def distil(self) -> None:
        """Read every report's statements; find the goal; tell what was taken for what."""
        for report in self.reports:
            exchange = Exchange(report, self.measures, self.moments[report.text_sha256], slug)
            read(exchange)
            self.exchanges.append(exchange)
        self._find_goal()
        for measure, phrases in self.measures.merged():
            self._tell(NoticeKind.MERGED, (measure,), phrases)
        assumed = dict.fromkeys(words for exchange in self.exchanges for words, _ in exchange.assumed)
        if assumed:
            self._tell(NoticeKind.DOER_ASSUMED, tuple(slug(words, longest=44) for words in assumed))

    def _find_goal(self) -> None:
        """What the talks are for, where a report says so and positions of two parties bear on it."""
        for exchange in self.exchanges:
            if self._some_dated and self.date(exchange.report) is None:
                continue
            for action, words in _purposes(exchange.report):
                by = _who_would(exchange)
                if len(by) < 2 or len(_bearing_on(action, exchange, by)) < 2:
                    continue
                self.goal = exchange.measure(action, by)
                self.measures.done_by(self.goal, tuple(slug(name) for name in by))
                self._tell(NoticeKind.GOAL_READ, (self.goal,), (words,))
                return
        self._tell(NoticeKind.NO_GOAL)

    # -- the record --------------------------------------------------------------------------------------------------

    def talks(self) -> Talks:
        """The draft as a record."""
        positions = tuple(self._positions())
        statements = tuple(self._statements())
        return Talks(
            title=title_of(self.reports, _talkers(positions, statements, self.reports)),
            as_of=max((s.date for s in self.sources.values() if s.date), key=PartialDate.last_day, default=None),
            parties=self._parties(),
            sources=tuple(self.sources[report.text_sha256] for report in self.reports),
            measures=self.measures.all(),
            facts=self._facts(),
            goal=(syntax.Require(syntax.of(self.goal)),) if self.goal else (),
            positions=positions,
            statements=statements,
        )

    def _parties(self) -> tuple[Party, ...]:
        names = dict.fromkeys(name for report in self.reports for name in report.parties)
        return tuple(self._party(name) for name in names)

    def _party(self, name: str) -> Party:
        aliases: dict[str, None] = {}
        envoys: dict[str, None] = {}
        role = Role.PARTY
        for report in self.reports:
            aliases |= dict.fromkeys(report.roster.aliases(report.text, name))
            envoys |= dict.fromkeys(p for p, party in report.roster.people.items() if party == name)
            if name in report.roster.roles:
                role = Role(report.roster.roles[name])
        return Party(
            id=slug(name),
            name=with_article(name) if name in DESCRIBED else name,
            aliases=tuple(aliases),
            role=role,
            envoys=tuple(Envoy(name=p) for p in envoys),
        )

    def _facts(self) -> tuple[Fact, ...]:
        return tuple(
            Fact(says=syntax.Before(syntax.of(promise), syntax.of(act)), why="a promise comes before what it promises")
            for promise, act in dict.fromkeys(self.measures.promised)
        )

    def _statements(self) -> Iterator[Statement]:
        number = 0
        for exchange in self.exchanges:
            says = {id(found.reading): found.says for found in exchange.found}
            for at, reading in enumerate(exchange.report.statements):
                number += 1
                stated = says.get(id(reading))
                yield Statement(
                    id=f"s{number}",
                    date=self.date(exchange.report),
                    by=slug(reading.speaker),
                    speaker_name=reading.speaker_name,
                    to=slug(reading.addressee) if reading.addressee else None,
                    act=reading.act,
                    about=exchange.about.get(at, ()),
                    says=self._possible(stated, slug(reading.speaker)) if stated is not None else None,
                    text=reading.quote,
                    attribution=reading.attribution,
                    reported_by=slug(reading.reported_by) if reading.reported_by else None,
                    grounds=(self._ground(exchange.report, reading.span),),
                )

    def _ground(self, report: Report, span: tuple[int, int]) -> Ground:
        return Ground(source=self.sources[report.text_sha256].id, quote=report.text[slice(*span)], span=span)

    def _positions(self) -> Iterator[Position]:
        same: dict[tuple[str, str, str], list[Found]] = {}
        for exchange in self.exchanges:
            for found in exchange.found:
                says = self._possible(found.says, slug(found.party))
                if says is not found.says:
                    self._tell(NoticeKind.NOT_FIRST, (), (found.reading.quote,))
                same.setdefault((found.party, str(says), exchange.moment), []).append(found)
        taken: set[str] = set()
        for (party, _, _), several in same.items():
            says = self._possible(several[0].says, slug(party))
            name = free_id(_name_of(party, says), taken)
            taken.add(name)
            yield self._position(name, says, several)

    def _position(self, name: str, says: Condition, several: list[Found]) -> Position:
        dates = [date for found in several if (date := self.date(found.report))]
        undated = self._some_dated and not dates
        hardest = max((found.firmness for found in several), key=lambda firmness: firmness.weight)
        refused = any(found.refused for found in several)
        return Position(
            id=name,
            party=(slug(several[0].party),),
            says=says,
            firmness=Firmness.SOFT if undated or refused else hardest,
            since=min(dates, key=PartialDate.first_day, default=None),
            confidence=_confidence([found.reading.attribution for found in several]),
            grounds=tuple(self._ground(found.report, found.reading.span) for found in several),
            note=_note(several, undated=undated, refused=refused),
        )

    def _possible(self, says: Condition, party: str) -> Condition:
        """As in "First" needs something to come before; where the party does nothing else, it is a plain demand."""
        if not isinstance(says, syntax.First):
            return says
        others = [m.id for m in self.measures.all() if party in m.by and m.id not in says.what.measures]
        if others:
            return says
        return syntax.both([syntax.Require(syntax.of(measure)) for measure in says.what.measures])


def _talkers(positions: Sequence[Position], statements: Sequence[Statement], reports: Sequence[Report]) -> list[str]:
    """Full names of those whom the talks are between: who holds positions, else who says most."""
    helping = {slug(name) for report in reports for name in report.roster.roles}
    names = {slug(name): name for report in reports for name in report.parties}
    count = Counter(party for position in positions for party in position.party)
    count = count if len(count) > 1 else Counter(s.by for s in statements if s.by not in helping)
    return [names[party] for party, _ in count.most_common(2)]


# -- the goal --------------------------------------------------------------------------------------------------------

_PURPOSE = re.compile(
    r"\b(?:talks|negotiations?|meetings?|session|consultations?|conference|efforts?|discussions|round)\b[^.;,]{0,40}?\s"
    r"(?:to|aimed\sat|in\sa\sbid\sto)\s(?=(?P<what>(?:resum|restart|reopen|reviv|sign|conclud|end|form|settl)\w*\b[^.;,]{3,80}))"
)


def _purposes(report: Report) -> Iterator[tuple[Action, str]]:
    """What the report says the talks are for, with its words."""
    for sentence in report.sentences:
        for found in _PURPOSE.finditer(report.text, sentence.start, sentence.end):
            for action in actions_in("to " + found["what"])[:1]:
                if action.words:
                    yield action, " ".join(report.text[found.start() : found.end("what")].split())


def _who_would(exchange: Exchange) -> tuple[str, ...]:
    """Those who agreed to it together, else those who hold positions."""
    agreed = [r.joint for r in exchange.report.statements if r.act is Act.ACCEPT and len(r.joint) > 1]
    if agreed:
        return agreed[0]
    return tuple(dict.fromkeys(found.party for found in exchange.found))


def _bearing_on(action: Action, exchange: Exchange, by: tuple[str, ...]) -> set[str]:
    """Parties whose positions wait with what the goal asks of them, or name it."""
    named = str(action).replace(" ", "-")
    return {
        found.party
        for found in exchange.found
        if (isinstance(found.says, syntax.First) and found.party in by) or named in syntax.measures_of(found.says)
    }


# -- words about a position ------------------------------------------------------------------------------------------

_SUFFIX: tuple[tuple[type, str], ...] = (
    (syntax.First, "first"),
    (syntax.Never, "never"),
    (syntax.Before, "before"),
    (syntax.NoLaterThan, "no-later"),
    (syntax.InReturnFor, "in-return"),
    (syntax.If, "then"),
)
_LONGEST_NAME = 5
"""Words of an id after the party."""


def _name_of(party: str, says: Condition) -> str:
    """An id that reads: "north-korea-unfreeze-accounts-first"."""
    measures = syntax.measures_of(says.conclusion if isinstance(says, syntax.If) else says)
    suffix = next((word for form, word in _SUFFIX if isinstance(says, form)), "demand")
    most = _LONGEST_NAME - len(suffix.split("-"))
    return f"{slug(party)}-{short_id(measures[0].replace('-', ' '), most)}-{suffix}"


def _confidence(attributions: list[Attribution]) -> Confidence:
    """High on a named word, medium on the paper's own or two unnamed ones, low on one unnamed source."""
    if Attribution.NAMED in attributions:
        return Confidence.HIGH
    if Attribution.REPORTER in attributions or len(attributions) > 1:
        return Confidence.MEDIUM
    return Confidence.LOW


def _note(several: list[Found], *, undated: bool, refused: bool) -> str:
    words = {"named": "named", "anonymous": "unnamed", "reporter": "the paper's own word"}
    doing = ", ".join(dict.fromkeys(found.doing for found in several))
    on = ", ".join(dict.fromkeys(words[found.reading.attribution] for found in several))
    note = f"draft: read as {doing}; source: {on}"
    if refused:
        note += "; refused, so it is kept as an offer that does not bind"
    if undated:
        note += "; the report has no date, so it does not bind until somebody dates it"
    return note
