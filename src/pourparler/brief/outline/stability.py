"""Which outcomes last: the answer to a question of its own, and a part of a briefing."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pourparler.analysis.finding import Finding
from pourparler.analysis.stability.answer import Deterred, Evolution, InForce, Judgement, Need, Outcome, Stability, Step
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.vouched import Also
from pourparler.brief.document import Block, Bullets, Document, Heading, Line, Paragraph, Section, Table, cited, line
from pourparler.brief.figures import outcomes as figure
from pourparler.brief.figures import roadmap
from pourparler.brief.outline import legacy, strongly, unknown
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import headings, remarks
from pourparler.brief.wording import stability as told
from pourparler.brief.wording.names import capital, party_labels, sentence
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.talks import Talks

MOST_SHOWN = 12
"""Outcomes of one kind that are told in words; the JSON has more."""


def compose(talks: Talks, finding: Finding[Stability], also: Also | None = None) -> Document:
    """The whole answer; where an outcome was asked about, what holds of it comes first, with what was said of it.

    Args:
        talks: the record.
        finding: what lasts.
        also: what is told beside it; None where nobody asked.
    """
    answer, passages = finding.answer, Passages(talks)
    asked = () if answer.asked is None else (_judged(talks, finding, answer.asked, passages),)
    notes = passages.notes(uncited=False)
    sources = (Section("sources", headings.SOURCES, (notes,)),) if notes.items else ()
    return Document(
        title=talks.title,
        question=talks.question,
        standing=line(remarks.standing(talks)),
        sections=(*asked, in_brief(talks, finding), *_beside(talks, also or Also()), *sources),
    )


def _beside(talks: Talks, also: Also) -> Iterator[Section]:
    if also.vouched is not None:
        yield unknown.section(talks, also.vouched)
    if also.missed is not None:
        yield legacy.section(talks, also.missed)
    if also.strongly is not None:
        yield strongly.section(talks, also.strongly)


def in_brief(talks: Talks, finding: Finding[Stability]) -> Section:
    """The part of a briefing: how many last, whether things as they are do, and which they are."""
    answer = finding.answer
    if not answer.is_known:
        return Section("stability", told.STABILITY, (Paragraph(line(told.NOTHING_KNOWN), "notice"),))
    lead = Paragraph(line(" ".join(told.in_short(talks, answer))), "lead")
    drawn = figure.draw(talks, answer)
    picture = () if drawn is None else (drawn,)
    means = Paragraph(line(" ".join([told.MEANS, *told.held_fast(talks)])))
    blocks = (lead, *_cautions(talks, answer), *_lasting(talks, answer), *picture, _table(answer), means)
    return Section("stability", told.STABILITY, blocks)


def _cautions(talks: Talks, answer: Stability) -> Iterator[Block]:
    if answer.unvalued:
        yield Paragraph(line(told.unvalued(talks, answer.unvalued)), "notice")
    for one in answer.preferences:
        if one.unlisted:
            yield Paragraph(line(told.unlisted(talks, one.party, one.unlisted)), "notice")


def _lasting(talks: Talks, answer: Stability) -> Iterator[Block]:
    """First what nobody would leave, then what only fear holds; farther looks are in the table."""
    nash = answer.equilibria.nash
    yield Heading(told.LASTING)
    yield from _outcomes(talks, nash, answer.counts.nash)
    known = set(nash)
    held = [one for one in answer.equilibria.seq if one not in known]
    if held:
        yield Heading(told.CREDIBLY)
        yield from _outcomes(talks, held, answer.counts.seq - answer.counts.nash)
    if answer.asked is None:
        yield from _evolved(talks, answer)


def _evolved(talks: Talks, answer: Stability) -> Iterator[Block]:
    """The nearest of what lasts that steps of improvement lead to, and where else such steps end."""
    led = [one for one in answer.evolutions if one.improvements]
    if led:
        yield Heading(told.HOW_THERE_ALL)
        nearest = min(led, key=lambda one: len(one.improvements or ()))
        yield from _steps(talks, nearest.improvements or ())
    if answer.ends:
        yield Heading(told.ENDS)
        yield Bullets(tuple(line(told.dead_end(talks, one)) for one in answer.ends[:MOST_SHOWN]))


def _outcomes(talks: Talks, outcomes: "tuple[InForce, ...] | list[InForce]", count: int) -> Iterator[Block]:
    if not outcomes:
        yield Paragraph(line(told.NONE_LASTS))
        return
    yield Bullets(tuple(line(sentence(told.outcome(talks, one))) for one in outcomes[:MOST_SHOWN]))
    if count > MOST_SHOWN:
        yield Paragraph(line(told.more(count - MOST_SHOWN)))


def _table(answer: Stability) -> Table:
    rows = tuple(
        (line(told.NAMES[concept]), line(told.LOOKS[concept]), line(told.how_many(answer.counts, concept)))
        for concept in Concept
    )
    return Table(caption=told.TABLE_CAPTION, header=told.TABLE_HEADER, rows=rows, widths=(30, 52, 18))


def _judged(talks: Talks, finding: Finding[Stability], outcome: Outcome, passages: Passages) -> Section:
    """One outcome: by which concept each party would stay, and why by the two that say most."""
    answer = finding.answer
    parties = tuple(dict.fromkeys(one.party for one in outcome.judgements))
    stable = {(one.party, one.concept): one.stable for one in outcome.judgements}
    rows = tuple(
        (line(party_labels(talks, [party])), *(line("stays" if stable[party, one] else "leaves") for one in Concept))
        for party in parties
    )
    heading = capital(told.outcome(talks, outcome.in_force))
    table = Table(
        caption=told.JUDGED_CAPTION, header=told.JUDGED_HEADER, rows=rows, widths=(28, 12, 12, 12, 12, 12, 12)
    )
    blocks: list[Block] = [table]
    for concept in (Concept.NASH, Concept.SEQ):
        judged = [one for one in outcome.judgements if one.concept is concept]
        reasons = tuple(why for one in judged for why in _why(talks, outcome.in_force, one, passages))
        blocks += [Heading(told.NAMES[concept]), Bullets(reasons)]
    if outcome.jointly:
        agreements = told.jointly(talks, outcome)
        blocks += [Heading(told.TOGETHER), Bullets(tuple(line(one) for one in agreements))]
    blocks += [Heading(told.WHAT_IT_TAKES), *_needed(talks, outcome.in_force, answer.needs, passages)]
    if answer.shares:
        words = told.sure(answer.shares, finding.limits.get("draws", 0))
        blocks += [Heading(told.HOW_SURE), Paragraph(line(words))]
    for one in answer.evolutions:
        blocks += [Heading(told.HOW_THERE), *_way(talks, one)]
    return Section("asked", heading, tuple(blocks))


def _needed(talks: Talks, wanted: InForce, needs: tuple[Need, ...], passages: Passages) -> Iterator[Block]:
    lacking = {need.party: need for need in reversed(needs) if need.level is not None}
    if not lacking:
        yield Paragraph(line(told.NEEDS_NOTHING))
        return
    yield Bullets(
        tuple(
            cited(told.needed(talks, wanted, need), _said(talks, passages, need.party, wanted, need.level or ()))
            for need in reversed(lacking.values())
        )
    )


def _way(talks: Talks, one: Evolution) -> Iterator[Block]:
    """The way of improvements, else the shortest of any steps, and that it is none."""
    if not one.in_force:
        yield Paragraph(line(told.ALREADY))
        return
    if one.improvements is None:
        yield Paragraph(line(told.no_way(talks, one)))
    steps = one.improvements if one.improvements is not None else one.moves
    if steps:
        yield from _steps(talks, steps)


def _steps(talks: Talks, steps: Sequence[Step]) -> Iterator[Block]:
    """A way in words, and as a picture where it has several steps and nothing is taken back."""
    yield Bullets(tuple(line(step) for step in told.way(talks, (), steps)), numbered=True)
    reached = [frozenset[str](), *(frozenset(step.to) for step in steps)]
    if len(steps) > 1 and all(before < after for before, after in pairwise(reached)):
        done = tuple(tuple(m for m in step.to if m not in before) for before, step in zip(reached, steps, strict=False))
        yield roadmap.draw(talks, done, id_="way", called=told.WAY)


def _why(talks: Talks, here: InForce, one: Judgement, passages: Passages) -> Iterator[Line]:
    """Each reason, with what those who would move said of what they would change."""
    if one.undeterred is not None:
        said = [_said(talks, passages, one.party, here, one.undeterred)]
    else:
        said = [_answered(talks, passages, one.party, here, each) for each in one.deterred]
    for words, references in zip(told.judged(talks, here, one), said or [()], strict=True):
        yield cited(words, references)


def _answered(talks: Talks, passages: Passages, party: str, here: InForce, one: Deterred) -> Line:
    references, at = [*_said(talks, passages, party, here, one.improvement)], one.improvement
    for move in one.by:
        references += _said(talks, passages, move.party, at, move.to)
        at = move.to
    return tuple(dict.fromkeys(references))


def _said(talks: Talks, passages: Passages, party: str, here: InForce, there: InForce) -> Line:
    """Where a party spoke of what it would change: the positions of its own that name it."""
    changed = {*here} ^ {*there}
    about = [p.id for p in talks.positions if party in p.party and changed & {*measures_of(p.says)}]
    return tuple(dict.fromkeys(reference for id_ in about for reference in passages.leading(id_)))
