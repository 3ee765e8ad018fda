"""Suppositions: the edits of a record that somebody makes to see what would follow, and none of which is kept.

Each is written in words (``desk.change.FORMS``), or names a move of the repertoire (``move:split``), and is made on the
record as the ones before it left it. What comes out is the record that an edited copy of the file would give, marked as
supposed, so that no answer about it is taken for one about the talks as they are.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pourparler.desk.change import FORMS, NOTHING, SUPPOSED, edit_from, written_and_read
from pourparler.desk.checking import problems_in
from pourparler.desk.moves import named
from pourparler.desk.saying import Open, hear
from pourparler.desk.study import Study
from pourparler.errors import InputError, Problem
from pourparler.record.check import new_faults
from pourparler.record.conditions.choices import condition_of
from pourparler.record.conditions.syntax import Condition
from pourparler.record.edits import Edit, edited
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.deadlock.answer import Deadlock, Descent, Unlock
    from pourparler.analysis.moves.answer import Suggestion
    from pourparler.record.codec import Document

MOVE = "move:"
"""With what a supposition begins that a move is made."""

ALL_FORMS = (*FORMS, f"{MOVE}NAME", "a sentence that says who wants what before what")
"""How a supposition may be written."""

MOST = 50
"""Suppositions at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """One supposition.

    Attributes:
        text: as it was written.
        before: the record before it.
        after: the record with it.
        edits: what it changes.
        move: the move that it makes; None where it makes none.
    """

    text: str
    before: Talks
    after: Talks
    edits: tuple[Edit, ...]
    move: "Suggestion | None" = None


def suppose(
    talks: Talks, texts: Iterable[str], study: Callable[[Talks], Study] = Study, *, why: str = SUPPOSED
) -> tuple[Supposition, ...]:
    """Suppositions made one after the other; the record of the last is the one to ask.

    Args:
        talks: the record as it is.
        texts: one of ``ALL_FORMS`` each.
        study: by what a question is put where a move is to be found.
        why: for the notes of what is changed.

    Raises:
        InputError: suppositions that cannot be made; all of them are told.
        LimitError: time was over before a move was found.
    """
    written = [" ".join(text.split()) for text in texts]
    if len(written) > MOST:
        remedy = "Edit a copy of the file instead."
        raise InputError([Problem(file="what if", line=None, what=f"more than {MOST} suppositions", remedy=remedy)])
    made: list[Supposition] = []
    problems: list[Problem] = []
    for text in written:
        try:
            made.append(_made(text, made[-1].after if made else talks, study, why))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return tuple(made)


def _made(text: str, before: Talks, study: Callable[[Talks], Study], why: str) -> Supposition:
    move = None
    if text.startswith(MOVE):
        move, goal = _moved(text, before, study)
        edits = (Edit(goal=goal), *(step.edit for step in move.steps))
    else:
        edits = (_edit(text, before, why),)
    after = edited(before, edits)
    _refuse_faults(text, before, after)
    marked = replace(after, supposed=(*before.supposed, text))
    return Supposition(text=text, before=before, after=marked, edits=edits, move=move)


def _edit(text: str, before: Talks, why: str) -> Edit:
    """An edit as it is written; else what a plain sentence says that somebody wants."""
    try:
        return edit_from(text, before, why=why, forms=ALL_FORMS)
    except InputError as error:
        heard, picked = hear(text, before)
        if picked is None or len(heard.holders) != 1:
            raise
        if heard.open:
            raise _unclear(text, heard.open[0]) from error
        return edit_from(f"{heard.holders[0]} wants {condition_of(picked)}", before, why=why)


def _unclear(text: str, open_: Open) -> InputError:
    near = ", ".join(f'"{words}" ({id_})' for id_, words in open_.near)
    remedy = f"It may be {near}." if near else "Put it in words nearer to those of a measure, or name it by its id."
    return _refused(text, f'"{open_.words}" is no measure on record for sure', remedy)


