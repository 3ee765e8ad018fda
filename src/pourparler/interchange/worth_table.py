"""The worth table: a row per measure, a column per party, for people who fill it in with a spreadsheet.

The columns ``measure``, ``what`` and ``by`` come first; every other column is a party. Cells are numbers, ``low..high``
or ``low..mode..high``; an empty cell says nothing, which counts 0. Rows called ``walk_away`` and ``breaking_off`` hold
what no deal is worth and what breaking off costs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from pourparler.interchange.beyond import beyond, lost_conditions
from pourparler.interchange.carried import Faults, Reading, Writing, bytes_of, one_file
from pourparler.interchange.cells import Row, amount_cell, amount_of, number_of, plain, rows_of, table_text
from pourparler.record.codec.door import shown
from pourparler.record.conditions.syntax import RESERVED
from pourparler.record.ids import did_you_mean, is_id, slug
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

WALK_AWAY, BREAKING_OFF = "walk_away", "breaking_off"
_HEAD = ("measure", "what", "by")


@dataclass(slots=True)
class WorthTable:
    """What a worth table says; cells that are empty are left out."""

    parties: list[str] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    worth: dict[str, dict[str, Amount]] = field(default_factory=dict)
    walk_away: dict[str, float] = field(default_factory=dict)
    breaking_off: dict[str, float] = field(default_factory=dict)


# -- reading -----------------------------------------------------------------------------------------------------


def read(path: Path) -> Reading:
    """The record that a worth table makes by itself.

    Raises:
        InputError: all faults of the table.
    """
    faults = Faults(str(path))
    table = _table(rows_of(bytes_of(path), str(path)), faults)
    known = dict.fromkeys((*table.parties, *(doer for measure in table.measures for doer in measure.by)))
    for measure in table.measures:
        if measure.id and not measure.by:
            what = f'nobody does "{measure.id}"'
            faults.tell(what, 'Fill in the column "by" with a party, or several.', table.lines[measure.id])
    faults.stop_if_any()
    talks = Talks(
        title=path.stem,
        parties=tuple(Party(id=party) for party in known),
        measures=tuple(table.measures),
        worth=tuple((party, tuple(worth.items())) for party, worth in table.worth.items() if worth),
        walk_away=tuple(table.walk_away.items()),
        breaking_off=tuple(table.breaking_off.items()),
    )
    return Reading(talks=talks)


def read_into(path: Path, talks: Talks) -> Talks:
    """A record with the worth that a table gives its parties; what the table does not name stays.

    Args:
        path: the table.
        talks: the record.

    Raises:
        InputError: all faults of the table; a party or measure that the record does not know is one.
    """
    faults = Faults(str(path))
    table = _table(rows_of(bytes_of(path), str(path)), faults)
    for party in table.parties:
        if party not in talks.party_by_id:
            remedy = did_you_mean(party, talks.party_by_id) or "Add it to the talks file first."
            faults.tell(f'no party of the talks file is called "{shown(party)}"', remedy, 1)
    for measure in table.measures:
        if measure.id not in talks.measure_by_id:
            remedy = did_you_mean(measure.id, talks.measure_by_id) or "Add it to the talks file first."
            faults.tell(
                f'no measure of the talks file is called "{shown(measure.id)}"', remedy, table.lines[measure.id]
            )
    faults.stop_if_any()
    return replace(
        talks,
        worth=tuple(_worth_in(talks, table)),
        ranking=tuple(ranking for ranking in talks.ranking if not table.worth.get(ranking.party)),
        walk_away=_numbers_in(talks.walk_away, table.walk_away),
        breaking_off=_numbers_in(talks.breaking_off, table.breaking_off),
    )


def _worth_in(talks: Talks, table: WorthTable) -> Iterator[tuple[str, tuple[tuple[str, Amount], ...]]]:
    rows = {measure.id for measure in table.measures}
    before = dict(talks.worth)
    for party in dict.fromkeys((*before, *table.worth)):
        worth = dict(before.get(party, ()))
        if party in table.worth:
            given = table.worth[party]
            worth = {name: amount for name, amount in worth.items() if name not in rows or name in given} | given
        if worth:
            yield party, tuple(worth.items())


def _numbers_in(before: tuple[tuple[str, float], ...], given: dict[str, float]) -> tuple[tuple[str, float], ...]:
    return tuple((dict(before) | given).items())


def _table(rows: list[Row], faults: Faults) -> WorthTable:
    head, *others = rows
    table = WorthTable()
    places = {name: place for place, cell in enumerate(head.cells) if (name := cell.casefold()) in _HEAD}
    if "measure" not in places:
        remedy = 'The first row says what the columns hold: "measure", "what", "by", and an id for each party.'
        faults.tell('no column is called "measure"', remedy, head.line)
        return table
    columns = {place: cell for place, cell in enumerate(head.cells) if cell and place not in places.values()}
    for cell in columns.values():
        _check_id(cell, "party", head.line, faults)
        if list(columns.values()).count(cell) > 1:
            faults.tell(f'two columns are called "{shown(cell)}"', "Keep one of them.", head.line)
    table.parties = list(dict.fromkeys(columns.values()))
    table.worth = {party: {} for party in table.parties}
    for row in others:
        _take(row, places, columns, table, faults)
    return table


def _take(row: Row, places: dict[str, int], columns: dict[int, str], table: WorthTable, faults: Faults) -> None:
    name = row.cell(places["measure"])
    key = name.casefold().replace(" ", "_").replace("-", "_")
    if key in (WALK_AWAY, BREAKING_OFF):
        numbers = table.walk_away if key == WALK_AWAY else table.breaking_off
        for party, cell in _filled(row, columns):
            number = number_of(cell, row.separator)
            if number is None:
                faults.tell(f'"{shown(cell)}" is not a number, for {party}', "Write a number such as 1234.5.", row.line)
            else:
                numbers[party] = number
        return
    _check_id(name, "measure", row.line, faults)
    if name in table.lines:
        faults.tell(f'measure "{shown(name)}" stands twice, first in line {table.lines[name]}', "Keep one.", row.line)
    doers = (
        tuple(dict.fromkeys(row.cell(places["by"]).replace(",", " ").replace(";", " ").split()))
        if "by" in places
        else ()
    )
    for doer in doers:
        _check_id(doer, "party", row.line, faults)
    table.lines.setdefault(name, row.line)
    table.measures.append(
        Measure(id=name, what=(row.cell(places["what"]) if "what" in places else "") or None, by=doers)
    )
    for party, cell in _filled(row, columns):
        amount = amount_of(cell, row.separator)
        if amount is None:
            what = f'"{shown(cell)}" is not an amount, for {shown(party)} in the row of "{shown(name)}"'
            faults.tell(what, "Write a number such as 1234.5, low..high or low..mode..high.", row.line)
        else:
            table.worth[party][name] = amount


def _filled(row: Row, columns: dict[int, str]) -> Iterator[tuple[str, str]]:
    yield from ((party, row.cell(place)) for place, party in columns.items() if row.cell(place))


def _check_id(text: str, kind: str, line: int, faults: Faults) -> None:
    if not is_id(text) or (kind == "measure" and text in RESERVED):
        what = f'"{shown(text)}" is not the id of a {kind}' if text else f"a {kind} has no id"
        faults.tell(what, f'Use letters, digits, and single hyphens inside, for instance "{slug(text)}".', line)


# -- writing -----------------------------------------------------------------------------------------------------


def write(talks: Talks, _file: str) -> Writing:
    """The worth table of a record, to be filled in where it is empty.

    Args:
        talks: the record.
    """
    parties = [party.id for party in talks.parties]
    worth = {party: dict(worths) for party, worths in talks.worth}
    rows = [[*_HEAD, *parties]]
    for measure in talks.measures:
        cells = [worth.get(party, {}).get(measure.id) for party in parties]
        filled = ["" if amount is None else amount_cell(amount) for amount in cells]
        rows.append([measure.id, measure.what or "", " ".join(measure.by), *filled])
    for key, pairs in ((WALK_AWAY, talks.walk_away), (BREAKING_OFF, talks.breaking_off)):
        numbers = dict(pairs)
        rows.append([key, "", "", *(plain(numbers[party]) if party in numbers else "" for party in parties)])
    lost = [*lost_conditions(talks), *beyond(talks, kept=(WALK_AWAY, BREAKING_OFF)), *_names(talks)]
    return one_file(table_text(rows), lost)


def _names(talks: Talks) -> Iterator[str]:
    yield "the title"
    if any(party.name for party in talks.parties):
        yield "names of parties, but for their ids"
