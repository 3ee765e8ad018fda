"""The orders of one package as a whole-number program: what each check asks of an order, step by step.

A Boolean says "measure m is done by the end of step t" (``model.encoding``). With the package given, what a party has
when the deal is kept is a number; what it has when it walks off or shirks is a sum over these Booleans, so that each
check is a linear bound on the party's shortfall. With additive worths and no lag the worst way to shirk is known: leave
out what costs (semantics, "No shirking"). The other ways are added when an order that the program proposes turns out to
be worse than it thought (``search``), each for all steps at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import lcm

from pourparler.analysis.model.encoding import OrderEncoding, Steps
from pourparler.analysis.solvers import Budget
from pourparler.analysis.solvers.program import LARGEST_SUM, Values
from pourparler.analysis.solvers.whole import whole_program
from pourparler.analysis.worth.keeping import Check, Judge
from pourparler.analysis.worth.valuation import MeasureSet, PartyWorth
from pourparler.record.conditions.questions import wait_of
from pourparler.record.conditions.syntax import Condition, measures_of

Literals = Mapping[str, int]
"""For each measure of the package, a literal that says that it happens."""


class UndecidedError(Exception):
    """What facts still allow after a breakdown cannot be put into the program, or numbers are too large for it."""


class OrderProgram:
    """All admissible orders of a package, with bounds on what each party lacks, risks and can be cheated of.

    Args:
        judge: of the record.
        package: the measures that happen, all of them.
        conditions: what must hold; ``first`` spelled out.
        budget: time for all searches.
        workers: threads of the solver.
        lenient: whether to go on where facts are too entangled, as if what they name did not go ahead; figures are then
            guesses, to be judged.

    Attributes:
        shortfall: by party, the variable that every check of it bounds from below.
        exposure: bounded from below by everybody's exposure after every step but the last.
        loss: bounded from below by everybody's loss if cheated.
        factor: whole numbers per unit of worth.
    """

    def __init__(
        self,
        judge: Judge,
        package: MeasureSet,
        conditions: Sequence[Condition],
        budget: Budget,
        workers: int = 1,
        *,
        lenient: bool = False,
    ) -> None:
        self._lenient = lenient
        self.judge, self.package, self.budget = judge, tuple(sorted(package)), budget
        self.parties = judge.valuation.parties
        named = {m for condition in conditions for m in measures_of(condition)}
        measures = (*self.package, *sorted(named - package))
        self.steps = max(1, len(self.package))
        lagging = any(judge.breakdown.lags[m] for m in package)  # else an empty step changes nothing: less to say
        self.encoding = OrderEncoding(measures, conditions, steps=self.steps, gapless=lagging)
        self.encoding.require(conditions)
        self.cp = whole_program(budget, workers=workers, linear=None)
        for _ in range(self.encoding.top):
            self.cp.new_boolean()
        for clause in self.encoding.clauses:
            self.cp.add(clause)
        for measure in measures:
            happens = self.encoding.happens(measure)
            self.cp.add([happens if measure in package else -happens])
        self.true = self.cp.new_boolean()
        self.cp.add([self.true])
        self._joined: dict[frozenset[int], int] = {}
        self.factor = self._factor()
        self._alone, self._together = self._shares()
        most = self._most()
        if most * (len(self.parties) + 1) > LARGEST_SUM:
            raise UndecidedError
        self.shortfall = {party.party: self.cp.new_number(0, most) for party in self.parties}
        self.exposure = self.cp.new_number(0, most)
        self.loss = self.cp.new_number(0, most)
        self.complete = {t: self.both(*(self.done(m, t) for m in self.package)) for t in range(self.steps + 1)}
        self._known: set[object] = set()
        self._acting: dict[tuple[MeasureSet, int], int] = {}
        self._see_whether_decided()
        self._keep()

    # -- numbers -------------------------------------------------------------------------------------------------

    def _factor(self) -> int:
        left, whole = self.judge.breakdown, frozenset(self.package)
        numbers = [n for p in self.parties for n in (p.walk_away, p.breaking_off, p.compensation, p.worth(whole))]
        numbers += [left.left(p, frozenset([m])) for p in self.parties for m in self.package]
        numbers += [share for p in self.parties for _, share in self._terms(p)]
        return lcm(1, *(number.denominator for number in numbers))

    def _most(self) -> int:
        """More than any figure can be."""
        whole = frozenset(self.package)
        total = Fraction(1)
        for p in self.parties:
            total += abs(p.walk_away) + abs(p.breaking_off) + abs(p.compensation) + abs(p.worth(whole))
            total += sum((abs(self.judge.breakdown.left(p, frozenset([m]))) for m in self.package), start=Fraction(0))
            total += sum((abs(share) for _, share in self._terms(p)), start=Fraction(0))
        return int(total * self.factor) + 1

    def _shares(self) -> tuple[Mapping[str, Mapping[str, int]], Mapping[str, Sequence[tuple[MeasureSet, int]]]]:
        """By party, what a breakdown leaves of each measure alone, and of extra worths, in the program's units."""
        left = self.judge.breakdown.left
        alone = {
            p.party: {m: self.whole(left(p, frozenset([m]))) for m in self.package if m in p.values}
            for p in self.parties
        }
        return alone, {p.party: [(group, self.whole(share)) for group, share in self._terms(p)] for p in self.parties}

    def _terms(self, party: PartyWorth) -> list[tuple[MeasureSet, Fraction]]:
        """Extra worths of the package, as far as a breakdown leaves them."""
        losses = self.judge.valuation.losses
        return [
            (term.measures, min(1 - losses[m] for m in term.measures) * term.mean)
            for term in party.terms
            if term.measures <= frozenset(self.package)
        ]

    def whole(self, number: Fraction) -> int:
        """A number in the program's units."""
        return int(number * self.factor)

    # -- literals ------------------------------------------------------------------------------------------------

    def done(self, measure: str, step: int) -> int:
        """Done by the end of this step; nothing is done by the end of step 0."""
        return self.encoding.done(measure, step) if step > 0 else -self.true

    def starts(self, measure: str, step: int) -> int:
        """Happens in exactly this step."""
        return self.both(self.done(measure, step), -self.done(measure, step - 1))

    def both(self, *literals: int) -> int:
        """A literal that is true exactly where all of these are."""
        wanted = frozenset(literals) - {self.true}
        if -self.true in wanted:
            return -self.true
        if len(wanted) < 2:
            return next(iter(wanted), self.true)
        if wanted not in self._joined:
            joined = self._joined[wanted] = self.cp.new_boolean()
            for literal in wanted:
                self.cp.add([-joined, literal])
            self.cp.add([joined, *(-literal for literal in wanted)])
        return self._joined[wanted]

    def either(self, *literals: int) -> int:
        """A literal that is true exactly where one of these is."""
        return -self.both(*(-literal for literal in literals))

    # -- what a breakdown leaves ---------------------------------------------------------------------------------

    def _see_whether_decided(self) -> None:
        """Raise at once what one of the checks to come would raise; it depends on who breaks off, not on when."""
        first = {measure: self.done(measure, 1) for measure in self.package}
        for breaker in (*self.judge.everybody, None):
            self._outcome(first, breaker)

    def _outcome(self, happened: Literals, breaker: str | None) -> Literals:
        """What happened, and what goes ahead although somebody breaks off."""
        breakdown = self.judge.breakdown
        free = [m for m in self.package if m in breakdown.unconditional and breaker not in breakdown.doers[m]]
        outcome = dict(happened)
        for measure in free:
            outcome[measure] = self.either(happened[measure], self._allowed(measure, happened, free, ()))
        return outcome

    def _allowed(self, measure: str, happened: Literals, free: Sequence[str], above: tuple[str, ...]) -> int:
        try:
            return self._surely_allowed(measure, happened, free, above)
        except UndecidedError:
            if self._lenient:
                return -self.true
            raise

    def _surely_allowed(self, measure: str, happened: Literals, free: Sequence[str], above: tuple[str, ...]) -> int:
        """Whether facts allow an unconditional measure, given what happened and what else goes ahead."""
        if measure in above:
            raise UndecidedError
        asked: list[int] = []
        for part in self.judge.breakdown.parts:
            for group in self._awaited(part, measure):
                ways = [
                    self.either(happened[m], self._allowed(m, happened, free, (*above, measure)))
                    if m in free
                    else happened[m]
                    for m in group
                ]
                asked.append(self.either(*ways) if ways else -self.true)
        return self.both(*asked) if asked else self.true

    def _awaited(self, part: Condition, measure: str) -> Iterable[tuple[str, ...]]:
        """What a part of the facts wants of the package before or beside a measure: of each group, one."""
        if measure not in measures_of(part):
            return
        wait = wait_of(part)
        if wait is None:
            if set(measures_of(part)) & set(self.package) != {measure}:
                raise UndecidedError
        elif measure in wait.waiting.measures:
            inside = tuple(m for m in wait.awaited.measures if m in self.package)
            if wait.awaited.any_of and len(inside) > 1 and wait.lead is not None:
                raise UndecidedError
            yield from [inside] if wait.awaited.any_of else [(m,) for m in inside]

    def _left(self, party: PartyWorth, outcome: Literals) -> tuple[dict[int, int], int]:
        """What is left to a party, as a sum of Booleans and a constant."""
        terms: dict[int, int] = {}
        constant = 0
        worths = [(outcome[m], share) for m, share in self._alone[party.party].items()]
        worths += [(self.both(*(outcome[m] for m in group)), share) for group, share in self._together[party.party]]
        for literal, amount in worths:
            constant += amount if literal < 0 else 0
            terms[abs(literal)] = terms.get(abs(literal), 0) + (-amount if literal < 0 else amount)
        return terms, constant

    # -- checks --------------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """What every order asks for: that nobody walks off, or leaves out what costs it."""
        for party in self.parties:
            self._walk_off(party)
            self._leave_out_what_costs(party)

    def weigh_exposure(self) -> None:
        """Add what bounds the exposure; until then it is free."""
        if self._new("exposure"):
            for party in self.parties:
                for breaker in self._breakers(party.party):
                    self._exposed(party, breaker)

    def weigh_loss(self) -> None:
        """Add what bounds the loss if cheated; until then it is free."""
        if self._new("loss"):
            doers = sorted({doer for m in self.package for doer in self.judge.breakdown.doers[m]})
            for party in self.parties:
                for other in doers:
                    if other != party.party:
                        self._cheated_of_what_it_values(party, other)

    def _breakers(self, party: str) -> Sequence[str | None]:
        """Others who may break off; one stands for all where it makes no difference who does."""
        others = [other for other in self.judge.everybody if other != party]
        return others if others and self.judge.breakdown.unconditional else [None]

    def _tempted(self, party: PartyWorth, outcome: Literals, where: Sequence[int] = ()) -> None:
        """The party's shortfall is at least what this outcome brings it over keeping the deal."""
        terms, constant = self._left(party, outcome)
        kept = party.worth(frozenset(self.package)) + party.breaking_off - min(Fraction(0), party.walk_away)
        wanted = {self.shortfall[party.party]: 1} | {variable: -amount for variable, amount in terms.items()}
        self.cp.bound(wanted, low=constant - self.whole(kept), where=where)

    def _below(self, bounded: int, party: PartyWorth, outcome: Literals, where: Sequence[int]) -> None:
        """A figure is at least how far this outcome leaves the party below the status quo."""
        terms, constant = self._left(party, outcome)
        self.cp.bound({bounded: 1} | terms, low=-constant - self.whole(party.compensation), where=where)

    def _walk_off(self, party: PartyWorth) -> None:
        """Asked while a part of the party is still to come, and for good if one of its parts can be taken back."""
        breakdown = self.judge.breakdown
        own = [m for m in self.package if party.party in breakdown.doers[m]]
        always = any(self.judge.valuation.losses[m] for m in own)
        for step in range(self.steps + 1) if own else ():
            happened = {m: self.done(m, step) for m in self.package}
            where = () if always else [-self.both(*(self.done(m, step) for m in own))]
            self._tempted(party, self._outcome(happened, party.party), where)

    def _leave_out_what_costs(self, party: PartyWorth) -> None:
        breakdown = self.judge.breakdown
        costly = [
            m
            for m in self.package
            if party.party in breakdown.doers[m] and not breakdown.lags[m] and breakdown.left(party, frozenset([m])) < 0
        ]
        for step in range(1, self.steps + 1) if costly else ():
            happened = {m: self.done(m, step - 1 if m in costly else step) for m in self.package}
            self._tempted(party, self._outcome(happened, party.party), [self._acts(frozenset(costly), step)])

    def shirk(self, check: Check) -> bool:
        """Add a way to shirk, for all steps; False where it is there already."""
        party = self.judge.valuation.of[check.party]
        breakdown = self.judge.breakdown
        lag = max((breakdown.lags[m] for m in check.skips), default=0)
        own = [m for m in self.package if check.party in breakdown.doers[m]]
        taken = frozenset(m for m in own if m in check.outcome and len(breakdown.doers[m]) > 1) if lag else frozenset()
        if not check.skips or not self._new((check.party, check.skips, taken)):
            return False
        for step in range(1, self.steps + 1):
            happened = {
                m: self.done(m, step + (lag if m not in own or m in taken else 0)) for m in self.package
            } | dict.fromkeys(check.skips, -self.true)
            where = [self.starts(m, step) for m in check.skips]
            self._tempted(party, self._outcome(happened, check.party), where)
        return True

    def _exposed(self, party: PartyWorth, breaker: str | None) -> None:
        for step in range(self.steps):
            happened = {m: self.done(m, step) for m in self.package}
            self._below(self.exposure, party, self._outcome(happened, breaker), [-self.complete[step]])

    def _cheated_of_what_it_values(self, party: PartyWorth, other: str) -> None:
        """Another skips all that the party gains by; what the party loses by only if it has nothing else to skip."""
        breakdown = self.judge.breakdown
        part = [m for m in self.package if other in breakdown.doers[m]]
        valued = {m for m in part if breakdown.left(party, frozenset([m])) >= 0}
        for step in range(1, self.steps + 1):
            happened = {m: self.done(m, step - 1 if m in valued else step) for m in self.package}
            if valued:
                outcome = self._outcome(happened, other)
                self._below(self.loss, party, outcome, [self._acts(frozenset(valued), step)])
            for skipped in part:
                if skipped not in valued:
                    outcome = self._outcome(happened | {skipped: -self.true}, other)
                    self._below(self.loss, party, outcome, [self.starts(skipped, step)])

    def _acts(self, measures: MeasureSet, step: int) -> int:
        """A literal that is true where at least one of the measures happens in exactly this step."""
        key = measures, step
        if key not in self._acting:
            acts = self._acting[key] = self.cp.new_boolean()
            for measure in measures:
                self.cp.add([acts, -self.done(measure, step), self.done(measure, step - 1)])
        return self._acting[key]

    def cheat(self, party: str, other: str, skips: tuple[str, ...]) -> bool:
        """Add a way to be cheated, for all steps; False where it is there already."""
        if not self._new((party, other, skips)):
            return False
        for step in range(1, self.steps + 1):
            happened = {m: self.done(m, step) for m in self.package} | dict.fromkeys(skips, -self.true)
            where = [self.starts(m, step) for m in skips]
            self._below(self.loss, self.judge.valuation.of[party], self._outcome(happened, other), where)
        return True

    def _new(self, cut: object) -> bool:
        if cut in self._known:
            return False
        self._known.add(cut)
        return True

    # -- back to roadmaps ----------------------------------------------------------------------------------------

    def roadmap(self, values: Values) -> Steps:
        """The steps of a solution, empty ones left out."""
        step_of = {m: next(t for t in range(1, self.steps + 1) if values[self.done(m, t) - 1]) for m in self.package}
        steps = (tuple(m for m in self.package if step_of[m] == t) for t in sorted(set(step_of.values())))
        return tuple(steps)
