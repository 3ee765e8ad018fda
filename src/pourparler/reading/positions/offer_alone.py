"""An offer of which no more is told than whose it is: "rejected the company's latest offer"."""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.own_refusals import OWN_REFUSALS
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.lexicon import keywords
from pourparler.reading.matters.wording import tidy
from pourparler.reading.positions.answers import answer
from pourparler.reading.positions.bare_offers import is_told_as_past, names_no_terms
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.found import Offered
from pourparler.reading.positions.found_poor import blamed_as_poor, found_poor
from pourparler.reading.positions.referring import offer_just_before
from pourparler.reading.report import Report
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import is_plain_demand
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer

_OTHER = r"(?:first|initial|earlier|previous|original|opening|old|tentative|joint|peace|compromise)"
_KIND = rf"(?:(?!{_OTHER}\b)[\w%$£€.-]+\s){{0,4}}?"
_MADE_BY = (
    r"\s(?:that\s(?:was|were|had\sbeen)\s)?"
    r"(?:put\sforward|tabled|made|submitted|presented|floated|drafted|drawn\sup)\sby\b"
)
ALONE = Rule(
    id="an-offer-alone",
    does="what is refused is an offer: whose it is, if anything, and no more",
    pattern=r"^\W*(?:to\s(?:accept|take|sign)\s)?"
    r"(?:(?:all|both|each|any|either)\s(?:of\s)?)?"
    r"(?P<owner>(?:the|its|their|his|her|that|this|these|those|an?|[\w’' .&-]{2,50}?['’]s?)\s)?"
    rf"(?P<what>{_KIND}(?:(?:counter-?\s?)?offers?|bids?|package|(?:proposals?|deal)(?={_MADE_BY})))"
    rf"(?:\s(?:from|by)(?:\s(?!(?:to|of|that|for|with)\b)[\w’'.&-]+){{1,6}}|"
    rf"\sput\s(?:forward|to\s\w+)\s[^,;:]{{2,60}}|{_MADE_BY}\s[^,;:]{{2,60}})?"
    r"(?:(?:,|\s(?:as|and|but|because|since|saying|calling|by(?=\s\d)|on|in|at|last|after|when|outright|yesterday|"
    r"today|early|late|earlier)\b)[^:]*)?\W*$",
    any_case=True,
    fires_on=(
        " the latest offer from the mill",
        " the mill's latest pay offer",
        " its final offer on Tuesday",
        " the offer",
        " to accept the management’s best and final offer",
        " the counter-offer as too low",
        " the 3% pay package",
        " the group's new bid",
        " all offers from the mill",
        " both of its offers",
        " a truce proposal put forward by the mill",
        " a deal tabled by the mill last month",
    ),
    passes_over=(
        " the mill's first offer",
        " the offer of a bonus for nights",
        " a tentative offer",
        " the mill's plan",
        " an offer to pay half",
        " a proposal that the mill pay half",
        " a deal on pay",
        " a bid for the mill",
        " an offer by the mill to pay half",
    ),
)


OTHERS_PLAN = Rule(
    id="a-plan-of-somebody-named",
    does="what is refused is a plan or a proposal of somebody who is named, and no more is told of it",
    pattern=r"^\W*(?:to\s(?:accept|back|support)\s)?(?P<owner>(?:(?:the|President|Prime\sMinister|Speaker|Senator|Mr\.?)\s)*[A-Z][\w.&-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.&-]*){0,4}['’]s?|the(?=\s[A-Z]))\s"
    rf"(?P<what>(?!{_OTHER}\b)(?:(?!{_OTHER}\b)[\w%$-]+\s){{0,3}}?(?:proposals?|plans?|(?<!['’]s\s)(?:bill|budget)))"
    r"(?:(?:,|\s(?:as|and|but|because|saying|calling|on|at|last|after|outright|yesterday|today)\b)[^:]*)?\W*$",
    fires_on=(
        " Lima's plan",
        " the Ferry Guild's latest pay proposal on Friday",
        " to accept President Arce's harbour plan",
        " the Progressive plan",
        " the Progressive harbour bill, calling it cruel",
    ),
    passes_over=(" the mill's plan", " Lima's plan to sell the port", " Lima's first proposal", " the plan"),
)
_TOLD_ON = re.compile(rf"{_MADE_BY}(?:\s[\w’'&-]+){{1,6}}")
"""Who made an offer, told as an act of its own behind a refusal: "rejected a proposal | tabled by Lima"."""
_PASSIVE = re.compile(
    r"\s(?:was|were|is|are|(?:has|have|had)\sbeen)\s(?:\w+\s)?(?:\w+ed|thrown\sout|turned\sdown|voted\sdown)\s?$"
)
"""After an offer, that it was refused: "the mill's offer was rejected"."""


