"""From reports to a draft talks file, for a person to confirm.

Every position is marked as a draft and carries the words it rests on. Reports are taken in the order of their dates.
Where some are dated and one is not, what the undated one says is drafted as soft: it does not bind until a person has
dated it. Measures of different moments (more than 90 days apart, or undated) are one only if they are worded alike.
When a position ends, and what takes its place, is decided in ``course``.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from pourparler.reading.acts.statements import Reading
from pourparler.reading.matters.measures import Measures, free_id
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.reading.positions.agreements import Agreement, accepted, agreement_in
from pourparler.reading.positions.between import between
from pourparler.reading.positions.cast import cast, states_called
from pourparler.reading.positions.course import Accepted, Course, Passage, source_of
from pourparler.reading.positions.distil import Exchange, Offered, read
from pourparler.reading.positions.duplicates import near_duplicates
from pourparler.reading.positions.forms import asked, possible, refused, withheld
from pourparler.reading.positions.goal import bearing_on, purposes, who_would
from pourparler.reading.positions.joining import joined, mirrored
from pourparler.reading.positions.lines import drafted
from pourparler.reading.positions.looking_back import look_back
from pourparler.reading.positions.meetings import Meeting, meetings_in, sessions
from pourparler.reading.positions.overruled import still_told
from pourparler.reading.positions.own_firsts import without_two_firsts
from pourparler.reading.positions.promised import facts_of
from pourparler.reading.positions.proposals import proposals
from pourparler.reading.positions.settled import Standing, standing
from pourparler.reading.positions.states import assessment, lead_end, moves, shared_out
from pourparler.reading.positions.tense import is_history, tells_of_before
from pourparler.reading.positions.title import title_of
from pourparler.reading.positions.turns import Dropped, done_in, dropped_in
from pourparler.reading.positions.vocabulary import Vocabulary
from pourparler.reading.report import Report
from pourparler.reading.second.missed import likeliest, shortened
from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import by_rules
from pourparler.record.ids import slug
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks

APART = 90
"""Days between two reports after which they speak of different moments."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft talks file, the reports it was read from, and what a person must be told."""

    talks: Talks
    reports: tuple[Report, ...]
    notices: tuple[Notice, ...]


def draft(
    reports: Sequence[Report],
    dates: Mapping[str, PartialDate] | None = None,
    vocabulary: Vocabulary | None = None,
) -> Draft:
    """Draft a talks file from reports, which are taken as they are.

    Args:
        reports: as read, in any order.
        dates: dates that a person gave, by file name; they go before what a report says.
        vocabulary: the user's own names for parties and measures; they go before any proposal.
    """
    desk = _Desk(dict(dates or {}), vocabulary or Vocabulary())
    desk.take_in(reports)
    desk.distil()
    talks = desk.talks()
    for kept, other in mirrored(talks):
        words = talks.measure_by_id[kept].label, talks.measure_by_id[other].label
        desk.notices.append(Notice(kind=NoticeKind.MERGED, about=(kept,), words=words))
    return Draft(joined(talks), tuple(desk.reports), tuple(desk.notices))


