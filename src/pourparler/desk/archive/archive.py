"""An archive from beginning to end: look through the files, read what is new, sort, draft what has changed, tell.

Whatever is done is in a journal at once; nothing but what was being worked on is done again after a run was ended.
Of the reports no more is held than by what they are known: what was read stays on the disk.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pourparler.desk.archive.drafting import ROWS, TALKS, draft_dispute, rows_in
from pourparler.desk.archive.filed import Filed, disputes, filed_in
from pourparler.desk.archive.given_out import Disputes, Part, Pieces, each, parts_of
from pourparler.desk.archive.journal import Journal, unpacked
from pourparler.desk.archive.reading import content_of, fingerprint, key_of, read_piece
from pourparler.desk.archive.tables import Tables, has_parquet
from pourparler.errors import InputError, Problem, unreadable
from pourparler.record.dates import PartialDate
from pourparler.record.outputs import save
from pourparler.sharing.engine import Engine
from pourparler.sharing.parcels import Died

if TYPE_CHECKING:
    from pourparler.reading.batch import Reader
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.record.talks import Talks

READINGS, DRAFTS, WRITTEN, TALKS_FILES = "readings.journal", "drafts.journal", "written.json", "talks"
"""What is in the folder of an archive, beside its tables."""
_PATIENCE_TO_READ, _PATIENCE_TO_DRAFT = 120.0, 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a person told about an archive, and who works on it.

    Attributes:
        read: reads one report.
        vocabulary: the user's own names.
        how: a fingerprint of the program, and of all that it was told of reading.
        program: its name and version, for the tables.
        dates: of reports that print none, by their paths in the archive or names.
        engine: who works.
        named: what talks are called.
        comment: what a talks file says of itself.
        again: whether that at which something went wrong is tried again, and talks files that were changed are
            replaced.
        progress: told what is done, how much of it, and of how much.
    """

    read: "Reader"
    vocabulary: "Vocabulary"
    how: str
    program: str
    dates: Mapping[str, PartialDate] = field(default_factory=dict)
    engine: Engine = field(default_factory=Engine)
    named: "Callable[[Talks], str]"
    comment: str
    again: bool = False
    progress: Callable[[str, int, int], None] = lambda _on, _done, _whole: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What came of a run.

    Attributes:
        files: how many were looked at.
        read: how many of them were read in this run.
        known: how many had been read before.
        copies: how many hold the same as another.
        reports: how many reports are in them.
        aside: files and disputes that are set aside, with the reasons.
        no_talks: how many reports are on no talks.
        disputes: how many talks there are.
        drafted: how many of them were drafted in this run.
        verdicts: how many stand how.
        kept: talks files that were left as they are because somebody has changed them.
        tables: what was written.
        has_parquet: whether tables were written as Parquet, too.
    """

    files: int
    read: int
    known: int
    copies: int
    reports: int
    aside: tuple[tuple[str, str], ...]
    no_talks: int
    disputes: int
    drafted: int
    verdicts: Mapping[str, int]
    kept: tuple[str, ...]
    tables: tuple[str, ...]
    has_parquet: bool


def build_archive(files: Sequence[tuple[Path, str]], folder: Path, told: Told) -> Summary:
    """Bring an archive up to date.

    Args:
        files: the reports, each with its path in the archive.
        folder: of the archive; made where it is not there.
        told: what a person told.

    Raises:
        InputError: the folder holds something else, another program is at work on it, or the cluster is not there.
    """
    _refuse_other(folder)
    (folder / TALKS_FILES).mkdir(parents=True, exist_ok=True)
    with ExitStack() as open_:
        readings = open_.enter_context(Journal(folder / READINGS))
        drafts = open_.enter_context(Journal(folder / DRAFTS))
        return _Run(folder, told, readings, drafts).run(files)


def _refuse_other(folder: Path) -> None:
    """A folder that is somebody's is not filled."""
    try:
        inside = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        raise InputError([unreadable(str(folder), error)]) from error
    if inside and READINGS not in inside:
        what = f'this folder holds other things ("{inside[0]}"), and no archive'
        remedy = "Name a new folder for the archive, or one that it was kept in before."
        raise InputError([Problem(file=str(folder), line=None, what=what, remedy=remedy)])


