"""The record as a table to work at: who stands how to what, where each entry stands in the text, what is wrong with it.

>>> from pourparler.record.codec import read_text
>>> text = '''pourparler: 1
... talks: T
... parties: [{id: a}, {id: b}]
... measures: [{id: m, by: [a]}, {id: n, by: [b]}]
... positions:
...   - {id: p, party: a, says: n before m}
... '''
>>> table = tabled(read_text(text).talks, read_text(text))
>>> table.line_of("positions", "p")
6
>>> [(cell.party, cell.standing.measure, cell.standing.place.value) for cell in cells_of(table.talks)]
[('a', 'n', 'awaited'), ('a', 'm', 'waiting')]
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pourparler.desk.checking import problems_in
from pourparler.errors import Problem
from pourparler.record.codec import Document
from pourparler.record.conditions.choices import Standing, standings
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

_LISTS = ("parties", "measures", "facts", "goal", "positions", "proposals", "sources", "sessions", "statements")
_BY_PARTY = ("worth", "ranking", "walk_away", "breaking_off", "priorities", "order_of_states")

Entry = tuple[str, str]
"""A section of the talks file, and an entry in it: its id, or its place from 0 where it has none; "" for all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """A record to work at.

    Attributes:
        talks: the record, as far as it could be read.
        lines: where each entry stands in the text of the talks file; empty where nothing is written yet.
        problems: what is wrong with each entry, and what is to keep in mind of it.
        others: what is wrong with the file as a whole.
        is_sound: whether it may be changed by choosing: a file with faults is mended as text first.
        is_looked_at: whether it is shown as of a date, or as if something were supposed; then nothing is changed here.
    """

    talks: Talks
    lines: Mapping[Entry, int] = field(default_factory=dict)
    problems: Mapping[Entry, tuple[Problem, ...]] = field(default_factory=dict)
    others: tuple[Problem, ...] = ()
    is_sound: bool = True
    is_looked_at: bool = False

    @property
    def may_change(self) -> bool:
        """Whether its entries may be changed by choosing."""
        return self.is_sound and not self.is_looked_at

    def line_of(self, section: str, name: str = "") -> int | None:
        """The line of an entry; None where it is not written yet."""
        return self.lines.get((section, name))

    def problems_of(self, section: str, name: str = "") -> tuple[Problem, ...]:
        """What is wrong with an entry."""
        return self.problems.get((section, name), ())


def tabled(talks: Talks, document: Document | None) -> Tabled:
    """A record with its places in the text, and its problems at their places.

    Args:
        talks: the record.
        document: the file that it stands in; None where nothing is written yet.
    """
    if document is None:
        return Tabled(talks=talks)
    lines = dict(_lines(document, talks))
    problems, others = _at_their_places(problems_in(document, "the talks file"), lines)
    return Tabled(talks=talks, lines=lines, problems=problems, others=others, is_sound=document.talks is not None)


def entry_at(table: Tabled, line: int) -> Entry | None:
    """The entry in which a line of the text stands; None above the first."""
    ordered = sorted((start, entry) for entry, start in table.lines.items())
    place = bisect_right([start for start, _ in ordered], line)
    return ordered[place - 1][1] if place else None


def _lines(document: Document, talks: Talks) -> Iterator[tuple[Entry, int]]:
    for section in (*_LISTS, *_BY_PARTY):
        if document.line_of((section,)) is not None:
            yield (section, ""), document.line_of((section,)) or 0
    for section in _LISTS:
        for place, entry in enumerate(getattr(talks, section) or ()):
            line = document.line_of((section, place)) if document.line_of((section,)) is not None else None
            if line is not None:
                yield (section, getattr(entry, "id", str(place))), line
    for section in _BY_PARTY:
        for party in talks.parties:
            line = document.line_of((section, party.id))
            if line is not None and line != document.line_of((section,)):
                yield (section, party.id), line


def _at_their_places(
    problems: Iterable[Problem], lines: Mapping[Entry, int]
) -> tuple[dict[Entry, tuple[Problem, ...]], tuple[Problem, ...]]:
    starts = sorted({line: entry for entry, line in lines.items()}.items())
    found: dict[Entry, tuple[Problem, ...]] = {}
    others: list[Problem] = []
    for problem in problems:
        place = bisect_right([line for line, _ in starts], problem.line or 0)
        if problem.line is None or not place:
            others.append(problem)
        else:
            entry = starts[place - 1][1]
            found[entry] = (*found.get(entry, ()), problem)
    return found, tuple(others)


# -- what is shown -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which positions are shown; what is empty lets all through.

    Attributes:
        party: held by it.
        measure: naming it.
        firmness: this firm.
        confirmed: "yes" or "draft".
    """

    party: str = ""
    measure: str = ""
    firmness: str = ""
    confirmed: str = ""

    def lets(self, position: Position) -> bool:
        """Whether a position is shown."""
        return (
            (not self.party or self.party in position.party)
            and (not self.measure or self.measure in measures_of(position.says))
            and (not self.firmness or self.firmness == position.firmness.value)
            and (not self.confirmed or (self.confirmed == "draft") == position.is_draft)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one party says of one measure, in one position.

    Attributes:
        party: who.
        position: the id of the position.
        firmness: how firm.
        is_draft: whether nobody has confirmed it yet.
        standing: how the measure stands in it.
    """

    party: str
    position: str
    firmness: Firmness
    is_draft: bool
    standing: Standing


def cells_of(talks: Talks, which: Filter | None = None) -> tuple[Cell, ...]:
    """All that parties say of measures in positions in force, in the order of the file."""
    return tuple(
        Cell(party=party, position=p.id, firmness=p.firmness, is_draft=p.is_draft, standing=standing)
        for p in talks.positions_in_force
        if which is None or which.lets(p)
        for standing in standings(p.says)
        for party in p.party
    )


def mentions(talks: Talks) -> Counter[str]:
    """How many positions name each party and each measure."""
    named = (name for p in talks.held for name in {*p.party, *measures_of(p.says)})
    return Counter(named)
