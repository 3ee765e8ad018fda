"""What somebody chooses of a briefing: which sections go in, who prepared it, when, and how it is marked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pourparler.brief.document import Document, line
from pourparler.brief.outline.compose import ANNEX, FIRST_PAGES, FORMS, compose
from pourparler.brief.wording import headings
from pourparler.desk.findings import Findings
from pourparler.desk.gather import Materials
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.heading import Prepared
from pourparler.record.ids import did_you_mean

SECTIONS = (*FIRST_PAGES, *ANNEX, *FORMS)
"""Ids of all sections that can be chosen; the sources go with whatever cites them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What is chosen of a briefing; what is None stays as the record has it.

    Attributes:
        full: whether the annex is written, too.
        sections: ids of those that go in, in the order of the outline whatever theirs is; empty = the usual ones.
        author: who prepared it; empty = not told.
        date: when.
        undated: whether no date is told, also where the record has one.
        marking: how each page is marked; empty = not at all.
    """

    full: bool = False
    sections: tuple[str, ...] = ()
    author: str | None = None
    date: PartialDate | None = None
    undated: bool = False
    marking: str | None = None


def known_sections(ids: Iterable[str], where: str) -> tuple[str, ...]:
    """Ids of sections, each once.

    Args:
        ids: as somebody gave them.
        where: what they were given in, for what is told of those that are none.

    Raises:
        InputError: some are none.
    """
    given = tuple(dict.fromkeys(ids))
    there_are = f"There are: {', '.join(SECTIONS)}."
    problems = [
        Problem(file=where, line=None, what=f'no section is called "{one}"', remedy=_remedy(one, there_are))
        for one in given
        if one not in SECTIONS
    ]
    if problems:
        raise InputError(problems)
    return given


def _remedy(wrong: str, there_are: str) -> str:
    return f"{did_you_mean(wrong, SECTIONS)} {there_are}".strip()


def chosen(materials: Materials, findings: Findings, choices: Choices) -> Document:
    """The briefing as it was chosen; whoever chooses sections keeps what must be known before the first sentence."""
    head = materials.talks.prepared or Prepared()
    head = replace(
        head,
        by=head.by if choices.author is None else choices.author or None,
        date=None if choices.undated else choices.date or head.date,
        marking=head.marking if choices.marking is None else choices.marking or None,
    )
    headed = replace(materials, talks=replace(materials.talks, prepared=head))
    document = compose(headed, findings, full=choices.full, only=choices.sections or None, warned=True)
    written = {section.id for section in document.parts}
    empty = [one for one in choices.sections if one not in written]
    return replace(document, remainder=line(headings.nothing_under(empty))) if empty else document
