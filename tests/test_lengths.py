"""Functions are short, and files end before they are long."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).parents[1] / "src" / "pourparler"
MOST_LINES = 400


def bodies(path: Path) -> Iterator[tuple[str, int]]:
    """The functions of a file, with the lines of each from its first statement on; docstrings do not count."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = node.body[ast.get_docstring(node) is not None :]
            first = statements[0].lineno if statements else node.lineno
            yield f"{path.relative_to(SOURCE)}: {node.name}", (node.end_lineno or first) - first + 1


def test_half_of_all_functions_have_at_most_six_lines_and_none_has_more_than_fifty() -> None:
    found = dict(one for path in SOURCE.rglob("*.py") for one in bodies(path))
    assert len(found) > 2_000
    assert median(found.values()) <= 6
    assert {name: lines for name, lines in found.items() if lines > 50} == {}


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in SOURCE.rglob("*.py")}
    assert {str(path): lines for path, lines in lengths.items() if lines > MOST_LINES} == {}
