"""Where many of one kind are, between them and their verb: in "Residents of the estate have refused" it is they."""

from pourparler.reading.acts.before_verb import nearby
from pourparler.reading.acts.subjects import Stretch
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.kinds import PEOPLE

WHERE_MANY_ARE = Rule(
    id="where-many-are",
    does="where many of one kind live, work or study, between them and their verb: it is they who act",
    pattern=r"\b(?P<who>[A-Za-z]+(?:s|men|people))(?P<where>\s(?:of|in|at|from|on|along|around|near|across|inside|outside|living\s(?:in|on|near|along))\s"
    r"(?:(?!(?:and|or|but|that|which|who|whose|when|while|as|to|said|say|says|told|has|have|had|is|are|was|were|will|would|for|with|by|their|its|his|her)\b)[\w’'-]+\s){0,4}"
    r"(?!(?:and|or|but|that|which|who|the|an?|of|in|said|say|says|told|time|strike)\b)[\w’'-]+)$",
    fires_on=(
        "Residents of the estate",
        "Wik communities in the far north",
        "students at the college",
        "Families living near the dam",
        "fishermen along Lake Tarn",
    ),
    passes_over=("the residents", "residents of the estate and their sons", "Residents who live in the town"),
)
_MANY = PEOPLE - {"members"} | frozenset(
    "communities tribes unions councils clubs churches parishes towns villages".split()
)


def where_many_are(stretch: Stretch, bare: str) -> str:
    """As in "Residents of the estate": where they are, if they are somebody known."""
    found = WHERE_MANY_ARE.search(bare, nearby(bare))
    if found is None or found["who"].lower() not in _MANY:
        return ""
    end = stretch.start + found.end("who")
    return found["where"] if any(m.end == end and m.party and not m.place for m in stretch.mentions) else ""
