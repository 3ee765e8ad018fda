"""One question alone, put to a record beside everything else, and the answer kept for as long as it is looked at."""

from threading import Lock
from typing import TYPE_CHECKING, Any

from pourparler.desk.long_work import LongWork
from pourparler.desk.study import Study

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.desk.cache import Cache

_MOST = 8
"""Answers that are kept."""


class Inquiries:
    """Questions that were asked one by one.

    Args:
        cache: where answers are looked for and kept.
    """

    def __init__(self, cache: "Cache | None") -> None:
        self._cache, self._lock = cache, Lock()
        self._works: list[tuple[object, LongWork[Finding[Any]]]] = []

    def work(self, study: Study, question: str, **options: object) -> "LongWork[Finding[Any]]":
        """The answer to a question: under way, or done.

        Args:
            study: of the record; another study is another record.
            question: its id in ``QUESTIONS``.
            options: of the question.
        """
        asked = (study, question, tuple(sorted(options.items(), key=lambda pair: pair[0])))
        with self._lock:
            found = next((work for of, work in self._works if of == asked and not work.stopped.is_set()), None)
            if found is None:
                found = LongWork(lambda work: self._answer(study, question, options, work))
                self._works = [*self._works, (asked, found)][-_MOST:]
            return found

    def under_way(self) -> "LongWork[Finding[Any]] | None":
        """What was asked last and is not answered yet; None where there is none."""
        return next((work for _, work in reversed(self._works) if not work.is_done), None)

    def _answer(self, study: Study, question: str, options: dict[str, object], work: LongWork[Any]) -> "Finding[Any]":
        beside = Study(study.talks, progress=work.say, cache=self._cache, stopped=work.stopped)
        return beside.answer(question, **options)
