from typing import Any

import pytest

from pourparler.casebook.cases import Case, all_cases, find_case
from pourparler.casebook.outcome import Result, outcome_from

each_case = pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)


def minimal() -> dict[str, Any]:
    return {
        "talks": "strike",
        "result": "unlocked_late",
        "conflicts": [{"positions": ["c1"]}],
        "unlock": [],
        "agreed": {"date": "2020-01", "steps": [["a"], ["b", "c"]]},
        "executed": [],
        "breakdown": {
            "defaulter": ["union"],
            "kind": "in_package",
            "when": "2020",
            "exposed": ["owner"],
            "at": "a",
            "why": "because",
        },
        "lesson": "pay on the spot",
        "sources": [],
    }


@each_case
def test_each_outcome_is_read_whole(case: Case) -> None:
    outcome = case.outcome
    assert outcome.conflicts
    assert outcome.unlock
    assert outcome.agreed is not None
    assert outcome.agreed.steps
    assert outcome.breakdown is not None
    assert outcome.breakdown.why
    assert outcome.lesson
    assert outcome.sources


@each_case
def test_what_an_outcome_names_is_there(case: Case) -> None:
    outcome, talks = case.outcome, case.talks
    assert outcome.agreed is not None
    assert outcome.breakdown is not None
    known = set(talks.measure_by_id) | {measure.id for measure in outcome.new_measures}
    assert {m for step in outcome.agreed.steps for m in step} <= known
    assert {entry.measure for entry in outcome.executed} <= known
    assert {m.made_from for m in outcome.new_measures if m.made_from} <= set(talks.measure_by_id)
    positions = {p for conflict in outcome.conflicts for p in conflict.positions}
    positions |= {p for move in outcome.unlock for p in move.gives_up} | set(outcome.agreed.also_gives_up)
    assert positions <= set(talks.position_by_id)
    parties = {p for move in outcome.unlock for p in move.by}
    parties |= set(outcome.breakdown.defaulter) | set(outcome.breakdown.exposed)
    assert parties <= set(talks.party_by_id)


@each_case
def test_each_move_and_deed_rests_on_a_source_of_the_outcome(case: Case) -> None:
    sources = {source.id for source in case.outcome.sources}
    grounds = [move.grounds for move in case.outcome.unlock] + [deed.grounds for deed in case.outcome.executed]
    assert all(cited and set(cited) <= sources for cited in grounds)


def test_the_result_is_told_apart_from_its_remark() -> None:
    outcome = find_case("donbas-2019").outcome
    assert (outcome.result, outcome.remark) == (Result.FAILED, "side measures only")


def test_steps_keep_their_order() -> None:
    agreed = outcome_from(minimal(), "strike").agreed
    assert agreed is not None
    assert agreed.steps == (("a",), ("b", "c"))


def test_an_unknown_key_is_a_fault_that_says_where() -> None:
    data = minimal()
    data["breakdown"]["because"] = "of the weather"
    with pytest.raises(ValueError, match="outcome, breakdown: unknown key 'because'"):
        outcome_from(data, "strike")


def test_a_missing_key_is_a_fault_that_says_where() -> None:
    data = minimal()
    del data["conflicts"][0]["positions"]
    data["unlock"] = [{"by": ["union"], "what": "returns"}]
    with pytest.raises(ValueError, match='outcome, unlock 1: "move" is missing'):
        outcome_from(data, "strike")


def test_an_outcome_of_another_case_is_refused() -> None:
    with pytest.raises(ValueError, match='says that it belongs to "strike"'):
        outcome_from(minimal(), "lockout")
