"""The deals nobody could improve on: published examples, and brute force over every roadmap."""

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.packages import Package, acceptable_ways, find_packages
from pourparler.errors import InputError, LimitError
from pourparler.record.codec import loads
from pourparler.record.talks import Talks
from tests import naive_packages
from tests.naive_random_worth import random_valued_talks

SEEDS = range(120)


def read(data: dict[str, Any]) -> Talks:
    return loads(json.dumps(data))


def drawn(seed: int) -> dict[str, Any]:
    return random_valued_talks(random.Random(seed), measures=2 + seed % 4, positions=seed % 5)


def found(packages: Iterable[Package]) -> list[str]:
    told = ((list(p.measures), sorted((party, round(worth, 9)) for party, worth in p.worth)) for p in packages)
    return sorted(map(str, told))


def expected(deals: Iterable[naive_packages.Deal]) -> list[str]:
    told = (
        (sorted(d["measures"]), sorted((party, round(float(worth), 9)) for party, worth in d["worth"].items()))
        for d in deals
    )
    return sorted(map(str, told))


@pytest.mark.parametrize("seed", SEEDS)
def test_random_talks_agree_with_brute_force(seed: int) -> None:
    data = drawn(seed)
    want, answer = naive_packages.packages(data), find_packages(read(data), draws=0).answer
    assert answer.feasible == want["feasible"]
    assert found(answer.packages) == expected(want["packages"])
    assert found(answer.utilitarian.packages) == expected(want["utilitarian"])
    assert found(answer.egalitarian.packages) == expected(want["egalitarian"])
    assert found(answer.nash.packages) == expected(want["nash"])
    assert found(answer.kalai_smorodinsky.packages) == expected(want["kalai_smorodinsky"])
    assert set(answer.unvalued) == set(want["unvalued"])


@pytest.mark.parametrize("seed", range(150))
def test_ways_out_of_equal_price_are_ranked_by_acceptance_then_shortfall_then_exposure(seed: int) -> None:
    data = drawn(seed)
    answer = find_deadlock(read(data), most=1000).answer
    if not answer.stuck:
        return
    want = naive_packages.unlocks_with_worth(data)
    assert [{d.position: d.steps for d in unlock.descents} for unlock in answer.unlocks] == [
        {position: steps for position, steps in unlock["rungs"].items() if steps} for unlock in want
    ]
    assert [unlock.acceptable for unlock in answer.unlocks] == [unlock["acceptable"] for unlock in want]
    assert [[list(step) for step in unlock.roadmap] for unlock in answer.unlocks] == [u["roadmap"] for u in want]


BILL = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
JACK = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}


def barter() -> Talks:
    """The barter of Nash 1950: what each good is worth to (Bill, Jack), and who owns it."""
    return read(
        {
            "pourparler": 1,
            "talks": "Bill and Jack",
            "parties": [{"id": "bill"}, {"id": "jack"}],
            "measures": [{"id": good, "by": "bill"} for good in BILL] + [{"id": good, "by": "jack"} for good in JACK],
            "goal": ["pen or not pen"],
            "worth": {
                "bill": {good: -mine for good, (mine, _) in BILL.items()}
                | {good: his for good, (his, _) in JACK.items()},
                "jack": {good: his for good, (_, his) in BILL.items()}
                | {good: -mine for good, (_, mine) in JACK.items()},
            },
        }
    )


def test_the_barter_of_nash_1950_ends_as_published() -> None:
    [deal] = find_packages(barter()).answer.nash.packages
    assert set(deal.measures) == {"book", "whip", "ball", "bat", "pen", "toy", "knife"}
    assert dict(deal.gains) == {"bill": 12, "jack": 5}


def circle(**more: object) -> dict[str, Any]:
    return {
        "pourparler": 1,
        "talks": "Thaw",
        "parties": [{"id": "north"}, {"id": "south"}],
        "measures": [{"id": "open-road", "by": "north"}, {"id": "send-aid", "by": "south"}],
        "goal": ["open-road", "send-aid"],
        "positions": [
            {"id": "aid-first", "party": "north", "says": "send-aid before open-road"},
            {"id": "road-first", "party": "south", "says": "open-road before send-aid"},
        ],
        "worth": {"north": {"send-aid": 3, "open-road": -1}, "south": {"open-road": 2, "send-aid": -1}},
        **more,
    }


DEARER = """
pourparler: 1
talks: A dearer way out
parties: [{id: a}, {id: b}]
measures:
  - {id: m0, by: [a]}
  - {id: m1, by: [b]}
  - {id: m2, by: [a]}
  - {id: m3, by: [b]}
positions:
  - {id: p1, party: a, says: never m2}
  - {id: p2, party: b, says: m2 before m3, firmness: firm}
  - {id: p3, party: a, says: m3 no later than m0}
  - {id: p4, party: b, says: m0 first, firmness: firm}
  - {id: p5, party: a, says: m1 first}
worth:
  a: {m0: 0, m1: 1, m2: -2, m3: -1}
  b: {m0: 2, m1: 0, m2: -1, m3: -2}
"""


