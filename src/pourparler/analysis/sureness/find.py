"""Puts the question "how sure is the answer?" and gathers the answer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from pourparler.analysis.deadlock.answer import Deadlock, Unlock
from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.explanations.answer import Explanations
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.finding import Finding
from pourparler.analysis.packages.answer import Packages
from pourparler.analysis.packages.find import find_packages
from pourparler.analysis.roadmap.answer import Roadmap
from pourparler.analysis.roadmap.find import find_roadmap
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.sureness.answer import Sureness
from pourparler.analysis.sureness.judged import Deal, Judged
from pourparler.analysis.sureness.judgements import About, Conventions, Judgement, unsure
from pourparler.analysis.sureness.shares import share_of
from pourparler.analysis.sureness.standing import Standing
from pourparler.analysis.sureness.worths import DrawnWorths
from pourparler.analysis.verdict import Ruling, find_verdict
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.errors import LimitError, Setting
from pourparler.record.talks import Talks

DRAWS = 10_000
SEED = 1
EXPLAINED = 3
"""Explanations whose hypotheses are drawn."""
MOST = 5
"""Ways out that are listed."""
MOST_DEALS = 6
"""Deals that are asked about: the named ones, then the fairest."""

Progress = Callable[[str], None]


def find_sureness(
    talks: Talks,
    *,
    deadlock: Finding[Deadlock] | None = None,
    packages: Finding[Packages] | None = None,
    roadmap: Finding[Roadmap] | None = None,
    explanations: Finding[Explanations] | None = None,
    red_lines: bool = False,
    most: int = MOST,
    draws: int = DRAWS,
    seed: int = SEED,
    explained: int = EXPLAINED,
    conventions: Conventions | None = None,
    time_limit: float | None = None,
    progress: Progress | None = None,
) -> Finding[Sureness]:
    """Say how sure the answer is: every judgement that is not sure is drawn, all together, and each draw is judged.

    Shares carry their standard errors and intervals of Wilson; what an answer turns on is told by total effects
    [HommaSaltelli1996]_ [Jansen1999]_ [Saltelli2010]_. The draws tell what follows from the doubts on record. They
    tell nothing of what is not on record, and are no forecast.

    Args:
        talks: a record without faults.
        deadlock: why these talks are stuck, where that was asked before, with the same ``red_lines``; None = ask now.
        packages: the deals, where they were asked for before, with no way out named; None = ask now.
        roadmap: the order, where it was asked for before, of no package of a person's choice; None = ask now.
        explanations: what would explain a deadlock, where that was asked before; None = ask now, where it arises.
        red_lines: whether red lines may move.
        most: how many ways out to list.
        draws: how many; at least 2.
        seed: of the draws.
        explained: how many explanations' hypotheses are drawn; 0 = none.
        conventions: probabilities that the record does not tell; None = the usual ones.
        time_limit: seconds; None = as long as it takes.
        progress: told what is being done.

    Returns:
        The finding; ``exhaustive`` says that nothing was cut short in any draw.

    Raises:
        LimitError: time was over before anything could be said.
        ValueError: fewer than two draws are asked for.
    """
    if draws < 2:
        raise ValueError("at least two draws must be asked for")
    known = _Known(deadlock=deadlock, packages=packages, roadmap=roadmap, explanations=explanations)
    inquiry = _Inquiry(talks, known, red_lines, Budget(time_limit), progress)
    inquiry.conventions = conventions or Conventions()
    try:
        answer, exhaustive = inquiry.answer(most, draws, seed, explained)
    except OutOfTimeError:
        what = f"{time_limit:g} s were not enough to say how sure the answer is. Allow more time, or draw less often."
        raise LimitError(what, by=Setting.TIME_LIMIT) from None
    limits = {"draws": float(draws), "most": float(most)} | ({} if time_limit is None else {"time_limit": time_limit})
    return Finding(
        analysis="sure",
        answer=answer,
        grounds=tuple(
            dict.fromkeys(one.entry for one in answer.judgements if one.about is About.READING and one.entry)
        ),
        exhaustive=exhaustive,
        limits=limits,
        seed=seed if answer.judgements else None,
    )


class _Known:
    """What was answered already."""

    def __init__(
        self,
        *,
        deadlock: Finding[Deadlock] | None,
        packages: Finding[Packages] | None,
        roadmap: Finding[Roadmap] | None,
        explanations: Finding[Explanations] | None,
    ) -> None:
        self.deadlock, self.packages, self.roadmap, self.explanations = deadlock, packages, roadmap, explanations


class _Inquiry:
    """One run over one record."""

    conventions: Conventions

    def __init__(self, talks: Talks, known: _Known, red_lines: bool, budget: Budget, progress: Progress | None) -> None:
        self.talks, self.known, self.red_lines, self.budget, self.progress = talks, known, red_lines, budget, progress
        self.valuation = valuation_of(talks)

    def answer(self, most: int, draws: int, seed: int, explained: int) -> tuple[Sureness, bool]:
        """What is unsure; then, where anything is, the draws."""
        deadlock = self._deadlock()
        verdict = find_verdict(self.talks, stuck=deadlock.answer.stuck)
        hypotheses = self._explanations(explained) if verdict.ruling is Ruling.CANNOT_SAY else None
        told = () if hypotheses is None else hypotheses.answer.explanations
        judgements = unsure(self.talks, self.valuation, verdict, told, self.conventions)
        answer = Sureness(
            ruling=verdict.ruling,
            judgements=judgements,
            conventions=self.conventions,
            proposals_drafted=tuple(p.id for p in self.talks.standing_positions if self._is_drafted_proposal(p.id)),
        )
        if not judgements:
            return answer, True
        return self._drawn(answer, deadlock, most, draws, seed)

    def _is_drafted_proposal(self, name: str) -> bool:
        proposal = self.talks.proposal_by_id.get(name)
        return proposal is not None and proposal.drafted_by is not None

    def _drawn(
        self, answer: Sureness, deadlock: Finding[Deadlock], most: int, draws: int, seed: int
    ) -> tuple[Sureness, bool]:
        deals, order = self._deals(deadlock)
        levels: tuple[Judgement, ...] = tuple(one for one in answer.judgements if one.about is not About.WORTH)
        self._tell("Drawing")
        worths = DrawnWorths(self.valuation, draws, seed)
        with Standing(self.talks, levels, red_lines=self.red_lines, budget=self.budget) as standing:
            judged = Judged(standing, answer.judgements, worths, seed)
            answer = self._shares(answer, judged, most)
            answer = self._with_deals(answer, judged, deals, order)
            turning, known = judged.turning(self._progress)
            answer = replace(answer, turning=turning, turning_known=known)
            return answer, judged.outcomes.complete and known and deadlock.exhaustive

    def _shares(self, answer: Sureness, judged: Judged, most: int) -> Sureness:
        rulings, draws = judged.rulings(), judged.draws
        return replace(
            answer,
            draws=draws,
            distinct=judged.distinct,
            stuck=share_of(rulings[Ruling.STUCK], draws),
            cannot_say=share_of(rulings[Ruling.CANNOT_SAY], draws),
            not_stuck=share_of(rulings[Ruling.NOT_STUCK], draws),
            no_way_out=judged.share(judged.unlocking.no_way),
            ways_out=judged.ways_out(most),
            ways_out_known=judged.outcomes.complete,
        )

    def _with_deals(self, answer: Sureness, judged: Judged, deals: Packages | None, order: Roadmap | None) -> Sureness:
        unlock = deals.unlock if deals else order.unlock if order else None
        found, some = judged.deals(_asked_about(deals) if deals else ())
        answer = replace(answer, deals=found, some_deal=some, unlock_id=None if unlock is None else unlock.id)
        if order is None or not order.steps:
            return answer
        steps = tuple(tuple(step) for step in order.steps)
        package = frozenset(measure for step in steps for measure in step)
        tested = judged.worths.order(Judge(self.talks, self.valuation), steps)
        asked = Deal(package=package, steps=steps, descended=_descended(order.unlock))
        return replace(answer, order=judged.order(asked, tested))

    # -- what was answered before --------------------------------------------------------------------------------

    def _deadlock(self) -> Finding[Deadlock]:
        return self.known.deadlock or find_deadlock(self.talks, red_lines=self.red_lines, time_limit=self._left())

    def _explanations(self, explained: int) -> Finding[Explanations] | None:
        if explained < 1:
            return None
        known = self.known.explanations
        return known or find_explanations(self.talks, most=explained, time_limit=self._left())

    def _deals(self, deadlock: Finding[Deadlock]) -> tuple[Packages | None, Roadmap | None]:
        """The deals and the order that are asked about, where the record has worth."""
        if not self.valuation.parties:
            return None, None
        deals = self.known.packages or find_packages(
            self.talks, deadlock=deadlock, red_lines=self.red_lines, draws=0, time_limit=self._left()
        )
        order = self.known.roadmap or find_roadmap(
            self.talks,
            deadlock=deadlock,
            packages=deals,
            red_lines=self.red_lines,
            draws=0,
            time_limit=self._left(),
            progress=self.progress,
        )
        return deals.answer, order.answer

    def _left(self) -> float | None:
        """Half the time that is left: the draws have to be judged, too."""
        left = self.budget.left()
        return None if left is None else left / 2

    def _tell(self, words: str) -> None:
        if self.progress is not None:
            self.progress(words)

    def _progress(self, done: int, of: int) -> None:
        self._tell(f"Drawing each judgement afresh, {done + 1} of {of}")


def _asked_about(deals: Packages) -> Iterator[Deal]:
    """The named deals, then the fairest of those that nobody could improve on."""
    named = [package.measures for _, point in deals.points for package in point.packages]
    distinct = dict.fromkeys((*named, *(package.measures for package in deals.packages)))
    descended = _descended(deals.unlock)
    for measures, _ in zip(distinct, range(MOST_DEALS), strict=False):
        yield Deal(package=frozenset(measures), descended=descended)


def _descended(unlock: Unlock | None) -> Mapping[str, int]:
    return {one.position: one.steps for one in unlock.descents} if unlock else {}
