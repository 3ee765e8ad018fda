import os
import subprocess
import sys
from pathlib import Path

import pourparler

EXAMPLE = Path(__file__).parents[2] / "examples" / "packages.py"
RANGES = """\
pourparler: 1
talks: Thaw
parties: [{id: north}, {id: south}]
measures: [{id: road, by: [north]}, {id: aid, by: [south]}]
worth: {north: {road: [-2, -1], aid: [1, 4]}, south: {road: 3, aid: -1}}
"""


def run(*arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(Path(pourparler.__file__).parents[1]), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(EXAMPLE), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_script_tells_the_named_deals_of_the_six_party_talks() -> None:
    told = run()
    assert "160 acceptable deals, 12 that nobody could improve on" in told
    assert "egalitarian: dprk 5, us 6, china 10, rok 6, japan 7, russia 2" in told
    assert "All deals were looked at." in told


def test_the_script_takes_a_file_and_says_how_sure_it_is(tmp_path: Path) -> None:
    path = tmp_path / "thaw.yaml"
    path.write_text(RANGES, encoding="utf-8")
    assert "of the draws (standard error 0." in run(str(path))
