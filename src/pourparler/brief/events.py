"""Sessions and statements as pages show them: who met when and how it ended, and who said what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pourparler.brief.asked import Passage
from pourparler.brief.tabled import in_a_cell, passages_of
from pourparler.brief.wording import readings, remarks
from pourparler.brief.wording.names import date, party_labels, sentence
from pourparler.desk.tabling import Tabled
from pourparler.errors import Problem
from pourparler.record.edits import says_nothing
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
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


# -- statements --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStatement:
    """A statement in the list.

    Attributes:
        id: its name.
        words: who did what by it, and what it tells of the talks, as a sentence.
        text: its own words; empty where none are on record.
        form: the condition that it states, in the language; empty where it states none.
        by: who said it, in words; empty where the report itself does.
        date: when, in words; empty where nobody said.
        act: what is done by it, in a word.
        state: how the talks stand by it; empty where it does not say.
        is_draft: whether nobody has confirmed it yet.
        passages: where it was read.
        line: where it stands in the text of the talks file; None where it is not written yet.
        problems: what is wrong with it, and how to mend it.
    """

    id: str
    words: str
    text: str
    form: str
    by: str
    date: str
    act: str
    state: str
    is_draft: bool
    passages: tuple[Passage, ...]
    line: int | None
    problems: tuple[Problem, ...]


def statements(table: Tabled, party: str = "") -> tuple[ShownStatement, ...]:
    """The statements of a party, or all, in the order of the file; without passages from which nothing is taken.

    Args:
        table: the record.
        party: whose; empty = all.
    """
    wanted = (one for one in table.talks.statements if not says_nothing(one) and (not party or one.by == party))
    return tuple(_statement(table, one) for one in wanted)


def _statement(table: Tabled, one: Statement) -> ShownStatement:
    talks = table.talks
    return ShownStatement(
        id=one.id,
        words=readings.statement(talks, one),
        text=one.text or "",
        form=str(one.says) if one.says is not None else "",
        by=party_labels(talks, [one.by]) if one.by else "",
        date=date(one.date) if one.date else "",
        act=readings.IN_WORDS.get(one.act.value, one.act.value),
        state=one.state.value if one.state else "",
        is_draft=one.drafted_by is not None,
        passages=passages_of(talks, one.grounds),
        line=table.line_of("statements", one.id),
        problems=table.problems_of("statements", one.id),
    )


def said(talks: Talks, id_: str) -> str:
    """A statement as a sentence."""
    return next(readings.statement(talks, one) for one in talks.statements if one.id == id_)


_OF_STATEMENT = ("date", "act", "state", "condition", "words", "draft", "read", "line")
STATEMENT_COLUMNS = ("id", "by", "statement", *_OF_STATEMENT)
"""What the columns of a spreadsheet are called."""


def statement_rows(shown: Iterable[ShownStatement]) -> Iterator[tuple[object, ...]]:
    """The list as rows of a spreadsheet."""
    for one in shown:
        told = (one.id, one.by, one.words, one.date, one.act, one.state, one.form, one.text, one.is_draft)
        yield (*told, in_a_cell(one.passages), one.line)
