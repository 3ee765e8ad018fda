"""With which letters the words of a pattern can begin, so that a word is tried only on the patterns that it may fit."""

import functools
import re
from collections.abc import Iterable
from typing import Any

ANY = "any"
"""Stands for every letter, where a pattern does not tell."""


@functools.cache
def first_letters(pattern: str) -> frozenset[str]:
    r"""The small letters and signs with which a match can begin, or ANY among them.

    >>> sorted(first_letters(r"(?<=we\s)(?:ask|offer)(?:s|ed)?"))
    ['a', 'o']
    """
    try:
        parsed = re._parser.parse(pattern, re.IGNORECASE)  # type: ignore[attr-defined]
    except (AttributeError, re.error):
        return frozenset({ANY})
    letters, goes_on = _of_sequence(parsed)
    return frozenset({*letters, ANY} if goes_on else letters)


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


_WHOLE_WORDS = re.compile(
    r"\(\?:(?P<words>[a-z-]+(?:\|[a-z-]+)*)\)(?=$|\\s(?!\?)|\(\?:\\s(?!\?)|\(\?=\\s|\(\?:\(\?=\\s)(?!.*n\['’\]t)"
)
"""Words, and a space after each; where "n't" may follow, as in "don't", none is whole."""


@functools.cache
def first_words(pattern: str) -> frozenset[str]:
    r"""The whole words with which every match begins, where the pattern opens with a list of them; else none.

    >>> sorted(first_words(r"(?:dug|digs)\sin")), sorted(first_words(r"(?:dug|digs)?\sin"))
    (['digs', 'dug'], [])
    """
    found = _WHOLE_WORDS.match(pattern)
    return frozenset(found["words"].split("|")) if found else frozenset()


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """Letters with which a sequence can begin, and whether it can be empty."""
    letters: set[str] = set()
    for operation, argument in parts:
        more, empty = _of_part(str(operation), argument)
        letters |= more
        if not empty:
            return letters, False
    return letters, True


def _of_part(operation: str, argument: Any) -> tuple[set[str], bool]:
    if operation in ("ASSERT", "ASSERT_NOT", "AT"):
        return set(), True
    if operation == "LITERAL":
        return {chr(argument).lower()}, False
    if operation == "IN":
        return _of_set(argument), False
    if operation == "BRANCH":
        every = [_of_sequence(branch) for branch in argument[1]]
        return set().union(*(letters for letters, _ in every)), any(empty for _, empty in every)
    if operation == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        letters, empty = _of_sequence(argument[2])
        return letters, empty or argument[0] == 0
    return {ANY}, False


def _of_set(members: Iterable[tuple[Any, Any]]) -> set[str]:
    letters: set[str] = set()
    for operation, argument in members:
        if str(operation) == "LITERAL":
            letters.add(chr(argument).lower())
        elif str(operation) == "RANGE" and argument[1] - argument[0] < 64:
            letters |= {chr(code).lower() for code in range(argument[0], argument[1] + 1)}
        else:
            letters |= _OF_CLASS.get(str(argument), {ANY})
    return letters


_OF_CLASS = {"CATEGORY_DIGIT": set("0123456789"), "CATEGORY_SPACE": set[str]()}
"""What a class can stand for at the head of a word; a word does not begin with a space."""
