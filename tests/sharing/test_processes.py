"""Work shared out among processes; what is done there stands here, so that they can find it."""

import multiprocessing
import os
import subprocess
import sys
import threading
from functools import partial

import pytest

from pourparler.errors import LimitError
from pourparler.sharing.parcels import Died
from pourparler.sharing.processes import NotSharedError, share_out


def doubled(number: int) -> int:
    return 2 * number


def dies_at(deadly: int, number: int) -> int:
    if number == deadly:
        os._exit(7)
    return number


def fails(number: int) -> int:
    raise LimitError(f"{number} is too much")


def waits_from(first: int, number: int) -> int:
    if number >= first:
        threading.Event().wait()  # for ever
    return number


class DiesOnArrival:
    """Work that no process can even take in."""

    def __call__(self, number: int) -> int:
        return number

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)


def test_everything_is_done_once_and_told_with_its_place() -> None:
    found = list(share_out(doubled, range(7), processes=2, together=2))
    assert sorted(found) == [(place, 2 * place) for place in range(7)]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("together", [1, 3])
def test_one_item_under_which_a_process_dies_is_told_and_the_rest_is_done(together: int) -> None:
    found = dict(share_out(partial(dies_at, 4), range(7), processes=2, together=together))
    assert found == {0: 0, 1: 1, 2: 2, 3: 3, 4: Died(7), 5: 5, 6: 6}


def test_what_goes_wrong_is_raised_where_it_was_asked_for() -> None:
    with pytest.raises(LimitError, match="0 is too much"):
        list(share_out(fails, [0], processes=1, together=1))
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("work", [lambda number: number, DiesOnArrival()])
def test_what_no_process_can_take_on_is_said_to_be_undone(work: object) -> None:
    with pytest.raises(NotSharedError):
        list(share_out(work, [1, 2], processes=2, together=1))  # type: ignore[arg-type]


def test_nobody_works_on_when_the_rest_is_not_wanted() -> None:
    found = share_out(partial(waits_from, 1), range(3), processes=2, together=1)
    assert next(found) == (0, 0)
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_nothing_is_loaded_for_it_where_nothing_is_shared_out() -> None:
    asked = "import sys, pourparler.reading.batch; print('multiprocessing' in sys.modules)"
    answered = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answered.stdout.strip() == "False"
