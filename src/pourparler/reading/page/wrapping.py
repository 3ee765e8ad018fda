"""Lines that a program or a typist broke at a fixed width, put together again."""

import itertools
import re

_WIDEST = 110
_NARROW = 50
_SENTENCE_ENDS = re.compile(r"[.!?:][\"'”’)]?$")
_SLACK = 6
"""Columns by which a line may fall short of what would have fitted: not every program breaks alike."""
_NEW_ENTRY = re.compile(r"[*•▪·–—-]\s|\d{1,2}[.:]\d\d\b|\(?\d{1,2}[.)]\s|[A-Z][\w. ]{0,40}:\s")

Line = tuple[int, str]
"""Where a line starts, and its words."""


def unwrapped(text: str, lines: list[Line], is_heading: re.Pattern[str]) -> list[Line]:
    """Join the lines of a hard-wrapped text, block by block; a text in long lines stays as it is.

    Args:
        text: what the lines are of.
        lines: those that are not empty, in order.
        is_heading: what a byline or a date looks like; a block that holds one is a header.
    """
    blocks = _blocks(text, lines)
    width = _width(blocks)
    if width is None:
        return lines
    joined: list[Line] = []
    for block in blocks:
        wrapped = not any(is_heading.match(line[1][:60]) for line in block)
        joined += _joined(text, block, width) if wrapped else block
    return joined


def _blocks(text: str, lines: list[Line]) -> list[list[Line]]:
    """Runs of lines with no empty line between."""
    blocks: list[list[Line]] = []
    end = 0
    for line in lines:
        if blocks and text.count("\n", end, line[0]) + text.count("\r", end, line[0]) <= 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
        end = line[0] + len(line[1])
        if text.startswith("\r\n", end):
            end += 1
    return blocks


def _width(blocks: list[list[Line]]) -> int | None:
    """The width at which the text is broken, if it is: most lines that another follows are as full as can be."""
    followed = [(line[1], after[1]) for block in blocks if len(block) > 2 for line, after in itertools.pairwise(block)]
    if len(followed) < 4:
        return _width_of_a_few(blocks)
    lengths = sorted(len(line) for line, _ in followed)
    width = lengths[-1]
    if not 25 <= width <= _WIDEST:
        return None
    full = sum(_is_full(line, after, width) for line, after in followed)
    return width if full >= 0.7 * len(followed) else None


def _width_of_a_few(blocks: list[list[Line]]) -> int | None:
    """The same for a text of a few lines, as in a mail: all long, none ends a sentence, one runs on in small."""
    followed = [(line[1], after[1]) for block in blocks for line, after in itertools.pairwise(block)]
    if not followed or not any(after[0].islower() for _, after in followed):
        return None
    width = max(len(line) for line, _ in followed)
    runs_on = all(not _SENTENCE_ENDS.search(line) and _is_full(line, after, width) for line, after in followed)
    return width if runs_on and _NARROW <= width <= _WIDEST else None


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the next word would not have fitted."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - _SLACK


def _joined(text: str, block: list[Line], width: int) -> list[Line]:
    joined = [block[0]]
    for line, after in itertools.pairwise(block):
        goes_on = _is_full(line[1], after[1], width) or after[1][0].islower()
        if goes_on and not _NEW_ENTRY.match(after[1]):
            start = joined[-1][0]
            joined[-1] = (start, text[start : after[0] + len(after[1])])
        else:
            joined.append(after)
    return joined
