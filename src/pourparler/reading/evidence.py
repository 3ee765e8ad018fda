"""What evidence the rules of reading have: every rule, and the parts of its pattern that no example notices.

A part is one of the ways between which a pattern chooses: of ``refus(?:es|ed)|rejects`` they are four. It is noticed
where one of the rule's own examples reads otherwise without it. (The idea is that of mutation testing: R. A. DeMillo,
R. J. Lipton, F. G. Sayward, "Hints on test data selection", IEEE Computer 11(4), 1978.)
"""

import functools
import itertools
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from pourparler.reading.english.cue import ConditionCue, Cue
from pourparler.reading.english.letters import alternatives, pieces
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.state import StateCue
from pourparler.reading.english.word_class import WordClass

AnyRule = Rule | Cue | ConditionCue | StateCue


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A rule, and the module in which it stands, below ``pourparler.reading``."""

    rule: AnyRule
    module: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnoticed:
    """A part of a rule's pattern that could go without an example noticing."""

    placed: Placed
    part: str


@functools.cache
def every_rule() -> tuple[Placed, ...]:
    """All rules of reading, each once: at the first module, in the order of their names, that knows it."""
    found: dict[int, Placed] = {}
    for name, value in _values():
        for rule in _rules_in(value):
            found.setdefault(id(rule), Placed(rule=rule, module=name.removeprefix("pourparler.reading.")))
    return tuple(found.values())


@functools.cache
def every_word_class() -> tuple[WordClass, ...]:
    """All classes of words, each once."""
    return tuple({value.id: value for _, value in _values() if isinstance(value, WordClass)}.values())


def _values() -> Iterator[tuple[str, Any]]:
    """Whatever stands in the modules of reading under a name, with its module."""
    import pourparler.reading as package

    for info in sorted(pkgutil.walk_packages(package.__path__, "pourparler.reading."), key=lambda one: one.name):
        if ".model_reader" not in info.name:  # its libraries may be missing, and it has no rules
            yield from ((info.name, value) for value in vars(import_module(info.name)).values())


def _rules_in(value: Any) -> Iterator[AnyRule]:
    if isinstance(value, Rule | Cue | ConditionCue | StateCue):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _rules_in(one)
    elif isinstance(value, dict):
        yield from _rules_in(list(value.values()))


def placed_in(module: str, rules: Iterable[AnyRule]) -> tuple[Placed, ...]:
    """Rules that stand in no module of reading, as those of a person's own."""
    return tuple(Placed(rule=rule, module=module) for rule in rules)


def unnoticed(rules: Iterable[Placed] | None = None) -> Iterator[Unnoticed]:
    """The parts of patterns whose removal no example of their rule notices.

    A class of words within a pattern is one thing: see :func:`idle_words`.

    Args:
        rules: those to look at; all of reading, if none are given.
    """
    for placed in every_rule() if rules is None else rules:
        for part in _unnoticed_in(placed.rule):
            yield Unnoticed(placed=placed, part=part)


def _unnoticed_in(rule: AnyRule) -> Iterator[str]:
    """Way for way: a pattern fires where one of its ways does, so that only the way at hand is compiled anew."""
    ways = alternatives(_folded(rule.pattern))
    alone = [replace(rule, pattern=_unfolded(way)) for way in ways]
    firing = [[way.fires(example) for way in alone] for example in rule.fires_on]
    for number, way in enumerate(ways):
        needed = [e for e, fire in zip(rule.fires_on, firing, strict=True) if fire[number] and sum(fire) == 1]
        if len(ways) > 1 and not needed:
            yield _unfolded(way)
        for part, without in parts(way):
            if not _notices(rule, _unfolded(without), needed):
                yield _unfolded(part)


def idle_words() -> Iterator[tuple[WordClass, str]]:
    """The words of classes that no rule needs to fire on the frame of their class."""
    for words in every_word_class():
        using = [placed.rule for placed in every_rule() if str(words) in placed.rule.pattern]
        for word in words.words:
            others = "|".join(one for one in words.words if one != word)
            without = (replace(rule, pattern=rule.pattern.replace(str(words), f"(?:{others})")) for rule in using)
            sentence = words.sentence(word)
            if not any(rule.fires(sentence) > less.fires(sentence) for rule, less in zip(using, without, strict=True)):
                yield words, word


def _folded(pattern: str) -> str:
    """A pattern with a sign for each class of words in it, the longest first, since one may stand in another."""
    for number, words in enumerate(_longest_first()):
        pattern = pattern.replace(str(words), chr(_PRIVATE + number))
    return pattern


def _unfolded(pattern: str) -> str:
    for number, words in reversed(list(enumerate(_longest_first()))):
        pattern = pattern.replace(chr(_PRIVATE + number), str(words))
    return pattern


@functools.cache
def _longest_first() -> tuple[WordClass, ...]:
    return tuple(sorted(every_word_class(), key=lambda words: -len(str(words))))


_PRIVATE = 0xE000
"""The first of the signs that Unicode leaves to private use."""


def _notices(rule: AnyRule, pattern: str, needed: Iterable[str]) -> bool:
    """Whether an example reads otherwise by another pattern: one that needs it, or one that is to be passed over."""
    try:
        re.compile(pattern)
    except re.error:
        return True  # what no pattern can do without is no choice
    other = replace(rule, pattern=pattern)
    return not all(map(other.fires, needed)) or any(map(other.fires, rule.passes_over))


def parts(pattern: str) -> Iterator[tuple[str, str]]:
    """The ways between which a pattern chooses anywhere in it, each with the pattern that lacks it.

    >>> [part for part, _ in parts("refus(?:es|ed)")]
    ['es', 'ed']
    >>> [without for _, without in parts("refus(?:es|ed)")]
    ['refus(?:ed)', 'refus(?:es)']
    """
    cut = pieces(pattern)
    for start, end in _choices(cut):
        bars = _bars(cut, start, end)
        edges = [start - 1, *bars, end]
        if not bars:
            continue
        for before, after in itertools.pairwise(edges):
            first, last = (before + 1, after + 1) if before == start - 1 else (before, after)
            yield "".join(cut[before + 1 : after]), "".join([*cut[:first], *cut[last:]])


def _choices(cut: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The pattern as a whole and the inside of each of its groups, as places in its pieces."""
    yield 0, len(cut)
    opened: list[int] = []
    for at, piece in enumerate(cut):
        if piece.startswith("("):
            opened.append(at)
        elif piece == ")":
            yield opened.pop() + 1, at


def _bars(cut: tuple[str, ...], start: int, end: int) -> list[int]:
    """Where a choice itself goes on to another way, not one inside of it."""
    depth, bars = 0, []
    for at in range(start, end):
        depth += cut[at].startswith("(") - (cut[at] == ")")
        if cut[at] == "|" and depth == 0:
            bars.append(at)
    return bars
