"""One judgement drawn afresh: what is worked out again comes to what working all of it out anew would."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.solvers import Budget
from pourparler.analysis.sureness.judged import Judged, drawn_levels
from pourparler.analysis.sureness.judgements import About, Conventions, unsure
from pourparler.analysis.sureness.outcomes import Outcomes
from pourparler.analysis.sureness.standing import Rows, Standing
from pourparler.analysis.sureness.worths import DrawnWorths
from pourparler.analysis.verdict import find_verdict
from pourparler.analysis.worth.keeping import Judge
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.record.codec import loads
from pourparler.record.talks import Talks
from tests.analysis.sureness.test_against_enumeration import unsure_talks

DRAWS = 60
COMES_IN = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
measures: [{id: m, by: [ana]}, {id: n, by: [ben]}, {id: k, by: [ben]}]
positions:
  - {id: p, party: ana, says: n before m}
  - {id: q, party: ben, says: n before m}
  - {id: s, party: ana, says: n before k}
  - {id: r, party: ben, says: m before k, firmness: soft, confidence: low, drafted_by: rules}
"""
STALLED = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
measures: [{id: m, what: open the gate, by: [ana]}, {id: n, what: pay the toll, by: [ben]}]
goal: [m]
positions: [{id: p, party: ben, says: m}, {id: q, party: ana, says: n before m, confidence: low, drafted_by: rules}]
statements: [{id: s, act: assess, state: stalled}]
"""
ORDERED = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}]
sources: [{id: news, title: News}]
measures: [{id: m, what: open the gate, by: [ana]}, {id: n, what: pay the toll, by: [ben]}]
goal: [m]
positions:
  - {id: p, party: ana, says: n, grounds: [{source: news, quote: "the toll has to be paid first"}]}
  - {id: q, party: ben, says: m no later than n}
statements: [{id: s, act: assess, state: stalled}]
"""
VALUED = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}, {id: eve}]
measures: [{id: m, by: [ana]}, {id: n, by: [ben]}, {id: k, by: [eve]}]
goal: []
positions: [{id: p, party: ana, says: n before m, confidence: low}]
worth: {ana: {m: [-2, 1], n: [0, 1, 3]}, ben: {m: 2, n: [-1, 1]}}
ranking: {eve: [m, 0, k]}
together: [{party: ben, measures: [m, n], worth: [0, 2]}, {party: ana, measures: [n, k], worth: [-1, 2]}]
walk_away: {ben: 1}
breaking_off: {ana: 1, ben: 1, eve: 1}
"""


@contextmanager
def judged(talks: Talks, draws: int = DRAWS, seed: int = 1) -> Iterator[Judged]:
    """All draws of a record, as the question has them judged."""
    valuation = valuation_of(talks)
    verdict = find_verdict(talks, stuck=find_deadlock(talks).answer.stuck)
    told = find_explanations(talks, most=3).answer.explanations if verdict.ruling.value == "cannot say" else ()
    judgements = unsure(talks, valuation, verdict, told, Conventions())
    levels = tuple(one for one in judgements if one.about is not About.WORTH)
    with Standing(talks, levels, red_lines=False, budget=Budget()) as standing:
        yield Judged(standing, judgements, DrawnWorths(valuation, draws, seed), seed)


def same(one: Rows, other: Rows) -> bool:
    names = ("present", "weight", "fixed", "supposed", "goal")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


RECORDS = [*(json.dumps(unsure_talks(seed)) for seed in range(12)), COMES_IN, STALLED, ORDERED]


@pytest.mark.parametrize("text", RECORDS)
def test_draws_with_one_judgement_afresh_are_those_worked_out_anew(text: str) -> None:
    with judged(loads(text)) as asked:
        for number in range(len(asked.standing.judgements)):
            levels = asked.levels.copy()
            levels[:, number] = asked.afresh[:, number]
            assert same(asked.standing.with_afresh(asked.rows, levels, number), asked.standing.rows(levels))


@pytest.mark.parametrize("text", RECORDS)
def test_what_was_judged_before_is_judged_alike_by_whoever_knows_nothing(text: str) -> None:
    with judged(loads(text)) as asked:
        for number in range(len(asked.standing.judgements)):
            levels = asked.levels.copy()
            levels[:, number] = asked.afresh[:, number]
            rows = asked.standing.rows(levels)
            known, anew = asked.outcomes.unlocking(rows), Outcomes(asked.standing).unlocking(rows)
            assert np.array_equal(known.stuck, anew.stuck)
            assert np.array_equal(known.no_way, anew.no_way)
            assert known.prices == pytest.approx(anew.prices)


def test_a_goal_that_is_assumed_is_assumed_anew_where_a_judgement_is_drawn_afresh() -> None:
    with judged(loads(COMES_IN), draws=200) as asked:
        firmness = next(n for n, one in enumerate(asked.judgements) if one.about is About.FIRMNESS)
        levels = asked.levels.copy()
        levels[:, firmness] = asked.afresh[:, firmness]
        made = asked.standing.with_afresh(asked.rows, levels, firmness)
        k = asked.standing.measures.index("k")
        assert 0 < int((made.goal[:, k] != asked.rows.goal[:, k]).sum()) < 200


def test_a_worth_drawn_afresh_changes_deals_and_orders_as_drawing_it_there_would() -> None:
    talks = loads(VALUED)
    with judged(talks, draws=300) as asked:
        worths = asked.worths
        steps = (("n",), ("m", "k"))
        order = worths.order(Judge(talks, worths.valuation), steps)
        deals = [worths.deal(("m", "n", "k")), worths.deal(("n",)), order]
        places = [worths.place(one) for one in asked.judgements if one.about is About.WORTH]
        assert places == [(0, [0]), (0, [1]), (0, [3]), (1, [1]), (1, [3]), (2, [2, 0])]
        for party, columns in places:
            kept = [tested.afresh(party, columns) for tested in deals]
            before = worths.worths[party].copy()
            worths.worths[party][:, columns] = worths.afresh[party][:, columns]
            anew = [
                worths.deal(("m", "n", "k")),
                worths.deal(("n",)),
                worths.order(Judge(talks, worths.valuation), steps),
            ]
            assert all(np.array_equal(one, other.holds()) for one, other in zip(kept, anew, strict=True))
            worths.worths[party] = before
        assert any(not np.array_equal(one.holds(), one.afresh(0, [0])) for one in deals)


def test_two_extra_worths_of_the_same_measures_are_two_judgements() -> None:
    text = VALUED.replace("measures: [n, k], worth: [-1, 2]", "measures: [m, n], worth: [-1, 2]")
    text = text.replace("{party: ben, measures: [m, n]", "{party: ana, measures: [m, n]")
    with judged(loads(text), draws=300) as asked:
        extra = [one for one in asked.judgements if one.about is About.WORTH and one.measures == ("m", "n")]
        assert [one.amount for one in extra] == [(0, None, 2), (-1, None, 2)]
        assert [asked.worths.place(one) for one in extra] == [(0, [3]), (0, [4])]


def test_what_is_drawn_afresh_hangs_neither_on_what_was_drawn_nor_on_the_worths() -> None:
    with judged(loads(VALUED), draws=4_000) as asked:
        first, second = (asked.levels[:, 0], asked.afresh[:, 0])
        worth = asked.worths.worths[0][:, 0]
        for one, other in ((first, second), (first, worth), (second, worth), (worth, asked.worths.afresh[0][:, 0])):
            assert abs(float(np.corrcoef(one, other)[0, 1])) < 0.06
        assert np.array_equal(drawn_levels(asked.standing.judgements, 4_000, 1, 0), asked.levels)
