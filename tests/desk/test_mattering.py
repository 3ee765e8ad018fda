import json
from dataclasses import replace
from itertools import chain, combinations
from random import Random

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.verdict import Ruling, find_verdict, positions_meet
from pourparler.brief.wording.matters import asked
from pourparler.desk.mattering import Effect, weigh
from pourparler.record.codec import loads
from pourparler.record.conditions.questions import next_reading
from pourparler.record.edits import Edit, edited
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks
from tests.naive_random import random_talks

HEAD = """
pourparler: 1
talks: The port
parties: [{id: union}, {id: port}]
measures:
  - {id: end-strike, by: [union]}
  - {id: withdraw-notices, by: [port]}
  - {id: paint-gate, by: [port]}
goal: [end-strike]
positions:
"""
CIRCLE = """
  - {id: u, party: union, says: withdraw-notices before end-strike, note: "draft: x"}
  - {id: p, party: port, says: end-strike before withdraw-notices, note: "draft: x"}
"""
PAINT = """
  - {id: g, party: union, says: paint-gate, note: "draft: x", confidence: low}
"""


def ruling(talks: Talks) -> Ruling:
    return find_verdict(talks, stuck=find_deadlock(talks).answer.stuck).ruling


def test_what_the_deadlock_rests_on_comes_first_and_settles_it() -> None:
    weighed = weigh(loads(HEAD + PAINT + CIRCLE))
    assert weighed.verdict.ruling is Ruling.STUCK
    assert [(matter.entry, matter.effect) for matter in weighed.matters] == [
        ("u", Effect.VERDICT),
        ("p", Effect.VERDICT),
        ("g", Effect.NONE),
    ]
    assert [matter.entry for matter in weighed.turning] == ["u", "p"]
    assert set(weighed.settling) == {"u", "p"}


def test_what_a_person_confirmed_is_no_matter_and_need_not_be_settled() -> None:
    weighed = weigh(loads(HEAD + CIRCLE.replace('before end-strike, note: "draft: x"', "before end-strike")))
    assert [matter.entry for matter in weighed.matters] == ["p"]
    assert weighed.settling == ("p",)


def test_a_second_conflict_leaves_the_verdict_and_changes_what_is_shown() -> None:
    more = '  - {id: n, party: port, says: never paint-gate, note: "draft: x"}\n'
    matters = {matter.entry: matter for matter in weigh(loads(HEAD + CIRCLE + PAINT + more)).matters}
    assert {name: matter.effect for name, matter in matters.items()} == dict.fromkeys("upgn", Effect.CONFLICT)
    assert {matter.gone for matter in matters.values()} == {Ruling.STUCK}


def test_a_refusal_that_may_be_a_demand_matters_though_nothing_conflicts_yet() -> None:
    says = '  - {id: a, party: union, says: paint-gate}\n  - {id: b, party: port, says: paint-gate, note: "draft: x"}\n'
    (matter,) = weigh(loads(HEAD + says)).matters
    assert (matter.effect, matter.gone, matter.otherwise) == (Effect.VERDICT, Ruling.CANNOT_SAY, Ruling.STUCK)


def test_the_doubtful_come_before_the_sure_where_as_much_turns_on_them() -> None:
    plain = "end-strike before withdraw-notices"
    plain = "end-strike before withdraw-notices"
    says = CIRCLE.replace(plain, f"{plain}, confidence: low")
    assert [matter.entry for matter in weigh(loads(HEAD + says)).matters] == ["p", "u"]


@pytest.mark.parametrize("seed", range(120))
def test_matters_are_as_working_everything_out_anew_says(seed: int) -> None:
    rng = Random(seed)
    talks = loads(json.dumps(random_talks(rng)))
    drafts = [replace(p, note="draft: x") if rng.random() < 0.6 else p for p in talks.positions]
    talks = replace(talks, positions=tuple(drafts))
    weighed = weigh(talks)
    binding = {p.id: p for p in talks.binding_positions}
    weighed = replace(weighed, matters=tuple(matter for matter in weighed.matters if matter.state is None))
    assert {matter.entry for matter in weighed.matters} == {p.id for p in drafts if p.is_draft and p.id in binding}
    assert weighed.verdict.ruling is ruling(talks)
    for matter in weighed.matters:
        assert matter.gone is ruling(edited(talks, [Edit(out=(matter.entry,))]))
        other = next_reading(talks.position_by_id[matter.entry].says)
        expected = None if other is None else ruling(edited(talks, [Edit(says=((matter.entry, other),))]))
        assert matter.otherwise is expected
        turns = {matter.gone, matter.otherwise or matter.gone} != {weighed.verdict.ruling}
        assert (matter.effect is Effect.VERDICT) == turns
    if talks.goal is not None:  # an assumed goal goes with the positions it is assumed from
        _check_settling(talks, weighed.verdict.ruling, weighed.settling)


