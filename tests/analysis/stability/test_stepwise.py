"""Step by step only what lasted is gone on from, and the last step judges fewer outcomes than all at once."""

from itertools import pairwise

import pytest

from pourparler.analysis.stability import find_stability
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.stepwise import stepwise
from pourparler.record.codec import loads

TALKS = loads("""
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
measures:
  - {id: m, by: a, reversible: yes}
  - {id: n, by: b, reversible: yes}
  - {id: o, by: a, reversible: yes}
facts: [{says: not (n and o)}]
priorities:
  a: [n, not m, o]
  b: [m, n]
""")


def test_the_first_step_knows_only_the_first_measures_and_what_is_said_of_them() -> None:
    first, second = stepwise(TALKS, [["m", "n"], ["o"]], Concept.NASH)
    assert (first.measures, first.outcomes, first.lasting) == (("m", "n"), 4, (("n",),))
    assert (second.measures, second.outcomes, second.lasting) == (("m", "n", "o"), 1, (("n",),))


def test_one_group_of_everything_is_the_plain_question() -> None:
    for concept in (Concept.NASH, Concept.SEQ, Concept.GMR):
        (only,) = stepwise(TALKS, [["m", "n", "o"]], concept)
        assert only.lasting == getattr(find_stability(TALKS).answer.equilibria, concept.value)


def test_what_did_not_last_is_not_gone_on_from() -> None:
    steps = stepwise(TALKS, [["o"], ["m"], ["n"]])
    for before, after in pairwise(steps):
        lasted = {frozenset(one) for one in before.lasting}
        assert all(frozenset(one) & {*before.measures} in lasted for one in after.lasting)


@pytest.mark.parametrize("groups", [[["m"], ["m", "n"]], [["x"]]])
def test_groups_that_share_or_invent_measures_are_refused(groups: list[list[str]]) -> None:
    with pytest.raises(ValueError, match="measures of the record"):
        stepwise(TALKS, groups)


def test_what_a_measure_says_of_one_that_is_not_looked_at_yet_is_left_out_until_it_is() -> None:
    talks = loads("""
pourparler: 1
talks: T
parties: [{id: a}]
measures:
  - {id: m, by: a, reversible: yes, excludes: [n]}
  - {id: n, by: a, reversible: yes}
  - {id: p, by: a, reversible: yes, kind: promise, promises: o}
  - {id: o, by: a, reversible: yes}
priorities: {a: [o, m, n]}
""")
    first, second = stepwise(talks, [["m", "p"], ["n", "o"]], Concept.NASH)
    assert (first.outcomes, first.lasting) == (4, (("m",), ("m", "p")))
    assert second.lasting == (("m", "p", "o"),)
