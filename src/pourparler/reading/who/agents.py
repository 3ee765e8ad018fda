"""Parties that a report calls by a common noun alone: "the growers", "student bodies", "the teachers' association".

Many of one kind, or a body, are a party where some words of the report make them the subject of an act or of speech.
They are then the same party wherever the noun stands; where a name holds the noun, they are the party of that name.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.verbs import VERBS_IN
from pourparler.reading.who import register
from pourparler.reading.who.explained import SUES, explains
from pourparler.reading.who.kinds import BODIES, PEOPLE, singular, tells_apart
from pourparler.reading.who.many import HOLDS_PAPERS, NEVER_ONE, OFFICERS_OF
from pourparler.reading.who.roster import Mention, Roster

_WORD = re.compile(r"[^\W\d_][\w]*(?:[-’'][^\W\d_]+)*['’]?|\d[\d,.]*\d|\d|[^\w\s]")
_DETERMINERS = frozenset(
    """
    the a an some most many all several both other others two three four five six seven eight nine ten eleven twelve
    dozens hundreds thousands its their his her our these those every each any no another more few
    """.split()
)
_NO_PART = frozenset(
    """
    of to in on at by for from with without about against over under between among into onto after before since until
    till during through than as via per despite and or but nor so yet if when while whether that which who whom whose
    what where why how because although though unless once is are was were be been being am has have had do does did
    will would shall should can could may might must not never no he she it they we you i him them us me there here
    this that then also again now still only just even too very already soon later earlier said says say saying told
    tells tell asked asks ask called calls met meet meets let lets made makes make gave gives give took takes take put
    puts got gets get left leaves came comes went goes saw sees see known meanwhile however instead yesterday today
    tonight tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december wants want urges urge backs accuses accuse warns warn including
    like such unlike both either neither up out off down
    """.split()
)
_OF_NO_ACCOUNT = frozenset(
    """
    protesting striking demonstrating angry main chief leading local smaller larger smallest largest biggest powerful
    influential rival remaining whole entire same new old older younger former visiting neighbouring neighboring
    nearby breakaway umbrella so-called own little small big large long-suffering independent various different
    individual affected concerned mighty embattled aggrieved disgruntled furious desperate respective participating
    negotiating warring opposing first second third last next latest single major top senior ordinary wrong right far
    near left
    """.split()
)
"""Words before a noun that do not tell one party from another of that noun."""
_PREPOSITIONS = frozenset(
    "up out off of for from with by against to in on at between among about over into than without under".split()
)
_GOES_BETWEEN = frozenset(
    """
    has have had will would also again now still then later already not flatly both all jointly together even long
    once earlier today yesterday finally formally publicly privately repeatedly initially instead did do does is are
    was were been being unanimously immediately promptly quickly
    """.split()
)
_BE = frozenset("is are was were been being be".split())
_LEADS_FARTHER = frozenset("of in at from for representing across around on who which led holding owning".split())
OF_A_STATE = frozenset(
    """
    side delegation team government ministry army police embassy presidency chancellery leadership office court
    parliament commission authority junta camp department agency party military front soldiers officers senators
    deputies lawmakers legislators officials council assembly congress authorities forces troops regime administration
    """.split()
)
"""Nouns that mean a state with its people's name before them."""


