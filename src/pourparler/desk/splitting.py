"""One reading that says two things becomes two, both of its passage."""

from dataclasses import replace

from pourparler.desk.deciding import Shelf
from pourparler.desk.editing import Drawn, drawn
from pourparler.desk.readings import Reading
from pourparler.desk.typed_fields import Typed
from pourparler.record.edits import Edit, edited


def split(
    shelf: Shelf, reading: Reading, one: Typed, two: Typed, *, by: str
) -> tuple[tuple[Drawn, Drawn], Edit | None]:
    """One reading becomes two, both of its passage.

    Args:
        shelf: the record.
        reading: the reading, which holds a statement.
        one: what its first half says.
        two: what the other says.
        by: who says so.

    Returns:
        what comes of each, and the change; None where something is missing.
    """
    statement, *_ = reading.statements
    held = reading.positions
    first = drawn(shelf, replace(reading, positions=(*held[:1], *held[2:])), one, by=by)
    taken = {known.id for known in (*shelf.shown.statements, *shelf.kept.statements)}
    other = replace(reading, statements=(replace(statement, id=_free(statement.id, taken)),), positions=held[1:2])
    kept = first.talks if first.edit is None else edited(shelf.kept, [first.edit])
    second = drawn(replace(shelf, kept=kept), other, two, by=by)
    if first.edit is None or second.edit is None or first.unsettled or second.unsettled:
        return (first, second), None
    if _says(first.reading) == _says(second.reading):
        return (first, replace(second, problems=("Both halves say the same. Change one of them.",))), None
    return (first, second), _together(shelf, first.edit, second)


def _says(reading: Reading) -> tuple[object, ...]:
    statement, *_ = reading.statements
    return statement.by, statement.to, statement.act, statement.about, statement.state, reading.conditions


def _free(name: str, taken: set[str]) -> str:
    return next(one for number in range(2, len(taken) + 3) if (one := f"{name}-{number}") not in taken)


def _together(shelf: Shelf, first: Edit, second: Drawn) -> Edit:
    """Both halves as one change."""
    other = second.edit or Edit()
    whole = replace(
        first,
        out=(*first.out, *other.out),
        positions=(*first.positions, *other.positions),
        confirmed=(*first.confirmed, *other.confirmed),
        parties=(*first.parties, *other.parties),
        measures=(*first.measures, *other.measures),
    )
    return shelf.added(second.reading.statements, whole)
