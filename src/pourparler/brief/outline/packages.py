"""The deals nobody could improve on: the answer to ``pourparler packages``, and its part of a briefing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.finding import Finding
from pourparler.brief.document import Block, Bullets, Document, Heading, Line, Paragraph, Section, Table, line
from pourparler.brief.figures import acceptability as bars
from pourparler.brief.figures import gains as dots
from pourparler.brief.wording import packages as told
from pourparler.brief.wording import rankings, remarks
from pourparler.brief.wording import tradeoffs as traded
from pourparler.brief.wording.names import party_labels, party_name
from pourparler.brief.wording.unlocks import supposed
from pourparler.brief.wording.verdict import is_draft
from pourparler.desk.deals import Asked, Deal, others, standing_out
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Package, Packages
    from pourparler.analysis.packages.tradeoffs import Comparison, Trade
    from pourparler.analysis.worth.valuation import Valuation

MOST_TRADES = 5
"""Measures worth more than they cost, and trades, that are told."""


def compose(talks: Talks, finding: Finding["Packages"], asked: Asked | None = None) -> Document:
    """The whole answer, in the order of reading."""
    from pourparler.analysis.worth.valuation import valuation_of

    answer, valuation = finding.answer, valuation_of(talks)
    named = standing_out(answer)
    sections = (
        Section("in-short", told.IN_SHORT, tuple(_in_short(talks, answer, named))),
        Section("deals", told.NAMED, tuple(_named(talks, valuation, named))),
        _others(talks, valuation, answer, named),
        Section("ranked", rankings.RANKED, tuple(_ranked(talks, answer))),
        Section("between", told.BETWEEN, _between(talks, valuation, named)),
        Section("trading", traded.TRADING, tuple(_trading(talks, valuation, named))),
        *_asked(talks, asked, named, sample=answer.is_sample),
        Section("sure", told.SURE, tuple(_sure(talks, finding, valuation, named))),
    )
    return Document(
        title=talks.title,
        question=talks.question,
        standing=line(remarks.standing(talks)),
        sections=tuple(section for section in sections if section.blocks),
        remainder=line(told.NOT_ALL) if _left(answer, named, others(answer, named)) > 0 else (),
    )


def in_brief(talks: Talks, finding: Finding["Packages"] | None, ways_out: Sequence[Unlock] = ()) -> Section:
    """The part of a briefing: in short, the picture, the leading deal, and how sure.

    Args:
        talks: the record.
        finding: the deals; None where nobody looked for them, or the time was over.
        ways_out: the ways out that the briefing lists above.
    """
    if finding is None:
        valued = bool(talks.worth or talks.ranking)
        return Section("packages", told.DEALS, (Paragraph(line(told.NO_TIME)),) if valued else ())
    from pourparler.analysis.worth.valuation import valuation_of

    answer, valuation = finding.answer, valuation_of(talks)
    if not valuation.parties:
        return Section("packages", told.DEALS, ())
    named = standing_out(answer)
    blocks = [*_in_short(talks, answer, named, above=ways_out, lead="plain"), *_named(talks, valuation, named)]
    ranked = _ranked(talks, answer)
    blocks += [Heading(rankings.RANKED), *ranked] if ranked else []
    if len(named) > 1:
        blocks += [Heading(told.BETWEEN), *_between(talks, valuation, named)]
    trading = _trading(talks, valuation, named, most=3)
    blocks += [Heading(traded.TRADING), *trading] if trading and named else []
    return Section(
        "packages", told.DEALS, (*blocks, Heading(told.SURE_IN_BRIEF), *_sure(talks, finding, valuation, named))
    )


# -- the parts -----------------------------------------------------------------------------------------------------


def _in_short(
    talks: Talks,
    answer: "Packages",
    named: Sequence[Deal],
    *,
    above: Sequence[Unlock] | None = None,
    lead: str = "lead",
) -> list[Block]:
    notices: list[Block] = []
    if answer.goal_assumed is not None and above is None:
        notices.append(Paragraph(line(remarks.goal(talks, answer)), "notice"))
    first = [told.consists_of(talks, deal.letters, deal.package.measures) for deal in named[:1]]
    outs = [told.standing_out(deal.letters, deal.senses, alone=len(named) == 1, tied=deal.tied) for deal in named]
    if named and len(named[0].package.worth) == 1:
        [(party, _)] = named[0].package.worth
        outs = [told.only_one(talks, named[0].letters, party, tied=bool(named[0].tied))]
    paragraphs = [
        [supposed(talks, answer.unlock, above or ()), told.how_many(talks, answer)],
        [*outs[:1], *first, *outs[1:]],
        [told.without_goal(talks, answer)],
        told.not_told(talks, answer),
    ]
    joined = [" ".join(text for text in sentences if text) for sentences in paragraphs]
    blocks: list[Block] = [Paragraph(line(text), lead) for text in joined if text]
    return [*notices, *blocks, *([dots.draw(talks, _for_picture(named))] if named else [])]


def _for_picture(named: Sequence[Deal]) -> list[tuple[str, "Package"]]:
    return [(deal.letters, deal.package) for deal in named]


def _named(talks: Talks, valuation: "Valuation", named: Sequence[Deal]) -> list[Block]:
    """Which deals stand out, as what; then the first of them party by party."""
    if not named:
        return []
    table = party_by_party(talks, valuation, told.table_caption(named[0].letters), named[0].package.measures)
    in_full: list[Block] = [Heading(told.in_full(named[0].letters)), table, Paragraph(line(told.FIGURES))]
    if len(named) == 1:
        return in_full
    rows: list[tuple[Line, ...]] = [
        (
            line(deal.letters),
            line(told.stands_out_as(deal.senses)),
            line(what_differs(talks, deal, named[0])),
            line(told.gains(talks, deal.package)),
        )
        for deal in named
    ]
    return [Table(told.NAMED_CAPTION, told.NAMED_HEADER, tuple(rows), (8, 20, 40, 32)), *in_full]


def what_differs(talks: Talks, deal: Deal, first: Deal) -> str:
    """What happens in a deal: of all but the first, how it differs from that."""
    one, other = frozenset(first.package.measures), frozenset(deal.package.measures)
    if one == other:
        return told.what_happens(talks, first.package.measures)
    return told.beside(talks, _in_order(talks, other - one), _in_order(talks, one - other))


def party_by_party(talks: Talks, valuation: "Valuation", caption: str, measures: Sequence[str]) -> Table:
    """What each party gives and gets in a deal."""
    from pourparler.analysis.packages.tradeoffs import balances

    rows: list[tuple[Line, ...]] = [
        (
            line(party_labels(talks, [balance.party])),
            line(traded.gives(talks, balance)),
            line(traded.gets(talks, balance)),
            line(traded.better_off(balance)),
        )
        for balance in balances(talks, valuation, measures)
        if balance.does or balance.worth is not None
    ]
    return Table(caption, told.PARTY_HEADER, tuple(rows), (15, 37, 35, 13))


def _others(talks: Talks, valuation: "Valuation", answer: "Packages", named: Sequence[Deal]) -> Section:
    shown = others(answer, named)
    left = _left(answer, named, shown)
    if not shown:
        return Section("others", told.OTHERS, ())
    if not valuation.parties:
        listed = Bullets(tuple(line(told.what_happens(talks, deal.package.measures)) for deal in shown))
        return Section("others", told.POSSIBLE, (listed, *_more(left)))
    first = (named or shown)[0]
    rows: list[tuple[Line, ...]] = [
        (line(deal.letters), line(what_differs(talks, deal, first)), line(told.gains(talks, deal.package)))
        for deal in shown
    ]
    table = Table(told.others_caption(len(shown)), told.OTHERS_HEADER, tuple(rows), (8, 52, 40))
    return Section("others", told.OTHERS, (table, *_more(left)))


def _left(answer: "Packages", named: Sequence[Deal], shown: Sequence[Deal]) -> int:
    """How many deals are found and not told."""
    return len(answer.packages) - len(shown) - sum(bool(deal.package.efficient) for deal in named)


def _ranked(talks: Talks, answer: "Packages") -> list[Block]:
    if answer.ordinal is None:
        return []
    items = [rankings.fallback(talks, answer.ordinal), *rankings.whatever_the_worths(talks, answer.ordinal)]
    shown = tuple(line(item) for item in items if item)
    return [Bullets(shown)] if shown else []


def _more(left: int) -> tuple[Block, ...]:
    return (Paragraph(line(told.how_many_more(left))),) if left > 0 else ()


def _in_order(talks: Talks, measures: frozenset[str]) -> list[str]:
    return [measure.id for measure in talks.measures if measure.id in measures]


def _between(talks: Talks, valuation: "Valuation", named: Sequence[Deal]) -> tuple[Block, ...]:
    from pourparler.analysis.packages.tradeoffs import compare

    first, rows = named[0] if named else None, list[tuple[Line, ...]]()
    for deal in named[1:]:
        comparison = compare(valuation, named[0].package.measures, deal.package.measures)
        rows.append((line(deal.letters), *map(line, traded.between(talks, comparison))))
    if first is None or not rows:
        return ()
    return (Table(traded.between_caption(first.letters), traded.BETWEEN_HEADER, tuple(rows), (8, 46, 46)),)


def _trading(talks: Talks, valuation: "Valuation", named: Sequence[Deal], *, most: int = MOST_TRADES) -> list[Block]:
    from pourparler.analysis.packages.tradeoffs import exchanges, trades

    if len(valuation.parties) < 2:
        return []
    first = named[0].package.measures if named else tuple(measure.id for measure in talks.measures)
    given = [one for one in exchanges(talks, valuation) if one.surplus is None or one.surplus > 0][:most]
    swapped = _best_trades(trades(talks, valuation))[:most]
    if not given and not swapped:
        return [Paragraph(line(traded.NO_LOG_ROLLING))]
    blocks: list[Block] = []
    if given:
        opening = traded.EXCHANGES if valuation.comparable else traded.ON_OWN_SCALE
        items = tuple(line(traded.exchange(talks, one, first)) for one in given)
        blocks += [Paragraph(line(opening)), Bullets(items)]
    if swapped:
        items = tuple(line(traded.trade(talks, one)) for one in swapped)
        blocks += [Paragraph(line(traded.TRADES)), Bullets(items)]
    return blocks


def _best_trades(found: "Sequence[Trade]") -> "list[Trade]":
    """Those that harm nobody first; of the same two measures between several pairs of parties, one."""
    distinct: dict[frozenset[str], Trade] = {}
    for trade in sorted(found, key=lambda trade: bool(trade.harmed)):
        distinct.setdefault(frozenset((trade.gives, trade.takes)), trade)
    return list(distinct.values())


def _asked(talks: Talks, asked: Asked | None, named: Sequence[Deal], *, sample: bool) -> list[Section]:
    sections = []
    if asked and asked.comparison:
        sections.append(Section("compared", traded.COMPARED, tuple(_compared(talks, asked.comparison, asked.possible))))
    if asked and asked.party and named:
        said = traded.improvement(talks, asked.improvement, asked.party, named[0].letters, sample=sample)
        blocks: list[Block] = [Paragraph(line(said))]
        if asked.improvement:
            blocks.append(Paragraph(line(traded.differing(talks, asked.improvement.comparison, "it"))))
            blocks.append(_gainers(talks, asked.improvement.comparison))
        sections.append(Section("improved", traded.heading_of_improvement(talks, asked.party), tuple(blocks)))
    return sections


def _compared(talks: Talks, comparison: "Comparison", possible: tuple[bool, bool]) -> list[Block]:
    from pourparler.analysis.worth.valuation import TOLERANCE, valuation_of

    valuation = valuation_of(talks)
    standing = []
    for which, measures, can_be in (("first", comparison.one, possible[0]), ("second", comparison.other, possible[1])):
        losing = [party_name(talks, p) for p, gain in valuation.gains(measures).items() if gain < -TOLERANCE]
        standing.append(traded.stands(which, possible=can_be, losing=losing))
    return [
        Paragraph(line(traded.differing(talks, comparison))),
        _gainers(talks, comparison),
        Paragraph(line(" ".join(standing))),
    ]


def _gainers(talks: Talks, comparison: "Comparison") -> Bullets:
    return Bullets(tuple(line(text) for text in traded.gainers(talks, comparison)))


def _sure(talks: Talks, finding: Finding["Packages"], valuation: "Valuation", named: Sequence[Deal]) -> list[Block]:
    answer = finding.answer
    draws = int(finding.limits.get("draws", 0))
    drafted, as_if = is_draft(talks), bool(talks.supposed)
    items = [told.search(answer, exhaustive=finding.exhaustive, drafted=drafted, as_if=as_if), told.ties(answer)]
    drawn = [told.surety(talks, deal.letters, deal.package, draws, finding.seed) for deal in named]
    blocks: list[Block] = []
    if any(drawn):
        blocks = [Paragraph(line(told.DRAWN)), Bullets(tuple(line(text) for text in drawn if text))]
        blocks.append(bars.draw([(deal.letters, deal.package) for deal in named]))
    elif valuation.parties and not valuation.uncertain:
        items.append(told.ONE_NUMBER)
    items += [told.JUDGEMENT if valuation.parties else "", told.ADVICE]
    return [*blocks, Bullets(tuple(line(item) for item in items if item))]
