"""Pourparler: who wants what before what, why talks are stuck, and what would unlock them.

>>> from pourparler import find_deadlock, loads
>>> talks = loads('''
... pourparler: 1
... talks: Thaw
... parties: [{id: north}, {id: south}]
... measures: [{id: open-road, by: north}, {id: send-aid, by: south}]
... goal: [open-road, send-aid]
... positions:
...   - {id: aid-first, party: north, says: send-aid before open-road}
...   - {id: road-first, party: south, says: open-road before send-aid}
... ''')
>>> find_deadlock(talks).answer.conflicts[0].positions
('aid-first', 'road-first')
"""

from importlib import import_module
from typing import TYPE_CHECKING

from pourparler.version import VERSION

if TYPE_CHECKING:
    from pourparler.analysis.deadlock import find_deadlock
    from pourparler.analysis.moves import find_moves
    from pourparler.analysis.packages import find_packages
    from pourparler.analysis.roadmap.find import find_roadmap
    from pourparler.record.codec import load, loads
    from pourparler.record.talks import Talks

__version__ = VERSION

__all__ = [
    "Talks",
    "__version__",
    "find_deadlock",
    "find_moves",
    "find_packages",
    "find_roadmap",
    "load",
    "loads",
]

_WHERE = {
    "find_deadlock": "pourparler.analysis.deadlock",
    "find_moves": "pourparler.analysis.moves",
    "find_packages": "pourparler.analysis.packages",
    "find_roadmap": "pourparler.analysis.roadmap.find",
    "load": "pourparler.record.codec",
    "loads": "pourparler.record.codec",
    "Talks": "pourparler.record.talks",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that the command line starts fast."""
    if name not in _WHERE:
        raise AttributeError(f"module 'pourparler' has no attribute {name!r}")
    return getattr(import_module(_WHERE[name]), name)
