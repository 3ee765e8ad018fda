"""Deals as one weighs them: pictures of all, one party by party with what it rests on, and an order beside the best."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pourparler.analysis.roadmap.answer import Roadmap
from pourparler.brief.document import Block, Bullets, Document, Heading, Line, Paragraph, Section, Table, cited, line
from pourparler.brief.figures import frontier, gains
from pourparler.brief.figures import roadmap as grid
from pourparler.brief.outline import packages, roadmap
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import bargains as told
from pourparler.brief.wording import headings, rankings, remarks
from pourparler.brief.wording import packages as deals
from pourparler.brief.wording import roadmaps as orders
from pourparler.brief.wording.names import capital, party_labels
from pourparler.brief.wording.unlocks import descent
from pourparler.brief.wording.verdict import is_draft
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.roadmap.given import GivenOrder
    from pourparler.desk.bargain import Bargain


def compose(bargain: "Bargain", given: "GivenOrder | None", drawn: Sequence[Block]) -> Document:
    """All that stands beside what can be chosen and moved.

    Args:
        bargain: the deals, and one in order.
        given: its order as it was moved, or the best; None where none is shown.
        drawn: the deals in pictures, which stay the same whatever is moved.
    """
    talks = bargain.talks
    passages = Passages(talks)
    sections = [
        Section("pictures", told.PICTURES, tuple(drawn)),
        Section("chosen", _name(bargain), tuple(_chosen(bargain))),
        Section("order", told.ASKS, () if given is None else tuple(_order(bargain, given, passages))),
        Section("figures", told.FIGURES, () if given is None else tuple(_figures(bargain, given))),
        Section("rests", told.RESTS, tuple(_rests(bargain, passages))),
    ]
    notes = passages.notes(uncited=False)
    if notes.items:
        sections.append(Section("sources", headings.SOURCES, (notes,)))
    return Document(
        title=told.TITLE,
        question=None,
        standing=line(remarks.standing(talks)),
        sections=tuple(section for section in sections if section.blocks),
        passages=passages.names,
    )


def _name(bargain: "Bargain") -> str:
    return told.heading(_letters(bargain), bargain.roadmap.answer.chosen)


def _letters(bargain: "Bargain") -> str:
    return bargain.chosen.letters if bargain.chosen else ""


def pictures(bargain: "Bargain", leads_to: Mapping[str, str], pair: tuple[str, str] | None) -> list[Block]:
    """What the deals bring to whom.

    Args:
        bargain: the deals.
        leads_to: addresses of deals, by name.
        pair: the two parties whose gains are drawn; None = the first two.
    """
    drawn = [(deal.letters, deal.package) for deal in bargain.named]
    if bargain.chosen is not None and bargain.chosen not in bargain.named:
        drawn.append((bargain.chosen.letters, bargain.chosen.package))
    valued = [party for party, _ in drawn[0][1].gains] if drawn else []
    if not valued or bargain.packages is None:
        return []
    blocks: list[Block] = [gains.draw(bargain.talks, drawn, leads_to, _letters(bargain))]
    if len(valued) > 1:
        two = pair or (valued[0], valued[1])
        blocks.append(frontier.draw(bargain.talks, bargain.packages.answer, two, drawn, leads_to))
    return blocks


# -- one deal --------------------------------------------------------------------------------------------------------


def _chosen(bargain: "Bargain") -> list[Block]:
    from pourparler.analysis.worth.valuation import valuation_of

    package = bargain.roadmap.answer.package
    if package is None:
        return []
    talks, letters, chosen = bargain.talks, _letters(bargain), bargain.chosen
    blocks: list[Block] = [Paragraph(line(capital(f"{deals.what_happens(talks, package)}.")))]
    if chosen is not None and chosen.senses:
        outs = deals.standing_out(letters, chosen.senses, alone=False, tied=chosen.tied)
        blocks.append(Paragraph(line(outs)))
    valuation = valuation_of(talks)
    if valuation.parties:
        table = packages.party_by_party(talks, valuation, told.caption(_name(bargain)), package)
        blocks += [table, Paragraph(line(deals.FIGURES))]
    if chosen is not None and bargain.packages is not None:
        draws = int(bargain.packages.limits.get("draws", 0))
        sure = deals.surety(talks, letters, chosen.package, draws, bargain.packages.seed)
        blocks.append(Paragraph(line(sure or (deals.ONE_NUMBER if valuation.parties else ""))))
    return blocks


def _rests(bargain: "Bargain", passages: Passages) -> list[Block]:
    from pourparler.analysis.worth.valuation import valuation_of

    talks, package = bargain.talks, bargain.roadmap.answer.package
    blocks: list[Block] = []
    if bargain.unlock is not None:
        softened = tuple(
            cited(f"{capital(descent(talks, one))}.", passages.of_position(one.position))
            for one in bargain.unlock.descents
        )
        blocks += [Paragraph(line(told.HOLDS_IF)), Bullets(softened)]
    valuation = valuation_of(talks)
    if package and valuation.parties and not valuation.uncertain:
        blocks.append(Paragraph(line(f"{told.SINGLE} {told.JUDGED}")))
    elif package and valuation.parties:
        rows: tuple[tuple[Line, ...], ...] = tuple(
            (
                line(party_labels(talks, [party.party])),
                line(told.worths(talks, party, package)),
                line(told.how_known(party)),
            )
            for party in valuation.parties
        )
        blocks += [Table(told.WORTH_CAPTION, told.WORTH_HEADER, rows, (18, 60, 22)), Paragraph(line(told.JUDGED))]
        ordinal = bargain.packages.answer.ordinal if bargain.packages else None
        blocks += [Paragraph(line(rankings.fallback(talks, ordinal)))] if ordinal else []
    return blocks


# -- its order -------------------------------------------------------------------------------------------------------


def _order(bargain: "Bargain", given: "GivenOrder", passages: Passages) -> list[Block]:
    talks, best, now = bargain.talks, bargain.roadmap.answer, given.roadmap
    if not now.steps:
        return []
    same = now.steps == best.steps
    blocks: list[Block] = [*_broken(talks, given, passages)]
    if not now.valued:
        return [*blocks, Paragraph(line(told.NOT_WEIGHED if given.broken else orders.nobody_valued(now)))]
    if same:
        blocks.append(Paragraph(line(f"{told.BEST} {orders.proved(best, drafted=is_draft(talks))}")))
    else:
        changed = told.worse(talks, best, now)
        blocks += [Bullets(tuple(map(line, changed)))] if changed else [Paragraph(line(told.NO_WORSE))]
    stops = roadmap.tempted(talks, now)
    return [*blocks, Heading(told.STOPS), *(stops or [Paragraph(line(told.NOBODY_STOPS))])]


def _figures(bargain: "Bargain", given: "GivenOrder") -> list[Block]:
    talks, best, now = bargain.talks, bargain.roadmap.answer, given.roadmap
    if not now.steps:
        return []
    if not now.valued:
        return [grid.draw(talks, now.steps)]
    tables = [] if now.steps == best.steps else [_beside(talks, best, now)]
    picture = grid.draw(talks, now.steps, {party: values[1:-1] for party, values in now.exposure})
    said = Paragraph(line(f"{orders.ONE_BY_ONE} {orders.ADVICE}"))
    return [*tables, _step_by_step(talks, given), picture, said]


def _broken(talks: Talks, given: "GivenOrder", passages: Passages) -> list[Block]:
    if not given.broken:
        return []
    items = tuple(
        cited(
            told.broken(talks, one, given.roadmap.steps or ()),
            passages.of_position(one.position) if one.position else (),
        )
        for one in given.broken
    )
    return [Paragraph(line(told.breaks(given.roadmap.unlock)), "notice"), Bullets(items)]


def _step_by_step(talks: Talks, given: "GivenOrder") -> Table:
    count = len(given.roadmap.steps or ())
    rows: list[tuple[Line, ...]] = [
        (
            line(str(step) if step else told.BEFORE_FIRST),
            line(told.exposed(talks, given, step)),
            line(told.tempted(talks, given, step)),
        )
        for step in range(count + 1)
    ]
    return Table(told.STEP_BY_STEP, told.STEPS_HEADER, tuple(rows), (14, 43, 43))


def _beside(talks: Talks, best: Roadmap, now: Roadmap) -> Table:
    cheated, lacked, exposed = dict(best.if_cheated), dict(best.shortfall), dict(best.exposure)
    lost, lacks = dict(now.if_cheated), dict(now.shortfall)
    rows: tuple[tuple[Line, ...], ...] = tuple(
        (
            line(party_labels(talks, [party])),
            line(told.compared(max(exposed[party][:-1], default=0.0), max(values[:-1], default=0.0))),
            line(told.compared(cheated[party], lost[party])),
            line(told.compared(lacked[party], lacks[party])),
        )
        for party, values in now.exposure
    )
    return Table(told.BESIDE, told.BESIDE_HEADER, rows, (19, 27, 27, 27))
