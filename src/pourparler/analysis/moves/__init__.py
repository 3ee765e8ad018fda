"""Ways of unlocking talks that were seen in real ones: which of them fit, and what each would do to the record."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.analysis.moves.answer import Moves, Suggestion
    from pourparler.analysis.moves.find import applied, find_moves

__all__ = ["Moves", "Suggestion", "applied", "find_moves"]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: an answer can be read without what finds it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    where = "find" if name[0].islower() else "answer"
    return getattr(import_module(f"{__name__}.{where}"), name)
