"""The conflicts that people list for real talks, held against those that the software finds."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

import pytest

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.casebook.cases import Case, all_cases
from pourparler.record.conditions.syntax import measures_of
from tests.naive import admissible

each_case = pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)


@cache
def deadlock(case: Case) -> Deadlock:
    finding = find_deadlock(case.talks)
    assert finding.exhaustive
    return finding.answer


@each_case
def test_the_talks_were_stuck(case: Case) -> None:
    assert deadlock(case).stuck
    assert deadlock(case).goal_assumed is None


@each_case
def test_every_listed_conflict_is_found(case: Case) -> None:
    found = {frozenset(conflict.positions) for conflict in deadlock(case).conflicts}
    assert {frozenset(conflict.positions) for conflict in case.outcome.conflicts} <= found


@each_case
def test_each_conflict_is_minimal(case: Case) -> None:
    for conflict in deadlock(case).conflicts:
        assert not can_hold(case, conflict.positions)
        for spared in conflict.positions:
            assert can_hold(case, set(conflict.positions) - {spared})


def can_hold(case: Case, positions: Collection[str]) -> bool:
    """Whether these positions can hold together, by looking at every roadmap of the measures that matter."""
    talks = case.talks
    kept = [position for position in talks.positions if position.id in positions]
    conditions = [*talks.wanted, *(fact.says for fact in talks.facts), *(position.says for position in kept)]
    named = {measure for condition in conditions for measure in measures_of(condition)}
    plain: dict[str, Any] = {
        "parties": [{"id": party.id, "role": str(party.role)} for party in talks.parties],
        "measures": [{"id": m.id, "by": list(m.by)} for m in talks.measures if m.id in named],
        "facts": [{"says": str(fact.says)} for fact in talks.facts],
        "goal": [str(condition) for condition in talks.wanted],
        "positions": [
            {"id": p.id, "party": list(p.party), "says": str(p.says), "firmness": str(p.firmness)} for p in kept
        ],
    }
    return some(admissible(plain))


def some(roadmaps: Iterable[object]) -> bool:
    return next(iter(roadmaps), None) is not None
