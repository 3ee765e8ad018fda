"""Proposals as positions: whom they bind, what takes their place, and what an agreement ends."""

from typing import Any

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.record.codec import loads
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks

HEAD = """
pourparler: 1
talks: Thaw
parties: [{id: us}, {id: dprk}, {id: china, role: mediator}]
measures:
  - {id: release, by: us}
  - {id: stop, by: dprk}
  - {id: inspect, by: dprk}
goal: [release, stop]
"""


def talks(proposals: str, positions: str = "") -> Talks:
    return loads(f"{HEAD}positions: [{positions}]\nproposals: [{proposals}]\n")


def stands(record: Talks, name: str = "plan") -> tuple[tuple[str, ...], str]:
    position = record.position_by_id[name]
    return position.party, position.firmness.value


def binds(record: Talks, name: str = "plan") -> bool:
    return name in {position.id for position in record.binding_positions}


REFUSED = "{id: plan, by: us, says: stop before release, answer: refused, answered_by: dprk, date: 2006-11}"


def test_a_refused_proposal_is_what_its_maker_stands_on() -> None:
    record = talks(REFUSED)
    assert stands(record) == (("us",), "stated")
    assert binds(record)
    assert str(record.position_by_id["plan"].since) == "2006-11"


@pytest.mark.parametrize(
    "position",
    [
        "{id: p, party: us, says: require stop}",
        "{id: p, party: [us, china], says: never release, firmness: red line}",
    ],
)
def test_a_binding_position_on_one_of_its_measures_takes_its_place(position: str) -> None:
    assert stands(talks(REFUSED, position)) == (("us",), "soft")


@pytest.mark.parametrize(
    "position",
    [
        "{id: p, party: us, says: require stop, firmness: soft}",
        "{id: p, party: us, says: require stop, until: 2006-01}",
        "{id: p, party: us, says: require inspect}",
        "{id: p, party: dprk, says: require release}",
    ],
)
def test_nothing_else_takes_its_place(position: str) -> None:
    assert binds(talks(REFUSED, position))


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ("{id: q, by: us, says: stop with release, date: 2006-12}", False),
        ("{id: q, by: us, says: stop with release}", False),
        ("{id: q, by: us, says: require inspect, date: 2006-12}", True),
        ("{id: q, by: dprk, says: stop with release, date: 2006-12}", True),
        ("{id: q, by: us, says: stop with release, date: 2006-10}", True),
        ("{id: q, by: us, says: stop with release, date: 2006-11}", False),
    ],
)
def test_a_later_proposal_of_the_same_party_takes_its_place(other: str, kept: bool) -> None:
    assert binds(talks(f"{REFUSED}, {other}")) is kept


@pytest.mark.parametrize("date", ["", ", date: 2006-11"])
def test_of_two_of_one_day_or_without_one_the_later_in_the_record_stands(date: str) -> None:
    record = talks(f"{{id: q, by: us, says: stop with release, answer: refused{date}}}, {REFUSED}")
    assert (binds(record), binds(record, "q")) == (True, False)


def test_each_of_its_makers_is_looked_at() -> None:
    both = REFUSED.replace("by: us", "by: [us, dprk, china]").replace(", answered_by: dprk", "")
    assert stands(talks(both)) == (("us", "dprk"), "stated")
    assert stands(talks(both, "{id: p, party: us, says: require stop}")) == (("dprk",), "stated")


@pytest.mark.parametrize(
    ("changed", "party"),
    [("by: china", ("china",)), ("by: us, answer: open", ("us",))],
)
def test_an_open_one_and_that_of_a_mediator_are_soft(changed: str, party: tuple[str, ...]) -> None:
    said = REFUSED if "china" in changed else REFUSED.replace(", answer: refused, answered_by: dprk", "")
    record = talks(said.replace("by: us", changed, 1))
    assert stands(record) == (party, "soft")
    assert not binds(record)
    assert record.standing_positions[0].firmness is Firmness.SOFT


BETWEEN = "{id: plan, by: chair, says: stop with release, answer: refused, answered_by: dprk, date: 2006-11}"
EACH_INSISTS = "{id: p, party: us, says: stop before release}, {id: q, party: dprk, says: release before stop}"


