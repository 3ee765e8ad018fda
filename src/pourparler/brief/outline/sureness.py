"""How sure all this is: the search, each conflict, the hinges, weak grounds, and whose judgement it rests on."""

from collections.abc import Iterator

from pourparler.analysis.deadlock.answer import Conflict, Deadlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.disputes import disputes
from pourparler.brief.document import Block, Bullets, Paragraph, Section, line
from pourparler.brief.wording import differences, headings, remarks
from pourparler.brief.wording import verdict as verdicts
from pourparler.desk.differences import share
from pourparler.desk.gather import Materials
from pourparler.record.positions import Position
from pourparler.record.statements import Attribution
from pourparler.record.talks import Talks

_FROM_WEAKEST = (Attribution.ANONYMOUS, Attribution.REPORTER, Attribution.NAMED)


def goal(talks: Talks, deadlock: Deadlock) -> Section:
    """What the goal was taken to be."""
    return Section("goal", headings.GOAL, (Paragraph(line(remarks.goal(talks, deadlock))),))


def sure(talks: Talks, finding: Finding[Deadlock], verdict: Verdict) -> Section:
    """How far the search went, and how firm the ground is under each conflict."""
    deadlock = finding.answer
    items = [searched(talks, finding, verdict)]
    items += _conflicts(talks, deadlock)
    weak = weaknesses(talks)
    items += [remarks.hinge(talks, deadlock)]
    items += [remarks.weak_grounds(talks, weak[why], why) for why in remarks.WEAKNESSES if why in weak]
    return Section("sure", headings.SURE_IN_DETAIL, (Bullets(tuple(line(item) for item in items if item)),))


def searched(talks: Talks, finding: Finding[Deadlock], verdict: Verdict) -> str:
    """How far the search went, and what that means where nothing can be said."""
    if verdict.ruling is Ruling.CANNOT_SAY:
        return verdicts.what_cannot_say_means(talks)
    return remarks.search(
        exhaustive=finding.exhaustive,
        conflicts_exhaustive=finding.answer.conflicts_exhaustive,
        drafted=verdicts.is_draft(talks),
        as_if=bool(talks.supposed),
    )


def _conflicts(talks: Talks, deadlock: Deadlock) -> list[str]:
    """How sure each conflict is; those that are equally sure in one line."""
    alike: dict[tuple[str, Attribution | None, int], list[int]] = {}
    for number, conflict in enumerate(disputes(talks, deadlock), start=1):
        if conflict.positions:
            alike.setdefault(surety(talks, conflict), []).append(number)
    return [remarks.sureness(remarks.which_conflicts(numbers), *how) for how, numbers in alike.items()]


def surety(talks: Talks, conflict: Conflict) -> tuple[str, Attribution | None, int]:
    """The lowest confidence of a conflict's positions, the weakest word they rest on, and how many are drafts."""
    positions = [talks.position_by_id[id_] for id_ in conflict.positions]
    found = [attribution for p in positions if (attribution := attribution_of(talks, p)) is not None]
    weakest = min(found, key=_FROM_WEAKEST.index) if found else None
    return conflict.confidence.value, weakest, sum(p.is_draft for p in positions)


def attribution_of(talks: Talks, position: Position) -> Attribution | None:
    """On whose word a position is known: the weakest attribution of the statements it rests on."""
    found = [
        statement.attribution
        for statement in talks.statements
        if statement.attribution is not None
        and statement.by in position.party
        and (statement.says == position.says or share(statement.grounds, position.grounds))
    ]
    return min(found, key=_FROM_WEAKEST.index) if found else None


def weaknesses(talks: Talks) -> dict[str, list[Position]]:
    """Binding positions by what is weak about their grounds."""
    kinds: dict[str, list[Position]] = {}
    for position in talks.binding_positions:
        for why in _weaknesses(talks, position):
            kinds.setdefault(why, []).append(position)
    return kinds


def _weaknesses(talks: Talks, position: Position) -> Iterator[str]:
    sources = {ground.source for ground in position.grounds}
    if not sources:
        yield remarks.NO_SOURCE
    if len(sources) == 1:
        yield remarks.ONE_SOURCE
    if attribution_of(talks, position) is Attribution.ANONYMOUS:
        yield remarks.UNNAMED
    dates = [source.date for source in talks.sources if source.id in sources and source.date]
    if talks.day and any(when.first_day() > talks.day for when in dates):
        yield remarks.LATER


def judgements(talks: Talks, deadlock: Deadlock, materials: Materials) -> Section:
    """What is the analyst's judgement, and what the software's."""
    drafts = sum(position.is_draft for position in talks.positions)
    ladders = any(p.fallbacks is None for p in talks.binding_positions)
    items = [
        remarks.extent(talks),
        remarks.ASSUMED if deadlock.goal_assumed is not None else "",
        remarks.FALLBACKS if ladders and deadlock.unlocks else "",
        remarks.PRICES if deadlock.unlocks else "",
        remarks.drafts(drafts, len(talks.positions), remarks.drafters(talks.positions))
        if drafts or materials.reports
        else "",
        remarks.WORTHS if talks.worth or talks.ranking else "",
        remarks.ANALYST,
        remarks.not_binding(len(deadlock.not_binding)) if deadlock.not_binding else "",
        *materials.cautions,
        *(differences.unknown_party(name, count) for name, count in materials.unknown),
        differences.passed_over(materials.passed_over) if materials.passed_over else "",
    ]
    blocks: tuple[Block, ...] = (Bullets(tuple(line(item) for item in items if item)),)
    return Section("judgements", headings.JUDGEMENTS, blocks)
