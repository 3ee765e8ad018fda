"""Words that say that one thing comes before another, with sentences in which they do and in which they do not.

>>> has_word_of_order("It will not meet them until the notices are withdrawn.")
True
"""

import re

_WORDS = re.compile(
    r"""\b(?:
    until | unless | before | once | beforehand | in\sadvance | ahead\sof | prior\sto | pre-?conditions?
    | as\ssoon\sas | only\s(?:after|if|once|when) | not\s(?:\w+\s){0,3}without
    | (?<!for\sthe\s)(?<!the\s)first
      (?!\s(?:time|round|half|quarter|day|week|month|year|meeting|session|reports?|minister)\b)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

FIRES_ON = (
    "The guild will not return until the notices are withdrawn.",
    "Nothing moves unless the toll is refunded.",
    "The toll must be refunded before anything else, the guild said.",
    "Once the toll is refunded the gates will open, it said.",
    "It wants the letters burnt beforehand.",
    "It asked for half of the money in advance.",
    "The refund has to come ahead of any meeting.",
    "A refund prior to the meeting is what it asked for.",
    "It called the refund a precondition for talks.",
    "It will open the gates as soon as the toll is refunded.",
    "It will talk only if the toll is refunded.",
    "There will not be any talks without a refund, it said.",
    "The mill must first refund the toll.",
)
PASSES_OVER = (
    "The guild asked for the toll to be refunded.",
    "For the first time in years the guild asked for a refund.",
    "In the first round the guild asked for a refund.",
    "The first minister asked for a refund.",
    "First reports said that the guild wanted a refund.",
    "It went home without a refund.",
)


def has_word_of_order(text: str) -> bool:
    """Whether words say that one thing comes before another."""
    return _WORDS.search(text) is not None
