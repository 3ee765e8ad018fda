"""What may be said of talks: never "not stuck" on nothing, on what does not meet, or against what reports say."""

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from pourparler.analysis.verdict import Reason, Ruling, Verdict, find_verdict, positions_meet
from pourparler.record.codec import loads
from pourparler.record.dates import PartialDate
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks
from tests import naive_verdict
from tests.naive_random import random_talks

HEAD = """
pourparler: 1
talks: The canal
parties: [{id: north}, {id: south}, {id: press, role: outside}, {id: envoy, role: mediator}]
measures:
  - {id: dig, by: [north]}
  - {id: pay, by: [south]}
  - {id: sign, by: [north, south]}
  - {id: promise-pay, by: [south], kind: promise, promises: pay}
  - {id: lend, by: [south], alternatives: [pay]}
  - {id: watch, by: [envoy]}
"""


def record(positions: str = "", more: str = "") -> Talks:
    """The canal talks with these positions, one a line, "party: condition"."""
    lines = [line.strip().partition(": ") for line in positions.strip().splitlines()]
    held = [{"id": f"p{n}", "party": party, "says": says} for n, (party, _, says) in enumerate(lines, start=1)]
    return loads(f"{HEAD}{more}\npositions: {json.dumps(held)}\n")


def said(*states: tuple[str, str | None]) -> str:
    """Statements that tell a state of the talks, each on a day."""
    entries: list[dict[str, Any]] = [
        {"id": f"s{n}", "by": "north", "act": "assess", "state": state} | ({"date": day} if day else {})
        for n, (state, day) in enumerate(states, start=1)
    ]
    return f"statements: {json.dumps(entries)}"


def free(talks: Talks, **how: bool) -> Verdict:
    """The verdict on talks whose positions can hold together."""
    return find_verdict(talks, stuck=False, **how)


def test_an_empty_record_is_no_all_clear() -> None:
    verdict = free(record())
    assert (verdict.ruling, verdict.reasons) == (Ruling.CANNOT_SAY, (Reason.NO_POSITIONS,))


def test_soft_positions_and_those_of_outsiders_are_none_that_bind() -> None:
    talks = record("north: dig\npress: pay")
    soft = replace(talks, positions=tuple(replace(p, firmness=type(p.firmness)("soft")) for p in talks.positions))
    assert free(soft).reasons == (Reason.NO_POSITIONS,)


def test_one_party_alone_meets_nobody() -> None:
    assert free(record("north: pay before dig\nnorth: sign")).reasons == (Reason.NOTHING_MEETS,)


@pytest.mark.parametrize(
    ("positions", "more"),
    [
        ("north: pay before dig\nsouth: dig", ""),
        ("north: sign\nsouth: pay\nsouth: never sign", ""),
        ("north: dig\nsouth: pay", "facts: [{says: dig before pay}]"),
        ("north: dig\nsouth: pay", "goal: [dig, pay]"),
        ("north: pay\nsouth: lend", ""),
        ("north: pay\nsouth: promise-pay", ""),
        ("north: pay\nsouth: pay first", ""),
        ("north: lend\nsouth: sign first", ""),
        ("envoy: watch\nsouth: watch before pay", ""),
    ],
    ids=["measure", "refused", "fact", "goal", "alternatives", "promise", "first", "all-he-does", "mediator"],
)
def test_positions_of_two_parties_meet(positions: str, more: str) -> None:
    assert free(record(positions, more)).ruling is Ruling.NOT_STUCK


@pytest.mark.parametrize(
    ("positions", "more"),
    [
        ("north: dig\nsouth: pay", ""),
        ("north: dig\npress: dig", ""),
        ("north: dig\nsouth: pay", "facts: [{says: watch before pay}]"),
        ("north: dig\nsouth: pay", "goal: [watch]"),
    ],
    ids=["an assumed goal joins nothing", "outsider", "fact about one", "goal about neither"],
)
def test_positions_that_do_not_meet_are_no_all_clear(positions: str, more: str) -> None:
    assert free(record(positions, more)).reasons == (Reason.NOTHING_MEETS,)


MEETING = "north: pay before dig\nsouth: dig"


@pytest.mark.parametrize(
    ("states", "state", "reasons"),
    [
        ([("moving", "2020-01-01")], "moving", ()),
        ([("agreed", "2020-01-01")], "agreed", ()),
        ([("stalled", "2020-01-01")], "stalled", (Reason.SAY_STALLED,)),
        ([("broken off", "2020-01-01")], "broken off", (Reason.SAY_BROKEN_OFF,)),
        ([("stalled", "2020-01-01"), ("moving", "2020-01-02")], "moving", ()),
        ([("moving", "2020-01-02"), ("stalled", "2020-01-02")], "stalled", (Reason.SAY_STALLED,)),
        ([("stalled", None), ("agreed", "2020-01-02")], "stalled", (Reason.SAY_STALLED,)),
        ([("stalled", None)], "stalled", (Reason.SAY_STALLED,)),
        ([("stalled", "2020-01"), ("moving", "2020-01-20")], "stalled", (Reason.SAY_STALLED,)),
        ([("stalled", "2020-01-05"), ("moving", "2020-01-20"), ("moving", "2020-01")], "moving", ()),
    ],
    ids=[
        *("moving", "agreed", "stalled", "broken", "later", "worst", "undated", "only undated", "some day in January"),
        "before the latest day",
    ],
)
def test_the_worst_of_the_latest_day_decides(
    states: list[tuple[str, str | None]], state: str, reasons: tuple[Reason, ...]
) -> None:
    verdict = free(record(MEETING, said(*states)))
    assert (verdict.reported.state, verdict.reasons) == (state, reasons)


