"""A folder on disk, which stays the truth: looked at, changed in small steps, and never written over unseen.

What the talks file said when it was last looked at here is held against what it says now, by its content. Where
somebody else has changed it after we did, nothing is written until a person has chosen. Every change goes to the
ledger first and then to the file, so that whatever breaks off in between can be told and mended.
"""

import contextlib
import datetime
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import RLock

from pourparler.desk.arriving import Arrived, Brought, sort_arrivals
from pourparler.desk.change import written_and_read
from pourparler.desk.file_names import free
from pourparler.desk.ledger import FOLDER, Begun, Change, History, Ledger, Moved, change_between, history_in
from pourparler.desk.stock import Clash, Stock, worth_writing
from pourparler.errors import InputError, Problem
from pourparler.record import codec
from pourparler.record.codec.door import Refusal, read_bytes, to_text
from pourparler.record.edits import Edit, edited
from pourparler.record.ids import slug
from pourparler.record.outputs import put, save
from pourparler.record.talks import Talks

ENDING = ".talks.yaml"
_SET_ASIDE = "set-aside"
_ELSEWHERE = "changed outside the workbench"


class Folder:
    """One folder, and all that is done in it.

    Args:
        path: the folder.
        by: who does it, for the ledger.
        is_login: whether that is only the name of whoever is logged in, which the talks file does not tell.

    Raises:
        InputError: there is no such folder.
    """

    def __init__(self, path: Path, *, by: str, is_login: bool = False) -> None:
        if not path.is_dir():
            remedy = "Name a folder, or make one."
            raise InputError([Problem(file=str(path), line=None, what="this is no folder", remedy=remedy)])
        self.path, self.by, self.signed = path, by, None if is_login else by
        self._lock = RLock()
        self._ledger: Ledger | None = None
        self._history, self._damaged = _history_or_damage(path)
        self._typed: str | None = None
        self._read: tuple[bytes, codec.Document] | None = None

    @property
    def history(self) -> History:
        """What was done here so far."""
        return self._history if self._ledger is None else self._ledger.history

    @property
    def damaged(self) -> tuple[Problem, ...]:
        """What is wrong with the ledger: until that is mended one can look, and nothing is changed."""
        if self._damaged:
            self._history, self._damaged = _history_or_damage(self.path)
        return self._damaged

    def close(self) -> None:
        """Let go of the ledger."""
        if self._ledger is not None:
            self._history, ledger, self._ledger = self._ledger.history, self._ledger, None
            ledger.close()

    # -- looking -------------------------------------------------------------------------------------------------------

    def look(self) -> Stock:
        """What is in the folder now.

        Raises:
            InputError: it cannot be looked at.
        """
        from pourparler.reading.page.inputs.folder import look_through

        found = look_through([self.path])
        document = self._document(found.talks[0]) if found.talks else None
        text = document.text if document else ""
        problems = document.problems if document else ()
        if len(found.talks) > 1:
            problems = (*problems, _one_too_many(found.talks))
        return Stock(
            reports=found.reports,
            talks_files=found.talks,
            passed_over=tuple(path.name for path in found.passed_over),
            text=text,
            talks=document.talks if document else None,
            problems=problems,
            clash=self._clash(text),
            document=document,
        )

    def _document(self, path: Path) -> codec.Document:
        """The file as read; parsed anew only where its content is another."""
        try:
            content = read_bytes(path)
        except Refusal:
            return codec.read(path)  # which tells why
        if self._read is None or self._read[0] != content:
            document = codec.read_text(content, path.name)
            self._read = content, document
        return self._read[1]

    def _clash(self, text: str) -> Clash | None:
        if self._typed is not None:
            return Clash(mine=self._typed, theirs=text, typed=True)
        history = self.history
        if history.done and history.text != text:
            return Clash(mine=history.text, theirs=text)
        return None

    # -- changing ------------------------------------------------------------------------------------------------------

    def make(self, edit: Edit, words: str, *, draft: Talks | None = None, about: tuple[str, ...] = ()) -> None:
        """Change the record, and with it the file.

        Args:
            edit: what changes.
            words: what it does, for the ledger.
            draft: the record read from the reports, which is written down with the change where there is no file yet.
            about: the entries that somebody looked at, for the ledger; else those that the edit is about.

        Raises:
            InputError: the edit is about what is not there, somebody else changed the file, or it cannot be written.
            PourparlerError: the file would have faults.
        """
        with self._lock:
            stock = self._sound()
            talks = stock.talks or draft
            if talks is None:
                what = "there is nothing here yet that could be changed"
                raise InputError([Problem(file=str(self.path), line=None, what=what, remedy="Add a report first.")])
            after = edited(talks, [edit])
            about = about or edit.entries
            if stock.text:
                self._keep_talks(after, words, stock, "", about)
            else:
                after = worth_writing(after)
                self._keep_talks(after, words, stock, codec.dumps(after), about)

    def put_text(self, text: str, seen: str, words: str) -> None:
        """Put another text in the place of the talks file.

        Args:
            text: the new one; what is wrong with it is told when it is looked at.
            seen: the text from which whoever typed it started.
            words: what was done, for the ledger.

        Raises:
            InputError: it is no text, or the file cannot be written.
        """
        with self._lock:
            text = self._as_before(_clean(text), seen)
            stock = self.look()
            if stock.clash is not None or _one_line_end(stock.text) != _one_line_end(seen):
                self._typed = text
                return
            if text != stock.text:
                self._keep(text, words, self._sound())

    def put_talks(self, talks: Talks, words: str, *, about: tuple[str, ...] = ()) -> None:
        """Write a record that was made from the one on file; ``about`` is for the ledger."""
        with self._lock:
            stock = self._sound()
            self._keep_talks(talks, words, stock, "" if stock.text else codec.dumps(talks), about)

    def choose(self, choice: str) -> Path | None:
        """Settle a clash: "mine", "theirs", or "both", where mine is kept beside to be looked at.

        Returns:
            where mine was kept, if it was.

        Raises:
            InputError: there is no such choice, or a file cannot be written.
        """
        with self._lock:
            stock = self.look()
            clash = stock.clash
            if clash is None:
                return None
            if choice not in ("mine", "theirs", "both"):
                what = "this is none of the three choices"
                raise InputError([Problem(file=str(self.path), line=None, what=what)])
            beside = self._beside(clash.mine) if choice == "both" else None
            self._follow(stock)
            self._typed = None
            if choice == "mine":
                self._keep(clash.mine, "Kept what stood here", stock)
            return beside

    def undo(self) -> Change | None:
        """Take the last change back; None where there is none."""
        return self._move(back=True)

    def redo(self) -> Change | None:
        """Make the change again that was undone last; None where there is none."""
        return self._move(back=False)

    # -- reports -------------------------------------------------------------------------------------------------------

    def add_reports(self, files: Iterable[Brought], words: str) -> Arrived:
        """Put reports into the folder, as one change.

        Args:
            files: their names and bytes; folders in a name are kept, inside this one, and no file is replaced.
            words: what was done, for the ledger.

        Raises:
            InputError: one cannot be written; those before it are there.
        """
        with self._lock:
            stock = self._sound()
            sorted_ = sort_arrivals(files, [(self._name(path), path) for path in stock.reports])
            added: list[str] = []
            if sorted_.new:
                self._open(stock)
            try:
                for name, data in sorted_.new:
                    added.append(self._put(name, data))
            finally:
                if added:
                    self._note(stock.text, words, reports=tuple(added))
            return replace(sorted_.told, added=tuple(added))

    # -- inside --------------------------------------------------------------------------------------------------------

    def _sound(self) -> Stock:
        """What is there, where it may be changed.

        Raises:
            InputError: a person must choose first, or the file has faults.
        """
        stock = self.look()
        if stock.clash is not None:
            what = "the talks file was changed by somebody else; nothing is saved until you have chosen"
            raise InputError([Problem(file=stock.name, line=None, what=what, remedy="Look at what differs.")])
        if len(stock.talks_files) > 1:
            raise InputError([_one_too_many(stock.talks_files)])
        return stock

    def _open(self, stock: Stock) -> Ledger:
        if self._ledger is None:
            self._ledger = Ledger(self.path)
            self._sound()  # another may have written since we looked
        history = self._ledger.history
        if not history.begun or (history.text != stock.text and not history.done):
            self._ledger.add(Begun(text=stock.text, at=_now()))
        return self._ledger

    def _follow(self, stock: Stock) -> None:
        """Take what the file says for what stands, as a change that can be undone like any other."""
        if self._ledger is None:
            self._ledger = Ledger(self.path)
        if not self._ledger.history.begun:
            self._ledger.add(Begun(text=stock.text, at=_now()))
        elif self._ledger.history.text != stock.text:
            self._note(stock.text, f"{stock.name or 'The talks file'}: {_ELSEWHERE}")

    def _put(self, name: str, data: bytes) -> str:
        """A file in its place in the folder, which no link leads out of; the name that it got."""
        target = self.path / name
        try:
            if not target.parent.resolve().is_relative_to(self.path.resolve()):
                target = self.path / target.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target = free(target)
            put(target, data)
        except OSError as error:
            raise InputError([_not_written(target, error)]) from error
        return self._name(target)

    def _name(self, path: Path) -> str:
        """What a file is called from the folder on."""
        return path.relative_to(self.path).as_posix()

    def _note(self, text: str, words: str, reports: tuple[str, ...] = (), about: tuple[str, ...] = ()) -> None:
        assert self._ledger is not None  # noqa: S101 -- whoever notes has opened it
        history = self._ledger.history
        change = change_between(history.text, text, number=history.last + 1, words=words, by=self.by, at=_now())
        self._ledger.add(replace(change, reports=reports, about=about))

    def _keep_talks(self, talks: Talks, words: str, stock: Stock, new: str, about: tuple[str, ...] = ()) -> None:
        """Write a record into the file, or into a new one that says ``new``; nothing where that changes nothing."""
        name = stock.name or "the edited file"
        text, document = written_and_read(new or stock.document or "", talks, name)
        if text == stock.text and not about:
            return
        self._keep(text, words, stock, about)
        if stock.name:
            self._read = text.encode(), document  # as it would be read again

    def _keep(self, text: str, words: str, stock: Stock, about: tuple[str, ...] = ()) -> None:
        """To the ledger, then to the file; where the file cannot be written, the ledger takes it back."""
        ledger = self._open(stock)
        self._note(text, words, about=about)
        try:
            self._write(text, stock)
        except InputError:
            with contextlib.suppress(InputError):
                ledger.add(Moved(number=ledger.history.last, back=True, by=self.by, at=_now()))
            raise

    def _move(self, *, back: bool) -> Change | None:
        with self._lock:
            stock = self._sound()
            history = self.history
            found = history.done[-1:] if back else history.put_back[:1]
            if not found:
                return None
            ledger = self._open(stock)
            (one,) = found
            for name in (*one.reports, *((one.report,) if one.report is not None else ())):
                self._move_report(name, f"{one.number}-{name}", back=back)
            ledger.add(Moved(number=one.number, back=back, by=self.by, at=_now()))
            if ledger.history.text != stock.text:
                self._write(ledger.history.text, stock)
            return one

    def _move_report(self, name: str, kept_as: str, *, back: bool) -> None:
        """Out of the folder, or into it again; where somebody has taken it away, there is nothing to do."""
        aside = self.path / FOLDER / _SET_ASIDE / kept_as
        source, target = (self.path / name, aside) if back else (aside, self.path / name)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.exists():
                os.replace(source, target)  # noqa: PTH105 - the word for what it does
        except OSError as error:
            raise InputError([_not_written(target, error)]) from error

    def _write(self, text: str, stock: Stock) -> None:
        if not text:
            for path in stock.talks_files[:1]:
                path.unlink(missing_ok=True)
            return
        save(text, self._place(text, stock))

    def _place(self, text: str, stock: Stock) -> Path:
        """The talks file that is there, else a new name after what the talks are called."""
        if stock.talks_files:
            return stock.talks_files[0]
        talks = codec.read_text(text).talks
        return free(self.path / f"{slug(talks.title if talks else '', longest=44) or 'talks'}{ENDING}")

    def _beside(self, text: str) -> Path:
        folder = self.path / FOLDER / "kept"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError([_not_written(folder, error)]) from error
        place = free(folder / f"{_now().replace(':', '')}{ENDING}")
        save(text, place)
        return place

    def _as_before(self, text: str, seen: str) -> str:
        """With the line ends of the text that it started from: a form on a page sends its own."""
        text = _one_line_end(text)
        return text.replace("\n", "\r\n") if "\r\n" in self.look().text and seen else text


def _history_or_damage(folder: Path) -> tuple[History, tuple[Problem, ...]]:
    try:
        return history_in(folder), ()
    except InputError as error:
        return History(), error.problems


def _clean(text: str) -> str:
    try:
        return to_text(text)
    except Refusal as refusal:
        problem = Problem(file="what was typed", line=refusal.line, what=refusal.what, remedy=refusal.remedy)
        raise InputError([problem]) from refusal


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n")


def _one_too_many(files: tuple[Path, ...]) -> Problem:
    both = " and ".join(f'"{path.name}"' for path in files)
    remedy = "Keep the one that counts, and move the others elsewhere."
    return Problem(file=files[0].name, line=None, what=f"there is more than one talks file: {both}", remedy=remedy)


def _not_written(path: Path, error: OSError) -> Problem:
    what = f"this file cannot be written: {error.strerror or error}"
    return Problem(file=path.name, line=None, what=what, remedy="Make room, or choose another folder.")


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
