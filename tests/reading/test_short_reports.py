"""What is made of short reports in the plain words of papers: a quarrel is found, and none where there is none."""

from pathlib import Path

import pytest
import yaml

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.verdict import find_verdict
from pourparler.reading import draft, read_report

_REPORTS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "short_reports.yaml").read_text("utf-8"))
_AROUND = (
    "WASHINGTON (Agency) - {} The hall was hot and reporters were kept waiting in a corridor for most of the day, said "
    "a woman who runs the canteen there. Outside, the rain went on as it has for weeks.\n"
)
_FOUND = 44
"""Of the reports in which two sides are at odds, those that are called stuck; the others say that it cannot be told."""


def _verdict(words: str) -> str:
    talks = draft([read_report("a.txt", _AROUND.format(words).encode())]).talks
    return find_verdict(talks, stuck=find_deadlock(talks).answer.stuck).ruling.value


def test_sides_that_are_at_odds_are_never_called_free_and_mostly_found_to_be() -> None:
    told = [_verdict(words) for words in _REPORTS["at_odds"]]
    assert "not stuck" not in told
    assert told.count("stuck") >= _FOUND


@pytest.mark.parametrize("words", _REPORTS["not_at_odds"])
def test_sides_that_are_not_at_odds_are_not_called_stuck(words: str) -> None:
    assert _verdict(words) != "stuck"
