"""Who talks in Washington: the White House with the two parties of Congress, where no other state has much to say.

There the country is a place, the government is what is paid for or shut down, and the administration is a side.
"""

import re
from dataclasses import replace

from pourparler.reading.who import register
from pourparler.reading.who.governments import acts
from pourparler.reading.who.members import PARTIES
from pourparler.reading.who.roster import Mention, Roster, leave_out

_OF_PRESIDENTS = re.compile(r"(?:the\s)?White House|.*[Aa]dministration")
_MANY = 3
"""So many times as other states do something the American parties must be named for these to be all who talk."""
_PAID_FOR = ("Government", "Federal government", "Federal Government", "National government")


def part_the_powers(text: str, roster: Roster) -> None:
    """Where American parties talk and no other state does, the White House is a party and the country is a place."""
    spoken = [m for m in roster.mentions if m.party and not m.place]
    parties = sum(m.party in PARTIES for m in spoken)
    others = sum(_is_another_state(m) and (m.person is not None or acts(text, m)) for m in spoken)
    if not parties or others * _MANY > parties:
        return
    for name, party in roster.people.items():
        if party == "United States":
            roster.people[name] = "White House"
    roster.mentions = [_parted(m, text) for m in roster.mentions]
    if any(m.party == "White House" for m in roster.mentions):
        leave_out(roster, _PAID_FOR)
        roster.home = None if roster.home in _PAID_FOR else roster.home


def _is_another_state(mention: Mention) -> bool:
    row = register.entry(mention.party or "")
    return row is not None and row.kind == "country" and row.name != "United States"


def _parted(mention: Mention, text: str) -> Mention:
    if mention.party != "United States":
        return mention
    if mention.person or _OF_PRESIDENTS.fullmatch(text[mention.start : mention.end]):
        return replace(mention, party="White House")
    return replace(mention, place=True)
