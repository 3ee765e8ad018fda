"""What would mend an order that somebody would not keep: each remedy is tried and judged before it is told."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.analysis.roadmap.remedies.answer import Remedy, RemedyKind
    from pourparler.analysis.roadmap.remedies.find import find_remedies

__all__ = ["Remedy", "RemedyKind", "find_remedies"]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: an answer can be read without what finds it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    where = "find" if name[0].islower() else "answer"
    return getattr(import_module(f"{__name__}.{where}"), name)
