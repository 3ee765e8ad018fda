"""Who does what a verb tells: the subject before it, after it, or carried over from the sentence before.

The words before a verb are read backwards, past auxiliaries and past what stands between commas ("Washington, which
had blacklisted the bank, announced …"), to somebody known, to a pronoun, to "the two sides", or to somebody unnamed.
"""

import re
from dataclasses import replace

from pourparler.reading.acts.before_verb import nearby, words_of_subject
from pourparler.reading.acts.groups_of import ITS_PAPERS, are_some_of, only_leads_them
from pourparler.reading.acts.pronouns import collective, pronoun
from pourparler.reading.acts.subjects import Context, Stretch, Subject, party_of
from pourparler.reading.acts.where_many import where_many_are
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.in_passing import FORMERLY
from pourparler.reading.who.people import TITLES
from pourparler.reading.who.roster import Mention

_TAIL = re.compile(
    r"(?:['’]s|['’])?(?:\s(?!(?:and|or|but|that|which|who|to|in|on|at|with|by|from|as|when|while|after|before|the|a|"
    r"said|told|has|had|is|was|would|will)\b)[\w'’.-]+){0,7}"
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|with|against|from|by|in|on|to|at|between|into|than|about|over|under)\s(?:the\s|an?\s)?(?:(?:northern|southern|eastern|western|central|neighbou?ring)\s)?$"
)
_OFFICIALS_OF = re.compile(
    rf"(?:\b(?:the|an?|one|top|senior|chief|some|two|three|several|a\snumber\sof)\s)*\b(?:{TITLES}\s(?:of|from|for|in|at|with|inside)|"
    r"(?:persons?|people|sources?|consultants?|monitors?|bankers?|executives?|insiders?|advis[eo]rs?)\s(?:close\sto|at|from|with|in|inside|to|for|of|on)|officials?\sclose\sto|"
    r"(?:(?:small|large|larger|smaller|new|rival|second|growing|broad|separate|ad\shoc|international|different)\s){0,2}(?:group|committee|coalition|alliance|consortium|majority|number|bloc|handful|syndicate)\sof)\s"
    r"(?:the\s)?(?:neighbou?ring\s|mediating\s)?$",
    re.IGNORECASE,
)
_LED_BY = re.compile(
    r"\b(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){0,2}(?:group|committee|holders|creditors|investors|consortium|bloc|alliance|camp|faction)(?:\sof\s(?:[\w-]+\s)?[\w-]+)?\s(?:represented|advised|led|headed|chaired)\sby\s(?:the\s)?$"
)
"""As in "the group led by Rosas": whoever leads it stands for it."""
_FRONT = re.compile(
    r"(?<![\w’'-])(?:(?:(?:Secretary|Minister|Chief)\s(?:of|for)(?:\sthe)?|[A-ZÀ-Þ][\w.'’-]*|the|an?|two|some|senior|chief|top|deputy|foreign|policy|prime|vice|former|"
    rf"\w+['’]s|{TITLES})\s)+$"
)
_OFFICE = re.compile(
    r"(?:(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\w+\s)?(?:people|side|group|members|government|union|movement|company|country|office)|(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\w+\s){0,2}(?:spokes\w+|commander|negotiator|envoy|president|"
    r"minister|chairman|chairwoman|lawyer|leader|chief|ambassador|party|team|delegation|prime\sminister)|"
    r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\w+\s){0,2}(?:head|secretary|director|chair|chairperson|mayor|governor|counsel|lawyers|attorneys?|"
    r"generals?|leaders|negotiators|commanders|envoys|ministers|officers|executives?|executive|committee|board|council|leadership|management|representatives?|"
    r"captain|coach|owners?|treasurer|convener|convenor|president|vice-president|cabinet|army|military|ministry|parliament))$"
)
_UNNAMED = re.compile(
    r"(?:(?:[Aa]|[Tt]he|[Ss]ome|[Tt]wo|[Ss]everal|[Oo]ne|[Oo]ther|[Ss]enior|[Ww]estern)\s)*(?:\w+\s)?(?:officials?|diplomats?|"
    r"sources?|colleagues|aides?|insiders?|participants?|observers?|people|reports?|communiqu[ée]|statement|analysts?|"
    r"negotiators)(?:\s(?:with|close|familiar|in|from|on|who|briefed)\b[^,.;]{0,60})?$",
    re.IGNORECASE,
)


