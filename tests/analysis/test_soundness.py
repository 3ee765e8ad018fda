"""What only a solver sees in a record: lines that cannot hold, fallbacks that are not weaker."""

import random
from typing import Any

import pytest

from pourparler.analysis.soundness import (
    Contradiction,
    NotWeaker,
    Unreachable,
    find_contradiction,
    find_not_weaker,
    find_unreachable,
    follows,
)
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.truth import holds
from pourparler.record.measures import Fact, Kind, Measure
from pourparler.record.parties import Party, Role
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks
from tests import naive


def talks(*says: tuple[str, ...], facts: tuple[str, ...] = (), goal: tuple[str, ...] = (), **more: Any) -> Talks:
    """Talks in which north says these conditions, each with its fallbacks."""
    positions = tuple(
        Position(
            id=f"p{number}", party=("north",), says=parse(said), fallbacks=tuple(map(parse, lower)) if lower else None
        )
        for number, (said, *lower) in enumerate(says, start=1)
    )
    entries: dict[str, Any] = {
        "parties": (Party(id="north"), Party(id="south"), Party(id="press", role=Role.OUTSIDE)),
        "measures": tuple(Measure(id=name, by=("north",) if name in "ab" else ("south",)) for name in "abcd"),
        "facts": tuple(Fact(says=parse(fact)) for fact in facts),
        "goal": tuple(map(parse, goal)),
        "positions": positions,
    }
    return Talks(title="T", **{**entries, **more})


def test_facts_and_goal_that_can_hold_contradict_nothing() -> None:
    assert find_contradiction(talks(facts=("a before b", "c with d"), goal=("b", "c or a"))) is None


def test_only_the_lines_that_it_takes_are_named() -> None:
    found = find_contradiction(talks(facts=("c before d", "a before b", "never a", "b before c"), goal=("c",)))
    assert found == Contradiction(facts=(1, 2, 3), goal=(0,))
    assert find_contradiction(talks(facts=("never c",), goal=("a", "c", "b"))) == Contradiction(facts=(0,), goal=(1,))


def test_positions_are_not_blamed_for_it() -> None:
    assert find_contradiction(talks(("never a",), goal=("a",))) is None


def test_what_a_promise_implies_is_told_apart_from_written_facts() -> None:
    promise = Measure(id="p", by=("north",), kind=Kind.PROMISE, promises="a")
    record = talks(facts=("c before d", "a before p"), goal=("a",))
    found = find_contradiction(
        talks(facts=("c before d", "a before p"), goal=("a",), measures=(*record.measures, promise))
    )
    assert found == Contradiction(facts=(1,), goal=(0,), implied=("p before a",))


@pytest.mark.parametrize("seed", range(50))
def test_named_lines_cannot_hold_and_all_but_one_of_them_can(seed: int) -> None:
    rng = random.Random(seed)
    facts = tuple(naive.random_formula(rng, "abc", 1) for _ in range(4))
    goal = tuple(naive.random_formula(rng, "abc", 1) for _ in range(2))
    found = find_contradiction(talks(facts=facts, goal=goal))
    named = [] if found is None else [*(facts[place] for place in found.facts), *(goal[place] for place in found.goal)]
    assert possible([*facts, *goal]) is (found is None)
    if found is not None:
        assert not possible(named)
        assert all(possible([other for other in named if other is not one]) for one in named)


def possible(texts: list[str]) -> bool:
    formulas = [naive.parse(text) for text in texts]
    return any(all(naive.holds(formula, steps) for formula in formulas) for steps in naive.all_roadmaps("abcd"))


@pytest.mark.parametrize(
    ("said", "fallbacks", "places"),
    [
        ("a before b", ("a no later than b", "b in return for a"), []),
        ("a no later than b", ("a before b",), [0]),
        ("a before b", ("b in return for a", "a no later than b", "a before b or never b"), [1, 2]),
        ("a before c", ("b before c",), [0]),
        ("a first", ("a before b", "a no later than b"), []),
        ("b before a", ("b first",), []),
        ("a before b", (), []),
    ],
)
def test_a_fallback_should_follow_from_the_form_above_it(
    said: str, fallbacks: tuple[str, ...], places: list[int]
) -> None:
    found = list(find_not_weaker(talks((said, *fallbacks))))
    assert found == [NotWeaker(position="p1", fallback=place) for place in places]


def test_whether_a_fallback_follows_depends_on_the_facts() -> None:
    record = talks(("b before c", "a before c"))
    assert list(find_not_weaker(record)) == [NotWeaker(position="p1", fallback=0)]
    assert list(find_not_weaker(talks(("b before c", "a before c"), facts=("a before b",)))) == []


@pytest.mark.parametrize("seed", range(40))
def test_what_follows_is_what_brute_force_says(seed: int) -> None:
    rng = random.Random(seed)
    above, below, fact = (naive.random_formula(rng, "abc", 1) for _ in range(3))
    record = loads(
        "pourparler: 1\ntalks: T\nparties: [{id: n}]\n"
        "measures: [{id: a, by: n}, {id: b, by: n}, {id: c, by: n}, {id: spare, by: n}]\n"
        f"facts: [{{says: {fact}}}]\n"
    )
    expected = all(
        naive.holds(naive.parse(below), steps)
        for steps in naive.all_roadmaps(["a", "b", "c", "spare"])
        if naive.holds(naive.parse(fact), steps) and naive.holds(naive.parse(above), steps)
    )
    assert follows(record, parse(above), parse(below)) is expected


def test_a_spare_measure_can_fill_the_steps_that_lateness_needs() -> None:
    record = talks()
    late = parse("not a by step 3 and a")
    assert holds(late, {"b": 1, "c": 2, "d": 3, "a": 4})
    assert not follows(record, late, parse("never a"))
    assert follows(record, parse("not a by step 4 and a"), parse("never a"))


def test_a_binding_position_that_can_never_hold_is_told() -> None:
    record = talks(("a and never a",), ("a before b and b before a",), ("a before b and b before a and b",))
    assert list(find_unreachable(record)) == [Unreachable(position="p1"), Unreachable(position="p3")]


def test_facts_and_soft_or_outside_positions_make_nothing_unreachable() -> None:
    never = parse("a and never a")
    positions = (
        Position(id="soft", party=("north",), says=never, firmness=Firmness.SOFT),
        Position(id="heard", party=("press",), says=never),
        Position(id="p", party=("north",), says=parse("a")),
    )
    assert list(find_unreachable(talks(facts=("never a",), positions=positions))) == []
