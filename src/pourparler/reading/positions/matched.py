"""What is to be had only with something beside it: "any rise in tolls must be matched by a rise in aid".

Nothing is asked for but the order of two things: the one is not to come without the other.
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.found import take_back
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

MATCHED = Rule(
    id="to-be-matched",
    does="one thing is not to be had without another beside it",
    pattern=r"^\W*(?:that\s)?(?P<one>(?:any|all|every|each|further|more|new|the|an?)\s[^,;:.“”\"]{3,80}?)\s(?:(?:must|should|would\shave\sto|has\sto|have\sto|needs?\sto)\s)?be\s(?:\w+ly\s)?"
    r"(?:matched|accompanied|offset|balanced|paired|coupled|paid\sfor|tied|linked)\s(?:by|with|to)\s(?P<other>[^;:.“”\"]{3,100})",
    any_case=True,
    fires_on=(
        " that any rise in tolls be matched by a rise in aid",
        "new boats must be paid for by a levy on nets",
        " that a longer lease be tied to lower rents",
    ),
    passes_over=(" that the tolls be raised", " that it be matched by aid", "the boats are paid for"),
)


_MORE = re.compile(r"^(?:(?:any|all|every|each|the)\s)?(?:added|additional|extra|further)\s", re.IGNORECASE)
"""What is to be had beside what there is: "any added funding" is more of it."""


def wait_for_what_matches(exchange: Exchange) -> None:
    """Draft that the one thing comes no sooner than the other, in place of what was read."""
    for number, reading in enumerate(exchange.report.statements):
        told = MATCHED.match(exchange.object_of(reading)) if reading.act is Act.DEMAND else None
        if told is None or reading.conditions:
            continue
        things = (_MORE.sub("more ", told[half]) for half in ("one", "other"))
        one, other = (exchange.measures_in(f" {thing}", reading, own=False) for thing in things)
        if one and other and not set(one) & set(other):
            take_back(exchange.found, reading)
            says = syntax.NoLaterThan(syntax.of(*other[:1]), syntax.of(*one[:1]))
            exchange.add(reading, says, Firmness.FIRM, "a demand that it be matched")
            exchange.about[number] = (*one[:1], *other[:1])
