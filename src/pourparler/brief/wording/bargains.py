"""Weighing deals in words: what one rests on, and what an order that somebody proposes changes against the best one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.roadmap.answer import Chosen, Failing, Roadmap
from pourparler.brief.wording.measures import label, nominal
from pourparler.brief.wording.names import (
    amount,
    capital,
    is_plural,
    listed,
    party_labels,
    party_name,
    party_names,
    sentence,
)
from pourparler.brief.wording.packages import gains, signed, what_happens
from pourparler.brief.wording.roadmaps import failing, figure
from pourparler.brief.wording.shares import in_draws
from pourparler.brief.wording.unlocks import conditions, numbered
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Unlock
    from pourparler.analysis.packages.answer import Package, Packages
    from pourparler.analysis.roadmap.given import GivenOrder
    from pourparler.analysis.worth.valuation import PartyWorth

TITLE = "Deals and order"
RESTS = "What this deal rests on"
HOLDS_IF = "It can be carried out only if:"
WORTH_HEADER = ("Party", "What it gets or gives, and what that is worth to it", "How known")
WORTH_CAPTION = "The worths that this deal rests on"
JUDGED = (
    "The talks file names no source for what things are worth: each figure is the analyst’s judgement. Another figure "
    "may make another deal the best, or have somebody stop."
)
NOT_SAID = (
    "Whether these talks are stuck cannot be said, so the deals below hold only if the record is complete, and no "
    "order of steps is shown: nobody could rely on it."
)
NO_ORDER = "There is nothing to put in order."
STEP_BY_STEP = "Step by step: who is worse off than with no deal if all stops then, and who would gain by stopping"
STEPS_HEADER = ("Step", "Exposed after it", "Would gain by stopping there, over what it costs")
BESIDE = "This order beside the best one"
BESIDE_HEADER = ("Party", "Exposed at most", "Most lost if cheated", "Would gain by stopping")
BEST = "This is the best order."
NO_WORSE = "In these figures nobody is worse placed than in the best order."
STOPS = "Who would stop, and where"
NOBODY_STOPS = "Nobody whose worths are on record gains by stopping or skipping a part, at any step."
PICTURES = "What the deals bring to whom"
ASKS = "What this order asks of whom"
FIGURES = "The order in figures"
SINGLE = "What each thing is worth to whom stands in the table of the deal, as single numbers."
NOT_WEIGHED = "Nobody’s worths are on record, so no more can be said of this order."
BEFORE_FIRST = "before 1"


def nobody_valued(unlock: "Unlock | None") -> str:
    """What is shown where nobody's worths are on record."""
    smallest = f"Below is the smallest one that keeps {conditions(unlock)}."
    return f"Nobody’s worths are on record, so deals cannot be weighed. {smallest}"


def keeping(unlock: "Unlock | None") -> str:
    """Over an order that was not moved, where none is the best."""
    return f"An order that keeps {conditions(unlock)}"


def breaks(unlock: "Unlock | None") -> str:
    """Over the list of what a moved order breaks."""
    softened = "" if unlock is None else f", even as softened by {numbered(unlock)}"
    return f"This order breaks what was said{softened}, so it could not be carried out:"


def heading(letters: str, chosen: Chosen) -> str:
    """Over the deal that is looked at."""
    if letters:
        return f"Deal {letters}"
    return "The deal that was asked for" if chosen is Chosen.GIVEN else "The smallest deal"


def caption(name: str) -> str:
    """Over what each party gives and gets in it."""
    return f"{name}: what each party gives and gets"


def acceptable(talks: Talks, package: "Package", unvalued: Sequence[str], draws: int) -> str:
    """How sure it is that all accept a deal, in a cell.

    Args:
        talks: the record.
        package: the deal.
        unvalued: parties of whose worths nothing is on file.
        draws: how often worths were drawn.
    """
    found = package.acceptability
    if found is None and unvalued:
        return f"to those whose worths are on file; of {party_names(talks, unvalued)} it is not known"
    if found is None:
        return "yes, at the worths on file"
    return in_draws(found.share, found.se, draws)


