"""Running news, told from its beginning: a live page has its latest entry on top.

Whoever reads from the top would take what was said in the morning for an answer to what was said at night. So the
entries of such a page change places before anything is read; each place in it still leads back to the page as it came.
"""

import re
from itertools import pairwise

from pourparler.reading.page.inputs.original import Original, Span
from pourparler.reading.page.lines import TIME, is_furniture, lines_of

_POSTED = re.compile(r"(?i)\W{0,3}(?:(?:posted|published|updated|added)(?:\sat)?\s)?")
_AGO = re.compile(r"(?i)(?P<many>\d{1,2})\s?(?P<unit>m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?)\sago\b")
_CLOCK = re.compile(r"(?i)(?P<hour>\d{1,2})[.:h](?P<minute>\d\d)\W{0,2}(?P<half>[ap])?")
_LEAP = 6 * 60
"""Minutes: from one entry to an earlier one on the clock by so much less, midnight lay between them."""


def told_in_order(text: str, original: Original) -> tuple[str, Original]:
    r"""The text with its entries in the order in which they were written, and the way back from it.

    What stands above the first entry and below the last stays there. Any other text comes back as it is.

    >>> page = "Talks: live\n\n18:40 They left.\n\n12:10 They met.\n\n09:00 Good morning."
    >>> told_in_order(page, Original(page))[0]
    'Talks: live\n\n09:00 Good morning.\n\n12:10 They met.\n\n18:40 They left.\n\n'
    """
    heads = _heads(text)
    if not _is_newest_first([moment for _, moment in heads]):
        return text, original
    starts = [start for start, _ in heads]
    ends = [*starts[1:], _foot(text, starts[-1])]
    entries = list(zip(starts, ends, strict=True))
    return _arranged(text, original, [(0, starts[0]), *reversed(entries), (ends[-1], len(text))])


def _heads(text: str) -> list[tuple[int, int]]:
    """Where each entry begins, with its minute of the day, or how many before now as less than nothing."""
    found = []
    for line in lines_of(text):
        begin = _POSTED.match(line.text)
        head = line.text[begin.end() if begin else 0 :][:40]
        if ago := _AGO.match(head):
            found.append((line.start, -int(ago["many"]) * (60 if ago["unit"][0] in "hH" else 1)))
        elif TIME.match(head) and (clock := _CLOCK.match(head)):
            hour = int(clock["hour"]) % 12 + 12 * (clock["half"] in "pP") if clock["half"] else int(clock["hour"])
            found.append((line.start, hour * 60 + int(clock["minute"])))
    return found


def _is_newest_first(moments: list[int]) -> bool:
    """Whether each of three or more entries is earlier than the one above it, or of the evening before."""
    falls = sum(above > below for above, below in pairwise(moments))
    rises = [below - above for above, below in pairwise(moments) if below > above]
    return falls > max(1, len(rises)) and all(rise >= _LEAP for rise in rises)


def _foot(text: str, last: int) -> int:
    """Where the last entry ends: where the furniture of the page goes on below it."""
    below = (line for line in lines_of(text[last:])[1:] if is_furniture(line))
    return next((last + line.start for line in below), len(text))


def _arranged(text: str, original: Original, order: list[Span]) -> tuple[str, Original]:
    """The stretches of a text in another order; each ends with a line of its own."""
    parts: list[str] = []
    moved: list[tuple[Span, int]] = []
    at = 0
    for start, end in order:
        part = text[start:end]
        moved.append(((start, end), at))
        parts.append(f"{part.rstrip()}\n\n" if part else "")
        at += len(parts[-1])
    return "".join(parts), original.rearranged(moved)
