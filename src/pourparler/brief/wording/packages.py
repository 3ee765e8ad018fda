"""Deals in words: how many there are, which stands out in which sense, and how sure that is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import (
    amount,
    capital,
    is_plural,
    listed,
    number,
    party_name,
    party_names,
    sentence,
)
from pourparler.brief.wording.shares import how_often, in_draws
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Freed, Package, Packages
    from pourparler.analysis.roadmap.answer import Roadmap

IN_SHORT = "In short"
DEALS = "Deals that nobody could improve on"
NAMED = "The deals that stand out"
OTHERS = "The other deals that nobody could improve on"
POSSIBLE = "The deals that keep every condition"
BETWEEN = "Who gains and who loses between them"
SURE = "How sure is this"
SURE_IN_BRIEF = "How sure these deals are"
PARTY_HEADER = ("Party", "Gives", "Gets", "Better off by")
NAMED_HEADER = ("Deal", "Stands out as", "What happens", "Better off by")
OTHERS_HEADER = ("Deal", "What happens", "Better off by")
NAMED_CAPTION = "The deals that stand out, and what each party gains by them"

SENSES = {
    "egalitarian": "is the fairest to those who gain least (egalitarian)",
    "nash": "balances the gains: multiplied together they are greatest (Nash)",
    "kalai_smorodinsky": "gives all the same share, as nearly as can be, of what they could at best expect "
    "(Kalai-Smorodinsky)",
    "utilitarian": "brings the greatest gain in total, however it is spread (utilitarian)",
}
"""What makes a deal stand out, in the order in which the senses are told."""

SHORT_SENSES = {
    "egalitarian": "best for those who gain least",
    "nash": "balanced gains",
    "kalai_smorodinsky": "equal shares of hopes",
    "utilitarian": "greatest total gain",
}

FIGURES = (
    "Figures are on the scale of the worths in the talks file, at their means. “Better off by” counts against having "
    "no deal at all."
)
ADVICE = (
    "This is advice, not a forecast: it shows what there is to agree on. Which deal real talks reach, formulas of "
    "fairness predict badly."
)
JUDGEMENT = "All of it rests on the worths in the talks file, which are the analyst’s judgement."
ONE_NUMBER = (
    "The figures carry no margin: the file gives single numbers. (Ranges in the file, such as 2 to 4, would show how "
    "much turns on them.)"
)
NOT_ALL = "Not all deals that were found are shown."
NO_TIME = "The deals were not worked out: the time was over."


# -- in short ------------------------------------------------------------------------------------------------------


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(place: int) -> str:
    """A place in words up to ten, then in figures.

    >>> ordinal(3), ordinal(11), ordinal(22)
    ('third', '11th', '22nd')
    """
    if place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def how_many(talks: Talks, answer: "Packages") -> str:
    """How many deals are acceptable, and how many of them nobody could improve on."""
    if answer.feasible == 0:
        return _none(talks, answer)
    if answer.packages and not answer.packages[0].worth:
        return _without_worth(answer)
    best = len(answer.packages)
    whom = "to all whose worths are on record" if answer.unvalued else "to all"
    if answer.feasible is None or answer.is_sample:
        return f"{_some(answer)} acceptable {whom}. {_found(best)}"
    still = "every condition that then still stands" if answer.unlock else "every condition"
    if answer.feasible == 1:
        return f"One deal is acceptable {whom}: it keeps {still}, and nobody would rather walk away."
    told = (
        f"{_many(answer.feasible)} deals are acceptable {whom}: they keep {still}, and nobody would rather walk away."
    )
    return f"{told} {_improvable(best, answer.feasible)}"


def _some(answer: "Packages") -> str:
    if answer.feasible is None and any(point.packages for _, point in answer.points):
        return "More deals than can be listed are"
    return "It is not known how many deals are" if answer.feasible is None else f"{_many(answer.feasible)} deals are"


def _found(best: int) -> str:
    if not best:
        return "The time was over before the list of those that nobody could improve on was begun."
    return f"{_many(best)} that nobody could improve on {'was' if best == 1 else 'were'} found; there may be more."


def _improvable(best: int, feasible: int) -> str:
    if best == feasible:
        which = "Neither" if best == 2 else "Not one"
        return f"{which} of them could be made better for anybody without being made worse for somebody."
    which = "One of them is" if best == 1 else f"{_many(best)} of them are"
    return f"{which} such that nobody could do better without somebody doing worse."


def _many(count: int) -> str:
    return capital(number(count)) if count <= 20 else f"{count:,}"


def _without_worth(answer: "Packages") -> str:
    count = len(answer.packages)
    deals = "One deal keeps" if count == 1 else f"{_many(count)} different deals keep"
    still = "every condition that then still stands" if answer.unlock else "every condition"
    return (
        f"{deals} {still}. The record does not say what things are worth to whom, so none can be called better than "
        "another: that takes numbers (“worth”) or, for each party, an order of what it prefers (“ranking”)."
    )


def _none(talks: Talks, answer: "Packages") -> str:
    if answer.stuck and answer.unlock is None:
        return "The talks are stuck and nothing on the table unlocks them, so there is no deal to weigh."
    after = "" if answer.ways_all_tried else f" after any of the first {answer.ways_tried} ways out; there are more"
    none = f"No deal{with_goal(talks, answer)} is acceptable to all{after}"
    told = f"{none}: whatever is agreed, somebody would rather walk away."
    return f"{told} {_closest(talks, answer)}".strip()


def with_goal(talks: Talks, answer: "Packages | Roadmap") -> str:
    """The measures of an assumed goal, where it is said that no deal has them: " with X and Y"."""
    things = [nominal(talks, measure) for measure in answer.goal_assumed or ()]
    return f" with {listed(things)}" if things else ""


def without_goal(talks: Talks, answer: "Packages") -> str:
    """What there is without an assumed goal, and without each measure of it alone."""
    if answer.without_goal is None:
        return ""
    alone = [f"without {nominal(talks, one.left_out[0])}, {_count(one)}" for one in answer.leaving_out]
    each = sentence(f"Leaving out one of these alone: {'; '.join(alone)}") if alone else ""
    opening = "What has to happen was only assumed. If nothing had to happen,"
    return f"{opening} {_count(answer.without_goal)}{_most_even(talks, answer.without_goal)}. {each}".strip()


def _count(freed: "Freed") -> str:
    if freed.feasible is None:
        return "there are more acceptable deals than can be counted"
    if freed.feasible == 0:
        return "no deal is acceptable to all"
    count = "one deal is" if freed.feasible == 1 else f"{_many(freed.feasible).lower()} deals are"
    return f"{count} acceptable to all"


def _most_even(talks: Talks, freed: "Freed") -> str:
    first = next((package for package in freed.packages if package.measures and package.gains), None)
    if first is None:
        return ""
    return f", the most even of them {what_happens(talks, first.measures)} (better off by: {gains(talks, first)})"


def _closest(talks: Talks, answer: "Packages") -> str:
    if answer.closest is None:
        return ""
    losing = [(party, -gain) for party, gain in answer.closest.gains if gain < 0]
    said = [
        f"{party_name(talks, party)} {'are' if is_plural(talks, [party]) else 'is'} {amount(loss)} worse off"
        for party, loss in losing
    ]
    what = listed([nominal(talks, measure) for measure in answer.closest.measures]) or "doing nothing"
    return sentence(f"The deal that comes closest is {what}: with it {listed(said)} than with no deal")


def standing_out(letters: str, senses: Sequence[str], *, alone: bool, tied: Sequence[str] = ()) -> str:
    """What makes a deal stand out, as a sentence.

    Args:
        letters: the name of the deal.
        senses: ids of the named points that it is.
        alone: whether no other deal is named.
        tied: those senses in which others are as good.
    """
    if alone and len(senses) == len(SENSES):
        others_too = " In one sense or another, others are as good." if tied else ""
        return (
            f"One stands out, whichever way fairness is meant: deal {letters} is the fairest to those who gain least, "
            "brings the greatest gain in total, balances the gains best and comes closest to equal shares of what each "
            f"could hope for.{others_too}"
        )
    told = [_sense(sense, tied=sense in tied) for sense in SENSES if sense in senses]
    return sentence(f"Deal {letters} {'; it '.join(told)}")


def _sense(sense: str, *, tied: bool) -> str:
    return f"{SENSES[sense].removesuffix(')')}; others do as well)" if tied else SENSES[sense]


def only_one(talks: Talks, letters: str, party: str, *, tied: bool) -> str:
    """The best deal where the worths of one party only are on record: fairness has no meaning then."""
    others_too = ", as others are" if tied else ""
    return (
        f"Only what things are worth to {party_name(talks, party)} is on record, so which deal is fair cannot be told: "
        f"deal {letters} is the best for {party_name(talks, party)}{others_too}."
    )


def not_told(talks: Talks, answer: "Packages") -> list[str]:
    """What the answer leaves out: parties without worth, scales that cannot be compared, points that do not exist."""
    said = []
    if answer.unvalued and answer.packages and len(answer.packages[0].worth) > 1:
        verb = "are" if is_plural(talks, answer.unvalued) else "is"
        who = capital(party_names(talks, answer.unvalued))
        it = "them" if is_plural(talks, answer.unvalued) else "it"
        said.append(f"{who} {verb} left out of account: the record does not say what things are worth to {it}.")
    if not answer.comparable:
        said.append(
            "Some parties have worths and others only a ranking: their gains are on different scales and cannot be "
            "added or compared, so neither the greatest total nor the best for the worst-off can be told."
        )
    if answer.packages and answer.packages[0].worth and not answer.nash.packages:
        said.append("No deal leaves every party better off than no deal, so there is no Nash deal.")
    return said


# -- tables --------------------------------------------------------------------------------------------------------


def stands_out_as(senses: Sequence[str]) -> str:
    """In which senses a deal is best, for a cell."""
    return "; ".join(SHORT_SENSES[sense] for sense in SHORT_SENSES if sense in senses)


def in_full(letters: str) -> str:
    """The heading over the one deal that is told party by party."""
    return f"Deal {letters}, party by party"


def what_happens(talks: Talks, measures: Sequence[str]) -> str:
    """A deal by its measures, or by what it leaves out where that is shorter."""
    left_out = [measure.id for measure in talks.measures if measure.id not in measures]
    if len(left_out) < len(measures) and len(left_out) <= MOST_LEFT_OUT < len(measures):
        if not left_out:
            return "all that is on the table"
        return f"all that is on the table except {listed([nominal(talks, m) for m in left_out], 'and')}"
    ordered = [measure.id for measure in talks.measures if measure.id in measures]
    return listed([nominal(talks, measure) for measure in ordered]) or "nothing"


MOST_IN_A_SENTENCE = 8
"""Measures of a deal that are told in the first paragraph."""

MOST_LEFT_OUT = 4
"""A deal that leaves out no more than so much is told by what it leaves out."""


def consists_of(talks: Talks, letters: str, measures: Sequence[str]) -> str:
    """What a deal is, in a sentence; nothing where it is a long list, which the table has."""
    left_out = len(talks.measures) - len(measures)
    if len(measures) > MOST_IN_A_SENTENCE and left_out > MOST_LEFT_OUT:
        return ""
    return sentence(f"Deal {letters} is {what_happens(talks, measures)}")


def table_caption(letters: str) -> str:
    """What the table under it shows."""
    return f"Deal {letters}: what each party gives and gets"


def others_caption(shown: int) -> str:
    """Over the table of the other efficient deals."""
    return f"{_many(shown)} more {'deal' if shown == 1 else 'deals'}, beginning with the most even"


def beside(talks: Talks, added: Sequence[str], removed: Sequence[str]) -> str:
    """How a deal differs from the first, for a cell."""
    parts = [f"with {listed([nominal(talks, m) for m in added])}" if added else ""]
    parts.append(f"without {listed([nominal(talks, m) for m in removed])}" if removed else "")
    return f"deal A {'; '.join(part for part in parts if part)}"


def gains(talks: Talks, package: "Package") -> str:
    """Everybody's gain in a cell: "Japan 3, Russia 1"."""
    return ", ".join(f"{talks.party_by_id[party].label} {signed(gain)}" for party, gain in package.gains)


