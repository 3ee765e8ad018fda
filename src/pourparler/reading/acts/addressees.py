"""Whom an act is directed at, where its words name somebody.

They name him outright ("accused Lima", "Lima's offer", "told Lima to pay") or in passing ("the mines that Lima runs");
who is named outright goes first.
"""

import re

from pourparler.reading.acts.subjects import Context, Stretch, helps
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Mention
from pourparler.record.statements import Act

OPPOSED = frozenset({Act.DEMAND, Act.PRECONDITION, Act.OFFER, Act.REFUSE, Act.THREAT, Act.ACCUSE})
"""Acts that somebody does to somebody; the others are directed at a party only where it is named outright."""
_FRIENDLY = frozenset({Act.PROMISE, Act.ACCEPT, Act.SIGNAL})

_OUTRIGHT = re.compile(
    r"(?i)^(?:\s(?:down|on|upon|out|to|at|with|for|against|from|by|aside|back))?\s?(?:the\s|an?\s|all\s|any\s|old\s|new\s|"
    r"last\s|latest\s)*$"
)
"""Between the verb and whoever is named outright: "accused the", "called on", "rejected"."""
_BY_WORD = re.compile(
    r"(?i)\b(?:demand\w*|calls?|offers?|proposals?|requests?|appeals?|ultimatum|plan|idea|pressure|deadline|objections?|charges?|"
    r"accusations?|claims?|warnings?|letter|note|concessions?|commitments?|answer|reply|word|guarantees?|assurances?|"
    r"apology|payments?|deal|truce|treaty)\s(?:from|by|to|of|with|on)\s(?:the\s)?$"
)
_OWNS = re.compile(
    r"['’]s?\s(?:(?!and\b)[\w.-]+\s){0,4}?(?:offers?|proposals?|demands?|plans?|ideas?|calls?|requests?|drafts?|terms|conditions?|"
    r"bid|charges?|accusations?|claims?|ultimatum|figures?|insistence|refusal|invitation|suggestions?|text|paper|version|"
    r"appeal|concessions?|position|preconditions?|list|map|timetable|deadline|bill|price|candour)\b"
)
_PRONOUN = re.compile(
    r"\s(?:(?:up)?on\s|to\s)?(?:(?:it|them|him)\s(?!difficult|hard|easier|clear|will|would|had|has|was|is|could|can|must|should|did|does|may|might|never|also|still|want|\w+ed\b|\w+s\b)|her\s(?=to|of|for|on|with|at|down|and|that)\b)"
)
_PLACE = re.compile(r"\b(?:in|at|near|within|across|inside|outside|around|into)\s(?:the\s)?$")


def named(stretch: Stretch, clause: Clause, act: Act, party: str, context: Context) -> str | None:
    """The other party that the words of an act name; for a meeting, who is met."""
    subject = clause.subject
    if len(subject.parties) > 1:
        others = [other for other in subject.parties if other != party]
        return others[0] if act is Act.MEET and len(others) == 1 else None
    if act not in OPPOSED and act not in _FRIENDLY:
        return None
    others_named = [
        (mention, other)
        for mention in stretch.mentions
        if clause.verb <= mention.start and mention.end <= clause.end
        if (other := context.roster.party_of(mention)) and other != party
    ]
    whom = _whom(stretch, clause, context)
    if whom is not None and whom != party:
        return whom
    outright = [other for mention, other in others_named if _is_outright(stretch, clause, mention)]
    if outright or act in _FRIENDLY:
        return outright[0] if outright else None
    if _PRONOUN.match(stretch.after(clause.verb, 40)):
        return next((one for one in context.pair if one not in subject.parties), None)
    passing = [other for m, other in others_named if not m.place and not _PLACE.search(stretch.before(m.start)[-16:])]
    passing = [other for other in passing if not helps(other, context.roster)]
    sided = [other for other in passing if other in context.sides]
    return next(iter(sided or passing), None)


WHOM = Rule(
    id="whom-somebody-does-it-to",
    does="a relative pronoun before the subject: whoever stands before it is the one to whom it is done",
    pattern=r",\s(?:(?:of|to|from|against|on)\s)?(?:which|whom|who)\s(?:the\s)?$",
    fires_on=("Peru, which ", "Rosas, whom the ", "Peru, of which "),
    passes_over=("Peru, which accuses ", "Peru and "),
)


def _whom(stretch: Stretch, clause: Clause, context: Context) -> str | None:
    """As in "Peru, which Chile accuses of stalling": Peru."""
    found = WHOM.search(stretch.before(clause.subject.start)) if clause.subject.own else None
    if found is None:
        return None
    at = stretch.start + found.start()
    near = [m for m in stretch.mentions if m.end == at and not m.place]
    return context.roster.party_of(near[-1]) if near else None


def _is_outright(stretch: Stretch, clause: Clause, mention: Mention) -> bool:
    """Whether somebody is the object of the verb, or owns what is offered, asked or refused."""
    between = stretch.before(mention.start, clause.verb)
    if _OUTRIGHT.match(between) and not mention.place:
        return True
    return bool(_OWNS.match(stretch.after(mention.end, 80)) or _BY_WORD.search(between[-40:]))
