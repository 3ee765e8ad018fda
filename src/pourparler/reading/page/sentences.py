"""Paragraphs cut into sentences, each at its offsets in the text.

A full stop after an abbreviation or an initial ends nothing, nor does one inside a short quotation: what somebody
said stays with who said it.
"""

import re
from dataclasses import dataclass

from pourparler.reading.page.layout import Paragraph

LONGEST = 1500
"""Characters in one sentence; what is longer is cut, so that reading takes time in proportion to the text."""
_LONGEST_QUOTE = 700

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?[^\W_a-z])|\n\s*\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:Mr|Mrs|Ms|Dr|Engr|Maj|Brig|Adm|Amb|Hon|Messrs|Rs|Re|Nos|Art|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Rev|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_OF_A_FIRM = re.compile(r"\s(?:Inc|Ltd|LLC|LLP|Limited|KG|Pty|Pte|plc|PLC)\b")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence at [start, end) of the text; paragraphs are counted from 0."""

    start: int
    end: int
    paragraph: int


def cut(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """Every sentence of the body, in order."""
    return tuple(
        Sentence(start, end, number)
        for number, paragraph in enumerate(paragraphs)
        for start, end in pieces(text, paragraph.start, paragraph.end)
    )


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a stretch of text; a quotation in it is not cut.

    >>> pieces("We asked. They left.", 0, 20)
    [(0, 9), (10, 20)]
    """
    quotes = quotations(text, start, end)
    found, begin, upcoming = [], start, 0
    for stop in _STOP.finditer(text, start, end):
        while upcoming < len(quotes) and quotes[upcoming][1] < stop.end():
            upcoming += 1
        if upcoming < len(quotes) and quotes[upcoming][0] < stop.start() and stop.end() < quotes[upcoming][1]:
            continue
        if stop.end() <= begin or _abbreviates(text, begin, stop):
            continue
        found.append((begin, stop.end()))
        begin = stop.end()
    found.append((begin, end))
    return [part for piece in found for part in _chopped(text, *piece)]


def _abbreviates(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a full stop is a word's: that of "No.", "Re." and "Art." before a number, of "Co." before "Inc."."""
    if _OF_A_FIRM.match(text, stop.end()) and text[begin : stop.end()].endswith(("Co.", "Bros.", "Corp.")):
        return True
    found = _ABBREVIATION.search(text[max(begin, stop.start() - 12) : stop.start() + 1])
    if found and found.group().endswith(("No.", "Nos.", "Re.", "Art.")):
        return bool(re.match(r"\s*\d", text[stop.end() : stop.end() + 4]))
    return bool(found)


def _chopped(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A piece without the white space around it, in parts no longer than the longest sentence."""
    parts = []
    while start < end:
        upto = min(end, start + LONGEST)
        if upto < end:
            space = text.rfind(" ", start + LONGEST // 2, upto)
            upto = space if space > 0 else upto
        inside = text[start:upto]
        lead = len(inside) - len(inside.lstrip())
        if inside.strip():
            parts.append((start + lead, start + lead + len(inside.strip())))
        start = upto
    return parts


_MARK = re.compile(r"[\"“”„«»]")


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    r"""Stretches in double quotation marks, marks included; one too long is none.

    One left open counts where the next paragraph opens with a mark again: a speech over several paragraphs.

    >>> quotations('He saw "no deal" and “no hope”.', 0, 31)
    [(7, 16), (21, 30)]
    >>> quotations("He said: “No.\n\n“Never.”", 0, 13)
    [(9, 13)]
    """
    found: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for mark in _MARK.finditer(text, start, end):
        sign, at = mark.group(), mark.start()
        if opened is not None and at - opened[1] > _LONGEST_QUOTE:
            opened = None
        if opened is None:
            opened = (sign, at) if sign in '"“„«' else None
        elif sign in _CLOSES[opened[0]]:
            found.append((opened[1], at + 1))
            opened = None
        elif sign in "“„«":
            opened = (sign, at)
    if opened is not None and end - opened[1] <= _LONGEST_QUOTE and _GOES_ON.match(text, end):
        found.append((opened[1], end))
    return found


_GOES_ON = re.compile(r"[.!?…]?[ \t\r]*\n\s*[\"“„«]")


_CLOSES = {'"': '"”', "“": '”"', "„": "“”", "«": "»"}