def signed(value: float) -> str:
    """A number with a real minus sign.

    >>> signed(-1.5), signed(2.0)
    ('−1.5', '2')
    """
    return f"−{amount(-value)}" if value < 0 and amount(-value) != "0" else amount(abs(value))


def how_many_more(left: int) -> str:
    """That a table shows only some."""
    if not left:
        return ""
    which = "One more is" if left == 1 else f"{_many(left)} more are"
    return f"{which} not shown."


# -- how sure ------------------------------------------------------------------------------------------------------


def search(answer: "Packages", *, exhaustive: bool, drafted: bool = False, as_if: bool = False) -> str:
    """How far the search went; nothing is proved that rests on a draft, or on what is supposed."""
    if exhaustive and not answer.is_sample:
        holds = "follows from what was read, not all of it confirmed" if drafted else "is proved"
        holds = "follows from what is supposed here" if as_if else holds
        return f"All deals were looked at: what is said of them {holds}."
    if answer.feasible is not None:
        told = "All deals were looked at for those that stand out"
        return f"{told}; the time was over before all the others were told apart."
    told = "There are too many deals to look at each."
    unproved = [name for name, point in answer.points if point.packages and not point.proved]
    if unproved:
        senses = listed([SHORT_SENSES[name] for name in unproved])
        told = f"{told} For {senses} the deal is the best that was found in the time, not proved to be the best."
    elif any(point.packages for _, point in answer.points):
        surely = "" if drafted or as_if else " and are proved"
        told = f"{told} The deals that stand out were searched for{surely}."
    return f"{told} The others are a sample." if answer.is_sample else told


def ties(answer: "Packages") -> str:
    """That there are more ties than are listed."""
    more = [SHORT_SENSES[name] for name, point in answer.points if point.more]
    return sentence(f"More deals than are listed are equally good for {listed(more)}") if more else ""


def surety(talks: Talks, letters: str, package: "Package", draws: int, seed: int | None) -> str:
    """How a deal fares where worths are drawn: share, standard error and seed, in words."""
    found = package.acceptability
    if found is None:
        return ""
    told = f"deal {letters} is acceptable to all in {in_draws(found.share, found.se, draws, seed)}"
    weakest, share = min(found.to, key=lambda pair: pair[1], default=("", 1.0))
    if share < 1 and len(found.to) > 1:
        told = f"{told}; least surely to {party_name(talks, weakest)}, in {how_often(share, draws)}"
    if found.efficient is not None:
        told = f"{told}; in {how_often(found.efficient, draws)} nobody could improve on it"
    return sentence(told)


DRAWN = (
    "Where worths are ranges or rankings, they were drawn at random, each party’s by itself. How often each deal then "
    "still holds up:"
)
