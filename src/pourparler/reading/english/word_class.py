"""A class of words that several rules share, with a sentence in which each of them is seen at work."""

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClass:
    r"""Words any of which a rule may meet in one place.

    In a pattern it stands as ``f"{TALKS}\sfail"``. Its evidence is the frame: with any of the words in it, some rule
    that uses the class fires, and would not without that word (:mod:`pourparler.reading.evidence`).

    >>> TALKS = WordClass(id="talks", words=("talks", r"rounds?"), frame="The {} failed.")
    >>> f"{TALKS}", [*map(TALKS.sentence, TALKS.words)]
    ('(?:talks|rounds?)', ['The talks failed.', 'The round failed.'])

    Attributes:
        id: its name, in kebab-case.
        words: the words, each a short pattern.
        frame: a sentence of our own with ``{}`` where the word goes.
    """

    id: str
    words: tuple[str, ...]
    frame: str

    def __str__(self) -> str:
        return f"(?:{'|'.join(self.words)})"

    def __format__(self, spec: str) -> str:
        return str(self)

    def sentence(self, word: str) -> str:
        """The frame with the shortest spelling of a word in it."""
        return self.frame.format(_spelling(re._parser.parse(word)))  # type: ignore[attr-defined]


def _spelling(parsed: Any) -> str:
    """The shortest text that a pattern matches; of several, the first it names."""
    return "".join(_spelled(str(operation), argument) for operation, argument in parsed)


def _spelled(operation: str, argument: Any) -> str:
    match operation:
        case "LITERAL":
            return chr(argument)
        case "IN":
            return _spelled(*_first_of(argument))
        case "CATEGORY":
            return " " if "SPACE" in str(argument) else "a"
        case "RANGE":
            return chr(argument[0])
        case "SUBPATTERN":
            return _spelling(argument[3])
        case "BRANCH":
            return _spelling(argument[1][0])
        case "MAX_REPEAT" | "MIN_REPEAT":
            return _spelling(argument[2]) * int(argument[0])
    return ""  # what looks ahead or behind takes no room


def _first_of(choices: Any) -> tuple[str, Any]:
    operation, argument = choices[0]
    return str(operation), argument
