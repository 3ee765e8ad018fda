"""Who gives way first: figures that can be worked out, what cannot be said, and that the same seed gives the same."""

import json
import time
from statistics import mean, stdev

import pytest

import pourparler
from pourparler.analysis.concessions import find
from pourparler.analysis.concessions.answer import Behaviour, Concessions, Mean, Protocol, Unplayed
from pourparler.analysis.concessions.chance import AT_ONCE, DRAWN
from pourparler.analysis.concessions.find import MOST_DEALS, find_concessions
from pourparler.analysis.concessions.intervals import mean_of, share_of
from pourparler.analysis.kernels.concession_acts import Act, Because
from pourparler.desk.answers import from_json, to_json
from pourparler.desk.study import Study
from pourparler.errors import LimitError
from pourparler.record.codec import loads
from pourparler.record.talks import Talks

SLICES = ", ".join(f"{{id: s{k}, by: a}}" for k in range(6))
PIE = f"""
pourparler: 1
talks: A pie
parties: [{{id: a}}, {{id: b}}]
measures: [{SLICES}]
goal: []
worth:
  a: {{{", ".join(f"s{k}: 1" for k in range(6))}}}
  b: {{{", ".join(f"s{k}: -1" for k in range(6))}}}
walk_away: {{b: -6}}
"""
REFUSED = PIE + "positions: [{id: p, party: b, says: never s0, firmness: FIRM}, {id: q, party: a, says: require s0}]"


def asked(talks: Talks | str, *, runs: int = 60, **options: object) -> Concessions:
    record = loads(talks) if isinstance(talks, str) else talks
    return find_concessions(record, runs=runs, **options).answer  # type: ignore[arg-type]


def both(how: Behaviour) -> tuple[tuple[str, str], ...]:
    return (("a", how.value), ("b", how.value))


def test_two_who_concede_evenly_share_the_pie_evenly_whoever_begins() -> None:
    answer = asked(PIE, behaviours=both(Behaviour.LINEAR), rounds=7)
    assert answer.agreed is not None
    assert answer.agreed.share == 1
    assert [one.gets.mean for one in answer.parties] == [0.5, 0.5]
    assert answer.took is not None
    assert answer.took.mean == 4  # half-way through seven rounds
    assert answer.outcomes == 64


def test_where_every_talk_ends_alike_no_mean_has_a_range() -> None:
    answer = asked(PIE, behaviours=both(Behaviour.LINEAR), rounds=7, tournament=True)
    assert answer.took is not None
    evenly = next(
        one for one in answer.tournament if (one.behaviour, one.against) == (Behaviour.LINEAR, Behaviour.LINEAR)
    )
    for one in (answer.took, *(party.gets for party in answer.parties), evenly.gets):
        assert (one.low, one.high) == pytest.approx((one.mean, one.mean), abs=1e-9)


def test_a_mean_has_the_range_that_the_talks_themselves_give() -> None:
    """By hand, from every talk told move by move: of six slices the one gets those agreed on, the other the rest."""
    runs = 25
    answer = asked(PIE, runs=runs)
    told = [asked(PIE, runs=runs, transcript=number).transcript for number in range(1, runs + 1)]
    ended = [one for one in told if one is not None and one.deal is not None]
    slices = [0 if one is None or one.deal is None else len(one.deal) for one in told]
    without = [one is None or one.deal is None for one in told]
    assert answer.took is not None
    assert within(answer.took, [float(one.moves[-1].round) for one in ended])
    assert within(answer.parties[0].gets, [number / 6 for number in slices])
    assert within(
        answer.parties[1].gets, [0 if none else 1 - number / 6 for number, none in zip(slices, without, strict=True)]
    )


def within(found: Mean, values: list[float]) -> bool:
    """Whether a mean and its range are those of these values."""
    half = 1.959964 * stdev(values) / len(values) ** 0.5
    return (found.mean, found.low, found.high) == pytest.approx(
        (mean(values), mean(values) - half, mean(values) + half), abs=1e-6
    )


