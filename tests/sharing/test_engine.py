from functools import partial
from pathlib import Path

import pytest

from pourparler.sharing import engine as sharing
from pourparler.sharing.engine import Engine, each
from pourparler.sharing.parcels import Died, Parcels
from tests.sharing import worked


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All but the first item is shared out."""
    monkeypatch.setattr(sharing, "_SECONDS_ALONE", 0.0)
    monkeypatch.setattr(sharing, "_SECONDS_WORTH", 0.0)


@pytest.mark.usefixtures("at_once")
def test_results_come_in_the_order_of_their_items_and_one_that_dies_in_its_place() -> None:
    told: list[int] = []
    found = each(Engine(processes=2), partial(worked.dies_at, 3), range(5), lambda done, _whole: told.append(done))
    assert found == [0, 1, 2, Died(7), 4]
    assert (told[0], told[-1]) == (0, 5)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("processes", [1, 2])
def test_what_cannot_be_shared_out_is_done_here(processes: int) -> None:
    assert each(Engine(processes=processes), lambda number: 2 * number, range(4)) == [0, 2, 4, 6]


def test_of_nothing_comes_nothing() -> None:
    assert each(Engine(processes=2), worked.doubled, []) == []


def test_an_item_whose_process_somebody_killed_is_done_by_another(tmp_path: Path) -> None:
    work = partial(worked.dies_once, str(tmp_path / "mark"))
    assert sorted(Engine(processes=1).share_out(work, range(4), together=1)) == [(n, n) for n in range(4)]


def test_what_hangs_is_ended_and_the_rest_is_done() -> None:
    work = partial(worked.hangs_at, 1)
    found = dict(Engine(processes=2).share_out(work, range(4), together=2, patience=0.5))
    assert {place: found[place] for place in (0, 2, 3)} == {0: 0, 2: 2, 3: 3}
    assert isinstance(found[1], Died)
    assert found[1].hung


def test_parcels_grow_and_shrink_with_the_time_that_items_take_and_what_comes_back_is_alone() -> None:
    parcels = Parcels(1_000, together=4, seconds=1.0)
    assert (parcels.left, list(parcels.take())) == (250, [0, 1, 2, 3])
    parcels.took(0.4, 4)
    assert len(parcels.take()) == 10
    parcels.took(30.0, 10)
    assert len(parcels.take()) == 1
    parcels.give_back([2, 3])
    assert [list(parcels.take()) for _ in range(3)] == [[2], [3], [15]]
    fixed = Parcels(10, together=4)
    fixed.took(9.0, 4)
    assert [len(fixed.take()) for _ in range(3)] == [4, 4, 2]
    assert fixed.left == 0
