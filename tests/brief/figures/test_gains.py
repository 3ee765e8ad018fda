import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from pourparler.analysis.packages.answer import Acceptability, Package
from pourparler.analysis.packages.find import find_packages
from pourparler.brief.figures import acceptability, frontier, gains
from pourparler.brief.figures.axis import Axis
from pourparler.casebook.cases import find_case
from pourparler.desk.deals import standing_out

TALKS = find_case("six-party-2006").talks
SVG = "{http://www.w3.org/2000/svg}"


def deal(*worths: float, share: float | None = None) -> Package:
    worth = tuple(zip(("dprk", "us"), worths, strict=False))
    sure = None if share is None else Acceptability(share=share, se=0.01, to=())
    return Package(measures=(), worth=worth, gains=worth, efficient=True, acceptability=sure)


def marks(svg: str) -> list[tuple[str, float, float]]:
    """The pills of a picture: what stands on them, and where."""
    texts = [t for t in ET.fromstring(svg).iter(f"{SVG}text") if t.get("font-size") == "12"]
    return [(t.text or "", float(t.attrib["x"]), float(t.attrib["y"])) for t in texts]


def test_a_greater_gain_stands_further_right() -> None:
    found = marks(gains.draw(TALKS, [("A", deal(3, -2)), ("B", deal(7, 5))]).svg)
    places = {(name, row): x for row, pair in enumerate((found[:2], found[2:])) for name, x, _ in pair}
    assert places["A", 0] < places["B", 0]
    assert places["A", 1] < places["A", 0]


def test_deals_that_bring_the_same_share_a_mark_and_near_ones_do_not_overlap() -> None:
    found = marks(gains.draw(TALKS, [("A", deal(5, 0)), ("B", deal(5, 100)), ("C", deal(5.5, 50))]).svg)
    assert [name for name, *_ in found[:2]] == ["A B", "C"]
    (_, left, top), (_, right, lower) = found[:2]
    assert right - left < 20
    assert lower > top, "each in its own lane"


def test_a_party_is_named_in_each_row() -> None:
    assert "North Korea" in gains.draw(TALKS, [("A", deal(1, 2))]).svg


def test_all_marks_are_on_the_frontier_or_below() -> None:
    answer = find_packages(TALKS).answer
    deals = [(one.letters, one.package) for one in standing_out(answer)]
    figure = frontier.draw(TALKS, answer, ("us", "dprk"), deals)
    drawn = ET.fromstring(figure.svg)
    [line] = drawn.iter(f"{SVG}polyline")
    points = [tuple(map(float, pair.split(","))) for pair in line.attrib["points"].split()]
    assert all(left[0] < right[0] and left[1] < right[1] for left, right in pairwise(points)), "down to the right"
    assert {name for name, *_ in marks(figure.svg)} == {"A", "B", "C", "D"}
    assert "deal A: United States 6, North Korea 5" in figure.text


def test_bars_are_as_long_as_the_share() -> None:
    figure = acceptability.draw([("A", deal(1, share=0.5)), ("B", deal(1, share=0.25)), ("C", deal(1))])
    widths = [float(bar.attrib["width"]) for bar in ET.fromstring(figure.svg).iter(f"{SVG}rect")]
    (whole, half), (_, quarter) = widths[:2], widths[2:]
    assert (half, quarter) == (whole / 2, whole / 4)
    assert "Deal C" not in figure.svg


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.0), (-3.0, 14.0), (0.001, 0.002), (-5e6, 12.0)])
def test_a_scale_has_some_round_numbers_within(low: float, high: float) -> None:
    axis = Axis.over([low, high], 0, 100)
    numbers = axis.round_numbers()
    assert 2 <= len(numbers) <= 9
    assert all(axis.low <= number <= axis.high for number in numbers)
    assert 0 < axis.at(low) <= axis.at(high) < 100
