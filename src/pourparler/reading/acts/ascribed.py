"""Words that are somebody's without a verb of saying: "according to Lima", "Lima's envoy, in a break: “No”"."""

import re
from dataclasses import replace

from pourparler.reading.acts.subjects import Context, Stretch, Subject, party_of
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.acts.transcripts import act_of_content
from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.verbs import QUOTATION
from pourparler.reading.who.roster import Mention
from pourparler.record.statements import Act

ACCORDING = Cue(
    id="according-to",
    act=None,
    pattern=r"(?:[Aa]ccording\sto|[Ii]n\sthe\s(?:words|view|eyes)\sof)",
    where=Where.SAYING,
    fires_on=("According to Lima, the lock is shut.", "In the view of Lima, it is shut."),
    passes_over=("It is shut in accord with the law.",),
)
LABELLED = Rule(
    id="labelled-quotation",
    does="a sentence that names somebody and then, after a colon, only quotes",
    pattern=r"^[^“”\":;]{3,160}:\s(?=[\"“_])",
    fires_on=('Ana Ruiz, during a break: "We will not sign."', "Lima on the fines: “No.”"),
    passes_over=('She said "no" to it.', "Lima wants two things: pay and rest."),
)
_OPENS = re.compile(
    rf"\W*(?:(?:But|And|Yet|However|Meanwhile|Still|Instead|Moreover),?\s)?(?:{ACCORDING.pattern}|[Aa]s\sfar\sas)\s"
)
_FOR = re.compile(r"\W*For\s")
UNWELCOME = Rule(
    id="unwelcome-to-whom",
    does="words that say of a thing that somebody will not have it, or must have it, before whoever that is",
    pattern=r"\b(?:unacceptable|not\sacceptable|anathema|taboo|poison|out\sof\sthe\squestion|off\sthe\stable|(?:a\s)?(?:\w+\s)?(?:non-?starter|deal[-\s]?breaker|red\slines?|poison\spill)|not\san\soption|unthinkable|an?\s(?:absolute\s)?must(?:-have)?)\s(?:to|for|with|as\sfar\sas)\s",
    fires_on=(
        "A moat is a must for Lima.",
        "A swap is unacceptable to Lima.",
        "A moat is a red line for Lima.",
        "It is a deal-breaker for Lima.",
        "It is a nonstarter for Lima.",
        "It is poison for Lima.",
        "It is a poison pill for Lima.",
        "Rent is off the table as far as the guild is concerned.",
    ),
    passes_over=("A swap is unacceptable.", "It is fair to Lima."),
)
APPOSED = Rule(
    id="unwelcome-thing-added",
    does="words added to a thing that say that somebody will not have it, before whoever that is",
    pattern=r"(?:,\s|\s?[–—―]\s?|\s--?\s)(?:long\s|all\s|both\s)?(?:(?:which|something(?:\sthat)?|(?:an?\s)?(?:[\w-]+\s)?[\w-]+\s(?:that|which))\s(?:is|are|was|were|remains?|would\sbe|has\s(?:long\s)?been|have\s(?:long\s)?been)\s(?:\w+ly\s)?(?:seen\sas\s)?)?"
    r"(?:anathema|taboo|poison|unacceptable|out\sof\sthe\squestion|off\sthe\stable|an?\s(?:\w+\s)?(?:non-?starter|deal[-\s]?breaker|red\slines?|poison\spill)|not\san\soption|unthinkable)\s(?:to|for|with|among)\s",
    fires_on=(
        "It wants a moat, a nonstarter for Lima.",
        "It wants a moat, which is anathema to Lima.",
        "It wants a moat — a step that has long been a red line for Lima.",
        "It wants a moat, something that is unacceptable to Lima.",
    ),
    passes_over=("A swap is unacceptable to Lima.", "It wants a moat, a gift to Lima."),
)
"""As in "…, a nonstarter for Lima": beside what the sentence tells, Lima refuses it."""
UNWELCOME_TO = Cue(
    id="unwelcome-to",
    act=Act.REFUSE,
    pattern=r"(?:to|for|with|among)",
    fires_on=("It is a nonstarter for Lima.",),
    passes_over=("It is a nonstarter.",),
)
_OF_WEIGHT = frozenset({Act.REFUSE, Act.DEMAND, Act.PRECONDITION})
"""What is told to be so "for Lima" is its own act where it refuses or demands something."""
_CLOSES = re.compile(rf",?\s(?:{ACCORDING.pattern})\s")
_ENDS = re.compile(r"(?:,[^,;:.]{2,60})?[^,;:.]{0,60}\W*")
"""What may follow whoever is named last: his title, a day."""
_NEAR = 60
"""Characters between "according to" and whoever is named, and up to the comma after him."""
_LONGEST_TITLE = 50


def ascribed(stretch: Stretch, clauses: list[Clause], context: Context) -> list[Clause]:
    """The acts of a sentence, told by whoever it says they are according to; what it quotes, if it tells none."""
    by = _according(stretch, context)
    if by is not None:
        speaker, content = by
        inside = [clause for clause in clauses if content[0] <= clause.start and clause.start < content[1]]
        context.spoke(speaker)
        if inside:
            return [_told_by(clause, speaker) for clause in inside]
        end = content[0] + len(stretch.before(content[1], content[0]).rstrip(" ,;:.—–-\n"))
        return [
            Clause(ACCORDING, speaker, stretch.start, max(end, speaker.end), verb=content[0], content=(content[0], end))
        ]
    if clauses:
        return [*clauses, *_added(stretch, context)]
    return _labelled(stretch, context)


