"""How sure all this is, in few lines: the search, the weakest ground, the goal, and whose judgement it rests on."""

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.disputes import disputes
from pourparler.brief.document import Block, Bullets, Section, line
from pourparler.brief.outline.sureness import searched, surety, weaknesses
from pourparler.brief.wording import conflicts, headings, remarks
from pourparler.brief.wording.verdict import is_draft
from pourparler.desk.gather import Materials
from pourparler.record.positions import Confidence
from pourparler.record.talks import Talks

TOLD_HERE = (remarks.NO_SOURCE, remarks.LATER)
"""What may be weak about grounds and is told on the first pages; the rest is told in the annex."""


def confidence(materials: Materials, finding: Finding[Deadlock], verdict: Verdict) -> Section:
    """What to say where somebody asks "are you sure?"."""
    talks, deadlock = materials.talks, finding.answer
    told = verdict.ruling is not Ruling.CANNOT_SAY
    drafts = sum(position.is_draft for position in talks.positions)
    items = [
        searched(talks, finding, verdict),
        *_doubtful(talks, deadlock),
        *(remarks.weak_grounds(talks, held, why) for why, held in weaknesses(talks).items() if why in TOLD_HERE),
        remarks.goal(talks, deadlock) if told and (deadlock.goal_assumed is None or is_draft(talks)) else "",
        remarks.drafts(drafts, len(talks.positions), remarks.drafters(talks.positions)) if drafts else "",
    ]
    blocks: tuple[Block, ...] = (Bullets(tuple(line(item) for item in items if item)),)
    return Section("confidence", headings.SURE, blocks)


def _doubtful(talks: Talks, deadlock: Deadlock) -> list[str]:
    """The disputes that do not rest on firm ground, each with why."""
    return [
        remarks.sureness(f"The dispute over {conflicts.over(talks, one)}", *surety(talks, one))
        for one in disputes(talks, deadlock)
        if one.positions and one.confidence is not Confidence.HIGH
    ]
