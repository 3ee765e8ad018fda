"""``python -m training --base FOLDER --to FOLDER``: the weights of the second reader, from the reports of this project.

``--short`` trains an encoder that knows nothing on ten reports for six steps, and prints the fingerprint of its losses.
"""

import argparse
import hashlib
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import jax
import numpy as np

from pourparler.reading.second.hearing import Ear
from pourparler.reading.second.likeness import FILE
from pourparler.reading.second.speakers import TELLS
from pourparler.reading.second.weights import VARIABLE, Weights
from pourparler.reading.second.word_pieces import WordPieces
from training import likeness_file, nearest, onnx_file
from training.annotated import HEADS, Annotated, annotated, annotations, hand_of, hash_of
from training.encoder import WIDTH, base, by_chance, heads
from training.fit import SHORT, Recipe, fit, recorded, save
from training.speakers import learn

ROOT = Path(__file__).resolve().parent.parent
REPORTS = (ROOT / "corpus" / "open", *sorted((ROOT / "tests" / "reading").glob("annotated*")))
PACKAGE = ROOT / "reader-weights" / "src" / "pourparler_reader"

BASE = "sentence-transformers/all-MiniLM-L6-v2, revision 1110a243fdf4706b3f48f1d95db1a4f5529b4d41, Apache-2.0"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of its model.safetensors; training/README.md says where the same bytes were found independently."""
VOCABULARY_SHA256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
THRESHOLDS = {"sure": 0.7, "missed": 0.5}
"""Chosen on the hands that the first stages leave out; docs/second-reader.md has the figures."""


def main() -> None:
    """Train, and write what the package of the weights holds."""
    asked = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    asked.add_argument("--base", type=Path, help="folder with model.safetensors of the base encoder")
    asked.add_argument("--to", type=Path, help="folder for the weights")
    asked.add_argument("--keep", type=Path, help="folder for the weights as they are after each stage")
    asked.add_argument("--short", action="store_true", help="a run of seconds, without the base")
    given = asked.parse_args()
    if given.short:
        print(short())
    elif given.base is None or given.to is None:
        asked.error("--base and --to are needed, or --short")
    else:
        whole(given.base, given.to, given.keep)


def short() -> str:
    """The fingerprint of the losses of a short run on ten reports, to two places: finer, processors differ."""
    words = WordPieces.of(PACKAGE / "vocabulary.txt")
    reports = annotated([ROOT / "corpus" / "open"], words)[:10]
    key = jax.random.key(7)
    frozen, layers = by_chance(key, 30522)
    losses = fit(reports, (frozen, layers | heads(key)), SHORT, print)
    told = f"{hash_of(reports)} {' '.join(f'{loss:.2f}' for loss in losses)}"
    print(told)
    return hashlib.sha256(told.encode()).hexdigest()


def whole(base_folder: Path, to: Path, keep: Path | None = None) -> None:
    """The whole recipe."""
    expect(base_folder / "model.safetensors", BASE_SHA256)
    expect(PACKAGE / "vocabulary.txt", VOCABULARY_SHA256)
    recipe, reports = Recipe(), annotated(REPORTS, WordPieces.of(PACKAGE / "vocabulary.txt"))
    frozen, layers = base(base_folder / "model.safetensors")
    trained = layers | heads(jax.random.key(recipe.stages[0].seed))
    speaker: list[float] = []

    def after(stage: int) -> None:
        tensors = {name: np.asarray(value) for name, value in (frozen | trained).items()}
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            save(tensors, keep / f"after-{stage}.safetensors")
        if stage == len(recipe.stages) - 1:
            speaker.extend(_speaker(tensors, recipe, reports))

    fit(reports, (frozen, trained), recipe, print, after)
    write({name: np.asarray(value) for name, value in (frozen | trained).items()}, recipe, reports, speaker, to)


def _speaker(tensors: onnx_file.Tensors, recipe: Recipe, reports: Sequence[Annotated]) -> list[float]:
    """What tells for a speaker, learned on the reports that all stages but the last leave out."""
    with TemporaryDirectory() as folder:
        write(tensors, recipe, reports, [0.0] * len(TELLS), Path(folder))
        os.environ[VARIABLE] = folder
        held = (one for one in annotations(REPORTS[0]) if hand_of(one.stem) in recipe.stages[0].without)
        return learn(held, Weights(Path(folder), json.loads((Path(folder) / "about.json").read_text("utf-8"))))


def write(
    weights: onnx_file.Tensors, recipe: Recipe, reports: Sequence[Annotated], speaker: list[float], to: Path
) -> None:
    """Write the weights, what they are, and the annotated sentences with their directions."""
    to.mkdir(parents=True, exist_ok=True)
    if to.resolve() != PACKAGE:
        (to / "vocabulary.txt").write_bytes((PACKAGE / "vocabulary.txt").read_bytes())
    onnx_file.write(weights, to / "reader.onnx")
    likeness_file.write(weights, to)
    about = {
        "made": datetime.now(UTC).date().isoformat(),
        "base": {"name": BASE, "sha256": BASE_SHA256},
        "recipe": recorded(recipe),
        "reports": {"count": len(reports), "sha256": hash_of(reports), "names": [report.name for report in reports]},
        "heads": HEADS,
        "width": WIDTH,
        "thresholds": THRESHOLDS,
        "speaker": speaker,
        "sha256": {name: _sha256(to / name) for name in ("reader.onnx", "vocabulary.txt", FILE)},
    }
    nearest.write([REPORTS[0]], Ear(Weights(to, about)), to)
    about["sha256"] |= {name: _sha256(to / name) for name in ("sentences.json", "sentences.npy")}
    (to / "about.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def expect(file: Path, sha256: str) -> None:
    """Stop where a file has other bytes."""
    found = _sha256(file)
    if found != sha256:
        raise SystemExit(f"{file} is not what the recipe begins with: its SHA-256 is {found}, not {sha256}.")


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
