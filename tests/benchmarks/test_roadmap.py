"""The benchmark of orders: its instances, that three ways agree, and that it stops where they do not."""

from fractions import Fraction

import pytest

from benchmarks import roadmap
from benchmarks.roadmap import SIZES, DisagreementError, Found, Size, exact, instance, measured, ours, plain, table

SMALL = Size(4, 2, 2)


def test_an_instance_is_the_same_for_a_seed_and_of_the_size_that_is_asked_for() -> None:
    judge, package, conditions = instance(SIZES[2], 3)
    assert (len(package), len(conditions), len(judge.everybody)) == (9, 4, 3)
    again = instance(SIZES[2], 3)
    assert (again[0].talks, again[2]) == (judge.talks, conditions)


@pytest.mark.parametrize("seed", range(8))
def test_three_ways_prove_the_same_figures(seed: int) -> None:
    deal = instance(SMALL, seed)
    found = [way(*deal, 20.0).figures for way in (ours, exact, plain)]
    assert found[0] == found[1] == found[2]
    assert len(found[0]) == 3


def test_a_row_has_the_times_of_each_way() -> None:
    lines = table([SMALL], 1, 20.0).splitlines()
    assert lines[-1].startswith("| 4 / 2 / 2 |")
    assert {line.count("|") for line in lines} == {lines[0].count("|")}


def test_different_figures_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(roadmap.WAYS, "exact search", lambda *_: Found(1.0, None, (Fraction(99),)))
    with pytest.raises(DisagreementError):
        measured(SMALL, 1, 20.0)
