"""Whose officer somebody is, by what he is: a vice-chancellor is of the university, a bishop of the diocese.

A report that speaks of one university needs not say of which its vice-chancellor is. Offices that any body has, as a
spokesman's, are of the body spoken of before.
"""

import re
from collections.abc import Mapping, Sequence

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.kinds import BODIES
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import HONORIFIC

_UNIVERSITY = (
    r"(?:pro-|deputy\s)?vice[\s-]chancellor|VC|rector|provost|(?:deputy\s)?registrar|proctor|principal|"
    r"head(?:master|mistress|teacher)|bursar|superintendent|dean"
)
_CHURCH = r"(?:arch)?bishop|moderator|vicar|pastor|presiding\selder|canon|archdeacon"
_TOWN = (
    r"(?:executive\s|deputy\s|lord\s)?mayor|city\smanager|town\sclerk|councillor|alderman|"
    r"(?:council|city)\sleader|reeve"
)
_STATE = (
    r"(?:(?:chief|prime|first|deputy|junior|state|foreign|finance|\w+)\s)?minister|(?:permanent|cabinet|principal|home|chief)\ssecretary|"
    r"MEC|MP|PS|CS|governor|premier|(?:health|education|transport|finance|works|mines|labou?r)\s(?:commissioner|executive)|"
    r"commissioner|attorney[\s-]general"
)
_COURT = r"(?:chief\s|presiding\s)?(?:judge|justice|magistrate)|chairman\sof\sthe\stribunal"
_POLICE = (
    r"SP|DSP|(?:police\s|chief\s)?superintendent|inspector|(?:chief\s)?constable|sheriff|"
    r"police\s(?:chief|commissioner|spokes\w+)"
)
_VILLAGE = r"(?:paramount\s)?chief|chieftain|headman|sarpanch|king|queenmother|regent|elder|community\sleader"
_CLUB = r"(?:head\s)?coach|captain|club\s(?:president|chairman|secretary)"
_OF_A_KIND = (
    (_UNIVERSITY, r"\b(?:university|college|school|academy|institute|faculty|institution)(?:\sof\s|$)"),
    (_CHURCH, r"\b(?:diocese|diocesan|church|synod|presbytery|parish|conference)(?:\sof\s|$)"),
    (_TOWN, r"\b(?:city|municipality|town|council|borough|township)(?:\sof\s|$)"),
    (_STATE, r"\b(?:government|govt|centre|county|province|state|ministry|department|presidency)$"),
    (_COURT, r"\b(?:court|tribunal|bench)(?:\sof\s|$)"),
    (_POLICE, r"\b(?:police)(?:\sof\s|$)"),
    (
        _VILLAGE,
        r"\b(?:community|village|villages|clan|tribe|people|gate|stool|band|nation|chieftaincy|captaincy)(?:\sof\s|$)",
    ),
    (_CLUB, r"\b(?:club|team|players)(?:\sof\s|$)"),
)
_PLACED = r"(?:\s\([^()]{1,20}\))?(?:\s(?:of|for)\s(?:the\s)?[\w\s,&-]{2,40}?)?,?\s$"
_BEFORE = tuple(
    (re.compile(rf"(?i)\b(?:{office}){_PLACED}"), re.compile(rf"(?i){body}")) for office, body in _OF_A_KIND
)
_AFTER = tuple(
    (re.compile(rf"(?i),\s(?:the\s|its\s|an?\s)?(?:[\w-]+\s){{0,3}}?(?:{office})\b"), re.compile(rf"(?i){body}"))
    for office, body in _OF_A_KIND
)
_HONOURED = re.compile(rf"(?:\b(?:{HONORIFIC})\.?\s|\bH\.E\.\s)+$")
_OF_NO_BODY = re.compile(r"\b(?:MP|Judge|Justice|[Ll]abou?r\s[Cc]ommissioner),?\s$")
"""Those who sit in a parliament, on a bench or between two sides: no officers of a body that talks, by that."""
ANYBODY_S = Rule(
    id="office-that-any-body-has",
    does="an office before a name, without the body, that any body has",
    pattern=r"(?:^|[.!?:,”\"]\s|[“\"]|\s(?:but|and|said|while|as)\s|\n)(?:(?:[Tt]he|[Nn]ational|[Ss]tate|[Bb]ranch|[Rr]egional|[Dd]eputy|[Cc]ompany|[Bb]oard|[Uu]nion|[Mm]edia)\s){0,2}"
    r"(?:[Ss]pokes(?:man|woman|person)|[Cc]hair(?:man|woman|person)?|[Cc]oordinator|[Cc]onven[eo]r|[Ss]ecretary[\s-][Gg]eneral|[Gg]eneral\s[Ss]ecretary|"
    r"(?:[Bb]ranch\s)?[Ss]ecretary|[Dd]irector|[Tt]reasurer|[Cc]hief\s(?:[Ee]xecutive|[Oo]perating|[Ff]inancial)(?:\s[Oo]fficer)?|"
    r"[Mm]anaging\s[Dd]irector|[Gg]eneral\s[Mm]anager|[Nn]egotiator|[Ll]eader|[Oo]rgani[sz]er),?\s$",
    fires_on=(
        "They left. Spokesperson ",
        "They left. Board chairman ",
        "Oslo left and national coordinator ",
        "Convenor ",
        "Secretary-General ",
        "The branch secretary ",
        "General Secretary ",
        "The director ",
        "Treasurer ",
        "Chief executive ",
        "Managing director ",
        "General manager ",
        "The negotiator, ",
        "Union leader ",
        "State organizer ",
    ),
    passes_over=("a spokesman for the guild, ", "the dean, ", "She met the director "),
)


