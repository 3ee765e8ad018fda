"""A file is written whole or not at all; a device or a pipe is written to and stays what it is."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.record.outputs import is_opened, is_stream, save


def test_a_file_keeps_its_rights_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to("real.txt")
    save("new", link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "real.txt"]


def test_a_link_to_nothing_makes_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("new.txt")
    save(b"new", tmp_path / "link.txt")
    assert (tmp_path / "new.txt").read_bytes() == b"new"
    assert (tmp_path / "link.txt").is_symlink()


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    save("x", tmp_path / ("n" * 255))
    assert (tmp_path / ("n" * 255)).read_text(encoding="utf-8") == "x"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        save("x", tmp_path / "folder")
    with pytest.raises(InputError, match="cannot be written"):
        save("x", tmp_path / "no" / "t.yaml")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "p.html"
    os.mkfifo(pipe)
    with (tmp_path / "got").open("wb") as got, subprocess.Popen(["cat", str(pipe)], stdout=got) as reader:
        save("words " * 50_000, pipe)
        reader.wait(timeout=60)
    assert (tmp_path / "got").read_bytes() == b"words " * 50_000
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_stays_a_device_and_a_full_one_is_told() -> None:
    save("x", "/dev/null")
    with pytest.raises(InputError, match="/dev/full: this file cannot be written: No space left"):
        save("x", "/dev/full")
    assert all(stat.S_ISCHR(Path(device).stat().st_mode) for device in ("/dev/null", "/dev/full"))


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="/dev/stdout leads nowhere here")
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "-", "own-link"])
def test_standard_output_is_added_to_where_a_shell_appends(name: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text("before\n", encoding="utf-8")
    (tmp_path / "own-link").symlink_to("/dev/stdout")
    code = f"from pourparler.record.outputs import save; print('first', flush=True); save('then\\n', {name!r})"
    with kept.open("ab") as out:
        subprocess.run([sys.executable, "-c", code], stdout=out, check=True, cwd=tmp_path, timeout=60)
    assert kept.read_text(encoding="utf-8") == "before\nfirst\nthen\n"


def test_what_a_process_holds_open_is_known_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to("round")
    assert is_opened(Path("/dev/fd/63"))
    assert is_opened(Path("/proc/self/fd/1"))
    assert not is_opened(Path("/dev/null"))
    assert is_stream(Path("/dev/null"))
    assert not is_stream(tmp_path)
    assert not is_opened(tmp_path / "round")
