"""Work shared out on a cluster: a scheduler and two workers, each a process of its own."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pourparler.errors import InputError, Setting
from pourparler.sharing import cluster as sharing
from pourparler.sharing.engine import Engine, engine_at
from pourparler.sharing.parcels import Died
from tests.sharing import worked
from tests.sharing.clusters import HERE_ALONE, ROOT, Cluster, cluster, kill, listening

pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture(scope="module")
def engine(two_workers: Cluster) -> Engine:
    return engine_at(two_workers.address)


def test_everything_is_done_once_and_told_with_its_place(engine: Engine) -> None:
    found = list(engine.share_out(worked.doubled, range(50), together=3))
    assert sorted(found) == [(place, 2 * place) for place in range(50)]


def test_the_one_item_under_which_workers_die_is_told_and_the_rest_is_done(engine: Engine) -> None:
    found = dict(engine.share_out(partial(worked.dies_at, 4), range(7), together=7))
    assert found == {0: 0, 1: 1, 2: 2, 3: 3, 4: Died(None), 5: 5, 6: 6}


def test_what_hangs_is_ended_and_told_and_the_rest_is_done(engine: Engine) -> None:
    found = dict(engine.share_out(partial(worked.hangs_at, 1), range(3), together=1, patience=0.5))
    assert found == {0: 0, 1: Died(None, hung=True), 2: 2}


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux tells who listens on what")
def test_a_cluster_as_the_page_begins_it_listens_on_this_machine_alone(two_workers: Cluster) -> None:
    page = (ROOT / "docs" / "archives.md").read_text(encoding="utf-8").splitlines()
    commands = [line.strip() for line in page if line.startswith("    dask ")]
    assert len(commands) == 3
    assert all(" ".join(HERE_ALONE[place : place + 2]) in line for line in commands for place in (0, 2))
    heard = listening(two_workers)
    assert len(heard) >= 6  # the scheduler, two workers, each with pages of its own
    assert {address for address, _ in heard} == {"127.0.0.1"}


def test_what_goes_wrong_is_raised_where_it_was_asked_for(engine: Engine) -> None:
    with pytest.raises(TypeError):
        list(engine.share_out(worked.halved, ["2"], together=1))


def test_a_cluster_that_is_not_there_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "_SECONDS_TO_REACH", 1)
    with pytest.raises(InputError, match="no scheduler answers there") as caught:
        list(engine_at("dask://127.0.0.1:9").share_out(worked.doubled, [1], together=1))
    assert caught.value.problems[0].file is Setting.ENGINE


def test_a_cluster_without_workers_is_said_so(tmp_path: Path) -> None:
    with cluster(tmp_path, workers=0) as made, pytest.raises(InputError, match="no worker has joined it"):
        list(engine_at(made.address).share_out(worked.doubled, [1], together=1))


def test_a_cluster_that_goes_is_said_so(tmp_path: Path) -> None:
    with cluster(tmp_path, workers=1) as made:
        found = engine_at(made.address).share_out(worked.slowly, range(500), together=1)
        next(found)
        kill(made.begun[0])
        with pytest.raises(InputError, match="the cluster is gone"):
            list(found)
