"""What is asked, refused or waited for, in good English: turned into "do something" where that can be done cleanly.

Where it cannot, nothing is invented: the words of the report stand for it, in quotation marks, and where these say
nothing of themselves ("it would") there is nothing to rest a position on. What is refused in words that deny ("We are
not signing twelve") is everything else, never what they deny turned into what they say.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.lexicon import keywords
from pourparler.reading.matters.soundness import (
    DENIES,
    SPOKEN,
    exact_words,
    in_quotes,
    is_sound,
    loses_a_denial,
    smoothed,
)
from pourparler.reading.positions.whose import owned
from pourparler.reading.report import Report

ENDED = "an end to this: "
"""What stands before the words for what is to be so no longer."""
BUT_THIS = "anything but this: "
"""What stands before words that deny, where they tell what is refused or withheld."""
_ENDS = re.compile(r"\W*(?:not\s)?(?:while|whilst|with|(?:for\s)?(?:as|so)\slong\sas)\b", re.IGNORECASE)
_NOT_WHILE = re.compile(r"\W*not\s(?:while|whilst|(?:as|so)\slong\sas)\s", re.IGNORECASE)
_MAIN_CLAUSE = re.compile(
    r"\s(?=(?:we|I|they|he|she|it|there|(?:our|their|its)\s\w+)\s(?:shall|will|would|can|could)\s(?:not|never|be\sno)\b)"
)
"""Where what waits begins, in a condition that goes on into it: "until this is signed our men will not sail"."""


class Telling(NamedTuple):
    """How a report tells what is done.

    Attributes:
        passage: its words.
        denied: whether it is refused or withheld.
        ended: whether the words tell what is to be so no longer.
        beyond: words after those of the passage that tell something else.
        whole: words to take where those of the passage say too little; of what is refused, only if they deny it.
    """

    passage: str
    denied: bool = False
    ended: bool = False
    beyond: str = ""
    whole: str = ""


def awaited_as(words: str, clause: str, awaited: str, whole: str) -> Telling:
    """How a condition tells what is waited for: as its clause says, or that it be so no longer.

    Args:
        words: those of the condition.
        clause: the same without its words of order.
        awaited: the words for what is waited for.
        whole: the words of the whole statement.
    """
    clause, *beyond = _MAIN_CLAUSE.split(clause, maxsplit=1)
    clause = _NOT_WHILE.sub("", clause, count=1)
    ended = _ENDS.match(words) is not None and awaited != clause
    return Telling(clause, ended=ended, beyond="".join(beyond), whole="" if ended else whole)


def well_told(action: Action, told: Telling, report: Report, owner: str | None) -> Action:
    """An action in words that read; one that nothing rests on where no words do.

    Args:
        action: as it was read.
        told: how the report tells it.
        report: the report.
        owner: the party that "it" and "its" stand for.
    """
    if not action.is_sensible:
        return action
    if told.beyond and action.words[0] not in told.passage.lower():
        return _of_its_clause(action, told)
    action = replace(action, what=smoothed(action.what, denied=told.denied))
    named = owned(action, owner)
    verb = None if action.verb is None and (action.nominal or action.in_own_words) else "do"
    lost = not told.denied and not told.ended and loses_a_denial(action.what, action.words[0], told.passage)
    twice = owner is not None and named.what.count(owner) > 1 + action.what.count(owner)
    broken = lost or twice or "  " in named.what or SPOKEN.fires(named.what)
    if not broken and is_sound(action.what, verb, told.passage):
        return replace(named, promised=tuple(owned(one, owner) for one in action.promised))
    own = action.what if verb is None and not lost and len(action.what.split()) > _FEW else ""
    return _in_its_words(action, told, own, " ".join(report.text.split()))


_FEW = 3
"""Words of a thing that is not told well and that its own words alone would not tell."""


def _in_its_words(action: Action, told: Telling, own: str, text: str) -> Action:
    """The same in the words of the report, or in its own where they stand in the report as they are."""
    whole = told.whole if not told.denied or DENIES.fires(told.whole) else ""
    tellings = [one for one in (told.passage, whole, own) if one]
    found = (exact_words(one, action.words[0], denied=told.denied) for one in tellings)
    words = next((there for one in found if one is not None and (there := _standing_in(text, one))), None)
    if words is None or (told.ended and DENIES.fires(words)):
        return _untold(action)
    denies = told.denied and DENIES.fires(words)
    if told.passage.lstrip().startswith("to ") and is_sound(words) and not denies and not SPOKEN.fires(words):
        return replace(action, what=words, promised=())
    lead = BUT_THIS if denies else ENDED if told.ended else ""
    return replace(action, what=f"{lead}{in_quotes(words)}", promised=())


def _of_its_clause(action: Action, told: Telling) -> Action:
    """What the clause itself tells, where the action was read from words beyond it."""
    words = exact_words(told.passage)
    if words is None or told.ended:
        return _untold(action)
    return Action(None, keywords(words), words, action.start, in_quotes(words), words, in_own_words=True)


def _untold(action: Action) -> Action:
    """What no words tell, so that no position rests on it."""
    return replace(action, what="", words=(), promised=())


def _standing_in(text: str, words: str) -> str:
    """Words as a text has them, with its capitals; nothing where they do not stand there."""
    at = text.lower().find(words.lower())
    return text[at : at + len(words)] if at >= 0 else ""


def is_quoted(action: Action) -> bool:
    """Whether its words are the report's own, in quotation marks."""
    return action.what.startswith(("“", f"{ENDED}“", f"{BUT_THIS}“"))


def each_once(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Several actions without those that are quoted in the same words."""
    kept = {action.what if is_quoted(action) else number: action for number, action in enumerate(actions)}
    return tuple(kept.values())
