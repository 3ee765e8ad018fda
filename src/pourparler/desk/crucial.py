"""Passages in which somebody is likely to want or refuse something, and of which nothing is on record."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pourparler.record.statements import Act

if TYPE_CHECKING:
    from pourparler.reading import Report

MOST = 3
"""Passages that are told."""
ACTS = frozenset({Act.DEMAND, Act.PRECONDITION, Act.REFUSE, Act.OFFER, Act.THREAT})
"""What a deadlock may rest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crucial:
    """A passage that a second reader reads, and the rules do not.

    Attributes:
        words: of the passage.
        speaker: whom it takes for the speaker; None where that is not clear.
        act: what it takes it for.
        report: name of its report.
    """

    words: str
    speaker: str | None
    act: Act
    report: str


def crucial(reports: Iterable["Report"]) -> tuple[Crucial, ...]:
    """The likeliest passages of some reports, in the order of reports and text; none without a second reader."""
    every = [(report, one) for report in reports for one in report.missed if one.act in ACTS]
    likeliest = sorted(range(len(every)), key=lambda number: -every[number][1].probability)[:MOST]
    return tuple(
        Crucial(
            words=" ".join(report.original.words(one.span).split()),
            speaker=one.speaker,
            act=one.act,
            report=report.file,
        )
        for report, one in (every[number] for number in sorted(likeliest))
    )
