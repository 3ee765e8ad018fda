"""The record as a whole: who binds, as it stood on a date, and what its positions might soften to."""

from dataclasses import replace
from typing import Any

import pytest

from pourparler.errors import InputError
from pourparler.record.check import check
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.measures import Fact, Kind, Measure
from pourparler.record.parties import Party, Role
from pourparler.record.passages import Source
from pourparler.record.positions import Firmness, Position
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


def position(
    name: str = "p", party: tuple[str, ...] = ("us",), says: str = "stop before release", **more: Any
) -> Position:
    forms = more.pop("fallbacks", None)
    fallbacks = None if forms is None else tuple(parse(form) for form in forms)
    return Position(id=name, party=party, says=parse(says), fallbacks=fallbacks, **more)


TALKS = Talks(
    title="Thaw",
    parties=(
        Party(id="us"),
        Party(id="dprk"),
        Party(id="china", role=Role.HOST),
        Party(id="un", role=Role.OBSERVER),
        Party(id="press", role=Role.OUTSIDE),
    ),
    measures=(
        Measure(id="release", by=("us",)),
        Measure(id="stop", by=("dprk",)),
        Measure(id="inspect", by=("us", "dprk")),
        Measure(id="meet", by=("china",)),
    ),
    positions=(
        position("n", ("dprk",), "release before stop"),
        position("u"),
        position("soft", firmness=Firmness.SOFT),
        position("seen", ("un",)),
        position("heard", ("press", "china")),
    ),
)


def ids(positions: tuple[Position, ...]) -> list[str]:
    return [position.id for position in positions]


def test_positions_of_observers_and_outsiders_and_soft_ones_do_not_bind() -> None:
    assert TALKS.binding_parties == {"us", "dprk", "china"}
    assert ids(TALKS.standing_positions) == ["n", "u", "soft", "heard"]
    assert ids(TALKS.binding_positions) == ["n", "u", "heard"]
    assert TALKS.binding_holders(TALKS.position_by_id["heard"]) == ("china",)


def test_a_party_does_what_it_does_alone_and_what_it_does_jointly() -> None:
    assert TALKS.measures_by("us") == ("release", "inspect")
    assert TALKS.measures_by("press") == ()


def test_entries_are_looked_up_by_id() -> None:
    named = replace(TALKS, sources=(Source(id="post", outlet="The Post"),))
    assert named.party_by_id["china"].role is Role.HOST
    assert named.measure_by_id["inspect"].by == ("us", "dprk")
    assert named.source_by_id["post"].outlet == "The Post"


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, None),
        ({"as_of": date("2006-11")}, "2006-11-30"),
        ({"as_of": date("2006"), "sources": (Source(id="s", date=date("2008")),)}, "2006-12-31"),
        ({"sources": (Source(id="s", date=date("2006-11-28")), Source(id="t"))}, "2006-11-28"),
        ({"sessions": (Session(id="s", date=date("2006-12")),)}, "2006-12-31"),
        ({"statements": (Statement(id="s", by="us", act=Act.DEMAND, date=date("2007-01-02")),)}, "2007-01-02"),
        ({"positions": (position(since=date("2006-02")),)}, "2006-02-28"),
        ({"positions": (position(until=date("2007-02-13")),)}, "2007-02-13"),
    ],
)
def test_talks_stand_at_their_cut_off_or_else_at_their_latest_date(changes: dict[str, Any], day: str | None) -> None:
    found = replace(TALKS, **changes).day
    assert (found.isoformat() if found else None) == day


def test_looking_back_leaves_the_record_as_it_was() -> None:
    dated = replace(TALKS, positions=(position("old", until=date("2006-12")), position("new", since=date("2006-12"))))
    assert ids(dated.as_it_stood(date("2006-11")).binding_positions) == ["old"]
    assert ids(dated.as_it_stood(date("2006-12-01")).binding_positions) == ["new"]
    assert dated.as_of is None


def test_a_promise_comes_before_what_it_promises_as_a_fact() -> None:
    promise = Measure(id="promise-stop", by=("dprk",), kind=Kind.PROMISE, promises="stop")
    talks = replace(TALKS, measures=(*TALKS.measures, promise), facts=(Fact(says=parse("never meet")),))
    assert [str(fact.says) for fact in talks.all_facts] == ["never meet", "promise-stop before stop"]


def test_what_excludes_one_another_is_one_fact() -> None:
    more = (
        Measure(id="pay-8", by=("us",), excludes=("pay-9", "stop")),
        Measure(id="pay-9", by=("us",), excludes=("pay-8",)),
    )
    talks = replace(TALKS, measures=(*TALKS.measures, *more))
    assert [str(fact.says) for fact in talks.all_facts] == ["not (pay-8 and pay-9)", "not (pay-8 and stop)"]
    assert ids(talks.positions) == ids(TALKS.positions)


# -- without somebody --------------------------------------------------------------------------------------------


def test_a_party_left_out_does_nothing_alone_or_jointly() -> None:
    assert TALKS.without("dprk").absent_measures == ("stop", "inspect")
    assert TALKS.absent_measures == ()
    assert TALKS.without("dprk").without("china").absent_measures == ("stop", "inspect", "meet")