@dataclass(slots=True)
class _Run:
    """One run.

    Attributes:
        shelf: where each file that was read stands in the journal, and the head there, by its key.
        by_key: the names of the files that hold the same, by their key.
        closed: files that cannot be opened, with the reasons.
        read: how many files were read.
    """

    folder: Path
    told: Told
    readings: Journal
    drafts: Journal
    shelf: dict[str, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    by_key: dict[str, list[str]] = field(default_factory=dict)
    closed: list[tuple[str, str]] = field(default_factory=list)
    read: int = 0

    def run(self, files: Sequence[tuple[Path, str]]) -> Summary:
        self.shelf = {head["key"]: (at, head) for at, head in self.readings.entries()}
        self._look_through(files)
        left = [names[0] for key, names in self.by_key.items() if not self._is_known(key)]
        known = len(self.by_key) - len(left)
        wanted = frozenset(left)
        self._read([(path, name) for path, name in files if name in wanted])
        reports = [one for key in self.by_key for one in self._filed(key)]
        self.told.progress("Sorting", 0, 0)
        groups, no_talks = disputes(self.readings, reports)
        made = list(parts_of(groups))
        drafted, journal = self._draft(made)
        return self._tell(
            files, known=known, reports=reports, no_talks=no_talks, made=made, drafted=drafted, journal=journal
        )

    # -- reading -------------------------------------------------------------------------------------------------------

    def _look_through(self, files: Sequence[tuple[Path, str]]) -> None:
        """What each file holds, by its hash; files that hold the same are one."""
        for number, (path, name) in enumerate(files):
            self.told.progress("Looking through", number, len(files))
            try:
                content = fingerprint(content_of(path))
            except (OSError, InputError) as error:
                self.closed.append((name, getattr(error, "strerror", None) or str(error)))
                continue
            self.by_key.setdefault(key_of(self.told.how, name, content), []).append(name)

    def _is_known(self, key: str) -> bool:
        """Whether a file was read before; one at which something went wrong may be tried again."""
        return key in self.shelf and not self._is_tried_again(self.shelf[key][1])

    def _is_tried_again(self, head: Mapping[str, Any]) -> bool:
        return self.told.again and bool(head.get("failed"))

    def _read(self, files: Sequence[tuple[Path, str]]) -> None:
        work = partial(read_piece, read=self.told.read, told=self.told.how)
        for place, found in each(self.told.engine, work, Pieces(files), _PATIENCE_TO_READ):
            if isinstance(found, Died):
                self._set_aside(*files[place], found)
            elif found.head["key"]:
                self._keep(found.head, found.parts)
            else:
                self.closed.append((files[place][1], found.head["aside"]))
            self.told.progress("Reading", self.read, len(files))

    def _keep(self, head: dict[str, Any], parts: tuple[bytes, ...]) -> None:
        self.shelf[head["key"]] = (self.readings.add(head, *parts), head)
        self.read += 1

    def _set_aside(self, path: Path, name: str, died: Died) -> None:
        content = fingerprint(content_of(path))
        key = key_of(self.told.how, name, content)
        self._keep({"key": key, "sha256": content, "name": name, "aside": f"reading it {died}", "failed": True}, ())

    def _filed(self, key: str) -> Iterator[Filed]:
        """The reports of a file, called as it is called now."""
        if key not in self.shelf:  # it was changed while we read
            return
        at, head = self.shelf[key]
        name, before = self.by_key[key][0], head["name"]
        renamed = [one | {"file": one["file"].replace(before, name, 1)} for one in head.get("reports", ())]
        yield from filed_in(at, head | {"reports": renamed}, self.told.dates)

    # -- drafting ------------------------------------------------------------------------------------------------------

    def _draft(self, made: Sequence[Part]) -> tuple[int, dict[str, tuple[int, dict[str, Any]]]]:
        """Draft what has changed; how many that were, and where each draft stands in the journal, by its key."""
        journal = {head["key"]: (at, head) for at, head in self.drafts.entries()}
        told = self.told
        keys = [part.key(f"{told.how} {told.program}") for part in made]
        left = [place for place, key in enumerate(keys) if key not in journal or self._is_tried_again(journal[key][1])]
        work = partial(
            draft_dispute,
            vocabulary=told.vocabulary,
            program=told.program,
            named=told.named,
            comment=told.comment,
        )
        items = Disputes(self.readings, [made[place] for place in left])
        for done, (number, found) in enumerate(each(told.engine, work, items, _PATIENCE_TO_DRAFT), start=1):
            key = keys[left[number]]
            head, parts = (
                ({"aside": f"drafting it {found}", "failed": True}, ()) if isinstance(found, Died) else found.both
            )
            journal[key] = (self.drafts.add({"key": key, **head}, *parts), head)
            told.progress("Drafting", done, len(left))
        return len(left), {part.id: journal[key] for part, key in zip(made, keys, strict=True)}

    # -- telling -------------------------------------------------------------------------------------------------------

    def _tell(
        self,
        files: Sequence[tuple[Path, str]],
        *,
        known: int,
        reports: Sequence[Filed],
        no_talks: Sequence[Filed],
        made: Sequence[Part],
        drafted: int,
        journal: Mapping[str, tuple[int, dict[str, Any]]],
    ) -> Summary:
        self.told.progress("Writing", 0, 0)
        self.readings.sync()
        self.drafts.sync()
        verdicts: dict[str, int] = {}
        closed = [*self.closed, *self._set_aside_files()]
        aside = list(closed)
        with Tables(self.folder) as tables:
            for part in made:
                at, head = journal[part.id]
                why = head.get("aside")
                tables.add("reports", [_row(one, part.id, why, self.told.program) for one in part.reports])
                if why is not None:
                    aside.append((f"talks {part.id} ({part.reports[0].file} …)", why))
                    continue
                rows = rows_in(self.drafts.part(at, ROWS))
                for name, several in rows.items():
                    tables.add(name, several)
                verdict = rows["verdicts"][0][2]
                verdicts[verdict] = verdicts.get(verdict, 0) + 1
            tables.add("reports", [_row(one, None, None, self.told.program) for one in no_talks])
            self._tell_of_files(tables, closed)
        kept = self._write_talks([journal[part.id] for part in made])
        return Summary(
            files=len(files),
            read=self.read,
            known=known,
            copies=sum(len(names) - 1 for names in self.by_key.values()),
            reports=len(reports),
            aside=tuple(aside),
            no_talks=len(no_talks),
            disputes=len(made),
            drafted=drafted,
            verdicts=dict(sorted(verdicts.items())),
            kept=kept,
            tables=tuple(file.name for file in tables.files),
            has_parquet=has_parquet(),
        )

    def _set_aside_files(self) -> Iterator[tuple[str, str]]:
        for key, names in self.by_key.items():
            if key not in self.shelf:
                yield names[0], "it was changed while it was read"
            elif "aside" in (head := self.shelf[key][1]):
                yield names[0], head["aside"]

    def _tell_of_files(self, tables: Tables, closed: Sequence[tuple[str, str]]) -> None:
        """The rows of files in which no report is read: copies, and those set aside."""
        program = self.told.program
        for key, names in self.by_key.items():
            content = self.shelf[key][1]["sha256"] if key in self.shelf else None
            copies = [[file, content, *[None] * 3, "copy", None, None, names[0], program] for file in names[1:]]
            tables.add("reports", copies)
        known = {names[0]: self.shelf[key][1] for key, names in self.by_key.items() if key in self.shelf}
        for file, why in closed:
            content = known[file]["sha256"] if file in known else None
            tables.add("reports", [[file, content, *[None] * 3, "set aside", why, None, None, program]])

    def _write_talks(self, drafts: Sequence[tuple[int, dict[str, Any]]]) -> tuple[str, ...]:
        """One talks file for each dispute; what somebody has changed is left, and what is no more is taken away."""
        place = self.folder / TALKS_FILES
        before = _written(self.folder / WRITTEN)
        wanted = {head["file"]: (at, head["sha256"]) for at, head in drafts if "aside" not in head}
        kept = []
        for name in sorted(before.keys() | wanted.keys()):
            there = _hash_of(place / name)
            if there is not None and there != before.get(name) and not self.told.again:
                kept.append(name)
            elif name not in wanted:
                (place / name).unlink(missing_ok=True)
            elif there != wanted[name][1]:
                save(unpacked(self.drafts.part(wanted[name][0], TALKS)), place / name)
        now = {name: before.get(name, "") if name in kept else content for name, (_, content) in wanted.items()}
        save(json.dumps(now, indent=0), self.folder / WRITTEN)
        return tuple(kept)


def _row(one: Filed, dispute: str | None, why: str | None, program: str) -> list[Any]:
    date = str(one.date) if one.date else None
    standing = "set aside" if why else "read" if dispute else "no talks"
    return [one.file, one.sha256, one.title, one.outlet, date, standing, why, dispute, None, program]


def _written(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _hash_of(path: Path) -> str | None:
    try:
        return fingerprint(path.read_bytes())
    except OSError:
        return None
