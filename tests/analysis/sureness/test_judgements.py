"""What is drawn, from which law, and what is never drawn."""

import pytest

from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.analysis.sureness import find_sureness
from pourparler.analysis.sureness.judgements import About, Conventions, Judgement, of_positions
from pourparler.record.codec import loads
from pourparler.record.positions import Confidence
from pourparler.record.talks import Talks

HEAD = """
pourparler: 1
talks: Invented
parties: [{id: ana}, {id: ben}, {id: onlooker, role: observer}]
measures: [{id: m, what: open the gate, by: [ana]}, {id: n, what: pay the toll, by: [ben]}]
goal: [m]
"""
STALLED = f"""{HEAD}
positions: [{{id: p, party: ben, says: m}}, {{id: q, party: ana, says: n before m}}]
statements: [{{id: s, act: assess, state: stalled}}]
"""


def judgements(text: str, **options: object) -> tuple[Judgement, ...]:
    return find_sureness(loads(text), draws=10, **{"explained": 0, **options}).answer.judgements  # type: ignore[arg-type]


def drafted(entry: str) -> tuple[Judgement, ...]:
    return judgements(f"{HEAD}positions: [{{id: p, party: ben, drafted_by: rules, {entry}}}]")


@pytest.mark.parametrize(
    ("firmness", "near"),
    [
        ("soft", {"soft": 0.5, "stated": 0.5}),
        ("stated", {"stated": 0.5, "soft": 0.25, "firm": 0.25}),
        ("firm", {"firm": 0.5, "stated": 0.25, "red line": 0.25}),
        ("red line", {"red line": 0.5, "firm": 0.5}),
    ],
)
def test_a_draft_may_be_a_step_softer_or_firmer_and_at_the_ends_only_one_of_these(
    firmness: str, near: dict[str, float]
) -> None:
    _, firm = drafted(f"says: n before m, confidence: low, firmness: {firmness}")
    assert firm.about is About.FIRMNESS
    assert dict(firm.levels) == pytest.approx(near)


def test_of_what_has_no_other_way_none_is_drawn() -> None:
    (either, _), (together, _) = drafted("says: never n, confidence: low"), drafted("says: m with n, confidence: low")
    assert dict(either.levels) == pytest.approx({"as read": 0.5, "the other way": 0.25, "not held": 0.25})
    assert together.other is None
    assert dict(together.levels) == pytest.approx({"as read": 0.5, "not held": 0.5})


def test_the_probabilities_of_every_judgement_add_up_to_one() -> None:
    text = STALLED.replace("says: m}", "says: m, confidence: low, drafted_by: rules}")
    found = judgements(text.replace("stalled}", "stalled, drafted_by: rules}"), explained=3)
    assert {one.about for one in found} == {About.READING, About.FIRMNESS, About.STATE, About.HYPOTHESIS}
    assert all(sum(chance for _, chance in one.levels) == pytest.approx(1) for one in found)
    assert all(chance > 0 for one in found for _, chance in one.levels)
    assert all(one.convention for one in found)


def test_where_readings_of_a_confidence_are_taken_as_they_stand_nothing_of_them_is_drawn() -> None:
    draft = f"{HEAD}positions: [{{id: p, party: ben, says: n before m, confidence: high, drafted_by: rules}}]"
    assert [one.about for one in judgements(draft)] == [About.READING, About.FIRMNESS]
    assert judgements(draft, conventions=Conventions(high=1)) == ()
    state = STALLED.replace("stalled}", "stalled, drafted_by: rules}")
    assert [one.about for one in judgements(state)] == [About.STATE]
    assert judgements(state, conventions=Conventions(medium=1)) == ()


def test_a_state_that_a_person_wrote_or_confirmed_is_not_drawn() -> None:
    draft = "{id: s, act: assess, state: stalled, drafted_by: rules}"
    both = STALLED.replace("{id: s, act: assess, state: stalled}", f"{draft}, {draft.replace('id: s', 'id: t')}")
    (state,) = judgements(both)
    assert (state.entry, state.statements) == ("s", ("s", "t"))
    assert (
        judgements(
            both.replace("id: t, act: assess, state: stalled, drafted_by: rules", "id: t, act: assess, state: stalled")
        )
        == ()
    )