def test_every_state_of_the_latest_day_is_told_the_worst_first() -> None:
    states = [("moving", "2020-01-02"), ("stalled", "2020-01-02"), ("agreed", "2020-01-01"), ("moving", None)]
    reported = free(record(MEETING, said(*states))).reported
    assert [(told.state.value, told.statements) for told in reported.told] == [
        ("stalled", ("s2",)),
        ("moving", ("s1", "s4")),
    ]
    assert str(reported.date) == "2020-01-02"


def test_what_was_reported_later_than_the_cut_off_is_not_known() -> None:
    talks = record(MEETING, said(("stalled", "2020-01-02"), ("moving", "2020-01-05")))
    earlier = free(talks.as_it_stood(PartialDate(2020, 1, 3)))
    assert earlier.reported.state is TalksState.STALLED
    assert free(talks.as_it_stood(PartialDate(1990))).reported.state is None


def test_a_statement_without_a_date_has_that_of_its_report() -> None:
    sources = "sources: [{id: r, date: 2020-01-01}]\n"
    entries = [
        {"id": "s1", "by": "north", "act": "assess", "state": "stalled", "grounds": ["r"]},
        {"id": "s2", "by": "north", "act": "assess", "state": "moving", "date": "2020-01-02"},
    ]
    assert free(record(MEETING, f"{sources}statements: {json.dumps(entries)}")).reported.state is TalksState.MOVING


DATED = "sources: [{id: late, date: 2020-01-04}, {id: early, date: 2020-01-02}, {id: undated}]\n"


@pytest.mark.parametrize(
    ("grounds", "state"),
    [(["late"], "stalled"), (["early"], "moving"), (["late", "early"], "moving"), (["undated", "early"], "moving")],
)
def test_a_statement_without_a_date_has_that_of_the_earliest_report_that_has_one(
    grounds: list[str], state: str
) -> None:
    entries = [
        {"id": "s1", "by": "north", "act": "assess", "state": "stalled", "grounds": grounds},
        {"id": "s2", "by": "north", "act": "assess", "state": "moving", "date": "2020-01-03"},
    ]
    assert free(record(MEETING, f"{DATED}statements: {json.dumps(entries)}")).reported.state == state


def test_what_says_so_is_told_with_all_its_passages_each_once() -> None:
    entries = [
        {"id": f"s{n}", "by": "north", "act": "assess", "state": "stalled", "date": "2020-01-03", "grounds": grounds}
        for n, grounds in enumerate((["late"], ["late", "early"]))
    ]
    (told,) = free(record(MEETING, f"{DATED}statements: {json.dumps(entries)}")).reported.told
    assert [ground.source for ground in told.grounds] == ["late", "early"]


def test_what_reports_say_does_not_decide_on_what_is_only_supposed() -> None:
    verdict = free(record(MEETING, said(("stalled", "2020-01-01"))), reports_decide=False)
    assert (verdict.ruling, verdict.reported.state) == (Ruling.NOT_STUCK, TalksState.STALLED)
    assert not verdict.decides
    assert free(record(MEETING)).decides


def test_stuck_is_stuck_whatever_reports_say() -> None:
    verdict = find_verdict(record(MEETING, said(("agreed", "2020-01-01"))), stuck=True)
    assert (verdict.ruling, verdict.reasons, verdict.reported.state) == (Ruling.STUCK, (), TalksState.AGREED)


def test_parties_with_no_position_on_record_are_named() -> None:
    assert free(record("north: dig")).unheard == ("south", "envoy")


@pytest.mark.parametrize(
    ("entry", "as_of", "heard"),
    [
        ("positions: [{id: p, party: south, says: pay, since: 2020-01-02}]", "2020-01-01", False),
        ("positions: [{id: p, party: south, says: pay, since: 2020-01-02}]", "2020-01-02", True),
        ("positions: [{id: p, party: south, says: pay, since: 2020-01-02, until: 2020-01-03}]", "2020-01-05", True),
        ("positions: [{id: p, party: south, says: pay}]", "2020-01-01", True),
        ("proposals: [{id: p, by: south, says: pay, date: 2020-01-02}]", "2020-01-01", False),
        ("proposals: [{id: p, by: south, says: pay, date: 2020-01-02}]", "2020-01-02", True),
        ("proposals: [{id: p, by: south, says: pay}]", "2020-01-01", True),
    ],
)
def test_who_speaks_only_later_is_unheard_yet(entry: str, as_of: str, heard: bool) -> None:
    verdict = free(loads(f"{HEAD}as_of: {as_of}\n{entry}\n"))
    assert ("south" not in verdict.unheard) is heard


