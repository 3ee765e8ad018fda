"""Random worths for random talks: what things cost and bring, what a breakdown leaves, who guarantees what."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.naive_random import random_talks

LOST = ("no", "no", "no", "partly", "yes", 0.3)


def random_valued_talks(
    rng: Random, measures: int = 4, positions: int = 3, ranked: float = 0.25, loosened: float = 0.6
) -> dict[str, Any]:
    """Draw talks with worths, as if loaded from a file.

    Args:
        rng: Where chance comes from.
        measures: How many measures, from 2 on.
        positions: How many positions at most.
        ranked: The share of talks in which some party, perhaps every one, has a ranking in place of worth.
        loosened: The share of talks with a short goal and few positions, none a red line, so that much is possible; of
            the others, half are stuck in a circle of "you first", with several ways out.
    """
    talks = random_talks(rng, measures, positions)
    for measure in talks["measures"]:
        measure.update(_nature(rng))
    if rng.random() < loosened:
        talks["positions"] = [p | {"firmness": "stated"} for p in talks["positions"][: rng.randint(0, 2)]]
        talks["goal"] = talks.get("goal", [])[:1] if talks["positions"] else []
    elif rng.random() < 0.5:
        talks.update(_circle(rng, talks))
    parties = [party["id"] for party in talks["parties"]]
    valued = [party for party in parties if rng.random() < 0.9]
    share = rng.choice((0.5, 1.0)) if rng.random() < ranked else 0.0
    by_rank = [party for party in valued if rng.random() < share]
    talks["worth"] = {party: _worth(rng, talks, party) for party in valued if party not in by_rank}
    if by_rank:
        talks["ranking"] = {party: _ranking(rng, talks) for party in by_rank}
    if rng.random() < 0.3:
        talks["together"] = [_together(rng, talks, parties) for _ in range(rng.randint(1, 2))]
    talks["walk_away"] = {party: _tenth(rng, -2, 1.5) for party in parties if rng.random() < 0.35}
    talks["breaking_off"] = {party: _tenth(rng, 0, 3) for party in parties if rng.random() < 0.35}
    if rng.random() < 0.4:
        talks["guarantees"] = [_guarantee(rng, parties) for _ in range(rng.randint(1, 2))]
    return talks


def _circle(rng: Random, talks: dict[str, Any]) -> dict[str, Any]:
    """Draw positions each of which wants its measure to wait for the next one's; now and then with another beside."""
    ids = rng.sample(
        [measure["id"] for measure in talks["measures"]], min(len(talks["measures"]), rng.choice((2, 2, 3)))
    )
    parties, firmness = [party["id"] for party in talks["parties"]], rng.choice(("stated", "firm"))
    circle = [
        {"id": f"o{n}", "party": rng.choice(parties), "says": f"{ids[n - 1]} before {ids[n]}", "firmness": firmness}
        for n in range(len(ids))
    ]
    more = [position for position in talks["positions"][:1] if rng.random() < 0.3]
    return {"positions": circle + more, "goal": ids, "facts": []}


def _nature(rng: Random) -> dict[str, Any]:
    """Draw what becomes of a measure when others stop; most are plain."""
    drawn: dict[str, Any] = {}
    if rng.random() < 0.5:
        drawn["reversible"] = rng.choice(LOST)
    if rng.random() < 0.2:
        drawn["lag"] = rng.choice((1, 1, 2))
    if rng.random() < 0.2:
        drawn["unconditional"] = True
    return drawn


def _worth(rng: Random, talks: dict[str, Any], party: str) -> dict[str, Any]:
    """Draw worths: what a party does costs it, what others do is worth something, with exceptions."""
    drawn = {}
    for measure in talks["measures"]:
        if rng.random() < 0.8:
            costs = (party in measure["by"]) != (rng.random() < 0.15)
            drawn[measure["id"]] = _amount(rng, -3, 0) if costs else _amount(rng, 0, 5)
    return drawn


def _amount(rng: Random, low: float, high: float) -> Any:
    size = rng.choice((1, 1, 1, 1, 2, 3))
    drawn = sorted(_tenth(rng, low, high) for _ in range(size))
    return drawn[0] if size == 1 else drawn


def _tenth(rng: Random, low: float, high: float) -> float:
    """Draw a number with one decimal, a whole one as often as not: equal figures must come up."""
    whole = rng.random() < 0.5
    return float(rng.randint(round(low), round(high))) if whole else rng.randint(round(low * 10), round(high * 10)) / 10


def _ranking(rng: Random, talks: dict[str, Any]) -> list[Any]:
    ids = [measure["id"] for measure in talks["measures"]]
    items: list[Any] = rng.sample(ids, rng.randint(1, len(ids))) + ([0] if rng.random() < 0.8 else [])
    rng.shuffle(items)
    tiers: list[Any] = []
    while items:
        size = min(len(items), rng.choice((1, 1, 1, 2)))
        tiers.append(items[0] if size == 1 else items[:size])
        items = items[size:]
    return tiers


def _together(rng: Random, talks: dict[str, Any], parties: Sequence[str]) -> dict[str, Any]:
    ids = [measure["id"] for measure in talks["measures"]]
    chosen = rng.sample(ids, rng.randint(2, min(3, len(ids))))
    return {"party": rng.choice(parties), "measures": chosen, "worth": _amount(rng, -2, 3)}


def _guarantee(rng: Random, parties: Sequence[str]) -> dict[str, Any]:
    by, of = rng.sample(list(parties), 2)
    entry: dict[str, Any] = {"by": by}
    if rng.random() < 0.6:
        entry |= {"covers": of, "compensates": _tenth(rng, 0, 3)}
    if len(entry) == 1 or rng.random() < 0.5:
        entry |= {"deters": of, "by_amount": _tenth(rng, 0, 3)}
    return entry
