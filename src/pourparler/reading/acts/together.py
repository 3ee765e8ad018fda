"""Who meets or agrees with whom: both do it, as in "the guild met the owners", "Oslo reached a deal with Bern"."""

import re
from dataclasses import replace

from pourparler.reading.acts.subjects import Context, Stretch, party_of
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

MET = Rule(
    id="met-whom",
    does="between a verb of meeting and whoever is met: their envoys, or nothing but an article",
    pattern=r"^\s(?:with\s)?(?:(?:the|its|their|his|her|both|separately|again|with|representatives|officials|leaders|negotiators|members|envoys?|"
    r"delegates|delegations?|teams?|counterparts?|ministers?|presidents?|of|from|for|and|two|feuding|rival|foreign|prime|top|senior)\s)*$",
    fires_on=(" the ", " with ", " representatives of the ", " his counterpart from "),
    passes_over=(" in ", " over the "),
)
WITH = Rule(
    id="with-whom",
    does="words that lead to whoever talks, meets or agrees with the subject",
    pattern=r"\bwith\s(?:(?:the|its|their|his|her|both|representatives|officials|leaders|negotiators|members|envoys?|delegates|"
    r"delegations?|teams?|counterparts?|of|from)\s)*$",
    fires_on=(" a second meeting with ", " talks with the ", " with officials of "),
    passes_over=(" talks on ", " with regret at "),
)
_JOINS = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s|of\s|representatives\s)*")


def with_whom(clause: Clause, stretch: Stretch, context: Context) -> Clause:
    """A clause of meeting or agreeing, as done by all whom it names."""
    if clause.cue.act not in (Act.MEET, Act.ACCEPT) or len(clause.subject.parties) != 1:
        return clause
    others = _others(clause, stretch, context) or _the_other(clause, stretch, context)
    parties = tuple(dict.fromkeys((*clause.subject.parties, *others)))
    return replace(clause, subject=replace(clause.subject, parties=parties)) if len(parties) > 1 else clause


THEY_MET = Rule(
    id="they-met",
    does="words for several who did nothing together before, and meet: the one who acted last, and the other",
    pattern=r"^(?:they|both|(?:the\s)?(?:leaders|officials|representatives|negotiators|envoys|delegates|lawyers)\b.*)$",
    any_case=True,
    fires_on=("They", "leaders of the guild", "Lawyers for the guild"),
    passes_over=("The committee", "The guild's leader"),
)
NOBODY_MET = Rule(
    id="nobody-met",
    does="words after a verb of meeting that tell no other whom they meet",
    pattern=r"^(?!\s(?:with|him|her|them|the|its|their|his|an?|our|my|representatives|officials|(?-i:[A-Z])[a-z]+(?<!day)\s)\b)",
    any_case=True,
    fires_on=(" again", " on Monday", " Tuesday", ""),
    passes_over=(" the minister", " with her", " Rosas at"),
)


def _the_other(clause: Clause, stretch: Stretch, context: Context) -> tuple[str, ...]:
    """As in "They met on Tuesday": the other of the two sides too, where one of them acted last."""
    subject = clause.subject
    words = stretch.before(subject.end, subject.start) if subject.own else ""
    if clause.cue.act is not Act.MEET or not THEY_MET.fires(words.strip()):
        return ()
    if not NOBODY_MET.fires(stretch.after(clause.verb)) or subject.parties[0] not in context.sides:
        return ()
    return tuple(side for side in context.sides if side not in subject.parties)


ALONE = Rule(
    id="alone",
    does="the last word for whoever is to meet: a body alone, which meets nobody but itself",
    pattern=r"\b(?:committee|commission|panel|board|council|cabinet|parliament|court|congress|assembly|executive|group|summit|it|he|she)$",
    any_case=True,
    fires_on=("The monitoring committee", "It"),
    passes_over=("The committees", "They"),
)


def meets_itself(clause: Clause, stretch: Stretch) -> bool:
    """As in "The committee will meet on Friday", where nobody else is told of."""
    subject = clause.subject
    if clause.cue.id != "meet-again" or len(subject.parties) > 1:
        return False
    return not subject.own or ALONE.fires(stretch.before(subject.end, subject.start).strip())


def _others(clause: Clause, stretch: Stretch, context: Context) -> list[str]:
    found: list[str] = []
    upto = clause.verb
    for mention in stretch.mentions:
        if not clause.verb <= mention.start < clause.end or mention.place:
            continue
        between = stretch.before(mention.start, upto)
        if found:
            leads = _JOINS.fullmatch(between)
        elif len(between) > _FAR:
            break
        else:
            leads = WITH.search(between) or (MET.match(between) if _is_met(clause, stretch) else None)
        if leads:
            found += party_of(mention, stretch, context)
            upto = mention.end
        elif found:
            break
    return found


_FAR = 70
"""Characters between a verb and whoever it is done with."""


def _is_met(clause: Clause, stretch: Stretch) -> bool:
    """Whether the verb is one that takes whoever is met for its object."""
    return bool(re.search(r"\b(?:met|meets?|meeting)$", stretch.before(clause.verb)))
