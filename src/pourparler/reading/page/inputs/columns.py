"""Columns of a page that was drawn row by row: read one after the other, never a sentence across them.

Most programs draw a column to its end before the next; some draw the first line of each, then the second of each. What
such a page says as a plain text was said by nobody.
"""

import re
from collections import Counter
from itertools import groupby, pairwise
from statistics import median

_GAP = re.compile(r"\s{4,}")
"""Between columns; of a page that places each word, the widest ones of a line are."""
_FEWEST_ROWS = 3
_FEWEST_WORDS = 3
"""Words of a column's line, in the middle: what has fewer is a table."""

Row = list[tuple[int, int, str]]
"""The pieces of one line, each with where it begins and ends."""


def by_columns(plain: str, drawn: str) -> str:
    """The text of a page, its columns one after the other where it was drawn row by row.

    Args:
        plain: the text in the order in which it was drawn.
        drawn: the same as it looks, with spaces for what is empty.
    """
    rows = [_pieces(line) for line in drawn.splitlines() if line.strip()]
    parts: list[str] = []
    found = False
    for several, block in groupby(_with_short_ends(rows), key=lambda entry: entry[0]):
        lines = [row for _, row in block]
        columns = _columns(lines) if several else None
        if columns and not _stands_in(columns[0][:2], plain):
            found = True
            parts += [line for column in columns for line in column]
        else:
            parts += [" ".join(text for _, _, text in row) for row in lines]
    return "\n".join(parts) if found else plain


def _pieces(line: str) -> Row:
    line = line.rstrip()
    begin = len(line) - len(line.lstrip())
    gaps = [gap for gap in _GAP.finditer(line, begin) if gap.start() > begin]
    widest = max((len(gap.group()) for gap in gaps), default=0)
    cuts = [(gap.start(), gap.end()) for gap in gaps if 2 * len(gap.group()) > widest]
    begins = [begin, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line)]
    return [(at, end, " ".join(line[at:end].split())) for at, end in zip(begins, ends, strict=True)]


def _with_short_ends(rows: list[Row]) -> list[tuple[bool, Row]]:
    """Each line, and whether it stands in a block of columns; the last lines of a longer column do."""
    told: list[tuple[bool, Row]] = []
    wide = 0
    for row in rows:
        wide = max([wide, *(at for at, _, _ in row[1:])]) if len(row) > 1 else wide
        alone = len(row) == 1 and wide and told and told[-1][0]
        ends = bool(alone and (row[0][0] >= wide / 2 or row[0][1] < 0.9 * wide))
        told.append((len(row) > 1 or ends, row))
        wide = wide if told[-1][0] else 0
    return told


def _columns(rows: list[Row]) -> list[list[str]] | None:
    """The lines of each column, None where this is a table or too little to tell."""
    count = Counter(len(row) for row in rows if len(row) > 1).most_common(1)[0][0]
    full = [row for row in rows if len(row) == count]
    if len(full) < _FEWEST_ROWS or not _is_free(full):
        return None
    starts = [median(row[number][0] for row in full) for number in range(count)]
    columns: list[list[str]] = [[] for _ in starts]
    for row in rows:
        for at, _, text in row:
            nearest = min(range(count), key=lambda number: abs(starts[number] - at))
            columns[nearest].append(text)
    prose = all(median(len(text.split()) for text in column) >= _FEWEST_WORDS for column in columns)
    return columns if prose else None


def _is_free(rows: list[Row]) -> bool:
    """Whether no line of a column reaches into the next."""
    columns = list(zip(*rows, strict=True))
    return all(max(end for _, end, _ in left) < min(at for at, _, _ in right) for left, right in pairwise(columns))


def _stands_in(lines: list[str], plain: str) -> bool:
    """Whether lines stand one after the other in the order of drawing."""
    return "".join("".join(lines).split()) in "".join(plain.split())
