import math

import pytest

from benchmarks import deadlock
from benchmarks.deadlock import Cell, DisagreementError, Options, Way, compare, is_minimal, ratio, shown
from benchmarks.instances import BLOCKING, FAMILIES, Size, draw_talks, stuck_talks
from benchmarks.pysat_way import PysatWay
from pourparler.analysis.deadlock import find_deadlock
from pourparler.record.talks import Talks

TINY = Size(6, 10)
FAMILY = pytest.mark.parametrize("family", FAMILIES)


def stuck(family: str, records: int) -> list[Talks]:
    found = stuck_talks(family, TINY, deadlock.is_stuck)
    return [talks for _, (_, talks) in zip(range(records), found, strict=False)]


@FAMILY
def test_a_seed_always_draws_the_same_talks(family: str) -> None:
    assert draw_talks(family, TINY, 7) == draw_talks(family, TINY, 7)
    assert draw_talks(family, TINY, 7) != draw_talks(family, TINY, 8)


@FAMILY
def test_talks_have_the_size_asked_for(family: str) -> None:
    talks = draw_talks(family, Size(9, 17), 0)
    assert (len(talks.measures), len(talks.positions)) == (9, 17)


def test_a_few_concessions_unlock_planted_talks_of_any_size() -> None:
    for size in (TINY, Size(20, 60)):
        common = find_deadlock(draw_talks("planted", size, 1), red_lines=True).answer.common_ground
        assert len(common.set_aside) <= BLOCKING


@FAMILY
def test_our_times_are_of_what_the_program_answers(family: str) -> None:
    for talks in stuck(family, 4):
        way = PysatWay(talks, None)
        answer = find_deadlock(talks, red_lines=True).answer
        smallest = min(len(conflict.positions) for conflict in answer.conflicts)
        assert answer.stuck
        assert is_minimal(way, way.first_conflict())
        assert is_minimal(way, way.smallest_conflict())
        assert len(way.smallest_conflict()) == smallest
        assert float(way.unlock_prices(1)[0]) == answer.unlocks[0].price


@FAMILY
def test_both_ways_agree_on_tiny_talks(family: str) -> None:
    pytest.importorskip("ortools")
    from benchmarks.cpsat_way import CpsatWay

    for talks in stuck(family, 4):
        ways: list[Way] = [PysatWay(talks, None), CpsatWay(talks, None)]
        answers = {question: [ask(way) for way in ways] for question, ask in deadlock.QUESTIONS.items()}
        assert compare(ways, answers, talks.title) == 6


def test_a_conflict_that_is_not_minimal_stops_the_run() -> None:
    (talks,) = stuck("planted", 1)
    ways: list[Way] = [PysatWay(talks, None), PysatWay(talks, None)]
    answers = {question: [ask(way) for way in ways] for question, ask in deadlock.QUESTIONS.items()}
    answers["first conflict"][1] = tuple(position.id for position in talks.positions)
    with pytest.raises(DisagreementError, match="no minimal conflict"):
        compare(ways, answers, talks.title)


def test_different_prices_stop_the_run() -> None:
    (talks,) = stuck("planted", 1)
    ways: list[Way] = [PysatWay(talks, None), PysatWay(talks, None)]
    answers = {question: [ask(way) for way in ways] for question, ask in deadlock.QUESTIONS.items()}
    answers["5 cheapest unlocks"][1] = answers["5 cheapest unlocks"][1][:-1]
    with pytest.raises(DisagreementError, match="5 cheapest unlocks"):
        compare(ways, answers, talks.title)


def test_the_page_has_a_line_for_each_size_and_question() -> None:
    options = Options(records=1, limit=60, workers=(), sizes=(TINY,), families=("planted",))
    page = deadlock.page(options, deadlock.measure(options))
    assert page.count(f"| {TINY} |") == len(deadlock.QUESTIONS) + 2
    assert "nan" not in page


def test_half_the_records_beyond_the_limit_put_the_median_beyond_it() -> None:
    cell = Cell([1.0, math.inf, math.inf, 2.0])
    assert math.isinf(cell.median())
    assert Cell([1.0, math.inf]).settled(4) is False
    assert Cell([math.inf, math.inf]).settled(4)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.000123, "0.12 ms"),
        (0.00999, "10 ms"),
        (0.0123, "12 ms"),
        (0.123, "120 ms"),
        (1.26, "1.3 s"),
        (37.4, "37 s"),
        (math.inf, "> 60 s"),
    ],
)
def test_times_have_two_figures(seconds: float, text: str) -> None:
    assert shown(seconds, 60) == text


def test_ratios_beyond_the_limit_are_bounds() -> None:
    assert ratio(3.0, 2.0, 60) == "1.5"
    assert ratio(math.inf, 2.0, 60) == "> 30"
    assert ratio(6.0, math.inf, 60) == "< 0.10"
    assert ratio(math.inf, math.inf, 60) == "?"
