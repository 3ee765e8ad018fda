"""The main job: materials in, briefing out."""

import time
from typing import TYPE_CHECKING

from pourparler.brief.document import Document
from pourparler.brief.findings import Findings
from pourparler.brief.gather import Materials
from pourparler.brief.outline.compose import compose
from pourparler.errors import LimitError
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Deadlock
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.moves import Moves
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.roadmap.answer import Roadmap

SECONDS_FOR_MOVES = 10.0
SECONDS_FOR_DEALS = 30.0
SECONDS_FOR_ROADMAP = 20.0
"""How long a briefing waits for each part, where nobody set a limit: it is one part, not the whole."""


def brief(materials: Materials, *, most: int = 5, red_lines: bool = False, time_limit: float | None = None) -> Document:
    """Ask why the talks are stuck, which deals there are and which order would be kept, and write down the answers.

    Args:
        materials: what ``gather`` read.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        time_limit: seconds for the searches; None = as long as it takes.

    Raises:
        LimitError: the time was over before the verdict.
    """
    return compose(materials, search(materials.talks, most=most, red_lines=red_lines, time_limit=time_limit))


def search(talks: Talks, *, most: int = 5, red_lines: bool = False, time_limit: float | None = None) -> Findings:
    """Why the talks are stuck and what unlocks them; where the record has worths, the deals and an order, too.

    Raises:
        LimitError: the time was over before the verdict on the talks.
    """
    from pourparler.analysis.deadlock.find import find_deadlock

    clock = _Clock(time_limit)
    deadlock = find_deadlock(talks, most=most, red_lines=red_lines, time_limit=time_limit)
    moves = _moves(talks, deadlock, clock.left(SECONDS_FOR_MOVES)) if deadlock.answer.stuck else None
    if not (talks.worth or talks.ranking):
        return Findings(deadlock=deadlock, moves=moves)
    packages = _packages(talks, red_lines, clock.left(SECONDS_FOR_DEALS))
    roadmap = _roadmap(talks, red_lines, clock.left(SECONDS_FOR_ROADMAP))
    return Findings(deadlock=deadlock, moves=moves, packages=packages, roadmap=roadmap)


class _Clock:
    """The time that is left of a limit for all parts."""

    def __init__(self, limit: float | None) -> None:
        self._end = None if limit is None else time.monotonic() + limit

    def left(self, usual: float) -> float:
        """Seconds for one part: what is left of the limit, or the usual time."""
        return usual if self._end is None else self._end - time.monotonic()


def _moves(talks: Talks, deadlock: "Finding[Deadlock]", seconds: float) -> "Finding[Moves] | None":
    from pourparler.analysis.moves import find_moves

    try:
        return find_moves(talks, deadlock, time_limit=seconds) if seconds > 0 else None
    except LimitError:
        return None


def _packages(talks: Talks, red_lines: bool, seconds: float) -> "Finding[Packages] | None":
    from pourparler.analysis.packages.find import find_packages

    try:
        return find_packages(talks, red_lines=red_lines, time_limit=seconds) if seconds > 0 else None
    except LimitError:
        return None


def _roadmap(talks: Talks, red_lines: bool, seconds: float) -> "Finding[Roadmap] | None":
    from pourparler.analysis.roadmap.find import find_roadmap

    try:
        return find_roadmap(talks, red_lines=red_lines, time_limit=seconds) if seconds > 0 else None
    except LimitError:
        return None
