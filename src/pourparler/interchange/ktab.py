"""KTAB: who wants which point of a scale, how much it cares, and how much it weighs, from a CSV file.

The file of the Spatial Model of Politics (KTAB's smp): a row with the title and the numbers of actors and dimensions, a
row of headings, and a row per actor with influence, then position and salience on each dimension, all on 0 … 100. Each
dimension becomes a group of measures, one for each position that somebody takes, of which exactly one happens. The
worth of a point to an actor falls with its distance: salience × (100 - distance) / 100, so that a point 100 away is
worth 0, as no deal is taken to be. Influence has no place in a talks file: it is kept in notes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pourparler.interchange.carried import Faults, Reading, bytes_of
from pourparler.interchange.cells import Row, number_of, plain, rows_of
from pourparler.interchange.scenario import Issue, Profile, Scenario, distinct_ids, talks_of, tell_if_too_large
from pourparler.record.codec.door import shown
from pourparler.record.conditions.syntax import Require, of
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

MOST_ACTORS = 200
"""Actors in one file; more is refused."""
SCALE = 100.0
_BEFORE = 3  # columns before the dimensions: actor, description, influence


@dataclass(frozen=True, slots=True)
class _Actor:
    """A row."""

    id: str
    description: str
    influence: float
    positions: tuple[float, ...]
    saliences: tuple[float, ...]


def is_ktab(path: Path) -> bool:
    """Whether a table begins as KTAB's do: with "Actor" at the head of its second row."""
    try:
        with path.open("rb") as stream:
            lines = stream.read(5_000).split(b"\n")
    except OSError:
        return False
    return len(lines) > 1 and lines[1].strip().strip(b'"').lower().startswith(b"actor")


def read(path: Path) -> Reading:
    """The record of a KTAB file.

    Raises:
        InputError: all faults of the file.
    """
    faults = Faults(str(path))
    rows = rows_of(bytes_of(path), str(path))
    dimensions = _dimensions(rows, faults)
    faults.stop_if_any()
    if len(rows) - 2 > MOST_ACTORS:
        faults.tell(f"there are {len(rows) - 2} actors", f"At most {MOST_ACTORS} are read.")
        faults.stop_if_any()
    actors = [actor for row in rows[2:] if (actor := _actor(row, dimensions, faults))]
    for place, actor in enumerate(actors):
        if actor.id in {other.id for other in actors[:place]}:
            faults.tell(f'two actors are called "{shown(actor.id)}"', "Give one another name.", rows[place + 2].line)
    scales = [sorted({actor.positions[place] for actor in actors}) for place in range(len(dimensions))]
    issues = tuple(Issue(name, tuple(map(plain, scale))) for name, scale in zip(dimensions, scales, strict=True))
    tell_if_too_large(issues, faults)
    faults.stop_if_any()
    title = rows[0].cell(0) or path.stem
    scenario = Scenario(title, issues, tuple(_profile(actor, scales) for actor in actors))
    return Reading(talks=_with_positions(talks_of(scenario), actors, scales), lost=_lost(rows[0]))


def _lost(first: Row) -> tuple[str, ...]:
    described = [f"the description of the file: {first.cell(1)}"] if first.cell(1) else []
    return (
        "influence: no analysis here weighs parties; it is kept in the notes of positions",
        "points of the scale that nobody takes: a deal is one of the positions taken",
        "each point is done by all actors jointly: KTAB does not say who does it",
        "no deal is taken to be worth 0 to each, as little as a point 100 away: set walk_away",
        *described,
    )


def _dimensions(rows: Sequence[Row], faults: Faults) -> list[str]:
    """Names of the dimensions."""
    if len(rows) < 3:
        faults.tell("the file has no actors", "Write the title, the headings, and a row for each actor.", rows[0].line)
        return []
    head = rows[1].cells
    while head and not head[-1]:
        head = head[:-1]
    if len(head) < _BEFORE + 2 or (len(head) - _BEFORE) % 2:
        remedy = "Write Actor, Description, Influence, then a position and a salience for each dimension."
        faults.tell(f"there are {len(head)} headings", remedy, rows[1].line)
        return []
    names = [head[place] for place in range(_BEFORE, len(head), 2)]
    short = [" ".join(w for w in name.split() if w.lower() not in ("position", "pstn", "pos")) for name in names]
    return [name or f"Dimension {place + 1}" for place, name in enumerate(short)]


def _actor(row: Row, dimensions: Sequence[str], faults: Faults) -> _Actor | None:
    wanted = _BEFORE + 2 * len(dimensions)
    numbers = [number_of(row.cell(place), row.separator) for place in range(2, wanted)]
    if not row.cell(0):
        faults.tell("an actor has no name", "Fill in the first column.", row.line)
    if None in numbers:
        cells = [row.cell(place) for place in range(2, wanted)]
        wrong = next(cell for cell, number in zip(cells, numbers, strict=True) if number is None)
        what = f'"{shown(wrong)}" is not a number' if wrong else f"there are fewer than {wanted} cells"
        faults.tell(what, "Write influence, then position and salience for each dimension.", row.line)
        return None
    influence, *pairs = (number or 0.0 for number in numbers)
    if any(not 0 <= number <= SCALE for number in pairs):
        faults.tell("a position or salience is not from 0 to 100", "Write both on a scale from 0 to 100.", row.line)
    return _Actor(row.cell(0), row.cell(1), influence, tuple(pairs[::2]), tuple(pairs[1::2]))


def _profile(actor: _Actor, scales: Sequence[Sequence[float]]) -> Profile:
    worth = tuple(
        tuple(salience * (SCALE - abs(point - position)) / SCALE for point in scale)
        for position, salience, scale in zip(actor.positions, actor.saliences, scales, strict=True)
    )
    return Profile(actor.id, worth, 0.0)


def _with_positions(talks: Talks, actors: Sequence[_Actor], scales: Sequence[Sequence[float]]) -> Talks:
    """The record with each actor's description as its name, and what it advocates as soft positions."""
    parties = tuple(
        replace(party, name=actor.description or actor.id) for party, actor in zip(talks.parties, actors, strict=True)
    )
    names = iter(measure.id for measure in talks.measures)
    points = [{point: next(names) for point in scale} for scale in scales]
    advocated = [
        (party, actor, place, points[place][position])
        for party, actor in zip(parties, actors, strict=True)
        for place, position in enumerate(actor.positions)
    ]
    ids = distinct_ids(f"{party.id} {measure}" for party, _, _, measure in advocated)
    positions = tuple(
        Position(
            id=name,
            party=(party.id,),
            says=Require(of(measure)),
            firmness=Firmness.SOFT,
            note=f"KTAB: salience {plain(actor.saliences[place])}, influence {plain(actor.influence)}",
        )
        for name, (party, actor, place, measure) in zip(ids, advocated, strict=True)
    )
    return replace(talks, parties=parties, positions=positions)
