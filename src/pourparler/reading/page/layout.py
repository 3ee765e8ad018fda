"""What of a page is the report: page furniture off; title, outlet, byline and date found; the body in paragraphs.

A page is read line by line. Lines above the first line of running text are the header; what is left there when
furniture (breadcrumbs, buttons, log-in boxes) and dates are off is the title, and the outlet and byline where a line
has their shape. The body goes on until the furniture of the page's foot.
"""

import re
from dataclasses import dataclass

from pourparler.reading.page.bylines import BY
from pourparler.reading.page.dates import PrintedDate, printed_dates
from pourparler.reading.page.interviews import asked_and_answered
from pourparler.reading.page.labels import is_transcript, label_of
from pourparler.reading.page.lines import (
    ENDS,
    TIME,
    Line,
    is_date_line,
    is_furniture,
    is_running_text,
    is_timed_heading,
    lines_of,
    opens_with_place,
)
from pourparler.reading.page.masthead import agency, byline_in_the_foot, header_of, outlet_in_the_foot, outlet_told

_FOOT = re.compile(
    r"(?i)^\W*(?:log\s?in to|related:|read also|most read|tags:|share on|copyright|©|all rights reserved)"
)
_OPENING = 2
"""Lines of running text above which a date alone is still that of the report."""
_LONGEST_HEADLINE = 20
"""Words."""
_SAYS_PUBLISHED = re.compile(r"(?i)\W*(?:first |originally )?(?:published|posted|issued|released|filed|date|sent)\b")
_OF_A_POST = re.compile(r"@\w|\d:\d\d min\b")
_BULLET = re.compile(r"[*•▪‣·–—-]\s+(?=\S)")
_LEAD = re.compile(rf"(?:{_BULLET.pattern}|\(?\d{{1,2}}[.)]\s+(?=[A-Z“\"])|{TIME.pattern})+")
_ENTRY = re.compile(r"[*•–—-]\s|\d{1,2}[.:]\d\d\b|\d{1,2}[.)]\s")


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


def lay_out(text: str) -> Layout:
    """Tell the report from the page around it."""
    lines = lines_of(text)
    begin = _begin_of_body(lines)
    points = _key_points(lines[:begin])
    header, rest = [line for line in lines[:begin] if line not in points], lines[begin:]
    body = [*points, *_body(rest)]
    dated = _printed_date(header) or _in_dateline(rest) or _printed_date(_own_date_lines(rest))
    dated = dated or _printed_date(header, changed=True)
    title, outlet, byline = header_of(header)
    kept = {line.start for line in body}
    foot = [line for line in rest if line.start not in kept]
    return Layout(
        title=title,
        outlet=outlet or outlet_in_the_foot(foot) or agency(rest) or outlet_told(body),
        byline=byline or byline_in_the_foot(foot),
        date=dated,
        paragraphs=_paragraphs(text, body),
    )


def _key_points(header: list[Line]) -> list[Line]:
    """Entries of a list above the report: what it says in short, two or more."""
    points = [line for line in header if _BULLET.match(line.text) and line.words > 4]
    return points if len(points) > 1 else []


def _in_dateline(body: list[Line]) -> PrintedDate | None:
    """As in "PORT CALDER, Sept 29, 2023 (Meridian News) - …"."""
    for line in body[:1]:
        opened = opens_with_place(line.text)
        found = printed_dates(line.text[: opened.end()]) if opened else ()
        for one in found:
            return PrintedDate(one.date, one.words, one.start + line.start, one.end + line.start)
    return None


def _begin_of_body(lines: list[Line]) -> int:
    """The first line of running text; where there is none, the first short sentence."""
    running = next((i for i, line in enumerate(lines) if is_running_text(line)), None)
    if running is not None:
        return running + _is_above_a_dateline(lines[running : running + 2])
    return next((i for i, line in enumerate(lines) if line.words >= 4 and _belongs(line)), len(lines))


def _is_above_a_dateline(lines: list[Line]) -> bool:
    """Whether the first of two lines is a headline like a sentence: below it the report opens with a place."""
    if len(lines) < 2 or lines[0].words > _LONGEST_HEADLINE or opens_with_place(lines[0].text):
        return False
    opened = opens_with_place(lines[1].text)
    return opened is not None and bool(printed_dates(opened.group()))


