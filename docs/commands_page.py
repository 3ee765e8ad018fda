"""Writes docs/commands.md, every command with every option, from the program: ``python docs/commands_page.py``."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pourparler.cli import group

PAGE = Path(__file__).parent / "commands.md"
HEAD = """\
# Commands

Every command with every option, as `--help` tells them; made by `python docs/commands_page.py`. Words come first;
`--json` gives [one JSON object](json.md) on standard output and nothing else there. `-` stands for standard input
wherever a file is read.
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_commands(group, "pourparler"))


def _commands(command: click.Command, name: str) -> Iterator[str]:
    """A command and those below it, in the order in which the program lists them."""
    context = click.Context(command, info_name=name)
    if not isinstance(command, click.Group):
        yield "\n".join(_lines(command, context, name))
        return
    for below in command.list_commands(context):
        found = command.get_command(context, below)
        if found is not None and not found.hidden:
            yield from _commands(found, f"{name} {below}")


def _lines(command: click.Command, context: click.Context, name: str) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    yield from ("", f"## `{name.removeprefix('pourparler ')}`", "", f"    {name} {usage}", "")
    yield from _prose(command.help or "")
    options = [option for option in command.params if isinstance(option, click.Option) and not option.hidden]
    yield from ("", "| option | |", "|---|---|")
    for option in options:
        written, told = option.get_help_record(context) or ("", "")
        yield f"| `{_cell(written)}` | {_cell(told)} |"
    if command.epilog:
        yield from ("", *_examples(command.epilog))
    yield ""


def _prose(text: str) -> Iterator[str]:
    paragraphs = re.split(r"\n\s*\n", text.replace("\b\n", "").strip())
    yield from "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs).split("\n")


def _examples(epilog: str) -> Iterator[str]:
    lines = [line for line in epilog.replace("\b", "").splitlines() if line.strip()]
    yield from ("", lines[0], "") if lines and lines[0].rstrip().endswith(":") else ("",)
    yield from (f"    {line.strip()}" for line in lines[1:])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"Wrote {PAGE.name}.\n")