def test_as_many_deals_are_listed_as_anybody_reads_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    text = PIE.replace("s0: 1", "s0: [0, 4]").replace("s1: 1", "s1: [0, 4]").replace("s2: -1", "s2: [-4, 0]")
    answer = asked(text, runs=400, protocol=Protocol.SINGLE_TEXT)
    assert len(answer.deals) == MOST_DEALS
    few = asked(PIE, behaviours=both(Behaviour.LINEAR))
    assert (len(few.deals), few.more_deals) == (1, 0)
    monkeypatch.setattr(find, "MOST_DEALS", 10**6)
    every = asked(text, runs=400, protocol=Protocol.SINGLE_TEXT)
    assert every.agreed is not None
    assert len(every.deals) == MOST_DEALS + answer.more_deals
    assert every.deals[:MOST_DEALS] == answer.deals
    shares = [one.reached.share for one in every.deals]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(every.agreed.share)


def test_a_tournament_plays_a_fifth_of_the_talks_for_each_pair_and_one_at_least() -> None:
    """Told by how wide an interval is that all talks agree on: that of Wilson for so many."""
    for runs, each in ((100, 20), (3, 1)):
        answer = asked(PIE, runs=runs, tournament=True)
        sure = next(one for one in answer.tournament if one.agreed.share == 1)
        assert sure.agreed == share_of(each, each)


def test_where_time_is_over_fewer_talks_are_played_and_that_is_said() -> None:
    def slowly(_: str) -> None:
        time.sleep(2.1)

    finding = find_concessions(loads(PIE), runs=5 * AT_ONCE, time_limit=2, progress=slowly)
    assert finding.answer.runs == AT_ONCE
    assert not finding.exhaustive
    assert find_concessions(loads(PIE), runs=AT_ONCE).exhaustive


def test_where_time_is_over_in_a_tournament_what_was_played_is_told() -> None:
    def slowly(told: str) -> None:
        time.sleep(1.2 if "against" in told else 0)

    finding = find_concessions(loads(PIE), runs=50, tournament=True, time_limit=3, progress=slowly)
    assert 0 < len(finding.answer.tournament) < len(Behaviour) ** 2
    assert not finding.exhaustive
    assert find_concessions(loads(PIE), runs=50, tournament=True).exhaustive


def test_an_answer_names_what_it_rests_on_and_how_it_was_asked() -> None:
    soft = "{id: r, party: a, says: require s1, firmness: soft}]"
    text = f"{REFUSED.replace('FIRM', 'firm').removesuffix(']')}, {soft}"
    finding = find_concessions(loads(text), runs=7, seed=3, time_limit=60)
    assert finding.grounds == ("p", "q")
    assert finding.limits == {"runs": 7.0, "time_limit": 60}
    assert finding.seed == 3
    assert find_concessions(loads(PIE), runs=7).limits == {"runs": 7.0}


def test_a_talk_past_the_first_block_is_told_as_it_was_played() -> None:
    text = PIE.replace("s0: 1", "s0: [0, 4]")
    answer = asked(text, runs=AT_ONCE + 1, transcript=AT_ONCE + 1)
    before = asked(text, runs=AT_ONCE)
    assert answer.transcript is not None
    assert answer.transcript.number == AT_ONCE + 1
    counts = [{one.measures: round(one.reached.share * each.runs) for one in each.deals} for each in (answer, before)]
    last = {deal: count - counts[1].get(deal, 0) for deal, count in counts[0].items()}
    assert [deal for deal, count in last.items() if count] == [answer.transcript.deal]


def test_speaking_first_is_what_decides_who_gives_way_first_between_two_alike() -> None:
    answer = asked(PIE, runs=2000, behaviours=both(Behaviour.LINEAR), seed=3)
    firsts = {one.party: one.first for one in answer.parties}
    assert firsts["a"].share + firsts["b"].share == 1
    assert firsts["a"].low <= 0.5 <= firsts["a"].high


def test_who_concedes_sooner_gives_way_first_and_gets_less() -> None:
    answer = asked(PIE, behaviours=(("a", "conceder"), ("b", "boulware")))
    a, b = answer.parties
    assert (a.first.share, b.first.share) == (1, 0)
    assert a.gets.high < b.gets.low
    assert (a.behaviour, b.behaviour) == (Behaviour.CONCEDER, Behaviour.BOULWARE)


