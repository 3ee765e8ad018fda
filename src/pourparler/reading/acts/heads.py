"""The verbs of a sentence that are cues: which stand there as verbs, and which of two at one place counts."""

import re
from collections.abc import Iterator

from pourparler.reading.acts.beside import WITH_DOING
from pourparler.reading.acts.subjects import Stretch
from pourparler.reading.english.cue import Cue, Where, compiled
from pourparler.reading.english.going import WENT_IN
from pourparler.reading.english.inflection import forms
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.verbs import VERBS_IN
from pourparler.record.statements import Act

_MOST_HEADS = 20
"""Verbs read in one sentence; what has more is no sentence, and each is sought in all words before it."""

_NOT_FINITE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|this|these|any|no|of|to|newly|(?:no|any|the|an?)\sfurther|than|two|three|four|five|six|seven|eight|nine|ten|dozens|several|many|\d+)|['’]s)\s$",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:(?:\b(?:not|never|without)|n['’]t)\s(?:\w+\s)?|\b(?:neither|nor)\s(?:(?:has|had|is|was|did|do|does|would|will)\s\w+\s)?)$",
    re.IGNORECASE,
)
_NEITHER = re.compile(
    r"(?:^|[;:,“\"]\s|\b(?:and|but|that|said|says)\s)neither\s(?:\w+ly\s|even\s|yet\s)?$", re.IGNORECASE
)
"""As in "Neither would sign", where neither is whoever signs: two parties, not a word that denies."""
_NOUNS_TOO = frozenset("demands offers calls threats promises pledges requests claims".split())
_AS_AN_OBJECT = re.compile(
    r"\b(?:\w+ed|made|met|heard|faced?s?|facing|despite|amid|over|against|by|on|in|for|with|after|into|about|from|as|like|such|"
    r"new|fresh|further|more|similar|earlier|previous|other|many|these|those|both|all)\s$",
    re.IGNORECASE,
)
"""Before a word that is no verb there, as in "the board ignored demands from the union"."""
_HANGS_ON = re.compile(
    r"(?:^|(?:,|[“\"]|\b(?:by|continue[sd]?|kept|keeps|began|started|(?:went|goes)\son|is|are|was|were|be|been|instead|and|but))\s(?:\w+ly\s|instead\s|no\slonger\s|both\s)?)$"
)
_ONCE_DONE = re.compile(r"\b(?:after|since|despite)\s(?:\w+ly\s|again\s)?$")
"""Before a participle that tells what somebody has refused: "announced a strike after rejecting an offer"."""
IN_WRITING = Rule(
    id="in-writing",
    does="what follows is said in a paper that somebody wrote: its participle tells his act",
    pattern=r"\b(?:statements?|letters?|notes?|resolutions?|motions?|petitions?|messages?|memorand(?:um|a)|appeals?|declarations?|communiqu[ée]s?|telegrams?|emails?|papers?)\s$",
    fires_on=("issued a statement ", "sent two letters ", "passed a resolution "),
    passes_over=("a statement by ", "the state "),
)
_AND = re.compile(r"\band\s$")
_SEVERAL = re.compile(
    r"(?:\b(?:I|we|they|you|who|which|both|all|people|police|the\stwo|[A-Z]\w+(?:ese|ish|ch|iss)|\w+[^s\W]s)|['’](?:ve|d|ll))\s"
    r"(?:(?:still|also|now|both|all|again|even|flatly|\w+ly)\s)?$",
    re.IGNORECASE,
)
"""Before a verb in its plain form that has several for its subject."""
_TO_COME = re.compile(r"\b(?:will|would|to|may|might|can|could|should|must|shall)\s(?:\w+\s)?$")
_TO_BE = re.compile(r"(?:will|would)\sbe\b", re.IGNORECASE)
"""Of a meeting that has not been."""
_ANYBODY = re.compile(
    r"\b(?:any(?:one|body)|every(?:one|body)|some(?:one|body)|no(?:body|\sone)|those|people|all|one|men|women|man|woman)\swho\s(?:\w+\s)?$"
)
"""As in "with anyone who wants a veto": who does so is no party."""
_WOULD = re.compile(
    r"\b(?:will|would|did|do)\s(?:(?:still|also|now|both|all|again|even|flatly|\w+ly)\s)?$", re.IGNORECASE
)
_TOLD_OF = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s|also\s|then\s)?$", re.IGNORECASE)
_BY_WHOM = re.compile(r"\s(?:\w+\s){0,2}by\b|\sto\b")
"""As in "it was said that": whoever it is said of, or told to, says nothing."""
_STANDING = frozenset({Act.REFUSE, Act.DEMAND, Act.PRECONDITION})
"""Acts that somebody does who says that he "will hold out for" something; he who "will walk out" has not yet."""


