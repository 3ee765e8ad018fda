"""Scores readings against annotated reports: a statement is found where spans overlap, speaker and act agree."""

import json
from pathlib import Path
from typing import Any

from pourparler.reading import Report

ANNOTATED = Path(__file__).parent / "annotated"
NAMES = sorted(path.stem for path in ANNOTATED.glob("*.json"))


def gold(name: str) -> dict[str, Any]:
    """The annotation of a report."""
    annotation: dict[str, Any] = json.loads((ANNOTATED / f"{name}.json").read_text(encoding="utf-8"))
    return annotation


def text_bytes(name: str) -> bytes:
    """The report."""
    return (ANNOTATED / f"{name}.txt").read_bytes()


def found(report: Report, annotation: dict[str, Any], *, spans_only: bool = False) -> tuple[int, int, int]:
    """(matched, read, annotated) statements, matched one to one, best overlap first."""
    canonical = {alias.lower(): party["id"] for party in annotation["parties"] for alias in party["aliases"]}
    pairs = [
        (_overlap(tuple(wanted["span"]), read.span), i, j)
        for i, wanted in enumerate(annotation["statements"])
        for j, read in enumerate(report.statements)
        if spans_only or (canonical.get(read.speaker.lower()) == wanted["speaker"] and read.act == wanted["act"])
    ]
    left, right = set[int](), set[int]()
    for overlap, i, j in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        if overlap > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left), len(report.statements), len(annotation["statements"])


def f1(counts: list[tuple[int, int, int]]) -> float:
    """Micro-averaged over reports."""
    matched, read, annotated = (sum(column) for column in zip(*counts, strict=True))
    return float(2 * matched / (read + annotated))


def _overlap(a: tuple[int, ...], b: tuple[int, int]) -> float:
    common = min(a[1], b[1]) - max(a[0], b[0])
    shorter, longer = sorted((a[1] - a[0], b[1] - b[0]))
    return common / longer if common >= shorter / 2 and common >= longer / 4 else 0.0
