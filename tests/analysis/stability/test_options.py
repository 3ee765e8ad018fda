"""States, moves and preferences of a talks file are what the file says."""

from itertools import combinations

import pytest

from pourparler.analysis.stability import find_stability
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.listing import verdicts
from pourparler.analysis.stability.options import MOST_MEASURES, OptionForm, option_form
from pourparler.analysis.stability.preferences import Basis
from pourparler.analysis.stability.unknown import Attitude
from pourparler.analysis.stability.vouched import find_vouched
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.errors import InputError, LimitError
from pourparler.record.codec import loads

HEAD = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}, {id: c, role: outside}]
measures:
  - {id: m, by: a, reversible: yes}
  - {id: n, by: a}
  - {id: o, by: b, reversible: partly}
  - {id: j, by: [a, b], reversible: yes}
"""


def _form(more: str = "") -> OptionForm:
    return option_form(loads(HEAD + more))


def _states(form: OptionForm) -> set[frozenset[str]]:
    return {frozenset(form.in_force(state)) for state in form.states}


def _moves(form: OptionForm, party: str, *here: str) -> set[frozenset[str]]:
    number = sum(1 << form.measures.index(one) for one in here)
    return {frozenset(form.in_force(to)) for to in form.reachable(form.parties.index(party), number)}


def test_states_are_all_sets_of_measures_without_facts() -> None:
    every = {frozenset(chosen) for size in range(5) for chosen in combinations("mnoj", size)}
    assert _states(_form()) == every


@pytest.mark.parametrize(
    ("fact", "never"),
    [
        ("not (m and o)", lambda s: {"m", "o"} <= s),
        ("m before o", lambda s: "o" in s and "m" not in s),
        ("m no later than o", lambda s: "o" in s and "m" not in s),
        ("m with o", lambda s: ("m" in s) != ("o" in s)),
        ("o in return for (m or n)", lambda s: "o" in s and not s & {"m", "n"}),
        ("if m then n or o", lambda s: "m" in s and not s & {"n", "o"}),
        ("never (m or n)", lambda s: bool(s & {"m", "n"})),
        ("m by step 1", lambda s: False),
        ("not (m before o)", lambda s: "o" not in s or "m" in s),
        ("not (m with o)", lambda s: ("m" in s) == ("o" in s)),
        ("if m before o then n", lambda s: ("o" not in s or "m" in s) and "n" not in s),
    ],
)
def test_facts_rule_out_states_and_order_reads_in_return_for(fact: str, never: object) -> None:
    every = {frozenset(chosen) for size in range(5) for chosen in combinations("mnoj", size)}
    expected = {state for state in every if not never(state)}  # type: ignore[operator]
    assert _states(_form(f"facts: [{{says: {fact}}}]")) == expected


def test_what_excludes_and_what_promises_are_facts_too() -> None:
    form = option_form(
        loads(HEAD.replace("{id: n, by: a}", "{id: n, by: a, kind: promise, promises: m, excludes: [o]}"))
    )
    assert frozenset({"m"}) not in _states(form)
    assert not any({"n", "o"} <= state for state in _states(form))


def test_a_party_changes_what_it_does_alone_and_takes_back_only_what_is_reversible() -> None:
    form = _form()
    assert _moves(form, "a") == {frozenset({"m"}), frozenset({"n"}), frozenset({"m", "n"})}
    assert _moves(form, "a", "m", "n", "j") == {frozenset({"n", "j"})}
    assert _moves(form, "b", "o") == {frozenset()}
    assert form.parties == ("a", "b")


def test_moves_lead_only_to_states_that_the_facts_allow() -> None:
    form = _form("facts: [{says: not (m and n)}]")
    assert _moves(form, "a") == {frozenset({"m"}), frozenset({"n"})}


def test_an_order_of_states_goes_before_priorities_and_these_before_worth() -> None:
    worth, priorities = "worth: {a: {m: 1}}\n", "priorities: {a: [n]}\n"
    order = "order_of_states: {a: [[o], {tied: [[m], []]}]}\n"
    assert [one.basis for one in _form(worth).preferred] == [Basis.WORTH, Basis.NOTHING]
    assert _form(worth + priorities).preferred[0].basis is Basis.PRIORITIES
    listed = _form(worth + priorities + order).preferred[0]
    assert listed.basis is Basis.ORDER_OF_STATES
    ranks = {frozenset(_form().in_force(state)): int(listed.ranks[state]) for state in range(16)}
    assert ranks[frozenset({"o"})] > ranks[frozenset({"m"})] == ranks[frozenset()] > ranks[frozenset({"n"})]
    assert len(listed.listed) == 3
    told = find_stability(loads(HEAD + order + "facts: [{says: not (n and j)}]")).answer.preferences
    assert [one.unlisted for one in told] == [9, 0]


def test_of_priorities_the_most_important_that_differs_decides() -> None:
    form = _form("priorities: {a: [not o, if m then n, j]}")

    def score(state: frozenset[str]) -> tuple[bool, bool, bool]:
        return ("o" not in state, "m" not in state or "n" in state, "j" in state)

    states = {state: frozenset(form.in_force(state)) for state in form.states}
    for one, two in combinations(states, 2):
        better = form.preferred[0].ranks[one] > form.preferred[0].ranks[two]
        assert better == (score(states[one]) > score(states[two]))


def test_many_priorities_are_still_in_order() -> None:
    statements = ", ".join(["not o", *["j"] * 70, "m"])
    ranks = _form(f"priorities: {{a: [{statements}]}}").preferred[0].ranks
    assert ranks[0b0001] > ranks[0b0000] > ranks[0b0101] > ranks[0b0100]
    assert ranks[0b1000] > ranks[0b0001]


def test_worth_orders_states_by_their_exact_means() -> None:
    more = "worth: {a: {m: 0.1, n: 0.2, o: [-1, 0.4]}}\ntogether: [{party: a, measures: [m, n], worth: -0.3}]"
    talks = loads(HEAD + more)
    form, worth = option_form(talks), valuation_of(talks).of["a"]
    for one, two in combinations(form.states, 2):
        here, there = form.preferred[0].ranks[[one, two]]
        exact = worth.worth(form.in_force(one)), worth.worth(form.in_force(two))
        assert (here > there, here < there) == (exact[0] > exact[1], exact[0] < exact[1])


def test_too_many_measures_are_a_clear_limit() -> None:
    measures = ", ".join(f"{{id: m{number}, by: a}}" for number in range(MOST_MEASURES + 1))
    talks = loads(f"pourparler: 1\ntalks: T\nparties: [{{id: a}}]\nmeasures: [{measures}]")
    with pytest.raises(LimitError, match="23 measures make more than"):
        find_stability(talks)


@pytest.mark.parametrize(
    ("state", "says"),
    [(["mm"], '"mm" is no measure. Did you mean "m"'), (["m", "o"], "the facts do not allow")],
)
def test_an_outcome_that_cannot_be_is_refused_with_its_remedy(state: list[str], says: str) -> None:
    talks = loads(HEAD + "facts: [{says: not (m and o)}]\nworth: {a: {m: 1}}")
    with pytest.raises(InputError, match=says):
        find_stability(talks, state=state)


def test_things_as_they_are_and_an_outcome_asked_about_are_judged_for_every_party() -> None:
    answer = find_stability(loads(HEAD + "worth: {a: {m: 1, n: -1}, b: {o: 1}}"), state=["n"]).answer
    assert answer.status_quo is not None
    assert answer.status_quo.in_force == ()
    assert [(one.party, one.undeterred) for one in answer.status_quo.judgements if one.concept.value == "nash"] == [
        ("a", ("m",)),
        ("b", ("o",)),
    ]
    assert answer.asked is not None
    assert answer.asked.in_force == ("n",)
    assert answer.equilibria.nash == (("m", "o"), ("m", "n", "o"), ("m", "o", "j"), ("m", "n", "o", "j"))
    assert answer.counts.nash == 4
    assert answer.unvalued == ()


def test_who_has_no_preferences_on_record_is_told() -> None:
    answer = find_stability(loads(HEAD + "worth: {a: {m: 1}}")).answer
    assert (answer.unvalued, answer.is_known) == (("b",), True)
    assert not find_stability(loads(HEAD)).answer.is_known


def test_a_status_quo_that_the_facts_do_not_allow_is_none() -> None:
    assert find_stability(loads(HEAD + "facts: [{says: require m}]\nworth: {a: {m: 1}}")).answer.status_quo is None


THAW = """
pourparler: 1
talks: Thaw
parties: [{id: a}, {id: b}]
measures:
  - {id: open, by: a, reversible: yes}
  - {id: pay, by: b, reversible: yes}
  - {id: sign, by: [a, b], reversible: yes}
