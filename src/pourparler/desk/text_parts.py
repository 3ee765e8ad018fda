r"""A long text in parts, each changed by itself: none is written over what somebody else changed in it meanwhile.

>>> text = "".join(f"- id: p{n}\n" for n in range(6))
>>> whole = parts(text, longest=30)
>>> [(one.number, one.first, one.last) for one in whole], "".join(one.text for one in whole) == text
([(1, 1, 3), (2, 4, 6)], True)
>>> in_place(text, whole[1].text, "- id: q\n").splitlines()[2:]
['- id: p2', '- id: q']
"""

import re
from dataclasses import dataclass

LONGEST = 200_000
"""Characters of one part; a text that is no longer is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a text.

    Attributes:
        number: from 1.
        first: its first line, counted from 1 in the whole.
        last: its last line.
        text: what it says.
    """

    number: int
    first: int
    last: int
    text: str


def parts(text: str, longest: int = LONGEST) -> tuple[Part, ...]:
    """A text in parts of whole lines, none longer than is said unless one line is; an empty text is one part."""
    found: list[Part] = []
    lines: list[str] = []
    size = first = 0
    for line in (*re.findall(r"[^\n]*\n|[^\n]+", text), None):
        if line is None or (lines and size + len(line) > longest):
            last = first + len(lines)
            found.append(Part(number=len(found) + 1, first=first + 1, last=last, text="".join(lines)))
            lines, size, first = [], 0, last
        if line is not None:
            lines.append(line)
            size += len(line)
    return tuple(found)


def in_place(whole: str, seen: str, typed: str) -> str | None:
    """The whole with a part as it was typed; None where that part is not there any more as it was seen.

    Args:
        whole: the text as it is now.
        seen: the part as it was.
        typed: the part as it is to be.
    """
    if not seen or whole.count(seen) != 1:
        return None
    return whole.replace(seen, typed if typed.endswith("\n") or not seen.endswith("\n") else f"{typed}\n")