_NOUNS = PEOPLE | BODIES


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun with what stands before it: the whole is [start, end), the name [named, end)."""

    start: int
    named: int
    end: int
    noun: str
    told: tuple[str, ...]  # what tells it apart from others of that noun
    definite: bool
    since: int  # where its paragraph begins

    @property
    def key(self) -> tuple[str, ...]:
        return (*self.told, self.noun)


Words = list[re.Match[str]]
"""The words of a paragraph, numbers and signs among them."""


class Paragraph(NamedTuple):
    """A paragraph as words, with the numbers of those that are a noun for many or for a body."""

    words: Words
    nouns: list[int]


def words_of(text: str, spans: Sequence[tuple[int, int]]) -> list[Paragraph]:
    """The paragraphs of a text as words."""
    each = (list(_WORD.finditer(text, start, end)) for start, end in spans)
    return [Paragraph(words, [at for at, word in enumerate(words) if _is_noun(words, at)]) for words in each]


def _is_noun(words: Words, at: int) -> bool:
    noun = _noun(words[at])
    return noun in _NOUNS or (noun == "force" and _is_task(words, at - 1))


def agents(
    text: str, paragraphs: Sequence[Paragraph], found: Sequence[Mention], called: dict[str, set[str]]
) -> list[Mention]:
    """Mentions of parties that go by a common noun, none on words that stand for somebody already.

    Args:
        text: the report.
        paragraphs: its words.
        found: everybody found so far, in the order of the text.
        called: what the report calls each body.
    """
    named = Roster(mentions=[m for m in found if m.party is None or m.party.lower() not in _NOUNS])
    plain = {party: [_plain(name) for name in names] for party, names in called.items() if party.lower() not in _NOUNS}
    phrases = [one for paragraph in paragraphs for one in _phrases(text, paragraph, named)]
    often = _who_act_often(text, phrases)
    shown = {one.key: _name(text, one) for one in reversed(phrases) if _may_act(text, one, often)}
    shown |= _told_once(text, phrases, shown)
    shown |= _by_the_noun(phrases, shown)
    mentions: list[Mention] = []
    last: dict[str, str] = {}
    for phrase in phrases:
        party = _party(phrase, shown, plain, last)
        if party is not None:
            last[phrase.noun] = party
            mentions.append(Mention(phrase.start, phrase.end, party))
    return mentions


def _told_once(text: str, phrases: Sequence[_Phrase], shown: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """Who acts by the noun alone, and is told apart in one way only: "the company said" after "the port company"."""
    nouns = {one.noun for one in phrases if one.definite and not one.told and _acts(text, one.end, one.noun)}
    apart = [one for one in phrases if one.told and (one.definite or one.noun.endswith("s"))]
    told = {noun: {one.key: one for one in apart if one.noun == noun} for noun in nouns}
    lone = [next(iter(keys.values())) for keys in told.values() if len(keys) == 1]
    return {one.key: _name(text, one) for one in lone if one.key not in shown}


def _by_the_noun(phrases: Sequence[_Phrase], shown: dict[tuple[str, ...], str]) -> dict[tuple[str, ...], str]:
    """Many who are told apart in one way go by the noun, where a report goes on with it: "the musicians"."""
    times = Counter(one.key for one in phrases if one.noun.endswith("s") and one.noun != "members")
    keys = {key[-1]: [other for other in shown if other[-1] == key[-1] and len(other) > 1] for key in times}
    lone = {noun: told[0] for noun, told in keys.items() if len(told) == 1 and times[(noun,)] >= times[told[0]]}
    return {key: noun.capitalize() for noun, told in lone.items() for key in (told, (noun,))}


_Named = tuple[frozenset[str], str]
"""The words of a name in the singular, and the one that tells what it is: "council" in "Council of Growers"."""


def _party(
    phrase: _Phrase, shown: dict[tuple[str, ...], str], plain: dict[str, list[_Named]], last: dict[str, str]
) -> str | None:
    """Whom a phrase means: who is named so, who was last called so, or a party of its own."""
    told, noun = {*map(singular, phrase.told)}, singular(phrase.noun)
    named = [p for p, names in plain.items() if any(_is_named(name, told, noun, phrase.noun) for name in names)]
    if named and phrase.noun not in NEVER_ONE:
        return last[phrase.noun] if last.get(phrase.noun) in named else named[0]
    if phrase.told:
        return shown.get(phrase.key)
    if phrase.noun in last:
        return last[phrase.noun]
    first = next((name for key, name in reversed(shown.items()) if key[-1] == phrase.noun), None)
    return first if first and (phrase.definite or phrase.key in shown) else None


def _is_named(name: _Named, told: set[str], noun: str, plural: str) -> bool:
    """Whether a name holds a phrase: people anywhere in it, a body where it tells what is named."""
    return told <= name[0] and (noun == name[1] or ((plural in PEOPLE or not told) and noun in name[0]))


def _plain(name: str) -> _Named:
    words = [singular(word.strip("'’()").lower().removesuffix("'s").removesuffix("’s")) for word in name.split()]
    head = next((at for at, word in enumerate(words) if word in ("of", "for", "in", "at") and at), len(words))
    return frozenset(words), words[head - 1] if words else ""


def _name(text: str, phrase: _Phrase) -> str:
    words = " ".join(text[phrase.named : phrase.end].split())
    return words[:1].upper() + words[1:]


def _phrases(text: str, paragraph: Paragraph, named: Roster) -> Iterator[_Phrase]:
    """Every phrase with a noun for many or for a body, that nobody known stands on."""
    words = paragraph.words
    for at in paragraph.nouns:
        word, noun = words[at], _noun(words[at])
        following = _noun(words[at + 1]) if at + 1 < len(words) and _joined(words, at + 1) else ""
        owns = len(noun) < len(word.group())
        if (following in _NOUNS and not owns) or named.over(word.start(), word.end()):
            continue
        phrase = _phrase(text, words, at, named)
        if phrase is not None and not explains(text, phrase.start, named):
            yield phrase


def _is_led(text: str, word: re.Match[str]) -> bool:
    return LED.match(text, word.start(), word.end() + 30) is not None


def _noun(word: re.Match[str]) -> str:
    """A word in small letters, without what makes it an owner."""
    return word.group().lower().removesuffix("'s").removesuffix("’s")


def _is_task(words: Words, at: int) -> bool:
    return at >= 0 and words[at].group().lower() == "task"


def _joined(words: Words, at: int) -> bool:
    """Whether only a space parts a word from the one before."""
    return words[at].start() - words[at - 1].end() == 1


_MOST_BEFORE = 5


def _phrase(text: str, words: Words, at: int, known: Roster) -> _Phrase | None:
    """The phrase of the noun at a place: back to its article, or over as many words as may belong to it."""
    noun = _noun(words[at])
    first, determined = _first_word(words, at)
    modifiers = [match for match in words[first:at] if match.group().lower() != "and"]
    told = [m for m in modifiers if not _is_of_no_account(m.group().lower())]
    people = known.over(told[0].start(), told[0].end()) if told else []
    if people and (noun in OF_A_STATE or people[0].person or not _is_a_people(text, people[0])):
        return None
    named = told[0].start() if told else words[at].start()
    article = words[first - 1].group().lower() if determined else ""
    if article in ("any", "no") or (not told and _means_all(words, first - 1, article)):
        return None
    start = words[first - 1].start() if article in _DETERMINERS or article[:1].isdigit() else named
    definite = article in ("the", "its", "their", "both", "all", "these", "those")
    single = noun not in PEOPLE and not noun.endswith("s")
    if single and not determined and not words[at].group()[0].isupper() and not (told and _is_led(text, words[at])):
        return None
    apart = tuple(m.group().lower() for m in told)
    return _Phrase(start, named, words[at].start() + len(noun), noun, apart, definite, words[0].start())


def _first_word(words: Words, at: int) -> tuple[int, bool]:
    """The first word of a noun's phrase after its article, and whether there is an article."""
    first = at
    while first > 0 and at - first <= _MOST_BEFORE and _joined(words, first):
        word = words[first - 1].group().lower()
        if word in _DETERMINERS or word[0].isdigit():
            return first, True
        if word == "and" and first < at and _determined_before(words, first - 1):
            first -= 1
            continue
        owner = words[first - 2].group().lower() if first > 1 and word.endswith("ed") else ""
        if owner in _NOUNS:
            return first, False  # "her group favoured opening one side"
        if (
            word in _NO_PART
            or not word[0].isalpha()
            or word.endswith(("'s", "’s"))
            or (word.endswith("ly") and word != "family")
        ):
            break
        first -= 1
    else:
        return _without_verbs(words, first, at), False
    owner = words[first - 1].group().lower() if _joined(words, first) else ""
    return (first, True) if owner.endswith(("'s", "’s")) else (_without_verbs(words, first, at), False)