_AND_ITS_FRIENDS = re.compile(
    r"\sand\s(?:its|their|his|her)\s(?:\w+\s){0,2}(?:allies|partners|backers|friends|neighbou?rs|supporters)$"
)
"""As in "Washington and its European allies": Washington, for all that can be told."""


_ALL_OF_THEM = re.compile(r"\b(?:[Tt]he|[Bb]oth)\s(?:two\s)?(?:sides|parties|delegations)$")
"""Those who talk, and never one of them, though his name may hold the word: "Forum of Parties"."""


_SPELT = re.compile(r"(?<=[a-z])\s\([A-Z][A-Za-z]{1,7}\),$")
"""As in "The consortium, Straits Gateway (SGT), wants": the short name that ends what stands between commas."""


SEATED = Rule(
    id="where-members-sit",
    does="where members of a party sit, between them and their verb: it is they who act, and not the committee",
    pattern=r"(?:(?<=[Rr]epublicans)|(?<=[Dd]emocrats)|(?<=[Ll]awmakers)|(?<=[Ss]enators))\s(?:on|in|from|of)\s(?:the\s|both\s|that\s)?(?:[\w-]+\s){0,4}?"
    r"(?:[Cc]ommittee|[Pp]anel|[Ss]ubcommittee|[Cc]hambers?|House|Senate|Congress|Hill|[Cc]onference|[Dd]elegation)$",
    fires_on=(
        "Republicans on the farm panel",
        "Democrats in both chambers",
        "Senate Democrats on the Budget Committee",
    ),
    passes_over=("the Democrats", "members of the panel", "Republicans told the panel"),
)


def find_subject(stretch: Stretch, head: int, since: int, context: Context) -> Subject | None:
    """Who stands before a verb at ``head``, looking back no further than ``since``."""
    bare = words_of_subject(stretch, head)
    friends = _AND_ITS_FRIENDS.search(bare, nearby(bare)) if bare.endswith("s") else None
    bare = bare[: friends.start()] if friends else bare
    at = stretch.start + len(bare)
    if at < since:
        return None
    if bare.endswith(","):
        spelt = _SPELT.search(bare, nearby(bare))
        return (
            _before_the_relative(stretch, at, since, context)
            or _before_the_comma(stretch, at, since, context)
            or (_somebody_known(stretch, at - len(spelt.group()), since, context) if spelt else None)
        )
    seated = SEATED.search(bare, nearby(bare))
    aside = seated.group() if seated else _aside(bare) or where_many_are(stretch, bare)
    bare, at = bare.removesuffix(aside), at - len(aside)
    return (
        pronoun(stretch, bare, context)
        or (collective(stretch, bare, context) if _ALL_OF_THEM.search(bare[-20:]) else None)
        or _somebody_known(stretch, at, since, context)
        or collective(stretch, bare, context)
        or _office_or_unnamed(stretch, bare, context)
    )


def _aside(bare: str) -> str:
    """What stands in brackets at the end of some words."""
    aside = re.search(r"\s\([^()]{1,120}\)$", bare) if bare.endswith(")") else None
    return aside.group() if aside else ""


