"""The main job: materials in, briefing out."""

from pourparler.brief.document import Document
from pourparler.brief.outline.compose import compose
from pourparler.desk.gather import Materials
from pourparler.desk.study import Study


def brief(
    materials: Materials,
    *,
    full: bool = False,
    most: int = 5,
    red_lines: bool = False,
    time_limit: float | None = None,
) -> Document:
    """Ask why the talks are stuck, which deals there are and which order would be kept, and write down the answers.

    Args:
        materials: what ``gather`` read.
        full: whether the annex is written, too.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        time_limit: seconds for the searches; None = as long as it takes.

    Raises:
        LimitError: the time was over before the verdict.
    """
    study = Study(materials.talks, most=most, red_lines=red_lines, time_limit=time_limit)
    return compose(materials, study.findings(), full=full)
