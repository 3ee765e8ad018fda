"""From a record and what was found to the whole document."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.verdict import Ruling, Verdict, find_verdict
from pourparler.brief.document import Block, Bullets, Document, Paragraph, Section, line
from pourparler.brief.outline import deadlock as stuck
from pourparler.brief.outline import opening, packages, record, sureness
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import differences, headings, remarks
from pourparler.brief.wording.verdict import is_draft
from pourparler.desk.findings import Findings
from pourparler.desk.gather import Materials
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves.answer import Moves


def compose(materials: Materials, findings: Findings, *, only: Collection[str] | None = None) -> Document:
    """All sections that have something to say, in the order of reading.

    Args:
        materials: what was read.
        findings: what was asked, and found.
        only: ids of the sections to keep; None = all.
    """
    talks, finding = materials.talks, findings.deadlock
    answer = finding.answer
    passages = Passages(talks, answer)
    verdict = find_verdict(talks, stuck=answer.stuck)
    made: dict[str, Callable[[], Section]] = {
        "in-short": lambda: opening.in_short(
            talks, answer, passages, _warnings(materials, answer, verdict), verdict, read_only=materials.drafted
        ),
        "parties": lambda: opening.parties(talks, passages),
        "wants": lambda: opening.who_wants_what(talks, passages),
        "why": lambda: stuck.why(talks, answer, passages),
        "unlock": lambda: stuck.unlock(talks, answer),
        "moves": lambda: _moves(talks, findings.moves),
        "packages": lambda: packages.in_brief(talks, findings.packages, answer.unlocks),
        "roadmap": lambda: _roadmap(talks, findings),
        "offered": lambda: record.offered(talks, answer, passages),
        "common-ground": lambda: stuck.common_ground(talks, answer, passages),
        "timeline": lambda: record.timeline(talks, passages),
        "goal": lambda: sureness.goal(talks, answer),
        "sure": lambda: sureness.sure(talks, finding, verdict),
        "judgements": lambda: sureness.judgements(talks, answer, materials),
        "differences": lambda: _differences(materials),
        "sources": lambda: Section("sources", headings.SOURCES, (passages.notes(),) if passages.notes().items else ()),
    }
    asked = [id_ for id_ in made if (only is None or id_ in only) and id_ not in _left_out(talks, verdict)]
    kept = tuple(section for id_ in asked if (section := made[id_]()).blocks)
    return Document(
        title=talks.title, question=_question(talks.question), standing=line(remarks.standing(talks)), sections=kept
    )


def _left_out(talks: Talks, verdict: Verdict) -> tuple[str, ...]:
    """Sections that would promise what the verdict does not: a way through on which nobody can rely."""
    if verdict.ruling is Ruling.CANNOT_SAY:
        return ("roadmap", "common-ground", "goal")
    return ("common-ground",) if verdict.ruling is Ruling.NOT_STUCK and is_draft(talks) else ()


def _roadmap(talks: Talks, findings: Findings) -> Section:
    """The order that was found to be kept best, or else the first one that is admissible."""
    if findings.roadmap is None or not findings.roadmap.answer.steps:
        return stuck.roadmap(talks, findings.deadlock.answer)
    from pourparler.brief.outline import roadmap  # only where worth is known

    return roadmap.in_brief(talks, findings.roadmap)


def _moves(talks: Talks, finding: "Finding[Moves] | None") -> Section:
    from pourparler.brief.outline.moves import moves  # only where they were looked for: it opens the casebook

    return moves(talks, finding)


def _question(text: str | None) -> str | None:
    return text[:1].upper() + text[1:] if text else None


def _warnings(materials: Materials, answer: Deadlock, verdict: Verdict) -> tuple[str, ...]:
    """What to know before the first sentence: who read the reports, and which goal was assumed."""
    warnings = [remarks.UNCONFIRMED] if materials.drafted else []
    warnings += [str(notice) for notice in materials.notices]
    if answer.goal_assumed is not None and verdict.ruling is not Ruling.CANNOT_SAY:
        warnings.append(remarks.goal(materials.talks, answer))
    return tuple(warnings)


def _differences(materials: Materials) -> Section:
    blocks: list[Block] = []
    for in_file, opening_line in ((False, differences.ONLY_REPORTS), (True, differences.ONLY_FILE)):
        items = [line(differences.told(one)) for one in materials.differences if one.in_file is in_file]
        if items:
            blocks += [Paragraph(line(opening_line)), Bullets(tuple(items))]
    return Section("differences", headings.DIFFERENCES, tuple(blocks))
