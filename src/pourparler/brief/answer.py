"""The main job: materials in, briefing out."""

from pourparler.brief.document import Document
from pourparler.brief.gather import Materials
from pourparler.brief.outline.compose import compose


def brief(materials: Materials, *, most: int = 5, red_lines: bool = False, time_limit: float | None = None) -> Document:
    """Ask why the talks are stuck, and write down the answer.

    Args:
        materials: what ``gather`` read.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        time_limit: seconds for the search; None = as long as it takes.

    Raises:
        LimitError: the time was over before the verdict.
    """
    from pourparler.analysis.deadlock.find import find_deadlock

    return compose(materials, find_deadlock(materials.talks, most=most, red_lines=red_lines, time_limit=time_limit))
