"""From a clause to a statement: the act in its context, its conditions, whom it is directed at, on whose word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pourparler.reading.attribution import Context, Stretch
from pourparler.reading.clauses import Clause, take_apart
from pourparler.reading.cues.conditions import CONDITIONS
from pourparler.reading.cues.cue import ConditionCue, ConditionKind, Where, compiled
from pourparler.reading.cues.verbs import QUOTATION
from pourparler.reading.sentences import Sentence, quotations
from pourparler.reading.transcripts import SPOKEN, act_of_content, clauses_of_turn
from pourparler.record.dates import PartialDate
from pourparler.record.statements import Act, Attribution

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Condition:
    """How the act waits for something else, and the words that say so."""

    kind: ConditionKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One act of one party, as read from a report.

    Attributes:
        speaker: the party whose act it is, by full name.
        speaker_name: the official, where named.
        addressee: the party it is directed at.
        act: what is done.
        measure: the words for what it is about; the same words = the same thing.
        conditions: what it waits for.
        span: where it stands in the text.
        quote: the words at the span.
        has_quotation: whether the span holds words in quotation marks.
        attribution: on whose word.
        reported_by: the party that ascribes it to the speaker, where another.
        cue: id of the cue that gave it away.
        content: where what is asked, offered or refused stands: after the verb, or before a speaker named last.
        sentence: number of its sentence.
        joint: all parties that do it together.
        date: the day on which it was done, where the sentence names one; else the report's counts.
        date_rule: how that day was resolved, in words.
    """

    speaker: str
    speaker_name: str | None
    addressee: str | None
    act: Act
    measure: str | None = None
    conditions: tuple[Condition, ...]
    span: Span
    quote: str
    has_quotation: bool
    attribution: Attribution
    reported_by: str | None
    cue: str
    content: Span
    sentence: int
    joint: tuple[str, ...] = ()
    date: PartialDate | None = None
    date_rule: str | None = None


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence as it tells its acts."""

    text: str
    stretch: Stretch
    number: int
    context: Context


def read_sentence(text: str, sentence: Sentence, number: int, context: Context) -> list[Reading]:
    """Every act that a sentence tells."""
    stretch = _stretch(text, sentence, context)
    clauses = clauses_of_turn(stretch, context) if context.turn else take_apart(stretch, context)
    if not clauses and context.turn is None:
        clauses = _continued_quotation(stretch, text, context)
        if not clauses and text[sentence.start] not in '"“«':
            context.passed(stretch)
    context.pair = tuple(dict.fromkeys(m.party for m in stretch.mentions if m.party and not m.place)) or context.pair
    telling = _Telling(text, stretch, number, context)
    return [reading for clause in _without_repetition(clauses, text, context) for reading in _readings(telling, clause)]


def _stretch(text: str, sentence: Sentence, context: Context) -> Stretch:
    plain = list(text[sentence.start : sentence.end].replace("\n", " ").replace("\u00a0", " "))
    for start, end in quotations(text, sentence.start, sentence.end):
        if _tells_of_others(text[start:end], context, start):
            continue
        for at in range(start + 1 - sentence.start, end - 1 - sentence.start):
            plain[at] = "_" if plain[at] not in " .,;?!" else plain[at]
    mentions = context.roster.within(sentence.start, sentence.end)
    # A stray full stop before a small letter is a slip for a comma.
    blanked = re.sub(r"(?<=[a-z]{3})\.(?=\s[a-z])", ",", "".join(plain))
    return Stretch(sentence.start, sentence.end, blanked, tuple(mentions))


def _tells_of_others(words: str, context: Context, at: int) -> bool:
    """A quotation that reports in the third person, such as a communiqué: its verbs count like the paper's own."""
    if len(words) < 60 or re.search(r"\b(?:we|our|us|I|my)\b", words, re.IGNORECASE):
        return False
    return any(m.party and not m.person for m in context.roster.within(at, at + 80))


