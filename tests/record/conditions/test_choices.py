"""Conditions as choices: whatever can be picked is shown and comes back unchanged, and what cannot is said."""

from pathlib import Path

import pytest
from hypothesis import given

from pourparler.record import codec
from pourparler.record.conditions.choices import (
    FORMS,
    Chosen,
    Clause,
    Group,
    Joined,
    blank,
    chosen,
    condition_of,
    has_step,
    may_be_any,
    places_of,
    standings,
)
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.syntax import Condition, Operand, Place, any_of, measures_of, of
from tests.strategies import conditions

ROOT = Path(__file__).parents[3]
FILES = [*sorted((ROOT / "src/pourparler/casebook/cases").glob("*.yaml")), *sorted((ROOT / "examples").rglob("*.yaml"))]


def said_in_files() -> list[tuple[str, Condition]]:
    """Every condition of a position, a fact or a goal in the casebook and the examples."""
    found = []
    for path in FILES:
        talks = codec.read(path).talks
        if talks is not None:
            forms = [form for one in talks.held for form in (one.says, *(one.fallbacks or ()))]
            found += [(path.name, form) for form in (*forms, *(fact.says for fact in talks.facts), *talks.wanted)]
    return found


def test_every_condition_of_the_casebook_and_the_examples_can_be_picked_and_stays_as_it_is() -> None:
    said = said_in_files()
    assert len(said) > 100
    for name, condition in said:
        picked = chosen(condition)
        assert picked is not None, (name, str(condition))
        assert condition_of(picked) == condition, name


@given(conditions(list("abcde"), first=True))
def test_whatever_can_be_picked_comes_back_unchanged(condition: Condition) -> None:
    picked = chosen(condition)
    if picked is not None:
        assert condition_of(picked) == condition
        assert all(clause.is_whole for clause in picked.clauses)


@pytest.mark.parametrize(
    "text",
    [
        "require (a or b)",
        "never (a and b)",
        "(a or b) before (c and d)",
        "a no later than b",
        "a in return for b",
        "(a and b) with c",
        "a first",
        "(a or b) by step 2",
        "not a before b",
        "not (a and b)",
        "not (a or b)",
        "a before b and never c",
        "a or b or c with d",
        "if a then b",
        "if not a and b then never c or d first",
    ],
)
def test_each_form_of_the_language_can_be_picked(text: str) -> None:
    picked = chosen(parse(text))
    assert picked is not None
    assert condition_of(picked) == parse(text)


@pytest.mark.parametrize("text", ["a and (b or c)", "not not a", "if a then (if b then c)", "not (if a then b)"])
def test_what_is_nested_deeper_is_text_alone(text: str) -> None:
    assert chosen(parse(text)) is None


def test_what_is_left_open_is_no_condition() -> None:
    for word in FORMS:
        assert not blank(word).is_whole
        with pytest.raises(ConditionError):
            condition_of(Chosen(says=Group(clauses=(blank(word),))))
    assert not Clause(word="by step", operands=(of("a"),)).is_whole
    assert Clause(word="by step", operands=(of("a"),), step=2).is_whole
    assert Clause(word="never", operands=(of("a"),)).is_whole


def test_a_measure_twice_in_one_clause_is_refused_in_words() -> None:
    twice = Clause(word="before", operands=(of("a"), of("a")))
    with pytest.raises(ConditionError, match="stands twice"):
        condition_of(Chosen(says=Group(clauses=(twice,))))


def test_how_clauses_are_joined_is_how_they_hold() -> None:
    two = (Clause(word="require", operands=(of("a"),)), Clause(word="never", operands=(of("b"),)))
    told = [condition_of(Chosen(says=Group(clauses=two, joined=how))) for how in Joined]
    assert told == [
        parse("a and never b"),
        parse("a or never b"),
        parse("not (a and never b)"),
        parse("not (a or never b)"),
    ]
    one = Group(clauses=two[:1], joined=Joined.NONE)
    assert condition_of(Chosen(says=one)) == parse("not a")


def test_gaps_say_how_many_may_stand_in_them() -> None:
    assert places_of("in return for") == (Place.AWAITED, Place.WAITING)
    assert (may_be_any("before"), may_be_any("with"), may_be_any("require")) == ((True, False), (False, False), (True,))
    assert [word for word in FORMS if has_step(word)] == ["by step"]


def test_how_a_measure_stands_is_told_of_each() -> None:
    found = list(standings(parse("(a or b) before c and never d and e by step 2")))
    told = [(one.measure, one.word, one.place, str(one.others) if one.others.measures else "") for one in found]
    assert told == [
        ("a", "before", Place.AWAITED, "c"),
        ("b", "before", Place.AWAITED, "c"),
        ("c", "before", Place.WAITING, "(a or b)"),
        ("d", "never", Place.REFUSED, ""),
        ("e", "by step", Place.LIMITED, ""),
    ]
    assert [one.step for one in found] == [None, None, None, None, 2]
    assert found[2].others == any_of("a", "b")
    assert found[3].others == Operand(())
    assert all(one.plain for one in found)


@pytest.mark.parametrize("text", ["a or b", "not a before b", "if a then b"])
def test_what_is_left_to_choice_or_denied_is_not_said_for_itself(text: str) -> None:
    assert not any(one.plain for one in standings(parse(text)))


@given(conditions(list("abcde"), first=True))
def test_every_measure_named_stands_somehow(condition: Condition) -> None:
    assert {one.measure for one in standings(condition)} == set(measures_of(condition))
