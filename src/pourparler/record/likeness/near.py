"""How near words come to the name of something on record, and whether the words for a step mean one that is on record.

>>> near_step("cancel the strike", "call off the strike"), near_step("pay wages", "pay a fine")
(<Near.PLAIN: 2>, <Near.NOT: 0>)
>>> near_step("delay the strike", "call off the strike"), near_step("raise wages", "cut wages")
(<Near.MAYBE: 1>, <Near.NOT: 0>)
"""

import re
from collections.abc import Iterable
from enum import IntEnum

from pourparler.record.likeness.gist import Gist, are_known_pair, gist, same_verb, sides
from pourparler.record.likeness.table import VERBS


class Near(IntEnum):
    """How near: not at all, perhaps, which a person is asked, or plainly."""

    NOT = 0
    MAYBE = 1
    PLAIN = 2


_LEANING = re.compile(r"\s(?:of|in|at|to|for|from|with|on|by|about|over|under|between|among|as|that|which|who)\s")
"""What follows leans on the thing before it: "the ban on fishing" is a ban."""
_CLASSED = frozenset(row.id for row in VERBS)
_CEASING = frozenset({"end", "cancel", "stop", "pause"})
"""Verbs by which something goes on no longer, for good or for a while."""
_BEGINNING = frozenset("resume install impose start begin launch declare call continue".split())
"""Verbs by which something goes on; "call off" does not."""


_TURNING = frozenset("off out up down back away".split())


def near_step(one: str, other: str) -> Near:
    """How near two phrases for a step of the same doer are.

    They are plainly one where their verbs ask for the same of the same thing, and neither says anything of it that the
    other contradicts.
    """
    told, known = gist(one), gist(other)
    things = thing_of(one, told), thing_of(other, known)
    nested = told.nouns <= known.nouns or known.nouns <= told.nouns
    same_thing = things[0] == things[1] and bool(things[0])
    if same_thing and nested and _ask_for_one(told, known) and told.figures == known.figures:
        return Near.PLAIN
    if told.figures and known.figures and told.figures != known.figures:
        return Near.NOT
    if are_known_pair(told, known):
        return Near.MAYBE
    in_common = bool(things[0] & known.nouns or things[1] & told.nouns)
    return Near.MAYBE if in_common and not ask_for_others(told, known) else Near.NOT


def nearest_step(told: str, names: Iterable[str]) -> Near:
    """How near a phrase comes to a step that goes by several."""
    return max((near_step(told, name) for name in names), default=Near.NOT)


def _ask_for_one(one: Gist, other: Gist) -> bool:
    """Whether the verbs ask for the same, by themselves or, as "suspend" and "end", of the thing they are about."""
    return (same_verb(one, other) and not _turned(one, other)) or bool(sides(one) & sides(other))


def _turned(one: Gist, other: Gist) -> bool:
    """Whether a small word turns the sense of a verb that stands for itself: "call off", "call"."""
    return not one.verbs & other.verbs & _CLASSED and bool((one.marks ^ other.marks) & _TURNING)


def ask_for_others(one: Gist, other: Gist) -> bool:
    """Whether the verbs are known to ask for different things: "raise" and "cut"; "stop" and "suspend" may be one."""
    if same_verb(one, other):
        return _turned(one, other)
    if _undone_by(one, other) or _undone_by(other, one):
        return True
    ceasing = one.verbs & _CEASING and other.verbs & _CEASING
    return bool(one.verbs & _CLASSED and other.verbs & _CLASSED) and not ceasing


def _undone_by(one: Gist, other: Gist) -> bool:
    return bool(one.verbs & _BEGINNING and "off" not in one.marks and other.verbs & _CEASING)


def thing_of(phrase: str, told: Gist) -> frozenset[str]:
    """The noun that a step is about: the last one before something leans on it."""
    for part in _LEANING.split(phrase):
        for word in reversed(part.split()):
            named = gist(f"end the {word}").nouns & told.nouns
            if named:
                return named
    return frozenset()
