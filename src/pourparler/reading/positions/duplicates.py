"""Reports that are the same agency copy: reprinted, cut short, or with a new first paragraph."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from pourparler.reading.report import Report

ALIKE = 0.8
"""Share of all their shingles that two copies have in common."""
WITHIN = 0.85
"""Share of the shorter one's shingles that stand in the longer one, where it was cut short."""
_WORDS_IN_ONE = 5
_FEWEST = 40
"""Shingles below which a text is too short to be called a cut copy."""
_MOST_SHARED = 150
"""Reports that may share a shingle; what more have is the boilerplate of a house."""
_WORD = re.compile(r"\w+")


def near_duplicates(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """Groups of two or more reports that are copies of each other, in the order given.

    Two are copies when their bodies share at least 80 % of all their runs of five words, or when 85 % of the shorter
    one's stand in the longer one.
    """
    shingles = [_shingles(report) for report in reports]
    group = list(range(len(reports)))
    for (one, other), shared in _shared(shingles).items():
        if _are_copies(len(shingles[one]), len(shingles[other]), shared):
            joined, gone = sorted((group[one], group[other]))
            group = [joined if number == gone else number for number in group]
    members: dict[int, list[Report]] = defaultdict(list)
    for report, number in zip(reports, group, strict=True):
        members[number].append(report)
    return [tuple(copies) for copies in members.values() if len(copies) > 1]


def _shingles(report: Report) -> set[int]:
    """Every run of five words of the body, as a number that is the same in every run of the program."""
    body = " ".join(report.text[sentence.start : sentence.end] for sentence in report.sentences)
    words = _WORD.findall(body.casefold())
    runs = (" ".join(words[at : at + _WORDS_IN_ONE]) for at in range(max(1, len(words) - _WORDS_IN_ONE + 1)))
    return {zlib.crc32(run.encode("utf-8", "replace")) for run in runs} if words else set()


def _shared(shingles: Sequence[set[int]]) -> Counter[tuple[int, int]]:
    """How many shingles any two reports share."""
    where: dict[int, list[int]] = defaultdict(list)
    for number, own in enumerate(shingles):
        for shingle in own:
            where[shingle].append(number)
    pairs: Counter[tuple[int, int]] = Counter()
    for numbers in where.values():
        if 1 < len(numbers) <= _MOST_SHARED:
            pairs.update(combinations(numbers, 2))
    return pairs


def _are_copies(one: int, other: int, shared: int) -> bool:
    if shared >= ALIKE * (one + other - shared):
        return True
    shorter = min(one, other)
    return shorter >= _FEWEST and shared >= WITHIN * shorter
