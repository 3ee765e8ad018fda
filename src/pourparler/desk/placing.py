"""New reports and a folder of talks files: which report belongs to which talks, and which nobody can be sure of.

Nothing is guessed: a report goes to talks that it surely belongs to, or where a person says. What is on record there
already, word for word, is told as that. Reports are taken in the order of their days, so that one that joins helps to
place the next.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path, PurePath

from pourparler.desk.gather import title_of
from pourparler.errors import InputError, Problem
from pourparler.reading.report import Report
from pourparler.reading.sorting.cards import Card, card_of
from pourparler.reading.sorting.course import Course
from pourparler.reading.sorting.disputes import Disputes, Placing, Why
from pourparler.reading.sorting.recorded import cards_of
from pourparler.record import codec
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground, Source
from pourparler.record.talks import Talks

_ENOUGH = 40
"""Characters of passages by which a report is known to be one on record."""


class Outcome(StrEnum):
    """What becomes of a report."""

    JOINS = "joins"
    BEGINS = "begins"
    DUPLICATE = "duplicate"
    UNSURE = "unsure"
    ELSEWHERE = "elsewhere"
    NO_TALKS = "no talks"
    NAME_TAKEN = "name taken"

    @property
    def is_in(self) -> bool:
        """Whether the report is taken in by it."""
        return self in (Outcome.JOINS, Outcome.BEGINS)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksFile:
    """A talks file; ``document`` is None for talks that begin now.

    Attributes:
        number: of its dispute.
        path: where it is; None as long as it is not written.
        document: the file as read.
        title: what the talks are called.
    """

    number: int
    path: Path | None = None
    document: codec.Document | None = field(default=None, repr=False)
    title: str = ""

    @property
    def talks(self) -> Talks | None:
        """The record."""
        return None if self.document is None else self.document.talks

    @property
    def headline(self) -> str:
        """The latest headline that it cites; empty where there is none, or the talks are called so."""
        sources = () if self.talks is None else reversed(self.talks.sources)
        found = next((source.title for source in sources if source.title), "")
        return "" if found == self.title else found


@dataclass(frozen=True, slots=True)
class Offer:
    """Talks that a report might belong to, and why."""

    talks: TalksFile
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What becomes of a report.

    Attributes:
        report: the report.
        outcome: what becomes of it.
        to: the talks that it joins, begins or is a duplicate in.
        same_as: the name of the report that it is a duplicate of, or whose name it has.
        why: why it joins.
        offers: what it might belong to, or might have belonged to; the most alike first.
        told: whether a person said so.
    """

    report: Report
    outcome: Outcome
    to: TalksFile | None = None
    same_as: str = ""
    why: Why | None = None
    offers: tuple[Offer, ...] = ()
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What becomes of all reports.

    Attributes:
        placed: each, in the order given.
        files: the talks files of the folder, then talks that begin now.
        courses: of each talks with what joins it, by their numbers.
    """

    placed: tuple[Placed, ...]
    files: tuple[TalksFile, ...]
    courses: Mapping[int, Course] = field(default_factory=dict)

    def joining(self, talks: TalksFile) -> tuple[Report, ...]:
        """The reports that join talks, or begin them."""
        return tuple(
            one.report for one in self.placed if one.outcome.is_in and one.to and one.to.number == talks.number
        )


Choice = int | None
"""The number of talks, 0 for new ones; None to leave a report out."""
Decide = Callable[[Placed], Choice]


def talks_files(folder: Path) -> tuple[tuple[Path, codec.Document], ...]:
    """The talks files in a folder and below it.

    Raises:
        InputError: there is no such folder, or talks files have faults; all are told.
    """
    from pourparler.reading.page.inputs.folder import look_through

    if not folder.is_dir():
        remedy = "Name a folder with talks files, as reading reports into a folder makes them."
        raise InputError([Problem(file=str(folder), line=None, what="this is no folder", remedy=remedy)])
    found = [(path, codec.read(path)) for path in look_through([folder]).talks]
    faults = [fault for _, document in found for fault in document.faults]
    if faults:
        raise InputError(faults)
    return tuple(found)


def placed(
    reports: Sequence[Report],
    found: Sequence[tuple[Path, codec.Document]],
    dates: Mapping[str, PartialDate] | None = None,
    *,
    into: Path | None = None,
    begin: bool = False,
    decide: Decide | None = None,
) -> Plan:
    """What becomes of new reports.

    Args:
        reports: as read.
        found: the talks files of a folder.
        dates: that a person gave, by file name.
        into: the talks file that all go to, whatever they say.
        begin: whether what belongs to none of the talks begins talks of its own.
        decide: asks a person about a report; None = nobody is there.

    Raises:
        InputError: ``into`` is none of the talks files.
    """
    desk = _Desk(reports, found, dates or {})
    told = desk.number_of(into) if into is not None else None
    for place in desk.order:
        desk.take(place, told, begin=begin, decide=decide)
    return desk.plan()


class _Desk:
    """Where reports are put to talks, one after the other."""

    def __init__(
        self,
        reports: Sequence[Report],
        found: Sequence[tuple[Path, codec.Document]],
        dates: Mapping[str, PartialDate],
    ) -> None:
        self._reports = reports
        self._cards = [card_of(report, dates.get(report.file)) for report in reports]
        self.order = sorted(range(len(reports)), key=lambda place: self._cards[place].rank)
        called = {name for card in self._cards for name in card.marks.named}
        self._disputes, self._files = Disputes(), dict[int, TalksFile]()
        self._silent: dict[Path, int] = {}
        for path, document in found:
            talks = document.talks
            assert talks is not None  # noqa: S101 -- faults were told
            cards = cards_of(talks, called) or (_empty(talks),)
            number = self._disputes.put(cards)
            self._files[number] = TalksFile(number=number, path=path, document=document, title=title_of(talks))
        self._known = _Known(self._files.values())
        self._placed: dict[int, Placed] = {}

    def number_of(self, path: Path) -> int:
        """The number of a talks file."""
        for number, file in self._files.items():
            if file.path is not None and file.path.resolve() == path.resolve():
                return number
        names = ", ".join(str(file.path) for file in self._files.values()) or "none"
        what = "this is none of the talks files in the folder"
        raise InputError([Problem(file=str(path), line=None, what=what, remedy=f"There are: {names}.")])

    def take(self, place: int, told: int | None, *, begin: bool, decide: Decide | None) -> None:
        """Put one report where it belongs."""
        report, card = self._reports[place], self._cards[place]
        placing = self._disputes.place(card)
        one = Placed(report=report, outcome=Outcome.UNSURE, offers=self._offers(card, placing))
        same = self._known.same(report)
        if same is not None:
            self._placed[place] = replace(one, outcome=Outcome.DUPLICATE, to=same[0], same_as=same[1])
            return
        number = told if told is not None else placing.to
        if number is None:
            one = replace(one, outcome=_outcome(card, placing))
            number = 0 if begin and one.outcome is Outcome.ELSEWHERE else None
            if number is None and decide is not None:
                number, one = decide(one), replace(one, told=True)
        else:
            one = replace(one, told=told is not None)
        self._placed[place] = one if number is None else self._put(one, card, number)

    def _put(self, one: Placed, card: Card, number: int) -> Placed:
        if number and (taken := self._known.with_name(one.report, self._files[number])):
            return replace(one, outcome=Outcome.NAME_TAKEN, to=self._files[number], same_as=taken)
        why = self._disputes.why_there(card, number) if number else None
        number = self._disputes.put([card], number or None)
        outcome = Outcome.JOINS if why is not None else Outcome.BEGINS
        file = self._files.setdefault(number, TalksFile(number=number, title=card.title or card.file))
        self._known.add(one.report, file)
        others = tuple(offer for offer in one.offers if offer.talks.number != number)
        return replace(one, outcome=outcome, to=file, why=why, offers=others)

    def _offers(self, card: Card, placing: Placing) -> tuple[Offer, ...]:
        return tuple(
            Offer(self._files[one.number], self._disputes.why_there(card, one.number)) for one in placing.candidates
        )

    def plan(self) -> Plan:
        """What becomes of all of them."""
        until = max((card.day for card in self._cards if card.day is not None), default=None)
        moved = {one.to.number for one in self._placed.values() if one.to is not None and one.outcome.is_in}
        return Plan(
            placed=tuple(self._placed[place] for place in range(len(self._reports))),
            files=tuple(self._files.values()),
            courses={number: self._disputes.dispute(number, until).course for number in sorted(moved)},
        )


def _empty(talks: Talks) -> Card:
    """A card of a record that says nothing yet."""
    from pourparler.reading.sorting.marks import Marks

    return Card(file=talks.title, marks=Marks({}, frozenset(), frozenset(), None, None))


def _outcome(card: Card, placing: Placing) -> Outcome:
    if not placing.is_new:
        return Outcome.UNSURE
    return Outcome.ELSEWHERE if card.of_talks else Outcome.NO_TALKS


class _Known:
    """What is on record, to know copies by: passages of a source that a report has at the same places, or its file."""

    def __init__(self, files: Iterable[TalksFile]) -> None:
        self._by_print: dict[str, tuple[TalksFile, str]] = {}
        self._passages: list[tuple[TalksFile, Source, list[Ground]]] = []
        self._names: Counter[tuple[int, str]] = Counter()
        for file in files:
            if file.talks is not None:
                self._take_in(file, file.talks)

    def _take_in(self, file: TalksFile, talks: Talks) -> None:
        grounds: defaultdict[str, list[Ground]] = defaultdict(list)
        several = (talks.statements, talks.positions, talks.proposals, talks.sessions)
        for entries in several:
            for ground in (ground for entry in entries for ground in entry.grounds):
                if ground.span is not None and ground.quote:
                    grounds[ground.source].append(ground)
        for source in talks.sources:
            self._passages.append((file, source, grounds[source.id]))
            self._names[file.number, PurePath(source.file or "").name] += 1

    def add(self, report: Report, file: TalksFile) -> None:
        """A report that is taken in now."""
        self._by_print.setdefault(report.text_sha256, (file, report.file))
        self._names[file.number, PurePath(report.file).name] += 1

    def same(self, report: Report) -> tuple[TalksFile, str] | None:
        """Where the same report is on record, and what it is called there."""
        if report.text_sha256 in self._by_print:
            return self._by_print[report.text_sha256]
        for file, source, grounds in self._passages:
            if _are_in(report, grounds):
                return file, source.file or source.title or source.id
        return None

    def with_name(self, report: Report, file: TalksFile) -> str:
        """The name of a report, where another of that name is on record in talks; else nothing."""
        name = PurePath(report.file).name
        return name if self._names[file.number, name] else ""


def _are_in(report: Report, grounds: Sequence[Ground]) -> bool:
    """Whether a report has all passages of a source at their places, and they are enough to tell."""
    text, seen = report.original.text, 0
    for ground in grounds:
        assert ground.span is not None  # noqa: S101 -- only such are kept
        if text[slice(*ground.span)] != ground.quote:
            return False
        seen += len(ground.quote)
    return seen >= _ENOUGH
