"""Which hypotheses may be made: each rule makes one where it should, and none where it should not."""

from dataclasses import replace
from typing import Any

import pytest

from pourparler.analysis.explanations.candidates.gather import candidates
from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.record.build import build
from pourparler.record.drafters import Drafter
from pourparler.record.talks import Talks

PARTIES = [{"id": "guild", "name": "the Millers' Guild"}, {"id": "mill", "name": "Harlan Mills"}]


def talks(measures: dict[str, tuple[str, Any]], *positions: Any, parties: Any = PARTIES, **keys: Any) -> Talks:
    """Talks with these measures, each told in words and with who does it."""
    told = {name: {"what": what, "by": by} for name, (what, by) in measures.items()}
    return build("The mill", parties=parties, measures=told, positions=positions, **keys)


def made(record: Talks, kind: str, assumed: Any = None) -> dict[tuple[str, ...], int]:
    """The hypotheses of one kind, each with its price."""
    return {one.ids: one.price for one in candidates(record, assumed) if one.kind == kind}


# -- same ------------------------------------------------------------------------------------------------------------

BOOKS = {"open": ("open its books", ["mill"]), "look": ("carry out due diligence", ["guild"])}


def test_a_known_pair_is_one_step_whoever_does_it() -> None:
    record = talks(BOOKS, ("guild", "look"), ("mill", "never open"))
    assert made(record, "same") == {("open", "look"): 1}


RIVER = {
    "readings": ("hand over the flow readings", ["mill"]),
    "sign": ("sign the protocol", ["guild"]),
    "data": ("share the data", ["mill"]),
}


def by_program(record: Talks) -> Talks:
    """The same with measures that a program drafted by rules."""
    return replace(record, measures=tuple(replace(one, drafted_by=Drafter("rules")) for one in record.measures))


def test_what_one_side_waits_for_and_the_other_holds_back_may_be_one_step_in_a_draft_whatever_its_words() -> None:
    record = talks(RIVER, ("guild", "readings before sign"), ("mill", "sign before data"))
    assert made(by_program(record), "same") == {("readings", "data"): 2}
    assert made(record, "same") == {}, "whoever wrote them has told them apart"


def test_it_matters_not_that_nobody_is_known_to_do_the_step_that_both_name() -> None:
    measures = RIVER | {"sign": ("sign the protocol", [])}
    record = by_program(talks(measures, ("guild", "readings before sign"), ("mill", "sign before data")))
    assert made(record, "same") == {("readings", "data"): 2}
    assert Situation(record).crossed == {frozenset(("readings", "data"))}, "a step is no pair with itself"


def test_both_ends_of_a_circle_may_have_two_names() -> None:
    measures = RIVER | {"seal": ("put its seal to it", ["guild"])}
    record = talks(measures, ("guild", "readings before sign"), ("mill", "seal before data"))
    assert made(by_program(record), "same") == {("readings", "data"): 2, ("sign", "seal"): 2}


@pytest.mark.parametrize(
    "positions",
    [
        (("guild", "readings before sign"), ("guild", "sign before data")),
        (("guild", "readings before sign"), ("mill", "data before sign")),
        (("guild", "readings before sign"), ("mill", "data")),
    ],
)
def test_no_circle_no_question_whether_two_steps_are_one(positions: Any) -> None:
    assert made(by_program(talks(RIVER, *positions)), "same") == {}


def test_steps_of_two_doers_make_no_circle() -> None:
    measures = RIVER | {"data": ("share the data", ["guild"])}
    assert (
        made(by_program(talks(measures, ("guild", "readings before sign"), ("mill", "sign before data"))), "same") == {}
    )


def test_a_pair_that_one_position_names_is_two_steps() -> None:
    assert made(talks(BOOKS, ("guild", "open before look")), "same") == {}


def test_a_pair_that_one_fact_names_is_two_steps() -> None:
    record = talks(BOOKS, ("guild", "look"), ("mill", "never open"), facts=[{"says": "open before look"}])
    assert made(record, "same") == {}


