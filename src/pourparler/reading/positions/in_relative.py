"""What stands before the clause that tells who wants it or has none of it: "a cap on rents, which Lima wants".

>>> thing_before("At the heart of the quarrel is a cap on rents, which ")
'a cap on rents'
>>> thing_before("It met on Monday, which ") is None
True
"""

import re
from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.found import take_back
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

BEFORE_WHICH = Rule(
    id="thing-before-which",
    does="a thing that stands right before the clause which tells who wants it or has none of it",
    pattern=r"(?:^|\b(?:is|are|was|were|be|includes?|included|remains?|remained|over|about|on)\s)\W*(?P<thing>(?:an?|any|the|its|their|new|higher|lower|more|further|deeper|[a-z]+er)\s"
    r"(?:(?!\b(?:is|are|was|were|be|will|would|has|have|had|said|says|which|who)\b)(?:[^,;:.“”\"]|[,.](?=\d))){3,90}?),\s(?:which|something(?:\sthat|\s(?:on|for|to|over)\swhich)?|(?:on|for|to|over)\swhich)\s$",
    any_case=True,
    fires_on=(
        "At the heart of the quarrel is a cap on rents, which ",
        "The draft includes a ban on nets, something ",
        "They are split over the levy, which ",
    ),
    passes_over=("It met on Monday, which ", "a cap on rents which ", "The mill said that it was late, which "),
)
_AND = re.compile(r"\s(?:and|but|while|though)\s(?:which\s)?$")
_ON_WHICH = re.compile(r",\s(?:something\s)?(?:on|for|to|over)\swhich\s$")
_NOTHING = re.compile(r"\W*(?:strongly|fiercely|firmly|bitterly|also|now)?\W*$")


def thing_before(words: str) -> str | None:
    """The thing before "which" at the end of some words."""
    found = BEFORE_WHICH.search(words)
    return found["thing"] if found else None


ECHOED = Rule(
    id="stand-that-others-share",
    does="words after what somebody wants or refuses by which another is of one mind with him",
    pattern=r",\s(?:an?|the)\s(?:[\w-]+\s)?(?:view|position|stance|stand|demand|call|line|refusal|objection)s?\s(?:(?:that|which)\s(?:is|was|has\sbeen)\s)?"
    r"(?:echoed|shared|backed|supported|endorsed|seconded)\sby\s(?:the\s)?",
    fires_on=("is unacceptable, a view echoed by ", "wants the quota doubled, a demand backed by the "),
    passes_over=("a view of the bay", "wants a plan backed by ", "a view held by "),
)


def share_what_is_echoed(exchange: Exchange) -> None:
    """Draft that who is told to share a stand has it too."""
    for one in tuple(exchange.found):
        at = exchange.report.sentences[one.reading.sentence]
        start = max(at.start, one.reading.content[0])
        echoed = ECHOED.search(exchange.report.text[start : at.end].replace("\n", " "))
        end = start + echoed.end() if echoed else at.end
        who = exchange.owner_of(one.reading, (end, min(at.end, end + 30))) if echoed else None
        if who is not None:
            exchange.add(replace(one.reading, speaker=who, joint=()), one.says, one.firmness, "a stand shared")


def read_what_stands_before(exchange: Exchange) -> None:
    """Draft who wants a thing told before "which", and who of those named beside him has none of it."""
    last: tuple[int, tuple[str, ...]] | None = None
    for number, reading in enumerate(exchange.report.statements):
        if reading.act not in (Act.DEMAND, Act.REFUSE) or not _NOTHING.fullmatch(exchange.object_of(reading)):
            continue
        start = exchange.report.sentences[reading.sentence].start
        before = exchange.report.text[start : reading.span[0]].replace("\n", " ")
        if last is not None and last[0] == reading.sentence and _AND.search(before):
            _draft(exchange, number, reading, last[1])
            continue
        thing = thing_before(before)
        here = [at for at in range(number) if exchange.report.statements[at].sentence == reading.sentence]
        others = [at for at in here if exchange.report.statements[at].speaker != reading.speaker]
        if thing is None and _ON_WHICH.search(before) and others:
            _draft(exchange, number, reading, exchange.about.get(others[-1], ()))
        elif thing is not None and not here and (told := exchange.measures_in(thing, reading, own=False)[:1]):
            _draft(exchange, number, reading, told)
            last = (reading.sentence, told)


def _draft(exchange: Exchange, number: int, reading: Reading, told: tuple[str, ...]) -> None:
    if not told:
        return
    take_back(exchange.found, reading)
    exchange.about[number] = told
    if reading.act is Act.DEMAND:
        exchange.add(reading, all_of(told), Firmness.STATED, "a demand for what stands before it")
    else:
        exchange.add(reading, syntax.Never(syntax.any_of(*told)), Firmness.FIRM, "a refusal of what stands before it")
