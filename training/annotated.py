"""Annotated reports as tokens with labels: what the second reader learns from."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pourparler.reading.second.word_pieces import WordPieces

ACTS = (
    "refuse",
    "demand",
    "precondition",
    "offer",
    "assess",
    "signal",
    "accept",
    "promise",
    "accuse",
    "meet",
    "withdraw",
    "threat",
    "consider",
)
CONDITIONS = (
    "first",
    "before",
    "after",
    "as_soon_as",
    "until",
    "unless",
    "only_if",
    "if",
    "simultaneous",
    "in_exchange",
    "phase",
    "deadline",
)
HEADS = {"place": 3, "act": len(ACTS), "mention": 3, "step": 3, "condition": 1 + len(CONDITIONS)}
"""Labels of each head: place, mention, step: outside, first token, further token; condition: none, or its kind."""

UNKNOWN = -1
"""A token of which the annotation does not say the label."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report with its labels.

    Attributes:
        name: of its file, without the ending.
        ids: of its tokens, shape (n,).
        offsets: of each token in the text, shape (n, 2).
        labels: by head, shape (n,).
        sha256: of text and annotation.
    """

    name: str
    ids: np.ndarray
    offsets: np.ndarray
    labels: dict[str, np.ndarray]
    sha256: str


def annotated(folders: Sequence[Path], words: WordPieces) -> list[Annotated]:
    """All annotated reports of some folders, in the order of their names."""
    return [_one(path, words) for folder in folders for path in annotations(folder)]


def annotations(folder: Path) -> Iterator[Path]:
    """The annotations of a folder that have a text beside them."""
    for path in sorted(folder.glob("*.json")):
        if not path.name.endswith(".positions.json") and path.with_suffix(".txt").exists():
            yield path


def hash_of(reports: Iterable[Annotated]) -> str:
    """One fingerprint of all texts and annotations."""
    return hashlib.sha256("".join(report.sha256 for report in reports).encode()).hexdigest()


def _one(path: Path, words: WordPieces) -> Annotated:
    whole, plain = path.read_bytes(), path.with_suffix(".txt").read_bytes()
    text = plain.decode()
    pieces = words.cut(text)
    offsets = np.array(pieces.offsets)
    return Annotated(
        name=path.stem,
        ids=np.array(pieces.ids, np.int32),
        offsets=offsets,
        labels=_labels(json.loads(whole)["statements"], text, offsets),
        sha256=hashlib.sha256(plain + whole).hexdigest(),
    )


def _labels(statements: list[dict[str, Any]], text: str, offsets: np.ndarray) -> dict[str, np.ndarray]:
    count = len(offsets)
    labels = {head: np.zeros(count, np.int32) for head in HEADS}
    labels["act"][:] = UNKNOWN
    # A place inside another is labelled last, and stands.
    for one in sorted(statements, key=lambda s: s["span"][0] - s["span"][1]):
        here = _within(offsets, *one["span"])
        _begin(labels["place"], here)
        labels["act"][here] = ACTS.index(one["act"])
        for condition in one["conditions"]:
            labels["condition"][_within(offsets, *condition["span"])] = 1 + CONDITIONS.index(condition["kind"])
    for one in statements:
        for key, head in (("mention", "mention"), ("step", "step")):
            found = _found(text, one.get(key), one["span"])
            if found:
                _begin(labels[head], _within(offsets, *found))
    if not any("mention" in one for one in statements):
        labels["mention"][:] = labels["step"][:] = UNKNOWN
    return labels


def _within(offsets: np.ndarray, start: int, end: int) -> np.ndarray:
    return np.flatnonzero((offsets[:, 0] >= start) & (offsets[:, 1] <= end))


def _begin(labels: np.ndarray, tokens: np.ndarray) -> None:
    labels[tokens] = 2
    labels[tokens[:1]] = 1


def _found(text: str, words: str | None, span: Sequence[int]) -> tuple[int, int] | None:
    """Where words stand: in the place, else before it, where they are nearest."""
    if not words:
        return None
    at = text.find(words, *span)
    at = at if at >= 0 else text.rfind(words, 0, span[0])
    return (at, at + len(words)) if at >= 0 else None