def test_who_is_not_there_cannot_be_left_out() -> None:
    with pytest.raises(InputError, match=r'no party has the id "North"\. There are: us, dprk'):
        TALKS.without("us", "North")
    korea = replace(TALKS, parties=(Party(id="dprk", name="North Korea"), *TALKS.parties[:1]))
    with pytest.raises(InputError, match=r'"Nort Korea"\. Did you mean "dprk"\?'):
        korea.without("Nort Korea")


def test_the_positions_of_a_party_left_out_do_not_bind_but_shared_ones_do() -> None:
    talks = replace(TALKS, positions=(*TALKS.positions, position("both", ("us", "dprk"))))
    assert ids(talks.without("dprk").binding_positions) == ["u", "heard", "both"]
    assert talks.without("dprk").binding_holders(talks.position_by_id["both"]) == ("us",)


# -- rungs -------------------------------------------------------------------------------------------------------


def rungs(given: Position, talks: Talks = TALKS) -> list[str]:
    return [str(form) for form in talks.rungs(given)]


def test_first_is_first_of_everything_else_the_speaker_does() -> None:
    assert rungs(position(says="stop first"))[0] == "stop before (release and inspect)"
    assert rungs(position(says="release first"))[0] == "release before inspect"


def test_a_joint_first_is_said_by_each_who_is_still_at_the_table() -> None:
    joint = position(party=("us", "dprk"), says="meet first")
    assert rungs(joint)[0] == "meet before (release and inspect) and meet before (stop and inspect)"
    assert rungs(joint, TALKS.without("dprk"))[0] == "meet before (release and inspect)"


def test_a_first_of_somebody_outside_is_still_spelled_out_for_him() -> None:
    talks = replace(TALKS, measures=(*TALKS.measures, Measure(id="print", by=("press",))))
    assert rungs(position(party=("press",), says="meet first"), talks)[0] == "meet before print"


def test_fallbacks_that_are_given_stand_in_the_place_of_the_default_rungs() -> None:
    assert rungs(position()) == ["stop before release", "stop no later than release", "release in return for stop"]
    assert rungs(position(fallbacks=("inspect before release",))) == ["stop before release", "inspect before release"]
    assert rungs(position(fallbacks=())) == ["stop before release"]


def test_a_fallback_that_reads_like_the_form_above_is_left_out() -> None:
    same = position(says="stop before (release and inspect)", fallbacks=("stop first", "stop", "stop"))
    assert rungs(same) == ["stop before (release and inspect)", "require stop"]


REPORTED = """
pourparler: 1
talks: Thaw
parties: [{id: us}, {id: dprk}]
measures: [{id: release, by: us}, {id: stop, by: dprk}]
sources: [{id: early, date: 2006-11-01}, {id: late, date: 2006-12-01}, {id: undated}]
positions:
  - {id: old, party: us, says: require stop, since: 2006-11-01, grounds: [early, late]}
  - {id: told-late, party: us, says: never release, grounds: late}
  - {id: by-hand, party: dprk, says: require release}
  - {id: new, party: dprk, says: never stop, since: 2006-12-01, grounds: late}
proposals:
  - {id: plan, by: us, says: stop with release, answer: refused, answered_by: dprk, date: 2006-11-01, grounds: early,
     answer_grounds: late}
  - {id: next, by: us, says: require stop, date: 2006-12-01}
sessions: [{id: m, date: 2006-12-01}, {id: n, date: 2006-11}]
statements:
  - {id: s, by: us, act: demand, date: 2006-11-01, grounds: [early]}
  - {id: t, by: us, act: demand, grounds: [late]}
  - {id: u, by: us, act: demand}
"""


class TestAsItStood:
    def test_what_came_later_is_not_on_the_record(self) -> None:
        then = loads(REPORTED).as_it_stood(date("2006-11-15"))
        assert [source.id for source in then.sources] == ["early", "undated"]
        assert [session.id for session in then.sessions] == ["n"]
        assert [statement.id for statement in then.statements] == ["s", "u"]
        assert [proposal.id for proposal in then.proposals] == ["plan"]

    def test_nothing_rests_on_what_was_published_later(self) -> None:
        then = loads(REPORTED).as_it_stood(date("2006-11-15"))
        assert [ground.source for position in then.held for ground in position.grounds] == ["early", "early"]
        assert [fault for fault in check(then) if not fault.warning] == []

    def test_a_position_that_only_later_sources_tell_of_is_not_in_force(self) -> None:
        then = loads(REPORTED).as_it_stood(date("2006-11-15"))
        assert ids(then.binding_positions) == ["old", "by-hand"]

    def test_an_answer_that_only_later_sources_tell_of_was_not_given(self) -> None:
        assert loads(REPORTED).proposals[0].answer == "refused"
        (plan,) = loads(REPORTED).as_it_stood(date("2006-11-15")).proposals
        assert (plan.answer, plan.answered_by) == ("open", ())

    @pytest.mark.parametrize("day", ["1990", "2006-10-31"])
    def test_before_the_first_date_nothing_was_on_record(self, day: str) -> None:
        then = loads(REPORTED).as_it_stood(day)
        assert str(then.begins_later) == "2006-11-01"
        assert then.standing_positions == ()
        assert then.as_it_stood("1980").begins_later == then.begins_later

    def test_from_the_first_date_on_something_was(self) -> None:
        assert loads(REPORTED).as_it_stood("2006-11-01").begins_later is None

    def test_without_dates_everything_always_was(self) -> None:
        assert TALKS.as_it_stood("1990").begins_later is None
        assert TALKS.as_it_stood("1990").binding_positions == TALKS.binding_positions
