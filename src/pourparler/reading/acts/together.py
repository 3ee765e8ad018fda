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
    others = _others(clause, stretch, context)
    parties = tuple(dict.fromkeys((*clause.subject.parties, *others)))
    return replace(clause, subject=replace(clause.subject, parties=parties)) if len(parties) > 1 else clause


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
