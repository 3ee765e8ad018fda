"""One folder at work: what was read in it, what may be said of it, what to ask, and all that an answer does.

Reading and searching are done beside and kept for as long as the folder says the same; a change asks anew only what
depends on it.
"""

import hashlib
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Any

from pourparler.desk.asking import Asked, Reply, change_by, questions
from pourparler.desk.bargain import Bargain, Bargains, Choice
from pourparler.desk.folder import Folder
from pourparler.desk.gather import Materials, Pile
from pourparler.desk.inquiries import Inquiries
from pourparler.desk.long_work import LongWork
from pourparler.desk.looked import PLAIN, Looked, Seen
from pourparler.desk.mattering import Weighed, weigh
from pourparler.desk.newcomers import Newcomer, brought_between, brought_by, newcomers, pairs
from pourparler.desk.newly_told import of_new_reports, taken_in
from pourparler.desk.piles import Piles
from pourparler.desk.readings import Readings
from pourparler.desk.report_list import ReportRow, rows_so_far
from pourparler.desk.rulings import PATIENCE, Foreseen, Rulings
from pourparler.desk.stock import Stock, prints
from pourparler.desk.study import Study
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.explanations.answer import Explanations
    from pourparler.analysis.finding import Finding
    from pourparler.desk.cache import Cache
    from pourparler.desk.findings import Findings

