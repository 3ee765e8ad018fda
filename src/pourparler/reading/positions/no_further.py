"""Who will go no further refuses what the other side asks beyond it: "can go no higher", "its offer was final".

Such a refusal names nothing but the offer that stands. What it turns down is the demand for more, wherever the report
tells it: before, as in the news of a strike, or after, where a page ends with how it all began.
"""

from collections.abc import Iterator

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.found import Found, take_back
from pourparler.reading.positions.referring import ASKING
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import is_plain_demand
from pourparler.record.likeness.gist import gist
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_NOT = (
    r"(?:(?:will|would|can|could|does|do|did|shall)\s?(?:not|never)|(?:wo|would|ca|could|do|does|did)n['’]t|"
    r"no\s(?:intention|plans?)\s(?:to|of)|(?:unable|unwilling|not\s(?:able|prepared|willing|ready|going))\sto|"
    r"refus(?:es|ed|ing)\sto|declin(?:es|ed)\sto)"
)
_ITS = r"(?:its|their|his|her|the|that|this|our|my)\s(?:[\w%-]+\s){0,3}?"
_BID = r"(?:offer|bid|proposal)\b"
NO_FURTHER = Rule(
    id="goes-no-further",
    does="somebody will not go beyond what he has offered, and says no more",
    pattern=rf"\b{_NOT}\s(?:\w+ly\s)?(?:(?:be\s)?(?:go(?:ing)?|mov(?:e|ing))\s(?:any\s)?(?:beyond|higher|further|above|past)\b|"
    rf"(?:pay|offer|afford|give)\s(?:any\s|anything\s)?more\b(?!\s(?:time|details?|talks|attention|of|than\s(?!(?:[£$€]|an?\s|the\s)?(?:about\s)?(?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten)\b|[£$€]?\d|(?:that|this)\b)))|"
    rf"(?:be\s)?(?:improv(?:e|ing)(?:\son)?|rais(?:e|ing)|increas(?:e|ing)|better|sweeten|add\sto)\s{_ITS}{_BID}|"
    rf"mak(?:e|ing)\san?(?:other|\s(?:new|better|higher|improved|further|revised|fresh))\s(?:[\w%-]+\s){{0,2}}?{_BID})"
    r"|\b(?:go(?:es|ing)?|move)\sno\s(?:higher|further)\b"
    r"|\b(?:there(?:\s(?:was|is|will\sbe|would\sbe)|['’]s)|(?:has|have|had))\s(?:simply\s)?no\s(?:more|extra|additional|further|new)\s(?:money|cash|funds|funding|offer)\b"
    rf"|\b{_ITS}{_BID}\s(?:is|was|remains|remained)\s(?:both\s)?(?:(?:its|their|our|his|the)\s)?[“\"‘']?(?:final|last|best\sand\sfinal)\b"
    rf"|\b(?:this|that|it)\s(?:is|was)\s[“\"‘']?(?:its|their|our|his|the|a)\s[“\"‘']?(?:final|last|best\sand\sfinal|last\sand\sfinal)\s(?:\w+\s)?(?:{_BID}|word|figure|position)"
    r"|\b(?:gone|went|go|going)\sas\s(?:far|high)\sas\s(?:it|they|he|she|we)\s(?:can|could)\b"
    rf"|\bstand(?:s|ing)?\sby\s{_ITS}{_BID}",
    any_case=True,
    fires_on=(
        "Tarn Lines said it would not go beyond that",
        "the mill can’t go any higher",
        "the owners are not prepared to move further",
        "the mill could not pay more",
        "the mill will not pay more than half",
        "the board won't offer any more",
        "Lima would not be increasing its offer of 4 million",
        "the firm is unable to improve its pay offer",
        "Lima had no plans to raise its bid",
        "the mill has refused to increase its offer of 4 percent",
        "the mill declined to improve on its offer",
        "the mill will not make a new offer",
        "the mill would not make another offer",
        "the owners have no intention of making a better offer",
        "the mill says it will go no higher",
        "the board said there was simply no more money",
        "the board has no new funds for it",
        "the mill said its latest offer was final",
        "Tarn Lines said this was its final offer",
        "it was “the best and final offer”",
        "that is our last word",
        "the mill has gone as far as it can",
        "the company is standing by its offer",
    ),
    passes_over=(
        "the mill would offer more",
        "the council will give no more details",
        "the owners have more money",
        "the last offer was made in May",
        "the mill will not make an offer for the port",
        "the talks went no further",
        "it was the last that was seen of them",
        "the mill would not give more time",
        "the mill will not pay more than its rivals",
    ),
)
ASKS_FOR_MORE = Rule(
    id="asks-for-more",
    does="what is demanded is a sum or a share, or that one be raised",
    pattern=r"\d|\b(?:rises?|raise|increases?|hikes?|higher|more|better|improve|wages?|pay|salar(?:y|ies)|bonus(?:es)?|price)\b",
    any_case=True,
    fires_on=(
        "a rise",
        "raise the fee",
        "increase the rent",
        "pay rises",
        "a hike in fees",
        "higher rates",
        "pay more",
        "better pay",
        "improve the lease",
        "a wage of a kind",
        "a fair salary",
        "decent salaries",
        "a bonus",
        "bonuses",
        "a price",
        "9 percent",
    ),
    passes_over=("lift the ban", "a shorter week", "reopen the talks"),
)
_NEAR = 2
"""Sentences between a demand and a refusal to go further that answers it, whoever is told to do it."""


def hold_to_offers(exchange: Exchange) -> None:
    """Draft what those refuse who will go no further: the demands of the other side for more."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.act is not Act.REFUSE or not NO_FURTHER.fires(" ".join(reading.quote.split())):
            continue
        demands = _demands(exchange, reading.speaker)
        beyond = tuple(dict.fromkeys(name for found in demands for name in _more(exchange, found, reading)))
        if beyond:
            exchange.about[number] = beyond
            take_back(exchange.found, reading)
            exchange.add(
                reading, syntax.Never(syntax.any_of(*beyond)), Firmness.FIRM, "a refusal to go beyond an offer"
            )


def _demands(exchange: Exchange, speaker: str) -> Iterator[Found]:
    """What others demand of him in this report."""
    for found in exchange.found:
        if found.party != speaker and found.reading.act in ASKING and is_plain_demand(found.says):
            yield found


def _more(exchange: Exchange, demand: Found, refusal: Reading) -> Iterator[str]:
    """The measures of a demand on whoever goes no further, which would cost him more than what he offered."""
    near = abs(demand.reading.sentence - refusal.sentence) <= _NEAR
    offered = {measure for one in exchange.table for measure in syntax.measures_of(one.says)}
    for name in syntax.measures_of(demand.says):
        label, by = exchange.measures[name].label, exchange.measures[name].by
        if (
            name not in offered
            and (near or exchange.party_id(refusal.speaker) in by)
            and ASKS_FOR_MORE.fires(label)
            and not gist(label).marks & {"talk", "negotiation"}
        ):
            yield name
