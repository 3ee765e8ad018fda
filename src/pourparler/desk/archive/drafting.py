"""Drafting one dispute of an archive, wherever that is done: its talks file, how it stands, and rows of tables."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pourparler.desk.archive.journal import packed, unpacked
from pourparler.desk.archive.reading import report_in
from pourparler.errors import LimitError
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading.positions.vocabulary import Vocabulary

TALKS, ROWS = 0, 1
"""The parts of an entry: the talks file, and the rows of each table."""
_SECONDS_TO_JUDGE = 60.0
_LONGEST = 500

SOURCE = ("source_file", "source_sha256", "start", "end", "quote", "other_passages")
"""Where an entry stands: the first of its passages in full, the others by their places."""
STATEMENTS = (
    *("dispute", "id", "date", "by", "speaker_name", "to", "act", "about", "says", "text", "attribution"),
    *("reported_by", "state", "drafted_by", *SOURCE),
)
POSITIONS = (
    *("dispute", "id", "party", "says", "firmness", "fallbacks", "since", "until", "ended", "deadline"),
    *("confidence", "drafted_by", *SOURCE),
)
VERDICTS = (
    *("dispute", "title", "verdict", "reasons", "reported", "reported_on", "conflicts", "unheard", "parties"),
    *("measures", "statements", "positions", "reports", "first", "last", "talks_file", "program"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfReport:
    """A report of a dispute, as it is sent to whoever drafts.

    Attributes:
        file: what it is called now.
        sha256: of what its file holds.
        date: that a person gave; None where nobody did.
        part: the report, as it is kept.
    """

    file: str
    sha256: str
    date: str | None
    part: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """The reports on one dispute.

    Attributes:
        id: its name in the tables.
        reports: in the order of their days.
    """

    id: str
    reports: tuple[OfReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What came of a dispute.

    Attributes:
        head: how it is called, and where its talks file goes; or why it is set aside.
        parts: the talks file, and rows.
    """

    head: dict[str, Any]
    parts: tuple[bytes, ...] = ()

    @property
    def both(self) -> tuple[dict[str, Any], tuple[bytes, ...]]:
        """The one and the other."""
        return self.head, self.parts


def draft_dispute(
    dispute: Dispute, *, vocabulary: "Vocabulary", program: str, named: Callable[[Talks], str], comment: str
) -> Drafted:
    """The draft of a dispute; whatever goes wrong with it is a reason to set it aside.

    Args:
        dispute: its reports.
        vocabulary: the user's own names.
        program: who drafts, for the tables.
        named: what talks are called.
        comment: what the talks file says of itself.
    """
    from pourparler.reading import draft

    try:
        reports = [replace(report_in(one.part), file=one.file) for one in dispute.reports]
        dates = {one.file: PartialDate.parse(one.date) for one in dispute.reports if one.date}
        talks = draft(reports, dates, vocabulary).talks
        return _drafted(dispute, talks, named(talks), program, comment)
    except ImportError:  # the fault is not the reports'
        raise
    except Exception as error:  # noqa: BLE001 - one dispute must not stop all others
        why = f"drafting it failed ({type(error).__name__}: {error})"[:_LONGEST]
        return Drafted(head={"aside": why, "failed": True})


def _drafted(dispute: Dispute, talks: Talks, title: str, program: str, comment: str) -> Drafted:
    from pourparler.record import codec
    from pourparler.record.ids import slug

    file = f"{slug(title, longest=48) or 'talks'}-{dispute.id}.talks.yaml"
    text = codec.dumps(talks, comment=comment)
    places = _Places(talks, {one.file: one.sha256 for one in dispute.reports})
    rows = {
        "statements": [_statement(dispute.id, one, places) for one in talks.statements],
        "positions": [_position(dispute.id, one, places) for one in talks.positions],
        "verdicts": [[dispute.id, title, *_verdict(talks), *_sizes(talks, len(dispute.reports)), file, program]],
    }
    head = {"title": title, "file": file, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    return Drafted(head=head, parts=(packed(text), packed(rows)))


# -- rows --------------------------------------------------------------------------------------------------------------


class _Places:
    """Where passages stand, by the files of their sources."""

    def __init__(self, talks: Talks, hashes: dict[str, str]) -> None:
        self._files = {source.id: source.file or source.id for source in talks.sources}
        self._hashes = hashes

    def of(self, grounds: Sequence[Ground]) -> list[Any]:
        """As the columns of ``SOURCE``."""
        if not grounds:
            return [None] * len(SOURCE)
        first = grounds[0]
        file = self._files.get(first.source, first.source)
        start, end = first.span or (None, None)
        return [file, self._hashes.get(file), start, end, first.quote, _joined(self._others(grounds[1:]))]

    def _others(self, grounds: Iterable[Ground]) -> Iterator[str]:
        for one in grounds:
            place = f":{one.span[0]}-{one.span[1]}" if one.span else ""
            yield f"{self._files.get(one.source, one.source)}{place}"


def _statement(dispute: str, one: Statement, places: _Places) -> list[Any]:
    told = [dispute, one.id, _text(one.date), one.by, one.speaker_name, one.to, one.act.value, _joined(one.about)]
    told += [_text(one.says), one.text, _text(one.attribution), one.reported_by, _text(one.state)]
    return [*told, _text(one.drafted_by), *places.of(one.grounds)]


def _position(dispute: str, one: Position, places: _Places) -> list[Any]:
    told = [dispute, one.id, _joined(one.party), str(one.says), one.firmness.value, _joined(one.fallbacks or ())]
    told += [_text(one.since), _text(one.until), _text(one.ended), _text(one.deadline), one.confidence.value]
    return [*told, _text(one.drafted_by), *places.of(one.grounds)]


def _verdict(talks: Talks) -> list[Any]:
    """Whether the talks are stuck; that the time was over is told as such, and is no answer."""
    from pourparler.desk.study import Study

    study = Study(talks, time_limit=_SECONDS_TO_JUDGE)
    try:
        found, conflicts = study.verdict, len(study.deadlock.answer.conflicts)
    except LimitError:
        return ["cannot say", "time was over", None, None, None, None]
    reported = found.reported
    told = [found.ruling.value, _joined(found.reasons), _text(reported.state), _text(reported.date)]
    return [*told, conflicts, _joined(found.unheard)]


def _sizes(talks: Talks, reports: int) -> list[Any]:
    days = sorted(str(source.date.first_day()) for source in talks.sources if source.date)
    sizes = [len(talks.parties), len(talks.measures), len(talks.statements), len(talks.positions), reports]
    return [*sizes, days[0] if days else None, days[-1] if days else None]


def _joined(several: Iterable[object]) -> str | None:
    return "; ".join(map(str, several)) or None


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def rows_in(part: bytes) -> dict[str, list[list[Any]]]:
    """The rows of each table."""
    found: dict[str, list[list[Any]]] = unpacked(part)
    return found
