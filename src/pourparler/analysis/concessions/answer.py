"""The answer to "who would give way first?", and the rules that it stands on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from pourparler.analysis.kernels.concession_acts import Act, Because
from pourparler.analysis.shown import Shown, counted
from pourparler.record.conditions.syntax import Condition


class Protocol(StrEnum):
    """By which rules parties talk.

    Attributes:
        ALTERNATING: each in turn accepts the offer on the table or puts another there; it is a deal once all have
            accepted it [Rubinstein1982]_, for more than two as in [AydoganFestenHindriksJonker2017]_.
        SINGLE_TEXT: a mediator reads out changes of one text, all vote on each, and what all vote for becomes the
            text; it is a deal once all sign it [FisherUry1981]_, [KleinFaratinSayamaBarYam2003]_.
        SHUTTLE: a mediator hears from each, alone, what it would live with, and proposes what all would [Raiffa1982]_.
    """

    ALTERNATING = "alternating"
    SINGLE_TEXT = "single-text"
    SHUTTLE = "shuttle"


class Behaviour(StrEnum):
    """How a party concedes as rounds go by [FaratinSierraJennings1998]_.

    Attributes:
        BOULWARE: hardly until the end: by the fourth power of the time that is over.
        LINEAR: evenly.
        CONCEDER: much at once: by the fourth root of the time that is over.
        TIT_FOR_TAT: as far as the others have come towards it.
        HOLDS_OUT: never.
    """

    BOULWARE = "boulware"
    LINEAR = "linear"
    CONCEDER = "conceder"
    TIT_FOR_TAT = "tit-for-tat"
    HOLDS_OUT = "holds-out"


class Unplayed(StrEnum):
    """Why no talk could be played."""

    WORTH_UNKNOWN = "worth unknown"
    NOTHING_POSSIBLE = "nothing possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In which share of the talks something was so.

    Attributes:
        share: 0 to 1.
        low: lower end of its interval of 95 per cent [Wilson1927]_.
        high: upper end.
    """

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """A mean over talks.

    Attributes:
        mean: the mean.
        low: lower end of its interval of 95 per cent: 1.96 standard errors below.
        high: upper end.
    """

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPath:
    """One party over all talks.

    Attributes:
        party: its id.
        behaviour: how it concedes; None: drawn anew for each talk.
        first: how often it gave way first.
        gets: the share that it got of the way from walking away to its best package, 0 where there was no deal; less
            than 0 or more than 1 is possible only within rounding.
    """

    party: str
    behaviour: Behaviour | None
    first: Share
    gets: Mean


@dataclass(frozen=True, slots=True, kw_only=True)
class DealReached:
    """A package that talks ended with.

    Attributes:
        measures: what happens.
        reached: how often.
    """

    measures: tuple[str, ...]
    reached: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """One behaviour against another: each party in turn has the one, all others the other.

    Attributes:
        behaviour: of the one.
        against: of all others.
        agreed: how often there was a deal.
        gets: what the one got, as in ``PartyPath``.
    """

    behaviour: Behaviour
    against: Behaviour
    agreed: Share
    gets: Mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move of the talk that is told.

    Attributes:
        round: from 1.
        party: who; None for the mediator, and for all together.
        act: what is done.
        measures: with which package; None for none.
        worth: what it is worth to the party; None for the mediator.
        target: the least that the party would accept then; None for the mediator.
        because: why it is refused.
    """

    round: int
    party: str | None
    act: Act
    measures: tuple[str, ...] | None
    worth: float | None = None
    target: float | None = None
    because: Because | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """One of the talks, move by move.

    Attributes:
        number: which, from 1.
        behaviours: how each party conceded in it.
        first: who gave way first; None for nobody.
        deal: what was agreed on; None where nothing was.
        moves: what was done, in order.
    """

    number: int
    behaviours: tuple[tuple[str, Behaviour], ...]
    first: str | None
    deal: tuple[str, ...] | None
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Concessions(Shown):
    """Who gave way first in talks that were played by stated rules. It says nothing of what real parties will do.

    Attributes:
        protocol: by which rules they talked.
        rounds: after how many rounds talks ended without a deal.
        runs: how many talks were played.
        unplayed: why none could be; None where they were.
        outcomes: packages that keep facts, goal, what nobody may let go of; what there was to talk about.
        goal: what a deal had to bring, as conditions.
        goal_assumed: measures of the assumed goal; None where the record has a goal.
        stuck: whether no deal keeps all positions as they are held now: what is agreed on then comes of letting go.
        unvalued: binding parties whose worth is not on record: they stood on all that they insist on.
        agreed: how often there was a deal.
        took: rounds until a deal, where there was one; None where there never was.
        parties: each that took part.
        nobody: how often nobody gave way.
        deals: what was agreed on, most often first.
        more_deals: how many other deals were reached that are not listed.
        tournament: behaviours against each other; empty where nobody asked.
        transcript: one of the talks; None where nobody asked.
    """

    table: ClassVar[str] = "parties"

    protocol: Protocol
    rounds: int
    runs: int
    unplayed: Unplayed | None = None
    outcomes: int = 0
    goal: tuple[Condition, ...] = ()
    goal_assumed: tuple[str, ...] | None = None
    stuck: bool = False
    unvalued: tuple[str, ...] = ()
    agreed: Share | None = None
    took: Mean | None = None
    parties: tuple[PartyPath, ...] = ()
    nobody: Share | None = None
    deals: tuple[DealReached, ...] = ()
    more_deals: int = 0
    tournament: tuple[Pairing, ...] = ()
    transcript: Transcript | None = None

    def summary(self) -> str:
        """As in ``Shown``."""
        if self.agreed is None:
            return "no talks could be played"
        return (
            f"{counted(self.runs, 'talk')} by the rules of {self.protocol.value}, {self.agreed.share:.0%} with a deal"
        )
