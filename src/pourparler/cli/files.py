"""Files that commands read and write: an output never destroys an input, another output, or somebody's work.

Every parameter that names a file is a ``File``, which says what is done with it; every command is a ``FileCommand``,
which compares them all before anything runs.
"""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from pourparler.cli.usage import refuse_address, said_better
from pourparler.errors import InputError, Problem
from pourparler.record.outputs import is_opened, is_stream

STANDARD_STREAM = Path("-")
"""Standard input or output, in the place of a path."""

Given = Mapping[str, Any]
"""What a command was given, by the names of its parameters."""


def always(_: Given) -> bool:
    """Whatever else is given."""
    return True


def never(_: Given) -> bool:
    """Whatever else is given."""
    return False


def _no_file(_: Path) -> Iterable[Path]:
    return ()


def all_files(folder: Path) -> Iterable[Path]:
    """Every file in a folder and below it."""
    return (Path(at, name) for at, _, names in os.walk(folder) for name in names)


class File(click.Path):
    """A parameter that names a file or folder, and what is done with it.

    Args:
        reads: whether it is read, told by all that the command was given.
        writes: whether it is written; what is read and written is kept up, and may be there.
        edits: for one that is written: the parameter of which it is an edited copy, and which it may replace.
        replaces: whether what is there already is an earlier output that may be replaced unasked.
        files_in: what is read of a folder.
        beside: a file that is kept up beside it, such as a journal; None where there is none.
        folders: whether a folder may be named.
        looks: whether the command itself looks at what it would replace in a folder.
        refuses: looks at one that is read, and raises where something else stands there.
    """

    def __init__(
        self,
        *,
        reads: Callable[[Given], bool] = never,
        writes: Callable[[Given], bool] = never,
        edits: str | None = None,
        replaces: Callable[[Path], bool] = lambda _: False,
        files_in: Callable[[Path], Iterable[Path]] = _no_file,
        beside: Callable[[Path, Given], Path | None] = lambda _path, _given: None,
        folders: bool = True,
        looks: bool = False,
        refuses: Callable[[Path], None] = lambda _: None,
    ) -> None:
        super().__init__(path_type=Path, dir_okay=folders, readable=False, allow_dash=True)
        self.reads, self.writes, self.edits, self.replaces = reads, writes, edits, replaces
        self.files_in, self.beside, self.refuses, self.looks = files_in, beside, refuses, looks

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; an address on the web is none."""
        refuse_address(str(value))
        return super().convert(value, param, ctx)


def read_file(
    *, files_in: Callable[[Path], Iterable[Path]] = _no_file, refuses: Callable[[Path], None] = lambda _: None
) -> File:
    """A file that is only read; a folder, where ``files_in`` tells what is read of it."""
    return File(reads=always, files_in=files_in, refuses=refuses)


def written_file(
    *, edits: str | None = None, replaces: Callable[[Path], bool] = lambda _: False, folders: bool = False
) -> File:
    """A file that is only written; or, where ``folders``, the folder of several, which the command itself looks at."""
    return File(writes=always, edits=edits, replaces=replaces, folders=folders, looks=folders)


class FileCommand(click.Command):
    """A command that looks at all files it was given before it does anything."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what cannot be taken is said so that it helps."""
        with said_better(self, list(args)):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Compare the files, then run."""
        refuse_what_destroys(self.params, ctx.params, force=may_replace(ctx))
        for one in _named(self.params, ctx.params):
            if one.reads and not one.writes:
                one.file.refuses(one.path)
                _say_what_is_waited_for(one.path)
        return super().invoke(ctx)


def _say_what_is_waited_for(path: Path) -> None:
    """Nobody waits without a word where nothing comes yet."""
    if path == STANDARD_STREAM:
        if sys.stdin.isatty():
            click.echo("Reading what you type; Ctrl-D on a line of its own ends it.", err=True)
    elif path.is_fifo() and not is_opened(path):
        click.echo(f"{path} is a pipe: waiting for what somebody writes into it.", err=True)


_FORCE = "pourparler.force"


def _remember(ctx: click.Context, _parameter: click.Parameter, force: bool) -> None:
    ctx.meta[_FORCE] = force


force = click.option("--force", is_flag=True, expose_value=False, callback=_remember, help="Replace files that exist.")
"""Of every command that writes files; commands need not look at it."""


def may_replace(ctx: click.Context) -> bool:
    """Whether the user said that files may be replaced."""
    return bool(ctx.meta.get(_FORCE))


@dataclass(frozen=True, slots=True)
class _Named:
    """A path that was given, by which parameter, and as what."""

    path: Path
    by: click.Parameter
    file: File
    reads: bool
    writes: bool

    @property
    def destroys(self) -> bool:
        """Whether what has this name now is gone once it is written."""
        return self.writes and self.path != STANDARD_STREAM and not is_opened(self.path)

    @property
    def option(self) -> str:
        return max(self.by.opts, key=len) if isinstance(self.by, click.Option) else self.by.human_readable_name


def refuse_what_destroys(parameters: Iterable[click.Parameter], given: Given, *, force: bool) -> None:
    """Refuse outputs that would destroy what is read, each other, or, unasked, what is there.

    Raises:
        InputError: they would; all of them are told, and nothing is written.
    """
    named = list(_named(parameters, given))
    written = [one for one in named if one.writes]
    problems = [*(clash for pair in combinations(named, 2) if (clash := _clash(*pair)))]
    problems += [problem for one in written for problem in _lost_on_standard_output(one, given)]
    if problems:
        raise InputError(problems)
    for one in written:
        if not one.reads and not is_stream(one.path) and not one.file.replaces(one.path):
            _refuse_to_replace(one, force)


def _named(parameters: Iterable[click.Parameter], given: Given) -> Iterator[_Named]:
    for parameter in parameters:
        file, value = parameter.type, given.get(parameter.name or "")
        if not isinstance(file, File) or value is None:
            continue
        reads, writes = file.reads(given), file.writes(given)
        for path in value if isinstance(value, tuple) else (value,):
            yield _Named(path, parameter, file, reads, writes)
            beside = file.beside(path, given)
            if beside is not None:
                yield _Named(beside, parameter, file, reads=True, writes=True)


def _clash(one: _Named, other: _Named) -> Problem | None:
    """What one of two would do to the other."""
    for output, source in ((one, other), (other, one)):
        if output.destroys and source.reads and source.by.name != output.file.edits and _is_read(output, source):
            return _problem(output, "this is what was read, and writing there would destroy it")
    if one.destroys and other.destroys and _is_same(one.path, other.path):
        return _problem(other, f"the same file twice: for {one.option} and for {other.option}")
    return None


def _lost_on_standard_output(output: _Named, given: Given) -> Iterator[Problem]:
    """What would stand in the midst of other words, or be replaced while these are written."""
    if not output.destroys:
        if given.get("as_json") and _is_standard_output(output.path):
            yield _problem(output, "standard output carries the JSON object already")
    elif _same_file(_identity(output.path), _status_of(sys.stdout)):
        yield _problem(output, "standard output goes there, too")


def _problem(one: _Named, what: str) -> Problem:
    return Problem(file=str(one.path), line=None, what=what, remedy=f"Choose another name for {one.option}.")


def _is_read(output: _Named, other: _Named) -> bool:
    if _is_same(output.path, other.path):
        return True
    if output.path.is_dir():  # several files go there, by names that are not known yet
        return not output.file.looks and any(_lies_in(path, output.path) for path in _read_of(other.path, other.file))
    there = _identity(output.path)
    if there is None or not other.path.is_dir() or output.file.replaces(output.path):
        return False
    return any(_same_file(there, _identity(path)) for path in other.file.files_in(other.path))


def _read_of(path: Path, file: File) -> Iterable[Path]:
    return file.files_in(path) if path.is_dir() else (path,)


def _lies_in(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _is_same(one: Path, other: Path) -> bool:
    """Whether two names are those of one plain file or folder, or would be once it is written."""
    here, there = _identity(one), _identity(other)
    if here is None and there is None:
        return os.path.realpath(one) == os.path.realpath(other)
    return _same_file(here, there)


def _same_file(one: os.stat_result | None, other: os.stat_result | None) -> bool:
    return one is not None and other is not None and os.path.samestat(one, other)


def _identity(path: Path) -> os.stat_result | None:
    """Of the plain file or folder there; None where there is none, for a device or a pipe is not destroyed."""
    if path == STANDARD_STREAM:
        return _status_of(sys.stdin)
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status if path.is_file() or path.is_dir() else None


def _status_of(stream: Any) -> os.stat_result | None:
    """The plain file that a standard stream comes from or goes to."""
    try:
        number = stream.fileno()
        status = os.fstat(number)
    except (OSError, ValueError, AttributeError):  # closed, or no stream of the system's
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def _is_standard_output(path: Path) -> bool:
    if path == STANDARD_STREAM:
        return True
    try:
        return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError, AttributeError):
        return False


def _refuse_to_replace(output: _Named, force: bool) -> None:
    if output.path.exists() and not output.path.is_dir() and not force:
        remedy = "Choose another name, or add --force to replace it."
        raise InputError([Problem(file=str(output.path), line=None, what="exists already", remedy=remedy)])
