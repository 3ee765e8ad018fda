"""How far apart the parties were on each date: against one question per date, and by brute force."""

import json
import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.history import find_history
from pourparler.analysis.history.answer import Change, History, Movement
from pourparler.analysis.verdict import Reason, Ruling, find_verdict
from pourparler.errors import LimitError
from pourparler.record import codec
from pourparler.record.codec import loads
from pourparler.record.codec.answers import decode, encode
from pourparler.record.conditions.parse import parse
from pourparler.record.talks import Talks
from tests import naive, naive_verdict
from tests.naive_random import DATES, random_talks
from tests.naive_talks import day_of, first_day

SIX_PARTY = Path(__file__).parents[3] / "examples" / "six-party-over-time.talks.yaml"
FIGURES = {
    "2003-09-15": 1.33,
    "2004-06-25": 0,
    "2005-09-18": 0,
    "2005-11-12": 1.33,
    "2006-11-30": 4.67,
    "2007-01-24": 3.00,
    "2007-02-12": 3.33,
    "2007-02-14": 0,
    "2008-08-27": 6.67,
    "2008-10-12": 0,
    "2008-12-13": 4.00,
}
SEEDS = range(120)


@pytest.fixture(scope="module")
def six_party() -> Talks:
    return codec.load(SIX_PARTY)


@pytest.fixture(scope="module")
def history(six_party: Talks) -> History:
    return find_history(six_party).answer


# -- the six-party talks ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "distance"), FIGURES.items())
def test_the_distance_between_the_six_is_known_on_eleven_dates(history: History, day: str, distance: float) -> None:
    standing = history.on(day)
    assert standing is not None
    assert standing.distance is not None
    assert round(standing.distance, 2) == distance


def test_each_date_says_what_one_question_about_it_says(six_party: Talks, history: History) -> None:
    assert len(history.dates) == 50
    for one in history.dates:
        stood = six_party.as_it_stood(one.date)
        answer = find_deadlock(stood, red_lines=True).answer
        verdict = find_verdict(stood, stuck=answer.stuck)
        assert (one.verdict, one.reasons) == (verdict.ruling, verdict.reasons)
        assert one.conflicts == len(answer.conflicts)
        assert one.positions == tuple(position.id for position in stood.positions_in_force)
        assert one.in_force == len(one.positions)
        nothing_meets = Reason.NOTHING_MEETS in verdict.reasons or Reason.NO_POSITIONS in verdict.reasons
        price = answer.unlocks[0].price if answer.stuck else None if nothing_meets else 0.0
        assert one.distance == (None if price is None else pytest.approx(price, abs=1e-9))


def test_words_alone_narrowed_it_three_times(history: History) -> None:
    narrowed = [change for change in history.changes if (change.rise or 0) < 0]
    by_words = {str(change.to): change.softened for change in narrowed if change.softened}
    assert by_words == {
        "2004-06-23": ("us-cvid", "us-freeze-oil"),
        "2005-06-17": ("dprk-return-2", "dprk-return-3"),
        "2007-01-23": ("dprk-bda-1", "dprk-bda-2"),
    }
    assert {str(change.to) for change in narrowed if change.agreed_away} == {"2006-10-31", "2007-02-13", "2008-10-11"}


def test_what_two_sides_gave_up_at_once_is_told_of_both(history: History) -> None:
    change = next(change for change in history.changes if str(change.to) == "2006-10-31")
    assert change.agreed_away == ("dprk-bda-talks", "us-bda-law")
    assert [one.alone for one in change.movements] == [0, 0]
    assert [one.without for one in change.movements] == [0, 0]


def test_between_two_parties_only_their_own_positions_count(history: History) -> None:
    pairs = {pair.parties: [one.distance for one in pair.dates] for pair in history.pairs}
    assert set(pairs) == set(combinations(["dprk", "us", "rok", "japan"], 2))
    on = [str(one.date) for one in history.dates].index("2006-11-30")
    assert pairs["dprk", "us"][on] == pytest.approx(14 / 3)
    assert pairs["dprk", "japan"][on] == 2
    assert pairs["us", "japan"][on] == 0
    assert pairs["rok", "japan"][on] is None


