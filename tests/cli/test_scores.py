"""The figures as printed, and that the page on reading does not claim better ones."""

import re
from pathlib import Path

from pourparler.cli.scores import told
from pourparler.reading.scoring import Figures, Score
from tests.reading import scoring

PAGE = Path(__file__).parents[2] / "docs" / "reading.md"


def test_figures_stand_in_columns() -> None:
    levels = dict.fromkeys(("detect", "speaker", "act", "full", "parties", "conditions", "addressee"), Figures(3, 4, 6))
    score = Score(reports=1, left_out=("02.json",), levels=levels, acts={"offer": Figures()}, metadata={"date": (1, 1)})
    lines = told(score).splitlines()
    assert "| place, speaker and act |      0.75 |   0.50 | 0.60 |     3 |    4 |         6 |" in lines
    assert "| offer |      0.00 |   0.00 | 0.00 |     0 |    0 |         0 |" in lines[-5:]
    assert lines[0] == "1 report compared with annotations."
    assert "02.json was left out" in lines[-1]


def test_the_page_on_reading_claims_no_better_figures_than_there_are() -> None:
    claimed = re.findall(
        r"^\| (.*?) +\| +[\d.]+ \| +[\d.]+ \| ([\d.]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    found = dict(re.findall(r"^\| (.*?) +\| +[\d.]+ \| +[\d.]+ \| ([\d.]+) \|", told(scoring.score()), re.MULTILINE))
    assert len(claimed) > 15
    headlines = [(name, f1) for name, f1 in claimed if name in ("place", "place, speaker and act", "parties")]
    assert [name for name, f1 in headlines if float(f1) > float(found[name])] == []
