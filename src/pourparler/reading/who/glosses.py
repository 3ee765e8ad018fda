"""Names that a report gives with their initials, either way round: "the Tarsa National Front (TNF)", "the TNF, or …".

The two are one party from then on, and were before. Of the words before the parentheses only those are the name that
the initials stand for: "the Government of Ardenia and the Tarsa National Front (TNF)" names two.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import without_openers

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ](?:[\w-]|['’](?!s\b))*\w(?:['’]s?)?"
_SMALL = (
    r"of|and|for|the|in|on|&|des|du|de|del|la|las|los|el|y|et|dos|das|da|do|e|der|die|und|für|von|van|voor|di|dei|delle|al|"
    r"pour|para|og"
)
_LONG = rf"(?:[Tt]he\s)?{_CAPITALISED}(?:\s(?:{_SMALL}|{_CAPITALISED})){{1,11}}"
_SHORT = r"[A-Z][A-Z&]{1,9}(?:-[A-Z]{1,3})?s?"

GLOSSED = Rule(
    id="name-with-its-initials",
    does="a name and the initials that stand for it: in parentheses after it, or after a comma",
    pattern=rf"(?P<name>{_LONG})(?:\s\((?:(?:the|or|known\sas)\s)?[\"“‘']?(?P<short>{_SHORT})[\"”’']?[);,]|"
    rf",\s(?:or|known\sas|also\sknown\sas|abbreviated)\s(?:the\s)?(?P<other>{_SHORT})(?=[,.])|"
    rf",\s(?P<beside>{_SHORT}),(?=\s(?!and\b|or\b|but\b|who\b)[a-z]))",
    fires_on=(
        "the Tarsa National Front (TNF) left",
        "the Syndicat des Travailleurs du Port (STP) left",
        "the Lock Keepers' Union (the “LKU”) left",
        "the Lock Keepers' Union, or LKU, left",
        "the Lock Keepers' Union, VTW, wants more",
    ),
    passes_over=(
        "the front (TNF) left",
        "Ana Rojas (Peru) left",
        "the Lock Keepers' Union, LKU members say,",
        "the Lock Keepers' Union, VTW, and Peru",
    ),
)
UNFOLDED = Rule(
    id="initials-with-their-name",
    does="initials, and the name that they stand for after them",
    pattern=rf"(?<![\w-])(?P<short>{_SHORT})(?:\s\(|,\s)(?P<name>{_LONG})(?=[,.)])",
    fires_on=("the LKU (Lock Keepers' Union) left", "the LKU, the Lock Keepers' Union, left"),
    passes_over=("the LKU (a union) left", "the LKU, which left"),
)
IN_SMALL = Rule(
    id="small-words-with-their-initials",
    does="initials in parentheses after words in small letters, which may be what they stand for",
    pattern=rf"(?<=\s)(?P<last>[a-z][\w'’-]*[a-z])\s\((?P<short>{_SHORT})\)",
    fires_on=("three small dairy producers (SDPs) left", "an inland lock operator (ILO) left"),
    passes_over=("three dairy producers left", "the Lock Keepers (LK) left", "growers (SDPs)"),
)
BLENDED = Rule(
    id="name-with-a-word-made-of-it",
    does="a name and a word in parentheses that may be made of its letters",
    pattern=rf"(?P<name>{_LONG})\s\((?:the\s)?[\"“]?(?P<word>[A-Z][a-z]{{2,9}}[a-z])[\"”]?\)",
    fires_on=("the Harbour Labourers and Allied Workers Union (Halawu) left",),
    passes_over=("the dockers (Halawu) left", "the Lock Keepers' Union (LKU) left"),
)
_SIGNS_OF_A_BODY = re.compile(
    r"\b(?:Union|Party|Front|Movement|Army|List|Alliance|League|Association|Federation|Council|Group|Company|Corporation|Authority|"
    r"Organi[sz]ation|Committee|Commission|Agency|Coalition|Congress|Guild|Society|Bank|Board|Workers|Teachers|Nurses|Forces|Bloc)\b"
)


@dataclass(frozen=True, slots=True)
class Gloss:
    """A name at [start, end) and the initials that stand for it, under which the party goes."""

    name: str
    short: str
    start: int
    end: int


def glosses(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Gloss]:
    """Every name that is given with its initials and that no table knows."""
    for start, end in spans:
        for match in among(GLOSSED, text, [(start, end)]):
            short = match["short"] or match["other"] or match["beside"]
            begin = _begin(match["name"], short, text[max(start, match.start() - 4) : match.start()])
            if begin is not None and _may_be_so_called(match):
                yield from _gloss(text, match.start("name") + begin, match.end("name"), short)
        for match in among(BLENDED, text, [(start, end)]):
            if _is_made_of(match["word"], match["name"]) and text.count(match["word"]) > 1:
                begin = _begin(match["name"], match["word"], text[max(start, match.start() - 4) : match.start()])
                yield from _gloss(text, match.start("name") + (begin or 0), match.end("name"), match["word"])
        for match in among(UNFOLDED, text, [(start, end)]):
            begin = _fitting(match["name"], match["short"])
            if begin is not None:
                yield from _gloss(text, match.start("name") + begin, match.end("name"), match["short"])
        for match in among(IN_SMALL, text, [(start, end)]):
            begin = _fitting_small(text, max(start, match.start() - 80), match.end("last"), match["short"])
            if begin is not None:
                yield from _gloss(text, begin, match.end("last"), match["short"])


def _may_be_so_called(match: re.Match[str]) -> bool:
    """Whether initials that stand between commas do so beside a body, and not beside a person or a place."""
    return match["beside"] is None or _SIGNS_OF_A_BODY.search(match["name"]) is not None


def _is_made_of(word: str, name: str) -> bool:
    """Whether a word has letters of a body's name, in their order: "Halawu" of the Harbour Labourers and … Union."""
    letters = iter(name.lower())
    first = name.removeprefix("the ").removeprefix("The ")[:1]
    made = first == word[0] and all(letter in letters for letter in word.lower())
    return made and bool(_SIGNS_OF_A_BODY.search(name)) and register.entry(word) is None


