"""What the talks are for, as far as a report says so: "talks to reopen the border"."""

import re
from collections.abc import Iterator

from pourparler.reading.matters.actions import Action, actions_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.report import Report
from pourparler.record.conditions import syntax
from pourparler.record.conditions.questions import alone
from pourparler.record.statements import Act

_PURPOSE = re.compile(
    r"\b(?:talks|negotiations?|meetings?|session|consultations?|conference|efforts?|discussions|round)\b[^.;,]{0,40}?\s"
    r"(?:to|aimed\sat|in\sa\sbid\sto)\s(?=(?P<what>(?:resum|restart|reopen|reviv|sign|conclud|end|form|settl)\w*\b[^.;,]{3,80}))"
)


def purposes(report: Report) -> Iterator[tuple[Action, str]]:
    """What the report says the talks are for, with its words."""
    for sentence in report.sentences:
        for found in _PURPOSE.finditer(report.text, sentence.start, sentence.end):
            for action in actions_in("to " + found["what"])[:1]:
                if action.words:
                    yield action, " ".join(report.original.words((found.start(), found.end("what"))).split())


def who_would(exchange: Exchange) -> tuple[str, ...]:
    """Those who agreed to it together, else those who hold positions."""
    agreed = [r.joint for r in exchange.report.statements if r.act is Act.ACCEPT and len(r.joint) > 1]
    if agreed:
        return agreed[0]
    return tuple(dict.fromkeys(found.party for found in exchange.found))


def bearing_on(action: Action, exchange: Exchange, by: tuple[str, ...]) -> set[str]:
    """Parties whose positions wait with what the goal asks of them, or name it."""
    named = str(action).replace(" ", "-")
    return {
        found.party
        for found in exchange.found
        if (alone(found.says, syntax.Place.FIRST) and found.party in by) or named in syntax.measures_of(found.says)
    }