def _moved(
    text: str, before: Talks, study: Callable[[Talks], Study]
) -> "tuple[Suggestion, tuple[Condition, ...] | None]":
    """The move that is named, and the goal: an assumed one is written out, so that it stands when positions change."""
    asking = study(before)
    moves = asking.ask("moves", alone=True) if asking.deadlock.answer.stuck else None
    if moves is None:
        raise _refused(text, "the talks are not stuck so, and there is no move to make", "Leave it out.")
    try:
        move = named(text.removeprefix(MOVE).strip(), moves)
    except InputError as error:
        raise InputError([replace(problem, file=f'"{text}"') for problem in error.problems]) from error
    return move, moves.answer.goal


def _refuse_faults(text: str, before: Talks, after: Talks) -> None:
    """What does not add up in the record with it, and did before."""
    new = new_faults(before, after)
    if new:
        raise InputError([Problem(file=f'"{text}"', line=None, what=one.what, remedy=one.remedy) for one in new])


def _refused(text: str, what: str, remedy: str) -> InputError:
    return InputError([Problem(file=f'"{text}"', line=None, what=what, remedy=remedy)])


# -- ways out as suppositions ----------------------------------------------------------------------------------------


def of_way_out(talks: Talks, deadlock: "Deadlock", unlock: "Unlock") -> tuple[str, ...]:
    """A way out as suppositions in words; an assumed goal is written out first, since it hangs on the positions.

    Args:
        talks: the record.
        deadlock: why it is stuck.
        unlock: one of its ways out.
    """
    from pourparler.analysis.soundness import find_not_weaker

    assumed = deadlock.goal_assumed
    goal = () if assumed is None else (f"goal {', '.join(assumed) or NOTHING}",)
    loose = {weak.position for weak in find_not_weaker(talks)}
    texts = (*goal, *(_descended(talks, one, loose) for one in unlock.descents))
    bind = {position.id for position in talks.binding_positions} | {one.position for one in unlock.descents}
    again = [p.id for p in suppose(talks, texts)[-1].after.binding_positions if p.id not in bind]
    return (*texts, *(f"{id_} soft" for id_ in again))  # what a proposal that is let go had ended stays ended


def _descended(talks: Talks, one: "Descent", loose: Collection[str]) -> str:
    """Standing on a rung: the form there or one above it holds; a proposal that is let go no longer binds."""
    if one.to is None:
        return f"{one.position} {'soft' if one.position in talks.proposal_by_id else 'dropped'}"
    above = talks.rungs(talks.position_by_id[one.position])[: one.steps + 1] if one.position in loose else ()
    forms = dict.fromkeys((one.to, *reversed(above)))
    return f"{one.position} says {one.to if len(forms) == 1 else ' or '.join(f'({form})' for form in forms)}"


# -- what would be wrong then ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAsIf:
    """What would be wrong with a talks file if something were so, beside what is wrong with it as it is.

    Attributes:
        problems: all of them as if; one that the file has, too, has its line there, and a new one has none.
        new: those that the file does not have.
        gone: those that only the file has.
    """

    problems: tuple[Problem, ...]
    new: tuple[Problem, ...]
    gone: tuple[Problem, ...]


def problems_as_if(document: "Document", supposed: Talks, name: str) -> CheckedAsIf:
    """Every fault and every reminder of a record as if, told as of the file that it was made from.

    Args:
        document: the file, without faults.
        supposed: its record, with what is supposed.
        name: what the file is called in the problems.
    """
    _, copy = written_and_read(document, supposed, name)
    before = problems_in(document, name)
    lines = {problem.what: problem.line for problem in before}
    after = tuple(replace(problem, line=lines.get(problem.what)) for problem in problems_in(copy, name))
    still = {problem.what for problem in after}
    return CheckedAsIf(
        problems=after,
        new=tuple(problem for problem in after if problem.what not in lines),
        gone=tuple(problem for problem in before if problem.what not in still),
    )
