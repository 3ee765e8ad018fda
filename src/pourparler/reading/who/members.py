"""Members of the two American parties, by what stands beside their names: "(R-Ohio)", ", a Maine Democrat".

Where nothing of the kind stands beside it, one of those who lead a party is told by his name
(:mod:`pourparler.reading.who.figures`); any other member of Congress speaks for himself, and never for the state.
"""

import re
from collections.abc import Collection

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.figures import party_of_figure

TAGGED = Rule(
    id="letter-and-state-of-a-member",
    does="behind a name, the letter of an American party and the state of its member",
    pattern=r"(?:['’]s?)?(?:\s\(|,\s)(?P<letter>[RD])(?:-|\sof\s|,\s)(?:[A-Z][a-z]*\.?\s?){1,4}(?=[),.\s]|$)",
    fires_on=(" (R-Ohio)", ", D-N.Y., said", " (D-West Virginia)", " (R, Texas)", ", R of Utah,", "’s (R-Ohio)"),
    passes_over=(" (R. Low)", ", D minor", " (Rome-based)"),
)
_LEADS = (
    r"(?:leader|whip|chair(?:man|woman)?|senator|congress(?:man|woman)|lawmaker|representative|negotiator|governor|"
    r"nominee)"
)
OF_A_PARTY = Rule(
    id="member-from-a-state",
    does="behind a name, a member of an American party, by the state that he is from or by what he is in it",
    pattern=r"(?:\sof\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?,\s(?:"
    r"(?:an?|the|another|himself\san?|herself\san?)\s(?:[\w.-]+\s){0,4}?(?P<party>Republican|Democrat)\b(?!\s(?:[Pp]arty|proposal|plan|bill|leaders?hip))|"
    r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s(?P<state>Republican|Democrat)\b(?!\s[A-Z])|the\s(?P<their>Republican|Democrat)s['’]\s(?:\w+\s){0,2}(?:leader|whip|negotiator|nominee|chair\w*)\b|"
    r"(?P<from>Republican|Democrat)\s(?:of|from)\s[A-Z]|one\sof\s(?:[\w-]+\s){1,3}?(?P<one_of>Republican|Democrat)s\b|"
    rf"(?:an?|the)\s(?:[\w.-]+\s){{0,3}}?(?P<leads>GOP|Democratic)\s(?:[a-z]+\s)?{_LEADS}\b)",
    fires_on=(
        ", a Texas Republican,",
        ", the top Democrat on the panel",
        ", a moderate Maine Republican who",
        ", Democrat of Ohio, left",
        " of New Mexico, a Democrat,",
        ", the Senate Democratic leader,",
        ", one of the few Republicans",
        ", Iowa Republican and the chief sponsor,",
        ", the Democrats' whip",
    ),
    passes_over=(", a Republican plan", " met a Democrat", ", a critic of the Democratic line", ", a Democratic plan"),
)
_OFFICE = (
    r"(?:Reps?\.|Sens?\.|Govs?\.|Representatives?|Senators?|Congress(?:man|woman)|Governor|Speaker|"
    r"(?:[Ll]eader|[Ww]hip|[Cc]hair(?:man|woman)?|[Ll]awmaker|[Nn]egotiator|[Ss]enator)s?)"
)
AHEAD = Rule(
    id="member-by-the-word-ahead",
    does="ahead of a name, the word for an American party, alone or with the office of its member",
    pattern=rf"\b(?P<party>Republican|GOP|Democratic)\s(?:U\.?S\.?\s)?(?:[a-z]+\s|[A-Z][a-z]+\s){{0,2}}?{_OFFICE} $|"
    r"\b(?P<alone>Republican|Democrat)s? $|"
    rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ff]ellow)\s(?:[\w-]+\s){{0,2}}?(?P<one>Republican|Democrat)\b(?!\s(?:said|says|told|met|who)\b)[^.,;:“”\"]{{0,40}},\s(?:{_OFFICE}\s)?$|"
    rf"\b(?P<among>Republican|Democrat)s\b[^.,;:“”\"]{{0,40}},?\s(?:including|such\sas|like|among\sthem)\s(?:{_OFFICE}\s)?$",
    fires_on=(
        "Republican Sen. ",
        "House Democratic leader ",
        "Democratic Majority Whip ",
        "the GOP negotiator ",
        "Republican U.S. Senator ",
        "met Republican ",
        "No. 2 Senate Democrat ",
        "Another Republican with a say in it, Senator ",
        "Some Republicans in the House, including Rep. ",
    ),
    passes_over=("Republican critics of ", "the Democratic Party ", "Republicans, who met ", "a Democrat said, "),
)
OF_CONGRESS = Rule(
    id="office-in-congress",
    does="ahead of a name, an office in the American Congress: whoever has it speaks for no administration by it",
    pattern=r"\b(?:Sens?\.|Reps?\.|(?<!Trade\s)(?<!Special\s)(?:Senator|Representative|Congressman|Congresswoman)s?|(?:House\s)?Speaker(?:\sof\sthe\sHouse)?|"
    r"(?:Senate|House|Majority|Minority)\s(?:[Mm]ajority\s|[Mm]inority\s)?(?:[Ll]eader|[Ww]hip)|(?:House|Senate)\sSpeaker-(?:to-be|designate|elect))\s$",
    fires_on=("U.S. Senator ", "Reps. ", "then House Speaker ", "Senate Minority Leader ", "Senate majority leader "),
    passes_over=("Trade Representative ", "the union leader ", "Secretary "),
)
GOVERNOR = Rule(
    id="governor-of-an-american-state",
    does="ahead of a name, the office of a governor, who deals with his legislature as himself and not as his party",
    pattern=r"\b(?:Gov\.|Governor)\s$",
    fires_on=("Ohio Gov. ", "then Governor "),
    passes_over=("the governor ", "Lt. Gov. Ann "),
)
A_MEMBER = re.compile(r"(?:(?:Republican|Democrat)s?|Senators|Representatives|Governors|Lawmakers)\s(?=[A-Z])")
"""The word for a member right before his name, of which it is no part."""
_PARTY = {"R": "Republicans", "Republican": "Republicans", "GOP": "Republicans", "D": "Democrats"}
PARTIES = frozenset(_PARTY.values())
_BEFORE = 70
_TAG = re.compile(r"[(,]\s?[RD]-[A-Z]")