def _means_all(words: Words, at: int, article: str) -> bool:
    """Whether words before a noun make it all who talk: "both unions", "the two churches"."""
    if article in ("both", "each", "neither", "every"):
        return True
    counts = article in ("two", "three", "four", "five", "six")
    return counts and at > 0 and words[at - 1].group().lower() in ("the", "all", "these", "those", "between")


def _determined_before(words: Words, at: int) -> bool:
    """Whether an article stands not far before a place, so that "and" joins two words of one phrase."""
    return any(words[i].group().lower() in ("the", "both") for i in range(max(0, at - 3), at))


def _without_verbs(words: Words, first: int, at: int) -> int:
    """Where a phrase without an article begins: after what may be a verb, and three words long at most."""
    first = max(first, at - 2)
    verbs = (
        i for i in range(first, at) if words[i].group().endswith("ed") or words[i].group().lower() in _OF_NO_ACCOUNT
    )
    return max((i + 1 for i in verbs if words[i].group().endswith("ed")), default=first)


_TRADES = frozenset(
    """
    fishing mining shipping farming teaching working housing manufacturing importing exporting producing lending
    contributing
    """.split()
)


def _is_of_no_account(word: str) -> bool:
    return word in _OF_NO_ACCOUNT or (word.endswith("ing") and word not in _TRADES)


