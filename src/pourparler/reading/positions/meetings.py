"""Meetings that took place, as reports tell them: their format, who was there, and when, where that is said.

Planned, cancelled and postponed ones are left out. A meeting that several reports tell of on one day is one.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pourparler.reading.matters.measures import free_id
from pourparler.reading.positions.deadlines import day_of_event
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate
from pourparler.record.ids import slug
from pourparler.record.passages import Ground
from pourparler.record.sessions import Session, SessionKind
from pourparler.record.statements import Act

Span = tuple[int, int]

_ORDINAL = (
    r"(?P<which>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|final|last|opening|"
    r"closing|new|another|latest)"
)
_ROUND = re.compile(rf"\b{_ORDINAL}\s(?:and\slast\s)?(?:day|round|session|meeting)\b", re.IGNORECASE)
_FORMATS: tuple[tuple[SessionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?i)\b(?:{pattern})\b"))
    for kind, pattern in (
        (SessionKind.WORKING_GROUP, r"working[\s-]groups?(?=\s(?:met|held|meeting|session|on\b[^.;]{0,40}\bmet))"),
        (SessionKind.PREPARATORY, r"(?:preparatory|preliminary)\s(?:talk|negotiat|meet|session|round|discuss)\w*"),
        (SessionKind.PLENARY, r"plenary|plenaries|full\ssession"),
        (SessionKind.TRILATERAL, r"trilateral|three-way|tripartite"),
        (SessionKind.BILATERAL, r"bilateral(?:ly)?|one-on-one|face.to.face|(?:met|talked)\b[^.;]{0,30}?\salone"),
        (SessionKind.CAUCUS, r"caucus(?:es|ed)?|among\sthemselves"),
    )
)  # fmt: skip
_HELD = re.compile(
    r"(?i)\b(?:met|held|had|opened|began|started|resumed|ended|closed|concluded|convened|wrapped\sup|took\splace|gathered|"
    r"sat\sdown|completed|entered|talked|conferred)\b"
)
_NOT_HELD = re.compile(
    r"(?i)\b(?:cancel\w*|postpon\w*|called\soff|put\soff|will|would|could|should|may|might|scheduled|planned|plans?\sto|due\sto|"
    r"expected|to\sbe\sheld|refus\w+|reject\w+|demand\w*|propos\w+|offer\w*|urg\w+|ready|failed\sto\smeet|never|no|not|if|"
    r"unless|until)\b|n['’]t\b"
)
_GATHERING = re.compile(r"(?i)\b(?:talks|negotiations?|round|session|meetings?|plenary|consultations)\b")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting as one report tells it.

    Attributes:
        report: the report.
        span: where it is told.
        kind: its format.
        which: its number or place in a row of meetings, as in "third round".
        date: when; None where the report does not say.
        present: full names of those who were there.
    """

    report: Report
    span: Span
    kind: SessionKind
    which: str
    date: PartialDate | None
    present: tuple[str, ...]


def meetings_in(report: Report, told: PartialDate | None, takes_part: Callable[[str], bool]) -> Iterator[Meeting]:
    """Every meeting that a report says took place, in the order of the text.

    Args:
        report: the report.
        told: when the report was written, by which "on Tuesday" is resolved.
        takes_part: whether somebody is a party to the talks; others are not noted as present.
    """
    met: dict[int, list[tuple[Span, tuple[str, ...]]]] = {}
    for reading in report.statements:
        if reading.act is Act.MEET:
            there = reading.joint or tuple(name for name in (reading.speaker, reading.addressee) if name)
            met.setdefault(reading.sentence, []).append((reading.span, there))
    for number, sentence in enumerate(report.sentences):
        words = report.text[sentence.start : sentence.end].replace("\n", " ")
        if _NOT_HELD.search(_outside(words)):
            continue
        span, there = _told(met.get(number, []))
        formatted = _format(words) is not SessionKind.OTHER or _ROUND.search(words)
        if span is None and not (formatted and _HELD.search(words) and _GATHERING.search(words)):
            continue
        named = tuple(m.party for m in report.roster.within(sentence.start, sentence.end) if m.party and not m.place)
        present = tuple(dict.fromkeys(one for one in there or named if takes_part(one)))
        if len(present) > 1:
            whole = span or (sentence.start, sentence.end)
            yield Meeting(report, whole, _format(words), _which(words), day_of_event(words, told), present)


def _outside(words: str) -> str:
    return re.sub(r"[“\"«][^”\"»]*[”\"»]", " ", words)


def _told(several: list[tuple[Span, tuple[str, ...]]]) -> tuple[Span | None, tuple[str, ...]]:
    if not several:
        return None, ()
    start, end = min(span[0] for span, _ in several), max(span[1] for span, _ in several)
    return (start, end), tuple(dict.fromkeys(name for _, there in several for name in there))


def _format(words: str) -> SessionKind:
    return next((kind for kind, pattern in _FORMATS if pattern.search(words)), SessionKind.OTHER)


def _which(words: str) -> str:
    found = _ROUND.search(words)
    return found.group().lower() if found else ""


def sessions(
    held: Sequence[Meeting], party_id: Callable[[str], str], ground: Callable[[Report, Span], Ground]
) -> tuple[Session, ...]:
    """Meetings as sessions: those of one day, format and number, with somebody in common, are one."""
    rows: list[list[Meeting]] = []
    for meeting in held:
        row = next((row for row in rows if all(_is_one(meeting, other) for other in row)), None)
        if row is None:
            rows.append([meeting])
        else:
            row.append(meeting)
    taken: set[str] = set()
    made = []
    for row in rows:
        session = _session(row, party_id, ground, taken)
        taken.add(session.id)
        made.append(session)
    return tuple(made)


def _is_one(left: Meeting, right: Meeting) -> bool:
    same_text = left.report is right.report
    if left.date != right.date or (left.date is None and not same_text):
        return False
    kinds = {left.kind, right.kind} - {SessionKind.OTHER}
    numbers = {left.which, right.which} - {""}
    return len(kinds) < 2 and len(numbers) < 2 and len(set(left.present) & set(right.present)) > 1


def _session(
    row: list[Meeting],
    party_id: Callable[[str], str],
    ground: Callable[[Report, Span], Ground],
    taken: set[str],
) -> Session:
    kind = next((m.kind for m in row if m.kind is not SessionKind.OTHER), SessionKind.OTHER)
    which = next((m.which for m in row if m.which), "")
    date = row[0].date
    name = slug(
        " ".join((which or (f"{kind} meeting" if kind is not SessionKind.OTHER else "meeting"), str(date or "")))
    )
    return Session(
        id=free_id(name, taken),
        date=date,
        kind=kind,
        present=tuple(dict.fromkeys(party_id(name) for m in row for name in m.present)),
        grounds=tuple(ground(m.report, m.span) for m in row),
    )
