"""Who does what several do, who meet, agree or fail to agree: "Bargaining teams met", "the town and the line agreed".

Whoever meets or agrees does it with somebody. Where the words before such a verb are those of envoys of nobody in
particular, all who talk do it; where they name two, both do; where one of the two has no name that is known, he is the
other of the two sides.
"""

import re

from pourparler.reading.acts.pronouns import all_meant
from pourparler.reading.acts.subjects import Context, Stretch, Subject, party_of
from pourparler.reading.english.cue import Cue
from pourparler.reading.english.meetings import TALKS_WENT
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.signing import LONG_AGO, NOT_YET, PAPER, WAS_AGREED
from pourparler.reading.who.roster import Mention
from pourparler.record.statements import Act

_OPENS = (
    r"(?:^|[;:,“\"(—–-]\s?|\b(?:and|but|when|after|before|as|while|where|until|since|that|because|once|if|which)\s)"
)
_WHAT_KIND = (
    r"(?:(?:two|three|four|five|six|bargaining|negotiating|technical|opposing|rival|feuding|warring|deputy|foreign|trade|energy|prime|senior|chief|"
    r"legal|respective|joint|rival)\s){0,3}"
)
_TALKERS = r"(?:negotiators|bargainers|delegates|delegations|sides|parties|teams|panels|camps|negotiating\steams)"
_ENVOYS = (
    r"(?:envoys|emissaries|ministers|officials|leaders|representatives|experts|technicians|officers|generals|brigadiers|colonels|"
    r"commanders|commissioners|deputies|presidents|premiers|chairmen|heads|chiefs|lawyers|solicitors|elders|groups|bodies|factions|companies|firms|"
    r"governments|ministries|countries|neighbou?rs|states|capitals|boards|unions|clubs|blocs|men|women)"
)
_OF_ALL = r"(?:\s(?:of|from|for|on)\s(?:both|all|each|either|the\s(?:two|three|four|five|six))\s(?:of\sthe\s)?\w+)"
TALKERS = Rule(
    id="talkers",
    does="words before a verb that mean those who talk, whoever they are",
    pattern=rf"{_OPENS}(?P<who>(?:(?:[Tt]he|[Bb]oth|[Tt]heir|[Aa]ll)\s)?{_WHAT_KIND}(?:{_TALKERS}{_OF_ALL}?|{_ENVOYS}{_OF_ALL}|"
    rf"(?<=[Tt]he\stwo\s)\w+s|(?<=[Bb]oth\s)\w+s|(?<=[Tt]he\stwo\ssides['’]\s)\w+s))$",
    any_case=True,
    fires_on=(
        "Negotiators",
        "By noon, the delegations",
        "Bargaining teams",
        "He said that the two unions",
        "Officers of the two countries",
        "elders from both sides",
        "The two choirs",
    ),
    passes_over=("The guild's negotiators", "Officials", "the delegation", "Union leaders", "two sides of it"),
)
ENVOYS = Rule(
    id="envoys",
    does="words before a verb of meeting that mean envoys of all who talk, whoever they are",
    pattern=rf"{_OPENS}(?P<who>(?:(?:[Tt]he|[Tt]heir)\s)?{_WHAT_KIND}{_ENVOYS})$",
    any_case=True,
    fires_on=("The brigadiers", "foreign ministers", "Their lawyers", "and the groups"),
    passes_over=("The brigadier", "Peru's ministers", "Union leaders"),
)


def does_together(cue: Cue) -> bool:
    """Whether a cue tells what several do: they meet, agree, or fail to agree."""
    return cue.act in (Act.MEET, Act.ACCEPT) or cue.id == "fail"


def everybody(stretch: Stretch, bare: str, cue: Cue, context: Context) -> Subject | None:
    """Those who talk, where the words at the end of ``bare``, before a verb, are theirs or their envoys'."""
    near = bare[-_NEAR:]
    if _THEY.search(near):
        return _they(stretch, bare, cue, context)
    found = TALKERS.search(near) or (ENVOYS.search(near) if cue.act is Act.MEET else None)
    if found is None:
        return None
    parties = all_meant(found["who"], context)
    start = stretch.start + len(bare) - len(found["who"])
    return Subject(parties, start, stretch.start + len(bare)) if len(parties) > 1 else None


_THEY = re.compile(r"(?:^|[\s“\"])[Tt]hey(?=$|['’])")


def _they(stretch: Stretch, bare: str, cue: Cue, context: Context) -> Subject | None:
    """They who meet or agree on something: those who did something together before, else the two sides."""
    last, end = context.last, stretch.start + len(bare)
    one = last is not None and len(last.parties) == 1 and last.parties[0] in context.joint
    if one or (AGREE_ON.match(stretch.text, len(bare)) and not context.turn):
        parties = context.joint or context.sides
        return Subject(parties, end - len("they"), end) if len(parties) > 1 else None
    return None


