"""The figures as printed, and that the page on reading does not claim better ones."""

import re
from pathlib import Path

import pytest

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


ROW = re.compile(r"^\| (.*?) +\| +[\d.]+ \| +[\d.]+ \| ([\d.]+) \|", re.MULTILINE)
BLOCK = re.compile(r"<!-- figures: pourparler read --score tests/reading/(\S+) -->(.*?)<!-- /figures -->", re.DOTALL)


@pytest.mark.parametrize("folder", [scoring.ANNOTATED, scoring.MORE], ids=lambda folder: folder.name)
def test_the_page_on_reading_claims_no_better_figures_than_there_are(folder: Path) -> None:
    claimed = ROW.findall(dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))[folder.name])
    found = dict(ROW.findall(told(scoring.score(folder))))
    assert len(claimed) > 15
    headlines = [(name, f1) for name, f1 in claimed if name in ("place", "place, speaker and act", "parties")]
    assert len(headlines) == 3
    assert [name for name, f1 in headlines if float(f1) > float(found[name])] == []