def worths(talks: Talks, party: "PartyWorth", measures: Sequence[str]) -> str:
    """What a party's worths in a deal are, in a cell."""
    told = [
        f"{label(talks, m)} {_amount(party.amounts.get(m), float(party.values[m]))}"
        for m in measures
        if party.values.get(m)
    ]
    told += [
        f"{_together(talks, sorted(term.measures))} {_amount(term.amount, float(term.mean))}"
        for term in party.terms
        if term.measures <= frozenset(measures)
    ]
    return "; ".join(told) or "–"


def _together(talks: Talks, measures: Sequence[str]) -> str:
    return " together with ".join(label(talks, measure) for measure in measures)


def _amount(written: Amount | None, mean: float) -> str:
    if written is None or written.certain:
        return signed(mean)
    return f"{signed(mean)} ({signed(written.low)} to {signed(written.high)})"


def how_known(party: "PartyWorth") -> str:
    """In what form a party's worths are on record."""
    if party.ranking is not None:
        return "a ranking; figures are means of what agrees with it"
    return "ranges and guesses, judged" if party.uncertain else "single numbers, judged"


def broken(talks: Talks, one: Failing, steps: Steps) -> str:
    """A condition that an order breaks, and where what it is about stands in it."""
    number = {measure: place for place, step in enumerate(steps, start=1) for measure in step}
    there = [f"{nominal(talks, m)} in step {number[m]}" for m in dict.fromkeys(measures_of(one.says)) if m in number]
    said = failing(talks, one).removesuffix(".")
    return f"{said}. Here {'are' if len(there) > 1 else 'is'} {listed(there)}." if there else f"{said}."


def exposed(talks: Talks, given: "GivenOrder", step: int) -> str:
    """Who is worse off than with no deal if all stops after a step, in a cell."""
    by = [(party, values[step]) for party, values in given.roadmap.exposure if values[step] > 0]
    return "; ".join(f"{party_labels(talks, [party])} by {amount(value)}" for party, value in by) or "–"


def tempted(talks: Talks, given: "GivenOrder", step: int) -> str:
    """Who would gain by stopping at a step, in a cell."""
    by = [(party, values[step] or 0.0) for party, values in given.lacks]
    return "; ".join(f"{party_labels(talks, [party])} {amount(value)}" for party, value in by if value > 0) or "–"


# -- beside the best -------------------------------------------------------------------------------------------------


def compared(before: float, now: float) -> str:
    """A figure beside the one of the best order, in a cell.

    >>> compared(0, 2), compared(2, 1), compared(1, 1)
    ('2, worse than 0 in the best order', '1, better than 2 in the best order', '1')
    """
    if abs(before - now) < 1e-9:
        return figure(now)
    return f"{amount(now)}, {'worse' if now > before else 'better'} than {amount(before)} in the best order"


def worse(talks: Talks, best: Roadmap, now: Roadmap) -> list[str]:
    """What got worse, for whom, and where."""
    told = []
    before, costs = dict(best.exposure), dict(best.shortfall)
    for party, values in now.exposure:
        most, was = _most(values), _most(before[party])
        if most > was + 1e-9:
            told.append(_more_exposed(talks, party, values.index(most), most, was))
    for party, lacks in now.shortfall:
        if lacks > costs[party] + 1e-9:
            was_told = f"{amount(costs[party])} more" if costs[party] > 0 else "nothing"
            told.append(
                sentence(
                    f"{party_name(talks, party)} would now gain {amount(lacks)} more by stopping than that costs "
                    f"{'them' if is_plural(talks, [party]) else 'it'}; in the best order {was_told}"
                )
            )
    return told


def _more_exposed(talks: Talks, party: str, step: int, most: float, was: float) -> str:
    when = f"after step {step}" if step else "before anything is done"
    be = "are" if is_plural(talks, [party]) else "is"
    best = f"at most {amount(was)}" if was > 0 else "never"
    return sentence(
        f"{capital(party_name(talks, party))} {be} {amount(most)} worse off than with no deal if all stops {when}; in "
        f"the best order {best}"
    )


def _most(values: Sequence[float]) -> float:
    """The largest exposure between steps."""
    return max(values[:-1], default=0.0)


MOST_SO_FAR = 10
"""Deals that are told before the order of one of them is found."""


def so_far(talks: Talks, answer: "Packages") -> tuple[tuple[str, str], ...]:
    """The first deals that nobody could improve on: what happens in each, and what it brings to whom."""
    return tuple(
        (capital(what_happens(talks, one.measures)), gains(talks, one)) for one in answer.packages[:MOST_SO_FAR]
    )
