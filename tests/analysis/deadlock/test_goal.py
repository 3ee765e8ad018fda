"""What is taken to be the goal where the record has none."""

from typing import Any

import pytest

from pourparler.analysis.deadlock.goal import assumed_goal
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.parse import parse
from pourparler.record.measures import Measure
from pourparler.record.parties import Party, Role
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks


def talks(*says: str, **more: Any) -> Talks:
    """Talks from lines such as ``n+s: a before b`` (``~`` before them: soft)."""
    positions = []
    for number, line in enumerate(says):
        party, said = line.lstrip("~").split(": ")
        firmness = Firmness.SOFT if line.startswith("~") else Firmness.STATED
        positions.append(Position(id=f"p{number}", party=tuple(party.split("+")), says=parse(said), firmness=firmness))
    parties = (Party(id="n"), Party(id="s"), Party(id="o", role=Role.OUTSIDE))
    measures = tuple(Measure(id=name, by=("n",) if name in "ac" else ("s",)) for name in "dcba")
    return Talks(title="T", parties=parties, measures=measures, positions=tuple(positions), **more)


def assumed(record: Talks) -> str | None:
    model = TalksModel(record)
    with Sat(model.clauses, Budget(), top=model.encoding.top) as solver:
        goal = assumed_goal(model, solver)
    return None if goal is None else "".join(goal)


@pytest.mark.parametrize(
    ("says", "goal"),
    [
        (("n: b before a", "s: a before b"), "ba"),
        (("n: b before a", "s: a no later than b"), "ba"),
        (("n: b with a", "s: b first"), "b"),
        (("n: b before a", "s: a in return for c"), "cba"),
        (("n: b before a", "n: a before b"), "ba"),
        (("n: b before a", "s: c before a"), "a"),
        (("n+s: c first",), "c"),
        (("n: if d before c then b", "s: c with a"), "c"),
        (("n: b before a", "~s: a before c", "o: a before d"), "ba"),
        (("n: b before a", "s: a before b", "n: never b"), "a"),
        (("n: b before a", "s: a before b", "s: a before d and never (b or d)"), "a"),
        (("n: b before a", "s: a before b", "n: if b then never b"), "a"),
        (("n: b before a", "s: a before b", "n: not (a and b)"), "ba"),
        (("n: b before a", "s: a before b", "n: never a or c"), "ba"),
        (("n: b before a", "s: a before b", "n: never a", "s: never b"), ""),
        (("n: a", "s: never b", "s: c by step 2"), "ca"),
        (("n: a and never a", "s: c"), ""),
        ((), ""),
    ],
)
def test_the_goal_is_what_two_parties_put_in_order_or_else_all_that_is_named(says: tuple[str, ...], goal: str) -> None:
    assert assumed(talks(*says)) == goal


def test_a_party_left_out_neither_orders_nor_acts() -> None:
    record = talks("n: b before a", "s: a before b", "n: c before a")
    assert assumed(record) == "ba"
    assert assumed(record.without("s")) == "c", "b cannot happen, and so n refuses a"


def test_a_goal_that_is_given_is_not_second_guessed() -> None:
    assert assumed(talks("n: b before a", "s: a before b", goal=(parse("d"),))) is None
