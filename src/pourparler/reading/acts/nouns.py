"""Acts told by a noun and its owner: "the union's demand for …", "its refusal to …"."""

import re
from collections.abc import Iterator

from pourparler.reading.acts.attribution import by_title, find_speaker_after
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.held_nouns import HELD, IS_ITS
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.noun_acts import NOUNS
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Mention

_NOUNS = Lookup(NOUNS)
_GIVEN_UP = re.compile(
    r"(?P<if_>\b(?:if|until|unless|after|once|before|when|that)\b[^,;.]{0,50}\s)?\b(?:g[ai]v(?:e|es|ing|en)\sup|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|with(?:draw|draws|drew|drawn|drawing)|waiv(?:e|es|ed|ing)|end(?:s|ed|ing)?|shelv(?:e|es|ed|ing))\s(?:the\s)?(?:\w+\s)?$"
)
"""What somebody gives up he wants no more; what he is to give up he wants still."""
STOP = re.compile(
    r"\s(?:and|but|versus)\s(?=(?:[A-Z][\w-]*(?:['’]s?)?|the\s[\w-]+['’]s?)\s(?:refusal|insistence|demands?|opposition|rejection|resistance|calls?|desire)\b)|[,;](?!\d)|\.(?!\w)|[”\"](?=[\s.,;]*(?:[A-Z]|$))|\s(?=(?:is|are|was|were|has|have|had|will|would|could|did|does|fell|failed|came|went|met|remains?|stands?|stood|stalled|slowed|blocked|delayed|angered|irked|frustrated|complicated|threatened|led|drew|prompted|forced|put|sank|doomed|derailed|scuttled|infuriated|caused|left|kept)\s)|$"
)
"""Where what is asked, offered or refused ends."""
_IS_ITS = Lookup((IS_ITS,))
_HELD = frozenset(cue.id for cue in HELD)
_STOP_OF_HELD = re.compile(
    r";|\.(?!\w)|,\s(?:but|while|whereas|although|though|which|said|says|according)\b|[”\"](?=[\s.,;]*(?:[A-Z]|$))|$"
)
"""Where what somebody is told to hold ends: with the sentence, or where another begins."""


def by_noun(stretch: Stretch, context: Context, clauses: list[Clause]) -> Iterator[Clause]:
    """Acts told by a noun and its owner, where no verb tells the same."""
    over: list[tuple[int, int]] = []
    for _, cue, match in _NOUNS.apart(stretch.text):
        at, end = stretch.start + match.start(), stretch.start + match.end()
        owner = _owner(stretch, at, end, context)
        its = None if owner else _owner_of_its(stretch, at, context)
        if any(start < end and at < stop for start, stop in over) or _is_told(clauses, owner, its, at, end):
            continue
        if (given_up := _GIVEN_UP.search(stretch.text[: match.start()])) and not given_up["if_"]:
            continue
        clause = _clause(stretch, cue, owner or its, (at, end), clauses)
        if clause is not None:
            over.append((at, end))
            yield clause
    yield from _told_last(stretch, clauses)


_BEFORE_IT = re.compile(
    r"(?:^|[;:“\"]\s?|,\s(?:and|but|while)\s|\b(?:says?|said)\s(?:that\s)?)(?P<what>[^;:,]{4,140})\s$"
)


_SUBJECT_OF_DISPUTE = Rule(
    id="what-the-dispute-is-about",
    does="what holds things up is a demand: no demand is made for it",
    pattern=r"\b(?:point|block|obstacle|problem|issue|reason|hitch|snag|difficulty|trouble|cause|matter|question)\s*$",
    fires_on=("The sticking point", "One obstacle"),
    passes_over=("A pension for all", "An apology"),
)


def _told_last(stretch: Stretch, clauses: list[Clause]) -> Iterator[Clause]:
    """As in "A pension for all remains the guild's demand": what is asked stands before it."""
    for _, cue, match in _IS_ITS.apart(stretch.text):
        owned = stretch.start + match.end("owner" if match.groupdict().get("owner") else "whose")
        owner = next((m for m in stretch.mentions if m.end == owned and m.party and not m.place), None)
        told = _BEFORE_IT.search(stretch.text[: match.start()])
        if owner is None or owner.party is None or told is None or _SUBJECT_OF_DISPUTE.fires(told["what"]):
            continue
        start, end = stretch.start + told.start("what"), stretch.start + match.end()
        subject = Subject((owner.party,), owner.start, owner.end, person=owner.person)
        content = (start, stretch.start + told.end("what"))
        yield Clause(cue, subject, start, end, end, content, teller=_teller(clauses, start))


