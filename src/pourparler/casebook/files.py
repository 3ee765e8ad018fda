"""Where the casebook's files lie inside the package."""

from importlib.resources import as_file, files
from importlib.resources.abc import Traversable

from pourparler.record import codec


def shelf() -> Traversable:
    """The folder of the cases."""
    return files("pourparler.casebook") / "cases"


def plain_data(file: str) -> object:
    """What one of the files holds, as plain lists, mappings and texts."""
    with as_file(shelf() / file) as path:
        return codec.load_plain(path)
