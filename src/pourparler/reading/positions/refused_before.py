"""What is refused where it stands before the words that refuse it: "arbitration was declined by Lima"."""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.answers import answer
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.worded import STANDS_FOR_ALL
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer

RULED_OUT = Rule(
    id="ruled-out-itself",
    does="a thing is named of which it is said that it will not be",
    pattern=r"^\W*(?:that\s)?(?P<what>(?!(?:it|this|that|they|these|those|there|he|she|we|I|you|what|such|nothing)\b)[^,;:.“”\"]{3,90}?),?\s(?:is|was|are|were|remains?|would\sbe)\s(?:now\s|still\s|simply\s|flatly\s|absolutely\s)?"
    r"(?:off\sthe\stable|out\sof\sthe\squestion|not\s(?:on\sthe\s(?:table|agenda)|up\sfor\s(?:discussion|negotiation|debate)|an\soption|acceptable|possible|for\ssale|under\s(?:discussion|consideration))|unacceptable|unthinkable|moot|"
    r"excluded|(?:poison|anathema|taboo)|a\s(?:non-starter|dead\sletter|joke|bridge\stoo\sfar))\b",
    any_case=True,
    fires_on=(
        "a swap is off the table",
        "that arbitration was out of the question",
        "Sunday work is not up for discussion",
        "“a return remains unthinkable",
    ),
    passes_over=("it is off the table", "a swap is fair", "the table is off"),
)
PUT_OFF_BY = Rule(
    id="refused-by",
    does="a thing is named that was refused by somebody",
    pattern=r"^\W*(?P<what>(?!(?:it|this|that|they|these|those|he|she|we|I|which|who)\b)[^;:.“”\"]{3,120}?)\s(?:is|was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+ly\s|also\s|again\s|twice\s)*\w+(?:ed|n)(?:\s(?:out|down|aside|away|off))?\sby\s",
    fires_on=("Arbitration was declined by the firm", "A loan of boats has been twice ruled out by Lima"),
    passes_over=("It was refused by Lima", "was rejected by Oslo"),
)


def refused_before(exchange: Exchange, reading: Reading, words: str) -> tuple[str, ...]:
    """The measures refused as in "arbitration was declined by Lima", "a swap is off the table"; none otherwise."""
    told = RULED_OUT.match(" ".join(words.split()))
    if told is None and re.match(r"\s*by\s", words):
        told = PUT_OFF_BY.match(f"{exchange.words_up_to(reading)}{words.lstrip()}")
    if told is None or STANDS_FOR_ALL.match(told["what"]):
        return ()
    refused = exchange.measures_in(told["what"][:1].lower() + told["what"][1:], reading, own=True)
    if refused:
        answer(exchange, reading, refused, ProposalAnswer.REFUSED)
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a refusal")
    return refused
