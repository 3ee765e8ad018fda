"""Writes the files of gmcr-py: the measures that one party does alone as options, with what each party prefers.

Facts become patterns that cannot be, priorities prioritised statements. Where any party has an order of states or worth
the tool takes a ranking of all states from every decision maker, so all of them are written as rankings then.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from typing import Any

from pourparler.interchange.beyond import beyond, lost_conditions, lost_ranges
from pourparler.interchange.carried import Writing, one_file, refusal
from pourparler.interchange.gmcr import MOST_OPTIONS, MOST_PATTERNS, MOST_RANKED
from pourparler.record.conditions.atoms import Apart, By, Every, Formula, Happens, Some, contrary, in_atoms
from pourparler.record.conditions.ladder import order_forgotten
from pourparler.record.conditions.syntax import Condition
from pourparler.record.measures import Measure
from pourparler.record.talks import Talks

Term = frozenset[tuple[str, bool]]
"""Measures that happen, or do not; all of it has to hold."""
State = frozenset[str]
"""The measures in force."""


def write(talks: Talks, file: str) -> Writing:
    """The file of a record.

    Args:
        talks: the record.
        file: its name, for messages.

    Raises:
        InputError: there are too many measures, or conditions that take too many patterns.
    """
    content = _Content(talks, file)
    text = json.dumps(content.written(), ensure_ascii=False, indent=1) + "\n"
    return one_file(text, content.lost())


class _Content:
    """A record as the tool sees it."""

    def __init__(self, talks: Talks, file: str) -> None:
        self.talks, self.file = talks, file
        alone = [measure for measure in talks.measures if len(measure.by) == 1]
        self.makers = [party for party in talks.parties if party.id in {measure.by[0] for measure in alone}]
        self.options: list[Measure] = [m for maker in self.makers for m in alone if m.by == (maker.id,)]
        self.number = {measure.id: number for number, measure in enumerate(self.options)}
        if not 0 < len(self.options) <= MOST_OPTIONS:
            what = f"{len(self.options)} measures are done by one party alone"
            raise refusal(file, what, f"At least one and at most {MOST_OPTIONS} can be written.")
        self.infeasible = [term for fact in talks.all_facts for term in self.terms(fact.says, so=False)]
        self.priorities = {entry.party: entry.statements for entry in talks.priorities}
        self.orders = {entry.party: entry.tiers for entry in talks.order_of_states}
        self.worth = {
            party: {name: amount.mean for name, amount in amounts}
            for party, amounts in talks.worth
            if party not in self.priorities and party not in self.orders
        }
        self.ranked = any(maker.id in self.orders or maker.id in self.worth for maker in self.makers)

    def written(self) -> dict[str, Any]:
        """What the file says."""
        return {
            "program": "pourparler",
            "useManualPreferenceRanking": self.ranked,
            "options": [
                {"name": m.label, "permittedDirection": "both" if m.reversible else "fwd"} for m in self.options
            ],
            "decisionMakers": list(self.decision_makers()),
            "infeasibles": list(map(self.pattern, self.infeasible)),
        }

    def decision_makers(self) -> Iterator[dict[str, Any]]:
        """Each with its options and what it prefers."""
        states = self.states() if self.ranked else ()
        for maker in self.makers:
            written: dict[str, Any] = {
                "name": maker.label,
                "options": [number for number, option in enumerate(self.options) if option.by == (maker.id,)],
                "preferences": list(self.statements(maker.id)),
            }
            if self.ranked:
                written["preferenceRanking"] = _tiers(states, self.score(maker.id))
            yield written

    # -- conditions --------------------------------------------------------------------------------------------------

    def terms(self, condition: Condition, *, so: bool = True) -> list[Term]:
        """A condition, or its contrary, as terms of which at least one holds."""
        formula = in_atoms(order_forgotten(condition))
        return _shortest(self.spread(formula if so else contrary(formula)))

    def spread(self, formula: Formula) -> list[Term]:
        """The terms of a formula; what is no option never happens."""
        match formula:
            case Happens(measure, so):
                return self.literal(measure, so)
            case Apart(earlier, later, _):
                return self.spread(Some((Happens(later, so=False), *map(Happens, earlier))))
            case By(_, _, so):
                return [frozenset()] if so else []
            case Some(parts):
                return [term for part in parts for term in self.spread(part)]
            case Every(parts):
                return self.product([self.spread(part) for part in parts])

    def literal(self, measure: str, so: bool) -> list[Term]:
        """That a measure happens, or does not."""
        if measure not in self.number:
            return [] if so else [frozenset()]
        return [frozenset({(measure, so)})]

    def product(self, parts: Sequence[list[Term]]) -> list[Term]:
        """Terms of all parts at once, without those that contradict themselves."""
        found: list[Term] = [frozenset()]
        for part in parts:
            joined = {one | other for one in found for other in part}
            found = _shortest([term for term in joined if not any((m, not so) in term for m, so in term)])
            if len(found) > MOST_PATTERNS:
                raise refusal(self.file, f"a condition takes more than {MOST_PATTERNS:,} patterns", "Make it simpler.")
        return found

    def pattern(self, term: Term) -> list[list[object]]:
        """A term, as it is written."""
        taken = sorted((self.number[measure], so) for measure, so in term)
        return [[number, "Y" if so else "N"] for number, so in taken]

    def statements(self, party: str) -> Iterator[object]:
        """A party's statements, as they are written, each once; those that always or never hold say nothing."""
        for terms in dict.fromkeys(tuple(self.terms(one)) for one in self.priorities.get(party, ())):
            patterns = list(map(self.pattern, terms))
            if patterns and [] not in patterns:
                yield patterns[0] if len(patterns) == 1 else {"compound": True, "members": patterns}

    # -- rankings ----------------------------------------------------------------------------------------------------

    def states(self) -> tuple[State, ...]:
        """The states that facts allow, in the order of their numbers."""
        if len(self.options) > MOST_RANKED:
            what = f"{len(self.options)} measures make too many states to be ranked one by one"
            raise refusal(self.file, what, f"At most {MOST_RANKED} can be. Give each party priorities instead.")
        names = [option.id for option in reversed(self.options)]
        everything = (
            frozenset(name for name, taken in zip(names, chosen, strict=True) if taken)
            for chosen in product((False, True), repeat=len(names))
        )
        return tuple(state for state in everything if not any(_holds(term, state) for term in self.infeasible))

    def score(self, party: str) -> Callable[[State], object]:
        """What tells a party's better states from worse ones."""
        if party in self.orders:
            place = {state: -number for number, tier in enumerate(self.orders[party]) for state in tier}
            lowest = -len(self.orders[party])
            return lambda state: place.get(state, lowest)
        if party in self.priorities:
            said = [self.terms(one) for one in self.priorities[party]]
            return lambda state: tuple(any(_holds(term, state) for term in terms) for terms in said)
        return partial(_sum, self.worth.get(party, {}), self.together(party))

    def together(self, party: str) -> list[tuple[State, float]]:
        """Extra worth of measures that happen together."""
        entries = (entry for entry in self.talks.together if entry.party == party and party in self.worth)
        return [(frozenset(entry.measures), entry.worth.mean) for entry in entries]

    # -- what is lost ------------------------------------------------------------------------------------------------

    def lost(self) -> Iterator[str]:
        """What the file cannot say, and what was assumed."""
        joint = [measure.id for measure in self.talks.measures if len(measure.by) > 1]
        if joint:
            yield f"measures that several do jointly, which never come about there: {', '.join(joint)}"
        left = [party.id for party in self.talks.parties if party not in self.makers]
        if left:
            yield f"parties that do nothing alone: {', '.join(left)}"
        if any(0 < option.reversible < 1 for option in self.options):
            yield "how much is lost when something is taken back: it can be"
        if self.ranked and any(maker.id in self.orders for maker in self.makers):
            yield "that states are left out of an order: they are written below all others"
        unknown = [m.id for m in self.makers if m.id not in {*self.orders, *self.priorities, *self.worth}]
        if unknown:
            yield f"that nothing is known of what {', '.join(unknown)} prefers: all states are equal to it there"
        if any(fact.says != order_forgotten(fact.says) for fact in self.talks.all_facts):
            yield "the order that facts ask for: what is waited for has to be in force, at whatever time"
        yield from lost_conditions(self.talks, kept=self.talks.all_facts)
        if self.worth:
            yield from lost_ranges(self.talks)
        yield from beyond(self.talks, _KEPT)


_KEPT = ("priorities", "order_of_states", "together", "reversible", "promises", "excludes")


def _holds(term: Term, state: State) -> bool:
    return all((measure in state) is so for measure, so in term)


def _sum(worth: Mapping[str, float], together: Sequence[tuple[State, float]], state: State) -> float:
    extra = sum(amount for measures, amount in together if measures <= state)
    return round(sum(worth.get(measure, 0.0) for measure in state) + extra, 9)


def _shortest(terms: Sequence[Term]) -> list[Term]:
    """Terms without those that say more than another one."""
    found: list[Term] = []
    for term in sorted(set(terms), key=lambda one: (len(one), sorted(one))):
        if not any(kept <= term for kept in found):
            found.append(term)
    return found


def _tiers(states: Sequence[State], score: Callable[[State], Any]) -> list[object]:
    """Numbers of states, best first; several that are equal in a list."""
    tiers: dict[object, list[int]] = {}
    for number, state in enumerate(states, start=1):
        tiers.setdefault(score(state), []).append(number)
    return [tier if len(tier) > 1 else tier[0] for _, tier in sorted(tiers.items(), key=_first, reverse=True)]


def _first(pair: tuple[Any, list[int]]) -> Any:
    return pair[0]
