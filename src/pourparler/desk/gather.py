"""What the user points at, as one record: reports, talks files, or folders of both."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.desk import differences as differing
from pourparler.desk.differences import Difference
from pourparler.errors import AnswerError, InputError, Problem, ReportError, unreadable
from pourparler.record.codec.answers import decode, encode
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.desk.cache import Cache
    from pourparler.reading import Draft, Notice, Report
    from pourparler.reading.batch import Batch, Reader
    from pourparler.reading.page.inputs.folder import Found
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.reading.who.names import Known

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
    """

    talks: Talks
    drafted: bool = False
    reports: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    passed_over: tuple[str, ...] = ()
    unknown: tuple[tuple[str, int], ...] = ()


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
    progress: Callable[[int, int], None] | None = None,
    cache: "Cache | None" = None,
    told: object = None,
    processes: int = 1,
    drafting: "Drafting | None" = None,
) -> Materials:
    """Read what is there: the talks file rules, reports add statements and sources.

    Args:
        paths: reports, talks files, or folders of both; ``-`` for a report on standard input.
        dates: dates of reports that print none, by file name.
        read: reads one report; else ``read_report``.
        vocabulary: the user's own names for parties and measures.
        progress: told (reports done, all reports) before each.
        cache: where what was read before is looked for and kept, by the content of the files.
        told: then: what else ``read`` goes by, as JSON data.
        processes: how many may read at the same time; see ``read_batch``.
        drafting: makes one draft of reports; else the rules do.

    Raises:
        InputError: nothing to read, more than one talks file, or faults in a file; all at once.
    """
    from pourparler.reading.page.inputs.folder import look_through

    found = look_through(paths)
    _refuse(paths, found)
    key = None if cache is None else _fingerprint(found)
    if cache is not None and key and (kept := _kept(cache.find(key, told, _said(dates)))):
        return kept
    from pourparler.reading.batch import read_batch  # with all the rules, and so not where nothing has to be read

    batch = read_batch(
        found.reports,
        dates,
        read=read or read_knowing,
        progress=progress,
        may_be_none=bool(found.talks),
        processes=processes,
    )
    materials = _drafted(found, batch, vocabulary, drafting)
    if cache is not None and key:
        cache.keep(encode(materials), key, told, _said(dates))
    return materials


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


def _kept(data: object) -> Materials | None:
    try:
        return None if data is None else decode(Materials, data)
    except AnswerError:
        return None


def _drafted(found: "Found", batch: "Batch", vocabulary: "Vocabulary | None", drafting: "Drafting | None") -> Materials:
    from pourparler.reading import draft

    passed_over = tuple(path.name for path in found.passed_over)
    if not batch.reports:
        said = tuple(str(notice) for notice in batch.notices)
        return Materials(talks=_load(found.talks[0]), cautions=said, passed_over=passed_over)
    drafted = (drafting or draft)(batch.reports, batch.dates, vocabulary)
    notices, cautions = _in_two((*batch.notices, *drafted.notices))
    whole = Materials(
        talks=drafted.talks,
        drafted=True,
        reports=tuple(report.file for report in batch.reports),
        notices=notices,
        cautions=cautions,
        passed_over=passed_over,
    )
    return _joined(_load(found.talks[0]), whole) if found.talks else whole


def _joined(talks: Talks, read: Materials) -> Materials:
    """A talks file's record with what the reports add; what was understood of them otherwise is listed only."""
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
        NoticeKind.TWO_MOMENTS,
        NoticeKind.MOMENTS_JOINED,
        NoticeKind.NOTHING_FOUND,
        NoticeKind.BY_MODEL,
        NoticeKind.UNREAD_BY_MODEL,
        NoticeKind.OTHER_STATE,
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
