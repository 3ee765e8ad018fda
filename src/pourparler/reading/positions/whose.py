"""Whose what is to be done is: its owner put into its words, and whoever keeps a thing among its doers."""

import re
from dataclasses import replace

from pourparler.reading.acts.statements import Reading
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


OF_WHAT_WAS_ASKED = Rule(
    id="its-of-whoever-asked",
    does="who asks stands before “its”, which may then be his or that of whoever answers him",
    pattern=r"\b(?:requests?|demands?|calls?|pleas?|appeals?|proposals?|bids?|offers?|petitions?|suggestions?)\s(?:from|by|of)\s(?!the\sday\b)[^.;:]{3,90}?\s"
    r"(?:its|their|his|her)\b",
    any_case=True,
    fires_on=("a request from the herders to end mining on their pastures", "a plea by a village to keep its well"),
    passes_over=("to end mining on its pastures", "the request for its papers", "an offer of 4 per cent"),
)


def may_be_anothers(report: Report, reading: Reading) -> bool:
    """Whether somebody else stands between the speaker and an "its": whose it is, is then anybody's guess."""
    words = report.text[slice(*reading.content)]
    its = _ITS.search(words)
    if its is None:
        return False
    before = report.roster.within(reading.content[0], reading.content[0] + its.start())
    others = {party for m in before if not m.place and (party := report.roster.party_of(m))}
    return bool(others - {reading.speaker}) or OF_WHAT_WAS_ASKED.fires(words)


_ITS = re.compile(r"\b(?:its|their|his|her)\b", re.IGNORECASE)


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