AGREE_ON = Rule(
    id="agree-on",
    does="words after “they” that tell what two sides do, and no one side alone",
    pattern=r"\s?(?:['’]ve|have|had|also|now|since|already|even|\w+ly|\s)*\s?(?:agreed\s(?:on|that|about)|settled\s(?:on|the|most|all|nearly)|"
    r"shook\shands|shaken\shands|met(?!\s(?:the|its|their|with|him|her|an?|by)\b)|sat(?!\sout)\b|signed\s(?:an?|the)\b|(?:reached|struck)\s(?:an?|the)?)",
    any_case=True,
    fires_on=(" have agreed on a map", "’ve met five times", " shook hands", " had settled on a roll"),
    passes_over=(" agreed to pay", " met the mayor", " accepted it"),
)


_NEAR = 90
"""Characters before a verb among which the words for all who talk stand."""

JOINED = Rule(
    id="joined-subject",
    does="a subject of two joined by “and”, from where its clause begins",
    pattern=r"(?:^(?:After|In|On|With|By|Following|At|For|Under|Shortly|Late|Early|Last)\s[^,;:]{2,60},\s|^|[;:“\"—–]\s?|,\s(?:and|but)\s|\b(?:that|when|after|before|while|where|because|until)\s)"
    r"(?P<one>(?!(?:and|but|it|he|she|they|there|so|yet|in|on|at|by|for|if|as)\b)[^;:“”\"]{2,160}?)(?P<comma>,?)\sand\s"
    r"(?P<other>(?!(?:then|so|yet|also|now|later|not|it|he|she|they|that|to|in|on|at|by|for|has|have|had|is|was|were|are)\b)[^;:“”\"]{2,120})$",
    any_case=True,
    fires_on=(
        "The council and the bin men",
        "It said that the guild and its landlord",
        "after company and neighbours",
        "After a year of quarrels, the club and the town",
        "Ministers of Aldora and of the Sula Islands",
    ),
    passes_over=("The guild", "and then", "It rained, and the guild"),
)
_VERB_INSIDE = re.compile(
    r"\b(?:said|says|told|has|have|had|was|were|is|are|will|would|could|did|does|do|not|met|made|took|left|went|came|gave|got|"
    r"agreed|refused|rejected|accepted|signed|demanded|wanted|wants|offered|denied|announced|added|warned|called)\b",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"^(?:its|their|his|her)\s(?:\w+\s){0,2}(?:members|allies|partners|backers|supporters|friends|lawyers?|advisers?|president|leaders?|"
    r"officials|chairman|team|board|family|wife|negotiators|deputy|minister|ministers)$",
    re.IGNORECASE,
)


def joined(stretch: Stretch, bare: str, since: int, context: Context) -> Subject | None:
    """Two joined by "and" before a verb, one of them maybe by a name that is not known."""
    found = JOINED.search(bare, max(0, len(bare) - _LONGEST))
    if found is None or _VERB_INSIDE.search(found["one"]) or _VERB_INSIDE.search(found["other"]):
        return None
    start = stretch.start + found.start("one")
    if start < since or _is_one_name(found):
        return None
    here = [m for m in stretch.mentions if start <= m.start and m.end <= stretch.start + len(bare)]
    middle = stretch.start + found.end("comma")
    one = _named(tuple(m for m in here if m.end <= middle), stretch, context)
    other = _named(tuple(m for m in here if m.start >= middle), stretch, context)
    if one is None or other is None or not (one or other):
        return None
    if _ITS_OWN.match(found["other"]):
        return Subject(one, start, stretch.start + len(bare)) if one else None
    parties = tuple(dict.fromkeys((*one, *other)))
    if not one or not other:
        rest = tuple(side for side in context.sides if side not in parties)
        if len(rest) != 1 or found["comma"]:
            return None
        parties = (*rest, *parties) if not one else (*parties, *rest)
    return Subject(parties, start, stretch.start + len(bare)) if len(parties) > 1 else None


_LONGEST = 300
"""Characters before a verb that are looked through for a subject of two."""


def _is_one_name(found: re.Match[str]) -> bool:
    """As in "The smaller union, Staff of Mines and Quarries, …": the "and" is within what stands between commas."""
    one, other = found["one"].count(","), found["other"]
    return bool(one and not found["comma"]) or (other.count(",") == 1 and other.endswith(","))


_LISTED = re.compile(r",\s(?:and\s)?(?:the\s)?")
_OFFICE = re.compile(r"(?:authorities|management|executive|leadership|administration)$")
_OF_WHOM = re.compile(r"\sof\s(?:the\s)?")
_ITS_PLACE = re.compile(r"\b(?:of|in|for|at|from|to|by|with|on|near)\s(?:[\w’'-]+\s){0,4}$|\s\($")