def between(proposals: str = BETWEEN, positions: str = EACH_INSISTS, measures: str = "") -> Talks:
    head = HEAD.replace("{id: china, role: mediator}", "{id: chair}, {id: china, role: mediator}")
    head = head.replace("goal:", f"{measures}\ngoal:")
    return loads(f"{head}positions: [{positions}]\nproposals: [{proposals}]\n")


def test_whoever_only_proposes_between_two_who_insist_is_not_bound_by_what_they_refuse() -> None:
    assert stands(between()) == (("chair",), "soft")
    assert between().only_proposes("chair")
    assert {move.position for way in find_deadlock(between()).answer.unlocks for move in way.descents} == {"p", "q"}


@pytest.mark.parametrize(
    "given",
    [
        {"positions": f"{EACH_INSISTS}, {{id: r, party: chair, says: require inspect}}"},
        {"positions": f"{EACH_INSISTS}, {{id: r, party: chair, says: require inspect, until: 2006-01}}"},
        {"measures": "  - {id: pay, by: chair}"},
        {"proposals": f"{BETWEEN}, {{id: ours, by: us, says: require inspect, answer: accepted, answered_by: chair}}"},
        {"positions": EACH_INSISTS.partition(", {")[0]},
        {"positions": EACH_INSISTS.replace("dprk", "china")},
    ],
)
def test_whoever_insists_is_asked_answers_or_faces_only_one_other_stands_on_what_is_refused(
    given: dict[str, str],
) -> None:
    assert stands(between(**given)) == (("chair",), "stated")


ACCEPTED = "{id: plan, by: china, says: stop with release, answer: accepted, answered_by: [us, dprk], date: 2006-12}"


def test_an_accepted_one_binds_the_parties_who_made_and_accepted_it() -> None:
    assert stands(talks(ACCEPTED)) == (("us", "dprk"), "stated")
    assert stands(talks(ACCEPTED.replace("answered_by: [us, dprk], ", ""))) == (("china",), "soft")


@pytest.mark.parametrize(
    ("position", "kept"),
    [
        ("{id: p, party: us, says: stop before release, since: 2006-11}", ()),
        ("{id: p, party: us, says: stop before release}", ()),
        ("{id: p, party: [us, dprk], says: stop before release, since: 2006-11}", ()),
        ("{id: p, party: [us, china], says: stop before release, since: 2006-11}", ("china",)),
        ("{id: p, party: us, says: stop before release, since: 2007}", ("us",)),
        ("{id: p, party: us, says: stop before release, since: 2006-12}", ("us",)),
        ("{id: p, party: us, says: require inspect, since: 2006-11}", ("us",)),
    ],
)
def test_an_agreement_ends_earlier_positions_on_its_measures(position: str, kept: tuple[str, ...]) -> None:
    record = talks(ACCEPTED, position)
    assert next((p.party for p in record.binding_positions if p.id == "p"), ()) == kept


UNDATED = ACCEPTED.replace(", date: 2006-12", "")


@pytest.mark.parametrize(("since", "kept"), [("", ()), (", since: 2006-11", ("us",))])
def test_an_agreement_without_a_date_ends_what_has_none_either(since: str, kept: tuple[str, ...]) -> None:
    record = talks(UNDATED, f"{{id: p, party: us, says: stop before release{since}}}")
    assert next((p.party for p in record.binding_positions if p.id == "p"), ()) == kept


@pytest.mark.parametrize(("until", "ended"), [("2010", "2006-12"), ("2006-11-15", "2006-11-15")])
def test_a_position_ends_with_the_agreement_on_it_or_earlier(until: str, ended: str) -> None:
    other = "{id: other, by: us, says: require inspect, answer: accepted, answered_by: dprk, date: 2006-10}"
    record = talks(f"{ACCEPTED}, {other}", f"{{id: p, party: us, says: stop before release, until: {until}}}")
    assert str(record.position_by_id["p"].until) == ended


OPEN = "{id: offer, by: [us, dprk, china], says: require stop, date: 2006-10}"


def test_an_offer_is_left_with_those_who_did_not_agree_to_something_else_since() -> None:
    assert stands(talks(f"{OPEN}, {ACCEPTED}"), "offer") == (("china",), "soft")
    gone = talks(f"{OPEN.replace(', china', '')}, {ACCEPTED}")
    assert stands(gone, "offer") == (("us", "dprk"), "soft")
    assert "offer" not in {position.id for position in gone.standing_positions}


