"""Conflicts from the literature of the graph model, each with what was published to last in it.

A conflict is two files: ``NAME.yaml``, a talks file like any other, and ``NAME.published.yaml``. What was published is
told beside what the program finds; nothing is scored by it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from pourparler.casebook.cases import Case, all_cases, not_there
from pourparler.casebook.entries import Entry, read_whole
from pourparler.record import codec
from pourparler.record.talks import Talks

_PUBLISHED = ".published.yaml"
Outcomes = tuple[tuple[str, ...], ...]
"""Outcomes, each as ids of the measures that are in force in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published of a conflict.

    Attributes:
        sources: where.
        known: how it is known here: read, recalled, or worked out by whom.
        lasting: by concept, in small letters, the outcomes that are stable for everybody.
    """

    sources: tuple[str, ...]
    known: str
    lasting: tuple[tuple[str, Outcomes], ...]


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """One published conflict, known by its name."""

    name: str

    @property
    def title(self) -> str:
        """What the conflict is called."""
        return self.talks.title

    @cached_property
    def talks(self) -> Talks:
        """The conflict as a record."""
        return codec.loads(self.talks_bytes().decode(), f"{self.name}.yaml")

    @cached_property
    def published(self) -> Published:
        """What was published of it."""
        file = f"{self.name}{_PUBLISHED}"
        return read_whole(codec.loads_plain((_shelf() / file).read_bytes(), file), file, _published)

    def talks_bytes(self) -> bytes:
        """The talks file, byte for byte."""
        return (_shelf() / f"{self.name}.yaml").read_bytes()


@cache
def all_conflicts() -> tuple[Conflict, ...]:
    """Every published conflict, by name."""
    files_there = (entry.name for entry in _shelf().iterdir())
    names = (file.removesuffix(_PUBLISHED) for file in files_there if file.endswith(_PUBLISHED))
    return tuple(Conflict(name=name) for name in sorted(names))


def find_any(name: str) -> Case | Conflict:
    """The case or the published conflict of a name.

    Raises:
        InputError: there is none; says which one may have been meant.
    """
    by_name: dict[str, Case | Conflict] = {case.name: case for case in all_cases()}
    by_name |= {conflict.name: conflict for conflict in all_conflicts()}
    if name not in by_name:
        raise not_there(name, by_name)
    return by_name[name]


def _shelf() -> Traversable:
    return files("pourparler.casebook") / "conflicts"


def _published(entry: Entry) -> Published:
    return Published(
        sources=entry.words("sources"),
        known=entry.text("known"),
        lasting=entry.one("lasting", lambda inside: tuple(_by_concept(inside))),
    )


def _by_concept(entry: Entry) -> Iterator[tuple[str, Outcomes]]:
    for concept in [*entry.unread]:
        yield concept, tuple(tuple(map(str, outcome)) for outcome in entry.take(concept))
