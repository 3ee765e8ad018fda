"""The first screen: the answer in a few sentences, after what must be known before believing it."""

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.disputes import disputes
from pourparler.brief.document import Block, Line, Paragraph, Section, line
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import conflicts as told
from pourparler.brief.wording import headings, remarks, unlocks, ways_out
from pourparler.brief.wording import verdict as verdicts
from pourparler.desk.gather import Materials
from pourparler.record.talks import Talks


def in_short(
    materials: Materials, deadlock: Deadlock, verdict: Verdict, passages: Passages, notices: tuple[str, ...]
) -> Section:
    """The verdict, what the talks are stuck over, and what could be done."""
    blocks: list[Block] = [Paragraph(line(notice), "notice") for notice in notices]
    blocks += [Paragraph(text, "lead") for text in _paragraphs(materials, deadlock, verdict, passages) if text]
    return Section("in-short", headings.IN_SHORT, tuple(blocks))


def _paragraphs(materials: Materials, deadlock: Deadlock, verdict: Verdict, passages: Passages) -> list[Line]:
    talks = materials.talks
    if not deadlock.stuck:
        said = verdicts.opening(talks, verdict, passages.of, read_only=materials.drafted)
        said += [line(remarks.NOT_EXAMINED)] if verdict.ruling is Ruling.NOT_STUCK else []
        return [_joined(said), _joined(told.beyond_goal(talks, deadlock.beyond_goal, passages.leading))]
    places = disputes(talks, deadlock)
    main, *rest = places
    first = [line(verdicts.IF_SO)] if talks.supposed else []
    first += [line(told.stuck_in(talks, deadlock, places)), *verdicts.reported(talks, verdict, passages.of)]
    first.append(told.short(talks, main, passages.leading))
    return [
        _joined([*first, line(told.others(talks, rest))]),
        _joined([line(_way_out(talks, deadlock)), line(remarks.hinge_short(talks, deadlock))]),
    ]


def _way_out(talks: Talks, deadlock: Deadlock) -> str:
    if deadlock.unlocks:
        return ways_out.in_short(talks, deadlock.unlocks)
    return unlocks.no_way_out(talks, deadlock)


def _joined(sentences: list[Line]) -> Line:
    shown = [one for one in sentences if one and one != ("",)]
    return line(*(line(" " if index else "", one) for index, one in enumerate(shown)))