UNION_OFFICE = re.compile(
    r"(?i)\b(?:(?:general|branch) secretary|shop steward|convenor|(?:union|strike) leader|"
    r"(?:regional|branch) organi[sz]er)\b"
)
COMPANY_OFFICE = re.compile(
    r"(?i)\b(?:(?:operations|managing|personnel|finance|human resources|executive|commercial|plant|company|general|"
    r"purchasing|sales|marketing|technical|production|procurement|logistics|restructuring|works) "
    r"(?:director|manager)|chief (?:executive|[a-z]+ officer)|"
    r"head of (?:personnel|human resources|operations|labou?r relations))\b"
)
A_UNION = re.compile(
    r"(?i)\b(?:union|guild|federation|association|alliance|brotherhood|syndicate|confederation|workers|teachers|"
    r"nurses|college of (?:nursing|midwives))\b"
)


INCLUDING = Rule(
    id="officers-by-name",
    does="words between a party and a name that make him one of its officers",
    pattern=r"\s(?:[\w-]+\s){0,2}(?:officials|leaders|ministers|negotiators|lawmakers|senators|members|aides|envoys|diplomats|executives|"
    r"delegates|generals),\s(?:including|among\sthem|such\sas|notably|led\sby)\s(?:(?!\b(?:said|told|met|who|that)\b)[^.;:“”\"]){0,90}$",
    fires_on=(" officials, including ", " senior negotiators, among them Chief of Staff Ana Ruiz and "),
    passes_over=(" officials, who met ", " officials, including Ana Ruiz, met "),
)
LED_BY = Rule(
    id="led-by",
    does="words between a party and a name that make him its leader",
    pattern=r"(?:\s\([A-Z]{2,8}\))?,?\s(?:which\sis\s|delegation,?\s|team,?\s|side,?\s)?(?:led|headed|chaired|represented)\sby\s"
    r"(?:(?:the|its|an?)\s)?(?:[\w-]+\s){0,3}$",
    fires_on=(" (ZL), led by ", " delegation, headed by ", ", represented by lawyer "),
    passes_over=(" was led out by ", " said by "),
)


