import json
import subprocess
import sys
from pathlib import Path

from pourparler.cli.terminal import Progress

PLACES = "Egypt Sudan Chad Kenya Ghana Mali Niger Togo".split()


def pourparler(*arguments: str | Path, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "pourparler", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False)


def report(number: int) -> str:
    one, other = PLACES[number % 8], PLACES[(number + 1 + number // 8 % 7) % 8]
    return (
        f"Talks on well {number} stall\n\n{1 + number % 28} March 2011\n\n{one} demanded on Monday that {other} close "
        f"well {number} before the talks resume in their {number}th week.\n"
    )


def test_a_batch_of_hundreds_in_folders_is_read_and_the_rest_is_named(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"week{number % 4}").mkdir(exist_ok=True)
        (tmp_path / f"week{number % 4}" / f"{number:03}.txt").write_text(report(number))
    (tmp_path / "week1" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = pourparler("read", tmp_path, "--json")
    assert done.returncode == 0, done.stderr.decode()
    reports = json.loads(done.stdout)["reports"]
    assert sorted(one["file"] for one in reports) == [f"{number:03}.txt" for number in range(200)]
    assert all(one["statements"] for one in reports)
    assert "photo.jpg" in done.stderr.decode()


def test_every_report_at_fault_is_told_by_its_path(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4 nothing")
    done = pourparler("read", tmp_path)
    told = done.stderr.decode()
    assert done.returncode == 2
    assert str(tmp_path / "a.txt") in told
    assert str(tmp_path / "b.pdf") in told
    assert "Traceback" not in told


def test_a_folder_without_reports_is_a_fault(tmp_path: Path) -> None:
    done = pourparler("read", tmp_path)
    assert done.returncode == 2
    assert "there is no report here" in done.stderr.decode()


def test_standard_input_may_be_a_page() -> None:
    page = "<html><body><article><h1>Wells</h1>" + f"<p>{report(1)}</p>" * 2 + "</article></body></html>"
    done = pourparler("read", "-", "--json", given=page.encode())
    (only,) = json.loads(done.stdout)["reports"]
    assert only["file"] == "standard input"
    assert only["text"]


def test_progress_shows_how_many_of_how_many() -> None:
    assert str(Progress("Reading", 120, 200)) == "Reading [############········] 120 of 200 …"
    assert str(Progress("Reading", 0, 1)) == "Reading …"