def test_a_pair_of_which_one_excludes_the_other_is_two_steps() -> None:
    record = build(
        "The mill",
        parties=PARTIES,
        measures=[
            {"id": "open", "what": "open its books", "by": ["mill"], "excludes": ["look"]},
            {"id": "look", "what": "carry out due diligence", "by": ["guild"]},
        ],
        positions=[("guild", "look"), ("mill", "never open")],
    )
    assert made(record, "same") == {}


def test_what_is_first_is_not_the_same_as_what_waits_for_it() -> None:
    measures = BOOKS | {"work": ("go back to the mill", ["guild"])}
    assert made(talks(measures, ("guild", "open first"), ("mill", "never look")), "same") == {}
    assert made(talks(measures, ("guild", "work first"), ("mill", "never look"), ("mill", "open")), "same") != {}


def test_a_position_that_somebody_outside_holds_tells_two_steps_apart_as_well() -> None:
    record = talks(
        BOOKS, ("guild", "look"), ("mill", "never open"), ("press", "look before open"),
        parties=[*PARTIES, {"id": "press", "role": "outside"}],
    )  # fmt: skip
    assert made(record, "same") == {}


def test_the_same_doer_with_a_verb_of_one_class_and_a_shared_noun() -> None:
    record = talks(
        {"lift": ("lift the grain levy", ["mill"]), "scrap": ("scrap the levy on grain", ["mill"])},
        ("guild", "lift"),
        ("mill", "never scrap"),
    )
    assert made(record, "same") == {("lift", "scrap"): 1}


@pytest.mark.parametrize(
    ("what", "by"),
    [("lift the road ban", ["mill"]), ("raise the grain levy", ["mill"]), ("scrap the grain levy", ["guild"])],
    ids=["no noun in common", "another verb", "another doer"],
)
def test_no_verb_no_noun_or_no_doer_in_common_is_not_the_same(what: str, by: list[str]) -> None:
    record = talks(
        {"lift": ("lift the grain levy", ["mill"]), "other": (what, by)}, ("guild", "lift"), ("guild", "other")
    )
    assert made(record, "same") == {}


@pytest.mark.parametrize(
    ("what", "price"),
    [("sell the grain levy", 2), ("sell the levy", 3), ("remove the levy", 1)],
    ids=["two words", "one word", "verb and noun"],
)
def test_a_demand_and_a_refusal_of_two_parties_that_share_a_noun(what: str, price: int) -> None:
    measures = {"lift": ("lift the grain levy at noon", ["mill"]), "other": (what, ["guild"])}
    assert made(talks(measures, ("guild", "lift"), ("mill", "never other")), "same") == {("lift", "other"): price}
    assert made(talks(measures, ("guild", "other"), ("mill", "never lift")), "same") == {("lift", "other"): price}


def test_what_one_party_demands_and_refuses_itself_is_not_the_same() -> None:
    measures = {"lift": ("lift the grain levy", ["mill"]), "other": ("sell the grain levy", ["guild"])}
    assert made(talks(measures, ("guild", "lift"), ("guild", "never other")), "same") == {}


def test_a_promise_is_not_what_it_promises_in_other_words() -> None:
    record = build(
        "The mill",
        parties=PARTIES,
        measures=[
            {"id": "act", "what": "feed the geese", "by": ["mill"]},
            {"id": "open", "what": "open its books", "by": ["mill"], "kind": "promise", "promises": "act"},
            {"id": "look", "what": "carry out due diligence", "by": ["guild"]},
        ],
        positions=[("guild", "look"), ("mill", "never open")],
    )
    assert made(record, "same") == {}


def test_the_name_of_a_party_is_no_noun_in_common() -> None:
    measures = {"lift": ("lift Harlan's levy", ["mill"]), "other": ("sell Harlan's wheat", ["guild"])}
    assert made(talks(measures, ("guild", "lift"), ("mill", "never other")), "same") == {}


def test_without_words_a_measure_is_told_by_its_id() -> None:
    record = build(
        "The mill",
        parties=PARTIES,
        measures={"open-books": ["mill"], "due-diligence": ["guild"]},
        positions=[("guild", "due-diligence"), ("mill", "never open-books")],
    )
    assert made(record, "same") == {("open-books", "due-diligence"): 1}


