"""Sorting in words: the course of a dispute, why a report is where it is, and what became of new reports."""

from collections.abc import Mapping, Sequence

from pourparler.brief.wording.names import counted, date, listed
from pourparler.desk.placing import Offer, Outcome, Placed
from pourparler.reading.sorting.course import Course, Ending, Round
from pourparler.reading.sorting.disputes import Why

_MOST_WORDS = 4


def course(told: Course) -> str:
    """When a dispute begins, its rounds, and how it ends as far as reports tell."""
    if not told.rounds:
        return "No report has a date, so when it began is not known."
    span = f"{date(told.begins)} to {date(told.last)}" if told.begins != told.last else date(told.begins)
    parts = [f"{span}, {counted(len(told.rounds), 'round')}."]
    parts += [_again(one) for one in told.rounds[1:] if one.is_revival or one.after is not None]
    parts.append(_ending(told))
    if told.undated:
        parts.append(f"Without a date: {listed(told.undated)}.")
    return " ".join(parts)


def _again(one: Round) -> str:
    how = "Came up again" if one.is_revival else "Was taken up again"
    ended = f" after it was reported {one.after.value}" if one.after is not None else ""
    return f"{how} on {date(one.first)}{ended}, {one.quiet} days after the last report before."


def _ending(told: Course) -> str:
    if told.ending in (Ending.AGREED, Ending.BROKEN_OFF):
        return f"Reported {told.ending.value} on {date(told.on)} ({listed(told.by)})."
    if told.ending is Ending.SILENT:
        return (
            f"Nothing is reported after {date(told.on)}, up to {date(told.until)}; whether it has ended is not known."
        )
    return "No report says that it has ended."


def why(told: Why) -> str:
    """What a report shares with the others of its dispute.

    >>> why(Why(likeness=0.31, parties=("Peru", "Chile"), asked=("toll",), matter=("lock", "canal"), days=12))
    'both name Peru and Chile; both ask about toll; in both: lock and canal; 12 days apart; likeness 0.31'
    """
    parts = []
    if told.parties:
        parts.append(f"both name {listed(told.parties[:_MOST_WORDS])}")
    if told.asked:
        parts.append(f"both ask about {listed(told.asked[:_MOST_WORDS])}")
    if told.matter:
        parts.append(f"in both: {listed(told.matter[:_MOST_WORDS])}")
    if told.days is not None:
        parts.append("the same day" if told.days == 0 else f"{counted_days(told.days)} apart")
    parts.append("the only report" if told.likeness is None else f"likeness {told.likeness:.2f}")
    return "; ".join(parts)


def counted_days(days: int) -> str:
    """Days as a figure."""
    return f"{days} day" if days == 1 else f"{days} days"


def offer(one: Offer) -> str:
    """Talks that a report might belong to."""
    latest = f", latest “{one.talks.headline}”" if one.talks.headline else ""
    return f"{one.talks.title}{latest} ({one.talks.path or 'begun now'}): {why(one.why)}"


def became(one: Placed) -> str:
    """What becomes of a report, and why."""
    to = "" if one.to is None else f"{one.to.title} ({one.to.path})" if one.to.path is not None else one.to.title
    if one.outcome is Outcome.JOINS:
        said = "as you said" if one.told else why(one.why) if one.why is not None else ""
        return f"joins {to}: {said}{_others(one.offers)}"
    if one.outcome is Outcome.BEGINS:
        return f"begins talks of its own{_others(one.offers)}"
    if one.outcome is Outcome.DUPLICATE:
        return f"is there already: {to} has the same report, {one.same_as}"
    if one.outcome is Outcome.NAME_TAKEN:
        return f"is left out: {to} cites another report called {one.same_as}. Give this one another name"
    return f"is left out: {_reason(one)}"


def drafted(added: Mapping[str, int]) -> str:
    """How many entries were drafted, by their section.

    >>> drafted({"statements": 2, "positions": 1, "sessions": 0})
    'two statements and one position drafted'
    """
    told = [counted(count, section.removesuffix("s"), section) for section, count in added.items() if count]
    return f"{listed(told)} drafted" if told else "cited, nothing in it was found to draft"


def _reason(one: Placed) -> str:
    if one.told:
        return "as you said"
    if one.outcome is Outcome.NO_TALKS:
        return "no talks were found in it, and it is like none of the talks here"
    if one.outcome is Outcome.ELSEWHERE:
        return "it belongs to none of the talks here"
    return "which talks it belongs to is not sure"


def _others(offers: Sequence[Offer]) -> str:
    if not offers:
        return ""
    near = [f"{one.talks.title} ({one.why.likeness or 0.0:.2f})" for one in offers[:_MOST_WORDS]]
    return f". It might also belong to {listed(near, 'or')}"
