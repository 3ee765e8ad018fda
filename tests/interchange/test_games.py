import re

import pytest

from pourparler.errors import InputError
from pourparler.interchange import games
from pourparler.record import codec
from pourparler.record.talks import Talks

TALKS = """
pourparler: 1
talks: 'The "thaw"'
parties: [{id: us}, {id: dprk, name: North Korea}, {id: china}]
measures:
  - {id: release, by: us}
  - {id: stop, by: dprk}
  - {id: dismantle, by: [dprk, china]}
  - {id: treaty, by: [us, dprk]}
facts: [{says: stop before dismantle}]
worth:
  us: {release: -1, stop: [3, 5], treaty: 1}
  dprk: {release: 4, stop: -2, dismantle: -3, treaty: 1}
together: [{party: us, measures: [stop, dismantle], worth: 2}]
walk_away: {dprk: 1}
"""


def thaw(more: str = "") -> Talks:
    return codec.loads(TALKS + more)


def strategic(talks: Talks) -> tuple[list[list[str]], dict[tuple[str, ...], tuple[float, ...]]]:
    """The strategies of each player, and the payoffs of each profile, as a reader of .nfg files sees them."""
    [(_, text)] = games.write_strategic(talks, "x").files
    head, names, _, _, *rows = text.splitlines()
    assert head.startswith("NFG 1 R ")
    own = [re.findall(r'"([^"]*)"', group) for group in re.findall(r"\{ ((?:\"[^\"]*\" ?)+)\}", names)]
    profiles = [(one, other) for other in own[1] for one in own[0]]
    return own, {profile: tuple(float(x) for x in row.split()) for profile, row in zip(profiles, rows, strict=True)}


def test_each_set_of_own_measures_is_a_strategy() -> None:
    own, payoffs = strategic(thaw())
    assert own[0] == ["release + treaty", "release", "treaty", "nothing"]
    assert len(own[1]) == 8
    assert len(payoffs) == 32


def test_payoffs_are_the_worth_of_what_happens() -> None:
    _, payoffs = strategic(thaw())
    assert payoffs["nothing", "nothing"] == (0.0, 0.0)
    assert payoffs["release", "stop"] == (3.0, 2.0)
    assert payoffs["treaty", "nothing"] == (0.0, 0.0), "a joint measure needs each of its doers"
    assert payoffs["treaty", "treaty"] == (1.0, 1.0)
    assert payoffs["nothing", "stop + dismantle"] == (6.0, -5.0), "worth of measures together counts"


def test_what_a_fact_rules_out_does_not_happen() -> None:
    _, payoffs = strategic(thaw())
    assert payoffs["nothing", "dismantle"] == (0.0, 0.0)


def test_a_player_with_too_many_measures_has_two_strategies() -> None:
    many = "\n".join(f"  - {{id: m{number}, by: us}}" for number in range(9))
    talks = codec.loads(TALKS.replace("facts:", f"{many}\nfacts:"))
    writing = games.write_strategic(talks, "x")
    own, _ = strategic(talks)
    assert (len(own[0]), own[0][1]) == (2, "nothing")
    assert any(
        sentence.startswith("strategies between the whole part and none of it, for us") for sentence in writing.lost
    )


def test_what_is_not_in_the_game_is_told() -> None:
    lost = "\n".join(games.write_strategic(thaw("goal: [release]\n"), "x").lost)
    for part in ("china", 'of the goal: "release"', "1 range", "1 worth of no deal"):
        assert part in lost


def test_in_the_extensive_form_each_doer_decides_in_turn() -> None:
    [(_, text)] = games.write_extensive(thaw(), "x", ["stop", "treaty"]).files
    assert text.splitlines()[3:] == [
        'p "" 2 1 "" { "do stop" "withhold stop" } 0',
        'p "" 1 2 "" { "do treaty" "withhold treaty" } 0',
        'p "" 2 3 "" { "do treaty" "withhold treaty" } 0',
        't "" 1 "stop + treaty" { 5.0, -1.0 }',
        't "" 2 "stop" { 4.0, -2.0 }',
        't "" 2 "stop" { 4.0, -2.0 }',
        'p "" 1 4 "" { "do treaty" "withhold treaty" } 0',
        'p "" 2 5 "" { "do treaty" "withhold treaty" } 0',
        't "" 3 "treaty" { 1.0, 1.0 }',
        't "" 4 "nothing" { 0.0, 0.0 }',
        't "" 4 "nothing" { 0.0, 0.0 }',
    ]


def test_a_measure_that_a_fact_rules_out_at_its_turn_is_passed_over() -> None:
    [(_, text)] = games.write_extensive(thaw(), "x", ["dismantle", "stop"]).files
    assert "do dismantle" not in text
    [(_, text)] = games.write_extensive(thaw(), "x", ["stop", "dismantle"]).files
    assert text.count("do dismantle") == 1


def test_games_that_grow_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(games, "MOST_OUTCOMES", 500)
    many = "\n".join(f"  - {{id: m{number}, by: us}}" for number in range(games.MOST_TURNS))
    talks = codec.loads(TALKS.replace("facts:", f"{many}\nfacts:"))
    with pytest.raises(InputError, match="measures"):
        games.write_extensive(talks, "x")
    with pytest.raises(InputError, match="outcomes"):
        games.write_extensive(talks, "x", [f"m{number}" for number in range(20)])


def test_an_order_names_each_measure_once() -> None:
    for order in (["stop", "stop"], ["sotp"]):
        with pytest.raises(InputError, match="the order of the measures: "):
            games.write_extensive(thaw(), "x", order)


def test_without_worth_there_is_no_player() -> None:
    talks = codec.loads("pourparler: 1\ntalks: T\nparties: [{id: a}]\nmeasures: []\n")
    with pytest.raises(InputError, match="no player"):
        games.write_strategic(talks, "x")