def _own_date_lines(rest: list[Line]) -> list[Line]:
    """Lines with the report's date: near its beginning, or such as say what they are.

    Further down, a date is that of a quoted post, an older film, another report.
    """
    running = [number for number, line in enumerate(rest) if is_running_text(line)]
    near = running[_OPENING] if len(running) > _OPENING else len(rest)
    return [
        line
        for number, line in enumerate(rest)
        if is_date_line(line)
        and (_SAYS_PUBLISHED.match(line.text) or (number < near and not _OF_A_POST.search(line.text)))
    ]


def _printed_date(lines: list[Line], *, changed: bool = False) -> PrintedDate | None:
    """The first date of the header; ``changed``: also that of a later change, where there is no other."""
    for line in lines:
        for found in printed_dates(line.text[:300]):
            if changed or not re.search(r"(?i)\bupdated\W*(?:on|at)?\W*$", line.text[: found.start]):
                return PrintedDate(found.date, found.words, found.start + line.start, found.end + line.start)
    return None


def _body(lines: list[Line]) -> list[Line]:
    """Lines of running text, up to the foot of the page."""
    foot = next((i for i, line in enumerate(lines) if _FOOT.match(line.text[:40])), len(lines))
    # A box in the middle of a page is no foot: running text goes on below it.
    if any(line.words >= 25 and not is_furniture(line) for line in lines[foot + 1 :]):
        foot = len(lines)
    return [line for line in lines[:foot] if _belongs(line)]


def _belongs(line: Line) -> bool:
    if is_timed_heading(line):
        return False
    if _BULLET.match(line.text) and line.words >= 4 and not is_furniture(line):
        return True
    if is_furniture(line) or is_date_line(line) or (BY.match(line.text[:90]) and line.words < 9):
        return False
    return (bool(ENDS.search(line.text[-5:])) and line.words >= 3) or line.words >= 7


def _paragraphs(text: str, body: list[Line]) -> tuple[Paragraph, ...]:
    """Running lines joined where a hard wrap broke a sentence."""
    spans: list[list[int]] = []
    for line in body:
        if spans and _goes_on(text, spans[-1], line):
            spans[-1][1] = line.end
        else:
            spans.append([line.start, line.end])
    return _in_turns(text, spans) or tuple(_opened(text, start, end) for start, end in spans)


def _in_turns(text: str, spans: list[list[int]]) -> tuple[Paragraph, ...]:
    """The paragraphs of a transcript or an interview, each with whoever speaks; none of another text."""
    labels = [label_of(text[start : min(end, start + 140)]) for start, end in spans]
    words = [label.words if label else None for label in labels]
    if not is_transcript(labels):
        turns = asked_and_answered([text[start:end] for start, end in spans])
        if not any(turns):
            return ()
        # Who answers may be named before his first answer, and nowhere else.
        answers = next((label.words for label, turn in zip(labels, turns, strict=True) if label and turn == "A"), "A")
        words = [answers if turn == "A" else turn for turn in turns]
    return tuple(
        Paragraph(start + (label.end if label else 0), end, label=who) if who else _opened(text, start, end)
        for (start, end), label, who in zip(spans, labels, words, strict=True)
    )


def _goes_on(text: str, before: list[int], line: Line) -> bool:
    """Whether a line continues the one above: no blank line between, and no full stop there or a lower-case start."""
    gap = text[before[1] : line.start]
    if gap.count("\n") > 1 or _ENTRY.match(line.text[:12]):
        return False
    return not ENDS.search(text[max(before[0], before[1] - 5) : before[1]]) or line.text[0].islower()


def _opened(text: str, start: int, end: int) -> Paragraph:
    bullet = bool(_BULLET.match(text[start : start + 4]))
    lead = _LEAD.match(text[start : min(end, start + 60)])
    begin = start + lead.end() if lead and start + lead.end() < end else start
    found = opens_with_place(text[begin : min(end, begin + 400)])
    if not found:
        return Paragraph(begin, end, bullet=bullet)
    return Paragraph(begin + found.end(), end, found["place"].strip(" .").split("/")[0].title(), bullet=bullet)
