"""The headings of a briefing, of its tables, and the short marks in them."""

from collections.abc import Sequence

IN_SHORT = "In short"
KNOW_FIRST = "What to know first"
PARTIES = "The parties and their demands"
WANTS = "Who wants what before what"
WANTS_CAPTION = "Every position in force, with what it is tied to and where it was said"
WANTS_HEADER = ("Party", "Wants", "In what order", "Firmness", "Said")
WHY = "Why the talks are stuck"
PRICES = "The ways out, and what they ask"
PRICES_CAPTION = "Ways out, those that ask least first"
PRICES_HEADER = ("Way out", "Price", "Who gives", "What", "Who gets")
MOVES = "Moves that would unlock it"
RED_LINES = "What would have to move, red lines among it"
ROADMAP = "A roadmap"
ROADMAP_CAPTION = "Steps in order; what stands in one step happens at the same time"
ROADMAP_HEADER = ("Step", "Who does what")
OFFERED = "What is offered, and not in dispute"
COMMON = "Common ground, and what to set aside"
TIMELINE = "Timeline"
GOAL = "The goal"
SURE = "How sure is this"
SURE_IN_DETAIL = "How sure, in detail"
JUDGEMENTS = "What is judgement"
DIFFERENCES = "Where the reports and the talks file differ"
SOURCES = "Sources"
ANNEX = "Annex"
CONTENTS = "Contents"
LEFT_OUT = "Left out here: the annex with all positions, deals and sources."

DRAFT_MARK = " (draft)"
DRAFT_CELL = ", draft"
JUDGEMENT = "the analyst’s judgement"


def note(text: str) -> str:
    """An analyst's note, said to be one."""
    return f"Analyst’s note: {text}"


def nothing_under(sections: Sequence[str]) -> str:
    """That sections somebody asked for are not there."""
    return f"Of what was chosen, this has nothing to say here: {', '.join(sections)}."


def more_in_the_files(count: int) -> str:
    """What stands where a page shows the beginning of something long.

    >>> more_in_the_files(1)
    '1 more is in the files of the briefing, and in its data.'
    """
    return f"{count} more {'is' if count == 1 else 'are'} in the files of the briefing, and in its data."


def and_more(count: int) -> str:
    """What stands behind the references that a page shows of many.

    >>> and_more(12)
    ' and 12 more'
    """
    return f" and {count} more"
