"""Everybody a report speaks of, and where: what the first look at a report finds and the rest relies on."""

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass, field, replace

from pourparler.reading.who import register


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a party, at [start, end) of the text; ``person`` where they name somebody."""

    start: int
    end: int
    party: str | None
    person: str | None = None
    place: bool = False


@dataclass(slots=True)
class Roster:
    """Everybody a report speaks of.

    Attributes:
        mentions: in the order of the text, none overlapping another.
        people: the party of each person, by full name; None where the report does not say.
        titles: how a person was introduced.
        roles: the roles that the report gives to parties.
        onlookers: people who only comment: analysts, reporters, passers-by.
        home: the party of the dateline's country.
        realms: the states that no table knows.
    """

    mentions: list[Mention] = field(default_factory=list)
    people: dict[str, str | None] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    gathered: list[str] = field(default_factory=list)
    onlookers: set[str] = field(default_factory=set)
    home: str | None = None
    realms: set[str] = field(default_factory=set)

    def within(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie in [start, end)."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        past = bisect_left(self.mentions, end, lo=first, key=lambda mention: mention.start)
        return [mention for mention in self.mentions[first:past] if mention.end <= end]

    def over(self, start: int, end: int) -> list[Mention]:
        """Mentions that have a part in [start, end)."""
        past = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        return [mention for mention in self.mentions[max(0, past - 2) : past] if mention.end > start]

    def party_of(self, mention: Mention) -> str | None:
        """The party that a mention names, or for which the person speaks whom it names."""
        return mention.party or self.people.get(mention.person or "")

    def aliases(self, text: str, party: str) -> tuple[str, ...]:
        """The names under which a report speaks of a party, its people left out, in the order of first use."""
        row = register.entry(party)
        people = row.people if row else ()
        said = (" ".join(text[m.start : m.end].split()) for m in self.mentions if m.party == party and not m.person)
        usual = (name[:1].lower() + name[1:] if name.startswith("The ") else name for name in said)
        return tuple(dict.fromkeys(name for name in usual if name not in (party, "North", "South", *people)))


def rename(roster: Roster, called: dict[str, str]) -> None:
    """Call parties otherwise."""
    if not called:
        return
    roster.mentions = [replace(m, party=called[m.party]) if m.party in called else m for m in roster.mentions]
    roster.people = {name: called.get(of, of) if of else of for name, of in roster.people.items()}
    roster.roles = {called.get(of, of): role for of, role in roster.roles.items()}
    roster.gathered = [called.get(of, of) for of in roster.gathered]
    roster.realms = {called.get(of, of) for of in roster.realms}
    roster.home = called.get(roster.home, roster.home) if roster.home else roster.home


def leave_out(roster: Roster, gone: Container[str | None]) -> None:
    """Have some be no parties: nobody is mentioned as one of them, and who was theirs is nobody's."""
    roster.mentions = [m for m in roster.mentions if m.party not in gone]
    roster.people |= {name: None for name, party in roster.people.items() if party in gone}
