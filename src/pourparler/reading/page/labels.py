"""Who speaks in a transcript, an interview or a debate: the words before the colon at the head of a paragraph.

>>> label_of("MINISTER PHIRI (Zambia): We will not pay.").words
'MINISTER PHIRI (Zambia)'
>>> label_of("A – We will not pay.").words
'A'
>>> label_of("He said: we will not pay.") is None
True
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
_LABEL = re.compile(
    rf"(?P<who>(?:[Tt]he\s)?{_CAPITALISED}(?:\s(?:of|and|for|the|de|van|von|al|&|{_CAPITALISED})){{0,6}}"
    r"(?:\s\([^()\n]{2,50}\)){0,3}|[QA](?=\s?[.–—-]))\s?(?::|(?<=[QA])\s?[.–—-]{1,2}|(?<=[QA]\s)[.–—-]{1,2})\s+(?=\S)"
)
_ASKS = re.compile(
    r"(?i)(?:q|question|moderator|interviewer|reporter|journalist|press|chair|host|(?:the\s)?(?:speaker|president)"
    r"\sof\sthe\s(?:house|parliament)|question from.*)$"
)
_NO_LABEL = re.compile(
    r"(?i)(?:note|update|updated|correction|background|analysis|related|summary|key points|source|sources|photo|video|"
    r"watch|read more|what we know|what happened|in short|latest)$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """The words before the colon, and where what is said begins."""

    words: str
    end: int

    @property
    def asks(self) -> bool:
        """Whether they stand for somebody who asks or chairs, and speaks for no party."""
        return bool(_ASKS.match(self.words))

    @property
    def answers(self) -> bool:
        """Whether they stand for whoever is being interviewed."""
        return bool(re.fullmatch(r"(?i)a|answer", self.words))


def label_of(paragraph: str) -> Label | None:
    """The label of a paragraph, if it opens with one."""
    found = _LABEL.match(paragraph[:140])
    if found is None or _NO_LABEL.match(found["who"]):
        return None
    return Label(found["who"], found.end())


def is_transcript(labels: Iterable[Label | None]) -> bool:
    """Whether labels make a transcript: three or more, one of them twice."""
    count = Counter(label.words.split(" (")[0] for label in labels if label)
    return sum(count.values()) >= 3 and max(count.values(), default=0) >= 2
