"""An oracle for the tests: which sets of hypotheses explain a deadlock, by looking at every set and every roadmap.

Independent of the package on purpose: it is written from the design documents alone, on the oracle's own reading of
talks and conditions. Hypotheses are plain data, as the program's JSON has them. Meant for up to five measures.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, combinations, product
from typing import Any

from tests.naive_language import Formula, Moments, atoms, moments, named, parse, true_at
from tests.naive_random import random_talks
from tests.naive_talks import Table, all_roadmaps, facts_of, form_true, own_measures, table_of

Talks = dict[str, Any]
Hypothesis = dict[str, Any]
Chosen = frozenset[int]
DEAREST, MOST = 6, 3

__all__ = ["all_explanations", "condition_holds", "explains", "minimal_conflicts", "random_hypotheses", "random_talks"]


class Roadmaps:
    """Every roadmap of some talks, and on which of them each thing holds, as sets of numbers."""

    def __init__(self, talks: Talks, hypotheses: Sequence[Hypothesis]) -> None:
        self.talks, self.hypotheses = talks, hypotheses
        self.table: Table = table_of(talks)
        self.whens = [moments(steps) for steps in all_roadmaps(self.table.measures)]
        self.all = frozenset(range(len(self.whens)))
        self.facts = self._where(lambda when: all(true_at(fact, when) for fact in self.table.facts))
        self.supposed = [self._where(lambda when, one=one: condition_holds(talks, one, when)) for one in hypotheses]
        self.said = {p.id: self._where(lambda when, p=p: form_true(p.forms[0], when)) for p in self.table.binding}

    def _where(self, holds: Any) -> frozenset[int]:
        return frozenset(number for number, when in enumerate(self.whens) if holds(when))

    def goal(self, chosen: Collection[int]) -> frozenset[int]:
        """Where the goal holds: a written one whole, an assumed one less what is supposed to be refused."""
        refused = {one["measure"] for one in map(self.hypotheses.__getitem__, chosen) if one["kind"] == "refuses"}
        items: tuple[Formula, ...] = self.table.goal
        if self.table.goal_assumed is not None:
            items = tuple(parse(measure) for measure in self.table.goal_assumed if measure not in refused)
        return self._where(lambda when: all(true_at(item, when) for item in items))

    def left(self, chosen: Collection[int], positions: Collection[str]) -> frozenset[int]:
        """The roadmaps on which facts, goal, some hypotheses and some positions hold."""
        left = self.facts & self.goal(chosen)
        for held in chain((self.supposed[number] for number in chosen), (self.said[name] for name in positions)):
            left &= held
        return left


def condition_holds(talks: Talks, hypothesis: Hypothesis, when: Moments) -> bool:
    """Say whether what is supposed is so on a roadmap."""
    kind = hypothesis["kind"]
    if kind == "same":
        one, other = hypothesis["measures"]
        return when.get(one) == when.get(other)
    if kind == "part":
        whole, part = hypothesis["measures"]
        return whole not in when or (part in when and when[part] <= when[whole])
    if kind == "excludes":
        return not all(measure in when for measure in hypothesis["measures"])
    if kind == "refuses":
        return hypothesis["measure"] not in when
    if kind in ("demands", "goal"):
        return hypothesis["measure"] in when
    entry = next(
        one for key in ("positions", "proposals") for one in talks.get(key) or () if one["id"] == hypothesis["position"]
    )
    said = parse(entry["says"])
    holders = entry.get("party", entry.get("by"))
    binding = {p["id"] for p in talks["parties"] if p.get("role", "party") not in ("outside", "observer")}
    heard = [party for party in ([holders] if isinstance(holders, str) else holders) if party in binding]
    if kind == "binds":
        return all(true_at(said, when, own_measures(talks, party)) for party in heard)
    return all(true_at(said, when) and _first(said, talks, party, when) for party in heard)


def _first(said: Formula, talks: Talks, party: str, when: Moments) -> bool:
    """Say whether everything that a plain demand names comes before all else that the party does."""
    for _, joiner, ids in (atom for atom in atoms(said)):
        rest = set(own_measures(talks, party)) - set(ids)
        if rest and not true_at(("first", joiner, ids), when, own_measures(talks, party)):
            return False
    return True


def explains(known: Roadmaps, chosen: Collection[int]) -> bool:
    """Say whether the record cannot hold with some hypotheses, whether or not they make sense."""
    return not known.left(chosen, known.said)


def _makes_sense(known: Roadmaps, chosen: Collection[int]) -> bool:
    left = known.facts & known.goal(chosen)
    for number in chosen:
        if known.hypotheses[number]["kind"] not in ("refuses", "binds"):
            left &= known.supposed[number]
    return bool(left)


def _contrary(known: Roadmaps, chosen: Collection[int]) -> bool:
    told = [(known.hypotheses[number]["kind"], known.hypotheses[number].get("measure")) for number in chosen]
    return any(("goal", measure) in told for kind, measure in told if kind == "refuses")


def _joins_what_is_apart(known: Roadmaps, chosen: Collection[int]) -> bool:
    """Say whether measures that one position or fact names both would be one step, by way of others or at once."""
    near: dict[str, set[str]] = {}
    for hypothesis in (known.hypotheses[number] for number in chosen):
        if hypothesis["kind"] == "same":
            one, other = hypothesis["measures"]
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
    return any(_reached(near, one, other) for one, other in _named_together(known.talks) if one in near)


def _reached(near: Mapping[str, Collection[str]], start: str, end: str) -> bool:
    seen, front = {start}, [start]
    while front:
        fresh = set(near.get(front.pop(), ())) - seen
        seen |= fresh
        front += fresh
    return end in seen


def _named_together(talks: Talks) -> Iterator[Sequence[str]]:
    held = [one for key in ("positions", "proposals") for one in talks.get(key) or ()]
    for formula in (*(parse(one["says"]) for one in held), *facts_of(talks)):
        yield from combinations(sorted({measure for atom in atoms(formula) for measure in named(atom)}), 2)
    for one in held:
        holders = one.get("party", one.get("by"))
        for party in [holders] if isinstance(holders, str) else holders:
            for atom in (atom for atom in atoms(parse(one["says"])) if atom[0] == "first"):
                for pair in product(named(atom), own_measures(talks, party)):
                    yield from (sorted(pair), sorted(pair, reverse=True)) if len(set(pair)) == 2 else ()


def all_explanations(known: Roadmaps) -> set[Chosen]:
    """Every explanation, by looking at every subset of the hypotheses."""
    if explains(known, ()):
        return set()
    every = range(len(known.hypotheses))
    verdicts = {frozenset(s): explains(known, s) for n in range(MOST + 1) for s in combinations(every, n)}
    found = (chosen for chosen, stuck in verdicts.items() if stuck)
    return {chosen for chosen in found if _is_one(known, chosen, verdicts)}


def _is_one(known: Roadmaps, chosen: Chosen, verdicts: Mapping[Chosen, bool]) -> bool:
    smaller = (frozenset(s) for n in range(len(chosen)) for s in combinations(chosen, n))
    minimal = not any(verdicts[subset] for subset in smaller)
    price = sum(known.hypotheses[number]["price"] for number in chosen)
    allowed = not _contrary(known, chosen) and not _joins_what_is_apart(known, chosen)
    return minimal and price <= DEAREST and _makes_sense(known, chosen) and allowed


def minimal_conflicts(known: Roadmaps, chosen: Collection[int]) -> Iterator[frozenset[str]]:
    """Every minimal set of binding positions that cannot hold with some hypotheses."""
    found: list[frozenset[str]] = []
    for size in range(len(known.said) + 1):
        for names in map(frozenset, combinations(known.said, size)):
            if not any(one <= names for one in found) and not known.left(chosen, names):
                found.append(names)
                yield names


# -- at random -------------------------------------------------------------------------------------------------------


def random_hypotheses(rng: Any, talks: Talks, most: int = 9) -> list[Hypothesis]:
    """Draw hypotheses of every kind, whether or not the rules would make them; none twice."""
    measures = [measure["id"] for measure in talks["measures"]]
    parties = [party["id"] for party in talks["parties"]]
    drawn: dict[str, Hypothesis] = {}
    for _ in range(rng.randint(1, most)):
        one, other = rng.sample(measures, 2)
        kind = rng.choice(("same", "part", "excludes", "refuses", "refuses", "demands", "goal", "binds", "ordered"))
        told: Hypothesis = {"kind": kind, "price": rng.choice((1, 1, 2, 3))}
        if kind in ("same", "part", "excludes"):
            told["measures"] = [one, other]
        elif kind in ("refuses", "demands"):
            told |= {"party": rng.choice(parties), "measure": one}
        elif kind == "goal":
            told["measure"] = one
        else:
            fit = _fit(talks, kind)
            if not fit:
                continue
            told["position"] = rng.choice(fit)
        drawn.setdefault(str({**told, "price": 0}), told)
    return list(drawn.values())


def _fit(talks: Talks, kind: str) -> list[str]:
    """Positions of which it may be supposed that they bind, or that they are a first."""
    table = table_of(talks)
    if kind == "binds":
        return [position.id for position in table.soft]
    entries = {one["id"]: one for one in talks["positions"]}
    binding = [entries[p.id] for p in table.binding if p.id in entries]
    return [
        one["id"] for one in binding if all(atom[0] == "require" for atom in [parse(one["says"])]) and _does(talks, one)
    ]


def _does(talks: Talks, entry: Talks) -> bool:
    """Say whether each holder does something beside what is demanded."""
    (_, _, ids) = parse(entry["says"])
    holders = [entry["party"]] if isinstance(entry["party"], str) else entry["party"]
    return all(set(own_measures(talks, party)) - set(ids) for party in holders)
