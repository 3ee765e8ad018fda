"""What somebody says of a thing, with a second verb of the thing: "said the signs were old and would stay"."""

from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.rule import Rule

OF_A_THING = Rule(
    id="said-of-a-thing-that-stays",
    does="what somebody says a thing is, and that it will stay: the second verb is the thing's too",
    pattern=r"^\s(?:that\s)?(?:the|its|their|those|these|such|any)\s[^,;:“”\"]{2,60}?\s(?:is|was|are|were)\s[^;:“”\"]{3,80}?\s(?:and|but)\s(?:will|would)\s(?:\w+ly\s)?(?:stay|remain|stand|be\skept)\b",
    fires_on=(
        " the signs were part of a pact and would stay",
        " that its ledger is delicate and will remain secret",
        " those tolls are fair but will be kept",
    ),
    passes_over=(" it was sorry and would stay", " the gate was shut and it would open it"),
)


def is_of_a_thing(cue: Cue, said: str) -> bool:
    """Whether what is told by a verb of saying goes on with what a thing will do."""
    return cue.where is Where.SAYING and OF_A_THING.fires(said)
