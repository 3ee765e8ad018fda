"""The reports of a folder, read once for as long as they stay the same, and put together with its talks file."""

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from pourparler.desk.file_names import by_name
from pourparler.desk.gather import Materials, Pile, gather_each, joined, names_of
from pourparler.desk.long_work import LongWork
from pourparler.desk.newly_told import of_new_reports
from pourparler.desk.stock import Stock, prints
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.desk.cache import Cache
    from pourparler.reading.batch import Shelf
    from pourparler.reading.report import Report

_SORTING = "Putting together what was read"
_Read = tuple[Pile | None, tuple[Problem, ...]]
"""What was read, and which reports cannot be."""


class Piles:
    """What the reports of one folder say.

    Args:
        cache: where what was read is looked for and kept.
        processes: how many may read at the same time.

    Attributes:
        together: whether all reports are taken for reports on one talks, whatever they say.
    """

    def __init__(self, cache: "Cache | None", processes: int) -> None:
        self._cache, self._processes = cache, processes
        self.together = False
        self._shelf: Shelf | None = None
        self._piles: dict[tuple[object, ...], tuple[Pile, tuple[Problem, ...]]] = {}
        self._dated: tuple[object, _Read] | None = None

    @property
    def reports(self) -> "tuple[Report, ...] | None":
        """What was read so far; None before anything was."""
        return None if self._shelf is None else self._shelf.reports

    def dated(self, stock: Stock, talks: Talks, source: str, date: PartialDate) -> tuple[Talks, str]:
        """What the reports say where one of them has this date, and what that is called then.

        As before where its file is not the only one of its name here.
        """
        known = talks.source_by_id.get(source)
        name = PurePath((known and known.file) or "").name
        path = by_name(stock.reports).get(name)
        if path is None:
            return talks, source
        pile, _ = self._read_anew(stock.reports, True, None, {str(path): date}, stock.talks)
        anew = talks if pile is None else pile.each[0].talks
        return anew, next((one.id for one in anew.sources if PurePath(one.file or "").name == name), source)

    def materials(self, stock: Stock, work: LongWork[Any]) -> _Read:
        """What was read, with the talks file where there is one; and which reports cannot be read."""
        if not stock.reports:
            return Pile(each=(Materials(talks=_there(stock.talks), passed_over=stock.passed_over),)), ()
        pile, problems = self._read(stock, work)
        if pile is None or stock.talks is None:
            return pile, problems
        if dates := _dated_by_hand(stock.reports, stock.talks, pile.each[0].talks):
            key = (self._key(stock), *dates.items())
            if self._dated is None or self._dated[0] != key:
                self._dated = key, self._read_anew(stock.reports, True, work, dates, stock.talks)
            pile = self._dated[1][0] or pile
        whole = joined(stock.talks, pile.each[0])
        return Pile(each=(whole,), aside=pile.aside, passed_over=stock.passed_over, cautions=pile.cautions), problems

    def of(self, stock: Stock) -> Pile | None:
        """What was read in the reports alone, where it was read already."""
        return self._piles.get(self._key(stock), (None,))[0]

    def _one(self, stock: Stock) -> bool:
        """Whether the reports are taken for one talks."""
        return self.together or bool(stock.talks_files)

    def _key(self, stock: Stock) -> tuple[object, ...]:
        """What is read: the reports, as one or not, beside the names on record."""
        names = None if stock.talks is None else repr(names_of(stock.talks))
        return prints(stock), self._one(stock), names

    def _read(self, stock: Stock, work: LongWork[Any]) -> _Read:
        """The reports, read once for as long as they and the names on record stay the same."""
        key, one = self._key(stock), self._one(stock)
        if key not in self._piles:
            known = next(
                (read for of, read in self._piles.items() if of[0] == key[0] and _serves(read[0], stock)), None
            )
            if one and known is not None:
                self._piles[key] = known
            elif (read := self._read_anew(stock.reports, one, work, record=stock.talks))[0] is not None:
                self._piles = {key: read}  # type: ignore[dict-item] # what is None is not kept
            else:
                return read
        return self._piles[key]

    def _read_anew(
        self,
        reports: tuple[Path, ...],
        together: bool,
        work: LongWork[Any] | None,
        dates: Mapping[str, PartialDate] | None = None,
        record: Talks | None = None,
    ) -> _Read:
        """All that can be read; what cannot is told, and left out."""
        from pourparler.reading.batch import Shelf

        self._shelf = shelf = self._shelf or Shelf()
        problems: tuple[Problem, ...] = ()
        while reports:
            names = [path.name for path in reports]
            try:
                pile = gather_each(
                    reports,
                    {name: date for name, date in (dates or {}).items() if name in map(str, reports)},
                    progress=lambda done, whole: _tell(work, names, done, whole),  # noqa: B023 -- called before it changes
                    cache=self._cache,
                    processes=self._processes,
                    together=together,
                    shelf=shelf,
                    record=record,
                )
            except InputError as error:
                bad = {problem.file for problem in error.problems}
                left = tuple(path for path in reports if not bad & {str(path), path.name})
                problems = (*problems, *error.problems)
                if len(left) == len(reports):
                    break
                reports = left
            else:
                return pile, problems
        return None, problems


def _serves(pile: Pile, stock: Stock) -> bool:
    """Whether what was read of the same reports serves again: it is one talks, and all of it is on record."""
    is_one = len(pile.each) == 1
    return is_one and (stock.talks is None or not of_new_reports(stock.talks, pile.each[0].talks).sources)


def _tell(work: LongWork[Any] | None, names: Sequence[str], done: int, whole: int) -> None:
    """How far the reading is, where somebody waits for it; once all is read, there is more to do."""
    if work is None:
        return
    work.count(done, whole, names[min(done, len(names) - 1)])
    if done == whole:
        work.say(_SORTING)


def _dated_by_hand(reports: Sequence[Path], talks: Talks, read: Talks) -> dict[str, PartialDate]:
    """By their paths, reports that a talks file dates otherwise than they do themselves."""
    paths = by_name(reports)
    printed = {PurePath(source.file or "").name: source.date for source in read.sources}
    told = {PurePath(source.file or "").name: source.date for source in talks.sources}
    return {
        str(paths[name]): date
        for name, date in told.items()
        if date is not None and name in paths and name in printed and printed[name] != date
    }


def _there(talks: Talks | None) -> Talks:
    assert talks is not None  # noqa: S101 -- without reports there is a talks file
    return talks
