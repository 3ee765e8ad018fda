"""Where people are named: in full, and later by one of their names."""

import re
from collections import Counter
from collections.abc import Iterator

from pourparler.reading.who import introduced
from pourparler.reading.who.name_parts import names_of
from pourparler.reading.who.people import Person
from pourparler.reading.who.roster import Mention, Roster
from pourparler.reading.who.wordings import standing


def mentions_of(people: list[Person], roster: Roster) -> list[Mention]:
    """Where each is named in full."""
    return [Mention(p.start, p.end, roster.people[p.name], person=p.name) for p in people]


def surnames(text: str, spans: list[tuple[int, int]], roster: Roster) -> Iterator[Mention]:
    """Later mentions by one name: the last part, or the first where the family name stands first."""
    parts = Counter(part for name in roster.people for part in names_of(name))
    owner = {part: name for name in roster.people for part in names_of(name) if parts[part] == 1 and len(part) > 1}
    owner |= {part.upper(): name for part, name in owner.items() if len(part) > 2}
    if not owner:
        return
    for at, end, part in standing(text, spans, owner, _NO_INITIAL, introduced.NO_PLACE):
        yield Mention(at, end, roster.people[owner[part]], person=owner[part])


_NO_INITIAL = re.compile(r"(?<![\w.-])")
