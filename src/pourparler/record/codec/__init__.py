r"""The one door for untrusted data: talks files, and other YAML files of ours, read and written.

Reading tells every fault at once, each with its line, and never raises for what a file holds. Writing gives text
that people can read and that reads back as the same record.

>>> talks = loads('''
... pourparler: 1
... talks: Thaw
... parties: [{id: NO, name: Norway}, {id: us}]
... measures: [{id: on, by: NO, reversible: partly}]
... goal: on
... ''')
>>> talks.parties[0].id, talks.measures[0].by, talks.measures[0].reversible, str(talks.goal[0])
('NO', ('NO',), 0.5, 'require on')
>>> document = read_text("pourparler: 1\ntalks: Thaw\npartys: []\nmeasures: []\n", "thaw.yaml")
>>> print(document.problems[-1])
thaw.yaml:3: unknown key "partys" in a talks file. Did you mean "parties"?
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pourparler.errors import Problem, TalksFileError
from pourparler.record.codec.door import Refusal, read_bytes, shown, to_text
from pourparler.record.codec.emit import text_of
from pourparler.record.codec.encode import Bare, data_of, value_of
from pourparler.record.codec.nodes import Mapping, Node, oddly_indented
from pourparler.record.codec.nodes import Sequence as SequenceNode
from pourparler.record.codec.plain import Plain, plain_of
from pourparler.record.codec.rewrite import rewritten
from pourparler.record.outputs import save as save
from pourparler.record.standard_input import name_of
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.record.faults import Fault

MOST_PROBLEMS = 1000
"""Problems told of one file; of more, only their number is."""
_LONGEST_MESSAGE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A talks file as read.

    Attributes:
        talks: the record; None where the file has faults.
        problems: faults and warnings, in the order of the file.
        text: the text, as decoded.
        as_read: the record as far as it could be read, also where it has faults; None where nothing could.
    """

    talks: Talks | None
    problems: tuple[Problem, ...]
    text: str = field(repr=False)
    as_read: Talks | None = field(default=None, repr=False)
    _tree: Node | None = field(default=None, repr=False, compare=False)

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems that make the file invalid."""
        return tuple(problem for problem in self.problems if not problem.warning)

    def line_of(self, path: Sequence[str | int]) -> int | None:
        """The line of an entry or of a key in it; of the nearest thing around it where the file has no such key.

        Args:
            path: keys and places, such as ``("positions", 3, "says")``.
        """
        return None if self._tree is None else _line_of(self._tree, path)


def _line_of(tree: Node, path: Sequence[str | int]) -> int | None:
    node: Node = tree
    line: int | None = None
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            entry = node.entries[str(step)]
            node, line = entry.value, entry.key.line
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            line = node.line
        else:
            break
    return line


# -- reading -----------------------------------------------------------------------------------------------------


def read(path: Path | str) -> Document:
    """Read a talks file; whatever is wrong with it is among the problems."""
    try:
        content = read_bytes(Path(path))
    except Refusal as refusal:
        return Document(talks=None, problems=(_problem(name_of(Path(path)), refusal),), text="")
    return read_text(content, name_of(Path(path)))


def read_text(content: str | bytes, name: str = "<text>") -> Document:
    """Read the text of a talks file; whatever is wrong with it is among the problems.

    Args:
        content: the text, or bytes in UTF-8 (or UTF-16 with a byte order mark).
        name: of the file, for messages.
    """
    from pourparler.record.check import check  # what reads files is not loaded where only answers are read back
    from pourparler.record.codec.decode import Decoder
    from pourparler.record.codec.tree import tree_of

    problems: list[Problem] = []
    text = ""
    try:
        text = to_text(content)
        tree = tree_of(text, name, problems)
    except Refusal as refusal:
        return Document(talks=None, problems=_in_order([*problems, _problem(name, refusal)]), text=text)
    decoder = Decoder(name)
    talks = decoder.talks(tree)
    problems += decoder.problems
    problems += [_problem(name, odd) for odd in oddly_indented(text, {problem.line for problem in problems})]
    if talks is not None and _can_be_checked(tree):
        faults = check(talks, decoder.written)
        # A reminder may be wrong where a faulty value was left out, so reminders wait until the faults are mended.
        problems += [_located(name, tree, fault) for fault in faults if not (fault.warning and decoder.problems)]
    faulty = talks is None or any(not problem.warning for problem in problems)
    return Document(talks=None if faulty else talks, problems=_in_order(problems), text=text, as_read=talks, _tree=tree)


def _can_be_checked(tree: Node) -> bool:
    """Whether parties and measures were read at all: without them every name in the file would be unknown."""
    if not isinstance(tree, Mapping):
        return False
    lists = (tree.entries[key].value for key in ("parties", "measures") if key in tree.entries)
    return sum(isinstance(node, SequenceNode) for node in lists) == 2


def _problem(name: str, refusal: Refusal) -> Problem:
    return Problem(file=name, line=refusal.line, what=refusal.what, remedy=refusal.remedy)


def _located(name: str, tree: Node, fault: "Fault") -> Problem:
    # A name may run over lines, or on and on; a message stays on one.
    what, remedy = shown(fault.what, _LONGEST_MESSAGE), shown(fault.remedy, _LONGEST_MESSAGE)
    return Problem(
        file=name,
        line=_line_of(tree, fault.path),
        what=what,
        remedy=remedy,
        warning=fault.warning,
        wrong=fault.wrong,
        instead=fault.instead,
        missing=fault.missing,
        section=str(fault.path[0]) if fault.path else "",
    )


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    ordered = sorted(dict.fromkeys(problems), key=lambda problem: (problem.warning, problem.line or 0))
    if len(ordered) > MOST_PROBLEMS:
        more = f"{len(ordered) - MOST_PROBLEMS:,} more problems are not told"
        left = Problem(file=ordered[0].file, line=None, what=more, warning=ordered[MOST_PROBLEMS].warning)
        ordered = [*ordered[:MOST_PROBLEMS], left]
    return tuple(sorted(ordered, key=lambda problem: (problem.line is None, problem.line or 0)))


def load(path: Path | str) -> Talks:
    """The record in a talks file.

    Raises:
        TalksFileError: the file has faults; all of them are told.
    """
    return _sound(read(path))


def loads(text: str | bytes, name: str = "<text>") -> Talks:
    """The record in the text of a talks file (YAML, or JSON with the same keys).

    Raises:
        TalksFileError: the text has faults; all of them are told.
    """
    return _sound(read_text(text, name))


def _sound(document: Document) -> Talks:
    if document.talks is None:
        raise TalksFileError(document.faults)
    return document.talks


def load_plain(path: Path | str) -> Plain:
    """The data in another YAML file of ours, such as the outcome of a case; dates stay text.

    Raises:
        TalksFileError: the file cannot be read, under the same limits as talks files.
    """
    try:
        content = read_bytes(Path(path))
    except Refusal as refusal:
        raise TalksFileError([_problem(name_of(Path(path)), refusal)]) from refusal
    return loads_plain(content, name_of(Path(path)))


def loads_plain(text: str | bytes, name: str = "<text>") -> Plain:
    """The data in a YAML text.

    Raises:
        TalksFileError: the text cannot be read, under the same limits as talks files.

    >>> loads_plain("{date: 2007-02-13, steps: [[a], [b, c]], price: 6.5, done: yes}")
    {'date': '2007-02-13', 'steps': [['a'], ['b', 'c']], 'price': 6.5, 'done': 'yes'}
    """
    from pourparler.record.codec.tree import tree_of

    problems: list[Problem] = []
    try:
        data = plain_of(tree_of(to_text(text), name, problems), name, problems)
    except Refusal as refusal:
        raise TalksFileError(_in_order([*problems, _problem(name, refusal)])) from refusal
    if problems:
        raise TalksFileError(_in_order(problems))
    return data


# -- writing -----------------------------------------------------------------------------------------------------


def to_json(talks: Talks) -> dict[str, object]:
    """The record as JSON data with the keys of a talks file, leaving out what is at its default."""
    return data_of(talks)


def to_data(value: object) -> Any:
    """An entry of a record, a condition or a date as data with the keys of a talks file."""
    return value_of(value)


def dumps(talks: Talks, comment: str = "") -> str:
    """The record as the text of a talks file.

    Args:
        talks: the record.
        comment: lines to put at the top, without ``#``.
    """
    return text_of(data_of(talks, mark=Bare), comment)


def rewrite(original: "str | Document", talks: Talks) -> str:
    """The text of a talks file changed only where the record changed.

    Entries are matched by their ids; new ones stand behind the others of their section.

    Args:
        original: a talks file, as text or as it was read.
        talks: what it is to say.

    Raises:
        TalksFileError: the original text has faults.
    """
    document = original if isinstance(original, Document) else read_text(original)
    mark = "\ufeff" if isinstance(original, str) and original.startswith("\ufeff") else ""
    old, new = data_of(_sound(document), mark=Bare), data_of(talks, mark=Bare)
    changed = rewritten(document.text, document._tree, old, new, _gives)
    return mark + changed if changed is not None else dumps(talks)


def _gives(text: str, data: dict[str, object]) -> bool:
    """Whether a text says this, be it sound or not: what does not add up may be written all the same."""
    from pourparler.record.codec.decode import Decoder
    from pourparler.record.codec.tree import tree_of

    problems: list[Problem] = []
    try:
        tree = tree_of(to_text(text), "", problems)
    except Refusal:
        return False
    decoder = Decoder("")
    talks = decoder.talks(tree)
    if talks is None or problems or decoder.problems:
        return False
    return json.dumps(data_of(talks)) == json.dumps(data)  # order counts, also that of keys


def write(talks: Talks, path: Path | str, comment: str = "") -> None:
    """Write the record as a talks file, whole or not at all.

    Raises:
        InputError: the file cannot be written.
    """
    save(dumps(talks, comment), path)
