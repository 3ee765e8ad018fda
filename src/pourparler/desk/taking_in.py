"""What new reports say written into the talks files that they join; what stands there stays, with all comments.

Every file is worked out before the first is written, and each is written whole or not at all. Where talks are worked
on in the workbench, the change goes through its ledger, and can be undone there.
"""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pourparler.desk.change import written
from pourparler.desk.file_names import free
from pourparler.desk.folder import ENDING, Folder
from pourparler.desk.ledger import FOLDER
from pourparler.desk.placing import Plan, TalksFile, title_of
from pourparler.desk.stock import worth_writing
from pourparler.errors import InputError, Problem, unreadable
from pourparler.record import codec
from pourparler.record.edits import Edit, edited
from pourparler.record.ids import slug
from pourparler.record.outputs import save
from pourparler.record.passages import Source
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading import Report
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.record.dates import PartialDate

_Entry = TypeVar("_Entry", bound=Any)


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

    before = file.talks
    words = given.vocabulary if before is None else _words_of(before, given.vocabulary)
    drafted = draft(reports, given.dates, words).talks
    path = file.path or _new_path(given.folder, title_of(drafted), taken)
    drafted = replace(drafted, sources=tuple(_placed_source(source, path, given.paths) for source in drafted.sources))
    after = worth_writing(drafted) if before is None else _with_draft(before, drafted)
    text = codec.dumps(after, given.comment) if file.document is None else written(file.document, after)
    files = tuple(report.file for report in reports)
    read = tuple(given.paths[name] for name in files if name in given.paths)
    return Changed(file=file, path=path, before=before, after=after, text=text, reports=files, paths=read)


def _words_of(talks: Talks, vocabulary: "Vocabulary | None") -> "Vocabulary":
    """The words of a record before those of the user: what is there keeps its names."""
    from pourparler.reading.positions.vocabulary import KnownParty, Vocabulary

    known = (vocabulary or Vocabulary()).with_measures(talks.measures)
    return known.with_parties(KnownParty(party.label, party.aliases) for party in talks.parties)


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


# -- the record then -----------------------------------------------------------------------------------------------


def _with_draft(talks: Talks, drafted: Talks) -> Talks:
    from pourparler.reading.review.update import updated

    named = _in_names_of(talks, drafted)
    return updated(talks, named, named, ())


def _in_names_of(talks: Talks, drafted: Talks) -> Talks:
    """A draft in the names of a record: what is the same is called the same, and what is new as nothing there is."""
    from pourparler.reading.matters.measures import free_id

    sources = {source.id: source.id for source in drafted.sources}
    for id_ in sources:
        sources[id_] = free_id(id_, {source.id for source in talks.sources} | (sources.keys() - {id_}))
    proposals = {one.id for one in talks.proposals} | {one.id for one in talks.positions}
    named = replace(
        drafted,
        sources=tuple(replace(source, id=sources[source.id]) for source in drafted.sources),
        statements=tuple(_grounded(drafted.statements, sources)),
        positions=tuple(_grounded(drafted.positions, sources)),
        sessions=tuple(_grounded(drafted.sessions, sources)),
        proposals=tuple(
            replace(
                one,
                id=free_id(one.id, proposals),
                answer_grounds=tuple(replace(g, source=sources.get(g.source, g.source)) for g in one.answer_grounds),
            )
            for one in _grounded(drafted.proposals, sources)
        ),
    )
    return _with_parties_of(talks, named)


def _grounded(entries: Iterable[_Entry], sources: Mapping[str, str]) -> Iterator[_Entry]:
    for entry in entries:
        grounds = tuple(replace(ground, source=sources.get(ground.source, ground.source)) for ground in entry.grounds)
        yield replace(entry, grounds=grounds)


def _with_parties_of(talks: Talks, drafted: Talks) -> Talks:
    """Those that a record knows under its ids; one that has the id of another there gets one of its own."""
    from pourparler.reading.matters.measures import free_id

    known = {name.casefold(): party.id for party in talks.parties for name in (party.label, *party.aliases)}
    for party in drafted.parties:
        there = next((known[n.casefold()] for n in (party.label, *party.aliases) if n.casefold() in known), None)
        if there is None and party.id in talks.party_by_id:
            there = free_id(party.id, {*talks.party_by_id, *drafted.party_by_id})
        if there is None or there == party.id:
            continue
        if there not in drafted.party_by_id:
            drafted = replace(drafted, parties=(*drafted.parties, replace(party, id=there)))
        drafted = edited(drafted, [Edit(same_parties=((there, party.id),))])
    return drafted


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
        folder.put_talks(replace(one.after, sources=tuple(sources)), words)
    finally:
        folder.close()


def _bytes(path: Path) -> bytes:
    from pourparler.reading.page.inputs import bytes_of

    try:
        return bytes_of(path)
    except OSError as error:
        raise InputError([unreadable(str(path), error)]) from error
