from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pourparler.record.answered import Answer, Answered, Stance
from pourparler.record.check import check, new_faults
from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.faults import Fault
from pourparler.record.measures import Fact, Kind, Measure
from pourparler.record.parties import Party
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Ending, Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Guarantee, OrderOfStates, Priorities, Ranking, Together
from tests.strategies import talks

ONE = Amount(1.0, None, 1.0)
SOUND = Talks(
    title="Thaw",
    parties=(Party(id="us"), Party(id="dprk")),
    sources=(Source(id="post"),),
    measures=(
        Measure(id="release", by=("us",)),
        Measure(id="stop", by=("dprk",)),
        Measure(id="inspect", by=("dprk",)),
    ),
    goal=(parse("release and stop"),),
)


def position(says: str = "release before stop", **other: Any) -> Position:
    return Position(**{"id": "p", "party": ("dprk",), "says": parse(says), **other})


def proposal(says: str = "release with stop", **other: Any) -> Proposal:
    return Proposal(**{"id": "plan", "by": ("us",), "says": parse(says), **other})


def found(**changes: Any) -> list[Fault]:
    return list(check(replace(SOUND, **changes)))


def test_a_sound_record_has_nothing_to_tell() -> None:
    assert found(positions=(position(),)) == []


@given(talks())
@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
def test_valid_talks_have_warnings_at_most(record: Talks) -> None:
    assert [fault for fault in check(record) if not fault.warning] == []


def statement(**other: Any) -> Statement:
    return Statement(**{"id": "s", "by": "us", "act": Act.DEMAND, **other})


def answered(**other: Any) -> Answered:
    return Answered(**{"answer": Answer.NO, **other})


