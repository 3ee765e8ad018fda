"""Only the language's own folder and its wording tell forms apart, so that a new form costs three files."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import pourparler
from pourparler.record.conditions import syntax

SOURCE = Path(pourparler.__file__).parent
FORMS = {
    name for name, value in vars(syntax).items() if isinstance(value, type) and issubclass(value, syntax._Form)
} - {"_Form"}
KNOW_FORMS = ("record/conditions/", "brief/wording/conditions.py")
"""Where forms may be told apart: the language itself, and its wording."""
MODULES = [
    path for path in sorted(SOURCE.rglob("*.py")) if not path.relative_to(SOURCE).as_posix().startswith(KNOW_FORMS)
]


def told_apart(text: str) -> Iterator[tuple[int, str]]:
    """Lines in which a form is named for anything but to make one: in a match, an isinstance, a table."""
    tree = ast.parse(text)
    made = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
    imported = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == syntax.__name__
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            name = imported.get(node.id, "")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "syntax":
            name = node.attr
        else:
            continue
        if name in FORMS and node not in made:
            yield node.lineno, name


def test_the_forms_are_all_known() -> None:
    assert {"Require", "Never", "Before", "NoLaterThan", "InReturnFor", "With", "First", "ByStep"} < FORMS
    assert {"Not", "And", "Or", "If"} < FORMS


def test_no_form_is_told_apart_outside_the_language_and_its_wording() -> None:
    paths = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}
    others = {name: path for name, path in paths.items() if not name.startswith(KNOW_FORMS)}
    found = {name: list(told_apart(path.read_text(encoding="utf-8"))) for name, path in others.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert len(others) > 200


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("isinstance(says, Before)", ["Before"]),
        ("match says:\n    case Before(a, b):\n        pass", ["Before"]),
        ("match says:\n    case syntax.Before(a, b) | syntax.With():\n        pass", ["Before", "With"]),
        ("made = Before(a, b)", []),
        ("type(says) is Before", ["Before"]),
        ("ranks = {Earlier: 1}", ["Before"]),
        ("made = syntax.Never(a)", []),
    ],
)
def test_the_check_sees_a_form_that_is_told_apart(text: str, found: list[str]) -> None:
    opening = f"from {syntax.__name__} import Before, Before as Earlier\n"
    assert sorted(name for _, name in told_apart(opening + text)) == found
