"""The lines of a page, and what each is: running text, a date, a menu, a button, a heading."""

import re
from dataclasses import dataclass

from pourparler.reading.english.rule import Rule
from pourparler.reading.page.bylines import BY
from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.wrapping import unwrapped

_FURNITURE = re.compile(
    r"""(?ix) ^\W*(?:
      skip\ to | go\ to\ (?:contents?|top|main) | jump\ to | print(?:\ dictionary)?\ print | print(?:\ this.*)?$
    | (?:share|tweet|e-?mail|save|listen|send\ feedback|feedback|subscribe|sign\ (?:up|in)|log\ ?in|register)\b.{0,120}$
    | (?:related|read\ (?:also|more|next)|see\ also|more\ (?:from|on|in)|most\ (?:read|popular|viewed)|tags?|topics?)
      \b\W.{0,200}$
    | (?:newsletter|crossword|weather|previous\ story|next\ story|advertisement|sponsored|terms\ of\ use|privacy)
      \b.{0,200}$
    | (?:comments?|replies)\b(?:\W|$).{0,100}$ | \d+\ comments?\b.{0,60}$
    | help-image\b.* | lock\ icon$ | social\ comment.*
    | to\ write\ (?:a\ )?comments?\b.* | standards\ board\ policy.* | .*\(0/\d+\s?\S{0,3}\).*
    | (?:copyright|©|\(c\)(?=\ ?(?:copyright|(?:19|20)\d\d|all\ rights)))\ ?.{0,160}$
    | all\ rights\ reserved.* | cookies?\b.{0,60}$ | page\ \d+$
    )"""
)
CRUMB = re.compile(r"\s(?:>|»|›|\||/|::|·|-)\s")
ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[\"”]$")
_BLANK = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What looks empty: all that Python counts as space, and two marks of no width."""
_DATE_WORDS = re.compile(
    r"(?i)\b(?:posted|published|updated|last|modified|on|at|by|edition|late|early|morning|evening|min(?:ute)?s?|read|"
    r"newsroom|comments?|input|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:gmt|utc|kst|"
    r"[ap]\.?m)\b\.?|\d[\d:.,+]*|\W"
)
_HEADING = re.compile(
    r"(?i)by\s|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}\.?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*\.?\s\d"
)
TIME = re.compile(
    r"(?i:[\[(]?(?:[01]?\d|2[0-3])[.:h][0-5]\d[\])]?(?:\s?(?:[ap]\.?m\b\.?|"
    r"(?:gmt|utc|cet|cest|est|edt|bst|ist|eat|wat|sast|hrs|local time|uhr)\b))*(?:\s*[:—–|-]\s+|\s+|$))"
)
_DATELINE = re.compile(
    r"(?!(?:LIVE|UPDATE\w*|EXCLUSIVE|BREAKING|ANALYSIS|OPINION|EXPLAINER|WATCH|READ|JUST IN|INTERVIEW|COMMENT|PROFILE|"
    r"FACTBOX|QUESTION|ANSWER|NEW|NOTE)\b)"
    r"(?P<place>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'. /-]{2,40})(?:, [^—―–:-]{1,40}?)?(?:\s?\([A-Z][\w ]{1,30}\))?\.?"
    r"\s?(?:[—―–:]|-{1,2}(?=\s))\s?"
)
_DATED_PLACE = Rule(
    id="place-and-date",
    does="a place in small letters opens a report, with a date behind it; whether that is a whole one is asked",
    pattern=r"(?P<place>[A-Z\u00c0-\u00de][\w'’.]+(?:[ -][A-Z\u00c0-\u00de][\w'’.]+){0,3}), (?P<when>[^—―–:]{6,40}?)"
    r"(?: ?\([A-Z][\w ]{1,30}\))?\.? ?(?:[—―–:]|-{1,2}(?= )) ?",
    fires_on=(
        "Reykvik, 2 October 2026 — Skerland",
        "Port Leven, Sept. 3, 2026 (Newswire) - The",
        "Bad-Orb, Oct 2, 2026: The",
    ),
    passes_over=(
        "Reykvik — Skerland",
        "the port, 2 October 2026 — it",
        "Lind, who spoke on Monday to the press of the town — said",
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it, at its place in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def words(self) -> int:
        """How many words it has; those of a very long line are not counted to the end."""
        return len(self.text[:2000].split())


def lines_of(text: str) -> list[Line]:
    """The lines of a page that are not empty; those that a program broke at a width are put together again."""
    lines: list[tuple[int, str]] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip(_BLANK)
        if stripped:
            lines.append((at + raw.index(stripped[0]), stripped))
        at += len(raw)
    return [Line(*line) for line in unwrapped(text, lines, _HEADING)]


def is_running_text(line: Line) -> bool:
    """Long enough for a sentence, and not a menu: a headline has no full stop, a menu has bars."""
    if line.words < 9 or is_furniture(line) or is_date_line(line) or BY.match(line.text[:90]):
        return False
    if len(CRUMB.findall(line.text[:300])) > 2 or _is_quoted_title(line.text) or is_timed_heading(line):
        return False
    return (
        bool(ENDS.search(line.text[-5:]))
        or line.text.endswith(",")
        or line.words >= 25
        or bool(opens_with_place(line.text))
    )


def opens_with_place(text: str) -> re.Match[str] | None:
    """The dateline with which a line of running text opens, if it does."""
    found = _DATELINE.match(text[:120]) or _dated_place(text[:120])
    return found if found and len(text) > found.end() + 40 else None


def _dated_place(text: str) -> re.Match[str] | None:
    """As in "Reykvik, 2 October 2026 — …": no name in capitals, but a whole date behind it."""
    found = _DATED_PLACE.match(text)
    return found if found and printed_dates(found["when"]) else None


def is_furniture(line: Line) -> bool:
    """A button, a box, a menu: what stands around a report on its page."""
    if len(line.text) > 400:
        return False
    return bool(_FURNITURE.match(line.text)) or is_menu(line.text)


def is_menu(text: str) -> bool:
    """Short entries with bars or arrows between them."""
    if "  Page " in text and re.search(r"\S {8,}Page \d+$", text):
        return True
    parts = CRUMB.split(text)
    if len(parts) < 2 or ENDS.search(text[-5:]) or max(len(part) for part in parts) > 32:
        return False
    arrows = bool(re.search(r"[>»›|/]", text))
    return arrows and not printed_dates(text)


def is_date_line(line: Line) -> bool:
    """A date, and little else."""
    if len(line.text) > 160:
        return False
    found = printed_dates(line.text)
    if not found:
        return False
    rest = line.text[: found[0].start] + line.text[found[-1].end :]
    return len(_DATE_WORDS.sub(" ", rest).split()) <= 3


def _is_quoted_title(text: str) -> bool:
    """All in quotation marks, without a full stop: a headline that quotes somebody."""
    return bool(re.fullmatch(r"[\"“][^\"”]{5,150}[^.!?,\"”][\"”]", text))


def is_timed_heading(line: Line) -> bool:
    """A time and a few words without a full stop: the head of an entry in a live page."""
    return bool(TIME.match(line.text)) and line.words < 16 and not ENDS.search(line.text[-5:])
