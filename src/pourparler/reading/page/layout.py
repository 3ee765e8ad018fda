"""What of a page is the report: page furniture off; title, outlet, byline and date found; the body in paragraphs.

A page is read line by line. Lines above the first line of running text are the header; what is left there when
furniture (breadcrumbs, buttons, log-in boxes) and dates are off is the title, and the outlet and byline where a line
has their shape. The body goes on until the furniture of the page's foot.
"""

import re
from dataclasses import dataclass

from pourparler.reading.page.dates import PrintedDate, printed_dates
from pourparler.reading.page.labels import is_transcript, label_of
from pourparler.reading.page.wrapping import unwrapped

Span = tuple[int, int]

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
    | (?:copyright|©|\(c\))\ ?.{0,160}$ | all\ rights\ reserved.* | cookies?\b.{0,60}$ | page\ \d+$
    )"""
)
_FOOT = re.compile(
    r"(?i)^\W*(?:log\s?in to|related:|read also|most read|tags:|share on|copyright|©|all rights reserved)"
)
_CRUMB = re.compile(r"\s(?:>|»|›|\||/|::|·|-)\s")
_HOME = re.compile(r"(?i)^(?:home|front page|start|index|news|world|politics|asia|europe|africa|business|sport)$")
_PAPER = re.compile(
    r"(?i)\b(?:times|post|ledger|news|herald|courier|sentinel|observer|gazette|wire|agency|star|tribune|journal|mail|"
    r"telegraph|chronicle|standard|daily|weekly|dispatch|press|bulletin|echo|independent|monitor|examiner|"
    r"register|argus|mirror|sun|globe|inquirer|ilbo|heute|zeitung|today|online|broadcasting|service|radio|"
    r"bote|kurier|monde|figaro|país|pais|corriere)\b"
)
_PAPER_NAME = re.compile(r"\b((?:[A-Z][\w-]+ ){1,3}(?:Daily|Times|Post|Herald|Ilbo|Tribune|Gazette|Journal))\b")
_DOMAIN = re.compile(r"(?i)^(?:www\.)?([a-z0-9-]{3,40})\.[a-z.]{2,20}\b")
_BY = re.compile(r"(?i)^by:?\s+(?P<who>\S.{2,80})$")
_STAFF = re.compile(r"(?i)^(?P<who>(?:our|staff) (?:own )?(?:\w+ )?(?:reporters?|correspondents?|writers?))\b")
_PERSON = r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,3}"
_SIGNED = re.compile(rf"^(?P<who>{_PERSON})(?:\s+in\s+[A-Z].{{0,40}}|,\s+[A-Z].{{0,40}}|\s+/\s+.{{0,30}})$")
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[\"”]$")
_DATE_WORDS = re.compile(
    r"(?i)\b(?:posted|published|updated|last|modified|on|at|by|edition|late|early|morning|evening|min(?:ute)?s?|read|"
    r"newsroom|comments?|input|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:gmt|utc|kst|"
    r"[ap]\.?m)\b\.?|\d[\d:.,+]*|\W"
)
_OPENING = 2
"""Lines of running text above which a date alone is still that of the report."""
_SAYS_PUBLISHED = re.compile(r"(?i)\W*(?:first |originally )?(?:published|posted|issued|released|filed|date|sent)\b")
_OF_A_POST = re.compile(r"@\w|\d:\d\d min\b")
_HEADING = re.compile(
    r"(?i)by\s|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}\.?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*\.?\s\d"
)
_BULLET = re.compile(r"[*•▪‣·–—-]\s+(?=\S)")
_TIME = re.compile(
    r"(?i)(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:\s?(?:[ap]\.?m\b\.?|gmt|utc|cet|local time|uhr))*(?:\s*[:—–|-]\s+|\s+|$)"
)
_LEAD = re.compile(rf"(?:{_BULLET.pattern}|\(?\d{{1,2}}[.)]\s+(?=[A-Z“\"])|{_TIME.pattern.removeprefix('(?i)')})+")
_ENTRY = re.compile(r"[*•–—-]\s|\d{1,2}[.:]\d\d\b|\d{1,2}[.)]\s")
_DATELINE = re.compile(
    r"(?P<place>[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'. /-]{2,40})(?:, [^—―–:-]{1,40}?)?(?:\s?\([A-Z][\w ]{1,30}\))?\.?"
    r"\s?(?:[—―–:]|-{1,2}(?=\s))\s?"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of running text, at [start, end) of the text.

    Attributes:
        start: past its bullet, number, time, label or dateline.
        end: where it ends.
        dateline: the place it opens with.
        label: who speaks, in a transcript: the words before the colon.
        bullet: whether it is an entry of a list.
    """

    start: int
    end: int
    dateline: str | None = None
    label: str | None = None
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page is made of."""

    title: str | None
    outlet: str | None
    byline: str | None
    date: PrintedDate | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def words(self) -> int:
        return len(self.text[:2000].split())


def lay_out(text: str) -> Layout:
    """Tell the report from the page around it."""
    lines = _lines(text)
    begin = _begin_of_body(lines)
    points = _key_points(lines[:begin])
    header, rest = [line for line in lines[:begin] if line not in points], lines[begin:]
    body = [*points, *_body(rest)]
    dated = _printed_date(header) or _in_dateline(rest) or _printed_date(_own_date_lines(rest))
    title, outlet, byline = _header(header)
    kept = {line.start for line in body}
    foot = [line for line in rest if line.start not in kept]
    return Layout(
        title=title,
        outlet=outlet or _outlet_in_the_foot(foot) or _agency(rest),
        byline=byline or _byline_in_the_foot(foot),
        date=dated,
        paragraphs=_paragraphs(text, body),
    )


def _key_points(header: list[_Line]) -> list[_Line]:
    """Entries of a list above the report: what it says in short, two or more."""
    points = [line for line in header if _BULLET.match(line.text) and line.words > 4]
    return points if len(points) > 1 else []


def _in_dateline(body: list[_Line]) -> PrintedDate | None:
    """As in "PORT CALDER, Sept 29, 2023 (Meridian News) - …"."""
    for line in body[:1]:
        opened = _opens_with_place(line.text)
        found = printed_dates(line.text[: opened.end()]) if opened else ()
        for one in found:
            return PrintedDate(one.date, one.words, one.start + line.start, one.end + line.start)
    return None


def _agency(body: list[_Line]) -> str | None:
    """The house that a dateline names in parentheses."""
    opened = _opens_with_place(body[0].text) if body else None
    named = re.search(r"\(([A-Z][\w ]{2,30})\)", opened.group()) if opened else None
    return named.group(1) if named else None


def _begin_of_body(lines: list[_Line]) -> int:
    """The first line of running text; where there is none, the first short sentence."""
    running = next((i for i, line in enumerate(lines) if _is_running_text(line)), None)
    if running is not None:
        return running
    return next((i for i, line in enumerate(lines) if line.words >= 4 and _belongs(line)), len(lines))


def _lines(text: str) -> list[_Line]:
    lines: list[tuple[int, str]] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip(" \t\r\n\f\v\u00a0\ufeff\u200b")
        if stripped:
            lines.append((at + raw.index(stripped[0]), stripped))
        at += len(raw)
    return [_Line(*line) for line in unwrapped(text, lines, _HEADING)]


def _is_running_text(line: _Line) -> bool:
    """Long enough for a sentence, and not a menu: a headline has no full stop, a menu has bars."""
    if line.words < 9 or _is_furniture(line) or _is_date_line(line) or _BY.match(line.text[:90]):
        return False
    if len(_CRUMB.findall(line.text[:300])) > 2 or _is_quoted_title(line.text) or _is_timed_heading(line):
        return False
    return (
        bool(_ENDS.search(line.text[-5:]))
        or line.text.endswith(",")
        or line.words >= 25
        or bool(_opens_with_place(line.text))
    )


def _opens_with_place(text: str) -> re.Match[str] | None:
    found = _DATELINE.match(text[:120])
    return found if found and len(text) > found.end() + 40 else None


def _is_furniture(line: _Line) -> bool:
    if len(line.text) > 400:
        return False
    return bool(_FURNITURE.match(line.text)) or _is_menu(line.text)


def _is_menu(text: str) -> bool:
    """Short entries with bars or arrows between them."""
    if re.search(r"\S {8,}Page \d+$", text):
        return True
    parts = _CRUMB.split(text)
    if len(parts) < 2 or _ENDS.search(text[-5:]) or max(len(part) for part in parts) > 32:
        return False
    arrows = bool(re.search(r"[>»›|/]", text))
    return arrows and not printed_dates(text)


def _is_date_line(line: _Line) -> bool:
    """A date, and little else."""
    if len(line.text) > 160:
        return False
    found = printed_dates(line.text)
    if not found:
        return False
    rest = line.text[: found[0].start] + line.text[found[-1].end :]
    return len(_DATE_WORDS.sub(" ", rest).split()) <= 3


def _own_date_lines(rest: list[_Line]) -> list[_Line]:
    """Lines with the report's date: near its beginning, or such as say what they are.

    Further down, a date is that of a quoted post, an older film, another report.
    """
    running = [number for number, line in enumerate(rest) if _is_running_text(line)]
    near = running[_OPENING] if len(running) > _OPENING else len(rest)
    return [
        line
        for number, line in enumerate(rest)
        if _is_date_line(line)
        and (_SAYS_PUBLISHED.match(line.text) or (number < near and not _OF_A_POST.search(line.text)))
    ]


def _printed_date(lines: list[_Line]) -> PrintedDate | None:
    """The first date of the header that is not that of a later change."""
    for line in lines:
        for found in printed_dates(line.text[:300]):
            if not re.search(r"(?i)\bupdated\W*(?:on|at)?\W*$", line.text[: found.start]):
                return PrintedDate(found.date, found.words, found.start + line.start, found.end + line.start)
    return None


def _header(header: list[_Line]) -> tuple[str | None, str | None, str | None]:
    """(title, outlet, byline) among the lines above the body."""
    outlet = _outlet_of_crumbs(header)
    rest: list[_Line] = []
    byline: str | None = None
    for line in header:
        signed = _signature(line.text) if line is not header[0] else None
        if _is_furniture(line) or _is_date_line(line):
            continue
        if signed and (_BY.match(line.text) or rest):
            byline = byline or signed
        else:
            rest.append(line)
    named = next((line for line in rest if _names_a_paper(line.text)), None) or _masthead(rest)
    if named is not None and len(rest) > 1:
        outlet = outlet or _plain_outlet(named.text)
        rest.remove(named)
    return _title(rest), outlet, byline


def _title(candidates: list[_Line]) -> str | None:
    """The longest of what is left; of equal ones the first."""
    worthy = [line for line in candidates if line.words >= 2] or candidates
    return max(worthy, key=lambda line: min(len(line.text), 150)).text[:300] if worthy else None


def _names_a_paper(text: str) -> bool:
    if re.search(r"(?i)\s[-—–|]\s(?:\w+\s)?edition$", text):
        return True
    plain = _CRUMB.split(text.replace("—", " - "))[0].strip()
    words = plain.split()
    capitals = all(word[0].isupper() or word in ("of", "the", "and") for word in words)
    return bool(words) and len(words) <= 5 and capitals and bool(_PAPER.search(plain))


def _masthead(lines: list[_Line]) -> _Line | None:
    """The first line, where it alone is a short name in capitals: "THE MERIDIAN", "LANTERN & KEEL"."""
    if len(lines) < 2 or any(line.text.isupper() for line in lines[1:]):
        return None
    first = lines[0]
    return first if first.text.isupper() and first.words <= 4 and not _ENDS.search(first.text) else None


def _plain_outlet(text: str) -> str:
    plain = re.split(r"\s(?:[—–|»>·-]|::)\s", text)[0].strip()
    return _in_title_case(plain) if plain.isupper() else plain


def _in_title_case(text: str) -> str:
    words = [word.capitalize() if word.isupper() and len(word) > 1 else word for word in text.split()]
    return " ".join(
        word.lower() if number and word in ("Of", "The", "And") else word for number, word in enumerate(words)
    )


def _outlet_of_crumbs(header: list[_Line]) -> str | None:
    """Breadcrumbs and addresses begin with the house they belong to."""
    for line in header[:4]:
        if not _is_menu(line.text) or not _CRUMB.search(line.text):
            continue
        first = _CRUMB.split(line.text)[0].strip()
        domain = _DOMAIN.match(first)
        if domain:
            return " ".join(part.capitalize() for part in domain.group(1).split("-"))
        if not _HOME.match(first) and _PAPER.search(first) and len(first.split()) > 1:
            return first
    return None


def _signature(text: str) -> str | None:
    """Who signed, where a line is a byline."""
    if len(text) > 120:
        return None
    by = _BY.match(text) or _STAFF.match(text)
    if by:
        who = re.split(r"\s*(?:,|/|\||\bin\b(?= [A-Z]))\s*", by["who"])[0].strip()
        return _in_title_case(who) if who.isupper() or " " in who else who
    signed = _SIGNED.match(text)
    if signed and all(word[0].isupper() for word in signed["who"].split()) and not _ENDS.search(text):
        return _in_title_case(signed["who"])
    return None


def _byline_in_the_foot(foot: list[_Line]) -> str | None:
    return next((who for line in foot if _BY.match(line.text[:90]) and (who := _signature(line.text))), None)


def _outlet_in_the_foot(foot: list[_Line]) -> str | None:
    """A paper named in its own furniture: the log-in box, the copyright line."""
    for line in foot:
        found = _PAPER_NAME.search(line.text[:300])
        if found:
            return found.group(1)
    return None


def _body(lines: list[_Line]) -> list[_Line]:
    """Lines of running text, up to the foot of the page."""
    foot = next((i for i, line in enumerate(lines) if _FOOT.match(line.text[:40])), len(lines))
    # A box in the middle of a page is no foot: running text goes on below it.
    if any(line.words >= 25 and not _is_furniture(line) for line in lines[foot + 1 :]):
        foot = len(lines)
    return [line for line in lines[:foot] if _belongs(line)]


def _is_quoted_title(text: str) -> bool:
    """All in quotation marks, without a full stop: a headline that quotes somebody."""
    return bool(re.fullmatch(r"[\"“][^\"”]{5,150}[^.!?,\"”][\"”]", text))


def _is_timed_heading(line: _Line) -> bool:
    """A time and a few words without a full stop: the head of an entry in a live page."""
    return bool(_TIME.match(line.text)) and line.words < 16 and not _ENDS.search(line.text[-5:])


def _belongs(line: _Line) -> bool:
    if _is_timed_heading(line):
        return False
    if _BULLET.match(line.text) and line.words >= 4 and not _is_furniture(line):
        return True
    if _is_furniture(line) or _is_date_line(line) or (_BY.match(line.text[:90]) and line.words < 9):
        return False
    return (bool(_ENDS.search(line.text[-5:])) and line.words >= 3) or line.words >= 7


def _paragraphs(text: str, body: list[_Line]) -> tuple[Paragraph, ...]:
    """Running lines joined where a hard wrap broke a sentence."""
    spans: list[list[int]] = []
    for line in body:
        if spans and _goes_on(text, spans[-1], line):
            spans[-1][1] = line.end
        else:
            spans.append([line.start, line.end])
    labels = [label_of(text[start : min(end, start + 140)]) for start, end in spans]
    labelled = is_transcript(labels)
    return tuple(
        Paragraph(start + label.end, end, label=label.words) if labelled and label else _opened(text, start, end)
        for (start, end), label in zip(spans, labels, strict=True)
    )


def _goes_on(text: str, before: list[int], line: _Line) -> bool:
    """Whether a line continues the one above: no blank line between, and no full stop there or a lower-case start."""
    gap = text[before[1] : line.start]
    if gap.count("\n") > 1 or _ENTRY.match(line.text[:12]):
        return False
    return not _ENDS.search(text[max(before[0], before[1] - 5) : before[1]]) or line.text[0].islower()


def _opened(text: str, start: int, end: int) -> Paragraph:
    bullet = bool(_BULLET.match(text[start : start + 4]))
    lead = _LEAD.match(text[start : min(end, start + 60)])
    begin = start + lead.end() if lead and start + lead.end() < end else start
    found = _opens_with_place(text[begin : min(end, begin + 400)])
    if not found:
        return Paragraph(begin, end, bullet=bullet)
    return Paragraph(begin + found.end(), end, found["place"].strip(" .").split("/")[0].title(), bullet=bullet)