def test_an_answer_can_be_read_back(history: History) -> None:
    assert decode(History, json.loads(json.dumps(encode(history)))) == history


def test_what_changed_between_two_dates_is_told_of_these_two(six_party: Talks) -> None:
    compared = find_history(six_party, compare=("2007-02-12", "2006-11-30")).answer.compared
    assert compared is not None
    assert (str(compared.from_), str(compared.to)) == ("2006-11-30", "2007-02-12")
    assert compared.before == pytest.approx(14 / 3)
    assert compared.after == pytest.approx(10 / 3)
    assert compared.softened == ("dprk-bda-1", "dprk-bda-2")
    assert set(compared.new) == {"dprk-price"}
    assert "us-large" in compared.others


def test_before_anything_was_on_record_nothing_is_known(six_party: Talks) -> None:
    answer = find_history(six_party, compare=("2002", "2003-09-15")).answer
    assert str(answer.begins) == "2003-08-27"
    assert answer.on("2003-08-26") is None
    assert answer.compared is not None
    assert answer.compared.before is None
    assert answer.compared.after == pytest.approx(4 / 3)
    assert find_history(six_party.as_it_stood("2002")).answer.dates == ()


def test_of_a_date_after_the_cut_off_only_what_was_known_by_then_counts(six_party: Talks) -> None:
    known = six_party.as_it_stood("2007-01-01")
    later, at_the_end = (
        find_history(known, compare=("2006-11-30", to)).answer.compared for to in ("2007-02", "2007-01-01")
    )
    assert later is not None
    assert at_the_end is not None
    assert str(later.to) == "2007-02"
    assert replace(later, to=at_the_end.to) == at_the_end
    assert not {"dprk-bda-2", "dprk-price"} & {*later.softened, *later.new, *later.others}


def test_dates_after_the_last_on_record_are_alike(six_party: Talks) -> None:
    compared = find_history(six_party, compare=("2050", "2060")).answer.compared
    assert compared is not None
    assert (compared.before, compared.after, compared.movements) == (4, 4, ())


def test_a_history_ends_where_the_talks_are_cut_off(six_party: Talks, history: History) -> None:
    until = find_history(six_party.as_it_stood("2006-11-30")).answer
    assert until.dates == tuple(one for one in history.dates if one.date.last_day() <= date(2006, 11, 30))


def test_time_that_is_over_is_told(six_party: Talks) -> None:
    with pytest.raises(LimitError):
        find_history(six_party, time_limit=1e-9)


# -- small talks -----------------------------------------------------------------------------------------------------

HEAD = """
pourparler: 1
talks: The canal
parties: [{id: north}, {id: south}, {id: east}]
measures: [{id: dig, by: [north]}, {id: pay, by: [south]}, {id: lend, by: [east]}]
"""


def record(*positions: str, more: str = "goal: [dig, pay]") -> Talks:
    """The canal talks; positions as ``id: party: condition | since | until | more``."""
    held = []
    for number, text in enumerate(positions, start=1):
        said, since, until, *rest = (*(part.strip() for part in text.split("|")), "", "")
        party, _, says = said.partition(": ")
        entry: dict[str, Any] = {"id": f"p{number}", "party": party, "says": says}
        held.append(entry | ({"since": since} if since else {}) | ({"until": until} if until else {}))
        held[-1] |= json.loads(rest[0]) if rest and rest[0] else {}
    return loads(f"{HEAD}{more}\npositions: {json.dumps(held)}\n")


def only_change(talks: Talks, to: str) -> Change:
    return next(change for change in find_history(talks).answer.changes if str(change.to) == to)


def test_a_line_that_ends_with_nothing_in_its_place_was_softened() -> None:
    talks = record("north: pay before dig | 2020", "south: dig before pay | 2020 | 2021", "south: require dig | 2020")
    change = only_change(talks, "2021-01-01")
    assert change.before == pytest.approx(4 / 3)
    assert (change.after, change.softened) == (0, ("p2",))
    assert not change.movements[0].stated


