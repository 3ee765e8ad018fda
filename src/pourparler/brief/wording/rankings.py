"""What rankings alone say of deals, in words: where parties meet who fall back, and what holds whatever the worths."""

from typing import TYPE_CHECKING

from pourparler.brief.wording.names import number, sentence
from pourparler.brief.wording.packages import ordinal, what_happens
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Ordinal

RANKED = "Going by the rankings alone"
MOST_TOLD = 3
"""Deals that are told of several."""


def fallback(talks: Talks, found: "Ordinal") -> str:
    """What parties agree on when they fall back in step."""
    if found.depth is None:
        return ""
    deals = [what_happens(talks, measures) for measures in found.fallback[:MOST_TOLD]]
    more = len(found.fallback) - len(deals)
    which = "; or ".join([*deals, f"{number(more)} more"] if more else deals)
    worst = "the deal it likes best" if found.depth == 1 else f"the {ordinal(found.depth)} in its order"
    return (
        f"If all fall back step by step, each from the acceptable deal it likes best, they first meet in this: "
        f"{which}. Nobody has to settle for less than {worst} (fallback bargaining)."
    )


def whatever_the_worths(talks: Talks, found: "Ordinal") -> list[str]:
    """Which deals are efficient under some, and under all, worths that agree with the rankings."""
    if found.possibly_efficient is None or found.necessarily_efficient is None:
        return []
    possible, sure = len(found.possibly_efficient), len(found.necessarily_efficient)
    deals = f"{number(possible)} {'deal' if possible == 1 else 'deals'}"
    certain = "of none is that certain" if not sure else f"of {number(sure)} that is certain"
    told = f"Nobody could improve on {deals} under some worths that agree with the rankings; {certain}"
    if 0 < sure <= MOST_TOLD:
        told = f"{told}: {'; '.join(what_happens(talks, measures) for measures in found.necessarily_efficient)}"
    said = [sentence(told)]
    if found.undecided:
        said.append(f"Of {number(len(found.undecided))} more this was not found out in the time.")
    return said