def _matches(text: str, more: tuple[Cue, ...]) -> Iterator[tuple[int, Cue, re.Match[str]]]:
    """Wherever a verb's words stand, with its rank; those of a person go before ours."""
    for rank, cue in enumerate(more):
        yield from ((rank - len(more), cue, match) for match in compiled(cue.pattern).finditer(text))
    yield from VERBS_IN.places(text)
    yield from _in_the_plural(text)
    yield from _in_a_chain(text)


_PLURAL = re.compile(
    r"(?:\b[A-Z][\w’'-]+\sand\s(?:the\s)?(?:[a-z]+\s)?[A-Z][\w’'-]+|\b[A-Z]\w+(?:ese|ish|ch|iss)|\b\w+[^\Ws]s(?=\s\w+ly\s))(?:\s(?:still|also|now|both|all|again|\w+ly))?\s"
    r"(?=(?P<verb>demand|insist|reject|refuse|oppose|accuse|blame|offer|propose|suggest|promise|pledge|welcome|threaten|urge|condemn|accept|"
    r"call)\b)"
)
"""Before a verb in the plural that looks like a noun or an infinitive: "Egypt and Sudan demand …"."""


def _in_the_plural(text: str) -> Iterator[tuple[int, Cue, re.Match[str]]]:
    """Verbs of several who are named, found by their form for one."""
    for match in _PLURAL.finditer(text):
        yield from _told_by(text, match, match.start("verb"))


def _in_a_chain(text: str) -> Iterator[tuple[int, Cue, re.Match[str]]]:
    """Verbs that another leads to, found by their form for one; they begin where that other begins."""
    for match in CHAIN.finditer(text):
        for rank, cue, found in _told_by(text, match, match.start()):
            if cue.act in (_TO_BE_DONE if match["will"] else _DONE):
                yield rank, cue, found


def _told_by(text: str, match: re.Match[str], start: int) -> Iterator[tuple[int, Cue, re.Match[str]]]:
    """The most telling cue that a plain verb fires in the form that it has after one subject."""
    singular, rest = forms(match["verb"])[1], text[match.end("verb") : match.end("verb") + 160]
    found = [
        (rank, cue, here.end())
        for rank, cue, here in VERBS_IN.first(singular + rest)
        if here.end() >= len(singular) and cue.act is not None and not cue.weak
    ]
    for rank, cue, length in found:
        if cue.holds_after((singular + rest)[length:]):
            end = match.end("verb") + length - len(singular)
            whole = re.compile(re.escape(text[start:end])).match(text, start)
            if whole is not None:
                yield rank, cue, whole
            return


CHAIN = Rule(
    id="chain",
    does="a verb that leads to another, which tells the act: going on, deciding, seeming, being said to",
    pattern=r"\b(?:(?:continue[sd]?|beg[aiu]ns?|start(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?|decide[sd]?|chose|chosen|chooses|opt(?:s|ed)|"
    r"elect(?:s|ed)|vote[sd]?(?:\s(?:\d+\s?(?:[-–]|to)\s?\d+|unanimously|narrowly|overwhelmingly|by\s\d+\sper\s?cent|by\s[\d,]+(?:\svotes)?\s(?:to|against)\s[\d,]+|by\sa\s\w+\smajority|(?:on\s|last\s)?(?-i:[A-Z])\w+day(?:\s(?:night|evening|morning|afternoon))?|(?:late\s|last\s)?(?:night|yesterday|today|early)))*|went\son|goes\son|proceed(?:s|ed)|rush(?:es|ed)|move[sd]?|came|(?:is|are|was|were)\s(?:said|known|understood|believed|reported|forced|obliged|"
    r"persuaded|compelled|likely))\sto|(?P<will>(?:will|would|shall)(?:\s(?:also|now|still|instead|then|\w+ly))?(?:\scontinue\sto|\sgo\son\sto)?))\s(?P<verb>[a-z]{3,14})\b",
    fires_on=(
        "Peru continues to demand it.",
        "They decided to walk out.",
        "The owners are said to oppose it.",
        "It would also reject that.",
        "It will continue to demand it.",
        "The board voted 5-0 Monday to reject it.",
        "The crews voted by 1,102 to 14 to reject it.",
        "The members voted 418-97 on Thursday night to reject it.",
        "Cairo is known to want both.",
    ),
    passes_over=("Peru refused to sign.", "It rejected that."),
)
_TO_BE_DONE = frozenset({Act.REFUSE, Act.DEMAND, Act.PRECONDITION, Act.ACCEPT})
"""Acts that somebody does who says that he will."""
_DONE = _TO_BE_DONE | {Act.OFFER, Act.WITHDRAW, Act.ACCUSE, Act.SIGNAL, Act.THREAT, Act.CONSIDER}


