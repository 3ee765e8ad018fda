"""Answers kept on disk, so that asking the same again is instant.

An answer is found again by what it depends on: the program, the record, the question and its options. Nothing is lost
with the cache: it may be deleted at any time. It may be shared: it holds data, no code, and is read like any other
input. It may be damaged: what cannot be read is as good as not there. Only the user may read it, for what is said in
talks may be confidential; ``POURPARLER_CACHE`` names another folder, or, empty, none.
"""

import contextlib
import hashlib
import json
import os
import re
import sys
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pourparler.analysis.finding import Finding
from pourparler.desk.answers import from_json, to_json
from pourparler.errors import AnswerError
from pourparler.record.outputs import put
from pourparler.version import VERSION

MOST_BYTES = 200_000_000
"""When the folder holds more, what was used longest ago goes first."""

MOST_BYTES_EACH = 20_000_000
"""Larger answers are not kept: making them anew takes little longer than reading them."""

VARIABLE = "POURPARLER_CACHE"

_OURS = re.compile(r"\.?[0-9a-f]{40}\.answer(?:\..*)?")
"""Names of what is kept, and of what was not written to its end; nothing else in the folder is ever taken away."""


class Cache:
    """A folder of answers.

    Args:
        folder: made when first written to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, *asked: object) -> Any:
        """The data that was kept under what was asked; None where there is none that can be read.

        Args:
            asked: all that it depends on, as JSON data; the program is added.
        """
        path = self._path(asked)
        try:
            data = json.loads(_unpacked(path.read_bytes()))
            os.utime(path)
        except (OSError, zlib.error, ValueError, RecursionError, MemoryError):
            return None
        return data

    def keep(self, data: Any, *asked: object) -> None:
        """Keep data under what was asked; where that cannot be done, nothing happens."""
        content = zlib.compress(json.dumps(data, allow_nan=False).encode(), 1)
        if len(content) > MOST_BYTES_EACH:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            put(self._path(asked), content, rights=0o600)
            self._make_room()

    def find_answer(self, record: str, question: str, options: Mapping[str, object]) -> Finding[Any] | None:
        """The answer that was kept on a record, by its hash; None where there is none that can be read."""
        data = self.find(record, question, sorted(options.items()))
        try:
            finding = None if data is None else from_json(data)
        except (AnswerError, AttributeError):
            return None
        return finding if finding is not None and finding.analysis == question else None

    def keep_answer(self, record: str, finding: Finding[Any], options: Mapping[str, object]) -> None:
        """Keep an answer on a record, by its hash."""
        self.keep(to_json(finding), record, finding.analysis, sorted(options.items()))

    def _path(self, asked: Sequence[object]) -> Path:
        text = json.dumps([_program(), *asked], default=str)
        return self.folder / f"{hashlib.sha256(text.encode()).hexdigest()[:40]}.answer"

    def _make_room(self) -> None:
        ours = [path for path in self.folder.iterdir() if _OURS.fullmatch(path.name)]
        kept = [(path.stat().st_mtime, path.stat().st_size, path) for path in ours]
        size = sum(bytes_ for _, bytes_, _ in kept)
        for _, bytes_, path in sorted(kept):
            if size <= MOST_BYTES:
                return
            path.unlink(missing_ok=True)
            size -= bytes_


def _unpacked(content: bytes) -> bytes:
    """What was packed, as far as an answer of ours can be long: less is more than a trap gets."""
    return zlib.decompressobj().decompress(content, MOST_BYTES)


@cache
def _program() -> str:
    """Which program answered: its version, the size and time of its source, and whether CP-SAT is there.

    The source may change between versions. What was not proved for want of CP-SAT is asked anew once that is there.
    """
    source = Path(__file__).parents[1]
    stats = [entry.stat() for entry in source.rglob("*.py")]
    size, time = sum(s.st_size for s in stats), max(s.st_mtime_ns for s in stats)
    return f"{VERSION} {len(stats)} {size} {time} {find_spec('ortools') is not None}"


def usual_cache(environment: Mapping[str, str] = os.environ) -> Cache | None:
    """The user's own; None where it is switched off or there is no home for it."""
    if VARIABLE in environment:
        return Cache(Path(environment[VARIABLE])) if environment[VARIABLE] else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    usual = home / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return Cache(Path(environment.get("XDG_CACHE_HOME") or usual) / "pourparler")
