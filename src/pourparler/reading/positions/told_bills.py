"""A bill or a plan that is refused by its name alone, where the words before tell what it would do, and whose it is.

"The upper house passed a bill to halve the toll. Lima threatened to veto it": the toll is not to be halved, by Lima's
will, and whoever passed the bill would have it halved. What somebody has voted through, or put forward, and another
refuses, is a proposal that was refused.
"""

import re
from typing import NamedTuple

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of, refused
from pourparler.reading.positions.found import Offered, take_back
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import Act

_PAPER = r"(?:bill|legislation|measure|plan|proposal|package|amendment|resolution|budget|compromise)"
NAMED = Rule(
    id="a-paper-by-its-name",
    does="what is refused is a bill or a plan, and no more is told of it than that",
    pattern=rf"^\W*(?:to\s(?:accept|sign|pass|support|back|consider|approve|take\sup|vote\s(?:for|on))\s)?(?:(?:the|this|that|such|any\ssuch|its|their|his|her|[\w.’']+['’]s?)\s(?:an?\s)?"
    rf"(?:[\w-]+\s){{0,2}}?(?P<noun>{_PAPER})s?|(?P<it>it)(?:\s(?:as\s)?(?:dead\son\sarrival|DOA|dead|unacceptable|an?\s(?:non-?starter|poison\spill)))?)(?:,|\s(?:as|and|but|because|on|in|at|when|if|should)\b[^:]*)?\W*$",
    any_case=True,
    fires_on=(
        " the bill.",
        " such a plan",
        " to sign the farm bill",
        " it.",
        " the measure on Friday",
        " Lima's plan",
        " it dead on arrival in the upper house",
    ),
    passes_over=(" the bill to halve the toll", " it lower the toll", " the bill's cost"),
)
TELLS = Rule(
    id="what-a-paper-would-do",
    does="words tell what a bill or a plan would do",
    pattern=rf"\b(?P<noun>{_PAPER})\s(?:(?:to|(?:(?:that|which)\s)?would)\s(?:also\s|\w+ly\s)?(?P<does>(?!(?:be|have|do|come|go|get|face|see|mean|need)\b)[a-z]+\s[^,;:.“”\"]{{3,90}})|(?P<doing>(?:\w+ing)\s[^,;:.“”\"]{{3,90}}))",
    any_case=True,
    fires_on=(
        "passed a bill to halve the toll",
        "a plan that would shut two lines",
        "the mayor's proposal would cut school aid",
        "a measure extending the lease",
    ),
    passes_over=("the bill would be a burden", "the plan to be told", "a measure of success"),
)
_MADE = re.compile(
    r"\b(?:pass(?:es|ed)?|approv(?:es|ed)|adopt(?:s|ed)|back(?:s|ed)|unveil(?:s|ed)|introduc(?:es|ed)|propos(?:es|ed)|offer(?:s|ed)|drafted|"
    r"push(?:es|ed)(?:\sthrough)?|advanc(?:es|ed)|sponsor(?:s|ed)|present(?:s|ed)|announc(?:es|ed)|put\sforward|voted\sfor|wrote)\b"
)
_NOUNS = {"legislation": "bill", "measure": "bill", "amendment": "bill", "resolution": "bill", "proposal": "plan"}
_NEAR = 3
"""Sentences back to where a paper is told of."""


class _Paper(NamedTuple):
    """What a bill would do, and whose it is, if anybody's."""

    does: str
    maker: str | None


def refuse_named_bills(exchange: Exchange) -> None:
    """Draft what is refused by the name of a bill or a plan, and put that forward for whoever made it."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.act is not Act.REFUSE or reading.conditions or not _is_bare(exchange, number, reading):
            continue
        words = exchange.object_of(reading)
        named = NAMED.match(" it" if reading.cue == "block-a-bill" and not words.strip(' ,.;”"') else words)
        paper = _told(exchange, reading, named) if named else None
        found = next(iter(actions_in(paper.does)), None) if paper else None
        if paper is None or found is None or not found.is_sensible:
            continue
        what = exchange.measure(found, (paper.maker or reading.speaker,))
        take_back(exchange.found, reading)
        exchange.table[:] = [one for one in exchange.table if one.reading is not reading]
        exchange.about[number] = (what,)
        says = all_of((what,))
        if paper.maker:
            exchange.table.append(Offered(paper.maker, says, exchange.report, reading))
            exchange.table[-1].answered(ProposalAnswer.REFUSED, exchange.report, reading)
        exchange.add(reading, syntax.Never(syntax.of(what)), Firmness.FIRM, "a refusal of a bill that was told before")


def _is_bare(exchange: Exchange, number: int, reading: Reading) -> bool:
    """Whether nothing was drafted of a refusal, or no more than a name."""
    if not exchange.about.get(number):
        return True
    names = [n for one in exchange.found if one.reading is reading for n in refused(one.says)]
    return bool(names) and all(
        re.fullmatch(rf"(?:the\s)?(?:[\w-]+\s)?{_PAPER}", exchange.measures[n].label) for n in names
    )


def _told(exchange: Exchange, reading: Reading, named: re.Match[str]) -> _Paper | None:
    """The nearest words before that tell what a paper of that name would do."""
    report = exchange.report
    back = 1 if named["it"] else _NEAR
    for at in range(reading.sentence, max(-1, reading.sentence - back - 1), -1):
        sentence = report.sentences[at]
        end = reading.content[0] if at == reading.sentence else sentence.end
        words = report.text[sentence.start : end].replace("\n", " ")
        told = next((one for one in reversed(list(TELLS.compiled.finditer(words))) if _is_it(named, one)), None)
        if told is not None:
            maker = _maker(exchange, reading, sentence.start, words, told.start())
            return _Paper(" ".join((told["doing"] or f"to {told['does']}").split()), maker)
    return None


def _is_it(named: re.Match[str], told: re.Match[str]) -> bool:
    nouns = [_NOUNS.get(one.lower(), one.lower()) for one in (named["noun"] or told["noun"], told["noun"])]
    return nouns[0] == nouns[1] or bool(named["it"])


def _maker(exchange: Exchange, reading: Reading, start: int, words: str, noun: int) -> str | None:
    """Whose paper it is: its owner, or who passed it or put it forward; nobody where that is who refuses it."""
    roster = exchange.report.roster
    named = [m for m in roster.within(start, start + noun) if not m.place and roster.party_of(m)]
    owners = [m for m in named if _OWNS.fullmatch(words, m.end - start, noun)]
    makers = [m for m in named if _MADE.search(words, m.end - start, noun)]
    by = next((roster.party_of(m) for m in (*reversed(owners), *reversed(makers))), None)
    return by if by not in (reading.speaker, *reading.joint) and by not in exchange.helpers else None


_OWNS = re.compile(r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}")
