"""One record under study: each question asked once, under one time plan, with progress and a way to stop."""

import time
from collections.abc import Callable, Mapping
from functools import cached_property
from threading import Event
from typing import TYPE_CHECKING, Any, cast

from pourparler.desk.findings import Findings
from pourparler.desk.mattering import Weighed, has_drafts, weigh
from pourparler.desk.questions import QUESTION, QUESTIONS, Question
from pourparler.errors import AnswerError, LimitError
from pourparler.record.codec.answers import decode, encode
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Deadlock
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.verdict import Verdict
    from pourparler.desk.cache import Cache

_NO_TIME = 1e-9
"""Seconds for a search that is to find out by itself that there is no time."""


class Study:
    """Puts questions to a record and keeps the answers: what was asked once is not searched for again.

    >>> from pourparler.record.codec import loads
    >>> talks = loads("{pourparler: 1, talks: T, parties: [{id: a}], measures: [{id: m, by: [a]}]}")
    >>> study = Study(talks)
    >>> study.deadlock is study.deadlock, study.ask("moves")
    (True, None)

    Args:
        talks: a record without faults.
        most: how many ways out, and conflicts of more than three positions, to list.
        red_lines: whether red lines may move.
        time_limit: seconds for all questions together, counted from the first; None = as long as the verdict takes, and
            each further question its usual time.
        progress: told what is being looked for.
        cache: where answers are looked for and kept.
        stopped: once set, from any thread, the search in hand ends with ``StoppedError``.
    """

    def __init__(
        self,
        talks: Talks,
        *,
        most: int = 5,
        red_lines: bool = False,
        time_limit: float | None = None,
        progress: Callable[[str], None] | None = None,
        cache: "Cache | None" = None,
        stopped: Event | None = None,
    ) -> None:
        self.talks, self.most, self.red_lines, self.progress = talks, most, red_lines, progress
        self._limit, self._cache, self._stopped = time_limit, cache, stopped
        self._end: float | None = None
        self._answers: dict[tuple[object, ...], Finding[Any] | None] = {}
        self._parts: dict[str, list[Any]] = {}

    def __repr__(self) -> str:
        """One line: on what, and what was asked so far."""
        asked = ", ".join(dict.fromkeys(str(question) for question, *_ in self._answers)) or "nothing asked yet"
        return f'<Study of "{self.talks.title}": {asked}>'

    def ask(self, question: str, *, alone: bool = False, **options: object) -> "Finding[Any] | None":
        """The answer to a question of ``QUESTIONS``; None where it does not arise, or time was over before an answer.

        Args:
            question: its id.
            alone: whether it is all that is wanted: it then may take as long as it takes, and says so where the limit
                of the study was not enough.
            options: of this question, such as ``unlock``, ``draws`` or ``seed``; else the usual ones.

        Raises:
            LimitError: time was over before anything could be said, where that stops the study.
            StoppedError: the study was stopped.
            InputError: an option names what is not in the record.
            ValueError: there is no such question, or it has no such option.
        """
        usual = _known(question, options).options
        given = {name: value for name, value in options.items() if value != usual[name]}
        asked = (question, tuple(sorted(given.items(), key=lambda pair: pair[0])))
        if asked not in self._answers:
            self._answers[asked] = self._asked(QUESTION[question], alone, given)
        return self._answers[asked]

    def answer(self, question: str, **options: object) -> "Finding[Any]":
        """The answer to a question that is all that is wanted; see ``ask``."""
        finding = self.ask(question, alone=True, **options)
        assert finding is not None  # noqa: S101 -- whatever is asked alone is answered, or a limit raises
        return finding

    @property
    def deadlock(self) -> "Finding[Deadlock]":
        """Why the talks are stuck, and what would unlock them."""
        finding = self.ask("stuck")
        assert finding is not None  # noqa: S101 -- it always arises, and a limit raises
        return finding

    @property
    def verdict(self) -> "Verdict":
        """What may be said of the talks."""
        from pourparler.analysis.verdict import find_verdict

        return find_verdict(self.talks, stuck=self.deadlock.answer.stuck)

    @cached_property
    def _record(self) -> str:
        """The hash of the record, by which answers are kept."""
        from pourparler.desk.answers import record_hash

        return record_hash(self.talks)

    @property
    def known_deadlock(self) -> "Finding[Deadlock] | None":
        """The same where it was asked already; in a study of several questions it always is."""
        return self._answers.get(("stuck", ()))

    @property
    def known_packages(self) -> "Finding[Packages] | None":
        """The deals, where they were asked for already, with no way out named."""
        return self._answers.get(("packages", ()))

    @property
    def so_far(self) -> Findings:
        """What was answered already, the verdict always; it can be shown while the rest is looked for."""
        others = (question.id for question in QUESTIONS if question.id != "stuck")
        known: dict[str, Any] = {id_: self._answers.get((id_, ())) for id_ in others}
        return Findings(deadlock=self.deadlock, **known)

    def parts_of(self, question: str) -> tuple[Any, ...]:
        """What was found so far of an answer that is being looked for: for moves, each that unlocks."""
        return tuple(self._parts.get(question, ()))

    def continued(self, *, progress: Callable[[str], None], stopped: Event) -> "Study":
        """The same study, with what it has answered, gone on with by another worker that can be stopped by itself."""
        other = Study(
            self.talks, most=self.most, red_lines=self.red_lines, progress=progress, cache=self._cache, stopped=stopped
        )
        other._answers, other._parts = self._answers, self._parts
        return other

    def findings(self) -> Findings:
        """The answers to all questions that arise."""
        deadlock = self.deadlock
        asked = (question.id for question in QUESTIONS if question.id != "stuck")
        answers: dict[str, Any] = {question: self.ask(question) for question in asked}
        return Findings(deadlock=deadlock, weighed=self.weighed if has_drafts(self.talks) else None, **answers)

    @cached_property
    def weighed(self) -> Weighed:
        """What of a draft matters, kept on disk as answers are."""
        kept = self._cache.find(self._record, "weighed") if self._cache is not None else None
        try:
            if kept is not None:
                return cast(Weighed, decode(Weighed, kept))
        except AnswerError:
            pass
        weighed = weigh(self.talks)
        if self._cache is not None:
            self._cache.keep(encode(weighed), self._record, "weighed")
        return weighed

    def _asked(self, question: Question, alone: bool, given: dict[str, Any]) -> "Finding[Any] | None":
        if not alone and not question.arises(self):
            return None
        usual = None if alone else question.seconds
        kept = self._kept(question, usual, given)
        if kept is not None:
            return kept
        seconds = self._seconds(usual)
        if seconds is not None and seconds <= 0 and not (question.vital or alone):
            return None
        try:
            finding = self._search(question, seconds, given)
        except LimitError:
            if question.vital or alone:
                raise
            return None
        if self._cache is not None:
            self._cache.keep_answer(self._record, finding, self._options(given, self._limit or usual))
        return finding

    def _search(self, question: Question, seconds: float | None, given: dict[str, Any]) -> "Finding[Any]":
        from pourparler.analysis.solvers.budget import heard_by, stopped_by

        if self.progress:
            self.progress(question.asks)
        parts = self._parts[question.id] = []
        with stopped_by(self._stopped), heard_by(parts.append):
            return question.ask(self, None if seconds is None else max(seconds, _NO_TIME), **given)

    def _kept(self, question: Question, usual: float | None, given: dict[str, Any]) -> "Finding[Any] | None":
        """An answer kept on disk: one that had all the time it wanted, or what as long a search came to."""
        if self._cache is None:
            return None
        asked = (self._options(given, None), self._options(given, self._limit or usual))
        found = (self._cache.find_answer(self._record, question.id, options) for options in asked)
        return next((finding for finding in found if finding is not None), None)

    def _options(self, given: dict[str, Any], seconds: float | None) -> dict[str, object]:
        """What an answer depends on beside the record; more time may give a better one."""
        return {"most": self.most, "red_lines": self.red_lines, **given, "seconds": seconds}

    def _seconds(self, usual: float | None) -> float | None:
        """What a question may take: what is left of the limit for all, or its usual time."""
        if self._limit is None:
            return usual
        if self._end is None:
            self._end = time.monotonic() + self._limit
        return self._end - time.monotonic()


def _known(question: str, options: Mapping[str, object]) -> Question:
    """A question by its id, with the options that it has."""
    if question not in QUESTION:
        raise ValueError(f'no question is called "{question}". There are: {", ".join(QUESTION)}.')
    usual = QUESTION[question].options
    if unknown := [name for name in options if name not in usual]:
        there = f"It has: {', '.join(usual)}." if usual else "It has none."
        raise ValueError(f'the question "{question}" has no option "{unknown[0]}". {there}')
    return QUESTION[question]
