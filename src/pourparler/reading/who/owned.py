"""Parts of a party that stand behind it as its own: "Peru's energy ministry", "the museum's trustees", "her council".

They speak for whose they are. A part that no owner stands before is a party of its own, where it acts.
"""

from dataclasses import replace

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.offices import Talked
from pourparler.reading.who.roster import Mention, Roster, rename

OF_ANY_BODY = Rule(
    id="part-of-any-body",
    does="a noun for a part of a body that speaks for it",
    pattern=r"\b(?:departments?|directorate|office|boards?|trustees|governors|directors|secretariat|delegation|lawyers|leadership|"
    r"council|committee|executive|management|parliamentary\s(?:group|party))$",
    any_case=True,
    fires_on=("public relations department", "Trustees", "party council", "supervisory board"),
    passes_over=("shareholders", "workers", "council tax"),
)
OF_A_STATE = Rule(
    id="part-of-a-state",
    does="a noun for an organ of a state",
    pattern=r"\b(?:ministry|ministries|department|directorate|agency|organi[sz]ation|board|council(?:\sof\sministers)?|cabinet|treasury|"
    r"parliament|army|police|commission|authority|presidency|foreign\soffice|navy|coastguard)$|^(?:Ministry|Department|Council)\sof\b",
    any_case=True,
    fires_on=("Energy Ministry", "Atomic Energy Organization", "council of ministers", "Fisheries Agency"),
    passes_over=("dockers", "Energy Company", "teachers' union"),
)
WHOSE = Rule(
    id="owned-by-whom-the-sentence-speaks-of",
    does="a part of a body after “its”, “their”, “her” or “his”, or the body of which somebody is",
    pattern=r"^(?:[Ii]ts|[Tt]heir|[Hh]er|[Hh]is)\s(?:(?:own|whole|national|party|local|central|executive)\s)*"
    r"(?:boards?|council|committee|executive|leadership|trustees|delegation|party|organi[sz]ation|parliamentary\s(?:group|party)|department|lawyers)$",
    fires_on=("Her party council", "their committee", "his organisation"),
    passes_over=("its owners", "the council", "her workers"),
)


def fold_owned(text: str, roster: Roster) -> None:
    """Make parts that stand behind their owners mentions of these."""
    folded: dict[int, str] = {}
    talked: Talked | None = None
    for at, mention in enumerate(roster.mentions):
        words = " ".join(text[mention.start : mention.end].split())
        if mention.party is None or mention.person or mention.place:
            continue
        if WHOSE.fires(words):
            talked = talked or Talked(text, roster.mentions, roster.home, roster.realms)
            owner = talked.owner(mention.start)
        else:
            owner = _owner(text, roster, at, words)
        if owner is not None and owner != mention.party:
            folded[at] = owner
    gone = {roster.mentions[at].party or "": owner for at, owner in folded.items()}
    for at, owner in folded.items():
        roster.mentions[at] = replace(roster.mentions[at], party=owner)
    left = {m.party for m in roster.mentions if not m.person}
    rename(roster, {party: owner for party, owner in gone.items() if party not in left})


def _owner(text: str, roster: Roster, at: int, words: str) -> str | None:
    """Whose part a mention is, where his name stands right before it."""
    if not at or register.entry(roster.mentions[at].party or "") is not None:
        return None
    before = roster.mentions[at - 1]
    between = text[before.end : roster.mentions[at].start]
    if before.party is None or before.person or between not in ("'s ", "’s ", "' ", "’ "):
        return None
    state = _is_state(before, roster)
    return before.party if (OF_A_STATE if state else OF_ANY_BODY).fires(words) else None


def _is_state(mention: Mention, roster: Roster) -> bool:
    row = register.entry(mention.party or "")
    return mention.party in roster.realms if row is None else row.kind in ("country", "community")
