"""The annotated reports, and what the reader scores on them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from pourparler.reading.scoring import Score, score_folder

ANNOTATED = Path(__file__).parent / "annotated"
NAMES = sorted(path.stem for path in ANNOTATED.glob("*.json"))
LAYOUTS = Path(__file__).parent / "annotated-layouts"
MORE = Path(__file__).parent / "annotated-more"


def gold(name: str) -> dict[str, Any]:
    """The annotation of a report."""
    annotation: dict[str, Any] = json.loads((ANNOTATED / f"{name}.json").read_text(encoding="utf-8"))
    return annotation


def text_bytes(name: str) -> bytes:
    """The report."""
    return (ANNOTATED / f"{name}.txt").read_bytes()


@cache
def score(folder: Path = ANNOTATED) -> Score:
    """The figures on all annotated reports of a folder."""
    return score_folder(folder)
