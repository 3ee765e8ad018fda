from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.outline.record import Replies, undisputed
from pourparler.record import codec
from tests.brief.regenerate import TALKS

FERRY = codec.load(TALKS / "ferry.yaml")
DEADLOCK = find_deadlock(FERRY).answer
REPLIES = Replies(FERRY, DEADLOCK)
OFFERS = {statement.id: statement for statement in FERRY.statements}


def test_an_offer_is_answered_by_those_who_refuse_the_same_thing_later() -> None:
    assert [reply.id for reply in REPLIES.to(OFFERS["s2"])] == ["s3"]


def test_an_offer_that_nobody_took_up_has_no_answer() -> None:
    assert list(REPLIES.to(OFFERS["s4"])) == []


def test_what_no_conflict_touches_and_nobody_refuses_is_not_in_dispute() -> None:
    assert undisputed(FERRY, DEADLOCK) == ("timetable", "survey")
    assert "fuel" in OFFERS["s3"].about  # refused, though no conflict needs it
