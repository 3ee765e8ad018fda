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
    ],
)
def test_a_later_proposal_of_the_same_party_takes_its_place(other: str, kept: bool) -> None:
    assert binds(talks(f"{REFUSED}, {other}")) is kept


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
        ("{id: p, party: us, says: require inspect, since: 2006-11}", ("us",)),
    ],
)
def test_an_agreement_ends_earlier_positions_on_its_measures(position: str, kept: tuple[str, ...]) -> None:
    record = talks(ACCEPTED, position)
    assert next((p.party for p in record.binding_positions if p.id == "p"), ()) == kept


def test_an_agreement_ends_earlier_proposals_and_is_ended_by_a_later_one() -> None:
    refused = REFUSED.replace("id: plan", "id: first")
    later = ACCEPTED.replace("id: plan", "id: second").replace("2006-12", "2007")
    record = talks(f"{refused}, {ACCEPTED}, {later}")
    assert [position.id for position in record.binding_positions] == ["second"]
    assert find_deadlock(record).answer.not_binding == ("first", "plan")


def test_a_proposal_of_tomorrow_binds_nobody_yet() -> None:
    record = loads(f"{HEAD}as_of: 2006-10\nproposals: [{REFUSED}, {ACCEPTED.replace('id: plan', 'id: q')}]\n")
    assert record.binding_positions == ()


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
