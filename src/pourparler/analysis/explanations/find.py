"""Puts the question "what would explain a deadlock that the record does not show?" and gathers the answer."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import ConflictKind
from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.deadlock.kinds import only_refuses
from pourparler.analysis.explanations.answer import Explanation, Explanations, Instead
from pourparler.analysis.explanations.candidates.gather import MOST, candidates
from pourparler.analysis.explanations.hypotheses import OF_A_POSITION, Hypothesis, Kind, condition
from pourparler.analysis.explanations.listing import Found, Line, lines, listed, shapes
from pourparler.analysis.explanations.search import DEAREST, ExplanationSearch, Supposing
from pourparler.analysis.finding import Finding
from pourparler.analysis.model.talks_model import TalksModel, as_said
from pourparler.analysis.solvers import Budget, OutOfTimeError, Sat
from pourparler.record.conditions.ladder import order_forgotten
from pourparler.record.talks import Talks

MOST_LISTED = 3
"""How many explanations are listed unless asked otherwise."""


def find_explanations(
    talks: Talks, *, most: int = MOST_LISTED, time_limit: float | None = None
) -> Finding[Explanations]:
    """Look for the hypotheses that would explain a deadlock that the record does not show.

    An explanation is a minimal set of at most three hypotheses, at a price of at most 6, with which the binding
    positions, facts and goal cannot hold together. Where they cannot anyway, or facts and goal cannot by themselves,
    there is none.

    Args:
        talks: a record without faults.
        most: how many to list; at least 1.
        time_limit: seconds; None = as long as it takes.

    Returns:
        The finding; ``exhaustive`` says that no cheaper explanation was missed.

    Raises:
        ValueError: ``most`` is less than 1.
    """
    if most < 1:
        raise ValueError("at least one explanation must be asked for")
    budget = Budget(time_limit)
    inquiry = _Inquiry(talks, most, budget)
    answer = inquiry.answer()
    limits = {"most": float(most)} | ({} if time_limit is None else {"time_limit": time_limit})
    grounds = dict.fromkeys(position for one in answer.explanations for position in one.conflict)
    exhaustive = inquiry.exhaustive
    return Finding(analysis="explanations", answer=answer, grounds=tuple(grounds), exhaustive=exhaustive, limits=limits)


class _Inquiry:
    """One run over one record."""

    def __init__(self, talks: Talks, most: int, budget: Budget) -> None:
        self.talks, self.most, self.budget = talks, most, budget
        self.exhaustive = True

    def answer(self) -> Explanations:
        every: tuple[Hypothesis, ...] = ()
        explained: list[Explanation] = []
        self.all_listed = True
        try:
            assumed, possible = self._standing()
            if possible:
                every = candidates(self.talks, assumed)
                explained = self._explained(every[:MOST], assumed)
        except OutOfTimeError:
            self.exhaustive = self.all_listed = False
        return Explanations(
            explanations=tuple(explained),
            considered=len(every[:MOST]),
            left_aside=len(every[MOST:]),
            all_listed=self.all_listed,
        )

    def _standing(self) -> tuple[tuple[str, ...] | None, bool]:
        """The assumed goal, if one is; and whether the record can hold together as it is."""
        model = TalksModel(self.talks, as_said)
        with Sat(model.clauses, self.budget, top=model.encoding.top) as solver:
            assumed = assumed_goal(model, solver)
            said = model.said(position.id for position in self.talks.binding_positions)
            return assumed, solver.solve(model.hard(assumed) + said)

    def _explained(self, hypotheses: Sequence[Hypothesis], assumed: Sequence[str] | None) -> list[Explanation]:
        supposing = Supposing(self.talks, hypotheses, assumed, self.budget)
        try:
            chosen = listed(self._lines(supposing), self.most)
            return [self._told(one, assumed) for one in chosen]
        finally:
            supposing.close()

    def _lines(self, supposing: Supposing) -> list[Line]:
        """Lines in order of price, until no dearer one can be listed before them."""
        found: list[Found] = []
        search = ExplanationSearch(supposing)
        try:
            for price in range(1, DEAREST + 1):
                found.extend(self._found(supposing, numbers) for numbers in search.of_price(price))
                if shapes(gathered := lines(found)) >= self.most:
                    self.all_listed = False
                    return gathered
        except OutOfTimeError:
            self.exhaustive = self.all_listed = False
        gathered = lines(found)
        self.all_listed = self.all_listed and len(gathered) <= self.most
        return gathered

    def _found(self, supposing: Supposing, numbers: Sequence[int]) -> Found:
        hypotheses = tuple(sorted((supposing.hypotheses[n] for n in numbers), key=lambda one: one.key))
        about = {one.position for one in hypotheses if one.kind in OF_A_POSITION}
        involved = about | set(supposing.conflict(numbers))
        positions = [position for position in self.talks.standing_positions if position.id in involved]
        firmest = max((position.firmness.weight for position in positions), default=0)
        return Found(hypotheses=hypotheses, conflict=tuple(p.id for p in positions), firmest=firmest)

    # -- what is told of one -------------------------------------------------------------------------------------

    def _told(self, line: Line, assumed: Sequence[str] | None) -> Explanation:
        found = line.first
        return Explanation(
            price=found.price,
            hypotheses=found.hypotheses,
            conflict=found.conflict,
            kind=self._kind(found, assumed),
            parties=self._parties(found),
            also=tuple(self._instead(other, found) for other in line.also),
        )

    def _instead(self, other: Found, first: Found) -> Instead:
        (different,) = (one for one in other.hypotheses if one not in first.hypotheses)
        return Instead(hypothesis=different, conflict=other.conflict)

    def _parties(self, found: Found) -> tuple[str, ...]:
        held = (self.talks.binding_holders(self.talks.position_by_id[name]) for name in found.conflict)
        supposed = (one.party for one in found.hypotheses if one.party is not None)
        return tuple(dict.fromkeys((*(party for holders in held for party in holders), *supposed)))

    def _kind(self, found: Found, assumed: Sequence[str] | None) -> ConflictKind:
        """What kind of conflict it would be: the same without any order, or a circle of "you first"."""
        says = [condition(self.talks, one) for one in found.hypotheses]
        model = TalksModel(self.talks, order_forgotten, supposed=says, besides=tuple(assumed or ()))
        refused = {one.measure for one in found.hypotheses if one.kind is Kind.REFUSES}
        goal = None if assumed is None else [measure for measure in assumed if measure not in refused]
        with Sat(model.clauses, self.budget, top=model.encoding.top) as solver:
            if solver.solve([*model.hard(goal), *model.said(found.conflict), *model.supposed]):
                return ConflictKind.ORDER
        insisted = [model.ladders[name].forms[0] for name in found.conflict]
        asks = any(one.kind is Kind.DEMANDS for one in found.hypotheses) or not all(map(only_refuses, insisted))
        return ConflictKind.REFUSAL if asks else ConflictKind.THROUGH_GOAL
