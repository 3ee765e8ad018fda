"""Whom a report means by "he", "they", "which", "the two sides", "the three governments"."""

import re
from dataclasses import replace

from pourparler.reading.acts.subjects import PRONOUN, Context, Stretch, Subject, most_named, party_of
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.members import PARTIES
from pourparler.reading.who.roster import Mention

_THEM = (
    r"(?:sides|parties|countries|governments|delegations|neighbou?rs|leaders|ministers|presidents|negotiators|envoys|teams|states|"
    r"camps|companies|firms|capitals|men|women|partners|churches|unions|clubs|councils|boards|factions|gates|communities|villages|"
    r"tribes|clans|families|organi[sz]ations|associations|movements|federations|boroughs|cities|provinces|institutions|universities|"
    r"allies|rivals|armies|chiefs|commissioners|bodies|groups|nations|chairmen|spokesmen|officials|lawyers|counsel)"
)
COLLECTIVE = Rule(
    id="all-who-talk",
    does="words at the end of others that mean all who talk, or as many as they say",
    pattern=rf"(?:[Tt]he\s(?:two|three|four|five|six|contracting|visiting|warring|feuding|negotiating|rival|opposing)\s(?:[a-z]+\s)?{_THEM}|"
    r"[Tt]he\s(?:other\s)?(?:[Ff]oreign\s|[Pp]rime\s)?(?:[Ss]ides|[Pp]arties|[Cc]ountries|[Gg]overnments|[Dd]elegations|[Nn]eighbou?rs|"
    r"[Ll]eaders|[Mm]inisters|[Pp]residents|[Nn]egotiators|[Ee]nvoys|[Tt]eams|[Ss]tates|camps|companies|capitals)|"
    rf"(?:[Bb]oth|[Aa]ll(?:\s(?:two|three|four|five|six))?)(?:\sof)?\s(?:the\s)?(?:[a-z]+\s)?{_THEM}|"
    r"(?:[Tt]he\s(?:other\s)?two|[Bb]oth)\s(?:[a-z]+\s)?[a-z]+s|[Tt]heir\s[Ee]xcellencies|[Bb]oth\sof\sthem|"
    r"[Tt]he\s(?:two|pair|three|four|five|six)|[Bb]oth|"
    r"(?:[Nn]either|[Ee]ach)(?:\sof\s(?:the(?:m|se)?)(?:\s[a-z]+){0,2}|"
    r"\s(?!(?:of|plan|proposal|offer|idea|figure|demand|text|draft|option|formula|case|thing|word)\b)[a-z]+)?|"
    r"[Tt]heir\spositions)$",
    fires_on=(
        "the two sides",
        "The three rival unions",
        "the warring clans",
        "the foreign ministers",
        "Both churches",
        "all four of the parties",
        "both of the two sides",
        "the pair",
        "The two ministries",
        "both of them",
        "Neither country",
        "each of the two parishes",
        "Neither camp",
        "Neither lawyer",
        "each government",
        "Their positions",
        "the parties",
        "Both",
    ),
    passes_over=("the churches", "two sides of it", "other unions"),
)


def pronoun(stretch: Stretch, bare: str, context: Context) -> Subject | None:
    """Whom a pronoun at the end of some words means."""
    found = PRONOUN.search(bare[-40:])
    if not found:
        return None
    word = found["word"].lower()
    start = stretch.start + len(bare) - len(found["word"])
    at = stretch.start + len(bare)
    if word in ("who", "which"):
        return _named_before(stretch, start, at, context)
    if word in ("we", "i"):
        turn = context.turn  # in a transcript, whoever speaks
        return Subject((turn.party,), start, at, turn.person) if turn and turn.party else None
    if word.startswith(("the former", "the latter")):
        pair = _pair_before(stretch, start) or context.pair
        parties = pair[:1] if word.startswith("the former") else pair[1:2]
        return Subject(parties, start, at) if parties else None
    if word == "they" and (told := _TELLS.search(bare)):
        return _tellers(stretch, stretch.start + told.start(), start, at)
    if word in ("he", "she") and (told := _TELLS_ON.search(bare)) and not _ORDERED.match(stretch.after(at, 12)):
        teller = [m for m in stretch.mentions if m.person and m.end + 1 == stretch.start + told.start() and m.party]
        if teller:
            return Subject((teller[0].party or "",), start, at, teller[0].person)
    if word in ("he", "she") and not context.turn:
        somebody = _he_or_she(stretch, start, at, context)
        return somebody if somebody or context.stranger else _it_or_they(word, start, at, context, stretch)
    return _it_or_they(word, start, at, context, stretch)


_TELLS = re.compile(r"\b(?:told|informed|assured|warned)\s[^.;:“”\"]{2,60}?\s(?:that\s)?they$")


_TELLS_ON = re.compile(r"\b(?:told|informed|assured|warned)\s[^;:“”\"]{2,120}?\sthat\s(?:he|she)$")
"""As in "Ruiz told Low, of the guild, that he …": Ruiz, and not Low, unless he is told what he must do."""
_ORDERED = re.compile(r"\s(?:must|should|has\sto|had\sto)\b")


