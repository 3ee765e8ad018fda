"""Orders of steps that every party would keep: the best one, and who would stop where if there is none."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.roadmap.find import find_roadmap

__all__ = ["Roadmap", "find_roadmap"]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: an answer can be read without what finds it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    where = "find" if name[0].islower() else "answer"
    return getattr(import_module(f"{__name__}.{where}"), name)
