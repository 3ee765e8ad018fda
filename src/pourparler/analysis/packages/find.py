"""Puts the question "what deals are there that nobody could improve on?" and gathers the answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Deadlock, Unlock, steps_down
from pourparler.analysis.deadlock.ways_out import way_out
from pourparler.analysis.finding import Finding
from pourparler.analysis.packages import named
from pourparler.analysis.packages.acceptable_ways import AcceptableWays
from pourparler.analysis.packages.answer import Freed, Ordinal, Package, Packages, Point
from pourparler.analysis.packages.beyond import search
from pourparler.analysis.packages.efficient import efficient
from pourparler.analysis.packages.ordinal import ordinal
from pourparler.analysis.packages.standing import standing_conditions
from pourparler.analysis.packages.surety import with_acceptability
from pourparler.analysis.packages.table import PackageTable, TooManyPackagesError, acceptable_table
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.errors import LimitError, Setting
from pourparler.record.conditions.syntax import Condition, Require, of
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.intp]

MOST_FREED = 10
"""Packages that are listed of those that there are without an assumed goal."""

DRAWS = 10_000
"""Draws of uncertain worths."""

SEED = 1
"""Seed of the draws, unless another is asked for."""


def find_packages(
    talks: Talks,
    *,
    deadlock: Finding[Deadlock] | None = None,
    unlock: str | int | None = None,
    red_lines: bool = False,
    draws: int = DRAWS,
    seed: int = SEED,
    time_limit: float | None = None,
) -> Finding[Packages]:
    """Find the acceptable packages that nobody could improve on, and the named ones among them.

    Up to ``table.MOST_PACKAGES`` packages are written out and the answer is exact; beyond that the named points are
    searched for and proved one by one, and the efficient packages are a sample that says so.

    Args:
        talks: a record without faults.
        deadlock: why these talks are stuck, where that was asked before, with the same ``red_lines``; None = ask now.
        unlock: in stuck talks, which way out is assumed, by its id or its number; None = the first after which some
            package is acceptable.
        red_lines: whether red lines may move.
        draws: how many times uncertain worths are drawn.
        seed: seed of the draws.
        time_limit: seconds; None = as long as it takes.

    Returns:
        The finding; ``exhaustive`` says that all acceptable packages were looked at.

    Raises:
        InputError: there is no such way out.
        LimitError: time was over before anything could be said.
    """
    budget = Budget(time_limit)
    inquiry = _Inquiry(talks, budget, known=deadlock, red_lines=red_lines, draws=draws, seed=seed)
    try:
        answer, exhaustive = inquiry.answer(unlock)
    except OutOfTimeError:
        what = f"{time_limit:g} s were not enough to find a package. Allow more time."
        raise LimitError(what, by=Setting.TIME_LIMIT) from None
    limits = {"draws": float(draws)} | ({} if time_limit is None else {"time_limit": time_limit})
    grounds = tuple(descent.position for descent in answer.unlock.descents) if answer.unlock else ()
    return Finding(
        analysis="packages",
        answer=answer,
        grounds=grounds,
        exhaustive=exhaustive,
        limits=limits,
        seed=seed if any(package.acceptability for package in answer.packages) else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """What has to hold, and after which way out."""

    deadlock: Deadlock
    unlock: Unlock | None
    conditions: tuple[Condition, ...]


class _Inquiry:
    """One run over one record."""

    def __init__(
        self,
        talks: Talks,
        budget: Budget,
        *,
        known: Finding[Deadlock] | None,
        red_lines: bool,
        draws: int,
        seed: int,
    ) -> None:
        self.talks, self.red_lines, self.draws, self.seed, self.budget = talks, red_lines, draws, seed, budget
        self.known = known
        self.valuation = valuation_of(talks)

    def answer(self, wanted: str | int | None) -> tuple[Packages, bool]:
        """As the talks stand, or after the way out that is asked for, or the first after which nobody need lose."""
        found = self._deadlock()
        if wanted is None and found.answer.stuck:
            return self._after_the_first(found)
        unlock = None
        if wanted is not None:
            unlock = way_out(self.talks, found, wanted, red_lines=self.red_lines, budget=self.budget)
        answer, exhaustive = self._settled(self._setting(found.answer, unlock))
        return self._with_what_the_goal_costs(answer, found.answer), exhaustive

    def _deadlock(self) -> Finding[Deadlock]:
        return self.known or find_deadlock(self.talks, red_lines=self.red_lines, time_limit=self._half())

    def _half(self) -> float | None:
        left = self.budget.left()
        return None if left is None else left / 2

    def _after_the_first(self, found: Finding[Deadlock]) -> tuple[Packages, bool]:
        """After the first way out in order that leaves an acceptable package, whether it is listed or not."""
        search = AcceptableWays(self.talks, found, red_lines=self.red_lines, budget=Budget(self._half()))
        for unlock in search.ways():
            answer, exhaustive = self._packages(self._setting(found.answer, unlock))
            if answer.feasible != 0:
                return answer, exhaustive
        setting = self._setting(found.answer, search.first)
        answer, _ = self._settled(setting, hopeless=True)
        return replace(answer, ways_tried=search.tried, ways_all_tried=search.tried_all), search.tried_all

    def _settled(self, setting: _Setting, *, hopeless: bool = False) -> tuple[Packages, bool]:
        """The answer where it is settled what has to hold; if nothing is acceptable then, what comes closest."""
        answer, exhaustive = (self._gathered(setting, feasible=0), True) if hopeless else self._packages(setting)
        possible = setting.unlock is not None or not setting.deadlock.stuck
        closest = self._closest(setting) if answer.feasible == 0 and possible else None
        return replace(answer, closest=closest), exhaustive

    def _setting(self, deadlock: Deadlock, unlock: Unlock | None) -> _Setting:
        conditions = standing_conditions(self.talks, deadlock.goal, steps_down(unlock))
        return _Setting(deadlock=deadlock, unlock=unlock, conditions=conditions)

    # -- a goal that was only assumed ----------------------------------------------------------------------------

    def _with_what_the_goal_costs(self, answer: Packages, deadlock: Deadlock) -> Packages:
        """Of talks that are not stuck an assumed goal only takes deals away: what there is without it."""
        assumed = () if deadlock.stuck else deadlock.goal_assumed or ()
        if not assumed:
            return answer
        alone = [self._freed(deadlock, (measure,)) for measure in assumed] if len(assumed) > 1 else []
        leaving_out = tuple(one for one in alone if one is not None)
        return replace(answer, without_goal=self._freed(deadlock, assumed), leaving_out=leaving_out)

    def _freed(self, deadlock: Deadlock, left_out: tuple[str, ...]) -> Freed | None:
        wanted = tuple(Require(of(m)) for m in deadlock.goal_assumed or () if m not in left_out)
        setting = self._setting(replace(deadlock, goal=wanted), None)
        try:
            return self._counted(setting, left_out)
        except OutOfTimeError:
            return None

    def _counted(self, setting: _Setting, left_out: tuple[str, ...]) -> Freed:
        import numpy as np

        try:
            table = self._table(setting)
        except TooManyPackagesError:
            return Freed(left_out=left_out, feasible=None, packages=())
        rows = np.flatnonzero(efficient(self._comparable_gains(table), self._in_time)[0])
        listed = self._listed(table, rows[_fairest_first(table, rows)][:MOST_FREED], efficient=True)
        return Freed(left_out=left_out, feasible=len(table), packages=listed)

    # -- one setting ---------------------------------------------------------------------------------------------

    def _packages(self, setting: _Setting) -> tuple[Packages, bool]:
        try:
            table = self._table(setting)
        except TooManyPackagesError:
            return self._searched(setting)
        return self._from_table(setting, table)

    def _table(self, setting: _Setting, *, accepted: bool = True) -> PackageTable:
        return acceptable_table(
            self.valuation, setting.conditions, self.talks.absent_measures, self.budget, accepted=accepted
        )

    def _closest(self, setting: _Setting) -> Package | None:
        """Where nobody's acceptance can be had: the package with the smallest worst loss."""
        if not self.valuation.comparable:
            return None
        try:
            table = self._table(setting, accepted=False)
        except TooManyPackagesError:
            found = search(self.valuation, setting.conditions, self.talks.absent_measures, self.budget, self.seed)
            return found.closest
        rows = named.egalitarian(table.in_units)
        return self._listed(table, rows[:1], efficient=None)[0] if len(rows) else None

    def _from_table(self, setting: _Setting, table: PackageTable) -> tuple[Packages, bool]:
        import numpy as np

        best, complete = efficient(self._comparable_gains(table), self._in_time)
        rows = np.flatnonzero(best)
        listed = self._listed(table, rows[_fairest_first(table, rows)], efficient=True)
        points = {
            "utilitarian": named.utilitarian,
            "egalitarian": named.egalitarian,
            "nash": named.nash,
            "kalai_smorodinsky": named.kalai_smorodinsky,
        }
        if not self.valuation.parties:
            points = {}
        elif not self.valuation.comparable:
            points = {name: points[name] for name in ("nash", "kalai_smorodinsky")}
        answer = self._gathered(
            setting,
            feasible=len(table),
            packages=listed,
            points={name: self._point(table, find(table.in_units), best, complete) for name, find in points.items()},
            is_sample=not complete,
        )
        if not complete:
            return answer, False
        answer = replace(answer, ordinal=self._ordinal(setting, table))
        return with_acceptability(answer, self.valuation, self.draws, self.seed), True

    def _comparable_gains(self, table: PackageTable) -> "NDArray[np.float64]":
        """Gains in numbers that tell apart what differs, and nothing else."""
        import numpy as np

        return table.gains if table.scale.tells_apart else np.round(table.in_units, 9)

    def _in_time(self) -> bool:
        try:
            self.budget.left()
        except OutOfTimeError:
            return False
        return True

    def _ordinal(self, setting: _Setting, table: PackageTable) -> Ordinal | None:
        if not self.valuation.parties or any(party.ranking is None for party in self.valuation.parties):
            return None
        try:
            admissible = self._table(setting, accepted=False)
        except TooManyPackagesError:
            admissible = None
        return ordinal(table, admissible, self.budget, self.seed)

    def _point(self, table: PackageTable, rows: "Rows", best: "NDArray[np.bool_]", complete: bool) -> Point:
        packages = [
            replace(package, efficient=True if best[row] else False if complete else None)
            for row, package in zip(rows, self._listed(table, rows, efficient=None), strict=True)
        ]
        return Point(packages=tuple(sorted(packages, key=lambda package: package.measures)))

    def _listed(self, table: PackageTable, rows: "Rows", *, efficient: bool | None) -> tuple[Package, ...]:
        """Rows as packages."""
        walk_away = [float(party.walk_away) for party in self.valuation.parties]
        ids = self.valuation.ids
        listed: list[Package] = []
        for row, gains in zip(rows.tolist(), table.in_units[rows].tolist(), strict=True):
            worths = [_plain(gain + without) for gain, without in zip(gains, walk_away, strict=True)]
            listed.append(
                Package(
                    measures=table.measures_in(row),
                    worth=tuple(zip(ids, worths, strict=True)),
                    gains=tuple(zip(ids, map(_plain, gains), strict=True)),
                    efficient=efficient,
                )
            )
        return tuple(listed)

    def _searched(self, setting: _Setting) -> tuple[Packages, bool]:
        """Too many to be written out."""
        found = search(self.valuation, setting.conditions, self.talks.absent_measures, self.budget, self.seed)
        answer = self._gathered(
            setting,
            feasible=0 if found.none else None,
            packages=found.packages,
            points=found.points,
            is_sample=not found.whole,
        )
        return with_acceptability(answer, self.valuation, self.draws, self.seed), found.none

    def _gathered(
        self,
        setting: _Setting,
        *,
        feasible: int | None,
        packages: Sequence[Package] = (),
        points: dict[str, Point] | None = None,
        is_sample: bool = False,
    ) -> Packages:
        points = points or {}
        return Packages(
            feasible=feasible,
            unlock=setting.unlock,
            goal=setting.deadlock.goal,
            goal_assumed=setting.deadlock.goal_assumed,
            packages=tuple(packages),
            is_sample=is_sample,
            utilitarian=points.get("utilitarian", Point()),
            egalitarian=points.get("egalitarian", Point()),
            nash=points.get("nash", Point()),
            kalai_smorodinsky=points.get("kalai_smorodinsky", Point()),
            comparable=self.valuation.comparable,
            unvalued=self.valuation.unvalued,
            stuck=setting.deadlock.stuck,
        )


def _fairest_first(table: PackageTable, rows: "Rows") -> "Rows":
    """Greatest smallest share of the ideal gains first; then greatest sum of shares, fewest measures, ids."""
    import numpy as np

    gains = table.in_units[rows]
    ideal = gains.max(axis=0, initial=0)
    shares = np.round(gains[:, ideal > named.EQUAL] / ideal[ideal > named.EQUAL], 9)
    size = table.membership(rows).sum(axis=1)
    return np.lexsort((table.bits[rows], size, -shares.sum(axis=1), -shares.min(axis=1, initial=1)))


def _plain(number: float) -> float:
    """A number without the noise of binary fractions."""
    return round(number, 12) + 0.0
