"""Several talks on the command line: a list of them, one by its number, all as files, or all as one after all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli.files import STANDARD_STREAM, may_replace
from pourparler.cli.options import Command
from pourparler.errors import InputError, Problem
from pourparler.record.ids import slug
from pourparler.record.outputs import is_stream, save

if TYPE_CHECKING:
    from pourparler.brief.document import Document
    from pourparler.brief.overview import Briefed
    from pourparler.desk.gather import Pile

LIST = "talks"
"""What the list is called in a folder of briefings."""
HOW = "To see one: --talks 2. To write all: -o FOLDER. If they are one dispute after all: --one."
_LONGEST = 48

_together = click.option(
    "--one", "together", is_flag=True, help="All reports are on one dispute: do not sort them by what they are on."
)
_number = click.option(
    "--talks", "number", type=click.IntRange(1), metavar="N", help="Of several talks, the one with this number."
)


def of_piles(command: Command) -> Command:
    """The options by which a person says which of several talks is meant."""
    return _together(_number(command))


def there_is(number: int | None, count: int) -> None:
    """Refuse a number that no talks has.

    Raises:
        UsageError: it is greater than the number of talks.
    """
    if number is not None and number > count:
        there = "These reports are on one dispute" if count == 1 else f"There are {count} talks"
        raise click.UsageError(f"--talks {number}: there is none with that number. {there}.")


# -- files -------------------------------------------------------------------------------------------------------------


def is_folder(output: Path | None) -> bool:
    """Whether an output is a folder, or a name that would be one."""
    if output is None or output == STANDARD_STREAM or is_stream(output):
        return False
    return output.is_dir() or (not output.suffix and not output.exists())


def places(output: Path, ending: str, names: Sequence[str]) -> tuple[Path, tuple[Path, ...]]:
    """Where a list of talks goes, and what each of them is made into.

    In a folder each is called by its number and name; beside a file each is called like it, with its number.
    """
    numbered = [(str(number).zfill(len(str(len(names)))), name) for number, name in enumerate(names, start=1)]
    if not is_folder(output):
        return output, tuple(output.with_name(f"{output.stem}-{number}{output.suffix}") for number, _ in numbered)
    each = (f"{number}-{slug(name, longest=_LONGEST) or LIST}{ending}" for number, name in numbered)
    return output / f"{LIST}{ending}", tuple(output / name for name in each)


def refuse_to_destroy(
    targets: Sequence[Path], read: Sequence[Path], *, replaces: Callable[[Path], bool] = lambda _: False
) -> None:
    """Refuse to write where somebody's work stands, all of it told and before anything is written.

    Args:
        targets: what will be written.
        read: what was read.
        replaces: whether what is there is an earlier output of ours.

    Raises:
        InputError: some would be destroyed.
    """
    force = may_replace(click.get_current_context())
    sources = {path.resolve() for path in read}
    problems: list[Problem] = []
    for target in targets:
        if target.resolve() in sources:
            what, remedy = "this is what was read, and writing there would destroy it", "Choose another name for -o."
        elif target.exists() and not is_stream(target) and not force and not replaces(target):
            what, remedy = "exists already", "Choose another name, or add --force to replace it."
        else:
            continue
        problems.append(Problem(file=str(target), line=None, what=what, remedy=remedy))
    if problems:
        raise InputError(problems)


def make_folder(output: Path) -> None:
    """Make the folder that a path names, where it names one.

    Raises:
        InputError: it cannot be made.
    """
    if is_folder(output):
        try:
            output.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            what = f"this folder cannot be made: {error.strerror or error}"
            raise InputError(
                [Problem(file=str(output), line=None, what=what, remedy="Choose another place.")]
            ) from error


# -- briefings ---------------------------------------------------------------------------------------------------------


def write_each(
    each: "Sequence[Briefed]",
    pile: "Pile",
    output: Path,
    *,
    ending: str,
    print_: "Callable[[Document], str | bytes]",
    read: Sequence[Path],
    replaces: Callable[[Path], bool],
) -> None:
    """Write the list, and each briefing.

    Args:
        each: the talks.
        pile: what was sorted.
        output: the file of the list, or a folder.
        ending: of the names of files in a folder.
        print_: a document as it is written.
        read: the files that were read.
        replaces: whether a file is an earlier briefing.

    Raises:
        InputError: a file would be destroyed, or cannot be written.
    """
    from pourparler.brief.overview import overview

    list_, targets = places(output, ending, [one.name for one in each])
    refuse_to_destroy((list_, *targets), read, replaces=replaces)
    make_folder(output)
    each = [replace(one, where=target.name) for one, target in zip(each, targets, strict=True)]
    for one, target in zip(each, targets, strict=True):
        save(print_(one.document), target)
    save(print_(overview(each, pile, "")), list_)
    told = "\n".join(f"  {target.name}: {one.in_a_line}" for one, target in zip(each, targets, strict=True))
    click.echo(f"Wrote {list_}, the list, and beside it:\n{told}", err=True)


def in_json(each: "Sequence[Briefed]", pile: "Pile", markdown: "Callable[[Document], str]") -> dict[str, object]:
    """All briefings as one object."""
    from pourparler.brief import answers
    from pourparler.brief.overview import overview

    several = [
        {
            "number": number,
            "title": one.name,
            "reports": list(one.reports),
            **answers.whole(one.materials, one.findings, markdown(one.document)),
        }
        for number, one in enumerate(each, start=1)
    ]
    return {
        "several": several,
        "set_aside": list(set_aside(pile.aside)),
        "notices": list(pile.cautions),
        "markdown": markdown(overview(each, pile, HOW)),
        "program": several[0]["program"],
    }


def set_aside(files: Sequence[str]) -> Iterator[dict[str, str]]:
    """Reports that are on no talks, and why, as JSON."""
    from pourparler.brief.wording.piles import aside

    for file in files:
        yield {"file": file, "why": aside([file])}