def _before_the_comma(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    """Past what stands between commas, to the name that it explains."""
    inner = _name_between_commas(stretch, at, since, context)
    if inner is not None:
        return inner
    commas = [i for i, sign in enumerate(stretch.before(at)[:-1]) if sign == ","][-3:]
    for comma in reversed(commas):
        where = stretch.start + comma
        if where < since:
            break
        where -= len(_aside(stretch.before(where)))
        found = _somebody_known(stretch, where, since, context)
        inside = stretch.before(at, where)
        if found and len(inside) < 220 and not re.search(r",?\s(?:and|but)\s", inside[:6]):
            return found
        unnamed = _office_or_unnamed(stretch, stretch.before(where), context)
        if unnamed and (unnamed.unnamed or _opens_with(stretch, unnamed)):
            return unnamed
    return None


def _opens_with(stretch: Stretch, office: Subject) -> bool:
    """As in "Its spokesman, known by one name alone, said": an office that opens the sentence."""
    return office.office and not re.search(r"\w", stretch.before(office.start))


RELATIVE = Rule(
    id="relative-clause-over",
    does="a relative clause that ends at the comma: the subject of what follows stands before it",
    pattern=r",\s(?:(?:of|to|for|with|from|by|against|in)\s)?(?:which|whom|whose|who)\s"
    r"(?:(?!,\s(?:and|but|which|who|whom|whose|of|to)\b)[^.;:“”\"]){3,160},$",
    fires_on=("Peru, which Chile accuses of stalling,", "Rosas, who had been pressed by the guild to act,"),
    passes_over=("Peru, which Chile accuses of stalling", "Peru, accused of stalling,"),
)


def _before_the_relative(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    """As in "Peru, which Chile accuses of stalling, demanded …": Peru, though a verb stands between."""
    if since == stretch.start:
        return None
    found = RELATIVE.search(stretch.before(at)[-240:])
    if found is None:
        return None
    end = at - (found.end() - found.start())
    subject = _somebody_known(stretch, end, stretch.start, context) if end < since else None
    # Whoever did what the clause tells is carried over anyway, with no words of his own.
    same = subject is not None and context.last is not None and context.last.parties == subject.parties
    return None if same else subject


_TITLED = r",\s(?:(?!(?:who|which|whose|whom|and|but|said|that|as|when|while|with|by|to|for|of)\b)[\w-]+\s){0,4}"
_OPENED = re.compile(rf"{_TITLED}$")
_SUBJECT_OPENS = re.compile(rf"[^,.;“”\"]*{_TITLED}$")


def _name_between_commas(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    """As in "His chief delegate, Park, insisted": the name stands between the commas."""
    for mention in stretch.mentions:
        if mention.end == at - 1 and mention.person and _OPENED.search(stretch.before(mention.start)):
            parties = party_of(mention, stretch, context)
            clause = _SUBJECT_OPENS.search(stretch.before(mention.start))
            start = max(since, mention.start - len(clause.group().lstrip())) if clause else mention.start
            return Subject(parties, start, at, person=mention.person) if parties else None
    return None


def _somebody_known(stretch: Stretch, at: int, since: int, context: Context) -> Subject | None:
    near = [m for m in stretch.mentions if since <= m.start and m.end <= at]
    if len(near) > 1 and only_leads_them(stretch.before(near[-1].start), near[-2].end - stretch.start):
        near, at = near[:-1], near[-2].end
    while len(near) > 1 and (near[-1].place or _is_where(stretch, near)):
        before = stretch.before(near[-1].start)
        front = _AT.search(before, nearby(before))
        at = near[-1].start - (len(front.group()) if front else 0)
        near = near[:-1]
    if not near:
        return None
    mention = near[-1]
    tail = stretch.before(at, mention.end)
    if len(tail) > 90 or not _TAIL.fullmatch(tail) or mention.place or ITS_PAPERS.fullmatch(tail):
        return None
    begin, before = mention.start, stretch.before(mention.start)
    if tail and not mention.person and FORMERLY.fires(before[-12:]):
        return None  # "a former Peruvian envoy" speaks for nobody
    near_it = nearby(before)
    if _PREPOSITION.search(before, near_it):
        officials = _OFFICIALS_OF.search(before, near_it) or _LED_BY.search(before, near_it)
        if not officials or are_some_of(before[near_it:], tail):
            return _somebody_known_farther(stretch, near, at, since, context)
        begin = stretch.start + officials.start()
    front = _FRONT.search(before, near_it)
    if front and begin == mention.start:
        begin = max(stretch.start + front.start(), since)
    parties = party_of(mention, stretch, context)
    words = stretch.before(at, begin)
    unnamed = bool(re.search(r"(?i)\b(?:officials?|diplomats?|sources?|participants?)\b", words)) and not mention.person
    joint = _joined(stretch, near, begin, context)
    if joint:
        return Subject((*joint[1], *parties), joint[0], at, own=True, unnamed=unnamed)
    return Subject(
        parties,
        begin,
        at,
        person=mention.person,
        unnamed=unnamed,
        office=bool(re.search(rf"(?i)\b{TITLES}\b", words)),
    )


_AT = re.compile(r"\s(?:in|on|at|near|from|outside|around|of)\s(?:the\s)?$")


def _is_where(stretch: Stretch, near: list[Mention]) -> bool:
    """As in "Nurses at St Luke's", "Ana Rojas of the Rail Union": the last named tells where the one before belongs."""
    last, before = near[-1], near[-2]
    between = stretch.before(last.start, before.end)
    return bool(_AT.fullmatch(between)) and (
        before.person is not None or bool(_SEVERAL_AT.search(stretch.before(before.end)))
    )


_SEVERAL_AT = re.compile(
    r"\b(?:nurses|teachers|workers|miners|drivers|pilots|doctors|rebels|fishermen|farmers|dockers|strikers|"
    r"republicans|democrats|conservatives|lawmakers|senators)$",
    re.IGNORECASE,
)


def _somebody_known_farther(
    stretch: Stretch, near: list[Mention], at: int, since: int, context: Context
) -> Subject | None:
    """As in "The discussion between Peru and Chile": both; "the envoys of Peru and Chile": both."""
    between = re.search(r"\bbetween\s(?:the\s)?$", stretch.before(near[-2].start)) if len(near) > 1 else None
    if between and re.fullmatch(r"\sand\s(?:the\s)?", stretch.before(near[-1].start, near[-2].end)):
        pair = tuple(dict.fromkeys(p for m in near[-2:] for p in party_of(m, stretch, context)))
        return Subject(pair, near[-2].start, at)
    return None


_HAS_A_VERB = re.compile(
    r"\b(?:that|said|told|to|which|who|but|ed|has|have|had|is|are|was|were|will|would|did|does)\b|\w+ed\s"
)
"""Between two who are named, by which they are subjects of two clauses."""


def _joined(stretch: Stretch, near: list[Mention], begin: int, context: Context) -> tuple[int, tuple[str, ...]] | None:
    """Others joined to the subject by "and", before it: where they begin, and who they are."""
    others = [m for m in near if m.end <= begin and not m.place]
    if not others:
        return None
    parties: tuple[str, ...] = ()
    start, upto = begin, begin
    own = {p for m in near if m.start >= begin for p in party_of(m, stretch, context)}
    for mention in reversed(others):
        gap = stretch.before(upto, mention.end)
        first = upto == begin
        joint = (
            r"(?:['’]s)?[^.;:“”]{0,100}?,?\s(?:and|nor)\s(?:the\s)?"
            if first
            else r"(?:['’]s)?,\s(?:the\s)?[^,.;:]{0,60}"
        )
        if gap == " (" and set(party_of(mention, stretch, context)) <= {*parties, *own}:
            start = upto = mention.start  # "the Writers Guild (WG) and …"
            continue
        if not re.fullmatch(joint, gap) or _HAS_A_VERB.search(gap):
            break
        theirs = party_of(mention, stretch, context)
        if not set(theirs) <= own:
            parties = tuple(dict.fromkeys((*theirs, *parties)))
        start = upto = mention.start
    if not parties:
        return None
    before = stretch.before(start)
    front = _FRONT.search(before, nearby(before))
    return (stretch.start + front.start() if front else start), parties


_OURS = re.compile(
    r"\b(?:[Mm]y|[Oo]ur)\s(?:\w+\s){0,2}(?:officials|team|party|government|members|colleagues|side|delegation|group|union|company|people|"
    r"ministry|country|negotiators)$"
)


def _office_or_unnamed(stretch: Stretch, bare: str, context: Context) -> Subject | None:
    end, tail = stretch.start + len(bare), bare[-90:]
    ours = _OURS.search(tail) if context.turn and context.turn.party else None
    if ours and context.turn and context.turn.party:
        return Subject((context.turn.party,), end - len(ours.group()), end, office=True)
    unnamed = _UNNAMED.search(tail)
    if unnamed and not (unnamed.start() and tail[unnamed.start() - 1].isalnum()):
        return Subject((), end - len(unnamed.group().lstrip()), end, unnamed=True)
    office = _OFFICE.search(tail)
    if not office or (office.start() and tail[office.start() - 1].isalnum()):
        return None
    titled = by_title(office.group(), end, context)
    if titled is not None:
        return titled
    theirs = _named_earlier(office.group(), stretch, end)
    if theirs is not None:
        return Subject((theirs,), end - len(office.group()), end, office=True)
    last = context.last
    if last is None or len(last.parties) != 1:
        # The country of the dateline has a president and ministers; any other office may be anybody's.
        state = re.search(r"(?i)president|minister|ambassador", office.group())
        home = context.roster.home if state else None
        return Subject((home,), end - len(office.group()), end, office=True) if home else None
    known = context.person if re.match(r"[Tt]he\s", office.group()) else None
    person = known[0] if known and known[1] == last.parties else None
    return Subject(last.parties, end - len(office.group()), end, person=person, office=True)


def _named_earlier(words: str, stretch: Stretch, end: int) -> str | None:
    """As in "According to an Ethiopian engineer, his government …": who was named before in the sentence."""
    if not re.match(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s", words) or not re.match(r"According\sto\b", stretch.text):
        return None
    return next((m.party for m in stretch.mentions if m.end < end - len(words) and m.party), None)


def by_title(words: str, end: int, context: Context) -> Subject | None:
    """As in "The president", where the report has introduced one."""
    noun = re.sub(r"(?i)^(?:the|a|his|her|its|their)\s", "", words).lower()
    person = context.roster.titles.get(noun) if words.lower().startswith("the ") else None
    party = context.roster.people.get(person) if person else None
    return Subject((party,), end - len(words), end, person=person, office=True) if party else None


_SAME_AGAIN = re.compile(rf"\s[Tt]he\s(?:same\s|senior\s)?{TITLES}(?=\s*(?:[.,;]|$)|\s(?:on|in|at|adding)\b)")
"""As in "…," said the official: who spoke in the sentence before."""


def find_speaker_after(stretch: Stretch, head_end: int, context: Context) -> Subject | None:
    """Who stands after an inverted verb of saying, or after "by": "…," said Li, the foreign ministry spokesman."""
    for mention in stretch.mentions:
        if mention.start < head_end:
            continue
        front = stretch.before(mention.start, head_end)
        if len(front) > 60 or not re.fullmatch(
            r"\s(?:by\s)?(?:(?:[\w.'’-]+)\s){0,6}(?:(?:its|their|his|her|the|an?)\s(?:[\w.'’-]+\s){0,5}[\w.'’-]+,\s)?",
            front,
        ):
            break
        if re.search(
            r"\b(?:that|to|and|it|he|she|they|will|would|could|should|must|can|cannot|may|might|had|has|have|was|were|is|are|not)\b",
            front,
        ):
            break
        parties = party_of(mention, stretch, context)
        if not parties:
            break
        # "said U.S. envoy Lee": the person is named after the party.
        person = mention.person or _person_right_after(stretch, mention)
        title = re.match(
            r"[^,.;:“”\"]{0,60}(?:,\s(?:the|an?|who)?\s?[^,.;“”\"]{0,70}(?=[,.;]|$))?", stretch.after(mention.end)
        )
        end = mention.end + (len(title.group()) if title and mention.person else 0)
        unnamed = bool(re.search(r"(?i)\b(?:officials?|diplomats?|sources?)\b", front + stretch.after(mention.end, 24)))
        return Subject(parties, head_end, min(end, stretch.end), person=person, unnamed=unnamed and not person)
    again = _SAME_AGAIN.match(stretch.after(head_end, 60))
    if again and not context.stranger and context.last and len(context.last.parties) == 1:
        who = by_title(again.group().strip(), head_end + again.end(), context) or context.last
        return replace(who, start=head_end, end=head_end + again.end(), own=True)
    if re.match(
        r"\s(?:an?|the|one|some|two)?\s?(?:\w+\s)?(?:officials?|diplomats?|sources?|participants?)\b",
        stretch.after(head_end),
    ):
        return Subject((), head_end, head_end + 1, unnamed=True)
    return None


def _person_right_after(stretch: Stretch, mention: Mention) -> str | None:
    for other in stretch.mentions:
        if other.person and 0 <= other.start - mention.end < 50 and "," not in stretch.before(other.start, mention.end):
            return other.person
    return None