_READING = "Reading"
_WEIGHING, _SUPPOSING = "Asking what matters", "Working out what if"
_MOST_SEARCHES = 4
"""Searches that go on at a time: of the record as it is, and of the last that were looked at as if."""
_MOST_LOOKS = 8
"""Ways of looking at one record of which the answers are kept at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What there is, and what may be said of it.

    Attributes:
        stock: what is in the folder.
        pile: what was read; None where there is nothing to read, or it is at fault.
        problems: what could not be read.
        study: the one talks under study; None where there are none, or several.
        weighed: what turns on each reading.
        explanations: what would explain a deadlock that the record does not show.
        asked: the few questions that would settle the verdict.
        seen: the record as it is looked at; None where it is looked at as it is.
    """

    stock: Stock
    pile: Pile | None = None
    problems: tuple[Problem, ...] = ()
    study: Study | None = None
    weighed: Weighed | None = None
    explanations: "Finding[Explanations] | None" = None
    asked: tuple[Asked, ...] = ()
    seen: Seen | None = None

    @property
    def materials(self) -> Materials | None:
        """The one talks that it is about; None where there are none, or several."""
        return self.pile.each[0] if self.pile is not None and len(self.pile.each) == 1 else None

    @property
    def talks(self) -> Talks | None:
        """Their record."""
        return None if self.materials is None else self.materials.talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What there is, before anything is asked of it.

    Attributes:
        judged: what is in the folder and what was read, not weighed.
        readings: all that was read, report by report; nothing where there are no talks, or several.
    """

    judged: Judged
    readings: Readings

    def can_be_dated(self, source: str) -> bool:
        """Whether a date can be written for a report: it is in the record, and in the talks file where there is one."""
        talks = self.judged.stock.talks or self.judged.talks
        return talks is not None and source in talks.source_by_id


class Workbench:
    """All that is done in a folder, for whoever stands at the door.

    Args:
        folder: the folder.
        cache: where answers are looked for and kept.
        processes: how many may read reports at the same time.
    """

    def __init__(self, folder: Folder, *, cache: "Cache | None" = None, processes: int = 1) -> None:
        self.folder, self._cache = folder, cache
        self._lock = Lock()
        self._piles = Piles(cache, processes)
        self._reading: tuple[object, LongWork[Read]] | None = None
        self._judging: tuple[object, LongWork[Judged]] | None = None
        self._looking: dict[Looked, tuple[LongWork[Judged], LongWork[Judged]]] = {}
        self._finding: list[tuple[Study, LongWork[Findings]]] = []
        self._bargains, self._inquiries, self._rulings = Bargains(cache), Inquiries(cache), Rulings()

    # -- what may be said ----------------------------------------------------------------------------------------------

    def judging(self, looked: Looked = PLAIN) -> LongWork[Judged]:
        """What there is and what may be said of it: under way, or done where nothing has changed since.

        Args:
            looked: how the record is looked at. What cannot be supposed is told by the result, as ``InputError``.

        Raises:
            InputError: the folder cannot be looked at.
        """
        with self._lock:
            as_it_is = self._judging_it()
            if looked.is_plain:
                return as_it_is
            known = self._looking.pop(looked, None)
            if known is None or known[0] is not as_it_is or known[1].stopped.is_set():
                known = as_it_is, LongWork(lambda work: self._judge_so(as_it_is, looked, work))
            self._looking[looked] = known
            for oldest in [*self._looking][:-_MOST_LOOKS]:
                self._looking.pop(oldest)[1].stop()
            return known[1]

    def _judging_it(self) -> LongWork[Judged]:
        """The same of the record as it is."""
        key, reading = self._reading_now()
        if self._judging is None or self._judging[0] != key:
            if self._judging is not None:
                self._judging[1].stop()
            self._judging = key, LongWork(lambda work: self._judge(reading, work))
        return self._judging[1]

    def reading(self) -> LongWork[Read]:
        """What there is and what was read: under way, or done; nobody has to wait until it is weighed.

        Raises:
            InputError: the folder cannot be looked at.
        """
        with self._lock:
            return self._reading_now()[1]

    def judged(self, looked: Looked = PLAIN) -> Judged:
        """The same when it is done."""
        return self.judging(looked).result()

    def finding(self, judged: Judged) -> "LongWork[Findings] | None":
        """All that a briefing is made of: under way, or done; None where there is no one talks to study."""
        with self._lock:
            study = judged.study
            if study is None:
                return None
            found = next((work for of, work in self._finding if of is study and not work.stopped.is_set()), None)
            if found is None:
                found = LongWork(lambda work: self._find(judged, work))
                for _, older in self._finding[: 1 - _MOST_SEARCHES]:
                    if not older.is_done:
                        older.stop()
                self._finding = [*self._finding, (study, found)][-_MOST_LOOKS:]
            return found

    def bargain(self, judged: Judged, choice: Choice) -> LongWork[Bargain] | None:
        """The deals, and one of them in order: under way, or done; None where there is no one talks."""
        return None if judged.talks is None else self._bargains.work(judged.talks, choice)

    def asking(self, judged: Judged, question: str, **options: object) -> "LongWork[Finding[Any]] | None":
        """The answer to one question alone: under way, or done; None where there is no one talks to ask."""
        return None if judged.study is None else self._inquiries.work(judged.study, question, **options)

    def under_way(self) -> "LongWork[Any] | None":
        """The search for a briefing, for one answer or for deals that is going on now; None where there is none."""
        going_on = (work for _, work in reversed(self._finding) if not work.is_done)
        return next(going_on, None) or self._inquiries.under_way() or self._bargains.under_way()

    def seen(self, looked: Looked) -> Seen | None:
        """The record as it is looked at, where that is worked out already and can be."""
        known = self._looking.get(looked)
        if known is None or not known[1].is_done:
            return None
        try:
            return known[1].result().seen
        except PourparlerError:
            return None

    def foreseen(self, edit: Edit, patience: float | None = PATIENCE) -> Foreseen:
        """The verdict as it is, and as it would be after a change, as far as that is known by then.

        Args:
            edit: the change.
            patience: seconds for which it is waited for, None = until it is found; it is looked for on, and found when
                it is asked for again.
        """
        try:
            work = self.judging()
            judged = work.result() if work.wait(patience) else None
        except PourparlerError:
            return Foreseen()
        if judged is None or judged.talks is None or judged.weighed is None:
            return Foreseen(is_done=judged is not None)
        then = self._rulings.after(judged.talks, edit)
        is_done = then.wait(patience)
        return Foreseen(now=judged.weighed.verdict.ruling, then=then.result() if is_done else None, is_done=is_done)

    def so_far(self) -> tuple[ReportRow, ...]:
        """The reports of the folder, each with what was read of it, until all are read."""
        reading, read = self._reading, self._piles.reports
        if read is None or reading is None or (reading[1].is_done and not reading[1].stopped.is_set()):
            return ()
        return rows_so_far(self.folder.look(), read)

    def stop(self) -> None:
        """Stop whatever is under way, and do not begin it again before somebody says so."""
        with self._lock:
            for begun in (self._judging, self._reading):
                if begun is not None:
                    begun[1].stop()
            for _, looking in self._looking.values():
                looking.stop()
        if (searching := self.under_way()) is not None:
            searching.stop()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped what is to be known first: what was read, and what may be said of it."""
        return any(begun is not None and begun[1].stopped.is_set() for begun in (self._judging, self._reading))

    def go_on(self) -> None:
        """Begin again what was stopped; what was read before is not read again."""
        with self._lock:
            if self._reading is not None and self._reading[1].stopped.is_set():
                self._reading = None
                self._judging = None
            if self._judging is not None and self._judging[1].stopped.is_set():
                self._judging = None

    def take_together(self) -> None:
        """Take all reports for reports on one talks, whatever they say."""
        self._piles.together = True

    # -- what is done --------------------------------------------------------------------------------------------------

    def answer(self, asked: str, reply: Reply, words: str, *, part: int = 0) -> None:
        """Answer a question, which changes the record.

        Args:
            asked: its id.
            reply: what is answered.
            words: the question, for the ledger and as what a new position rests on.
            part: of several suppositions, the one that is not so.

        Raises:
            InputError: it is not asked any more, or the change cannot be kept.
        """
        judged = self.judged()
        found = next((one for one in judged.asked if one.id == asked), None)
        if found is None or judged.talks is None:
            what = "this question is not asked any more: something has changed since"
            raise InputError([Problem(file="the answer", line=None, what=what, remedy="Look at what is asked now.")])
        edit = change_by(judged.talks, found, reply, words, by=self.folder.signed, part=part)
        draft = judged.talks if judged.stock.talks is None else None
        self.folder.make(edit, f"{reply.told}: {words}", draft=draft)

    def new_in_reports(self, judged: Judged) -> Talks | None:
        """The record on file with the entries of reports that it does not cite yet; None where there are none."""
        existing = judged.stock.talks
        pile = self._piles.of(judged.stock) if existing is not None and judged.stock.reports else None
        if existing is None or pile is None:
            return None
        whole = taken_in(existing, of_new_reports(existing, pile.each[0].talks))
        return whole if len(whole.positions) > len(existing.positions) else None

    def take_in(self, words: str) -> tuple[str, ...]:
        """Write down, as drafts, what new reports say.

        Returns:
            the parties and measures that are new then, as "kind:id".
        """
        judged = self.judged()
        whole, before = self.new_in_reports(judged), judged.stock.talks
        if whole is None or before is None:
            return ()
        new = brought_between(before, whole)
        self.folder.put_talks(whole, words, about=new)
        return new

    def newcomers(self, judged: Judged) -> tuple[Newcomer, ...]:
        """Parties and measures that reports brought beside the talks file, each with what it may be."""
        talks = judged.stock.talks
        return () if talks is None else newcomers(talks, brought_by(self.folder.history.done))

    def date_report(self, source: str, date: PartialDate, words: str) -> str:
        """Say when a report was printed: what it says is put in order with the others anew.

        Args:
            source: id of the source that it is in the record.
            date: when.
            words: what was done, for the ledger.

        Returns:
            the id of the source then.

        Raises:
            InputError: there is no such source in the talks file, or it cannot be written.
        """
        judged, draft = self.judged(), None
        if judged.stock.talks is None and judged.talks is not None:
            draft, source = self._piles.dated(judged.stock, judged.talks, source, date)
        self.folder.make(Edit(dated=((source, date),)), words, draft=draft)
        return source

    # -- inside --------------------------------------------------------------------------------------------------------

    def _reading_now(self) -> tuple[object, LongWork[Read]]:
        """The reading of what is there now, and what tells that it is still the same."""
        stock = self.folder.look()
        key = (stock.text, stock.talks_files, stock.passed_over, prints(stock), self._piles.together)
        if self._reading is None or self._reading[0] != key:
            if self._reading is not None:
                self._reading[1].stop()
            self._reading = key, LongWork(lambda work: self._read_through(stock, work))
        return self._reading

    def _read_through(self, stock: Stock, work: LongWork[Any]) -> Read:
        judged = Judged(stock=stock)
        if not stock.faults and (stock.reports or stock.talks is not None):
            work.say(_READING)
            pile, problems = self._piles.materials(stock, work)
            judged = Judged(stock=stock, pile=pile, problems=problems)
        whole = hashlib.sha256(repr((stock.text, prints(stock), self._piles.together)).encode()).hexdigest()[:16]
        return Read(judged=judged, readings=Readings(judged.talks, self.folder.history, whole))

    def _judge(self, reading: LongWork[Read], work: LongWork[Judged]) -> Judged:
        work.follow(reading)
        read = reading.result().judged
        if read.talks is None:
            return read
        work.say(_WEIGHING)
        return self._weighed(read, read.talks, work)

    def _judge_so(self, as_it_is: LongWork[Judged], looked: Looked, work: LongWork[Judged]) -> Judged:
        """The record as it is looked at, and what may be said of it; where there is not one talks, what there is."""
        judged = as_it_is.result()
        if judged.pile is None or judged.talks is None:
            return judged
        work.say(_SUPPOSING)
        seen = looked.at(judged.talks, lambda talks: self._study_beside(judged.study, talks, work))
        pile = replace(judged.pile, each=(replace(judged.pile.each[0], talks=seen.talks),))
        return self._weighed(replace(judged, pile=pile, seen=seen), seen.talks, work)

    def _study_beside(self, known: Study | None, talks: Talks, work: LongWork[Any]) -> Study:
        """What a supposition asks of a record: of the one on disk with its moves, where all of them are found."""
        moves = known.so_far.moves if known is not None and known.talks is talks else None
        if known is not None and moves is not None and moves.exhaustive:
            return known.continued(progress=work.say, stopped=work.stopped)
        return Study(talks, cache=self._cache, stopped=work.stopped)

    def _weighed(self, judged: Judged, talks: Talks, work: LongWork[Judged]) -> Judged:
        """With what turns on each reading, and what to ask."""
        study = Study(talks, cache=self._cache, stopped=work.stopped)
        weighed, explanations = weigh(study.talks), study.ask("explanations")
        found = () if explanations is None else explanations.answer.explanations
        plain = judged.stock.talks is not None and judged.seen is None
        names = pairs(talks, brought_by(self.folder.history.done)) if plain else ()
        asked = questions(weighed, found, names)
        return replace(judged, study=study, weighed=weighed, explanations=explanations, asked=asked)

    def _find(self, judged: Judged, work: LongWork["Findings"]) -> "Findings":
        assert judged.study is not None  # noqa: S101 -- whoever asks has looked
        return judged.study.continued(progress=work.say, stopped=work.stopped).findings()