@dataclass(slots=True)
class _Desk:
    """Where a draft is put together."""

    dates: dict[str, PartialDate]
    vocabulary: Vocabulary
    reports: list[Report] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)  # by fingerprint
    moments: dict[str, str] = field(default_factory=dict)  # by fingerprint
    copies: dict[str, str] = field(default_factory=dict)  # fingerprints of the first of several, by those of the others
    exchanges: list[Exchange] = field(default_factory=list)
    measures: Measures = field(default_factory=Measures)
    table: list[Offered] = field(default_factory=list)
    positions: tuple[Position, ...] = ()
    goal: str | None = None
    agreements: list[Agreement] = field(default_factory=list)
    standings: dict[str, Standing] = field(default_factory=dict)  # by fingerprint
    called: dict[str, str] = field(default_factory=dict)  # full names by any name, small letters

    def __post_init__(self) -> None:
        """Learn the user's names."""
        self.measures.terms = self.vocabulary.measures
        for name, others in self.vocabulary.parties:
            self.called |= {one.lower().removeprefix("the "): name for one in (*others, name)}

    def name(self, party: str) -> str:
        """The name of a party: the user's, if there is one."""
        return self.called.get(party.lower().removeprefix("the "), party)

    def party(self, name: str) -> str:
        """The id of a party."""
        return slug(self.name(name))

    # -- reports -----------------------------------------------------------------------------------------------------

    def take_in(self, reports: Sequence[Report]) -> None:
        """Each text once, dated ones first and in order; sources and moments."""
        seen: dict[str, Report] = {}
        for report in reports:
            first = seen.setdefault(report.text_sha256, report)
            if first is not report:
                self._tell(NoticeKind.SAME_REPORT, (first.file, report.file))
        self.reports = sorted(seen.values(), key=self._when)
        self.called = {**states_called(self.reports, self.vocabulary), **self.called}
        for copies in near_duplicates(self.reports):
            self._tell(NoticeKind.SIMILAR_REPORT, tuple(report.file for report in copies))
            self.copies |= {copy.text_sha256: copies[0].text_sha256 for copy in copies[1:]}
        if undated := tuple(report.file for report in self.reports if self.date(report) is None):
            self._tell(NoticeKind.NO_DATE if self._some_dated else NoticeKind.NONE_DATED, undated)
        for report in self.reports:
            self._add_source(report)
            if report.read_in_part:
                self._tell(NoticeKind.TOO_MANY, (report.file,))
            if not report.statements:
                self._tell(NoticeKind.NOTHING_FOUND, (report.file,))
            if report.unread:
                words = (" ".join(report.original.words(one.span).split()) for one in report.unread)
                self._tell(NoticeKind.NOTES_UNREAD, (report.file,), tuple(map(shortened, words)))
            if report.missed:
                words = (report.original.words(one.span) for one in likeliest(report.missed))
                self._tell(NoticeKind.MAYBE_MISSED, (report.file,), tuple(map(shortened, words)))
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
        """Whether any report has a date: those that have one come first."""
        return bool(self.reports) and self.date(self.reports[0]) is not None

    def _tell(self, kind: NoticeKind, about: tuple[str, ...] = (), words: tuple[str, ...] = ()) -> None:
        self.notices.append(Notice(kind=kind, about=about, words=words))

    # -- measures and positions --------------------------------------------------------------------------------------

    def distil(self) -> None:
        """Read every report's statements; find the goal; tell what was taken for what."""
        for report in self.reports:
            exchange = Exchange(report, self.measures, self.moments[report.text_sha256], self.party, table=self.table)
            read(exchange)
            look_back(exchange, moving=moves(self._standing(report).told))
            self.exchanges.append(exchange)
        self._find_agreements()
        self._find_goal()
        for measure, phrases in self.measures.merged():
            self._tell(NoticeKind.MERGED, (measure,), phrases)
        for pair in self.measures.maybe_same():
            self._tell(NoticeKind.MAYBE_SAME, pair, tuple(self.measures[one].label for one in pair))
        assumed = dict.fromkeys(words for exchange in self.exchanges for words, _ in exchange.assumed)
        if assumed:
            self._tell(NoticeKind.DOER_ASSUMED, tuple(slug(words, longest=44) for words in assumed))
        self._follow()

    def _follow(self) -> None:
        """Take every position through the reports, and tell where sources contradict each other."""
        promises = {m.id: m.promises for m in self.measures.all() if m.promises}
        course = Course(self.party, promises)
        for exchange in self.exchanges:
            self._follow_report(course, exchange)
        self.positions, ids = drafted(course.lines, self.sources, some_dated=self._some_dated, copies=self.copies)
        for clash in course.clashes:
            words = tuple(report.original.words(span) for report, span in clash.passages)
            self._tell(NoticeKind.CONTRADICTION, tuple(ids[id(line)] for line in clash.lines), words)

    def _follow_report(self, course: Course, exchange: Exchange) -> None:
        report, date = exchange.report, self.date(exchange.report)
        drops, stand = tuple(dropped_in(report)), self._standing(report)
        over = stand.settled or any(one.report is report for one in self.agreements)
        self._settle(course, report, date)
        answered = [id(one.found) for one in self.table if one.answer is not ProposalAnswer.OPEN]
        for found in exchange.found:
            if id(found) in answered or any(drop.tells(found.reading) for drop in drops):
                continue
            found.past = found.reading.noted is None and self._tells_of_before(report, found.reading)
            if found.past and is_history(report, found.reading, agreed=over):
                continue
            says = possible(found.says, self.measures, self.party(found.party), moving=moves(stand.told))
            if says is not found.says:
                self._tell(NoticeKind.NOT_FIRST, (), (report.original.words(found.reading.span),))
            course.state(found, says, date, exchange.moment)
        for agreed in self._agreements(exchange, date):
            course.agree(agreed)
        for drop in drops:
            self._drop(course, drop, report, date)
        if date is None:
            return
        wanted = {one for line in course.open_of(None) for one in (*asked(line.says), *refused(line.says))}
        for done in done_in(report, [pair for pair in self.measures.gists() if pair[0].id in wanted], self.party):
            course.do(done.measure, date, (report, done.span))

    def _settle(self, course: Course, report: Report, date: PartialDate | None) -> None:
        """Where the news is that the quarrel is over, what those named there held before binds no more of itself."""
        if not self._standing(report).settled:
            return
        named = {self.party(one.party) for one in report.roster.within(0, lead_end(report)) if one.party}
        for line in course.open_of(None):
            if line.party in named and line.is_older(date):
                line.set_aside()

    def _standing(self, report: Report) -> Standing:
        """How the talks stand by a report, looked for once."""
        if report.text_sha256 not in self.standings:
            self.standings[report.text_sha256] = standing(report)
        return self.standings[report.text_sha256]

    def _tells_of_before(self, report: Report, reading: Reading) -> bool:
        stand = self._standing(report)
        told = [one for one in self.agreements if one.report is report]
        if any(one.ends_it_for(reading.speaker) for one in told):
            return True
        return tells_of_before(report, reading, stand.told, settled=stand.settled and not told)

    def _agreements(self, exchange: Exchange, date: PartialDate | None) -> Iterator[Accepted]:
        report = exchange.report
        for number, reading in enumerate(report.statements):
            about = exchange.about.get(number, ())
            if reading.act is Act.ACCEPT and about:
                party, source = self.party(reading.speaker), source_of(report, reading.reported_by)
                yield Accepted(party, frozenset(about), date, (report, reading.span), source)

    def _drop(self, course: Course, drop: Dropped, report: Report, date: PartialDate | None) -> None:
        """End what was dropped; where it is not clear what that is, say so."""
        party = self.party(drop.party) if drop.party else None
        passage: Passage = (report, drop.span)
        meant = [
            (line, gone)
            for line in course.open_of(party)
            if line.went_before(date, passage) and bool(refused(line.says)) is drop.refusal
            for gone in [self._meant(drop, asked(line.says) | withheld(line.says) | refused(line.says))]
            if gone or not drop.actions
        ]
        if (
            not meant
            or (not drop.actions and len(meant) > 1)
            or (party is None and len({m[0].party for m in meant}) > 1)
        ):
            self._tell(NoticeKind.WHICH_DROPPED, (), (" ".join(report.original.words(drop.span).split()),))
            return
        for line, gone in meant:
            course.drop(line, gone, date, passage)

    def _meant(self, drop: Dropped, measures: frozenset[str]) -> frozenset[str]:
        return frozenset(one for one in measures if any(self.measures.means(action, one) for action in drop.actions))

    def _find_agreements(self) -> None:
        """What the latest reports tell as agreed on; what came of an older text, later ones tell."""
        latest = max((self._when(report) for report in self.reports if self.date(report)), default=(True, ""))
        for exchange in self.exchanges:
            report = exchange.report
            agreed = agreement_in(exchange, self._standing(report)) if self._when(report) == latest else None
            self.agreements += [agreed] if agreed else []

    def _find_goal(self) -> None:
        """What the talks are for, where a report says so and positions of two parties bear on it."""
        for exchange in self.exchanges:
            if self._some_dated and self.date(exchange.report) is None:
                continue
            for action, words in purposes(exchange.report):
                by = who_would(exchange)
                if len(by) < 2 or len(bearing_on(action, exchange, by)) < 2:
                    continue
                self.goal = exchange.measure(action, by)
                self.measures.done_by(self.goal, tuple(self.party(name) for name in by))
                self._tell(NoticeKind.GOAL_READ, (self.goal,), (words,))
                return
        self._tell(NoticeKind.NO_GOAL)

    # -- the record --------------------------------------------------------------------------------------------------

    def talks(self) -> Talks:
        """The draft as a record."""
        positions, statements = without_two_firsts(self.positions, self.measures.all()), tuple(self._statements())
        holders = Counter(party for position in positions for party in position.party)
        parties = cast(self.reports, self.vocabulary, self.name, self.measures.all(), holders)
        helping = {self.party(name) for report in self.reports for name in report.roster.roles}
        called = {party.id: party.label for party in parties}
        return Talks(
            title=title_of(self.reports, between(called, helping, self.reports, positions, statements)),
            as_of=max((s.date for s in self.sources.values() if s.date), key=PartialDate.last_day, default=None),
            parties=by_rules(parties),
            sources=tuple(self.sources[report.text_sha256] for report in self.reports),
            measures=by_rules(self.measures.all()),
            facts=facts_of(self.measures.promised),
            goal=(syntax.Require(syntax.of(self.goal)),) if self.goal else None,
            positions=by_rules(positions),
            proposals=self._proposals(positions),
            sessions=self._sessions(),
            statements=by_rules(statements),
        )

    def _proposals(self, positions: Sequence[Position]) -> tuple[Proposal, ...]:
        """What was put forward, less what the reports tell of the time before."""
        now = [one for one in self.table if not self._tells_of_before(one.report, one.reading)]
        made = proposals(now, self.party, self.sources, self._ground, {one.id for one in positions})
        taken = {one.id for one in made} | {one.id for one in positions}
        return by_rules((*made, *accepted(self.agreements, self.party, self.sources, self._ground, taken)))

    def _sessions(self) -> tuple[Session, ...]:
        held: list[Meeting] = []
        for report in self.reports:
            held += meetings_in(report, self.date(report), self._takes_part)
        return sessions(held, self.party, self._ground)

    def _takes_part(self, name: str) -> bool:
        return self.name(name) in {self.name(one) for report in self.reports for one in report.parties}

    def _statements(self) -> Iterator[Statement]:
        ids = (f"s{number}" for number in count(1))
        stands = [(report, self.date(report), self._standing(report)) for report in self.reports]
        for exchange in self.exchanges:
            says = {id(found.reading): found.says for found in exchange.found}
            states, told = shared_out(exchange.report, still_told(exchange.report, stands))
            for at, reading in enumerate(exchange.report.statements):
                stated = says.get(id(reading))
                yield Statement(
                    id=next(ids),
                    date=self.dates.get(exchange.report.file) or reading.date or exchange.report.date,
                    by=self.party(reading.speaker),
                    speaker_name=reading.speaker_name,
                    to=self.party(reading.addressee) if reading.addressee else None,
                    act=reading.act,
                    about=exchange.about.get(at, ()),
                    says=self._possible(stated, exchange.report, reading) if stated is not None else None,
                    text=exchange.report.original.words(reading.span),
                    attribution=reading.attribution,
                    reported_by=self.party(reading.reported_by) if reading.reported_by else None,
                    grounds=(self._ground(exchange.report, reading.span),),
                    state=states.get(at),
                    drafted_by=reading.drafter,
                )
            for one in told:
                yield assessment(one, next(ids), self.date(exchange.report), self._ground(exchange.report, one.whole))

    def _possible(self, says: Condition, report: Report, reading: Reading) -> Condition:
        return possible(says, self.measures, self.party(reading.speaker), moving=moves(self._standing(report).told))

    def _ground(self, report: Report, span: tuple[int, int] | None) -> Ground:
        """A passage of a report; None = its title, which stands nowhere in the text."""
        original = report.original
        source = self.sources[report.text_sha256].id
        if span is None:
            return Ground(source=source, quote=report.title)
        return Ground(source=source, quote=original.words(span), span=original.place(span))