def _fitting_small(text: str, start: int, end: int, short: str) -> int | None:
    """Where as many words begin, up to an offset, as initials have letters, if they are theirs."""
    letters = re.sub(r"[^A-Z]", "", short)
    words = list(re.finditer(r"[^\s-]+", text[start:end]))[-len(letters) :]
    fits = "".join(word.group()[0] for word in words).upper() == letters
    return start + words[0].start() if fits else None


def _gloss(text: str, start: int, end: int, short: str) -> Iterator[Gloss]:
    name = without_openers(" ".join(text[start:end].split()))
    start = end - len(text[start:end]) + text[start:end].find(name.split(" ")[0]) if name else end
    if name and register.entry(short) is None and register.entry(name) is None:
        yield Gloss(name, short, start, end)


def _begin(name: str, short: str, before: str) -> int | None:
    """Where a name begins within the words before its initials; None where they are somebody's, as "Ana Ruiz (ZL)"."""
    fitting = _fitting(name, short)
    if fitting is not None:
        return fitting
    last = max(
        (m.end() for m in re.finditer(r"(?:\band\s(?:of\s)?|\bof\s)the\s|^[Tt]he\s", name) if _is_whole(name, m)),
        default=0,
    )
    named = bool(last) or before.lower().endswith("the ") or bool(_SIGNS_OF_A_BODY.search(name))
    return last if named else None


def _is_whole(name: str, article: re.Match[str]) -> bool:
    """Whether a name of its own begins behind an article: not "Crews" in "the Movement of Cooks of the Crews"."""
    return not article.group().startswith("of") or bool(_SIGNS_OF_A_BODY.search(name[article.end() :]))


def _fitting(name: str, short: str) -> int | None:
    """Where the shortest run of words at the end of a name begins that the initials stand for."""
    words = list(re.finditer(r"[^\s-]+", name))
    letters = re.sub(r"[^A-Z]", "", short)
    for first in reversed(range(len(words))):
        run = [match.group() for match in words[first:]]
        every = "".join(word[0] for word in run).upper()
        large = "".join(word[0] for word in run if word[0].isupper())
        if run[0][0].isupper() and run[0] != "The" and letters in (every, large):
            return words[first].start()
    return None


def one_name(text: str, spans: Sequence[tuple[int, int]]) -> tuple[dict[str, str], list[Mention]]:
    """The initials under which each full name goes, and where either stands."""
    short: dict[str, str] = {}
    for gloss in glosses(text, spans):
        short.setdefault(gloss.name, gloss.short)
    if not short:
        return {}, []
    called = {**short, **{one: one for one in short.values()}}
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(called, key=len, reverse=True))
    again = re.compile(rf"(?<![\w@/-])(?:{either})(?![\w@])")
    mentions = [
        Mention(m.start(), m.end(), called[" ".join(m.group().split())])
        for s, e in spans
        for m in again.finditer(text, s, e)
    ]
    return short, mentions
