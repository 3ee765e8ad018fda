"""Whom something was told, and where, is no part of it."""

from pathlib import Path

import pytest

from pourparler.desk.gather import gather
from pourparler.reading.positions.hearers import what_was_said


@pytest.mark.parametrize(
    "whom",
    [
        "told the Odrin Times on Wednesday that",
        "told Reuters that",
        "told RTÉ's Morning Odrin that",
        "told the Odrin Gazette newspaper that",
        "told ABC Radio National",
        "said on Twitter that",
        "said on Monday that",
        "said in a statement that",
        "said at a rally in Odrin that",
        "told a press conference in Odrin that",
        "told the other parties that",
    ],
)
def test_a_cut_is_refused_and_a_levy_to_go_whoever_is_told_so(tmp_path: Path, whom: str) -> None:
    report = tmp_path / "r.txt"
    for said, position in (
        ("a cut was out of the question", "never cut"),
        ("the levy must be scrapped", "require scrap-levy"),
    ):
        report.write_text(f"The Odrin Party {whom} {said}.\n", encoding="utf-8")
        assert [str(one.says) for one in gather([report]).talks.positions] == [position]


def test_what_begins_a_quotation_is_nobody_who_was_told_it() -> None:
    assert what_was_said("Naturally we do not need it", to_somebody=True) == "Naturally we do not need it"


def test_who_is_asked_stays(tmp_path: Path) -> None:
    assert what_was_said(" Chile that its army leave", to_somebody=False) == " Chile that its army leave"
    assert what_was_said(" the guild that it must pay", to_somebody=False) == " the guild that it must pay"
