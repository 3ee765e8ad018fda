"""A talks file with faults, mended where they stand: line by line, by choosing what was meant.

>>> text = '''parties:
... - {id: north}
... positions:
... - {id: p, party: nroth}
... '''
>>> problem = Problem(file="f", line=4, what="p names nroth", wrong="nroth", instead=("north",), missing="party")
>>> [faulty] = faulty_lines(text, [problem])
>>> faulty.number, faulty.text, faulty.before
(4, '- {id: p, party: nroth}', 'positions:')
>>> [(choice.does, choice.right) for choice in faulty.choices]
[(<Does.INSTEAD: 'instead'>, 'north'), (<Does.ADD: 'add'>, 'party')]
>>> mended(text, 4, faulty.choices[0]).splitlines()[3]
'- {id: p, party: north}'
>>> mended(text, 4, faulty.choices[1]).splitlines()[1]
'- {id: nroth}'
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from pourparler.errors import Problem

MOST_LINES = 50
"""Lines with faults that are shown to be mended one by one."""
_MOST_LINES_ON = 60
"""Lines of an entry in which the word at fault is looked for, from where the fault is told."""
_SECTIONS = {"party": "parties", "measure": "measures"}
"""What can be added by its id alone."""


class Does(StrEnum):
    """What a choice does."""

    INSTEAD = "instead"
    ADD = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to mend a fault.

    Attributes:
        does: puts another word in the place of the wrong one, or adds the entry that it names.
        wrong: the word at fault.
        right: the word instead; what kind of entry is added.
    """

    does: Does
    wrong: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultyLine:
    """A line with what is wrong there.

    Attributes:
        number: from 1.
        before: the line above; empty where there is none.
        text: the line.
        after: the line below.
        problems: what is wrong.
        choices: what may have been meant.
    """

    number: int
    before: str
    text: str
    after: str
    problems: tuple[Problem, ...]
    choices: tuple[Choice, ...]


def faulty_lines(text: str, problems: Iterable[Problem]) -> tuple[FaultyLine, ...]:
    """The lines with faults, the first ``MOST_LINES`` of them.

    Args:
        text: the talks file.
        problems: what is wrong with it; reminders, and what has no line, are passed over.
    """
    lines = text.split("\n")
    located = sorted(
        (one for one in problems if one.line is not None and not one.warning and one.line <= len(lines)),
        key=lambda one: one.line or 0,
    )
    groups = ((number or 1, tuple(group)) for number, group in groupby(located, key=lambda one: one.line))
    return tuple(_faulty(lines, number, group) for number, group in groups)[:MOST_LINES]


def _faulty(lines: list[str], number: int, problems: tuple[Problem, ...]) -> FaultyLine:
    text = "\n".join(lines)
    choices = dict.fromkeys(choice for problem in problems for choice in _choices(problem))
    return FaultyLine(
        number=number,
        before=lines[number - 2].rstrip("\r") if number > 1 else "",
        text=lines[number - 1].rstrip("\r"),
        after=lines[number].rstrip("\r") if number < len(lines) else "",
        problems=problems,
        choices=tuple(choice for choice in choices if mended(text, number, choice) != text),
    )


def _choices(problem: Problem) -> Iterable[Choice]:
    for right in problem.instead:
        yield Choice(does=Does.INSTEAD, wrong=problem.wrong, right=right)
    if problem.missing in _SECTIONS:
        yield Choice(does=Does.ADD, wrong=problem.wrong, right=problem.missing)


def mended(text: str, number: int, choice: Choice) -> str:
    """The text with one choice made; as it is where the word is not found.

    Args:
        text: the talks file.
        number: the line with the fault, from 1.
        choice: what is done.
    """
    if choice.does is Does.ADD:
        return _with_entry(text, _SECTIONS.get(choice.right, ""), choice.wrong)
    lines = text.split("\n")
    word = re.compile(rf"(?<![\w-]){re.escape(choice.wrong)}(?![\w-])")
    for place in range(number - 1, min(len(lines), number - 1 + _MOST_LINES_ON)):
        found, comment = lines[place], re.search(r"(?:^|\s)#", lines[place])
        match = word.search(found, 0, comment.start() if comment else len(found))
        if choice.wrong and match:
            lines[place] = f"{found[: match.start()]}{choice.right}{found[match.end() :]}"
            return "\n".join(lines)
    return text


def with_line(text: str, number: int, line: str) -> str:
    """The text with another line in the place of one; its end stays as it is."""
    lines = text.split("\n")
    if not 1 <= number <= len(lines):
        return text
    end = "\r" if lines[number - 1].endswith("\r") else ""
    lines[number - 1] = " ".join(line.splitlines()) + end
    return "\n".join(lines)


def _with_entry(text: str, section: str, id_: str) -> str:
    """With an entry of this id at the head of a section, as the section is written; as it is where it has none."""
    found = re.search(rf"^{section}:[ \t]*(\[)?", text, re.MULTILINE) if section else None
    if found is None:
        return text
    entry = f"{{id: {id_}, by: []}}" if section == "measures" else f"{{id: {id_}}}"
    if found[1]:
        rest = text[found.end() :]
        return f"{text[: found.end()]}{entry}{'' if rest.lstrip().startswith(']') else ', '}{rest}"
    item = re.compile(r"^([ \t]*)- ", re.MULTILINE).search(text, found.end())
    if item is None:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    return f"{text[: item.start()]}{item[1]}- {entry}{end}{text[item.start() :]}"
