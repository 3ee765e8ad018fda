"""Lines that are kept, or not there at all."""

import resource
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from pourparler.errors import InputError, Problem
from pourparler.record.kept_lines import KeptLines, read_lines

BUSY = Problem(file="f", line=None, what="somebody is at work")


def read(path: Path) -> list[object]:
    return read_lines(path.read_bytes(), path.name, lambda data: [data["n"]])[0]


def test_what_was_added_is_read_again_in_order(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    with closing(KeptLines(path, BUSY)) as lines:
        lines.add({"n": 1})
        lines.add({"n": 2})
    assert read(path) == [1, 2]


def test_a_second_writer_is_told_who_is_there(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    with closing(KeptLines(path, BUSY)), pytest.raises(InputError, match="somebody is at work"):
        KeptLines(path, BUSY)
    KeptLines(path, BUSY).close()


def test_a_torn_last_line_is_left_out_and_a_damaged_one_before_it_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_text('{"n": 1}\n{"n": 2')
    assert read(path) == [1]
    with closing(KeptLines(path, BUSY)) as lines:
        lines.keep_to(read_lines(lines.data, "", lambda data: [data["n"]])[1])
        lines.add({"n": 3})
    assert read(path) == [1, 3]
    path.write_text('{"n": 1\n{"n": 2}\n')
    with pytest.raises(InputError, match="lines:1: this line of the journal is damaged"):
        read(path)


def test_a_sound_last_line_without_an_end_gets_one(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_text('{"n": 1}')
    with closing(KeptLines(path, BUSY)) as lines:
        lines.keep_to(len(lines.data))
        lines.add({"n": 2})
    assert read(path) == [1, 2]


def test_a_line_for_which_there_is_no_room_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    with closing(KeptLines(path, BUSY)) as lines:
        lines.add({"n": 1})
        with room_for(path.stat().st_size + 10), pytest.raises(InputError, match="cannot be kept here"):
            lines.add({"n": "x" * 100})
        lines.add({"n": 2})
    assert read(path) == [1, 2]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Files may not grow beyond so many bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    told = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, told)
