"""Parts of a person's name, and its spelling: by which of them a report calls somebody later."""

import re


def parts_of(name: str) -> tuple[str, ...]:
    """A part of a name, and what is left of it without its article: "al-Assad", "Assad"."""
    return (name, re.sub(r"^[a-z]{2,3}-", "", name))


def spelled(name: str) -> str:
    """A name as people write it: "JUAN DIAZ" is Juan Diaz."""
    words = name.split()
    shouted = len(words) > 1 and name.isupper()
    return " ".join(word.title() if shouted else word for word in words)


def names_of(name: str) -> set[str]:
    """The words by which somebody is called later: the first, the last, and the last without its article."""
    words = name.split()
    return {words[0], words[-1], re.sub(r"^[a-z]{2,3}-", "", words[-1])}
