"""Passages in which somebody is likely to want or refuse something, and of which nothing is on record."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from pourparler.record.statements import Act

if TYPE_CHECKING:
    from pourparler.reading import Report
    from pourparler.reading.second.missed import Missed

MOST = 3
"""Passages that are told."""
ACTS = frozenset({Act.DEMAND, Act.PRECONDITION, Act.REFUSE, Act.OFFER, Act.THREAT})
"""What a deadlock may rest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crucial:
    """A passage that a second reader reads, and the rules do not.

    Attributes:
        words: of the sentence in which the passage stands.
        speaker: whom it takes for the speaker; None where that is not clear.
        act: what it takes it for.
        report: name of its report.
    """

    words: str
    speaker: str | None
    act: Act
    report: str


def crucial(reports: Iterable["Report"]) -> tuple[Crucial, ...]:
    """The likeliest passages of some reports, in whole sentences, in the order of reports and text.

    None without a second reader. A sentence is told once, for the likeliest of what may be in it.
    """
    every = [(report, one) for report in reports for one in report.missed if one.act in ACTS]
    likeliest = sorted(range(len(every)), key=lambda number: -every[number][1].probability)
    chosen: dict[tuple[str, int], int] = {}
    for number in likeliest:
        report, one = every[number]
        chosen.setdefault((report.file, one.sentence), number)
    return tuple(_told(*every[number]) for number in sorted([*chosen.values()][:MOST]))


def _told(report: "Report", one: "Missed") -> Crucial:
    """A passage in the sentence, or sentences, in which it stands."""
    over = [each for each in report.sentences if each.start < one.span[1] and one.span[0] < each.end]
    whole = (min([one.span[0], *(each.start for each in over)]), max([one.span[1], *(each.end for each in over)]))
    words = " ".join(report.original.words(whole).split())
    if len(words) > _LONGEST:
        words = shorten(" ".join(report.original.words(one.span).split()), _LONGEST, placeholder=" …")
    return Crucial(words=words, speaker=one.speaker, act=one.act, report=report.file)


_LONGEST = 320
"""Characters of a passage; of a longer sentence its part is told."""
