"""States that a report names in passing: "a Norwegian jurist", "Thai food". They take no part, and govern nobody there.

By the word for its people a state takes part where its officers or its organs follow, or where its people do something.
"""

from collections.abc import Iterable

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention

OF_ITS_STATE = Rule(
    id="officers-or-organs-of-a-people",
    does="words after the word for a people that make it its state: officers, organs, or what the people do",
    pattern=r"^(?:['’]s?\s[a-z]|(?:\s(?!and\b|or\b|of\b)[a-z][\w-]*){0,3}?\s(?:sides?|delegat\w+|teams?|governments?|minist\w+|presiden\w+|"
    r"premier|parliament|army|military|police|forces?|troops|embassy|authorities|officials?|diplomats?|envoys?|negotiators?|ambassadors?|"
    r"leaders?|spokes\w+|secretar\w+|commissioner|lawmakers?|cabinet|court|king|administration|counterparts?|proposal|offer|position|"
    r"demands?|mediators?|hosts?|rebels?|opposition|agency|waters|territory)\b|"
    r"\s(?:also\s|now\s|still\s)?(?:ha(?:ve|s|d)|will|would|were|are|say|said|want(?:ed)?|reject(?:ed)?|refused?|agreed?|insist(?:ed)?)\b)",
    fires_on=(
        " side left",
        " foreign minister",
        " deputy foreign ministry spokesman",
        "’ proposal",
        " have refused",
        " now want it",
        " forces",
    ),
    passes_over=(" archivist", " jurist and minister", ", the fondue", " money", " of old"),
)
FORMERLY = Rule(
    id="formerly-of-a-people",
    does="words before the word for a people by which somebody served its state in the past",
    pattern=r"\b(?:former|ex-|retired|one-time|ousted|late)\s?$",
    any_case=True,
    fires_on=("a former ", "the Retired "),
    passes_over=("the ", "reformers and "),
)


def named_in_passing(text: str, found: Iterable[Mention]) -> set[str]:
    """The states of which a report says nothing that they do: every mention is by their people, or a place."""
    passing: set[str] = set()
    taking_part: set[str] = set()
    for mention in found:
        row = register.entry(mention.party or "")
        if row is None or row.kind != "country" or mention.party is None or mention.person:
            continue
        (passing if _is_in_passing(text, mention, row.people) else taking_part).add(mention.party)
    return passing - taking_part


def _is_in_passing(text: str, mention: Mention, people: Iterable[str]) -> bool:
    if mention.place:
        return True
    if " ".join(text[mention.start : mention.end].split()) not in people:
        return False
    former = FORMERLY.fires(text[max(0, mention.start - 12) : mention.start])
    return former or not OF_ITS_STATE.fires(text[mention.end : mention.end + 60])