def test_a_measure_that_nothing_names_is_not_asked_about() -> None:
    assert made(talks(BOOKS, ("guild", "look")), "same") == {}


# -- part and excludes -----------------------------------------------------------------------------------------------

WHOLE = {
    "all": ("withdraw the guards from the gate and the yard", ["mill"]),
    "gate": ("withdraw the guards from the gate", ["mill"]),
}


def test_what_says_less_in_the_same_words_may_be_part_or_the_same() -> None:
    record = talks(WHOLE, ("guild", "all"), ("guild", "gate"))
    assert made(record, "part") == {("all", "gate"): 1}
    assert made(record, "same") == {("all", "gate"): 2}


def test_what_another_does_is_no_part() -> None:
    measures = {"all": (WHOLE["all"][0], ["mill"]), "gate": (WHOLE["gate"][0], ["guild"])}
    assert made(talks(measures, ("guild", "all"), ("mill", "gate")), "part") == {}


def test_what_a_fact_ties_already_is_not_asked_about() -> None:
    record = talks(WHOLE, ("guild", "all"), ("guild", "gate"), facts=[{"says": "gate no later than all"}])
    assert made(record, "part") == {}


SIZES = {"small": ("pay $15m for the mill", ["guild"]), "large": ("pay $100m for the mill", ["guild"])}


def test_two_sizes_of_one_thing_that_two_parties_ask_for_may_exclude_one_another() -> None:
    assert made(talks(SIZES, ("guild", "small"), ("mill", "large")), "excludes") == {("small", "large"): 2}


def test_one_thing_done_and_undone_may_exclude_one_another() -> None:
    measures = {"raise": ("raise wages", ["mill"]), "freeze": ("freeze wages", ["mill"])}
    assert made(talks(measures, ("guild", "raise"), ("mill", "freeze")), "excludes") == {("raise", "freeze"): 2}


def test_what_one_party_asks_for_twice_does_not_exclude_itself() -> None:
    assert made(talks(SIZES, ("guild", "small and large"), ("mill", "large")), "excludes") == {}
    assert made(talks(SIZES, ("guild", "small"), ("mill", "never large")), "excludes") == {}


@pytest.mark.parametrize("what", ["pay for the mill in wheat", "pay $100m for the ferry"], ids=["same", "no noun"])
def test_what_has_the_same_verb_and_figure_or_no_noun_in_common_excludes_nothing(what: str) -> None:
    measures = {"small": ("pay for the mill", ["guild"]), "other": (what, ["guild"])}
    assert made(talks(measures, ("guild", "small"), ("mill", "other")), "excludes") == {}


def test_what_a_fact_rules_out_together_is_not_asked_about() -> None:
    record = talks(SIZES, ("guild", "small"), ("mill", "large"), facts=[{"says": "not (small and large)"}])
    assert made(record, "excludes") == {}


# -- refuses ---------------------------------------------------------------------------------------------------------

ASKED = {"lift": ("lift the grain levy", ["mill"]), "work": ("go back to the mill", ["guild"])}


def test_what_is_asked_of_a_party_that_says_nothing_of_it_may_be_refused() -> None:
    assert made(talks(ASKED, ("guild", "lift before work")), "refuses") == {("mill", "lift"): 2}


@pytest.mark.parametrize("says", ["lift first", "lift with work", "work only if lift", "require lift"])
def test_whatever_form_asks_for_it(says: str) -> None:
    assert ("mill", "lift") in made(talks(ASKED, ("guild", says)), "refuses")


@pytest.mark.parametrize("says", ["never lift", "not (lift before work)", "work before lift"])
def test_what_is_refused_denied_or_only_waits_is_not_asked(says: str) -> None:
    assert ("mill", "lift") not in made(talks(ASKED, ("guild", says)), "refuses")


def test_a_party_that_is_heard_on_something_else_costs_more() -> None:
    assert made(talks(ASKED, ("guild", "lift"), ("mill", "work")), "refuses")["mill", "lift"] == 3


