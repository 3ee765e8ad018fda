"""The pages on commands and on Python: complete, and true where they can be run."""

import re
from pathlib import Path

import click
import pytest

import pourparler
from docs.commands_page import PAGE, page
from pourparler.cli import group

DOCS = Path(__file__).parents[1] / "docs"


def test_the_page_of_commands_is_what_the_program_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python docs/commands_page.py"


def every_option() -> list[tuple[str, str]]:
    return [
        (name, flag)
        for name, command in group.commands.items()
        if not command.hidden
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for flag in parameter.opts
    ]


@pytest.mark.parametrize("name", [name for name, command in group.commands.items() if not command.hidden])
def test_every_command_and_option_is_in_the_documents(name: str) -> None:
    section = PAGE.read_text(encoding="utf-8").partition(f"\n## `{name}`\n")[2].partition("\n## ")[0]
    assert section
    for command, flag in every_option():
        assert command != name or f"{flag}" in section


def test_every_public_name_has_its_place_on_the_page_and_no_other() -> None:
    text = (DOCS / "api.md").read_text(encoding="utf-8")
    told = re.findall(r"^\.\. auto(?:function|class|exception):: (\w+)$", text, re.MULTILINE)
    assert sorted([*told, "__version__"]) == sorted(pourparler.__all__)
    assert "__version__" in text


def test_the_code_on_the_page_runs_as_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    text = (DOCS / "python.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    for code in re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        exec(compile(code, "python.md", "exec"), names)
    said = capsys.readouterr().out
    assert '<Talks "The bakery strike": 2 parties, 2 measures, 2 positions>' in said
    assert "stuck" in said
    assert "no measure has that id" in said