UNKNOWN: dict[str, tuple[dict[str, Any], tuple[str | int, ...]]] = {
    "position": ({"positions": (position(party=("dprkk",)),)}, ("positions", 0, "party")),
    "says": ({"positions": (position("realease before stop"),)}, ("positions", 0, "says")),
    "fallback": (
        {"positions": (position(fallbacks=(parse("release no later than stopp"),)),)},
        ("positions", 0, "fallbacks", 0),
    ),
    "ground": ({"positions": (position(grounds=(Ground(source="pots"),)),)}, ("positions", 0, "grounds", 0)),
    "fact": ({"facts": (Fact(says=parse("stopp before release")),)}, ("facts", 0, "says")),
    "goal": ({"goal": (parse("stop"), parse("releas"))}, ("goal", 1)),
    "doer": ({"measures": (*SOUND.measures, Measure(id="m", by=("uss",)))}, ("measures", 3, "by")),
    "alternative": (
        {"measures": (*SOUND.measures, Measure(id="m", by=("us",), alternatives=("stopp",)))},
        ("measures", 3, "alternatives"),
    ),
    "excluded": (
        {"measures": (*SOUND.measures, Measure(id="m", by=("us",), excludes=("stopp",)))},
        ("measures", 3, "excludes"),
    ),
    "proposer": ({"proposals": (proposal(by=("uss",)),)}, ("proposals", 0, "by")),
    "proposed": ({"proposals": (proposal("releas with stop"),)}, ("proposals", 0, "says")),
    "who answered": (
        {"proposals": (proposal(answer="refused", answered_by=("dprkk",)),)},
        ("proposals", 0, "answered_by"),
    ),
    "ground of an answer": (
        {"proposals": (proposal(answer_grounds=(Ground(source="pots"),)),)},
        ("proposals", 0, "answer_grounds", 0),
    ),
    "promised": (
        {"measures": (*SOUND.measures, Measure(id="m", by=("us",), kind=Kind.PROMISE, promises="stopp"))},
        ("measures", 3, "promises"),
    ),
    "same": ({"answered": (answered(same=("stop", "releas")),)}, ("answered", 0, "same")),
    "binds": ({"positions": (position(),), "answered": (answered(binds="pp"),)}, ("answered", 0, "binds")),
    "same parties": ({"answered": (answered(same_parties=("us", "uss")),)}, ("answered", 0, "same_parties")),
    "asked of whom": (
        {"answered": (answered(refuses=Stance(party="uss", measure="stop")),)},
        ("answered", 0, "refuses", "party"),
    ),
    "asked about what": (
        {"answered": (answered(demands=Stance(party="us", measure="stopp")),)},
        ("answered", 0, "demands", "measure"),
    ),
    "asked of the goal": ({"answered": (answered(goal="stopp"),)}, ("answered", 0, "goal")),
    "worth": ({"worth": (("us", (("stopp", ONE),)),)}, ("worth", "us")),
    "worth to": ({"worth": (("uss", ()),)}, ("worth", "uss")),
    "walk away": ({"walk_away": (("uss", 0.0),)}, ("walk_away", "uss")),
    "breaking off": ({"breaking_off": (("uss", 0.0),)}, ("breaking_off", "uss")),
    "ranking": ({"ranking": (Ranking(party="us", tiers=(("stopp",), (None,))),)}, ("ranking", "us")),
    "priorities": ({"priorities": (Priorities(party="us", statements=(parse("stopp"),)),)}, ("priorities", "us", 0)),
    "states": (
        {"order_of_states": (OrderOfStates(party="us", tiers=((frozenset({"stopp"}),),)),)},
        ("order_of_states", "us"),
    ),
    "together": (
        {"together": (Together(party="us", measures=("stop", "relase"), worth=ONE),)},
        ("together", 0, "measures"),
    ),
    "guarantee by": ({"guarantees": (Guarantee(by="uss", covers="us", compensates=1.0),)}, ("guarantees", 0, "by")),
    "covered": ({"guarantees": (Guarantee(by="us", covers="uss", compensates=1.0),)}, ("guarantees", 0, "covers")),
    "deterred": ({"guarantees": (Guarantee(by="us", deters="uss", by_amount=1.0),)}, ("guarantees", 0, "deters")),
    "present": ({"sessions": (Session(id="s", present=("uss",)),)}, ("sessions", 0, "present")),
    "speaker": ({"statements": (statement(by="uss"),)}, ("statements", 0, "by")),
    "addressee": ({"statements": (statement(to="uss"),)}, ("statements", 0, "to")),
    "reporter": ({"statements": (statement(reported_by="uss"),)}, ("statements", 0, "reported_by")),
    "about": ({"statements": (statement(about=("stopp",)),)}, ("statements", 0, "about")),
    "stated": ({"statements": (statement(says=parse("stopp")),)}, ("statements", 0, "says")),
}


@pytest.mark.parametrize("mended", [True, False])
def test_an_empty_name_is_a_fault_unless_it_stands_in_for_one_that_was_told(mended: bool) -> None:
    talks = replace(SOUND, worth=(("us", (("", ONE),)),))
    faults = [fault for fault in check(talks, None if mended else {}) if not fault.warning]
    assert [fault.path for fault in faults] == ([("worth", "us")] if mended else [])


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_name_that_nothing_has_is_told_with_the_nearest_one(name: str) -> None:
    changes, path = UNKNOWN[name]
    (fault,) = (fault for fault in found(**changes) if not fault.warning)
    assert fault.path == path
    assert "but no" in fault.what
    assert fault.remedy.startswith("Did you mean ")