def _added(stretch: Stretch, context: Context) -> list[Clause]:
    """As in "wants a moat, a nonstarter for Lima": Lima's refusal, beside what else is told."""
    found = APPOSED.search(stretch.text)
    by = _named_after(stretch, stretch.start + found.end(), context) if found else None
    if found is None or by is None:
        return []
    start = stretch.start + found.start()
    return [Clause(UNWELCOME_TO, by, start, by.end, verb=by.end, content=(by.end, by.end))]


def _told_by(clause: Clause, speaker: Subject) -> Clause:
    """A clause with its teller, where it is the act of another."""
    if clause.teller is not None or clause.subject.parties == speaker.parties:
        return clause
    return replace(clause, teller=speaker)


def _according(stretch: Stretch, context: Context) -> tuple[Subject, tuple[int, int]] | None:
    """Who is said to have said it, and where what he said stands."""
    opens = _OPENS.match(stretch.text) or _for_somebody(stretch)
    if opens:
        speaker = _named_after(stretch, stretch.start + opens.end(), context)
        comma = stretch.text.find(", ", speaker.end - stretch.start) if speaker else -1
        if speaker is None or comma < 0 or comma - (speaker.end - stretch.start) > _NEAR:
            return None
        return replace(speaker, start=stretch.start, end=stretch.start + comma), (
            stretch.start + comma + 2,
            stretch.end,
        )
    if by := _unwelcome_to(stretch, context):
        return by
    for closes in _CLOSES.finditer(stretch.text):
        speaker = _named_after(stretch, stretch.start + closes.end(), context)
        if speaker is not None and _ENDS.fullmatch(stretch.before(stretch.end, speaker.end)):
            return replace(speaker, start=stretch.start + closes.start()), (
                stretch.start,
                stretch.start + closes.start(),
            )
    return None


def _unwelcome_to(stretch: Stretch, context: Context) -> tuple[Subject, tuple[int, int]] | None:
    """As in "a swap is unacceptable to Lima": it is Lima who says so."""
    found = UNWELCOME.search(stretch.text)
    speaker = _named_after(stretch, stretch.start + found.end(), context) if found else None
    if found is None or speaker is None or any(m.party for m in stretch.mentions if m.start < speaker.start):
        return None
    return replace(speaker, own=False), (stretch.start, stretch.start + found.end())


def _for_somebody(stretch: Stretch) -> re.Match[str] | None:
    """As in "For Lima, a swap is out of the question"."""
    opens = _FOR.match(stretch.text)
    comma = stretch.text.find(", ")
    if opens is None or comma < 0 or comma - opens.end() > _NEAR:
        return None
    return opens if act_of_content(stretch.text[comma + 2 :]) in _OF_WEIGHT else None


def _named_after(stretch: Stretch, at: int, context: Context) -> Subject | None:
    """Who is named next, with his name where it follows his office: "Lima's envoy, Ana Ruiz"."""
    if (by := _HIM.match(stretch.after(at, 6))) and context.last is not None:
        return replace(context.last, start=at, end=at + by.end(), own=True)
    following = [m for m in stretch.mentions if m.start >= at and not m.place]
    if not following or following[0].start - at > _NEAR or re.search(r"[.,;:]", stretch.before(following[0].start, at)):
        return None
    first = following[0]
    person = next((m for m in following[1:2] if _is_the_name(stretch, first, m)), None)
    whose = person if person and party_of(person, stretch, context) else first
    parties = party_of(whose, stretch, context)
    if not parties:
        return None
    return Subject(parties, at, (person or first).end, person=(person or first).person, office=True)


_HIM = re.compile(r"(?:him|her|them)(?=,)")


def _is_the_name(stretch: Stretch, office: Mention, other: Mention) -> bool:
    between = stretch.before(other.start, office.end)
    return bool(other.person) and len(between) < _LONGEST_TITLE and not re.search(r"\b(?:and|or|that)\b", between)


def _labelled(stretch: Stretch, context: Context) -> list[Clause]:
    """As in "Ana Ruiz, during a break: “We will not sign.”": what somebody is quoted with, after a colon."""
    found = LABELLED.search(stretch.text)
    if found is None or not re.search(r"[\"”]\W*$", stretch.text):
        return []
    named = [m for m in stretch.mentions if m.end <= stretch.start + found.end() and not m.place]
    if not named or named[0].start - stretch.start > _NEAR:
        return []
    first = next((m for m in named if m.person and party_of(m, stretch, context)), named[0])
    parties = party_of(first, stretch, context)
    if not parties:
        return []
    speaker = Subject(parties, stretch.start, stretch.start + found.end() - 2, person=first.person)
    context.spoke(speaker)
    content = (stretch.start + found.end(), stretch.end)
    return [Clause(QUOTATION, speaker, stretch.start, stretch.end, verb=speaker.end, content=content)]
