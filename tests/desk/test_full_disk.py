"""A disk that takes no more, wherever in a save that is: it is told, and nothing is lost."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pourparler.desk.folder import Folder
from pourparler.desk.ledger import history_in
from pourparler.errors import InputError

TALKS = "pourparler: 1\ntalks: Round 0\nparties: [{id: a}]\nmeasures: [{id: m, by: [a]}]\ngoal: [m]\n"
MORE = TALKS.replace("Round 0", f"Round {'1' * 900}")


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [*range(0, 2600, 130)])
def test_a_save_that_the_disk_does_not_take_is_told_and_changes_nothing(tmp_path: Path, size: int) -> None:
    file = tmp_path / "t.talks.yaml"
    file.write_text(TALKS)
    folder = Folder(tmp_path, by="K. Moe")
    told = ""
    with at_most(size):
        try:
            folder.put_text(MORE, TALKS, "more")
        except InputError as error:
            told = str(error)
    folder.close()
    assert file.read_text() == (TALKS if told else MORE)
    assert [path.name for path in tmp_path.iterdir() if path.name != ".pourparler"] == [file.name]
    again = Folder(tmp_path, by="K. Moe")
    assert (history_in(tmp_path).text or TALKS) in (TALKS, MORE)
    again.put_text(f"{file.read_text()}# later\n", file.read_text(), "later")
    clash = again.look().clash
    if clash is not None:
        again.choose("mine")
    assert file.read_text().endswith("# later\n")
    again.close()
