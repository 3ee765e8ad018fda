"""The table as a page shows it: who wants what before what, as a matrix and as a list, each entry in plain words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pourparler.brief.asked import Passage, passages
from pourparler.brief.wording import table as words
from pourparler.brief.wording.conditions import claim, demand
from pourparler.brief.wording.measures import label
from pourparler.brief.wording.names import capital, date, party_labels, sentence
from pourparler.desk.tabling import Cell, Filter, Tabled, cells_of, mentions
from pourparler.errors import Problem
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPosition:
    """A position in the list.

    Attributes:
        id: its name.
        words: what it says, as a sentence.
        form: the same in the language of conditions.
        party: who holds it, in words.
        firmness: how firm.
        status: "confirmed", "draft" or "proposal".
        when: why it does not count now, in words; empty where it does.
        since: from when it holds, in words; empty where nobody said.
        passages: where it was said.
        line: where it stands in the text of the talks file; None where it is not written yet.
        problems: what is wrong with it, and how to mend it.
    """

    id: str
    words: str
    form: str
    party: str
    firmness: str
    status: str
    when: str
    since: str
    passages: tuple[Passage, ...]
    line: int | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCell:
    """How a party stands to a measure, in one position.

    Attributes:
        position: the id of the position.
        kind: for the eye: wants, refuses, waits, together or part.
        words: how it stands.
        other: the measure that the words lead up to; empty where they lead to none.
        note: how firm, and whether it is a draft, in words.
        is_draft: whether nobody has confirmed it yet.
    """

    position: str
    kind: str
    words: str
    other: str
    note: str
    is_draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """A measure in the matrix: what each party says of it.

    Attributes:
        measure: its id.
        label: in words.
        by: who does it, in words.
        in_goal: whether no deal comes without it.
        cells: for each party, what it says; empty where it is silent.
    """

    measure: str
    label: str
    by: str
    in_goal: bool
    cells: tuple[tuple[ShownCell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMatrix:
    """Measures by parties.

    Attributes:
        parties: (id, label) of those who say anything.
        rows: the measures of which anything is said.
        silent: parties that say nothing.
        untold: measures of which nobody says anything.
    """

    parties: tuple[tuple[str, str], ...]
    rows: tuple[ShownRow, ...]
    silent: tuple[str, ...]
    untold: tuple[str, ...]


# -- the list ----------------------------------------------------------------------------------------------------------


def positions(table: Tabled, which: Filter) -> tuple[ShownPosition, ...]:
    """The positions that a filter lets through, and the proposals, in the order of the file."""
    return tuple(shown(table, position) for position in table.talks.held if which.lets(position))


def whose(talks: Talks, id_: str) -> str:
    """A position or proposal by what it says, for a list of what was done; by nothing where it is there no more."""
    held = next((one for one in talks.held if one.id == id_), None)
    return "a position" if held is None else f"a position: {demand(talks, held.party, held.says)}"


def shown(table: Tabled, position: Position) -> ShownPosition:
    """One position as it is shown."""
    talks = table.talks
    section = "proposals" if position.id in talks.proposal_by_id else "positions"
    status = "proposal" if section == "proposals" else "draft" if position.is_draft else "confirmed"
    return ShownPosition(
        id=position.id,
        words=sentence(capital(claim(talks, position))),
        form=str(position.says),
        party=party_labels(talks, position.party),
        firmness=position.firmness.value,
        status=status,
        when=_when(talks, position),
        since=f"since {date(position.since)}" if position.since else "",
        passages=passages(talks, position.grounds),
        line=table.line_of(section, position.id),
        problems=table.problems_of(section, position.id),
    )


def _when(talks: Talks, position: Position) -> str:
    """Why a position does not count when the talks stand; empty where it does."""
    if position in talks.positions_in_force:
        return "" if talks.binding_holders(position) else "binds nobody: whoever holds it only watches"
    if position.until and talks.day and position.until.first_day() <= talks.day:
        return f"held until {date(position.until)}"
    return f"held from {date(position.since)}" if position.since else "not in force"


# -- the matrix --------------------------------------------------------------------------------------------------------


def matrix(talks: Talks, which: Filter) -> ShownMatrix:
    """Who says what of each measure, in positions in force that a filter lets through."""
    found: dict[str, dict[str, list[ShownCell]]] = {}
    for cell in cells_of(talks, which):
        of_party = found.setdefault(cell.standing.measure, {}).setdefault(cell.party, [])
        if (one := _cell(talks, cell)) not in of_party:
            of_party.append(one)
    speaking = {party for by_party in found.values() for party in by_party}
    parties = tuple((party.id, party.label) for party in talks.parties if party.id in speaking)
    goal = {name for item in talks.wanted for name in measures_of(item)}
    rows = [(m, found[m.id]) for m in talks.measures if m.id in found]
    return ShownMatrix(
        parties=parties,
        rows=tuple(
            ShownRow(
                measure=measure.id,
                label=measure.label,
                by=party_labels(talks, measure.by),
                in_goal=measure.id in goal,
                cells=tuple(tuple(by_party.get(party, ())) for party, _ in parties),
            )
            for measure, by_party in rows
        ),
        silent=tuple(party.label for party in talks.parties if party.id not in speaking),
        untold=tuple(measure.label for measure in talks.measures if measure.id not in found),
    )


def _cell(talks: Talks, cell: Cell) -> ShownCell:
    kind, told, other = words.stance(talks, cell.standing)
    firm = words.HOW_FIRM[cell.firmness]
    note = f"{firm}, draft" if cell.is_draft else firm
    return ShownCell(position=cell.position, kind=kind, words=told, other=other, note=note, is_draft=cell.is_draft)


# -- completion --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What can be chosen from a list.

    Attributes:
        id: what is chosen.
        words: what stands in the list.
    """

    id: str
    words: str