def test_it_is_known_of_tactics_that_conceders_agree_sooner_and_who_waits_gets_more() -> None:
    """As Faratin, Sierra and Jennings found in their experiments (1998)."""
    answer = asked(PIE, runs=200, tournament=True)
    gets = {(one.behaviour, one.against): one.gets.mean for one in answer.tournament}
    assert len(gets) == len(Behaviour) ** 2
    for against in (Behaviour.LINEAR, Behaviour.CONCEDER):
        assert gets[Behaviour.BOULWARE, against] > gets[Behaviour.CONCEDER, against]
    took = {how: asked(PIE, behaviours=both(how)).took for how in (Behaviour.BOULWARE, Behaviour.CONCEDER)}
    slow, quick = took[Behaviour.BOULWARE], took[Behaviour.CONCEDER]
    assert slow is not None
    assert quick is not None
    assert quick.mean < slow.mean


def test_nothing_moves_between_two_who_only_answer() -> None:
    answer = asked(PIE, behaviours=both(Behaviour.TIT_FOR_TAT))
    assert answer.agreed is not None
    assert answer.nobody is not None
    assert (answer.agreed.share, answer.nobody.share, answer.took, answer.deals) == (0, 1, None, ())


def test_a_position_binds_as_firmly_as_it_is_held() -> None:
    stated, firm, red = (REFUSED.replace("FIRM", how) for how in ("stated", "firm", "red line"))
    evenly = both(Behaviour.LINEAR)
    assert all("s0" in deal.measures or deal.reached.share < 1 for deal in asked(stated, behaviours=evenly).deals)
    for text in (stated, firm):
        agreed = asked(text, behaviours=evenly).agreed
        assert agreed is not None
        assert agreed.share == 1
    never = asked(red, behaviours=evenly)
    assert all("s0" not in deal.measures for deal in never.deals)
    assert never.outcomes == 32


def test_where_nobody_may_let_go_nothing_is_possible_and_that_is_said() -> None:
    text = REFUSED.replace("FIRM", "red line").replace("says: require s0", "says: require s0, firmness: red line")
    answer = asked(text)
    assert answer.unplayed is Unplayed.NOTHING_POSSIBLE
    assert (answer.runs, answer.agreed, answer.parties) == (0, None, ())


def test_without_worth_of_two_nothing_is_said_and_none_is_made_up() -> None:
    text = PIE.replace("  b: {", "  # b: {")
    answer = asked(text)
    assert answer.unplayed is Unplayed.WORTH_UNKNOWN
    assert answer.outcomes == 0
    assert answer.unvalued == ("b",)


def test_a_third_whose_worth_is_unknown_stands_where_it_stands() -> None:
    third = PIE.replace("{id: b}]", "{id: b}, {id: c}]")
    answer = asked(third + "positions: [{id: p, party: c, says: never s0, firmness: stated}]")
    assert answer.unvalued == ("c",)
    assert {one.party for one in answer.parties} == {"a", "b"}
    assert all("s0" not in deal.measures for deal in answer.deals)
    assert answer.deals


def test_stuck_talks_are_said_to_be_stuck() -> None:
    assert asked(REFUSED.replace("FIRM", "firm"), runs=5).stuck
    assert not asked(PIE, runs=5).stuck


@pytest.mark.parametrize("protocol", Protocol)
def test_the_same_seed_gives_the_same_and_another_does_not(protocol: Protocol) -> None:
    text = PIE.replace("s0: 1", "s0: [0, 4]").replace("s1: -1", "s1: [-3, -2, 0]")
    one = asked(text, protocol=protocol, seed=4)
    assert one == asked(text, protocol=protocol, seed=4)
    assert one != asked(text, protocol=protocol, seed=5)


def test_more_talks_begin_with_the_same_ones() -> None:
    text = PIE.replace("s0: 1", "s0: [0, 4]")
    few, many = (asked(text, runs=runs, transcript=3) for runs in (5, 50))
    assert few.transcript == many.transcript


def test_more_talks_than_are_drawn_at_once_are_all_counted() -> None:
    answer = asked(PIE, runs=AT_ONCE + 7)
    assert answer.runs == AT_ONCE + 7
    assert answer.agreed is not None
    assert sum(deal.reached.share for deal in answer.deals) == pytest.approx(answer.agreed.share)
    assert answer.nobody is not None
    assert answer.nobody.share + sum(one.first.share for one in answer.parties) == pytest.approx(1)