def _is_a_people(text: str, mention: Mention) -> bool:
    row = register.entry(mention.party or "")
    return row is not None and text[mention.start : mention.end] in row.people


# -- whether they act --------------------------------------------------------------------------------------------------


def _who_act_often(text: str, phrases: Sequence[_Phrase]) -> set[str]:
    """Nouns that tell nobody apart by themselves, but of which one acts again and again: "the army", "the district"."""
    bare = [p for p in phrases if p.definite and not p.told and p.noun in BODIES and not p.noun.endswith("s")]
    count = Counter(p.noun for p in bare)
    acts = Counter(p.noun for p in bare if _acts(text, p.end, p.noun))
    return {noun for noun, times in acts.items() if times > 1 or count[noun] > 2}


def _may_act(text: str, phrase: _Phrase, often: set[str]) -> bool:
    """Whether a phrase shows a party: it tells who is meant, and is the subject of an act or of speech."""
    if phrase.noun == "states" and phrase.definite:
        return False  # "the downstream states" are all who talk
    apart = phrase.told or tells_apart(phrase.noun) or phrase.noun in often
    if not apart and not HOLDS_PAPERS.match(text, phrase.end - len(phrase.noun)):
        return False
    front = text[max(phrase.since, phrase.start - 60) : phrase.start]
    words = front.split()
    if words and words[-1].lower() in _PREPOSITIONS and not OFFICERS_OF.fires(front):
        return False
    return _acts(text, phrase.end, phrase.noun) or (
        bool(phrase.told) and LED.match(text, phrase.end - len(phrase.noun)) is not None
    )


LED = Rule(
    id="body-with-its-officer-by-name",
    does="a body of members, an officer of it and his name",
    pattern=r"(?:union|association|federation|guild|society|league|syndicate|chamber|co-?operative|campaign|alliance)\s"
    r"(?:chair(?:man|woman|person)?|president|secretary|leader|spokes(?:man|woman|person)|treasurer|negotiator)\s(?=[A-Z])",
    fires_on=("association chair Ana Ruiz", "guild spokeswoman Ana Ruiz"),
    passes_over=("association chair", "committee chairman Ana Ruiz", "the union, secretary Ana Ruiz"),
)
_AFTER = re.compile(r"\s(?:\([^()]{1,80}\)\s)?|,\s[^.;:“”\"]{3,110}?,\s")


_IN_A_CLAUSE = 12
"""Words of a clause with "who" past which an act's verb may follow."""


def _acts(text: str, at: int, noun: str) -> bool:
    """Whether an act's verb follows, past auxiliaries, a place, or what stands between commas."""
    if SUES.match(text, at, at + 80):
        return True
    gap = _AFTER.match(text, at)
    farther = 0
    be = False
    for match in _WORD.finditer(text, gap.end(), gap.end() + 120) if gap else ():
        word = match.group().lower()
        if _is_act(text, match.start(), noun, be):
            return True
        if word in _LEADS_FARTHER and not farther:
            farther = _IN_A_CLAUSE if word in ("who", "which", "holding", "owning") else 5
        elif word in _GOES_BETWEEN:
            be = word in _BE
        elif not farther or not (word[0].isalnum() or word in "£$€%"):
            return False
        else:
            farther -= 1
    return False


def _is_act(text: str, at: int, noun: str, be: bool) -> bool:
    for cue, match in VERBS_IN.opened(text, at):
        word = match.group().split()[0].lower()
        if be and word.endswith(("ed", "en", "wn")):
            continue  # something is done to them
        if word in cue.bare and not noun.endswith(("s", "men", "families")):
            continue
        if word.endswith("ing") and not be:
            continue
        return True
    return False
