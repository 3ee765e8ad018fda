"""The backtest in words: the questions, the baselines, and what the figures cannot say."""

from pourparler.brief.wording.names import counted, listed
from pourparler.casebook.backtest import CaseResult
from pourparler.casebook.backtest_scores import Score

TITLE = "The analyses against what happened"
IN_SHORT = "What was asked"
BY_CASE = "Case by case"
CAUTION = "What these figures cannot say"
SCORES_CAPTION = "Hits over all cases that the question can be put to"
SCORES_HEADER = ("Question", "Hits", "Share", "95 in 100", "Without the analyses")
CASES_CAPTION = "The same, case by case"
CASES_HEADER = ("Case", "Conflicts", "Real concession", "Kind of move", "Agreed package", "Who broke it")

QUESTIONS = {
    "conflicts": "Is every conflict found that a person lists?",
    "concession among the first three": "Is the real concession among the first three ways out?",
    "concession first": "Does it come first?",
    "kind of move suggested": "Is a kind of move suggested that was made and gave something up?",
    "kind of move among the first three": "Is it among the first three?",
    "agreed package leaves nobody worse off": "Does the agreed package leave nobody worse off than no deal?",
    "agreed package acceptable": "Is it acceptable: can it also be carried out, with what was not given up?",
    "agreed package efficient": "Of those: is it one that nobody could improve on?",
    "defaulter named": "Is who broke it among those whom the agreed roadmap tempts?",
    "every defaulter named": "Are all who broke it?",
    "silent on the core where talks failed": "Where talks failed: is no deal on the core called sound?",
    "a sound core deal seen where talks came unstuck": "Where they came unstuck: is one called sound?",
}

CAUTIONS = (
    (
        "The cases are few, and chosen because they are instructive: they are no sample of all talks, and the "
        "intervals, which take them for one, are wide all the same."
    ),
    (
        "Positions, firmness and worths are somebody's reading, written down after the end was known; some of it "
        "rests on sources dated after the cut-off. What looks like foresight may be hindsight."
    ),
    (
        "The repertoire of moves was collected from these cases among others, so that it holds what was done in them. "
        "That a kind of move is suggested says little where many are: compare it with as many drawn at random."
    ),
    "Where few ways out exist, any three of them hold the real one: compare it with three drawn at random.",
    (
        "A part that the agreement made out of a measure stands for the whole of it, which makes some agreed packages "
        "look as if they could not be carried out."
    ),
)
"""What to keep in mind beside every figure."""

LEFT_OUT = "Left out"


def hits(score: Score) -> str:
    """How many of how many."""
    return f"{sum(score.values):g} of {len(score.values)}" if score.values else "–"


def share(value: float | None) -> str:
    """A share in per cent."""
    return "–" if value is None else f"{100 * value:.0f} %"


def interval(score: Score) -> str:
    """Both ends of it."""
    return "–" if score.low is None else f"{share(score.low)} to {share(score.high)}"


def baselines(score: Score) -> str:
    """What would have hit anyway."""
    return "; ".join(f"{name} {share(mean)}" for name, mean in score.baselines) or "–"


def conflicts(result: CaseResult) -> str:
    """Listed conflicts that were found."""
    return f"{result.found} of {result.listed}" if result.listed else "none listed"


def concession(result: CaseResult) -> str:
    """The place of the real concession."""
    found = result.concession
    if found is None:
        return "nothing given up"
    if found.rank is None:
        return f"not among {found.unlocks}"
    alike = f", {found.tie.alike} cost the same" if found.tie.alike > 1 else ""
    return f"place {found.rank} of {found.unlocks}{alike}"


def kinds(result: CaseResult) -> str:
    """The kinds of move that were made, and how many were suggested."""
    found = result.kinds
    if found is None:
        return "–"
    right = [move.replace("_", "-") for move in found.made if move in found.suggested]
    return f"{listed(right) or 'none'}; {counted(len(found.suggested), 'kind')} suggested"


def package(result: CaseResult) -> str:
    """How the agreed package looks."""
    agreed = result.agreed
    if agreed.steps is None:
        return f"left out: the file lacks {listed(agreed.unknown)}" if agreed.unknown else "nothing agreed"
    if agreed.accepted is None:
        return "left out: the file has no worth"
    if not agreed.accepted:
        return "leaves somebody worse off"
    if agreed.admissible is None:
        return "not known: time was over"
    if not agreed.admissible:
        return "does not keep the goal, or what was not given up"
    known = {True: "acceptable, efficient", False: "acceptable, could be improved on", None: "acceptable"}
    return known[agreed.efficient]


def broken(result: CaseResult) -> str:
    """Who broke it, and who was named."""
    found = result.broken
    if found.kind is None or not found.defaulters:
        return "nobody"
    named = "not judged" if found.tempted is None else f"named: {listed(found.tempted) or 'nobody'}"
    return f"{listed(found.defaulters)} ({found.kind}); {named}"
