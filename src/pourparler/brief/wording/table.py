"""The words of the table: how a party stands to a measure, and what can be picked where a position is written."""

from dataclasses import dataclass

from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import listed
from pourparler.record.conditions.choices import Joined, Standing
from pourparler.record.conditions.syntax import Operand, Place
from pourparler.record.parties import Role
from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a form of the language is called where it is picked.

    Attributes:
        does: what somebody does who says so.
        also: the everyday words that mean it.
        gaps: what stands in each of its gaps.
    """

    does: str
    also: str
    gaps: tuple[str, ...]


KINDS = {
    "before": KindWords(
        "wants one thing before another",
        "before, until, after, once, as soon as",
        ("What must come first", "What waits until then"),
    ),
    "no later than": KindWords(
        "wants one thing no later than another",
        "only if, unless, provided that",
        ("What must be done by then", "What is done only then"),
    ),
    "with": KindWords(
        "wants things at the same time",
        "simultaneously, together, hand in hand",
        ("The one side", "The other side"),
    ),
    "in return for": KindWords(
        "wants one thing in return for another, sooner or later",
        "in exchange for",
        ("What is wanted", "What is given for it"),
    ),
    "require": KindWords("demands that something happens", "must, insists on", ("What is demanded",)),
    "never": KindWords("refuses something", "never, will not have", ("What is refused",)),
    "first": KindWords(
        "wants something before it takes any step itself", "you first", ("What must come before all its own steps",)
    ),
    "by step": KindWords("wants something early in the deal", "in step 2 at the latest", ("What must come early",)),
}
"""By the words of the language, in the order in which they are offered."""

JOINED = {
    Joined.ALL: "all of these hold",
    Joined.ANY: "at least one of these holds",
    Joined.NOT_ALL: "not all of these together",
    Joined.NONE: "none of these",
}

FIRMNESS = {
    Firmness.SOFT: "it binds nobody",
    Firmness.STATED: "no more is known of it",
    Firmness.FIRM: "insisted on, repeated or by a principal",
    Firmness.RED_LINE: "said to be out of the question otherwise",
}

HOW_FIRM = {
    Firmness.SOFT: "a preference",
    Firmness.STATED: "only said",
    Firmness.FIRM: "firm",
    Firmness.RED_LINE: "a red line",
}
"""The same in short, beside a position; the keys are what a talks file says."""

ANSWERS = {
    ProposalAnswer.OPEN: "nobody has answered yet; an offer binds nobody",
    ProposalAnswer.ACCEPTED: "it binds whoever made or accepted it, and ends what they wanted about it before",
    ProposalAnswer.REFUSED: "by any of those asked; whoever made it still wants it",
}

WANTS, REFUSES, WAITS, TOGETHER, PART = "wants", "refuses", "waits", "together", "part"
"""How a party stands to a measure, for the eye."""
_WAITS = {"before": "only after", "no later than": "only with or after", "in return for": "only in return for"}
_AWAITED = {"before": "wants it before", "no later than": "wants it no later than", "in return for": "wants it for"}


def ruling(found: Ruling | None, *, is_done: bool = True) -> str:
    """A verdict that was looked for in a hurry, or is still."""
    if found is not None:
        return found.value
    return "not known within a second" if is_done else "being worked out"


def stance(talks: Talks, one: Standing) -> tuple[str, str, str]:
    """How a party stands to a measure: the kind, the words that say so, and the measure that they lead up to."""
    others = _others(talks, one.others)
    if not one.plain:
        return PART, "names it in a longer condition", ""
    match one.place:
        case Place.REFUSED:
            return REFUSES, "refuses it", ""
        case Place.WAITING:
            return WAITS, _WAITS[one.word], others
        case Place.TOGETHER:
            return TOGETHER, "only together with", others
        case Place.LIMITED:
            return WANTS, f"in step {one.step} at the latest", ""
        case Place.FIRST:
            return WANTS, "wants it before any step of its own", ""
        case Place.AWAITED:
            return WANTS, _AWAITED[one.word], others
        case _:
            return WANTS, "demands it", ""


def _others(talks: Talks, others: Operand) -> str:
    return listed([label(talks, measure) for measure in others.measures], "or" if others.any_of else "and")


ROLES = {
    Role.PARTY: "a party like any other",
    Role.HOST: "hosts the talks; its positions bind",
    Role.MEDIATOR: "brings the others together; its positions bind, its offers only where accepted",
    Role.GUARANTOR: "stands behind what is agreed",
    Role.VERIFIER: "checks that it is done",
    Role.OBSERVER: "watches; its positions bind nobody",
    Role.OUTSIDE: "is not at the table; its positions bind nobody",
}