def _is_told(clauses: list[Clause], owner: Subject | None, its: Subject | None, at: int, end: int) -> bool:
    """Whether a verb tells it too: "the guild demands …"; or what becomes of it: "withdrew its request"."""
    whose = owner or its
    if whose is None or any(
        c.subject.parties == whose.parties and (at <= c.start < end + 40 or at < c.verb <= end) for c in clauses
    ):
        return True
    return its is not None and any(
        set(its.parties) <= set(clause.subject.parties) and clause.start <= at < clause.end for clause in clauses
    )


def _clause(
    stretch: Stretch, cue: Cue, owner: Subject | None, noun: tuple[int, int], clauses: list[Clause]
) -> Clause | None:
    at, end = noun
    if owner is None:
        return None
    start = min(at, owner.start)
    if owner.start >= end:
        end = owner.end + len(_THEN_WHAT.match(stretch.after(owner.end, 200)).group())  # type: ignore[union-attr]
    stop = (_STOP_OF_HELD if cue.id in _HELD else STOP).search(stretch.after(end, 400))
    upto = end + (stop.start() if stop else 0)
    last = start + len(stretch.before(upto, start).rstrip(" ,;:.—–-\n"))
    told = end
    if (
        end <= owner.end <= upto
    ):  # "an offer by the line | to pay half"; "an offer by the line is not enough" tells none
        told = owner.end if _TELLS.match(stretch.after(owner.end, 12)) else upto
    return Clause(cue, owner, start, last, end, (told, upto), teller=_teller(clauses, start))


_TELLS = re.compile(r"\s(?:to|of|that|for|under|on|which)\b")


_THEN_WHAT = re.compile(r"(?:(?:,\s[^,;.]{2,60})?,(?=\s(?:that|to|of|for|under|whereby|which\swould)\s))?")
"""After whose it is, before what it is: "a plan by the envoy, Ana Soto, to …"."""
PEOPLE = Rule(
    id="word-for-its-people",
    does="a name that says whose something is, without a sign: the word for a people, or for the members of a party",
    pattern=r"^(?:[A-Z][\w-]*(?:an|ic|li|qi|ish|ese|ch|iss|ani)|[UE]\.?[SKUN]\.?)$",
    fires_on=(
        "Liman",
        "Democratic",
        "Israeli",
        "Iraqi",
        "Danish",
        "Chinese",
        "French",
        "Swiss",
        "Pakistani",
        "U.S.",
        "EU",
    ),
    passes_over=("Lima", "the Limans", "Peru", "Paris"),
)
_ONE_OF_THEM = re.compile(r"\b(?:[Aa]n?|[Tt]he|this|any|another|latest|new|last|previous|earlier)\s$")


def _owner(stretch: Stretch, at: int, end: int, context: Context) -> Subject | None:
    by = re.search(r"\b(?:by|from|of)$", stretch.before(end, at).rstrip())
    for mention in stretch.mentions:
        owns = mention.end == at or (mention.end + 1 == at and _names_a_thing(stretch, mention))
        follows = by is not None and 0 <= mention.start - end <= 5
        if mention.party and not mention.place and (owns or follows):
            return Subject((mention.party,), mention.start, mention.end, person=mention.person)
    if by:
        return find_speaker_after(stretch, end, context)
    titled = _TITLED.search(stretch.before(at)[-40:])
    return by_title(titled.group(), at, context) if titled else None


_TITLED = re.compile(r"\b[Tt]he\s(?:president|prime\sminister|premier|chancellor|speaker|governor|mayor)$")
"""As in "the president's refusal to …", where the report has introduced one."""


def _names_a_thing(stretch: Stretch, mention: Mention) -> bool:
    """As in "a union request to …", "Liman demands that …": the name stands before a noun, and no verb follows it."""
    if PEOPLE.fires(stretch.before(mention.end, mention.start)):
        return True
    one = not stretch.before(mention.end, mention.start).endswith("s")
    return one and bool(_ONE_OF_THEM.search(stretch.before(mention.start)))


def _owner_of_its(stretch: Stretch, at: int, context: Context) -> Subject | None:
    """As in "… the trust withdrew its threat to …": whoever is named last before, else who did the last thing."""
    if not re.match(r"(?i)(?:\w+\s(?:in|on|about)\s)?(?:its|their|his|her)\s", stretch.after(at, 30)):
        return None
    named = [m for m in stretch.mentions if m.end <= at and m.party and not m.place]
    if not named and at == stretch.start and context.last and len(context.last.parties) == 1:
        return Subject(context.last.parties, at, at)
    return Subject((named[-1].party or "",), at, at, person=named[-1].person) if named else None


def _teller(clauses: list[Clause], at: int) -> Subject | None:
    """Who said so, where somebody is quoted; the paper tells the rest itself."""
    said = (clause for clause in clauses if clause.cue.where is Where.SAYING)
    return next((clause.subject for clause in said if clause.start <= at < clause.end), None)
