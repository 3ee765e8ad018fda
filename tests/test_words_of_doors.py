"""Only the command line knows its flags and commands: whoever else uses the library is told in words."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pourparler.cli import group
from pourparler.cli.settings import FLAGS, how_to_get, told, worded
from pourparler.errors import EXTRAS, InputError, LimitError, MissingExtraError, Problem, Setting

SOURCE = Path(__file__).parents[1] / "src" / "pourparler"
OPTIONS = {
    option for command in group.commands.values() for p in command.params for option in p.opts if option[0] == "-"
}
COMMAND_LINE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(OPTIONS)))})(?![\w-])|\bpourparler (?:{'|'.join(group.commands)})\b"
)
OTHERS = {"brief/formats/pdf.py"}
"""Modules that start another program, whose flags these are."""


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """The string literals of a module that are no docstrings, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    apart = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node.lineno, node.value


def test_nothing_below_the_command_line_knows_its_flags_or_commands() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line}: {text[:80]}"
        for path in sorted(SOURCE.rglob("*.py"))
        if "cli" not in path.relative_to(SOURCE).parts and str(path.relative_to(SOURCE)) not in OTHERS
        for line, text in texts(path)
        if COMMAND_LINE.search(text) or re.search(r"(?<![\w-])--[a-z]", text)
    ]
    assert found == []


def test_other_programs_flags_are_not_ours() -> None:
    flags = {text for name in OTHERS for _, text in texts(SOURCE / name) if text.startswith("--")}
    assert flags
    assert not flags & OPTIONS


def test_every_setting_has_a_name_on_the_command_line() -> None:
    assert FLAGS.keys() == set(Setting)
    assert {flag for flag in FLAGS.values() if flag.startswith("-")} <= OPTIONS
    assert {flag.split()[1] for flag in FLAGS.values() if not flag.startswith("-")} <= group.commands.keys()


@pytest.mark.parametrize("setting", list(Setting))
def test_a_library_says_in_words_what_the_command_line_says_with_a_flag(setting: Setting) -> None:
    problem = Problem(file=setting, line=None, what="too little", remedy="Give more.", by=setting)
    assert str(problem) == f"{setting.value}: too little. Give more."
    assert str(worded(problem)) == f"{FLAGS[setting]}: too little. Give more, with {FLAGS[setting]}."
    assert told(InputError([problem])) == str(worded(problem))
    assert told(LimitError("Give more.", by=setting)) == f"Give more, with {FLAGS[setting]}."


def test_how_a_part_is_installed_is_said_where_it_is_known() -> None:
    error = MissingExtraError("A PDF needs WeasyPrint.", extra="pdf")
    assert "install" not in str(error)
    assert told(error).endswith(f"To install it: {how_to_get(EXTRAS['pdf'])}")


@pytest.mark.parametrize(
    ("made_by", "told"),
    [
        (".venv/pourparler-setup.txt", "./go with pdf"),
        ("pipx/venvs/pourparler/pipx_metadata.json", 'pipx inject pourparler "weasyprint>=62"'),
        ("own/pyvenv.cfg", '-m pip install "weasyprint>=62"'),
    ],
)
def test_how_to_get_an_extra_depends_on_what_made_the_installation(
    made_by: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / made_by
    mark.parent.mkdir(parents=True)
    mark.touch()
    monkeypatch.setattr(sys, "prefix", str(mark.parent))
    monkeypatch.setattr(importlib.util, "find_spec", str)
    assert how_to_get(EXTRAS["pdf"]).endswith(told)
