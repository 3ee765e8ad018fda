"""The table of outcomes says what the concepts say, and what is vouched for needs no guess."""

import pytest

from pourparler.analysis.stability.concepts import Concept, stable_states
from pourparler.analysis.stability.listing import verdicts
from pourparler.analysis.stability.options import option_form
from pourparler.analysis.stability.unknown import Attitude
from pourparler.analysis.stability.vouched import find_vouched
from pourparler.errors import LimitError
from pourparler.record.codec import loads

THAW = """
pourparler: 1
talks: Thaw
parties: [{id: north}, {id: south}]
measures:
  - {id: open-road, by: north, reversible: yes}
  - {id: send-aid, by: south, reversible: yes}
  - {id: envoy, by: south}
facts: [{says: open-road before envoy}]
worth: {north: {open-road: [-1, 2], send-aid: 1, envoy: 1}, south: {send-aid: -1, open-road: 1, envoy: [1, 2]}}
"""


def test_each_row_has_the_verdicts_of_its_outcome() -> None:
    talks = loads(THAW)
    form = option_form(talks)
    head, *rows = verdicts(talks)
    assert head[:4] == ("outcome", "open-road", "send-aid", "envoy")
    assert [int(row[0]) for row in rows] == list(form.states)
    table = [dict(zip(head, row, strict=True)) for row in rows]
    for concept in Concept:
        for party, name in enumerate(form.parties):
            stable = {int(row["outcome"]) for row in table if row[f"{name}: {concept}"] == "1"}
            assert stable == stable_states(form, party, concept)
        everybody = {int(row["outcome"]) for row in table if row[concept] == "1"}
        assert everybody == stable_states(form, 0, concept) & stable_states(form, 1, concept)
    for row in table:
        assert [name for name in form.measures if row[name] == "1"] == list(form.in_force(int(row["outcome"])))


def test_too_many_outcomes_are_refused() -> None:
    measures = ", ".join(f"{{id: m{number}, by: a}}" for number in range(17))
    talks = loads(f"{{pourparler: 1, talks: T, parties: [{{id: a}}], measures: [{measures}]}}")
    with pytest.raises(LimitError, match="131,072 outcomes"):
        list(verdicts(talks))


def test_what_a_range_leaves_open_is_vouched_for_by_nobody() -> None:
    found = find_vouched(loads(THAW.replace("[-1, 2]", "[-3, 2]")))
    share = {one.party: one.share for one in found.unsure}
    assert share["north"] > share["south"] > 0, "an envoy is worth to the South as much as the road, or more"
    held = ("open-road", "envoy")
    assert found.outcomes(Concept.NASH, Attitude.A) == (held,), "with an envoy the road cannot be closed again"
    assert () in found.outcomes(Concept.NASH, Attitude.B)


def test_where_ranges_do_not_matter_all_is_vouched_for() -> None:
    found = find_vouched(loads(THAW.replace("[-1, 2]", "[0.5, 2]")))
    for concept in (Concept.NASH, Concept.SEQ):
        outcomes = {found.outcomes(concept, attitude) for attitude in Attitude}
        assert outcomes == {(("open-road", "envoy"),)}
