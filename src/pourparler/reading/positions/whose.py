"""Whose what is to be done is: its owner put into its words, and whoever keeps a thing among its doers."""

import re
from dataclasses import replace

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.wording import with_it, with_owner
from pourparler.reading.report import Report

KEPT = Rule(
    id="kept-by-another",
    does="looking into what somebody else keeps, who has to let it happen",
    pattern=r"(?:inspect|audit|examine|see|study|review|search|check|verify)\s(?:the\s)?(?P<whose>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3})['’]s?\s\w",
    fires_on=("inspect Alpine's order books", "audit the Port Authority’s accounts"),
    passes_over=("inspect the books", "see Lima", "keep Alpine's books"),
)


def keeper_of(action: Action, report: Report) -> str | None:
    """Who has to let it happen: "inspect Alpine's books" is done by whoever looks, and by Alpine."""
    kept = KEPT.match(action.what)
    if kept is None:
        return None
    told = (m for m in report.roster.mentions if m.party and not m.place)
    return next((m.party for m in told if report.text[m.start : m.end].removeprefix("the ") == kept["whose"]), None)


def owned(action: Action, owner: str | None) -> Action:
    """An action worded with the name of the one whom its "it" and "its" stand for; a bare thing stays as it is told."""
    if action.verb is None and not _DETERMINED.match(action.what):
        return action
    return replace(action, what=with_it(with_owner(action.what, owner), owner))


_DETERMINED = re.compile(r"(?:the|an?|its|their|his|her|our|my|your|all|any|every|no)\b", re.IGNORECASE)


def without_names(action: Action, by: tuple[str, ...]) -> Action:
    """Without its doers' names among its keywords, as far as others are left: "a guarantee from Sudan on water"."""
    named = {word.lower() for name in by for word in name.split()}
    who = named & {word.lower() for word in re.findall(r"\b[A-Z]\w+", action.phrase)}
    words = tuple(word for word in action.words if word not in who)
    return replace(action, words=words) if words and who else action