def party_options(talks: Talks) -> tuple[Option, ...]:
    """Parties, each with how many positions name it."""
    counts = mentions(talks)
    return tuple(Option(id=p.id, words=_counted(p.label, counts[p.id])) for p in talks.parties)


def measure_options(talks: Talks) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    """Measures by whoever does them, each with how many positions name it."""
    counts = mentions(talks)
    groups: dict[str, list[Option]] = {}
    for measure in talks.measures:
        by = party_labels(talks, measure.by) or "nobody"
        told = _counted(label(talks, measure.id), counts[measure.id])
        groups.setdefault(by, []).append(Option(id=measure.id, words=told))
    return tuple((by, tuple(options)) for by, options in groups.items())


def source_options(talks: Talks) -> tuple[Option, ...]:
    """Sources, by outlet, title and date."""
    return tuple(Option(id=source.id, words=_source(source)) for source in talks.sources)


def _source(source: Source) -> str:
    when = date(source.date) if source.date else ""
    return ", ".join(part for part in (source.outlet, source.title, when) if part) or source.id


def _counted(told: str, count: int) -> str:
    return f"{told} ({count})" if count else told


def rows(shown_positions: Iterable[ShownPosition]) -> Iterator[tuple[object, ...]]:
    """The list as rows of a spreadsheet."""
    for one in shown_positions:
        said = in_a_cell(one.passages)
        yield (one.id, one.party, one.words, one.form, one.firmness, one.status, one.when, said, one.line)


def in_a_cell(said: Iterable[Passage]) -> str:
    """Passages in one cell of a spreadsheet."""
    return "; ".join(f"{p.where}: {p.quote}" if p.quote else p.where for p in said)


COLUMNS = ("id", "party", "position", "condition", "firmness", "status", "in force", "said", "line")
"""What the columns of a spreadsheet are called."""


# -- the form of a position --------------------------------------------------------------------------------------------


def passages_of(talks: Talks, grounds: Iterable[Ground]) -> tuple[Passage, ...]:
    """Where something was said, all of it, in the order of the file."""
    return tuple(passage for ground in grounds for passage in passages(talks, [ground]))


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRung:
    """A form that a position might soften to.

    Attributes:
        words: in plain words.
        form: in the language.
        place: its place among the fall-backs of the file; None where it is one of the usual ones.
    """

    words: str
    form: str
    place: int | None


def rungs(talks: Talks, position: Position) -> tuple[ShownRung, ...]:
    """What a position might live with, best first: its own fall-backs, else the usual ones."""
    if position.fallbacks is None:
        return tuple(_rung(talks, position, form, None) for form in talks.rungs(position)[1:])
    return tuple(_rung(talks, position, form, place) for place, form in enumerate(position.fallbacks))


def _rung(talks: Talks, position: Position, form: Condition, place: int | None) -> ShownRung:
    return ShownRung(words=sentence(capital(demand(talks, position.party, form))), form=str(form), place=place)
