"""The oracle's own verdict: the definition read pair by pair, from the file as loaded, with nothing of the package."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from random import Random
from typing import Any

from tests.naive_language import atoms, named, parse
from tests.naive_proposals import Heard
from tests.naive_talks import day_of, first_day, in_force, own_measures

Talks = dict[str, Any]
TIES = ("alternatives", "promises", "excludes")
WORST = ("broken off", "stalled", "moving", "agreed")


def verdict(talks: Talks, *, stuck: bool) -> tuple[str, list[str], str | None]:
    """The verdict, its reasons and the reported state."""
    state = reported(talks)
    if stuck:
        return "stuck", [], state
    reasons = [] if held(talks) else ["no positions"]
    reasons += ["nothing meets"] if held(talks) and not any_meet(talks) else []
    reasons += [f"reports say {state}"] if state in ("stalled", "broken off") else []
    return ("cannot say" if reasons else "not stuck"), reasons, state


def held(talks: Talks) -> list[tuple[str, set[str]]]:
    """Each binding position with one of its binding holders, and the measures it names; `first` names all he does."""
    day = day_of(talks)
    binding = {p["id"] for p in talks["parties"] if p.get("role", "party") not in ("outside", "observer")}
    found = []
    for position in Heard(talks, day, first_day, lambda entry: in_force(entry, day)).entries():
        if position.get("firmness", "stated") == "soft" or not in_force(position, day):
            continue
        holders = position["party"] if isinstance(position["party"], list) else [position["party"]]
        for holder in binding & set(holders):
            forms = atoms(parse(position["says"]))
            names = {measure for form in forms for measure in named(form)}
            if any(form[0] == "first" for form in forms):
                names |= set(own_measures(talks, holder))
            found.append((holder, names))
    return found


def any_meet(talks: Talks) -> bool:
    """Whether positions of two parties bear on one another."""
    facts = [{m for form in atoms(parse(fact["says"])) for m in named(form)} for fact in talks["facts"]]
    goal = {m for item in talks.get("goal") or () for form in atoms(parse(str(item))) for m in named(form)}
    joined = [{m["id"], other} for m in talks["measures"] for key in TIES for other in ties(m, key)]
    for (one, mine), (other, theirs) in combinations(held(talks), 2):
        if one == other:
            continue
        if mine & theirs or any(mine & both and theirs & both for both in (*facts, goal, *joined)):
            return True
    return False


def ties(measure: Talks, key: str) -> list[str]:
    """The measures that a measure names under a key."""
    named_there = measure.get(key) or []
    return [named_there] if isinstance(named_there, str) else named_there


def reported(talks: Talks) -> str | None:
    """The worst state told on the latest day on which one is told; what has no date is told on every day."""
    day = day_of(talks)
    told = [s for s in talks["statements"] if "state" in s]
    made = [s for s in told if "date" not in s or day is None or first_day(s["date"]) <= day]
    last = max((first_day(s["date"]) for s in made if "date" in s), default=date.min)
    of_the_day = {s["state"] for s in made if "date" not in s or first_day(s["date"]) == last}
    return next((state for state in WORST if state in of_the_day), None)


def with_statements(rng: Random, talks: Talks) -> Talks:
    """The talks with statements, some of which tell a state of the talks."""
    days = ("2006-11-20", "2006-11-28", "2006-12-06", "2007-02-13")
    parties = [party["id"] for party in talks["parties"]]
    talks["statements"] = [
        {"id": f"s{number}", "by": rng.choice(parties), "act": rng.choice(("assess", "demand", "refuse"))}
        | ({"date": rng.choice(days)} if rng.random() < 0.7 else {})
        | ({"state": rng.choice(WORST)} if rng.random() < 0.6 else {})
        for number in range(rng.randint(0, 4))
    ]
    if rng.random() < 0.4:
        talks["measures"][0]["alternatives"] = [talks["measures"][-1]["id"]]
    return talks