FAULTY: dict[str, dict[str, Any]] = {
    'two entries of "parties" are called "us"': {"parties": (*SOUND.parties, Party(id="us"))},
    'two entries of "measures" are called "stop"': {"measures": (*SOUND.measures, Measure(id="stop", by=("us",)))},
    'two entries of "positions" are called "p"': {"positions": (position(), position())},
    '"before" is a word of the language': {"measures": (*SOUND.measures, Measure(id="before", by=("us",)))},
    "is a promise of nothing": {"measures": (*SOUND.measures, Measure(id="m", by=("us",), kind=Kind.PROMISE))},
    "promises something but is an act": {"measures": (*SOUND.measures, Measure(id="m", by=("us",), promises="stop"))},
    'names itself in "promises"': {
        "measures": (*SOUND.measures, Measure(id="m", by=("us",), kind=Kind.PROMISE, promises="m"))
    },
    'a fact says "first"': {"facts": (Fact(says=parse("stop first")),)},
    'the goal says "first"': {"goal": (parse("stop first"),)},
    'a priority of "us" says "first"': {"priorities": (Priorities(party="us", statements=(parse("stop first"),)),)},
    "does nothing else": {"positions": (position("release first", party=("us",)),)},
    "ends before it begins": {"positions": (position(since=PartialDate(2007), until=PartialDate(2006)),)},
    "nobody holds": {"positions": (position(party=()),)},
    "which hold nothing": {"positions": (position(grounds=(Ground(source="post", span=(5, 5)),)),)},
    'the ranking of "us" names "stop" twice': {
        "ranking": (Ranking(party="us", tiers=(("stop",), ("release", "stop"))),)
    },
    'the ranking of "us" names "0" twice': {"ranking": (Ranking(party="us", tiers=((None,), (None,))),)},
    '"us" has its worths more than once': {"worth": (("us", ()),), "ranking": (Ranking(party="us", tiers=()),)},
    "holds the state [stop] twice": {
        "order_of_states": (OrderOfStates(party="us", tiers=((frozenset({"stop"}),), (frozenset({"stop"}),))),)
    },
    "fewer than two measures": {"together": (Together(party="us", measures=("stop",), worth=ONE),)},
    "neither covers nor deters": {"guarantees": (Guarantee(by="us"),)},
    'has "covers" without "compensates"': {"guarantees": (Guarantee(by="us", covers="dprk"),)},
    'has "by_amount" without "deters"': {
        "guarantees": (Guarantee(by="us", covers="us", compensates=1.0, by_amount=1.0),)
    },
}


@pytest.mark.parametrize("what", FAULTY)
def test_what_cannot_be_is_a_fault(what: str) -> None:
    (fault,) = (fault for fault in found(**FAULTY[what]) if not fault.warning)
    assert what in fault.what


ODD: dict[str, dict[str, Any]] = {
    "no goal is given": {"goal": None},
    "an empty phrase": {"measures": (*SOUND.measures, Measure(id="m", by=("us",), phrases=(" ",)))},
    "is answered, but still open": {"proposals": (proposal(answered_by=("dprk",)),)},
    "nobody does": {"measures": (*SOUND.measures, Measure(id="m", by=()))},
    "is never in force": {"positions": (position(since=PartialDate(2006), until=PartialDate(2006, 1)),)},
    "says how it ended, and not when": {"positions": (position(ended=Ending.MET),)},
    "is not in force yet": {"as_of": PartialDate(2005), "positions": (position(since=PartialDate(2006)),)},
    "was made after 2005-12-31": {"as_of": PartialDate(2005), "statements": (statement(date=PartialDate(2006)),)},
    'nothing mentions party "china"': {"parties": (*SOUND.parties, Party(id="china"))},
    "an empty quotation": {"positions": (position(grounds=(Ground(source="post", quote=" "),)),)},
}


@pytest.mark.parametrize("what", ODD)
def test_what_is_odd_is_a_warning(what: str) -> None:
    (warning,) = found(**ODD[what])
    assert warning.warning
    assert what in warning.what


def test_first_is_of_something_when_one_of_those_who_hold_it_does_more() -> None:
    assert found(positions=(position("release first", party=("us", "dprk")),)) == []


def test_a_name_of_another_kind_is_recognised() -> None:
    (fault,) = found(positions=(position("us before stop"),))
    assert fault.remedy == "That is a party."


def test_words_that_may_be_misread_are_told_where_somebody_wrote_them() -> None:
    record = replace(SOUND, positions=(position("never release and stop"),))
    assert check(record) == ()
    (warning,) = check(record, {("positions", 0, "says"): "never release and stop"})
    assert warning.what == '"never release and stop" is read as "(never release) and stop"'
    assert warning.remedy == 'If that is meant, add the parentheses; else write "never (release and stop)".'