def test_a_hypothesis_is_so_the_less_often_the_more_it_is_priced() -> None:
    so = Conventions().so
    made = [Hypothesis(kind=Kind.SAME, price=price, measures=("m", "n")) for price in (1, 2, 3)]
    assert [so(one) for one in made] == [0.5, 0.25, 0.125]
    told = Conventions(likely=0.9, possible=0.6, far_fetched=0.3)
    assert [told.so(one) for one in made] == [0.9, 0.6, 0.3]


def test_confidence_is_a_figure_each() -> None:
    told = Conventions(high=0.9, medium=0.7, low=0.4)
    assert [told.right(one) for one in (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)] == [0.9, 0.7, 0.4]


def test_a_hypothesis_that_cannot_be_so_is_not_drawn() -> None:
    found = judgements(STALLED, explained=3)
    assert found
    assert {one.about for one in found} == {About.HYPOTHESIS}
    none = Conventions(likely=0, possible=0, far_fetched=0)
    assert judgements(STALLED, explained=3, conventions=none) == ()


def test_fewer_explanations_bring_fewer_hypotheses() -> None:
    more = ", {id: k, what: cut the toll, by: [ana]}]"
    text = STALLED.replace("by: [ben]}]", f"by: [ben]}}{more}").replace("says: m}", "says: m before n, firmness: soft}")
    text = text.replace("n before m}]", "n before m}, {id: r, party: ben, says: k}]")
    assert [len(judgements(text, explained=count)) for count in (0, 1, 2, 3)] == [0, 1, 2, 3]


def test_whether_a_soft_draft_binds_is_drawn_once_with_its_firmness() -> None:
    text = f"""{HEAD}
positions:
  - {{id: p, party: ben, says: m before n}}
  - {{id: q, party: ana, says: n before m, firmness: soft, confidence: low, DRAFT}}
statements: [{{id: s, act: assess, state: stalled}}]
"""
    by_hand, draft = (judgements(text.replace("DRAFT", one), explained=3) for one in ("note: x", "drafted_by: rules"))
    assert [one.hypothesis.kind for one in by_hand if one.hypothesis].count(Kind.BINDS) == 1
    assert Kind.BINDS not in [one.hypothesis.kind for one in draft if one.hypothesis]
    assert About.FIRMNESS in [one.about for one in draft]


def test_proposals_are_taken_as_they_stand_and_drafts_of_them_are_named() -> None:
    text = f"""{HEAD}
positions: [{{id: p, party: ben, says: n before m, confidence: low}}]
proposals:
  - {{id: offer, by: [ana], says: m with n, answer: refused, answered_by: [ben], drafted_by: rules}}
  - {{id: mine, by: [ana], says: m no later than n, answer: refused, answered_by: [ben]}}
"""
    talks: Talks = loads(text)
    assert [one.id for one in of_positions(talks)] == ["p"]
    answer = find_sureness(talks, draws=10, explained=0).answer
    assert [one.entry for one in answer.judgements] == ["p"]
    assert answer.proposals_drafted == ("offer",)


def test_an_answer_rests_on_the_readings_that_were_drawn() -> None:
    text = f"""{HEAD}
positions:
  - {{id: p, party: ben, says: m, confidence: low, drafted_by: rules}}
  - {{id: q, party: ana, says: n before m, confidence: low}}
  - {{id: r, party: onlooker, says: never n, confidence: low}}
worth: {{ana: {{n: [1, 2]}}}}
statements: [{{id: s, act: assess, state: stalled, drafted_by: rules}}]
"""
    finding = find_sureness(loads(text), draws=20, explained=0, seed=6)
    assert "s" in [one.entry for one in finding.answer.judgements]
    assert finding.grounds == ("p", "q")
    assert finding.seed == 6
    assert finding.limits == {"draws": 20.0, "most": 5.0}
