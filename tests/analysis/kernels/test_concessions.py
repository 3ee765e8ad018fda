"""Simulated talks: the compiled loop finds what the plain rules find, and the rules do what they say."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pourparler.analysis.kernels.compiled import is_there
from pourparler.analysis.kernels.concession_acts import Act, Because
from pourparler.analysis.kernels.concession_game import ALTERNATING, ANSWERS, SHUTTLE, SINGLE_TEXT, Chances, Game
from pourparler.analysis.kernels.concession_talk import Move, Talk
from pourparler.analysis.kernels.concessions import Played, play, sums_of

PROTOCOLS = (ALTERNATING, SINGLE_TEXT, SHUTTLE)
BOULWARE, LINEAR, CONCEDER, HOLDS = range(4)
ROUNDS = 11
needs_numba = pytest.mark.skipif(not is_there(), reason="Numba is not installed")


def curves(rounds: int) -> np.ndarray:
    t = np.linspace(0, 1, rounds)
    return np.array([t**4, t, t**0.25, 0 * t])


def drawn(
    protocol: int, parties: int, measures: int, talks: int, seed: int, *, rounds: int = ROUNDS, coarse: bool = False
) -> tuple[Game, Chances]:
    """Any game at all, and chances for it; coarse worths bring ties."""
    source = np.random.default_rng(seed)
    size = int(source.integers(1, 2**measures + 1))
    bits = np.sort(source.choice(2**measures, size, replace=False)).astype(np.uint64)
    top = source.integers(0, 3, parties)
    stride = np.cumprod([1, *(top[:-1] + 1)])
    stands = np.array([[row // stride[i] % (top[i] + 1) for i in range(parties)] for row in range((top + 1).prod())])
    asks = source.integers(-9, 3, (parties, size))  # a package is kept once each party has gone so far down
    values = source.uniform(-2, 3, (talks, parties, measures))
    game = Game(
        protocol=protocol,
        rounds=rounds,
        bits=bits,
        measures=measures,
        terms=source.random((2, size)) < 0.3,
        term_party=source.integers(0, parties, 2),
        walk_away=np.round(source.uniform(-2, 1, parties)),
        admits=np.logical_and.reduce(stands[:, :, None] >= asks[None], axis=1),
        stride=stride,
        top=top,
        lets_go=source.integers(1, 3, parties),
        curves=curves(rounds),
    )
    chances = Chances(
        values=np.round(values) if coarse else values,
        terms=source.uniform(-1, 1, (talks, 2)),
        order=source.permuted(np.tile(np.arange(parties), (talks, 1)), axis=1),
        behaviour=source.integers(-1, 4, (talks, parties)),
        text=source.integers(0, size, talks),
        changes=source.integers(0, measures, (talks, rounds, 5, 2)).astype(np.int16),
    )
    return game, chances


def same(one: Played, other: Played) -> bool:
    pairs = ((one.deal, other.deal), (one.round, other.round), (one.first, other.first), (one.shares, other.shares))
    return all(np.array_equal(a, b) for a, b in pairs)


@needs_numba
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PROTOCOLS), st.integers(2, 5), st.integers(1, 6), st.integers(0, 10**6), st.booleans())
def test_compiled_talks_are_the_plain_ones_to_the_last_bit(
    protocol: int, parties: int, measures: int, seed: int, coarse: bool
) -> None:
    game, chances = drawn(protocol, parties, measures, 12, seed, coarse=coarse)
    assert same(play(game, chances, loops=True), play(game, chances, loops=False))


@needs_numba
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_thousand_compiled_talks_are_the_plain_ones(protocol: int) -> None:
    game, chances = drawn(protocol, 3, 5, 1000, seed=protocol)
    played = play(game, chances, loops=True)
    assert same(played, play(game, chances, loops=False))
    assert 0.05 < (played.deal >= 0).mean() < 0.95
    assert len(set(played.first.tolist())) > 2


@needs_numba
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_so_are_talks_of_six_over_ten_measures(protocol: int) -> None:
    game, chances = drawn(protocol, 6, 10, 20, seed=11, rounds=20)
    assert same(play(game, chances, loops=True), play(game, chances, loops=False))


def test_sums_hold_each_package_once_and_add_measures_in_their_order() -> None:
    bits = np.array([0, 1, 5, 6, 12], dtype=np.uint64)
    sums = sums_of(bits)
    values = [1.0, 10.0, 100.0, 1000.0]
    totals = [0.0]
    for shorter, last in zip(sums.shorter[1:], sums.last[1:], strict=True):
        assert shorter < len(totals)
        totals.append(totals[shorter] + values[last])
    assert [totals[place] for place in sums.of] == [0, 1, 101, 110, 1100]


# -- the rules, on talks that can be worked out by hand ----------------------------------------------------------------


def pie(behaviours: tuple[int, ...], protocol: int = ALTERNATING, *, order: tuple[int, ...] = (0, 1)) -> Talk:
    """Two share a pie of ten slices: package k gives the first k slices, and the second 10 - k.

    A slice more for one is a slice less for the other, so a package is a number from 0 to 10 in unary.
    """
    bits = np.array([2**k - 1 for k in range(11)], dtype=np.uint64)
    game = Game(
        protocol=protocol,
        rounds=ROUNDS,
        bits=bits,
        measures=10,
        terms=np.ones((1, 11), dtype=np.bool_),
        term_party=np.array([1]),
        walk_away=np.zeros(2),
        admits=np.ones((1, 11), dtype=np.bool_),
        stride=np.array([1, 1]),
        top=np.array([0, 0]),
        lets_go=np.array([1, 1]),
        curves=curves(ROUNDS),
    )
    chances = Chances(
        values=np.array([[[1.0] * 10, [-1.0] * 10]]),
        terms=np.array([[10.0]]),
        order=np.array([order]),
        behaviour=np.array([behaviours]),
        text=np.array([0]),
        changes=np.zeros((1, ROUNDS, 5 if protocol == SINGLE_TEXT else 0, 2), dtype=np.int16),
    )
    moves: list[Move] = []
    talk = Talk(game, chances, 0, tell=moves.append)
    talk.play()
    talk.moves = moves  # type: ignore[attr-defined]
    return talk


def moves_of(talk: Talk) -> list[Move]:
    found: list[Move] = talk.moves  # type: ignore[attr-defined]
    return found


def test_two_who_concede_evenly_meet_half_way_at_half_time() -> None:
    for order in ((0, 1), (1, 0)):
        talk = pie((LINEAR, LINEAR), order=order)
        assert (talk.deal, talk.ended) == (5, 5)
        assert talk.shares() == [0.5, 0.5]


def test_whoever_speaks_first_gives_way_first_where_both_concede_evenly_and_not_on_the_first_tenth() -> None:
    for order in ((0, 1), (1, 0)):
        talk = pie((LINEAR, LINEAR), order=order)
        assert talk.first == order[0]
        given = [move for move in moves_of(talk) if move.party == order[0] and move.act is Act.OFFERS]
        assert talk.worth[order[0]][given[1].package] == 9  # a tenth less is not yet more than a tenth
        assert [move.round for move in given[:3]] == [0, 1, 2]


def test_against_one_who_concedes_at_once_it_pays_to_wait() -> None:
    talk = pie((BOULWARE, CONCEDER))
    assert talk.deal >= 8
    assert talk.first == 1
    other = pie((CONCEDER, BOULWARE))
    assert other.deal <= 2
    assert other.first == 0


def test_between_two_who_only_answer_nothing_moves() -> None:
    talk = pie((ANSWERS, ANSWERS))
    assert (talk.deal, talk.ended, talk.first) == (-1, -1, -1)
    assert {move.package for move in moves_of(talk) if move.act is Act.OFFERS} == {0, 10}
    assert talk.shares() == [0.0, 0.0]


def test_who_answers_gives_as_much_as_it_is_given() -> None:
    talk = pie((LINEAR, ANSWERS))
    offers = {(move.party, move.round): move.package for move in moves_of(talk) if move.act is Act.OFFERS}
    for number in range(1, 5):
        assert offers[1, number] == 10 - offers[0, number]
    assert talk.deal == 5


def test_who_holds_out_gets_all_from_who_is_worse_off_without_and_gives_nothing() -> None:
    talk = pie((HOLDS, LINEAR))
    assert (talk.deal, talk.ended, talk.first) == (10, 10, 1)
    assert talk.shares() == [1.0, 0.0]


def test_two_who_hold_out_never_agree() -> None:
    assert pie((HOLDS, HOLDS)).deal == -1
    assert pie((HOLDS, HOLDS), SHUTTLE).deal == -1


def test_a_mediator_between_two_proposes_the_even_split_as_soon_as_both_would_live_with_it() -> None:
    talk = pie((LINEAR, LINEAR), SHUTTLE)
    assert (talk.deal, talk.ended) == (5, 5)
    patient = pie((CONCEDER, CONCEDER), SHUTTLE)
    assert patient.deal == 5
    assert patient.ended < talk.ended
    assert {move.act for move in moves_of(talk)} == {Act.DEMANDS, Act.AGREES}


def test_a_text_is_signed_once_it_is_enough_for_all() -> None:
    game, chances = drawn(SINGLE_TEXT, 2, 4, 200, seed=3)
    for number in range(200):
        talk = Talk(game, chances, number)
        talk.play()
        if talk.deal >= 0:
            assert all(talk.worth[i][talk.deal] >= talk.target(i) - 1e-9 for i in (0, 1))
            assert talk.deal == talk.text


def test_a_text_changes_only_where_all_vote_for_it() -> None:
    game, chances = drawn(SINGLE_TEXT, 3, 5, 60, seed=5)
    changed = 0
    for number in range(60):
        moves: list[Move] = []
        talk = Talk(game, chances, number, tell=moves.append)
        text, votes = talk.text, list[Act]()
        talk.play()
        for at, move in enumerate(moves):
            if move.act is Act.DRAFTS:
                votes = [vote.act for vote in moves[at + 1 : at + 4]]
                assert set(votes) <= {Act.VOTES_FOR, Act.VOTES_AGAINST}
                if set(votes) == {Act.VOTES_FOR}:
                    text, changed = move.package, changed + 1
        assert talk.text == text
    assert changed > 20


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_nobody_ends_below_walking_away_or_without_what_it_stands_on(protocol: int) -> None:
    game, chances = drawn(protocol, 3, 5, 150, seed=8)
    deals = 0
    for number in range(150):
        talk = Talk(game, chances, number)
        talk.play()
        if talk.deal >= 0:
            deals += 1
            assert all(talk.worth[i][talk.deal] >= game.walk_away[i] - 1e-9 for i in talk.parties)
            row = int((np.array(talk.posture) * game.stride).sum())
            assert game.admits[row, talk.deal]
            assert min(talk.shares()) >= -1e-9
    assert deals > 10


def test_positions_are_let_go_of_half_way_and_at_the_end() -> None:
    talk = pie((LINEAR, HOLDS))
    postures = []
    talk.game = replace(talk.game, top=np.array([2, 0]))
    talk.degree = [0.0, 0.0]
    for number in range(ROUNDS):
        talk._concede(0, number)
        postures.append(talk.posture[0])
    assert postures == [0] * 5 + [1] * 5 + [2]


def with_positions(rows: list[list[bool]], behaviours: tuple[int, int], lets_go: int = 1) -> Talk:
    """The pie again, where the first party lets go of what it stands on; ``rows`` say what is left as it does."""
    talk = pie(behaviours)
    game = replace(
        talk.game,
        admits=np.array(rows, dtype=np.bool_),
        stride=np.array([1, len(rows)]),
        top=np.array([len(rows) - 1, 0]),
        lets_go=np.array([lets_go, 1]),
    )
    chances = Chances(
        values=np.array([[[1.0] * 10, [-1.0] * 10]]),
        terms=np.array([[10.0]]),
        order=np.array([[0, 1]]),
        behaviour=np.array([behaviours]),
        text=np.array([0]),
        changes=np.zeros((1, ROUNDS, 0, 2), dtype=np.int16),
    )
    moves: list[Move] = []
    again = Talk(game, chances, 0, tell=moves.append)
    again.play()
    again.moves = moves  # type: ignore[attr-defined]
    return again


def test_what_a_party_stands_on_it_neither_offers_nor_accepts_until_it_lets_go() -> None:
    never_five = [k != 5 for k in range(11)]
    talk = with_positions([never_five, never_five, [True] * 11], (LINEAR, LINEAR))
    refused = [move for move in moves_of(talk) if move.because is Because.POSITION]
    assert talk.deal != 5
    assert all(move.package == 5 for move in refused)
    without = with_positions([[True] * 11] * 3, (LINEAR, LINEAR))
    assert without.deal == 5


def test_letting_go_of_a_position_is_giving_way_even_where_nothing_is_lost_by_it() -> None:
    rows = [[k == 10 for k in range(11)], [True] * 11, [True] * 11]
    talk = with_positions(rows, (CONCEDER, HOLDS))
    let_go = next(move for move in moves_of(talk) if move.act is Act.SOFTENS)
    assert (let_go.party, let_go.round, talk.first) == (0, 1, 0)
    assert with_positions(rows, (HOLDS, HOLDS)).first == -1
    best = with_positions([[k == 3 for k in range(11)], [True] * 11], (HOLDS, HOLDS)).best
    assert best == [3, 10]  # the best that keeps what each stands on


def test_who_only_lets_go_at_the_end_has_not_given_way_half_way() -> None:
    def let_go(posture: int) -> list[tuple[int, Act]]:
        talk = with_positions([[True] * 11] * 3, (LINEAR, HOLDS), lets_go=posture)
        return [(move.round, move.act) for move in moves_of(talk) if move.act in (Act.SOFTENS, Act.LETS_GO)]

    assert let_go(1) == [(5, Act.SOFTENS), (10, Act.LETS_GO)]
    assert let_go(2) == [(10, Act.LETS_GO)]


def test_who_stands_on_what_nothing_keeps_passes() -> None:
    talk = with_positions([[False] * 11, [True] * 11], (LINEAR, HOLDS))
    passed = [move for move in moves_of(talk) if move.act is Act.PASSES]
    assert {move.round for move in passed} == set(range(5))
    assert {move.party for move in passed} == {0}