def test_unless_it_refused_something_that_was_not_understood() -> None:
    told: list[dict[str, Any]] = [{"id": "s", "by": "mill", "act": "refuse", "text": "It said no."}]
    assert made(talks(ASKED, ("guild", "lift"), ("mill", "work"), statements=told), "refuses")["mill", "lift"] == 2
    told = [{"id": "s", "by": "mill", "act": "refuse", "about": ["work"]}]
    assert made(talks(ASKED, ("guild", "lift"), ("mill", "work"), statements=told), "refuses")["mill", "lift"] == 3
    told = [{"id": "s", "by": "mill", "act": "refuse", "says": "never work"}]
    assert made(talks(ASKED, ("guild", "lift"), ("mill", "work"), statements=told), "refuses")["mill", "lift"] == 3
    told = [{"id": "s", "by": "guild", "act": "refuse"}]
    assert made(talks(ASKED, ("guild", "lift"), ("mill", "work"), statements=told), "refuses")["mill", "lift"] == 3


def test_a_party_that_names_the_measure_has_answered() -> None:
    assert ("mill", "lift") not in made(talks(ASKED, ("guild", "lift"), ("mill", "work before lift")), "refuses")


def test_so_has_one_that_names_what_is_probably_the_same_step() -> None:
    measures = ASKED | {"scrap": ("scrap the levy on grain", ["mill"])}
    record = talks(measures, ("guild", "lift"), ("mill", "never scrap"))
    assert made(record, "same") == {("lift", "scrap"): 1}
    assert ("mill", "lift") not in made(record, "refuses")
    no = [{"same": ["lift", "scrap"], "answer": "no"}]
    record = talks(measures, ("guild", "lift"), ("mill", "never scrap"), answered=no)
    assert made(record, "same") == {}
    assert ("mill", "lift") in made(record, "refuses")


def test_what_a_party_asks_of_itself_or_of_somebody_outside_is_not_refused() -> None:
    parties = [*PARTIES, {"id": "press", "role": "outside"}]
    record = talks(
        {"print": ("print it", ["press"]), "lift": ASKED["lift"]}, ("mill", "lift and print"), parties=parties
    )
    assert made(record, "refuses") == {}


# -- demands ---------------------------------------------------------------------------------------------------------


def test_the_other_of_two_may_demand_what_is_refused() -> None:
    assert made(talks(ASKED, ("mill", "never lift")), "demands") == {("guild", "lift"): 2}
    assert made(talks(ASKED, ("mill", "never lift"), ("guild", "work")), "demands") == {("guild", "lift"): 3}


def test_what_somebody_asks_for_already_needs_no_demand() -> None:
    assert made(talks(ASKED, ("mill", "never lift"), ("guild", "lift")), "demands") == {}


def test_so_does_what_is_probably_the_same_as_something_asked_for() -> None:
    measures = ASKED | {"scrap": ("scrap the levy on grain", ["mill"])}
    assert made(talks(measures, ("mill", "never lift"), ("guild", "scrap")), "demands") == {}


def test_what_both_refuse_neither_demands() -> None:
    assert made(talks(ASKED, ("mill", "never lift"), ("guild", "never lift")), "demands") == {}


THREE = [*PARTIES, {"id": "town"}]


def test_of_three_only_the_one_addressed_or_who_would_gain_may_demand_it() -> None:
    assert made(talks(ASKED, ("mill", "never lift"), parties=THREE), "demands") == {}
    told = [{"id": "s", "by": "mill", "to": "town", "act": "refuse", "about": ["lift"]}]
    record = talks(ASKED, ("mill", "never lift"), parties=THREE, statements=told)
    assert made(record, "demands") == {("town", "lift"): 2}
    told = [{"id": "s", "by": "mill", "to": "town", "act": "signal", "says": "never lift"}]
    record = talks(ASKED, ("mill", "never lift"), parties=THREE, statements=told)
    assert made(record, "demands") == {("town", "lift"): 2}
    told = [{"id": "s", "by": "mill", "to": "town", "act": "refuse", "about": ["work"]}]
    assert made(talks(ASKED, ("mill", "never lift"), parties=THREE, statements=told), "demands") == {}


def test_whoever_would_gain_may_demand_it() -> None:
    record = talks(ASKED, ("mill", "never lift"), parties=THREE, worth={"guild": {"lift": 2}, "town": {"lift": -1}})
    assert made(record, "demands") == {("guild", "lift"): 2}
    record = talks(ASKED, ("mill", "never lift"), parties=THREE, ranking={"town": ["lift", 0], "guild": [0, "lift"]})
    assert made(record, "demands") == {("town", "lift"): 2}