def _named(mentions: tuple[Mention, ...], stretch: Stretch, context: Context) -> tuple[str, ...] | None:
    """Whom some words name: the first, and others that a list joins to it; None where it cannot be told."""
    found: list[str] = []
    last: Mention | None = None
    for mention in (m for m in mentions if not m.place):
        between = stretch.before(mention.start, last.end) if last else ""
        parties = party_of(mention, stretch, context)
        if last is None or _LISTED.fullmatch(between):
            found += parties
        elif _OF_WHOM.fullmatch(between) and _OFFICE.search(stretch.before(last.end, last.start)):
            found[-1:] = parties  # "the authorities of Lima": Lima
        elif not set(parties) <= set(found) and not _ITS_PLACE.search(between):
            return None
        else:
            continue
        last = mention
    return tuple(dict.fromkeys(found))


BY_ALL = Rule(
    id="by-all",
    does="words after a passive that tell that all who talk did it",
    pattern=r"^\s(?:\w+\s){0,3}by\s(?P<who>(?:both|each|all(?!\smeans)(?:\s(?:two|three|four|five|six))?|the\s(?:two|three|four|five|six)|"
    r"the\s(?=(?:heads\sof\sdelegations?|ministers|leaders|parties|sides|delegations)\b))\s?(?:of\s(?:the|them)\b\s?)?\w*)",
    any_case=True,
    fires_on=(" by both houses", " yesterday by all three leaders", " by each of them"),
    passes_over=(" by the house", " by all means"),
)


def by_all(stretch: Stretch, head_end: int, context: Context) -> Subject | None:
    """As in "ratified by both parliaments", "signed by all three leaders"."""
    found = BY_ALL.search(stretch.after(head_end, 80))
    if found is None:
        return None
    parties = all_meant(found["who"], context)
    return Subject(parties, head_end, head_end + found.end()) if len(parties) > 1 else None


TALKS_BETWEEN = Rule(
    id="talks-between",
    does="words before a verb that tell of talks between two, from where they begin",
    pattern=r"(?:^|[;:“\"—–]\s?|,\s|\b(?:after|as|that|when|and|but)\s)(?P<what>(?:[\w’'-]+\s){0,7}?(?:talks|negotiations|consultations|discussions|"
    r"round|rounds|meeting|meetings|session|sitting)\b(?:\s[\w’'-]+){0,4}?\sbetween\s[^;:“”]{5,160}?)\s(?:(?:was|were|has|have|had|finally)\s)?$",
    fires_on=("A sixth round of talks between the line and its pilots ", "after a meeting between Lima and Quito had "),
    passes_over=("Talks on the lock ", "between the two talks "),
)


def talks_between(stretch: Stretch, head: tuple[int, int], since: int, context: Context) -> Subject | None:
    """As in "A third round between Lima and Quito ended on Friday": both met."""
    found = TALKS_BETWEEN.search(stretch.before(head[0], since)[-_LONGEST:])
    if found is None:
        return None
    start = head[0] - (len(found.string) - found.start("what"))
    here = [m for m in stretch.mentions if start <= m.start and m.end <= head[0] and not m.place]
    named = tuple(dict.fromkeys(party for m in here for party in party_of(m, stretch, context)))
    parties = named if len(named) > 1 else (*named, *(side for side in context.sides if side not in named))[:2]
    return Subject(parties, start, head[0]) if len(parties) > 1 else None


_CLAUSE = re.compile(
    r"(?:^|[;:“\"—–]\s?|,\s(?:and|but)\s|,\s|\b(?:that|and|but)\s)(?P<what>[^;:“”\",]{0,160}?(?:,[^;:,]{2,80},)?)\s$"
)


def all_agreed(stretch: Stretch, head: tuple[int, int], since: int, context: Context) -> Subject | None:
    """As in "The accord was signed on Friday": all who talk, with the words before the verb."""
    found = _CLAUSE.search(stretch.before(head[0], since)[-_LONGEST:])
    if (
        found is None
        or found["what"].endswith(" to")
        or NOT_YET.fires(found["what"])
        or NOT_YET.fires(stretch.before(head[0])[-60:])
    ):
        return None
    agreed = stretch.before(head[1], head[0]).rsplit(" ", 2)[-2:]
    if not (PAPER.fires(found["what"]) or any(word.startswith("agreed") for word in agreed)):
        return None
    if LONG_AGO.fires(stretch.after(head[1])):
        return None
    start = head[0] - len(found["what"]) - 1
    here = (m for m in stretch.mentions if m.start >= start and not m.place)
    named = tuple(dict.fromkeys(party for m in here for party in party_of(m, stretch, context)))
    parties = named if len(named) == 2 else context.joint or context.sides
    return Subject(parties, start, head[0]) if len(parties) > 1 else None


BY_WHAT_IS_TOLD = {WAS_AGREED.id: all_agreed, TALKS_WENT.id: talks_between}
"""Cues whose subject is no party but a paper or talks, each with who does what it tells."""
