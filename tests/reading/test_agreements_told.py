"""What is made of short reports of an agreement: one that ends the quarrel, and one that leaves something standing."""

from pathlib import Path

import pytest
import yaml

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.verdict import find_verdict
from pourparler.reading import draft, read_report

_REPORTS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "agreements_told.yaml").read_text("utf-8"))


def _verdict(report: str) -> str:
    talks = draft([read_report("a.txt", report.encode())]).talks
    return find_verdict(talks, stuck=find_deadlock(talks).answer.stuck).ruling.value


@pytest.mark.parametrize("report", _REPORTS["over"], ids=lambda one: one.split("\n")[0])
def test_a_quarrel_that_is_over_is_told_to_be(report: str) -> None:
    assert _verdict(report) == "not stuck"


@pytest.mark.parametrize("report", _REPORTS["not-over"], ids=lambda one: one.split("\n")[0])
def test_an_agreement_that_leaves_a_quarrel_standing_is_no_all_clear(report: str) -> None:
    assert _verdict(report) != "not stuck"
