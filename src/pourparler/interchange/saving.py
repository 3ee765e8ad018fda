"""Putting converted files in their place: whole or not at all, and never over somebody's work by accident."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from pourparler.errors import Setting
from pourparler.interchange.carried import Writing, refusal
from pourparler.record import codec
from pourparler.record.outputs import is_stream


def save(writing: Writing, out: Path, *, force: bool) -> tuple[Path, ...]:
    """Write files.

    Args:
        writing: the files.
        out: the file; the folder, where there are several.
        force: whether files that are there may be replaced.

    Returns:
        The files as written.

    Raises:
        InputError: something is in the way, or cannot be written.
    """
    if [name for name, _ in writing.files] == [""]:
        if out.is_dir():
            raise refusal(out, "this is a folder", "Name a file.")
        if out.exists() and not is_stream(out) and not force:
            raise _in_the_way(out)
        codec.save(writing.files[0][1], out)
        return (out,)
    if not out.exists():
        return _new_folder(writing, out)
    if not out.is_dir():
        raise refusal(out, "this format is several files, and a file is there already", "Name a folder.")
    paths = tuple(out / name for name, _ in writing.files)
    if not force and (there := next(out.iterdir(), None)):
        raise _in_the_way(out if there not in paths else there)
    for path, (_, text) in zip(paths, writing.files, strict=True):
        codec.save(text, path)
    return paths


def _in_the_way(path: Path) -> Exception:
    what = "is not empty" if path.is_dir() else "exists already"
    return refusal(path, what, "Choose another name, or let it be replaced.", by=Setting.FORCE)


def _new_folder(writing: Writing, out: Path) -> tuple[Path, ...]:
    """All files, or no folder."""
    aside: Path | None = None
    try:
        aside = Path(tempfile.mkdtemp(dir=out.resolve().parent, prefix=f".{out.name}."))
        for name, text in writing.files:
            codec.save(text, aside / name)
        aside.chmod(0o755)
        os.replace(aside, out)  # noqa: PTH105 - the word for what it does
    except OSError as error:
        what = f"this folder cannot be written: {error.strerror or error}"
        raise refusal(out, what, "Choose another place.") from error
    finally:
        if aside is not None:
            with contextlib.suppress(OSError):
                shutil.rmtree(aside)
    return tuple(out / name for name, _ in writing.files)
