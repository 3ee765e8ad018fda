"""Who would give way first by stated rules: the answer to a question of its own."""

from collections.abc import Iterator

from pourparler.analysis.concessions.answer import Concessions, Transcript, Unplayed
from pourparler.analysis.finding import Finding
from pourparler.brief.document import Block, Bullets, Document, Paragraph, Section, Table, line
from pourparler.brief.wording import concessions as told
from pourparler.brief.wording import remarks
from pourparler.brief.wording.names import capital, party_labels
from pourparler.brief.wording.packages import what_happens
from pourparler.record.talks import Talks


def compose(talks: Talks, finding: Finding[Concessions]) -> Document:
    """The whole answer: who gives way first, what is agreed on, what was asked for beside it, and the rules."""
    answer = finding.answer
    sections = [_in_short(talks, finding)]
    if answer.deals:
        sections.append(_deals(talks, answer))
    if answer.tournament:
        sections.append(_tournament(answer))
    if answer.transcript is not None:
        sections.append(_transcript(talks, answer.transcript))
    if answer.unplayed is None:
        sections.append(_rules(answer))
    return Document(
        title=talks.title, question=talks.question, standing=line(remarks.standing(talks)), sections=tuple(sections)
    )


def _in_short(talks: Talks, finding: Finding[Concessions]) -> Section:
    answer = finding.answer
    blocks: list[Block] = [Paragraph(line(told.NO_FORECAST), "notice")]
    if answer.unplayed is not None:
        blocks = [Paragraph(line(told.UNPLAYED[answer.unplayed]), "lead")]
    else:
        blocks.append(Paragraph(line(" ".join(told.in_short(talks, answer))), "lead"))
    if answer.unplayed is not Unplayed.WORTH_UNKNOWN and (goal := remarks.goal(talks, answer)):
        blocks.append(Paragraph(line(goal), "notice"))
    if cautions := list(told.cautions(talks, answer, complete=finding.exhaustive)):
        blocks.append(Paragraph(line(" ".join(cautions)), "notice"))
    return Section("concessions", told.HEADING, (*blocks, *_parties(talks, answer)))


def _parties(talks: Talks, answer: Concessions) -> Iterator[Block]:
    if answer.nobody is None:
        return
    rows = [
        (
            line(party_labels(talks, (one.party,))),
            line(told.how(one.behaviour)),
            line(told.range_of(one.first)),
            line(told.mean_range(one.gets)),
        )
        for one in answer.parties
    ]
    rows.append((line(capital(told.NOBODY)), line("–"), line(told.range_of(answer.nobody)), line("–")))
    yield Table(told.PARTIES_CAPTION, told.PARTIES_HEADER, tuple(rows), (25, 25, 25, 25))
    yield Paragraph(line(told.INTERVALS))


def _deals(talks: Talks, answer: Concessions) -> Section:
    rows = tuple(
        (line(capital(what_happens(talks, one.measures))), line(told.range_of(one.reached))) for one in answer.deals
    )
    more = told.more_deals(answer.more_deals)
    table = Table(told.DEALS_CAPTION, told.DEALS_HEADER, rows, (70, 30))
    return Section("agreed", told.DEALS, (table, *([Paragraph(line(more))] if more else [])))


def _tournament(answer: Concessions) -> Section:
    rows = tuple(
        (
            line(told.BEHAVIOURS[one.behaviour]),
            line(told.BEHAVIOURS[one.against]),
            line(told.range_of(one.agreed)),
            line(told.mean_range(one.gets)),
        )
        for one in answer.tournament
    )
    best = tuple(line(one) for one in told.best_of(answer.tournament, len(answer.parties)))
    table = Table(told.TOURNAMENT_CAPTION, told.TOURNAMENT_HEADER, rows, (25, 25, 25, 25))
    return Section("tournament", told.TOURNAMENT, (*([Bullets(best)] if best else []), table))


def _transcript(talks: Talks, one: Transcript) -> Section:
    named = told.lettered(one)
    rows = tuple(
        (
            line(str(move.round)),
            line(told.who(talks, move)),
            line(told.done(move, named.get(move.measures or (), ""))),
            line(told.worth(move.worth)),
            line(told.worth(move.target)),
        )
        for move in one.moves
    )
    heading = told.transcript_heading(one)
    table = Table(heading, told.TRANSCRIPT_HEADER, rows, (8, 24, 40, 14, 14))
    lead = Paragraph(line(" ".join(told.transcript_lead(talks, one, named))))
    deals = Bullets(tuple(line(f"{name}: {what_happens(talks, measures)}.") for measures, name in named.items()))
    return Section("transcript", heading, (lead, Paragraph(line(told.SPOKEN_OF)), deals, table))


def _rules(answer: Concessions) -> Section:
    rules = (told.PROTOCOLS[answer.protocol], told.CONCEDING, told.STANDING, told.GIVING_WAY)
    return Section("rules", told.RULES, (Bullets(tuple(line(one) for one in rules)),))
