"""What a report says was agreed on, as a text that those who agreed have accepted.

A report whose news is an agreement tells seldom what each side had insisted on: without the text itself on record
nothing would meet, and talks that have just ended could not be told from talks of which nobody knows anything. A paper
that two have signed is no such text where nothing tells what either gave up or had wanted: it may be on another matter.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english import ended_by, quarrels_over
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.signing import WAS_AGREED
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.matters.measures import free_id
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.settled import Standing
from pourparler.reading.positions.states import Span, lead_end
from pourparler.reading.report import Report
from pourparler.record.conditions import syntax
from pourparler.record.passages import Ground, Source
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.statements import Act, TalksState

A_TEXT = Rule(
    id="a-text-agreed-on",
    does="what was reached is a text that can be carried out, not a step that one side has agreed to take",
    pattern=r"\b(?:agreements?|deals?|accords?|pacts?|contracts?|settlements?|treat(?:y|ies)|truces?|ceasefires?|compromises?|"
    r"terms|memorandum|protocol|agreed\sminutes|communiqu[eé])\b",
    any_case=True,
    fires_on=("The union and the port reached a deal.", "Agreed minutes were signed."),
    passes_over=("The strike is over.", "The firm has agreed to open its books, ending a quarrel with the bidder."),
)
BOTH = Rule(
    id="both-agreed",
    does="a sentence that speaks of those who agreed as of all there are",
    pattern=r"\b(?:the\s(?:two\s)?(?:sides|parties|rivals|neighbou?rs|countries|companies|delegations)|both\s(?:sides|parties|governments|countries|companies|delegations))\b",
    any_case=True,
    fires_on=("The parties confirm that agreement has been reached.", "A deal was signed by both sides."),
    passes_over=("The party has signed a deal.",),
)
_QUOTED = Rule(
    id="in-quotation-marks",
    does="what is told is in somebody's own words",
    pattern=r"[“”\"„«»]",
    fires_on=("“It is a bitter thing,” she said.", 'He wanted "more".'),
    passes_over=("She refused to sign.",),
)
_LONGEST = 1_500
"""Letters of a sentence that are looked at."""
_AT_ONCE = 40
"""Letters within which a refusal names what it refuses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A text that its parties have accepted.

    Attributes:
        report: the report that tells it.
        parties: those who agreed, by full name; at least two.
        measures: what they agreed to do.
        span: the sentence or title that tells it.
        lookers_on: who only speaks of it, for himself.
    """

    report: Report
    parties: tuple[str, ...]
    measures: tuple[str, ...]
    span: Span
    lookers_on: frozenset[str] = frozenset()

    def ends_it_for(self, party: str) -> bool:
        """Whether a party insists on nothing any more, whatever it is told to have wanted: it agreed, or looks on."""
        return party in self.parties or party in self.lookers_on


def agreement_in(exchange: Exchange, stand: Standing) -> Agreement | None:
    """The agreement that is a report's news; None where it tells none, not how, or who still holds out.

    Of several ways in which it tells who agreed, the first counts by which all of them do something on their own, too.

    Args:
        exchange: the report, its statements already read.
        stand: how the talks stand by it.
    """
    if not stand.closed or _turned_down(exchange):
        return None
    at = [told.whole for told in stand.states if told.state is TalksState.AGREED and told.whole]
    sides = tuple(
        chain(
            _told_by_all(exchange, at),
            _told_of_two(exchange, at),
            _of_the_lead(exchange, at),
            _who_were_at_odds(exchange, at),
        )
    )
    alone = {one.speaker for one in exchange.report.statements if len(one.joint) < 2}
    known = next((one for one in sides if alone.issuperset(one[1])), None)
    if (first := known or next(iter(sides), None)) is None:
        return None
    whole, parties, measures = first
    todo = measures or _the_text(exchange, parties)
    others = frozenset(one for one in exchange.speakers if one not in parties and speaks_for_himself(exchange, one))
    return Agreement(report=exchange.report, parties=parties, measures=todo, span=whole, lookers_on=others)


def _turned_down(exchange: Exchange) -> bool:
    """Whether somebody who is to accept a text refuses it: members who vote, a party that goes back on it."""
    refusals = (one for one in exchange.report.statements if one.act is Act.REFUSE)
    return any(A_TEXT.fires(exchange.object_of(one)[:_AT_ONCE]) for one in refusals)


_Sides = tuple[Span, tuple[str, ...], tuple[str, ...]]
"""The sentence that tells of an agreement, who agreed, and to what."""


def _told_by_all(exchange: Exchange, at: Sequence[Span]) -> Iterator[_Sides]:
    """Those who are told to have agreed together, and to what; or who tell of it together."""
    for whole in at:
        for number, reading in enumerate(exchange.report.statements):
            if len(reading.joint) > 1 and _is_told_of_them(reading) and whole[0] <= reading.span[0] < whole[1]:
                about = exchange.about.get(number, ())[:1] if reading.act is Act.ACCEPT else ()
                yield whole, reading.joint, about


_THEY = re.compile(r"\W*they\b", re.IGNORECASE)


def _is_told_of_them(reading: Reading) -> bool:
    """Whether a sentence says who agreed: "they agreed on a flag" may tell of a part, and who met agreed on nothing."""
    return len(reading.joint) < 2 or (
        reading.act is not Act.MEET and reading.cue != WAS_AGREED.id and not _THEY.match(reading.quote)
    )


def _told_of_two(exchange: Exchange, at: Sequence[Span]) -> Iterator[_Sides]:
    """The parties that a sentence names which tells of a text, if they are two: of three, one may only have helped."""
    for whole in at:
        words = exchange.report.text[slice(*whole)]
        if _tells_an_end(words):
            there = exchange.report.roster.within(*whole)
            named = {m.party for m in there if not m.place} if not BOTH.fires(words) else exchange.speakers
            sides = tuple(one for one in exchange.speakers if one in named and one not in exchange.helpers)
            both = tuple(sorted({one for one in named if one} - exchange.helpers)) if sides else ()
            if 2 in (len(sides), len(both)):
                yield whole, sides if len(sides) == 2 else both, ()


def _of_the_lead(exchange: Exchange, at: Sequence[Span]) -> Iterator[_Sides]:
    """The parties that the title and the lead name, if they are two: the sentence itself calls them otherwise."""
    there = exchange.report.roster.within(0, lead_end(exchange.report))
    named = {m.party for m in there if m.party and not m.place and m.party not in exchange.helpers}
    if len(named) == 2 and _tells_an_end(exchange.report.text[: lead_end(exchange.report)]):
        yield from ((whole, tuple(sorted(named)), ()) for whole in at)


def _tells_an_end(words: str) -> bool:
    """Whether a passage tells of a text agreed on, or that a quarrel is over."""
    told = " ".join(words[:_LONGEST].split())
    return A_TEXT.fires(words) or any(cue.fires(told) for cue in (*ended_by.AGREED, *quarrels_over.AGREED))


_AT_ODDS = (
    {Act.ACCEPT},
    {Act.ACCEPT, Act.WITHDRAW},
    {Act.PRECONDITION},
    {Act.PRECONDITION, Act.REFUSE, Act.WITHDRAW},
    {Act.ACCEPT, Act.OFFER},
)
"""What those did who agreed or had quarrelled, the plainest first."""


def _who_were_at_odds(exchange: Exchange, at: Sequence[Span]) -> Iterator[_Sides]:
    """The two whose quarrel a report tells, where it says that it is over and not in one sentence who agreed."""
    for acts in _AT_ODDS:
        by = {one.speaker for one in exchange.report.statements if one.act in acts and _is_told_of_them(one)}
        sides = tuple(one for one in exchange.speakers if one in by and not speaks_for_himself(exchange, one))
        if len(sides) == 2:
            yield at[0], sides, ()


def speaks_for_himself(exchange: Exchange, party: str) -> bool:
    """Whether a party is somebody of whom a report does not say for whom he speaks, or one that only helps."""
    return party in exchange.helpers or (party in exchange.report.roster.people and _only_says(exchange.report, party))


def _only_says(report: Report, party: str) -> bool:
    """Whether all that somebody does is to say something, in quotation marks."""
    return all(_QUOTED.fires(report.text[slice(*one.span)]) for one in report.statements if one.speaker == party)


def _the_text(exchange: Exchange, parties: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(exchange.measure(action, parties) for action in actions_in("carry out the agreement")[:1])


def accepted(
    agreements: Sequence[Agreement],
    party_id: Callable[[str], str],
    sources: Mapping[str, Source],
    ground: Callable[[Report, Span | None], Ground],
    taken: Set[str],
) -> Iterator[Proposal]:
    """What was agreed on, as texts that those who agreed have made and accepted together.

    Args:
        agreements: as told.
        party_id: the id of a party by its full name.
        sources: by fingerprint of the report.
        ground: a passage of a report as a ground.
        taken: ids that positions and other proposals have.
    """
    made: set[str] = set()
    for agreed in agreements:
        name = free_id("agreement", taken | made)
        made.add(name)
        parties = tuple(dict.fromkeys(map(party_id, agreed.parties)))
        told = (ground(agreed.report, agreed.span),)
        yield Proposal(
            id=name,
            by=parties,
            says=syntax.both([syntax.Require(syntax.of(one)) for one in agreed.measures]),
            answer=ProposalAnswer.ACCEPTED,
            answered_by=parties,
            date=sources[agreed.report.text_sha256].date,
            grounds=told,
            answer_grounds=told,
        )
