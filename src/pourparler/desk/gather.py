"""What the user points at, as one record: reports, talks files, or folders of both."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.desk import differences as differing
from pourparler.desk.crucial import Crucial, crucial
from pourparler.desk.differences import Difference
from pourparler.errors import AnswerError, InputError, Problem, ReportError, unreadable
from pourparler.record.codec.answers import decode, encode
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.desk.cache import Cache
    from pourparler.reading import Draft, Notice, Report
    from pourparler.reading.batch import Batch, Reader, Shelf
    from pourparler.reading.page.inputs.folder import Found
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.reading.who.names import Known
    from pourparler.sharing.engine import Engine

_MOST_NAMED = 4
"""Reports of other talks that are named; of more, how many more there are."""
Drafting = Callable[["Sequence[Report]", Mapping[str, PartialDate] | None, "Vocabulary | None"], "Draft"]
"""Makes one draft of reports, with the dates and names that a person gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Materials:
    """All that a briefing is made from.

    Attributes:
        talks: the record; a talks file with what the reports add, or a draft made from reports alone.
        drafted: True where a program read the reports and no talks file was there.
        reports: names of the reports that were read.
        notices: what reading had to say, for the reader to know first.
        cautions: what else it had to say, about how it understood the words.
        differences: where the reports and the talks file differ.
        passed_over: files of a folder that are neither.
        unknown: parties of the reports that the talks file does not know, with how often they speak.
        crucial: passages that only a second reader reads, on which a deadlock may rest.
    """

    talks: Talks
    drafted: bool = False
    reports: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    passed_over: tuple[str, ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()
    crucial: tuple[Crucial, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Reports and talks files, sorted by the talks they are on.

    Attributes:
        each: what there is on each talks; never empty.
        aside: names of the reports in which no talks were found.
        passed_over: files of folders that are neither reports nor talks files.
        cautions: what was left unread.
    """

    each: tuple[Materials, ...]
    aside: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def read(path: Path | str | None = None, *, text: str | None = None, name: str = "report.txt") -> "Report":
    """Read one report: text, a saved page, a PDF or a mail.

    >>> report = read(text="Peru refused to open its market before Chile lowers its tariffs.")
    >>> [(said.speaker, said.act.value, said.addressee) for said in report.statements]
    [('Peru', 'precondition', 'Chile')]

    Args:
        path: its file.
        text: its text, where it is in no file.
        name: what a text without a file is called.

    Raises:
        ReportError: it cannot be read.
        ValueError: neither a file nor a text is given, or both are.
    """
    from pourparler.reading import read_report
    from pourparler.reading.page.inputs import bytes_of

    if (path is None) is (text is None):
        raise ValueError("give either a file or a text")
    if path is None:
        return read_report(name, (text or "").encode())
    try:
        return read_report(str(path), bytes_of(Path(path)))
    except OSError as error:
        raise ReportError([unreadable(str(path), error)]) from error


def read_knowing(name: str, data: bytes, *, known: "Sequence[Known]" = ()) -> "Report":
    """Read one report from its name and bytes, with what a person told of parties; the rules are loaded only now."""
    from pourparler.reading import read_report

    return read_report(name, data, known=known)


def gather(
    paths: Sequence[Path],
    dates: Mapping[str, PartialDate] | None = None,
    *,
    read: "Reader | None" = None,
    vocabulary: "Vocabulary | None" = None,
    cache: "Cache | None" = None,
    told: object = None,
) -> Materials:
    """Read all that is there as one talks: the talks file rules, reports add statements and sources.

    Args:
        paths: reports, talks files, or folders of both; ``-`` for a report on standard input.
        dates: dates of reports that print none, by file name.
        read: reads one report; else ``read_report``.
        vocabulary: the user's own names for parties and measures.
        cache: where what was read before is looked for and kept, by the content of the files.
        told: then: what else ``read`` goes by, as JSON data.

    Raises:
        InputError: nothing to read, more than one talks file, or faults in a file; all at once.
    """
    pile = gather_each(paths, dates, read=read, vocabulary=vocabulary, cache=cache, told=told, together=True)
    return pile.each[0]


def gather_each(
    paths: Sequence[Path],
    dates: Mapping[str, PartialDate] | None = None,
    *,
    read: "Reader | None" = None,
    vocabulary: "Vocabulary | None" = None,
    progress: Callable[[int, int], None] | None = None,
    cache: "Cache | None" = None,
    told: object = None,
    processes: int = 1,
    engine: "Engine | None" = None,
    drafting: Drafting | None = None,
    together: bool = False,
    shelf: "Shelf | None" = None,
    record: Talks | None = None,
) -> Pile:
    """Read what is there, and sort it by the talks it is on, the one with most reports first.

    Reports beside a talks file are on its talks; else reports are sorted by what they say.

    Args:
        paths: as for ``gather``, and so the others that it has.
        dates: of reports that print none.
        read: reads one report.
        vocabulary: the user's own names.
        progress: told (reports done, all reports) before each.
        cache: where what was read before is kept.
        told: what else ``read`` goes by.
        processes: how many may read at the same time; see ``read_batch``.
        engine: who reads, where not so many processes of this machine.
        drafting: makes one draft of reports; else the rules do.
        together: whether all is one talks, whatever the reports say.
        shelf: reports that ``read`` has read before.
        record: what is on record already, beside what is read; its names are kept.

    Raises:
        InputError: nothing to read, more than one talks file for one talks, or faults in a file; all at once.
    """
    from pourparler.reading.page.inputs.folder import look_through

    found = look_through(paths)
    _refuse(paths, found)
    asked = (told, _said(dates), together, *_second_reader(), *([names_of(record)] if record is not None else []))
    key = None if cache is None else _fingerprint(found)
    if cache is not None and key and (kept := _kept(cache.find(key, *asked))):
        return kept
    from pourparler.reading.batch import read_batch  # with all the rules, and so not where nothing has to be read

    batch = read_batch(
        found.reports,
        dates,
        read=read or read_knowing,
        progress=progress,
        may_be_none=bool(found.talks),
        processes=processes,
        engine=engine,
        shelf=shelf,
    )
    pile = _sorted(found, batch, _Drafter(vocabulary, drafting, record), together=together)
    if cache is not None and key:
        cache.keep(encode(pile), key, *asked)
    return pile


def _second_reader() -> tuple[str, ...]:
    """The fingerprint of the second reader, where one reads beside the rules."""
    from pourparler.reading.second.weights import weights

    found = weights()
    return (found.fingerprint,) if found is not None else ()


def names_of(talks: Talks) -> list[object]:
    """The names of a record, by which reports are read beside it."""
    parties = [[p.id, p.label, list(p.aliases), [envoy.name for envoy in p.envoys]] for p in talks.parties]
    return [parties, [[m.id, m.label, list(m.phrases), list(m.by), m.promises] for m in talks.measures]]


def _said(dates: Mapping[str, PartialDate] | None) -> list[tuple[str, str]]:
    return [(name, str(date)) for name, date in (dates or {}).items()]


def _fingerprint(found: "Found") -> list[str] | None:
    """The files by name and content; None where one of them is no file whose content can be looked at beforehand."""
    from pourparler.reading.page.inputs import bytes_of

    prints = [path.name for path in found.passed_over]
    try:
        for path in (*found.talks, *found.reports):
            if not path.is_file():
                return None
            prints.append(f"{path} {hashlib.sha256(bytes_of(path)).hexdigest()}")
    except OSError:
        return None
    return prints


def _kept(data: object) -> Pile | None:
    try:
        return None if data is None else decode(Pile, data)
    except AnswerError:
        return None


@dataclass(frozen=True, slots=True)
class _Drafter:
    """Makes one draft of reports, with the names of a record and the user's own."""

    vocabulary: "Vocabulary | None"
    drafting: Drafting | None
    record: Talks | None = None

    def draft(self, reports: "Sequence[Report]", batch: "Batch", *, alone: bool) -> Materials:
        """The draft, with what reading had to say of its reports; of anything, where it is the only one."""
        from pourparler.reading import draft
        from pourparler.reading.positions.recalled import recalled

        words = self.vocabulary if self.record is None else recalled(self.record, reports, self.vocabulary)
        drafted = (self.drafting or draft)(reports, batch.dates, words)
        files = {report.file for report in reports}
        read = (notice for notice in batch.notices if alone or files.intersection(notice.about))
        notices, cautions = _in_two((*read, *drafted.notices))
        named = tuple(report.file for report in reports)
        return Materials(
            talks=drafted.talks,
            drafted=True,
            reports=named,
            notices=notices,
            cautions=cautions,
            crucial=crucial(drafted.reports),
        )


def _sorted(found: "Found", batch: "Batch", drafter: _Drafter, *, together: bool) -> Pile:
    """All on one talks, or each on its own; what is not on any is told where there is one, and beside several."""
    passed_over = tuple(path.name for path in found.passed_over)
    cautions = tuple(str(notice) for notice in batch.notices)
    if found.talks or together:
        whole = replace(_with_talks_file(found, batch, drafter), passed_over=passed_over)
        return Pile(each=(whole,), passed_over=passed_over, cautions=cautions)
    from pourparler.reading.sorting import sort_reports

    sorted_ = sort_reports(batch.reports, batch.dates)
    alone = len(sorted_.disputes) == 1
    each = [drafter.draft(reports, batch, alone=alone) for reports in sorted_.disputes]
    aside = tuple(report.file for report in sorted_.aside)
    if alone:
        each = [replace(each[0], notices=(*each[0].notices, *_set_aside(aside)), passed_over=passed_over)]
    else:
        each = [replace(one, notices=(_taken_apart(one, each), *one.notices)) for one in each]
    return Pile(each=tuple(each), aside=aside, passed_over=passed_over, cautions=cautions)


def _set_aside(files: tuple[str, ...]) -> tuple[str, ...]:
    from pourparler.reading.notices import Notice, NoticeKind

    return (str(Notice(kind=NoticeKind.SET_ASIDE, about=files)),) if files else ()


def _taken_apart(one: Materials, each: "Sequence[Materials]") -> str:
    """That the reports were taken for several talks, and what the others are on."""
    from pourparler.reading.notices import Notice, NoticeKind

    others = tuple(f"{title_of(other.talks)} ({_some(other.reports)})" for other in each if other is not one)
    return str(Notice(kind=NoticeKind.TAKEN_APART, about=others))


def title_of(talks: Talks) -> str:
    """What talks are called: the latest headline, where the title says nothing."""
    headline = next((source.title for source in reversed(talks.sources) if source.title), None)
    return headline if headline and talks.title == "Talks" else talks.title


def _some(reports: "Sequence[str]") -> str:
    more = len(reports) - _MOST_NAMED
    return ", ".join((*reports[:_MOST_NAMED], f"{more} more") if more > 1 else reports)


def _with_talks_file(found: "Found", batch: "Batch", drafter: _Drafter) -> Materials:
    if not found.talks:
        return drafter.draft(batch.reports, batch, alone=True)
    talks = _load(found.talks[0])
    if not batch.reports:
        return Materials(talks=talks, cautions=tuple(str(notice) for notice in batch.notices))
    return joined(talks, replace(drafter, record=talks).draft(batch.reports, batch, alone=True))


def joined(talks: Talks, read: Materials) -> Materials:
    """A talks file's record with what the reports add; what was understood of them otherwise is listed only.

    Args:
        talks: the record of the file.
        read: what was read in the reports beside it.
    """
    added = differing.add(talks, read.talks)
    return replace(
        read,
        talks=added.talks,
        drafted=False,
        notices=(),
        cautions=read.notices,
        unknown=added.unknown,
        differences=differing.find(talks, read.talks, added.sources),
    )


def _load(path: Path) -> Talks:
    from pourparler.record import codec

    return codec.load(path)


def _in_two(notices: "Sequence[Notice]") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What must be known before reading on, and what it is enough to be told at the end."""
    from pourparler.reading.notices import NoticeKind

    first = (
        NoticeKind.LEFT_OUT,
        NoticeKind.NO_DATE,
        NoticeKind.NONE_DATED,
        NoticeKind.TWO_MOMENTS,
        NoticeKind.MOMENTS_JOINED,
        NoticeKind.NOTHING_FOUND,
        NoticeKind.BY_MODEL,
        NoticeKind.UNREAD_BY_MODEL,
        NoticeKind.OTHER_STATE,
        NoticeKind.NOTES_UNREAD,
    )
    return (
        tuple(str(notice) for notice in notices if notice.kind in first),
        tuple(str(notice) for notice in notices if notice.kind not in first),
    )


def _refuse(paths: Sequence[Path], found: "Found") -> None:
    """More than one talks file, or nothing at all."""
    from pourparler.reading.page.inputs.folder import nothing_in

    if len(found.talks) > 1:
        both = " and ".join(f'"{path}"' for path in found.talks)
        remedy = "Name the one that counts, or move the others elsewhere."
        what = f"there is more than one talks file: {both}"
        raise InputError([Problem(file=str(found.talks[0]), line=None, what=what, remedy=remedy)])
    if not found.talks and not found.reports:
        raise nothing_in(paths, "no report and no talks file")
