"""People whom everybody knows: leaders of the American parties, statesmen and rebels, and for whom each speaks.

Our own work, drawn up from general knowledge; copied from no other list. A report that need not introduce them does
not, and writes "Boehner" as it writes "Peru". The table holds nobody who changed sides, and nobody who was long known
for something else. It is asked only of parties that a report speaks of anyway, and after what the report itself says.

>>> party_of_figure("Nancy Pelosi"), party_of_figure("Richard J. Durbin"), party_of_figure("Boehner")
('Democrats', 'Democrats', None)
>>> party_of_figure("Boehner", by_office=True)
'Republicans'
"""

import csv
import functools
import re
from collections import Counter
from collections.abc import Collection
from importlib import resources

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.name_parts import names_of

_INITIAL = re.compile(r"\s(?:[A-Z]\.|Jr\.?|Sr\.?)(?=\s|$)")


@functools.cache
def _rows() -> tuple[dict[str, str], ...]:
    file = resources.files("pourparler.reading.who").joinpath("figures.csv")
    return tuple(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


@functools.cache
def figures() -> dict[str, str]:
    """The party of each by his full name, and by a last name that only one of them has."""
    full = {name: row["name"] for row in _rows() for name in row["people"].split("|")}
    last = {(name.rsplit(maxsplit=1)[-1], party) for name, party in full.items()}
    parties = Counter(name for name, _ in last)
    return {name: party for name, party in last if parties[name] == 1} | full


def party_of_figure(name: str, *, by_office: bool = False) -> str | None:
    """For whom somebody speaks whom everybody knows, by his name in full; by the last of it beside his office."""
    plain = _INITIAL.sub("", name)
    return figures().get(plain) if by_office or " " in plain else None


def party_of_statesman(name: str, named: Collection[str], *, by_office: bool) -> str | None:
    """The state or the movement for which somebody speaks whom everybody knows, where a report speaks of it."""
    party = party_of_figure(name, by_office=by_office)
    return party if party in named else None


IN_OFFICE = Rule(
    id="president-in-office",
    does="words before a name that make him the president, and no former one",
    pattern=r"(?<!former\s)(?<!Former\s)(?<!ex-)(?<!then\s)\bPresident\s$",
    fires_on=("met President ", "The U.S. President "),
    passes_over=("the former President ", "ex-President ", "President of "),
)


def president_of(name: str, before: str) -> str | None:
    """The state of a president in office whose administration the table has: "President Obama"."""
    row = register.entry(f"{name.rsplit(maxsplit=1)[-1]} administration") if IN_OFFICE.fires(before) else None
    return row.name if row is not None else None


@functools.cache
def _alone() -> dict[str, str]:
    """The party of each of those whom a report may call by a last name alone, and nobody else is called so."""
    return {name: row["name"] for row in _rows() for name in row["alone"].split("|") if name}


_CAPITALISED = re.compile(r"(?<![\w’'-])[A-ZÖ][a-zA-Zäğéöá]{3,}")
_RULES = re.compile(r"\bWhite House\b|\b[Aa]dministration\b")


def is_last_name(party: str | None) -> bool:
    """Whether what looks like a body is somebody whom everybody knows by his last name."""
    return party in _alone()


def known_alone(text: str, people: Collection[str], named: Collection[str | None]) -> dict[str, str]:
    """Whom a report calls by a last name that it never introduces, of parties that it speaks of: "Netanyahu".

    A president is one where the report speaks of his house or his administration.
    """
    if not _alone().keys() & (words := set(_CAPITALISED.findall(text))):
        return {}
    introduced = {part for name in people if " " in name for part in names_of(name)}
    found = {name: party for name, party in _alone().items() if name in words - introduced and party in named}
    rules = "United States" not in found.values() or _RULES.search(text) is not None
    return {name: party for name, party in found.items() if rules or party != "United States"}
