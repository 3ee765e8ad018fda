"""Several talks at once: which there are, and how each stands in a few sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from pourparler.analysis.verdict import Verdict, find_verdict
from pourparler.brief.document import Bullets, Document, Line, Paragraph, Reference, Section, line
from pourparler.brief.wording import piles as told
from pourparler.desk.beside import Beside
from pourparler.desk.findings import Findings
from pourparler.desk.gather import Materials, Pile
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefed:
    """One talks of several, with its briefing.

    Attributes:
        materials: what it is made from.
        findings: what was asked, and found.
        document: the briefing.
        where: the file that it goes to, as a reader is told of it; None where it goes to none.
        beside: the talks as they are, where the briefing supposes something; else None.
    """

    materials: Materials
    findings: Findings
    document: Document
    where: str | None = None
    beside: Beside | None = None

    @property
    def name(self) -> str:
        """What it is called in a list."""
        return told.name(self.materials.talks)

    @property
    def verdict(self) -> Verdict:
        """What may be said of the talks."""
        return find_verdict(self.materials.talks, stuck=self.findings.deadlock.answer.stuck)

    @property
    def reports(self) -> tuple[str, ...]:
        """What was read of it: its reports, else its sources."""
        return self.materials.reports or tuple(source.title or source.id for source in self.materials.talks.sources)

    @property
    def in_a_line(self) -> str:
        """How the talks are called, and how they stand."""
        return f"{self.name}: {told.ruling(self.verdict.ruling)}"


def overview(each: Sequence[Briefed], pile: Pile, remainder: str) -> Document:
    """The list of several talks.

    Args:
        each: the talks, in the order in which they are numbered.
        pile: what was sorted.
        remainder: how to come from the list to a briefing; told by whoever opened the door.
    """
    items = [
        told.entry(
            one.materials.talks,
            told.stands(one.materials.talks, one.verdict, _short(one.document)),
            one.reports,
            one.where,
        )
        for one in each
    ]
    notes = [line(told.aside(pile.aside))] if pile.aside else []
    notes += [line(caution) for caution in pile.cautions]
    notes += [line(told.passed_over(pile.passed_over))] if pile.passed_over else []
    reports = sum(len(one.materials.reports) for one in each) + len(pile.aside)
    return _list(told.TALKS, items, notes, reports, remainder)


def drafts(each: Sequence[tuple[Talks, Sequence[str]]], aside: Sequence[str], remainder: str) -> Document:
    """The list of several drafts: each with the reports that it was read from."""
    items = [told.entry(talks, told.drafted(talks), reports, None) for talks, reports in each]
    notes = [line(told.aside(aside))] if aside else []
    return _list(told.DRAFTS, items, notes, sum(len(reports) for _, reports in each) + len(aside), remainder)


def _list(heading: str, items: list[Line], notes: list[Line], reports: int, remainder: str) -> Document:
    sections = [Section("talks", heading, (Bullets(tuple(items), numbered=True),))]
    if notes:
        sections.append(Section("aside", told.ASIDE, tuple(Paragraph(note) for note in notes)))
    return Document(
        title=told.title(len(items), reports),
        question=None,
        standing=line(told.STANDING),
        sections=tuple(sections),
        remainder=line(remainder),
    )


def _short(document: Document) -> str:
    """The first paragraph of a briefing that answers, without its references."""
    blocks = (block for section in document.sections if section.id == "in-short" for block in section.blocks)
    lead = next((block for block in blocks if isinstance(block, Paragraph) and block.kind == "lead"), None)
    return "" if lead is None else _without_references(lead.line)


def _without_references(words: Line) -> str:
    kept: list[str] = []
    for part in words:
        if isinstance(part, Reference):
            if kept:
                kept[-1] = kept[-1].rstrip(" ")
        else:
            kept.append(part if isinstance(part, str) else getattr(part, "text", ""))
    return "".join(kept)
