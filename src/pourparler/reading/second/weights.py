"""Where the weights are: in the package of the extra, in a folder that a person names, or nowhere."""

import functools
import hashlib
import json
import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pourparler.errors import InputError, Problem

VARIABLE = "POURPARLER_READER"
"""Names the folder of the weights, or is ``off``; without it those of the package are used, if it is there."""

_PACKAGE = "pourparler_reader"
_BESIDE = Path(__file__).resolve().parents[4] / "reader-weights" / "src" / _PACKAGE
"""Where the package stands in a copy of the whole project."""
_LIBRARY = "onnxruntime"
_AGAIN = "Install the second reader's weights again, or do without them."


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of a second reader.

    Attributes:
        folder: where their files are.
        about: what they are: sha256 of each file, recipe, thresholds.
    """

    folder: Path
    about: dict[str, Any]

    @property
    def fingerprint(self) -> str:
        """Of the weights as their folder tells it."""
        return str(self.about["sha256"]["reader.onnx"])

    @property
    def speaker(self) -> tuple[float, ...]:
        """What each that tells for a party as the speaker counts; see :mod:`pourparler.reading.second.speakers`."""
        return tuple(map(float, self.about["speaker"]))

    def chosen(self, name: str) -> float:
        """A threshold."""
        return float(self.about["thresholds"][name])


def weights() -> Weights | None:
    """The weights that are there; None where a second reader cannot be or is not wanted.

    Raises:
        InputError: the folder that a person named, or that of the package, holds none.
    """
    return _weights(os.environ.get(VARIABLE))


@functools.cache
def _weights(named: str | None) -> Weights | None:
    folder = _folder(named)
    if folder is None or find_spec(_LIBRARY) is None:
        return None
    return Weights(folder, _about(folder, named))


def _about(folder: Path, named: str | None) -> dict[str, Any]:
    try:
        about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
        if about["sha256"]["reader.onnx"] and about["thresholds"]:
            return dict(about)
    except (OSError, ValueError, KeyError, TypeError):
        pass
    what = "holds no weights of a second reader"
    remedy = f"{VARIABLE} names it: name another folder, or set it to off." if named else _AGAIN
    raise InputError([Problem(file=str(folder), line=None, what=what, remedy=remedy)])


def _folder(named: str | None) -> Path | None:
    if named is not None:
        return None if named.lower() in {"off", "no", "0", ""} else Path(named)
    there = find_spec(_PACKAGE)
    if there is not None and there.origin:
        return Path(there.origin).parent
    return _BESIDE if (_BESIDE / "about.json").exists() else None


def checked(found: Weights) -> Weights:
    """The same weights, all of whose files are as they were made.

    Raises:
        InputError: a file is not.
    """
    for name, wanted in found.about["sha256"].items():
        file = found.folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != wanted:
            what = "is not as it was made"
            raise InputError([Problem(file=str(file), line=None, what=what, remedy=_AGAIN)])
    return found