def _tellers(stretch: Stretch, told: int, start: int, at: int) -> Subject | None:
    """As in "Peru and Chile told the league that they would not": those who told it; nobody where they are unknown."""
    named = [m for m in stretch.mentions if m.end <= told <= m.end + _NEAR and not m.place and m.party]
    parties = tuple(dict.fromkeys(m.party for m in named if m.party))
    return Subject(parties, start, at) if parties else None


def _pair_before(stretch: Stretch, at: int) -> tuple[str, ...]:
    """The two parties named in the sentence itself, where it has named two."""
    named = tuple(dict.fromkeys(m.party for m in stretch.mentions if m.end <= at and m.party and not m.place))
    return named if len(named) == 2 else ()


def _named_before(stretch: Stretch, start: int, at: int, context: Context) -> Subject | None:
    """As in "Lima, which …", "Rosas, who …"."""
    near = [m for m in stretch.mentions if m.end <= start and start - m.end < 40 and not m.place]
    parties = party_of(near[-1], stretch, context) if near else ()
    return Subject(parties, start, at, person=near[-1].person if near else None) if parties else None


def _he_or_she(stretch: Stretch, start: int, at: int, context: Context) -> Subject | None:
    """The person named last in the sentence, else the one who spoke last."""
    here = [m for m in stretch.mentions if m.person and m.end < start and not _is_quoted(m, stretch)]
    here = [m for m in here if party_of(m, stretch, context)]
    if here:
        return Subject(party_of(here[-1], stretch, context), start, at, here[-1].person)
    known = None if context.stranger else context.person
    return Subject(known[1], start, at, person=known[0]) if known else None


def _is_quoted(mention: Mention, stretch: Stretch) -> bool:
    """Whether somebody is named only inside quotation marks, so that he is not the one who speaks."""
    return "_" in stretch.before(mention.end, mention.start)


def _it_or_they(word: str, start: int, at: int, context: Context, stretch: Stretch) -> Subject | None:
    """Who did the last thing; "they" of several and "it" of one, where the report calls them so."""
    if context.turn and context.other and word != "it":
        return Subject((context.other,), start, at)
    fitting = context.many if word == "they" else context.one if word == "it" else None
    if context.last is None:
        fitting = fitting or _at_the_head(stretch, start)
        return replace(fitting, start=start, end=at, own=True, person=None) if fitting else None
    if fitting is not None and context.last.person is None and _does_not_fit(word, context.last, context):
        return replace(fitting, start=start, end=at, own=True, person=None)
    return replace(
        context.last, start=start, end=at, own=True, person=None if word in ("it", "they") else context.last.person
    )


def _at_the_head(stretch: Stretch, before: int) -> Subject | None:
    """As in "Canada has signalled it will …": who is named at the head of the first sentence that tells anything."""
    first = stretch.mentions[0] if stretch.mentions else None
    if first is None or first.party is None or first.place or not first.end <= before <= first.end + _NEAR:
        return None
    return Subject((first.party,), before, before) if first.start - stretch.start <= len("The ") else None


_NEAR = 60
"""Characters between whoever stands at the head of a sentence and his pronoun."""


def _does_not_fit(word: str, last: Subject, context: Context) -> bool:
    """Whether "they" comes after one, or "it" after several, as the report calls them."""
    other = context.one if word == "they" else context.many
    return other is not None and last.parties == other.parties and len(last.parties) == 1


def collective(stretch: Stretch, bare: str, context: Context) -> Subject | None:
    """As in "the two sides", "both governments", "the three": several parties, by the number that is told."""
    found = COLLECTIVE.search(bare[-60:])
    if not found:
        return None
    parties = all_meant(found.group(), context)
    if len(parties) < 2:
        return None
    if found.start() and bare[-60:][found.start() - 1].isalnum():
        return None
    return Subject(parties, stretch.start + len(bare) - len(found.group()), stretch.start + len(bare))


_NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}
_OF_STATES = re.compile(r"governments|countries|capitals|states|presidents|ministers")


def all_meant(words: str, context: Context) -> tuple[str, ...]:
    """As in "both sides", "the three governments": as many as are told, else who acted together last."""
    return _of_congress(words, context) or _of_number(words, context) or context.joint or context.sides


def _of_congress(words: str, context: Context) -> tuple[str, ...]:
    """As in "both parties" where the two American ones are named: a president is no party."""
    if not words.endswith("parties"):
        return ()
    named = tuple(party for party in most_named(context.roster) if party in PARTIES)
    return named if len(named) == len(PARTIES) else ()


def _of_number(words: str, context: Context) -> tuple[str, ...]:
    """As in "the three governments": as many as are named most, of those that are states if need be."""
    number = next((n for word, n in _NUMBERS.items() if re.search(rf"\b{word}\b", words)), 0)
    if not number or len(context.joint) == number:
        return context.joint if number else ()
    named = most_named(context.roster)
    if _OF_STATES.search(words):
        states = [party for party in named if (row := register.entry(party)) and row.kind == "country"]
        named = states if len(states) >= number else named
    return tuple(named[:number]) if len(named) >= number else ()
