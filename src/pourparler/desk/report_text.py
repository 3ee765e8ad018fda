"""The text of a report with the passages of its readings in place: numbered, overlapping where they do.

A passage is found where its record says that it stands, as long as these are its words, else by its words. One that
is not found is told: a claim without its source is at fault, not blank.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pourparler.desk.readings import Reading
from pourparler.errors import InputError, Problem, unreadable
from pourparler.record.passages import Ground

MOST_SHOWN = 40_000
"""Characters of a report on one page; of a longer one, what stands around the reading in focus."""
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_LIKE = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A piece of the text.

    Attributes:
        text: its words.
        readings: numbers of the readings whose passage it belongs to, from 1.
        begins: those of them whose passage begins with it.
    """

    text: str
    readings: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A report as it is shown.

    Attributes:
        paragraphs: each in pieces.
        missing: for each reading, by number, the passages that are not found in the text.
        left_before: characters that stand before what is shown.
        left_behind: characters that stand behind it.
    """

    paragraphs: tuple[tuple[Stretch, ...], ...]
    missing: dict[int, tuple[Ground, ...]]
    left_before: int = 0
    left_behind: int = 0


def text_of(path: Path, name: str) -> str:
    """The text of a report, without its wrapping.

    Args:
        path: the file.
        name: what the report is called in the record: of a file that holds several, which one.

    Raises:
        InputError: it cannot be read.
    """
    from pourparler.reading.page.inputs import bytes_of, several, take

    try:
        parts = several(path.name, bytes_of(path)).parts
    except OSError as error:
        raise InputError([unreadable(path.name, error)]) from error
    wanted = [part for part in parts if part.name == name or part.name.rsplit("/", 1)[-1] == name.rsplit("/", 1)[-1]]
    for part in (*wanted, *parts)[:1]:
        return take(part.name, part.data).text
    raise InputError([Problem(file=path.name, line=None, what="there is no report in it", remedy="")])


def page_of(text: str, readings: Sequence[Reading], focus: int = 1) -> Page:
    """A report with the passages of its readings.

    Args:
        text: its text.
        readings: in their order; the first has the number 1.
        focus: number of the reading around which a long report is shown.
    """
    places: list[tuple[int, int, int]] = []
    missing: dict[int, tuple[Ground, ...]] = {}
    finder = Finder(text)
    for number, reading in enumerate(readings, start=1):
        found = [(ground, finder.place(ground)) for ground in reading.grounds]
        places += [(*place, number) for _, place in found if place is not None]
        if lost := tuple(ground for ground, place in found if place is None):
            missing[number] = lost
    start, end = _shown(text, [place for place in places if place[2] == focus])
    paragraphs = tuple(
        tuple(_pieces(text, begin, stop, places)) for begin, stop in _paragraphs(text) if stop > start and begin < end
    )
    return Page(paragraphs=paragraphs, missing=missing, left_before=start, left_behind=len(text) - end)


def _shown(text: str, focus: Sequence[tuple[int, int, int]]) -> tuple[int, int]:
    """From where to where the text is shown."""
    if len(text) <= MOST_SHOWN:
        return 0, len(text)
    middle = focus[0][0] if focus else 0
    start = max(0, min(middle - MOST_SHOWN // 2, len(text) - MOST_SHOWN))
    return start, start + MOST_SHOWN


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Where paragraphs stand: between empty lines; where a text has none, each line is one."""
    at = 0
    breaks = _BREAK if _BREAK.search(text.strip()) else re.compile(r"\n+")
    for one in breaks.finditer(text):
        if text[at : one.start()].strip():
            yield at, one.start()
        at = one.end()
    if text[at:].strip():
        yield at, len(text)


def _pieces(text: str, start: int, end: int, places: Iterable[tuple[int, int, int]]) -> Iterator[Stretch]:
    """A paragraph, cut wherever a passage begins or ends."""
    here = sorted(place for place in places if place[0] < end and place[1] > start)
    cuts = sorted({start, end, *(max(start, p[0]) for p in here), *(min(end, p[1]) for p in here)})
    for begin, stop in pairwise(cuts):
        numbers = tuple(dict.fromkeys(p[2] for p in here if p[0] <= begin and stop <= p[1]))
        begins = tuple(dict.fromkeys(p[2] for p in here if max(start, p[0]) == begin and p[2] in numbers))
        yield Stretch(text=text[begin:stop], readings=numbers, begins=begins)


class Finder:
    """Looks passages up in one text."""

    def __init__(self, text: str) -> None:
        self.text, self._like = text, text.translate(_LIKE)

    def place(self, ground: Ground) -> tuple[int, int] | None:
        """Where a passage stands; None where its words are not in the text, or it has none."""
        if ground.span is not None and ground.span[1] <= len(self.text):
            start, end = ground.span
            words = self.text[start:end]
            if ground.quote is None or _plain(words) == _plain(ground.quote):
                return start, end
        return None if not ground.quote else self._by_words(ground.quote)

    def _by_words(self, quote: str) -> tuple[int, int] | None:
        words = [re.escape(word) for word in quote.translate(_LIKE).split()]
        found = re.search(r"\s+".join(words), self._like) if words else None
        return found.span() if found else None


def _plain(text: str) -> str:
    return " ".join(text.translate(_LIKE).split())
