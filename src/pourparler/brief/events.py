"""Sessions as a page shows them: who met when, where, and how it ended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pourparler.brief.asked import Passage
from pourparler.brief.tabled import in_a_cell, passages_of
from pourparler.brief.wording import remarks
from pourparler.brief.wording.names import date, party_labels, sentence
from pourparler.desk.tabling import Tabled
from pourparler.errors import Problem
from pourparler.record.sessions import Session
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSession:
    """A session in the list.

    Attributes:
        id: its name.
        words: who met, where and how it ended, as a sentence.
        date: when, in words; empty where nobody said.
        kind: its format.
        place: where; empty where nobody said.
        present: who took part, in words.
        outcome: how it ended; empty where nobody said.
        passages: where it was read.
        line: where it stands in the text of the talks file; None where it is not written yet.
        problems: what is wrong with it, and how to mend it.
    """

    id: str
    words: str
    date: str
    kind: str
    place: str
    present: str
    outcome: str
    passages: tuple[Passage, ...]
    line: int | None
    problems: tuple[Problem, ...]


def sessions(table: Tabled) -> tuple[ShownSession, ...]:
    """The sessions of the record, in the order of the file."""
    return tuple(_session(table, one) for one in table.talks.sessions)


def _session(table: Tabled, one: Session) -> ShownSession:
    talks = table.talks
    return ShownSession(
        id=one.id,
        words=sentence(remarks.session(talks, one)),
        date=date(one.date) if one.date else "",
        kind=one.kind.value,
        place=one.place or "",
        present=party_labels(talks, one.present),
        outcome=one.outcome or "",
        passages=passages_of(talks, one.grounds),
        line=table.line_of("sessions", one.id),
        problems=table.problems_of("sessions", one.id),
    )


def met(talks: Talks, id_: str) -> str:
    """A session as a sentence."""
    return next(sentence(remarks.session(talks, one)) for one in talks.sessions if one.id == id_)


SESSION_COLUMNS = ("id", "session", "date", "kind", "place", "present", "outcome", "read", "line")
"""What the columns of a spreadsheet are called."""


def session_rows(shown: Iterable[ShownSession]) -> Iterator[tuple[object, ...]]:
    """The list as rows of a spreadsheet."""
    for one in shown:
        told = (one.id, one.words, one.date, one.kind, one.place, one.present, one.outcome)
        yield (*told, in_a_cell(one.passages), one.line)
