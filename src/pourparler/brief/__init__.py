"""From findings to paper: a briefing that a desk officer reads in ten minutes, each claim with its passage.

``pourparler.brief(…)`` writes one: the package can be called, for to its users the word means what it makes.
"""

import sys
from types import ModuleType
from typing import Any


class _Called(ModuleType):
    """This package, which can be called."""

    def __call__(self, *source: Any, **options: Any) -> Any:
        """See ``briefing.briefing``."""
        from pourparler.brief.briefing import briefing

        return briefing(*source, **options)


sys.modules[__name__].__class__ = _Called