@pytest.mark.parametrize(("ended", "key"), [("met", "met"), ("agreed away", "agreed_away"), ("softened", "softened")])
def test_how_a_line_ended_is_taken_from_the_record(ended: str, key: str) -> None:
    talks = record("north: pay before dig | 2020", f'south: dig before pay | 2020 | 2021 | {{"ended": "{ended}"}}')
    change = only_change(talks, "2021-01-01")
    assert getattr(change, key) == ("p2",)
    assert change.movements[0].stated


def test_a_firmer_line_in_place_of_another_was_hardened() -> None:
    talks = record(
        "north: pay before dig | 2020",
        'south: dig before pay | 2020 | 2021 | {"firmness": "stated"}',
        'south: never pay | 2021 | | {"firmness": "firm"}',
    )
    change = only_change(talks, "2021-01-01")
    assert (change.hardened, change.new, change.softened) == (("p2", "p3"), (), ())
    assert change.after == 4


def test_an_accepted_proposal_is_a_text() -> None:
    text = "{id: t, by: [north], says: dig with pay, answer: accepted, answered_by: [south], date: 2021}"
    more = f"goal: [dig, pay]\nproposals: [{text}]"
    talks = record("north: pay before dig | 2020", "south: dig before pay | 2020", more=more)
    change = only_change(talks, "2021-01-01")
    assert change.agreed_away == ("p1", "p2")
    assert change.after == 0


def test_a_report_of_an_agreement_is_a_text() -> None:
    more = "goal: [dig, pay]\nstatements: [{id: s, act: assess, state: agreed, date: 2021-01-01}]"
    talks = record("north: pay before dig | 2020", "south: dig before pay | 2020 | 2021-01-01", more=more)
    assert only_change(talks, "2021-01-01").agreed_away == ("p2",)


def test_the_same_words_of_two_parties_on_one_day_are_a_text() -> None:
    talks = record(
        "north: pay before dig | 2020",
        "south: dig before pay | 2020 | 2021",
        "north: lend with dig | 2021",
        "south: lend with dig | 2021",
    )
    change = only_change(talks, "2021-01-01")
    assert (change.agreed_away, change.softened) == (("p2",), ())


def test_what_only_several_changes_together_moved_is_told_of_all() -> None:
    """Any two of three stand in the way of a fourth, so that neither one more nor one less makes a difference."""
    talks = loads("""
pourparler: 1
talks: The canal
parties: [{id: north}, {id: south}]
measures: [{id: s, by: [north]}, {id: x, by: [south]}, {id: y, by: [south]}, {id: z, by: [south]}]
goal: []
facts: [{says: not (s and x and y)}, {says: not (s and x and z)}, {says: not (s and y and z)}]
positions:
  - {id: both, party: [north, south], says: require s, since: 2020}
  - {id: px, party: south, says: require x, since: 2020, until: 2021, firmness: firm}
  - {id: py, party: south, says: require y, since: 2020, until: 2021, firmness: firm}
  - {id: pz, party: south, says: require z, since: 2020, until: 2021, firmness: firm}
""")
    change = only_change(talks, "2021-01-01")
    assert (change.before, change.after, change.jointly) == (2, 0, True)
    assert (change.softened, change.others) == (("px", "py", "pz"), ())
    assert not any(one.moved for one in change.movements)


def test_a_change_that_moves_nothing_is_set_apart() -> None:
    talks = record("north: pay before dig | 2020", "south: dig before pay | 2020", "east: require lend | 2021")
    change = only_change(talks, "2021-01-01")
    assert (change.before, change.new, change.others) == (change.after, (), ("p3",))


def test_where_no_goal_is_written_one_goal_is_assumed_for_all_dates() -> None:
    talks = record("north: pay before dig | 2020", "south: dig before pay | 2021 | 2022", more="")
    answer = find_history(talks).answer
    assert (answer.goal, answer.goal_assumed, str(answer.goal_as_of)) == (("dig", "pay"), ("dig", "pay"), "2022-01-01")
    assert [one.distance for one in answer.dates] == [None, pytest.approx(4 / 3), None]
    assert answer.dates[1].verdict is Ruling.STUCK


