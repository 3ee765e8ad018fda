"""A refusal that names again, in few words, what somebody else put forward: "opposed to the measure", "that 4% offer".

What is refused so is the offer or the demand itself, and has no measure of its own: "proposed a tax on oilseeds … are
opposed to the measure".
"""

import re
from collections.abc import Iterator

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import Action
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of, refused
from pourparler.reading.positions.found import Found, Offered
from pourparler.reading.positions.referring import ASKING, offer_just_before
from pourparler.reading.positions.ways import are_alike
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import is_plain_demand
from pourparler.record.likeness.gist import shared_stems
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import Act

NAMED_AGAIN = Rule(
    id="named-again",
    does="what is refused is called by no more than what it is: a measure, a plan",
    pattern=r"^(?:(?:the|this|that|these|those|its|their|such|any|all)\s)?(?:an?\s)?(?:[a-z][\w-]*\s)?(?:measures?|plans?|moves?|proposals?|ideas?|schemes?|changes|reforms?|steps?|legislation|bill)$",
    any_case=True,
    fires_on=("the measure", "those plans", "the tax plan", "such a move", "the bill"),
    passes_over=("the plan to close the mine", "measure the depth", "the ban"),
)
_NEAR = 4
"""Sentences back to what is named again."""


def refuse_what_is_named_again(exchange: Exchange) -> None:
    """Let refusals of offers that are named again answer these, and refuse what they hold."""
    for found in exchange.found:
        names = sorted(refused(found.says))
        if (
            found.reading.act is not Act.REFUSE
            or len(names) != 1
            or any(_puts(one, names[0]) for one in exchange.table)
        ):
            continue
        if offered := _offered(exchange, found, names[0]):
            offered.answered(ProposalAnswer.REFUSED, exchange.report, found.reading)
            found.says = syntax.Never(syntax.any_of(*syntax.measures_of(offered.says)))
        elif wanted := next(_demanded(exchange, found, names[0]), None):
            found.says = syntax.Never(syntax.any_of(*syntax.measures_of(wanted.says)))
        elif (maker := _begun_by(exchange, found) or _maker(exchange, found)) is not None:
            exchange.table.append(Offered(maker, all_of(names), exchange.report, found.reading))
            exchange.table[-1].answered(ProposalAnswer.REFUSED, exchange.report, found.reading)


def _maker(exchange: Exchange, refusal: Found) -> str | None:
    """Who made an offer that is told by its refusal alone: whoever it is from, else the other side."""
    start, end = refusal.reading.content
    if not OFFER_REFUSED.fires(exchange.object_of(refusal.reading)):
        return None
    named = _FROM.search(exchange.report.text, start, end)
    by = exchange.owner_of(refusal.reading, named.span("who")) if named else exchange.other_side(refusal.reading)
    return None if by in exchange.helpers or by == refusal.party else by


def _begun_by(exchange: Exchange, refusal: Found) -> str | None:
    """As in "Peru offered | a pact, but this was rejected by Chile": who offers what the refusal then tells."""
    earlier = offer_just_before(exchange, refusal.reading)
    if earlier is None or earlier.sentence != refusal.reading.sentence:
        return None
    return earlier.speaker if refusal.reading.span[0] - earlier.span[1] <= len(", ") else None


_FROM = re.compile(r"\s(?:from|by)\s(?P<who>(?:the\s)?(?:(?!(?:for|to|and|of|in)\b)[\w’'.-]+\s?){1,6})")
OFFER_REFUSED = Rule(
    id="offer-refused",
    does="what is refused is an offer that another made",
    pattern=r"^\W*(?:to\s(?:accept|take|sign)\s)?(?:an?|the|that|this|another|all|both)\s(?:(?!(?:not|to|in|for|from|formal)\b)[\w%£$€.,-]+\s){0,5}?(?:offers?|bids?)\b"
    r"|^\W*offers\sof\b",
    any_case=True,
    fires_on=(
        " an offer of a 3 percent rise",
        " a third bid from Lima for the port",
        " offers of a 9 percent raise",
        " to accept the 4 percent pay offer",
    ),
    passes_over=(
        " a formal offer for the port",
        " its offer to talk",
        " the plan",
        " to make an offer",
        " the need for an offer",
    ),
)


def _puts(one: Offered, name: str) -> bool:
    return name in syntax.measures_of(one.says)


def _offered(exchange: Exchange, refusal: Found, name: str) -> Offered | None:
    """What another put forward that is refused: of what has been put forward before, the nearest, or what is alike."""
    again = NAMED_AGAIN.fires(exchange.measures[name].label)
    others = (
        one
        for one in reversed(exchange.table)
        if one.party != refusal.party and one.report is exchange.report and is_plain_demand(one.says)
    )
    for one in others:
        back = refusal.reading.sentence - one.reading.sentence
        if ((again or _is_such(exchange, one, name)) and 0 <= back <= _NEAR) or (
            _is_an_offer(exchange, refusal) and _alike(exchange, one, name)
        ):
            return one
    return None


def _is_such(exchange: Exchange, one: Offered, name: str) -> bool:
    """As in "any such extension", of an offer to extend a lease: named again by what would be done alone."""
    such = re.match(r"(?:any\s)?such\s(?:an?\s)?(?P<doing>[\w-]+)$", exchange.measures[name].label)
    offered = (exchange.measures[m].label for m in syntax.measures_of(one.says))
    return such is not None and any(shared_stems(such["doing"], label) for label in offered)


def _is_an_offer(exchange: Exchange, refusal: Found) -> bool:
    return exchange.put_forward_by(refusal.reading)[1]


def _alike(exchange: Exchange, one: Offered, name: str) -> bool:
    label = exchange.measures[name].label
    told = Action(None, tuple(label.lower().split()), label, 0, what=label, thing=label)
    labels = {m: exchange.measures[m].label for m in syntax.measures_of(one.says)}
    return any(are_alike(label, other) or exchange.measures.means(told, m) for m, other in labels.items())


def _demanded(exchange: Exchange, refusal: Found, name: str) -> Iterator[Found]:
    """What others demand shortly before, where it is named again."""
    if NAMED_AGAIN.fires(exchange.measures[name].label):
        for one in reversed(exchange.found):
            back = refusal.reading.sentence - one.reading.sentence
            if (
                one.party != refusal.party
                and one.reading.act in ASKING
                and is_plain_demand(one.says)
                and 0 <= back <= _NEAR
            ):
                yield one
