"""The answer to ``packages`` as the promised JSON; keys and meanings are documented in ``docs/json.md``."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeGuard

from pourparler.cli.answers import assumed_json

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.packages.answer import Acceptability, Ordinal, Package, Packages
    from pourparler.analysis.packages.tradeoffs import Balance, Comparison, Exchange, Improvement, Stake, Trade
    from pourparler.brief.outline.packages import Asked
    from pourparler.record.talks import Talks

Json = dict[str, object]


def packages_json(talks: "Talks", finding: "Finding[Packages]", asked: "Asked | None" = None) -> Json:
    """The answer to ``packages``; under ``packages`` an iterator, for they may be very many."""
    answer = finding.answer
    named = names_by_package(answer)
    return {
        "feasible": answer.feasible,
        "exhaustive": finding.exhaustive,
        "stuck": answer.stuck,
        "goal": [str(item) for item in answer.goal],
        "goal_assumed": None if answer.goal_assumed is None else list(answer.goal_assumed),
        **assumed_json(answer.unlock),
        "ways_tried": answer.ways_tried,
        "ways_all_tried": answer.ways_all_tried,
        "is_sample": answer.is_sample,
        "comparable": answer.comparable,
        "unvalued": list(answer.unvalued),
        "seed": finding.seed,
        "draws": int(finding.limits.get("draws", 0)),
        **{name: [_package(package, named) for package in point.packages] for name, point in answer.points},
        "points": {name: {"proved": point.proved, "more": point.more} for name, point in answer.points},
        "closest": None if answer.closest is None else _package(answer.closest, named),
        "ordinal": None if answer.ordinal is None else _ordinal(answer.ordinal),
        "tradeoffs": _tradeoffs(talks, answer),
        "compare": _compared(asked),
        "improve": _improved(asked),
        "packages": (_package(package, named) for package in answer.packages),
    }


def lines(answer: Mapping[str, object]) -> Iterator[str]:
    r"""A JSON object line by line: each key on its line, each item of a list of objects on its own.

    Quick where there are very many items, and still read by people and by line tools.

    >>> print("\n".join(lines({"n": 2, "list": [{"a": 1}, {"b": []}]})))
    {
     "n": 2,
     "list": [
      {"a": 1},
      {"b": []}
     ]
    }
    """
    yield "{"
    last = len(answer) - 1
    for number, (key, value) in enumerate(answer.items()):
        comma = "" if number == last else ","
        items = value if isinstance(value, Iterator) or _are_objects(value) else None
        if items is None:
            yield f" {_text(key)}: {_text(value)}{comma}"
        else:
            yield f" {_text(key)}: ["
            yield from _separated(f"  {_text(item)}" for item in items)
            yield f" ]{comma}"
    yield "}"


def _are_objects(value: object) -> TypeGuard[list[Json]]:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _separated(lines_: Iterable[str]) -> Iterator[str]:
    """All but the last with a comma."""
    before = None
    for line in lines_:
        if before is not None:
            yield f"{before},"
        before = line
    if before is not None:
        yield before


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode
"""One value on one line."""


def names_by_package(answer: "Packages") -> dict[tuple[str, ...], list[str]]:
    """Which named points each named package is."""
    named: dict[tuple[str, ...], list[str]] = {}
    for name, point in answer.points:
        for package in point.packages:
            named.setdefault(package.measures, []).append(name)
    return named


def _package(package: "Package", named: Mapping[tuple[str, ...], list[str]]) -> Json:
    return {
        "measures": package.measures,
        "worth": dict(package.worth),
        "gains": dict(package.gains),
        "efficient": package.efficient,
        "supported": package.supported,
        "acceptability": None if package.acceptability is None else _acceptability(package.acceptability),
        "names": named.get(package.measures, []),
    }


def _acceptability(found: "Acceptability") -> Json:
    return {
        "share": found.share,
        "se": found.se,
        "to": dict(found.to),
        "efficient": found.efficient,
        "nash": found.nash,
        "central": None if found.central is None else {party: dict(worths) for party, worths in found.central},
    }


def _ordinal(found: "Ordinal") -> Json:
    return {
        "fallback": found.fallback,
        "depth": found.depth,
        "possibly_efficient": found.possibly_efficient,
        "necessarily_efficient": found.necessarily_efficient,
        "undecided": found.undecided,
    }


# -- trade-offs ------------------------------------------------------------------------------------------------------


def _tradeoffs(talks: "Talks", answer: "Packages") -> Json:
    """What the parties give and get in the deals that stand out, and what could be traded."""
    from pourparler.analysis.packages.tradeoffs import balances, exchanges, trades
    from pourparler.analysis.worth.valuation import valuation_of
    from pourparler.brief.outline.packages import standing_out

    valuation = valuation_of(talks)
    deals = [deal.package.measures for deal in standing_out(answer)]
    return {
        "deals": [
            {"measures": deal, "parties": [_balance(one) for one in balances(talks, valuation, deal)]} for deal in deals
        ],
        "exchanges": [_exchange(one) for one in exchanges(talks, valuation)],
        "trades": [_trade(one) for one in trades(talks, valuation)],
    }


def _stakes(stakes: "Iterable[Stake]") -> list[Json]:
    return [{"measures": stake.measures, "worth": stake.worth} for stake in stakes]


def _balance(one: "Balance") -> Json:
    return {
        "party": one.party,
        "does": one.does,
        "gives": _stakes(one.gives),
        "bears": _stakes(one.bears),
        "gets": _stakes(one.gets),
        "worth": one.worth,
        "gain": one.gain,
    }


def _exchange(one: "Exchange") -> Json:
    return {
        "measure": one.measure,
        "givers": dict(one.givers),
        "bearers": dict(one.bearers),
        "receivers": dict(one.receivers),
        "surplus": one.surplus,
        "ratios": [{"giver": giver, "receiver": receiver, "ratio": ratio} for giver, receiver, ratio in one.ratios],
    }


def _trade(one: "Trade") -> Json:
    return {
        "parties": [one.one, one.other],
        "measures": [one.gives, one.takes],
        "gains": [one.gain_of_one, one.gain_of_other],
        "ratio": one.ratio,
        "harmed": dict(one.harmed),
    }


def _comparison(one: "Comparison") -> Json:
    return {
        "one": one.one,
        "other": one.other,
        "added": one.added,
        "removed": one.removed,
        "changes": [
            {"party": change.party, "difference": change.difference, "through": _stakes(change.through)}
            for change in one.changes
        ],
    }


def _compared(asked: "Asked | None") -> Json | None:
    if asked is None or asked.comparison is None:
        return None
    return {**_comparison(asked.comparison), "possible": list(asked.possible)}


def _improved(asked: "Asked | None") -> Json | None:
    found: Improvement | None = asked.improvement if asked else None
    if found is None:
        return None
    return {"party": found.party, "rise": found.rise, "cost": found.cost, **_comparison(found.comparison)}