def test_stuck_talks_are_answered_after_one_way_out_which_is_named() -> None:
    finding = find_packages(read(circle()))
    assert finding.answer.unlock is not None
    assert finding.answer.unlock.number == 1
    assert finding.grounds == tuple(descent.position for descent in finding.answer.unlock.descents)
    assert [package.measures for package in finding.answer.packages] == [("open-road", "send-aid")]


def test_the_way_out_that_is_asked_for_is_assumed() -> None:
    second = find_packages(read(circle()), unlock=2).answer
    assert second.unlock == find_deadlock(read(circle())).answer.unlocks[1]
    assert second.unlock.number == 2


@pytest.mark.parametrize("seed", range(40))
def test_what_is_known_of_the_deadlock_is_taken_as_it_is(seed: int) -> None:
    talks = read(drawn(seed))
    known = find_deadlock(talks)
    assert find_packages(talks, deadlock=known, draws=0) == find_packages(talks, draws=0)
    if known.answer.unlocks:
        last = replace(known.answer.unlocks[-1], id="last", number=1)
        alone = replace(known, answer=replace(known.answer, unlocks=(last,)))
        for wanted in (1, "1", "last"):
            answer = find_packages(talks, deadlock=alone, unlock=wanted, draws=0).answer
            assert answer.unlock == last, "it is not asked again"


def test_a_way_out_that_is_not_there_is_the_users_mistake() -> None:
    with pytest.raises(InputError, match="only"):
        find_packages(read(circle()), unlock=40)
    with pytest.raises(InputError, match="not stuck"):
        find_packages(barter(), unlock=1)


def test_where_nobody_could_accept_the_answer_is_empty_and_says_who_would_lose() -> None:
    answer = find_packages(read(circle(walk_away={"south": 2}))).answer
    assert answer.feasible == 0
    assert not answer.packages
    assert answer.closest is not None
    assert dict(answer.closest.gains) == {"north": 2, "south": -1}


def test_where_a_file_mixes_rankings_and_worths_sums_across_parties_are_not_made() -> None:
    data = circle(worth={"north": {"send-aid": 3, "open-road": -1}}, ranking={"south": ["open-road", 0, "send-aid"]})
    answer = find_packages(read(data)).answer
    assert not answer.comparable
    assert not answer.utilitarian.packages
    assert not answer.egalitarian.packages
    assert answer.kalai_smorodinsky.packages


def test_worths_that_are_certain_have_no_acceptability() -> None:
    assert all(package.acceptability is None for package in find_packages(read(circle())).answer.packages)


