"""The entries of what several parties agreed: "The sides agreed as follows: (a) the register shall be audited"."""

import re

from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Cue
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

_SHALL = r"(?:shall|will|must|agrees?\sto|undertakes?\sto|(?:is|are)\sto)"
AGREED = Cue(
    id="agreed-entry",
    act=Act.ACCEPT,
    pattern=_SHALL,
    fires_on=("The register shall be audited.", "Ships are to pass."),
    passes_over=("The register was audited.",),
)
"""An entry that names none of them as its doer: all have agreed to it."""
UNDERTAKEN = Cue(
    id="undertaken-entry",
    act=Act.PROMISE,
    pattern=_SHALL,
    fires_on=("Lima shall, by May, open the lock.",),
    passes_over=("Lima opened the lock.",),
)
"""An entry that one of them is to carry out."""
ENTRY = Rule(
    id="entry",
    does="words that open an entry of a list, or stand before one",
    pattern=r"(?:^|\s)(?:\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)|(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]|[-•*–▪‣])\s+$",
    fires_on=("(a) ", "3. ", "- ", "follows:\n(iv) "),
    passes_over=("in (a) case ", "the lock "),
)
LIST = Rule(
    id="list-of-what-was-agreed",
    does="a joint agreement is told whose points follow, one by one",
    pattern=r"(?:as\sfollows|the\sfollowing(?:\s\w+){0,3}|agreed(?:\s(?:that|to|on|upon))?|points|terms|measures|decisions)\s?:\s*$",
    fires_on=(
        "The two sides agreed as follows:",
        "They reached agreement on the following points:",
        "Both agreed that:",
    ),
    passes_over=("The two sides agreed on this: no.", "They agreed."),
)


def entries(stretch: Stretch, clauses: list[Clause], text: str, context: Context) -> list[Clause]:
    """The act of an entry of what was agreed, where its own words tell none."""
    if LIST.fires(stretch.text.rstrip()):
        parties = next((c.subject.parties for c in clauses if c.cue.act is Act.ACCEPT), ())
        context.agreed = parties if len(parties) > 1 else ()
        return clauses
    if not context.agreed:
        return clauses
    opened = re.match(r"\(\w{1,4}\)\s", stretch.text)
    if not opened and not ENTRY.fires(text[max(0, stretch.start - 12) : stretch.start]):
        context.agreed = ()
        return clauses
    return clauses or _entry(stretch, stretch.start + (opened.end() if opened else 0), context)


def _entry(stretch: Stretch, begin: int, context: Context) -> list[Clause]:
    shall = re.search(rf"\b{_SHALL}\b", stretch.before(stretch.end, begin))
    if shall is None:
        return []
    verb = begin + shall.end()
    end = begin + len(stretch.before(stretch.end, begin).rstrip(" ,;:.\n"))
    doer = next(
        (m for m in stretch.mentions if m.end <= verb and m.start - begin <= 8 and m.party in context.agreed), None
    )
    if doer is not None and doer.party is not None:
        return [Clause(UNDERTAKEN, Subject((doer.party,), begin, doer.end), begin, end, verb=verb, content=(verb, end))]
    return [Clause(AGREED, Subject(context.agreed, begin, begin), begin, end, verb=verb, content=(begin, end))]