def test_an_agreement_binds_those_who_did_not_agree_to_something_else_since() -> None:
    later = "{id: later, by: us, says: require release, answer: accepted, answered_by: china, date: 2007}"
    record = talks(f"{ACCEPTED}, {later}")
    assert stands(record) == (("dprk",), "stated")
    assert stands(record, "later") == (("us",), "stated")


NEXT = "{id: next, by: us, says: inspect before stop, answer: accepted, answered_by: dprk, date: 2007}"
ASKED = "{id: asked, by: us, says: require release, answer: refused, answered_by: dprk, date: DAY}"


def test_what_was_refused_before_an_agreement_does_not_come_back_when_that_is_replaced() -> None:
    record = talks(f"{ASKED.replace('DAY', '2006-11')}, {ACCEPTED}, {NEXT}")
    assert not binds(record, "asked")
    assert stands(record, "asked") == (("us",), "soft")


def test_what_an_agreement_ended_takes_the_place_of_nothing_that_is_refused_later() -> None:
    asked, held = ASKED.replace("DAY", "2008"), "{id: p, party: us, says: never release, since: 2006-01}"
    assert not binds(talks(f"{ACCEPTED}, {asked}"), "asked"), "the agreement itself is on the same measure"
    assert binds(talks(f"{ACCEPTED}, {NEXT}, {asked}", held), "asked")


def test_a_proposal_rests_on_where_it_was_put_forward_and_where_it_was_answered() -> None:
    more = "drafted_by: rules, grounds: [s1, s2], answer_grounds: [s2, s3]}"
    record = loads(f"{HEAD}sources: [{{id: s1}}, {{id: s2}}, {{id: s3}}]\nproposals: [{REFUSED[:-1]}, {more}]\n")
    plan = record.position_by_id["plan"]
    assert [ground.source for ground in plan.grounds] == ["s1", "s2", "s3"]
    assert str(plan.drafted_by) == "rules"


def test_an_agreement_ends_earlier_proposals_and_is_ended_by_a_later_one() -> None:
    refused = REFUSED.replace("id: plan", "id: first")
    later = ACCEPTED.replace("id: plan", "id: second").replace("2006-12", "2007")
    record = talks(f"{refused}, {ACCEPTED}, {later}")
    assert [position.id for position in record.binding_positions] == ["second"]
    assert find_deadlock(record).answer.not_binding == ("first", "plan")


def test_a_proposal_of_tomorrow_binds_nobody_yet() -> None:
    record = loads(f"{HEAD}as_of: 2006-10\nproposals: [{REFUSED}, {ACCEPTED.replace('id: plan', 'id: q')}]\n")
    assert record.binding_positions == ()


def test_an_agreement_of_today_ends_what_was_held() -> None:
    position = "{id: p, party: us, says: stop before release}"
    record = loads(f"{HEAD}as_of: 2006-12-01\npositions: [{position}]\nproposals: [{ACCEPTED}]\n")
    assert [held.id for held in record.binding_positions] == ["plan"]


def test_talks_in_which_each_side_refused_what_the_other_proposed_are_stuck() -> None:
    other = "{id: ours, by: dprk, says: release before stop, answer: refused, answered_by: us}"
    answer = find_deadlock(talks(f"{REFUSED}, {other}")).answer
    assert [sorted(conflict.positions) for conflict in answer.conflicts] == [["ours", "plan"]]
    assert {descent.position for unlock in answer.unlocks for descent in unlock.descents} == {"ours", "plan"}


def test_a_proposal_that_is_changed_becomes_a_position() -> None:
    record = talks(f"{REFUSED}, {ACCEPTED.replace('id: plan', 'id: q')}", "{id: p, party: us, says: never stop}")
    softer: dict[str, Any] = {"q": record.position_by_id["q"]}
    changed = record.with_positions(softer)
    assert [position.id for position in changed.positions] == ["p", "q"]
    assert [proposal.id for proposal in changed.proposals] == ["plan"]
    assert [p.id for p in changed.binding_positions] == [p.id for p in record.binding_positions]
