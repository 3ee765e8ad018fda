"""Packages: the deals nobody could improve on, which is fair, and how sure that is."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Acceptability, Package, Packages, Point
    from pourparler.analysis.packages.find import find_packages

__all__ = ["Acceptability", "Package", "Packages", "Point", "find_packages"]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: an answer can be read without what finds it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    where = "find" if name[0].islower() else "answer"
    return getattr(import_module(f"{__name__}.{where}"), name)
