"""Reading conditions: every form, one spelling, and complaints that help."""

import pytest
from hypothesis import given

from pourparler.record.conditions.parse import DEEPEST, LONGEST, ConditionError, parse
from tests import naive
from tests.strategies import conditions


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("b after a", "a before b"),
        ("b only if a", "a no later than b"),
        ("a", "require a"),
        ("a before (b or c)", "a before (b and c)"),
        ("(b or c) in return for (a or d)", "(b and c) in return for (a or d)"),
        ("not a before b", "not a before b"),
        ("a and b or c", "(a and b) or c"),
        ("if a then b and c", "if a then b and c"),
        ("if a then if b then c", "if a then (if b then c)"),
        ("(a) before b", "a before b"),
        ("NO before on", "NO before on"),
        ("a before b and c", "a before b and c"),
        ("never a or b", "never a or b"),
        ("(a and b) first", "(a and b) first"),
        ("(a or b) by step 2", "(a or b) by step 2"),
    ],
)
def test_each_form_has_one_spelling(written: str, printed: str) -> None:
    assert str(parse(written)) == printed
    assert parse(printed) == parse(written)


@given(conditions(["a", "b", "open-talks", "NO"], first=True, size=10))
def test_what_is_printed_reads_back_the_same(condition: object) -> None:
    assert parse(str(condition)) == condition


@pytest.mark.parametrize(
    ("written", "named", "meant"),
    [
        ("a befor b", "befor", "before"),
        ("a aftr b", "aftr", "after"),
        ("a until b", "until", "before"),
        ("a simultaneously b", "simultaneously", "with"),
        ("b unless a", "unless", "only if"),
        ("a no late than b", "no", "no later than"),
        ("a only when b", "only", "only if"),
        ("b in exchange for a", "in", "in return for"),
        ("a, b", ",", "and"),
        ("a & b", "&", "and"),
    ],
)
def test_an_unknown_word_is_named_with_the_nearest_form(written: str, named: str, meant: str) -> None:
    with pytest.raises(ConditionError) as told:
        parse(written)
    assert f'"{named}"' in told.value.what
    assert f'Did you mean "{meant}"?' in told.value.remedy


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "a before",
        "before b",
        "(a",
        "a)",
        "(a or b",
        "a before (b",
        "a before a",
        "a with (b and a)",
        "require (a and a)",
        "(a or b) with c",
        "a with (b or c)",
        "(a and b or c) before d",
        "a by step 0",
        "a by step two",
        "a by step",
        "if a b",
        "a then b",
        "not",
        "a and if b then c",
        "a--b before c",
        "a before ()",
        "a b",
    ],
)
def test_what_is_no_condition_is_refused(written: str) -> None:
    with pytest.raises(ConditionError):
        parse(written)
    with pytest.raises(naive.LanguageError):
        naive.parse(written)


def test_hostile_conditions_are_refused_quickly() -> None:
    for written in ("(" * 10_000, "not " * (DEEPEST + 1) + "a", "a and " * LONGEST, "if a then " * 4_000 + "b"):
        with pytest.raises(ConditionError):
            parse(written)
