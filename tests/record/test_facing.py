"""Which positions may face each other in a circle of "you first"."""

import pytest

from pourparler.record.conditions.parse import parse
from pourparler.record.facing import facing, firsts_facing
from pourparler.record.positions import Position


def held(*told: tuple[str, str]) -> list[Position]:
    return [Position(id=f"p{at}", party=(party,), says=parse(says)) for at, (party, says) in enumerate(told)]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("pay before work", "talk before lift"),
        ("pay no later than work", "talk before lift"),
        ("work in return for pay", "talk no later than lift"),
    ],
)
def test_what_one_holds_back_stands_beside_what_the_other_waits_for(ours: str, theirs: str) -> None:
    assert list(facing(held(("guild", ours), ("owners", theirs)))) == [(("work", "talk"), ("pay", "lift"))]


def test_each_measure_waited_for_counts_by_itself() -> None:
    sides = list(facing(held(("guild", "(pay and talk) before work"), ("owners", "reopen before raise"))))
    assert sides == [(("work", "reopen"), ("pay", "raise")), (("work", "reopen"), ("talk", "raise"))]


def test_each_two_of_three_parties_may_face_each_other() -> None:
    found = list(facing(held(("a", "m before n"), ("b", "o before p"), ("c", "q before r"))))
    assert found == [(("n", "o"), ("m", "p")), (("n", "q"), ("m", "r")), (("p", "q"), ("o", "r"))]


@pytest.mark.parametrize(
    "told",
    [
        (("guild", "pay before work"), ("guild", "reopen before raise")),
        (("guild", "pay before (work and talk)"), ("owners", "reopen before raise")),
        (("guild", "require pay"), ("owners", "reopen before raise")),
        (("guild", "never pay"), ("owners", "reopen before raise")),
        (("guild", "if talk then pay before work"), ("owners", "reopen before raise")),
        (("guild", "pay before work"),),
        (),
    ],
)
def test_no_circle_without_two_parties_that_each_hold_back_one_step(told: tuple[tuple[str, str], ...]) -> None:
    assert list(facing(held(*told))) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("pay first", "work before reopen", [("pay", "reopen")]),
        ("pay first", "work no later than reopen", [("pay", "reopen")]),
        ("pay first", "lift before reopen", []),  # the guild does not lift anything
        ("pay before work", "work before reopen", []),
        ("pay first", "require reopen", []),
    ],
)
def test_what_comes_first_stands_beside_what_waits_for_a_step_of_who_says_so(
    ours: str, theirs: str, found: list[tuple[str, str]]
) -> None:
    done = {"guild": ("work",), "owners": ("pay", "reopen", "lift")}
    assert list(firsts_facing(held(("guild", ours), ("owners", theirs)), lambda party: done[party])) == found
