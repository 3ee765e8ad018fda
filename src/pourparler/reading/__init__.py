"""From report to draft entries: who wants what before what, and on which words that rests.

The stations, in order: ``report`` (bytes to text), ``layout`` (furniture off; title, outlet, byline, date),
``sentences``, ``names`` (who is who), ``cues`` (words that give an act away), ``clauses`` and ``attribution`` (who does
it), ``grouping`` (what it is about, and how that is worded), ``exchange`` and ``distil`` (positions of one report),
``turns``, ``forms`` and ``course`` (when they end, over many reports), ``meetings`` (sessions), ``lines``, ``drafting``
and ``title`` (a draft talks file) and ``notices`` (what a person must be told). Reports on one dispute are read once
more with the names that the others tell (``together``). Nothing is confirmed here: every position is marked as a
draft.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.reading.drafts import draft
    from pourparler.reading.notices import Notice
    from pourparler.reading.positions.drafting import Draft
    from pourparler.reading.reader import Condition, Reading, Report, read_report, report_json

__all__ = ["Condition", "Draft", "Notice", "Reading", "Report", "draft", "read_report", "report_json"]

_WHERE = {"Draft": "positions.drafting", "draft": "drafts", "Notice": "notices"}


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: looking through a folder needs none of the rules."""
    if name not in __all__:
        raise AttributeError(f"module 'pourparler.reading' has no attribute {name!r}")
    return getattr(import_module(f"pourparler.reading.{_WHERE.get(name, 'reader')}"), name)
