"""When each form holds, by the table of the language."""

import pytest

from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.truth import holds, spell_out_first

# A roadmap is written as its steps: "a bc" is a, then b and c at the same time.
TABLE = {
    "a before b": ("a b", "", "a", "c a b", "! b", "! ab", "! b a"),
    "b after a": ("a b", "! ab"),
    "a no later than b": ("a b", "ab", "", "a", "! b", "! b a"),
    "b only if a": ("ab", "! b a"),
    "a with b": ("ab", "", "c ab", "c", "! a", "! b", "! a b", "! b a"),
    "b in return for a": ("a b", "ab", "b a", "b c a", "a", "", "! b", "! b c"),
    "require a": ("a", "b a", "! ", "! b"),
    "never a": ("", "b", "! a", "! b a"),
    "a by step 2": ("a", "b a", "", "bc", "! b c a"),
    "not a before b": ("b", "ab", "b a", "! a b", "! ", "! a"),
    "not a by step 1": ("b a", "! a", "! ", "! b"),
    "if a then b": ("ab", "", "b", "! a"),
    "a and b": ("a b", "! a", "! b", "! "),
    "a or b": ("a", "b", "ab", "! ", "! c"),
    # lists: what is waited for
    "(a and b) before c": ("ab c", "a b c", "ab", "! a c b", "! a c", "! c"),
    "(a or b) before c": ("a c b", "b c", "a c", "! c ab", "! ac b", "! c"),
    "(a or b) no later than c": ("ac b", "bc", "! c a"),
    "c in return for (a or b)": ("c a", "b c", "! c"),
    "c in return for (a and b)": ("c a b", "! c a"),
    # lists: what waits, each of it whichever word joins it
    "a before (b or c)": ("a bc", "a b", "! b a c", "! c a", "! ab c"),
    "a before (b and c)": ("a bc", "a b", "! b a c", "! c a", "! ab c"),
    "(b or c) in return for a": ("b a", "! b", "! c"),
    # lists: with, require, never, by step
    "(a and b) with c": ("abc", "", "! ab c", "! ab", "! c", "! a bc"),
    "require (a or b)": ("a", "b", "! c"),
    "require (a and b)": ("a b", "! a"),
    "never (a or b)": ("c", "! a", "! b"),
    "never (a and b)": ("a", "b", "! ab", "! a b"),
    "(a or b) by step 1": ("a b", "b a", "a", "! c ab"),
    "(a and b) by step 1": ("ab", "a", "! a b", "! c ab"),
}
CASES = [(text, roadmap) for text, roadmaps in TABLE.items() for roadmap in roadmaps]


@pytest.mark.parametrize(("text", "roadmap"), CASES)
def test_each_form_holds_where_the_table_says(text: str, roadmap: str) -> None:
    expected = not roadmap.startswith("!")
    steps = roadmap.lstrip("! ").split()
    step_of = {measure: number for number, step in enumerate(steps, start=1) for measure in step}
    assert holds(parse(text), step_of) is expected


def test_first_is_spelled_out_before_it_is_judged() -> None:
    with pytest.raises(ValueError, match="spell it out first"):
        holds(parse("a first"), {})


@pytest.mark.parametrize(
    ("text", "own", "spelled"),
    [
        ("a first", [["b", "c"]], "a before (b and c)"),
        ("a first", [["a", "b"]], "a before b"),
        ("(a and b) first", [["b", "c"]], "(a and b) before c"),
        ("(a or b) first", [["c"]], "(a or b) before c"),
        ("a first", [["b"], ["c"]], "a before b and a before c"),
        ("a first", [["b"], ["a"]], "a before b"),
        ("a first", [["b"], ["b"]], "a before b"),
        ("not a first", [["b"], ["c"]], "not (a before b and a before c)"),
        ("if a first then b first", [["a", "b", "c"]], "if a before (b and c) then b before (a and c)"),
        ("a before b", [[]], "a before b"),
    ],
)
def test_first_is_before_all_else_that_each_speaker_does(text: str, own: list[list[str]], spelled: str) -> None:
    assert str(spell_out_first(parse(text), own)) == spelled


def test_a_first_of_nobody_who_does_anything_else_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to be first of"):
        spell_out_first(parse("a first"), [["a"], []])
