"""The oracle's sureness: every record that the draws may hold, with its probability, judged one by one.

From the definitions alone (docs/sureness.md) and from the file as loaded; for talks of up to four measures, in which
nothing is dated and nobody has put anything forward.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from copy import deepcopy
from itertools import product
from typing import Any

from tests import naive, naive_verdict
from tests.naive_language import parse, show

Talks = dict[str, Any]

RIGHT = {"high": 0.95, "medium": 0.8, "low": 0.5}
SCALE = ("soft", "stated", "firm", "red line")


class Sure:
    """Exact probabilities: of each ruling, of no way out, and of each way out to be the cheapest."""

    def __init__(self, talks: Talks, *, red_lines: bool = False) -> None:
        self.rulings: dict[str, float] = defaultdict(float)
        self.no_way_out = 0.0
        self.cheapest: dict[tuple[tuple[str, str, int], ...], float] = defaultdict(float)
        self.alone: dict[tuple[tuple[str, str, int], ...], float] = defaultdict(float)
        self.records = 0
        for probability, record in records(talks):
            self.records += 1
            self._add(probability, record, red_lines)

    def _add(self, probability: float, record: Talks, red_lines: bool) -> None:
        found = naive.stuck_answer(record, red_lines=red_lines)
        ruling, _, _ = naive_verdict.verdict(record, stuck=found["stuck"])
        self.rulings[ruling] += probability
        if not found["stuck"]:
            return
        if not found["unlocks"]:
            self.no_way_out += probability
            return
        least = found["unlocks"][0]["price"]
        says = {entry["id"]: show(parse(str(entry["says"]))) for entry in record["positions"]}
        ways = [way_of(one["changes"], says) for one in found["unlocks"] if one["price"] == least]
        for way in ways:
            self.cheapest[way] += probability
        if len(ways) == 1:
            self.alone[ways[0]] += probability


def way_of(changes: Any, says: dict[str, str]) -> tuple[tuple[str, str, int], ...]:
    """A way out: each position with what it says and how many rungs down it goes; one that is dropped is dropped."""
    return tuple(
        sorted(
            (one["position"], "", 0) if one["after"] is None else (one["position"], says[one["position"]], one["rung"])
            for one in changes
        )
    )


def records(talks: Talks) -> Iterator[tuple[float, Talks]]:
    """Every record that the doubts of one may hold, with its probability."""
    chances = [list(chances_of(talks, entry)) for entry in talks["positions"]]
    for chosen in product(*chances):
        record, probability = deepcopy(talks), 1.0
        for entry, (part, change) in zip(record["positions"], chosen, strict=True):
            probability *= part
            entry.update(change)
        yield probability, record


def chances_of(talks: Talks, entry: Talks) -> Iterator[tuple[float, Talks]]:
    """What may be so of one position: (probability, what is otherwise) pairs."""
    draft, confidence = "drafted_by" in entry, entry.get("confidence", "medium")
    binding = {p["id"] for p in talks["parties"] if p.get("role", "party") not in ("outside", "observer")}
    holders = entry["party"] if isinstance(entry["party"], list) else [entry["party"]]
    if not binding & set(holders) or not (draft or confidence == "low"):
        yield 1.0, {}
        return
    right = RIGHT[confidence]
    firmness = entry.get("firmness", "stated")
    place = SCALE.index(firmness)
    near = [SCALE[n] for n in (place - 1, place + 1) if 0 <= n < 4]
    firm = [(right, firmness), *(((1 - right) / len(near), one) for one in near)] if draft else [(1.0, firmness)]
    other = other_way(str(entry["says"]))
    wrong = (1 - right) / (1 if other is None else 2)
    for part, how_firm in firm:
        yield right * part, {"firmness": how_firm}
        yield wrong * part, {"firmness": "soft"}
        if other is not None:
            meant: Talks = {"says": other, "firmness": how_firm}
            yield wrong * part, meant | ({"fallbacks": []} if "fallbacks" in entry else {})


def other_way(says: str) -> str | None:
    """What is required refused, what is refused required, an order the other way round; else nothing."""
    match parse(says):
        case ("require", joined, what):
            return show(("never", joined, what))
        case ("never", joined, what):
            return show(("require", joined, what))
        case ("before", _, awaited, waiting):
            return show(("before", "and", waiting, awaited))
        case _:
            return None
