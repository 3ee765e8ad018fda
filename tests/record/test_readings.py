import pytest

from pourparler.record.conditions.parse import parse
from pourparler.record.readings import misreading


@pytest.mark.parametrize(
    ("text", "read_as", "otherwise"),
    [
        ("never a and b", "(never a) and b", "never (a and b)"),
        ("never a or b", "(never a) or b", "never (a or b)"),
        ("a before b and c", "(a before b) and c", "a before (b and c)"),
        ("a only if b or c", "(a only if b) or c", "a only if (b or c)"),
        ("if d then a in return for b and c", "(a in return for b) and c", "a in return for (b and c)"),
        ("a and b before c", "a and (b before c)", "(a and b) before c"),
        ("a or b first", "a or (b first)", "(a or b) first"),
        ("a and b by  step 2", "a and (b by step 2)", "(a and b) by step 2"),
    ],
)
def test_words_without_parentheses_are_told_as_they_are_read(text: str, read_as: str, otherwise: str) -> None:
    found = misreading(text)
    assert found is not None
    assert (found.read_as, found.otherwise) == (read_as, otherwise)
    assert parse(found.words) == parse(found.read_as) != parse(found.otherwise)


@pytest.mark.parametrize(
    "text",
    [
        *("(never a) and b", "never (a and b)", "never a and require b", "never a and never b", "a and b"),
        *("a before b and c before d", "(a before b) and c", "a before (b and c)", "a before b", "if a then b and c"),
        *("a and (b before c)", "require a and b before c", "not a and b", "a with b or c with b", ""),
    ],
)
def test_words_that_can_be_read_in_one_way_are_left_alone(text: str) -> None:
    assert misreading(text) is None
