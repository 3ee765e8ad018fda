"""What others do to the folder meanwhile is told on a page, and never with a fault of ours."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.serving import MONDAY, TUESDAY, served

PATHS = ("/verdict.json", "/reports", "/talks", "/reports.json")


def test_reports_and_the_whole_folder_may_go_meanwhile(tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    with served(folder) as bench:
        bench.paste(MONDAY)
        bench.paste(TUESDAY)
        assert bench.ask("/verdict.json").data["verdict"] == "stuck"
        reports = sorted(folder.glob("*.txt"))
        reports[0].unlink()
        assert len(bench.ask("/reports.json").data["reports"]) == 1
        reports[1].write_text(MONDAY)
        assert bench.ask("/verdict.json").data["verdict"] == "cannot say"
        shutil.rmtree(folder)
        for path in PATHS:
            answered = bench.ask(path)
            assert answered.status < 500, path
            assert "Traceback" not in answered.text
        assert bench.paste(MONDAY).status < 500
