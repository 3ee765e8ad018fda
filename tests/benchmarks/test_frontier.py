"""The benchmark of efficient outcomes: its instances, its table, and that it stops where programs disagree."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks import frontier
from benchmarks.frontier import DisagreementError, Measured, instance, measure, rows, shown, two_figures

SOME = Measured(first=1.26, seconds=0.00123, memory=1_500_000, efficient=7, digest="a")


def answering(peer: Measured) -> Callable[[str, int, int, int], Measured]:
    return lambda way, _issues, _parties, _seed: SOME if way == "Pourparler" else peer


def test_an_instance_has_every_combination_of_values_and_is_the_same_for_a_seed() -> None:
    gains = instance(2, 3, 5)
    assert gains.shape == (100, 3)
    assert (gains == instance(2, 3, 5)).all()
    first, second = gains[:10], gains[::10]
    assert abs(gains - (first[None] + second[:, None] - gains[0]).reshape(100, 3)).max() < 1e-8


def test_what_is_measured_is_the_frontier() -> None:
    measured = measure("Pourparler", 3, 2, 0)
    gains = instance(3, 2, 0)
    efficient = {tuple(row) for row in gains if not ((gains >= row).all(axis=1) & (gains > row).any(axis=1)).any()}
    assert measured.efficient == len(efficient)
    assert measured.seconds > 0


def test_a_row_has_both_times_their_ratio_and_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    peer = replace(SOME, seconds=0.05, memory=None)
    monkeypatch.setattr(frontier, "in_own_process", answering(peer))
    lines = list(rows(["Pourparler", "NegMAS"], 0))
    assert lines[2] == "| 10^4 × 2 | 7 | 1.2 ms | 50 ms | 41 | 1.5 MB | ? | 1.3 s |"
    assert {line.count("|") for line in lines} == {lines[0].count("|")}
    assert len(lines) == 2 + 9


def test_the_peer_may_be_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontier, "in_own_process", answering(SOME))
    lines = list(rows(["Pourparler"], 0))
    assert lines[2] == "| 10^4 × 2 | 7 | 1.2 ms | 1.5 MB | 1.3 s |"


def test_different_frontiers_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontier, "in_own_process", answering(replace(SOME, digest="b")))
    with pytest.raises(DisagreementError, match=r"10\^4 × 2"):
        list(rows(["Pourparler", "NegMAS"], 0))


def test_times_are_shown_to_two_figures() -> None:
    assert [two_figures(number) for number in (0.0123, 1.25, 12.3, 314.0)] == ["0.012", "1.2", "12", "310"]
    assert (shown(21.4), shown(0.314)) == ("21 s", "310 ms")