def test_thousands_of_unknown_names_are_told_quickly() -> None:
    many = tuple(Measure(id=f"m{number}", by=(f"nobody-{number}",)) for number in range(3000))
    parties = tuple(Party(id=f"somebody-{number}") for number in range(3000))
    assert sum(not fault.warning for fault in found(measures=many, parties=parties, goal=())) == 3000


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (answered(), 'an entry of "answered" holds no question'),
        (answered(goal="stop", same=("stop", "release")), 'an entry of "answered" holds "same" and "goal"'),
        (answered(part=("stop", "stop")), '"part" asks about two measures'),
        (answered(excludes=("stop",)), '"excludes" asks about two measures'),
        (answered(same_parties=("us", "us")), '"same_parties" asks about two parties'),
    ],
)
def test_an_answered_question_is_one_question(entry: Answered, words: str) -> None:
    assert [fault.what for fault in found(answered=(entry,)) if not fault.warning] == [words]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"proposals": (proposal(id="p"),), "positions": (position(),)},
            'a position and a proposal are called "p"',
        ),
        ({"proposals": (proposal(), proposal())}, 'two entries of "proposals" are called "plan"'),
        ({"proposals": (proposal(by=()),)}, 'nobody makes proposal "plan"'),
        (
            {"proposals": (proposal("release first"),)},
            'proposal "plan" says "first", but whoever holds it does nothing else',
        ),
        (
            {"measures": (*SOUND.measures, Measure(id="m", by=("us",), excludes=("m",)))},
            'measure "m" names itself in "excludes"',
        ),
    ],
)
def test_proposals_and_what_excludes_are_looked_at(changes: dict[str, Any], words: str) -> None:
    assert [fault.what for fault in found(**changes) if not fault.warning] == [words]


def test_that_nothing_has_to_happen_is_a_goal() -> None:
    assert found(goal=(), positions=(position(),)) == []


def test_a_position_has_no_more_fallbacks_than_are_weighed() -> None:
    (fault,) = found(positions=(position(fallbacks=(parse("release no later than stop"),) * 101),))
    assert (fault.path, fault.what) == (("positions", 0, "fallbacks"), 'position "p" has 101 fallbacks')
    assert not found(positions=(position(fallbacks=(parse("release no later than stop"),) * 100),))


@pytest.mark.parametrize(
    ("says", "warned"),
    [
        ("not (stop by step 2)", True),
        ("if stop by step 2 then release", True),
        ("not (release or not (inspect by step 1))", False),
        ("stop by step 2 and not release", False),
    ],
)
def test_a_step_that_is_denied_is_pointed_out(says: str, warned: bool) -> None:
    faults = found(positions=(position(says),), facts=(Fact(says=parse(says)),))
    assert [(fault.warning, "by step" in fault.what) for fault in faults] == [(True, True)] * 2 * warned


def test_an_invisible_character_in_a_name_is_told_as_such() -> None:
    (fault,) = found(positions=(position(party=("dprk\u200b",)),))
    assert "names a party with an invisible character (U+200B)" in fault.what


SECTIONS = ("parties", "sources", "measures", "positions", "sessions", "statements", "goal", "answered")


@given(talks(), talks(), st.sets(st.sampled_from(SECTIONS)), st.booleans())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_new_faults_are_those_of_the_record_after_and_not_before(
    before: Talks, other: Talks, sections: set[str], more: bool
) -> None:
    taken: dict[str, Any] = {section: getattr(other, section) for section in sections}
    if more and "statements" in taken:
        taken["statements"] = (*before.statements, *taken["statements"])
    after = replace(before, **taken)
    known = {fault.what for fault in check(before)}
    expected = tuple(one for one in check(after) if not one.warning and one.what not in known)
    assert new_faults(before, after) == expected


def test_a_party_that_is_taken_out_is_a_new_fault_of_the_statements_that_name_it() -> None:
    said = Statement(id="s", by="us", act=Act.DEMAND)
    before = replace(SOUND, statements=(said,))
    after = replace(before, parties=before.parties[1:])
    assert any("statement" in fault.what for fault in new_faults(before, after))
