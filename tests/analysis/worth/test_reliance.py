"""What must be withheld by whom, against the oracle; and where there is too much to try it all."""

import json
import random

import pytest

from pourparler.analysis.worth import reliance
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.reliance import reliances
from pourparler.record.codec import loads
from tests import naive_judge
from tests.naive_random_worth import random_valued_talks


@pytest.mark.parametrize("seed", range(60))
def test_what_is_relied_on_and_who_is_tempted_agree_with_brute_force(seed: int) -> None:
    rng = random.Random(seed)
    data = random_valued_talks(rng, measures=4, positions=0)
    steps: list[list[str]] = [[], [], []]
    for measure in data["measures"]:
        rng.choice(steps).append(measure["id"])
    steps = [sorted(step) for step in steps if step]
    want, got = naive_judge.judge(data, steps), Judge(loads(json.dumps(data))).judge(steps)
    assert [(one.party, list(one.withholds), list(one.undone), one.against) for one in reliances(got)] == [
        (one["party"], one["withholds"], one["undone"], one["against"]) for one in want["relies_on"]
    ]
    assert [(one.party, one.step, list(one.skips)) for one in got.temptations] == [
        (one["party"], one["step"], one["skips"]) for one in want["temptations"]
    ]


def test_of_very_many_measures_ones_and_pairs_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    data = {
        "pourparler": 1,
        "talks": "Gifts",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [{"id": "n", "by": "north"}, *({"id": f"s{place}", "by": "south"} for place in range(4))],
        "worth": {"north": {"n": -3, "s0": 4, "s1": 1}, "south": {"n": 1, **{f"s{place}": 1 for place in range(4)}}},
    }
    judged = Judge(loads(json.dumps(data))).judge([["n"], ["s0", "s1", "s2", "s3"]])
    in_full = reliances(judged)
    monkeypatch.setattr(reliance, "MOST_WITHHELD", 0)
    assert reliances(judged) == in_full
    assert [(one.party, one.withholds, one.against) for one in in_full] == [("south", ("s0",), "north")]
