"""Who talks in Washington: the White House with the two parties of Congress, where no other state has much to say.

There the country is a place, the government is what is paid for or shut down, and the administration is a side.
"""

import re
from collections import Counter
from dataclasses import replace

from pourparler.reading.who import register
from pourparler.reading.who.members import PARTIES
from pourparler.reading.who.roster import Mention, Roster, leave_out

_OF_PRESIDENTS = re.compile(r"(?:the\s)?White House|.*[Aa]dministration")
_MANY = 4
"""Of so many times that those in Washington are named another state must be named once to have a part in it."""
_PAID_FOR = ("Government", "Federal government", "Federal Government", "National government")


def part_the_powers(text: str, roster: Roster) -> None:
    """Where American parties talk and no other state does, the White House is a party and the country is a place."""
    named = Counter(m.party for m in roster.mentions if m.party and not m.place)
    if PARTIES.isdisjoint(named) or _others(named):
        return
    for name, party in roster.people.items():
        if party == "United States":
            roster.people[name] = "White House"
    roster.mentions = [_parted(m, text) for m in roster.mentions]
    if any(m.party == "White House" for m in roster.mentions):
        leave_out(roster, _PAID_FOR)
        roster.home = None if roster.home in _PAID_FOR else roster.home


def _others(named: Counter[str]) -> bool:
    """Whether another state is named so often that it has a part in what is told."""
    states = {party: times for party, times in named.items() if _is_state(party)}
    within = sum(times for party, times in named.items() if party in PARTIES or party == "United States")
    return any(times * _MANY > within for party, times in states.items() if party != "United States")


def _is_state(party: str) -> bool:
    row = register.entry(party)
    return row is not None and row.kind == "country"


def _parted(mention: Mention, text: str) -> Mention:
    if mention.party != "United States":
        return mention
    if mention.person or _OF_PRESIDENTS.fullmatch(text[mention.start : mention.end]):
        return replace(mention, party="White House")
    return replace(mention, place=True)
