"""Who and what reports brought beside a record, and what is asked about it."""

import pytest

from pourparler.desk.asking import Reply, change_by, of_names
from pourparler.desk.newcomers import Newcomer, brought_between, newcomers, pairs
from pourparler.record import codec
from pourparler.record.edits import edited
from pourparler.record.talks import Talks

TEXT = """
pourparler: 1
talks: Westmere
parties:
  - {id: union, name: Nurses' Union}
  - {id: board, name: Hospital Board}
  - {id: hospital, name: the hospital, drafted_by: rules}
  - {id: doctors, name: Doctors, drafted_by: rules}
measures:
  - {id: off, what: call off the strike, by: [union]}
  - {id: pay, what: pay the night allowance, by: [board]}
  - {id: delay, what: delay the strike, by: [union], drafted_by: rules}
  - {id: end, what: end the strike, by: [doctors], drafted_by: rules}
  - {id: paid, what: pay night allowances, by: [hospital], drafted_by: rules}
"""
BROUGHT = dict.fromkeys(("party:hospital", "party:doctors", "measure:delay", "measure:end", "measure:paid"), 3)


def talks(more: str = "") -> Talks:
    return codec.loads(TEXT + more)


def asked(record: Talks) -> list[tuple[str, str]]:
    return [(pair.goes, pair.stays) for pair in pairs(record, BROUGHT)]


def found(record: Talks, id_: str) -> Newcomer:
    return next(one for one in newcomers(record, BROUGHT) if one.id == id_)


def test_what_is_likely_and_not_plain_is_asked_parties_first() -> None:
    assert asked(talks()) == [("hospital", "board"), ("delay", "off")]


def test_a_step_of_another_doer_is_told_as_near_and_not_asked_about() -> None:
    assert (found(talks(), "end").nearest, found(talks(), "end").asked) == ("off", ())
    assert found(talks(), "doctors").nearest is None


def test_a_yes_about_a_party_joins_what_is_plainly_one_step_then() -> None:
    (hospital, _) = pairs(talks(), BROUGHT)
    assert hospital.also == (("pay", "paid"),)
    after = edited(talks(), [change_by(talks(), of_names(hospital), Reply.YES, "", by="K. Moe")])
    assert [party.id for party in after.parties] == ["union", "board", "doctors"]
    assert [measure.id for measure in after.measures] == ["off", "pay", "delay", "end"]
    assert after.party_by_id["board"].aliases == ("the hospital",)
    assert after.measure_by_id["pay"].phrases == ("pay night allowances",)


@pytest.mark.parametrize("reply", [Reply.NO, Reply.UNKNOWN])
def test_what_was_answered_is_not_asked_again(reply: Reply) -> None:
    record = talks()
    while left := pairs(record, BROUGHT):
        record = edited(record, [change_by(record, of_names(left[0]), reply, "", by="K. Moe")])
    assert [(one.same, one.same_parties) for one in record.answered] == [
        ((), ("board", "hospital")),
        (("off", "delay"), ()),
    ]
    assert found(record, "hospital").nearest == "board"


@pytest.mark.parametrize(
    "more",
    [
        "statements: [{id: s, by: hospital, to: board, act: demand}]",
        "positions: [{id: p, party: [hospital, board], says: delay before end}]",
        "sessions: [{id: s, kind: plenary, present: [board, union, hospital]}]",
    ],
)
def test_two_who_stand_beside_each_other_are_not_one(more: str) -> None:
    assert ("hospital", "board") not in asked(talks(more))


def test_two_steps_of_one_position_are_not_one() -> None:
    assert ("delay", "off") not in asked(talks("positions: [{id: p, party: board, says: delay before off}]"))


def test_what_a_person_stands_behind_or_no_report_brought_is_no_news() -> None:
    assert newcomers(talks(), {}) == ()
    confirmed = codec.loads(TEXT.replace("the hospital, drafted_by: rules", "the hospital"))
    assert "hospital" not in {one.id for one in newcomers(confirmed, BROUGHT)}


def test_what_came_earlier_is_on_record_for_what_came_later() -> None:
    later = dict(BROUGHT) | {"measure:delay": 4, "measure:end": 4}
    assert "paid" in next(one for one in newcomers(talks(), later) if one.id == "end").known
    assert "end" not in next(one for one in newcomers(talks(), later) if one.id == "delay").known


def test_what_is_new_is_told_by_kind() -> None:
    before = codec.loads(TEXT.split("  - {id: doctors", maxsplit=1)[0] + "measures: [{id: off, by: [union]}]")
    assert brought_between(before, talks()) == (
        "party:doctors", "measure:pay", "measure:delay", "measure:end", "measure:paid",
    )  # fmt: skip
