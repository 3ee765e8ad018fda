"""Never over somebody's work by accident."""

from pathlib import Path

from pourparler.errors import InputError, Problem


def refuse_to_replace(path: Path, force: bool) -> None:
    """Refuse a path where something stands already, unless told otherwise.

    Raises:
        InputError: there is such a file, and ``force`` was not given.
    """
    if path.exists() and not force:
        remedy = "Choose another name, or add --force to replace it."
        raise InputError([Problem(file=str(path), line=None, what="exists already", remedy=remedy)])
