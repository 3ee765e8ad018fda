"""``--suppose``: a question is put twice, to the record as it is and as if, and the answers stand side by side."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from pourparler.errors import InputError, LimitError

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.brief.document import Document
    from pourparler.desk.beside import Beside
    from pourparler.desk.findings import Findings
    from pourparler.desk.looked import Seen
    from pourparler.desk.study import Study
    from pourparler.record.talks import Talks

option = click.option(
    "--suppose",
    multiple=True,
    metavar="EDIT",
    help='Answer as if: "p1 soft", "p1 dropped", "p1 says a with b", "same a b", "party wants a before b", '
    '"party values a at 3", "goal a, b", move:NAME; may be given several times.',
)
"""Of every command that puts a question to a record."""


@dataclass(frozen=True, slots=True)
class Supposing:
    """A record, and the same as if.

    Attributes:
        seen: the record that is asked, and the one beside it.
        study: by what a question is put to either.
    """

    seen: "Seen"
    study: "Callable[..., Study]"

    @property
    def talks(self) -> "Talks":
        """The record that is asked."""
        return self.seen.talks

    def answered(
        self, question: str, *, progress: "Callable[[str], None]", **options: Any
    ) -> "tuple[Finding[Any], Beside | None]":
        """The answer as if, and beside it that of the record as it is; None for that where nothing is supposed.

        Args:
            question: one of the desk's.
            progress: told what is being searched for.
            options: of the question.
        """

        def ask(study: "Study") -> "Findings":
            return _asked(study, question, **options)

        study = self.study(self.talks, progress=progress)
        finding = study.answer(question, **options)
        return finding, self.beside(ask(study), ask) if self.seen.each else None

    def beside(self, asked: "Findings", ask: "Callable[[Study], Findings]") -> "Beside | None":
        """The same asked of the record as it is, beside the answers as if; None where nothing is supposed.

        Args:
            asked: what was found as if.
            ask: puts the same questions.
        """
        from pourparler.desk.beside import Beside, Side

        if not self.seen.each:
            return None
        before = Side(talks=self.seen.beside, findings=self._found(ask))
        return Beside(each=self.seen.each, before=before, after=Side(talks=self.talks, findings=asked))

    def _found(self, ask: "Callable[[Study], Findings]") -> "Findings | None":
        """None where time was over, or the question names what only the supposition brings about."""
        try:
            return ask(self.study(self.seen.beside))
        except (InputError, LimitError):
            return None


def supposing(talks: "Talks", texts: tuple[str, ...], study: "Callable[..., Study]") -> Supposing:
    """The record as if, made by ``--suppose``.

    Raises:
        InputError: what is supposed cannot be; all of it is told.
    """
    from pourparler.desk.looked import Looked

    return Supposing(Looked(suppose=texts).at(talks, study), study)


def with_words(document: "Document", beside: "Beside | None") -> "Document":
    """An answer that says first what it supposes."""
    if beside is None:
        return document
    from pourparler.brief.outline.what_if import first

    return first(document, beside)


def with_keys(answer: dict[str, Any], beside: "Beside | None") -> dict[str, Any]:
    """The same as JSON."""
    if beside is None:
        return answer
    from pourparler.brief.answers import what_if

    return {**answer, "what_if": what_if(beside)}


def _asked(study: "Study", question: str, **options: object) -> "Findings":
    """The answer to one question beside the verdict, so that two records can be compared in it."""
    from pourparler.desk.findings import Findings

    answered: dict[str, Any] = {question: study.answer(question, **options)}
    return Findings(deadlock=study.deadlock, **answered)
