"""How a condition reads, where that may not be what its writer meant: is ``never a and b`` meant as it is read?"""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?P<order>before|after|no\s+later\s+than|only\s+if|with|in\s+return\s+for)(?![\w-])"
    r"|(?P<first>first|by\s+step\s+\d+)(?![\w-])"
    r"|(?P<joint>and|or)(?![\w-])|(?P<never>never)(?![\w-])|(?P<other>(?:if|then|not|require)(?![\w-])|[()])"
    r"|(?P<measure>[^\s()]+)"
)
_LETTERS = {"order": "o", "first": "f", "joint": "j", "never": "n", "other": "x", "measure": "m"}
_NEVER_AND = re.compile("nmjm(?![of])")
_ORDER_AND = re.compile("momjm(?![of])")
_AND_ORDER = re.compile("(?<![nox])mjmom|(?<![nox])mjmf")


@dataclass(frozen=True, slots=True)
class Misreading:
    """Words without parentheses that are read in one way and may be meant in another.

    Attributes:
        words: as written.
        read_as: the same with the parentheses that are understood.
        otherwise: what to write for the other meaning.
    """

    words: str
    read_as: str
    otherwise: str


def misreading(text: str) -> Misreading | None:
    """The first words of a condition that a reader may group otherwise than the language does.

    >>> misreading("never pay and stop")
    Misreading(words='never pay and stop', read_as='(never pay) and stop', otherwise='never (pay and stop)')
    >>> misreading("(never pay) and stop")
    """
    matches = list(_WORD.finditer(text))
    words = [" ".join(match[0].split()) for match in matches]
    letters = "".join(_LETTERS[match.lastgroup or "measure"] for match in matches)
    if found := _NEVER_AND.search(letters):
        never, a, joint, b = words[slice(*found.span())]
        return Misreading(f"{never} {a} {joint} {b}", f"({never} {a}) {joint} {b}", f"{never} ({a} {joint} {b})")
    if found := _ORDER_AND.search(letters):
        a, order, b, joint, c = words[slice(*found.span())]
        plain, read = f"{a} {order} {b} {joint} {c}", f"({a} {order} {b}) {joint} {c}"
        return Misreading(plain, read, f"{a} {order} ({b} {joint} {c})")
    if found := _AND_ORDER.search(letters):
        a, joint, b, *rest = words[slice(*found.span())]
        order = " ".join(rest)
        plain, read = f"{a} {joint} {b} {order}", f"{a} {joint} ({b} {order})"
        return Misreading(plain, read, f"({a} {joint} {b}) {order}")
    return None