def test_what_another_party_says_takes_nobodys_place() -> None:
    talks = record("north: pay before dig | 2020 | 2021", "south: dig before pay | 2020", "east: pay before dig | 2021")
    change = only_change(talks, "2021-01-01")
    assert [(one.went, one.came) for one in change.movements] == [("p1", None), (None, "p3")]


def test_ends_that_the_record_explains_are_no_sign_of_a_text() -> None:
    talks = record(
        "north: pay before dig | 2020 | 2021",
        "south: dig before pay | 2020",
        'south: require lend | 2020 | 2021 | {"ended": "met"}',
    )
    change = only_change(talks, "2021-01-01")
    assert (change.softened, change.agreed_away) == (("p1",), ())


def test_an_assumed_goal_lets_nothing_meet() -> None:
    talks = record("north: require pay | 2020", "south: require dig | 2021", more="")
    assert [one.distance for one in find_history(talks).answer.dates] == [None, None]


def test_of_a_line_held_together_a_pair_answers_for_its_own_part() -> None:
    talks = record("south: lend before pay | 2020", more="goal: [dig, pay, lend]")
    joint = replace(talks.positions[0], id="j", party=("north", "east"), says=parse("pay first"))
    pairs = find_history(replace(talks, positions=(*talks.positions, joint))).answer.pairs
    apart = {pair.parties: pair.dates[0].distance for pair in pairs}
    assert apart["north", "south"] == 0
    assert (apart["south", "east"] or 0) > 0


def test_a_line_that_one_of_its_holders_leaves_for_a_text_was_agreed_away() -> None:
    text = "{id: t, by: [north], says: dig with pay, answer: accepted, answered_by: [south], date: 2021}"
    talks = record("south: lend before pay | 2020", more=f"goal: [dig, pay]\nproposals: [{text}]")
    joint = replace(talks.positions[0], id="j", party=("north", "east"), says=parse("pay before dig"))
    change = only_change(replace(talks, positions=(*talks.positions, joint)), "2021-01-01")
    revised = next(one for one in change.movements if one.went == "j")
    assert (revised.kind.value, revised.came, revised.stated) == ("agreed away", "j", True)


def test_without_dates_there_is_no_history() -> None:
    answer = find_history(record("north: pay before dig")).answer
    assert (answer.dates, answer.changes, answer.begins) == ((), (), None)


def test_what_ended_and_began_nobody_knows_when_was_in_force_the_day_before() -> None:
    talks = record("north: pay before dig", "south: dig before pay | | 2021")
    assert [(str(one.date), one.distance) for one in find_history(talks).answer.dates] == [
        ("2020-12-31", pytest.approx(4 / 3)),
        ("2021-01-01", None),
    ]


def test_what_nobody_can_change_has_no_distance() -> None:
    talks = record("north: pay before dig | 2020", more="goal: [dig]\nfacts: [{says: never dig}]")
    [standing] = find_history(talks).answer.dates
    assert (standing.verdict, standing.distance, standing.conflicts) == (Ruling.STUCK, None, 1)


# -- by brute force --------------------------------------------------------------------------------------------------


def drawn(seed: int) -> dict[str, Any]:
    """Talks with dates and a goal."""
    rng = random.Random(seed)
    data = random_talks(rng, measures=3, positions=3 + seed % 4)
    data.setdefault("goal", [data["measures"][0]["id"]])
    for position in data["positions"]:
        first, last = sorted(rng.sample(range(len(DATES)), 2))
        position.pop("until", None)
        position["since"] = DATES[first]
        if rng.random() < 0.6:
            position["until"] = DATES[last]
    return data


def price_of(answer: naive.Answer) -> float | None:
    return 0.0 if not answer["stuck"] else float(answer["cheapest"][0]) if answer["cheapest"] else None


