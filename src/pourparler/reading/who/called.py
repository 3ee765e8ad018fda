"""Who on record a name stands for that is not quite the name there: "the nurses", "the board", "the union's leaders".

>>> union = Called("Nurses' Union", ("the union",))
>>> near_name("the nurses", union), near_name("nurses' leaders", union), near_name("Teachers' Union", union)
(<Near.PLAIN: 2>, <Near.PLAIN: 2>, <Near.NOT: 0>)
>>> near_name("the hospital", Called("Hospital Board")), near_name("Sudan", Called("South Sudan"))
(<Near.MAYBE: 1>, <Near.NOT: 0>)
"""

import difflib
import functools
import re
from dataclasses import dataclass
from typing import NamedTuple

from pourparler.reading.who import register
from pourparler.reading.who.kinds import PEOPLE, singular
from pourparler.record.likeness.near import Near

_MEMBERS = frozenset(map(singular, PEOPLE))
_OF_MEMBERS = frozenset(
    """
    association union federation confederation syndicate guild brotherhood chamber league alliance coalition congress
    movement party cooperative co-operative collective partnership society organisation organization front committee
    council network forum group assembly platform
    """.split()
)
"""Bodies that are their members: the nurses are the nurses' union, and not the nurses' college."""
_SPEAKING = frozenset(
    """
    leader leadership spokesman spokeswoman spokesperson spokespeople representative official negotiator delegate
    delegation negotiating management manager executive boss chief chairman chairwoman chairperson chair president
    secretary head member side team lawyer source
    """.split()
)
"""Those who speak for somebody, and as whom he speaks."""
_WEIGHTLESS = frozenset("the a an its their and striking local ltd limited inc plc co corp gmbh".split())
_APART = frozenset(
    """
    rival breakaway former retired junior senior trainee student other another new national regional international
    north south east west northern southern eastern western upper lower central private public independent free
    non-union splinter dissident outgoing
    """.split()
)
"""Words by which one is told from another that goes by the same name."""
_STATE = frozenset("government govt republic state kingdom".split())
_LEANING = re.compile(r"\s(?:of|for|in|at|on|from)\s(?:the\s)?")
_WORD = re.compile(r"[^\W_](?:[\w.-]*\w)?")
_MISSPELT = 0.85


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody on record: the full name and others."""

    name: str
    aliases: tuple[str, ...] = ()


class _Words(NamedTuple):
    all: frozenset[str]
    head: str


@functools.lru_cache(maxsize=8192)
def _words(name: str) -> _Words:
    """What a name comes down to: its words as one is called, without those who only speak; and the noun it turns on."""
    plain = re.sub(r"['’]s?(?=\W|$)", "", name.strip())
    parts = [_telling(part) for part in _LEANING.split(plain)]
    told = [word for part in parts for word in part]
    named = [word for word in told if word not in _SPEAKING] or told
    head = next((part[-1] for part in ([w for w in part if w in named] for part in parts) if part), "")
    return _Words(frozenset(named), head)


def _telling(part: str) -> list[str]:
    return [singular(word) for word in _WORD.findall(part.lower()) if word not in _WEIGHTLESS]


def near_name(said: str, known: Called) -> Near:
    """How near a name comes to somebody on record.

    It is plainly somebody's where it is a shorter form of one of the names that keeps the noun it turns on, or a longer
    form of the full name that says nothing by which another would be told apart.
    """
    if is_plainly(said, known):
        return Near.PLAIN
    told, full = _words(said), _words(known.name)
    if not told.all or _rows(said, known) != (None, None):
        return Near.NOT
    others = (one for one in map(_words, known.aliases) if len(one.all) > 1)
    nested = any(_nested(told.all, one.all) for one in (full, *others))
    return Near.MAYBE if nested or _misspelt(said, known) else Near.NOT


def is_plainly(said: str, known: Called) -> bool:
    """Whether a name is plainly that of somebody on record."""
    here, there = _rows(said, known)
    if here is not None or there is not None:
        return here is there or _bare(said) in map(_bare, (known.name, *known.aliases))
    told, full = _words(said), _words(known.name)
    if not told.all:
        return False
    return any(_shorter(told, one) for one in (full, *map(_words, known.aliases))) or _longer(told, full)


def marks(name: str) -> frozenset[str]:
    """Words of which a name that plainly is another's has one in common with it."""
    row = _row(name)
    return _words(name).all | (frozenset((f"= {row.name}", *_STATE & _words(name).all)) if row else frozenset())


def _rows(said: str, known: Called) -> tuple[register.Known | None, register.Known | None]:
    """What the table of names has for both; nothing where only a government is said, and one is on record."""
    here = _row(said)
    if here is None and _words(said).all <= _STATE & _words(known.name).all:
        return None, None
    return here, _row(known.name) or next(filter(None, map(_row, known.aliases)), None)


@functools.lru_cache(maxsize=8192)
def _row(name: str) -> register.Known | None:
    """The row of the table of names that a name stands for, a government's being its country's."""
    plain = " ".join(name.split()).removeprefix("the ").removeprefix("The ")
    found = register.entry(plain)
    if found is not None:
        return found
    words = re.sub(r"['’]s?(?=\s|$)", "", plain).split()
    rest = [word for word in words if word.lower() not in _STATE | {"of", "the"}]
    return register.entry(" ".join(rest)) if rest and len(rest) < len(words) else None


def _turns_on(known: _Words) -> frozenset[str]:
    """The nouns by which it may be called alone: the one it turns on, and its members where a body is these."""
    members = known.all & _MEMBERS if known.head in _OF_MEMBERS else frozenset()
    return frozenset((known.head, *members))


def _shorter(said: _Words, known: _Words) -> bool:
    return said.all <= known.all and said.head in _turns_on(known)


def _longer(said: _Words, full: _Words) -> bool:
    """Whether it says more than the full name and turns on the same; "nurses' union" where the nurses are on record."""
    more = said.all - full.all
    if not full.all or not full.all < said.all or more & _APART or more & _MEMBERS:
        return False
    if len(full.all) == 1:
        return more == {said.head} and full.head in _turns_on(said)
    return full.head in _turns_on(said)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _misspelt(said: str, known: Called) -> bool:
    names = map(_bare, (known.name, *known.aliases))
    return any(difflib.SequenceMatcher(None, _bare(said), name).ratio() >= _MISSPELT for name in names)


def _bare(name: str) -> str:
    letters = "".join(sign if sign.isalnum() else " " for sign in name.casefold())
    return " ".join(letters.split()).removeprefix("the ")


def go_together(one: str, other: str) -> bool:
    """Whether two names may be of one: neither says what the other does not."""
    return _nested(_words(one).all, _words(other).all)


def only_speaks(name: str) -> bool:
    """Whether a name says no more than that somebody is spoken for: "management", "the delegation"."""
    return bool(_words(name).all) and _words(name).all <= _SPEAKING


def is_description(name: str) -> bool:
    """Whether a name only describes, as several may be described: "the government", "the union"."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    return bool(words) and all(word.islower() for word in words)
