"""Every error, its exit code, and how a fault is told."""

import inspect
import re
import tomllib
from pathlib import Path

import pytest

from pourparler import errors
from pourparler.errors import EXTRAS, InputError, PourparlerError, Problem


def classes() -> dict[str, type[PourparlerError]]:
    return {
        name: kind for name, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, PourparlerError)
    }


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn = re.findall(r"(\w+Error) +(\d)", errors.__doc__ or "")
    assert {name: int(code) for name, code in drawn} == {name: kind.exit_code for name, kind in classes().items()}


def test_the_users_input_ends_with_two_a_limit_with_three_and_our_fault_with_one() -> None:
    assert {name: kind.exit_code for name, kind in classes().items()} == {
        "PourparlerError": 1,
        "InputError": 2,
        "TalksFileError": 2,
        "ReportError": 2,
        "AnswerError": 2,
        "LimitError": 3,
        "StoppedError": 3,
        "MissingExtraError": 2,
    }


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (Problem(file="t.yaml", line=4, what="no title", remedy="Add one."), "t.yaml:4: no title. Add one."),
        (Problem(file="t.yaml", line=None, what="no title"), "t.yaml: no title."),
        (Problem(file="t.yaml", line=1, what="no goal", warning=True), "t.yaml:1: warning: no goal."),
    ],
)
def test_a_fault_is_told_as_where_what_and_how_to_mend_it(problem: Problem, told: str) -> None:
    assert str(problem) == told


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    problems = [Problem(file="t", line=line, what=f"fault {line}") for line in (2, 3, 5)]
    error = InputError(iter(problems))
    assert error.problems == tuple(problems)
    assert str(error).splitlines() == ["t:2: fault 2.", "t:3: fault 3.", "t:5: fault 5."]


def test_every_extra_of_the_project_is_told_with_what_brings_it() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {name: [*extra.packages] for name, extra in EXTRAS.items()} == project["optional-dependencies"]
