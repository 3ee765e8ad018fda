"""Who will not so much as talk of a step will not take it: a fact joins the one and the other.

Papers tell a refusal to move as a refusal to talk: "The trust will consider her reinstatement only after the rota is
back". What is to be talked of is then no other matter than the step that the other side waits for.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.english.rule import Rule
from pourparler.record.conditions.questions import asserted, measures_at
from pourparler.record.conditions.syntax import NoLaterThan, Place, of
from pourparler.record.likeness.gist import gist, shared_nouns, shared_stems
from pourparler.record.measures import Fact, Measure
from pourparler.record.talks import Talks

WHY = "nothing is done that those who do it have not so much as talked of"
TALKED_OF = Rule(
    id="only-talked-of",
    does="a step that consists in talking or thinking of another",
    pattern=r"^(?:even\s)?(?:discuss|consider|negotiate|talk\s(?:about|of)|look\s(?:at|into)|review|revisit|address|contemplate|"
    r"(?:enter|open|begin|start|hold|have)\s(?:into\s)?(?:talks|negotiations|discussions)\s(?:on|over|about))\s",
    any_case=True,
    fires_on=("discuss the dismissals", "consider her reinstatement", "enter talks on transferring the title"),
    passes_over=("reinstate her", "hold talks with the rebels", "open the books"),
)
_HELD_BACK = (Place.WAITING, Place.REFUSED)
_ASKED = (Place.AWAITED, Place.REQUIRED)


def with_what_is_talked_of(talks: Talks) -> Talks:
    """With a fact for each step that somebody will not even talk of, and another waits for."""
    found = dict.fromkeys(_pairs(talks))
    facts = tuple(Fact(says=NoLaterThan(of(talk), of(step)), why=WHY) for talk, step in found)
    return replace(talks, facts=(*talks.facts, *facts))


def _pairs(talks: Talks) -> Iterator[tuple[str, str]]:
    placed = [(p.party, form) for p in talks.positions for form in asserted(p.says)]
    for who, form in placed:
        for name in measures_at(form, *_HELD_BACK):
            talk = talks.measure_by_id[name]
            if TALKED_OF.fires(talk.label):
                asked = {m for other, far in placed if other != who for m in measures_at(far, *_ASKED)}
                yield from ((name, m) for m in sorted(asked) if _is_of(talks, talk, talks.measure_by_id[m]))


def _is_of(talks: Talks, talk: Measure, step: Measure) -> bool:
    """Whether the step is what is talked of: by the same doers, and done to a thing that both name."""
    if set(talk.by) != set(step.by) or TALKED_OF.fires(step.label):
        return False
    doers = [talks.party_by_id[party] for party in talk.by]
    names = [name for party in doers for name in (party.label, *party.aliases)]
    matter = _without(TALKED_OF.compiled.sub("", talk.label), names)
    return bool(shared_nouns(gist(matter), gist(step.label)) or shared_stems(matter, step.label))


def _without(words: str, names: list[str]) -> str:
    """Words without the names of whoever acts: "Peru's missiles" and "inspectors in Peru" have nothing in common."""
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return " ".join(re.sub(rf"(?:\bin\s)?\b(?:{either})\b(?:['’]s?)?", " ", words).split())
