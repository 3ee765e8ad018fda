"""Firms that a report names in full by what they are in law, and then without it: "Harrow Lisle Co.", "Harrow Lisle".

The firm goes by the longest name without it that the report uses; where it uses none, by the whole.
"""

import re
from collections.abc import Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.people import NAME
from pourparler.reading.who.roster import Mention
from pourparler.reading.who.titles import OPENERS
from pourparler.reading.who.wordings import standing

BY_LAW = Rule(
    id="firm-by-law",
    does="a name and what a firm is by law",
    pattern=rf"(?<![\w.'’&-])(?P<stem>{NAME}(?:\s(?:&\s)?{NAME}){{0,3}}),?\s(?:(?:Nig|Pte|Pvt|Pty|Sdn|Private)\.?\s)?"
    r"(?:(?:Co|Corp|Inc|Ltd|Bros)(?:\.(?=,|\s[a-z]|['’]|\s*$|\s\()|(?!\w|\.))|Limited\b|LLC\b|LLP\b|plc\b|PLC\b|Bhd\b|GmbH\b|Tbk\b)",
    fires_on=("Harrow Lisle Co. left", "Brisk Inc left", "Tarn & Sons Stores, Inc., left", "Ostgold Nig. Ltd left"),
    passes_over=("Harrow Lisle left", "a Co. left", "Harrow Concord left"),
)


def firms(text: str, spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """Where firms stand that a report calls by what they are by law, and where they stand without it."""
    full = list(among(BY_LAW, text, spans))
    called: dict[str, str] = {}
    whole: list[Mention] = []
    for match in full:
        stem = " ".join(match["stem"].split())
        others = [(start, end) for start, end in spans if not start <= match.start() < end] or spans
        used = next((name for name in _shorter(stem) if _stands(text, others, name)), None)
        if used is not None:
            called.setdefault(used, used)
            called.setdefault(stem, used)
            whole.append(Mention(match.start(), match.end(), used))
    alone = standing(text, spans, called, _NO_PART, _NO_MORE)
    ends = {mention.start for mention in whole}
    return [*whole, *(Mention(at, end, called[name]) for at, end, name in alone if at not in ends)]


_NO_PART = re.compile(r"(?<![\w@/.'’&-])(?<![A-Z]\w\s)")
_NO_MORE = re.compile(r"(?![\w@-])(?!\s(?:&|[A-Z][a-z]))")


def _shorter(stem: str) -> Iterator[str]:
    """A firm's name, and what is left of it without its last words; none that the table has for somebody else."""
    words = stem.split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if words[count - 1] != "&" and words[0] not in OPENERS and register.entry(name) is None:
            yield name


def _stands(text: str, spans: Sequence[tuple[int, int]], name: str) -> bool:
    return next(standing(text, spans, [name], _NO_PART, _NO_MORE), None) is not None
