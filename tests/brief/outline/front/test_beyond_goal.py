"""What is said where the goal on record leaves a dispute out of the verdict."""

from pathlib import Path

import pytest

from pourparler.brief.briefing import brief
from pourparler.brief.formats import markdown
from pourparler.desk.gather import gather

TALKS = """
pourparler: 1
talks: Hospital
parties: [{id: u, name: Union}, {id: b, name: Board}]
measures:
  - {id: strike, what: call off the strike, by: u}
  - {id: pay, what: pay the allowance, by: b}
  - {id: sign, what: sign the agreement, by: [u, b]}
goal: GOAL
positions:
  - {id: p, party: u, says: pay before strike}
  - {id: q, party: b, says: strike before pay}
"""


def told(folder: Path, goal: str) -> str:
    path = folder / "hospital.talks.yaml"
    path.write_text(TALKS.replace("GOAL", goal), encoding="utf-8")
    return " ".join(markdown.render(brief(gather([path]))).split())


@pytest.mark.parametrize(
    ("goal", "why"),
    [
        ("[sign]", "The goal on record, signing the agreement, leaves out a dispute."),
        ("[]", "That the record says that a deal needs nothing leaves out a dispute."),
    ],
)
def test_a_dispute_that_the_goal_leaves_out_is_told_beside_the_verdict(tmp_path: Path, goal: str, why: str) -> None:
    text = told(tmp_path, goal)
    assert "The talks are not stuck" in text
    assert f"{why} The Union and the Board each want the other to go first: paying the allowance" in text
    assert "Should a deal need what it is over, the talks would be stuck after all." in text


def test_a_goal_that_needs_it_leaves_nothing_out(tmp_path: Path) -> None:
    text = told(tmp_path, "[sign, pay, strike]")
    assert "The talks are stuck" in text
    assert "leaves out" not in text