_NAME = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b))*\w"
_ARTICLE = r"(?:al|el|as|ash|an|ar|ad|az|at|es|ul)-"
_AIDE = r"(?:spokes\w+|advis[eo]r|aide|envoy|deputy|lawyer|chief\sof\sstaff|representative|ally|secretary)"
SERVES = Rule(
    id="serves-another",
    does="words after a name that tell for whom else he speaks, by that one's name",
    pattern=rf",\s(?:(?:an?|the|one\sof\sthe)\s(?:[\w-]+\s){{0,3}}?{_AIDE}\s(?:to|for|of)\s(?:[A-Z][\w.]*\s){{0,4}}?"
    rf"(?P<whom>{_NAME}(?:\s(?:{_ARTICLE})?{_NAME}){{0,2}})(?=[,.;]|\s[a-z])|"
    rf"(?:[A-Z][\w.]*\s){{0,4}}?(?P<of>{_NAME})['’]s\s(?:[a-z-]+\s){{0,4}}?{_AIDE}\b)",
    fires_on=(
        ", an adviser to Assad.",
        ", a spokesman for Senate Minority Leader Ana Ruiz, said",
        ", President Ruiz’s national security adviser,",
    ),
    passes_over=(", a spokesman for the union,", ", who met Assad.", ", Ruiz's opponent,"),
)
OFFICER_OF_HIS = Rule(
    id="officer-of-somebody",
    does="words before a name that tell whose officer he is, by that one's name",
    pattern=rf"\b(?P<whom>{_NAME})['’]s?\s(?:(?!counterpart)[a-z][\w-]*\s){{0,4}}?(?:chief\sof\sstaff|negotiator|spokes(?:man|woman|person)|minister|secretary|deputy|"
    r"lawyer|attorney|aide|advis[eo]r|envoy|representative|solicitor)(?:\sfor\s[a-z]+(?:\s[a-z]+)?)?,?\s$",
    fires_on=("Varn's chief negotiator, ", "Ruiz’s budget secretary, ", "President Varn's minister for water, "),
    passes_over=("Varn's opponent, ", "his chief negotiator, ", "Varn's counterpart, "),
)
POSTED = Rule(
    id="posted-somewhere",
    does="where an officer is posted, between his office and his name",
    pattern=r"(?<=\w)\s(?:in|to|at)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?(?=,\s$)",
    fires_on=("'s envoy in Upper Vienna, ", " ambassador to the Fund, ", " delegate at Geneva, "),
    passes_over=("'s envoy in the hall, ", " envoy in Vienna said "),
)


OF_HIS_OWN = Rule(
    id="speaks-for-himself",
    does="a title before a name of one who speaks for none of those at the table by it: a bishop, a judge, an MP",
    pattern=r"\b(?:(?:Bishop|Archbishop|Cardinal|Monsignor|Msgr|Father|Imam|Rabbi|Judge|Justice|MP|TD|MSP|MLA|Councilman|"
    r"Councilwoman|Ombudsman)\.?,?|(?:[Ll]abou?r|Divisional)\s[Cc]ommissioner,?)\s$",
    fires_on=("met Bishop ", "Msgr. ", "Judge ", "local MP ", "the Labour Commissioner, "),
    passes_over=("President ", "the bishop ", "Minister ", "the Commissioner, "),
)
DOES = Rule(
    id="what-he-does-and-not-what-he-is",
    does="words after a name and a comma that tell what he does",
    pattern=r"(?:who|which|briefing|meeting|said|told|\w+ing|\w+ed)\b|[a-z]+s\s(?:to|that|why|how|with|us)\b",
    fires_on=("who met the guild", "explains why the guild", "told the guild", "visiting the guild", "tells us that"),
    passes_over=("the head of the guild", "chief of the guild", "boss at the guild"),
)


OF_WHAT = Rule(
    id="officer-of-what",
    does="an office before a name, and before it what he is an officer of, by the noun alone",
    pattern=r"(?:^|[\s“\"(])(?P<noun>(?!(?:the|an?|its|their|his|her|and|vice|deputy)\b)[A-Za-z][\w-]*[a-z])(?P<own>['’]s)?\s(?:(?:assistant|deputy|vice|chief|general|executive|managing|media|senior|lead|bargaining|restructuring|"
    r"[Aa]ssistant|[Gg]eneral|[Cc]hief)\s){0,2}(?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Ss]ecretary|[Nn]egotiator|[Ss]pokes(?:man|woman|person)|"
    r"[Dd]irector|[Mm]anager|[Tt]reasurer|[Ee]ngineer|[Ll]awyer|[Oo]wner|[Bb]oss|[Cc]aptain|[Ll]eader|[Hh]ead|[Cc]hief|[Ee]xecutive|[Oo]rgani[sz]er|"
    r"[Ss]teward|CEO|[Cc]oordinator|[Cc]onven[eo]r|[Mm]ember|[Oo]fficial|[Ss]olicitor|[Tt]rustee),?\s$",
    fires_on=("Employer negotiator ", "said board president ", "Company chief engineer ", "“Team owner ", "Group CEO "),
    passes_over=("the president ", "negotiator ", "the company and its head "),
)


