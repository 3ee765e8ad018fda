"""A refusal to do to "it" or "them" what another side has just asked for: "declined to extradite him".

Whose doing is refused is told by the verb, and what it would be done to stands in the demand before: "wants the levy
restored. The board is not going to restore it".
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import plain_verb
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.fates import would_undo
from pourparler.reading.positions.forms import asked
from pourparler.reading.positions.found import take_back
from pourparler.reading.positions.referring import ASKING
from pourparler.record.conditions import syntax
from pourparler.record.likeness.gist import gist, same_verb
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

DONE_TO_IT = Rule(
    id="done-to-it",
    does="what is refused is to do something to what was told before",
    pattern=r"^\W*(?:(?:(?:I|we|it|they|he|she)\s?(?:(?:will|would|can|could|shall)(?:\snot|\snever|not)|(?:wo|would|ca|could)n['’]t|(?:am|are|is|was|were|['’]re|['’]m|['’]s)\s(?:not|never)\sgoing\sto)\s)|(?:to|that\sit\swould\snot)\s)?"
    r"(?:even\s|simply\s|ever\s)?(?P<verb>(?!(?:do|be|have|make|take|see|say|know|hear|like|want|believe|tell|ask|discuss|consider)\b)[a-z]{3,})\s(?P<particle>(?:back|over|up|down|out|off)\s)?(?:it|him|her|them)(?:\s(?P<after>back|over|up|down|out|off|go))?"
    r"(?:\s(?:for|on|at|in|as|now|today|this|because|and|but|any)\b[^:;]*|,.*)?\W*$",
    any_case=True,
    fires_on=(
        " to extradite him.",
        "“We are not going to restore it",
        " it would not hand them over",
        " they won’t lift it this year",
        " to simply give it back",
    ),
    passes_over=(" to extradite the preacher", " we will not do it", " it would not say", " to let them vote"),
)
_NEAR = 2
"""Sentences between it and the demand."""


def refuse_to_do_it(exchange: Exchange) -> None:
    """Draft that the step is refused which others have asked for by such a verb."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.act is not Act.REFUSE or reading.conditions:
            continue
        named = DONE_TO_IT.match(exchange.object_of(reading))
        wanted = _asked_by_such_a_verb(exchange, reading, named) if named else None
        if wanted is not None:
            take_back(exchange.found, reading)
            says = syntax.Never(syntax.of(wanted))
            exchange.add(reading, says, Firmness.FIRM, "a refusal of what was demanded")
            exchange.about[number] = (wanted,)


def _asked_by_such_a_verb(exchange: Exchange, reading: Reading, named: re.Match[str]) -> str | None:
    """What another asks for near by, told by a verb of the same kind; what is to be ended, also just afterwards."""
    verb = f"{plain_verb(named['verb'])} {named['particle'] or named['after'] or ''}".strip()
    verb = "free" if verb == "let go" else verb
    told, ends = gist(f"{verb} the thing"), would_undo(f"{verb} the thing") is not None
    for one in reversed(exchange.found):
        back = reading.sentence - one.reading.sentence
        if one.party in (reading.speaker, *reading.joint) or one.reading.act not in ASKING or abs(back) > _NEAR:
            continue
        for name in sorted(asked(one.says)):
            label = exchange.measures[name].label
            if back >= 0 and same_verb(told, gist(_with_verb_first(label))):
                return name
            if ends and would_undo(label) and exchange.measures[name].by == (exchange.party_id(reading.speaker),):
                return name
    return None


def _with_verb_first(label: str) -> str:
    """As in "have the levy restored": "restored the levy"."""
    had = re.match(r"have\s(?P<thing>.+?)\s(?P<done>\w+(?:ed|en|wn|t))$", label)
    return f"{plain_verb(had['done'])} {had['thing']}" if had else label
