"""The table of those who talk: countries, communities, bodies and movements, under all their names.

Our own work, drawn up from general knowledge: for each the full name, other names, words for its people, and the
places that stand for it (capital, seat of power); copied from no other list. A name with ``?`` in front counts only in
reports that name the party otherwise too: "the North" is North Korea only where North Korea is spoken of.

>>> table()["Pyongyang"].name
'North Korea'
"""

import csv
import functools
import re
from collections import defaultdict
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Known:
    """One row of the table.

    Attributes:
        name: the full name, under which the party is drafted.
        kind: country, community, body, movement or party.
        role: role in talks that it takes wherever it appears; empty where that depends.
        names: names that stand for it.
        people: adjectives and words for its people.
        seats: capital and seats of power; also places, where somebody may just be staying.
        conditional: names that count only where it is named otherwise too.
    """

    name: str
    kind: str
    role: str
    names: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]
    conditional: tuple[str, ...]


@functools.cache
def rows() -> tuple[Known, ...]:
    """Every row."""
    text = resources.files("pourparler.reading.who").joinpath("register.csv").read_text(encoding="utf-8")
    return tuple(_row(row) for row in csv.DictReader(text.splitlines()))


def _row(row: dict[str, str]) -> Known:
    every = [name for name in row["names"].split("|") if name]
    return Known(
        name=row["name"],
        kind=row["kind"],
        role=row["role"],
        names=(row["name"], *(name for name in every if not name.startswith("?"))),
        people=_with_plurals([word for word in row["people"].split("|") if word]),
        seats=tuple(word for word in row["seats"].split("|") if word),
        conditional=tuple(name[1:] for name in every if name.startswith("?")),
    )


_HAS_A_PLURAL = re.compile(r"(?:an|ene|ine|i|ot|z|kh)$")


def _with_plurals(words: list[str]) -> tuple[str, ...]:
    """As in "Slovenes" beside "Slovene", where the table has only one."""
    return tuple(
        dict.fromkeys([*words, *(f"{word}s" for word in words if _HAS_A_PLURAL.search(word) and " " not in word)])
    )


@functools.cache
def table() -> dict[str, Known]:
    """Rows by every name, word for its people and seat, as printed; conditional names too."""
    return {words: row for row in rows() for words in (*row.names, *row.people, *row.seats, *row.conditional)}


@functools.cache
def pattern() -> re.Pattern[str]:
    """Finds every name in the table, the longest first."""
    # To try each name at each word takes long: those that begin with another letter are passed over as one.
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in sorted(table(), key=len, reverse=True):
        first, rest = _spelled(name)
        by_letter[first].append(rest)
    # A name is no part of a longer word, nor of an address; "the" may be capitalised at the head of a sentence.
    spelled = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_letter.items())
    return re.compile(
        rf"(?<![\w@/.-])(?<!North\s)(?<!South\s)(?<!Latin\s)(?<!Northern\s)(?<!New\s)(?:{spelled})"
        r"(?!\sColumbia\b)(?![\w@]|-(?:led|backed|based|born|run|brokered|sponsored|mediated|listed|owned|controlled|held|occupied|imposed|made|"
        r"speaking|style|allied|aligned|funded|trained)\b)"
    )


def _spelled(name: str) -> tuple[str, str]:
    """A name as a pattern, its first letter apart: either apostrophe, any white space, "The" at a sentence's head."""
    spelled = re.escape(name[1:]).replace(r"\ ", r"\s").replace("'", "['’]")
    # "the North" is a party, "the North Atlantic" is an ocean.
    return ("[Tt]", rf"{spelled}(?!\s[A-Z])") if name.startswith("the ") else (re.escape(name[0]), spelled)


@functools.lru_cache(maxsize=20_000)
def entry(words: str) -> Known | None:
    """The row that printed words stand for; a state's, where they are for its government.

    >>> entry("Sudanese government").name, entry("Government of Peru").name, entry("government")
    ('Sudan', 'Peru', None)
    """
    plain = " ".join(words.replace("’", "'").split())
    found = table().get(plain) or table().get(plain[:1].lower() + plain[1:])
    of = _GOVERNMENT.fullmatch(plain) if found is None else None
    ruled = table().get(of["of"] or of["by"]) if of else None
    return ruled if ruled is not None and ruled.kind == "country" else found


_GOVERNMENT = re.compile(r"(?:the\s)?(?:[Gg]overnment\sof\s(?:the\s)?(?P<of>.+)|(?P<by>.+)\s[Gg]overnment)")


def full_name(party: str) -> str:
    """The name that the table has for a party, under whatever name a report speaks of it; else the party's own.

    >>> full_name("Sudanese government"), full_name("Lock Keepers' Union")
    ('Sudan', "Lock Keepers' Union")
    """
    row = entry(party)
    return row.name if row is not None else party
