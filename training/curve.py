"""``python -m training.curve --base FOLDER SEALED``: how much more reports help, on sealed reports.

Each size is trained anew for as many steps, on the first reports in an order by fingerprints of their names, so that
every hand has its share; who counts for a speaker is weighed as in the weights that are shipped. The curve tells when
to stop: where twice as many reports bring less than .03.
"""

import argparse
import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import jax
import numpy as np

from pourparler.reading.second.weights import VARIABLE
from pourparler.reading.second.word_pieces import WordPieces
from training.__main__ import BASE_SHA256, PACKAGE, REPORTS, expect, write
from training.annotated import Annotated, annotated
from training.encoder import base, heads
from training.fit import Recipe, Stage, fit
from training.scores import LEVELS, measure

SIZES = (50, 100, 200, 400)
STAGE = Stage(steps=500, rate=3e-4, seed=12)


def main() -> None:
    """Train each size, and print a row for it as soon as it is known."""
    asked = argparse.ArgumentParser(prog="python -m training.curve", description=__doc__)
    asked.add_argument("--base", type=Path, required=True, help="folder with model.safetensors of the base encoder")
    asked.add_argument("sealed", type=Path, help="folder of annotated reports that are not learned from")
    given = asked.parse_args()
    expect(given.base / "model.safetensors", BASE_SHA256)
    reports = annotated(REPORTS, WordPieces.of(PACKAGE / "vocabulary.txt"))
    reports.sort(key=lambda report: hashlib.sha256(report.name.encode()).hexdigest())
    print("| reports | place: F1 | place and speaker | place and act | place, speaker and act |\n|--:|--:|--:|--:|--:|")
    for size in SIZES:
        f1 = trained_on(reports[:size], given.base, given.sealed)
        print(f"| {size} | " + " | ".join(f"{one:.2f}" for one in f1) + " |", flush=True)


def trained_on(reports: Sequence[Annotated], base_folder: Path, sealed: Path) -> list[float]:
    """F1 of the encoder alone by level, on sealed reports, after learning from others."""
    frozen, layers = base(base_folder / "model.safetensors")
    trained = layers | heads(jax.random.key(STAGE.seed))
    recipe = replace(Recipe(), stages=(STAGE,))
    fit(reports, (frozen, trained), recipe, lambda _: None)
    shipped = json.loads((PACKAGE / "about.json").read_text("utf-8"))
    with TemporaryDirectory() as folder:
        weights = {name: np.asarray(value) for name, value in (frozen | trained).items()}
        write(weights, recipe, reports, shipped["speaker"], Path(folder))
        os.environ[VARIABLE] = folder
        scores = measure([sealed])
    return [scores.model[level].f1 for level in LEVELS]


if __name__ == "__main__":
    main()
