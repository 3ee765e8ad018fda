"""States as a report calls them: "Türkiye" where it writes so, "Sudanese government" where it fights its own people.

The table has each state under one name; a report that never uses it has another. Where it is at odds
with no other state and does nothing itself, and a report calls it "the government", the government is the party.
"""

from collections import Counter
from collections.abc import Collection

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.demonyms import demonyms
from pourparler.reading.who.governments import acts
from pourparler.reading.who.register import Known
from pourparler.reading.who.roster import Roster, rename


def name_states(text: str, roster: Roster, kept: Collection[str] = ()) -> None:
    """Give every state the name that the report has for it.

    Args:
        text: of the report.
        roster: everybody in it.
        kept: names that stay as they are.
    """
    parties = dict.fromkeys(m.party for m in roster.mentions if m.party and not m.person and m.party not in kept)
    peoples = demonyms(text)
    often = [party for party, _ in Counter(m.party for m in roster.mentions if m.party and not m.place).most_common()]
    called: dict[str, str] = {}
    for party in parties:
        row = register.entry(party)
        if row is None and party not in roster.realms:
            continue
        named = (party, *(people for people, of in peoples.items() if of == party)) if row is None else row.names
        of_it = set(named) if row is None else {*row.names, *row.people}
        other = next((one for one in often if one != party), None)
        within = _is_state(party, roster) and other is not None and not _is_state(other, roster)
        ruled = _government(text, roster, party, named, of_it) if within or _is_part(row) else None
        called[party] = ruled or (_own(text, roster, party, row) if row and row.kind in _STATES else party)
    rename(roster, {party: name for party, name in called.items() if name != party})


_STATES = ("country", "community", "body")


def _is_state(party: str, roster: Roster) -> bool:
    row = register.entry(party)
    return party in roster.realms if row is None else row.kind == "country"


def _is_part(row: Known | None) -> bool:
    """Whether a name is that of a part of a state, as Wales is."""
    return row is not None and row.kind == "community"


def _own(text: str, roster: Roster, party: str, row: Known) -> str:
    """The name of the table's that a report uses, where it never uses the first of them."""
    said = (_plain(" ".join(text[m.start : m.end].split())) for m in roster.mentions if m.party == party)
    names = set(map(_plain, row.names))
    used = Counter(name for name in said if name in names and _spelt(name))
    return party if row.name in used or not used else used.most_common(1)[0][0]


def _plain(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


def _spelt(name: str) -> bool:
    """Whether a name is no abbreviation, and no description either."""
    return name[1:].islower() or (" " in name and name.rsplit(maxsplit=1)[-1].istitle())


GOVERNMENT = Rule(
    id="government-of-a-people",
    does="a people's name or a state's, and its government",
    pattern=r"(?:\b[Gg]overnment\sof\s(?:the\s)?(?P<of>[A-Z][\w-]+)|\b(?!The\s|A\s)(?P<people>[A-Z][\w-]+)\s[Gg]overnment\b(?!\sof\b))",
    fires_on=("the Sudanese government", "The Government of Colombia"),
    passes_over=("the government", "The Government left"),
)


def _government(text: str, roster: Roster, party: str, named: Collection[str], of_it: Collection[str]) -> str | None:
    """What a report calls a state's government, where nothing is done by the state itself."""
    alone = (m for m in roster.mentions if m.party == party and not m.person and text[m.start : m.end] in named)
    said = {text[m.start : m.end].lower() for m in roster.mentions if m.party == party}
    if ("the government" not in said and not _is_part(register.entry(party))) or any(
        acts(text, mention) for mention in alone
    ):
        return None
    found = (match for match in GOVERNMENT.finditer(text) if (match["of"] or match["people"]) in of_it)
    return next((" ".join(match.group().split()) for match in found), None)
