"""The deals after a way out, and one of them put in order: what one looks at who weighs them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from pourparler.desk.deals import Deal, ids, others, standing_out
from pourparler.desk.findings import Findings
from pourparler.desk.long_work import LongWork
from pourparler.desk.study import Study

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Deadlock, Unlock
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.roadmap.given import GivenOrder
    from pourparler.analysis.worth.keeping import Judge
    from pourparler.desk.cache import Cache
    from pourparler.desk.orders import Order
    from pourparler.record.talks import Talks

MOST_SECONDS = 60.0
"""Time for all that is looked for."""
MOST_KEPT = 20
"""Choices whose answers are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which deal is looked at.

    Attributes:
        unlock: the way out that is assumed; None = the first.
        deal: ids of its measures; None = the one that a roadmap is made of.
    """

    unlock: str | None = None
    deal: tuple[str, ...] | None = None

    @classmethod
    def of(cls, said: Mapping[str, str]) -> "Choice":
        """What an address says: ``unlock``, and ``deal`` as ids parted by commas, in any order."""
        deal = tuple(sorted(ids(said["deal"]))) if "deal" in said else None
        return cls(unlock=said.get("unlock"), deal=deal)


@dataclass(frozen=True, kw_only=True)
class Bargain:
    """The deals, and one of them put in order.

    Attributes:
        talks: the record.
        deadlock: why they are stuck; its ways out.
        packages: the deals; None where nobody's worths are on record.
        roadmap: the best order of the one that is looked at.
    """

    talks: "Talks"
    deadlock: "Finding[Deadlock]"
    packages: "Finding[Packages] | None"
    roadmap: "Finding[Roadmap]"

    @cached_property
    def named(self) -> tuple[Deal, ...]:
        """The deals that stand out."""
        return () if self.packages is None else standing_out(self.packages.answer)

    @cached_property
    def deals(self) -> tuple[Deal, ...]:
        """All that are listed, those that stand out first."""
        return () if self.packages is None else (*self.named, *others(self.packages.answer, self.named))

    @property
    def chosen(self) -> Deal | None:
        """The one that is looked at; None where it is not listed, or there is none."""
        return next((deal for deal in self.deals if deal.package.measures == self.roadmap.answer.package), None)

    @property
    def unlock(self) -> "Unlock | None":
        """The way out that is assumed."""
        return self.roadmap.answer.unlock

    def judged(self, order: "Order | None" = None) -> "GivenOrder":
        """An order of it, judged.

        Args:
            order: the steps; None = the best.

        Raises:
            InputError: these are not the steps of this deal.
        """
        from pourparler.analysis.roadmap.given import judge_order

        return judge_order(self.talks, self.roadmap.answer, order, judge=self._judge)

    def told_in(self, findings: Findings, order: "Order | None" = None) -> Findings:
        """What a briefing is written from, with these deals and this order in the place of the usual ones.

        Args:
            findings: all that was found.
            order: the steps; None = the best.

        Raises:
            InputError: these are not the steps of this deal.
        """
        found, best = replace(findings, packages=self.packages, roadmap=self.roadmap), self.roadmap.answer.steps
        given = self.judged(order) if order is not None and best else None
        if given is None or given.roadmap.steps == best:
            return found
        return replace(found, roadmap=replace(self.roadmap, answer=given.roadmap), order=given)

    @cached_property
    def _judge(self) -> "Judge":
        from pourparler.analysis.worth.keeping import Judge

        return Judge(self.talks)


class Bargains:
    """What was looked at so far, each choice in each record worked out once, beside whatever else goes on.

    Args:
        cache: where answers are looked for and kept.
    """

    def __init__(self, cache: "Cache | None" = None) -> None:
        self._cache, self._lock = cache, Lock()
        self._works: list[tuple[Talks, Choice, LongWork[Bargain]]] = []

    def work(self, talks: "Talks", choice: Choice) -> LongWork[Bargain]:
        """One choice: under way, or done where the record is the same."""
        with self._lock:
            for of, chosen, work in self._works:
                if of is talks and chosen == choice and not work.stopped.is_set():
                    return work
            begun = LongWork[Bargain](lambda work: _found(talks, choice, self._cache, work))
            for *_, oldest in self._works[: 1 - MOST_KEPT]:
                oldest.stop()
            self._works = [*self._works, (talks, choice, begun)][-MOST_KEPT:]
            return begun

    def under_way(self) -> LongWork[Bargain] | None:
        """What is being worked out now; None where nothing is."""
        return next((work for *_, work in reversed(self._works) if not work.is_done), None)


def _found(talks: "Talks", choice: Choice, cache: "Cache | None", work: LongWork[Bargain]) -> Bargain:
    study = Study(talks, time_limit=MOST_SECONDS, progress=work.say, cache=cache, stopped=work.stopped)
    valued = bool(talks.worth or talks.ranking)
    deadlock = study.deadlock
    packages = study.answer("packages", unlock=choice.unlock) if valued else None
    work.part = packages
    return Bargain(
        talks=talks,
        deadlock=deadlock,
        packages=packages,
        roadmap=study.answer("roadmap", unlock=choice.unlock, package=choice.deal),
    )
