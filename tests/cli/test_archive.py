"""``pourparler read --archive``: many reports, kept as an archive."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pourparler.cli.archive import named_in
from pourparler.cli.terminal import Progress
from tests.desk.archive.archives import reports, table


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pourparler", "read", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False, stdin=subprocess.DEVNULL)


def test_a_folder_becomes_an_archive_and_run_again_nothing_is_read(tmp_path: Path) -> None:
    reports(tmp_path / "in")
    (tmp_path / "in" / "empty.txt").write_text("")
    done = run("in", "--archive", "in/out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# Two talks in five reports\n")
    assert "Of six files, 6 read now, 0 known before." in done.stdout
    assert "\n- empty.txt: " in done.stdout
    again = run("in", "--archive", "in/out", "--json", cwd=tmp_path)
    told = json.loads(again.stdout)
    assert (told["files"], told["read"], told["known"], told["disputes"], told["drafted"]) == (6, 0, 6, 2, 0)
    assert [one["file"] for one in told["aside"]] == ["empty.txt"]
    assert sum(told["verdicts"].values()) == 2
    assert {row["program"] for row in table(tmp_path / "in" / "out", "verdicts")} == {
        row["program"] for row in table(tmp_path / "in" / "out", "reports")
    }


@pytest.mark.parametrize("more", [["-o", "x.yaml"], ["--export", "x.csv"], ["--one"], ["--talks", "1"]])
def test_an_archive_goes_with_no_other_output(more: list[str], tmp_path: Path) -> None:
    reports(tmp_path / "in")
    done = run("in", "--archive", "out", *more, cwd=tmp_path)
    assert done.returncode == 2
    assert "--archive writes a folder of its own" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_date_for_a_report_that_is_not_there_and_an_address_that_is_none_are_told(tmp_path: Path) -> None:
    reports(tmp_path / "in")
    done = run("in", "--archive", "out", "--date", "dam-9.txt=2011", cwd=tmp_path)
    assert done.returncode == 2
    assert 'Did you mean "dam-' in done.stderr
    for address in ("http://127.0.0.1:8786", "dask://127.0.0.1", "dask://127.0.0.1:99999", "ray://here:1"):
        done = run("in", "--archive", "out", "--engine", address, cwd=tmp_path)
        assert done.returncode == 2
        assert "is no address of a cluster" in done.stderr


def test_files_are_called_by_their_paths_below_what_holds_them_all(tmp_path: Path) -> None:
    for name in ("a/x.txt", "a/b/x.txt", "out/y.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = named_in([tmp_path / "a/x.txt", tmp_path / "a/b/x.txt", tmp_path / "out/y.txt"], tmp_path / "out")
    assert [name for _, name in found] == ["x.txt", "b/x.txt"]


def test_how_fast_it_goes_and_how_long_it_will_take_is_told_of_each_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    progress = Progress("Looking through")
    for on, done in (("Reading", 10), ("Reading", 10)):
        progress.begin(on, done, 100)
    assert str(progress).endswith("10 of 100 …")
    now[0] += 10
    progress.begin("Reading", 30, 100)
    assert str(progress).endswith("30 of 100, 2 a second, 35 s left …")
    progress.begin("Drafting", 30, 100)
    assert str(progress).endswith("30 of 100 …")
