"""Orders as they are written in an address and changed: nothing is lost or done twice, whatever is moved."""

import random

import pytest

from pourparler.desk import orders
from pourparler.desk.orders import Order

START: Order = (("a", "b"), ("c",), ("d", "e", "f"), ("g",))


def changed(rng: random.Random, order: Order) -> Order:
    place = rng.randrange(len(order))
    measure = rng.choice([m for step in order for m in step])
    ways = [
        lambda: orders.moved(order, place, rng.randrange(len(order))),
        lambda: orders.joined(order, place) if place + 1 < len(order) else order,
        lambda: orders.split(order, place),
        lambda: orders.dropped(order, measure, rng.randint(0, len(order)), into=rng.random() < 0.5),
    ]
    return rng.choice(ways)()


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_moved_everything_is_done_once_and_no_step_is_empty(seed: int) -> None:
    rng, order = random.Random(seed), START
    for _ in range(40):
        order = changed(rng, order)
        assert sorted(m for step in order for m in step) == list("abcdefg")
        assert all(order)
        assert [sorted(step) for step in orders.read(orders.written(order))] == [sorted(step) for step in order]


def test_a_step_moved_and_moved_back_stands_where_it_stood() -> None:
    assert orders.moved(orders.moved(START, 0, 1), 1, 0) == START
    assert orders.moved(START, 3, 2) == (("a", "b"), ("c",), ("g",), ("d", "e", "f"))


def test_what_is_dropped_lands_where_it_was_shown() -> None:
    assert orders.dropped(START, "g", 1, into=True) == (("a", "b"), ("c", "g"), ("d", "e", "f"))
    assert orders.dropped(START, "e", 0, into=False) == (("e",), ("a", "b"), ("c",), ("d", "f"), ("g",))
    assert orders.dropped(START, "c", 4, into=False) == (("a", "b"), ("d", "e", "f"), ("g",), ("c",))
    assert orders.dropped(START, "c", 1, into=True) == START
    assert orders.dropped(START, "c", 4, into=True)[-1] == ("c",)


def test_blanks_and_empty_steps_are_passed_over_in_what_is_typed() -> None:
    assert orders.read(" a , b //c/ ") == (("a", "b"), ("c",))
    assert orders.read("") == ()


def test_one_order_is_written_in_one_way() -> None:
    assert orders.written((("b", "a"), ("c",))) == orders.written((("a", "b"), ("c",))) == "a,b/c"
