"""The notebook runs, cell by cell, as one who opens it would run it."""

import ast
import json
import re
from pathlib import Path

NOTEBOOK = Path(__file__).parents[2] / "examples" / "tour.ipynb"


def cells(kind: str) -> list[str]:
    data = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in data["cells"] if cell["cell_type"] == kind]


def shown_by(code: str, names: dict[str, object]) -> object:
    """Run a cell; the value of its last line, if that is an expression, is what a notebook shows."""
    tree = ast.parse(code)
    last = tree.body[-1]
    if not isinstance(last, ast.Expr):
        exec(compile(tree, str(NOTEBOOK), "exec"), names)
        return None
    exec(compile(ast.Module(tree.body[:-1], []), str(NOTEBOOK), "exec"), names)
    return eval(compile(ast.Expression(last.value), str(NOTEBOOK), "eval"), names)


def test_every_cell_runs_and_shows_something_short() -> None:
    names: dict[str, object] = {}
    shown = [value for code in cells("code") if (value := shown_by(code, names)) is not None]
    assert [type(value).__name__ for value in shown[:3]] == ["Talks", "tuple", "Finding"]
    assert all(len(repr(value)) < 500 for value in shown)
    assert type(shown[-1]).__name__ == "Briefing"


def test_it_is_kept_without_outputs_and_says_what_each_part_is_for() -> None:
    data = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert all(not cell["outputs"] for cell in data["cells"] if cell["cell_type"] == "code")
    headings = [heading for text in cells("markdown") for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)]
    assert len(headings) == len(cells("markdown"))
