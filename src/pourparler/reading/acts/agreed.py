"""The entries of a list after a colon: "The sides agreed as follows: (a) …", "The guild demanded: - a rise; - …"."""

import re
from dataclasses import replace

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


_LISTED = frozenset({Act.DEMAND, Act.OFFER, Act.PROMISE, Act.REFUSE, Act.PRECONDITION, Act.ACCEPT, Act.THREAT})
"""Acts of which a list may tell the points."""


def entries(stretch: Stretch, clauses: list[Clause], text: str, context: Context) -> list[Clause]:
    """The act of an entry of a list, where its own words tell none: that of the sentence before the list."""
    if stretch.text.rstrip().endswith(":"):
        return _led_in(stretch, clauses, text, context)
    if not context.agreed and context.listed is None:
        return clauses
    opened = re.match(r"\(\w{1,4}\)\s", stretch.text)
    if not opened and not ENTRY.fires(text[max(0, stretch.start - 12) : stretch.start]):
        context.agreed, context.listed = (), None
        return clauses
    begin = stretch.start + (opened.end() if opened else 0)
    if context.agreed:
        return clauses or _entry(stretch, begin, context)
    return clauses or _of_the_list(stretch, begin, context)


def _led_in(stretch: Stretch, clauses: list[Clause], text: str, context: Context) -> list[Clause]:
    """Remember what the entries after a colon will be, and who does it; "The guild demanded:" alone is no act."""
    context.agreed, context.listed = (), None
    acting = [clause for clause in clauses if clause.cue.act in _LISTED and clause.subject.parties]
    if not acting:
        return clauses
    last = acting[-1]
    if last.cue.act is Act.ACCEPT and len(last.subject.parties) > 1 and LIST.fires(stretch.text.rstrip()):
        context.agreed = last.subject.parties
        told = replace(last, content=(last.content[1], last.content[1]))  # the entries tell what: "as follows" does not
        return [told if clause is last else clause for clause in clauses]
    context.listed = (last.cue, last.subject)
    hollow = not re.search(r"\w", stretch.before(stretch.end, last.verb)) and _ENTRY_FOLLOWS.match(text, stretch.end)
    return [clause for clause in clauses if clause is not last] if hollow else clauses


_ENTRY_FOLLOWS = re.compile(r"\s*\n\s*(?:\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)|(?:[a-z]|\d{1,2})[.)]|[-•*–▪‣])\s")


def _of_the_list(stretch: Stretch, begin: int, context: Context) -> list[Clause]:
    if context.listed is None:
        return []
    cue, subject = context.listed
    end = begin + len(stretch.before(stretch.end, begin).rstrip(" ,;:.\n"))
    doer = replace(subject, start=begin, end=begin, own=False)
    return [Clause(cue, doer, begin, end, verb=begin, content=(begin, end))] if end > begin else []


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