def test_a_mediator_is_not_the_other_of_two() -> None:
    parties = [*PARTIES, {"id": "envoy", "role": "mediator"}]
    assert made(talks(ASKED, ("mill", "never lift"), parties=parties), "demands") == {("guild", "lift"): 2}
    assert made(talks(ASKED, ("envoy", "never lift"), parties=parties), "demands") == {}


def test_not_both_is_no_refusal_of_either() -> None:
    assert made(talks(ASKED, ("mill", "never (lift and work)")), "demands") == {}
    assert set(made(talks(ASKED, ("mill", "never (lift or work)")), "demands")) == {
        ("guild", "lift"),
        ("guild", "work"),
    }


# -- binds, ordered and goal -----------------------------------------------------------------------------------------


def test_a_soft_position_may_bind() -> None:
    positions = [("guild", "lift", "soft"), ("mill", "work"), ("press", "work", "soft")]
    record = talks(ASKED, *positions, parties=[*PARTIES, {"id": "press", "role": "outside"}])
    assert made(record, "binds") == {("guild-1",): 1}


def test_a_soft_position_that_is_over_does_not() -> None:
    over = {"id": "p", "party": "guild", "says": "lift", "firmness": "soft", "until": "2020-02"}
    assert made(talks(ASKED, over, as_of="2020-03"), "binds") == {}
    assert made(talks(ASKED, over, as_of="2020-01"), "binds") == {("p",): 1}


def test_a_refused_offer_in_whose_place_something_else_came_does_not_bind() -> None:
    refused = {"id": "w", "by": ["guild"], "says": "lift with work", "answer": "refused", "answered_by": ["mill"]}
    record = talks(ASKED, ("guild", "lift before work"), proposals=[refused])
    assert [position.id for position in record.standing_positions] == ["guild-1", "w"]
    assert made(record, "binds") == {}


@pytest.mark.parametrize(
    ("proposal", "may"),
    [
        ({"by": ["guild"]}, True),
        ({"by": ["envoy"]}, False),
        ({"by": ["guild"], "answer": "accepted", "answered_by": ["mill"]}, False),
    ],
    ids=["an open offer", "a mediator's", "accepted"],
)
def test_an_open_offer_of_a_party_may_bind(proposal: dict[str, Any], may: bool) -> None:
    parties = [*PARTIES, {"id": "envoy", "role": "mediator"}]
    record = talks(ASKED, parties=parties, proposals=[{"id": "w", "says": "lift with work", **proposal}])
    assert bool(made(record, "binds")) is may


def quoted(says: str, quote: str, party: str = "guild") -> Talks:
    held = {"id": "p", "party": party, "says": says, "grounds": [{"source": "s", "quote": quote}]}
    return talks(ASKED, held, sources=[{"id": "s"}])


UNTIL = "It will not go back until the levy is lifted."


def test_a_plain_demand_with_a_word_of_order_may_be_a_first() -> None:
    assert made(quoted("lift", UNTIL), "ordered") == {("p",): 2}


def test_no_word_of_order_none_of_its_own_to_do_or_an_order_already_is_no_first() -> None:
    assert made(quoted("lift", "It wants the levy lifted."), "ordered") == {}
    assert made(quoted("lift before work", UNTIL), "ordered") == {}
    assert made(quoted("lift", UNTIL, party="mill"), "ordered") == {}


def test_the_words_may_stand_in_a_statement_on_the_same_passage() -> None:
    held = {"id": "p", "party": "guild", "says": "lift", "grounds": [{"source": "s", "span": [0, 9]}]}
    told = {"id": "t", "by": "guild", "act": "demand", "text": UNTIL, "grounds": [{"source": "s", "span": [0, 9]}]}
    assert made(talks(ASKED, held, sources=[{"id": "s"}], statements=[told]), "ordered") == {("p",): 2}
    for other in ({"by": "mill"}, {"grounds": [{"source": "s", "span": [9, 20]}]}, {"grounds": [{"source": "s"}]}):
        assert made(talks(ASKED, held, sources=[{"id": "s"}], statements=[told | other]), "ordered") == {}