def _continued_quotation(stretch: Stretch, text: str, context: Context) -> list[Clause]:
    """A sentence that is all quotation goes on with what the last speaker said."""
    words = text[stretch.start : stretch.end]
    if context.last is None or words[0] not in '"“«' or not re.search(r"[\"”»]\W?$", words):
        return []
    whole = (stretch.start, stretch.end)
    return [Clause(QUOTATION, context.last, *whole, verb=stretch.start, content=whole)]


def _without_repetition(clauses: list[Clause], text: str, context: Context) -> list[Clause]:
    """Verbs of the same act joined by "and" are one act, told at more length."""
    kept: list[Clause] = []
    for clause in clauses:
        previous = kept[-1] if kept else None
        if (
            previous
            and not clause.subject.own
            and clause.subject.parties == previous.subject.parties
            and _act(clause, text, context) == _act(previous, text, context)
            and re.fullmatch(r",?\s(?:and|but)\s(?:\w+\s)?", text[previous.end : clause.start])
        ):
            kept[-1] = replace(previous, end=clause.end)
        else:
            kept.append(clause)
    return kept


def _readings(telling: "_Telling", clause: Clause) -> Iterator[Reading]:
    """One statement for each party that does it."""
    subject, teller = clause.subject, clause.teller
    joint = len(subject.parties) > 1
    act = _act(clause, telling.text, telling.context)
    span = (clause.start, clause.end)
    for party in subject.parties:
        spoke_for = telling.context.roster.people.get(subject.person or "")
        tellers = teller.parties if teller else ()
        yield Reading(
            speaker=party,
            speaker_name=subject.person if not joint or spoke_for == party else None,
            addressee=_addressee(telling, clause, act, party),
            act=act,
            conditions=conditions_in(telling.text, *span, telling.context.condition_cues),
            span=span,
            quote=telling.text[span[0] : span[1]],
            has_quotation=clause.cue is QUOTATION or bool(quotations(telling.text, *span)),
            attribution=_attribution(telling, clause),
            reported_by=tellers[0] if len(tellers) == 1 and tellers[0] != party else None,
            cue=clause.cue.id,
            content=clause.content,
            sentence=telling.number,
            joint=subject.parties if joint else (),
        )


# -- the act ---------------------------------------------------------------------------------------------------------

_LIFTED = frozenset(
    {ConditionKind.UNTIL, ConditionKind.UNLESS, ConditionKind.BEFORE, ConditionKind.ONLY_IF, ConditionKind.AFTER}
)
_OBLIGED = re.compile(
    r"\b(?:must|should|has to|have to|be (?:\w+ed|given|kept|met|set|put|held|shut|made)|needs? to)\b"
)


def _act(clause: Clause, text: str, context: Context) -> Act:
    words = text[clause.start : clause.end]
    said = text[clause.content[0] : clause.content[1]]
    kinds = {condition.kind for condition in conditions_in(text, clause.start, clause.end, context.condition_cues)}
    if clause.cue.act is None:
        act = act_of_content(said)
        return _sharpened(act, kinds, said) if act else Act.ASSESS
    ordered = re.match(r"\s?that\b", said) and kinds & {ConditionKind.FIRST, ConditionKind.BEFORE}
    if clause.cue.id == "insist-that" and not ordered and not _OBLIGED.search(said):
        return act_of_content(said) or Act.ASSESS
    return _sharpened(clause.cue.act, kinds, words)


def _sharpened(act: Act, kinds: set[ConditionKind], words: str) -> Act:
    """What a word of order makes of an act: a demand with "first" is a precondition, and so on."""
    if act is Act.DEMAND and "precondition" in words:
        return Act.PRECONDITION
    if act is Act.DEMAND and kinds & {ConditionKind.FIRST, ConditionKind.BEFORE}:
        return Act.PRECONDITION
    if act is Act.REFUSE and kinds & (_LIFTED - {ConditionKind.AFTER}):
        return Act.PRECONDITION
    if act is Act.PROMISE and ConditionKind.UNLESS in kinds:
        return Act.THREAT
    if act is Act.PROMISE and ConditionKind.IN_EXCHANGE in kinds:
        return Act.OFFER
    if act in (Act.PROMISE, Act.ACCEPT, Act.SIGNAL) and ConditionKind.ONLY_IF in kinds:
        return Act.PRECONDITION
    return act


