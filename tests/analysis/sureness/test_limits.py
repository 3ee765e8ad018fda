"""What is listed, what is cut short, and that an answer which was cut short says so."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.solvers import Budget, Sat
from pourparler.analysis.sureness import corrections, find_sureness
from pourparler.analysis.sureness.answer import Of
from pourparler.analysis.sureness.corrections import minimal_corrections
from pourparler.analysis.sureness.judged import MOST_MATTERING
from pourparler.record.codec import loads
from pourparler.record.talks import Talks

CIRCLE = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
measures: [{id: m, by: [ana]}, {id: n, by: [ben]}]
goal: [m, n]
positions:
  - {id: p, party: ana, says: n before m, fallbacks: []}
  - {id: q, party: ben, says: m before n, fallbacks: [], confidence: low}
"""


def circles(count: int, confidence: str = "low") -> Talks:
    """So many circles of "you first" side by side, each of which either side may open at one price."""
    rows = []
    for number in range(count):
        a, b = f"m{number}", f"n{number}"
        rows.append(f"  - {{id: p{number}, party: ana, says: {b} before {a}, fallbacks: []}}")
        rows.append(f"  - {{id: q{number}, party: ben, says: {a} before {b}, fallbacks: [], confidence: {confidence}}}")
    names = [f"{letter}{number}" for number in range(count) for letter in "mn"]
    measures = ", ".join(f"{{id: {name}, by: [{'ana' if name[0] == 'm' else 'ben'}]}}" for name in names)
    head = "pourparler: 1\ntalks: Invented\nparties: [{id: ana}, {id: ben}]\n"
    return loads(f"{head}measures: [{measures}]\ngoal: [{', '.join(names)}]\npositions:\n" + "\n".join(rows))


# -- more ways out than can be compared ------------------------------------------------------------------------------


def test_where_there_are_too_many_ways_to_give_way_stuck_is_still_told_and_the_rest_said_to_be_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    talks = loads(CIRCLE)
    whole = find_sureness(talks, draws=500, explained=0)
    monkeypatch.setattr(corrections, "MOST", 1)
    cut = find_sureness(talks, draws=500, explained=0)
    assert (whole.answer.ways_out_known, whole.exhaustive) == (True, True)
    assert (cut.answer.ways_out_known, cut.exhaustive) == (False, False)
    assert cut.answer.stuck == whole.answer.stuck
    assert cut.answer.not_stuck == whole.answer.not_stuck
    assert (len(whole.answer.ways_out), cut.answer.ways_out) == (2, ())
    assert cut.answer.no_way_out is not None
    assert cut.answer.no_way_out.share == 0


def test_as_many_ways_to_give_way_as_are_written_out_are_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "MOST", 2)
    assert find_sureness(loads(CIRCLE), draws=100, explained=0).answer.ways_out_known
    with Sat([[-1, -2]], Budget(), top=2) as solver:
        found = minimal_corrections(solver, [], [[1], [2]], Budget())
        assert found is not None
        assert sorted(found) == [(0, 1), (1, 0)]
    monkeypatch.setattr(corrections, "MOST", 1)
    with Sat([[-1, -2]], Budget(), top=2) as solver:
        assert minimal_corrections(solver, [], [[1], [2]], Budget()) is None


def test_nobody_gives_way_where_all_can_stand_and_nothing_helps_where_the_rest_cannot() -> None:
    with Sat([[1, 2]], Budget(), top=2) as solver:
        assert minimal_corrections(solver, [], [[1], [2]], Budget()) == [(0, 0)]
        assert minimal_corrections(solver, [-1, -2], [[1], [2]], Budget()) == []


def test_somebody_goes_down_no_further_than_needed() -> None:
    """Rungs 1 and 2 of the one, 3 of the other; standing on 1 follows from nothing, and 2 from 1."""
    with Sat([[-1, 2], [-1, -3]], Budget(), top=3) as solver:
        found = minimal_corrections(solver, [], [[1, 2], [3]], Budget())
        assert found is not None
        assert sorted(found) == [(0, 1), (1, 0)]


def test_of_very_many_ways_at_one_price_it_is_said_that_not_all_are_compared() -> None:
    """Seven circles in all of which either side may drop its demand: 128 ways at one price in one draw."""
    cut = find_sureness(circles(7), draws=400, explained=0)
    assert (cut.answer.ways_out_known, cut.exhaustive) == (False, False)
    few = find_sureness(circles(6), draws=400, explained=0)  # 64 ways
    assert (few.answer.ways_out_known, few.exhaustive) == (True, True)


