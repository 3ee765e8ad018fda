"""What is said of a sentence that somebody typed: why nothing of it was understood, and what would help.

>>> print(not_understood("asks", ()))
It asks something, which says no position. What would help: say who wants what before what, or what they will not have.
"""

from collections.abc import Collection, Sequence

from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import is_plural, listed, party_names
from pourparler.record.talks import Talks

_WHY = {
    "asks": "It asks something, which says no position.",
    "maybe": "It tells what may be, which nobody insists on.",
    "past": "It tells what was done, which nobody insists on any more.",
    "promises": "It tells what somebody would do, and not what that waits for.",
    "long": "It is longer than one position.",
    "": "No measure on record, and no word of order, was found in it.",
}
_HELP = "What would help: say who wants what before what, or what they will not have"


def not_understood(why: str, measures: Sequence[str]) -> str:
    """Why nothing was understood, and what would help.

    Args:
        why: the reason, in a word; empty where none is known.
        measures: words of measures on record, for an example.
    """
    example = f", as in “no {measures[1]} until {measures[0]}”" if len(measures) > 1 else ""
    return f"{_WHY.get(why, _WHY[''])} {_HELP}{example}."


def of_others(talks: Talks, others: Sequence[str]) -> str:
    """That a sentence names others as those who insist on it than are chosen; what to do, without a full stop."""
    insist = "insist" if is_plural(talks, others) else "insists"
    who = f"The sentence says that {party_names(talks, others)} {insist} on it, and somebody else is chosen here"
    return f"{who}: choose who does, or save again to keep what is chosen"


def not_of_what_was_asked(talks: Talks, asked: Collection[str]) -> str:
    """That an answer names nothing of what was asked about."""
    return f"That does not speak of {listed([nominal(talks, one) for one in asked], 'or')}, which was asked about."


def beside(talks: Talks, asked: Collection[str]) -> str:
    """The same, and what to do, without a full stop."""
    then = "Say it otherwise, or save again to add it beside: what was asked about then stays as it is"
    return f"{not_of_what_was_asked(talks, asked)} {then}"
