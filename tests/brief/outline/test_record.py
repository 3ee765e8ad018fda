import re

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.briefing import briefing as brief
from pourparler.brief.outline.record import Replies, unanswered, undisputed
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


ANSWERED = """
pourparler: 1
talks: A pay round
parties: [{id: club, name: the club}, {id: players, name: the players}]
sources: [{id: s, title: Pay round}]
measures: [{id: low, what: "a pay of 16", by: [club]}, {id: high, what: "a pay of 20", by: [club], excludes: [low]}]
positions: [{id: p, party: players, says: require high}]
proposals:
  - id: o
    by: [club]
    says: require low
    date: 2020
    answer: refused
    answered_by: [players]
    grounds: [{source: s, quote: The club offers 16}]
    answer_grounds: [{source: s, quote: The players ask for 20}]
statements:
  - {id: s1, by: club, act: offer, about: [low], grounds: [{source: s, quote: The club offers 16}]}
  - {id: s3, by: club, act: offer, about: [low], says: require low, date: 2021}
  - {id: s2, by: club, act: offer, about: [high], grounds: [{source: s, quote: The club may offer more}]}
"""


def test_an_offer_that_stands_among_the_proposals_with_its_answer_is_answered() -> None:
    talks = codec.loads(ANSWERED)
    deadlock = find_deadlock(talks).answer
    assert [offer.id for offer in unanswered(talks, deadlock)] == ["s3", "s2"]
    told = brief(talks, full=True).markdown()
    told = re.sub(r" \[\d+\]", "", told)
    assert "- The club made an offer: a pay of 16, refused by the players." in told
    assert "- The club made an offer: a pay of 20, refused" not in told


def test_where_the_facts_rule_out_an_assumed_goal_nobody_is_told_of_a_goal_as_written() -> None:
    talks = codec.loads(ANSWERED)
    told = brief(talks).markdown()
    assert "Not all that the parties ask for can happen, and no goal on record says what of it a deal needs." in told
    assert "A goal that says what a deal needs, or different facts, would open a way." in told
    assert "as the goal is written" not in told
