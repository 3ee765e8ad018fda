"""Random conditions and random talks, all of them valid, to hold the package against the oracle."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from tests.naive_language import Formula, moments, parse, show, true_at, weakened
from tests.naive_talks import all_roadmaps, own_measures

PARTIES = ("ana", "ben", "cleo", "dan")
ROLES = ("party", "party", "party", "party", "host", "mediator", "guarantor", "observer", "outside")
FIRMNESS = ("soft", "stated", "stated", "firm", "firm", "firm", "red line")
FORMS = (
    "before",
    "before",
    "before",
    "after",
    "no later than",
    "only if",
    "in return for",
    "with",
    "require",
    "bare",
    "never",
    "by step",
)
DATES = ("2006", "2006-11", "2006-11-28", "2006-12-06", "2007", "2007-02", "2007-02-13")


def random_formula(rng: Random, measures: Sequence[str], depth: int, own: Sequence[str] = ()) -> str:
    """Draw a condition, as text.

    Args:
        rng: Where chance comes from.
        measures: At least two ids to choose from.
        depth: How many levels of `not`, `and`, `or`, `if` at most.
        own: What the speaking party does; where this is empty, `first` is not drawn.
    """
    if depth <= 0 or rng.random() < 0.3:
        return random_atom(rng, measures, own)
    if rng.random() < 0.2:
        return _flat(rng, measures, own)
    word = rng.choice(("not", "and", "or", "if"))
    one, other = (_closed(random_formula(rng, measures, depth - 1, own)) for _ in range(2))
    if word == "not":
        return f"not {one}"
    return f"if {one} then {other}" if word == "if" else f"{one} {word} {other}"


def _flat(rng: Random, measures: Sequence[str], own: Sequence[str]) -> str:
    """Draw atoms joined without parentheses, so that it matters which word binds tighter."""
    words = [random_atom(rng, measures, own)]
    for _ in range(rng.randint(1, 2)):
        words += [rng.choice(("and", "or")), rng.choice(("", "", "not ")) + random_atom(rng, measures, own)]
    return rng.choice(("", f"if {random_atom(rng, measures, own)} then ")) + " ".join(words)


def _closed(text: str) -> str:
    return f"({text})" if parse(text)[0] in ("and", "or", "not", "if") else text


def random_atom(rng: Random, measures: Sequence[str], own: Sequence[str] = ()) -> str:
    """Draw a condition without `not`, `and`, `or`, `if`; its lists have one measure, more rarely two."""
    ids = rng.sample(list(measures), len(measures))
    left, right = ids[: _size(rng)], ids[2 : 2 + _size(rng)] or ids[-1:]
    if left[-1:] == right:
        left = ids[:1]
    if rng.random() < 0.12 and set(own) - set(left):
        return f"{_list(rng, left)} first"
    form = rng.choice(FORMS)
    if form in ("require", "never"):
        return f"{form} {_list(rng, left)}"
    if form == "bare":
        return left[0]
    if form == "by step":
        return f"{_list(rng, left)} by step {rng.randint(1, 3)}"
    joiners = ("and",) if form == "with" else ("and", "or")
    return f"{_list(rng, left, joiners)} {form} {_list(rng, right, joiners)}"


def _size(rng: Random) -> int:
    return rng.choice((1, 1, 1, 2))


def _list(rng: Random, ids: Sequence[str], joiners: Sequence[str] = ("and", "or")) -> str:
    return ids[0] if len(ids) == 1 else f"({f' {rng.choice(joiners)} '.join(ids)})"


def random_talks(rng: Random, measures: int = 4, positions: int = 5) -> dict[str, Any]:
    """Draw talks, as if loaded from a file; about half are stuck.

    Args:
        rng: Where chance comes from.
        measures: How many measures, from 2 on.
        positions: How many positions at most.
    """
    talks: dict[str, Any] = {"pourparler": 1, "talks": "Drawn at random"}
    parties = PARTIES[: rng.randint(2, 4)]
    talks["parties"] = [{"id": party, **_perhaps(rng, "role", ROLES)} for party in parties]
    talks["measures"] = _measures(rng, measures, parties)
    ids = [measure["id"] for measure in talks["measures"]]
    talks["facts"] = [{"says": _fact(rng, ids)} for _ in range(rng.choice((0, 0, 0, 1, 1, 2)))]
    if rng.random() < 0.8:
        talks["goal"] = _goal(rng, ids)
    talks["positions"] = [
        _position(rng, talks, f"c{number}") for number in range(1, rng.randint(2, max(2, positions)) + 1)
    ]
    if rng.random() < 0.3:
        _date(rng, talks)
    _newer_keys(Random(rng.random()), talks, ids)
    return talks


def _newer_keys(rng: Random, talks: dict[str, Any], ids: Sequence[str]) -> None:
    """Draw what the format learned later, from a chance of its own, so that what was drawn before stays as it was."""
    if rng.random() < 0.15:
        talks["measures"][0]["excludes"] = [ids[-1]]
    if rng.random() < 0.1:
        talks["goal"] = []
    if rng.random() < 0.35:
        talks["proposals"] = [_proposal(rng, talks, f"w{number}") for number in range(1, rng.randint(1, 3) + 1)]


def _proposal(rng: Random, talks: dict[str, Any], name: str) -> dict[str, Any]:
    ids = [measure["id"] for measure in talks["measures"]]
    parties = [party["id"] for party in talks["parties"]]
    by = rng.sample(parties, rng.choice((1, 1, 2)))
    proposal: dict[str, Any] = {"id": name, "by": by, "says": _says(rng, ids, ())}
    proposal.update(_perhaps(rng, "answer", ("refused", "refused", "accepted", "open")))
    others = [party for party in parties if party not in by]
    if others and "answer" in proposal:
        proposal["answered_by"] = rng.sample(others, rng.randint(1, len(others)))
    return proposal | (_perhaps(rng, "date", DATES) if rng.random() < 0.5 else {})


def _perhaps(rng: Random, key: str, values: Sequence[str]) -> dict[str, str]:
    """Draw a value, or leave the key out."""
    return {key: rng.choice(values)} if rng.random() < 0.7 else {}


def _measures(rng: Random, count: int, parties: Sequence[str]) -> list[dict[str, Any]]:
    ids = ["a", "b", "open-talks", "d", "e2", "free-x-now", "g"][:count] + [
        f"m{number}" for number in range(8, count + 1)
    ]
    doers = [[rng.choice(parties)] if rng.random() < 0.75 else rng.sample(parties, 2) for _ in ids]
    measures: list[dict[str, Any]] = [
        {"id": name, "what": f"do {name}", "by": by} for name, by in zip(ids, doers, strict=True)
    ]
    if rng.random() < 0.2:
        measures[0].update(kind="promise", promises=ids[1], by=list(measures[1]["by"]))
    return measures


def _fact(rng: Random, ids: Sequence[str]) -> str:
    if rng.random() < 0.2:
        return f"not ({ids[0]} and {ids[-1]})"
    if rng.random() < 0.2:
        return random_formula(rng, ids, 1)
    one, other = sorted(rng.sample(range(len(ids)), 2))
    return f"{ids[one]} before {ids[other]}"


def _pair(rng: Random, ids: Sequence[str], word: str) -> str:
    one, other = rng.sample(list(ids), 2)
    return f"{one} {word} {other}"


def _goal(rng: Random, ids: Sequence[str]) -> list[str]:
    chosen = rng.sample(list(ids), rng.randint(1, len(ids)))
    return list(dict.fromkeys(_pair(rng, ids, "or") if rng.random() < 0.2 else name for name in chosen))


def _position(rng: Random, talks: dict[str, Any], name: str) -> dict[str, Any]:
    ids = [measure["id"] for measure in talks["measures"]]
    parties = [party["id"] for party in talks["parties"]]
    holders = rng.sample(parties, 2 if rng.random() < 0.15 else 1)
    own = own_measures(talks, holders[0]) if len(holders) == 1 else ()
    position: dict[str, Any] = {"id": name, "party": holders if len(holders) > 1 else holders[0]}
    position["says"] = (
        _says(rng, ids, own) if len(holders) == 1 or rng.random() < 0.7 else _first_of_all(rng, talks, holders)
    )
    position.update(_perhaps(rng, "firmness", FIRMNESS))
    position.update(_perhaps(rng, "confidence", ("high", "medium", "low")))
    if rng.random() < 0.3:
        position.update(_fallbacks(rng, position["says"], ids, own))
    return position


def _says(rng: Random, ids: Sequence[str], own: Sequence[str]) -> str:
    if rng.random() < 0.3:
        return _pair(rng, ids, "before")
    return random_formula(rng, ids, rng.choice((0, 0, 1, 2)), own)


def _first_of_all(rng: Random, talks: dict[str, Any], holders: Sequence[str]) -> str:
    """Draw a measure that may be `first` for each of several parties, or else a plain order."""
    ids = [measure["id"] for measure in talks["measures"]]
    fit = [name for name in ids if all(set(own_measures(talks, party)) - {name} for party in holders)]
    return f"{rng.choice(fit)} first" if fit else _pair(rng, ids, "no later than")


def _fallbacks(rng: Random, says: str, ids: Sequence[str], own: Sequence[str]) -> dict[str, list[str]]:
    """Draw fallbacks, weaker ones or any, none of which means the same as a form before it."""
    forms = [parse(says)]
    for _ in range(rng.randint(1, 2)):
        drawn = parse(random_formula(rng, ids, 1, own))
        form = weakened(forms[-1], own) if own and rng.random() < 0.5 else drawn
        if rng.random() < 0.3:
            form = ("or", (forms[-1], drawn))
        if not any(_same(form, other, ids, own) for other in forms):
            forms.append(form)
    return {"fallbacks": [show(form) for form in forms[1:]]} if len(forms) > 1 else {}


def _same(one: Formula, other: Formula, ids: Sequence[str], own: Sequence[str]) -> bool:
    whens = (moments(steps) for steps in all_roadmaps(ids))
    return all(true_at(one, when, own) == true_at(other, when, own) for when in whens)


def _date(rng: Random, talks: dict[str, Any]) -> None:
    """Give some positions a first day, a last day or both, and perhaps the talks a day to stand at."""
    if rng.random() < 0.7:
        talks["as_of"] = rng.choice(DATES)
    for position in talks["positions"]:
        begun, over = sorted(rng.sample(range(len(DATES)), 2))
        if rng.random() < 0.4:
            position["since"] = DATES[begun]
        if rng.random() < 0.3:
            position["until"] = DATES[over]
