"""Pieces of quotations that a program took for steps: nobody can say whether somebody wants or refuses half a sentence.

A step that was not understood is kept in the words of the report, within quotation marks. Where they are a whole clause
or name a thing, a person knows what is meant; where they begin within a clause, or somebody speaks of himself, not.

>>> is_a_piece("“be acknowledged as such”"), is_a_piece("“the ban was lifted”"), is_a_piece("be quiet")
(True, False, False)
"""

import re

_PIECE = re.compile(
    r"""anything\sbut\sthis: | “(?:
    be | been | being | do | does | did | have | has | had | is | was | are | were
    | at | in | on | by | as | when | while | that | which | who | exactly | none | nothing | to | and | but
    | i | i['’]\w+ | my | we\s(?:can|need|have) | it['’]?s?\s(?:is\s)?(?:just|more|less)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)

FIRES_ON = (
    "“be put down on paper”",
    "“have it any other way”",
    "“at the same minute”",
    "“I've a good deal of respect for the mill”",
    "“when the lamp is out”",
    "anything but this: “it is not ready to be told”",
)
PASSES_OVER = (
    "“the toll was refunded”",
    "“a seat on the board”",
    "“Show us the letter from the mill”",
    "“it had been taken down”",
    "be at the table",
    "have the toll refunded",
)


def is_a_piece(label: str) -> bool:
    """Whether the words for a step are a piece of somebody's sentence."""
    return _PIECE.match(label) is not None
