"""Annotated places with the direction of each, from which the program tells the nearest to what it reads."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np

from pourparler.reading.second.hearing import Ear
from pourparler.reading.second.why import vector
from training.annotated import annotations

_LONGEST = 160
_EVERY = 3
"""Of the annotated places one in so many is kept, so that the weights stay small."""


def write(folders: list[Path], ear: Ear, folder: Path) -> None:
    """Write ``sentences.json`` and ``sentences.npy``."""
    known, directions = [], []
    for path in (path for one in folders for path in annotations(one)):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        heard = ear.hear(text)
        for span, act in islice(_places(path), 0, None, _EVERY):
            words = " ".join(text[slice(*span)].split())
            if len(words) <= _LONGEST:
                known.append({"words": words, "act": act})
                directions.append(np.round(vector(heard, span) * 127).astype(np.int8))
    (folder / "sentences.json").write_text(json.dumps(known, ensure_ascii=False, indent=0), encoding="utf-8")
    np.save(folder / "sentences.npy", np.array(directions, np.int8))


def _places(path: Path) -> Iterator[tuple[tuple[int, int], str]]:
    told = {(*one["span"], one["act"]) for one in json.loads(path.read_bytes())["statements"]}
    yield from (((start, end), act) for start, end, act in sorted(told))