def test_the_same_seed_gives_the_same_shares_and_another_one_others() -> None:
    data = circle(
        worth={"north": {"send-aid": [0, 3], "open-road": -1}, "south": {"open-road": [0, 1, 4], "send-aid": -1}}
    )
    one, same, other = (find_packages(read(data), seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert one.seed == 1
    assert one.answer.packages[0].acceptability != other.answer.packages[0].acceptability


def test_the_share_of_draws_that_accept_is_near_the_exact_one() -> None:
    data = circle(worth={"north": {"send-aid": [0, 3], "open-road": -1}, "south": {"open-road": 2, "send-aid": -1}})
    [package] = find_packages(read(data), draws=40_000).answer.packages
    assert package.acceptability is not None
    assert package.acceptability.share == pytest.approx(2 / 3, abs=4 * package.acceptability.se)
    assert dict(package.acceptability.to)["south"] == 1
    assert package.acceptability.central is not None
    central = dict(dict(package.acceptability.central)["north"])
    assert central["send-aid"] == pytest.approx(2, abs=0.05)  # it gains for all where the aid is worth 1 to 3


def test_where_parties_only_rank_what_is_sure_is_told_apart_from_what_is_possible() -> None:
    data = circle(ranking={"north": ["send-aid", 0, "open-road"], "south": ["open-road", 0, "send-aid"]})
    del data["worth"], data["goal"], data["positions"]
    data["goal"] = ["open-road or send-aid or not send-aid"]
    told = find_packages(read(data), draws=0).answer.ordinal
    assert told is not None
    assert told.possibly_efficient is not None
    assert told.necessarily_efficient is not None
    assert set(told.necessarily_efficient) <= set(told.possibly_efficient)
    assert told.fallback == ((), ("open-road", "send-aid"))
    assert told.depth == 1


def test_worths_closer_than_a_billionth_are_equal_when_packages_are_compared() -> None:
    data = circle(
        measures=[{"id": "a", "by": "north"}, {"id": "b", "by": "south"}],
        facts=[{"says": "never (a and b)"}],
        goal=["a or b"],
        positions=[],
        worth={"north": {"a": 0.764705882333, "b": 0.764705882}, "south": {"a": 0.1, "b": 0.6}},
    )
    assert [package.measures for package in find_packages(read(data)).answer.packages] == [("b",)]


def refusals(count: int, *, acceptable: int | None, dearest: str = "stated") -> dict[str, Any]:
    """North refuses each of so many measures, one of which has to happen; it could live with one of them, if any."""
    ways = [f"way-{number:03}" for number in range(count)]
    liked = {} if acceptable is None else {ways[acceptable]: 1}
    return circle(
        measures=[{"id": way, "by": "south"} for way in ways],
        goal=[" or ".join(ways)],
        positions=[
            {
                "id": f"not-{way}",
                "party": "north",
                "says": f"never {way}",
                "firmness": dearest if way in liked else "stated",
            }
            for way in ways
        ],
        worth={"north": dict.fromkeys(ways, -1) | liked, "south": {}},
    )


def test_the_first_way_out_that_somebody_could_accept_may_stand_beyond_those_listed() -> None:
    data = refusals(7, acceptable=6, dearest="firm")
    assert [unlock.acceptable for unlock in find_deadlock(read(data)).answer.unlocks] == [False] * 5
    answer = find_packages(read(data)).answer
    assert [package.measures for package in answer.packages] == [("way-006",)]
    assert answer.unlock is not None
    assert answer.unlock.number == 7


def test_talks_stand_on_the_first_way_out_that_somebody_could_accept_not_on_one_listed_for_its_shape() -> None:
    talks = loads(DEARER)
    listed = find_deadlock(talks).answer.unlocks
    assert [(unlock.number, round(unlock.price, 2)) for unlock in listed if unlock.acceptable] == [(8, 6.67)]
    answer = find_packages(talks).answer
    assert answer.unlock is not None
    assert (answer.unlock.number, answer.unlock.price) == (6, 6.0)
    every = find_deadlock(talks, most=20).answer.unlocks
    assert answer.unlock == next(unlock for unlock in every if unlock.acceptable)


def test_where_no_way_out_is_acceptable_none_need_be_tried_one_by_one() -> None:
    answer = find_packages(read(refusals(300, acceptable=None))).answer
    assert (answer.feasible, answer.ways_tried, answer.ways_all_tried) == (0, 1, True)


def test_that_more_ways_out_exist_than_were_tried_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acceptable_ways, "MOST_LOOKED_AT", 8)
    finding = find_packages(read(refusals(12, acceptable=11, dearest="firm")))
    assert (finding.answer.feasible, finding.answer.ways_tried, finding.answer.ways_all_tried) == (0, 8, False)
    assert not finding.exhaustive
    assert finding.answer.closest is not None


def test_time_that_is_over_is_said() -> None:
    with pytest.raises(LimitError, match="Allow more time"):
        find_packages(read(circle()), time_limit=1e-9)


ROAD = """
pourparler: 1
talks: Prisoners and a road
parties: [{id: north}, {id: south}]
measures:
  - {id: free-all, by: [north]}
  - {id: open-road, by: [south]}
  - {id: aid, by: [south]}
positions:
  - {id: p1, party: south, says: free-all no later than open-road}
  - {id: p2, party: north, says: open-road no later than free-all}
worth:
  north: {free-all: -5, open-road: 1, aid: 3}
  south: {free-all: 4, open-road: -1, aid: 1}
"""


def test_a_goal_that_was_only_assumed_does_not_deny_the_deals_without_it() -> None:
    answer = find_packages(loads(ROAD)).answer
    assert (answer.feasible, answer.goal_assumed) == (0, ("free-all", "open-road"))
    assert answer.without_goal is not None
    assert answer.without_goal.feasible == 2
    assert [(package.measures, dict(package.worth)) for package in answer.without_goal.packages] == [
        (("aid",), {"north": 3, "south": 1})
    ]
    assert [(one.left_out, one.feasible) for one in answer.leaving_out] == [(("free-all",), 0), (("open-road",), 0)]


@pytest.mark.parametrize("goal", ["goal: []\n", "goal: [aid]\n"])
def test_a_goal_that_is_written_is_taken_at_its_word(goal: str) -> None:
    answer = find_packages(loads(ROAD + goal)).answer
    assert answer.without_goal is None
    assert not answer.leaving_out
    assert [package.measures for package in answer.packages] == [("aid",)]


@pytest.mark.parametrize("seed", range(60))
def test_what_there_is_without_an_assumed_goal_is_what_there_would_be_with_that_written_down(seed: int) -> None:
    data = drawn(seed) | {"goal": None}
    talks = read({key: value for key, value in data.items() if value is not None})
    answer = find_packages(talks, draws=0).answer
    if answer.stuck or not answer.goal_assumed:
        assert answer.without_goal is None
        return
    assert answer.without_goal is not None
    for freed in (answer.without_goal, *answer.leaving_out):
        goal = [measure for measure in answer.goal_assumed if measure not in freed.left_out]
        written = find_packages(read(data | {"goal": goal}), draws=0).answer
        assert freed.feasible == written.feasible
        assert freed.packages == written.packages[:10]
