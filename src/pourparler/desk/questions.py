"""The questions that can be put to a record, one value each: what is asked, when it makes sense, and how.

Doors and papers go through ``QUESTIONS`` instead of knowing the analyses one by one: a new question is one more value.
A question is asked through a ``Study``, which keeps what was answered already; what another question found is taken
from there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pourparler.analysis.concessions.answer import Concessions
    from pourparler.analysis.deadlock.answer import Deadlock
    from pourparler.analysis.explanations.answer import Explanations
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.history.answer import History
    from pourparler.analysis.moves.answer import Moves
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.stability.answer import Stability
    from pourparler.analysis.sureness.answer import Sureness
    from pourparler.analysis.verdict import Verdict
    from pourparler.record.talks import Talks


class Inquiry(Protocol):
    """What a question needs of the study through which it is asked.

    Attributes:
        talks: the record.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        progress: told what is being looked for.
    """

    talks: "Talks"
    most: int
    red_lines: bool
    progress: Callable[[str], None] | None

    def ask(self, question: str) -> "Finding[Any] | None":
        """The answer to another question; None where it does not arise, or time was over before an answer."""

    @property
    def deadlock(self) -> "Finding[Deadlock]":
        """Why the talks are stuck, and what would unlock them."""

    @property
    def verdict(self) -> "Verdict":
        """What may be said of the talks."""

    @property
    def known_deadlock(self) -> "Finding[Deadlock] | None":
        """The same where it was asked already."""

    @property
    def known_packages(self) -> "Finding[Packages] | None":
        """The deals, where they were asked for already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question to a record.

    Attributes:
        id: its name, as in the findings' ``analysis``.
        asks: the question in words.
        answer: where the type of its answer stands, and its name.
        ask: puts it, given the study, the seconds it may take (None = as long as it takes) and options of its own.
        arises: whether the question makes sense for this record.
        seconds: how long it may take as one part of a whole study where nobody set a limit; None = as long as it takes.
        options: those that it has, with their usual values.
        vital: whether nothing can be said without its answer, so that a limit that stops it stops the study.
    """

    id: str
    asks: str
    answer: tuple[str, str]
    ask: "Callable[..., Finding[Any]]"
    arises: "Callable[[Inquiry], bool]"
    seconds: float | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    vital: bool = False

    @property
    def answer_type(self) -> type[Any]:
        """The type of its answer, imported only now."""
        module, name = self.answer
        found: type[Any] = getattr(import_module(f"pourparler.analysis.{module}"), name)
        return found


def _stuck(study: Inquiry, seconds: float | None) -> "Finding[Deadlock]":
    from pourparler.analysis.deadlock.find import find_deadlock

    return find_deadlock(study.talks, most=study.most, red_lines=study.red_lines, time_limit=seconds)


def _moves(study: Inquiry, seconds: float | None) -> "Finding[Moves]":
    from pourparler.analysis.moves import find_moves

    return find_moves(study.talks, study.deadlock, time_limit=seconds)


def _explanations(study: Inquiry, seconds: float | None, explained: int = 3) -> "Finding[Explanations]":
    from pourparler.analysis.explanations.find import find_explanations

    return find_explanations(study.talks, most=explained, time_limit=seconds)


def _packages(study: Inquiry, seconds: float | None, **options: Any) -> "Finding[Packages]":
    from pourparler.analysis.packages.find import find_packages

    known = study.known_deadlock
    return find_packages(study.talks, deadlock=known, red_lines=study.red_lines, time_limit=seconds, **options)


def _roadmap(study: Inquiry, seconds: float | None, **options: Any) -> "Finding[Roadmap]":
    from pourparler.analysis.roadmap.find import find_roadmap

    return find_roadmap(
        study.talks,
        deadlock=study.known_deadlock,
        packages=study.known_packages,
        red_lines=study.red_lines,
        time_limit=seconds,
        progress=study.progress,
        **options,
    )


def _history(study: Inquiry, seconds: float | None, compare: tuple[str, str] | None = None) -> "Finding[History]":
    from pourparler.analysis.history import find_history

    return find_history(study.talks, compare=compare, time_limit=seconds)


def _stability(study: Inquiry, seconds: float | None, **options: Any) -> "Finding[Stability]":
    from pourparler.analysis.stability import find_stability

    return find_stability(study.talks, **options)


def _concessions(study: Inquiry, seconds: float | None, **options: Any) -> "Finding[Concessions]":
    from pourparler.analysis.concessions import find_concessions

    return find_concessions(
        study.talks, deadlock=study.known_deadlock, time_limit=seconds, progress=study.progress, **options
    )


RIGHT = (0.95, 0.8, 0.5)
"""How often a draft of high, medium and low confidence is right: a convention."""


def _sure(
    study: Inquiry, seconds: float | None, right: tuple[float, float, float] = RIGHT, explained: int = 3, **options: Any
) -> "Finding[Sureness]":
    """Deals, order and explanations are asked for first, so that each is asked once."""
    from pourparler.analysis.sureness import find_sureness
    from pourparler.analysis.sureness.judgements import Conventions

    high, medium, low = right
    usual = explained == QUESTION["explanations"].options["explained"]
    return find_sureness(
        study.talks,
        deadlock=study.deadlock,
        packages=study.ask("packages"),
        roadmap=study.ask("roadmap"),
        explanations=study.ask("explanations") if usual else None,
        red_lines=study.red_lines,
        most=study.most,
        explained=explained,
        conventions=Conventions(high=high, medium=medium, low=low),
        time_limit=seconds,
        progress=study.progress,
        **options,
    )


def _is_stuck(study: Inquiry) -> bool:
    return study.deadlock.answer.stuck


def _cannot_be_said(study: Inquiry) -> bool:
    """Whether nobody can say if the talks are stuck, though somebody's position is on record."""
    from pourparler.analysis.verdict import Ruling

    return study.verdict.ruling is Ruling.CANNOT_SAY and bool(study.talks.held)


