"""What happened next: how a case was unlocked, what was agreed, what was done, and where it broke.

An outcome is kept beside its talks file as ``NAME.outcome.yaml``. Every key of it is read; one that is not known is a
fault, so that nothing a case says is passed over in silence.
"""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.casebook.entries import Entry, read_whole
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Source


class Result(StrEnum):
    """How it ended."""

    UNLOCKED = "unlocked"
    UNLOCKED_LATE = "unlocked late"
    UNLOCKED_THEN_FAILED = "unlocked, then failed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedConflict:
    """Positions that could not hold together, as a person who studied the case lists them."""

    positions: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockMove:
    """One thing that somebody did to get the talks moving.

    Attributes:
        move: what kind of move, in the words of the repertoire (``before to with``).
        by: parties that made it.
        gives_up: ids of positions that it gave up or softened.
        when: the day, or the month.
        what: what was done.
        grounds: ids of the outcome's sources.
    """

    move: str
    by: tuple[str, ...]
    gives_up: tuple[str, ...] = ()
    when: str | None = None
    what: str
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeasure:
    """A measure that the agreement added, or made out of an older one (``made_from``)."""

    id: str
    made_from: str | None = None
    by: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was agreed, step by step, in ids of measures, and what it left out.

    Attributes:
        date: when.
        steps: the order of steps; the measures of one step were due together.
        covers_goal: False where the agreement leaves the goal of the talks open.
        also_gives_up: positions given up by the text beside those that the moves name.
        note: a remark.
    """

    date: PartialDate
    steps: tuple[tuple[str, ...], ...]
    covers_goal: bool = True
    also_gives_up: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """What became of one measure on one day."""

    date: PartialDate
    measure: str
    status: str
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Where it broke, or would have.

    Attributes:
        defaulter: parties that did not do their part.
        kind: ``in package``, ``later package``, ``outside package`` or ``ratification``.
        when: a day or a period.
        exposed: parties that had given something and were left without its price.
        at: the measure, or the moment, at which it broke.
        why: the reason, in a sentence.
    """

    defaulter: tuple[str, ...]
    kind: str
    when: str
    exposed: tuple[str, ...]
    at: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What happened after the day at which a case's talks file stands.

    Attributes:
        result: how it ended.
        remark: what qualifies the result, such as ``side measures only``.
        conflicts: the conflicts that a person lists.
        unlock: the moves that were made.
        new_measures: measures that the agreement added.
        agreed: the agreement; None where the talks ended without one.
        executed: what was done, and what was not.
        breakdown: where it broke; None where nothing did, or there was nothing to break.
        lesson: what the case teaches; may be empty.
        sources: what the outcome rests on.
    """

    result: Result
    remark: str | None
    conflicts: tuple[ListedConflict, ...]
    unlock: tuple[UnlockMove, ...]
    new_measures: tuple[NewMeasure, ...]
    agreed: Agreement | None
    executed: tuple[Execution, ...]
    breakdown: Breakdown | None
    lesson: str
    sources: tuple[Source, ...]


def outcome_from(data: object, case: str) -> Outcome:
    """Read an outcome from plain data.

    Args:
        data: what the YAML file holds.
        case: the case that it must belong to.

    Raises:
        ValueError: the data is not an outcome of that case, or holds a key that is not known.
    """
    outcome, named = read_whole(data, "outcome", lambda entry: (_outcome(entry), entry.text("talks")))
    if named != case:
        raise ValueError(f'the outcome of "{case}" says that it belongs to "{named}"')
    return outcome


def _outcome(entry: Entry) -> Outcome:
    result, remark = _result(entry.text("result"))
    return Outcome(
        result=result,
        remark=remark,
        conflicts=entry.each("conflicts", _conflict),
        unlock=entry.each("unlock", _move),
        new_measures=entry.each("new_measures", _new_measure),
        agreed=entry.one_or_none("agreed", _agreement),
        executed=entry.each("executed", _execution),
        breakdown=entry.one_or_none("breakdown", _breakdown),
        lesson=entry.text_or_none("lesson") or "",
        sources=entry.each("sources", _source),
    )


def _result(text: str) -> tuple[Result, str | None]:
    """The result, and what stands behind it in parentheses."""
    kind, _, remark = text.replace("_then_", ", then ").replace("_", " ").partition(" (")
    return Result(kind), remark.removesuffix(")") or None


def _conflict(entry: Entry) -> ListedConflict:
    return ListedConflict(positions=entry.words("positions"), note=entry.text_or_none("note"))


def _move(entry: Entry) -> UnlockMove:
    return UnlockMove(
        move=entry.text("move"),
        by=entry.words("by"),
        gives_up=entry.words("gives_up"),
        when=entry.text_or_none("when"),
        what=entry.text("what"),
        grounds=entry.words("grounds"),
    )


def _new_measure(entry: Entry) -> NewMeasure:
    return NewMeasure(
        id=entry.text("id"),
        made_from=entry.text_or_none("from"),
        by=entry.words("by"),
        what=entry.text("what"),
    )


def _agreement(entry: Entry) -> Agreement:
    return Agreement(
        date=PartialDate.parse(entry.text("date")),
        steps=tuple(tuple(str(measure) for measure in step) for step in entry.take("steps")),
        covers_goal=bool(entry.take("covers_goal", True)),
        also_gives_up=entry.words("also_gives_up"),
        note=entry.text_or_none("note"),
    )


def _execution(entry: Entry) -> Execution:
    return Execution(
        date=PartialDate.parse(entry.text("date")),
        measure=entry.text("measure"),
        status=entry.text("status"),
        grounds=entry.words("grounds"),
    )


def _breakdown(entry: Entry) -> Breakdown:
    return Breakdown(
        defaulter=entry.words("defaulter"),
        kind=entry.text("kind").replace("_", " "),
        when=entry.text("when"),
        exposed=entry.words("exposed"),
        at=entry.text("at"),
        why=entry.text("why"),
    )


def _source(entry: Entry) -> Source:
    date = entry.text_or_none("date")
    return Source(
        id=entry.text("id"),
        outlet=entry.text_or_none("outlet"),
        title=entry.text_or_none("title"),
        date=PartialDate.parse(date) if date else None,
        url=entry.text_or_none("url"),
    )