def test_fewer_ways_out_are_the_first_of_more() -> None:
    more = find_sureness(circles(2), draws=2_000, explained=0, most=20).answer.ways_out
    assert len(more) > 4
    assert all(one.cheapest.share >= other.cheapest.share for one, other in pairwise(more))
    for most in (1, 2, 4):
        found = find_sureness(circles(2), draws=2_000, explained=0, most=most).answer.ways_out
        assert [one.changes for one in found] == [one.changes for one in more[:most]]
        assert [one.cheapest for one in found] == [one.cheapest for one in more[:most]]


# -- deals and judgements --------------------------------------------------------------------------------------------


def test_the_named_deals_come_before_the_others_and_six_are_asked_about() -> None:
    names = [f"m{number}" for number in range(4)]
    worth = ", ".join(f"{name}: [{number + 1}, {number + 2}]" for number, name in enumerate(names))
    other = ", ".join(f"{name}: {-number - 1}" for number, name in enumerate(names))
    text = (
        "pourparler: 1\ntalks: Invented\nparties: [{id: ana}, {id: ben}]\n"
        f"measures: [{', '.join(f'{{id: {name}, by: [ben]}}' for name in names)}]\ngoal: []\n"
        f"worth: {{ana: {{{worth}}}, ben: {{{other}}}}}\nwalk_away: {{ben: -20}}\n"
    )
    from pourparler.analysis.packages.find import find_packages

    talks = loads(text)
    packages = find_packages(talks, draws=0)
    named = {tuple(sorted(one.measures)) for _, point in packages.answer.points for one in point.packages}
    assert len(packages.answer.packages) > 6
    asked = find_sureness(talks, draws=50, explained=0).answer.deals
    assert len(asked) == 6
    assert named < {one.measures for one in asked}
    assert {one.measures for one in asked} <= {tuple(sorted(one.measures)) for one in packages.answer.packages} | named


def test_no_more_judgements_are_listed_than_anybody_reads() -> None:
    names = [f"m{number}" for number in range(MOST_MATTERING + 2)]
    measures = ", ".join(f"{{id: {name}, by: [ben]}}" for name in names)
    worth = ", ".join(f"{name}: [-{number + 1}, {number + 1}]" for number, name in enumerate(names))
    talks = loads(
        "pourparler: 1\ntalks: Invented\nparties: [{id: ana}, {id: ben}]\n"
        f"measures: [{measures}]\ngoal: [{', '.join(names)}]\nworth: {{ana: {{{worth}}}}}\n"
    )
    found = find_sureness(talks, draws=2_000, explained=0).answer
    deal = next(one for one in found.turning if one.of is Of.DEAL)
    assert len(found.judgements) == MOST_MATTERING + 2
    assert len(deal.by) == MOST_MATTERING
    assert all(one.total_effect >= other.total_effect for one, other in pairwise(deal.by))
    assert deal.by[0].judgement > deal.by[-1].judgement  # the widest range matters most


# -- cut short -------------------------------------------------------------------------------------------------------


def test_an_answer_is_no_surer_than_the_deadlock_that_it_stands_on() -> None:
    talks = loads(CIRCLE)
    known = find_deadlock(talks)
    assert find_sureness(talks, deadlock=known, draws=50, explained=0).exhaustive
    assert not find_sureness(talks, deadlock=replace(known, exhaustive=False), draws=50, explained=0).exhaustive


def test_where_time_is_over_before_all_judgements_were_tried_the_shares_stand_and_that_is_said() -> None:
    def slowly(told: str) -> None:
        if "afresh, 2" in told:
            time.sleep(2.2)

    finding = find_sureness(circles(3), draws=200, explained=0, time_limit=2, progress=slowly)
    whole = find_sureness(circles(3), draws=200, explained=0)
    assert (finding.answer.turning_known, finding.exhaustive) == (False, False)
    assert finding.answer.stuck == whole.answer.stuck
    assert finding.answer.ways_out == whole.answer.ways_out
    tried = {one.judgement for turning in finding.answer.turning for one in turning.by}
    assert tried <= {0, 1}
    assert tried
