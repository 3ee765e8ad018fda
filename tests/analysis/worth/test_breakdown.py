"""What still happens when somebody breaks off, however many measures go ahead unconditionally."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.worth import breakdown
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.codec import loads


def talks(count: int, facts: list[str], **more: Any) -> dict[str, Any]:
    """South does so many measures whatever north skips; north has one of its own."""
    return {
        "pourparler": 1,
        "talks": "Unconditional aid",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [
            {"id": "x", "by": "north"},
            *({"id": f"u{place:02}", "by": "south", "unconditional": True} for place in range(count)),
        ],
        "facts": [{"says": says} for says in facts],
        "worth": {"north": {"x": -1}, "south": {"x": 1}},
        **more,
    }


def goes_ahead(data: dict[str, Any], happened: set[str], later: list[str]) -> set[str]:
    """What still happens of later measures, each in a step of its own, when north breaks off."""
    step_of = dict.fromkeys(happened, 1) | {measure: place for place, measure in enumerate(later, start=2)}
    judge = Judge(loads(json.dumps(data)))
    return set(judge.breakdown.outcome(frozenset(happened), frozenset(later), step_of, "north")) - happened


@pytest.mark.parametrize("count", [3, breakdown.MOST_UNCONDITIONAL, breakdown.MOST_UNCONDITIONAL + 3])
def test_what_waits_for_what_is_missing_stops_and_all_else_goes_ahead(count: int) -> None:
    later = [f"u{place:02}" for place in range(count)]
    data = talks(count, ["x before u01", "u01 before u02"])
    assert goes_ahead(data, set(), later) == {*later} - {"u01", "u02"}
    assert goes_ahead(data, {"x"}, later) == {*later}
    assert goes_ahead(talks(count, []), set(), later) == {*later}


def test_of_many_that_exclude_each_other_all_but_one_go_ahead() -> None:
    count = breakdown.MOST_UNCONDITIONAL + 1
    later = [f"u{place:02}" for place in range(count)]
    left = goes_ahead(talks(count, ["x or not (u03 and u07)"]), set(), later)
    assert left == {*later} - {"u07"}, "the first by ids stays"


@pytest.mark.parametrize("seed", range(40))
def test_taking_away_one_by_one_leaves_as_much_as_trying_every_choice(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(seed)
    later = [f"u{place:02}" for place in range(6)]
    chosen = [sorted(rng.sample(["x", *later], 2), key=["x", *later].index) for _ in range(rng.randint(1, 6))]
    data = talks(6, [f"{first} before {second}" for first, second in chosen])
    every_choice = goes_ahead(data, set(), later)
    monkeypatch.setattr(breakdown, "MOST_UNCONDITIONAL", 0)
    assert goes_ahead(data, set(), later) == every_choice