def heads(stretch: Stretch, more: tuple[Cue, ...] = ()) -> list[tuple[Cue, int, int]]:
    """The verbs that are cues, in order; of two at one place the more telling; "would" only where none rules it."""
    found = [
        (match.start() + stretch.start, rank, match.end() + stretch.start, cue)
        for rank, cue, match in _matches(stretch.text, more)
        if _is_finite(stretch.text, match, cue) and cue.holds_after(stretch.text[match.end() : match.end() + 160])
    ]
    kept: list[tuple[Cue, int, int]] = []
    for start, _, end, cue in sorted(found, key=lambda head: head[:2]):
        if kept and kept[-1][0].weak and re.fullmatch(r"\s(?:\w+\s)?", stretch.before(start, kept[-1][2])):
            kept.pop()
        ruled = cue.weak and any(other[0].act is not Act.MEET and not _aside(stretch, other, start) for other in kept)
        ruled = (
            ruled
            and not _COORDINATED.search(stretch.before(start))
            and not (cue.act is Act.REFUSE and _is_of_another(stretch, kept, start))
        )
        if not ruled and (not kept or start >= kept[-1][2]):
            kept.append((cue, start, end))
    return kept[:_MOST_HEADS]


def _is_of_another(stretch: Stretch, before: list[tuple[Cue, int, int]], at: int) -> bool:
    """As in "Lima said Quito would not": after a verb of saying, somebody else is named before "would"."""
    said, start, end = before[-1]
    named = next((m for m in stretch.mentions if m.end + 1 == at and m.start >= end), None)
    if said.where is not Where.SAYING or said.act is not None or named is None or not named.party or named.place:
        return False
    if _THEIR_OWN.search(stretch.text, max(0, named.start - stretch.start - 6), named.start - stretch.start + 6):
        return False
    speaker = next((m for m in reversed(stretch.mentions) if m.end <= start and not m.place), None)
    return speaker is not None and speaker.party != named.party


