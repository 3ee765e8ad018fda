"""Who signed a report: names of people as papers print them above their reports and below.

>>> signature("By ANA RUIZ in Lima and Tom Field-Ames, Quito")
'Ana Ruiz and Tom Field-Ames'
>>> signature("Two sides fail to agree") is None
True
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

BY = re.compile(
    r"(?i)^(?:by:?\s+|(?:report|words|text|story|interview|reporting)(?::\s*|\sby:?\s+)|(?-i:From)\s+(?=(?-i:[A-ZÀ-Þ])))(?P<who>\S.{2,80})$"
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽČŁŚ]"
_PARTICLE = r"(?:de|da|do|dos|di|del|della|la|le|van|von|der|den|ter|al|el|bin|ibn|ben|e|y)"
PERSON = Rule(
    id="person",
    does="two to four words that may be the name of somebody",
    pattern=rf"{_CAPITAL}[\w'’.-]*(?:\s(?:{_PARTICLE}\s)?{_CAPITAL}[\w'’.-]*){{1,4}}",
    fires_on=("Ana Ruiz", "A. R. Subra Iyer", "TOM FIELD-AMES", "Ana Ruiz de Sá"),
    passes_over=("Ruiz", "ana ruiz", "our reporter"),
)
NO_NAMES = WordClass(
    id="no-names",
    words=(
        "the",
        "our",
        "session",
        "meeting",
        "round",
        "day",
        "edition",
        "desk",
        "editor",
        "council",
        "ministry",
        "union",
        "analysis",
        "opinion",
        "news",
        "world",
        "politics",
        "business",
        r"sports?",
        r"markets?",
        "region",
        "issue",
        "review",
        "digest",
        "weekly",
        "daily",
        "times",
        "post",
        "herald",
        "ledger",
        "press",
        "agency",
        "agencia",
        "agence",
        "agenzia",
        "live",
        "update",
        "report",
        "letter",
        "advertiser",
        "journal",
        "gazette",
        "courier",
        "tribune",
        "talks",
        "strike",
        "deal",
        "communiqu[ée]",
        "statement",
        "release",
        "minutes",
        "photo",
        "islander",
        "first",
        "second",
        "third",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "agree",
        "agrees",
        "reject",
        "rejects",
        "call",
        "calls",
        "face",
        "faces",
        "vow",
        "vows",
        "walk",
        "walks",
        "split",
        "splits",
        "stall",
        "stalls",
        "reach",
        "reaches",
        "sign",
        "signs",
    ),
    frame="Ana {}",
)
"""Words of sections, papers, bodies and headlines, which no name of a person holds."""
NO_PERSON = Rule(
    id="no-person",
    does="a section, a body, a paper: capitals that are no name of a person",
    pattern=rf"\b{NO_NAMES}\b|[&+0-9]",
    any_case=True,
    fires_on=("Third Session", "The Lantern", "Work & Industry", "Unions Reject"),
    passes_over=("Ana Ruiz", "Tom Field-Ames"),
)
_DESK = re.compile(
    rf"^(?P<outlet>(?:[Tt]he\s(?=\S+\s\S+\s\S)|(?!The\s)){_CAPITAL}[^\s,]*(?:\s{_CAPITAL}[^\s,]*){{0,3}}?)\s(?:Online\s|Web\s|Sports?\s|News\s|Staff\s|Special\s|Political\s|Digital\s)?"
    r"(?:Desk|Correspondents?|Reporters?|Bureau|Report|Staff|Writers?)(?:\s(?:in|from)\s.{2,40}|,\s.{2,40})?$"
)
_STAFF = re.compile(
    r"(?i)^(?P<who>(?:our|staff) (?:own )?(?:\w+ )?(?:reporters?|correspondents?|writers?|editors?))\b"
    r"(?P<more>,\s+.+)?$"
)


def signature(text: str) -> str | None:
    """Who signed, where a line is a byline: it begins with "By", or tells where somebody reports from."""
    if len(text) > 120:
        return None
    by = BY.match(text)
    if by:
        staff = _STAFF.match(by["who"])
        named = names(staff["more"].lstrip(", ")) if staff and staff["more"] else names(by["who"])
        return named or _as_it_stands(by["who"])
    if staff := _STAFF.match(text):
        return staff["who"]
    if _DESK.match(text):
        return re.split(r",\s|\s(?:in|from)\s", text)[0]
    placed = re.search(r"\s(?:in|from)\s[A-Z]|,\s+[A-Z]|\s[/|]\s+\S|\s\([A-Z]", text)
    return names(text) if placed else None


def names(text: str) -> str | None:
    """The people of a line that holds nothing but people, what they are, and where; None of any other line."""
    found = []
    for part in re.split(r"\s+(?:and|&)\s+|;\s+", text.strip()):
        name = re.split(r",\s|\s[/|·]\s|\s\(|\s(?:in|from|at)\s(?=[A-Z])", part.strip())[0].strip()
        if not PERSON.fullmatch(name) or NO_PERSON.search(name) or re.search(r"\([A-Z]{2,}\)", part):
            return None
        found += [name]
    # "Nino Adze in Tbilisi, Levon Aru in Yerevan": the second stands after a comma, with a place of its own.
    placed = re.findall(rf",\s({PERSON.pattern})\s(?:in|from)\s[A-Z]", text)
    found += [name for name in placed if name not in found and not NO_PERSON.search(name)]
    joint = " & " if " & " in text and " and " not in text else " and "
    return in_title_case(joint.join(found)) if found else None


def outlet_of_desk(text: str) -> str | None:
    """The paper whose desk or correspondent signed: "The Lantern Online Desk"."""
    found = _DESK.match(text)
    return found["outlet"] if found and not re.match(r"(?i)our|staff|special|by\b", text) else None


def _as_it_stands(words: str) -> str:
    who = re.split(r"\s*(?:,|/|\||\bin\b(?= [A-Z]))\s*", words)[0].strip()
    return in_title_case(who) if who.isupper() or " " in who else who


def in_title_case(text: str) -> str:
    """Words in capitals as names are written: "ANA RUIZ-PAZ" is "Ana Ruiz-Paz"."""
    words = [
        "-".join(part.capitalize() for part in word.split("-"))
        if word.isupper() and len(word) > 1 and "." not in word
        else word
        for word in text.split()
    ]
    return " ".join(
        word.lower() if number and word in ("Of", "The", "And", "Del", "De") else word
        for number, word in enumerate(words)
    )