worth: {a: {open: -2, pay: 3, sign: 1}, b: {open: 4, pay: -1, sign: 1}}
"""


def test_ways_lead_from_things_as_they_are_to_what_lasts() -> None:
    answer = find_stability(loads(THAW)).answer
    (step,) = next(one.improvements for one in answer.evolutions if one.in_force == ("sign",)) or ()
    assert (step.by, step.to) == (("a", "b"), ("sign",))
    assert next(one.improvements for one in answer.evolutions if one.in_force == ()) == ()


def test_what_it_would_take_to_stay_is_told_in_worth() -> None:
    answer = find_stability(loads(THAW), state=["open", "pay"]).answer
    told = {(need.party, need.concept.value): (need.level, need.worth) for need in answer.needs}
    assert told["a", "nash"] == (("pay",), 2.0)
    assert told["b", "nash"] == (("open",), 1.0)
    assert told["a", "seq"] == told["b", "seq"] == (None, None)  # each fears that the other takes back its own part
    (evolution,) = answer.evolutions
    assert evolution.improvements is None
    assert sorted(step.by for step in evolution.moves or ()) == [("a",), ("b",)]


def test_steps_that_are_improvements_can_end_short_of_what_lasts() -> None:
    form_of = find_stability(loads(THAW.replace("pay: 3", "pay: -3").replace("reversible: yes", "reversible: no")))
    assert all(end not in form_of.answer.equilibria.nash for end in form_of.answer.ends)


OUTSIDERS = """
pourparler: 1
talks: T
parties: [{id: a, role: outside}]
measures: [{id: m, by: a}]
worth: {a: {m: 1}}
"""


def test_where_nobody_is_bound_nothing_is_known_and_nothing_breaks() -> None:
    answer = find_stability(loads(OUTSIDERS), state=["m"]).answer
    assert (answer.states, answer.preferences, answer.is_known) == (2, (), False)
    assert find_vouched(loads(OUTSIDERS)).states == 2
    assert [len(row) for row in verdicts(loads(OUTSIDERS))] == [2 + len(Concept)] * 3


def test_facts_that_allow_nothing_leave_no_outcome_to_judge() -> None:
    talks = loads(HEAD + "facts: [{says: require m}, {says: never m}]\nworth: {a: {m: 1}}")
    answer = find_stability(talks).answer
    assert (answer.states, answer.status_quo, answer.equilibria.nash) == (0, None, ())
    assert find_vouched(talks).outcomes(Concept.NASH, Attitude.A) == ()
