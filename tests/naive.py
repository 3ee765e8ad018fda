"""An oracle for the tests: why talks are stuck and what would unlock them, by looking at every roadmap.

Independent of the package on purpose: it is written from the design documents alone. It takes talks as plain
data, as loaded from YAML, and is meant for up to six or seven measures. It knows nothing of worth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import TypedDict

from tests.naive_language import (
    Formula,
    LanguageError,
    holds,
    moments,
    only_refuses,
    parse,
    show,
    true_at,
    weakened,
)
from tests.naive_random import random_formula, random_talks
from tests.naive_talks import (
    Position,
    Steps,
    Table,
    Talks,
    admissible,
    all_roadmaps,
    facts_of,
    form_true,
    ordered_partitions,
    table_of,
)

__all__ = [
    "Answer",
    "Change",
    "Conflict",
    "Formula",
    "LanguageError",
    "Position",
    "Table",
    "Unlock",
    "admissible",
    "all_roadmaps",
    "facts_of",
    "holds",
    "moments",
    "only_refuses",
    "ordered_partitions",
    "parse",
    "random_formula",
    "random_talks",
    "show",
    "stuck_answer",
    "table_of",
    "weakened",
]

WEIGHTS = {"soft": 1, "stated": 2, "firm": 4, "red line": 8}
CONFIDENCE = ("low", "medium", "high")
Vector = tuple[int, ...]


class Conflict(TypedDict):
    """Positions that cannot hold together; `facts` are all the least sets of facts that it takes."""

    positions: list[str]
    kind: str
    facts: list[list[str]]
    confidence: str


class Change(TypedDict):
    """A position that descends to a rung (0 = as said, `of` = dropped)."""

    position: str
    before: str
    after: str | None
    rung: int
    of: int


class Unlock(TypedDict):
    """A minimal set of descents, and the best roadmap that then works."""

    price: Fraction
    changes: list[Change]
    gives: list[str]
    gets: list[str]
    roadmap: list[list[str]]


class Answer(TypedDict):
    """All there is to say about stuck talks; `cheapest` are the prices of the first few unlocks."""

    stuck: bool
    goal_assumed: list[str] | None
    conflicts: list[Conflict]
    unlocks: list[Unlock]
    cheapest: list[Fraction]
    needs_red_line: list[list[str]]
    common_ground: dict[str, list[str]]
    common_ground_weight: int | None
    roadmap: list[list[str]] | None
    not_binding: list[str]


def stuck_answer(
    talks: Talks,
    most: int = 5,
    red_lines: bool = False,
    as_of: object = None,
    without: str | Collection[str] = (),
) -> Answer:
    """Say by brute force whether talks are stuck, why, and what would unlock them.

    Args:
        talks: The talks file as loaded from YAML.
        most: How many prices to list in `cheapest`; conflicts and unlocks are always given whole.
        red_lines: Whether red lines may move.
        as_of: A day to use in place of the file's own.
        without: A party, or several, who take no part.

    Returns:
        Every conflict, every unlock (cheapest first, then by number of changes, then ids), the common ground.
    """
    table = table_of(talks, as_of, without)
    whens = {steps: moments(steps) for steps in all_roadmaps(table.measures)}
    vectors = {steps: tuple(p.rung(when) for p in table.binding) for steps, when in whens.items() if table.hard(when)}
    zero = (0,) * len(table.binding)
    stuck = zero not in vectors.values()
    conflicts = find_conflicts(table, list(whens.values()), set(vectors.values()))
    unlocks = find_unlocks(table, vectors, conflicts, red_lines) if stuck else []
    ground, weight = common_ground(table, [whens[steps] for steps in vectors])
    return {
        "stuck": stuck,
        "goal_assumed": None if table.goal_assumed is None else list(table.goal_assumed),
        "conflicts": conflicts,
        "unlocks": unlocks,
        "cheapest": [unlock["price"] for unlock in unlocks[:most]],
        "needs_red_line": [] if unlocks or not stuck else sets_that_move(find_unlocks(table, vectors, conflicts, True)),
        "common_ground": ground,
        "common_ground_weight": weight,
        "roadmap": None if stuck else best_roadmap(vectors, zero),
        "not_binding": list(table.not_binding),
    }


def find_conflicts(table: Table, whens: Sequence[Mapping[str, int]], vectors: set[Vector]) -> list[Conflict]:
    """List every minimal set of binding positions that cannot hold together, smallest first."""
    together = [{number for number, rung in enumerate(vector) if rung == 0} for vector in vectors]
    found = [[table.binding[number] for number in chosen] for chosen in least_unheld(len(table.binding), together)]
    conflicts = [conflict_of(table, positions, whens) for positions in found]
    return sorted(conflicts, key=lambda conflict: (len(conflict["positions"]), conflict["positions"]))


def least_unheld(count: int, together: Collection[set[int]]) -> list[set[int]]:
    """List the minimal sets of numbers below `count` that are within none of the given sets."""
    found: list[set[int]] = []
    for size in range(count + 1):
        for chosen in map(set, combinations(range(count), size)):
            if not any(less <= chosen for less in found) and not any(chosen <= held for held in together):
                found.append(chosen)
    return found


def conflict_of(table: Table, positions: Sequence[Position], whens: Iterable[Mapping[str, int]]) -> Conflict:
    """Say what kind of conflict it is and which facts it takes."""
    wanted = [when for when in whens if all(true_at(f, when) for f in table.goal) and _as_said(positions, when)]
    held = [{number for number, fact in enumerate(table.facts) if true_at(fact, when)} for when in wanted]
    needed = [sorted(show(table.facts[number]) for number in chosen) for chosen in least_unheld(len(table.facts), held)]
    return {
        "positions": sorted(position.id for position in positions),
        "kind": kind_of(table, positions, whens, bool(wanted)),
        "facts": sorted(needed),
        "confidence": min((position.confidence for position in positions), key=CONFIDENCE.index, default="high"),
    }


def kind_of(table: Table, positions: Sequence[Position], whens: Iterable[Mapping[str, int]], factless: bool) -> str:
    """Name the kind of a conflict, the first that fits; `factless`: it goes away without the facts."""
    hard = [weakened(formula, forget=True) for formula in table.facts + table.goal]
    forms = [position.forgotten() for position in positions]
    if not any(all(true_at(f, when) for f in hard) and all(form_true(form, when) for form in forms) for when in whens):
        return "through goal" if all(position.only_refuses() for position in positions) else "refusal"
    return "through fact" if factless else "order"


def _as_said(positions: Iterable[Position], when: Mapping[str, int]) -> bool:
    return all(form_true(position.forms[0], when) for position in positions)


def find_unlocks(
    table: Table, vectors: Mapping[Steps, Vector], conflicts: Sequence[Conflict], red_lines: bool
) -> list[Unlock]:
    """List every minimal set of descents after which some roadmap is admissible, cheapest first.

    A roadmap satisfying facts and goal asks each position to stand on some rung at least; what unlocks is
    whatever stands at least so low for some roadmap, so the minimal ones are the minimal vectors of rungs.
    """
    fixed = [not red_lines and position.firmness == "red line" for position in table.binding]
    open_to = {
        vector
        for vector in vectors.values()
        if not any(rung and held for rung, held in zip(vector, fixed, strict=True))
    }
    least = [vector for vector in open_to if not any(below(other, vector) and other != vector for other in open_to)]
    unlocks = [unlock_of(table, vector, vectors, conflicts) for vector in least]
    return sorted(unlocks, key=_order_of_unlocks)


def below(one: Vector, other: Vector) -> bool:
    """Say whether no position stands lower in the one than in the other."""
    return all(a <= b for a, b in zip(one, other, strict=True))


def unlock_of(table: Table, vector: Vector, vectors: Mapping[Steps, Vector], conflicts: Sequence[Conflict]) -> Unlock:
    """Describe the unlock in which each position stands on its rung of the vector."""
    moved = [(position, rung) for position, rung in zip(table.binding, vector, strict=True) if rung]
    ids = {position.id for position, _ in moved}
    broken = {name for conflict in conflicts if ids & set(conflict["positions"]) for name in conflict["positions"]}
    return {
        "price": sum((price_of(position, rung) for position, rung in moved), Fraction(0)),
        "changes": sorted(
            (change_of(position, rung) for position, rung in moved), key=lambda change: change["position"]
        ),
        "gives": sorted({party for position, _ in moved for party in position.parties}),
        "gets": sorted(
            {party for position in table.binding if position.id in broken - ids for party in position.parties}
        ),
        "roadmap": best_roadmap(vectors, vector),
    }


def price_of(position: Position, rung: int) -> Fraction:
    """Price a descent: weight x (steps down / all steps down to dropped)."""
    return Fraction(WEIGHTS[position.firmness] * rung, len(position.forms))


def change_of(position: Position, rung: int) -> Change:
    return {
        "position": position.id,
        "before": position.text(0) or "",
        "after": position.text(rung),
        "rung": rung,
        "of": len(position.forms),
    }


def _order_of_unlocks(unlock: Unlock) -> tuple[Fraction, int, list[tuple[str, int]]]:
    changes = unlock["changes"]
    return unlock["price"], len(changes), [(change["position"], change["rung"]) for change in changes]


def sets_that_move(unlocks: Iterable[Unlock]) -> list[list[str]]:
    """List the sets of positions that would have to move, each once, cheapest first."""
    sets = [tuple(change["position"] for change in unlock["changes"]) for unlock in unlocks]
    return [list(ids) for ids in dict.fromkeys(sets)]


def best_roadmap(vectors: Mapping[Steps, Vector], allowed: Vector) -> list[list[str]]:
    """Show the roadmap with fewest measures, then fewest steps, then ids, with all on the rungs allowed."""
    fit = [[sorted(step) for step in steps] for steps, vector in vectors.items() if below(vector, allowed)]
    return min(fit, key=lambda steps: (sum(map(len, steps)), len(steps), steps))


def common_ground(table: Table, whens: Iterable[Mapping[str, int]]) -> tuple[dict[str, list[str]], int | None]:
    """Find the heaviest positions, binding and soft, that can hold with facts and goal, and their weight.

    Ties: fewest set aside, then their ids. Where facts and goal cannot hold at all, everything is set aside.
    """
    everyone = {position.id: position for position in table.binding + table.soft}
    asides = {tuple(sorted(name for name, position in everyone.items() if position.rung(when))) for when in whens}
    if not asides:
        return {"keep": [], "set_aside": sorted(everyone)}, None
    weight = {name: WEIGHTS[position.firmness] for name, position in everyone.items()}
    aside = min(asides, key=lambda ids: (sum(weight[name] for name in ids), len(ids), ids))
    keep = sorted(set(everyone) - set(aside))
    return {"keep": keep, "set_aside": list(aside)}, sum(weight[name] for name in keep)
