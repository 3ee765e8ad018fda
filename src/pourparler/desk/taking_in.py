"""What new reports say written into the talks files that they join; what stands there stays, with all comments.

Every file is worked out before the first is written, and each is written whole or not at all. Where talks are worked
on in the workbench, the change goes through its ledger, and can be undone there.
"""

import os
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.desk.asking import Asked, Reply, change_by, of_names
from pourparler.desk.change import written
from pourparler.desk.file_names import free
from pourparler.desk.folder import ENDING, Folder
from pourparler.desk.gather import title_of
from pourparler.desk.ledger import FOLDER
from pourparler.desk.newcomers import Newcomer, brought_between, newcomers, pairs
from pourparler.desk.newly_told import taken_in
from pourparler.desk.placing import Plan, TalksFile
from pourparler.desk.stock import worth_writing
from pourparler.errors import InputError, Problem, unreadable
from pourparler.record import codec
from pourparler.record.edits import edited
from pourparler.record.ids import slug
from pourparler.record.outputs import save
from pourparler.record.passages import Source
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading import Report
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.record.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What becomes of one talks file.

    Attributes:
        file: the talks.
        path: where it is, or will be.
        before: the record as it was; None for one that begins now.
        after: the record then.
        text: what the file says then.
        reports: names of the reports that it is from.
        paths: where these are.
    """

    file: TalksFile
    path: Path
    before: Talks | None
    after: Talks
    text: str
    reports: tuple[str, ...]
    paths: tuple[Path, ...] = ()

    @property
    def added(self) -> dict[str, int]:
        """How many entries are new, by their section."""
        sections = ("statements", "positions", "proposals", "sessions")
        return {name: len(getattr(self.after, name)) - len(getattr(self.before, name, ())) for name in sections}

    @property
    def brought(self) -> tuple[str, ...]:
        """The parties and measures that are new beside those on record, as "kind:id"."""
        return () if self.before is None else brought_between(self.before, self.after)

    @property
    def newcomers(self) -> tuple[Newcomer, ...]:
        """The same, each with what on record it may be."""
        return newcomers(self.after, dict.fromkeys(self.brought, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What reports are taken in with.

    Attributes:
        folder: where new talks files go.
        paths: where the reports are, by their names; one that is in no file is left out.
        dates: that a person gave, by file name.
        vocabulary: the user's own names.
        comment: what stands at the head of a new talks file.
    """

    folder: Path
    paths: "Mapping[str, Path]" = field(default_factory=dict)
    dates: "Mapping[str, PartialDate] | None" = None
    vocabulary: "Vocabulary | None" = None
    comment: str = ""


def changes(plan: Plan, given: Given) -> tuple[Changed, ...]:
    """What a plan makes of the talks files; nothing is written."""
    found: list[Changed] = []
    for file in plan.files:
        if reports := plan.joining(file):
            found.append(_changed(file, reports, given, {one.path for one in found}))
    return tuple(found)


def _changed(file: TalksFile, reports: "Sequence[Report]", given: Given, taken: Container[Path]) -> Changed:
    from pourparler.reading import draft
    from pourparler.reading.positions.recalled import recalled

    before = file.talks
    words = given.vocabulary if before is None else recalled(before, reports, given.vocabulary)
    drafted = draft(reports, given.dates, words).talks
    path = file.path or _new_path(given.folder, title_of(drafted), taken)
    drafted = replace(drafted, sources=tuple(_placed_source(source, path, given.paths) for source in drafted.sources))
    after = worth_writing(drafted) if before is None else taken_in(before, drafted)
    text = codec.dumps(after, given.comment) if file.document is None else written(file.document, after)
    files = tuple(report.file for report in reports)
    read = tuple(given.paths[name] for name in files if name in given.paths)
    return Changed(file=file, path=path, before=before, after=after, text=text, reports=files, paths=read)


def _new_path(folder: Path, title: str, taken: Container[Path]) -> Path:
    name = slug(title, longest=48) or "talks"
    path, number = free(folder / f"{name}{ENDING}"), 2
    while path in taken:
        path, number = free(folder / f"{name}-{number}{ENDING}"), number + 1
    return path


def _placed_source(source: Source, talks: Path, paths: "Mapping[str, Path]") -> Source:
    """A source with its file as it is found from the talks file; where the workbench keeps reports, beside it."""
    path = paths.get(source.file or "")
    if path is None:
        return source
    if _has_ledger(talks.parent) and not _is_inside(path, talks.parent):
        return replace(source, file=path.name)
    return replace(source, file=Path(os.path.relpath(path, talks.parent)).as_posix())


def _is_inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def named(one: Changed, ask: Callable[[Talks, Asked], Reply | None], *, by: str | None) -> Changed:
    """What becomes of a talks file where somebody says which of what is new is on record by another name.

    Args:
        one: what becomes of it.
        ask: asks a person; None = he would rather be asked later, and about nothing more now.
        by: who answers; None where nobody gave a name.
    """
    talks = one.after
    brought = dict.fromkeys(one.brought, 1)
    while pairs_left := pairs(talks, brought):
        question = of_names(pairs_left[0])
        reply = ask(talks, question)
        if reply is None:
            break
        talks = edited(talks, [change_by(talks, question, reply, "", by=by)])
    if talks is one.after or one.file.document is None:
        return one
    return replace(one, after=talks, text=written(one.file.document, talks))


# -- writing -------------------------------------------------------------------------------------------------------


def write(found: Sequence[Changed], *, by: str, words: Callable[[Changed], str]) -> None:
    """Write talks files.

    Args:
        found: what becomes of each.
        by: who does it, for the ledger of a workbench.
        words: what was done to one, for the same.

    Raises:
        InputError: somebody has changed one meanwhile, or it cannot be written; what was written before it stands.
    """
    problems = [problem for one in found for problem in _changed_meanwhile(one)]
    if problems:
        raise InputError(problems)
    for one in found:
        if one.before is not None and _has_ledger(one.path.parent):
            _through_ledger(one, by, words(one))
        else:
            save(one.text, one.path)


def _changed_meanwhile(one: Changed) -> Iterator[Problem]:
    document = one.file.document
    if document is not None and codec.read(one.path).text != document.text:
        what = "somebody has changed this file meanwhile"
        yield Problem(file=str(one.path), line=None, what=what, remedy="Nothing was written. Try again.")


def _has_ledger(folder: Path) -> bool:
    return (folder / FOLDER).is_dir()


def _through_ledger(one: Changed, by: str, words: str) -> None:
    """As the workbench does it: the reports beside the talks file, then the record, each a change to be undone."""
    folder = Folder(one.path.parent, by=by)
    try:
        brought = [path for path in one.paths if not _is_inside(path, folder.path)]
        arrived = folder.add_reports([(path.name, _bytes(path)) for path in brought], words)
        there = dict(arrived.same)
        new = iter(arrived.added)
        names = {path.name: there.get(path.name) or next(new, path.name) for path in brought}
        sources = (replace(s, file=names[s.file]) if s.file in names else s for s in one.after.sources)
        folder.put_talks(replace(one.after, sources=tuple(sources)), words, about=one.brought)
    finally:
        folder.close()


def _bytes(path: Path) -> bytes:
    from pourparler.reading.page.inputs import bytes_of

    try:
        return bytes_of(path)
    except OSError as error:
        raise InputError([unreadable(str(path), error)]) from error
