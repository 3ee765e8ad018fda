"""A command as tests ask it, without a process of its own: what it answers in words and in JSON."""

import json
from dataclasses import dataclass
from typing import Any

from click.testing import CliRunner, Result

from pourparler.cli import group


@dataclass(frozen=True)
class Command:
    """One command of the program."""

    name: str

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(group, [self.name, *arguments])

    def answered(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.exception is None, done.exception
        return done.stdout

    def in_json(self, *arguments: str) -> Any:
        return json.loads(self.answered(*arguments, "--json"))

    def told(self, *arguments: str) -> str:
        """The words, whatever lines they were wrapped to."""
        return " ".join(self.answered(*arguments).split())
