"""What must come before somebody talks at all: "We will negotiate once the gates are open".

>>> only_talks("We'll negotiate once the gates are open"), only_talks("We'll open the gates once they negotiate")
(True, False)
"""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness

_TALKS = Rule(
    id="will-talk-then",
    does="what somebody will do after something else is to talk",
    pattern=r"\b(?:will|would|can|could|shall)\s(?:\w+ly\s|then\s|only\s|be\s(?:happy|glad|willing|ready)\sto\s)?(?:negotiate|bargain|talk|sit\sdown|come\s(?:back\s)?to\sthe\s(?:\w+\s)?table|return\sto\sthe\s(?:\w+\s)?table)\b(?!\s(?:about|on|over|of)\b)"
    r"|['’]ll\s(?:\w+ly\s|then\s|only\s|be\s(?:happy|glad|willing|ready)\sto\s)?(?:negotiate|bargain|talk|sit\sdown|come\sto\sthe\stable)\b(?!\s(?:about|on|over|of)\b)",
    fires_on=(
        "it will negotiate once they leave",
        "it would then bargain",
        "we can only talk after that",
        "they could sit down after that",
        "we shall gladly talk after that",
        "it would be happy to talk once they leave",
        "it would be glad to talk",
        "it would be willing to talk",
        "it will be ready to talk",
        "it will come to the table after that",
        "it will come back to the bargaining table",
        "it would return to the table",
        "it would return to the bargaining table",
        "we'll negotiate once they leave",
        "we’ll then bargain",
        "we'll only talk after that",
        "we'll gladly sit down",
        "we’ll come to the table then",
        "we’ll be happy to talk then",
        "we’ll be glad to talk then",
        "we’ll be willing to talk then",
        "we’ll be ready to talk then",
    ),
    passes_over=("it will talk about tolls", "we’ll negotiate over tolls", "it would pay them"),
)
_THEN = frozenset({ConditionKind.AFTER, ConditionKind.AS_SOON_AS, ConditionKind.ONLY_IF})


def only_talks(words: str) -> bool:
    """Whether what somebody will do is to talk, and it is not told of what."""
    return _TALKS.fires(" ".join(words.split()))


def talks_after(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """As in "We will negotiate once the gates are open": their opening comes first."""
    awaited = exchange.awaited(reading, _THEN) if only_talks(reading.quote) else ()
    if awaited:
        exchange.add(reading, syntax.First(syntax.of(*awaited)), Firmness.FIRM, '"will talk after"')
    return awaited
