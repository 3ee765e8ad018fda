"""No module imports itself by way of others, not even by an import inside a function."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import pourparler

ROOT = Path(pourparler.__file__).parent
Imports = Mapping[str, set[str]]


def name_of(path: Path, root: Path) -> str:
    """The dotted name of a module."""
    parts = path.relative_to(root.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_under(root: Path) -> dict[str, set[str]]:
    """Which modules of a package each of its modules names in an import, wherever that stands."""
    paths = {name_of(path, root): path for path in root.rglob("*.py")}
    return {
        name: {other for other in _named(path.read_text(encoding="utf-8"), paths) if other != name}
        for name, path in paths.items()
    }


def _named(text: str, known: Mapping[str, Path]) -> Iterator[str]:
    for node in _that_run(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inside = {alias.name: f"{node.module}.{alias.name}" for alias in node.names}
            yield from (name for name in inside.values() if name in known)
            if node.module in known and not all(name in known for name in inside.values()):
                yield node.module


def _that_run(node: ast.AST) -> Iterator[ast.AST]:
    """Everything in a module but what is there for the type checker alone, which nobody ever imports."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING"):
            yield from _that_run(child)


def cycle_in(imports: Imports) -> list[str]:
    """A shortest circle of imports, as far as depth-first search meets one; empty where there is none."""
    done: set[str] = set()
    for start in sorted(imports):
        if found := _cycle_from(start, imports, [], done):
            return found
    return []


def _cycle_from(name: str, imports: Imports, way: list[str], done: set[str]) -> list[str]:
    if name in way:
        return [*way[way.index(name) :], name]
    if name in done:
        return []
    for other in sorted(imports[name]):
        if found := _cycle_from(other, imports, [*way, name], done):
            return found
    done.add(name)
    return []


def test_no_module_imports_itself_by_way_of_others() -> None:
    imports = imports_under(ROOT)
    assert len(imports) > 200
    assert " imports ".join(cycle_in(imports)) == ""


@pytest.mark.parametrize(
    ("files", "cycle"),
    [
        ({"a": "from p.b import x", "b": "def f():\n    from p.a import y"}, ["p.a", "p.b", "p.a"]),
        ({"a": "from p import b", "b": "import p.c", "c": "from p.a import z"}, ["p.a", "p.b", "p.c", "p.a"]),
        ({"a": "from p import b", "b": "import p.c", "c": "import os"}, []),
        ({"a": "from p.b import x", "b": "if TYPE_CHECKING:\n    from p.a import y"}, []),
    ],
)
def test_the_check_sees_a_circle_closed_inside_a_function(
    files: dict[str, str], cycle: list[str], tmp_path: Path
) -> None:
    package = tmp_path / "p"
    package.mkdir()
    for name, text in {"__init__": "", **files}.items():
        (package / f"{name}.py").write_text(text, encoding="utf-8")
    assert cycle_in(imports_under(package)) == cycle
