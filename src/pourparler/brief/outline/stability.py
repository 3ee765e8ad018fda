"""Which outcomes last: the answer to a question of its own, and a part of a briefing."""

from collections.abc import Iterator

from pourparler.analysis.finding import Finding
from pourparler.analysis.stability.answer import InForce, Judgement, Outcome, Stability
from pourparler.analysis.stability.concepts import Concept
from pourparler.brief.document import Block, Bullets, Document, Heading, Paragraph, Section, Table, line
from pourparler.brief.wording import remarks
from pourparler.brief.wording import stability as told
from pourparler.brief.wording.names import capital, party_labels, sentence
from pourparler.record.talks import Talks

MOST_SHOWN = 12
"""Outcomes of one kind that are told in words; the JSON has more."""


def compose(talks: Talks, finding: Finding[Stability]) -> Document:
    """The whole answer; where an outcome was asked about, what holds of it comes first."""
    answer = finding.answer
    asked = () if answer.asked is None else (_judged(talks, answer.asked),)
    return Document(
        title=talks.title,
        question=talks.question,
        standing=line(remarks.standing(talks)),
        sections=(*asked, in_brief(talks, finding)),
    )


def in_brief(talks: Talks, finding: Finding[Stability]) -> Section:
    """The part of a briefing: how many last, whether things as they are do, and which they are."""
    answer = finding.answer
    if not answer.is_known:
        return Section("stability", told.STABILITY, (Paragraph(line(told.NOTHING_KNOWN), "notice"),))
    lead = Paragraph(line(" ".join(told.in_short(talks, answer))), "lead")
    blocks = (lead, *_cautions(talks, answer), *_lasting(talks, answer), _table(answer), Paragraph(line(told.MEANS)))
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
    held = [one for one in answer.equilibria.seq if one not in set(nash)]
    if held:
        yield Heading(told.CREDIBLY)
        yield from _outcomes(talks, held, answer.counts.seq - answer.counts.nash)


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


def _judged(talks: Talks, outcome: Outcome) -> Section:
    """One outcome: by which concept each party would stay, and why by the two that say most."""
    parties = tuple(dict.fromkeys(one.party for one in outcome.judgements))
    stable = {(one.party, one.concept): one.stable for one in outcome.judgements}
    rows = tuple(
        (line(party_labels(talks, [party])), *(line("stays" if stable[party, one] else "leaves") for one in Concept))
        for party in parties
    )
    heading = capital(told.outcome(talks, outcome.in_force))
    table = Table(caption=heading, header=told.JUDGED_HEADER, rows=rows, widths=(28, 12, 12, 12, 12, 12, 12))
    blocks: list[Block] = [table]
    for concept in (Concept.NASH, Concept.SEQ):
        reasons = [why for one in outcome.judgements if one.concept is concept for why in _why(talks, outcome, one)]
        blocks += [Heading(told.NAMES[concept]), Bullets(tuple(line(one) for one in reasons))]
    return Section("asked", heading, tuple(blocks))


def _why(talks: Talks, outcome: Outcome, one: Judgement) -> list[str]:
    return told.judged(talks, outcome.in_force, one)
