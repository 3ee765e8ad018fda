"""Trade-offs in words: what each gives and gets, who gains between two deals, what could be traded for what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pourparler.brief.wording.measures import doers, label, nominal
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
from pourparler.brief.wording.packages import signed
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.tradeoffs import (
        Balance,
        Change,
        Comparison,
        Exchange,
        Improvement,
        Stake,
        Trade,
    )

TRADING = "What could be traded for what"
COMPARED = "The two deals compared"
EXCHANGES = "Worth more to those who get it than it costs those who give it, the widest margin first:"
ON_OWN_SCALE = (
    "What it costs those who give it and what it is worth to those who get it, each on a scale of its own that cannot "
    "be compared:"
)
TRADES = "Two steps that two parties could give each other, both to their gain, the best rates first:"
NO_LOG_ROLLING = (
    "Nothing on the table is worth more to those who would get it than it costs those who would give it, and no two "
    "measures could be traded for one another to the gain of both."
)
MOST_THROUGH = 3
"""Reasons given for a gain or a loss."""


def heading_of_improvement(talks: Talks, party: str) -> str:
    """Over the cheapest improvement for a party."""
    return f"A better deal for {party_name(talks, party)}"


# -- what each gives and gets ----------------------------------------------------------------------------------------


def gives(talks: Talks, balance: "Balance") -> str:
    """What a party gives, with what it costs; what it does at no cost, and what others do to its cost."""
    dear = {stake.measures[0] for stake in balance.gives}
    free = [label(talks, measure) for measure in balance.does if measure not in dear]
    parts = [_at_cost(talks, balance.gives)]
    parts.append(f"at no cost: {'; '.join(free)}" if free and balance.worth is not None else "; ".join(free))
    parts.append(f"puts up with: {_at_cost(talks, balance.bears)}" if balance.bears else "")
    return " · ".join(part for part in parts if part) or "–"


def _at_cost(talks: Talks, stakes: "Sequence[Stake]") -> str:
    return "; ".join(f"{_what(talks, stake)} ({signed(stake.worth)})" for stake in stakes)


def gets(talks: Talks, balance: "Balance") -> str:
    """What a party gets, with what it is worth."""
    if balance.worth is None:
        return "not known"
    return "; ".join(f"{_what(talks, stake)} ({amount(stake.worth)})" for stake in balance.gets) or "–"


def _what(talks: Talks, stake: "Stake") -> str:
    return " together with ".join(label(talks, measure) for measure in stake.measures)


def better_off(balance: "Balance") -> str:
    """The gain in a cell."""
    return "not known" if balance.gain is None else signed(balance.gain)


# -- between two deals -----------------------------------------------------------------------------------------------


BETWEEN_HEADER = ("Deal", "Who gains", "Who loses")


def between_caption(start: str) -> str:
    """Over the table of who gains and who loses."""
    return f"In the place of deal {start}"


def between(talks: Talks, comparison: "Comparison") -> tuple[str, str]:
    """Who gains and who loses from one deal to another, and by what, in two cells."""
    gaining, losing = (
        "; ".join(_moved(talks, comparison, change) for change in changes)
        for changes in (comparison.gaining, comparison.losing)
    )
    return gaining or "nobody", losing or "nobody"


def _moved(talks: Talks, comparison: "Comparison", change: "Change") -> str:
    same = [stake for stake in change.through if (stake.worth > 0) == (change.difference > 0)]
    against = [stake for stake in change.through if stake not in same]
    why = _things(talks, comparison, same, figures=len(change.through) > 1)
    but = f"; against that, {_things(talks, comparison, against, figures=True)}" if against else ""
    return f"{party_labels(talks, [change.party])} {amount(abs(change.difference))} ({why}{but})"


def _things(talks: Talks, comparison: "Comparison", stakes: "Sequence[Stake]", *, figures: bool) -> str:
    """What comes in and what falls away, with its worth where there is more than one of them."""
    shown = []
    for stake in stakes[:MOST_THROUGH]:
        how = "with" if frozenset(comparison.other).issuperset(stake.measures) else "without"
        words = listed([nominal(talks, measure) for measure in stake.measures])
        together = " together" if len(stake.measures) > 1 else ""
        shown.append(f"{how} {words}{together}{f': {amount(abs(stake.worth))}' if figures else ''}")
    more = len(stakes) - len(shown)
    return ", ".join([*shown, f"and {more} more"] if more else shown)


def differing(talks: Talks, comparison: "Comparison", which: str = "the second") -> str:
    """What happens in one deal only."""
    parts = [f"adds {listed([nominal(talks, m) for m in comparison.added])}"] if comparison.added else []
    parts += [f"leaves out {listed([nominal(talks, m) for m in comparison.removed])}"] if comparison.removed else []
    return sentence(f"{which} {' and '.join(parts)}") if parts else "They are the same."


def gainers(talks: Talks, comparison: "Comparison") -> list[str]:
    """One line for each party that gains or loses, and one for the rest."""
    lines = [
        sentence(capital(_moved(talks, comparison, change))) for change in (*comparison.gaining, *comparison.losing)
    ]
    moved = {change.party for change in (*comparison.gaining, *comparison.losing)}
    unmoved = [change.party for change in comparison.changes if change.party not in moved]
    if unmoved:
        lines.append(sentence(f"To {party_names(talks, unmoved)} both are worth the same"))
    return lines


def stands(which: str, *, possible: bool, losing: Sequence[str]) -> str:
    """Whether a deal that somebody asks about is one at all."""
    if not possible:
        return f"The {which} is not a deal as things stand: no order of its steps keeps every condition."
    if losing:
        return sentence(f"The {which} is not acceptable to all: {listed(losing)} would rather walk away")
    return f"The {which} is acceptable to all."


def improvement(talks: Talks, found: "Improvement | None", party: str, start: str, *, sample: bool = False) -> str:
    """The cheapest improvement for a party, with its cost; of a sample it is the cheapest that was found."""
    who = party_name(talks, party)
    if found is None:
        known = "that was found" if sample else "that is acceptable to all"
        return f"No deal {known} is better for {who} than deal {start}."
    raised = f"is better for {who} by {amount(found.rise)}"
    losing = found.comparison.losing
    if not losing:
        return f"One deal {raised} than deal {start} and costs nobody anything."
    costs = listed([f"{party_name(talks, change.party)} {amount(-change.difference)}" for change in losing])
    which = "Of the deals that were found, the one" if sample else "The deal"
    if found.cost is None:
        return f"{which} that fewest others lose by {raised} than deal {start}; on the scale of each, it costs {costs}."
    total = f", {amount(found.cost)} in all" if len(losing) > 1 else ""
    return f"{which} that costs the others least {raised} than deal {start}. It costs {costs}{total}."


# -- trading ---------------------------------------------------------------------------------------------------------


def exchange(talks: Talks, one: "Exchange", first: Sequence[str]) -> str:
    """A measure that is worth more to some than it costs others."""
    costs = listed([f"{party_name(talks, party)} {amount(cost)}" for party, cost in (*one.givers, *one.bearers)])
    worth = listed([f"{amount(worth)} to {party_name(talks, party)}" for party, worth in one.receivers])
    part = "" if one.measure in first else " (not part of deal A)"
    return sentence(f"{capital(nominal(talks, one.measure))} costs {costs} and is worth {worth}{part}")


def trade(talks: Talks, one: "Trade") -> str:
    """Two measures for one another."""
    first, second = party_name(talks, one.one), party_name(talks, one.other)
    harmed = [f"{party_name(talks, party)} {amount(loss)}" for party, loss in one.harmed]
    but = f", but it costs {listed(harmed)}" if harmed else ""
    verb = "are" if is_plural(talks, [one.one]) else "is"
    return sentence(
        f"{capital(nominal(talks, one.gives))} by {_by(talks, one.gives)} for {nominal(talks, one.takes)} by "
        f"{_by(talks, one.takes)}: {first} {verb} then better off by {amount(one.gain_of_one)} and {second} by "
        f"{amount(one.gain_of_other)}{but}"
    )


def _by(talks: Talks, measure: str) -> str:
    who = doers(talks, measure)
    return f"{party_names(talks, who)}{' together' if len(who) > 1 else ''}"
