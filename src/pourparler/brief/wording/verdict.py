"""The verdict in words: what may be said of the talks, what the reports say, and why it cannot be said."""

from collections.abc import Callable, Iterable, Sequence

from pourparler.analysis.verdict import Reason, Ruling, Told, Verdict
from pourparler.brief.document import Line, cited, line
from pourparler.brief.wording.names import date, is_plural, some_party_names
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks

Cite = Callable[[Iterable[Ground]], Line]
"""The references of some grounds."""

MOST_CITED = 3
"""Passages cited for one state of the talks; the rest stand in the timeline."""

STATES = {
    TalksState.BROKEN_OFF: "have broken down",
    TalksState.STALLED: "are stalled",
    TalksState.MOVING: "are moving",
    TalksState.AGREED: "have led to an agreement",
}
NOT_STUCK = "The talks are not stuck: there is an order of steps that breaks no party’s conditions."
NOT_STUCK_AS_READ = (
    "In what was read nothing keeps the talks stuck: there is an order of steps that breaks no party’s conditions."
)
CANNOT_SAY = {
    Reason.NO_POSITIONS: "no position that binds a party is on record",
    Reason.NOTHING_MEETS: "the positions on record do not touch one another",
    Reason.READ_BY_RULES: (
        "nothing in what was read keeps them stuck, but a program read it by rules, which miss much, nobody has "
        "confirmed it, and no report tells of an agreement on all of it"
    ),
}
_INSISTS = (
    "nothing in what was read keeps them stuck, but a program read it by rules, which miss much, nobody has confirmed "
    "it, and what is told to be agreed on may not be all that somebody insists on"
)
"""Why it cannot be said where the reports tell of an agreement."""
NO_TALKS = (
    "No talks were found in what was read: no demand, offer or refusal, and no word on how any talks stand. "
    "If it does report on talks, the reader missed it."
)


FOLLOWS = "it follows from what was read, not all of it confirmed,"
"""In the place of "it is proved" where a draft is among what it rests on."""


FOLLOWS_AS_IF = "it follows from what is supposed here, and is said of nothing else,"
"""The same where something is supposed."""
NOT_STUCK_AS_IF = (
    "If that were so, nothing would keep the talks stuck: there is an order of steps that breaks no party’s conditions."
)
IF_SO = "If that were so:"
"""Before a verdict on what is supposed."""


def is_draft(talks: Talks) -> bool:
    """Whether anything that the verdict rests on was drafted by a program and confirmed by nobody."""
    return any(position.is_draft for position in talks.binding_positions)


def opening(talks: Talks, verdict: Verdict, cite: Cite, *, read_only: bool = False) -> list[Line]:
    """The first sentences of a briefing on talks whose positions can hold together.

    Args:
        talks: the record.
        verdict: what may be said of it.
        cite: gives the references of a passage.
        read_only: whether the record is all that a program read in reports.
    """
    if verdict.ruling is Ruling.NOT_STUCK:
        told = NOT_STUCK_AS_IF if talks.supposed else NOT_STUCK_AS_READ if is_draft(talks) else NOT_STUCK
        return [line(told), *reported(talks, verdict, cite)]
    if (nothing := _nothing_yet(talks)) is not None:
        return [line(nothing)]
    if read_only and not talks.statements and not talks.positions:
        return [line(NO_TALKS)]
    against = Reason.SAY_STALLED in verdict.reasons or Reason.SAY_BROKEN_OFF in verdict.reasons
    why = (_why(reason, verdict) for reason in verdict.reasons if reason in CANNOT_SAY)
    unheard = _unheard(talks, verdict.unheard) if talks.positions else ""
    sentences = [f"Whether the talks are stuck cannot be said: {reason}." for reason in why]
    if against:
        sentences = [_unexplained(talks)]
    return [*reported(talks, verdict, cite), *(line(one) for one in (*sentences, unheard) if one)]


def _why(reason: Reason, verdict: Verdict) -> str:
    agreed = any(told.state is TalksState.AGREED for told in verdict.reported.told)
    return _INSISTS if reason is Reason.READ_BY_RULES and agreed else CANNOT_SAY[reason]


def _unexplained(talks: Talks) -> str:
    if not talks.binding_positions:
        return "No position is on record that could show why."
    return f"The positions {'read so far' if is_draft(talks) else 'on record'} do not show why."


def reported(talks: Talks, verdict: Verdict, cite: Cite) -> list[Line]:
    """What the reports say of the talks: the worst first, then what others of the same day say."""
    told = verdict.reported.told
    if any(one.state is TalksState.AGREED for one in told):
        told = tuple(one for one in told if one.state is not TalksState.MOVING)
    if _at_odds(told) and not all(_is_dated(talks, one) for one in told):
        return [_disagreeing(told, cite)]
    sentences = [_told("The reports say that the talks ", one, cite) for one in told[:1]]
    return [*sentences, *(_told("It is also said that they ", one, cite) for one in told[1:])]


def _at_odds(told: Sequence[Told]) -> bool:
    """Whether one report tells of talks that get on, and one of talks that do not."""
    good = {TalksState.MOVING, TalksState.AGREED}
    return len({one.state in good for one in told}) > 1


def _is_dated(talks: Talks, told: Told) -> bool:
    """Whether every report that tells a state is dated."""
    sources = {ground.source for ground in told.grounds}
    return all(talks.source_by_id[one].date is not None for one in sources if one in talks.source_by_id)


def _disagreeing(told: Sequence[Told], cite: Cite) -> Line:
    """States of which nobody can tell the latest, as not every report has a date."""
    first, *others = (_state(one, cite) for one in told)
    more = [line(", another that they ", other) for other in others]
    return line("One report says that the talks ", first, *more, "; as not all are dated, which is the latest is open.")


def what_cannot_say_means(talks: Talks) -> str:
    """That no conflict was found is not that there is none."""
    where = "was read" if is_draft(talks) or not talks.positions else "is on record"
    return f"No conflict follows from what {where}; that there is none does not follow from it either."


def _told(opening_words: str, told: Told, cite: Cite) -> Line:
    return line(opening_words, _state(told, cite), ".")


def _state(told: Told, cite: Cite) -> Line:
    return cited(STATES[told.state], cite(told.grounds[:MOST_CITED]))


def _unheard(talks: Talks, parties: Sequence[str]) -> str:
    if not parties:
        return ""
    want = "want" if is_plural(talks, parties) else "wants"
    return f"Nothing is on record of what {some_party_names(talks, parties)} {want}."


def _nothing_yet(talks: Talks) -> str | None:
    """That nothing was on record by the cut-off, and when the record begins; None where something was."""
    if talks.as_of is None or talks.begins_later is None:
        return None
    return nothing_yet(talks.as_of, talks.begins_later)


def nothing_yet(day: PartialDate, begins: PartialDate) -> str:
    """That nothing was on record by a day."""
    return f"Nothing was on record by {date(day)}: the first entry is of {date(begins)}."