# -- conditions ------------------------------------------------------------------------------------------------------

_END = re.compile(
    r"(?<!ly),(?!\d)|,(?!\d|\s(?:\w+ly|and\s\w+ly)\b)|[;.”\"]|\s(?:and|but)\s(?=he|she|it|they|that|would|will|has|had|I\b)"
)


def conditions_in(text: str, start: int, end: int, more: tuple[ConditionCue, ...] = ()) -> tuple[Condition, ...]:
    """What an act waits for, within its words; of overlapping ones the first to begin, then the more telling."""
    words = text[start:end].replace("\n", " ")
    candidates: list[tuple[int, int, Condition]] = []
    for rank, cue in enumerate((*more, *CONDITIONS)):
        for match in compiled(cue.pattern).finditer(words):
            span = (start + match.start(), start + _end_of_condition(cue.kind, words, match))
            candidates.append((span[0], rank, Condition(cue.kind, span)))
    found: list[Condition] = []
    for at, _, condition in sorted(candidates, key=lambda candidate: candidate[:2]):
        if not found or at >= found[-1].span[1]:
            found.append(condition)
    return tuple(found)


def _end_of_condition(kind: ConditionKind, words: str, match: re.Match[str]) -> int:
    if kind in (ConditionKind.FIRST, ConditionKind.SIMULTANEOUS):
        return match.end()
    upto = _END.search(words, match.end())
    return max(upto.start() if upto else len(words), match.end())


# -- to whom, on whose word ------------------------------------------------------------------------------------------

_DIRECTED = frozenset(
    {Act.DEMAND, Act.PRECONDITION, Act.OFFER, Act.REFUSE, Act.THREAT, Act.ACCUSE, Act.PROMISE, Act.ACCEPT, Act.SIGNAL}
)


def _addressee(telling: _Telling, clause: Clause, act: Act, party: str) -> str | None:
    """The first other party that the words after the verb name; for a meeting, who is met."""
    subject, context = clause.subject, telling.context
    if len(subject.parties) > 1:
        others = [other for other in subject.parties if other != party]
        return others[0] if act is Act.MEET and len(others) == 1 else None
    if act not in _DIRECTED:
        return None
    for mention in telling.stretch.mentions:
        if clause.verb <= mention.start and mention.end <= clause.end and not mention.place:
            other = mention.party or (context.roster.people.get(mention.person) if mention.person else None)
            if other and other != party and _may_be_addressed(telling.stretch, mention.start):
                return other
    return None


def _may_be_addressed(stretch: Stretch, at: int) -> bool:
    """A party that is not just a place or the owner of something far away."""
    return not re.search(r"\b(?:in|at|near|within|across)\s(?:the\s)?$", stretch.before(at)[-16:])


_HEARSAY = re.compile(
    r"(?i)\b(?:it (?:is|was|has been) (?:understood|reported|believed|thought)|reportedly|(?:is|are|was|were) said to|"
    r"according to (?:an?|one|some|several|other|the|two|three)?\s?(?:\w+\s){0,4}"
    r"(?:officials?|sources?|diplomats?|participants?|reports)|"
    r"sources? close to|this newspaper has learned|asked not to be (?:named|identified)|on condition of anonymity|"
    r"(?:officials?|colleagues|diplomats?|sources|aides|insiders) (?:say|said|says))\b"
)


def _attribution(telling: _Telling, clause: Clause) -> Attribution:
    stretch, subject, span = telling.stretch, clause.subject, (clause.start, clause.end)
    if subject.unnamed or (clause.teller and clause.teller.unnamed):
        return Attribution.ANONYMOUS
    if _HEARSAY.search(stretch.before(span[1])) or _HEARSAY.search(stretch.after(span[0], 60)):
        return Attribution.ANONYMOUS
    if subject.person or clause.teller or clause.cue is SPOKEN or quotations(telling.text, *span):
        return Attribution.NAMED
    if clause.cue.where is Where.SAYING or re.match(r"\sthat\b", telling.text[clause.verb : clause.verb + 6]):
        return Attribution.NAMED
    return Attribution.REPORTER
