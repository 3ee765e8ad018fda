"""What may be said of the talks: stuck, not stuck, or that nobody can say.

That binding positions can hold together says little where there are none, where no two of them bear on one another, or
where the reports themselves say that the talks are stalled or broken off. A false all-clear is the worst answer there
is; so "not stuck" is said only where none of that holds. Rules find a third of what parties insist on in real reports,
so what they alone have read, and nobody confirmed, does not make talks free unless the reports say that they have led
to an agreement; nor then, if by what was read somebody refuses or makes wait what is no part of it: who settled with
one may be stuck with another, or over the rest; nor if of those who agreed nothing is read that they wanted or give:
what they agreed on may be anything. That talks move does not say that nobody waits for the other.

Positions of two parties *meet* when some measure stands in both, or one measure of each stands in the same fact or in
the goal as written, or is tied to the other's by ``excludes``, ``alternatives`` or ``promises``. What ``a first``
names is all that its holder does. An assumed goal joins nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from pourparler.analysis.shown import Shown
from pourparler.analysis.taking_part import left_to_hear
from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import Place, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import WORST_FIRST, Act, Statement, TalksState
from pourparler.record.talks import Talks


class Ruling(StrEnum):
    """The verdict itself."""

    STUCK = "stuck"
    NOT_STUCK = "not stuck"
    CANNOT_SAY = "cannot say"


class Reason(StrEnum):
    """Why it cannot be said."""

    NO_POSITIONS = "no positions"
    NOTHING_MEETS = "nothing meets"
    SAY_STALLED = "reports say stalled"
    SAY_BROKEN_OFF = "reports say broken off"
    READ_BY_RULES = "read by rules alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One state of the talks, and where it is told.

    Attributes:
        state: which.
        statements: ids of the statements that say so.
        grounds: their passages.
    """

    state: TalksState
    statements: tuple[str, ...]
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What the reports say of the talks on the latest day on which they say anything.

    Attributes:
        state: the worst that is told; None where no report says.
        date: that day; None where only undated reports say so.
        told: every state told, the worst first.
    """

    state: TalksState | None = None
    date: PartialDate | None = None
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Verdict(Shown):
    """What may be said of the talks.

    Attributes:
        ruling: stuck, not stuck, or that it cannot be said.
        reasons: why it cannot be said; empty otherwise.
        reported: what the reports say.
        decides: whether that was let decide; not under a supposition, after a move or after a way out.
        unheard: ids of the binding parties of which no position is on record; of drafted ones, those that take part.
    """

    table: ClassVar[str] = "reasons"

    ruling: Ruling
    reasons: tuple[Reason, ...]
    reported: Reported
    decides: bool
    unheard: tuple[str, ...]

    def summary(self) -> str:
        """As in ``Shown``."""
        return f"{self.ruling}{': ' if self.reasons else ''}{', '.join(self.reasons)}"

    @property
    def for_reports_alone(self) -> bool:
        """Whether it cannot be said for no other reason than that the reports speak against it."""
        return bool(self.reasons) and set(self.reasons) <= set(_AGAINST.values())


_AGAINST = {TalksState.STALLED: Reason.SAY_STALLED, TalksState.BROKEN_OFF: Reason.SAY_BROKEN_OFF}


def find_verdict(talks: Talks, *, stuck: bool, reports_decide: bool = True) -> Verdict:
    """Weigh what was found against what there is to find it in.

    Args:
        talks: the record.
        stuck: whether its binding positions cannot hold together.
        reports_decide: False where the question is "what if": the reports then tell of other talks than these. So they
            do of a record on which something is supposed.
    """
    reports_decide = reports_decide and not talks.supposed
    reported = state_reported(talks)
    reasons = () if stuck else tuple(_reasons(talks, reported if reports_decide else Reported()))
    ruling = Ruling.STUCK if stuck else Ruling.CANNOT_SAY if reasons else Ruling.NOT_STUCK
    return Verdict(
        ruling=ruling,
        reasons=reasons,
        reported=reported,
        decides=reports_decide,
        unheard=tuple(left_to_hear(talks, _unheard(talks))),
    )


def _reasons(talks: Talks, reported: Reported) -> Iterator[Reason]:
    agreed = any(told.state is TalksState.AGREED for told in reported.told)
    if not talks.binding_positions:
        yield Reason.NO_POSITIONS
    elif not positions_meet(talks):
        yield Reason.NOTHING_MEETS
    elif not positions_meet(talks, confirmed=True) and not (agreed and _covers_all(talks)):
        yield Reason.READ_BY_RULES
    if reported.state in _AGAINST:
        yield _AGAINST[reported.state]


def _covers_all(talks: Talks) -> bool:
    """Whether an agreement that is told may be all there is to agree on: by what was read, nobody wants more."""
    return _tells_what_it_was_about(talks) and not _insists_on_more(talks)


TELLS_WHAT = frozenset({Act.DEMAND, Act.REFUSE, Act.PRECONDITION, Act.WITHDRAW, Act.OFFER, Act.PROMISE})
"""Acts that tell what somebody wanted, or does by what was agreed, be it understood or not."""
INSISTS = frozenset({Act.PRECONDITION, Act.REFUSE, Act.THREAT})
"""Acts by which somebody refuses, or makes something wait."""


def _insists_on_more(talks: Talks) -> bool:
    """Whether somebody refuses or makes wait what was not agreed on, be that confirmed or not."""
    agreed = {m for one in talks.proposals if one.answer is ProposalAnswer.ACCEPTED for m in measures_of(one.says)}
    insisted = {(one.by, m) for one in talks.statements if one.act in INSISTS for m in one.about}
    for one in talks.binding_positions:
        asked = {m for m in measures_at(one.says, Place.REQUIRED) if all((who, m) not in insisted for who in one.party)}
        if set(measures_of(one.says)) - agreed - asked:
            return True
    return False


def _tells_what_it_was_about(talks: Talks) -> bool:
    """Whether anything is on record of what those who are read to have agreed wanted, or give, be it history by now."""
    agreed = {party for one in talks.proposals if one.answer is ProposalAnswer.ACCEPTED for party in one.answered_by}
    stated = (one.by in agreed for one in talks.statements if one.says is not None or one.act in TELLS_WHAT)
    return any(stated) or any(agreed.intersection(position.party) for position in talks.positions)


def _unheard(talks: Talks) -> Iterator[str]:
    """Binding parties of which nothing was on record by then, whether it still stands or not."""
    day = talks.day
    begun = [p for p in talks.positions if day is None or p.since is None or p.since.first_day() <= day]
    heard = {party for position in begun for party in position.party}
    made = [p for p in talks.proposals if day is None or p.date is None or p.date.first_day() <= day]
    heard |= {party for proposal in made for party in proposal.by}
    yield from (party.id for party in talks.parties if party.id in talks.binding_parties - heard)


# -- what meets ------------------------------------------------------------------------------------------------------


def positions_meet(talks: Talks, *, confirmed: bool = False) -> bool:
    """Whether binding positions of two parties bear on one another. Cost: linear in the size of the record.

    Args:
        talks: the record.
        confirmed: whether those do not count that rules alone drafted and nobody confirmed.
    """
    holders: dict[str, set[str]] = {}
    for position in talks.binding_positions:
        if confirmed and position.drafted_by is Drafter.RULES:
            continue
        for party in talks.binding_holders(position):
            for measure in _names(talks, position, party):
                holders.setdefault(measure, set()).add(party)
    return any(len({party for m in tied for party in holders.get(m, ())}) > 1 for tied in _tied(talks, holders))


def _names(talks: Talks, position: Position, party: str) -> Iterator[str]:
    """The measures that a position names; "first" names all that its holder does."""
    yield from measures_of(position.says)
    if measures_at(position.says, Place.FIRST):
        yield from talks.measures_by(party)


def _tied(talks: Talks, named: Iterable[str]) -> Iterator[Iterable[str]]:
    """Sets of measures of which any two bear on one another."""
    yield from ((measure,) for measure in named)
    yield from (measures_of(fact.says) for fact in talks.all_facts)
    yield [measure for part in talks.wanted for measure in measures_of(part)]
    for measure in talks.measures:
        yield from ((measure.id, other) for other in measure.alternatives)


# -- what the reports say ---------------------------------------------------------------------------------------------


def state_reported(talks: Talks) -> Reported:
    """What the reports say of the talks on the latest day on which they say anything.

    An undated report counts as of that day, and one dated by month or year wherever it may be of that day or later.
    """
    known = [one for one in talks.statements if one.state is not None and _was_made(talks, one)]
    days = [date for one in known if (date := _date(talks, one)) is not None]
    latest = max(days, key=PartialDate.first_day, default=None)
    said: dict[TalksState, list[Statement]] = {}
    for one in known:
        date = _date(talks, one)
        if one.state is not None and (date is None or latest is None or date.last_day() >= latest.first_day()):
            said.setdefault(one.state, []).append(one)
    told = tuple(_told(state, said[state]) for state in WORST_FIRST if state in said)
    return Reported(state=told[0].state if told else None, date=latest, told=told)


def _told(state: TalksState, statements: Iterable[Statement]) -> Told:
    said = tuple(statements)
    grounds = dict.fromkeys(ground for one in said for ground in one.grounds)
    return Told(state=state, statements=tuple(one.id for one in said), grounds=tuple(grounds))


def _was_made(talks: Talks, statement: Statement) -> bool:
    date = _date(talks, statement)
    return talks.day is None or date is None or date.first_day() <= talks.day


def _date(talks: Talks, statement: Statement) -> PartialDate | None:
    """When a statement was made; where it does not say, when the earliest report of it was."""
    if statement.date is not None:
        return statement.date
    sources = (talks.source_by_id.get(ground.source) for ground in statement.grounds)
    dates = [source.date for source in sources if source is not None and source.date is not None]
    return min(dates, key=PartialDate.first_day, default=None)
