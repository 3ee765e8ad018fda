"""Ministries and staffs of states that talk with one another: "Ostrania's foreign office" is Ostrania.

Among states, a ministry that goes by no more than its field speaks for one of them: whose name stands before it as its
owner, or of whom the sentence or the paragraph speaks. Within a state it is a party of its own, and is left so.
"""

from dataclasses import replace

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.offices import Talked
from pourparler.reading.who.roster import Mention, Roster

MINISTRY = Rule(
    id="ministry-by-its-field",
    does="a ministry, a foreign office or a staff that goes by no state's name",
    pattern=r"^(?:[Tt]he\s|[Aa]n?\s|[Ii]ts\s)?(?:(?:[Ff]oreign|[Ii]nterior|[Dd]efen[cs]e|[Tt]rade|[Ff]inance|[Ee]nergy|[Ww]ater(?:\s[Rr]esources)?|[Ff]arm|[Aa]griculture|[Ff]isheries|[Tt]ransport|"
    r"[Ee]conomy|[Ee]conomic|[Jj]ustice|[Ee]nvironment)\s(?:[Mm]inistry|[Dd]irectorate|[Oo]ffice|[Ss]ecretariat)|(?:Commerce|Treasury|Agriculture|Energy|Interior)\sDepartment|[Gg]eneral\s[Ss]taff|[Mm]inistry\sof\s"
    r"(?:Foreign\sAffairs|External\sAffairs|Defen[cs]e|Trade|Energy|Water)|(?:Supreme\s)?National\sSecurity\sCouncil(?:\s\(NSC\))?|NSC|"
    r"Council\sof\sMinisters)$",
    fires_on=(
        "foreign office",
        "the Water Ministry",
        "General Staff",
        "its fisheries directorate",
        "National Security Council",
        "NSC",
        "Council of Ministers",
    ),
    passes_over=("the ministry", "Omani Foreign Ministry", "the post office"),
)


def fold_ministries(text: str, roster: Roster) -> None:
    """Make the ministries of states that talk with one another mentions of those states."""
    at = [i for i, m in enumerate(roster.mentions) if m.party and not m.person and _is_ministry(text, m)]
    if not at:
        return
    talked = Talked(text, roster.mentions, roster.home, roster.realms)
    if len({m.party for m in talked.states.mentions}) < 2:
        return
    folded: dict[str, str] = {}
    for i in at:
        mention = roster.mentions[i]
        state = talked.state_before(mention.start)
        if state is not None and mention.party is not None:
            roster.mentions[i] = replace(mention, party=state)
            if MINISTRY.fullmatch(mention.party):  # not where it was taken for another state
                folded[mention.party] = state
    roster.people |= {name: folded[of] for name, of in roster.people.items() if of in folded}
    roster.mentions = [replace(m, party=folded.get(m.party or "", m.party)) if m.person else m for m in roster.mentions]


def _is_ministry(text: str, mention: Mention) -> bool:
    return MINISTRY.fullmatch(" ".join(text[mention.start : mention.end].split())) is not None