def party_of_member(text: str, start: int, end: int, named: Collection[str]) -> str | None:
    """The American party whose member somebody is told to be, where a report speaks of that party, or of the other.

    Args:
        text: of the report.
        start: offset of the name.
        end: where it ends.
        named: the parties of which the report speaks.

    >>> party_of_member("Ann Low (R-Ohio) said", 0, 7, ["Republicans"])
    'Republicans'
    >>> party_of_member("Ann Low (D-Ohio) said", 0, 7, ["Republicans"])
    'Democrats'
    >>> party_of_member("Rep. Ann Low said no. “No,” Low (R-Ohio) said", 5, 12, ["Democrats"])
    'Republicans'
    >>> party_of_member("Ann Low (D-Ohio) said", 0, 7, ["Peru"])
    """
    if PARTIES.isdisjoint(named):
        return None
    before = text[max(0, start - _BEFORE) : start]
    if GOVERNOR.fires(before):
        return None
    told = TAGGED.match(text, end) or OF_A_PARTY.match(text, end) or AHEAD.search(before)
    surname = re.escape(text[start:end].rsplit(maxsplit=1)[-1])
    if told is None and OF_CONGRESS.fires(before) and _TAG.search(text):
        told = re.search(rf"\b{surname}{TAGGED.pattern}", text)
    if told is None:
        party = party_of_figure(" ".join(text[start:end].split()), by_office=OF_CONGRESS.fires(before))
        return party if party in PARTIES else None
    word = next(word for word in told.groupdict().values() if word)
    return _PARTY.get(word, "Democrats")


def holds_his_own_seat(text: str, start: int, named: Collection[str]) -> bool:
    """Whether somebody speaks for nobody whom his sentence happens to name: he is of Congress, or a state's "Gov."."""
    return is_of_congress(text, start, named) or text.endswith("Gov. ", max(0, start - 5), start)


def is_of_congress(text: str, start: int, named: Collection[str]) -> bool:
    """Whether somebody named at an offset is introduced as of Congress or as governor, in a report on the parties."""
    before = text[max(0, start - _BEFORE) : start]
    return not PARTIES.isdisjoint(named) and (OF_CONGRESS.fires(before) or GOVERNOR.fires(before))


SPEAKS_OF = Rule(
    id="speaks-of-the-american-congress",
    does="words by which a report is on the American Congress or its members, so that “Democratic” is of a party",
    pattern=r"\bWhite\sHouse\b|\bCapitol\sHill\b|\b(?:House|Senate)\s(?:Speaker|[Mm]ajority|[Mm]inority|Republican|Democrat|GOP)|"
    r"\bHouse\sof\sRepresentatives\b|\([RD]-[A-Z]|\bU\.S\.\s(?:Senat|Congress|House)",
    fires_on=("the White House", "House Speaker Ann Low", "Ann Low (R-Ohio)", "U.S. Senator Ann Low"),
    passes_over=("the white house on the hill", "the Senate of the university", "the House rose"),
)


def speaks_of_congress(text: str) -> bool:
    """Whether a report is on the American Congress, or on whoever deals with it."""
    return SPEAKS_OF.fires(text)


_CAUCUS = re.compile(r"\b(?:Caucus|Study\sCommittee|Tea\sParty|Coalition|Group|Gang)\b")


def is_faction(party: str | None) -> bool:
    """Whether a body is one within a party, for which its members speak before they speak for that."""
    return party is not None and _CAUCUS.search(party) is not None
