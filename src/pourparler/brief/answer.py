"""The main job: materials in, briefing out."""

import time
from typing import TYPE_CHECKING

from pourparler.brief.document import Document
from pourparler.brief.gather import Materials
from pourparler.brief.outline.compose import compose
from pourparler.errors import LimitError
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Deadlock
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.packages.answer import Packages

SECONDS_FOR_DEALS = 30.0
"""How long a briefing waits for the deals, where nobody set a limit: they are one part of it, not the whole."""


def brief(materials: Materials, *, most: int = 5, red_lines: bool = False, time_limit: float | None = None) -> Document:
    """Ask why the talks are stuck and which deals there are, and write down the answer.

    Args:
        materials: what ``gather`` read.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        time_limit: seconds for the search; None = as long as it takes.

    Raises:
        LimitError: the time was over before the verdict.
    """
    deadlock, packages = search(materials.talks, most=most, red_lines=red_lines, time_limit=time_limit)
    return compose(materials, deadlock, packages)


def search(
    talks: Talks, *, most: int = 5, red_lines: bool = False, time_limit: float | None = None
) -> "tuple[Finding[Deadlock], Finding[Packages] | None]":
    """Why the talks are stuck; and, where the record has worths, the deals nobody could improve on.

    Returns:
        Both findings; no second one where there is no worth, or where its time was over.

    Raises:
        LimitError: the time was over before the verdict on the talks.
    """
    from pourparler.analysis.deadlock.find import find_deadlock

    begun = time.monotonic()
    deadlock = find_deadlock(talks, most=most, red_lines=red_lines, time_limit=time_limit)
    if not (talks.worth or talks.ranking):
        return deadlock, None
    left = SECONDS_FOR_DEALS if time_limit is None else time_limit - (time.monotonic() - begun)
    return deadlock, _packages(talks, red_lines, left) if left > 0 else None


def _packages(talks: Talks, red_lines: bool, seconds: float) -> "Finding[Packages] | None":
    from pourparler.analysis.packages.find import find_packages

    try:
        return find_packages(talks, red_lines=red_lines, time_limit=seconds)
    except LimitError:
        return None
