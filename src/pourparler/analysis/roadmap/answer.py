"""The answer to "in which order would everybody keep it?"."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.model.encoding import Steps
from pourparler.analysis.roadmap.calendar import Calendar
from pourparler.analysis.roadmap.remedies.answer import Remedy
from pourparler.analysis.roadmap.surety import Surety
from pourparler.analysis.shown import Row, Shown, counted
from pourparler.analysis.worth.reliance import Reliance
from pourparler.record.conditions.syntax import Condition

Figures = tuple[tuple[str, float], ...]
"""A number for each valued party, in the order of the record."""


class Chosen(StrEnum):
    """Why this package."""

    GIVEN = "given"
    EGALITARIAN = "egalitarian"
    KALAI_SMORODINSKY = "kalai_smorodinsky"
    SMALLEST = "smallest"


class Part(StrEnum):
    """What part of the record asks for a condition."""

    FACT = "fact"
    GOAL = "goal"
    POSITION = "position"
    AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """A condition that no order of a package keeps, alone or together with the others that fail.

    Attributes:
        part: what part of the record asks for it; "away": a measure whose doer is left out.
        says: the condition.
        position: id of the position, where it is one.
    """

    part: Part
    says: Condition
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Temptation:
    """A check that fails: somebody is better off by not going on.

    Attributes:
        party: who.
        step: in which step it skips something; after which it walks off, where it skips nothing.
        skips: ids of what it skips.
        gain: by how much, over what breaking off costs it.
    """

    party: str
    step: int
    skips: tuple[str, ...]
    gain: float


_FIGURES = ("needed_deterrence", "breaking_off", "shortfall", "floor", "if_cheated")
"""What is known of each party by itself."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Roadmap(Shown):
    """The best order of a package, and what keeping it asks of everybody.

    Attributes:
        package: its measures, sorted; None where there is none to order.
        chosen: why this one.
        chosen_proved: whether it is proved that this is what it was chosen for; several as good were all looked at.
        stuck: whether the talks are stuck.
        unlock: where they are: what is assumed to have softened.
        goal: what has to happen, as given or assumed.
        goal_assumed: ids of the measures of the assumed goal; None where the record has a goal.
        ways_all_tried: where no way out admits the package: whether all were tried.
        steps: the best order; None where the package is not admissible.
        failing: then: conditions that cannot all be kept.
        acceptable: whether no valued party would rather walk away.
        self_enforcing: whether nobody whose worths are known gains by stopping or shirking (see ``valued``).
        needed_deterrence: (party, least cost of breaking off that keeps it); None where no penalty mends its loss.
        breaking_off: (party, what breaking off costs it now, guarantees included).
        shortfall: (party, what that lacks).
        floor: (party, what tearing up the completed deal would bring it, whatever the order).
        exposure: (party, how far below the status quo if another stops all after step 0 … K).
        largest_exposure: of anybody, before the last step is done.
        if_cheated: (party, most that it is below the status quo when one other skips its part of one step).
        proved: the last of ``search.FIGURES`` that no order can improve on, with all before it; None where none is.
        bounds: (figure, what no order can be below that is as good in the figures before), as far as known.
        temptations: checks that fail, largest gain first, then earliest.
        relies_on: what others must withhold though they would gain by doing it.
        remedies: where it is not self-enforcing: what was tried and mends it, or some of it, cheapest first.
        remedies_all_tried: whether there was time to try all.
        surety: how sure the verdict is where worths are not known for sure.
        calendar: dates, where durations or deadlines are given.
        unvalued: binding parties with neither worth nor ranking.
        valued: whether anybody's worths are known.
    """

    table: ClassVar[str] = "parties"

    package: tuple[str, ...] | None
    chosen: Chosen
    chosen_proved: bool = True
    stuck: bool
    unlock: Unlock | None = field(metadata={"json": "way_out"})
    goal: tuple[Condition, ...]
    goal_assumed: tuple[str, ...] | None
    ways_all_tried: bool = True
    steps: Steps | None = None
    failing: tuple[Failing, ...] = ()
    acceptable: bool = False
    self_enforcing: bool = False
    needed_deterrence: tuple[tuple[str, float | None], ...] = ()
    breaking_off: Figures = ()
    shortfall: Figures = ()
    floor: Figures = ()
    exposure: tuple[tuple[str, tuple[float, ...]], ...] = ()
    largest_exposure: float = 0.0
    if_cheated: Figures = ()
    proved: str | None = None
    bounds: Figures = ()
    temptations: tuple[Temptation, ...] = ()
    relies_on: tuple[Reliance, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    remedies_all_tried: bool = True
    surety: Surety | None = None
    calendar: Calendar | None = None
    unvalued: tuple[str, ...] = ()
    valued: bool = False

    @property
    def optimal(self) -> bool:
        """Whether no order of the package comes before this one, in any figure."""
        return self.proved == "all"

    @property
    def total_shortfall(self) -> float:
        """What deterrence lacks, in all."""
        return round(sum(lacks for _, lacks in self.shortfall), 12)  # without the noise of binary fractions

    def rows(self, table: str | None = None) -> list[Row]:
        """As in ``Shown``; "parties" has a row for each party, "steps" one for each step."""
        if table == "steps":
            return [{"step": number, "measures": list(step)} for number, step in enumerate(self.steps or (), start=1)]
        if table not in (None, self.table):
            return Shown.rows(self, table)
        figures = {name: dict(getattr(self, name)) for name in _FIGURES}
        known = dict.fromkeys(party for figure in figures.values() for party in figure)
        return [{"party": party} | {name: of.get(party) for name, of in figures.items()} for party in known]

    def summary(self) -> str:
        """As in ``Shown``."""
        if self.steps is None:
            return "no order"
        kept = "keeps itself" if self.self_enforcing else f"{counted(len(self.temptations), 'temptation')} to break off"
        return f"{counted(len(self.steps), 'step')}, {kept if self.valued else 'nobody valued'}"
