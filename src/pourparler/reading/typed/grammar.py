"""From a sentence as somebody types it to its form: what waits for what, in the writer's own words for each thing.

>>> form, = said_in("they must pay, then we sign", lambda words: Who()).forms
>>> form.word, form.gaps
('before', ('they pay', 'we sign'))
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from pourparler.reading.positions.waiting import awaited_in
from pourparler.reading.typed import wording
from pourparler.reading.typed.order import (
    AFTERWARDS,
    AT_THE_END,
    AT_THE_FRONT,
    GOES_ON,
    LEAD,
    LINKS,
    NO_NO,
    PRECONDITION,
    THEN,
    TOGETHER,
    Order,
)

LONGEST = 400
"""Characters of a sentence; more says more than one position."""


class Unread(StrEnum):
    """Why a sentence says no position."""

    ASKS = "asks"
    MAYBE = "maybe"
    PAST = "past"
    PROMISES = "promises"
    LONG = "long"


class Stance(StrEnum):
    """How somebody stands to what follows."""

    REFUSES = "refuses"
    WANTS = "wants"
    WOULD = "would"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a sentence begins with: the parties, and where their name ends; nobody, where that is 0."""

    parties: tuple[str, ...] = ()
    end: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the language, with the writer's words for what stands in its gaps.

    Attributes:
        word: the words of the language that it turns on.
        gaps: the words for what stands in each, in the order of the language.
        denied: whether it is not to hold.
    """

    word: str
    gaps: tuple[str, ...]
    denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a sentence says.

    Attributes:
        holders: who insists on it; none where it names nobody.
        forms: what is said; nothing where it was not understood.
        premise: what must be met for it to count.
        days: words for a day, which are a deadline and no order.
        unread: why it says nothing, where that is known.
    """

    holders: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    premise: tuple[Form, ...] = ()
    days: tuple[str, ...] = ()
    unread: Unread | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a sentence: how somebody stands to what."""

    stance: Stance
    words: str
    holders: tuple[str, ...] = ()


Named = Callable[[str], Who]
"""Finds the party that some words begin with."""


def said_in(text: str, named: Named) -> Said:
    """What a sentence says.

    Args:
        text: as it was typed.
        named: finds the party that some words begin with.
    """
    plain = " ".join(text.replace("’", "'").split()).rstrip(" .!;")
    days = tuple(found.group().strip(" ,") for found in wording.DAY.finditer(plain))
    words = " ".join(wording.DAY.sub("", plain).split()).strip(" ,")
    teller = named(words)
    tells = wording.TELLS.match(words[teller.end :].lstrip()) if teller.end else None
    words = words[teller.end :].lstrip()[tells.end() :] if tells else words
    unread = _unread(plain, words)
    said = Said(unread=unread) if unread else _whole(words, named)
    return replace(said, holders=(teller.parties if tells else ()) or said.holders, days=days)


def _unread(plain: str, words: str) -> Unread | None:
    if len(plain) > LONGEST:
        return Unread.LONG
    if wording.QUESTION.search(plain):
        return Unread.ASKS
    if wording.MAYBE.search(words):
        return Unread.MAYBE
    return Unread.PAST if wording.TOLD_OF_THE_PAST.search(words) else None


def _whole(words: str, named: Named) -> Said:
    for read in (_no_no, _led, _precondition, _then, _afterwards, _linked, _together, _first, _alone):
        said = read(words, named)
        if said is not None:
            return said
    return Said()


# -- each way to say it ------------------------------------------------------------------------------------------------


def _no_no(words: str, named: Named) -> Said | None:
    found = NO_NO.match(words)
    return Said(forms=(Form("no later than", (found["first"], found["second"])),)) if found else None


def _led(words: str, named: Named) -> Said | None:
    """As in "If they pay, we sign"."""
    found = LEAD.match(words)
    if found is None:
        return None
    link = found["link"].lower()
    first = _side(
        re.sub(r"^(?:will|would|can|shall|do|does)\s(?P<who>(?:the\s)?\S+)\s", r"\g<who> will ", found["first"]), named
    )
    if link.startswith("not "):
        first, link = replace(first, stance=Stance.REFUSES), link.removeprefix("not ")
    order = next(one.order for one in LINKS if one.rule.fires(f"x {link} y"))
    return _ordered(first, order, found["second"], named)


def _precondition(words: str, named: Named) -> Said | None:
    found = PRECONDITION.match(words)
    if found is None:
        return None
    first = _side(found["first"], named)
    return Said(holders=first.holders, forms=(Form("before", (first.words, found["second"])),))


def _then(words: str, named: Named) -> Said | None:
    found = THEN.search(words)
    if found is None:
        return None
    first = AT_THE_END.sub("", AT_THE_FRONT.sub("", words[: found.start()]))
    side = _side(first, named)
    return Said(holders=side.holders, forms=(Form("before", (side.words, _side(words[found.end() :], named).words)),))


def _afterwards(words: str, named: Named) -> Said | None:
    found = AFTERWARDS.match(words)
    if found is None:
        return None
    side = _side(found["first"], named)
    return Said(
        holders=side.holders, forms=(Form("before", (side.words, _side(found["second"].lstrip(", "), named).words)),)
    )


def _linked(words: str, named: Named) -> Said | None:
    at_the_end = AT_THE_END.search(words)
    if at_the_end:
        words = words[: at_the_end.start()] if _waits(words[: at_the_end.start()]) else ""
    found = [(match.start(), number, match) for number, one in enumerate(LINKS) if (match := one.rule.search(words))]
    if not found:
        return None
    _, number, match = min(found, key=lambda one: one[:2])
    second = words[match.end() :]
    if wording.NOTHING.match(words[named(words).end :].lstrip()):
        return Said(holders=named(words).parties, forms=(Form("first", (_bare(second, named),)),))
    first = _side(words[: match.start()], named)
    if match.group().strip(" ,") == _WITHOUT and first.stance in (Stance.WANTS, Stance.BARE):
        return None
    return _ordered(first, LINKS[number].order, second, named, match.group())


_WITHOUT = "without"
"""What is wanted without a thing does not wait for it: "a contract without splits" is one step."""


def _waits(words: str) -> bool:
    """As in "will not pay unless the strike ends | first": the word at the end says once more what stands before it."""
    waiting = (Order.UNTIL, Order.UNLESS, Order.ONLY_IF, Order.ONLY_AFTER, Order.IF, Order.AFTER)
    return any(one.order in waiting and one.rule.fires(words) for one in LINKS)


def _together(words: str, named: Named) -> Said | None:
    found = TOGETHER.search(words)
    if found is None:
        return None
    side = _side(words[: found.start()], named)
    halves = re.split(r",?\sand\s", side.words, maxsplit=1)
    return Said(holders=side.holders, forms=(Form("with", (*halves, "")[:2]),))


def _first(words: str, named: Named) -> Said | None:
    bare = AT_THE_END.sub("", AT_THE_FRONT.sub("", words))
    if bare == words:
        return None
    side = _side(bare, named)
    return None if side.stance is Stance.REFUSES else Said(holders=side.holders, forms=(Form("first", (side.words,)),))


def _alone(words: str, named: Named) -> Said | None:
    side = _side(words, named)
    if side.stance is Stance.WOULD or (side.stance is Stance.BARE and named(words).end):
        return Said(holders=side.holders, unread=Unread.PROMISES)
    return Said(
        holders=side.holders, forms=(Form("never" if side.stance is Stance.REFUSES else "require", (side.words,)),)
    )


# -- the two sides -----------------------------------------------------------------------------------------------------


def _ordered(first: _Side, order: Order, second: str, named: Named, link: str = "") -> Said:
    """What a word of order between two sides says, as the first is refused, wanted or offered."""
    only = re.search(r"\bonly\b\s?", first.words)
    if only and order in (Order.AFTER, Order.IF):
        order = Order.ONLY_AFTER if order is Order.AFTER else Order.ONLY_IF
        who = named(first.words)
        words = first.words[who.end if who.parties else 0 :].replace(only.group(), "").strip()
        first = replace(first, words=words, holders=first.holders or who.parties)
    awaited = _bare(awaited_in(f"{link.strip(' ,')} {second}") if order is Order.UNTIL else second, named)
    denied = wording.DENIED.search(f" {second}") if order is Order.IF else None
    if denied:
        order, awaited = Order.UNLESS, _affirmed(second)
    return _said(first, order, awaited)


_WORD = {
    Order.ONLY_IF: "no later than",
    Order.UNLESS: "no later than",
    Order.IN_RETURN: "in return for",
    Order.WITH: "with",
}
"""The form that an order comes to; "before" where none stands here."""


def _said(first: _Side, order: Order, awaited: str) -> Said:
    stance = first.stance
    premise = _premise(stance, order, awaited)
    if premise:
        forms = (Form("never" if stance is Stance.REFUSES else "require", (first.words,)),)
    elif _threatens(stance, order):
        forms = (Form("require", (awaited,)),)
    else:
        forth = order is Order.WITH or (order is Order.BEFORE and stance is not Stance.REFUSES)
        forth = forth or (order is Order.IN_RETURN and stance is Stance.WANTS)
        forms = (Form(_WORD.get(order, "before"), (first.words, awaited) if forth else (awaited, first.words)),)
    return Said(holders=first.holders, forms=forms, premise=premise)


def _premise(stance: Stance, order: Order, awaited: str) -> tuple[Form, ...]:
    """As in "wants a levy if they pay", "unless they pay", and "will not sign if they pay"."""
    if stance is Stance.WANTS and order in (Order.AFTER, Order.IF, Order.UNLESS):
        return (Form("require", (awaited,), denied=order is Order.UNLESS),)
    return (Form("require", (awaited,)),) if stance is Stance.REFUSES and order is Order.IF else ()


def _threatens(stance: Stance, order: Order) -> bool:
    """As in "will strike unless they pay", "want a strike until they pay": what is waited for is demanded."""
    if order is Order.UNTIL:
        return stance is not Stance.REFUSES
    return order is Order.UNLESS and stance is Stance.WOULD


def _side(words: str, named: Named) -> _Side:
    """How somebody stands to what some words tell."""
    who = named(words)
    rest = words[who.end :].lstrip()
    if found := wording.OUT_OF_THE_QUESTION.search(words):
        return _Side(Stance.REFUSES, words[: found.start()])
    if found := GOES_ON.match(words):
        return _Side(Stance.REFUSES, f"end {found['thing']}")
    if found := wording.REFUSES.match(rest) if who.end else None:
        return _Side(Stance.REFUSES, rest[found.end() :], who.parties)
    if found := wording.NOTHING_OF.match(rest):
        return _Side(Stance.REFUSES, rest[found.end() :], who.parties)
    if found := wording.WANTS.match(rest):
        inner = _side(rest[found.end() :], named)
        stance = Stance.REFUSES if inner.stance is Stance.REFUSES else Stance.WANTS
        return _Side(stance, inner.words, who.parties)
    if wording.DENIED.search(f" {words}"):
        return _Side(Stance.REFUSES, _affirmed(words))
    if found := wording.REFUSES.match(rest):
        return _Side(Stance.REFUSES, rest[found.end() :], who.parties)
    if found := wording.MUST.search(words):
        return _Side(Stance.WANTS, f"{words[: found.start()]}{words[found.end() :]}")
    if found := wording.WILL.match(rest) if who.end else None:
        return _Side(Stance.WOULD, rest[found.end() :], who.parties)
    return _Side(Stance.BARE, _affirmed(words))


def _bare(words: str, named: Named) -> str:
    """What is waited for, without a "must" or a "will" in it."""
    return _affirmed(re.sub(r"^(?:that|an?\sagreement\sto)\s", "", wording.MUST.sub("", words)))


def _affirmed(words: str) -> str:
    plain = wording.DENIED.sub("", f" {words}")
    return " ".join(re.sub(r"\b(?:will|would|shall|'ll)\s", "", plain).split())
