"""Notes cut into what is noted, one thing after the other: lines, bullets, names at the head of a line, headings.

>>> text = "Union: no talks until they pay. Co.: talks first."
>>> [(one.who, text[one.said : one.end]) for one in shape(text).items]
[(('Union',), 'no talks until they pay.'), (('Company',), 'talks first.')]
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.sentences import pieces
from pourparler.reading.typed import wording
from pourparler.reading.typed.notes import whose
from pourparler.reading.who import register

BULLET = Rule(
    id="bullet-or-number",
    does="a mark or a number before an entry",
    pattern=r"^(?:[*•▪‣·–—>+-]|\(?\d{1,2}[.)]|\(?[a-h]\))\s+",
    fires_on=("- pay", "* pay", "• pay", "1. pay", "2) pay", "(3) pay", "a) pay", "(b) pay"),
    passes_over=("pay - work", "-5 degrees", "12 months", "a levy"),
)
COLON = Rule(
    id="name-before-a-colon",
    does="a name, and after a colon what it says",
    pattern=r"^(?P<who>[^\s:][^:\n]{0,47}):(?=\s|$)",
    fires_on=("Union: no talks", "Port Authority:"),
    passes_over=("at 10:30", ": no talks"),
)
DASH = Rule(
    id="name-before-a-dash",
    does="a name, and after a dash or an arrow what it says",
    pattern=r"^(?P<who>\S[^:\n]{0,38}?)\s?(?:\s[–—-]{1,2}|->|=>|→)\s(?=\S)",
    fires_on=("Union - no talks", "Co. – no talks", "Port — no talks", "US → no talks", "US -> no talks", "US => no"),
    passes_over=("cease-fire first", "- no talks"),
)
ONLY_A_PARTY = Rule(
    id="what-only-a-party-does",
    does="a verb of those who want or say something: who stands before it is a party",
    pattern=r"^(?:(?:still|also|now|only|flatly|simply)\s)?(?:wants?|demands?|insists?|refus\w+|rejects?|asks?\sfor|calls?\sfor|says?|offers?|proposes?|"
    r"(?:(?:is|are)\s)?(?:ready|willing|prepared|not\s(?:ready|willing|prepared))\sto|would\slike|agrees?|won['’]t\s(?:sign|talk|negotiate|pay|accept|agree|budge|discuss|meet))\b",
    any_case=True,
    fires_on=(
        *("want pay", "wants pay", "demand pay", "demands pay", "insist on pay", "insists on pay", "refuses to pay"),
        *("reject pay", "rejects pay", "ask for pay", "asks for pay", "call for pay", "calls for pay", "say no"),
        *("says no", "offer pay", "offers pay", "propose pay", "proposes pay", "is ready to pay", "are willing to pay"),
        *("is prepared to pay", "are not ready to pay", "is not willing to pay", "are not prepared to pay"),
        *("ready to pay", "not willing to pay"),
        *(
            "would like pay",
            "agree to pay",
            "agrees to pay",
            "won't sign",
            "won’t talk",
            "won't negotiate",
            "won't pay",
        ),
        *("won't accept", "won't agree", "won't budge", "won't discuss it", "won't meet", "still wants pay"),
        *("also wants pay", "now wants pay", "only wants pay", "flatly refuses", "simply refuses"),
    ),
    passes_over=("will end", "won't end", "must end", "is over"),
)
_MAY_BE_A_PARTY = (wording.WANTS, wording.REFUSES, wording.WILL, wording.TELLS)
_SAYS = re.compile(r"\b(?:is|are|was|were|will|to|not|no)\b")
"""What no name holds."""
_SEMICOLON = re.compile(r";\s+(?!(?:and|but|then|only|after\sthat|next)\b)")
_MOST_ALONE = 5
"""Words of a heading."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, past its bullet; ``stands`` where it begins with one or stands further in than the margin."""

    start: int
    end: int
    text: str
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that is noted.

    Attributes:
        start: where it begins in the text, with the name at its head.
        said: where its words begin; a name that is the subject of its sentence is one of them.
        end: where it ends.
        who: whose it is, by full names; nobody where nothing says, and ``BOTH`` where it is that of both.
        mode: "demands" or "red" where the notes say so of what follows.
        is_marked: whether a name with a colon or a dash, or a bullet, marks it as a note.
    """

    start: int
    said: int
    end: int
    who: tuple[str, ...]
    mode: str = ""
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """Notes, cut.

    Attributes:
        heading: the lines above the first name or bullet.
        items: what is noted.
        names: full names of parties by how the notes call them.
        one_a_line: whether every line is one sentence.
    """

    heading: tuple[tuple[int, int], ...]
    items: tuple[Item, ...]
    names: dict[str, str]
    one_a_line: bool


@dataclass(frozen=True, slots=True)
class _Head:
    """A name at the head of some words, where what it says begins, and of which kind that is."""

    who: tuple[str, ...]
    said: int
    mode: str = ""
    is_label: bool = True


def shape(text: str, known: Mapping[str, str] | None = None) -> Shape:
    """Notes cut into what is noted.

    Args:
        text: the notes.
        known: full names that a person gave, by any name in small letters.
    """
    lines = list(_lines(text))
    names = _names(lines, known or {})
    items: list[Item] = []
    heading: list[tuple[int, int]] = []
    above: _Head | None = None
    told = 0
    for number, line in enumerate(lines):
        alone = _alone(lines, number, names)
        if alone is not None:
            above = alone
            continue
        if not items and above is None and not line.stands and _head(line.text, names) is None:
            heading.append((line.start, line.end))
            continue
        above = above if line.stands else None
        items += _items(text, line, names, above)
        told += 1
    return Shape(tuple(heading), tuple(items), names, one_a_line=told == len(items))


def _lines(text: str) -> Iterator[_Line]:
    for found in re.finditer(r"[^\n]*\S[^\n]*", text):
        words = found.group().strip()
        start = found.start() + found.group().index(words)
        bullet = BULLET.match(words)
        begin = bullet.end() if bullet else 0
        stands = bullet is not None or found.group()[:1] in " \t"
        yield _Line(start + begin, start + len(words), words[begin:], stands)


# -- names -------------------------------------------------------------------------------------------------------------


def _names(lines: list[_Line], known: Mapping[str, str]) -> dict[str, str]:
    """Full names by how the notes call them: those before a colon, those known anyway, and who wants or says things."""
    said = [words for line in lines for words in [line.text, *_after_stops(line.text)]]
    labels = [found["who"] for words in said if (found := COLON.match(words))]
    short = [line.text.removesuffix(":") for line in lines if _is_short(line.text)]
    labels += [words for words in short if ":" not in words and _is_known(whose.mode_of(words)[0])]
    called = dict.fromkeys(who for label in labels if (who := whose.mode_of(label)[0]) and not _SAYS.search(who))
    for words in said:
        called |= dict.fromkeys(_subjects(words))
    called = {who: None for who in called if not _joins(who, called)}
    bare = {who: who.casefold().removeprefix("the ") for who in called}
    full = {who: name for who in called if (name := known.get(bare[who]) or whose.name_of(who))}
    fuller = whose.one_name(full.values())
    return {who: fuller[name] for who, name in full.items()}


_JOINED = re.compile(r"\s?(?:/|&|\+|\band\b)\s?")


def _joins(who: str, called: Container[str]) -> bool:
    """Whether a label names several parties that the notes name alone, too: "Union/Crew"."""
    parts = _JOINED.split(who)
    return len(parts) > 1 and all(part in called for part in parts)


def _after_stops(line: str) -> list[str]:
    return [line[stop.end() :] for stop in re.finditer(r"[.;]\s+|,\s(?:(?:and|but|while|whereas)\s)?", line)]


def _is_short(words: str) -> bool:
    return len(words.split()) <= _MOST_ALONE and not re.search(r"[.!?,]$", words)


def _is_known(who: str) -> bool:
    bare = who.strip(" .:").casefold().removeprefix("the ")
    return bool(bare) and (register.entry(who.strip(" :")) is not None or bare in whose.SHORT or whose.is_kind(bare))


def _subjects(words: str) -> Iterator[str]:
    """Who does what only parties do, at the head of some words; before a dash, too, where such a verb follows."""
    dash = DASH.match(words)
    if dash and (_is_known(dash["who"]) or _acts(words[dash.end() :])) and whose.name_of(dash["who"]):
        yield dash["who"]
    for found in _beginnings(words):
        rest = words[found.end() :]
        if ONLY_A_PARTY.match(rest) or (_is_known(found["who"]) and _acts(rest)):
            if found["who"][0].isupper() or whose.is_kind(found["who"]):
                yield found["who"]
            return


def _beginnings(words: str) -> Iterator[re.Match[str]]:
    """The first one to four words, the fewest first."""
    for most in range(4):
        found = re.match(rf"(?P<who>(?:[Tt]he\s)?[^\W\d_][\w.&'’/-]*(?:\s[\w.&'’/-]+){{{most}}})\s(?=\S)", words)
        if found is None:
            return
        yield found


def _acts(words: str) -> bool:
    return any(rule.match(words) for rule in _MAY_BE_A_PARTY)


# -- heads -------------------------------------------------------------------------------------------------------------


def _head(words: str, names: dict[str, str]) -> _Head | None:
    """The name at the head of some words."""
    for rule in (COLON, DASH):
        found = rule.match(words)
        if found is None:
            continue
        who, mode = whose.mode_of(found["who"])
        said = found.end() + len(words[found.end() :]) - len(words[found.end() :].lstrip())
        if who in names:
            return _Head((names[who],), said, mode)
        parts = _JOINED.split(who)
        if len(parts) > 1 and all(part in names for part in parts):
            return _Head(tuple(names[part] for part in parts), said, mode)
        if whose.BOTH.match(who):
            return _Head(BOTH, said, mode)
    for begin in _beginnings(words):
        if begin["who"] in names and _acts(words[begin.end() :]):
            return _Head((names[begin["who"]],), 0, is_label=False)
    return None


BOTH = ("both",)
"""Whose it is where it is that of both."""


def _alone(lines: list[_Line], number: int, names: dict[str, str]) -> _Head | None:
    """The name that stands alone on a line, above what it says."""
    line = lines[number]
    bare = line.text.rstrip(":").strip(" *_#")
    who, mode = whose.mode_of(bare)
    follows = number + 1 < len(lines) and (lines[number + 1].stands or line.text.endswith(":"))
    if not follows or not _is_short(line.text.rstrip(":")):
        return None
    name = names.get(who) or names.get(bare)
    return _Head((name,), 0, mode) if name else None


# -- items -------------------------------------------------------------------------------------------------------------


def _items(text: str, line: _Line, names: dict[str, str], above: _Head | None) -> Iterator[Item]:
    """What one line notes; who spoke last in it goes on speaking."""
    who, mode, is_label = (above.who, above.mode, True) if above else ((), "", False)
    for start, end in _segments(text, line, names):
        words = text[start:end]
        head = _head(words, names)
        said = start
        if head is not None:
            who, mode, is_label, said = head.who, head.mode, head.is_label, start + head.said
        kind = COLON.match(text[said:end])
        alone = whose.ALONE_A_MODE.match(kind["who"]) if kind else None
        if kind is not None and alone is not None:
            mode = "demands" if alone["demands"] else "red" if alone["red"] else ""
            said += kind.end() + 1
        if said < end:
            yield Item(
                start=start, said=said, end=end, who=who, mode=mode, is_marked=line.stands or (is_label and bool(who))
            )


def _segments(text: str, line: _Line, names: dict[str, str]) -> Iterator[tuple[int, int]]:
    """The sentences of a line, and in them what stands behind a semicolon or begins with another party's name."""
    for start, end in pieces(text, line.start, line.end):
        begin = start
        for stop, following in sorted({*_semicolons(text, start, end), *_turns(text, start, end, names)}):
            yield begin, stop
            begin = following
        yield begin, end


def _semicolons(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from ((found.start(), found.end()) for found in _SEMICOLON.finditer(text, start, end))


def _turns(text: str, start: int, end: int, names: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Commas before the name of a party of which something is said."""
    called = "|".join(re.escape(who) for who in sorted(names, key=len, reverse=True))
    if not called:
        return
    comma = re.compile(rf",\s(?:(?:and|but|while|whereas)\s)?(?=(?:the\s)?(?:{called})(?::|\s(?!and\s)))")
    for found in comma.finditer(text, start, end):
        if _head(text[found.end() : end], names) is not None:
            yield found.start(), found.end()