def distance_on(data: dict[str, Any], day: date) -> float | None:
    price = price_of(naive.stuck_answer(data, red_lines=True, as_of=str(day)))
    meets = naive_verdict.any_meet(data | {"as_of": str(day)})
    return None if price == 0 and not meets else price


@pytest.mark.parametrize("seed", SEEDS)
def test_every_day_has_the_distance_that_brute_force_finds(seed: int) -> None:
    data = drawn(seed)
    answer = find_history(loads(json.dumps(data))).answer
    last = day_of(data)
    assert last is not None
    marks = {first_day(text) for text in DATES} | {last}
    starts = [first_day(entry["since"]) for entry in data["positions"]]
    starts += [first_day(entry["date"]) for entry in data.get("proposals", ()) if entry.get("date")]
    for day in sorted(
        d + timedelta(days=n) for d in marks for n in (-1, 0) if min(starts) <= d + timedelta(days=n) <= last
    ):
        standing = answer.on(str(day))
        expected = distance_on(data, day)
        assert standing is not None
        assert standing.distance == (None if expected is None else pytest.approx(expected, abs=1e-9))


def held(data: dict[str, Any], ids: set[str]) -> dict[str, Any]:
    timeless = [
        {k: v for k, v in p.items() if k not in ("since", "until")} for p in data["positions"] if p["id"] in ids
    ]
    return {key: value for key, value in data.items() if key != "as_of"} | {"positions": timeless}


def price_of_set(data: dict[str, Any], ids: set[str]) -> float | None:
    return price_of(naive.stuck_answer(held(data, ids), red_lines=True))


@pytest.mark.parametrize("seed", SEEDS)
def test_each_entry_taken_back_by_itself_brings_what_brute_force_finds(seed: int) -> None:
    data = drawn(seed)
    data.pop("proposals", None)
    answer = find_history(loads(json.dumps(data))).answer
    on = {one.date: set(one.positions) for one in answer.dates}
    for change in answer.changes:
        before, after = on[change.from_], on[change.to]
        prices = (price_of_set(data, before), price_of_set(data, after))
        for one in change.movements:
            went, came = {one.went or ""}, {one.came or ""}
            alone, without = price_of_set(data, before - went | came), price_of_set(data, after - came | went)
            assert one.alone == pytest.approx(alone)
            assert one.without == pytest.approx(without)
            assert one.moved is (
                prices[0] is not None
                and (round(alone or 0, 9), round(without or 0, 9)) != tuple(round(p or 0, 9) for p in prices)
            )
        assert_split(change)


def assert_split(change: Change) -> None:
    """Every entry stands in one list of those that moved the distance, or among the others."""
    lists = (change.softened, change.hardened, change.met, change.agreed_away, change.new, change.others)
    told = [id_ for ids in lists for id_ in ids]
    assert set(told) == {id_ for one in change.movements for id_ in ids_of(one)}
    assert len(told) == len(set(told))
    if change.before is not None and change.after is not None and change.before != change.after:
        assert any(lists[:5])


def ids_of(movement: Movement) -> set[str]:
    return {id_ for id_ in (movement.went, movement.came) if id_ is not None}


@pytest.mark.parametrize("seed", SEEDS)
def test_between_each_two_parties_brute_force_finds_the_same(seed: int) -> None:
    data = drawn(seed)
    data.pop("proposals", None)
    answer = find_history(loads(json.dumps(data))).answer
    for pair in answer.pairs:
        alone = dict(data, positions=[p for entry in data["positions"] if (p := of(entry, pair.parties))])
        for one in pair.dates:
            expected = distance_on(alone, one.date.first_day()) if alone["positions"] else None
            if not alone["positions"]:
                continue
            assert one.distance == (None if expected is None else pytest.approx(expected, abs=1e-9))


def of(entry: dict[str, Any], parties: tuple[str, str]) -> dict[str, Any] | None:
    holders = entry["party"] if isinstance(entry["party"], list) else [entry["party"]]
    both = [party for party in holders if party in parties]
    return {**entry, "party": both} if both else None
