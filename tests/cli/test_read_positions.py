"""What reading makes of reports, as a user sees it: entries by ``read``, the verdict by ``brief``."""

from pathlib import Path

import pytest

from tests.cli.asking import Command

READ, BRIEF = Command("read"), Command("brief")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "report.txt"


def _written(path: Path, body: str) -> str:
    path.write_text(f"Row over the bay\nThe Harbour Post\n6 May 2024\n\n{body}\n", encoding="utf-8")
    return str(path)


ENDED = (
    "Peru and Chile signed a deal, ending their row. Chile had demanded that Peru lift a ban. "
    "Peru dropped its demand for a fee."
)


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("Peru refused to open its market. Chile demanded that Peru open its market.", "stuck"),
        ("Chile ruled out signing the treaty before Peru frees the crew. Peru refused to free the crew.", "stuck"),
        ("Peru and Chile signed an accord. Chile had demanded that Peru open its market. Peru said no.", "cannot say"),
        (ENDED, "not stuck"),
        (
            "Chile demanded that Peru open its market. Peru refused to open it. Chile has dropped its demand for that.",
            "cannot say",
        ),
    ],
)
def test_the_verdict_follows_from_what_still_binds(report: Path, body: str, verdict: str) -> None:
    assert BRIEF.in_json(_written(report, body))["verdict"] == verdict


def test_proposals_are_read_with_their_answers_and_passages(report: Path) -> None:
    body = "Spain proposed to share the quota with Portugal. Portugal rejected the proposal."
    (proposal,) = READ.in_json(_written(report, body))["talks"]["proposals"]
    assert (proposal["by"], proposal["says"], proposal["answer"]) == (
        ["spain"],
        "require share-quota-portugal",
        "refused",
    )
    assert proposal["answered_by"] == ["portugal"]
    assert [ground["quote"] for ground in proposal["answer_grounds"]] == ["Portugal rejected the proposal"]


def test_two_figures_for_one_thing_exclude_each_other(report: Path) -> None:
    body = "The union demanded a pay rise of 8 percent. The company wants a pay rise of 5 percent."
    eight, five = READ.in_json(_written(report, body))["talks"]["measures"]
    assert five["id"] in eight.get("excludes", []) or eight["id"] in five.get("excludes", [])
    assert BRIEF.in_json(str(report))["verdict"] == "stuck"