def test_no_deal_may_come_without_what_a_binding_position_waits_for() -> None:
    record = talks(ASKED, ("guild", "lift before work"), ("mill", "work before lift", "soft"))
    assert made(record, "goal") == {("lift",): 1}
    assert made(record, "goal", assumed=["lift"]) == {}


def test_what_has_to_happen_anyway_is_no_question_of_the_goal() -> None:
    assert made(talks(ASKED, ("guild", "lift")), "goal") == {}
    assert made(talks(ASKED, ("guild", "lift before work"), goal=["lift"]), "goal") == {}
    record = talks(ASKED, ("guild", "lift before work"), goal=["lift or work"])
    assert made(record, "goal") == {("lift",): 1}


# -- all of them -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", ["no", "unknown"])
def test_what_a_person_has_answered_is_not_supposed_again(answer: str) -> None:
    positions = [("guild", "look"), ("mill", "never open"), ("mill", "look", "soft"), ("guild", "never look", "soft")]
    before = candidates(talks(BOOKS, *positions), None)
    settled: list[dict[str, Any]] = [
        {"same": ["look", "open"], "answer": answer},
        {"binds": "mill-3", "answer": answer},
        {"excludes": ["open", "look"], "answer": answer},
    ]
    after = candidates(talks(BOOKS, *positions, answered=settled), None)
    gone = {(one.kind.value, one.ids) for one in set(before) - set(after)}
    assert gone == {("same", ("open", "look")), ("binds", ("mill-3",))}


@pytest.mark.parametrize("kind", ["refuses", "demands", "goal", "ordered", "part"])
def test_every_kind_can_be_answered(kind: str) -> None:
    held = {"id": "p", "party": "guild", "says": "all", "grounds": [{"source": "s", "quote": UNTIL}]}
    measures = WHOLE | ASKED | {"tax": ("tax the ferry", ["guild"])}
    positions = [held, ("guild", "gate before work"), ("mill", "never tax")]
    asked = next(
        one for one in candidates(talks(measures, *positions, sources=[{"id": "s"}]), None) if one.kind == kind
    )
    entry: Any = {"measure": asked.measure, "party": asked.party} if asked.party else asked.position or asked.measure
    no = [{kind: list(asked.measures) or entry, "answer": "no"}]
    left = candidates(talks(measures, *positions, sources=[{"id": "s"}], answered=no), None)
    assert asked not in left


def test_part_is_asked_one_way_and_answered_one_way() -> None:
    whole = Hypothesis(kind=Kind.PART, measures=("all", "gate"), price=1)
    assert whole.key != Hypothesis(kind=Kind.PART, measures=("gate", "all"), price=1).key
    same = Hypothesis(kind=Kind.SAME, measures=("all", "gate"), price=1)
    assert same.key == Hypothesis(kind=Kind.SAME, measures=("gate", "all"), price=2).key


def test_the_cheapest_come_first() -> None:
    prices = [one.price for one in candidates(talks(ASKED, ("guild", "lift before work"), ("mill", "work")), None)]
    assert prices == sorted(prices)
    assert len(set(prices)) > 1


def test_where_there_are_too_many_as_much_as_possible_is_asked_about() -> None:
    named = [f"{side}{n}" for n in range(12) for side in ("open", "look")]
    measures = {name: (BOOKS[name[:4]][0], BOOKS[name[:4]][1]) for name in named}
    record = talks(measures, *(("guild" if name.startswith("look") else "mill", name) for name in named))
    tried = candidates(record, None)[:60]
    assert len(candidates(record, None)) > 200
    assert {one.kind for one in tried} == {Kind.SAME}
    assert {name for one in tried for name in one.measures} == set(named)
    assert all(len({name[:4] for name in one.measures}) == 2 for one in tried)


# -- of drafts -------------------------------------------------------------------------------------------------------

DRAFT = {"drafted_by": "rules"}


