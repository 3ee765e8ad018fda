"""The benchmark of simulated talks: its instance, its comparisons, and that it stops where two come to other ends."""

from dataclasses import replace

import numpy as np
import pytest

from benchmarks import concessions
from benchmarks.concessions import BY_TIME, DisagreementError, beside, by_negmas, instance, ready, same, timed
from pourparler.analysis.concessions.answer import Protocol
from pourparler.analysis.concessions.chance import block_of, code
from pourparler.analysis.kernels.compiled import is_there
from pourparler.analysis.kernels.concession_game import Chances, Game
from pourparler.analysis.kernels.concessions import Played, play


def test_the_instance_has_six_parties_and_ten_measures_all_of_uncertain_worth_and_is_the_same_for_a_seed() -> None:
    talks = instance(1)
    assert (len(talks.parties), len(talks.measures), len(talks.binding_positions)) == (6, 10, 12)
    assert all(not amount.certain for _, amounts in talks.worth for _, amount in amounts)
    assert talks == instance(1)
    assert talks != instance(2)


def test_all_packages_of_ten_measures_are_talked_about() -> None:
    setting, game = ready(instance(1, parties=2), Protocol.ALTERNATING)
    assert len(setting.bits) == 1024
    assert game.rounds == 20


def by_time(parties: int, talks: int, seed: int) -> tuple[Game, Chances]:
    setting, game = ready(instance(seed, parties=parties, measures=4, positions=False), Protocol.ALTERNATING)
    chances = block_of(setting, game, {}, 0, seed, size=talks)
    rows = np.array([code(one) for one in BY_TIME])
    return game, replace(chances, behaviour=rows[chances.behaviour % len(rows)])


@pytest.mark.parametrize("parties", [2, 3, 5])
def test_the_mechanism_of_negmas_comes_to_the_same_deals_in_the_same_rounds(parties: int) -> None:
    pytest.importorskip("negmas")
    game, chances = by_time(parties, 40, seed=parties)
    played = play(game, chances, loops=False)
    ours = list(zip(played.deal.tolist(), played.round.tolist(), strict=True))
    assert [by_negmas(game, chances, number) for number in range(40)] == ours
    assert any(deal >= 0 for deal, _ in ours)


def test_where_negmas_comes_to_another_end_the_benchmark_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concessions, "by_negmas", lambda *_: (0, 0))
    with pytest.raises(DisagreementError, match="NegMAS, 2 parties"):
        beside(2, 5, seed=1)


@pytest.mark.skipif(not is_there(), reason="Numba is not installed")
def test_where_the_plain_rules_come_to_other_figures_the_benchmark_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    talks = instance(1, parties=2, measures=3)
    one = timed(talks, Protocol.SHUTTLE, 50, 20)
    assert one.protocol is Protocol.SHUTTLE
    assert min(one.seconds, one.plain) > 0

    def other(game: Game, chances: Chances, *, loops: bool | None = None) -> Played:
        played = play(game, chances, loops=loops)
        return replace(played, first=played.first + 1) if loops else played

    monkeypatch.setattr(concessions, "play", other)
    with pytest.raises(DisagreementError, match="plain rules, shuttle"):
        timed(talks, Protocol.SHUTTLE, 50, 20)


def test_figures_are_the_same_only_where_all_of_them_are() -> None:
    game, chances = by_time(2, 6, seed=1)
    played = play(game, chances, loops=False)
    assert same(played, play(game, chances, loops=False))
    for name in ("deal", "round", "first", "shares"):
        assert not same(played, replace(played, **{name: getattr(played, name) + 1}))