def test_a_party_left_out_meets_nobody_and_is_not_unheard() -> None:
    verdict = free(record(MEETING).without("south"))
    assert (verdict.reasons, verdict.unheard) == ((Reason.NOTHING_MEETS,), ("envoy",))


def test_verdicts_agree_with_the_definition_read_pair_by_pair() -> None:
    rng = random.Random(20261128)
    seen = set()
    for _ in range(300):
        drawn = naive_verdict.with_statements(rng, random_talks(rng, positions=3))
        stuck = rng.random() < 0.2
        ours = find_verdict(loads(json.dumps(drawn)), stuck=stuck)
        answer = (ours.ruling.value, [reason.value for reason in ours.reasons], ours.reported.state)
        assert answer == naive_verdict.verdict(drawn, stuck=stuck), json.dumps(drawn)
        seen.add((ours.ruling, ours.reasons))
    assert len(seen) == 10  # stuck, not stuck, and every set of reasons there is


def test_many_positions_that_share_nothing_do_not_meet() -> None:
    many = "\n".join(f"{'north' if n % 2 else 'south'}: m{n}" for n in range(400))
    measures = json.dumps([{"id": f"m{n}", "by": ["north"]} for n in range(400)])
    head = HEAD.partition("measures:")[0]
    lines = [line.partition(": ") for line in many.splitlines()]
    held = [{"id": f"p{n}", "party": party, "says": says} for n, (party, _, says) in enumerate(lines)]
    assert not positions_meet(loads(f"{head}measures: {measures}\npositions: {json.dumps(held)}\n"))


def test_only_where_reports_alone_speak_against_it_is_that_the_reason() -> None:
    meeting = "north: pay before dig\nsouth: dig in return for pay"
    assert free(record(meeting, said(("stalled", None)))).for_reports_alone
    assert not free(record(meeting)).for_reports_alone
    assert not free(record("north: require dig\nsouth: require watch", said(("stalled", None)))).for_reports_alone


READ = """
  - {id: agreed, by: [north, south], says: dig, answer: accepted, answered_by: [north, south]}
"""


@pytest.mark.parametrize(
    ("position", "act", "ruling"),
    [
        ("south: sign before pay", "precondition", Ruling.CANNOT_SAY),
        ("south: never pay", "refuse", Ruling.CANNOT_SAY),
        ("south: require sign", "precondition", Ruling.CANNOT_SAY),
        ("south: require sign", "threat", Ruling.CANNOT_SAY),
        ("south: require sign", "demand", Ruling.NOT_STUCK),
        ("south: require dig", "precondition", Ruling.NOT_STUCK),
    ],
)
@pytest.mark.parametrize("state", ["agreed", "moving"])
def test_an_agreement_is_no_all_clear_while_somebody_is_read_to_hold_out_for_more_and_movement_is_none_at_all(
    position: str, act: str, ruling: Ruling, state: str
) -> None:
    ruling = ruling if state == "agreed" else Ruling.CANNOT_SAY
    party, _, says = position.partition(": ")
    about = sorted({word for word in says.split() if word in {"dig", "pay", "sign"}})
    uttered = [
        {"id": "s1", "by": "north", "act": "assess", "state": state},
        {"id": "s2", "by": party, "act": act, "about": about, "text": "Read so."},
    ]
    talks = loads(
        f"{HEAD}\npositions: {json.dumps([{'id': 'p1', 'party': party, 'says': says, 'drafted_by': 'rules'}])}\n"
        f"proposals:{READ.rstrip()[:-1]}, drafted_by: rules}}\nstatements: {json.dumps(uttered)}\n"
    )
    verdict = free(talks)
    assert (verdict.ruling, verdict.reasons) == (ruling, () if ruling is Ruling.NOT_STUCK else (Reason.READ_BY_RULES,))
    looked_at = replace(talks, positions=tuple(replace(one, drafted_by=None) for one in talks.positions))
    assert free(looked_at).ruling is ruling, "that it is so makes nothing free"
    confirmed = replace(
        looked_at,
        proposals=tuple(replace(one, drafted_by=None) for one in talks.proposals),
    )
    assert free(confirmed).ruling is Ruling.NOT_STUCK, "a person has looked at it"


@pytest.mark.parametrize(("party", "ruling"), [("north", Ruling.NOT_STUCK), ("press", Ruling.CANNOT_SAY)])
def test_an_agreement_of_parties_of_which_nothing_is_read_that_they_wanted_may_be_on_anything(
    party: str, ruling: Ruling
) -> None:
    wanted = {"id": "p1", "party": party, "says": "require pay", "firmness": "soft", "drafted_by": "rules"}
    talks = loads(
        f"{HEAD}\npositions: {json.dumps([wanted])}\nproposals:{READ.rstrip()[:-1]}, drafted_by: rules}}\n"
        f"{said(('agreed', None))}\n"
    )
    assert free(talks).ruling is ruling