def noun_before(text: str, start: int) -> str:
    """The noun that tells whose officer is named at an offset: "hospital" before "president Ana Ruiz"; else nothing."""
    told = OF_WHAT.search(plain_before(text, start))
    return told["noun"].lower() if told else ""


OF_A_POLITICAL_PARTY = Rule(
    id="goes-by-the-word-party",
    does="a name, or what it goes by, that is a political party's",
    pattern=r"\b(?:Part(?:y|ido|i|ito|ido)|Democrats?|Democratic|Greens?|Liberals?|Labour|Conservatives?|Socialists?|Unionists?|Nationalists?|Republicans?|Tories|"
    r"Christian\sDemocrats|Alliance|Front|Movement|Congress|Coalition|Bloc|Alternative|Union\sfor)\b",
    fires_on=("Ulster Democrats", "the Greens", "Parti du Progrès", "Nepali Congress", "Republican Alliance"),
    passes_over=("the board", "Teachers' Union", "Northquay Council"),
)


def _party_above(text: str, start: int, found: Sequence[Mention]) -> str | None:
    """As in "The Greens walked out. Party leader Ana Ruiz …": of the political party that was named last."""
    above = [m for m in found if m.end < start and m.party and not m.person and not m.place]
    political = (m for m in reversed(above) if OF_A_POLITICAL_PARTY.fires(m.party or text[m.start : m.end]))
    return next((m.party for m in political), None)


def of_what(text: str, start: int, found: Sequence[Mention]) -> str | None:
    """Whose officer is named at an offset, where only a noun tells: "employer negotiator" of the employer.

    Many go by one of them: a trustee chairman is of the trustees, a Green leader of the Greens.
    """
    noun = noun_before(text, start)
    if not noun:
        return None
    if noun == "party":
        return _party_above(text, start, found)
    called = [m for m in found if m.party and not m.person and m.start < start + _NEAR]
    apposed = rf",\s(?:the|an?|its)\s(?:[\w-]+\s){{0,4}}?{re.escape(noun)}\b"
    explained = next((m.party for m in called if re.match(apposed, text[m.end : m.end + 70])), None)
    if explained:
        return explained
    last = [noun + "s"] if noun not in BODIES and noun not in ("employer", "co-op", "local") else [noun]
    return next((m.party for m in called if text[m.start : m.end].lower().split()[-1:] == last), None)


_NEAR = 3_000
"""Characters after a name within which a body may first be called by its noun."""


def whose_officer(text: str, start: int, office: int | None) -> str | None:
    """The name of somebody whose officer is named at an offset: "Varn's chief negotiator, Ana Ruiz"."""
    served = OFFICER_OF_HIS.search(plain_before(text, start if office is None else office))
    return served["whom"] if served else None


def is_honoured_alone(before: str) -> bool:
    """Whether the words before a name end in what honours him and is no office: "Mrs", "Sir"; a councillor has one."""
    honoured = _HONOURED.search(before)
    return honoured is not None and "Cllr" not in honoured.group()


def plain_before(text: str, start: int) -> str:
    """The words before a name, less what honours him: "the minister, Chief" before "Ana Ruiz"."""
    return _HONOURED.sub("", text[max(0, start - 90) : start])


def of_a_kind(text: str, start: int, end: int, bodies: Mapping[str, str]) -> str | None:
    """The body of the kind that has such officers as the person at [start, end) is called, the most named first.

    Args:
        text: the report.
        start: where his name begins.
        end: where it ends.
        bodies: what each is, by its full name.
    """
    before, after = plain_before(text, start), text[end : end + 60].split(".", maxsplit=1)[0]
    if re.search(r"(?i)\b(?:former|ex-|retired|one-time|ousted)", before[-50:]) or _OF_NO_BODY.search(before):
        return None
    for (front, body), (back, _) in zip(_BEFORE, _AFTER, strict=True):
        named = next((party for party, full in bodies.items() if body.search(full)), None)
        if named is not None and (front.search(before) or back.match(after)):
            return named
    return None