_THEIR_OWN = re.compile(r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s")
_PUT_IN = re.compile(r"^[^,.;:“”\"]{3,60},\s(?:he|she|it|they|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}|the\s\w+)\s$")
_GOES_ON = re.compile(r"[^,.;:“”\"]{0,40},\s(?:\w+ly\s)?$")
"""As in "The firm, he said, would …": the speaker is put in between the two."""
_RELATIVE = re.compile(r",\s(?:which|who)\s(?:\w+\s){0,4}$")


def _aside(stretch: Stretch, head: tuple[Cue, int, int], at: int) -> bool:
    """Whether a verb stands in a relative clause that is over: "Greece, which wants a veto, will …"."""
    if head[0].where is Where.SAYING and _PUT_IN.search(stretch.before(head[1])):
        return bool(_GOES_ON.match(stretch.before(at, head[2])))
    return bool(_RELATIVE.search(stretch.before(head[1]))) and stretch.before(at).rstrip().endswith(",")


_COORDINATED = re.compile(r"\b(?:but|and|yet)\s(?:\w+ly\s)?$")
"""Before "would not" without a subject of its own, which is an act beside the first: "is weighing a plan but …"."""


_THING_THEY = re.compile(
    r"\b(?:ris|increas|deal|offer|sum|figure|settlement|award|term|package|change|amount|cut|concession)e?s?\s(?:they|it|he|she|we|I)\s$"
)
_IS_SO = re.compile(r"\s(?:is|are|was|were|would|will|has|had)\b")
"""As in "the rise they wanted was too much": what is told is not that they want it."""


_WANTED_OF = re.compile(
    r"\b(?:insist|demand|ask|urg|request|requir|propos|recommend)\w*\s(?:up)?(?:on\s)?that\s(?:(?!\b(?:and|but)\b)[\w.’'-]+\s){1,6}$"
)
"""As in "insisted that the owners agree to it": they have not."""

OF_IT = Rule(
    id="of-it-that-is-nobody",
    does="before a judgement, an “it” that stands for what follows, and for nobody",
    pattern=r"(?:^|[“\"]|\bthat\s)It\s(?:would\s|will\s)?$|(?:^|\s)(?:that|and|but)\sit\s(?:would\s|will\s)?$",
    fires_on=("It ", "It would ", "said that it ", "and it would "),
    passes_over=("Lima ", "they ", "It has been "),
)
JUDGED_BY_ONE = Rule(
    id="judged-by-one-named-after",
    does="after a judgement, what is judged, and who is told to have said so",
    pattern=r"[”\"]?(?:,\s[^,.;:]{2,70}\s(?:said|says|argued|insisted|added|warned|told\s\w+),)?\s(?:to\s[a-z]|for\s|that\s)(?:[^;:]{2,160}[,”\"]\s[^,.;:]{0,60}\b(?:said|says|argued|insisted|added|told))?",
    fires_on=(", Lima said, to cut it.", " to cut it, Lima said.", ", he insisted, for them to leave"),
    passes_over=(" and Lima left.", ", Lima said."),
)


_JUDGES = re.compile(
    r"\b(?:question|unacceptable|unthinkable|non-starter|red\sline|too\sfar|off\sthe\stable|non-negotiable)$",
    re.IGNORECASE,
)


def _is_denied(before: str, cue: Cue) -> bool:
    """Whether words before a verb make it no verb of a sentence, or deny it."""
    bare = _NOT_FINITE.search(before) and cue.id != "was-agreed"
    return bool(bare or (_NEGATED.search(before) and not _NEITHER.search(before)))


def _is_finite(text: str, match: re.Match[str], cue: Cue) -> bool:
    """Whether the words are a verb with a subject, not a noun, an adjective, an infinitive or denied."""
    before = text[max(0, match.start() - 24) : match.start()]
    if _is_denied(before, cue) or (
        _JUDGES.search(match.group()) and OF_IT.fires(before) and JUDGED_BY_ONE.match(text, match.end())
    ):
        return False
    wanted = match.group() == "agree" and _WANTED_OF.search(text[max(0, match.start() - 90) : match.start()])
    if wanted or (match.group().split()[0].lower() in _NOUNS_TOO and _AS_AN_OBJECT.search(before)):
        return False
    if (cue.act is Act.MEET and (_TO_COME.search(before) or _TO_BE.match(match.group()))) or _ANYBODY.search(before):
        return False
    if cue.act is Act.DEMAND and _THING_THEY.search(before) and _IS_SO.match(text, match.end()):
        return False
    if cue.where is Where.SAYING and _TOLD_OF.search(before) and not _BY_WHOM.match(text, match.end()):
        return False
    if match.group().split()[0].lower() in cue.bare and not (
        _SEVERAL.search(before) or (cue.act in _STANDING and _WOULD.search(before))
    ):
        return False
    if not match.group().split()[0].endswith("ing"):
        return True
    if match.group().startswith("warning") and before.endswith(" by "):
        return False
    # "closing the lock and admitting engineers" tells what is asked; ", admitting that …" is an act.
    if WITH_DOING.search(text[max(0, match.start() - 90) : match.start()]) or (
        cue.act is Act.REFUSE and _ONCE_DONE.search(before)
    ):
        return True
    went = cue.act in _STANDING and WENT_IN.fires(text[max(0, match.start() - 120) : match.start()])
    hangs = went or _HANGS_ON.search(before) or (cue.act and IN_WRITING.search(before))
    return bool(hangs) and not (cue.act is None and _AND.search(before))
