"""An archive through a scheduler and two workers, each a process of its own, of which one is killed."""

from pathlib import Path

import pytest

from pourparler.desk.archive.journal import Journal
from pourparler.reading import read_report
from pourparler.sharing.engine import Engine, engine_at
from tests.desk.archive.archives import build, reports, table
from tests.sharing.clusters import cluster, kill

pytest.importorskip("distributed")


def test_a_worker_that_is_killed_loses_nothing_and_the_tables_are_as_without(tmp_path: Path) -> None:
    found = reports(tmp_path / "in", dams=28, fish=28)
    (tmp_path / "cluster").mkdir()
    killed: list[object] = []
    with cluster(tmp_path / "cluster") as made:

        def told(on: str, done: int, _whole: int) -> None:
            if on == "Reading" and done >= 8 and not killed:
                killed.append(made.begun[1])
                kill(made.begun[1])

        there = build(found, tmp_path / "there", engine_at(made.address), read=read_report, progress=told)
    assert killed
    assert (there.read, there.aside, there.disputes) == (56, (), 2)
    with Journal(tmp_path / "there" / "readings.journal") as journal:
        assert sorted(head["name"] for _, head in journal.entries()) == sorted(name for _, name in found)
    build(found, tmp_path / "here", Engine(), read=read_report)
    for name in ("reports", "statements", "positions", "verdicts"):
        assert table(tmp_path / "there", name) == table(tmp_path / "here", name)
