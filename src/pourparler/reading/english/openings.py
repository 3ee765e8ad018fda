r"""With which words the matches of a pattern can begin, so that a word of a page is tried only on what it may open.

To try every pattern at every word takes longer than all the rest of reading, and to compile what no word of the page
opens takes longer than to read the page. Only as much of a pattern is looked at as its first word needs.

>>> sorted(openings(r"refus(?:es|ed)\sto")), sorted(openings(r"(?:not\s)?\w+ly"))
([('refused', True), ('refuses', True)], [('', False), ('not', True)])
"""

import functools
import re
import string
from itertools import pairwise

from pourparler.reading.english.letters import COUNTS, LOOKS_AROUND, Signs

Opening = tuple[str, bool]
"""Small letters, and whether they are a whole word or sign; where not, any word that begins with them may open."""

_MORE = ""
"""How a beginning ends to which letters may come that are not told."""
_Begun = set[tuple[str, str]]
"""Beginnings of words, each with the sign after which the word is over, or with _MORE."""
_Found = tuple[set[str], _Begun]
"""Beginnings that what comes next in the pattern goes on with, and those that are told."""

_MOST = 400
"""Beginnings that are told apart."""
_PLACES = frozenset({"^", "$", r"\b", r"\B", r"\A", r"\Z"})
_LETTER = re.compile(r"[\w-]")
_LITERAL = re.compile(r"\\?(?P<sign>\W)|(?P<letter>\w)", re.DOTALL)
_SET = re.compile(r"\[(?:[^\\^-]|\\[^\w])+\]")
_LETTERS = frozenset(string.ascii_letters + "-")


@functools.cache
def openings(pattern: str) -> frozenset[Opening]:
    """The words, or their beginnings, with one of which every match begins that does not begin within a word.

    Args:
        pattern: a regular expression that ends where a word does.
    """
    signs = Signs.of(pattern)
    going_on, told = _choice(signs, -1)
    every = {(text, " ") if text else (text, _MORE) for text in going_on} | told
    found = {(text or end, end != _MORE) for text, end in every if text or end != " "}
    return frozenset(found if len(found) <= _MOST else {(text[:1], False) for text, _ in found})


def _choice(signs: Signs, group: int) -> _Found:
    """The beginnings of the ways between which a group chooses."""
    going_on: set[str] = set()
    told: _Begun = set()
    cuts = [group, *signs.bars[group], signs.ends[group]]
    for before, stop in pairwise(cuts):
        more, ended = _sequence(signs, before + 1, stop)
        going_on |= more
        told |= ended
    return going_on, told


def _sequence(signs: Signs, at: int, end: int) -> _Found:
    """The beginnings of what stands one after the other; it is left as soon as every beginning is told."""
    going_on: set[str] = {""}
    told: _Begun = set()
    while at < end and going_on:
        if letters := _run(signs.parts, at, end):
            going_on = {text + letters.lower() for text in going_on}
            at += len(letters)
            continue
        more, ended = _element(signs, at)
        least, most, at = signs.counted(signs.ends.get(at, at) + 1, end)
        told |= {(text + other, sign) for text in going_on for other, sign in ended}
        joined = {text + other for text in going_on for other in more}
        if most > 1:
            told |= {(text, _MORE) for text in joined}
            joined = set()
        going_on = joined | (going_on if least == 0 else set())
        if len(going_on) + len(told) > _MOST:
            return set(), {(text[:1], _MORE) for text in {*going_on, *(text for text, _ in told)}}
    return going_on, told


def _run(parts: tuple[str, ...], at: int, end: int) -> str:
    """The letters that stand side by side here, each of them once."""
    stop = at
    while stop < end and parts[stop] in _LETTERS:
        stop += 1
    if stop < end and parts[stop] in COUNTS:
        stop -= 1
    return "".join(parts[at:stop])


def _element(signs: Signs, at: int) -> _Found:
    """The beginnings of one sign or group."""
    part = signs.parts[at]
    if part.startswith(LOOKS_AROUND) or part in _PLACES:
        return {""}, set()
    if part.startswith("("):
        return _choice(signs, at)
    if part == r"\s":
        return set(), {("", " ")}
    if _SET.fullmatch(part):
        return _letters(part[1:-1].replace("\\", ""))
    literal = _LITERAL.fullmatch(part) if part != "." else None
    return _letters(literal["sign"] or literal["letter"]) if literal else (set(), {("", _MORE)})


def _letters(signs: str) -> _Found:
    letters = {sign.lower() for sign in signs if _LETTER.match(sign)}
    return letters, {("", " " if sign.isspace() else sign) for sign in signs if not _LETTER.match(sign)}
