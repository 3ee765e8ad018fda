"""Pourparler: who wants what before what, why talks are stuck, and what would unlock them.

>>> import pourparler
>>> talks = pourparler.build(
...     "Thaw",
...     parties=["north", "south"],
...     measures={"open-road": "north", "send-aid": "south"},
...     goal=["open-road", "send-aid"],
...     positions=[("north", "send-aid before open-road"), ("south", "open-road before send-aid")],
... )
>>> pourparler.find_deadlock(talks).answer.conflicts[0].positions
('north-1', 'south-2')

Everything a caller needs is here; what is not here may change without notice.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from pourparler.version import VERSION

if TYPE_CHECKING:
    from pourparler.analysis.concessions import find_concessions
    from pourparler.analysis.concessions.answer import Concessions
    from pourparler.analysis.deadlock import find_deadlock
    from pourparler.analysis.deadlock.answer import Deadlock
    from pourparler.analysis.explanations.answer import Explanations
    from pourparler.analysis.explanations.find import find_explanations
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.history import find_history
    from pourparler.analysis.history.answer import History
    from pourparler.analysis.moves import Moves, find_moves
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.packages.find import find_packages
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.roadmap.find import find_roadmap
    from pourparler.analysis.stability import find_stability
    from pourparler.analysis.stability.answer import Stability
    from pourparler.analysis.sureness import find_sureness
    from pourparler.analysis.sureness.answer import Sureness
    from pourparler.analysis.sureness.judgements import Conventions
    from pourparler.analysis.verdict import Verdict, find_verdict
    from pourparler.brief.briefing import Briefing
    from pourparler.brief.briefing import briefing as brief
    from pourparler.casebook.cases import all_cases as cases
    from pourparler.casebook.cases import find_case as case
    from pourparler.desk.answers import from_json, record_hash, to_json
    from pourparler.desk.change import Changes, edit_from
    from pourparler.desk.checking import check
    from pourparler.desk.compare import compare
    from pourparler.desk.gather import gather, read
    from pourparler.desk.study import Study
    from pourparler.errors import (
        AnswerError,
        InputError,
        LimitError,
        MissingExtraError,
        PourparlerError,
        StoppedError,
    )
    from pourparler.reading.drafts import draft
    from pourparler.record.build import build
    from pourparler.record.codec import dumps, load, loads
    from pourparler.record.codec import write as dump
    from pourparler.record.edits import Edit
    from pourparler.record.measures import Measure
    from pourparler.record.parties import Party
    from pourparler.record.positions import Position
    from pourparler.record.talks import Talks

__version__ = VERSION

_WHERE = {
    "AnswerError": "errors",
    "Briefing": "brief.briefing",
    "Changes": "desk.change",
    "Concessions": "analysis.concessions.answer",
    "Conventions": "analysis.sureness.judgements",
    "Deadlock": "analysis.deadlock.answer",
    "Edit": "record.edits",
    "Explanations": "analysis.explanations.answer",
    "Finding": "analysis.finding",
    "History": "analysis.history.answer",
    "InputError": "errors",
    "LimitError": "errors",
    "Measure": "record.measures",
    "MissingExtraError": "errors",
    "Moves": "analysis.moves.answer",
    "Packages": "analysis.packages.answer",
    "Party": "record.parties",
    "Position": "record.positions",
    "PourparlerError": "errors",
    "Roadmap": "analysis.roadmap.answer",
    "Stability": "analysis.stability.answer",
    "StoppedError": "errors",
    "Study": "desk.study",
    "Sureness": "analysis.sureness.answer",
    "Talks": "record.talks",
    "Verdict": "analysis.verdict",
    "brief": "brief.briefing:briefing",
    "build": "record.build",
    "case": "casebook.cases:find_case",
    "cases": "casebook.cases:all_cases",
    "check": "desk.checking",
    "compare": "desk.compare",
    "draft": "reading.drafts",
    "dump": "record.codec:write",
    "dumps": "record.codec",
    "edit_from": "desk.change",
    "find_concessions": "analysis.concessions",
    "find_deadlock": "analysis.deadlock",
    "find_explanations": "analysis.explanations.find",
    "find_history": "analysis.history",
    "find_moves": "analysis.moves",
    "find_packages": "analysis.packages.find",
    "find_roadmap": "analysis.roadmap.find",
    "find_stability": "analysis.stability",
    "find_sureness": "analysis.sureness",
    "find_verdict": "analysis.verdict",
    "from_json": "desk.answers",
    "gather": "desk.gather",
    "load": "record.codec",
    "loads": "record.codec",
    "read": "desk.gather",
    "record_hash": "desk.answers",
    "to_json": "desk.answers",
}
"""Where each public name stands, under another name where a colon says so; imported when it is first asked for."""

__all__ = [
    "AnswerError",
    "Briefing",
    "Changes",
    "Concessions",
    "Conventions",
    "Deadlock",
    "Edit",
    "Explanations",
    "Finding",
    "History",
    "InputError",
    "LimitError",
    "Measure",
    "MissingExtraError",
    "Moves",
    "Packages",
    "Party",
    "Position",
    "PourparlerError",
    "Roadmap",
    "Stability",
    "StoppedError",
    "Study",
    "Sureness",
    "Talks",
    "Verdict",
    "__version__",
    "brief",
    "build",
    "case",
    "cases",
    "check",
    "compare",
    "draft",
    "dump",
    "dumps",
    "edit_from",
    "find_concessions",
    "find_deadlock",
    "find_explanations",
    "find_history",
    "find_moves",
    "find_packages",
    "find_roadmap",
    "find_stability",
    "find_sureness",
    "find_verdict",
    "from_json",
    "gather",
    "load",
    "loads",
    "read",
    "record_hash",
    "to_json",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that the command line starts fast."""
    if name not in _WHERE:
        raise AttributeError(f"module 'pourparler' has no attribute {name!r}")
    module, _, original = _WHERE[name].partition(":")
    found: object = getattr(import_module(f"pourparler.{module}"), original or name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """What is public, and nothing else."""
    return sorted(__all__)