def offer_alone(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """The offer that a statement refuses, drafted as its maker's proposal and its refuser's refusal.

    It is what its maker was read to offer, else an offer of which nobody says what it holds. Its maker is whoever the
    words name; where they name nobody, the other of two sides.
    """
    passive = _PASSIVE.sub("", exchange.words_up_to(reading))
    made = _TOLD_ON.match(exchange.report.text, reading.content[1])
    words = f"{exchange.object_of(reading)}{made.group() if made else ''}"
    told = ALONE.match(words) or ALONE.match(passive) or OTHERS_PLAN.match(words) or found_poor(words)
    start = reading.content[0] if reading.cue == OWN_REFUSALS[0].id else reading.span[0]
    within = (start, made.end() if made else reading.span[1])
    maker = _maker(exchange, reading, told["owner"], within) if told else None
    if told and told.re is OTHERS_PLAN.compiled and exchange.owner_of(reading, within) is None:
        return ()
    if told is None and (maker := _just_made_by(exchange, reading)):
        return _refused(exchange, reading, "offer", maker)
    return _refused(exchange, reading, told["what"], maker) if told and maker else ()


def _just_made_by(exchange: Exchange, reading: Reading) -> str | None:
    """As in "has put an offer to the crews, but they will reject it": whose it is, of which nothing is told."""
    before = offer_just_before(exchange, reading)
    if before is None or reading.sentence - before.sentence > 1 or not _IT.match(exchange.object_of(reading)):
        return None
    return before.speaker if _OFFER.search(before.quote) else None


_IT = re.compile(r"^\W*(?:to\s(?:accept|take)\s)?it\b")
_OFFER = re.compile(r"\b(?:offer|bid|package|proposal)\b")


def offer_blamed(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """As in "slammed its offer as derisory": the offer, which is refused by that."""
    sentence = exchange.report.sentences[reading.sentence]
    blamed = blamed_as_poor(" ".join(exchange.report.text[sentence.start : sentence.end].split()))
    maker = _maker(exchange, reading, blamed["owner"], (sentence.start, reading.span[1])) if blamed else None
    return _refused(exchange, reading, blamed["what"], maker) if blamed and maker else ()


def _refused(exchange: Exchange, reading: Reading, offer: str, maker: str) -> tuple[str, ...]:
    if maker == reading.speaker or maker in exchange.helpers:
        return ()
    refused = _put_before(exchange, maker)
    if not refused:
        what = tidy(f"the {offer}")
        action = Action(None, keywords(what), what, 0, what=what, thing=what, nominal=True)
        refused = (exchange.measure(action, (maker,)),)
        exchange.table.append(Offered(maker, all_of(refused), exchange.report, reading, alone=True))
    answer(exchange, reading, refused, ProposalAnswer.REFUSED)
    exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a refusal of an offer")
    return refused


_LATEST = re.compile(r"(?i)\b(?:latest|last|final|revised|raised|improved|new|second|third)\b")
_NEAR_A_DEAL = r"\b(?:close|closer|near|nearer)\sto\s(?:an?\s)?(?:deal|agreement|settlement|accord)\b"
BETTER = Rule(
    id="a-better-offer-since",
    does="whoever made an offer has bettered it, or the two are near a deal: what was refused before is past",
    pattern=r"\b(?:has\s|have\s|had\s)?(?:improved|sweetened|raised|increased|upped|bettered|revised)\s(?:its|their|his|the)\s(?:[\w-]+\s){0,3}?"
    r"(?:offer|bid|proposal)\b|\b(?:made|put|came|tabled|presented|returned|submitted|sent)\b[^.;]{0,40}\b(?:new|better|improved|revised|"
    rf"higher|fresh|richer)\s(?:[\w-]+\s){{0,3}}?(?:offer|bid|proposal|one|deal)\b|{_NEAR_A_DEAL}",
    fires_on=(
        "The mill has improved its offer.",
        "It sweetened the pay offer",
        "The mill came back with a better one.",
        "It put a new wage offer to them",
        "They are close to a deal.",
    ),
    passes_over=("The mill must improve its offer.", "The guild wants a better offer.", "It closed the mill."),
)


def without_past_offers(exchange: Exchange, *, moving: bool) -> None:
    """Leave out what a report tells of an offer alone that was refused, where the talks have gone on from it.

    Args:
        exchange: of the report.
        moving: whether the report tells that the talks get on.
    """
    own = (one for one in exchange.table if one.alone and one.report is exchange.report)
    past = {id(one.reading) for one in own if moving or _is_outrun(exchange.report, one.reading)}
    if past:
        exchange.table[:] = [one for one in exchange.table if id(one.reading) not in past]
        exchange.found[:] = [one for one in exchange.found if id(one.reading) not in past]


def _is_outrun(report: Report, refusal: Reading) -> bool:
    """Whether an offer that was refused is past by what its report tells: a better one was made."""
    if _LATEST.search(refusal.quote) and not re.search(_NEAR_A_DEAL, report.text):
        return False
    return any(BETTER.search(report.text, one.start, one.end) for one in report.sentences)


def _put_before(exchange: Exchange, maker: str) -> tuple[str, ...]:
    """What its maker was read to put forward last in this report, where it hangs on nothing else."""
    made = (one.says for one in reversed(exchange.table) if one.party == maker and one.report is exchange.report)
    last = next(made, None)
    return syntax.measures_of(last) if last is not None and is_plain_demand(last) else ()


def _maker(exchange: Exchange, reading: Reading, owner: str | None, within: tuple[int, int]) -> str | None:
    named = exchange.owner_of(reading, within)
    own = owner is None or re.match(r"(?i)(?:(?:the|its|their|that|this|an?)(?:\s|$)|what\s)", owner)
    return named if named or not own else exchange.other_side(reading)


def holds_out(exchange: Exchange, reading: Reading) -> bool:
    """Whether who offers something stands by it: he is a side, and it is told with its terms and not as past."""
    told = not is_told_as_past(exchange.words_up_to(reading)) and not names_no_terms(exchange.object_of(reading))
    return told and reading.speaker not in exchange.helpers
