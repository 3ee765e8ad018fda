"""A pattern taken apart: into signs, and into the ways between which it chooses."""

import functools
import re

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|<[=!]|[:=!]|[aimsux-]+:))?|.", re.DOTALL)


def pieces(pattern: str) -> tuple[str, ...]:
    """A pattern cut into signs: a sign with its backslash, a set of signs, the opening of a group, or a single sign.

    >>> pieces("a(?:b|[c)])")
    ('a', '(?:', 'b', '|', '[c)]', ')')
    """
    return tuple(_PIECE.findall(pattern))


@functools.cache
def alternatives(pattern: str) -> tuple[str, ...]:
    r"""The ways between which a pattern chooses as a whole; itself where it does not.

    >>> alternatives(r"refus(?:es|ed)|turn\s(?:up|down)")
    ('refus(?:es|ed)', 'turn\\s(?:up|down)')
    """
    ways, depth = [""], 0
    for piece in pieces(pattern):
        depth += piece.startswith("(") - (piece == ")")
        if piece == "|" and depth == 0:
            ways.append("")
        else:
            ways[-1] += piece
    return tuple(ways)