def drafted(guild: str, doer: str, *bystander: str, what: str = "open the books") -> Talks:
    """A draft in which the guild, under some name, wants the mill's books open, and "doer" would open them."""
    parties = [{"id": "guild", "name": guild, **DRAFT}, {"id": "mill", "name": "Harlan Mills", **DRAFT}]
    parties += [{"id": "other", "name": one, **DRAFT} for one in bystander]
    measures = [{"id": "open", "what": what, "by": [doer], **DRAFT}]
    said = [{"id": f"s{number}", "by": "guild", "act": "demand", "to": "mill"} for number in range(2)]
    said += [{"id": f"t{number}", "by": "mill", "act": "refuse"} for number in range(2)]
    said += [{"id": "u1", "by": "other", "act": "promise"} for _ in bystander]
    return build("The mill", parties=parties, measures=measures, positions=[("guild", "open")], statements=said)


def test_of_a_draft_it_is_asked_whether_the_other_party_refuses_and_not_whether_a_bystander_does() -> None:
    assert ("mill", "open") in made(drafted("the Millers' Guild", "mill"), "refuses")
    assert made(drafted("the Millers' Guild", "other", "Kaldvik Bank"), "refuses") == {}


def test_of_a_draft_it_is_not_asked_whether_one_side_refuses_what_it_wants_under_another_name() -> None:
    assert made(drafted("Harlan", "mill"), "refuses") != {}
    assert made(drafted("Mills", "mill"), "refuses") == {}


@pytest.mark.parametrize(
    ("what", "asked"),
    [("open the books", 2), ("“the books were open”", 3), ("“be open as such”", None)],
)
def test_of_a_draft_what_is_only_quoted_is_asked_about_later_and_a_piece_of_a_sentence_never(
    what: str, asked: int | None
) -> None:
    assert made(drafted("the Millers' Guild", "mill", what=what), "refuses").get(("mill", "open")) == asked


def test_of_a_draft_what_those_want_who_lead_is_asked_about_before_what_others_want() -> None:
    measures = ASKED | {"sweep": ("sweep the lane", ["mill"])}
    told = [("guild", "lift"), ("guild", "require lift and work"), ("guild", "never work"), ("guild", "lift first")]
    told += [("mill", "never work"), ("mill", "work"), ("mill", "require work"), ("town", "sweep")]
    parties = [{**party, "drafted_by": "rules"} for party in THREE]
    said = [{"id": f"s{n}", "by": one, "act": "demand"} for n, one in enumerate(["guild", "mill", "mill", "town"])]
    record = talks(measures, *told, parties=parties, statements=said)
    assert made(record, "refuses") == {("mill", "lift"): 3, ("mill", "sweep"): 3}, "of what a person wrote all is asked"
    assert made(by_program(record), "refuses") == {("mill", "lift"): 3, ("mill", "sweep"): 4}


LETTER = {
    "letter": ("write a letter", ["mill"]),
    "trams": ("get the trams out", ["guild"]),
    "timetable": ("look at the timetable", ["mill"]),
}
FIRST = (("guild", "letter first"), ("mill", "trams before timetable"))


def test_what_one_side_wants_first_may_be_what_the_other_holds_back_until_the_one_does_something() -> None:
    assert made(by_program(talks(LETTER, *FIRST)), "same") == {("letter", "timetable"): 3}
    assert made(talks(LETTER, *FIRST), "same") == {}, "whoever wrote them has told them apart"
    other = LETTER | {"timetable": ("look at the timetable", ["guild"])}
    assert made(by_program(talks(other, *FIRST)), "same") == {}, "another does it"
    sums = LETTER | {"letter": ("pay $5m", ["mill"]), "timetable": ("pay $9m for the timetable", ["mill"])}
    assert made(by_program(talks(sums, *FIRST)), "same") == {}


def test_whoever_does_a_step_and_insists_on_nothing_may_be_the_wrong_one() -> None:
    measures = RIVER | {"data": ("share the figures", ["town"])}
    record = talks(measures, ("guild", "readings before sign"), ("mill", "sign before data"), parties=THREE)
    assert made(by_program(record), "same") == {("readings", "data"): 2}
    heard = talks(
        measures, ("guild", "readings before sign"), ("mill", "sign before data"), ("town", "sign"), parties=THREE
    )
    assert made(by_program(heard), "same") == {}
