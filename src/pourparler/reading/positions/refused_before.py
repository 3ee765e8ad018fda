"""What is refused where it stands before the verb that refuses it: "arbitration was declined by Lima"."""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.answers import answer
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.worded import STANDS_FOR_ALL
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer

PUT_OFF_BY = Rule(
    id="refused-by",
    does="a thing is named that was refused by somebody",
    pattern=r"^\W*(?P<what>(?!(?:it|this|that|they|these|those|he|she|we|I|which|who)\b)[^;:.“”\"]{3,120}?)\s(?:is|was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:\w+ly\s|also\s|again\s|twice\s)*\w+(?:ed|n)(?:\s(?:out|down|aside|away|off))?\sby\s",
    fires_on=("Arbitration was declined by the firm", "A loan of boats has been twice ruled out by Lima"),
    passes_over=("It was refused by Lima", "was rejected by Oslo"),
)


def refused_before(exchange: Exchange, reading: Reading, words: str) -> tuple[str, ...]:
    """The measures refused as in "arbitration was declined by Lima"; none otherwise."""
    by = re.match(r"\s*by\s", words)
    told = PUT_OFF_BY.match(f"{exchange.words_up_to(reading)}{words.lstrip()}") if by else None
    if told is None or STANDS_FOR_ALL.match(told["what"]):
        return ()
    refused = exchange.measures_in(told["what"][:1].lower() + told["what"][1:], reading, own=True)
    if refused:
        answer(exchange, reading, refused, ProposalAnswer.REFUSED)
        exchange.add(reading, syntax.Never(syntax.any_of(*refused)), Firmness.FIRM, "a refusal")
    return refused
