"""Officers of a state whom a report introduces without naming the state: "the foreign minister, Ana Rojas".

A paper from the country in question, or a paragraph about it, leaves the state out. It is that of the dateline, where
it takes part; else the one that the sentences before speak of; else the only government in the report.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.sentences import quotations
from pourparler.reading.who import register
from pourparler.reading.who.governments import acts
from pourparler.reading.who.in_passing import named_in_passing
from pourparler.reading.who.roster import Mention, Roster

_RANK = (
    r"(?:(?:(?!its|their|his|her)[a-z]+[\s-]){0,3}(?:minister|secretary\sof\sstate|army\schief|chief\sof\sstaff|ambassador)|"
    r"(?:vice[\s-])?president|premier|chancellor|(?:government|army|military|presidential|ministry)\sspokes(?:man|woman|person)|"
    r"(?:foreign|home|defen[cs]e|trade|health|education|transport|justice|treasury|finance|business|labou?r|environment|interior)\ssecretary|attorney\sgeneral|king|queen|emir|sultan)"
)
_FIELD = (
    r"(?:foreign|home|defen[cs]e|trade|health|education|transport(?:ation)?|justice|treasury|finance|business|labou?r|environment|"
    r"interior|agriculture|farm|commerce|energy|housing|culture)"
)
OFFICE_BEFORE = Rule(
    id="office-of-a-state-before-a-name",
    does="an office that only a state has, before a name, with the article or with its field",
    pattern=rf"\b[Tt]he\s(?i:{_RANK}),?\s$|\b(?:[A-Z]\w+\s){{0,2}}(?:Minister|President|Premier|Chancellor)\s$|"
    rf"(?<!\b[Ss]hadow\s)(?i:\b(?:{_FIELD}\s(?:minister|secretary)|treasury\sunder[\s-]?secretary|(?:central|reserve)\sbank\s(?:governor|president)))\s$",
    fires_on=(
        "The foreign minister, ",
        "met President ",
        "Agriculture Secretary ",
        "to finance minister ",
        "when Reserve Bank governor ",
    ),
    passes_over=(
        "the branch secretary ",
        "a bank president ",
        "shadow health secretary ",
        "health secretary of the union, ",
    ),
)
_OFFICE_AFTER = re.compile(
    rf"(?i),\s(?:the|an?)\s(?:deputy\s|vice\s|then\s)?{_RANK}(?=[,.;]|\ssaid|\swho)|"
    r",\s(?:the\s|an?\s)?(?:deputy\s|assistant\s)?(?:under-?secretary|secretary\sof\sstate)\s(?:of|for)\b"
)
JUST_TOLD = Rule(
    id="office-in-the-sentence-before",
    does="a sentence with an officer of a state who says something and goes by his office alone: the next names him",
    pattern=rf"(?:^|[,”\"]\s|\n|[.!?]\s)the\s{_FIELD}\s(?:minister|secretary)\s(?:has\s|had\s)?(?:said|says|warned|insisted|announced|"
    r"admitted|confirmed|told\s[^.,;:“”\"]{2,40}|claimed|argued)\b[^.!?“”\"\n]{0,90}[.]\s+$",
    any_case=True,
    fires_on=(
        "There is no money left, the transport secretary has said. ",
        "The health minister told a meeting of doctors he would listen. ",
    ),
    passes_over=(
        "The talks broke up, the union has said. ",
        "The transport secretary, Ana Ruiz, said so. ",
        "She wrote to the health minister. ",
    ),
)
_COMMISSIONER = re.compile(
    r"(?i)\b(?:the\s(?:bloc['’]s\s)?(?:[a-z]+\s){0,2}commissioner(?!\sfor\s(?:police|refugees|human))|"
    r"(?:foreign\spolicy\schief|high\srepresentative)\b)"
)
OF_A_BODY = Rule(
    id="president-of-a-body",
    does="a president who is one of a body and of no state: of a union, a league, a local, a jury",
    pattern=r"(?:\b(?!(?:and|or|the|vice|deputy|then|by|to|of|with|from|that|said|told|when|as|former|new|current|interim)\b)"
    r"[a-z]{3,}|\d|\b(?:Union|Guild|League|Club|Board|Senate|Jury|University|College|Bank|Council|Association|Federation|"
    r"Chamber|Society|Company|Group|Court|Church|Institute|Local))\sPresident\s$",
    fires_on=("union President ", "Local 1120 President ", "the Jury President ", "a league President "),
    passes_over=("then President ", "the President ", "former President ", "said President "),
)
_GOVERNED = re.compile(r"\b(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom)\sof\s(?:the\s)?$")


_ONLY_ONE_HAS = (
    (
        re.compile(
            r"(?i)\b(?:secretary\sof\sstate|(?:treasury|commerce|defense|agriculture)\ssecretary|trade\srepresentative|national\ssecurity\sadvis[eo]r)\b"
        ),
        "United States",
    ),
    (
        re.compile(
            r"(?i)\b(?:foreign|brexit|home|health|business|environment|northern\sireland|work\sand\spensions)\ssecretary\b"
        ),
        "United Kingdom",
    ),
    (re.compile(r"\bTaoiseach\b"), "Ireland"),
    (re.compile(r"(?i)\bthe\schancellor,?\s$"), "Germany"),
)
"""Offices that, by these words, one state has."""


MINISTRY = Rule(
    id="ministry",
    does="a body that a minister heads",
    pattern=r"\b(?:ministry|department)\b",
    any_case=True,
    fires_on=("the ministry", "Ministry of Works", "Department for Transport"),
    passes_over=("the minister", "Departmental Council"),
)
_NO_LONGER = re.compile(r"(?i)\b(?:former|ex-|retired|one-time|ousted)")
_FARTHEST = 900
"""Characters before somebody in which it is sought of whom the report speaks."""


class Talked:
    """Those of whom a report speaks, and the states among them."""

    def __init__(self, text: str, found: Sequence[Mention], home: str | None, realms: Collection[str] = ()) -> None:
        """Look at a report once.

        Args:
            text: the report.
            found: everybody in it.
            home: the state of the dateline.
            realms: the states that no table knows.
        """
        bodies = sorted((m for m in found if m.party and m.person is None and not m.place), key=lambda m: m.start)
        passing = named_in_passing(text, found)
        states = [m for m in bodies if m.party == home or m.party in realms or _is_state(m, text)]
        states = [m for m in states if m.party not in passing]
        self.text = text
        self.bodies = Roster(mentions=bodies)
        self.states = Roster(mentions=states)
        self.parties = {m.party for m in found}
        self.named = list(dict.fromkeys(m.party for m in states))
        self.often: list[tuple[str | None, int]] = [*Counter(m.party for m in states).most_common(2)]
        self.most = [party for party, _ in self.often]
        self.governed = [m.party for m in states if _GOVERNED.search(text[max(0, m.start - 24) : m.start])]
        self.home = home if home in self.named else None
        self.dateline = home

    def state_of(self, start: int, end: int) -> str | None:
        """The state whose officer the person at [start, end) is called, where none is named with him."""
        before, after = self.text[max(0, start - 60) : start], self.text[end : end + 60]
        if _COMMISSIONER.search(before + " | " + after):
            return "European Union" if "European Union" in self.parties else None
        for office, state in _ONLY_ONE_HAS:
            if state in self.parties and (office.search(before[-34:]) or office.search(after[:40])):
                return state
        if not OFFICE_BEFORE.search(before) and not _OFFICE_AFTER.match(after) and not self._just_told(start):
            return None
        if OF_A_BODY.search(before):
            return None
        if _NO_LONGER.search(before[-40:]):
            return None
        return self._home_or_near(start) or self._by_what_is_done(start, end) or self._government(before)

    def most_spoken_of(self, start: int) -> str | None:
        """Whose officer somebody is whom nothing else tells: of the state named twice as often as any other."""
        before = self.text[max(0, start - 60) : start]
        if _NO_LONGER.search(before) or not (OFFICE_BEFORE.fires(before) or self._just_told(start)):
            return None
        first, second = [*self.often, (None, 0), (None, 0)][:2]
        return first[0] if first[1] >= 2 * second[1] else None

    def _just_told(self, start: int) -> bool:
        """Whether a name opens a sentence after one in which an officer of a state is told of by his office alone."""
        return JUST_TOLD.search(self.text[max(0, start - 260) : start]) is not None

    def _government(self, office: str) -> str | None:
        """Where no state is named at all, a minister is of the one ministry spoken of, else of the government.

        A president may be anybody's, where nobody speaks of a government.
        """
        if self.named or (office.endswith("President ") and "Government" not in self.parties):
            return None
        if self.dateline is not None:
            return self.dateline
        ministries = [party for party in self.parties if party and MINISTRY.fires(party)]
        return ministries[0] if len(ministries) == 1 and "Government" not in self.parties else "Government"

    def _home_or_near(self, start: int) -> str | None:
        """That of the dateline, else the one spoken of; one of the two most named, unless another does something."""
        if self.home and self.most[:1] == [self.home]:
            return self.home
        begin = self._paragraph(start)
        near = self.spoken_of(begin, start, self.states)
        if near is None or near in self.most:
            return near
        own = max(begin, self.text.rfind(". ", begin, start))
        here = [m for m in self.states.within(begin, start) if m.party == near]
        return near if any(m.start >= own or acts(self.text, m) for m in here) else self.most[0]

    def _by_what_is_done(self, start: int, end: int) -> str | None:
        """Not the state that is named next, to which something is done; else that of the paragraph before."""
        begin = self._paragraph(start)
        above = self.spoken_of(self._paragraph(begin), begin, self.states)
        if self.text[begin:start].lstrip()[:1] in ('"', "“"):
            return above or self.home
        following = self.states.within(end, self.text.find(".", end, end + _FARTHEST) + 1)
        about = {m.party for m in following[:1]}
        if len(self.most) == 2 and len(set(self.most) - about) == 1:
            return next(party for party in self.most if party not in about)
        only = self.named[0] if len(self.named) == 1 else self.home
        if only in about and self.dateline is not None:
            only = self.dateline  # the one state that is named is the one to which something is done
        return next(iter(self.governed), None) or only or above

    def owner(self, at: int) -> str | None:
        """Whom "its" at an offset means: of whom the sentence speaks, or the one before."""
        begin = self._paragraph(at)
        ends = (self.text.rfind(stop, begin, at) for stop in (". ", ".” ", '." '))
        stop = max(begin, *ends)
        return self.spoken_of(stop, at, self.bodies) or self.spoken_of(begin, stop, self.bodies)

    def state_before(self, at: int) -> str | None:
        """The state that owns what stands at an offset; else that of the dateline, or the one spoken of before."""
        begin = self._paragraph(at)
        stop = max(begin, self.text.rfind(". ", begin, at))
        own = self.states.within(max(stop, at - 60), at)
        if own and re.fullmatch(r"['’]s?\s", self.text[own[-1].end : at]):
            return own[-1].party
        spoken = self.spoken_of(stop, at, self.states) or self.spoken_of(begin, at, self.states)
        return self.home or spoken or self.spoken_of(self._paragraph(begin), begin, self.states)

    def against(self, party: str) -> str | None:
        """The other of the two of whom a report speaks most."""
        most = [name for name, _ in Counter(m.party for m in self.bodies.mentions).most_common(2)]
        return next((name for name in most if name != party), None) if party in most else None

    def one_of(self, parties: Sequence[str], at: int) -> str:
        """Of several that have such officers the one spoken of last before an offset, else the first."""
        near = self.above(at) if len(parties) > 1 else None
        return near if near is not None and near in parties else parties[0]

    def above(self, at: int) -> str | None:
        """Of whom the sentence before speaks, or the paragraph before."""
        begin = self._paragraph(at)
        return self.owner(at) or self.spoken_of(self._paragraph(begin), begin, self.bodies)

    def _paragraph(self, at: int) -> int:
        """Where the paragraph begins in which an offset stands, or not much farther back."""
        return max(self.text.rfind("\n\n", max(0, at - _FARTHEST), max(0, at - 1)), at - _FARTHEST, 0)

    def spoken_of(self, begin: int, at: int, among: Roster) -> str | None:
        """Of whom words speak: who opens the last sentence that somebody opens, else who is named last.

        Quotations are passed over: whoever is named there is spoken to or about.
        """
        quoted = quotations(self.text, begin, at)
        here = [m for m in among.within(begin, at) if not any(a <= m.start < b for a, b in quoted)][-_MOST:]
        for mention in reversed(here):
            opened = self._sentence_opened_by(mention, begin)
            if opened is not None:
                return next(m.party for m in here if m.start >= opened)
        return here[-1].party if here else None

    def _sentence_opened_by(self, mention: Mention, begin: int) -> int | None:
        """Where the sentence begins that opens with a mention, if it does."""
        first = max(begin, mention.start - 80)
        before = self.text[first : mention.start]
        head = _HEAD.search(before)
        if head is None and (first > begin or re.search(r"[.!?\n]", before.strip())):
            return None
        opening = head.group(1) if head else before
        if _NOT_THE_FIRST.search(_OF_WHOM.sub("", opening)):
            return None
        return mention.start - len(opening)


_NOT_THE_FIRST = re.compile(
    r"\b(?:said|by|to|with|of|from|that)\s(?:the\s)?$|"
    r"(?i:\b(?:it|they|he|she|unless|if|until|that|had|has|have|was|were|would|will)\s)"
)
"""Words before a mention that show that another is spoken of: "for years it had refused, unless Lima …"."""
_OF_WHOM = re.compile(r"^(?:The|A|An)\s(?:\w+\s){1,2}of\s(?:the\s)?$")
"""As in "The position of the union": the union is spoken of."""
_MOST = 30
_HEAD = re.compile(r"(?:[.!?:][\"”’]?\s+|\n\s*)([^.!?\n]{0,60})$")


def _is_state(mention: Mention, text: str) -> bool:
    row = register.entry(mention.party or "")
    if row is not None:
        return row.kind == "country" or (row.kind == "community" and not _IS_WHERE.fires(text[: mention.start][-24:]))
    return bool(_GOVERNED.search(text[max(0, mention.start - 24) : mention.start]))


_IS_WHERE = Rule(
    id="part-of-a-state-as-a-place",
    does="words before a part of a state that make it where something happens: it has no ministers by that",
    pattern=r"\b(?:in|across|throughout|around|from|and)\s$",
    fires_on=("hospitals in England and ", "services across ", "came from "),
    passes_over=("met ", "the government of "),
)


def most_named_state(found: list[Mention]) -> str | None:
    """The state of which a report speaks twice as often as of any other, whose ruler needs no more words."""
    states = [m.party for m in found if (row := register.entry(m.party or "")) and row.kind == "country"]
    first, second = [*Counter(states).most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= 2 * second[1] else None
