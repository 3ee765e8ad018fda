"""A pattern taken apart: into signs, and into the ways between which it chooses."""

import functools
import re
from dataclasses import dataclass
from typing import Self

COUNTS = frozenset("?*+{")
"""With which signs it is told how often something stands."""
LOOKS_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
"""How a group begins that takes no letters."""

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


@dataclass(frozen=True, slots=True)
class Signs:
    """A pattern cut into signs, with its groups by where they open; the whole pattern is the group that opens at -1.

    Attributes:
        parts: the signs.
        bars: where each group chooses between ways.
        ends: where each group closes.
    """

    parts: tuple[str, ...]
    bars: dict[int, list[int]]
    ends: dict[int, int]

    @classmethod
    def of(cls, pattern: str) -> Self:
        """A pattern, cut."""
        parts = pieces(pattern)
        bars: dict[int, list[int]] = {-1: []}
        ends = {-1: len(parts)}
        opened = [-1]
        for at, part in enumerate(parts):
            if part == "|":
                bars[opened[-1]].append(at)
            elif part == ")":
                ends[opened.pop()] = at
            elif part.startswith("("):
                opened.append(at)
                bars[at] = []
        return cls(parts, bars, ends)

    def counted(self, at: int, end: int) -> tuple[int, int, int]:
        """How often, at least and at most, what stands before here is in a match, and where the pattern goes on."""
        if at >= end or self.parts[at] not in COUNTS:
            return 1, 1, at
        after = self.parts.index("}", at) + 1 if self.parts[at] == "{" else at + 1
        least, _, most = "".join(self.parts[at:after]).strip("{}").partition(",")
        after += after < end and self.parts[after] == "?"
        if self.parts[at] != "{":
            return int(least == "+"), 1 if least == "?" else 2, after
        return int(least or 0), int(most or 2) if "," in self.parts[at:after] else int(least), after