def _check_settling(talks: Talks, now: Ruling, settling: tuple[str, ...]) -> None:
    """Of all sets of drafts, the smallest that with what is confirmed gives the verdict again."""
    drafts = [p.id for p in talks.binding_positions if p.is_draft]
    subsets = chain.from_iterable(combinations(drafts, count) for count in range(len(drafts) + 1))
    if now is Ruling.CANNOT_SAY:
        assert settling == ()
        return
    for chosen in subsets:
        kept = [p for p in talks.positions if not (p.id in drafts and p.id not in chosen)]
        with_them = replace(talks, positions=tuple(kept))
        if find_deadlock(with_them).answer.stuck if now is Ruling.STUCK else positions_meet(with_them):
            assert len(settling) == len(chosen)
            return
    raise AssertionError("no set of drafts gives the verdict")


TOUCH = """
  - {id: a, party: union, says: paint-gate}
  - {id: b, party: port, says: paint-gate}
"""
COLLAPSED = "{{id: {id}, by: port, act: assess, state: broken off{drafted}}}"


def told(*statements: str) -> str:
    return HEAD + TOUCH + "statements:\n" + "".join(f"  - {statement}\n" for statement in statements)


def test_a_state_of_the_talks_that_two_sentences_tell_matters_as_one_reading() -> None:
    drafts = [COLLAPSED.format(id=name, drafted=", drafted_by: rules") for name in ("s", "t")]
    weighed = weigh(loads(told(*drafts)))
    assert weighed.verdict.ruling is Ruling.CANNOT_SAY
    (matter,) = weighed.turning
    assert (matter.entry, matter.state, matter.gone) == ("s", TalksState.BROKEN_OFF, Ruling.NOT_STUCK)
    assert asked(loads(told(*drafts)), matter) == (
        "Is it so that the talks have broken down? If not, nothing would keep the talks stuck."
    )


def test_a_state_that_a_person_confirmed_is_no_matter() -> None:
    drafted = COLLAPSED.format(id="s", drafted=", drafted_by: rules")
    assert weigh(loads(told(drafted, COLLAPSED.format(id="t", drafted="")))).turning == ()


def test_a_state_on_which_nothing_turns_comes_last() -> None:
    drafted = COLLAPSED.format(id="s", drafted=", drafted_by: rules")
    weighed = weigh(loads(HEAD + CIRCLE + f"statements:\n  - {drafted}\n"))
    assert [matter.entry for matter in weighed.matters] == ["u", "p", "s"]
    assert weighed.matters[-1].effect is Effect.NONE


def test_what_is_insisted_on_beside_an_agreement_counts_in_what_a_reading_would_change() -> None:
    both = "[union, port]"
    agreed = f"{{id: deal, by: {both}, says: paint-gate, answer: accepted, answered_by: {both}, drafted_by: rules}}"
    talks = loads(
        f"{HEAD}"
        "  - {id: u, party: union, says: require withdraw-notices, drafted_by: rules}\n"
        "  - {id: p, party: port, says: require end-strike, drafted_by: rules}\n"
        f"proposals: [{agreed}]\n"
        "statements:\n"
        "  - {id: s1, by: port, act: assess, state: agreed, date: 2020-05-02}\n"
        "  - {id: s2, by: union, act: precondition, about: [withdraw-notices], date: 2020-05-01}\n"
    )
    assert ruling(talks) is Ruling.CANNOT_SAY
    (port_s,) = (matter for matter in weigh(talks).matters if matter.entry == "p")
    assert port_s.gone is Ruling.CANNOT_SAY, "without it the union insists as before"
