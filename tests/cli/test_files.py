"""No command destroys what it reads, another output, a device, or somebody's work, with any of its output options."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pourparler.cli import group
from pourparler.cli.files import File, FileCommand

REPORT = """\
Dam talks stall

5 March 2011

Egypt demanded that Ethiopia stop filling the reservoir first. Ethiopia refused to stop filling the reservoir.
"""
TALKS = """\
pourparler: 1
talks: Thaw
parties: [{id: north}, {id: south}]
measures: [{id: open-road, by: north}, {id: send-aid, by: south}]
goal: [open-road, send-aid]
positions:
  - {id: aid-first, party: north, says: send-aid before open-road}
  - {id: road-first, party: south, says: open-road before send-aid}
worth:
  north: {open-road: -1, send-aid: 3}
  south: {open-road: 3, send-aid: -1}
"""
# How each output is asked for beside files "t.yaml", "r.txt", "w.csv" and "v.yaml": {} is where it goes.
OUTPUTS = {
    ("brief", "output"): ["brief", "t.yaml", "--format", "html", "-o", "{}"],
    ("read", "output"): ["read", "r.txt", "-o", "{}"],
    ("read", "export"): ["read", "r.txt", "--export", "{}"],
    ("read", "vocabulary_file"): ["read", "r.txt", "--update-vocabulary", "--vocabulary", "{}"],
    ("stuck", "output"): ["stuck", "t.yaml", "--apply", "simultaneity", "-o", "{}"],
    ("packages", "picture"): ["packages", "t.yaml", "--picture", "{}"],
    ("packages", "table"): ["packages", "t.yaml", "--csv", "{}"],
    ("stability", "table"): ["stability", "t.yaml", "--csv", "{}"],
    ("concede", "table"): ["concede", "t.yaml", "--runs", "5", "--csv", "{}"],
    ("case", "output"): ["case", "brexit-2017", "-o", "{}"],
    ("case", "outcome"): ["case", "brexit-2017", "--outcome", "{}"],
    ("convert", "source"): ["convert", "--schema", "{}"],
    ("convert", "out"): ["convert", "t.yaml", "{}", "--to", "json"],
}
FOLDERS = {("read", "archive")}
"""Folders that are kept up to date; see ``test_archive``."""
ENDINGS = {"export": ".csv", "picture": ".svg"}
KEPT_UP = {("read", "vocabulary_file")}
"""Outputs that are read first and then added to."""
READS = {name for name, _ in OUTPUTS} - {"case"}


def parameters() -> Iterator[tuple[str, click.Parameter]]:
    for name, command in group.commands.items():
        yield from ((name, parameter) for parameter in command.params)


def run(*arguments: str | Path, cwd: Path, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pourparler", *map(str, arguments)]
    return subprocess.run(
        command, stdout=stdout, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=cwd, timeout=60, check=False
    )


def asked(output: tuple[str, str], where: str | Path) -> list[str]:
    return [word.format(where) for word in OUTPUTS[output]]


def name_for(output: tuple[str, str], stem: str = "out") -> str:
    return stem + ENDINGS.get(output[1], ".yaml" if output in KEPT_UP else ".dat")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "t.yaml").write_text(TALKS, encoding="utf-8")
    (tmp_path / "r.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_every_parameter_that_names_a_file_says_what_is_done_with_it() -> None:
    assert all(isinstance(command, FileCommand) for command in group.commands.values())
    paths = [(name, p) for name, p in parameters() if isinstance(p.type, click.Path | click.File)]
    assert all(isinstance(p.type, File) for _, p in paths)
    flags = {
        name: [p.name for p in command.params if getattr(p, "is_flag", False)]
        for name, command in group.commands.items()
    }
    written = {
        (name, p.name)
        for name, p in paths
        if isinstance(p.type, File) and any(p.type.writes({str(flag): True}) for flag in ("", *flags[name]))
    }
    assert written == OUTPUTS.keys() | FOLDERS, "a new output: say here how it is asked for"


@pytest.mark.parametrize("output", sorted(OUTPUTS.keys() - KEPT_UP), ids="-".join)
def test_a_file_of_somebody_is_not_replaced_unasked(output: tuple[str, str], here: Path) -> None:
    there = here / name_for(output)
    there.write_text("somebody's work", encoding="utf-8")
    before = state(here)
    done = run(*asked(output, there.name), cwd=here)
    assert done.returncode == 2, done.stderr.decode()
    assert b"exists already" in done.stderr
    assert b"--force" in done.stderr
    assert state(here) == before
    done = run(*asked(output, there.name), "--force", cwd=here)
    assert done.returncode == 0, done.stderr.decode()
    assert there.read_text(encoding="utf-8") != "somebody's work"


@pytest.mark.parametrize("how", ["itself", "link", "hard link"])
@pytest.mark.parametrize("output", [one for one in OUTPUTS if one[0] in READS and one[1] != "source"], ids="-".join)
def test_what_is_read_is_never_written_over(output: tuple[str, str], how: str, here: Path) -> None:
    read = here / next(word for word in OUTPUTS[output] if word in {"t.yaml", "r.txt"})
    there = here / name_for(output, "other") if how != "itself" else read
    if how == "link":
        there.symlink_to(read)
    elif how == "hard link":
        os.link(read, there)
    if how == "itself" and output[1] in ENDINGS:
        read = read.rename(here / name_for(output))
        there = read
    before = state(here)
    words = [word.replace("t.yaml", read.name).replace("r.txt", read.name) for word in asked(output, there.name)]
    done = run(*words, *([] if output[0] == "stuck" or output in KEPT_UP else ["--force"]), cwd=here)
    assert done.returncode == 2, done.stderr.decode()
    assert b"this is what was read" in done.stderr or output[0] == "stuck"
    assert state(here) == before


@pytest.mark.parametrize("output", sorted(OUTPUTS.keys() - KEPT_UP), ids="-".join)
def test_a_pipe_gets_what_is_written_and_stays_a_pipe(output: tuple[str, str], here: Path) -> None:
    pipe = here / name_for(output)
    os.mkfifo(pipe)
    opened = os.open(pipe, os.O_RDWR)  # a pipe that somebody holds open never makes a writer wait
    with (here / "got").open("wb") as got, subprocess.Popen(["cat", str(pipe)], stdout=got) as reader:
        try:
            done = run(*asked(output, pipe.name), cwd=here)
        finally:
            os.close(opened)
            reader.wait(timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    assert (here / "got").stat().st_size > 0
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("output", sorted(OUTPUTS.keys() - KEPT_UP), ids="-".join)
def test_a_full_disk_is_told(output: tuple[str, str], here: Path) -> None:
    where = here / name_for(output)
    where.symlink_to("/dev/full")
    done = run(*asked(output, where.name), "--force", cwd=here)
    assert done.returncode == 2
    assert b"cannot be written: No space left on device" in done.stderr
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize(
    "words",
    [
        ["case", "brexit-2017", "-o", "x.yaml", "--outcome", "./x.yaml"],
        ["read", "r.txt", "-o", "z.csv", "--export", "z.csv"],
        ["packages", "t.yaml", "--csv", "a.svg", "--picture", "a.svg"],
    ],
)
def test_two_outputs_to_one_file_are_refused(words: list[str], here: Path) -> None:
    before = state(here)
    done = run(*words, cwd=here)
    assert done.returncode == 2
    assert b"the same file twice" in done.stderr
    assert state(here) == before


@pytest.mark.parametrize(
    "words",
    [
        ["brief", "d", "-o", "d/r.txt", "--force"],
        ["read", ".", "--export", "link.csv", "--force"],
        ["read", "r.txt", "--cues", "v.yaml", "-o", "v.yaml", "--force"],
        ["read", "r.txt", "--vocabulary", "v.yaml", "-o", "v.yaml", "--force"],
        ["read", "r.txt", "--vocabulary", "v.yaml", "--update-vocabulary", "--cues", "v.yaml"],
        ["brief", "r.txt", "--vocabulary", "v.yaml", "-o", "v.yaml", "--format", "md", "--force"],
        ["convert", "s", "s", "--to", "negmas", "--force"],
        ["convert", "s/t.yaml", "s", "--to", "genius", "--force"],
        ["read", "j.yaml.review.jsonl", "-o", "j.yaml", "--review"],
    ],
)
def test_files_in_folders_and_files_beside_are_inputs_too(words: list[str], here: Path) -> None:
    (here / "link.csv").symlink_to("r.txt")
    (here / "v.yaml").write_text("parties: [{name: Egypt, aliases: [Cairo]}]\n", encoding="utf-8")
    (here / "d").mkdir()
    shutil.copy(here / "r.txt", here / "d")
    (here / "s").mkdir()
    shutil.copy(here / "t.yaml", here / "s")
    (here / "j.yaml.review.jsonl").write_text(REPORT, encoding="utf-8")
    before = [state(folder) for folder in (here, here / "d", here / "s")]
    done = run(*words, cwd=here)
    assert done.returncode == 2
    if "--review" not in words:  # it asks a person first, and there is none here
        assert b"this is what was read" in done.stderr, done.stderr.decode()
    assert [state(folder) for folder in (here, here / "d", here / "s")] == before


def test_what_comes_from_standard_input_is_read_too(here: Path) -> None:
    with (here / "r.txt").open("rb") as report:
        command = [sys.executable, "-m", "pourparler", "read", "-", "-o", str(here / "r.txt"), "--force"]
        done = subprocess.run(command, stdin=report, capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert b"this is what was read" in done.stderr
    assert (here / "r.txt").read_text(encoding="utf-8") == REPORT


def test_a_move_can_be_made_in_the_file_itself_where_this_is_asked_for(here: Path) -> None:
    done = run("stuck", "t.yaml", "--apply", "simultaneity", "-o", "t.yaml", "--force", cwd=here)
    assert done.returncode == 0, done.stderr.decode()
    assert (here / "t.yaml").read_text(encoding="utf-8") != TALKS


@pytest.mark.parametrize("ending", [".html", ".md", ".docx", ".json"])
def test_a_briefing_is_written_again_over_an_earlier_one_also_within_its_folder(ending: str, here: Path) -> None:
    for _ in range(2):
        done = run("brief", ".", "-o", f"brief{ending}", cwd=here)
        assert done.returncode == 0, done.stderr.decode()
    assert (here / "r.txt").read_text(encoding="utf-8") == REPORT


@pytest.mark.parametrize("name", ["b.doc", "b.odt", "b", "b.html.gz"])
def test_a_briefing_under_an_unknown_ending_is_refused_with_those_known(name: str, here: Path) -> None:
    done = run("brief", "t.yaml", "-o", name, cwd=here)
    assert done.returncode == 2
    assert all(ending in done.stderr.decode() for ending in (".md", ".html", ".pdf"))
    assert not (here / name).exists()


STDOUT_LEADS_SOMEWHERE = pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="/dev/stdout leads nowhere here")


@STDOUT_LEADS_SOMEWHERE
@pytest.mark.parametrize("out", ["-", "/dev/stdout"])
def test_standard_output_is_not_written_to_twice(out: str, here: Path) -> None:
    done = run("packages", "t.yaml", "--csv", out, "--json", cwd=here)
    assert done.returncode == 2
    assert b"standard output carries the JSON object already" in done.stderr
    with (here / "x.csv").open("wb") as shell:
        done = run("packages", "t.yaml", "--csv", "x.csv", "--force", cwd=here, stdout=shell.fileno())
    assert done.returncode == 2
    assert b"standard output goes there, too" in done.stderr


@STDOUT_LEADS_SOMEWHERE
def test_a_briefing_can_be_written_to_standard_output(here: Path) -> None:
    for out in ("-", "/dev/stdout"):
        done = run("brief", "t.yaml", "-o", out, cwd=here)
        assert done.returncode == 0, done.stderr.decode()
        assert done.stdout.startswith(b"# ")
