"""Which kind of conflict it is, the first that fits, and which facts it takes."""

import random

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.kinds import lowest, only_refuses
from pourparler.record.conditions.parse import parse
from pourparler.record.measures import Fact, Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Confidence, Position
from pourparler.record.talks import Talks
from tests import naive


def talks(says: tuple[str, ...], goal: tuple[str, ...], facts: tuple[str, ...] = ()) -> Talks:
    return Talks(
        title="T",
        parties=(Party(id="n"),),
        measures=tuple(Measure(id=name, by=("n",)) for name in "abcd"),
        facts=tuple(Fact(says=parse(fact)) for fact in facts),
        goal=tuple(map(parse, goal)),
        positions=tuple(Position(id=f"p{number}", party=("n",), says=parse(said)) for number, said in enumerate(says)),
    )


@pytest.mark.parametrize(
    ("says", "goal", "facts", "kind", "needed"),
    [
        (("b before a", "a before b"), "a", (), "order", ()),
        (("a with b", "a before b"), "a", (), "order", ()),
        (("never a",), "a", (), "through goal", ()),
        (("never (a or b)",), "a", (), "through goal", ()),
        (("not a",), "a", (), "through goal", ()),
        (("a before b", "never a"), "b", (), "refusal", ()),
        (("never a or c before d", "never c", "d"), "a", (), "refusal", ()),
        (("b in return for a", "never a"), "b", (), "refusal", ()),
        (("a before b", "c before d"), "b", ("d before a", "b before c"), "through fact", ("b before c", "d before a")),
        (("b before a",), "a", ("c before d", "a before b"), "through fact", ("a before b",)),
        (("never a",), "b", ("a before b",), "through goal", ("a before b",)),
        (("c before b", "never a"), "b", ("a before c",), "refusal", ("a before c",)),
        (("b before a", "a before b"), "a", ("c before a",), "order", ()),
        (("a by step 1", "b before a"), "a", (), "order", ()),
    ],
)
def test_the_kind_is_the_first_that_fits(
    says: tuple[str, ...], goal: str, facts: tuple[str, ...], kind: str, needed: tuple[str, ...]
) -> None:
    conflicts = [
        conflict
        for conflict in find_deadlock(talks(says, (goal,), facts)).answer.conflicts
        if len(conflict.positions) == len(says)
    ]
    assert [conflict.kind.value for conflict in conflicts] == [kind]
    assert sorted(str(fact.says) for fact in conflicts[0].facts) == list(needed)


def test_facts_that_are_not_needed_are_not_named() -> None:
    twice = talks(("b before a",), ("a",), ("a before c", "c before b", "a before b", "d before a"))
    (conflict,) = find_deadlock(twice).answer.conflicts
    assert sorted(str(fact.says) for fact in conflict.facts) in (["a before b"], ["a before c", "c before b"])


@pytest.mark.parametrize("seed", range(60))
def test_only_refusing_is_what_the_oracle_calls_so(seed: int) -> None:
    rng = random.Random(seed)
    text = naive.random_formula(rng, "abc", 2)
    for said in (text, f"not ({text})", f"never a and ({text})", "never (a or b) or not (if never b then c)"):
        assert only_refuses(parse(said)) is naive.only_refuses(naive.parse(said)), said


@pytest.mark.parametrize(
    ("said", "refuses"),
    [
        ("never a", True),
        ("not never a", False),
        ("not a", True),
        ("a", False),
        ("never a and b", False),
        ("never a or not b", True),
        ("if a then never b", True),
        ("if never a then never b", False),
        ("if a before b then never c", False),
        ("a by step 1", False),
        ("b in return for a", False),
    ],
)
def test_what_asks_for_something_or_orders_something_does_not_only_refuse(said: str, refuses: bool) -> None:
    assert only_refuses(parse(said)) is refuses


def test_a_conflict_is_as_sure_as_its_least_sure_position() -> None:
    positions = [
        Position(id=level.value, party=("n",), says=parse("a"), confidence=level)
        for level in (Confidence.HIGH, Confidence.LOW, Confidence.MEDIUM)
    ]
    assert lowest(positions) is Confidence.LOW
    assert lowest(positions[:1]) is Confidence.HIGH
    assert lowest([positions[2], positions[0]]) is Confidence.MEDIUM
    assert lowest([]) is Confidence.HIGH
