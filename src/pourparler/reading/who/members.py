"""Members of the two American parties, by what stands beside their names: "(R-Ohio)", ", a Maine Democrat".

Where nothing of the kind stands beside it, a member is told by whom he is named with, as anybody is.
"""

from collections.abc import Collection

from pourparler.reading.english.rule import Rule

TAGGED = Rule(
    id="letter-and-state-of-a-member",
    does="behind a name, the letter of an American party and the state of its member",
    pattern=r"(?:\s\(|,\s)(?P<letter>[RD])(?:-|\sof\s|,\s)(?:[A-Z][a-z]*\.?\s?){1,4}(?=[),.\s]|$)",
    fires_on=(" (R-Ohio)", ", D-N.Y., said", " (D-West Virginia)", " (R, Texas)", ", R of Utah,"),
    passes_over=(" (R. Low)", ", D minor", " (Rome-based)"),
)
OF_A_PARTY = Rule(
    id="member-from-a-state",
    does="behind a name, a member of an American party by the state that he is from",
    pattern=r",\s(?:an?|the)\s(?:[\w.-]+\s){0,4}?(?P<party>Republican|Democrat)\b(?!\s(?:[Pp]arty|proposal|plan|bill|leaders?hip))",
    fires_on=(", a Texas Republican,", ", the top Democrat on the panel", ", a moderate Maine Republican who"),
    passes_over=(", a Republican plan", " met a Democrat", ", a critic of the Democratic leaders"),
)
AHEAD = Rule(
    id="member-by-the-word-ahead",
    does="ahead of a name, the adjective of an American party with the office of its member",
    pattern=r"\b(?P<party>Republican|GOP|Democratic)\s(?:[a-z]+\s|[A-Z][a-z]+\s){0,2}?"
    r"(?:Reps?\.|Sens?\.|Govs?\.|Representative|Senator|Congress(?:man|woman)|Governor|(?:[Ll]eader|[Ww]hip|[Cc]hair(?:man|woman)?|[Ll]awmaker|[Nn]egotiator|[Ss]enator))\s$",
    fires_on=("Republican Sen. ", "House Democratic leader ", "Democratic Majority Whip ", "the GOP negotiator "),
    passes_over=("Republican critics of ", "the Democratic Party "),
)
_PARTY = {"R": "Republicans", "Republican": "Republicans", "GOP": "Republicans", "D": "Democrats"}
_BEFORE = 60


def party_of_member(text: str, start: int, end: int, named: Collection[str]) -> str | None:
    """The American party whose member somebody is told to be, where a report speaks of that party.

    Args:
        text: of the report.
        start: offset of the name.
        end: where it ends.
        named: the parties of which the report speaks.

    >>> party_of_member("Ann Low (R-Ohio) said", 0, 7, ["Republicans"])
    'Republicans'
    >>> party_of_member("Ann Low (D-Ohio) said", 0, 7, ["Republicans"])
    """
    after = TAGGED.match(text, end) or OF_A_PARTY.match(text, end)
    told = after or AHEAD.search(text[max(0, start - _BEFORE) : start])
    if told is None:
        return None
    word = next(word for word in told.groupdict().values() if word)
    party = _PARTY.get(word, "Democrats")
    return party if party in named else None
