"""Whom a report on American politics means by his seat alone: "the Speaker", "the majority leader", "the governor".

He is whoever it names with that seat: "House Speaker Ann Ruiz", "Ann Ruiz, the Senate minority leader", "Gov. Ruiz".
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.members import GOVERNOR, PARTIES
from pourparler.reading.who.roster import Mention, Roster

_SEAT = (
    r"(?:(?P<speaker>[Ss]peaker)|(?P<governor>[Gg]ov(?:\.(?=\s$)|ernor))|(?P<which>[Mm]ajority|"
    r"[Mm]inority)\s(?P<what>[Ll]eader|[Ww]hip))"
)
HELD = Rule(
    id="seat-of-a-leader",
    does="beside a name, the seat of a leader of the American Congress, or that of a governor",
    pattern=rf"(?:\b(?P<house>House|Senate)\s)?\b{_SEAT}(?:\sof\sthe\sHouse)?(?:\s|,\s?|[.;])?$",
    fires_on=(
        "House Speaker ",
        "the Senate Minority Leader, ",
        "the Speaker of the House, ",
        "Ohio Gov. ",
        "Governor ",
    ),
    passes_over=("a speaker at the rally ", "the leader of the majority ", "the governor of the bank "),
)
ALONE = Rule(
    id="seat-alone",
    does="the seat of a leader of the American Congress, or that of a governor, with its article and without his name",
    pattern=rf"\b[Tt]he\s(?:(?P<house>House|Senate)\s)?{_SEAT}(?:\sof\sthe\sHouse)?(?!\s[A-Z]|['’]s\s(?:chair|office\sbuilding)|,\s[A-Z]|-)\b",
    fires_on=("the Speaker said", "The majority leader refused", "the House minority whip, who", "The governor said"),
    passes_over=("the House Speaker Ann Ruiz", "a speaker", "the Speaker, Ann Ruiz, said", "Governor Ruiz said"),
)
_Held = tuple[str, str]


def seats(
    text: str, spans: Sequence[tuple[int, int]], people: Iterable[tuple[str, int, int]], roster: Roster
) -> Iterator[Mention]:
    """Where a leader of an American party, or a governor, is meant by his seat alone.

    Args:
        text: of the report.
        spans: of its paragraphs.
        people: who is named where: name, start, end.
        roster: for whom each speaks.
    """
    held: dict[_Held, set[str]] = {}
    for name, start, end in people:
        is_governor = GOVERNOR.fires(text[max(0, start - 20) : start])
        if roster.people.get(name) not in PARTIES and not is_governor:
            continue
        after = re.match(r"(?:\s\([^()]{1,20}\))?,\s(?:the\s|its\s)?([^,.;]{5,40}[,.;])", text[end : end + 80])
        told = HELD.search(text[max(0, start - 40) : start]) or (HELD.search(after[1]) if after else None)
        for seat in _seats_of(told):
            held.setdefault(seat, set()).add(name)
    if not held:
        return
    for start, end in spans:
        for match in ALONE.finditer(text, start, end):
            named = held.get(next(iter(_seats_of(match))), set())
            if len(named) == 1:
                (name,) = named
                yield Mention(match.start(), match.end(), roster.people[name], person=name)


def _seats_of(told: re.Match[str] | None) -> tuple[_Held, ...]:
    """A seat as it is called, and without its house."""
    if told is None:
        return ()
    if told["speaker"] or told["governor"]:
        return (("", "speaker" if told["speaker"] else "governor"),)
    seat, house = f"{told['which']} {told['what']}".lower(), told["house"] or ""
    return ((house, seat), ("", seat)) if house else (("", seat),)
