"""Parties that no table knows, learnt from how a report speaks of them: who acts, and who has spokesmen, is one.

"Ostmar rejected the plan", "the head of Ostmar", "Ostmar's offer" make a party of Ostmar; "the Greens want" makes one
of the Greens, and the Greens are the Green Party where there is one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.demonyms import demonyms
from pourparler.reading.who.explained import IS_A_BODY
from pourparler.reading.who.kinds import PEOPLE
from pourparler.reading.who.realms import realms
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import CENTRAL_BANKER, HONORIFIC, is_field, is_office, without_openers
from pourparler.reading.who.wordings import standing

_WORD = r"[A-ZÀ-ÖØ-Þ][\w-]*[\w]"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_ACTS = (
    r"(?:for\sits\spart,?\s)?(?:has|have|had|will|would)?\s?(?:also\s|not\s(?:yet\s)?|again\s|now\s|long\s|already\s|repeatedly\s|always\s|all\salong\s|so\sfar\s|for\s(?:\w+\s){0,2}?(?:days|weeks|months|years)\s)?(?:sa(?:id|ys?)|reject(?:s|ed)?|refuse[sd]?|offer(?:s|ed)|"
    r"propose[sd]?|want(?:s|ed)?|den(?:y|ies|ied)|insist(?:s|ed)?|agree[sd]?|accept(?:s|ed)?|demand(?:s|ed)?|accuse[sd]?|"
    r"threaten(?:s|ed)?|urge[sd]?|call(?:s|ed)?\s(?:for|on)|pledge[sd]?|promise[sd]?|announce[sd]?|warn(?:s|ed)?|"
    r"replied|replies|counter(?:s|ed)|s(?:eeks|ought)|favou?r(?:s|ed)|object(?:s|ed)|resist(?:s|ed)|responded|retorted|vow(?:s|ed)|tabled|stormed|backed|voted|struck|remains?|claims?|claimed|argue[sd]|"
    r"reaffirm(?:s|ed)?|consent(?:s|ed)|abstain(?:s|ed)?|"
    r"maintain(?:s|ed)|pulled\sout|raised|lifted|(?:is|are|was|were)\s(?:willing|ready|prepared|unwilling|reluctant|considering|weighing|(?:\w+\s)?(?:insistent|adamant|opposed))|"
    r"withdrew|conced(?:es|ed)|soften(?:s|ed)|harden(?:s|ed)|asks|asked|regards|"
    r"(?:rule[sd]|hold(?:s)?|held|turn(?:s|ed))\s(?:out|firm|down)\b|puts?\sforward|st(?:ands|ood)\s(?:firm|by)|(?<=ould\s)(?:like|accept|settle|hear\snothing|pay)|"
    r"been\s(?:demanding|pressing|insisting|asking|calling|refusing|seeking|offering|threatening|urging)|(?<=ould\s)offer|"
    r"(?<=will\s|ould\s)not\s\w+|(?:cannot|(?:wo|would|ca|could)n['’]t)\s\w+|welcome[sd]?|suggest(?:s|ed)?|declined?|walk(?:s|ed)\sout|puts?\sit|sees?\s(?:it|things|the)\b|dismiss(?:es|ed)|blame[sd]?|told)\b"
)
_LED = (
    r"(?:spokes\w+|head|director|chief|chair\w*|president|leader|co-leader|secretary|manager|owner|boss|negotiator|"
    r"lawyer|coordinator|conven[eo]r|organi[sz]er|CEO|treasurer|campaigner|commissioner)"
)
_HAS = (
    rf"(?:{_LED}|offer|proposal|demands?|answer|reply|position|(?<=['’]s\s)(?:side|line(?=\sis\b))|terms|objections?|insistence|delegation|delegates?|negotiators|lawyers|board|refusal|management|members|executive|"
    r"treasurer|representatives?|admirals|generals|envoys?|ministers|(?<=\bown\s)council)"
)
_TRADES = r"(?:makes|runs|owns|operates|employs|handles|sells|supplies|builds|ships|buys)\b"
_NAMED = re.compile(
    rf"(?P<the>\b[Tt]he\s)?(?<![\w.'’-])(?<!\bSt\.\s)(?<!\bde\s)(?<!\bdel\s)(?<!\bde\sla\s)(?P<name>{_NAME})(?=\s{_ACTS}|['’]s?\s(?:\w+\s)?{_HAS}\b|['’]s\s{_WORD}\s{_WORD}\s(?:said|says|told|insisted|added)\b|\s(?:\w+\s)?{_LED}\b|\s(?:Chief\sMinister|Premier)\s(?:[A-Z]\.\s?)*[A-Z]|"
    rf",\s(?:which|who|whose|owned|led|based|founded|backed|run|headed|controlled|represented|in|with|as|at|by|of|for|still|"
    rf"now|long|already|not|the|an?)\s[^,.;:]{{3,70}},\s{_ACTS}|,\swhich\s{_TRADES})"
)
_NEGOTIATE = (
    r"(?:have\s|had\s|will\s|are\sto\s|were\sto\s)?(?:again\s|both\s|each\s|all\s)?(?:met|meet|resumed?|reopened?|opened|"
    r"began|broke\soff|broken\soff|failed\sto|agreed?|disagreed?|remain\sat\sodds|sign(?:ed)?|initial(?:led)?|settled?|reach(?:ed)?|conclud(?:e|ed)|exchanged|negotiated?)\b"
)
_TALKS = (
    r"(?i:talks|negotiations?|dispute|row|quarrel|feud|war|relations|truce|deadlock|standoff|mediat\w+|agreement|deal)"
)
AT_ONE_TABLE = Rule(
    id="at-one-table",
    does="names that stand together as those who negotiate",
    pattern=rf"(?<![\w.'’-])(?:(?P<first>{_NAME}),\s)?(?P<one>{_NAME})\sand\s(?:the\s)?(?P<other>{_NAME})(?=\s{_NEGOTIATE})|"
    rf"\b{_TALKS}\s(?:[a-z]+\s){{0,3}}between\s(?:the\s)?(?P<here>{_NAME})\sand\s(?:the\s)?(?P<there>{_NAME})",
    fires_on=(
        "Ostrania and Velmara met in Bern.",
        "Ostrania, Velmara and Tarn have resumed talks.",
        "Ostrania and Velmara sign, initial, settle or reach an accord.",
        "Ostrania and the Velmar concluded a pact.",
        "Ostrania and Velmara exchanged notes.",
        "The talks between Ostrania and the Velmar broke down.",
        "A dispute over water between Ostrania and Velmara goes on.",
    ),
    passes_over=("Rain and Snow fell.", "the road between Bern and Basel", "Ostrania and Velmara are large."),
)
SENT_BY = Rule(
    id="sent-by-two",
    does="two names that have sent officials: nobody's own names",
    pattern=r"\b(?i:officials|ministers|delegates|delegations|envoys|negotiators|representatives|officers|experts|diplomats|teams|emissaries)\s"
    rf"(?:of\s[A-Z]\w+\s)?(?:of|from)\s(?:the\s)?(?P<one>{_NAME})\sand\s(?:(?:of|from)\s)?(?:the\s)?(?P<other>{_NAME})",
    fires_on=(
        "Customs officers of Ostrania and of the Velmar Isles sat down.",
        "the ministers from Ostrania and Velmara",
        "The Ministers of Trade of Ostrania and of Tarn",
    ),
    passes_over=(
        "officials of Ostrania left",
        "a delegation of Fruit and Tea Traders",
        "the ministers Ruiz and Salas",
        "officers of the north and the south",
    ),
)
_LED_BY = re.compile(rf"\b{_LED}(?:\s(?:of|for|at))\s(?:the\s)?(?P<name>{_NAME})")
_EXPLAINED = re.compile(rf"(?<![\w.'’-])(?P<name>{_NAME})(?={IS_A_BODY.pattern})")
_NO_PARTY = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Lord|Lady|The|A|An|In|On|At|But|And|He|She|It|They|We|You|I|Who|What|That|This|These|Those|Both|Neither|All|"
    r"Some|Many|Most|Two|Three|Four|Several|One|None|Nobody|Everyone|Talks|Officials?|Diplomats?|Sources?|Observers|"
    r"Analysts|Minister|Ministers|President|Presidents|Chancellor|Senator|Prime|Foreign|Deputy|Chief|Secretary|Speaker|"
    r"Leader|Leaders|(?:Vice|Co)-\w+|Envoys?|Negotiators?|Delegates|Colleagues|Aides|Members|People|Workers|Later|Earlier|Then|Now|Yet|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Reuters|Twitter|Facebook|Q|Question|Answer|Asked|Moderator|Interview|Its|Their|"
    r"His|Her|Our|My|Your|No|Not|Yes|If|When|While|As|Since|After|Before|Until|Once|Last|Next|Both|Others?|Parties|Sides|"
    r"Ships|Company|Management|Cabinet|Opposition|Staff|Industry|Police|Tradition|Custom|Employers|Government|Commission|Commissioner|Committee|Parliament|House|Court|Council)$"
)
_PLACE = re.compile(
    r"(?:Valley|River|Lake|Sea|Bay|Strait|Gulf|Canal|Mountains?|Hills|Island|Peninsula|Basin|Plateau|Desert|Coast|Street|Road|Square|"
    r"Bridge|Airport|Station|Hotel|Palace|Hall|House|Castle|Accords?|Agreement|Treaty|Conference|Summit|Process)$"
)
"""Last words of names that stand for places and texts, which have envoys and chairmen, but do nothing."""
_ONE_SAYS = re.compile(
    r"\s(?:has|says|demands|insists|wants|refuses|rejects|counters|argues|replies|accuses|maintains|denies|threatens|offers)\b|"
    r",\s(?:which|whose)\s[^,.;:]{3,70},\s(?:has|is|was|says)\b|"
    rf",\swhich\s{_TRADES}"
)
"""What one does: before it stands a name, or a noun with an article."""
_MOST_NAMES = 60
"""Parties learnt from one report; what names more is a list, and each is sought in all of it."""
_SENTENCE_HEAD = re.compile(r"(?:^|[.!?:;”\"]\s+|\n\s*|[•*–—-]\s+)$")


def learned(
    text: str, spans: Sequence[tuple[int, int]], taken: Sequence[Mention], people: Iterable[str]
) -> list[Mention]:
    """Mentions of the parties that the report itself shows to be some, none overlapping what is taken."""
    ruling = [Mention(start, end, " ".join(text[start:end].split())) for start, end in realms(text, spans)]
    sent = [*_named_by(SENT_BY, text, spans)]
    states = {mention.party for mention in (*ruling, *sent) if mention.party}
    parts = {part for name in people if name not in states or _is_addressed(name, text) for part in name.split()}
    alone = [Mention(m.start("name"), m.end("name"), m["name"]) for m in _alone(text, spans)]
    seen = _Seen(alone, [*_named_by(AT_ONE_TABLE, text, spans), *sent], ruling)
    names = _names(text, taken, parts, seen)
    parties = {m.party for m in taken if m.party}
    called = {**_called(names, parties), **_short(text, {*parties, *names})}
    called |= {
        people: called.get(state, state) for people, state in demonyms(text).items() if state in {*names, *parties}
    }
    if not called:
        return []
    found = [Mention(at, end, called[name]) for at, end, name in standing(text, spans, called, _NO_ADDRESS, _NO_MORE)]
    return _clear(found, taken)


_NO_ADDRESS = re.compile(r"(?<![\w@/.'’-])")
_NO_MORE = re.compile(r"(?![\w@])")


class _Seen(NamedTuple):
    """Where names stand that may be parties: those that act alone, that stand together, and that only a state has."""

    alone: list[Mention]
    pairs: list[Mention]
    ruling: list[Mention]


def _names(text: str, taken: Sequence[Mention], parts: set[str], seen: _Seen) -> dict[str, bool]:
    """Names that may be parties, each with whether "the" stands before it."""
    count = Counter[str]()
    article: dict[str, bool] = {}
    sure: set[str] = set()
    paired = {mention.start for mention in seen.pairs}
    together = [*seen.pairs, *seen.ruling]
    places = {mention.start for mention in together}
    for mention in _clear([*seen.alone, *together], taken):
        name = without_openers(mention.party or "")
        words = name.split()
        if (
            not words
            or any(_NO_PARTY.match(word) for word in words)
            or _PLACE.match(words[-1])
            or is_office(name)
            or (len(words) == 1 and name.lower() in PEOPLE)
            or is_field(name)
            or parts.intersection(words)
            or CENTRAL_BANKER.match(text, mention.start)
        ):
            continue
        the = text[max(0, mention.start - 4) : mention.start].lower() == "the "
        plural = words[-1].endswith("s")
        initials = name.isupper() and len(name) > 2
        alone = the and not plural and len(words) == 1 and not initials and mention.start not in paired
        if (
            alone
            and not re.search(rf"\b{re.escape(name)}\sParty\b", text)
            and not _stands_for_a_body(name, text, taken)
        ):
            continue
        count[name] += 1
        article[name] = the
        head = _SENTENCE_HEAD.search(text[max(0, mention.start - 8) : mention.start])
        told = _ONE_SAYS.match(text, mention.end) or IS_A_BODY.match(text, mention.end)
        if the or mention.start in places or not head or told:
            sure.add(name)
    most = [name for name, _ in count.most_common(_MOST_NAMES)]
    begun = {party.split()[0] for party in (mention.party for mention in taken) if party and " " in party}
    sure |= begun  # "Brisk's board" at the head of a sentence, where Brisk Foods is named
    return {
        name: article[name]
        for name in most
        if name in sure or count[name] > 1 or _seen_inside(name, text) or _are_initials(name, text)
    }


def _stands_for_a_body(name: str, text: str, taken: Sequence[Mention]) -> bool:
    """Whether a report calls a body by a noun in capitals throughout, as in "the Compact", and nobody else ends so."""
    within = len(re.findall(rf"[a-z,]\sthe\s{re.escape(name)}\b(?!\s[A-Z])", text))
    return within > 1 and not any(m.party and name in m.party.split() for m in taken)


def _is_addressed(name: str, text: str) -> bool:
    """Whether a report calls somebody by his surname after a title, as it calls no state: "Ms Ruiz"."""
    return re.search(rf"\b{HONORIFIC}\.?\s(?:\w+\s)?{re.escape(name.rsplit(maxsplit=1)[-1])}\b", text) is not None


def _alone(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for start, end in spans:
        for found in _NAMED.finditer(text, start, end):
            if not (
                ONLY_OF_IT.fires(text[max(start, found.start() - 24) : found.start()]) and text[found.end()] == " "
            ):
                yield found
        yield from among(_LED_BY, text, [(start, end)])
        yield from among(_EXPLAINED, text, [(start, end)])


ONLY_OF_IT = Rule(
    id="only-somebody-of-it",
    does="words before a name that does not act itself, but somebody of that place",
    pattern=r"\b(?:palace|court|people|town|city|village|streets|port|valley|island|hills|farmers|parents|residents|mayor)\s"
    r"of\s(?:the\s)?$",
    fires_on=("The people of ", "the palace of the "),
    passes_over=("the head of ", "the government of ", "the offer of "),
)


def _named_by(rule: Rule, text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """The names that stand together where a rule fires: "Ostrania and Velmara met"."""
    for found in among(rule, text, spans):
        named = (group for group, name in found.groupdict().items() if name)
        yield from (Mention(found.start(group), found.end(group), found[group]) for group in named)


def _seen_inside(name: str, text: str) -> bool:
    """Whether a name stands in capitals within a sentence too, so that it is one."""
    return bool(re.search(rf"[a-z,]\s{re.escape(name)}\b", text))


def _are_initials(name: str, text: str) -> bool:
    """Whether a name is all capitals, as initials are, and stands more than once."""
    return name.isupper() and len(name) > 2 and text.count(name) > 1


def _called(names: dict[str, bool], parties: set[str]) -> dict[str, str]:
    """The party for which each name stands: a longer one that begins with it, or one of the same stem."""
    known = sorted({*parties, *names}, key=lambda name: (-len(name), name))
    called = {}
    for name in names:
        stem = name.removesuffix("s")
        longer = (o for o in known if o != name and o.startswith(stem) and _GOES_ON.match(o, len(stem)))
        called[name] = next((other for other in longer if not _of_two(name, other, known)), name)
    return called


_GOES_ON = re.compile(r"s?['’]?\s")


def _of_two(name: str, longer: str, known: Iterable[str]) -> bool:
    """As in "BTR Porters Committee", where both BTR and the Porters are somebody: what begins so is not BTR's."""
    rest = longer[len(name) :].strip()
    return name.isupper() and any(rest.startswith(other) for other in known if other != name)


def _short(text: str, parties: set[str]) -> dict[str, str]:
    """As in "the Centre" for the Centre Party, "Social Democrat" for the Social Democrats."""
    short = {}
    for party in parties:
        words = party.split()
        if len(words) == 2 and words[1] == "Party" and re.search(rf"\b[Tt]he\s{re.escape(words[0])}\s(?=[a-z])", text):
            short[words[0]] = party
        if len(words) > 1 and re.search(
            r"(?:Democrats|Liberals|Conservatives|Socialists|Unionists|Nationalists)$", party
        ):
            short[party[:-1]] = party
    return short


def _clear(found: list[Mention], taken: Sequence[Mention]) -> list[Mention]:
    """Those that overlap nothing that is taken."""
    kept, upcoming = [], 0
    for mention in sorted(found, key=lambda m: m.start):
        while upcoming < len(taken) and taken[upcoming].end <= mention.start:
            upcoming += 1
        if upcoming == len(taken) or taken[upcoming].start >= mention.end:
            kept.append(mention)
    return kept
