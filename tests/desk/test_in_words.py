"""What is answered in words: what a party wants of which nothing is known, and what the talks are stuck on, in time."""

from itertools import product

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.verdict import Verdict, find_verdict
from pourparler.desk.answering import against
from pourparler.desk.in_words import Impasse, Wants, in_order, standing_against
from pourparler.record import codec
from pourparler.record.edits import Edit, edited
from pourparler.record.talks import Talks

UNHEARD = """
{pourparler: 1, talks: T, parties: [{id: a}, {id: b}, {id: c}],
 measures: [{id: m, by: [a]}, {id: n, by: [a]}, {id: o, by: [c]}],
 positions: [{id: p, party: b, says: m}, {id: q, party: b, says: never o}]}
"""
"""Nothing is on record of A and of C."""


def asked(text: str, **so_far: object) -> list[Explanation | Wants | Impasse]:
    talks = codec.loads(text)
    return in_order(talks, verdict_of(talks), find_explanations(talks).answer.explanations, **so_far)  # type: ignore[arg-type]


def verdict_of(talks: Talks) -> Verdict:
    return find_verdict(talks, stuck=find_deadlock(talks).answer.stuck)


def test_what_a_party_wants_of_which_nothing_is_known_is_asked_first_and_of_one_before_what_would_explain_it() -> None:
    first, second, third, *rest = asked(UNHEARD)
    assert first == Wants("a")
    assert isinstance(second, Explanation)
    assert third == Impasse()
    assert Wants("c") in rest


def test_after_two_answers_what_the_talks_are_stuck_on_is_asked_before_all_else() -> None:
    assert asked(UNHEARD, answered=1)[:2] == [Wants("a"), Impasse()]
    assert asked(UNHEARD, answered=2)[0] == Impasse()
    assert asked(UNHEARD, answered=7)[0] == Impasse()


def test_what_is_put_off_is_not_asked() -> None:
    every = asked(UNHEARD)
    (explained,) = [one for one in every if isinstance(one, Explanation)][:1]
    left = asked(UNHEARD, put_off={Wants("a"), Impasse(), *explained.hypotheses})
    assert left[0] == Wants("c")
    assert not {Wants("a"), Impasse()}.intersection(one for one in left if not isinstance(one, Explanation))
    assert explained not in left


def test_where_nothing_that_was_read_comes_near_to_a_deadlock_it_is_still_asked_what_the_talks_are_stuck_on() -> None:
    assert asked("{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [], positions: []}")[-1] == Impasse()


def test_of_a_text_that_tells_of_no_talks_nothing_is_asked() -> None:
    assert asked("{pourparler: 1, talks: T, parties: [], measures: [], positions: []}") == []


FREE = """
{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}],
 positions: [{id: p, party: b, says: m}, {id: q, party: a, says: m}], STATED}
"""


def test_where_nothing_keeps_the_talks_stuck_it_is_asked_whether_anything_does_unless_they_led_to_an_agreement() -> (
    None
):
    assert asked(FREE.replace(", STATED", "")) == [Impasse(free=True)]
    assert asked(FREE.replace(", STATED", ""), put_off={Impasse(free=True)}) == []
    told = "statements: [{id: s, by: a, act: signal, state: agreed}]"
    assert asked(FREE.replace("STATED", told)) == []


def test_nothing_is_asked_of_talks_that_are_stuck() -> None:
    assert asked(FREE.replace("q, party: a, says: m}], STATED", "q, party: a, says: never m}]")) == []


def test_what_may_stand_against_a_position_is_what_others_insist_on_first_what_they_ask_of_its_holder() -> None:
    talks = codec.loads(
        """
        {pourparler: 1, talks: T, parties: [{id: a}, {id: b}, {id: c}],
         measures: [{id: m, by: [a]}, {id: n, by: [b]}, {id: o, by: [c]}, {id: r, by: [a]}],
         positions: [{id: own, party: a, says: n}, {id: far, party: c, says: o}, {id: near, party: b, says: m},
          {id: his, party: a, says: o}, {id: soft, party: b, says: r before n, firmness: soft}]}
        """
    )
    assert [one.id for one in standing_against(talks, talks.positions[0])] == ["near", "soft", "far"]


SAYS = ("m", "never m", "m before n", "n only if m", "m and k", "m first", "m with n", "n in return for m")


def test_of_two_that_each_wait_for_a_thing_the_one_that_would_do_it_on_a_condition_is_not_said_to_refuse_it() -> None:
    talks = codec.loads(
        """
        {pourparler: 1, talks: T, parties: [{id: college}, {id: students}],
         measures: [{id: talk, by: [college]}, {id: leave, by: [students]}, {id: withdraw, by: [college]}],
         positions: [{id: p, party: college, says: leave before talk},
          {id: q, party: students, says: withdraw before leave}]}
        """
    )
    new = against(talks, *talks.positions, by="K. Moe").positions
    assert [(one.party, str(one.says)) for one in new] == [
        (("students",), "require withdraw"),
        (("college",), "never withdraw"),
    ]
    known = edited(talks, [Edit(positions=new[:1])])
    again = against(known, *talks.positions, by="K. Moe").positions
    assert [one.party for one in again] == [("college",)], "what is on record already is not said twice"


@pytest.mark.parametrize(("one", "other"), [*product(SAYS, repeat=2)])
@pytest.mark.parametrize("firmness", ["stated", "soft"])
def test_two_that_cannot_both_be_had_keep_the_talks_stuck_whatever_form_they_are_said_in(
    one: str, other: str, firmness: str
) -> None:
    text = """
    {pourparler: 1, talks: T, parties: [{id: a}, {id: b}],
     measures: [{id: m, by: [b]}, {id: n, by: [a]}, {id: k, by: [b]},
      {id: x, by: [a]}, {id: y, by: [b]}, {id: z, by: [a]}],
     positions: [{id: p, party: a, says: ONE}, {id: q, party: b, says: OTHER, firmness: FIRM}]}
    """
    talks = codec.loads(text.replace("ONE", one).replace("OTHER", _renamed(other)).replace("FIRM", firmness))
    p, q = talks.positions
    assert find_deadlock(edited(talks, [against(talks, p, q, by="K. Moe")])).answer.stuck


def _renamed(says: str) -> str:
    names = {"m": "x", "n": "y", "k": "z"}
    return " ".join(names.get(word, word) for word in says.split())
