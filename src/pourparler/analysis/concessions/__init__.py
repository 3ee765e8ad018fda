"""Who would give way first, under stated rules of talking and of conceding [FaratinSierraJennings1998]_."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.analysis.concessions.find import find_concessions

__all__ = ["find_concessions"]


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: an answer can be read without what finds it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.find"), name)
