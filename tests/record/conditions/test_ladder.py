"""The rungs of a position: what each default one reads, and that each follows from the one above."""

import pytest
from hypothesis import given, settings

from pourparler.record.conditions.ladder import default_rungs, distinct, order_forgotten, same_step_allowed
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition
from pourparler.record.conditions.truth import holds
from tests import naive
from tests.strategies import conditions

ROADMAPS = [naive.moments(steps) for steps in naive.all_roadmaps("abc")]


@pytest.mark.parametrize(
    ("said", "lower"),
    [
        ("a before b", ["a no later than b", "b in return for a"]),
        ("a no later than b", ["b in return for a"]),
        ("a with b", ["b in return for a and a in return for b"]),
        ("b in return for a", []),
        ("require a", []),
        ("never a", []),
        ("a by step 2", []),
        ("not a before b", []),
        ("a before b or never c", ["a no later than b or never c", "b in return for a or never c"]),
        (
            "if a before b then b before c",
            ["if a before b then b no later than c", "if a before b then c in return for b"],
        ),
        (
            "a before b and c with d",
            ["a no later than b and c with d", "b in return for a and (d in return for c and c in return for d)"],
        ),
        ("(a or b) before c", ["(a or b) no later than c", "c in return for (a or b)"]),
    ],
)
def test_order_softens_to_the_same_step_and_then_to_a_trade(said: str, lower: list[str]) -> None:
    assert [str(rung) for rung in default_rungs(parse(said))] == [said, *lower]


@given(conditions(["a", "b", "c"]))
@settings(max_examples=60)
def test_each_rung_follows_from_the_one_above(said: Condition) -> None:
    rungs = default_rungs(said)
    for step_of in ROADMAPS:
        truths = [holds(rung, step_of) for rung in rungs]
        assert truths == sorted(truths)


@given(conditions(["a", "b", "c"]))
@settings(max_examples=60)
def test_softer_readings_mean_what_the_oracle_reads(said: Condition) -> None:
    formula = naive.parse(str(said))
    for read, forget in ((same_step_allowed, False), (order_forgotten, True)):
        weakened = naive.weakened(formula, forget=forget)
        for steps in naive.all_roadmaps("abc"):
            assert holds(read(said), naive.moments(steps)) is naive.holds(weakened, steps)


def test_a_rung_that_reads_like_the_one_above_is_left_out_but_may_come_back() -> None:
    a, b = parse("a"), parse("b")
    assert distinct((a, a, b, b, a)) == (a, b, a)
