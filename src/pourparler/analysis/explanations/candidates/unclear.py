"""Words for a measure that name no step: half a clause, or a pointer to what stood before it.

A program that cuts sentences by rules leaves some such words; nobody can say whether he refuses "one thing".

>>> names_no_step("one thing"), names_no_step("open its books")
(True, False)
"""

import re

_WORDS = re.compile(
    r"""^(?:have\s|do\s)?(?:one|some|any|every|no|a|the|this|that|what|it|them|so|more|better|something|anything|nothing|everything|otherwise|yes|then|
        (?:one|some|any|every|no|a|the|a\sfew|few|many|good|small|other)\s(?:things?|words?|steps?|times?|ways?|views?|matters?|bits?)|
        (?:at|in|on|for|by|after|before|since)\s(?:[\w’'-]+\s?){1,4}|do\s(?:at|in|on|for|by)\s.*)$
    | (?<!^)\b(?:It|We|They|There|You|He|She|I|Because|Nobody|Nothing|With|Of)\s
    | ^(?:Of\scourse|Because|With|There|It|We|They|You|I|But|And|So|If|When)\b
    | \b(?:there|it|that|they|we|you|he|she|I)['’](?:s|re|m|ve|d|ll)\b
    | \bhave\s(?:[\w’'-]+\s){1,4}?have\b
    """,
    re.VERBOSE,
)

FIRES_ON = (
    "one thing",
    "the view",
    "since January",
    "do at earlier meetings",
    "have It stop",
    "Of course they can have them",
    "the majority there's no standstill",
    "have inspectors have to walk through the works",
    "have We have seen them",
)
PASSES_OVER = (
    "open its books",
    "have the order reversed",
    "3 per cent",
    "a joint commission",
    "the truce",
    "lift The siege",
    "one thousand new posts",
    "have the readings on its desk",
    "have Italy open its market",
)


def names_no_step(words: str) -> bool:
    """Whether words for a measure are not words for a step that somebody could take."""
    return _WORDS.search(" ".join(words.split())) is not None
