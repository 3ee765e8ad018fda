"""Who says that he will keep a thing, or go ahead with it, refuses those who want it ended, and insists on it.

By itself it is a promise that asks for nothing: "will keep the ban". Where another side wants the ban lifted, or has
refused to have the mast built that is to be built all the same, it is the other half of a deadlock.
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.fates import Fate, are_opposed, fate_of
from pourparler.reading.positions.forms import asked, refused
from pourparler.reading.positions.found import take_back
from pourparler.reading.positions.ways import way_of
from pourparler.record.conditions import syntax
from pourparler.record.likeness.gist import gist, stem
from pourparler.record.likeness.near import thing_of
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_WILL = (
    r"(?:will|would|must|shall|has\sto|have\sto|had\sto|(?:is|are|was|were)\s(?:going|determined|set|"
    r"bound)\sto|intends?\sto|plans?\sto|plann(?:ed|ing)\sto|(?:has|have|had)\sno\s(?:choice|"
    r"option)\sbut\sto)\s(?:\w+ly\s|still\s|now\s|be\s)?"
)
KEEPS = Rule(
    id="keeps-a-thing",
    does="a thing is kept, or goes on",
    pattern=rf"\b{_WILL}(?:keep(?:ing)?|maintain(?:ing)?|retain(?:ing)?|stick(?:ing)?\s(?:to|with)|stand(?:ing)?\sby)\s(?:the|its|their|all)\s(?:[\w’'-]+\s){{0,2}}?(?P<thing>[\w’'-]+)(?=\W|$)"
    rf"|\b(?:the|its|their)\s(?:[\w’'-]+\s){{0,2}}?(?P<stays>[\w’'-]+)\s(?:(?:is|are|was|were)\s\w+\sand\s)?{_WILL}(?:continue|remain|stay|go\son)\b(?!\sto\b)",
    any_case=True,
    fires_on=(
        "Lima insists that it will keep the ban",
        "the mill is determined to retain its night shift",
        "the board would stick to its timetable",
        "the guild will stand by all its members",
        "the quotas are legal and will continue",
        "the mill said the clause would stay",
    ),
    passes_over=("Lima will lift the ban", "the talks continue", "they will continue to talk of the ban"),
)
GOES_AHEAD = Rule(
    id="goes-ahead",
    does="a thing is done all the same",
    pattern=rf"\b{_WILL}(?:(?:go(?:ing)?|press(?:ing)?|push(?:ing)?|forg(?:e|ing))\s(?:ahead|on|forward)|proceed(?:ing)?|carry(?:ing)?\son)\swith\s(?:(?:the|its|their|a)\s(?:plans?|proposals?|moves?)\s(?:to|for|of)\s)?(?P<what>[^,;.]{{3,80}})"
    r"|\b(?:has|have|had)\sno\s(?:choice|option|alternative)\sbut\sto\s(?P<must>[^,;.]{3,80})",
    any_case=True,
    fires_on=(
        "the board said it would go ahead with the mast",
        "the mill will press on with its plan to close two lines",
        "Lima intends to push ahead with a toll",
        "the board will forge ahead with it all",
        "the board will proceed with the sale",
        "the owners plan to carry on with the cull",
        "the mill said it had no choice but to close them",
    ),
    passes_over=(
        "the talks will go ahead",
        "the board will go with the guild",
        "the board has a choice",
        "it left us no choice but to go",
    ),
)
_PLAN = re.compile(
    r"^(?:the|its|their|this|that|these|those)\s(?:plans?|proposals?|changes?|moves?|reforms?|scheme|it|them)\b(?!\s(?:to|for|of|on)\b)|\b(?:it|them)$"
)


def keep_what_others_would_end(exchange: Exchange) -> None:
    """Draft what is kept, or done all the same, where another side is read to want the contrary."""
    for number, reading in enumerate(exchange.report.statements):
        if _says(reading) and not reading.conditions:
            words = " ".join(reading.quote.split())
            start = exchange.report.sentences[reading.sentence].start
            whole = " ".join(exchange.report.text[start : reading.span[1]].split())
            told = (
                _kept(exchange, reading, whole)
                or _gone_ahead_with(exchange, reading, words)
                or _goes_against(exchange, reading)
            )
            if told is not None and not any(one.reading is reading and one.says == told for one in exchange.found):
                if reading.act is not Act.DEMAND:
                    take_back(exchange.found, reading)
                exchange.add(reading, told, Firmness.FIRM, "what is kept or done all the same")
                exchange.about[number] = syntax.measures_of(told)


def _says(reading: Reading) -> bool:
    """Whether a statement may say what is to become of a thing."""
    return reading.act in (Act.PROMISE, Act.REFUSE, Act.ASSESS) or (reading.act is Act.DEMAND and reading.cue == "say")


def _kept(exchange: Exchange, reading: Reading, words: str) -> syntax.Condition | None:
    """To end what is kept is refused, where others ask for that."""
    found = KEEPS.search(words)
    if found is None:
        return None
    thing = stem((found["thing"] or found["stays"]).lower())
    for one in exchange.found:
        for name in sorted(asked(one.says)) if one.party != reading.speaker else ():
            if way_of(exchange.measures[name].label) == (thing, "ended"):
                return syntax.Never(syntax.of(name))
    return None


def _gone_ahead_with(exchange: Exchange, reading: Reading, words: str) -> syntax.Condition | None:
    """What is done all the same is insisted on, where others refuse it."""
    found = GOES_AHEAD.search(words)
    if found is None:
        return None
    what = found["what"] or found["must"]
    names = [n for one in exchange.found if one.party != reading.speaker for n in sorted(refused(one.says))]
    if _PLAN.search(what):
        return syntax.Require(syntax.of(names[-1])) if names else None
    things = _things(what)
    for name in names:
        label = exchange.measures[name].label
        told = any(exchange.measures.means(action, name) for action in actions_in(f"to {what}"))
        if told or things & _things(label):
            return syntax.Require(syntax.of(name))
    return None


def _goes_against(exchange: Exchange, reading: Reading) -> syntax.Condition | None:
    """What others ask for is refused by whoever says that the contrary will come of it: "the cull will go ahead"."""
    clause = " ".join(exchange.report.text[slice(*reading.content)].split())
    before = exchange.report.text[max(0, reading.span[0] - 40) : reading.content[0]].replace("\n", " ")
    clause = f"it {clause}" if _WHICH_HE_SAYS.search(before) else _HE_WILL.sub("", clause)
    told = None if _DENIED.search(clause) else fate_of(clause)
    if told is None:
        return None
    who = exchange.party_id(reading.speaker)
    for one in reversed(exchange.found):
        near = 0 <= reading.sentence - one.reading.sentence <= 1
        for name in sorted(asked(one.says)) if one.party != reading.speaker else ():
            measure = exchange.measures[name]
            may = told[0] is not Fate.ENDED or who in measure.by
            if may and are_opposed(measure.label, clause, near=near):
                return syntax.Never(syntax.of(name))
    return None


_HE_WILL = re.compile(rf"^\W*(?:that\s)?(?:it|they|he|she|we|I)\s{_WILL}")
_WHICH_HE_SAYS = re.compile(
    r"\b(?:which|that)\s(?:the\s)?(?:[\w.’'-]+\s){0,3}[\w.’'-]+\s(?:says?|said|insists?|insisted)\s?$"
)
"""As in "the quotas, which Lima says | must remain"."""
_DENIED = re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t\b")


def _things(phrase: str) -> frozenset[str]:
    """The noun that a phrase is about, and what its first word begins with: "deploy missiles", "the deployment"."""
    told = gist(phrase)
    return (
        thing_of(phrase, told) | {verb[:6] for verb in told.verbs} | {noun[:6] for noun in told.nouns if len(noun) > 6}
    )
