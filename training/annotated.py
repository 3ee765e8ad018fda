"""Annotated reports as tokens with labels: what the second reader learns from."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pourparler.reading.second.word_pieces import WordPieces
from training.alike import Alike
from training.named import named
from training.parties import parties_in
from training.places import begin, place_of, within
from training.steps import steps_in

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
STANCES = ("require", "never", "order")
"""What the holder of a position wants: something, that it be not, or an order of two things."""
HEADS = {
    "place": 3,
    "act": len(ACTS),
    "mention": 3,
    "step": 3,
    "condition": 1 + len(CONDITIONS),
    "stance": 1 + len(STANCES),
    "who": 5,
}
"""Labels of each head: place, mention, step: outside, first token, further token; condition, stance: none, or its kind;
who: nobody, first and further token of a party's name, and of a person's."""

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
        steps: places that name a step.
        parties: places that name a party, or are a statement of one.
        sha256: of text and annotation.
    """

    name: str
    ids: np.ndarray
    offsets: np.ndarray
    labels: dict[str, np.ndarray]
    steps: Alike
    parties: Alike
    sha256: str

    @property
    def hand(self) -> str:
        """Who wrote it, as its name begins; empty for a report of the tests."""
        return hand_of(self.name)


def annotated(folders: Sequence[Path], words: WordPieces) -> list[Annotated]:
    """All annotated reports of some folders, in the order of their names."""
    return [_one(path, words) for folder in folders for path in annotations(folder)]


def hand_of(name: str) -> str:
    """Who wrote a report, as its name begins; empty for a report of the tests."""
    return name.rstrip("0123456789")


def annotations(folder: Path) -> Iterator[Path]:
    """The annotations of a folder that have a text beside them."""
    for path in sorted(folder.glob("*.json")):
        if not path.name.endswith(".positions.json") and path.with_suffix(".txt").exists():
            yield path


def hash_of(reports: Iterable[Annotated]) -> str:
    """One fingerprint of all texts and annotations."""
    return hashlib.sha256("".join(report.sha256 for report in reports).encode()).hexdigest()


def _one(path: Path, words: WordPieces) -> Annotated:
    beside = path.with_suffix(".positions.json")
    whole, plain = path.read_bytes(), path.with_suffix(".txt").read_bytes()
    positions = beside.read_bytes() if beside.exists() else b""
    text, gold, truth = plain.decode(), json.loads(whole), json.loads(positions) if positions else None
    pieces = words.cut(text)
    offsets = np.array(pieces.offsets)
    labels = _labels(gold["statements"], text, offsets)
    return Annotated(
        name=path.stem,
        ids=np.array(pieces.ids, np.int32),
        offsets=offsets,
        labels=labels | {"stance": _stances(truth, text, offsets), "who": named(gold, text, offsets)},
        steps=steps_in(gold, truth, text, offsets),
        parties=parties_in(gold, text, offsets),
        sha256=hashlib.sha256(plain + whole + positions).hexdigest(),
    )


def _stances(truth: dict[str, Any] | None, text: str, offsets: np.ndarray) -> np.ndarray:
    if truth is None:
        return np.full(len(offsets), UNKNOWN, np.int32)
    labels = np.zeros(len(offsets), np.int32)
    for one in sorted(truth["positions"], key=lambda position: -len(position["passage"])):
        at = text.find(one["passage"])
        kind = one["kind"] if one["kind"] in STANCES else "order"
        labels[within(offsets, at, at + len(one["passage"]))] = 1 + STANCES.index(kind)
    return labels


def _labels(statements: list[dict[str, Any]], text: str, offsets: np.ndarray) -> dict[str, np.ndarray]:
    count = len(offsets)
    labels = {head: np.zeros(count, np.int32) for head in ("place", "act", "mention", "step", "condition")}
    labels["act"][:] = UNKNOWN
    # A place inside another is labelled last, and stands.
    for one in sorted(statements, key=lambda s: s["span"][0] - s["span"][1]):
        here = within(offsets, *one["span"])
        begin(labels["place"], here)
        labels["act"][here] = ACTS.index(one["act"])
        for condition in one["conditions"]:
            labels["condition"][within(offsets, *condition["span"])] = 1 + CONDITIONS.index(condition["kind"])
    for one in statements:
        for key, head in (("mention", "mention"), ("step", "step")):
            found = place_of(text, one.get(key), one["span"])
            if found:
                begin(labels[head], within(offsets, *found))
    if not any("mention" in one for one in statements):
        labels["mention"][:] = labels["step"][:] = UNKNOWN
    return labels
