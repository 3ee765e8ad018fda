"""What holds groups together, and what keeps them apart."""

from dataclasses import replace
from datetime import date

import pytest

from pourparler.reading.sorting.groups import grouped
from pourparler.reading.sorting.marks import Marks

NOBODY = frozenset[str]()


def marks(words: str, *, leading: str = "", named: str = "", on: date | None = None) -> Marks:
    return Marks(
        weights=dict.fromkeys(words.split(), 1.0),
        leading=frozenset(leading.split()),
        named=frozenset((leading + " " + named).split()),
        first=on,
        last=on,
    )


def test_reports_that_share_nothing_are_apart_and_such_as_share_all_together() -> None:
    assert grouped([marks("dam water"), marks("nurses pay"), marks("water dam")]) == [[0, 2], [1]]
    assert grouped([]) == []
    assert grouped([marks("")]) == [[0]]


def test_what_all_share_holds_any_number_of_reports_together() -> None:
    many = [marks(f"dam water river own{n} other{n} third{n}") for n in range(60)]
    assert grouped(many) == [list(range(60))]


def test_a_chain_of_half_like_reports_does_not_hold_two_disputes_together() -> None:
    dam = [marks(f"dam water river own{n}") for n in range(4)]
    pay = [marks(f"nurses pay wards also{n}") for n in range(4)]
    between = marks("dam pay weather harvest roads")
    found = grouped([*dam, between, *pay])
    assert not any({0, 8} <= set(group) for group in found)
    assert [0, 1, 2, 3] in [group[:4] for group in found]


def test_what_many_share_counts_less_than_what_two_share() -> None:
    others = [marks(f"obama a{n} b{n} c{n} d{n}") for n in range(30)]
    two = [marks("obama loans e f g h"), marks("obama loans n o p q")]
    found = grouped([*two, *others])
    assert [0, 1] in found
    assert len(found) == 31


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("canada us", ""), ("canada us", ""), True),
        (("canada us", ""), ("canada eu", ""), False),
        (("canada us", "eu"), ("canada eu", ""), True),  # the first names the other's party
        (("canada us", ""), ("canada", ""), True),
    ],
)
def test_the_same_matter_between_others_is_another_dispute(
    one: tuple[str, str], other: tuple[str, str], together: bool
) -> None:
    words = ["steel tariff quota a b c d e", "steel tariff quota f g h i k"]
    pair = [
        marks(text, leading=leading, named=named) for text, (leading, named) in zip(words, (one, other), strict=True)
    ]
    assert (len(grouped(pair)) == 1) is together


def test_years_between_two_reports_part_those_that_are_hardly_alike() -> None:
    near = [marks("pay wards a b c d e f g h", on=date(2020, 1, 1)), marks("pay wards i k l m n o p q", on=None)]
    for later, together in ((date(2020, 3, 1), True), (date(2029, 1, 1), False)):
        pair = [near[0], replace(near[1], first=later, last=later)]
        assert (len(grouped(pair)) == 1) is together
    assert len(grouped(near)) == 1  # undated: nothing is held against it


def test_years_are_bridged_by_reports_in_between() -> None:
    words = "pay wards night shifts"
    days = [date(year, 1, 1) for year in range(2010, 2022, 2)]
    assert len(grouped([marks(f"{words} own{day.year}", on=day) for day in days])) == 1