def test_what_is_not_said_of_a_party_is_drawn_each_way_as_often() -> None:
    ways = [dict(asked(PIE, runs=200, transcript=n).transcript.behaviours)["a"] for n in range(1, 200, 5)]  # type: ignore[union-attr]
    assert set(ways) == set(DRAWN)


@pytest.mark.parametrize("protocol", Protocol)
def test_a_transcript_is_the_talk_that_was_counted(protocol: Protocol) -> None:
    text = REFUSED.replace("FIRM", "firm").replace("s1: 1", "s1: [0, 4]")
    whole = asked(text, protocol=protocol, runs=12)
    told = [asked(text, protocol=protocol, runs=12, transcript=n).transcript for n in range(1, 13)]
    assert whole.agreed is not None
    assert sum(one is not None and one.deal is not None for one in told) == round(12 * whole.agreed.share)
    for party in whole.parties:
        assert sum(one is not None and one.first == party.party for one in told) == round(12 * party.first.share)
    for one in told:
        assert one is not None
        last = one.moves[-1]
        assert (last.act is Act.AGREES) == (one.deal is not None)
        assert one.deal is None or last.measures == one.deal
        too_little = [move for move in one.moves if move.because is Because.TOO_LITTLE]
        assert all(move.worth < move.target for move in too_little)  # type: ignore[operator]


def test_the_first_talk_that_is_told_is_the_first_that_is_played() -> None:
    text = REFUSED.replace("FIRM", "firm").replace("s1: 1", "s1: [0, 4]")
    for seed in range(12):
        answer = asked(text, runs=1, seed=seed, transcript=1)
        told = answer.transcript
        assert told is not None
        assert [one.measures for one in answer.deals] == ([] if told.deal is None else [told.deal])
        assert [one.party for one in answer.parties if one.first.share] == ([told.first] if told.first else [])


def test_a_limit_of_time_stops_between_talks_and_is_told() -> None:
    with pytest.raises(LimitError):
        find_concessions(loads(PIE), time_limit=1e-9)


def test_progress_is_told_where_there_are_very_many() -> None:
    told: list[str] = []
    find_concessions(loads(PIE), runs=2 * AT_ONCE + 1, progress=told.append)
    assert told == ["0 of 4,001 talks", "2,000 of 4,001 talks", "4,000 of 4,001 talks"]


def test_the_answer_travels() -> None:
    talks = loads(REFUSED.replace("FIRM", "firm"))
    finding = find_concessions(talks, runs=20, tournament=True, transcript=2)
    text = json.dumps(to_json(finding, talks), allow_nan=False)
    assert from_json(text) == finding
    assert hash(from_json(text)) == hash(finding)
    assert finding.to_dict()["runs"] == 20


def test_a_study_asks_it_only_when_it_is_asked_for() -> None:
    assert Study(loads(PIE)).findings().concessions is None
    assert Study(loads(PIE)).answer("concessions", runs=10).answer.runs == 10


def test_it_is_public() -> None:
    assert pourparler.find_concessions(loads(PIE), runs=3).answer.runs == 3
    assert repr(pourparler.find_concessions(loads(PIE), runs=3).answer).startswith("<Concessions: 3 talks by the rules")


def test_an_interval_of_a_share_is_that_of_wilson() -> None:
    """Newcombe (1998), table I: 81 of 263 and 15 of 148, method 3."""
    for count, of, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)):
        one = share_of(count, of)
        assert (one.low, one.high) == pytest.approx((low, high), abs=5e-5)
    assert share_of(20, 20).high == 1


def test_an_interval_of_a_mean_is_two_standard_errors_wide_on_each_side() -> None:
    one = mean_of(4, 10.0, 30.0)  # 1, 2, 3, 4
    assert one.mean == 2.5
    assert one.high - one.mean == pytest.approx(1.959964 * (5 / 3 / 4) ** 0.5)
    assert one.mean - one.low == pytest.approx(one.high - one.mean)
    assert mean_of(1, 2.0, 4.0).low == 2
