from dataclasses import replace

from pourparler.reading import Draft, draft
from pourparler.reading.model_reader.beside import with_rules, worse_states
from pourparler.reading.model_reader.drafting import drafted
from pourparler.record import codec
from pourparler.record.drafters import Drafter
from pourparler.record.statements import TalksState
from tests.reading.model_reader.recorded import FERRY, LATER, changed, report
from tests.reading.model_reader.test_drafting import read


def rules_of(*names: str) -> Draft:
    return draft([report(name) for name in names])


def test_how_the_talks_stand_is_said_by_the_rules_where_the_model_does_not() -> None:
    rules = rules_of("ferry")
    reading = read(rules, changed(lambda d: d.update(state={"is": "not said", "quote": None})))
    talks = with_rules(drafted(rules, reading), rules.talks, reading)
    told = [one for one in talks.statements if one.state]
    assert told
    assert {one.drafted_by for one in told} == {Drafter.RULES}
    assert all(one.by is None and one.says is None for one in told)
    assert codec.loads(codec.dumps(talks), "draft").statements == talks.statements


def test_where_the_model_says_it_the_rules_are_silent() -> None:
    rules = rules_of("ferry")
    reading = read(rules, FERRY)
    talks = with_rules(drafted(rules, reading), rules.talks, reading)
    assert [one.drafted_by for one in talks.statements if one.state] == [Drafter.MODEL]


def test_worse_than_what_the_model_says_is_told() -> None:
    rules = rules_of("ferry")
    better = changed(lambda d: d["state"].update({"is": "moving"}))
    worse = worse_states(drafted(rules, read(rules, better)), rules.talks)
    assert worse
    for by_model, one in worse:
        assert by_model is TalksState.MOVING
        assert one.state in {TalksState.STALLED, TalksState.BROKEN_OFF}
    same = changed(lambda d: d["state"].update({"is": "broken off"}))
    assert worse_states(drafted(rules, read(rules, same)), rules.talks) == ()
    assert worse_states(drafted(rules, read(rules, FERRY)), rules.talks) == ()


def test_a_report_that_the_model_has_not_read_is_drafted_by_the_rules() -> None:
    rules = rules_of("ferry", "ferry-later")
    reading = read(rules, FERRY, LATER)
    first, second = reading.reports
    reading = replace(reading, reports=(first, replace(second, pieces=(), failure="it is gone")))
    talks = with_rules(drafted(rules, reading), rules.talks, reading)
    by_rules = [p for p in talks.positions if p.drafted_by is Drafter.RULES]
    unread = [p for p in rules.talks.positions if {g.source for g in p.grounds} == {second.source}]
    assert [p.id for p in by_rules] == [p.id for p in unread]
    assert codec.loads(codec.dumps(talks), "draft") == talks
