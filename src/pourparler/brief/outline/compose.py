"""From a record and what was found to the whole document: first pages for the chief, and an annex with all the rest."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.verdict import Ruling, Verdict, find_verdict
from pourparler.brief.document import Block, Bullets, Document, Paragraph, Section, line
from pourparler.brief.outline import deadlock as stuck
from pourparler.brief.outline import explanations, packages, positions, record, sureness
from pourparler.brief.outline.forms.room import LONGEST_QUOTE
from pourparler.brief.outline.front import checks, confidence, order, short, watch
from pourparler.brief.outline.front import ways_out as front_ways_out
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import differences, forms, headings, remarks
from pourparler.brief.wording.verdict import is_draft
from pourparler.desk.crucial import Crucial
from pourparler.desk.findings import Findings
from pourparler.desk.gather import Materials
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves.answer import Moves

MOST_IN_A_NOTICE = 5
"""Measures of an assumed goal that are named before the first sentence; the annex names all."""

FIRST_PAGES = ("in-short", "explanations", "parties", "why", "ways-out", "order", "watch", "checks", "confidence")
"""Ids of the sections of the first pages, in the order of reading; of stuck talks the parties stand in the annex."""

ANNEX = (
    "wants",
    "prices",
    "moves",
    "packages",
    "roadmap",
    "offered",
    "common-ground",
    "timeline",
    "history",
    "stability",
    "goal",
    "sure",
    "judgements",
    "differences",
)
"""Ids of the sections of the annex, but for the sources."""

FORMS = {"island": forms.ISLAND, "red-lines": forms.RED_LINES, "who-speaks": forms.WHO_SPEAKS}
"""One-page forms by their ids, and what they are called; written only where they are asked for by name."""

_Parts: TypeAlias = Mapping[str, Callable[[], Section]]


def compose(
    materials: Materials,
    findings: Findings,
    *,
    full: bool = False,
    only: Collection[str] | None = None,
    warned: bool = False,
) -> Document:
    """All sections that have something to say, in the order of reading.

    Args:
        materials: what was read.
        findings: what was asked, and found.
        full: whether the annex is written, too.
        only: ids of the sections to keep, of first pages and annex alike, in one part; None = all. The sources stay
            with whatever cites them.
        warned: whether what must be known before the first sentence stands above also where the section that tells it
            is not kept.
    """
    passages = Passages(materials.talks)
    verdict = find_verdict(materials.talks, stuck=findings.deadlock.answer.stuck)
    kept = _Kept(only, _unsaid(materials.talks, verdict))
    first = kept.of(_first_pages(materials, findings, verdict, passages))
    if warned and only is not None and "in-short" not in only:
        first = (*_Kept(None, ()).of({"know-first": lambda: _know_first(materials, findings, verdict)}), *first)
    annex = kept.of(_annex(materials, findings, verdict, passages)) if full or only is not None else ()
    if only is not None:
        annex = (*annex, *kept.of(_forms(materials.talks, findings, verdict, passages)))
    one_page = only is not None and len(only) == 1 and set(only) <= FORMS.keys()
    longest = LONGEST_QUOTE if one_page else None
    notes = _Kept(None, ()).of({"sources": lambda: _sources(passages, uncited=full and only is None, longest=longest)})
    if full and only is None:
        made = _document(materials.talks, first, (*annex, *notes), left_out=False)
    else:
        made = _document(materials.talks, (*first, *annex, *notes), (), left_out=only is None)
    return replace(made, passages=passages.names, one_page=one_page)


@dataclass(frozen=True, slots=True)
class _Kept:
    """Which sections are written: those asked for, less those that the verdict forbids."""

    only: Collection[str] | None
    unsaid: Collection[str]

    def of(self, parts: _Parts) -> tuple[Section, ...]:
        """Written one after the other, since passages are numbered as they are met."""
        asked = [id_ for id_ in parts if (self.only is None or id_ in self.only) and id_ not in self.unsaid]
        made = [parts[id_]() for id_ in asked]
        return tuple(section for section in made if section.blocks)


def _unsaid(talks: Talks, verdict: Verdict) -> tuple[str, ...]:
    """Sections that would promise what the verdict does not: a way through on which nobody can rely."""
    if verdict.ruling is Ruling.CANNOT_SAY:
        unsaid = ("roadmap", "common-ground", "goal")
        return unsaid if verdict.for_reports_alone and not is_draft(talks) else ("order", *unsaid)
    return ("order", "common-ground") if verdict.ruling is Ruling.NOT_STUCK and is_draft(talks) else ()


def _document(talks: Talks, first: tuple[Section, ...], annex: tuple[Section, ...], *, left_out: bool) -> Document:
    return Document(
        title=talks.title,
        question=_question(talks.question),
        standing=line(remarks.standing(talks)),
        sections=first,
        annex=annex,
        annex_heading=headings.ANNEX,
        contents_heading=headings.CONTENTS,
        remainder=line(headings.LEFT_OUT) if left_out else (),
        prepared=remarks.prepared(talks),
        author=talks.prepared.by or "" if talks.prepared else "",
        marking=talks.prepared.marking or "" if talks.prepared else "",
        date=str(talks.prepared.date or "") if talks.prepared else "",
    )


def _first_pages(materials: Materials, findings: Findings, verdict: Verdict, passages: Passages) -> _Parts:
    talks, finding = materials.talks, findings.deadlock
    answer = finding.answer
    return {
        "in-short": lambda: short.in_short(materials, answer, verdict, passages, _warnings(materials, answer, verdict)),
        "explanations": lambda: explanations.explanations(talks, verdict, findings.explanations, passages),
        **({} if answer.stuck else {"parties": lambda: positions.parties(talks, passages)}),
        "why": lambda: stuck.why(talks, answer, passages),
        "ways-out": lambda: front_ways_out.ways_out(talks, answer, findings.moves, passages),
        "order": lambda: order.order(talks, findings, verdict),
        "watch": lambda: watch.watch(talks, findings, passages),
        "checks": lambda: checks.checks(talks, passages, findings.weighed, _unread(materials, verdict)),
        "confidence": lambda: confidence.confidence(materials, finding, verdict),
    }


def _annex(materials: Materials, findings: Findings, verdict: Verdict, passages: Passages) -> _Parts:
    talks, finding = materials.talks, findings.deadlock
    answer = finding.answer
    return {
        **({"parties": lambda: positions.parties(talks, passages)} if answer.stuck else {}),
        "wants": lambda: positions.who_wants_what(talks, passages),
        "prices": lambda: stuck.prices(talks, answer),
        "moves": lambda: _moves(talks, findings.moves),
        "packages": lambda: packages.in_brief(talks, findings.packages, answer.unlocks),
        "roadmap": lambda: _roadmap(talks, findings),
        "offered": lambda: record.offered(talks, answer, passages),
        "common-ground": lambda: stuck.common_ground(talks, answer, passages),
        "timeline": lambda: record.timeline(talks, passages),
        "history": lambda: _history(talks, findings, passages),
        "stability": lambda: _stability(talks, findings),
        "goal": lambda: sureness.goal(talks, answer),
        "sure": lambda: sureness.sure(talks, finding, verdict),
        "judgements": lambda: sureness.judgements(talks, answer, materials),
        "differences": lambda: _differences(materials),
    }


def _forms(talks: Talks, findings: Findings, verdict: Verdict, passages: Passages) -> _Parts:
    from pourparler.brief.outline.forms import island, limits, speaking  # only where they are asked for

    return {
        "island": lambda: island.island(talks, findings.deadlock.answer, verdict, passages),
        "red-lines": lambda: limits.limits(talks, passages),
        "who-speaks": lambda: speaking.speaking(talks, passages),
    }


def _sources(passages: Passages, *, uncited: bool, longest: int | None) -> Section:
    notes = passages.notes(uncited=uncited, longest=longest)
    return Section("sources", headings.SOURCES, (notes,) if notes.items else ())


def _know_first(materials: Materials, findings: Findings, verdict: Verdict) -> Section:
    """What stands above the first sentence of a whole briefing."""
    warnings = _warnings(materials, findings.deadlock.answer, verdict)
    return Section("know-first", headings.KNOW_FIRST, tuple(Paragraph(line(one), "notice") for one in warnings))


def _roadmap(talks: Talks, findings: Findings) -> Section:
    """The figures of the order that would be kept best."""
    if findings.roadmap is None or not findings.roadmap.answer.steps:
        return Section("roadmap", headings.ROADMAP, ())
    from pourparler.brief.outline import roadmap  # only where worth is known

    return roadmap.in_brief(talks, findings.roadmap, findings.deadlock.answer.unlocks)


def _history(talks: Talks, findings: Findings, passages: Passages) -> Section:
    """How far apart over time, where there are dates to tell it of."""
    from pourparler.brief.outline import history  # only where dates are on record

    if findings.history is None or len(findings.history.answer.dates) < 2:
        return Section("history", "", ())
    return history.in_brief(talks, findings.history, passages)


def _stability(talks: Talks, findings: Findings) -> Section:
    """Which outcomes last, where somebody wrote down what parties prefer among them."""
    if findings.stability is None:
        return Section("stability", "", ())
    from pourparler.brief.outline import stability  # only where it was asked: it loads NumPy

    return stability.in_brief(talks, findings.stability)


def _moves(talks: Talks, finding: "Finding[Moves] | None") -> Section:
    from pourparler.brief.outline.moves import moves  # only where they were looked for: it opens the casebook

    return moves(talks, finding)


def _question(text: str | None) -> str | None:
    return text[:1].upper() + text[1:] if text else None


def _warnings(materials: Materials, answer: Deadlock, verdict: Verdict) -> tuple[str, ...]:
    """What to know before the first sentence: who read the reports, and which goal was assumed."""
    warnings = [remarks.supposed(materials.talks.supposed)] if materials.talks.supposed else []
    warnings += [remarks.UNCONFIRMED] if materials.drafted else _drafts_in_the_file(materials)
    warnings += [str(notice) for notice in materials.notices]
    if answer.goal_assumed is not None and verdict.ruling is not Ruling.CANNOT_SAY:
        most = 0 if is_draft(materials.talks) else MOST_IN_A_NOTICE
        warnings.append(remarks.goal(materials.talks, answer, most=most))
    return tuple(warnings)


def _drafts_in_the_file(materials: Materials) -> list[str]:
    """That of what a talks file holds much is what a program read: one answer in a review confirms no other."""
    positions = materials.talks.positions
    drafts = sum(position.is_draft for position in positions)
    return [remarks.drafts(drafts, len(positions), remarks.drafters(positions))] if drafts else []


def _unread(materials: Materials, verdict: Verdict) -> tuple[Crucial, ...]:
    """What to read where the verdict is withheld: it may be what was passed over."""
    return materials.crucial if verdict.ruling is Ruling.CANNOT_SAY else ()


def _differences(materials: Materials) -> Section:
    blocks: list[Block] = []
    for in_file, opening_line in ((False, differences.ONLY_REPORTS), (True, differences.ONLY_FILE)):
        items = [line(differences.told(one)) for one in materials.differences if one.in_file is in_file]
        if items:
            blocks += [Paragraph(line(opening_line)), Bullets(tuple(items))]
    return Section("differences", headings.DIFFERENCES, tuple(blocks))
