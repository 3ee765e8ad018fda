"""Short names for ways out, made of what they are: the same in every list, analysis, run and machine."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

LENGTH = 6
"""Characters of a name, unless an earlier one in the same list is called so."""

FIRST = "bcdfghjkmnpqrstvwxz"
"""A name begins with a letter, so that none looks like a number; without vowels none is a word."""

LATER = f"{FIRST}23456789"
"""Nothing that is mistaken for something else when read aloud or copied by hand."""


def names(contents: Iterable[str], length: int = LENGTH) -> Iterator[str]:
    """A name for each content, in turn; where two would be called alike, the later one's is longer.

    >>> list(names(["p1 dropped", "p2 dropped"]))
    ['j52q6q', 'z32dr9']
    """
    taken: set[str] = set()
    for content in contents:
        whole = _spelled(content)
        name = next(whole[:size] for size in range(length, len(whole) + 1) if whole[:size] not in taken)
        taken.add(name)
        yield name


def _spelled(content: str) -> str:
    """The fingerprint of a content, spelled in these letters and figures."""
    number = int.from_bytes(sha256(content.encode()).digest(), "big")
    number, place = divmod(number, len(FIRST))
    spelled = FIRST[place]
    while number:
        number, place = divmod(number, len(LATER))
        spelled += LATER[place]
    return spelled
