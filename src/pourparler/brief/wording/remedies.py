"""What would mend an order that somebody would not keep, how sure the verdict is, and dates: in words."""

from typing import TYPE_CHECKING

from pourparler.analysis.roadmap.remedies.answer import Remedy, RemedyKind
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import amount, counted, date, listed, number, party_name, sentence
from pourparler.brief.wording.shares import how_often, in_draws
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.roadmap.calendar import Calendar
    from pourparler.analysis.roadmap.surety import Influence, Surety

MENDS = "What would mend it"
DATES = "Dates"
TRIED = "Each of these was tried; what is still lacking is what breaking off would have to cost more, in all:"
NO_REMEDY = "Nothing that was tried mends it: a better deal is needed, not a better order."
NOT_ALL_TRIED = "There was no time to try every remedy."
DATES_CAPTION = "When each step would be done, each beginning as soon as the one before is done"
DATES_HEADER = ("Step", "Begins", "Done")
NO_DAY = (
    "The talks file gives durations or deadlines but no date to count from: it does not say as of when the talks stand."
)


def remedy(talks: Talks, one: Remedy) -> str:
    """One remedy, and what it leaves to be mended."""
    return sentence(f"{what(talks, one)}; {_left(one)}")


def _left(one: Remedy) -> str:
    if one.shortfall_after > 0:
        return f"still lacking: {amount(one.shortfall_after)}"
    return "then nobody gains by stopping"


def what(talks: Talks, one: Remedy, *, figures: bool = True) -> str:
    """What is done by a remedy, as a clause without a subject; with or without how much of it there must be."""
    matter = listed([nominal(talks, measure) for measure in one.measures])
    match one.kind:
        case RemedyKind.DETERRENCE:
            dearer = [_dearer(talks, party, more if figures else None) for party, more in one.amounts]
            return f"make breaking off dearer, {listed(dearer)}, by a guarantee, a bond or a penalty"
        case RemedyKind.ESCROW:
            return listed([_held(talks, m, holder) for m, holder in zip(one.measures, one.holders, strict=True)])
        case RemedyKind.SPLITTING:
            parts = zip(one.measures, one.parts, strict=True)
            return f"do {listed([f'{nominal(talks, m)} in {number(count)} parts' for m, count in parts])}, step by step"
        case RemedyKind.REVOCABLE:
            return f"give {matter} last, in a form that can be taken back"
        case RemedyKind.ADDED:
            return f"add {matter} to the deal"
        case RemedyKind.INSPECTION:
            return f"have inspectors see at once whether {matter} {'is' if len(one.measures) == 1 else 'are'} done"
        case RemedyKind.LINK:
            return f"tie {matter} to the rest, not to go ahead if somebody else skips a part"


def _dearer(talks: Talks, party: str, more: float | None) -> str:
    return f"for {party_name(talks, party)}{'' if more is None else f' by {amount(more)}'}"


def _held(talks: Talks, measure: str, holder: str) -> str:
    who = party_name(talks, holder)
    given = f"have {who} stand in between for {nominal(talks, measure)}"
    return f"{given}, holding in trust what is given until what it is given for is done"


def order(talks: Talks, one: Remedy) -> str:
    """The order with a remedy, as one sentence."""
    made, seen = dict(one.made), dict[str, int]()
    steps = []
    for index, step in enumerate(one.steps):
        words = [_named(talks, one, m, made, seen) for m in step]
        together = "together, " if len(step) > 1 else ""
        steps.append(f"{'then ' if index else ''}{together}{listed(words)}")
    return sentence(f"With the first, the order would be: {'; '.join(steps)}")


def _named(talks: Talks, one: Remedy, measure: str, made: dict[str, str], seen: dict[str, int]) -> str:
    """A measure or what stands for it: a part, something handed over, something passed on."""
    whole = made.get(measure, measure)
    words = nominal(talks, whole)
    if one.kind is RemedyKind.SPLITTING and whole in one.measures:
        seen[whole] = seen.get(whole, 0) + 1
        return f"{words} ({seen[whole]} of {one.parts[one.measures.index(whole)]})"
    if one.kind is RemedyKind.ESCROW and whole in one.measures:
        holder = party_name(talks, one.holders[one.measures.index(whole)])
        return f"{words} (into the hands of {holder})" if measure in made else f"{words} (passed on by {holder})"
    return words


# -- how sure ------------------------------------------------------------------------------------------------------


def share(found: "Surety") -> str:
    """In how many draws the order keeps itself."""
    return (
        f"Where worths are ranges or rankings they were drawn at random, each by itself: in "
        f"{in_draws(found.share, found.se, found.draws, found.seed)} nobody gains by stopping in this order."
    )


def breaks(talks: Talks, found: "Surety") -> str:
    """Who would break it off in how many draws, most often first."""
    often = [
        f"{party_name(talks, party)} in {how_often(part, found.draws)}" for party, part in found.breaks if part > 0
    ]
    return sentence(f"who would stop, or would rather have no deal: {listed(often)}") if often else ""


def matters(talks: Talks, found: "Surety") -> str:
    """The worths on which the verdict hangs most."""
    if not found.influences or not found.influences[0].flips:
        return ""
    told = [_influence(talks, one, found.draws) for one in found.influences[:3] if one.flips]
    return sentence(f"the verdict hangs most on {listed(told)}")


def _influence(talks: Talks, one: "Influence", draws: int) -> str:
    of = party_name(talks, one.party)
    if one.at_low is None:
        what = f"what the ranking of {of} leaves open"
    else:
        what = f"what {listed([nominal(talks, measure) for measure in one.measures])} is worth to {of}"
    return f"{what} (drawn afresh alone, it changes the verdict in {how_often(one.flips, draws)})"


# -- dates ---------------------------------------------------------------------------------------------------------


def missed(talks: Talks, found: "Calendar") -> tuple[str, ...]:
    """The deadlines that the order would miss."""
    return tuple(
        sentence(
            f"{nominal(talks, one.measure)} would be done on {date(one.done)}, after its deadline, {date(one.deadline)}"
        )
        for one in found.missed
    )


def untimed(talks: Talks, found: "Calendar") -> str:
    """What was taken to need no time."""
    unread = (
        f"the duration of {listed([nominal(talks, m) for m in found.unread])} could not be read" if found.unread else ""
    )
    count = len(found.untimed)
    none = f"{counted(count, 'measure')} without a duration {'was' if count == 1 else 'were'} taken to need no time"
    return sentence("; ".join(part for part in (none if count else "", unread) if part)) if count or unread else ""


def no_remedy(answer: "Roadmap") -> str:
    """That nothing helps, or that not everything was tried."""
    if answer.remedies_all_tried:
        return "" if answer.remedies else NO_REMEDY
    return NOT_ALL_TRIED
