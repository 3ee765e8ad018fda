"""Several talks at once in words: how many there are, how each stands, and what was set aside."""

from collections.abc import Sequence

from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.document import Emphasis, Line, Strong, line
from pourparler.brief.wording.names import capital, counted, date, listed
from pourparler.brief.wording.verdict import CANNOT_SAY, reported
from pourparler.desk.gather import title_of
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

MOST_NAMED = 6
"""Reports of one talks that are named; of more, how many more there are."""

TALKS = "How each stands"
DRAFTS = "What each is"
ASIDE = "Set aside"
STANDING = (
    "Reports on different disputes, sorted by whom and what they name. A program read and sorted them; nobody has "
    "confirmed that yet. If they are one dispute after all, they can be kept together. Advice, not a forecast."
)
_RULINGS = {
    Ruling.STUCK: "stuck",
    Ruling.NOT_STUCK: "not stuck",
    Ruling.CANNOT_SAY: "whether they are stuck cannot be said",
}


def title(talks: int, reports: int) -> str:
    """How much of what there is.

    >>> title(6, 8)
    'Six talks in eight reports'
    """
    return capital(f"{counted(talks, 'talks', 'talks')} in {counted(reports, 'report')}")


def name(talks: Talks) -> str:
    """What talks are called in a list: the headline, where the title says nothing."""
    called = title_of(talks)
    return called if called == talks.title else f"“{called}”"


def ruling(found: Ruling) -> str:
    """How talks stand, in a word or a few."""
    return _RULINGS[found]


def entry(talks: Talks, said: Line, reports: Sequence[str], where: str | None) -> Line:
    """One talks of several: how it stands, what it rests on, and where more is to be read.

    Args:
        talks: its record.
        said: how it stands.
        reports: what was read of it.
        where: the file with more, if there is one.
    """
    last = next((source.title for source in reversed(talks.sources) if source.title), None)
    headline = f" Latest headline: “{last}”." if last and f"“{last}”" != name(talks) else ""
    rests_on = f"{capital(counted(len(reports), 'report'))}{_days(talks)}: {_named(reports)}." if reports else ""
    file = f" See {where}." if where else ""
    return line(Strong(name(talks)), ": ", said, headline, " ", Emphasis(f"{rests_on}{file}".strip()))


def stands(talks: Talks, found: Verdict, stuck: str) -> Line:
    """How talks stand.

    Args:
        talks: the record.
        found: what may be said of them.
        stuck: where they are stuck, what over, without references.
    """
    more = line(stuck) if found.ruling is Ruling.STUCK else _reported(talks, found)
    return line(f"{ruling(found.ruling)}{_why_not(found)}. ", more)


def drafted(talks: Talks) -> Line:
    """How much of talks was drafted."""
    return line(
        f"{counted(len(talks.positions), 'position')} drafted, from {counted(len(talks.statements), 'statement')}."
    )


def _why_not(found: Verdict) -> str:
    """Why it cannot be said, where that is more than that the reports say otherwise."""
    why = [CANNOT_SAY[reason] for reason in found.reasons if reason in CANNOT_SAY]
    return f": {why[0]}" if why else ""


def _reported(talks: Talks, found: Verdict) -> Line:
    """What the reports say of the talks; the worst, where they say several things."""
    return line(*(reported(talks, found, lambda _: ())[:1] or ("No report says how they stand.",)))


def aside(reports: Sequence[str]) -> str:
    """Reports that are on no talks, as far as was seen."""
    return (
        f"In {listed(reports)} no talks were found: no demand, offer or refusal, no word on how any talks stand, and "
        "nothing that is told of in the others. If one of them does report on talks, the reader missed it."
    )


def passed_over(files: Sequence[str]) -> str:
    """Files that are no reports."""
    return f"Passed over, no files or no reports by their names: {_named(files)}."


def _days(talks: Talks) -> str:
    days: list[PartialDate] = sorted({s.date for s in talks.sources if s.date}, key=lambda day: day.first_day())
    if not days:
        return ", undated"
    return f" of {date(days[0])}" if len(days) == 1 else f" from {date(days[0])} to {date(days[-1])}"


def _named(reports: Sequence[str]) -> str:
    if len(reports) <= MOST_NAMED:
        return listed(reports)
    return f"{', '.join(reports[: MOST_NAMED - 1])} and {len(reports) - MOST_NAMED + 1} more"
