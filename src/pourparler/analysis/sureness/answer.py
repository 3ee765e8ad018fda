"""The answer to "how sure is the answer?"."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from pourparler.analysis.shown import Shown, counted
from pourparler.analysis.sureness.judgements import Conventions, Judgement
from pourparler.analysis.sureness.shares import Share
from pourparler.analysis.verdict import Ruling
from pourparler.record.conditions.syntax import Condition


class Of(StrEnum):
    """Which answer turns on a judgement."""

    STUCK = "stuck"
    WAY_OUT = "way out"
    DEAL = "deal"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One position that gives way.

    Attributes:
        position: its id.
        said: what it says.
        to: the form it stands on then; None = dropped.
        steps: rungs down, from 1.
    """

    position: str
    said: Condition = field(metadata={"json": "from"})
    to: Condition | None
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheapestWay:
    """A way out that is the cheapest in some draws.

    Attributes:
        id: as in every list of ways out.
        changes: what gives way, in the order of ids.
        cheapest: in how many of all draws nothing unlocks the talks at a lower price.
        alone: in how many nothing else does at the same price.
    """

    id: str
    changes: tuple[Change, ...]
    cheapest: Share
    alone: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class SureDeal:
    """A deal, and how sure it is.

    Attributes:
        measures: its measures, sorted.
        acceptable: some order of it keeps all that must hold, and nobody would rather walk away.
        possible: some order of it keeps facts, goal and positions, whatever it is worth.
        accepted: nobody would rather walk away, whatever positions say.
    """

    measures: tuple[str, ...]
    acceptable: Share
    possible: Share
    accepted: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class SureOrder:
    """An order of steps, and how sure it is.

    Attributes:
        steps: ids of the measures of each step.
        kept: it keeps all that must hold, and nobody would rather walk away, stop or shirk.
        possible: it keeps facts, goal and positions, whatever it is worth.
        worthwhile: nobody would rather walk away, stop or shirk, whatever positions say.
    """

    steps: tuple[tuple[str, ...], ...]
    kept: Share
    possible: Share
    worthwhile: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Mattering:
    """How much an answer turns on one judgement.

    Attributes:
        judgement: its place among the judgements, from 0.
        total_effect: the share of the answer's variance that is left when all other judgements are known.
        se: its standard error.
    """

    judgement: int
    total_effect: float
    se: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """On what an answer turns.

    Attributes:
        of: which answer: that the talks are stuck, that the first way out of the list is cheapest, that the first deal
            is acceptable, that the order is kept.
        varies: whether it is another in any draw.
        by: the judgements on which it turns, the most first.
    """

    of: Of
    varies: bool
    by: tuple[Mattering, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sureness(Shown):
    """How sure the answer is, where all judgements that are not sure are drawn together.

    Attributes:
        judgements: what is drawn; empty where nothing on record is unsure, and nothing was drawn.
        conventions: the probabilities that the record does not tell.
        draws: how many there were.
        distinct: how many different records there were among them, worth aside.
        ruling: what may be said of the talks as they are on record.
        stuck: positions, facts and goal cannot hold together.
        cannot_say: they can, but not "not stuck" may be said.
        not_stuck: it may.
        no_way_out: the talks are stuck, and nothing that may move unlocks them.
        ways_out: those that are cheapest in most draws, the most first.
        ways_out_known: whether the cheapest were found in every draw.
        unlock_id: the way out after which deals and order are judged; None where none is assumed.
        deals: the deals on record that nobody could improve on, the surest first.
        some_deal: at least one of these deals is acceptable.
        order: the order that would most nearly be kept.
        turning: on which judgements each answer turns.
        turning_known: whether time was enough to find all of that.
        proposals_drafted: ids of proposals that a program drafted; they are taken as they stand.
    """

    table: ClassVar[str] = "ways_out"

    judgements: tuple[Judgement, ...] = ()
    conventions: Conventions = field(default_factory=Conventions)
    draws: int = 0
    distinct: int = 0
    ruling: Ruling
    stuck: Share | None = None
    cannot_say: Share | None = None
    not_stuck: Share | None = None
    no_way_out: Share | None = None
    ways_out: tuple[CheapestWay, ...] = ()
    ways_out_known: bool = True
    unlock_id: str | None = None
    deals: tuple[SureDeal, ...] = ()
    some_deal: Share | None = None
    order: SureOrder | None = None
    turning: tuple[Turning, ...] = ()
    turning_known: bool = True
    proposals_drafted: tuple[str, ...] = ()

    def summary(self) -> str:
        """As in ``Shown``."""
        if self.stuck is None:
            return "nothing on record is unsure"
        return f"{counted(len(self.judgements), 'judgement')} drawn {self.draws} times, stuck in {self.stuck.share:.0%}"