def _has_dates(study: Inquiry) -> bool:
    """Whether positions are on record on at least two days."""
    from pourparler.analysis.history.dates import days

    return bool(study.talks.held) and len(days(study.talks)) > 1


MOST_AS_A_PART = 16
"""Measures up to which a whole study asks which outcomes last: more are seconds, then minutes; asked alone they may."""


def _has_preferences(study: Inquiry) -> bool:
    """Whether somebody wrote down what parties prefer among outcomes, so that it is asked which of them last."""
    known = study.talks.priorities or study.talks.order_of_states
    return bool(known) and len(study.talks.measures) <= MOST_AS_A_PART


def _has_worth(study: Inquiry) -> bool:
    return bool(study.talks.worth or study.talks.ranking)


QUESTIONS = (
    Question(
        id="stuck",
        asks="Why are the talks stuck, and what would unlock them?",
        answer=("deadlock.answer", "Deadlock"),
        ask=_stuck,
        arises=lambda _: True,
        vital=True,
    ),
    Question(
        id="moves",
        asks="Which moves seen in real talks would unlock these?",
        answer=("moves.answer", "Moves"),
        ask=_moves,
        arises=_is_stuck,
        seconds=10.0,
    ),
    Question(
        id="explanations",
        asks="What would explain a deadlock that the record does not show?",
        answer=("explanations.answer", "Explanations"),
        ask=_explanations,
        arises=_cannot_be_said,
        seconds=5.0,
        options={"explained": 3},
    ),
    Question(
        id="packages",
        asks="Which deals are there that nobody could improve on?",
        answer=("packages.answer", "Packages"),
        ask=_packages,
        arises=_has_worth,
        seconds=30.0,
        options={"unlock": None, "draws": 10_000, "seed": 1},
    ),
    Question(
        id="roadmap",
        asks="In which order would everybody keep it?",
        answer=("roadmap.answer", "Roadmap"),
        ask=_roadmap,
        arises=_has_worth,
        seconds=20.0,
        options={"package": None, "unlock": None, "draws": 1_000, "seed": 1},
    ),
    Question(
        id="stability",
        asks="Which outcomes last, and why?",
        answer=("stability.answer", "Stability"),
        ask=_stability,
        arises=_has_preferences,
        options={"state": None, "draws": 200, "seed": 1},
    ),
    Question(
        id="history",
        asks="How far apart were the parties, over time?",
        answer=("history.answer", "History"),
        ask=_history,
        arises=_has_dates,
        seconds=5.0,
        options={"compare": None},
    ),
    Question(
        id="concessions",
        asks="Who would give way first, by stated rules?",
        answer=("concessions.answer", "Concessions"),
        ask=_concessions,
        arises=lambda _: False,  # what rules that nobody wrote down lead to is told to those who ask, in no briefing
        options={
            "protocol": "alternating",
            "behaviours": (),
            "runs": 2_000,
            "rounds": 20,
            "seed": 1,
            "tournament": False,
            "transcript": None,
        },
    ),
    Question(
        id="sure",
        asks="How sure is the answer?",
        answer=("sureness.answer", "Sureness"),
        ask=_sure,
        arises=lambda _: False,  # it takes seconds, and only who asks for it waits
        options={"draws": 10_000, "seed": 1, "right": RIGHT, "explained": 3},
    ),
)
"""Every question, each after those whose answers it stands on."""

QUESTION = {question.id: question for question in QUESTIONS}
"""Questions by id."""
