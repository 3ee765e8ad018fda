"""What a report says of the state of the talks, in its title and its sentences, each at its place in the text."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from pourparler.reading.english.background import (
    ABOUT_TALKS,
    BAD,
    GOES_FURTHER,
    GOOD,
    GUARDS,
    MET_AFTERWARDS,
    NEAR_TALKS,
    SAYS,
)
from pourparler.reading.english.falls_short import UNSAID, falls_short
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.state import StateCue
from pourparler.reading.english.states import STATES
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.statements import Act, Attribution, Statement, TalksState

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTold:
    """A passage that tells the state of the talks.

    Attributes:
        state: which.
        span: where its words stand in the text; None of a title that is not in it.
        whole: the sentence, or the title, that they stand in.
        words: the words.
        cue: id of the cue that gave it away.
    """

    state: TalksState
    span: Span | None
    whole: Span | None
    words: str
    cue: str


def states_in(report: Report) -> tuple[StateTold, ...]:
    """Every passage of a report that tells the state of the talks, the title first; none of other texts."""
    title = report.title or ""
    body = [report.text[sentence.start : sentence.end] for sentence in report.sentences]
    several = len({statement.speaker for statement in report.statements}) > 1
    if not several and not any(ABOUT_TALKS.search(words) for words in (title, *body)):
        return ()
    told = (*_in_title(report, title), *_in_body(report, [title, *body, ""]), *_agreed_together(report))
    moving = any(one.state is TalksState.MOVING for one in told)
    unsaid = moving and any(UNSAID.fires(words[:_LONGEST]) for words in body)
    said = tuple(one for one in told if not (unsaid and one.state is TalksState.MOVING))
    return by_the_news(report, said)


_AGREES_ON_LITTLE = Rule(
    id="agrees-on-little",
    does="what is agreed is to talk, or it is but a part, or the sentence goes on to tell the contrary",
    pattern=r"\b(?:talks?|negotiat\w+|dialogue|meet(?:s|ing|ings)?|discuss\w*|consider|explore|study|committee|momentum|agenda|timetable|date|round|"
    r"disagree|differ|principle|again|but|although|though|however|yet|except|despite|not|never|no|fail\w*|only|while|whether|if|unless|until|"
    r"some|partly|part|\w+\sof\s(?:the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|had\s(?:\w+\s)?agreed)\b",
    any_case=True,
    fires_on=("agreed to hold talks", "agreed on two of the five points", "agreed on the date but not on the price"),
    passes_over=("agreed on a price for the power", "agreed to open the route"),
)
_WHAT_IT_ENDS = re.compile(
    r"(?i),\s(?:ending|closing|concluding|capping|bringing\sto\s(?:a\sclose|an\send)|with\swhich)\s[^,;.]*"
)
"""As in "…, ending a year of talks": it is what was agreed that tells whether it is but little."""
_OF_A_LEAD = 4
"""Sentences of the lead: what both sides agreed to, told there, is the news; told later it may be long ago."""
_ENDS = re.compile(r"[.!?][”’\"')]*\s*$")


def lead_end(report: Report, sentences: int = _OF_A_LEAD) -> int:
    """Where the lead of a report ends; headlines, bylines and points at its head are no sentences, and do not count."""
    text = report.text
    ended = [one.end for one in report.sentences if _ENDS.search(text[one.start : one.end])]
    last = ended or [one.end for one in report.sentences] or [0]
    return last[min(sentences, len(last)) - 1]


_BEFORE_IT_MOVED = Rule(
    id="before-it-moved",
    does="a sentence tells how the talks had stood, or stood until the news",
    pattern=r"\bha(?:d|s|ve)\b|\b(?:last|previous|earlier|past)\s(?:\w+\s)?(?:year|month|week|rounds?|meetings?|talks|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b|\bin\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:weeks?|months?|years?)\sago\b|\bbid\sto\sbreak\b|"
    r"\b(?:seen|regarded|hailed)\s(?:as\s)?(?:breaking|ending)\b",
    any_case=True,
    fires_on=(
        "So far the talks have been deadlocked over overtime.",
        "The last round ended in deadlock.",
        "Talks collapsed in October.",
        "Two weeks ago they could not agree on a word.",
        "It was tabled in a bid to break a deadlock.",
        "It was seen breaking the deadlock.",
    ),
    passes_over=("The talks are deadlocked over overtime.",),
)
_BEFORE_IT_WAS_AGREED = Rule(
    id="before-it-was-agreed",
    does="a sentence tells of attempts before the one that came off",
    pattern=r"\bhad\s(?:\w+\s){0,2}(?:failed|collapsed|broken|stalled)\b|\b(?:weeks?|months?|years?)\sago\b|\b(?:previous|earlier|past)\s(?:\w+\s)?(?:attempts?|rounds?|talks|efforts)\b",
    any_case=True,
    fires_on=(
        "Three attempts had failed, the last breaking down in May.",
        "Earlier rounds ended in deadlock.",
        "Two weeks ago they could not agree on a word.",
    ),
    passes_over=("Talks on the quota collapsed last month.", "The talks have dragged on."),
)
"""Narrow, for beside an agreement on something else it is told that the talks collapsed."""


def by_the_news(report: Report, told: tuple[StateTold, ...]) -> tuple[StateTold, ...]:
    """What of all that a report tells is how the talks stand, by what is its news.

    Strikes and refusals tell it in the title and the lead only, and where nothing plainer is told there; and where a
    title or the first sentence tells of an agreement or of movement, what is told below of the time before is history.
    """
    lead, head = lead_end(report), lead_end(report, 1)
    first = {one.state for one in told if _stands_before(one, head)}
    moved = TalksState.MOVING in first and not first & (BAD | {TalksState.AGREED})
    over = TalksState.AGREED in first and not first & BAD
    before = _BEFORE_IT_WAS_AGREED if over else _BEFORE_IT_MOVED if moved else None
    kept = [one for one in told if not (before and _is_of_before(report, one, head, before))]
    news = any(one.cue not in AS_NEWS and _stands_before(one, lead) for one in kept)
    return tuple(one for one in kept if one.cue not in AS_NEWS or (not news and _stands_before(one, lead)))


def _is_of_before(report: Report, told: StateTold, head: int, before: Rule) -> bool:
    """Whether it tells of talks standing still, and of the time before what is told at the head."""
    if told.state not in BAD or told.whole is None or _stands_before(told, head):
        return False
    return before.fires(" ".join(report.text[slice(*told.whole)][:_LONGEST].split()))


def _stands_before(told: StateTold, end: int) -> bool:
    return told.whole is None or told.whole[0] < end


def _agreed_together(report: Report) -> Iterator[StateTold]:
    """As in "Peru and Chile have agreed on a price", told in the lead: an agreement of all who are told of."""
    end = lead_end(report)
    for one in {reading.span: reading for reading in report.statements}.values():
        if one.act is not Act.ACCEPT or len(one.joint) < 2 or one.span[0] >= end or one.date is not None:
            continue
        sentence = report.sentences[one.sentence]
        words = report.text[sentence.start : sentence.end]
        told = " ".join(words.split())
        if not _AGREES_ON_LITTLE.search(_WHAT_IT_ENDS.sub("", told)) and not falls_short(TalksState.AGREED, told):
            whole = (sentence.start, sentence.end)
            words = report.text[slice(*one.span)]
            yield StateTold(state=TalksState.AGREED, span=one.span, whole=whole, words=words, cue="agreed-together")


def moves(states: Container[TalksState]) -> bool:
    """Whether the talks are told to get on, and nowhere to stand still."""
    return any(state in states for state in GOOD) and not any(state in states for state in BAD)


def shared_out(report: Report, states: Iterable[StateTold]) -> tuple[dict[int, TalksState], tuple[StateTold, ...]]:
    """The states that a report tells: by the number of the statement whose words tell one, and the rest.

    A statement made on another day than the report keeps to what it says: the state is reported on the report's day.
    """
    by_statement: dict[int, TalksState] = {}
    rest: dict[tuple[TalksState, Span | None], StateTold] = {}
    for told in states:
        making = [number for number, one in enumerate(report.statements) if one.date is None and _meet(one.span, told)]
        if making and all(by_statement.get(number, told.state) is told.state for number in making):
            by_statement |= dict.fromkeys(making, told.state)
        else:
            rest.setdefault((told.state, told.whole), told)
    return by_statement, tuple(rest.values())


def assessment(told: StateTold, name: str, date: PartialDate | None, ground: Ground) -> Statement:
    """What a report itself says of the state of the talks, as a statement of nobody else."""
    return Statement(
        id=name,
        date=date,
        act=Act.ASSESS,
        text=ground.quote,
        attribution=Attribution.REPORTER,
        grounds=(ground,),
        state=told.state,
    )


def _meet(span: Span, told: StateTold) -> bool:
    return told.span is not None and span[0] < told.span[1] and told.span[0] < span[1]


def _in_title(report: Report, title: str) -> Iterator[StateTold]:
    at = report.text.find(title) if title else -1
    if any(sentence.start <= at < sentence.end for sentence in report.sentences):
        return  # it is read with the body
    whole = (at, at + len(title)) if at >= 0 else None
    for cue, start, end in state_cues_in(title, near=True):
        span = (at + start, at + end) if at >= 0 else None
        yield StateTold(state=cue.state, span=span, whole=whole, words=title[start:end], cue=cue.id)


def _in_body(report: Report, around: list[str]) -> Iterator[StateTold]:
    noted = {statement.sentence + 1 for statement in report.statements if statement.noted is not None}
    for number, sentence in enumerate(report.sentences, start=1):
        if number in noted:
            continue
        near = bool(noted) or any(NEAR_TALKS.search(words) for words in around[max(0, number - 1) : number + 2])
        for cue, start, end in state_cues_in(around[number], near=near):
            span = (sentence.start + start, sentence.start + end)
            whole = (sentence.start, sentence.end)
            yield StateTold(state=cue.state, span=span, whole=whole, words=around[number][start:end], cue=cue.id)


_LONGEST = 1_500
"""Letters of a sentence that are looked at: what goes on for longer is none, and would be searched for ever."""

_STATES = Lookup(STATES)
AS_NEWS = frozenset(cue.id for cue in STATES if cue.as_news)
"""Ids of the cues that tell it only as the news."""


def state_cues_in(sentence: str, *, near: bool | None = None) -> tuple[tuple[StateCue, int, int], ...]:
    """The cues that tell the state of the talks in a sentence, each with where its words begin and end.

    Args:
        sentence: the words.
        near: whether a word for talks stands in it or beside it; None = look for one in it.
    """
    words = re.sub(r"[\n\u00a0]", " ", sentence[:_LONGEST])
    if words.rstrip(" \"”’'").endswith("?"):
        return ()
    beside = bool(NEAR_TALKS.search(words)) if near is None else near
    fired = [
        (cue, match.start(), match.end())
        for _, cue, match in _STATES.apart(words)
        if beside or not cue.near_talks
        if not _is_no_state(cue.state, words, match.start(), match.end())
        if not falls_short(cue.state, words)
    ]
    return tuple(one for one in fired if not _within_worse(one, fired))


_RANK = {state: rank for rank, state in enumerate(dict.fromkeys(cue.state for cue in STATES))}


def _within_worse(one: tuple[StateCue, int, int], fired: list[tuple[StateCue, int, int]]) -> bool:
    """Whether the same words tell something worse: "failed to reach the agreement"."""
    rank = _RANK[one[0].state]
    return any(start < one[2] and one[1] < end for other, start, end in fired if _RANK[other.state] < rank)


# -- what is no state ------------------------------------------------------------------------------------------------

_CLAUSE = re.compile(
    r"[;:–—]|,?\s(?:but|while|yet|although|though|however|whereas|(?<!long\s)as)\s|,\s(?:and|with|so|or)\s|\sand\s(?=\w+(?:ed|oke|uck|ew|eft|lt)\b)|[“”]"
)
_BREAKING = re.compile(
    r"(?i)\b(?:break|breaking|end(?!\sin\b)|ending(?!\sin\b)|overcome|overcoming|resolve|resolving|solve|solving|unblock|ease|easing|unlock|out\sof|past|through|exit\sfrom)\s(?:of\s|to\s)?(?:[\w’'-]+\s){0,4}$"
)
"""Before "deadlock": whoever wants it broken is in it."""
_BROKE = re.compile(
    r"(?i)(?:\b(?:broke|broken|ended|overcame|resolved|unblocked)|,\s(?:\w+ly\s)?(?:breaking|ending|overcoming|resolving))\s(?:[\w’'-]+\s){0,4}$"
)
_IS_OVER = re.compile(
    r"(?i)^\s(?:[^.;:,]{0,40}\s)?(?:was|is|has\sbeen|had\sbeen|were)\s(?:\w+ly\s)?(?:broken|over|ended|overcome|resolved|cleared|lifted|solved|unblocked|undone|past|behind)\b"
)
"""As in "the stalemate was resolved"."""
_SEEN_BREAKING = re.compile(
    r"(?i)\b(?:seen|regarded|viewed|hailed|described)\s(?:as\s)?(?:breaking|ending|unblocking)\s(?:[\w’'-]+\s){0,4}$"
)
_NOT_THERE = re.compile(r"(?i)\b(?:avoid|avert|prevent|without|no|never|not|denied)\w*\s(?:[\w’'-]+\s){0,2}$")
_AFTER = re.compile(
    r"(?i)\b(?:after|following|since|despite|when|until|before)\s(?:(?:the|an?|its|their|this|these|those|last|all|both)\s)?(?:[\w’'-]+\s){0,4}$"
)
_THAT = re.compile(
    r"(?i)\b(?:that|which|who|where|when)\s(?:the\s|these\s|those\s)?(?:ha[ds]\s|have\s|were\s|was\s|been\s)*$"
)
_SOME_TIME_AGO = re.compile(
    r"(?i)^(?:\s[\w’'-]+){0,3}?\s(?:last\s(?:month|week)|in\s(?:late\s|early\s|mid-)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)|earlier\sthis\syear|this\s(?:spring|summer|autumn|winter))\b"
)


_REACHED = re.compile(
    r"(?i)(?:deal|agreement|accord|pact|treaty|settlement|truce|contract)\s(?:reached|signed|struck|agreed|sealed|concluded)"
)
"""As in "the pact signed in March": a text that is told of, and not that it was signed."""
_MONTHS_AGO = re.compile(
    r"(?i)(?:\s[\w’'-]+){0,12}?\s(?:last\s(?:year|month)|(?:last|in)\s(?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)


def _is_no_state(state: TalksState, words: str, start: int, end: int) -> bool:
    """Whether what a cue tells is only feared, denied, long past, or the background of something else."""
    before, after = _clause_around(words, start, end)
    here = words[start:end]
    if _REACHED.fullmatch(here) and _MONTHS_AGO.match(after):
        return True
    if re.match(r"(?i)(?:deadlock|stalemate|impasse|log)", here) and state in BAD:
        if _BROKE.search(before) or _IS_OVER.match(after) or _SEEN_BREAKING.search(words[:start]):
            return True
        if _BREAKING.search(before) and not _NOT_THERE.search(before):
            return any(guard.holds(state, before, after) for guard in GUARDS if guard.id == "long-past")
    guarding = {guard.id for guard in GUARDS if guard.holds(state, before, after)}
    if guarding == {"after-so-long"} and GOES_FURTHER.search(words):
        return False
    if guarding:
        return True
    return state in BAD and _is_background(words, start, end, before, after)


def _is_background(words: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether it tells what came before something else that the sentence tells."""
    here = words[start:end]
    ago = _SOME_TIME_AGO.search(after)
    verb = re.search(r"(?i)\b(?:that|which|who)\s(?=(?:ha[ds]\s|have\s|were\s|was\s|been\s)*\w+(?:\s\w+)?$)", here)
    if ago and (verb or _THAT.search(before) or _AFTER.search(before)):
        return True
    if _AFTER.search(before):
        begin = _AFTER.search(before).start()  # type: ignore[union-attr]
        rest = words[: start - len(before) + begin] + " " + words[end + len(after) :]
        if MET_AFTERWARDS.search(rest):
            return True
    return bool(re.search(r"(?i)\bhad\b", here)) and not SAYS.search(words)


def _clause_around(words: str, start: int, end: int) -> tuple[str, str]:
    """The words of the clause before and after a stretch."""
    begin = max((m.end() for m in _CLAUSE.finditer(words) if m.end() <= start), default=0)
    stop = _CLAUSE.search(words, end)
    return words[begin:start], words[end : stop.start() if stop else len(words)]
